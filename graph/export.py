"""The store as a source of RDF: read page by page in order of id, so that any size goes out in flat memory."""

from collections.abc import Iterator
from functools import cache

from graph.cypher_files import cypher
from graph.loading.evidence import statement_of, value_of
from graph.store import Row, Store
from ontology.model import MODEL
from ontology.rdf import Dataset, Entity
from ontology.statements import Document, Statement

DOCUMENTS = 20
ENTITIES = 500
"""Rows a page: what is in memory at once."""


class Stored:
    """All that a store holds, as `ontology.rdf.Source` wants it.

    Pages are read one after the other: let nobody load meanwhile if the export must be of one moment.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def sizes(self) -> tuple[int, int]:
        """Returns how many documents and how many entities there are."""
        (row,) = self._store.read(cypher("count_stored"))
        return row["documents"], row["entities"]

    def documents(self) -> Iterator[tuple[Document, list[Statement]]]:
        """Yields the documents with what they say, by id."""
        for row in self._pages("export_documents", DOCUMENTS):
            document = Document(*(row[key] for key in ("id", "stem", "text", "sha256", "charset", "title")))
            yield document, [statement_of(e, document.id) for e in row["evidence"]]

    def entities(self) -> Iterator[Entity]:
        """Yields the entities with what is said of them and what was derived, by id."""
        for row in self._pages("export_entities", ENTITIES):
            yield entity_of(row["id"], row)

    def _pages(self, name: str, limit: int) -> Iterator[Row]:
        after = ""
        while rows := self._store.read(cypher(name), {"after": after, "limit": limit}):
            yield from rows
            after = rows[-1]["id"]


def entity_of(id_: str, row: Row) -> Entity:
    """Returns an entity from its `facts` and `derived` as the store gives them."""
    facts = frozenset((name, value_of(name, text), language) for name, text, language in row["facts"])
    derived = frozenset((_property(type_), end, None) for type_, end in row["derived"])
    return Entity(id_, facts, derived)


def dataset_of(store: Store) -> Dataset:
    """Returns all that a store holds, derived edges included, as a dataset in memory that answers SPARQL."""
    return Dataset(Stored(store))


@cache
def _property(relationship_type: str) -> str:
    """Returns the property that a relationship type was made from."""
    return next(p.name for p in MODEL.properties.values() if p.relationship_type == relationship_type)
