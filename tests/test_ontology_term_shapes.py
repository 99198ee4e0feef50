"""The terms alone hold every property to its domain, range, datatype and codes, on loading and by SHACL."""

import pytest

from ontology.check import check
from ontology.definitions import PropertyDef
from ontology.ids import NAMESPACE
from ontology.model import MODEL
from ontology.rdf import as_graph
from ontology.statements import TYPE
from ontology.validate import judge
from ontology.values import value_test
from tests.turtle_statements import WORDS, statements_of, triples_of

PREFIXES = """@prefix sy: <https://w3id.org/saiyai/ns/> . @prefix : <https://w3id.org/saiyai/id/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
GOOD = {"string": '"น่าน"', "integer": "3", "date": '"2024-02-29"^^xsd:date'}
BAD = {
    "string": ['" "', "3"],
    "integer": ['"สาม"', "3.5", "true"],
    "date": ['"2569-13-40"^^xsd:date', '"2024-02-30"^^xsd:date', "20240229"],
}
PROPERTIES = {p.name: p for p in MODEL.properties.values() if not p.derived}
KNOWN = "".join(f":known-{name} a sy:{name} .\n" for name in MODEL.classes)
"""An entity of every class, for others to point at."""


def good(p: PropertyDef) -> str:
    """A value that a property may have."""
    if p.range:
        return f":known-{p.range[0]}"
    if p.scheme:
        return f"sy:{next(iter(MODEL.scheme(p.scheme).values())).name}"
    return f"{GOOD[p.datatype]}@{p.language}" if p.language else GOOD[p.datatype]


def bad(p: PropertyDef) -> list[str]:
    """Values that it may not have."""
    if p.range:
        return [f":known-{name}" for name in others(p.range)[:1]] + [":nobody", '"น่าน"']
    if p.scheme:
        return ["sy:no-such-code", '"เก้าอี้"']
    return BAD[p.datatype] + (['"Nan"@fr'] if p.language else [])


def others(classes: tuple[str, ...]) -> list[str]:
    """The classes that are none of these and below none."""
    return [name for name, class_ in MODEL.classes.items() if not set(class_.labels) & set(classes)]


def told(p: PropertyDef) -> tuple[str, list[str], list[str]]:
    """Turtle of an entity that keeps the terms of a property, of those with wrong values, of one of a wrong class."""
    right = f":good-{p.name} a sy:{p.domain[0]} ; sy:{p.name} {good(p)} ."
    wrong = [
        f":bad-{p.name}-{number} a sy:{p.domain[0]} ; sy:{p.name} {value} ."
        for number, value in enumerate(bad(p))
    ]
    strange = [f":strange-{p.name} a sy:{name} ; sy:{p.name} {good(p)} ." for name in others(p.domain)[:1]]
    return right, wrong, strange


def test_shacl_sees_each_wrong_value_and_each_wrong_class_and_no_other():
    data, expected = [PREFIXES, KNOWN], set()
    for p in PROPERTIES.values():
        right, wrong, strange = told(p)
        data += [right, *wrong, *strange]
        expected |= {(f"bad-{p.name}-{number}", f"{p.name}-value") for number in range(len(wrong))}
        expected |= {(f"strange-{p.name}", f"{p.name}-domain") for _ in strange}
    breaches = judge(as_graph(triples_of("\n".join(data)))).breaches
    of_terms = {f"{name}-{what}" for name in PROPERTIES for what in ("value", "domain")}
    found = {(b.focus.removeprefix(NAMESPACE), b.shape) for b in breaches if b.shape in of_terms}
    assert expected == found
    assert {"violation"} == {b.severity for b in breaches if b.shape in of_terms}


@pytest.mark.parametrize("name", PROPERTIES)
def test_loading_refuses_the_same(name: str):
    right, wrong, strange = told(PROPERTIES[name])
    known = statements_of(PREFIXES + KNOWN)
    labels = {s.subject: frozenset(MODEL.class_(str(s.value)).labels) for s in known}
    (kept,) = (s for s in statements_of(PREFIXES + right) if s.property != TYPE)
    assert value_test(name)(kept, labels)
    for turtle, rule in [*((one, "value") for one in wrong), *((one, "domain") for one in strange)]:
        checked = check(WORDS, [*known, *statements_of(PREFIXES + turtle)])
        assert (f"shape.{name}-{rule}", "violation") in {(f.rule, f.severity) for f in checked.rejected}
