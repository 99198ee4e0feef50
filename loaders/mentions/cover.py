"""Which stretches of a text are taken: spans without overlaps, asked by bisection."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from operator import itemgetter

_FIRST = itemgetter(0)


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
