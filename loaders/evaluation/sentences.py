"""The sentence in which something stands, found whatever the white space, for a person to judge by."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from loaders.evaluation.items import Item, Record, normal
from loaders.evaluation.score import Judged
from loaders.text.normalise import normalise

REACH = 120
"""Characters that are shown on each side: Thai lines are whole paragraphs, and nothing marks a sentence's end."""
SIGN = "…"
_SPACES = regex.compile(r"\s+")
_SIGNS = regex.compile(r"\p{M}+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of a text with what stands round them; `start` and `end` are theirs, in the text as read."""

    before: str
    quote: str
    after: str
    start: int
    end: int

    def __str__(self) -> str:
        return self.before + self.quote + self.after


class SearchedText:
    """A text in which forms are found as they are compared: without white space, whatever the digits."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._normal = normalise(text)
        kept = [i for i, character in enumerate(self._normal.text) if not character.isspace()]
        letters = [self._normal.text[i].lower() for i in kept]
        self._at = [i for i, letter in zip(kept, letters, strict=True) for _ in letter]
        self._squeezed = "".join(letters)

    def find(self, forms: tuple[str, ...], near: int | None = None) -> tuple[int, int] | None:
        """Returns where the first of the forms that occurs stands: first in the text, or nearest to a place."""
        for form in forms:
            places = list(self._all(normal(form)))
            if places:
                return min(places, key=lambda place: place[0] if near is None else abs(place[0] - near))
        return None

    def sentence(self, start: int, end: int) -> Sentence:
        """Returns the words from start to end with their line, as far as it reaches."""
        begin = max(self.text.rfind(sign, 0, start) for sign in "\n\r") + 1
        ends = [at for sign in "\n\r" if (at := self.text.find(sign, end)) >= 0]
        before = _end_of(self.text[begin:start].lstrip())
        after = _beginning_of(self.text[end : min(ends, default=len(self.text))].rstrip())
        return Sentence(_line(before), _line(self.text[start:end]), _line(after), start, end)

    def _all(self, form: str) -> Iterator[tuple[int, int]]:
        at = self._squeezed.find(form) if form else -1
        while at >= 0:
            last = at + len(form) - 1
            if not self._within_number(at, last):
                yield self._normal.span_in_source(self._at[at], self._at[last] + 1)
            at = self._squeezed.find(form, at + 1)

    def _within_number(self, first: int, last: int) -> bool:
        """Returns whether these letters begin or end inside a longer number."""
        text = self._squeezed
        return (text[first].isdigit() and text[first - 1 : first].isdigit()) or (
            text[last].isdigit() and text[last + 1 : last + 2].isdigit()
        )


def sentence_of(judged: Judged, text: SearchedText, given: Record) -> Sentence | None:
    """Returns the sentence in which an item stands: an extra's where extraction read it, else by its words."""
    place = _read_at(given, judged.item.path) if judged.gold is None else None
    place = place or _stands_at(judged.item, text)
    return text.sentence(*place) if place else None


def _read_at(given: Record, path: str) -> tuple[int, int] | None:
    return next(
        ((span["start"], span["end"]) for span in given.get("spans") or () if span["path"] == path), None
    )


def _stands_at(item: Item, text: SearchedText) -> tuple[int, int] | None:
    whose = text.find(item.near)
    return text.find(item.search, whose[0] if whose else None) or whose


def _line(text: str) -> str:
    """Returns a text with each run of white space as one space, those at its ends too."""
    return _SPACES.sub(" ", text)


def _end_of(text: str) -> str:
    if len(text) <= REACH:
        return text
    at = len(text) - REACH
    space = text.find(" ", at, at + REACH // 2)
    return SIGN + text[space + 1 if space >= 0 else _whole(text, at) :]


def _beginning_of(text: str) -> str:
    if len(text) <= REACH:
        return text
    space = text.rfind(" ", REACH // 2, REACH)
    return text[: space if space >= 0 else _whole(text, REACH)] + SIGN


def _whole(text: str, at: int) -> int:
    """Returns the next place at which no vowel or tone sign is cut from its consonant."""
    signs = _SIGNS.match(text, at)
    return signs.end() if signs else at
