"""Days, ranges and clock times, with years of the Buddhist Era turned into those of the common one."""

from calendar import monthrange
from datetime import date
from functools import lru_cache

import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import matches_at, places_of
from loaders.mentions.model import Day

BE_OFFSET = 543
FIRST_BE = 2484  # before 1941 a year began in April: such years are not guessed
LAST_BE = 2600
CENTURY_BE = 2500

_NUMBER = regex.compile(r"(?<![\d/.:])\d{1,2}(?=[ ]?[ก-๎-])")
_MONTHS = GRAMMAR.words("month")
_WEEKDAYS = GRAMMAR.words("weekday")


def find_days(text: str) -> list[Day]:
    """Returns the days and ranges of a text in order; those that no calendar has are left out."""
    return [day for found in written_days(text) if (day := _day(found)) is not None]


@lru_cache(maxsize=1)  # the checks ask again of the same text
def written_days(text: str) -> tuple[regex.Match[str], ...]:
    """Returns what is written like a day or a range, possible or not: it begins with วัน or a number."""
    numbers = (found.start() for found in _NUMBER.finditer(text))
    starts = sorted([*places_of("วัน", text), *numbers])
    return tuple(matches_at(starts, GRAMMAR["date"], text, len(text)))


def find_time(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """Returns start, end and HH:MM of the first clock time between two indexes."""
    found = GRAMMAR["time"].search(text, start, end)
    if found is None:
        return None
    return found.start(), found.end(), f"{int(found['hour']):02}:{found['minute']}"


def year_of(written: str | None) -> int | None:
    """Returns the common era's year for a year as written, or None where it cannot be told."""
    if not written:
        return None
    year = int(written)
    if len(written) == 2:
        return CENTURY_BE + year - BE_OFFSET
    if FIRST_BE <= year <= LAST_BE:
        return year - BE_OFFSET
    return year if FIRST_BE - BE_OFFSET <= year <= 2100 else None


def _day(found: regex.Match[str]) -> Day | None:
    month2 = int(_MONTHS[found["month2"]])
    month = int(_MONTHS[found["month"]]) if found["month"] else month2
    first = (month, int(found["day"]))
    last = (month2, int(found["last"])) if found["last"] else first
    if found["month"] and not found["last"]:
        first = last = (month2, int(found["day"]))
    if not (_possible(first) and _possible(last)):
        return None
    year = year_of(found["year2"] or found["year"])
    weekday = _WEEKDAYS[found["weekday"]] if found["weekday"] else None
    start, end = found.span()
    if not found["last"] and last != first:
        return None
    begins, ends = _dates(first, last, year_of(found["year"]) or year, year)
    if year is not None and (begins is None or ends is None or ends < begins):
        return None
    return Day(start, end, begins, ends, (first, last), int(weekday) if weekday is not None else None)


def _possible(month_day: tuple[int, int]) -> bool:
    month, day = month_day
    return 1 <= day <= monthrange(2000, month)[1]


def _dates(
    first: tuple[int, int], last: tuple[int, int], first_year: int | None, last_year: int | None
) -> tuple[date | None, date | None]:
    if first_year is None or last_year is None:
        return None, None
    if (first_year, first) > (last_year, last) and first_year == last_year:
        first_year -= 1  # 30 ธันวาคม - 2 มกราคม 2566
    return _date(first_year, first), _date(last_year, last)


def _date(year: int, month_day: tuple[int, int]) -> date | None:
    try:
        return date(year, *month_day)
    except ValueError:
        return None


def with_year(day: Day, year: int) -> Day | None:
    """Returns a day whose year was not stated, in this year, which another place of the document told."""
    first, last = _dates(*day.month_days, year, year)
    return day._replace(first=first, last=last, rule="date.year-elsewhere") if first and last else None
