"""What documents say now against what the store has of them: the statements to add and those to withdraw."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.cypher_files import cypher
from graph.evidence import REJECTED, refuse_misfit
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
    `withdrawn` the ids of documents.
    """

    documents: tuple[Document, ...]
    withdrawn: tuple[str, ...]
    added: Mapping[str, Statement]
    removed: tuple[dict[str, Any], ...]
    changed: frozenset[str]

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
    stored = {r["id"]: r for r in run(cypher("documents_stored"), {"documents": [i.id for i in batch]})}
    documents: list[Document] = []
    withdrawn: list[str] = []
    added: dict[str, Statement] = {}
    gone: list[dict[str, Any]] = []
    changed: set[str] = set()
    for one in batch:
        old = stored.get(one.id)
        before = {i: (status, confidence) for i, status, confidence in old["statements"]} if old else {}
        new = {i: s for i, s in one.statements.items() if _differs(s, before.get(i))}
        lost = [i for i in before if i in new or i not in one.statements]
        rewritten = one.document and _rewritten(one.document, old)
        if one.document and rewritten:
            documents.append(one.document)
        if old and one.document is None:
            withdrawn.append(one.id)
        if lost:
            gone.append({"document": one.id, "ids": lost})
        if new or lost or rewritten or (old and not one.document):
            changed.add(one.id)
        added |= new
    return Difference(
        tuple(documents), tuple(withdrawn), added, tuple(_statements(run, gone)), frozenset(changed)
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
