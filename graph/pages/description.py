"""An entity or a document as RDF, with its evidence: the same that a page of it shows, for programs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.cypher_files import cypher
from graph.export import entity_of
from graph.loading.evidence import statement_of
from graph.pages.captions import class_of
from graph.store import Row, Store
from ontology.ids import document_id
from ontology.rdf import Entity
from ontology.statements import Document, Statement

STATEMENTS = 1_000
"""Statements a page: a province that every document names has too many for one answer."""


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of an entity, as the source of RDF that is written.

    - `class_name`, `entity`: which, with its values;
    - `evidence`: a page of what says so, by document; `more`: whether a next page has more of it.
    """

    class_name: str
    entity: Entity
    evidence: Sequence[Row]
    more: bool

    def documents(self) -> Iterator[tuple[Document, list[Statement]]]:
        """Yields the documents, without their texts, with what they say of the entity."""
        for row in self.evidence:
            document = Document(row["id"], row["stem"], "", row["sha256"], row["charset"], row["title"])
            yield document, [statement_of(e, document.id) for e in row["evidence"]]

    def entities(self) -> Iterator[Entity]:
        """Yields the entity."""
        yield self.entity


@dataclass(frozen=True, slots=True)
class DocumentDescription:
    """A document as the source of RDF that is written.

    - `document`: with its text; `statements`: all that it says.
    """

    document: Document
    statements: Sequence[Statement]

    def documents(self) -> Iterator[tuple[Document, Sequence[Statement]]]:
        """Yields the document with what it says."""
        yield self.document, self.statements

    def entities(self) -> Iterator[Entity]:
        """Yields nothing: what a document says of entities is theirs."""
        yield from ()


def describe_document(store: Store, stem: str) -> DocumentDescription | None:
    """Returns a document with what it says; None where the store has no document of this stem."""
    rows = store.read(cypher("export_document"), {"id": document_id(stem)})
    if not rows:
        return None
    document = Document(*(rows[0][key] for key in ("id", "stem", "text", "sha256", "charset", "title")))
    return DocumentDescription(document, [statement_of(e, document.id) for e in rows[0]["evidence"]])


def describe(store: Store, entity: str, page: int = 1) -> Description | None:
    """Returns what is said of an entity with a page of its evidence; None where the store has no such entity."""
    found = store.read(cypher("export_entity"), {"id": entity})
    if not found:
        return None
    window = {"id": entity, "skip": (page - 1) * STATEMENTS, "limit": STATEMENTS + 1}
    rows = store.read(cypher("export_entity_evidence"), window)
    more = sum(len(row["evidence"]) for row in rows) > STATEMENTS
    if more:
        rows[-1]["evidence"].pop()
    return Description(class_of(found[0]["labels"]), entity_of(entity, found[0]), rows, more)
