"""The days of a document with their years: those that may be an event's, and which stand among the first words."""

from loaders.grammar import GRAMMAR
from loaders.mentions.dates import BE_OFFSET, with_year
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan

OLDEST = 2000
LEAD_LENGTH = 1100


def is_near(scan: Scan, day: Day) -> bool:
    """Returns whether a day stands among the first words, where a release tells of its event."""
    return day.start - scan.blocks[0].start < LEAD_LENGTH


def dated_days(scan: Scan) -> list[Day]:
    """Returns the days of the body that have a year, stated there or told elsewhere in the document."""
    return [
        d for d in _with_years(scan) if d.first and scan.kind_at(d.start) == "body" and _is_recent(scan, d)
    ]


def _is_recent(scan: Scan, day: Day) -> bool:
    """Returns whether a day may be that of a release's event: further on a release recalls earlier years."""
    return day.first is None or day.first.year >= OLDEST or is_near(scan, day)


def _with_years(scan: Scan) -> list[Day]:
    """Returns the days, those without a year in that of a full day with the same number and month.

    Failing that in the year of the document, as far as it tells one.
    """
    full = {month_day: d.first.year for d in scan.days if d.first for month_day in d.month_days}
    only = None if all(day.first for day in scan.days) else _year_told(scan)
    whole: list[Day] = []
    for day in scan.days:
        year = full.get(day.month_days[0]) or only
        dated = day if day.first else (with_year(day, year) if year else None)
        if dated is not None:
            whole.append(dated)
    return whole


def _year_told(scan: Scan) -> int | None:
    """Returns the year of the sessions that a text numbers (ครั้งที่ 4/2565), unless a full day is of a later one.

    Failing that the one year of its full days, or the one that it names as ปี.
    """
    full = {d.first.year for d in scan.days if d.first}
    sessions = _years_read("year.of-session", scan.text)
    if len(sessions) == 1 and sessions >= {max(full | sessions)}:
        return sessions.pop()
    years = full or sessions or _years_read("year.named", scan.text)
    return years.pop() if len(years) == 1 else None


def _years_read(rule: str, text: str) -> set[int]:
    return {int(found[1]) - BE_OFFSET for found in GRAMMAR[rule].finditer(text)}
