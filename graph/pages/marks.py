"""Spans laid over a text as properly nested marks, however they overlap. Pure functions."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked piece of text. A span that another one crosses is shown in several pieces.

    - `start` and `end`: those of the whole span;
    - `depth`: how many marks it stands in, itself counted;
    - `first`: whether it is the piece that opens the span;
    - `inside`: plain text and further marks, in order.
    """

    start: int
    end: int
    depth: int
    first: bool
    inside: tuple["str | Mark", ...]


def nest(text: str, spans: Iterable[Span]) -> tuple["str | Mark", ...]:
    """Returns the text cut into plain pieces and nested marks.

    Longer spans hold shorter ones. Where two cross, the later one is cut at the end of the earlier.
    Joined again, the plain pieces are the text.
    """
    wanted = sorted({s for s in spans if 0 <= s[0] < s[1] <= len(text)}, key=lambda s: (s[0], -s[1]))
    pieces: list[tuple[int, int, Span]] = []
    for span in wanted:
        pieces.extend(_cut(span, pieces))
    pieces.sort(key=lambda p: (p[0], -p[1], p[2][0], -p[2][1]))
    return _build(text, 0, len(text), pieces, 1)


def _cut(span: Span, pieces: list[tuple[int, int, Span]]) -> list[tuple[int, int, Span]]:
    """Returns the span cut wherever a piece already laid would end inside it."""
    start, end = span
    ends = sorted({e for s, e, _ in pieces if s < start < e < end})
    edges = [start, *ends, end]
    return [(a, b, span) for a, b in pairwise(edges)]


def _build(
    text: str, start: int, end: int, pieces: list[tuple[int, int, Span]], depth: int
) -> tuple["str | Mark", ...]:
    found: list[str | Mark] = []
    at, i = start, 0
    while i < len(pieces):
        a, b, span = pieces[i]
        inner = [p for p in pieces[i + 1 :] if p[0] < b]
        if a > at:
            found.append(text[at:a])
        found.append(Mark(*span, depth, a == span[0], _build(text, a, b, inner, depth + 1)))
        at, i = b, i + 1 + len(inner)
    if at < end:
        found.append(text[at:end])
    return tuple(found)
