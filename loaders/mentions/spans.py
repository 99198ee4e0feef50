"""Spans in order: those that begin in a stretch of the text, and whether a stretch is taken."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter, itemgetter
from typing import Protocol, TypeVar

_FIRST = itemgetter(0)
_START = attrgetter("start")


class Spanned(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int:
        """The index of its first character."""

    @property
    def end(self) -> int:
        """The index after its last character."""


S = TypeVar("S", bound=Spanned)


def between(items: Sequence[S], start: int, end: int) -> list[S]:
    """Returns the items of a sequence in order of start that begin from `start` and before `end`."""
    first = bisect_left(items, start, key=_START)
    last = bisect_left(items, end, lo=first, key=_START)
    return list(items[first:last])


class Cover:
    """A set of spans that answers whether an index or a stretch lies in one of them."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans: list[tuple[int, int]] = []
        for start, end in sorted(spans):
            if self._spans and start < self._spans[-1][1]:
                self._spans[-1] = (self._spans[-1][0], max(end, self._spans[-1][1]))
            else:
                self._spans.append((start, end))

    def holds(self, index: int) -> bool:
        """Returns whether an index lies in one of the spans."""
        i = bisect_right(self._spans, index, key=_FIRST) - 1
        return i >= 0 and index < self._spans[i][1]

    def touches(self, start: int, end: int) -> bool:
        """Returns whether a stretch overlaps one of the spans."""
        i = bisect_left(self._spans, end, key=_FIRST)
        return i > 0 and self._spans[i - 1][1] > start
