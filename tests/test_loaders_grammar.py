import unicodedata
from pathlib import Path

import pytest

from loaders.grammar import GRAMMAR, Example, Rule
from loaders.grammar.compiler import FOLDER, meanings_of
from ontology.errors import ModelError

WIDEST = 150  # letters, marks above and below them not counted
CASES = [(rule, example) for rule in GRAMMAR.rules.values() for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), CASES, ids=[f"{r.name}-{i}" for i, (r, _) in enumerate(CASES)])
def test_a_rule_reads_what_its_examples_mark(rule: Rule, example: Example) -> None:
    found = rule.pattern.fullmatch(example.text) if rule.whole else rule.pattern.search(example.text)
    assert example.matched == (found[0] if found else None), example.text


@pytest.mark.parametrize("rule", GRAMMAR.rules.values(), ids=list(GRAMMAR.rules))
def test_every_rule_has_two_positive_examples_and_a_negative_one(rule: Rule) -> None:
    positive = [e for e in rule.examples if e.matched is not None]
    assert len(positive) >= 2
    assert len(rule.examples) - len(positive) >= 1
    assert rule.reads


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.name)
def test_the_lines_of_the_grammar_fit_on_a_screen(file: Path) -> None:
    lines = file.read_text("utf-8").splitlines()
    widths = {i: sum(unicodedata.category(c) != "Mn" for c in line) for i, line in enumerate(lines, 1)}
    assert {} == {line: width for line, width in widths.items() if width > WIDEST}


@pytest.mark.parametrize("words", [["ข่าว"], {"ข่าว": "ข่าว"}, {"ข่าว": ["ข่าว"]}])
def test_words_are_listed_alone_or_with_what_they_stand_for(words: object) -> None:
    assert {"ข่าว": "ข่าว"} == meanings_of("credit", words)


def test_a_word_that_stands_for_two_things_is_refused() -> None:
    with pytest.raises(ModelError, match="'credit' of the grammar has ข่าว twice"):
        meanings_of("credit", {"writer": ["ข่าว", "เรื่อง"], "editor": ["ข่าว"]})
    with pytest.raises(ModelError, match="has ข่าว twice"):
        meanings_of("credit", ["ข่าว", "เรื่อง", "ข่าว"])
