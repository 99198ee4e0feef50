"""The frames, frozen: who, what post, which role, which meeting. Spans are indexes into the page's text."""

from dataclasses import dataclass, field
from typing import Literal

from loaders.mentions.model import Body, Count, Day, Name, Title

Span = tuple[int, int]
Relation = Literal["underPlan", "concernsPlan", ""]
LevelName = Literal["room", "building", "site"]
Via = Literal["by", "viaPost", "representing"]
LATEST = 9000
"""Characters into a text up to which it tells of its event: further on, a digest tells of many other things."""


@dataclass(frozen=True, slots=True)
class Person:
    """An individual with all the places where the document names them."""

    id: str
    full: str
    names: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A post that the document gives a person, and the body served where the text says one beside the post."""

    person: Person
    title: Title
    body: Body | None
    body_rule: str


@dataclass(frozen=True, slots=True)
class Member:
    """That somebody belongs to a body without a post there: a monk and the temple named after him."""

    person: Person
    body: Body
    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody, at one place in the text: a person, a post whose holder is not named, people of a place or body.

    `end` is where what is said of them begins: after the post that follows a name.
    """

    start: int
    end: int
    via: Via
    target: str  # the id of the person, post, place or body
    span: Span
    person: Person | None = None
    titles: tuple[Title, ...] = ()
    body: Body | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One role of one actor in the meeting, with the words that give it."""

    actor: Actor
    role: str
    cue: Span
    rule: str
    on_behalf: Body | None = None
    assigned_by: Actor | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody is reported to have said."""

    actor: Actor
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a venue."""

    level: LevelName
    name: str
    start: int
    end: int
    floor: str | None = None
    floor_span: Span | None = None
    body: Body | None = None


@dataclass(frozen=True, slots=True)
class PlaceNamed:
    """A place of the register, where it is named; `rule` says how it was read or why it is inferred."""

    code: str
    level: str
    start: int
    end: int
    rule: str = "registry.place"
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """Where the event was: the levels of the venue, from the room outwards, and the places around it."""

    start: int
    end: int
    levels: tuple[Level, ...]
    places: tuple[PlaceNamed, ...]


@dataclass(frozen=True, slots=True)
class PlanNamed:
    """A plan where it is named, with its edition and period as stated."""

    start: int
    end: int
    name: str
    series: str
    series_name: str
    ordinal: int | None
    ordinal_span: Span | None
    ordinal_from: int | None  # where ฉบับที่ or ระยะที่ begins
    period: tuple[int, int] | None
    period_span: Span | None
    relation: Relation
    cue: Span | None
    rule: str
    ordinal_rule: str = "registry.plans"  # what says the edition where the words here do not


@dataclass(frozen=True, slots=True)
class ProjectNamed:
    """A project that the event is held under."""

    start: int
    end: int
    name: str


@dataclass(frozen=True, slots=True)
class InitiativeNamed:
    """A place's part in a programme, with the year where it is stated."""

    start: int
    end: int
    programme: str
    programme_name: str
    province: str
    fiscal: int | None
    ordinal: int | None
    year_span: Span | None
    concerned: bool
    rule: str


@dataclass(frozen=True, slots=True)
class NetworkNamed:
    """A network with its sector; `listed` ones stand in a list of those present."""

    start: int
    end: int
    name: str
    sector: str | None
    sector_span: Span | None
    province: str | None
    province_span: Span | None
    province_rule: str
    listed: bool
    rule: str


@dataclass(frozen=True, slots=True)
class Attendance:
    """A number of those who came, and what was listed that it counts."""

    count: Count
    networks: tuple[NetworkNamed, ...] = ()
    bodies: tuple[Body, ...] = ()


@dataclass(frozen=True, slots=True)
class CreditNamed:
    """Somebody who made the release: a person, or a body."""

    role: str
    span: Span
    person: Person | None = None
    body: Body | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something read with doubt: it becomes a finding."""

    rule: str
    thai: str
    english: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """The event that the document reports."""

    day: Day | None
    start_time: tuple[int, int, str] | None
    where: Where | None
    name: Span | None
    about: tuple[PlaceNamed, ...] = ()
    told: Span | None = None  # words that tell of it, where neither day nor venue is stated
    item: Span | None = None  # the item of a list that tells of it, where a document tells of several


@dataclass(slots=True)
class Frames:
    """All that was read in a document."""

    meeting: Meeting | None = None
    apart: list[Meeting] = field(default_factory=list)  # of a round-up, or gone on to: each in its own place
    people: list[Person] = field(default_factory=list)
    held: list[Held] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    places: list[PlaceNamed] = field(default_factory=list)
    plans: list[PlanNamed] = field(default_factory=list)
    projects: list[ProjectNamed] = field(default_factory=list)
    initiatives: list[InitiativeNamed] = field(default_factory=list)
    networks: list[NetworkNamed] = field(default_factory=list)
    attendance: list[Attendance] = field(default_factory=list)
    credits: list[CreditNamed] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    hosts: list[tuple[str, Body, Span]] = field(default_factory=list)
    owners: dict[str, tuple[Body, Span]] = field(default_factory=dict)
