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
"""The form in which we keep a tag of a language."""
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
        return wanted is None and is_language(s.language)

    return test


@lru_cache(maxsize=1024)
def is_language(tag: str) -> bool:
    """Returns whether a tag is one of a language that is registered (https://www.rfc-editor.org/info/bcp47)."""
    # Imported only here: it reads the registry, and few values name another language than their property's.
    from langcodes import tag_is_valid

    return LANGUAGE.fullmatch(tag) is not None and tag_is_valid(tag)


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
