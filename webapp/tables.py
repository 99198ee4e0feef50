"""Answers as CSV."""

import csv
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import Any

from graph.pages.questions import AnswerColumn

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_text(columns: Iterable[AnswerColumn], rows: Iterable[Mapping[str, Any]]) -> str:
    """Returns the rows as CSV under the columns' keys; a text that a spreadsheet would run gets a ' before it."""
    keys = [column.key for column in columns]
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(keys)
    writer.writerows([_cell(row[key]) for key in keys] for row in rows)
    return table.getvalue()


def _cell(value: Any) -> Any:
    match value:
        case list():
            return _safe("; ".join(_part(item) for item in value))
        case str():
            return _safe(value)
    return value


def _part(item: Any) -> str:
    if isinstance(item, Mapping):
        return item.get("quote") or " ".join(
            str(item[k]) for k in ("start_date", "meeting_id") if item.get(k)
        )
    return str(item)


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
