"""Cues: the words of the grammar's list, found in one pass, the longest where several begin."""

from loaders.grammar import word_finder
from loaders.mentions.model import Cue


def find_cues(text: str) -> list[Cue]:
    """Returns the cues of a text in order, without overlaps."""
    found = word_finder("cue").iter_long(text)
    return [Cue(last - len(word) + 1, last + 1, kind) for last, (word, kind) in found]
