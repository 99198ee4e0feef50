"""The list of meetings by day, narrowed by province, year and chair."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.cypher_files import cypher
from graph.pages.captions import Caption, Captions, read_captions
from graph.pages.dates import BUDDHIST_ERA
from graph.pages.evidence import DocumentRef
from graph.store import Store
from ontology.model import MODEL, SY, Label

PAGE = 50
CHAIRING = ("chair", "opening_chair")


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that a list can be narrowed by.

    - `value`: as the address has it; `label`: as pages write it;
    - `n`: how many have it.
    """

    value: str
    label: Label
    n: int


@dataclass(frozen=True, slots=True)
class Chair:
    """Who chaired.

    - `who`: a person, a body, or a post;
    - `named`: false where it is a post whose holder no document names;
    - `role` and `role_label`: chair or opening chair;
    - `participation`: the entity whose sentence says so.
    """

    who: Caption
    role: str
    role_label: Label
    named: bool
    participation: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in a list.

    - `meeting`: its caption; `name`: its own name, None where no document states one;
    - `start`, `end`, `time`: its days and its hour, None where not stated;
    - `provinces`: where; `chairs`: who, nobody where no document says;
    - `counts`: the stated numbers; `documents`: what reports it.
    """

    meeting: Caption
    name: Label | None
    start: str | None
    end: str | None
    time: str | None
    provinces: tuple[Caption, ...]
    chairs: tuple[Chair, ...]
    counts: tuple[Caption, ...]
    documents: tuple[DocumentRef, ...]


@dataclass(frozen=True, slots=True)
class MeetingsPage:
    """Meetings that fit what the address asks for, the latest first.

    - `total`: how many fit; `rows`: those of `page` of `pages`;
    - `province`, `year` (C.E.), `chair`: what the address asks for, None for any;
    - `provinces`, `years`, `chairs`: what the list can be narrowed by.
    """

    total: int
    page: int
    pages: int
    province: str | None
    year: int | None
    chair: str | None
    rows: tuple[MeetingRow, ...]
    provinces: tuple[Facet, ...]
    years: tuple[Facet, ...]
    chairs: tuple[Facet, ...]


def meetings_page(
    store: Store,
    province: str | None = None,
    year: int | None = None,
    chair: str | None = None,
    page: int = 1,
    size: int = PAGE,
) -> MeetingsPage:
    """Returns one page of the meetings that fit; `year` is of the common era."""
    asked = {"province": province, "year": year, "chair": chair, "chairing": CHAIRING}
    facets = store.read(cypher("page_meetings_facets"), asked)[0]
    rows = store.read(cypher("page_meetings"), {**asked, "skip": (page - 1) * size, "limit": size})
    captions = read_captions(store, _named(rows, facets))
    return MeetingsPage(
        total=facets["total"],
        page=page,
        pages=max(1, -(-facets["total"] // size)),
        province=province,
        year=year,
        chair=chair,
        rows=tuple(_row(row, captions) for row in rows),
        provinces=_facets(facets["provinces"], captions),
        years=tuple(Facet(str(f["value"]), _year(f["value"]), f["n"]) for f in facets["years"]),
        chairs=_facets(facets["chairs"], captions),
    )


def _row(row: Mapping[str, Any], captions: Captions) -> MeetingRow:
    return MeetingRow(
        meeting=captions.of(row["id"]),
        name=captions.name(row["id"]),
        start=row["start"],
        end=row["end"],
        time=row["time"],
        provinces=tuple(captions.of(i) for i in row["provinces"]),
        chairs=tuple(_chair(chair, captions) for chair in row["chairs"]),
        counts=tuple(captions.of(i, row["id"]) for i in row["counts"]),
        documents=tuple(DocumentRef(**d) for d in row["documents"]),
    )


def _chair(chair: Mapping[str, Any], captions: Captions) -> Chair:
    who = captions.of(chair["id"])
    label = MODEL.concept(SY.role, chair["role"]).label
    named = MODEL.is_a(who.class_name, SY.Agent)
    return Chair(who, chair["role"], label, named, chair["participation"])


def _facets(rows: list[dict[str, Any]], captions: Captions) -> tuple[Facet, ...]:
    found = ((captions.of(row["value"]), row) for row in rows)
    return tuple(Facet(caption.id, Label(caption.th, caption.en), row["n"]) for caption, row in found)


def _year(year: int) -> Label:
    return Label(str(year + BUDDHIST_ERA), str(year))


def _named(rows: list[dict[str, Any]], facets: Mapping[str, Any]) -> list[str]:
    """Returns the ids of all that the page names."""
    found = [facet["value"] for name in ("provinces", "chairs") for facet in facets[name]]
    for row in rows:
        found += [row["id"], *row["provinces"], *row["counts"], *(chair["id"] for chair in row["chairs"])]
    return found
