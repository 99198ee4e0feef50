"""What is read of releases written for the tests: no section may read worse than it did."""

from functools import cache
from pathlib import Path

import pytest

from loaders.evaluation.evaluate import Given
from loaders.evaluation.score import Figures, pooled_f1

WRITTEN = Path(__file__).parent / "written"
POOLED = 0.97
FLOORS = {
    "people": 0.997,
    "people.honorific": 0.998,
    "people.positions": 0.98,
    "people.affiliations": 0.951,
    "people.roles": 0.95,
    "vacant_posts": 0.954,
    "organisations": 0.959,
    "networks": 0.892,
    "plans": 0.976,
    "provinces": 0.995,
    "events.date": 0.97,
    "events.place": 0.977,
    "events.venue": 0.966,
    "events.counts": 0.961,
}


@cache
def figures() -> dict[str, Figures]:
    """The figures of each section over all releases, as `saiyai eval` gives them."""
    given = Given(WRITTEN / "records.jsonl", WRITTEN)
    assert not given.without_text
    return given.evaluate(given.documents).sections


@pytest.mark.parametrize("section", FLOORS)
def test_a_section_reads_no_worse_than_it_did(section: str) -> None:
    assert FLOORS[section] <= figures()[section].f1


def test_all_sections_together_read_no_worse_than_they_did() -> None:
    assert POOLED <= pooled_f1(figures().values())
