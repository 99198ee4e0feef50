"""Derived edges: what rules conclude from meetings and tenures, kept one hop away.

Each rule is a file in graph/rules that says in words what it concludes and MERGEs its edges, from `$sources`:
entities to start from, each with the `others` that its edges go to (null: all). After a small load only the
pairs that it touched are derived again, after a large one everything is, once, at the end.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from graph.cypher_files import cypher, cypher_in
from graph.loading.batches import batches
from graph.loading.difference import Run
from graph.loading.evidence import TYPE
from graph.loading.tally import Key
from ontology.model import MODEL, SY

Pair = tuple[str, str | None]
"""A source and one of its others; None: all."""
Meeting = dict[str, list[Any]]
"""The parties of a meeting, as parties.cypher returns them."""
LOCAL = ("provincial_office", "province", "local_government")
HOSTING = ("host", "co_host")
PARTNERING = (*HOSTING, "signatory")
"""The kinds of organisation that are a province's or a locality's own, and the roles that make a partner."""
OF_TENURES = frozenset({SY.ofPerson, SY.inPost, SY.attestedOn, SY.tenureStatus, TYPE})
OF_MEETINGS = frozenset(
    {SY.startDate, SY.endDate, SY.inProvince, SY.inDistrict, SY.aboutPlace, SY.underPlan, SY.within, TYPE}
    | {SY.inMeeting, SY.role, SY.by, SY.representing, SY.viaPost, SY.inCapacity, SY.onBehalfOf}
    | {SY.inPost, SY.inOrganisation, SY.postIn, SY.unitOf, SY.jurisdiction, SY.seatIn, SY.kind}
)
"""The properties that rules read, on the side of tenures and of meetings: no other one touches a derived edge."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its file, the class that it starts from, and the pairs that a meeting may give it."""

    name: str
    starts_from: str
    pairs: Callable[[Meeting], Iterable[Pair]] = lambda _: ()

    @property
    def text(self) -> str:
        """The rule's Cypher."""
        return cypher_in("rules", self.name)

    @property
    def words(self) -> str:
        """What the rule concludes, in words: the comment at the head of its file."""
        lines = [line.removeprefix("//").strip() for line in self.text.splitlines() if line.startswith("//")]
        return " ".join(lines)


def _between(side: str) -> Callable[[Meeting], Iterable[Pair]]:
    """Pairs of one kind of party; each starts from the one that is cheaper to start from."""
    return lambda meeting: ((x[1], y[1]) for x, y in combinations(sorted(meeting[side]), 2))


def _towards(side: str, *sources: str) -> Callable[[Meeting], Iterable[Pair]]:
    def pairs(meeting: Meeting) -> Iterator[Pair]:
        for x in (x for source in sources for x in meeting[source]):
            yield from ((x[1] if isinstance(x, list) else x, y) for y in meeting[side])

    return pairs


HELD = Rule("held", SY.Person)
TOOK_PART = Rule("took_part", SY.Meeting)
PAIRED = (
    Rule("met_with", SY.Person, _between("people")),
    Rule("partnered_with", SY.Organisation, _between("organisations")),
    Rule("coordinated_person", SY.Person, _towards("provinces", "people")),
    Rule("coordinated_organisation", SY.Organisation, _towards("provinces", "served")),
    Rule("active_under", SY.Agent, _towards("phases", "people", "organisations")),
)
RULES = (HELD, TOOK_PART, *PAIRED)
"""In this order: later rules read the edges of TOOK_PART."""


@dataclass
class Scope:
    """What has to be derived again: for each rule the sources, each with its others."""

    meetings: set[str] = field(default_factory=set)
    sources: dict[str, dict[str, set[str | None]]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, rule: Rule, pairs: Iterable[Pair]) -> None:
        """Adds pairs to derive by a rule."""
        found = self.sources[rule.name]
        for source, other in pairs:
            found.setdefault(source, set()).add(other)

    def rows(self, rule: Rule) -> list[dict[str, Any]]:
        """Returns the sources of a rule as its Cypher takes them."""
        found = self.sources.get(rule.name, {})
        return [{"id": id_, "others": _listed(others)} for id_, others in sorted(found.items())]


def _listed(others: set[str | None]) -> list[str] | None:
    return None if None in others else sorted(other for other in others if other)


def widen(run: Run, scope: Scope, touched: Iterable[Key]) -> None:
    """Adds to a scope what rests on these changes, by the store before and again after they are made."""
    touched = set(touched)
    scope.meetings.update(_found(run, "touched_meetings", touched, OF_MEETINGS))
    scope.add(HELD, ((p, None) for p in _found(run, "touched_people", touched, OF_TENURES)))
    scope.add(TOOK_PART, ((m, None) for m in scope.meetings))
    for meeting in run(cypher("parties"), {"meetings": sorted(scope.meetings)}) if scope.meetings else ():
        for rule in PAIRED:
            scope.add(rule, rule.pairs(meeting))


def _found(run: Run, name: str, touched: set[Key], reads: frozenset[str]) -> list[str]:
    ids = sorted({id_ for id_, property_ in touched if property_ in reads})
    return [r["id"] for r in run(cypher(name), {"ids": ids})] if ids else []


def delete(run: Run, scope: Scope) -> None:
    """Deletes the derived edges of a scope."""
    for rule in RULES:
        if rows := scope.rows(rule):
            run(cypher("delete_derived"), {"rule": rule.name, "sources": rows})


def derive(run: Run, scope: Scope) -> None:
    """Derives the edges of a scope."""
    for rule in RULES:
        if rows := scope.rows(rule):
            run(rule.text, {"sources": rows, **_parameters(rule)})


def _parameters(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.name,
        "attending": MODEL.attending_roles,
        "local": LOCAL,
        "hosting": HOSTING,
        "partnering": PARTNERING,
    }


def whole(rule: Rule, ids: Iterable[str], size: int = 500) -> Iterator[Scope]:
    """Yields scopes that together derive everything of a rule from all these entities."""
    for some in batches(ids, size):
        scope = Scope()
        scope.add(rule, ((id_, None) for id_ in some))
        yield scope
