"""From a difference in statements to what changes on nodes and between them: the projection of statements.

A node's labels are the classes that its `type` statements name, with their superclasses. A literal property
that the model calls functional holds one value, by the policy "most_attested": the one with most statements,
of equals the smallest by code point; `type` itself holds the most specific class. Other literals are sorted
lists; the days of a tenure give its window, `firstAttested` and `lastAttested`. A property of entities is a
relationship. Rejected statements stand for nothing. So a node follows from the statements that stand, in
whatever order they came; only what changes is worked out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graph.cypher_files import cypher
from graph.loading.difference import Difference, Run
from graph.loading.evidence import TYPE, is_object, name_keys, node_value, text_of
from graph.loading.tally import Key, Nodes, Tally, Votes, is_scalar, tally_of, votes_of
from ontology.model import MODEL, ROOT, SY

NAMES = (SY.nameTh, SY.nameEn, SY.altName)
LOADED = "sha256"
"""A property that only the node of a loaded document has."""


@cache
def _relationship(property_: str) -> str:
    return MODEL.property(property_).relationship_type


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship that statements project to."""

    subject: str
    property: str
    value: str

    def row(self) -> dict[str, str]:
        """Returns the link as the .cypher files take it."""
        return {"from": self.subject, "type": _relationship(self.property), "to": self.value}


@dataclass(frozen=True, slots=True)
class Changes:
    """What to write: nodes with new labels and properties, labels and links to take away or to make.

    `touched` has the (entity, property) pairs whose projection changes; `left` the entities that lose a
    statement or a link, and may have to go.
    """

    nodes: list[dict[str, Any]] = field(default_factory=list)
    dropped_labels: list[dict[str, Any]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    dropped_links: list[Link] = field(default_factory=list)
    touched: set[Key] = field(default_factory=set)
    left: set[str] = field(default_factory=set)


def changes_of(run: Run, difference: Difference) -> Changes:
    """Returns what a difference changes, by the state of the store before any of it is written."""
    tally = tally_of(difference)
    subjects = {s.subject for s in difference.added.values()} | {r["subject"] for r in difference.removed}
    nodes = {r["id"]: r for r in run(cypher("nodes_stored"), {"ids": sorted(subjects)})}
    votes = votes_of(run, tally, nodes)
    changes = Changes()
    _change_nodes(changes, subjects, nodes, tally, votes)
    _change_links(changes, run, nodes, tally, votes)
    changes.left.update(difference.withdrawn, (r["subject"] for r in difference.removed))
    return changes


def most_attested(votes: Votes) -> str | None:
    """Returns the value with most statements, of equals the smallest by code point; None if none stands."""
    return min(votes, key=lambda value: (-votes[value], value), default=None)


def most_specific(votes: Votes) -> str | None:
    """Returns the class that no other one is below; of several the most attested."""
    above = {label for name in votes for label in MODEL.class_(name).labels[1:]}
    return most_attested(Votes({name: n for name, n in votes.items() if name not in above}))


def _change_nodes(
    changes: Changes, subjects: set[str], nodes: Nodes, tally: Tally, votes: Mapping[Key, Votes]
) -> None:
    properties: dict[str, dict[str, Any]] = {id_: {} for id_ in subjects}
    for key in tally:
        if not is_object(key[1]):
            old = nodes[key[0]]["properties"] if key[0] in nodes else {}
            before, after = _texts(old.get(key[1])), _wanted(key, old, tally, votes)
            if before != after:
                properties[key[0]][key[1]] = _held(key[1], after)
                changes.touched.add(key)
    for id_ in sorted(subjects):
        _change_node(changes, id_, nodes.get(id_), properties[id_], votes.get((id_, TYPE)))


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [] if value is None else [value]
    return [text_of(v) for v in values]


def _wanted(key: Key, old: Mapping[str, Any], tally: Tally, votes: Mapping[Key, Votes]) -> list[str]:
    """Returns the values that a node holds from now on, as texts."""
    if is_scalar(key[1]):
        if key not in votes:
            return _texts(old.get(key[1]))
        chosen = most_specific(votes[key]) if key[1] == TYPE else most_attested(votes[key])
        return [] if chosen is None else [chosen]
    values = votes[key].keys() if key in votes else {*_texts(old.get(key[1])), *tally.coming(key)}
    return sorted(values, key=lambda text: node_value(key[1], text))


def _held(property_: str, texts: list[str]) -> Any:
    """Returns what Neo4j is given for these values; None takes the property away."""
    values = [node_value(property_, text) for text in texts]
    return (values or None) if not is_scalar(property_) else next(iter(values), None)


def _change_node(
    changes: Changes, id_: str, node: Mapping[str, Any] | None, new: dict[str, Any], types: Votes | None
) -> None:
    old = node["properties"] if node else {}
    labels = set(node["labels"]) if node else set()
    wanted = labels if types is None else _labels(types, old)
    if any(name in new for name in NAMES):
        new |= name_keys(_names({**old, **new}))
    if SY.attestedOn in new:
        new |= _window(new[SY.attestedOn] or [None])
    if labels != wanted:
        changes.touched.add((id_, TYPE))
    if node is None or new or wanted - labels:
        changes.nodes.append({"id": id_, "labels": sorted(wanted - labels), "properties": new})
    if labels - wanted:
        changes.dropped_labels.append({"id": id_, "labels": sorted(labels - wanted)})


def _window(days: list[Any]) -> dict[str, Any]:
    """Returns the first and the last of the days, which are in order."""
    return {SY.firstAttested: days[0], SY.lastAttested: days[-1]}


def _labels(types: Votes, properties: Mapping[str, Any]) -> set[str]:
    labels = {ROOT, *(label for name in types for label in MODEL.class_(name).labels)}
    return labels | ({SY.Document} if LOADED in properties else set())


def _names(properties: Mapping[str, Any]) -> list[str]:
    return [text for name in NAMES for text in _texts(properties.get(name))]


def _change_links(changes: Changes, run: Run, nodes: Nodes, tally: Tally, votes: Mapping[Key, Votes]) -> None:
    """Adds the links to make and to take away; only between nodes that were there can one be already."""
    doubtful: list[Link] = []
    for key in tally:
        if not is_object(key[1]):
            continue
        coming = [Link(*key, value) for value in sorted(tally.coming(key))]
        (doubtful if key[0] in nodes else changes.links).extend(coming)
        lost = sorted(tally.going(key).keys() - votes.get(key, Votes()).keys())
        changes.dropped_links.extend(Link(*key, value) for value in lost)
    changes.links.extend(_missing(run, doubtful))
    changes.left.update(link.value for link in changes.dropped_links)
    changes.touched.update((link.subject, link.property) for link in [*changes.links, *changes.dropped_links])


def _missing(run: Run, links: list[Link]) -> list[Link]:
    if not links:
        return []
    rows = run(cypher("links_stored"), {"rows": [link.row() for link in links]})
    found = {(r["from"], r["type"], r["to"]) for r in rows}
    return [link for link in links if tuple(link.row().values()) not in found]
