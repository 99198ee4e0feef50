"""What is known of places and organisations beside their names: the region of a province, what became of a body."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from loaders.registry.core import Registry
from loaders.registry.tables import read_yaml


@dataclass(frozen=True, slots=True)
class RegionSet:
    """A region as one body divides the country, with the codes of its provinces."""

    scheme: str
    key: str
    name_th: str
    name_en: str
    provinces: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Succession:
    """That bodies ended in a year and, unless they were dissolved, became another."""

    kind: str
    originals: tuple[str, ...]
    resulting: str | None
    year: int


@cache
def region_sets() -> tuple[RegionSet, ...]:
    """Returns the regions of every body that divides the provinces."""
    return tuple(
        RegionSet(row["scheme"], row["key"], row["nameTh"], row["nameEn"], tuple(row["provinces"]))
        for row in read_yaml("region_sets.yaml")
    )


@cache
def regions_of() -> Mapping[str, tuple[RegionSet, ...]]:
    """Returns the regions of each province by its code."""
    codes = {code for region in region_sets() for code in region.provinces}
    return {code: tuple(r for r in region_sets() if code in r.provinces) for code in codes}


def region_of_size(key: str, provinces: int) -> RegionSet | None:
    """Returns the region of a name that holds a number of provinces."""
    fitting = (r for r in region_sets() if r.key == key and len(r.provinces) == provinces)
    return next(fitting, None)


@cache
def successions(registry: Registry) -> Mapping[str, Succession]:
    """Returns what became of each body that the tables give a last year, by its key."""
    kinds = {key: kind for kind, keys in read_yaml("changes.yaml").items() for key in keys}
    ended = {key: entry for key, entry in registry.organisations.items() if entry.end_year}
    found = {}
    for key, entry in ended.items():
        kind = kinds.get(key, "renamed" if entry.replaced_by else "dissolved")
        resulting = entry.replaced_by if kind != "dissolved" else None
        year = entry.end_year or 0
        together = [key]
        if kind == "merged":
            together = sorted(
                k for k, e in ended.items() if e.replaced_by == resulting and kinds.get(k) == kind
            )
        found[key] = Succession(kind, tuple(together), resulting, year)
    return found
