"""Documents, statements and entities as RDF triples, in one order: the same data gives the same triples.

An entity has its classes and every distinct value that a statement not rejected gives it, in our terms and in those
of the standards that they are below:

    id:person-1 a sy:Person, sy:Agent, foaf:Person … ; skos:prefLabel "…"@th ; sy:nameTh "…"@th .

A statement stands beside it with its evidence, all of it under addresses of its own (no blank nodes):

    id:statement-1 a sy:Statement, rdf:Statement, prov:Entity ;
        rdf:subject id:person-1 ; rdf:predicate sy:nameTh ; rdf:object "…"@th ; sy:language "th" ;
        sy:rule "…" ; sy:confidence 1.0 ; sy:status sy:status-asserted ; prov:wasDerivedFrom id:span-1 .
    id:span-1 a sy:Span, oa:SpecificResource ; oa:hasSource id:document-a ;
        oa:hasSelector id:span-1-position, id:span-1-quote .
    id:span-1-position a oa:TextPositionSelector ; oa:start 10 ; oa:end 20 .
    id:span-1-quote a oa:TextQuoteSelector ; oa:exact "…" .

Offsets are code points into the document's `sy:text`. `sy:language` says that the statement itself names the
language; without it the language is the one that the model gives the property.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, Self

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Triple

from ontology.ids import digest
from ontology.model import SY
from ontology.rdf.addresses import OA, PROV, RDF, entity, standard, term
from ontology.rdf.values import A, Term, literal, membership, object_of, predicate, predicates, types
from ontology.statements import TYPE, Document, Statement, Value

Fact = tuple[str, Value, str | None]
"""A property, its value and the value's language."""
REJECTED = "rejected"
STATEMENT_TYPES = (term("Statement"), standard(RDF, "Statement"), standard(PROV, "Entity"))
DOCUMENT_ATTRIBUTES = (SY.stem, SY.title, SY.sha256, SY.charset, SY.text)
ROOT_GRAPH = DefaultGraph()


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity with what is said of it; `derived` are the one-hop relations that the store computed."""

    id: str
    facts: frozenset[Fact] = frozenset()
    derived: frozenset[Fact] = frozenset()


class Source(Protocol):
    """Where an export comes from, each part in order of its ids. The documents are asked for first, both once."""

    def documents(self) -> Iterable[tuple[Document, Iterable[Statement]]]:
        """Yields the documents with what they say."""

    def entities(self) -> Iterable[Entity]:
        """Yields the entities with what is said of them."""


class Stated:
    """The source that documents and their statements are, without a store (and so nothing derived).

    The documents pass through in the order given; what they say of entities is kept until the end.
    """

    def __init__(self, pairs: Iterable[tuple[Document, Iterable[Statement]]]) -> None:
        self._pairs = pairs
        self._facts: dict[str, set[Fact]] = {}

    @classmethod
    def of(cls, statements: Iterable[Statement], documents: Iterable[Document] = ()) -> Self:
        """Returns the source of statements in any order; without their documents they have no evidence."""
        pairs: dict[str, tuple[Document, list[Statement]]] = {d.id: (d, []) for d in documents}
        source = cls([pair for _, pair in sorted(pairs.items())])
        for statement in statements:
            source.note(statement)
            if statement.document in pairs:
                pairs[statement.document][1].append(statement)
        return source

    def note(self, statement: Statement) -> None:
        """Notes what a statement says of its entity."""
        if statement.status != REJECTED:
            fact = statement.property, statement.value, statement.language
            self._facts.setdefault(statement.subject, set()).add(fact)

    def documents(self) -> Iterator[tuple[Document, Iterable[Statement]]]:
        """Yields the documents with what they say."""
        for document, statements in self._pairs:
            said = list(statements)
            for statement in said:
                self.note(statement)
            yield document, said

    def entities(self) -> Iterator[Entity]:
        """Yields the entities with what is said of them."""
        for id_, facts in sorted(self._facts.items()):
            yield Entity(id_, frozenset(facts))


def triples(source: Source) -> Iterator[Triple]:
    """Yields everything that a source knows: documents and their statements, then entities."""
    for document, statements in source.documents():
        yield from _document(document)
        yield from _evidence(document, statements)
    for one in source.entities():
        yield from _entity(one.id, one.facts | one.derived)


def quads(source: Source) -> Iterator[Quad]:
    """Yields the same triples in graphs: one a document with what it says, the rest in the default graph."""
    for document, statements in source.documents():
        said = list(statements)
        graph = entity(document.id)
        yield from (_quad(t, ROOT_GRAPH) for t in _document(document))
        for one in Stated.of(said).entities():
            yield from (_quad(t, graph) for t in _entity(one.id, one.facts))
        yield from (_quad(t, graph) for t in _evidence(document, said))
    for one in source.entities():
        yield from (_quad(t, ROOT_GRAPH) for t in _entity(one.id, one.derived))


def entity_triples(statements: Iterable[Statement]) -> Iterator[Triple]:
    """Yields what statements say of entities, without their evidence."""
    for one in Stated.of(statements).entities():
        yield from _entity(one.id, one.facts)


def span_id(statement: Statement) -> str:
    """Returns the id of the place in a document that a statement rests on."""
    return f"span-{digest(statement.document, statement.start, statement.end)}"


def statement_id(statement: Statement) -> str:
    """Returns the id under which a statement itself is exported."""
    return f"statement-{statement.id}"


def _quad(triple: Triple, graph: NamedNode | DefaultGraph) -> Quad:
    return Quad(triple.subject, triple.predicate, triple.object, graph)


def _entity(id_: str, facts: Iterable[Fact]) -> Iterator[Triple]:
    subject = entity(id_)
    classes = sorted(str(value) for name, value, _ in facts if name == TYPE)
    yield from (Triple(subject, *pair) for pair in dict.fromkeys(p for c in classes for p in membership(c)))
    rest = {(property_, object_of(*f)) for f in facts if f[0] != TYPE for property_ in predicates(f[0])}
    yield from (Triple(subject, *pair) for pair in sorted(rest, key=_order))


def _order(pair: tuple[NamedNode, Term]) -> tuple[str, str]:
    return pair[0].value, str(pair[1])


def _document(document: Document) -> Iterator[Triple]:
    subject = entity(document.id)
    yield from (Triple(subject, A, node) for node in types(SY.Document))
    said = [(name, value) for name in DOCUMENT_ATTRIBUTES if (value := getattr(document, name)) is not None]
    # The text is written once: it alone is as long as all that the standards' terms add.
    written = {
        (p, Literal(v)) for name, v in said for p in predicates(name) if name != SY.text or p == term(name)
    }
    yield from (Triple(subject, *pair) for pair in sorted(written, key=_order))


def _evidence(document: Document, statements: Iterable[Statement]) -> Iterator[Triple]:
    by_id = sorted(statements, key=lambda s: s.id)
    for statement in by_id:
        yield from _statement(statement)
    spans = {span_id(s): s for s in by_id}
    for id_, statement in sorted(spans.items()):
        yield from _span(id_, document, statement)


def _statement(statement: Statement) -> Iterator[Triple]:
    subject = entity(statement_id(statement))
    yield from (Triple(subject, A, node) for node in STATEMENT_TYPES)
    for property_, value in (
        (standard(RDF, "subject"), entity(statement.subject)),
        (standard(RDF, "predicate"), predicate(statement.property)),
        (standard(RDF, "object"), object_of(statement.property, statement.value, statement.language)),
        (term("rule"), Literal(statement.rule)),
        (term("confidence"), literal(float(statement.confidence), "decimal")),
        (term("status"), term(f"status-{statement.status}")),
        (standard(PROV, "wasDerivedFrom"), entity(span_id(statement))),
    ):
        yield Triple(subject, property_, value)
    if statement.language is not None:
        yield Triple(subject, term("language"), Literal(statement.language))


def _span(id_: str, document: Document, statement: Statement) -> Iterator[Triple]:
    span, position, quote = entity(id_), entity(f"{id_}-position"), entity(f"{id_}-quote")
    for subject, property_, value in (
        (span, A, term("Span")),
        (span, A, standard(OA, "SpecificResource")),
        (span, standard(OA, "hasSource"), entity(document.id)),
        (span, standard(OA, "hasSelector"), position),
        (span, standard(OA, "hasSelector"), quote),
        (position, A, standard(OA, "TextPositionSelector")),
        (position, standard(OA, "start"), literal(statement.start)),
        (position, standard(OA, "end"), literal(statement.end)),
        (quote, A, standard(OA, "TextQuoteSelector")),
        (quote, standard(OA, "exact"), Literal(statement.quote)),
    ):
        yield Triple(subject, property_, value)
