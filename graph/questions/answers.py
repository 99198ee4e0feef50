"""Answers: the rows of a question, each with the documents, and if wanted the quotes, that it rests on."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.questions.engines import Engine, Reason, Row
from graph.questions.headers import HIDDEN, SEARCHED, Column, Question
from graph.questions.values import Value
from graph.questions.ways import LENGTH, steps_of, taken, ways_of
from ontology.errors import BadInput
from ontology.model import MODEL, Label
from ontology.thai import sort_key

COMMON_COLUMNS = (
    Column("status", "code", Label("สถานะ", "Status"), MODEL.columns["status"]),
    Column("documents", "documents", Label("เอกสาร", "Documents")),
)
EVIDENCE = Column("evidence", "evidence", Label("หลักฐาน", "Evidence"))
SETS = ("texts", "dates", "ids")
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
    """Returns a column as an object; a code says of which scheme it is."""
    label = {"th": column.label.th, "en": column.label.en}
    scheme = {"scheme": column.scheme} if column.scheme else {}
    return {"key": column.key, "type": column.type, "label": label} | scheme


def answer(
    engine: Engine, question: Question, values: Mapping[str, Value], evidence: bool, window: slice = ALL
) -> Answer:
    """Returns the answer to a question: one query for the rows, one for what those in the window rest on.

    Rows that are equal in all that they are ordered by stand in the order of their ids.
    """
    bound = {name: value.bound for name, value in values.items()}
    given = [_checked(question, row) for row in engine.rows(question, bound)]
    every = given or _nothing(engine, question, bound)
    ids = [c.key for c in question.columns if c.type == "id"]
    every.sort(key=lambda row: [row[key] or "" for key in ids])
    for key in reversed(question.order):
        every.sort(
            key=_rank(question, key.removeprefix("-"), key.startswith("-")), reverse=key.startswith("-")
        )
    found = every[window]
    reasons = [_reasons(row) for row in found]
    support = _support(engine, [*reasons, *(steps_of(ways_of(row)) for row in found)], evidence)
    rows = tuple(_row(question, *both, support, evidence) for both in zip(found, reasons, strict=True))
    _tell_of_meetings(engine, question, rows, support)
    columns = (*question.columns, *COMMON_COLUMNS, *((EVIDENCE,) if evidence else ()))
    return Answer(question, {name: value.shown for name, value in values.items()}, columns, rows, len(every))


def _nothing(engine: Engine, question: Question, bound: Mapping[str, Any]) -> list[Row]:
    """Returns the one row that says where was looked for what was asked, none if nothing particular was."""
    if not any(value not in (None, "") for value in bound.values()):
        return []
    meetings = [bound[p.name] for p in question.parameters if p.type == "meeting" and bound[p.name]]
    told = engine.support([(meeting, None, None, None) for meeting in meetings], evidence=False)
    searched = sorted({row["document"] for row in told} if meetings else engine.documents())
    empty: Row = {c.key: [] if c.type == "meetings" else None for c in question.columns}
    row = empty | {"status": "not_stated", SEARCHED: searched, HIDDEN: []}
    return [_checked(question, row)] if searched else []


def _checked(question: Question, row: Row) -> Row:
    """Returns a row that has all its columns, its lists in order."""
    missing = [c.key for c in question.columns if c.key not in row]
    if missing or HIDDEN not in row:
        raise BadInput(
            f"Question {question.id} does not return {', '.join(missing) or HIDDEN}: mend its text."
        )
    for column in question.columns:
        if column.type in SETS:
            given = {value for value in row[column.key] or () if value is not None}
            row[column.key] = sorted(given, key=sort_key if column.type == "texts" else None)
    return row


def _rank(question: Question, key: str, descending: bool) -> Callable[[Row], tuple[bool, Any]]:
    """Returns what sorts rows by a column: texts as in a dictionary, codes as in their scheme, nothing last."""
    column = next((c for c in question.columns if c.key == key), None)
    worth: Callable[[Any], Any] = lambda value: value  # noqa: E731 - one of three
    if column and column.scheme:
        worth = list(MODEL.scheme(column.scheme)).index
    elif column and column.type == "text":
        worth = sort_key
    return lambda row: (
        ((value := row.get(key)) is None) is not descending,
        "" if value is None else worth(value),
    )


def _reasons(row: Row) -> list[Reason]:
    """Returns what a row rests on in any case, each reason once."""
    given = [
        (*reason, None, None, None)[:4]
        for reason in row[HIDDEN] or ()
        if reason[0] is not None and len(reason) < LENGTH
    ]
    return list(dict.fromkeys(given))


def _support(engine: Engine, reasons: Iterable[list[Reason]], evidence: bool) -> dict[Reason, list[Row]]:
    """Returns the evidence of each reason: its documents, or every quote."""
    asked = list(dict.fromkeys(reason for row in reasons for reason in row))
    found: dict[Reason, list[Row]] = {reason: [] for reason in asked}
    for row in engine.support(asked, evidence):
        found[asked[row["n"]]].append(row)
    return found


def _tell_of_meetings(
    engine: Engine, question: Question, rows: Iterable[Row], support: Mapping[Reason, list[Row]]
) -> None:
    """Puts, in the place of meetings and the participations that count in them, what a reader wants of them."""
    keys = [c.key for c in question.columns if c.type == "meetings"]
    lists = [(row, key) for row in rows for key in keys]
    known = {m["meeting_id"]: m for m in engine.meetings({id_ for row, key in lists for id_, _ in row[key]})}
    for row, key in lists:
        documents: dict[str, set[str]] = {}
        for id_, part in row[key]:
            documents.setdefault(id_, set()).update(s["document"] for s in support[part, None, None, None])
        told = [known[id_] | {"documents": sorted(stems)} for id_, stems in documents.items()]
        row[key] = sorted(told, key=lambda m: (m["start_date"] or "9999", m["meeting_id"]))


def _row(
    question: Question, found: Row, reasons: list[Reason], support: Mapping[Reason, list[Row]], evidence: bool
) -> Row:
    """Returns a row keyed by the answer's columns."""
    behind = [support[reason] for reason in reasons]
    steps, told = taken(ways_of(found), support, {s["document"] for group in behind for s in group})
    behind += steps
    row = {c.key: found[c.key] for c in question.columns}
    row["status"] = found.get("status") or (_status(behind) if told else "inferred")
    searched = found.get(SEARCHED) or ()
    row["documents"] = sorted({*searched, *(s["document"] for group in behind for s in group)})
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
