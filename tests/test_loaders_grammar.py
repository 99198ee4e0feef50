import pytest

from loaders.grammar import GRAMMAR, Example, Rule

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
