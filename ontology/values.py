"""Whether a statement's value is what the model says that the property holds."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache

import regex

from ontology.definitions import PropertyDef
from ontology.model import MODEL
from ontology.statements import Statement

Labels = Mapping[str, frozenset[str]]
Test = Callable[[Statement, Labels], bool]
LANGUAGE = regex.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""A tag of a language that there is; by its form alone `thai` could be one too, but nobody has that."""
NONE: frozenset[str] = frozenset()


@cache
def value_test(property_: str) -> Test:
    """Returns the test of a statement with this property, given the labels of the entities around it."""
    definition = MODEL.property(property_)
    if definition.range:
        range_ = frozenset(definition.range)
        return lambda s, labels: not labels.get(str(s.value), NONE).isdisjoint(range_) and s.language is None
    if definition.scheme:
        codes = frozenset(MODEL.scheme(definition.scheme))
        return lambda s, _: s.value in codes and s.language is None
    if definition.datatype == "string":
        return _text_test(definition)
    is_literal = LITERALS[definition.datatype]
    return lambda s, _: is_literal(s.value) and s.language is None


def _text_test(definition: PropertyDef) -> Test:
    wanted = definition.language

    def test(s: Statement, _: Labels) -> bool:
        if not (isinstance(s.value, str) and s.value.strip()):
            return False
        if s.language is None or s.language == wanted:
            return True
        return wanted is None and LANGUAGE.fullmatch(s.language) is not None

    return test


@lru_cache(maxsize=65_536)
def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


LITERALS: dict[str, Callable[[object], bool]] = {
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "decimal": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "date": lambda value: isinstance(value, str) and _is_date(value),
}
"""Whether a value is a literal of a datatype."""
