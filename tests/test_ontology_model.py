"""The terms say what the code relies on, and a wrong term is an error that names its file."""

import ast
from pathlib import Path

import pytest

from ontology.errors import ModelError
from ontology.ids import NAMESPACE, mint
from ontology.model import MODEL, SY
from ontology.reference import terms
from ontology.terms import FOLDER, NS, read_model
from ontology.turtle import RDFS, SKOS, Facts

PREFIXES = """
@prefix sy: <https://w3id.org/saiyai/ns/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
TEXTS = 'rdfs:label "วัด"@th , "Temple"@en ; skos:definition "วัด"@th , "A temple."@en ; sy:order 99'


def with_extra(tmp_path: Path, turtle: str) -> list[Path]:
    extra = tmp_path / "extra.ttl"
    extra.write_text(PREFIXES + turtle, encoding="utf-8")
    return [*FOLDER.glob("*.ttl"), extra]


def test_a_class_has_the_labels_of_its_superclasses():
    assert MODEL.class_("University").labels == ("University", "Organisation", "Agent", "Entity")


def test_a_relationship_type_is_the_property_name_in_capitals():
    assert MODEL.property("inProvince").relationship_type == "IN_PROVINCE"


def test_every_object_property_can_be_read_from_both_sides():
    missing = [p.name for p in MODEL.properties.values() if p.is_object and p.inverse_label is None]
    assert missing == []


def test_only_the_assigner_plays_a_role_without_being_there():
    absent = [c.code for c in MODEL.scheme("ParticipationRoleScheme").values() if not c.attends]
    assert absent == ["assigner"]


def test_captions_name_properties_of_their_class():
    wrong = [
        (c.name, name)
        for c in MODEL.classes.values()
        for name in c.caption
        if MODEL.property(name) not in MODEL.properties_of(c.name)
    ]
    assert wrong == []


def test_a_misspelt_term_in_code_is_an_error():
    with pytest.raises(ModelError, match="Persn"):
        _ = SY.Persn


def test_every_term_that_code_names_exists():
    known = MODEL.classes.keys() | MODEL.properties.keys() | MODEL.schemes.keys()
    parts = ("ontology", "graph", "loaders", "webapp", "cli", "bench")
    nodes = [
        (f, n)
        for part in parts
        for f in Path(part).rglob("*.py")
        for n in ast.walk(ast.parse(f.read_text("utf-8")))
    ]
    assert [] == [(str(file), name) for file, node in nodes for name in named(node) if name not in known]


def named(node: ast.AST) -> list[str]:
    """Returns the term that a piece of code names: `SY.Person`, `mint("Person", …)`, `MODEL.property("by")`."""
    match node:
        case ast.Attribute(value=ast.Name(id="SY"), attr=name):
            return [name]
        case ast.Call(
            func=ast.Name(id="mint") | ast.Attribute(attr="mint"), args=[ast.Constant(value=str(name)), *_]
        ):
            return [name]
        case ast.Call(
            func=ast.Attribute(ast.Name(id="MODEL"), "class_" | "property" | "scheme" | "is_a"), args=names
        ):
            return [a.value for a in names if isinstance(a, ast.Constant) and isinstance(a.value, str)]
    return []


def test_a_misspelt_own_term_names_its_file(tmp_path: Path):
    files = with_extra(tmp_path, f"sy:Temple a owl:Class ; rdfs:subClassOf sy:Organization ; {TEXTS} .")
    with pytest.raises(ModelError, match=r"extra\.ttl, line 6: Organization is used"):
        read_model(files)


def test_a_misspelt_standard_term_names_its_file(tmp_path: Path):
    files = with_extra(
        tmp_path, f"sy:Temple a owl:Class ; rdfs:subClassOf sy:Organisation , org:Organisation ; {TEXTS} ."
    )
    with pytest.raises(ModelError, match=r"extra\.ttl, line 6: org#Organisation is used"):
        read_model(files)


TEMPLE = f"sy:Temple a owl:Class ; rdfs:subClassOf sy:Organisation ; {TEXTS} ."


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        (TEMPLE.replace('"วัด"@th , ', "", 1), r"Temple needs a label in Thai \(@th\) .*Add label"),
        (TEMPLE.replace(" ; sy:order 99", ""), "Temple needs a sy:order.*whole number"),
        (
            TEMPLE.replace("sy:Organisation", "org:Organization"),
            "Temple is a class that is not below sy:Entity",
        ),
        (
            TEMPLE.replace("sy:Temple", "sy:Old-Temple"),
            "Old-Temple has signs in its name.*letters and digits",
        ),
        (
            TEMPLE.replace("sy:Temple", "<http://wat.example/Temple>"),
            "Temple is a term of another namespace.*sy:",
        ),
        (
            TEMPLE.replace("sy:Temple", "sy:id"),
            "id is a name that the store keeps for itself.*something else",
        ),
        (
            f"sy:age a owl:DatatypeProperty ; rdfs:range xsd:integer ; {TEXTS} .",
            "age is a property of no class.*domainIncludes",
        ),
        (
            f"sy:age a owl:DatatypeProperty ; schema:domainIncludes sy:Organisation ; {TEXTS} .",
            "age does not say in one way what it holds.*rangeIncludes",
        ),
        (
            f"sy:age a owl:DatatypeProperty ; schema:domainIncludes sy:Person ; rdfs:range xsd:gYear ; {TEXTS} .",
            "age holds gYear, which the store does not know.*xsd:date",
        ),
        (
            f"sy:rank a owl:ObjectProperty ; schema:domainIncludes sy:Person ; sy:codedBy sy:RankScheme ; {TEXTS} . "
            f"sy:RankScheme a skos:ConceptScheme ; {TEXTS} .",
            "rank is coded by RankScheme, which has no codes.*inScheme",
        ),
    ],
)
def test_a_term_that_cannot_be_kept_names_its_place_and_the_cure(tmp_path: Path, turtle: str, message: str):
    with pytest.raises(ModelError, match=rf"^extra\.ttl, line 6: {message}"):
        read_model(with_extra(tmp_path, turtle))


def test_broken_turtle_names_its_file(tmp_path: Path):
    with pytest.raises(ModelError, match=r"extra\.ttl, line 6: Not readable Turtle"):
        read_model(with_extra(tmp_path, "sy:Temple a owl:Class sy:Agent ."))


def test_a_new_class_with_a_property_is_one_edit(tmp_path: Path):
    model = read_model(
        with_extra(
            tmp_path,
            f"sy:Temple a owl:Class ; rdfs:subClassOf sy:Organisation ; {TEXTS} . "
            "sy:founded a owl:DatatypeProperty ; schema:domainIncludes sy:Temple ; "
            f"rdfs:range xsd:date ; {TEXTS} .",
        )
    )
    assert model.class_("Temple").labels == ("Temple", "Organisation", "Agent", "Entity")
    assert model.property("founded") in model.properties_of("Temple")


def test_matched_sectors_have_the_ids_that_their_names_give():
    facts = Facts([FOLDER.parent / "alignment" / "sectors.ttl"])
    names = {
        iri: next(v.value for v in facts.literals(iri, RDFS + "label") if v.language == "th")
        for iri in facts.subjects(RDFS + "label")
    }
    assert len(names) > 10
    assert {iri: NAMESPACE + mint(SY.Sector, name) for iri, name in names.items()} == {
        iri: iri for iri in names
    }
    matched = {o for s, p, o in facts if p.startswith(SKOS) and isinstance(o, str)}
    assert set() == matched - names.keys()


def test_the_model_is_aligned_with_the_models_of_others():
    folder = FOLDER.parent / "alignment"
    aligned = {f.stem: {s for s, p, _ in Facts([f]) if p.startswith(SKOS)} for f in folder.glob("*.ttl")}
    for model in ("popolo", "followthemoney", "research", "wikidata"):
        assert {NS + "Person", NS + "Organisation", NS + "Post", NS + "Meeting"} <= aligned[model], model


@pytest.mark.parametrize(
    ("name", "narrower"),
    [
        ("District", "wd:Q475061"),
        ("Subdistrict", "wd:Q1077097"),
        ("ChangeEvent", "ftm:Succession"),
        ("Entity", "ftm:Thing"),
    ],
)
def test_a_term_of_others_that_is_only_a_part_of_ours_is_a_narrower_match(name: str, narrower: str):
    assert ("skos:narrowMatch", narrower) in [(m.relation, m.curie) for m in terms()[name].alignments]


def test_the_place_of_evidence_is_one_of_the_web_annotation_model():
    (standard,) = terms()["Span"].standards
    assert ("rdfs:subClassOf", "oa:SpecificResource") == (standard.relation, standard.curie)
