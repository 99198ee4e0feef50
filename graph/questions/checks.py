"""Right answers, worked out by hand from five releases, and where an engine answers otherwise.

They lie in graph/answers, one file a group. The releases are named D0 to D4 there, by the first day of the meeting
that each reports: so the samples, which tell the same facts in other words, are held to the same rows.

    title: {th: คำถามหลัก, en: Competency questions}
    checks:
      - ask: cq22
        with: {at_least: "3"}
        columns: [person, count, documents]
        rows:
          - [ยงจิรายุ อุปเสน, 4, [D0, D4, D2, D1]]
          - ["~บุญมา", 3, [D0, D4, D3]]

A text after `~` need only stand in the answer's. Lists and rows are in no order; a list of meetings is that of their
first days.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.catalogue import ask
from graph.questions.engines import Engine
from ontology.errors import BadInput
from ontology.model import Label

FOLDER = Path(__file__).parents[1] / "answers"
GROUPS = ("competency", "unknown", "neighbours")
PART = "~"
RELEASES = {
    "D0": "2019-12-11",
    "D1": "2023-05-02",
    "D2": "2020-11-11",
    "D3": "2022-12-22",
    "D4": "2020-01-21",
}


@dataclass(frozen=True, slots=True)
class Check:
    """A question with the rows that answer it: `name` says what it is about where that is not the question's title."""

    group: str
    question: str
    given: Mapping[str, str]
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    name: Label | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How an answer compares with the right one."""

    check: Check
    missing: tuple[tuple[Any, ...], ...]
    unexpected: tuple[tuple[Any, ...], ...]

    @property
    def right(self) -> bool:
        """Whether the rows are exactly those wanted."""
        return not self.missing and not self.unexpected


@cache
def checks() -> tuple[Check, ...]:
    """Returns all right answers, group by group."""
    return tuple(check for group in GROUPS for check in _read(group))


@cache
def title(group: str) -> Label:
    """Returns what a group of checks is called."""
    return Label(**_file(group)["title"])


def verdicts(engine: Engine, wanted: Iterable[Check]) -> Iterator[Verdict]:
    """Yields how the engine's answers compare with the right ones; BadInput if it holds other releases."""
    stems = _stems(engine)
    for check in wanted:
        yield _verdict(engine, check, stems)


def _verdict(engine: Engine, check: Check, stems: Mapping[str, str]) -> Verdict:
    answer = ask(engine, check.question, {k: stems.get(v, v) for k, v in check.given.items()})
    types = {column.key: column.type for column in answer.columns}
    found = [tuple(_plain(row[key], types[key]) for key in check.columns) for row in answer.rows]
    missing = []
    for row in check.rows:
        wanted = tuple(_wanted(value, stems) for value in row)
        same = next((other for other in found if _fits(wanted, other)), None)
        if same is None:
            missing.append(wanted)
        else:
            found.remove(same)
    return Verdict(check, tuple(missing), tuple(found))


def _stems(engine: Engine) -> dict[str, str]:
    """Returns the stems of the five releases by their names here."""
    by_day: dict[str, list[str]] = {}
    for row in ask(engine, "cq01").rows:
        by_day.setdefault(row["start_date"], []).extend(row["documents"])
    stems = {name: by_day.pop(day, []) for name, day in RELEASES.items()}
    if by_day or any(len(found) != 1 for found in stems.values()) or len(engine.documents()) != len(RELEASES):
        raise BadInput(
            "The right answers are those of the five releases about the meetings of "
            f"{', '.join(sorted(RELEASES.values()))}, and the graph does not hold just these five. Ask a graph that "
            "does: `saiyai run --data FOLDER` with a new folder loads five samples that tell the same facts."
        )
    return {name: found[0] for name, found in stems.items()}


def _wanted(value: Any, stems: Mapping[str, str]) -> Any:
    """Returns a value of a right answer as answers have it."""
    if isinstance(value, list):
        return sorted(stems.get(each, each) for each in value)
    return stems.get(value, value) if isinstance(value, str) else value


def _plain(value: Any, type_: str) -> Any:
    """Returns a value of an answer, its lists in one order."""
    if type_ == "meetings":
        return sorted(meeting["start_date"] for meeting in value)
    return sorted(value) if isinstance(value, list) else value


def _fits(wanted: Any, found: Any) -> bool:
    if isinstance(wanted, tuple | list):
        return (
            isinstance(found, tuple | list) and len(wanted) == len(found) and all(map(_fits, wanted, found))
        )
    if isinstance(wanted, str) and wanted.startswith(PART):
        return isinstance(found, str) and wanted.removeprefix(PART) in found
    return bool(wanted == found)


def _read(group: str) -> Iterator[Check]:
    for one in _file(group)["checks"]:
        name = Label(**one["name"]) if "name" in one else None
        given = {key: _written(value) for key, value in one.get("with", {}).items()}
        rows = tuple(tuple(map(_written, row)) for row in one["rows"])
        yield Check(group, one["ask"], given, tuple(one["columns"]), rows, name)


def _written(value: Any) -> Any:
    """Returns a value of YAML as answers have it: a day as its text."""
    if isinstance(value, list):
        return [_written(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def _file(group: str) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((FOLDER / f"{group}.yaml").read_text("utf-8"))
    return read
