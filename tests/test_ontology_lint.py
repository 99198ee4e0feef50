"""The linter finds nothing wrong with the packaged model, and each rule finds what breaks it."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from loaders.grammar import GRAMMAR
from ontology.lint import RULES, Complaint, lint
from ontology.lint.material import Material
from ontology.lint.queries import queries_use_defined_terms
from ontology.lint.ties import alignments_are_matches, logic_holds
from ontology.model import MODEL
from ontology.turtle import Facts

PREFIXES = """
@prefix sy: <https://w3id.org/saiyai/ns/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix prov: <http://www.w3.org/ns/prov#> .
"""
FIRST_LINE = PREFIXES.count("\n") + 1
SHAPE = """sy:TempleShape a sh:PropertyShape ; sh:targetClass sy:Temple ; sh:path sy:nameTh ; sh:minCount 1 ;
    sh:message "วัดต้องมีชื่อ"@th , "A temple has a name."@en ."""
TEMPLE = f"""sy:Temple a owl:Class ; rdfs:subClassOf sy:Organisation , org:FormalOrganization ; sy:order 900 ;
    rdfs:label "วัด"@th , "Temple"@en ; skos:definition "ศาสนสถาน"@th , "A Buddhist house."@en ;
    skos:example "วัดภูมินทร์"@th , "Wat Phumin"@en ; dct:source <https://schema.org/BuddhistTemple> .
{SHAPE}
sy:founded a owl:DatatypeProperty , owl:FunctionalProperty ; sy:order 901 ;
    schema:domainIncludes sy:Temple ; rdfs:range xsd:date ;
    rdfs:label "ก่อตั้ง"@th , "Founded"@en ; skos:definition "วันก่อตั้ง"@th , "The day of its founding."@en ;
    skos:example "2139-01-01"@th , "1596-01-01"@en ; dct:source <https://schema.org/foundingDate> .
sy:abbot a owl:ObjectProperty ; rdfs:subPropertyOf org:headOf ; sy:order 902 ;
    schema:domainIncludes sy:Temple ; schema:rangeIncludes sy:Person ;
    rdfs:label "เจ้าอาวาส"@th , "Abbot"@en ; sy:inverseLabel "เป็นเจ้าอาวาสของ"@th , "Abbot of"@en ;
    skos:definition "ผู้ปกครองวัด"@th , "Who leads it."@en ;
    skos:example "พระครูมาลี"@th , "Phra Khru Mali"@en ; dct:source <https://schema.org/employee> .
sy:rank a owl:ObjectProperty , owl:FunctionalProperty ; sy:order 903 ;
    schema:domainIncludes sy:Temple ; sy:codedBy sy:RankScheme ;
    rdfs:label "ฐานะ"@th , "Rank"@en ; skos:definition "พระอารามหลวงหรือวัดราษฎร์"@th , "Royal or not."@en ;
    skos:example "พระอารามหลวง"@th , "Royal"@en ; dct:source <https://schema.org/BuddhistTemple> .
sy:RankScheme a skos:ConceptScheme ; rdfs:label "ฐานะวัด"@th , "Ranks of temples"@en ;
    skos:definition "ฐานะของวัด"@th , "What a temple ranks as."@en ; dct:source <https://schema.org/BuddhistTemple> .
sy:rank-royal a skos:Concept ; skos:inScheme sy:RankScheme ; skos:notation "royal" ; sy:order 1 ;
    skos:prefLabel "พระอารามหลวง"@th , "Royal"@en ; skos:definition "วัดหลวง"@th , "The king's."@en .
sy:rank-other a skos:Concept ; skos:inScheme sy:RankScheme ; skos:notation "other" ; sy:order 2 ;
    skos:prefLabel "วัดราษฎร์"@th , "Other"@en ; skos:definition "วัดอื่น"@th , "Any other."@en .
"""
BREAKS = [
    ("text", 'rdfs:label "วัด"@th ,', "rdfs:label", "sy:Temple has no rdfs:label in Thai"),
    ("text", ', "A Buddhist house."@en', "", "sy:Temple has no skos:definition in English"),
    ("text", '"Wat Phumin"@en', '"Wat Phumin"', "sy:Temple has a skos:example with no language"),
    ("text", '"Wat Phumin"@en', '"Wat Phumin"@en , "Wat Pho"@en', "sy:Temple has 2 skos:example in English"),
    ("text", ' sy:inverseLabel "เป็นเจ้าอาวาสของ"@th , "Abbot of"@en ;', "", "no sy:inverseLabel in Thai"),
    (
        "text",
        'skos:prefLabel "วัดราษฎร์"@th ,',
        "skos:prefLabel",
        "sy:rank-other has no skos:prefLabel in Thai",
    ),
    (
        "text",
        'skos:definition "วัดอื่น"@th ,',
        "skos:definition",
        "sy:rank-other has no skos:definition in Thai",
    ),
    ("source", " ; dct:source <https://schema.org/foundingDate>", "", "sy:founded has no source"),
    ("order", " sy:order 900 ;", "", "sy:Temple has no sy:order"),
    ("order", "sy:order 902", "sy:order 901", "sy:abbot has sy:order 901 like sy:founded"),
    (
        "values",
        "schema:domainIncludes sy:Temple ; rdfs:range",
        "rdfs:range",
        "sy:founded is a property of no class",
    ),
    ("values", " rdfs:range xsd:date ;", "", "sy:founded does not say in one way what it holds"),
    ("values", "rdfs:range xsd:date", "rdfs:range xsd:gYear", "sy:founded has the datatype"),
    (
        "kind",
        "schema:rangeIncludes sy:Person",
        "schema:rangeIncludes sy:nameTh",
        "sy:nameTh, which is not a class",
    ),
    ("kind", "sy:codedBy sy:RankScheme", "sy:codedBy sy:Temple", "sy:Temple, which is not a scheme"),
    ("kind", "org:FormalOrganization", "org:headOf", "sy:Temple has rdfs:subClassOf"),
    (
        "kind",
        "rdfs:subPropertyOf org:headOf",
        "rdfs:subPropertyOf org:Post",
        "sy:abbot has rdfs:subPropertyOf",
    ),
    ("caption", "sy:order 900", "sy:order 900 ; sy:caption ( sy:startDate )", "sy:startDate in its caption"),
    ("below", "rdfs:subClassOf sy:Organisation , ", "rdfs:subClassOf ", "sy:Temple is not below sy:Entity"),
    ("code", 'skos:notation "other"', 'skos:notation "royal"', "sy:rank-other has the code of sy:rank-royal"),
    ("code", 'skos:notation "other" ; ', "", "sy:rank-other has no code"),
    ("header", "sy:Temple a", "<https://temples.example/> a owl:Ontology .\nsy:Temple a", "lacks titles"),
    ("undefined", "sy:Organisation ,", "sy:Organization ,", "sy:Organization is used and nothing defines it"),
    ("undefined", "org:FormalOrganization", "org:FormalOrganisation", "org#FormalOrganisation> is used"),
    ("undefined", "sh:path sy:nameTh", "sh:path sy:abott", "sy:abott is used"),
    (
        "orphan",
        " sy:codedBy sy:RankScheme ;",
        " rdfs:range xsd:string ;",
        "sy:RankScheme is used by no property",
    ),
    ("orphan", "skos:inScheme sy:RankScheme", "skos:inScheme sy:Ranks", "sy:RankScheme has no concepts"),
    (
        "orphan",
        "sy:Temple a",
        "sy:seeToo a owl:AnnotationProperty .\nsy:Temple a",
        "sy:seeToo is used by no term",
    ),
    (
        "reachable",
        "sy:Temple a",
        "sy:Bell a owl:Class ; rdfs:subClassOf sy:Entity .\nsy:Temple a",
        "sy:Bell is reached by no property",
    ),
    ("shape", SHAPE, "", "sy:Temple has no shape"),
    (
        "shape",
        "sh:targetClass sy:Temple",
        "sh:targetClass sy:Temples",
        "sy:Temples is a shape's target and no class",
    ),
    ("logic", "org:FormalOrganization", "sy:Person", "sy:Temple leads to a contradiction"),
    ("logic", "org:headOf", "org:postIn", "sy:abbot leads to a contradiction"),
]


def written(folder: Path, turtle: str) -> Path:
    file = folder / "temples.ttl"
    file.write_text(PREFIXES + turtle, encoding="utf-8")
    return file


def complaints(file: Path, *, logic: bool) -> list[Complaint]:
    """Returns what is wrong; logic takes seconds, so only those who ask for it get it."""
    material = Material.read((file,), ())
    rules = RULES if logic else [rule for rule in RULES if rule is not logic_holds]
    return [complaint for rule in rules for complaint in rule(material)]


def test_nothing_is_wrong_with_the_packaged_model_and_its_queries():
    queries = [f for kind in ("cypher", "sparql") for f in Path("graph").rglob(f"*.{kind}")]
    assert queries
    assert [] == [str(c) for c in lint(queries=queries)]


def test_nothing_is_wrong_with_a_whole_class_of_ones_own(tmp_path: Path):
    assert [] == [str(c) for c in lint([written(tmp_path, TEMPLE)])]


def test_nothing_is_wrong_with_the_readmes_example(tmp_path: Path):
    example = Path("README.md").read_text(encoding="utf-8").partition("```turtle\n")[2].partition("```")[0]
    assert "sy:Temple" in example
    file = tmp_path / "temples.ttl"
    file.write_text(example, encoding="utf-8")
    assert [] == [str(c) for c in lint([file])]


@pytest.mark.parametrize(("rule", "good", "bad", "message"), BREAKS)
def test_each_rule_finds_what_breaks_it(tmp_path: Path, rule: str, good: str, bad: str, message: str):
    assert good in TEMPLE
    found = complaints(written(tmp_path, TEMPLE.replace(good, bad)), logic=rule == "logic")
    assert [c for c in found if c.rule == rule and message in c.message and c.cure] != []
    assert {c.file for c in found} == {"temples.ttl"}
    assert all(c.line is not None and c.line >= FIRST_LINE for c in found)


def test_whatever_stops_the_loader_is_told(tmp_path: Path):
    shape = (
        "<https://w3id.org/saiyai/shapes/{}> a sh:PropertyShape ; {}"
        ' sh:message "ผิด"@th , "It is wrong."@en .\n'
    )
    parts = {
        "Pattern": 'sh:targetClass sy:Temple ; sh:path sy:nameTh ; sh:pattern "([" ;',
        "Count": 'sh:targetClass sy:Temple ; sh:path sy:nameTh ; sh:maxCount "one" ;',
        "Target": "sh:path sy:nameTh ; sh:minCount 1 ;",
        "Path": "sh:targetClass sy:Temple ; sh:minCount 1 ;",
        "Query": 'sh:targetClass sy:Temple ; sh:sparql [ sh:select "SELECT" ] ;',
        "Sound": "sh:targetClass sy:Temple ; sh:path sy:founded ; sh:minCount 1 ;",
    }
    shapes = "".join(shape.format(name, rule) for name, rule in parts.items())
    found = lint([written(tmp_path, TEMPLE + shapes)])
    assert {c.rule for c in found} == {"loading"}
    assert [c.message.split()[1] for c in found] == ["Pattern", "Count", "Target", "Path", "Query"]


def test_a_term_that_cannot_be_loaded_is_told(tmp_path: Path):
    (told,) = lint([written(tmp_path, TEMPLE.replace("sy:founded", "sy:founded-on"))])
    assert ("loading", "temples.ttl") == (told.rule, told.file)
    assert "founded-on has signs in its name" in told.message


def test_a_complaint_tells_file_line_and_cure(tmp_path: Path):
    file = written(tmp_path, TEMPLE.replace("sy:Organisation ,", "sy:Organization ,"))
    expected = (
        f"temples.ttl, line {FIRST_LINE}: sy:Organization is used and nothing defines it. "
        "Correct the spelling or define it."
    )
    assert expected in map(str, lint([file]))


def test_each_rule_is_broken_by_some_fixture(tmp_path: Path):
    told = {rule for rule, *_ in BREAKS} | {"alignment", "query", "readable", "loading"}
    source = "".join(f.read_text(encoding="utf-8") for f in Path("ontology/lint").glob("*.py"))
    assert told == {name for name in told if f'"{name}"' in source}
    assert len(RULES) == 16


@pytest.mark.parametrize(
    ("broken", "line", "cure"),
    [
        ("sy:Temple a owl:Class\nsy:Wat a owl:Class .", FIRST_LINE + 1, "with a dot"),
        ("sy:Temple a owl:Class ; foaf:name 3 .", FIRST_LINE, "@prefix"),
        ('sy:Temple rdfs:label "วัด .\n', FIRST_LINE, "quotation mark"),
        ('sy:Temple rdfs:label "วัด"@thaithaithai .', FIRST_LINE, "@th or @en"),
        ("sy:Temple rdfs:seeAlso <a b> .", FIRST_LINE, "between < and >"),
    ],
)
def test_a_file_that_is_not_readable_is_told_alone(tmp_path: Path, broken: str, line: int, cure: str):
    found = lint([written(tmp_path, broken)])
    assert [("readable", "temples.ttl", line)] == [(c.rule, c.file, c.line) for c in found]
    assert cure in found[0].cure


def test_a_file_in_another_encoding_is_told_with_the_cure(tmp_path: Path):
    file = tmp_path / "temples.ttl"
    file.write_bytes((PREFIXES + TEMPLE).encode("cp874"))
    assert ["Save the file as UTF-8"] == [c.cure for c in lint([file])]


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        ("sy:Person skos:closeMatch sy:Agent .", "is matched with no term of others"),
        ("sy:Person owl:sameAs <http://www.wikidata.org/entity/Q5> .", "is aligned by"),
    ],
)
def test_an_alignment_is_a_match_with_a_term_of_others(tmp_path: Path, turtle: str, message: str):
    file = written(tmp_path, turtle)
    material = replace(Material.read((), ()), alignment=Facts([file]), alignment_files=(file,))
    found = list(alignments_are_matches(material))
    assert [("alignment", "temples.ttl", FIRST_LINE)] == [(c.rule, c.file, c.line) for c in found]
    assert message in found[0].message


@pytest.mark.parametrize(
    ("name", "text", "wrong"),
    [
        ("a.cypher", "MATCH (p:Persn)-[:BY]-(m:Meeting)\nRETURN p", ["Persn"]),
        ("a.cypher", "MATCH (p:Person)\nMATCH (p)<-[:BY|VIAPOST*1..2]-() RETURN p", ["VIAPOST"]),
        ("a.cypher", "// (x:Nothing)\nMATCH (p:Person:Entity) WHERE p.nameTh = '(:No)' RETURN p", []),
        ("a.cypher", "MATCH (p:Person) RETURN p.namTh, p.nameTh, p.id, p.sortKey", ["p.namTh"]),
        ("a.cypher", "MATCH (p)-[r:BY]-(:Meeting)\nWITH {x: r.first} AS c RETURN r.n, c.x", []),
        ("a.cypher", "MATCH (p:Participation) WHERE p.role IN ['chair', 'char'] RETURN p", ["role 'char'"]),
        ("a.cypher", "MATCH (p:Participation {role: 'hots'}) RETURN p", ["role 'hots'"]),
        ("a.sparql", "SELECT ?p WHERE { ?p a sy:Person ; sy:namTh ?n }", ["namTh"]),
        ("a.cypher", "MATCH (m: Meating)-[r:coordinated]->(p) RETURN p", ["Meating", "coordinated"]),
        ("a.cypher", "MATCH (p:(Person | Persn) & !Place)-[: BY | BUY ]-() RETURN p", ["Persn", "BUY"]),
        (
            "a.cypher",
            "MATCH (m:Meeting) WHERE m.x = 'http://x' AND m.nmaeTh = 'น่าน' RETURN m",
            ["m.x", "m.nmaeTh"],
        ),
        (
            "a.cypher",
            "MATCH (p:Person) /* (x:No)\n (y:No) */ RETURN p.namTh, 'it\\'s (:No)', \"// (:No)\"",
            ["p.namTh"],
        ),
        ("a.cypher", 'MATCH (p:Participation {role: "hots"}) RETURN p', ["role 'hots'"]),
        ("a.sparql", "# sy:nothing\nSELECT ?p WHERE { ?p sy:role sy:role-chair }", []),
        ("a.sparql", "SELECT ?p { ?p a sy:Person } # sy:Foo\nLIMIT 1", []),
        ("a.sparql", "SELECT ?p { ?p a <http://x#y> ; sy:Foo 'sy:No # sy:No' ; sy:Bar ?x }", ["Foo", "Bar"]),
    ],
)
def test_a_query_asks_only_for_what_the_model_has(tmp_path: Path, name: str, text: str, wrong: list[str]):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    found = list(queries_use_defined_terms(Material.read((), (file,))))
    asked = [c.message.split(" for ")[1].split(",")[0] for c in found]
    assert wrong == asked


@pytest.mark.parametrize("name", ["a.cypher", "a.sparql"])
def test_a_query_in_another_encoding_is_told_with_the_cure(tmp_path: Path, name: str):
    file = tmp_path / name
    file.write_bytes("SELECT 1\n// นางมาลี".encode("cp874"))
    (told,) = queries_use_defined_terms(Material.read((), (file,)))
    assert f"{name}, line 2: Not readable: it is not in UTF-8. Save the file as UTF-8." == str(told)


def meanings(name: str) -> set[str]:
    return set(map(str, GRAMMAR.words(name).values()))


def tabled(file: str, column: str | None) -> set[str]:
    text = Path("loaders/registry/data", file).read_text(encoding="utf-8")
    if column is None:
        return set(yaml.safe_load(text))
    rows = list(csv.DictReader(text.splitlines())) if file.endswith(".csv") else yaml.safe_load(text)
    return {row[column] for row in rows}


@pytest.mark.parametrize(
    ("codes", "property_"),
    [
        (meanings("count_noun"), "countOf"),
        (meanings("qualifier"), "qualifier"),
        (meanings("credit_label"), "creditRole"),
        (meanings("list_opener"), "listKind"),
        (meanings("body_head"), "kind"),
        (tabled("organisations.csv", "kind"), "kind"),
        (tabled("bodies.yaml", "kind"), "kind"),
        (tabled("region_sets.yaml", "scheme"), "regionScheme"),
        (tabled("changes.yaml", None), "changeKind"),
    ],
)
def test_codes_of_the_grammar_and_the_tables_are_codes_of_the_model(codes: set[str], property_: str):
    assert codes
    assert set() == codes - MODEL.scheme(str(MODEL.property(property_).scheme)).keys()


def test_classes_that_the_grammar_names_are_classes_of_the_model():
    assert set() == meanings("plan_part") - MODEL.classes.keys()
