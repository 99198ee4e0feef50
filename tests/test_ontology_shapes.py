"""Every shape has data that keeps it and data that breaks it, and loading and pySHACL say the same of both.

A file of tests/shapes goes with the file of shapes of its name. It begins with what is sound; each part after
`# breaks Name` holds what makes it break that shape when it is added.
"""

from collections.abc import Iterable
from pathlib import Path

import pytest

from ontology.check import check
from ontology.constraints import only_exports_break
from ontology.errors import ModelError
from ontology.model import MODEL
from ontology.rdf import as_graph, read, to_rdf
from ontology.shapes import FOLDER, Shape, read_shapes
from ontology.statements import TYPE, Document, Statement
from ontology.validate import judge
from tests.turtle_statements import WORDS, statements_of, triples_of

FIXTURES = Path(__file__).parent / "shapes"
MARK = "\n# breaks "
AS_EXPORTED = "statements"
"""The shapes of this file look at statements themselves; elsewhere the test makes these of the triples."""
SHAPES = read_shapes(sorted(FOLDER.glob("*.ttl")))
FILES = {path.stem: path for path in sorted(FIXTURES.glob("*.ttl"))}
Verdicts = set[tuple[str, str]]
"""Shapes that are broken, each with its severity."""


def parts(file: str) -> dict[str, str]:
    """The parts of a fixture by the shape that each breaks, the sound one under an empty name."""
    sound, *breaking = FILES[file].read_text(encoding="utf-8").split(MARK)
    named = (part.partition("\n") for part in breaking)
    return {"": sound, **{name: f"{sound}\n{rest}" for name, _, rest in named}}


BREAKING = [(file, name) for file in FILES for name in parts(file) if name]


def on_loading(document: Document, statements: Iterable[Statement]) -> Verdicts:
    checked = check(document, statements)
    return {(f.rule.removeprefix("shape."), f.severity) for f in (*checked.rejected, *checked.warnings)}


def by_shacl(turtle: str, statements: Iterable[Statement] = ()) -> Verdicts:
    rdf = as_graph(triples_of(turtle))
    if statements:
        rdf += to_rdf(statements, [WORDS])
    return {(breach.shape, breach.severity) for breach in judge(rdf).breaches}


def worst(verdicts: Verdicts) -> str | None:
    return min((severity for _, severity in verdicts), default=None)  # violation comes before warning


def test_every_shape_has_a_fixture_that_breaks_it_and_each_file_one_that_does_not():
    assert {file.stem for file in FOLDER.glob("*.ttl")} == set(FILES)
    assert sorted(SHAPES) == sorted(name for _, name in BREAKING)


@pytest.mark.parametrize("file", sorted(FILES.keys() - {AS_EXPORTED}))
def test_what_is_sound_breaks_no_shape_and_each_shape_looks_at_some_of_it(file: str):
    sound = parts(file)[""]
    statements = statements_of(sound)
    assert set() == by_shacl(sound, statements)
    assert set() == on_loading(WORDS, statements)
    shapes = read_shapes([FOLDER / f"{file}.ttl"]).values()
    assert [] == [shape.name for shape in shapes if not looks_at_some(shape, statements)]


def looks_at_some(shape: Shape, statements: Iterable[Statement]) -> bool:
    labels = {n for s in statements if s.property == TYPE for n in MODEL.class_(str(s.value)).labels}
    properties = {s.property for s in statements}
    return bool(labels.intersection(shape.classes) or properties.intersection(shape.subjects_of))


@pytest.mark.parametrize(("file", "name"), [pair for pair in BREAKING if pair[0] != AS_EXPORTED])
def test_loading_and_shacl_see_the_same_shape_broken(file: str, name: str):
    turtle, shape = parts(file)[name], SHAPES[name]
    statements = statements_of(turtle)
    found = by_shacl(turtle, statements)
    assert (name, shape.severity) in found
    if not only_exports_break(shape):
        loading = on_loading(WORDS, statements)
        assert (name, shape.severity) in loading
        assert worst(found) == worst(loading)


@pytest.mark.parametrize("name", parts(AS_EXPORTED))
def test_an_export_that_was_changed_is_judged_the_same_when_it_is_loaded(name: str, tmp_path: Path):
    turtle = parts(AS_EXPORTED)[name]
    found = by_shacl(turtle)
    assert not name or (name, SHAPES[name].severity) in found
    if not (name and only_exports_break(SHAPES[name])):
        assert worst(found) == worst(on_reading(turtle, tmp_path / "export.ttl"))


def on_reading(turtle: str, file: Path) -> Verdicts:
    file.write_text(turtle, encoding="utf-8")
    verdicts: Verdicts = set()
    for restored in read(file):
        if isinstance(restored, str):
            verdicts.add((restored, "violation"))
        else:
            verdicts |= {(finding.rule, finding.severity) for finding in restored.findings}
            verdicts |= on_loading(restored.document, restored.statements)
    return verdicts


PREFIXES = """@prefix sy: <https://w3id.org/saiyai/ns/> .
@prefix shape: <https://w3id.org/saiyai/shapes/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
SOUND = """
shape:Sound a sh:PropertyShape ; sh:targetClass sy:Person ; sh:path sy:nameTh ; sh:minCount 1 ;
    sh:message "ต้องมีชื่อ"@th , "It has a name."@en .
"""
LINE = PREFIXES.count("\n") + 2
WITH_QUERY = """
shape:Sound a sh:NodeShape ; sh:targetClass sy:Person ; sh:message "ต้องมีชื่อ"@th , "It has a name."@en ;
    sh:sparql [ sh:select "SELECT $this WHERE { $this sy:nameTh }" ] .
"""


def shapes_in(folder: Path, turtle: str) -> dict[str, Shape]:
    file = folder / "mine.ttl"
    file.write_text(PREFIXES + turtle, encoding="utf-8")
    return read_shapes([file])


def test_a_file_of_shapes_is_read(tmp_path: Path):
    (shape,) = shapes_in(tmp_path, SOUND).values()
    assert ("Sound", ("Person",), (("nameTh",),)) == (shape.name, shape.classes, shape.path)
    assert ("violation", {"minCount": (1,)}) == (shape.severity, shape.parameters)


def test_each_property_shape_in_a_node_shape_is_a_rule(tmp_path: Path):
    part = 'sh:property [ sh:path sy:{} ; sh:minCount 1 ; sh:message "ต้องมี"@th , "It is needed."@en ]'
    parts_ = " , ".join(part.format(name) for name in ("nameTh", "nameEn")).replace(", sh:property", ",")
    found = shapes_in(tmp_path, f"shape:Both a sh:NodeShape ; sh:targetClass sy:Person ; {parts_} .")
    assert {"Both 1": (("nameTh",),), "Both 2": (("nameEn",),)} == {n: s.path for n, s in found.items()}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (
            SOUND.replace("sy:Person", "sy:Persn"),
            "uses sy:Persn, which nothing defines. Correct the spelling",
        ),
        (SOUND.replace("sy:nameTh", "sy:nameThai"), "uses sy:nameThai, which nothing defines"),
        (SOUND.replace('"ต้องมีชื่อ"@th ,', ""), "lacks its sentence. Give it a sh:message in Thai"),
        (SOUND.replace("sh:targetClass sy:Person ;", ""), "looks at nothing. Give it a sh:targetClass"),
        (SOUND.replace("sh:path sy:nameTh ; sh:minCount 1 ;", ""), "is not one rule. Write constraints"),
        (SOUND.replace("sh:minCount 1", "sh:minCount 1 ; sh:uniqueLang true"), "uses sh:uniqueLang"),
        (SOUND.replace("sh:minCount 1", 'sh:minCount "a"^^xsd:integer'), "which is no number"),
        (SOUND.replace("sh:minCount 1", 'sh:maxCount "one"'), "has sh:maxCount 'one', which is no whole"),
        (SOUND.replace("sh:minCount 1", "sh:maxLength 1.5"), "has sh:maxLength 1.5, which is no whole"),
        (SOUND.replace("sh:minCount 1", "sh:minInclusive 1"), "compares sy:nameTh by sh:minInclusive with 1"),
        (SOUND.replace("sh:minCount 1", "sh:lessThan sy:ordinal"), "sh:lessThan with 'ordinal'"),
        (SOUND.replace("sh:path sy:nameTh", "sh:path [ sh:zeroOrMorePath sy:nameTh ]"), "has a sh:path of"),
        (SOUND.replace("sh:minCount 1", 'sh:pattern "("'), "has a pattern that is none"),
        (SOUND.replace("sh:minCount 1", "sh:datatype xsd:date"), "wants sy:nameTh to be xsd:date"),
        (WITH_QUERY, "has SPARQL that is not understood"),
    ],
)
def test_a_wrong_shape_is_told_with_file_line_and_cure(wrong: str, told: str, tmp_path: Path):
    with pytest.raises(ModelError, match=f"^mine.ttl, line {LINE}: shape Sound ") as error:
        shapes_in(tmp_path, wrong)
    assert told in str(error.value)


def test_shapes_that_are_no_turtle_are_told_with_file_line_and_cure(tmp_path: Path):
    with pytest.raises(
        ModelError, match=rf"^mine.ttl, line {LINE + 1}: Not readable Turtle: .*End the statement"
    ):
        shapes_in(tmp_path, SOUND.replace("sh:minCount 1 ;\n", "sh:minCount 1\n"))


def test_two_shapes_of_one_name_are_an_error(tmp_path: Path):
    for name in ("a.ttl", "b.ttl"):
        (tmp_path / name).write_text(PREFIXES + SOUND, encoding="utf-8")
    with pytest.raises(ModelError, match=rf"^b.ttl, line {LINE}: shape Sound is defined twice"):
        read_shapes(sorted(tmp_path.glob("*.ttl")))
