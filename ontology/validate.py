"""Whether RDF keeps the SHACL shapes: for stores and exports, by pySHACL, from the files that loading reads too."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import pyshacl
from rdflib import OWL, PROV, RDF, RDFS, SH, Graph, Literal, URIRef
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result
from rdflib.term import Node

from ontology.captions import OA, TERMS, caption_of, kind_of
from ontology.definitions import Label
from ontology.errors import BadInput
from ontology.model import MODEL
from ontology.rdf import quiet
from ontology.shapes import SHAPES_NS, all_shapes, shape_files
from ontology.statements import Severity
from ontology.term_shapes import term_shapes
from ontology.terms import NS

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


@dataclass(frozen=True, slots=True)
class Verdict:
    """What breaks the shapes, violations first; how many entities and statements were held against how many."""

    breaches: tuple[Breach, ...]
    focus_nodes: int
    shapes: int


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
    all_shapes()  # its errors name line and cure, which those of rdflib and pySHACL do not
    shapes = Graph()
    for file in shape_files():
        shapes.parse(file, format="turtle")
    return shapes.parse(data=term_shapes(), format="turtle")


def judge(rdf: Graph) -> Verdict:
    """Returns what breaks the shapes in an RDF graph.

    A graph that holds nothing that a shape looks at is refused: it would pass whatever it says.
    Source: W3C SHACL, by pySHACL.
    """
    focus_nodes = _focus_nodes(rdf)
    if not focus_nodes:
        raise BadInput(
            "Nothing to validate: it holds no entity of any class that has a shape. "
            "Give releases, or RDF that Saiyai exported."
        )
    judged = _Graph()
    judged += rdf
    judged += _of_model()
    shapes = shapes_graph()
    with quiet():
        _, report, _ = pyshacl.validate(
            judged, shacl_graph=shapes, advanced=True, allow_warnings=True, inplace=True
        )
    found = {_breach(report, result, judged) for result in report.objects(None, SH.result)}
    return Verdict(tuple(sorted(found, key=_order)), focus_nodes, len(_named(shapes)))


def _of_model() -> Iterator[tuple[Node, Node, Node]]:
    """Yields what shapes need to know of the model: what is below a class, and what has one value."""
    for class_ in MODEL.classes.values():
        for above in class_.labels[1:]:
            yield TERMS[class_.name], RDFS.subClassOf, TERMS[above]
    for definition in MODEL.properties.values():
        if definition.functional:
            yield TERMS[definition.name], RDF.type, OWL.FunctionalProperty


def _order(breach: Breach) -> tuple[object, ...]:
    rule = breach.severity != "violation", breach.shape, breach.message.en
    return *rule, breach.caption, breach.focus, breach.value


def _focus_nodes(rdf: Graph) -> int:
    classes = [TERMS[name] for name in (*MODEL.classes, "Statement")]
    return len({node for class_ in classes for node in rdf.subjects(RDF.type, class_)})


def _named(shapes: Graph) -> set[Node]:
    kinds = (SH.NodeShape, SH.PropertyShape)
    return {node for kind in kinds for node in shapes.subjects(RDF.type, kind) if isinstance(node, URIRef)}


def _breach(report: Graph, result: Node, rdf: Graph) -> Breach:
    source = report.value(result, SH.sourceShape)
    focus = report.value(result, SH.focusNode)
    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    assert source is not None and focus is not None  # noqa: S101 - SHACL gives each result both
    return Breach(
        shape=_name(source),
        message=_message(source),
        severity="violation" if report.value(result, SH.resultSeverity) == SH.Violation else "warning",
        focus=str(focus),
        caption=caption_of(rdf, focus),
        kind=kind_of(rdf, focus),
        path=str(path).removeprefix(NS) if isinstance(path, URIRef) else "",
        value="" if value is None or value == focus else caption_of(rdf, value),
        evidence=_evidence(rdf, focus, path, value),
    )


def _name(shape: Node) -> str:
    """Returns a shape's name; a property shape inside another has the name of that one."""
    named = shape if isinstance(shape, URIRef) else shapes_graph().value(None, SH.property, shape)
    return str(named or shape).removeprefix(SHAPES_NS)


def _message(shape: Node) -> Label:
    texts = {v.language: str(v) for v in shapes_graph().objects(shape, SH.message) if isinstance(v, Literal)}
    return Label(texts.get("th", UNSAID.th), texts.get("en", UNSAID.en))


def _evidence(rdf: Graph, focus: Node, path: Node | None, value: Node | None) -> Evidence | None:
    """Returns the words behind a breach: those of a span or statement itself, else those that say what is wrong."""
    for node in (value, focus):
        if node is not None and (node, OA.hasSource, None) in rdf:
            return _words(rdf, node)
    if (focus, PROV.wasDerivedFrom, None) in rdf:
        return _words(rdf, rdf.value(focus, PROV.wasDerivedFrom, any=True))
    for statement in _statements(rdf, focus, path, value):
        found = _words(rdf, rdf.value(statement, PROV.wasDerivedFrom, any=True))
        if found:
            return found
    return None


def _statements(rdf: Graph, focus: Node, path: Node | None, value: Node | None) -> list[Node]:
    """Returns the statements that a breach is about: on the value where it is an entity, else on the focus node."""

    def order(statement: Node) -> tuple[object, ...]:
        predicate = rdf.value(statement, RDF.predicate, any=True)
        of_value = (statement, RDF.object, value) in rdf
        return not of_value, predicate != path, predicate != RDF.type, str(statement)

    about = sorted(rdf.subjects(RDF.subject, focus), key=order)
    if value is None or path is not None or any((s, RDF.object, value) in rdf for s in about):
        return about
    return sorted(rdf.subjects(RDF.subject, value), key=order) or about


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
