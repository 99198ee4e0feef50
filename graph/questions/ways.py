"""Ways: chains of statements of which one is enough for a row to hold.

That a unit's head took part makes the body a party, if the unit is the body's; so does that it hosted the meeting.
A row names, in `because`, each way by the goal that it leads to: where one is told throughout, the row rests on it,
else on all that there are, and is inferred.
"""

from collections.abc import Iterable, Mapping, Set

from graph.questions.engines import Reason, Row
from graph.questions.headers import HIDDEN

Ways = dict[str, dict[str, list[Reason]]]
"""By the goals the ways to it, by their names, which set their order: what each rests on, which may be nothing."""
LENGTH = 6
"""What a step of a way has: a reason's four, the goal, the way's name."""


def ways_of(row: Row) -> Ways:
    """Returns the ways that a row names."""
    found: Ways = {}
    for id_, property_, value, document, goal, way in (r for r in row[HIDDEN] or () if len(r) == LENGTH):
        steps = found.setdefault(goal, {}).setdefault(way, [])
        if id_ is not None:
            steps.append((id_, property_, value, document))
    return found


def steps_of(ways: Ways) -> list[Reason]:
    """Returns the steps of all ways."""
    return [step for one in ways.values() for steps in one.values() for step in steps]


def taken(
    ways: Ways, support: Mapping[Reason, list[Row]], documents: Set[str]
) -> tuple[list[list[Row]], bool]:
    """Returns the evidence of the ways taken, of these documents where they have it; and whether all are told."""
    behind: list[list[Row]] = []
    all_told = True
    for goal, one in ways.items():
        told = [(len(steps), name) for name, steps in one.items() if all(_said(support[s]) for s in steps)]
        steps = one[min(told)[1]] if told else steps_of({goal: one})
        behind += [_nearest(support[step], documents) for step in steps]
        all_told = all_told and bool(told)
    return behind, all_told


def _said(evidence: Iterable[Row]) -> list[Row]:
    return [each for each in evidence if not each["inferred"]]


def _nearest(evidence: list[Row], documents: Set[str]) -> list[Row]:
    best = _said(evidence) or evidence
    return [each for each in best if each["document"] in documents] or best
