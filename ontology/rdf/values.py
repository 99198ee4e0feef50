"""Values of statements as RDF terms, and back: entities, concepts, classes, literals with datatype or language."""

from collections.abc import Callable, Collection
from datetime import date
from decimal import Decimal
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ontology.definitions import Label, PropertyDef
from ontology.ids import NAMESPACE
from ontology.model import MODEL
from ontology.rdf.addresses import RDF, XSD, entity, id_of, standard, term
from ontology.statements import TYPE, Value
from ontology.terms import NS
from ontology.turtle import SKOS
from ontology.values import is_language

Term = NamedNode | Literal
A = standard(RDF, "type")


def predicate(property_: str) -> NamedNode:
    """Returns the RDF property of a statement's property."""
    return A if property_ == TYPE else term(property_)


@cache
def predicates(property_: str) -> tuple[NamedNode, ...]:
    """Returns the RDF properties that an entity is given for a property: its own, and the standards' above it.

    What a store derives is in our terms alone: no statement accounts for it when it is read.
    """
    definition = MODEL.property(property_)
    return (term(property_), *map(NamedNode, () if definition.derived else definition.standards))


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


class Misfit(Exception):
    """What a file says cannot be a statement; the label says why."""

    def __init__(self, th: str, en: str) -> None:
        super().__init__(en)
        self.label = Label(th, en)


def value_of(property_: str, node: NamedNode | Literal | BlankNode | Triple) -> Value:
    """Returns the value that an RDF term gives a property: an id, a code, a class or a literal.

    Raises Misfit with the reason if the property cannot have it.
    """
    if property_ == TYPE:
        return _named(node, MODEL.classes, "ประเภท", "class")
    definition = MODEL.properties.get(property_)
    if definition is None:
        raise Misfit(f"ออนโทโลยีไม่มีคุณสมบัติ {property_}", f"the ontology has no property {property_}")
    if definition.is_object:
        id_ = id_of(node.value) if isinstance(node, NamedNode) else None
        if id_ is None:
            raise Misfit(f"{node} ไม่ใช่ที่อยู่ของสิ่งใดในกราฟ", f"{node} is not the address of an entity")
        return id_
    if definition.scheme:
        codes = {concept.name: code for code, concept in MODEL.scheme(definition.scheme).items()}
        return codes[_named(node, codes, "รหัส", "concept")]
    return _literal_of(definition, node)


def _named(node: NamedNode | Literal | BlankNode | Triple, known: Collection[str], th: str, en: str) -> str:
    name = node.value.removeprefix(NS) if isinstance(node, NamedNode) else ""
    if name not in known:
        raise Misfit(f"ไม่มี{th} {node} ให้ใช้ที่นี่", f"{node} is no {en} that may stand here")
    return name


def _literal_of(definition: PropertyDef, node: NamedNode | Literal | BlankNode | Triple) -> Value:
    wanted = definition.datatype
    if not isinstance(node, Literal) or _kind(node) != wanted:
        raise Misfit(
            f"{definition.name} ต้องเป็น xsd:{wanted} ไม่ใช่ {node}",
            f"{definition.name} wants xsd:{wanted}, not {node}",
        )
    if node.language and not is_language(node.language):
        raise Misfit(
            f"{node.language!r} ไม่ใช่รหัสภาษา ให้ใช้อย่าง th หรือ en",
            f"{node.language!r} is no tag of a language; write one such as th or en",
        )
    try:
        return _READERS[wanted](node.value)
    except (ValueError, KeyError):
        raise Misfit(f"{node.value!r} ไม่ใช่ xsd:{wanted}", f"{node.value!r} is no xsd:{wanted}") from None


def _kind(node: Literal) -> str:
    name = node.datatype.value.removeprefix(XSD).removeprefix(RDF)
    if name in _INTEGERS:
        return "integer"
    return "string" if name == "langString" else name


def _integer(text: str) -> int:
    number = int(text)
    if not -(2**63) <= number < 2**63:
        raise ValueError(text)
    return number


def _day(text: str) -> str:
    if date.fromisoformat(text).isoformat() != text:
        raise ValueError(text)
    return text


def _boolean(text: str) -> bool:
    return {"true": True, "1": True, "false": False, "0": False}[text]


_INTEGERS = (
    "integer", "int", "long", "short", "nonNegativeInteger", "positiveInteger", "unsignedInt",
)  # fmt: skip
_READERS: dict[str, Callable[[str], Value]] = {
    "string": str,
    "integer": _integer,
    "decimal": float,
    "double": float,
    "float": float,
    "boolean": _boolean,
    "date": _day,
}


@cache
def types(class_name: str) -> tuple[NamedNode, ...]:
    """Returns the classes that an entity of a class is given: its own, those above it, and their standards."""
    labels = MODEL.class_(class_name).labels
    standards = (NamedNode(iri) for label in labels for iri in MODEL.class_(label).standards)
    return tuple(dict.fromkeys([*map(term, labels), *standards]))


@cache
def membership(class_name: str) -> tuple[tuple[NamedNode, NamedNode], ...]:
    """Returns what an entity is given for its class, property and value: its types, and the open scheme it is in."""
    scheme = next((s for label in MODEL.class_(class_name).labels if (s := MODEL.class_(label).scheme)), None)
    listed = ((standard(SKOS, "inScheme"), term(scheme)),) if scheme else ()
    return (*((A, type_) for type_ in types(class_name)), *listed)


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
    if text.startswith(NS):
        name = text.removeprefix(NS)
        return _codes().get(name, name)
    return id_of(text) or text if text.startswith(NAMESPACE) else text


def _plain_literal(node: Literal) -> Value:
    try:
        return _READERS.get(_kind(node), str)(node.value)
    except (ValueError, KeyError):  # such as "many"^^xsd:integer, which a file may well say
        return node.value


@cache
def _codes() -> dict[str, str]:
    return {concept.name: code for scheme in MODEL.schemes.values() for code, concept in scheme.items()}
