"""Who coordinated which provinces, and the meetings and sentences behind each cell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from graph.cypher_files import cypher
from graph.loading.deriving import HOSTING, LOCAL
from graph.pages.captions import Caption, Captions, read_captions
from graph.pages.evidence import Evidence, Key, distinct, read_evidence
from graph.pages.meetings import Facet
from graph.store import Store
from ontology.model import MODEL, SY, Label

PAGE = 50
Of = Literal["people", "organisations"]


@dataclass(frozen=True, slots=True)
class Cell:
    """That somebody coordinated a province.

    - `province`: its id;
    - `n`: in how many meetings; `first` and `last`: their days.
    """

    province: str
    n: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A person or organisation with the provinces that it coordinated.

    - `who`: which; `meetings`: the sum over all provinces;
    - `cells`: a cell for each province.
    """

    who: Caption
    meetings: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class MatrixPage:
    """Who coordinated which provinces.

    - `of`: people or organisations; `province`: the one asked for, None for any;
    - `page` of `pages`, counted from 1;
    - `people` and `organisations`: how many of either fit;
    - `columns`: the provinces of this page; `rows`: who, those with the most provinces first;
    - `facets`: all provinces with the number of people or organisations.
    """

    of: Of
    province: str | None
    page: int
    pages: int
    people: int
    organisations: int
    columns: tuple[Caption, ...]
    rows: tuple[MatrixRow, ...]
    facets: tuple[Facet, ...]


@dataclass(frozen=True, slots=True)
class Attendance:
    """A participation behind a cell.

    - `participation`: its caption, without the meeting and the page's own;
    - `role` and `role_label`: what was done there;
    - `evidence`: the sentences that say so.
    """

    participation: Caption
    role: str
    role_label: Label
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class CellMeeting:
    """A meeting behind a cell.

    - `meeting`: which;
    - `place`: the sentences that say it was in or about the province;
    - `attendances`: who was there how.
    """

    meeting: Caption
    place: tuple[Evidence, ...]
    attendances: tuple[Attendance, ...]


@dataclass(frozen=True, slots=True)
class CellPage:
    """What is behind one cell of the matrix.

    - `who` and `province`: which cell;
    - `n`: how many meetings; `first` and `last`: their days;
    - `meetings`: the latest first.
    """

    who: Caption
    province: Caption
    n: int
    first: str | None
    last: str | None
    meetings: tuple[CellMeeting, ...]


def matrix_page(store: Store, of: Of = "people", province: str | None = None, page: int = 1) -> MatrixPage:
    """Returns one page of the matrix, of those who coordinated `province` if it is given."""
    asked = {"people": of == "people", "province": province}
    sizes = store.read(cypher("page_matrix_sizes"), asked)[0]
    rows = store.read(cypher("page_matrix"), {**asked, "skip": (page - 1) * PAGE, "limit": PAGE})
    inside = {cell["province"] for row in rows for cell in row["cells"]}
    provinces = [facet["value"] for facet in sizes["provinces"]]
    captions = read_captions(store, [*(row["id"] for row in rows), *provinces])
    return MatrixPage(
        of=of,
        province=province,
        page=page,
        pages=max(1, -(-sizes[of] // PAGE)),
        people=sizes["people"],
        organisations=sizes["organisations"],
        columns=tuple(captions.of(i) for i in provinces if i in inside),
        rows=tuple(_row(row, captions) for row in rows),
        facets=tuple(_facet(facet, captions) for facet in sizes["provinces"]),
    )


def cell_page(store: Store, who: str, province: str) -> CellPage | None:
    """Returns the meetings and sentences behind a cell, or None where nothing coordinated it."""
    asked = {
        "who": who,
        "province": province,
        "attending": MODEL.attending_roles,
        "local": LOCAL,
        "hosting": HOSTING,
    }
    rows = store.read(cypher("page_cell"), asked)
    if not rows:
        return None
    took = [p["id"] for row in rows for p in row["participations"]]
    captions = read_captions(store, [who, province, *took, *(row["meeting"] for row in rows)])
    evidence = read_evidence(
        store, [key for row in rows for key in (*_keys(row, who), *_places(row, province))]
    )
    first = rows[0]
    meetings = tuple(_meeting(row, who, province, captions, evidence) for row in rows)
    return CellPage(
        captions.of(who), captions.of(province), first["n"], first["first"], first["last"], meetings
    )


def _row(row: Mapping[str, Any], captions: Captions) -> MatrixRow:
    return MatrixRow(captions.of(row["id"]), row["meetings"], tuple(Cell(**cell) for cell in row["cells"]))


def _facet(row: Mapping[str, Any], captions: Captions) -> Facet:
    caption = captions.of(row["value"])
    return Facet(row["value"], Label(caption.th, caption.en), row["n"])


def _keys(row: Mapping[str, Any], who: str) -> list[Key]:
    """Returns the statements that a cell rests on: who was there, in which role, at which meeting."""
    return [
        (p["id"], property_, value)
        for p in row["participations"]
        for property_, value in ((SY.by, who), (SY.role, p["role"]), (SY.inMeeting, row["meeting"]))
    ]


def _places(row: Mapping[str, Any], province: str) -> list[Key]:
    """Returns the statements that a meeting was held in the province or was about it."""
    return [(row["meeting"], property_, province) for property_ in (SY.inProvince, SY.aboutPlace)]


def _meeting(
    row: Mapping[str, Any],
    who: str,
    province: str,
    captions: Captions,
    evidence: Mapping[Key, tuple[Evidence, ...]],
) -> CellMeeting:
    return CellMeeting(
        captions.of(row["meeting"]),
        distinct(e for key in _places(row, province) for e in evidence.get(key, ())),
        tuple(
            Attendance(
                captions.of(p["id"], row["meeting"], who),
                p["role"],
                MODEL.concept(SY.role, p["role"]).label,
                distinct(
                    e for key in _keys({**row, "participations": [p]}, who) for e in evidence.get(key, ())
                ),
            )
            for p in row["participations"]
        ),
    )
