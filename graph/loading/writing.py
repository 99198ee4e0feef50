"""One transaction of a load: takes the lock, compares, and brings the store to what the documents say now.

The order is the same for loading, replacing and withdrawing, and it matters: derived edges go before orphans
are looked for, or they would keep dead meetings alive; what is touched is collected both before and after.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from graph.cypher_files import cypher
from graph.loading.changes import Changes, changes_of
from graph.loading.deriving import Scope, delete, derive, widen
from graph.loading.difference import Difference, Incoming, compare
from graph.loading.evidence import document_properties, evidence_row
from graph.store import Transaction
from ontology.ids import digest
from ontology.model import MODEL, SY


def replace(transaction: Transaction, batch: Sequence[Incoming], postpone: bool) -> Difference:
    """Returns how the documents differed from what the store had of them, after writing what they say now.

    With `postpone`, or where an earlier load did so, derived edges are left as they are and marked stale.
    """
    stale = transaction.run(cypher("lock"))[0]["stale"]
    difference = compare(transaction.run, batch)
    if difference.nothing:
        return difference
    changes = changes_of(transaction.run, difference)
    if postpone or stale:
        _write(transaction, difference, changes)
        mark = digest(stale, *sorted(difference.changed))
        transaction.run(cypher("mark_stale"), {"mark": mark})
        return difference
    scope = Scope()
    widen(transaction.run, scope, changes.touched)
    delete(transaction.run, scope)
    _write(transaction, difference, changes)
    widen(transaction.run, scope, changes.touched)
    derive(transaction.run, scope)
    return difference


def _write(transaction: Transaction, difference: Difference, changes: Changes) -> None:
    _withdraw(transaction, difference, changes)
    _add(transaction, difference, changes)
    _rows(transaction, "delete_orphans", ids=sorted(changes.left))


def _withdraw(transaction: Transaction, difference: Difference, changes: Changes) -> None:
    gone: dict[str, list[str]] = defaultdict(list)
    for row in difference.removed:
        gone[row["document"]].append(row["id"])
    rows = [{"document": document, "ids": ids} for document, ids in gone.items()]
    _rows(transaction, "delete_evidence", rows=rows)
    _rows(transaction, "delete_links", rows=[link.row() for link in changes.dropped_links])
    _rows(transaction, "drop_labels", rows=changes.dropped_labels)
    _rows(transaction, "empty_documents", ids=list(difference.withdrawn))


def _add(transaction: Transaction, difference: Difference, changes: Changes) -> None:
    documents = [document_properties(d) for d in difference.documents]
    _rows(transaction, "write_documents", rows=documents, labels=MODEL.class_(SY.Document).labels)
    _rows(transaction, "write_nodes", rows=changes.nodes)
    _rows(transaction, "write_evidence", rows=[evidence_row(i, s) for i, s in difference.added.items()])
    _rows(transaction, "write_links", rows=[link.row() for link in changes.links])


def _rows(transaction: Transaction, name: str, **parameters: Any) -> None:
    """Runs a .cypher file, if there is a row for it to work on."""
    if next(iter(parameters.values())):
        transaction.run(cypher(name), parameters)
