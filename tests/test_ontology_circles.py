"""What leads back to itself is found as networkx finds it."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from ontology.circles import circles

NODES = st.sampled_from("abcdefgh")


@given(st.dictionaries(NODES, st.lists(NODES, max_size=4)))
def test_two_nodes_have_the_same_number_where_each_leads_to_the_other(links: dict[str, list[str]]):
    network: nx.DiGraph[str] = nx.DiGraph(links)
    found: dict[int, set[str]] = {}
    for node, number in circles(links).items():
        found.setdefault(number, set()).add(node)
    expected = sorted(map(sorted, nx.strongly_connected_components(network)))
    assert expected == sorted(map(sorted, found.values()))


def test_a_long_chain_is_no_deep_recursion():
    links = {str(n): [str(n + 1)] for n in range(50_000)}
    assert 50_001 == len(set(circles(links).values()))
