"""The words of the grammar's lists, found in a text in one pass."""

from functools import cache

import ahocorasick

from loaders.grammar.compiler import GRAMMAR


@cache
def word_finder(name: str) -> ahocorasick.Automaton:
    """Returns the automaton of a list: each hit gives the index of a word's last letter, the word and its meaning."""
    automaton = ahocorasick.Automaton()
    for word, meaning in GRAMMAR.words(name).items():
        automaton.add_word(word, (word, meaning))
    automaton.make_automaton()
    return automaton
