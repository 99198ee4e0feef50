"""Texts that are too long for their place, cut at their end where a reader would cut them."""

from ontology.thai import LEADING_VOWELS, words

NO_BEGINNING = "ฯะัาำิีึืฺุูๅๆ็่้๊๋์ํ๎"
"""Signs that no Thai word begins with."""
NEAR = 4
"""A space in the last part of one in so many is a better end than a word nearer to the limit."""
TAIL = 60
"""Characters before the cut that are divided into words."""
SIGN = "…"


def shorten(text: str, most: int) -> str:
    """Returns a text in one line of at most `most` characters, with a sign where its end was cut off."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: end_of_word(line, most - len(SIGN))].rstrip() + SIGN


def end_of_word(line: str, at: int) -> int:
    """Returns where a line can end at or before `at`: at a space that is near, else after a word."""
    if at >= len(line) or line[at].isspace():
        return min(at, len(line))
    space = line.rfind(" ", at - at // NEAR, at)
    if space > 0:
        return space
    start = max(line.rfind(" ", 0, at) + 1, beginning_of_syllable(line, max(at - TAIL, 0)))
    ends = [start]
    for word in words(line[start : at + TAIL // 2]):
        ends.append(ends[-1] + len(word))
    inside = [end for end in ends if start < end <= at]
    return beginning_of_syllable(line, inside[-1] if inside else at)


def beginning_of_syllable(line: str, at: int) -> int:
    """Returns the nearest place at or before `at` that tears no sign or vowel from its consonant."""
    while 0 < at < len(line) and (line[at] in NO_BEGINNING or line[at - 1] in LEADING_VOWELS):
        at -= 1
    return at
