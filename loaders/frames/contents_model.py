"""What a meeting was made of and what was said of plans in it, frozen: sessions, groups, agendas, factors, changes."""

from dataclasses import dataclass, field
from datetime import date

from loaders.frames.lists import Item, ListKind
from loaders.frames.model import Actor, Doubt, InitiativeNamed, Part, Quote, Span
from loaders.mentions.model import Body
from loaders.registry.facts import RegionSet


@dataclass(frozen=True, slots=True)
class SessionNamed:
    """One day or part of the event, with what was done in it; `until` is the end of the paragraph that tells of it."""

    cue: Span
    until: int
    ordinal: int | None
    day: date | None
    stated: bool  # whether the words state the day, rather than its number in the event
    name: Span
    rule: str


@dataclass(frozen=True, slots=True)
class GroupsNamed:
    """Groups into which those present were divided; `names` where the list tells what each did."""

    count: int
    span: Span
    names: tuple[Item, ...]
    session: SessionNamed | None


@dataclass(frozen=True, slots=True)
class AgendaNamed:
    """Issues of the event or of one of its sessions; one by itself is in no list."""

    items: tuple[Item, ...]
    kind: ListKind | None
    session: SessionNamed | None
    cue: Span
    rule: str


@dataclass(frozen=True, slots=True)
class TopicNamed:
    """A subject that somebody speaks of or stresses, or that the event is about."""

    span: Span
    quote: Quote | None
    part: Part | None
    rule: str


@dataclass(frozen=True, slots=True)
class Told:
    """Whose words something stands in: what is quoted, and of whom."""

    quote: Quote
    actor: Actor


@dataclass(frozen=True, slots=True)
class Target:
    """What a factor, goal or indicator is of: its id, and the words that name it."""

    class_name: str
    id: str
    span: Span
    name: str | None = None  # of a programme, which nothing else may name


@dataclass(frozen=True, slots=True)
class FactorsNamed:
    """Things that a programme's success rests on."""

    items: tuple[Item, ...]
    kind: ListKind | None
    out_of: int | None
    of: Target | None
    told: Told | None
    cue: Span
    opener: Span
    rule: str
    out_of_span: Span | None = None


@dataclass(frozen=True, slots=True)
class AimsNamed:
    """Goals, indicators or sub-plans of a plan or province; `out_of` is the number of all that there are."""

    class_name: str  # Goal, Indicator or SubPlan
    items: tuple[Item, ...]
    out_of: int | None
    out_of_span: Span | None
    of: Target
    rule: str
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class ChangeNamed:
    """That bodies became another, as stated."""

    kind: str
    originals: tuple[Body, ...]
    resulting: Body | None
    span: Span
    day: date | None = None
    window: tuple[date, date] | None = None
    day_span: Span | None = None


@dataclass(frozen=True, slots=True)
class RegionNamed:
    """A region that the event is about."""

    region: RegionSet
    span: Span


@dataclass(frozen=True, slots=True)
class HorizonNamed:
    """For how many years an initiative is to be carried out, as stated."""

    initiative: InitiativeNamed
    years: str
    span: Span


@dataclass(slots=True)
class Contents:
    """All of these that were read in a document."""

    sessions: list[SessionNamed] = field(default_factory=list)
    groups: list[GroupsNamed] = field(default_factory=list)
    agendas: list[AgendaNamed] = field(default_factory=list)
    topics: list[TopicNamed] = field(default_factory=list)
    factors: list[FactorsNamed] = field(default_factory=list)
    aims: list[AimsNamed] = field(default_factory=list)
    changes: list[ChangeNamed] = field(default_factory=list)
    regions: list[RegionNamed] = field(default_factory=list)
    horizons: list[HorizonNamed] = field(default_factory=list)
    published: tuple[date, Span] | None = None
    doubts: list[Doubt] = field(default_factory=list)
