"""The grammar as data: word lists and rules in YAML, each with its examples, compiled once."""

from loaders.grammar.compiler import GRAMMAR, Example, Grammar, Rule, load_grammar

__all__ = ["GRAMMAR", "Example", "Grammar", "Rule", "load_grammar"]
