"""Days, numbers and addresses as pages show them. What a page shows of a text is escaped here."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from graph.pages.dates import range_pieces
from graph.pages.shorten import shorten

CLIP = 220
"""Characters of a quote shown in a list; the document has the whole of it."""


def days(start: str, end: str | None, language: str) -> Markup:
    """Returns the days from start to end, each day in a <time> element: 2–3 พ.ค. 2566."""
    pieces = range_pieces(start, end, language)
    return Markup("").join(
        Markup('<time datetime="{}">{}</time>').format(p.day, p.text) if p.day else escape(p.text)
        for p in pieces
    )


def number(value: float) -> str:
    """Returns a number with commas: 12,345."""
    return f"{value:,}"


def clipped(quote: str, most: int = CLIP) -> str:
    """Returns a quote in one line, cut after a word where it is long."""
    return shorten(quote, most)


def highlighted(name: str, spans: Iterable[tuple[int, int]]) -> Markup:
    """Returns a text with these spans of it in <mark>."""
    found, at = [], 0
    for start, end in spans:
        found += [escape(name[at:start]), Markup("<mark>{}</mark>").format(name[start:end])]
        at = end
    return Markup("").join([*found, escape(name[at:])])
