"""Statements out of a little Turtle, all of them resting on the same word of a document."""

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from ontology.ids import document_id
from ontology.model import MODEL
from ontology.rdf import id_of
from ontology.rdf.values import Misfit, plain, value_of
from ontology.statements import TYPE, Document, Statement
from ontology.terms import NS

WORDS = Document(document_id("หลักฐาน"), "หลักฐาน", "หลักฐาน", "0" * 64, "utf-8")


def triples_of(turtle: str) -> list[Triple]:
    return [quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE)]


def statements_of(turtle: str) -> list[Statement]:
    """What triples say, resting on words of a document; a value that cannot be is kept, to be refused."""
    return [
        statement_of(id_of(subject.value) or "", predicate.value.removeprefix(NS), value)
        for subject, predicate, value in triples_of(turtle)
        if not is_derived(predicate.value.removeprefix(NS))
    ]


def statement_of(subject: str, name: str, value: NamedNode | Literal) -> Statement:
    property_ = TYPE if name.endswith("#type") else name
    try:
        known = value_of(property_, value)
    except Misfit:
        known = plain(value) or ""
    usual = MODEL.properties[property_].language if property_ in MODEL.properties else None
    language = value.language if isinstance(value, Literal) and value.language != usual else None
    return Statement(subject, property_, known, WORDS.id, 0, 7, "หลักฐาน", "test.rule", language=language)


def is_derived(name: str) -> bool:
    return name in MODEL.properties and MODEL.properties[name].derived
