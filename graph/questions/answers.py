"""Answers: the rows of a question, each with the documents, and if wanted the quotes, that it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.cypher_files import cypher
from graph.questions.headers import CONSTANTS, HIDDEN, Column, Question
from graph.questions.values import Value
from graph.store import Store
from ontology.errors import BadInput
from ontology.model import Label

Row = dict[str, Any]
Reason = tuple[str, str | None, str | None, str | None]
"""What a row rests on: an entity's statements, or only those of one property, one value, one document's stem."""
STATUSES = {
    "stated": Label("ระบุไว้", "Stated"),
    "inferred": Label("อนุมาน", "Inferred"),
    "not_stated": Label("ไม่ได้ระบุ", "Not stated"),
    "conflicting": Label("ขัดแย้งกัน", "Conflicting"),
}
COMMON_COLUMNS = (
    Column("status", "status", Label("สถานะ", "Status")),
    Column("documents", "documents", Label("เอกสาร", "Documents")),
)
EVIDENCE = Column("evidence", "evidence", Label("หลักฐาน", "Evidence"))
ALL = slice(None)
QUOTE = ("document", "start", "end", "quote", "property", "subject")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the store answers to a question that was asked with these parameters."""

    question: Question
    parameters: Mapping[str, Any]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    total: int = 0
    """How many rows there are; `rows` may be some of them."""

    def to_json(self) -> dict[str, Any]:
        """Returns the answer as an object that JSON can hold."""
        return {
            "query": self.question.id,
            "title": {"th": self.question.title.th, "en": self.question.title.en},
            "parameters": dict(self.parameters),
            "columns": [_column(c) for c in self.columns],
            "rows": list(self.rows),
        }


def _column(column: Column) -> Row:
    """Returns a column as an object; a code says whose labels it has."""
    label = {"th": column.label.th, "en": column.label.en}
    return {"key": column.key, "type": column.type, "label": label} | ({"of": column.of} if column.of else {})


def answer(
    store: Store, question: Question, values: Mapping[str, Value], evidence: bool, window: slice = ALL
) -> Answer:
    """Returns the answer to a question: one query for the rows, one for what those in the window rest on."""
    bound = {name: value.bound for name, value in values.items()}
    every = store.read(question.cypher, CONSTANTS | bound)
    found = every[window]
    reasons = [_reasons(row) for row in found]
    support = _support(store, reasons, evidence)
    rows = tuple(_row(question, *both, support, evidence) for both in zip(found, reasons, strict=True))
    columns = (*question.columns, *COMMON_COLUMNS, *((EVIDENCE,) if evidence else ()))
    return Answer(question, {name: value.shown for name, value in values.items()}, columns, rows, len(every))


def _reasons(row: Row) -> list[Reason]:
    """Returns what a row rests on, each reason once."""
    given = [(*reason, None, None, None)[:4] for reason in row.get(HIDDEN) or () if reason[0] is not None]
    return list(dict.fromkeys(given))


def _support(store: Store, reasons: Iterable[list[Reason]], evidence: bool) -> dict[Reason, list[Row]]:
    """Returns the evidence of each reason: its documents, or every quote."""
    asked = list(dict.fromkeys(reason for row in reasons for reason in row))
    names = ("id", "property", "value", "document")
    because = [{"n": n} | dict(zip(names, reason, strict=True)) for n, reason in enumerate(asked)]
    found: dict[Reason, list[Row]] = {reason: [] for reason in asked}
    for row in store.read(cypher("answer_quotes" if evidence else "answer_documents"), {"because": because}):
        found[asked[row["n"]]].append(row)
    return found


def _row(
    question: Question, found: Row, reasons: list[Reason], support: Mapping[Reason, list[Row]], evidence: bool
) -> Row:
    """Returns a row keyed by the answer's columns."""
    missing = [c.key for c in question.columns if c.key not in found]
    if missing or HIDDEN not in found:
        raise BadInput(
            f"Question {question.id} does not return {', '.join(missing) or HIDDEN}: mend its Cypher."
        )
    behind = [support[reason] for reason in reasons]
    row = {c.key: found[c.key] for c in question.columns}
    row["status"] = found.get("status") or _status(behind)
    row["documents"] = sorted({s["document"] for group in behind for s in group})
    if evidence:
        row["evidence"] = _quotes(behind)
    return row


def _status(behind: Iterable[list[Row]]) -> str:
    """Returns `inferred` where something that the row rests on is nowhere said in so many words."""
    return "inferred" if any(group and all(s["inferred"] for s in group) for group in behind) else "stated"


def _quotes(behind: Iterable[list[Row]]) -> list[Row]:
    """Returns the quotes, each once, in the order of the documents' text."""
    quotes = {tuple(s[key] for key in QUOTE) for group in behind for s in group}
    return [dict(zip(QUOTE, quote, strict=True)) for quote in sorted(quotes)]
