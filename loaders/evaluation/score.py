"""Figures: which items of a gold record an extraction has, which it lacks, which it has too many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from loaders.evaluation.items import SECTIONS, Item, Record, given_items, gold_items

ENOUGH_ITEMS = 10
"""Gold items from which a section counts in the mean: with fewer, one slip would swing it."""
Outcome = Literal["hit", "missed", "extra"]


@dataclass(frozen=True, slots=True)
class Judged:
    """An item of the gold record, one that was given, or both where they are equal."""

    document: str
    section: str
    gold: Item | None
    given: Item | None

    @property
    def outcome(self) -> Outcome:
        """Returns what became of it."""
        return "extra" if self.gold is None else "missed" if self.given is None else "hit"

    @property
    def item(self) -> Item:
        """Returns the gold item, or the one that was given if there is no such gold item."""
        item = self.gold or self.given
        assert item is not None  # noqa: S101 - one of the two is always there
        return item


@dataclass(frozen=True, slots=True)
class Figures:
    """How many items were right, missed and extra, and the measures that follow from it."""

    hit: int = 0
    missed: int = 0
    extra: int = 0

    def __add__(self, other: "Figures") -> "Figures":
        return Figures(self.hit + other.hit, self.missed + other.missed, self.extra + other.extra)

    @property
    def gold(self) -> int:
        """Returns how many items the gold records have."""
        return self.hit + self.missed

    @property
    def predicted(self) -> int:
        """Returns how many items were given."""
        return self.hit + self.extra

    @property
    def precision(self) -> float:
        """Returns the share of the given items that are right; of none, 1 if none was to be given."""
        return self.hit / self.predicted if self.predicted else float(not self.gold)

    @property
    def recall(self) -> float:
        """Returns the share of the gold items that were given; of none, 1 if none was given."""
        return self.hit / self.gold if self.gold else float(not self.predicted)

    @property
    def f1(self) -> float:
        """Returns the harmonic mean of precision and recall, rounded to four digits as it is compared."""
        both = self.precision + self.recall
        return round(2 * self.precision * self.recall / both, 4) if both else 0.0

    def to_json(self) -> dict[str, Any]:
        """Returns the figures by their names."""
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "f1": self.f1,
            "hit": self.hit,
            "gold": self.gold,
            "predicted": self.predicted,
        }


def judge(document: str, gold: Record, given: Record) -> list[Judged]:
    """Returns what became of every item of a gold record and of an extraction's record of the same document.

    A given item is right when it shares a form with a gold item that no earlier one has taken.
    """
    expected, offered = gold_items(gold), given_items(given, gold)
    return [
        Judged(document, section, *pair)
        for section in SECTIONS
        for pair in _paired(expected[section], offered[section])
    ]


def _paired(gold: list[Item], given: list[Item]) -> list[tuple[Item | None, Item | None]]:
    taken: dict[int, Item] = {}
    extra: list[Item] = []
    for item in given:
        found = next((i for i, g in enumerate(gold) if i not in taken and item.keys & g.keys), None)
        if found is None:
            extra.append(item)
        else:
            taken[found] = item
    return [*((g, taken.get(i)) for i, g in enumerate(gold)), *((None, item) for item in extra)]


def figures_of(judged: Iterable[Judged]) -> Figures:
    """Returns the figures of all these items together."""
    counts: dict[Outcome, int] = {"hit": 0, "missed": 0, "extra": 0}
    for one in judged:
        counts[one.outcome] += 1
    return Figures(**counts)


def mean_f1(sections: Iterable[Figures]) -> float:
    """Returns the mean F1 of the sections that have enough gold items; 0 if none has."""
    judged = [figures.f1 for figures in sections if figures.gold >= ENOUGH_ITEMS]
    return round(sum(judged) / len(judged), 4) if judged else 0.0


def pooled_f1(sections: Iterable[Figures]) -> float:
    """Returns the F1 over every item of every section; 0 if there is none."""
    total = sum(sections, Figures())
    items = total.gold + total.predicted
    return round(2 * total.hit / items, 4) if items else 0.0


def kinds_of(judged: Iterable[Judged]) -> tuple[int, int]:
    """Returns for how many organisations that were found the kind is right, and how many have one to compare."""
    pairs = [
        (one.gold.kind, one.given.kind)
        for one in judged
        if one.section == "organisations" and one.gold and one.given and one.gold.kind
    ]
    return sum(gold == given for gold, given in pairs), len(pairs)


def by_role(judged: Iterable[Judged]) -> Mapping[str, Figures]:
    """Returns the figures of each role that people have, the most frequent first."""
    roles: dict[str, list[Judged]] = {}
    for one in judged:
        if one.section == "people.roles":
            roles.setdefault(one.item.text, []).append(one)
    figures = {role: figures_of(group) for role, group in roles.items()}
    return dict(sorted(figures.items(), key=lambda pair: (-pair[1].gold, pair[0])))
