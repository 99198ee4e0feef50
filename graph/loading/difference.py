"""What documents say now against what the store has of them: the statements to add and those to withdraw."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.cypher_files import cypher
from graph.loading.evidence import REJECTED, refuse_misfit
from ontology.errors import BadInput
from ontology.statements import Document, Statement

Run = Callable[[str, dict[str, Any]], list[dict[str, Any]]]
JUDGED = ("reviewed", REJECTED)
"""Statuses that a person gave: loading the same statement again does not change them."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a document says from now on; without a `document` it is withdrawn."""

    id: str
    document: Document | None = None
    statements: Mapping[str, Statement] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Difference:
    """What sets what documents say apart from what the store has of them.

    `added` has the statements by id, `removed` the properties of their SUPPORTED_BY and the `document`,
    `withdrawn` the ids of documents; `changed` of all that differ, `replaced` of those that said something else before.
    """

    documents: tuple[Document, ...]
    withdrawn: tuple[str, ...]
    added: Mapping[str, Statement]
    removed: tuple[dict[str, Any], ...]
    changed: frozenset[str]
    replaced: frozenset[str]

    @property
    def nothing(self) -> bool:
        """Whether all is in the store as the documents say it."""
        return not self.changed


def incoming(document: Document, statements: Iterable[Statement]) -> Incoming:
    """Returns a document with its statements by id, each once; BadInput for one that cannot be written."""
    by_id: dict[str, Statement] = {}
    for statement in statements:
        if statement.document != document.id:
            raise BadInput(
                f"A statement of rule {statement.rule} names {statement.document}, "
                f"but comes with {document.id}."
            )
        refuse_misfit(statement)
        by_id.setdefault(statement.id, statement)
    return Incoming(document.id, document, by_id)


def compare(run: Run, batch: Sequence[Incoming]) -> Difference:
    """Returns how these documents differ from what the store has of them."""
    rows = run(cypher("documents_stored"), {"documents": [one.id for one in batch]})
    stored = {row["id"]: row for row in rows}
    found = [_compare_one(one, stored.get(one.id)) for one in batch]
    return Difference(
        documents=tuple(f.document for f in found if f.document),
        withdrawn=tuple(f.id for f in found if f.withdrawn),
        added={id_: statement for f in found for id_, statement in f.added.items()},
        removed=tuple(_statements(run, [{"document": f.id, "ids": f.lost} for f in found if f.lost])),
        changed=frozenset(f.id for f in found if f.changed),
        replaced=frozenset(f.id for f in found if f.changed and not f.withdrawn and f.id in stored),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """How one document differs: `document` if its node is to be written, `lost` the ids of statements."""

    id: str
    document: Document | None
    withdrawn: bool
    added: dict[str, Statement]
    lost: list[str]

    @property
    def changed(self) -> bool:
        """Whether the document differs at all."""
        return bool(self.document or self.withdrawn or self.added or self.lost)


def _compare_one(one: Incoming, stored: dict[str, Any] | None) -> _Found:
    statements = stored["statements"] if stored else []
    before = {id_: (status, confidence) for id_, status, confidence in statements}
    added = {id_: s for id_, s in one.statements.items() if _differs(s, before.get(id_))}
    return _Found(
        id=one.id,
        document=one.document if one.document and _rewritten(one.document, stored) else None,
        withdrawn=stored is not None and one.document is None,
        added=added,
        lost=[id_ for id_ in before if id_ in added or id_ not in one.statements],
    )


def _differs(statement: Statement, stored: tuple[str, float] | None) -> bool:
    if stored is None:
        return True
    status, confidence = stored
    return status not in JUDGED and (status, confidence) != (statement.status, float(statement.confidence))


def _rewritten(document: Document, stored: dict[str, Any] | None) -> bool:
    attributes = ("sha256", "charset", "title")
    return stored is None or any(stored[a] != getattr(document, a) for a in attributes)


def _statements(run: Run, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if not rows:
        return []
    found = run(cypher("evidence_stored"), {"rows": rows})
    return [{**r["evidence"], "document": r["document"]} for r in found]
