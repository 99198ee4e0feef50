"""Measures on networks: published figures, and who connects provinces."""

import math

import networkx as nx
import pytest

from graph.analytics import betweenness, brokers, constraint
from graph.load import load_documents
from graph.projection import coordination_net
from graph.store import Store
from tests.graph_factories import CHIANG_MAI, CHIANG_RAI, UDON_THANI, officer_meeting

# The marriages of fifteen Florentine families (Padgett); betweenness as printed in Jackson (2008), Social and
# Economic Networks, chapter 1: the Medici lie on half of all shortest paths, the Strozzi on a tenth.
FLORENCE = nx.florentine_families_graph()
# The example of Borgatti (1997), Connections 20(1), 35-38.
BORGATTI: "nx.Graph[str]" = nx.Graph(["AB", "AF", "AG", "AE", "EG", "FG", "BG", "BD", "DG", "GC"])


def two_mode(*ties: tuple[str, str, int]) -> "nx.Graph[str]":
    """People and provinces with the number of meetings between them."""
    net: nx.Graph[str] = nx.Graph()
    for order, (person, province, weight) in enumerate(ties):
        net.add_node(person, side="agent", name=person, order=net.nodes.get(person, {}).get("order", order))
        net.add_node(province, side="province", name=province, order=order)
        meetings = [
            {
                "meeting_id": f"{province}{n}",
                "start_date": f"2020-01-0{n + 1}",
                "documents": [f"of-{province}"],
            }
            for n in range(weight)
        ]
        net.add_edge(person, province, weight=weight, meetings=meetings)
    return net


def test_betweenness_is_that_published_for_the_florentine_families() -> None:
    found = betweenness(FLORENCE)
    assert {"Medici": 0.522, "Guadagni": 0.255, "Albizzi": 0.212, "Strozzi": 0.103, "Pucci": 0.0} == {
        family: round(found.get(family, 0.0), 3)
        for family in ("Medici", "Guadagni", "Albizzi", "Strozzi", "Pucci")
    }


def test_betweenness_is_that_published_for_the_karate_club() -> None:
    club = nx.relabel_nodes(nx.karate_club_graph(), str)
    found = betweenness(club)
    assert {"0": 0.438, "33": 0.304, "32": 0.145} == {
        member: round(found[member], 3) for member in ("0", "33", "32")
    }


def test_betweenness_between_some_is_the_share_of_their_shortest_paths() -> None:
    net: nx.Graph[str] = nx.Graph(["ax", "bx", "by", "cy"])
    found = betweenness(net, "abc")
    assert {"a": 0, "b": 1, "c": 0, "x": 2 / 3, "y": 2 / 3} == pytest.approx(found)


@pytest.mark.parametrize("ends", [[], ["a"], None])
def test_betweenness_without_a_pair_is_nothing(ends: list[str] | None) -> None:
    assert {"a": 0.0, "b": 0.0} == betweenness(nx.Graph(["ab"]), ends)


def test_constraint_is_that_published_for_borgattis_example() -> None:
    found = constraint(BORGATTI)
    assert {"G": 0.4, "A": 0.595, "C": 1.0} == {node: round(found[node], 3) for node in "GAC"}


def test_constraint_of_contacts_who_do_not_meet_is_the_sum_of_squared_shares() -> None:
    net = two_mode(("x", "p", 3), ("x", "q", 1))
    assert (3 / 4) ** 2 + (1 / 4) ** 2 == pytest.approx(constraint(net)["x"])


def test_constraint_of_one_who_meets_nobody_is_missing() -> None:
    net: nx.Graph[str] = nx.Graph(["ab"])
    net.add_node("c")
    assert math.isnan(constraint(net)["c"])


def test_brokers_are_those_who_join_provinces_the_strongest_first() -> None:
    net = two_mode(("x", "p", 3), ("x", "q", 1), ("y", "p", 1), ("y", "q", 1), ("y", "r", 1), ("z", "r", 1))
    first, second = brokers(net)
    assert ("y", "x") == (first.name, second.name)
    assert (5 / 6, 1 / 6) == pytest.approx((first.betweenness, second.betweenness))
    assert (1 / 3, 10 / 16) == pytest.approx((first.constraint, second.constraint))
    assert [("p", 3), ("q", 1)] == [(p["province"], p["count"]) for p in second.provinces]
    assert ["p0", "q0", "p1", "p2"] == [m["meeting_id"] for m in second.meetings]
    assert ["of-p", "of-q"] == second.documents == second.to_json()["documents"]


def test_ranking_leaves_the_network_as_it_was() -> None:
    net = two_mode(("x", "p", 3), ("x", "q", 1))
    before = nx.node_link_data(net)
    brokers(net)
    assert before == nx.node_link_data(net)


def test_nobody_joins_provinces_in_an_empty_store(empty_store: Store) -> None:
    assert () == brokers(coordination_net(empty_store))


def test_the_network_of_the_store_has_those_who_coordinated_and_their_meetings(empty_store: Store) -> None:
    days = {
        "2019-12-11": CHIANG_RAI,
        "2020-11-11": CHIANG_RAI,
        "2020-01-21": UDON_THANI,
        "2022-12-22": CHIANG_MAI,
    }
    load_documents(empty_store, [officer_meeting(f"of-{day}", day, code).pair for day, code in days.items()])
    (officer,) = brokers(coordination_net(empty_store))
    assert "สมหญิง ใจดี" == officer.name
    assert 1.0 == officer.betweenness
    assert [("เชียงราย", 2), ("เชียงใหม่", 1), ("อุดรธานี", 1)] == [
        (p["province"], p["count"]) for p in officer.provinces
    ]
    assert sorted(days) == [m["start_date"] for m in officer.meetings]
    assert sorted(f"of-{day}" for day in days) == officer.documents
    bodies = brokers(coordination_net(empty_store, "organisations"))
    assert {"ศูนย์คุณธรรม (องค์การมหาชน)", "สำนักส่งเสริมและขับเคลื่อนเครือข่ายทางสังคม"} == {b.name for b in bodies}
