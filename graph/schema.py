"""Constraints and indexes, composed from the model: awaited, and made only where they are missing."""

from weakref import WeakSet

from graph.cypher_files import cypher, filled
from graph.store import Store
from ontology.ids import digest
from ontology.model import MODEL, ROOT, SY

SEARCH = "entity_search"
"""The full-text index over searchText."""
LOCK = "WriteLock"
_prepared: "WeakSet[Store]" = WeakSet()


def prepare(store: Store) -> None:
    """Makes the schema unless the store has noted that it has it; asks once for each store that is open.

    The note spares a freshly started server three seconds in which it learns to list its indexes.
    """
    if store in _prepared:
        return
    mark = digest(statements())
    if {"schema": mark} not in store.read(cypher("schema_noted")):
        create_schema(store)
        store.write(lambda transaction: transaction.run(cypher("note_schema"), {"mark": mark}))
    _prepared.add(store)


def create_schema(store: Store) -> None:
    """Makes what is missing of the schema and waits until it serves."""
    existing = {r["name"] for r in store.read(cypher("indexes"))}
    missing = [text for name, text in statements().items() if name not in existing]
    for text in missing:
        store.write(lambda transaction: transaction.run(text))  # noqa: B023 - called at once
    if missing:
        store.read(cypher("await_indexes"))


def statements() -> dict[str, str]:
    """Returns the schema statements by the name of what they make.

    One uniqueness constraint serves all entities: with one for each class, loading takes twice as long.
    """
    return {
        "entity_id": filled("schema_unique", NAME="entity_id", LABEL=ROOT),
        "write_lock": filled("schema_unique", NAME="write_lock", LABEL=LOCK),
        SEARCH: filled("schema_search", NAME=SEARCH, LABEL=ROOT),
        **dict(_index(label, property_) for label, property_ in _looked_up()),
    }


def _index(label: str, property_: str) -> tuple[str, str]:
    name = f"{label}_{property_}".lower()
    return name, filled("schema_index", NAME=name, LABEL=label, PROPERTY=property_)


def _looked_up() -> list[tuple[str, str]]:
    """Returns the classes and properties that questions look up or sort by: single days, and place codes."""
    days = [p for p in MODEL.properties.values() if p.datatype == "date" and p.functional]
    return [*((label, p.name) for p in days for label in p.domain), (SY.Place, SY.code)]
