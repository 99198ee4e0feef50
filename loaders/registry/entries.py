"""What the registry's tables hold: one frozen entry a row, and the mention of one in a text."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

BANGKOK, AYUTTHAYA = "10", "14"  # one has เขต and แขวง, the other a capital district without เมือง in its name
OF_A_PLACE = frozenset(
    {"provincial_office", "province", "local_government"}
)  # kinds of bodies that each place has


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A province, district or subdistrict under its TIS 1099 code; a parent's code begins its children's."""

    code: str
    level: str  # province | district | subdistrict
    name_th: str
    name_en: str
    parent: str
    iso3166: str | None


@dataclass(frozen=True, slots=True)
class OrganisationEntry:
    """A body, or a pattern of bodies: `fine_kind` `local_pattern`, its names have slots like `{province}`.

    `seat` is a province's code. A body made from a pattern has the pattern and the slots that made it.
    """

    key: str
    kind: str
    fine_kind: str
    name_th: str
    name_en: str
    aliases: tuple[str, ...] = ()
    aliases_en: tuple[str, ...] = ()
    parent: str | None = None
    seat: str | None = None
    end_year: int | None = None
    replaced_by: str | None = None
    pattern: str | None = None
    slots: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PostEntry:
    """A post or a pattern of posts. `serves` is the body that its holder serves by the title's own words."""

    key: str
    title_th: str
    title_en: str
    aliases: tuple[str, ...]
    role: str  # the head word: อธิบดี, รองผู้ว่าราชการ; empty for field posts such as วัฒนธรรมจังหวัด…
    organisation: str
    serves: str | None
    level: str


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit with a distinctive name, and the organisation that it belongs to."""

    key: str
    owner: str
    name_th: str
    name_en: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RegionEntry:
    """A region of the country; it has no code and no fixed list of provinces."""

    key: str
    name_th: str
    name_en: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanPhaseEntry:
    """A phase of a plan series that has a name of its own."""

    ordinal: int
    name_th: str
    name_en: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A series of national plans; a text says which edition it means and for which years."""

    key: str
    name_th: str
    name_en: str
    aliases: tuple[str, ...] = ()
    phases: tuple[PlanPhaseEntry, ...] = ()
    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    """A programme in which places or bodies take part, with the forms that fill a province in."""

    key: str
    name_th: str
    name_en: str
    aliases: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()


class Mention(NamedTuple):
    """A place in a text where something of the registry is named: `text[start:end]`, in code points.

    `kind` is place, region, organisation, post, unit, plan or programme. `key` is the entry's: a place's
    code, or empty for a place that the text leaves open (a district's homonym without its province).

    `slots` has what fills the pattern: `province`, `district`, `subdistrict` (codes, present when known; after a
    free place name the province that follows it), `district_name`, `subdistrict_name`, `place` and `n` (as
    written), `level` and `name` of a place; of a plan `name` (without its edition), `ordinal` (the edition, as
    stated), `phase` (the edition that the name belongs to); `prefix` (a word that makes it another post than
    the key says: ผู้ช่วย before ปลัด…).
    """

    start: int
    end: int
    kind: str
    key: str
    slots: Mapping[str, str]
