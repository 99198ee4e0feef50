"""Cues: the words of the grammar's list, found in one pass, the longest where several begin."""

from functools import cache

import ahocorasick

from loaders.grammar import GRAMMAR
from loaders.mentions.model import Cue


def find_cues(text: str) -> list[Cue]:
    """Returns the cues of a text in order, without overlaps."""
    return [Cue(last - length + 1, last + 1, kind) for last, (kind, length) in _automaton().iter_long(text)]


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for word, kind in GRAMMAR.words("cue").items():
        automaton.add_word(word, (kind, len(word)))
    automaton.make_automaton()
    return automaton
