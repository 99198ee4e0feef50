"""Measures on networks: pure functions, cited; the network that is given stays as it is."""

import math
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import networkx as nx

from graph.projection import AGENT, PROVINCE

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Broker:
    """Somebody who connects provinces, with the provinces and the meetings that make it so."""

    id: str
    name: str
    betweenness: float
    constraint: float
    provinces: tuple[Row, ...]
    meetings: tuple[Row, ...]

    @property
    def documents(self) -> list[str]:
        """The stems of the documents behind the meetings."""
        return sorted({stem for meeting in self.meetings for stem in meeting["documents"]})

    def to_json(self) -> Row:
        """Returns the row as an object that JSON can hold."""
        return {
            "name": self.name,
            "id": self.id,
            "betweenness": self.betweenness,
            "constraint": self.constraint,
            "provinces": list(self.provinces),
            "meetings": list(self.meetings),
            "documents": self.documents,
        }


def betweenness(net: "nx.Graph[str]", ends: Collection[str] | None = None) -> dict[str, float]:
    r"""Returns how much of the traffic between the ends runs through each node, from 0 to 1.

    .. math:: B(v) = \frac{1}{P(v)} \sum_{\{s, t\} \not\ni v} \frac{\sigma(s, t \mid v)}{\sigma(s, t)}

    sigma(s, t) counts the shortest paths between two ends, sigma(s, t | v) those through v, and P(v) the pairs
    of ends other than v. Without `ends` every node is one: then it is Freeman's betweenness, divided by
    (n - 1)(n - 2) / 2. Edges have no direction, and their weights are not read: a weight here is how often
    two met, not how far apart they are. More means more of a broker. Pairs that no path joins add nothing;
    where there is no pair, the value is 0.

    Freeman (1977), doi:10.2307/3033543; the algorithm is Brandes (2001), doi:10.1080/0022250X.2001.9990249,
    and for some ends only Brandes (2008), doi:10.1016/j.socnet.2007.11.001.
    """
    chosen = sorted(set(net) if ends is None else set(ends) & set(net))
    paths = nx.betweenness_centrality_subset(net, sources=chosen, targets=chosen)
    members = set(chosen)
    return {node: _share(through, len(chosen) - (node in members)) for node, through in paths.items()}


def _share(through: float, ends: int) -> float:
    pairs = ends * (ends - 1) / 2
    return through / pairs if pairs else 0.0


def constraint(net: "nx.Graph[str]") -> dict[str, float]:
    r"""Returns how far each node's contacts lead back to each other: Burt's constraint.

    .. math:: C(i) = \sum_{j \ne i} \Big(p_{ij} + \sum_{q \ne i, j} p_{iq} p_{qj}\Big)^2

    p(i, j) is the share of j in the weights of i's edges; j runs over i's neighbours. Edges have no direction;
    `weight` is read, and is 1 where there is none. Less means more of a broker; one contact alone gives 1. In
    a two-mode network contacts are never tied to each other, so the sum is that of the squared shares. A node
    without edges has no value and is NaN.

    Burt (1992), Structural Holes, Harvard University Press; Burt (2004), doi:10.1086/421787.
    """
    found: dict[str, float] = nx.constraint(net, weight="weight")
    return found


def brokers(net: "nx.Graph[str]", at_least: int = 2) -> tuple[Broker, ...]:
    """Returns those who join at least so many provinces of a coordination network, the strongest first.

    Ranked by their betweenness between provinces, then by the least constraint, then by name. `betweenness`
    says which share of the shortest paths between pairs of provinces runs through them.
    """
    between = betweenness(net, _side(net, PROVINCE))
    held = constraint(net)
    agents = [node for node in _side(net, AGENT) if len(net[node]) >= at_least]
    agents.sort(key=lambda node: (-between[node], _last_if_missing(held[node]), net.nodes[node]["order"]))
    return tuple(_broker(net, node, between[node], held[node]) for node in agents)


def _side(net: "nx.Graph[str]", side: str) -> list[str]:
    return [node for node in net if net.nodes[node]["side"] == side]


def _last_if_missing(value: float) -> float:
    return math.inf if math.isnan(value) else value


def _broker(net: "nx.Graph[str]", node: str, between: float, held: float) -> Broker:
    ties = [(province, net.edges[node, province]) for province in net[node]]
    ties.sort(key=lambda tie: (-tie[1]["weight"], net.nodes[tie[0]]["order"]))
    provinces = tuple(
        {"province": net.nodes[p]["name"], "province_id": p, "count": e["weight"]} for p, e in ties
    )
    met = {m["meeting_id"]: m for _, edge in ties for m in edge["meetings"]}
    meetings = sorted(met.values(), key=lambda m: (m["start_date"] or "9999", m["meeting_id"]))
    return Broker(node, net.nodes[node]["name"], between, held, provinces, tuple(meetings))
