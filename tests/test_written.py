"""What is read of releases written for the tests: no section may read worse than it did."""

from functools import cache
from pathlib import Path

import pytest

from loaders.evaluation.evaluate import Given
from loaders.evaluation.score import Figures, pooled_f1

WRITTEN = Path(__file__).parent / "written"
LATER = 167  # from here on floors of their own, for they were added when those of the first stood
POOLED = {"first": 0.976, "later": 0.955}
FLOORS = {
    "first": {
        "people": 0.997,
        "people.honorific": 0.997,
        "people.positions": 0.98,
        "people.affiliations": 0.964,
        "people.roles": 0.959,
        "vacant_posts": 0.954,
        "organisations": 0.968,
        "networks": 0.92,
        "plans": 0.973,
        "provinces": 0.996,
        "events.date": 0.982,
        "events.place": 0.99,
        "events.venue": 0.989,
        "events.counts": 0.989,
    },
    "later": {
        "people": 0.997,
        "people.honorific": 0.996,
        "people.positions": 0.979,
        "people.affiliations": 0.922,
        "people.roles": 0.93,
        "vacant_posts": 0.954,
        "organisations": 0.939,
        "networks": 0.842,
        "plans": 0.98,
        "provinces": 0.993,
        "events.date": 0.942,
        "events.place": 0.946,
        "events.venue": 0.909,
        "events.counts": 0.905,
    },
}


@cache
def figures(which: str) -> dict[str, Figures]:
    """The figures of each section over the first or the later releases, as `saiyai eval` gives them."""
    given = Given(WRITTEN / "records.jsonl", WRITTEN)
    assert not given.without_text
    return given.evaluate(n for n in given.documents if (int(n) >= LATER) == (which == "later")).sections


@pytest.mark.parametrize(
    ("which", "section"), [(which, section) for which in FLOORS for section in FLOORS[which]]
)
def test_a_section_reads_no_worse_than_it_did(which: str, section: str) -> None:
    assert FLOORS[which][section] <= figures(which)[section].f1


@pytest.mark.parametrize("which", POOLED)
def test_all_sections_together_read_no_worse_than_they_did(which: str) -> None:
    assert POOLED[which] <= pooled_f1(figures(which).values())
