"""The rules that the shapes write in SPARQL, as functions for the load path: each has the name of its shape.

A function gets an entity, what is said of it, and what is said around it. It returns the statements that break
the rule, or None.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import networkx as nx

from ontology.model import MODEL, SY
from ontology.statements import TYPE, Document, Statement, Value

Said = Mapping[str, Sequence[Statement]]
"""What is said of an entity, by property."""
NONE: Sequence[Statement] = ()
REVIEWED = "reviewed"
NOTHING: Said = {}


@dataclass(frozen=True)
class Around:
    """A document with what it says: the labels of each entity's classes, what is said of each, all statuses."""

    document: Document
    labels: Mapping[str, frozenset[str]]
    said: Mapping[str, Said]
    statuses: frozenset[str]
    _by_value: dict[str, Mapping[Value, Sequence[Statement]]] = field(default_factory=dict, init=False)
    _circles: dict[Sequence[str], Mapping[str, int]] = field(default_factory=dict, init=False)

    def of(self, entity: Value) -> Said:
        """Returns what is said of an entity."""
        return self.said.get(str(entity), NOTHING)

    def values(self, entity: Value, property_: str) -> list[Value]:
        """Returns the values that an entity has for a property."""
        return [s.value for s in self.of(entity).get(property_, NONE)]

    def pointing(self, property_: str, value: Value) -> Sequence[Statement]:
        """Returns the statements that give a property this value."""
        if property_ not in self._by_value:
            found: dict[Value, list[Statement]] = defaultdict(list)
            for said in self.said.values():
                for s in said.get(property_, NONE):
                    found[s.value].append(s)
            self._by_value[property_] = found
        return self._by_value[property_].get(value, NONE)

    def circles(self, properties: Sequence[str]) -> Mapping[str, int]:
        """Returns a number for each entity that may be on a circle: those on one have the same."""
        if properties not in self._circles:
            links = {
                entity: nexts
                for entity, said in self.said.items()
                if (nexts := [str(s.value) for name in properties for s in said.get(name, NONE)])
            }
            self._circles[properties] = _numbered(links)
        return self._circles[properties]


def _numbered(links: Mapping[str, Sequence[str]]) -> Mapping[str, int]:
    """Returns the number of each entity's circle, of those alone whose links go on, which are few."""
    edges = [(entity, n) for entity, nexts in links.items() for n in nexts if n in links]
    if not edges:
        return {}
    network: nx.DiGraph[str] = nx.DiGraph()
    network.add_edges_from(edges)
    groups = nx.strongly_connected_components(network)
    return {entity: number for number, group in enumerate(groups) for entity in group}


Test = Callable[[str, Said, Around], Sequence[Statement] | None]
"""Returns the statements that break a rule: None is none, an empty sequence the entity as a whole."""


def code_in_parent(_: str, said: Said, around: Around) -> Sequence[Statement] | None:
    """A place's code starts with the code of the place that it is within."""
    for within in said.get(SY.within, NONE):
        for start in around.values(within.value, SY.code):
            wrong = [s for s in said.get(SY.code, NONE) if not str(s.value).startswith(str(start))]
            if wrong:
                return [*wrong, within]
    return None


def iso_is_code(_: str, said: Said, __: Around) -> Sequence[Statement] | None:
    """The digits of a province's ISO code are its code."""
    for code in said.get(SY.code, NONE):
        for iso in said.get(SY.iso3166, NONE):
            if iso.value != f"TH-{code.value}":
                return [code, iso]
    return None


def not_in_itself(*properties: str) -> Test:
    """Returns the rule that following these properties never leads back."""

    def test(entity: str, said: Said, around: Around) -> Sequence[Statement] | None:
        first = [s for name in properties for s in said.get(name, NONE)]
        if not first:
            return None
        circle = around.circles(properties)
        if entity not in circle:
            return None
        return [s for s in first if circle.get(str(s.value)) == circle[entity]] or None

    return test


def district_in_province(_: str, said: Said, around: Around) -> Sequence[Statement] | None:
    """A meeting's district is in a province of the meeting."""
    provinces = said.get(SY.inProvince, NONE)
    if not provinces:
        return None
    starts = tuple(str(code) for s in provinces for code in around.values(s.value, SY.code))
    districts = said.get(SY.inDistrict, NONE)
    wrong = [
        s for s in districts for code in around.values(s.value, SY.code) if not str(code).startswith(starts)
    ]
    return wrong or None


def session_in_meeting(_: str, said: Said, around: Around) -> Sequence[Statement] | None:
    """A session's day is one of its meeting's days."""
    for day in said.get(SY.startDate, NONE):
        for meeting in said.get(SY.sessionOf, NONE):
            firsts = around.values(meeting.value, SY.startDate)
            lasts = around.values(meeting.value, SY.endDate)
            for first in firsts:
                if any(not str(first) <= str(day.value) <= str(last) for last in lasts or [first]):
                    return [day, meeting]
    return None


def list_is_as_long(entity: str, said: Said, around: Around) -> Sequence[Statement] | None:
    """An exact count is the length of the list of those counted, where there is one."""
    if all(s.value != "exact" for s in said.get(SY.qualifier, NONE)):
        return None
    listed = len({s.subject for s in around.pointing(SY.countedIn, entity)})
    return [s for s in said.get(SY.value, NONE) if listed and s.value != listed] or None


def one_period(entity: str, _: Said, around: Around) -> Sequence[Statement] | None:
    """All that is said of a plan's period says the same."""
    claims = around.pointing(SY.periodOf, entity)
    periods = {
        (begins, ends)
        for claim in claims
        for begins in around.values(claim.subject, SY.fromBE)
        for ends in around.values(claim.subject, SY.toBE)
    }
    return claims if len(periods) > 1 else None


def sides_fit_change(_: str, said: Said, __: Around) -> Sequence[Statement] | None:
    """The bodies before and after a change are as many as its kind needs."""
    before = len({s.value for s in said.get(SY.originalOrganisation, NONE)})
    after = len({s.value for s in said.get(SY.resultingOrganisation, NONE)})
    wrong = {
        "merged": before < 2,
        "split": after < 2,
        "dissolved": before < 1,
        "established": after < 1,
        "renamed": (before, after) != (1, 1),
    }
    return [s for s in said.get(SY.changeKind, NONE) if wrong.get(str(s.value))] or None


def one_reviewed_value(_: str, said: Said, around: Around) -> Sequence[Statement] | None:
    """Reviewers did not confirm two values of a property that has one."""
    if REVIEWED not in around.statuses:
        return None
    for name, statements in said.items():
        reviewed = [s for s in statements if s.status == REVIEWED]
        functional = name != TYPE and MODEL.property(name).functional
        if functional and len({s.value for s in reviewed}) > 1:
            return reviewed
    return None


QUERIES: dict[str, Test] = {
    "Place-code-in-parent": code_in_parent,
    "Province-iso-is-code": iso_is_code,
    "Place-not-in-itself": not_in_itself(SY.within),
    "Organisation-not-in-itself": not_in_itself(SY.subOrganisationOf, SY.unitOf),
    "PlanPhase-not-before-itself": not_in_itself(SY.replaces),
    "Meeting-district-in-province": district_in_province,
    "Session-in-meeting": session_in_meeting,
    "AttendanceCount-list": list_is_as_long,
    "PlanPhase-period": one_period,
    "ChangeEvent-sides": sides_fit_change,
    "Reviewed-conflict": one_reviewed_value,
}
