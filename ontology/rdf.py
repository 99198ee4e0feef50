"""Statements as RDF: each entity with its classes, its literals and its relations."""

from collections.abc import Iterable

from rdflib import RDF, XSD, Graph, Namespace, URIRef
from rdflib.term import Literal, Node

from ontology.ids import NAMESPACE
from ontology.model import MODEL, PropertyDef
from ontology.statements import TYPE, Statement, Value

SY_NS = Namespace("https://w3id.org/saiyai/ns/")
ID_NS = Namespace(NAMESPACE)


def to_rdf(statements: Iterable[Statement]) -> Graph:
    """Returns the entities that the statements describe, without evidence and what was rejected."""
    rdf = Graph()
    rdf.bind("sy", SY_NS)
    for statement in statements:
        if statement.status != "rejected":
            for triple in _triples(statement):
                rdf.add(triple)
    return rdf


def _triples(statement: Statement) -> list[tuple[Node, Node, Node]]:
    subject = ID_NS[statement.subject]
    if statement.property == TYPE:
        definition = MODEL.class_(str(statement.value))
        ours = [SY_NS[name] for name in definition.labels]
        return [(subject, RDF.type, c) for c in (*ours, *map(URIRef, definition.standards))]
    property_ = MODEL.property(statement.property)
    return [(subject, SY_NS[property_.name], _object(property_, statement.value, statement.language))]


def _object(property_: PropertyDef, value: Value, language: str | None) -> Node:
    if property_.is_object:
        return ID_NS[str(value)]
    if property_.scheme:
        return SY_NS[MODEL.concept(property_.name, str(value)).name]
    if language or property_.language:
        return Literal(str(value), lang=language or property_.language)
    return Literal(value, datatype=XSD[property_.datatype])
