"""Tenures on a line of time: the first and the last day that documents attest, and nothing beyond them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.cypher_files import cypher
from graph.pages.captions import Caption, Captions, read_captions
from graph.pages.evidence import Evidence, read_evidence
from graph.store import Store
from ontology.model import MODEL, SY, Label

MOST = 50
WITH_TENURES = (SY.Person, SY.Post, SY.Organisation)


@dataclass(frozen=True, slots=True)
class TenureBar:
    """A tenure as attested.

    - `id`: the tenure; `person`, `post`, `organisations`: who held what where;
    - `status` and `status_label`: substantive, acting or former, None where not stated;
    - `days`: the attested days; `first` and `last` of them, None where no document states a day;
    - `left` and `width`: its place on the line, in per cent of the line's length;
    - `evidence`: a sentence for each day.
    """

    id: str
    person: Caption | None
    post: Caption | None
    organisations: tuple[Caption, ...]
    status: str | None
    status_label: Label | None
    days: tuple[str, ...]
    first: str | None
    last: str | None
    left: float
    width: float
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """The first of January of a year on the line.

    - `year`: of the common era;
    - `left`: its place, in per cent of the line's length.
    """

    year: int
    left: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """The tenures of a person, in a post or in an organisation.

    - `ticks`: the years of the line;
    - `bars`: the tenures in order of their first day.
    """

    ticks: tuple[Tick, ...]
    bars: tuple[TenureBar, ...]


def read_timeline(store: Store, entity: str, class_name: str) -> Timeline | None:
    """Returns the tenures of an entity, None where its class has none or no document attests one."""
    if not any(MODEL.is_a(class_name, owner) for owner in WITH_TENURES):
        return None
    rows = store.read(cypher("page_entity_tenures"), {"id": entity, "limit": MOST})
    if not rows:
        return None
    named = [i for row in rows for i in (row["person"], row["post"], *row["organisations"]) if i]
    captions = read_captions(store, named)
    days = [(row["id"], SY.attestedOn, day) for row in rows for day in row["days"]]
    evidence = read_evidence(store, days, quotes=1)
    scale = Scale.over([date.fromisoformat(day) for row in rows for day in row["days"]])
    return Timeline(scale.ticks(), tuple(_bar(row, captions, evidence, scale) for row in rows))


@dataclass(frozen=True, slots=True)
class Scale:
    """A line of whole years: from 1 January of `first`, None where there is no day, to 1 January after `last`."""

    first: int | None
    last: int

    @classmethod
    def over(cls, days: list[date]) -> "Scale":
        """Returns the line that holds all these days."""
        years = [day.year for day in days]
        return cls(min(years), max(years)) if years else cls(None, 0)

    def at(self, day: date) -> float:
        """Returns where a day stands on the line, in per cent."""
        if self.first is None:
            return 0.0
        whole = date(self.last + 1, 1, 1) - date(self.first, 1, 1)
        return round(100 * (day - date(self.first, 1, 1)).days / whole.days, 2)

    def ticks(self) -> tuple[Tick, ...]:
        """Returns the years of the line, at most a dozen of them."""
        if self.first is None:
            return ()
        step = max(1, -(-(self.last + 1 - self.first) // 12))
        years = range(self.first, self.last + 1, step)
        return tuple(Tick(year, self.at(date(year, 1, 1))) for year in years)


def _bar(
    row: Mapping[str, Any],
    captions: Captions,
    evidence: Mapping[tuple[str, str, str], tuple[Evidence, ...]],
    scale: Scale,
) -> TenureBar:
    days = tuple(row["days"])
    first, last = (days[0], days[-1]) if days else (None, None)
    left, right = (
        (scale.at(date.fromisoformat(day)) for day in (first, last)) if first and last else (0.0, 0.0)
    )
    status = row["status"]
    return TenureBar(
        id=row["id"],
        person=captions.of(row["person"]) if row["person"] else None,
        post=captions.of(row["post"]) if row["post"] else None,
        organisations=tuple(captions.of(i) for i in row["organisations"]),
        status=status,
        status_label=MODEL.concept(SY.tenureStatus, status).label if status else None,
        days=days,
        first=first,
        last=last,
        left=left,
        width=round(right - left, 2),
        evidence=tuple(e for day in days for e in evidence.get((row["id"], SY.attestedOn, day), ())),
    )
