"""Rules tried only where a word stands that they begin with: trying one at every letter takes long."""

from collections.abc import Iterable, Iterator

import regex


def places_of(word: str, text: str) -> Iterator[int]:
    """Yields where a word stands in a text."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def matches_at(
    starts: Iterable[int], pattern: regex.Pattern[str], text: str, end: int
) -> Iterator[regex.Match[str]]:
    """Yields the matches that begin at one of these places, in order, without overlaps."""
    done = 0
    for at in starts:
        found = pattern.match(text, at, end) if at >= done else None
        if found:
            done = found.end()
            yield found
