"""Loading, replacing and withdrawing documents: the store follows from the statements that stand, however it came."""

import os
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from random import Random

import pytest

from graph.dump import digest, dump
from graph.load import BATCH, Summary, derive_stale, load_documents, retract
from graph.loading import writing
from graph.loading.difference import incoming
from graph.loading.evidence import statement_of
from graph.store import Store
from loaders.pipeline import prepare
from loaders.readers.text import read_document
from ontology import ids
from ontology.errors import BadInput, ModelError
from ontology.statements import Document, Statement
from tests.graph_factories import (
    CHIANG_RAI,
    PROVINCES,
    Release,
    named,
    node,
    officer_meeting,
    shared_releases,
)

Loaded = tuple[Document, list[Statement]]
TEXTS = Path(__file__).parents[2] / "shared" / "eval" / "texts"


@pytest.fixture
def releases() -> list[Release]:
    return shared_releases()


# -- What is written


def test_a_node_has_the_labels_of_its_class_and_of_those_above(empty_store: Store) -> None:
    release = officer_meeting("ข่าวที่ 1", "2020-01-21")
    load_documents(empty_store, [release.pair])
    unit = ids.mint(
        "Unit", "สำนักส่งเสริมและขับเคลื่อนเครือข่ายทางสังคม", ids.mint("Organisation", "ศูนย์คุณธรรม (องค์การมหาชน)")
    )
    assert {"Entity", "Agent", "Organisation", "Unit"} == node(empty_store, unit)["labels"]
    assert "Unit" == node(empty_store, unit)["type"]


def test_values_have_the_type_that_the_model_says(empty_store: Store) -> None:
    release = Release("ข่าวที่ 1")
    meeting = release.meeting("ประชุม", "2020-01-21")
    release.entity("attendancecount-x", "AttendanceCount", "", value=90, ofMeeting=meeting)
    release.entity("tenure-x", "Tenure", "", attestedOn=["2020-01-21", "2019-12-11", "2020-01-21"])
    load_documents(empty_store, [release.pair])
    kinds = "valueType(m.startDate) AS day, c.value AS value, t.attestedOn AS days, valueType(t.attestedOn) AS list"
    row = empty_store.read(
        "MATCH (m:Meeting), (c:AttendanceCount), (t:Tenure) RETURN " + kinds,
    )[0]
    assert {
        "day": "DATE NOT NULL",
        "value": 90,
        "days": ["2019-12-11", "2020-01-21"],
        "list": "LIST<DATE NOT NULL> NOT NULL",
    } == row


def test_the_window_of_a_tenure_follows_from_the_days_that_stand(empty_store: Store) -> None:
    window = "MATCH (t:Tenure) RETURN toString(t.firstAttested) AS first, toString(t.lastAttested) AS last"
    a, b = Release("a"), Release("b")
    a.entity("tenure-x", "Tenure", "", attestedOn=["2020-01-21", "2019-12-11"])
    b.entity("tenure-x", "Tenure", "", attestedOn="2020-07-02")
    load_documents(empty_store, [a.pair, b.pair])
    assert [{"first": "2019-12-11", "last": "2020-07-02"}] == empty_store.read(window)
    retract(empty_store, "a")
    assert [{"first": "2020-07-02", "last": "2020-07-02"}] == empty_store.read(window)


def test_a_document_keeps_its_text_to_the_letter(empty_store: Store) -> None:
    release = Release("ข่าว 1", text="A- A A+\r\n\u200bวันที่ ๑๑ ธันวาคม\n")
    release.province(CHIANG_RAI)
    load_documents(empty_store, [release.pair])
    stored = node(empty_store, release.id)
    assert release.document.text == stored["text"]
    assert {"Entity", "Document"} == stored["labels"]
    assert (release.document.sha256, "utf-8", "ข่าว 1") == (
        stored["sha256"],
        stored["charset"],
        stored["stem"],
    )


def test_statements_come_back_from_their_evidence_as_they_were(empty_store: Store) -> None:
    release = officer_meeting("ข่าวที่ 1", "2020-01-21")
    release.entity("attendancecount-x", "AttendanceCount", "", value=90)
    load_documents(empty_store, [release.pair])
    rows = empty_store.read("MATCH (n)-[s:SUPPORTED_BY]->(d) RETURN n.id AS n, d.id AS d, properties(s) AS s")
    found = [statement_of(row["s"], row["d"]) for row in rows]
    assert sorted(release.statements, key=lambda s: s.id) == sorted(found, key=lambda s: s.id)
    assert [row["n"] for row in rows] == [row["s"]["subject"] for row in rows]
    assert {s.id for s in found} == {row["s"]["id"] for row in rows}


def test_names_are_sorted_and_searched_by_stored_keys(empty_store: Store) -> None:
    load_documents(empty_store, [named("ข่าวที่ 1", "โรงพยาบาลสันป่าตอง", english="Sanpatong Hospital").pair])
    stored = node(empty_store, "organisation-x")
    assert str(stored["sortKey"]).startswith("รโ")
    assert {"โรงพยาบาล", "sanpatong", "hospital"} <= set(str(stored["searchText"]).split())


def test_an_entity_that_is_only_pointed_at_is_a_bare_node(empty_store: Store) -> None:
    release = Release("ข่าวที่ 1")
    release.entity("post-x", "Post", "ปลัด", postIn="organisation-unknown")
    load_documents(empty_store, [release.pair])
    assert {"id": "organisation-unknown", "labels": {"Entity"}} == node(empty_store, "organisation-unknown")


# -- What is not written


def test_loading_the_same_again_writes_nothing(empty_store: Store, releases: list[Release]) -> None:
    load_documents(empty_store, [r.pair for r in releases])
    before = list(dump(empty_store))
    lock = empty_store.read("MATCH (l:WriteLock) RETURN l.at AS at")
    summary = load_documents(empty_store, [r.pair for r in releases])
    assert Summary(unchanged=4) == summary
    assert summary.wrote_nothing
    assert lock == empty_store.read("MATCH (l:WriteLock) RETURN l.at AS at")
    assert before == list(dump(empty_store))


def test_the_summary_says_what_the_server_counted(empty_store: Store, releases: list[Release]) -> None:
    summary = load_documents(empty_store, [r.pair for r in releases])
    counts = empty_store.read(
        "MATCH (n) RETURN count(n) AS nodes, COUNT { ()-[]->() } AS all, COUNT { ()-[:SUPPORTED_BY]->() } AS evidence"
    )[0]
    assert (4, sum(len(r.statements) for r in releases)) == (summary.documents, summary.statements)
    assert (counts["nodes"], counts["all"]) == (summary.entities, summary.relationships)
    assert counts["evidence"] == summary.statements


def test_the_same_statement_twice_in_a_document_counts_once(empty_store: Store) -> None:
    release = named("ข่าวที่ 1", "ศูนย์คุณธรรม")
    twice = [*release.statements, *release.statements]
    assert 2 == load_documents(empty_store, [(release.document, twice)]).statements


def test_a_document_that_says_nothing_is_kept_all_the_same(empty_store: Store) -> None:
    release = Release("ว่าง", text="ไม่มีอะไร")
    assert 1 == load_documents(empty_store, [release.pair]).documents
    assert Summary(unchanged=1) == load_documents(empty_store, [release.pair])


def test_no_documents_are_no_work(empty_store: Store) -> None:
    assert Summary() == load_documents(empty_store, [])


# -- What order does not change


def test_every_order_of_loading_gives_the_same_store(empty_store: Store, releases: list[Release]) -> None:
    found = set()
    for order in permutations(releases[1:]):
        for release in order:
            load_documents(empty_store, [release.pair])
        found.add(digest(empty_store))
        for release in order:
            retract(empty_store, release.stem)
    assert 1 == len(found)


def test_one_by_one_together_and_deferred_give_the_same_store(
    empty_store: Store, releases: list[Release]
) -> None:
    for release in releases:
        load_documents(empty_store, [release.pair])
    one_by_one = list(dump(empty_store))
    _forget(empty_store, releases)
    load_documents(empty_store, [r.pair for r in releases])
    together = list(dump(empty_store))
    _forget(empty_store, releases)
    _load_deferred(empty_store, releases)
    derive_stale(empty_store)
    assert one_by_one == together == list(dump(empty_store))


def _forget(store: Store, releases: list[Release]) -> None:
    for release in releases:
        retract(store, release.stem)


def _load_deferred(store: Store, releases: list[Release]) -> None:
    batch = [incoming(*release.pair) for release in releases]
    store.write(lambda transaction: writing.replace(transaction, batch, postpone=True))


def test_a_large_load_is_the_same_as_many_small_ones(empty_store: Store) -> None:
    random = Random(7)
    releases = [
        officer_meeting(f"ข่าวที่ {n}", f"20{random.randint(15, 24)}-0{random.randint(1, 9)}-1{n % 10}", code)
        for n, code in enumerate(random.choices(list(PROVINCES), k=2 * BATCH + 5))
    ]
    summary = load_documents(empty_store, (r.pair for r in releases))
    assert len(releases) == summary.documents
    large = digest(empty_store)
    _forget(empty_store, releases)
    assert "0" * 32 == digest(empty_store)
    for release in reversed(releases):
        load_documents(empty_store, [release.pair])
    assert large == digest(empty_store)


# -- What is refused


def test_a_statement_of_another_document_is_refused(empty_store: Store) -> None:
    one, two = named("1", "ก"), named("2", "ก")
    with pytest.raises(BadInput, match=r"test\.rule names document-2, but comes with document-1"):
        load_documents(empty_store, [(one.document, two.statements)])


def test_an_unknown_property_or_class_is_refused_and_nothing_is_written(empty_store: Store) -> None:
    for property_, value in (("nmeTh", "ก"), ("type", "Organization")):
        release = named("1", "ก")
        release.say("organisation-x", property_, value)
        with pytest.raises(ModelError):
            load_documents(empty_store, [release.pair])
    assert [] == list(dump(empty_store))


def test_a_value_of_the_wrong_type_is_refused_with_its_place(empty_store: Store) -> None:
    release = Release("1")
    release.say("meeting-x", "type", "Meeting", "ประชุม")
    release.say("meeting-x", "startDate", "21 มกราคม 2563")
    with pytest.raises(BadInput, match=r"document-1 \[7, 21\): startDate wants a value of type date"):
        load_documents(empty_store, [release.pair])


# -- Killed loads


def test_a_load_that_is_killed_between_transactions_and_run_again_ends_the_same(empty_store: Store) -> None:
    releases = [officer_meeting(f"ข่าวที่ {n}", f"20{n:02}-01-21") for n in range(2 * BATCH + 5)]

    def killed_after(n: int) -> Iterator[Loaded]:
        for release in releases[:n]:
            yield release.pair
        raise KeyboardInterrupt

    for n in (BATCH, 2 * BATCH, 2 * BATCH + 3):
        with pytest.raises(KeyboardInterrupt):
            load_documents(empty_store, killed_after(n))
    load_documents(empty_store, [r.pair for r in releases])
    interrupted = digest(empty_store)
    _forget(empty_store, releases)
    load_documents(empty_store, [r.pair for r in releases])
    assert interrupted == digest(empty_store)


@pytest.mark.parametrize("step", ["compare", "changes_of", "_write", "derive"])
def test_a_load_that_dies_within_a_transaction_leaves_the_store_as_it_was(
    empty_store: Store, releases: list[Release], step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_documents(empty_store, [releases[0].pair])
    before = list(dump(empty_store))
    done = getattr(writing, step)

    def dies(*arguments: object) -> None:
        done(*arguments)
        raise SystemExit(step)

    with monkeypatch.context() as patch:
        patch.setattr(writing, step, dies)
        with pytest.raises(SystemExit):
            load_documents(empty_store, [r.pair for r in releases])
    assert before == list(dump(empty_store))
    load_documents(empty_store, [r.pair for r in releases])
    after = list(dump(empty_store))
    _forget(empty_store, releases)
    load_documents(empty_store, [r.pair for r in releases])
    assert after == list(dump(empty_store))


def test_what_a_killed_large_load_left_to_derive_is_derived_by_the_next_load(
    empty_store: Store, releases: list[Release]
) -> None:
    _load_deferred(empty_store, releases)
    derived = "MATCH ()-[d]->() WHERE d.derived RETURN count(d) > 0 AS any"
    assert [{"any": False}] == empty_store.read(derived)
    load_documents(empty_store, [releases[0].pair])
    assert [{"any": True}] == empty_store.read(derived)
    after = digest(empty_store)
    _forget(empty_store, releases)
    for release in releases:
        load_documents(empty_store, [release.pair])
    assert after == digest(empty_store)


def test_who_writes_while_everything_is_derived_leaves_it_to_be_derived_again(
    empty_store: Store, releases: list[Release]
) -> None:
    _load_deferred(empty_store, releases[:2])
    stages: list[str] = []

    def progress(stage: str, done: int, total: int | None) -> None:
        if not stages:
            _load_deferred(empty_store, releases[2:])
        stages.append(stage)

    derive_stale(empty_store, progress)
    assert empty_store.read("MATCH (l:WriteLock) RETURN l.stale IS NOT NULL AS stale")[0]["stale"]
    derive_stale(empty_store)
    interleaved = digest(empty_store)
    _forget(empty_store, releases)
    load_documents(empty_store, [r.pair for r in releases])
    assert interleaved == digest(empty_store)


def test_progress_tells_the_documents_and_the_derived_edges(empty_store: Store) -> None:
    told = []
    releases = [officer_meeting(f"ข่าวที่ {n}", f"2020-01-{n + 1:02}") for n in range(BATCH + 1)]
    load_documents(empty_store, [r.pair for r in releases], lambda *heard: told.append(heard))
    assert [("documents", BATCH, BATCH + 1), ("documents", BATCH + 1, BATCH + 1)] == told[:2]
    assert {"derived edges"} == {stage for stage, _, _ in told[2:]}


# -- The real releases


@pytest.fixture(scope="module")
def real() -> list[Loaded]:
    """The five source releases, extracted; where the folder is absent, as in a user's clone, says so."""
    paths = sorted(TEXTS.glob("00[0-4]_*.txt"))
    if not paths and not os.environ.get("CI"):
        pytest.skip(f"{TEXTS} is not here: the source releases are not part of the repository")
    extractions = [prepare(read_document(path)) for path in paths]
    assert 5 == len(extractions)
    return [(e.document, list(e.statements)) for e in extractions]


def test_the_real_releases_load_again_without_a_write_and_retract_exactly(
    empty_store: Store, real: list[Loaded]
) -> None:
    load_documents(empty_store, real)
    before = list(dump(empty_store))
    assert Summary(unchanged=5) == load_documents(empty_store, real)
    for document, statements in real:
        retract(empty_store, document.stem)
        load_documents(empty_store, [(document, statements)])
        assert before == list(dump(empty_store))


def test_the_real_releases_name_who_coordinated_which_province(
    empty_store: Store, real: list[Loaded]
) -> None:
    load_documents(empty_store, real)
    rows = empty_store.read(
        "MATCH (p:Person)-[c:COORDINATED]->(v:Province) RETURN split(p.nameTh, ' ')[0] AS who, v.nameTh AS at, c.n AS n"
    )
    assert {
        ("ยงจิรายุ", "เชียงราย", 3),
        ("ยงจิรายุ", "อุดรธานี", 1),
        ("ประมวล", "เชียงราย", 1),
        ("ประมวล", "อุดรธานี", 1),
        ("ประมวล", "เชียงใหม่", 1),
        ("จีระวรรณ์", "เชียงใหม่", 1),
        ("ธัญญ์พิชชา", "เชียงราย", 1),
    } == {(row["who"], row["at"], row["n"]) for row in rows}
