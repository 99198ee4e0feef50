"""The dump: the same for the same statements, another for the smallest difference."""

import json

import pytest

from graph.dump import digest, dump
from graph.load import load_documents
from graph.store import Store
from tests.graph_factories import officer_meeting


def test_an_empty_store_has_an_empty_dump(empty_store: Store) -> None:
    assert ([], "0" * 32) == (list(dump(empty_store)), digest(empty_store))


def test_every_node_and_relationship_is_in_the_dump_but_not_the_lock(empty_store: Store) -> None:
    load_documents(empty_store, [officer_meeting("ข่าวที่ 1", "2020-01-21").pair])
    lines = [json.loads(line) for line in dump(empty_store)]
    counts = empty_store.read(
        "MATCH (n) WHERE NOT n:WriteLock RETURN count(n) AS nodes, COUNT { ()-[]->() } AS relationships"
    )
    nodes = [line for line in lines if len(line) == 3]
    assert counts == [{"nodes": len(nodes), "relationships": len(lines) - len(nodes)}]
    assert sorted(nodes) == nodes


@pytest.mark.parametrize(
    "change",
    [
        "MATCH (n:Person) WITH n ORDER BY n.id LIMIT 1 SET n.extra = 1",
        "MATCH (n:Person) WITH n ORDER BY n.id LIMIT 1 SET n:Extra",
        "MATCH ()-[s:SUPPORTED_BY]->() WITH s ORDER BY s.id LIMIT 1 SET s.confidence = 0.5",
        "MATCH (a)-[r:BY]->(b) WITH a, b LIMIT 1 CREATE (a)-[:BY]->(b)",
        "CREATE (:Stray)",
    ],
)
def test_the_smallest_difference_shows(empty_store: Store, change: str) -> None:
    load_documents(empty_store, [officer_meeting("ข่าวที่ 1", "2020-01-21").pair])
    before = digest(empty_store)
    empty_store.write(lambda transaction: transaction.run(change))
    assert before != digest(empty_store)
