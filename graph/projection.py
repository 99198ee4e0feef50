"""Networks made from the store for networkx: who coordinated which province."""

from collections.abc import Mapping
from typing import Any, Literal

import networkx as nx

from graph.catalogue import ask
from graph.store import Store

Who = Literal["people", "organisations"]
QUESTIONS: Mapping[Who, tuple[str, str]] = {
    "people": ("cq23", "person"),
    "organisations": ("coordination-organisations", "organisation"),
}
"""The question that finds the ties, and the column of the one who coordinated."""
AGENT, PROVINCE = "agent", "province"


def coordination_net(store: Store, who: Who = "people") -> "nx.Graph[str]":
    """Returns the two-mode network of people, or organisations, and the provinces that they coordinated.

    Nodes are entity ids with `side` (agent or province), `name` and `order`, their place in dictionary order.
    An edge has `weight`, the number of meetings, and `meetings`, as the question lists them with documents.
    Whoever coordinated nothing is not in it, nor is a province that nobody coordinated.
    """
    question, column = QUESTIONS[who]
    net: nx.Graph[str] = nx.Graph()
    for order, row in enumerate(ask(store, question).rows):
        agent, province = row[f"{column}_id"], row["province_id"]
        _add(net, agent, AGENT, row[column], order)
        _add(net, province, PROVINCE, row["province"], order)
        net.add_edge(agent, province, weight=row["count"], meetings=row["meetings"])
    return net


def _add(net: "nx.Graph[str]", id_: str, side: str, name: Any, order: int) -> None:
    if id_ not in net:
        net.add_node(id_, side=side, name=name or id_, order=order)
