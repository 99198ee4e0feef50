"""What a person sees: tables on standard output, sentences and progress on standard error."""

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from rich.box import HORIZONTALS
from rich.console import Console
from rich.markup import escape
from rich.measure import Measurement
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
)
from rich.table import Table
from rich.text import Text

from ontology.definitions import Label

T = TypeVar("T")
FORMATS = ("table", "json", "csv")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDE = 10_000
UNNAMED = "(ไม่ระบุชื่อ · no name stated)"


def tell(sentence: str) -> None:
    """Writes a sentence for the person at the terminal, apart from the results."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201


def say(text: str) -> None:
    """Writes a line of results."""
    print(text)  # noqa: T201


def say_json(value: object) -> None:
    """Writes a result as JSON."""
    say(json.dumps(value, ensure_ascii=False, indent=2))


def say_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Writes rows as CSV; lists are joined by semicolons, a text that a spreadsheet would run gets a ' before it."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_csv_cell(row.get(column)) for column in columns] for row in rows)


def _csv_cell(value: object) -> str:
    if isinstance(value, float):
        return str(value)
    text = cell(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(FORMULA) else text


def say_table(
    columns: Mapping[str, str], rows: Sequence[Mapping[str, Any]], title: str | None = None
) -> None:
    """Writes rows for reading, `columns` giving each key its heading: as a table, or as cards if it is too wide."""
    console = Console()
    if title:
        console.print(title, style="bold", markup=False)
    table = Table(box=HORIZONTALS, padding=(0, 1))
    for heading in columns.values():
        table.add_column(heading.replace(" / ", "\n"), overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(row.get(key))) for key in columns))
    widest = Measurement.get(console, console.options.update(width=WIDE), table).maximum
    if widest <= console.width:
        console.print(table)
    else:
        _say_cards(console, columns, rows)


def _say_cards(console: Console, columns: Mapping[str, str], rows: Sequence[Mapping[str, Any]]) -> None:
    """Writes each row as a block of lines, which any width can hold."""
    for number, row in enumerate(rows, 1):
        console.rule(str(number), align="left")
        for key, heading in columns.items():
            value = row.get(key)
            lines = "\n  ".join(map(cell, value)) if isinstance(value, list) else cell(value)
            console.print(Text.assemble((f"{heading}: ", "bold"), lines), soft_wrap=True)


def both(label: Label) -> str:
    """Returns a label in its languages, once where they say the same."""
    return label.th if label.th == label.en else f"{label.th} / {label.en}"


def counted(number: int, noun: str) -> str:
    """Returns a number with its noun: `1 row`, `2 rows`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def cell(value: object) -> str:
    """Returns a value as the text of a table cell; of an object what is for reading, which ids are not."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, list | tuple):
        return "; ".join(cell(v) for v in value)
    if isinstance(value, Mapping):
        if "meeting" in value:
            return _meeting(value)
        shown = (v for k, v in value.items() if v is not None and not _is_id(str(k)))
        return " · ".join(cell(v) for v in shown)
    return str(value)


def _meeting(meeting: Mapping[str, Any]) -> str:
    """Returns a meeting of an answer's list as its days, title and province."""
    days = dict.fromkeys(filter(None, (meeting["start_date"], meeting["end_date"])))
    place = f" ({meeting['province']})" if meeting["province"] else ""
    return f"{'..'.join(days)} {meeting['meeting'] or UNNAMED}{place}".strip()


def _is_id(key: str) -> bool:
    return key == "id" or key.endswith("_id")


def tracked(items: Iterable[T], total: int | None, description: str) -> Iterator[T]:
    """Yields the items while a progress bar counts them; without a total it shows that time passes."""
    with progress_bar() as bar:
        yield from bar.track(items, total=total, description=escape(description))


def progress_bar() -> Progress:
    """Returns a progress bar on standard error, shown only on a terminal."""
    console = Console(stderr=True)
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
