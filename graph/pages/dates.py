"""Days as people write them: Thai with the Buddhist Era, English with the Common Era. Pure functions.

range_text("2023-05-02", "2023-05-03", "th") == "2–3 พ.ค. 2566"
"""

from dataclasses import dataclass
from datetime import date

BUDDHIST_ERA = 543
FIRST_BUDDHIST_YEAR = 2300
"""A year from here on can only be of the Buddhist Era."""
MONTHS = {
    "th": ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a written range.

    - `text` as written;
    - `day`: the ISO day that it names, None where it names none.
    """

    text: str
    day: str | None = None


def year_of(day: date, language: str) -> int:
    """Returns the year as written in a language: B.E. in Thai, C.E. in English."""
    return day.year + (BUDDHIST_ERA if language == "th" else 0)


def range_text(start: str, end: str | None, language: str) -> str:
    """Returns the days from start to end as one text."""
    return "".join(piece.text for piece in range_pieces(start, end, language))


def range_pieces(start: str, end: str | None, language: str) -> tuple[Piece, ...]:
    """Returns the days from start to end, saying the month and the year once where both days share them."""
    first, last = _day(start), _day(end or start)
    if first is None or last is None:
        return tuple(Piece(text) for text in dict.fromkeys((start, end or start)))
    full = _written(last, language, 3)
    if first == last:
        return (Piece(full, start),)
    if (first.year, first.month) == (last.year, last.month):
        return Piece(_written(first, language, 1), start), Piece("–"), Piece(full, end)
    parts = 2 if first.year == last.year else 3
    return Piece(_written(first, language, parts), start), Piece(" – "), Piece(full, end)


def _day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None


def _written(day: date, language: str, parts: int) -> str:
    written = [str(day.day), MONTHS[language][day.month - 1], str(year_of(day, language))]
    return " ".join(written[:parts])


def common_year(text: str) -> int | None:
    """Returns the year (C.E.) of a year in either era, `2566` or `2023`; None for what is no year."""
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        return None
    year = int(text)
    return year - BUDDHIST_ERA if year >= FIRST_BUDDHIST_YEAR else year
