"""Withdrawing and replacing documents, and the value that a node shows while they come and go."""

import pytest

from graph.dump import dump
from graph.load import Summary, load_documents, retract
from graph.store import Store
from ontology.errors import BadInput
from tests.graph_factories import (
    CHIANG_MAI,
    UDON_THANI,
    Release,
    named,
    node,
    officer_meeting,
    shared_releases,
    with_status,
)


@pytest.fixture
def releases() -> list[Release]:
    return shared_releases()


# -- Withdrawing and replacing


def test_retracting_restores_the_store_exactly(empty_store: Store, releases: list[Release]) -> None:
    for release in releases:
        before = list(dump(empty_store))
        load_documents(empty_store, [release.pair])
        retract(empty_store, release.stem)
        assert before == list(dump(empty_store))
        load_documents(empty_store, [release.pair])


def test_retracting_all_leaves_nothing(empty_store: Store, releases: list[Release]) -> None:
    load_documents(empty_store, [r.pair for r in releases])
    for release in releases:
        retract(empty_store, release.id)
    assert [] == list(dump(empty_store))


def test_retract_and_reload_restores_the_store(empty_store: Store, releases: list[Release]) -> None:
    load_documents(empty_store, [r.pair for r in releases])
    before = list(dump(empty_store))
    for release in releases:
        summary = retract(empty_store, release.stem)
        assert (1, len(release.statements)) == (summary.documents, summary.withdrawn)
        load_documents(empty_store, [release.pair])
        assert before == list(dump(empty_store))


def test_what_another_document_says_too_stays(empty_store: Store) -> None:
    one, two = named("ข่าวที่ 1", "ศูนย์คุณธรรม"), named("ข่าวที่ 2", "ศูนย์คุณธรรม")
    load_documents(empty_store, [one.pair, two.pair])
    retract(empty_store, "ข่าวที่ 1")
    assert "ศูนย์คุณธรรม" == node(empty_store, "organisation-x")["nameTh"]


def test_retracting_an_unknown_document_is_refused(empty_store: Store) -> None:
    with pytest.raises(BadInput, match="no document 'ไม่มี'"):
        retract(empty_store, "ไม่มี")


def test_a_changed_document_replaces_what_it_said(empty_store: Store) -> None:
    load_documents(empty_store, [officer_meeting("ข่าวที่ 1", "2020-01-21", UDON_THANI).pair])
    summary = load_documents(empty_store, [officer_meeting("ข่าวที่ 1", "2021-03-01", CHIANG_MAI).pair])
    changed = list(dump(empty_store))
    assert (1, True) == (summary.documents, summary.withdrawn > 0)
    retract(empty_store, "ข่าวที่ 1")
    load_documents(empty_store, [officer_meeting("ข่าวที่ 1", "2021-03-01", CHIANG_MAI).pair])
    assert changed == list(dump(empty_store))


def test_a_better_reading_of_the_same_text_writes_only_what_differs(empty_store: Store) -> None:
    release = officer_meeting("ข่าวที่ 1", "2020-01-21")
    document, statements = release.pair
    load_documents(empty_store, [(document, statements[:-1])])
    summary = load_documents(empty_store, [(document, statements)])
    assert (1, 1, 0) == (summary.documents, summary.statements, summary.withdrawn)


def test_of_two_versions_in_one_load_the_later_stands(empty_store: Store) -> None:
    old, new = named("ข่าวที่ 1", "ชื่อเดิม"), named("ข่าวที่ 1", "ชื่อใหม่")
    load_documents(empty_store, [old.pair, new.pair])
    assert "ชื่อใหม่" == node(empty_store, "organisation-x")["nameTh"]
    assert node(empty_store, new.id)["text"] == new.document.text


def test_a_document_that_others_point_at_leaves_a_bare_node(empty_store: Store) -> None:
    one, two = named("ข่าวที่ 1", "ศูนย์คุณธรรม"), Release("ข่าวที่ 2")
    two.entity("credit-x", "Credit", "", ofDocument=one.id)
    load_documents(empty_store, [two.pair])
    before = list(dump(empty_store))
    load_documents(empty_store, [one.pair])
    assert "Document" in node(empty_store, one.id)["labels"]  # type: ignore[operator]
    retract(empty_store, "ข่าวที่ 1")
    assert before == list(dump(empty_store))


# -- The value that a node shows


def test_the_most_attested_name_is_shown_and_changes_with_the_votes(empty_store: Store) -> None:
    def shown() -> object:
        return node(empty_store, "organisation-x").get("nameTh")

    names = []
    for release in (named("1", "ข"), named("2", "ก"), named("3", "ค", 2), named("4", "ก", 2)):
        load_documents(empty_store, [release.pair])
        names.append(shown())
    assert ["ข", "ก", "ค", "ก"] == names
    for stem, expected in {"4": "ค", "3": "ก", "2": "ข", "1": None}.items():
        retract(empty_store, stem)
        assert expected == shown()


def test_the_sort_key_follows_the_name_that_is_shown(empty_store: Store) -> None:
    load_documents(empty_store, [named("1", "ข").pair, named("2", "ก", 2).pair])
    assert "ก" == node(empty_store, "organisation-x")["sortKey"]
    retract(empty_store, "2")
    assert "ข" == node(empty_store, "organisation-x")["sortKey"]


def test_other_names_are_a_sorted_list_without_repetition(empty_store: Store) -> None:
    one, two = named("1", "ก", english="Beta"), named("2", "ก", english="Alpha")
    three = named("3", "ก", english="Beta")
    load_documents(empty_store, [one.pair, two.pair, three.pair])
    assert ["Alpha", "Beta"] == node(empty_store, "organisation-x")["altName"]
    retract(empty_store, "1")
    assert ["Alpha", "Beta"] == node(empty_store, "organisation-x")["altName"]
    retract(empty_store, "3")
    assert ["Alpha"] == node(empty_store, "organisation-x")["altName"]


def test_labels_follow_the_classes_that_documents_state(empty_store: Store) -> None:
    general, special = named("1", "มหาวิทยาลัยแม่ฟ้าหลวง", 3), Release("2")
    special.say("organisation-x", "type", "University", "มหาวิทยาลัยแม่ฟ้าหลวง")
    load_documents(empty_store, [general.pair])
    load_documents(empty_store, [special.pair])
    assert {"Entity", "Agent", "Organisation", "University"} == node(empty_store, "organisation-x")["labels"]
    assert "University" == node(empty_store, "organisation-x")["type"]
    retract(empty_store, "2")
    assert {"Entity", "Agent", "Organisation"} == node(empty_store, "organisation-x")["labels"]
    assert "Organisation" == node(empty_store, "organisation-x")["type"]


def test_a_rejected_statement_is_kept_but_stands_for_nothing(empty_store: Store) -> None:
    release = named("1", "ก")
    rejected = [*release.statements[:1], with_status(release.statements[1], "rejected")]
    load_documents(empty_store, [(release.document, rejected)])
    stored = node(empty_store, "organisation-x")
    assert ("nameTh" in stored, "Organisation") == (False, stored["type"])
    assert 2 == empty_store.read("MATCH ()-[s:SUPPORTED_BY]->() RETURN count(s) AS n")[0]["n"]


def test_an_entity_of_rejected_statements_only_has_no_class(empty_store: Store) -> None:
    release = named("1", "ก")
    load_documents(empty_store, [release.pair])
    load_documents(
        empty_store, [(release.document, [with_status(s, "rejected") for s in release.statements])]
    )
    assert {"id": "organisation-x", "labels": {"Entity"}} == node(empty_store, "organisation-x")


@pytest.mark.parametrize("status", ["reviewed", "rejected"])
def test_a_review_survives_loading_the_document_again(empty_store: Store, status: str) -> None:
    release = named("1", "ก")
    load_documents(empty_store, [release.pair])
    review = "MATCH ()-[s:SUPPORTED_BY {property: 'nameTh'}]->() SET s.status = $status"
    empty_store.write(lambda transaction: transaction.run(review, {"status": status}))
    assert Summary(unchanged=1) == load_documents(empty_store, [release.pair])


def test_a_changed_confidence_is_written(empty_store: Store) -> None:
    document, statements = named("1", "ก").pair
    load_documents(empty_store, [(document, statements)])
    doubted = [s._replace(confidence=0.5, status="inferred") for s in statements]
    assert 2 == load_documents(empty_store, [(document, doubted)]).statements
    rows = empty_store.read("MATCH ()-[s:SUPPORTED_BY]->() RETURN DISTINCT s.confidence AS c, s.status AS s")
    assert [{"c": 0.5, "s": "inferred"}] == rows
