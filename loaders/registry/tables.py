"""The registry's data files, read into frozen tables."""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import yaml

from loaders.registry.entries import (
    OrganisationEntry,
    PlaceEntry,
    PlanEntry,
    PlanPhaseEntry,
    PostEntry,
    ProgrammeEntry,
    RegionEntry,
    UnitEntry,
)
from ontology.errors import ModelError

DATA = Path(__file__).parent / "data"
Entry = TypeVar("Entry", OrganisationEntry, PostEntry, UnitEntry, RegionEntry, PlanEntry, ProgrammeEntry)


@dataclass(frozen=True, slots=True)
class Guards:
    """Words that keep a name from being taken where it is not one (guards.yaml says what each list is)."""

    never: frozenset[str]
    only_after: Mapping[str, str]
    silent: frozenset[str]
    weak: frozenset[str]
    body_heads: tuple[str, ...]
    distinct: frozenset[str]
    free: frozenset[str]
    no_names: frozenset[str]
    post_prefixes: tuple[str, ...]
    cues: tuple[str, ...]
    field_cues: tuple[str, ...]
    foreign: tuple[str, ...]
    native: tuple[str, ...]
    stops: tuple[str, ...]
    verbs: tuple[str, ...]
    generic: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """All tables, each by key in the order of its file."""

    places: Mapping[str, PlaceEntry]
    organisations: Mapping[str, OrganisationEntry]
    bodies: Mapping[str, OrganisationEntry]
    posts: Mapping[str, PostEntry]
    units: Mapping[str, UnitEntry]
    regions: Mapping[str, RegionEntry]
    plans: Mapping[str, PlanEntry]
    programmes: Mapping[str, ProgrammeEntry]
    alone_provinces: Mapping[str, str]
    short_provinces: Mapping[str, str]
    guards: Guards


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def read_yaml(name: str) -> Any:
    """Returns what a YAML file under data/ holds."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load((DATA / name).read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - both are safe


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


def _year(cell: str) -> int | None:
    return int(cell) if cell else None


def keyed(entries: Iterable[Entry], file: str) -> dict[str, Entry]:
    """Returns the entries of a file by key; raises ModelError where two have the same one."""
    listed = list(entries)
    twice = sorted(key for key, times in Counter(entry.key for entry in listed).items() if times > 1)
    if twice:
        raise ModelError(
            f"{DATA / file} has the key {', '.join(twice)} twice: each body, post or plan needs its own."
        )
    return {entry.key: entry for entry in listed}


def _place(row: dict[str, str]) -> PlaceEntry:
    return PlaceEntry(
        row["code"],
        row["level"],
        row["nameTh"],
        row["nameEn"],
        row["parent"],
        row["iso3166"] or None,
    )


def _organisation(row: dict[str, str]) -> OrganisationEntry:
    return OrganisationEntry(
        key=row["key"],
        kind=row["kind"],
        fine_kind=row["fineKind"],
        name_th=row["nameTh"],
        name_en=row["nameEn"],
        aliases=_split(row["aliasesTh"]),
        aliases_en=_split(row["aliasesEn"]),
        parent=row["parent"] or None,
        seat=row["seat"] or None,
        end_year=_year(row["endYear"]),
        replaced_by=row["replacedBy"] or None,
    )


def _body(row: dict[str, Any]) -> OrganisationEntry:
    return OrganisationEntry(
        key=row["key"],
        kind=row["kind"],
        fine_kind="local_pattern" if "{" in row["nameTh"] else "international",
        name_th=row["nameTh"],
        name_en=row["nameEn"],
        aliases=tuple(row.get("aliases", ())),
        aliases_en=tuple(row.get("aliasesEn", ())),
    )


def _post(row: dict[str, str]) -> PostEntry:
    return PostEntry(
        key=row["key"],
        title_th=row["titleTh"],
        title_en=row["titleEn"],
        aliases=_split(row["aliasesTh"]),
        role=row["role"],
        organisation=row["organisation"],
        serves=row["serves"] or None,
        level=row["level"],
    )


def _unit(row: dict[str, Any]) -> UnitEntry:
    return UnitEntry(row["key"], row["owner"], row["nameTh"], row["nameEn"], tuple(row.get("aliases", ())))


def _region(row: dict[str, Any]) -> RegionEntry:
    return RegionEntry(row["key"], row["nameTh"], row["nameEn"], tuple(row.get("aliases", ())))


def _phase(row: dict[str, Any]) -> PlanPhaseEntry:
    return PlanPhaseEntry(row["ordinal"], row["nameTh"], row["nameEn"], tuple(row.get("aliases", ())))


def _plan(row: dict[str, Any]) -> PlanEntry:
    return PlanEntry(
        row["key"],
        row["nameTh"],
        row["nameEn"],
        tuple(row.get("aliases", ())),
        tuple(_phase(phase) for phase in row.get("phases", ())),
        tuple(row.get("notBefore", ())),
        tuple(row.get("notAfter", ())),
    )


def _programme(row: dict[str, Any]) -> ProgrammeEntry:
    return ProgrammeEntry(
        row["key"], row["nameTh"], row["nameEn"], tuple(row.get("aliases", ())), tuple(row.get("forms", ()))
    )


def _guards(lists: dict[str, Any]) -> Guards:
    stops = set(lists["fieldStops"])
    return Guards(
        never=frozenset(lists["never"]),
        only_after=lists["onlyAfter"],
        silent=frozenset(lists["silent"]),
        weak=frozenset(lists["weak"]),
        free=frozenset(lists["free"]),
        no_names=frozenset(lists["noNames"]),
        post_prefixes=tuple(sorted(lists["postPrefixes"], key=len, reverse=True)),
        body_heads=tuple(lists["bodyHeads"]),
        distinct=frozenset(lists["distinct"]),
        cues=tuple(lists["cues"]),
        field_cues=tuple(cue for cue in lists["cues"] if cue not in stops),
        foreign=tuple(lists["foreign"]),
        native=tuple(lists["native"]),
        stops=tuple(lists["stops"]),
        verbs=tuple(lists["verbs"]),
        generic=tuple(lists["generic"]),
    )


def read_tables() -> Tables:
    """Returns the tables as the files under data/ have them."""
    provinces = read_yaml("provinces.yaml")
    organisations = keyed(map(_organisation, _rows("organisations.csv")), "organisations.csv")
    bodies = keyed(map(_body, read_yaml("bodies.yaml")), "bodies.yaml")
    both = sorted(organisations.keys() & bodies.keys())
    if both:
        raise ModelError(
            f"organisations.csv and bodies.yaml in {DATA} share the key {', '.join(both)}: rename one."
        )
    return Tables(
        places={row["code"]: _place(row) for row in _rows("places.csv")},
        organisations=organisations,
        bodies=bodies,
        posts=keyed(map(_post, _rows("posts.csv")), "posts.csv"),
        units=keyed(map(_unit, read_yaml("units.yaml")), "units.yaml"),
        regions=keyed(map(_region, read_yaml("regions.yaml")), "regions.yaml"),
        plans=keyed(map(_plan, read_yaml("plans.yaml")), "plans.yaml"),
        programmes=keyed(map(_programme, read_yaml("programmes.yaml")), "programmes.yaml"),
        alone_provinces=provinces["alone"],
        short_provinces=provinces["short"],
        guards=_guards(read_yaml("guards.yaml")),
    )
