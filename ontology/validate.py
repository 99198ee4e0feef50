"""Whether RDF keeps the SHACL shapes: for stores and exports, by pySHACL, from the files that loading reads too."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import pyshacl
from rdflib import OWL, PROV, RDF, SH, Graph, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Node

from ontology.captions import OA, TERMS, caption_of, kind_of
from ontology.definitions import Label
from ontology.errors import BadInput
from ontology.model import MODEL
from ontology.shapes import SHAPES_NS, shape_files
from ontology.statements import Severity
from ontology.term_shapes import term_shapes
from ontology.terms import NS
from ontology.turtle import triples_in

UNSAID = Label("ไม่เป็นไปตามข้อกำหนด", "It breaks a shape that has no sentence.")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a document that something rests on: its stem and text, and where they stand in it."""

    stem: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Breach:
    """What broke a shape.

    - `shape`: its name, `message`: its sentence, `severity`: how bad it is;
    - `focus`: the address of what broke it, `caption`: its name, `kind`: its class as people call it;
    - `path` and `value`: the property and the value concerned, empty where the shape names none;
    - `evidence`: the words that say so, None where nothing does.
    """

    shape: str
    message: Label
    severity: Severity
    focus: str
    caption: str
    kind: Label
    path: str
    value: str
    evidence: Evidence | None


class _Graph(Graph):
    """A graph that parses each query once: pySHACL asks the same ones of every entity."""

    def query(self, query_object: str | Query, *args: Any, **kwargs: Any) -> Result:
        """Returns the answer of a query."""
        text = query_object if isinstance(query_object, Query) else _prepared(query_object)
        return super().query(text, *args, **kwargs)


@lru_cache(maxsize=256)
def _prepared(query: str) -> Query:
    return prepareQuery(query)


@cache
def shapes_graph() -> Graph:
    """Returns all shapes as one graph: those of the files, and those that the terms stand for."""
    shapes = Graph()
    for file in shape_files():
        list(triples_in(file))  # its error names line and cure, which rdflib's does not
        shapes.parse(file, format="turtle")
    return shapes.parse(data=term_shapes(), format="turtle")


def judge(rdf: Graph) -> tuple[Breach, ...]:
    """Returns what breaks the shapes in an RDF graph, violations first.

    A graph that holds nothing that a shape looks at is refused: it would pass whatever it says.
    Source: W3C SHACL, by pySHACL.
    """
    if not focus_nodes(rdf):
        raise BadInput(
            "Nothing to validate: it holds no entity of any class that has a shape. "
            "Give releases, or RDF that Saiyai exported."
        )
    judged = _Graph()
    judged += rdf
    for definition in MODEL.properties.values():
        if definition.functional:
            judged.add((TERMS[definition.name], RDF.type, OWL.FunctionalProperty))
    with _quiet():
        _, report, _ = pyshacl.validate(
            judged, shacl_graph=shapes_graph(), advanced=True, allow_warnings=True, inplace=True
        )
    found = {_breach(report, result, judged) for result in report.objects(None, SH.result)}
    return tuple(
        sorted(found, key=lambda b: (b.severity != "violation", b.shape, b.caption, b.focus, b.value))
    )


def focus_nodes(rdf: Graph) -> int:
    """Returns how many entities and statements a graph holds that shapes look at."""
    classes = [TERMS[name] for name in (*MODEL.classes, "Statement")]
    return len({node for class_ in classes for node in rdf.subjects(RDF.type, class_)})


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps rdflib from logging each literal that is none of its datatype: that is a breach, and told as one."""
    log = logging.getLogger("rdflib.term")
    before, log.level = log.level, logging.ERROR
    try:
        yield
    finally:
        log.setLevel(before)


def _breach(report: Graph, result: Node, rdf: Graph) -> Breach:
    source = report.value(result, SH.sourceShape)
    focus = report.value(result, SH.focusNode)
    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    assert source is not None and focus is not None  # noqa: S101 - SHACL gives each result both
    return Breach(
        shape=str(source).removeprefix(SHAPES_NS),
        message=_message(source),
        severity="warning" if report.value(result, SH.resultSeverity) == SH.Warning else "violation",
        focus=str(focus),
        caption=caption_of(rdf, focus),
        kind=kind_of(rdf, focus),
        path=str(path).removeprefix(NS) if isinstance(path, URIRef) else "",
        value="" if value is None or value == focus else caption_of(rdf, value),
        evidence=_evidence(rdf, focus, path, value),
    )


def _message(shape: Node) -> Label:
    texts = {v.language: str(v) for v in shapes_graph().objects(shape, SH.message) if isinstance(v, Literal)}
    return Label(texts.get("th", UNSAID.th), texts.get("en", UNSAID.en))


def _evidence(rdf: Graph, focus: Node, path: Node | None, value: Node | None) -> Evidence | None:
    """Returns the words behind a breach: those of the property concerned, else those that state the class."""
    if value is not None and (value, OA.hasSource, focus) in rdf:
        return _words(rdf, value)
    if (focus, OA.hasSource, None) in rdf:
        return _words(rdf, focus)
    if (focus, PROV.wasDerivedFrom, None) in rdf:
        return _words(rdf, rdf.value(focus, PROV.wasDerivedFrom, any=True))
    statements = set(rdf.subjects(RDF.subject, focus))
    for predicate in (path, RDF.type, None):
        said = [s for s in statements if predicate is None or (s, RDF.predicate, predicate) in rdf]
        of_value = [s for s in said if (s, RDF.object, value) in rdf]
        for statement in sorted(of_value or said, key=str):
            found = _words(rdf, rdf.value(statement, PROV.wasDerivedFrom, any=True))
            if found:
                return found
    return None


def _words(rdf: Graph, span: Node | None) -> Evidence | None:
    document = rdf.value(span, OA.hasSource, any=True)
    selectors = set(rdf.objects(span, OA.hasSelector))
    numbers = [
        _number(next((v for s in selectors for v in rdf.objects(s, p)), None)) for p in (OA.start, OA.end)
    ]
    text = str(rdf.value(document, TERMS.text, any=True) or "")
    start, end = numbers
    if start is None or end is None or not 0 <= start < end <= len(text):
        return None
    return Evidence(str(rdf.value(document, TERMS.stem, any=True) or document), text, start, end)


def _number(node: Node | None) -> int | None:
    value = node.toPython() if isinstance(node, Literal) else None
    return value if isinstance(value, int) else None
