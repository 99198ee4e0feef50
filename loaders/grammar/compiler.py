"""Reads the YAML files beside it into word lists and compiled rules.

A file has `lists` and `rules`. A list is a list of words, or a mapping from words to what they stand for or from
that to a list of the words. A rule has a `name`, what it `reads`, a `pattern` and examples: `positive` ones mark
what is matched with «», `negative` ones must not match at all; a rule that is `whole` must match all of a stretch.
In a pattern `%{name}` stands for the words of a list, longest first, or for the pattern of another rule; lines are
joined without their indentation.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import regex
import yaml

from ontology.errors import ModelError

FOLDER = Path(__file__).parent
RULE_KEYS = frozenset({"name", "reads", "pattern", "whole", "positive", "negative"})
MARK_START, MARK_END = "«", "»"
_REFERENCE = regex.compile(r"%\{([\w.-]+)\}")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the one in C takes a tenth of the time
Meaning = str | int


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and, if the rule is to match in it, the words that it matches."""

    text: str
    matched: str | None


@dataclass(frozen=True, slots=True)
class Rule:
    """One compiled rule of the grammar; a `whole` one reads all of a stretch that was cut out before."""

    name: str
    reads: str
    pattern: regex.Pattern[str]
    examples: tuple[Example, ...]
    whole: bool = False


class Grammar(dict[str, regex.Pattern[str]]):
    """The compiled patterns by the names of their rules, with all word lists and rules.

    A list given as words means each of them by itself. A dict, as patterns are looked up hundreds of times a page.
    """

    def __init__(self, lists: Mapping[str, Mapping[str, Meaning]], rules: Mapping[str, Rule]) -> None:
        super().__init__((name, rule.pattern) for name, rule in rules.items())
        self.lists = lists
        self.rules = rules
        self._names = {rule.pattern: name for name, rule in rules.items()}

    def rule_of(self, found: regex.Match[str]) -> str:
        """Returns the name of the rule that matched."""
        return self._names[found.re]

    def words(self, name: str) -> Mapping[str, Meaning]:
        """Returns the words of a list with what each stands for."""
        return self.lists[name]


@cache
def load_grammar() -> Grammar:
    """Returns the grammar in the YAML files of this folder."""
    files = sorted(FOLDER.glob("*.yaml"))
    if not files:
        raise ModelError(f"{FOLDER} holds no grammar: the installation is incomplete, install it again.")
    lists: dict[str, Mapping[str, Meaning]] = {}
    sources: dict[str, dict[str, Any]] = {}
    for file in files:
        content = yaml.load(file.read_text("utf-8"), Loader=LOADER)  # noqa: S506 - both are safe loaders
        for name, words in (content.get("lists") or {}).items():
            _refuse_second(name, lists, file)
            lists[name] = meanings_of(name, words)
        for rule in content.get("rules") or []:
            _refuse_second(rule["name"], sources, file)
            unknown = rule.keys() - RULE_KEYS
            if unknown:
                raise ModelError(
                    f"{file.name}: rule {rule['name']!r} has {', '.join(sorted(unknown))}: no such key."
                )
            sources[rule["name"]] = {**rule, "file": file.name}
    compiler = _Compiler(lists, sources)
    return Grammar(lists, {name: compiler.rule(name) for name in sources})


def _refuse_second(name: str, known: Container[str], file: Path) -> None:
    if name in known:
        raise ModelError(
            f"{file.name}: {name!r} stands in the grammar already: give one of the two another name."
        )


def meanings_of(name: str, words: Any) -> Mapping[str, Meaning]:
    """Returns the words of a list with what each stands for; raises ModelError where one stands there twice."""
    if isinstance(words, dict):
        pairs = [(word, key) for key, value in words.items() if isinstance(value, list) for word in value]
        pairs += [(word, value) for word, value in words.items() if not isinstance(value, list)]
    else:
        pairs = [(str(word), str(word)) for word in words]
    twice = [word for word, times in Counter(word for word, _ in pairs).items() if times > 1]
    if twice:
        raise ModelError(f"The list {name!r} of the grammar has {', '.join(twice)} twice: keep one of each.")
    return dict(pairs)


class _Compiler:
    """Turns rules as written into compiled ones."""

    def __init__(
        self, lists: Mapping[str, Mapping[str, Meaning]], sources: dict[str, dict[str, Any]]
    ) -> None:
        self.lists = lists
        self.sources = sources

    def rule(self, name: str) -> Rule:
        source = self.sources[name]
        try:
            pattern = regex.compile(self.expand(name))
        except regex.error as error:
            raise ModelError(f"{source['file']}: the pattern of rule {name!r} is wrong: {error}.") from error
        positive = [_example(text) for text in source.get("positive") or []]
        negative = [Example(text, None) for text in source.get("negative") or []]
        whole = bool(source.get("whole"))
        return Rule(name, source["reads"], pattern, tuple(positive + negative), whole)

    def expand(self, name: str, above: tuple[str, ...] = ()) -> str:
        """Returns a rule's pattern with every reference replaced."""
        if name in above:
            raise ModelError(f"{self.sources[name]['file']}: rule {name!r} refers to itself.")
        joined = "".join(line.strip() for line in self.sources[name]["pattern"].splitlines())
        return _REFERENCE.sub(lambda found: self._resolve(found[1], name, (*above, name)), joined)

    def _resolve(self, reference: str, name: str, above: tuple[str, ...]) -> str:
        if reference in self.lists:
            return one_of(self.lists[reference])
        if reference in self.sources:
            return f"(?:{self.expand(reference, above)})"
        raise ModelError(
            f"{self.sources[name]['file']}: rule {name!r} refers to {reference!r}, which is no list and no rule."
        )


def one_of(words: Iterable[str]) -> str:
    """Returns a pattern for any of the words, the longest first, that compares their common beginnings once."""
    by_letter: dict[str, list[str]] = {}
    for word in sorted(words):
        by_letter.setdefault(word[:1], []).append(word[1:])
    ends = by_letter.pop("", None) is not None
    branches = [regex.escape(c, special_only=True) + one_of(rests) for c, rests in by_letter.items()]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return "(?:" + "|".join(branches) + ")" + "?" * ends


def _example(marked: str) -> Example:
    before, _, rest = marked.partition(MARK_START)
    matched, _, after = rest.partition(MARK_END)
    return Example(before + matched + after, matched)


GRAMMAR = load_grammar()
