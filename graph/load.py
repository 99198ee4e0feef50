"""Loading documents and withdrawing them, whole documents a transaction.

    summary = load_documents(store, [(document, statements), …])
    summary = retract(store, "000_release")

Loading what is there already writes nothing. A load that is killed and run again ends in the same store as
one that was not: each transaction leaves the store right, and marks in it what is left to be derived.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields

from graph.cypher_files import cypher
from graph.loading.batches import batches
from graph.loading.deriving import HELD, PAIRED, TOOK_PART, Rule, Scope, derive, whole
from graph.loading.difference import Difference, Incoming, compare, incoming
from graph.loading.writing import replace
from graph.schema import prepare
from graph.store import Counters, Store, Transaction
from ontology.errors import BadInput
from ontology.ids import document_id
from ontology.statements import Document, Statement

Progress = Callable[[str, int, int | None], None]
"""Is told the stage ("documents" or "derived edges"), how many are done, and of how many if that is known."""
BATCH = 20
"""Documents a transaction: more gain nothing, fewer cost round trips."""
SMALL = 20
SHARE = 250
"""Deriving everything costs about as much as deriving for one in 250 documents of the store, one by one."""
DELETE_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Summary:
    """What a load did: how many documents changed the store, and what was written by the server's counters.

    `entities` and `relationships` count nodes and relationships that were created, evidence and derived edges
    included; `…_deleted` those that went.
    """

    documents: int = 0
    replaced: int = 0
    unchanged: int = 0
    statements: int = 0
    withdrawn: int = 0
    entities: int = 0
    relationships: int = 0
    properties: int = 0
    entities_deleted: int = 0
    relationships_deleted: int = 0

    def __add__(self, other: "Summary") -> "Summary":
        return Summary(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def wrote_nothing(self) -> bool:
        """Whether the store is as it was."""
        return self == Summary(unchanged=self.unchanged)


def silent(_stage: str, _done: int, _total: int | None) -> None:
    """Tells nobody."""


def load_documents(
    store: Store,
    batch: Iterable[tuple[Document, Iterable[Statement]]],
    progress: Progress = silent,
) -> Summary:
    """Returns what changed, after bringing the store to what these documents say.

    The documents may come from a generator; a document that is there with other statements is replaced.
    """
    prepare(store)
    total = len(batch) if isinstance(batch, Sequence) else None
    incremental = max(SMALL, store.read(cypher("count_documents"))[0]["documents"] // SHARE)
    summary = Summary()
    for some in batches((incoming(d, s) for d, s in batch), BATCH):
        postpone = summary.documents + len(some) > incremental
        summary += _bring(store, _last_of_each(some), postpone)
        progress("documents", summary.documents + summary.unchanged, total)
    return summary + derive_stale(store, progress)


def retract(store: Store, document: str) -> Summary:
    """Returns what changed, after withdrawing a document given by stem or id; the store forgets it."""
    prepare(store)
    id_ = document if document.startswith(document_id("")) else document_id(document)
    summary = _bring(store, [Incoming(id_)], postpone=False)
    if summary.wrote_nothing:
        raise BadInput(f"The store has no document {document!r}: `saiyai status` lists those that it has.")
    return summary + derive_stale(store)


def derive_stale(store: Store, progress: Progress = silent) -> Summary:
    """Returns what changed, after deriving everything again if a large load left derived edges stale."""
    mark = _stale(store)
    if mark is None:
        return Summary()
    summary = Summary()
    while (gone := _locked(store, cypher("delete_all_derived"), limit=DELETE_AT_ONCE)).relationships_deleted:
        summary += gone
    done, total = 0, 0
    for rule in (HELD, TOOK_PART, *PAIRED):
        ids = [r["id"] for r in store.read(cypher("ids_of_class"), {"label": rule.starts_from})]
        total += len(ids)
        summary += _derive_whole(store, rule, sorted(ids))
        done += len(ids)
        progress("derived edges", done, total)
    _locked(store, cypher("unmark_stale"), mark=mark)
    return summary


def _last_of_each(batch: list[Incoming]) -> list[Incoming]:
    """Returns the batch with the last version of a document that comes more than once in it."""
    return list({one.id: one for one in batch}.values())


def _bring(store: Store, batch: list[Incoming], postpone: bool) -> Summary:
    if compare(store.read, batch).nothing:
        return Summary(unchanged=len(batch))
    written = store.write(lambda transaction: replace(transaction, batch, postpone))
    return _summary(written.value, len(batch), written.counters)


def _summary(difference: Difference, documents: int, counters: Counters) -> Summary:
    changed = len(difference.changed)
    if not changed:
        return Summary(unchanged=documents)
    return Summary(
        documents=changed,
        replaced=len(difference.replaced),
        unchanged=documents - changed,
        statements=len(difference.added),
        withdrawn=len(difference.removed),
    ) + _counted(counters)


def _counted(counters: Counters) -> Summary:
    return Summary(
        entities=counters["nodes_created"],
        relationships=counters["relationships_created"],
        properties=counters["properties_set"],
        entities_deleted=counters["nodes_deleted"],
        relationships_deleted=counters["relationships_deleted"],
    )


def _stale(store: Store) -> str | None:
    rows = store.read(cypher("stale"))
    return rows[0]["stale"] if rows else None


def _derive_whole(store: Store, rule: Rule, ids: list[str]) -> Summary:
    summary = Summary()
    for scope in whole(rule, ids):

        def work(transaction: Transaction, scope: Scope = scope) -> None:
            transaction.run(cypher("lock"))
            derive(transaction.run, scope)

        summary += _counted(store.write(work).counters)
    return summary


def _locked(store: Store, text: str, **parameters: object) -> Summary:
    def work(transaction: Transaction) -> None:
        transaction.run(cypher("lock"))
        transaction.run(text, parameters)

    return _counted(store.write(work).counters)
