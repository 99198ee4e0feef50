"""Values of statements as RDF terms: entities, concepts, classes and literals with datatype or language."""

from datetime import date
from decimal import Decimal
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ontology.ids import NAMESPACE
from ontology.model import MODEL
from ontology.rdf.addresses import RDF, TERMS, XSD, entity, id_of, standard, term
from ontology.statements import TYPE, Value

Term = NamedNode | Literal
A = standard(RDF, "type")


def predicate(property_: str) -> NamedNode:
    """Returns the RDF property of a statement's property."""
    return A if property_ == TYPE else term(property_)


def object_of(property_: str, value: Value, language: str | None = None) -> Term:
    """Returns the RDF term for the value that a statement gives a property.

    Where neither the statement nor the model knows a language, a text has none.
    """
    if property_ == TYPE:
        return term(str(value))
    definition = MODEL.property(property_)
    if definition.is_object:
        return entity(str(value))
    if definition.scheme:
        return term(MODEL.concept(property_, str(value)).name)
    if language := language or definition.language:
        return Literal(str(value), language=language)
    return literal(value, definition.datatype)


def literal(value: Value | date, datatype: str = "") -> Literal:
    """Returns a value as a literal of an XSD datatype, by default the one that its Python type has."""
    if not datatype:
        datatype = "date" if isinstance(value, date) else _DATATYPES[type(value)]
    if datatype == "string":
        return Literal(str(value))
    if isinstance(value, bool):
        text = str(value).lower()
    else:  # 1e-05 is no xsd:decimal
        text = f"{Decimal(repr(value)):f}" if isinstance(value, float) else str(value)
    return Literal(text, datatype=standard(XSD, datatype))


_DATATYPES = {str: "string", int: "integer", float: "decimal", bool: "boolean"}


@cache
def types(class_name: str) -> tuple[NamedNode, ...]:
    """Returns the classes that an entity of a class is given: its own, those above it, and their standards."""
    labels = MODEL.class_(class_name).labels
    standards = (NamedNode(iri) for label in labels for iri in MODEL.class_(label).standards)
    return tuple(dict.fromkeys([*map(term, labels), *standards]))


def plain(node: NamedNode | Literal | BlankNode | Triple | None) -> Value | None:
    """Returns an RDF term as plain Python.

    An entity is its id, a concept its notation, another term of ours its local name, any other IRI itself;
    numbers and booleans are Python's, days ISO texts, what is not bound None.
    """
    if node is None:
        return None
    if isinstance(node, Literal):
        return _plain_literal(node)
    text = str(node) if isinstance(node, Triple) else node.value
    if text.startswith(TERMS):
        name = text.removeprefix(TERMS)
        return _codes().get(name, name)
    return id_of(text) or text if text.startswith(NAMESPACE) else text


def _plain_literal(node: Literal) -> Value:
    datatype = node.datatype.value.removeprefix(XSD)
    if datatype in ("integer", "int", "long", "nonNegativeInteger"):
        return int(node.value)
    if datatype in ("decimal", "double", "float"):
        return float(node.value)
    return node.value in ("true", "1") if datatype == "boolean" else node.value


@cache
def _codes() -> dict[str, str]:
    return {concept.name: code for scheme in MODEL.schemes.values() for code, concept in scheme.items()}
