"""The grammar as data: word lists and rules in YAML, each with its examples, compiled once."""

from loaders.grammar.compiler import GRAMMAR, Example, Grammar, Rule, load_grammar
from loaders.grammar.words import word_finder

__all__ = ["GRAMMAR", "Example", "Grammar", "Rule", "load_grammar", "word_finder"]
