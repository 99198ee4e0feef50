"""Numbers of people and bodies with their qualifiers."""

from collections.abc import Iterator

import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.model import Count

_NOUNS = {**GRAMMAR.words("count_noun"), **GRAMMAR.words("count_noun_led")}
_QUALIFIERS = GRAMMAR.words("qualifier")
_WORDS = {word: int(value) for word, value in GRAMMAR.words("number_word").items()}
_SCALES = {word: int(value) for word, value in GRAMMAR.words("number_scale").items()}
_IN_WORDS = (*(f"ทั้ง{word}" for word in _WORDS), *(f"{scale}คน" for scale in _SCALES))
LONGEST_LEAD = 40


def find_counts(text: str) -> list[Count]:
    """Returns the numbers of a text that count people or bodies, in order.

    A qualifier stands for its own number; of the number that follows one at once, without a qualifier of its
    own, it stays open whether it is meant: ambiguous.
    """
    counts: list[Count] = []
    for found in _found(text):
        start, end = found.span()
        qualifier = "more_than" if found["after"] else str(_QUALIFIERS.get(found["qualifier"] or "", "exact"))
        last = counts[-1] if counts else None
        follows = last is not None and last.qualifier != "exact" and not text[last.end : start].strip()
        qualified_from = start
        if last is not None and follows and qualifier == "exact" and not found["lead"]:
            qualifier, qualified_from = "ambiguous", last.start
        value = int(found["number"].replace(",", "")) * _SCALES.get(found["scale"] or "", 1)
        noun = found["noun"]
        counts.append(Count(start, end, value, qualifier, noun, str(_NOUNS[noun]), qualified_from))
    return sorted([*counts, *_in_words(text)], key=lambda count: count.start)


def _found(text: str) -> Iterator[regex.Match[str]]:
    """Yields the matches of the rule, which is tried only before a number of something: elsewhere it takes long."""
    done = 0
    for number in GRAMMAR["count.number"].finditer(text):
        found = GRAMMAR["count"].search(text, max(done, number.start() - LONGEST_LEAD))
        if found:
            done = found.end()
            yield found


def _in_words(text: str) -> Iterator[Count]:
    """Yields the numbers in words, which few texts have."""
    if not any(words in text for words in _IN_WORDS):
        return
    for found in GRAMMAR["count.word"].finditer(text):
        value = _WORDS.get(found["word"] or "", 1) * _SCALES.get(found["scale"] or "", 1)
        qualifier = "more_than" if found["after"] else str(_QUALIFIERS.get(found["qualifier"] or "", "exact"))
        noun = found["noun"]
        yield Count(*found.span(), value, qualifier, noun, str(_NOUNS[noun]), found.start())
