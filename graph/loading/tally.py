"""Votes: how many statements stand for each value of a property, where that decides what a node holds."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graph.cypher_files import cypher
from graph.loading.difference import Difference, Run
from graph.loading.evidence import REJECTED, TYPE, is_object, text_of
from ontology.model import MODEL

Key = tuple[str, str]
"""An entity's id and a property."""
Votes = Counter[str]
NONE: Votes = Counter()
Nodes = Mapping[str, Mapping[str, Any]]
"""Stored nodes by id: `labels`, `properties`."""


@dataclass(frozen=True, slots=True)
class Tally:
    """The standing statements that come and go, counted by entity, property and value."""

    plus: dict[Key, Votes] = field(default_factory=lambda: defaultdict(Counter))
    minus: dict[Key, Votes] = field(default_factory=lambda: defaultdict(Counter))

    def __iter__(self) -> Iterator[Key]:
        """Yields every key that something comes to or goes from, in order."""
        yield from sorted(self.plus.keys() | self.minus.keys())

    def coming(self, key: Key) -> Votes:
        """Returns the votes that come."""
        return self.plus.get(key, NONE)

    def going(self, key: Key) -> Votes:
        """Returns the votes that go."""
        return self.minus.get(key, NONE)


def tally_of(difference: Difference) -> Tally:
    """Returns the votes that a difference brings and takes away; rejected statements have none."""
    tally = Tally()
    for s in difference.added.values():
        if s.status != REJECTED:
            tally.plus[s.subject, s.property][text_of(s.value)] += 1
    for row in difference.removed:
        if row["status"] != REJECTED:
            tally.minus[row["subject"], row["property"]][row["value"]] += 1
    return tally


def votes_of(run: Run, tally: Tally, nodes: Nodes) -> dict[Key, Votes]:
    """Returns the votes after the difference, for the keys that the nodes themselves do not decide.

    A node is asked for its evidence only if a value that stands may lose its support or its majority: so
    adding one more document to an entity with ten thousand statements reads none of them.
    """
    unclear = [key for key in tally if key[0] in nodes and _unclear(key, tally, nodes[key[0]])]
    stored = _stored(run, unclear)
    votes = {}
    for key in [*unclear, *(key for key in tally if _fresh(key, nodes))]:
        votes[key] = stored.get(key, NONE) + tally.coming(key) - tally.going(key)
    return votes


@cache
def is_scalar(property_: str) -> bool:
    """Returns whether a node holds one value of a property, rather than a list or relationships."""
    return property_ == TYPE or (not is_object(property_) and MODEL.property(property_).functional)


def _fresh(key: Key, nodes: Nodes) -> bool:
    """Whether the node holds no value yet, so that nothing stands but what comes."""
    return is_scalar(key[1]) and (key[0] not in nodes or key[1] not in nodes[key[0]]["properties"])


def _unclear(key: Key, tally: Tally, node: Mapping[str, Any]) -> bool:
    if not is_scalar(key[1]):
        return bool(tally.going(key))
    if key[1] not in node["properties"]:
        return False
    present = text_of(node["properties"][key[1]])
    return present in tally.going(key) or bool(tally.coming(key).keys() - {present})


def _stored(run: Run, keys: list[Key]) -> dict[Key, Votes]:
    wanted: dict[str, list[str]] = defaultdict(list)
    for id_, property_ in keys:
        wanted[id_].append(property_)
    votes: dict[Key, Votes] = defaultdict(Counter)
    if wanted:
        rows = [{"id": id_, "properties": names} for id_, names in wanted.items()]
        for r in run(cypher("support"), {"rows": rows}):
            votes[r["id"], r["property"]][r["value"]] = r["votes"]
    return votes
