"""What is read of 1,398 annotated releases: no section may read worse than it did."""

from functools import cache
from pathlib import Path

import pytest

from loaders.evaluation.evaluate import Given
from loaders.evaluation.gold import read_gold
from loaders.evaluation.score import Figures, pooled_f1
from tests import shared_texts

ANNOTATED = Path(__file__).parent / "annotated"
BATCHES = sorted(ANNOTATED.glob("*.jsonl"))
POOLED = 0.957
FLOORS = {
    "people": 0.988,
    "people.honorific": 0.995,
    "people.positions": 0.977,
    "people.affiliations": 0.969,
    "people.roles": 0.927,
    "vacant_posts": 0.747,
    "organisations": 0.935,
    "networks": 0.825,
    "plans": 0.89,
    "provinces": 0.994,
    "events.date": 0.918,
    "events.place": 0.917,
    "events.venue": 0.923,
    "events.counts": 0.83,
}


@cache
def figures() -> dict[str, Figures]:
    """The figures of each section over all batches, as `saiyai eval` gives them."""
    shared_texts.needs_shared()
    given = Given(ANNOTATED, shared_texts.EVAL / "unlabelled.jsonl.gz")
    assert not given.without_text
    return given.evaluate(given.documents).sections


@pytest.mark.parametrize("section", FLOORS)
def test_a_section_reads_no_worse_than_it_did(section: str) -> None:
    assert FLOORS[section] <= figures()[section].f1


def test_all_sections_together_read_no_worse_than_they_did() -> None:
    assert POOLED <= pooled_f1(figures().values())


def test_the_batches_hold_their_releases() -> None:
    assert [50] * 23 + [48, 52, 48, 52, 48] == [len(read_gold(batch)) for batch in BATCHES]
