"""A body is a party by itself or through a unit of it: which of several ways a row rests on, in both engines."""

from graph.catalogue import ask
from graph.export import dataset_of
from graph.load import load_documents
from graph.questions.sparql import SparqlEngine
from graph.store import Store
from ontology import ids
from ontology.statements import Status
from tests.graph_factories import BANGKOK, CHIANG_RAI, Release

DAY = "2020-11-11"
BODY, UNIT = "ศูนย์คุณธรรม (องค์การมหาชน)", "ฝ่ายปฏิบัติการ 2"


def head_at_a_meeting(stem: str, owned: Status | None, host: bool = False) -> Release:
    """A release of a meeting with the head of a unit, whose owner it tells, infers, or leaves open."""
    release = Release(stem)
    body = release.organisation(BODY, "public_organisation", seatIn=release.province(BANGKOK))
    unit = release.entity(ids.mint("Unit", UNIT), "Unit", UNIT)
    if owned:
        release.say(unit, "unitOf", body, UNIT, status=owned)
    meeting = release.meeting("ประชุม", DAY, release.province(CHIANG_RAI))
    head = release.person("สมหญิง ใจดี")
    held = release.tenure(head, release.post(f"ผู้จัดการ{UNIT}", unit), DAY)
    release.participation(meeting, head, "participant", inCapacity=held)
    if host:
        release.participation(meeting, body, "host")
    return release


def coordinated(store: Store, *releases: Release) -> tuple[str, list[str]]:
    load_documents(store, [release.pair for release in releases])
    given = {"organisation": BODY}
    answers = [
        ask(engine, "coordination-organisations", given, evidence=True).to_json()
        for engine in (store, SparqlEngine(dataset_of(store)))
    ]
    assert answers[0] == answers[1]
    (row,) = answers[0]["rows"]
    return row["status"], row["documents"]


def test_what_goes_through_a_unit_of_an_inferred_owner_is_inferred(empty_store: Store) -> None:
    assert ("inferred", ["one"]) == coordinated(empty_store, head_at_a_meeting("one", "inferred"))


def test_what_goes_through_a_unit_of_a_stated_owner_is_stated(empty_store: Store) -> None:
    assert ("stated", ["one"]) == coordinated(empty_store, head_at_a_meeting("one", "asserted"))


def test_a_body_that_was_there_itself_needs_no_unit(empty_store: Store) -> None:
    assert ("stated", ["one"]) == coordinated(empty_store, head_at_a_meeting("one", "inferred", host=True))


def test_a_tie_that_another_document_tells_brings_that_document(empty_store: Store) -> None:
    other = Release("two")
    unit, body = ids.mint("Unit", UNIT), ids.mint("Organisation", BODY)
    other.say(other.entity(unit, "Unit", UNIT), "unitOf", body, UNIT)
    assert ("stated", ["one", "two"]) == coordinated(empty_store, head_at_a_meeting("one", "inferred"), other)
