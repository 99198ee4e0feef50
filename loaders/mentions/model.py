"""The kinds of mention, as plain tuples: spans are indexes into the page's text."""

from datetime import date
from typing import Literal, NamedTuple

from loaders.registry import Mention

Tense = Literal["substantive", "acting", "former"]


class Cue(NamedTuple):
    """Words that say what somebody does, and the part that they play."""

    start: int
    end: int
    kind: str


class Day(NamedTuple):
    """A day or a range of days; `first` is None where the year is not stated."""

    start: int
    end: int
    first: date | None
    last: date | None
    month_days: tuple[tuple[int, int], tuple[int, int]]  # (month, day) of the first and the last
    weekday: int | None
    rule: str = "date"  # what gave the year, where the day does not state it


class Count(NamedTuple):
    """A number of something, as stated."""

    start: int
    end: int
    value: int
    qualifier: str
    noun: str
    counted: str
    qualified_from: int  # where the words begin that the qualifier rests on


class Body(NamedTuple):
    """An organisation, unit or network that is named; `key` is the registry's where it knows it."""

    start: int
    end: int
    id: str
    class_name: str
    name: str
    kind: str
    rule: str
    key: str | None = None
    owner: str | None = None
    mention: Mention | None = None

    @property
    def is_read(self) -> bool:
        """Whether the grammar alone reads its name: no register or title tells of it."""
        return self.rule.startswith("body") and self.rule != "body.abroad"


PLAIN = frozenset({"person", "person.folk", "person.untitled", "person.after-post", "person.excellency"})


class Name(NamedTuple):
    """A person's name as it stands: what comes before it, the given name and the family name if there is one."""

    start: int
    end: int
    honorific: str
    name_start: int
    given: str
    family: str
    rule: str

    @property
    def is_whole(self) -> bool:
        """Whether the name tells one person from all others: it has a family name, or is a monk's."""
        return bool(self.family) or self.rule in ("monk", "person.glued")

    @property
    def is_plain(self) -> bool:
        """Whether it is a given name, with a family name or not, that nothing joins to other words."""
        return self.rule in PLAIN

    @property
    def full(self) -> str:
        """The name without what stands before it."""
        return f"{self.given} {self.family}" if self.family else self.given


class Title(NamedTuple):
    """A post as it is stated. `body` is the body that its words name or imply, `owner` one that follows them."""

    start: int
    end: int
    text: str
    id: str
    head: str
    tense: Tense
    body: Body | None
    implied: bool  # the body stands in no words of the title: a register says it
    place: str | None  # the code of the place that the post is of
    owner: Body | None
    mention: Mention | None
    rule: str
    is_job: bool
