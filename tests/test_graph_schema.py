"""The schema: made from the model, once, and serving when it is there."""

import pytest

from graph.schema import SEARCH, create_schema, statements
from graph.store import Store
from ontology.errors import BadInput


def test_an_entity_has_one_node(empty_store: Store) -> None:
    two = "UNWIND $ids AS id CREATE (:Entity {id: id})"
    empty_store.write(lambda t: t.run(two, {"ids": ["ก", "ข"]}))
    with pytest.raises(BadInput, match="already exists"):
        empty_store.write(lambda t: t.run("CREATE (:Entity:Person {id: 'ก'})"))


def test_all_that_the_schema_names_is_there_and_serves(store: Store) -> None:
    create_schema(store)
    found = {r["name"]: r["state"] for r in store.read("SHOW INDEXES YIELD name, state")}
    assert dict.fromkeys(statements(), "ONLINE") == {name: found[name] for name in statements()}


def test_making_the_schema_again_changes_nothing(store: Store) -> None:
    before = store.read("SHOW INDEXES YIELD id, name RETURN id, name ORDER BY name")
    create_schema(store)
    assert before == store.read("SHOW INDEXES YIELD id, name RETURN id, name ORDER BY name")


def test_only_one_uniqueness_constraint_serves_all_entities(store: Store) -> None:
    rows = store.read("SHOW CONSTRAINTS YIELD labelsOrTypes RETURN labelsOrTypes AS on ORDER BY on")
    assert [{"on": ["Entity"]}, {"on": ["WriteLock"]}] == rows


def test_meetings_are_found_by_day_and_places_by_code() -> None:
    assert {"meeting_startdate", "meeting_enddate", "place_code"} < statements().keys()


def test_words_of_a_thai_name_are_found_where_no_space_parts_them(empty_store: Store) -> None:
    words = "สมัชชา คุณธรรม แห่งชาติ"
    empty_store.write(lambda t: t.run("CREATE (:Entity {id: 'ก', searchText: $words})", {"words": words}))
    empty_store.read("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    query = "CALL db.index.fulltext.queryNodes($index, 'คุณธรรม') YIELD node RETURN node.id AS id"
    assert [{"id": "ก"}] == empty_store.read(query, {"index": SEARCH})
