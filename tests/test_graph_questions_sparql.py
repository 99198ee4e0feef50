"""SPARQL over the RDF of the five source releases answers what Cypher answers, to the letter of the evidence."""

import time
from collections.abc import Iterator

import pytest

from graph.catalogue import ask, catalogue
from graph.export import dataset_of
from graph.questions.engines import Reason
from graph.questions.sparql import SparqlEngine
from graph.store import Store
from ontology.errors import BadInput
from ontology.rdf import dataset
from tests import source_releases
from tests.graph_factories import CHIANG_RAI, UDON_THANI, Release
from tests.source_releases import M1, M4, YONGJIRAYU

MANY = 2_000
releases = source_releases.releases


@pytest.fixture(scope="module")
def exported(releases: Store) -> Iterator[SparqlEngine]:
    yield SparqlEngine(dataset_of(releases))


@pytest.mark.parametrize("question", sorted(catalogue().questions))
def test_sparql_answers_as_cypher_does(releases: Store, exported: SparqlEngine, question: str) -> None:
    in_cypher, in_sparql = (ask(asked, question, evidence=True).to_json() for asked in (releases, exported))
    assert in_cypher["rows"]
    assert in_cypher == in_sparql


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("cq01", {"province": "57", "since": "2563-06-01"}),
        ("cq05", {"meeting": M1}),
        ("cq10", {"person": "ยงจิรายุ"}),
        ("cq15", {"person": "all"}),
        ("cq15", {"as_of": "2563-06-01"}),
        ("cq15", {"as_of": "2562-12-25", "known_by": M4}),
        ("cq15", {"known_by": "2562-12-31"}),
        ("cq17", {"role": "ผู้ว่าราชการจังหวัด"}),
        ("cq17", {"as_of": "2565-12-22"}),
        ("cq23", {"person": YONGJIRAYU, "province": "อุดรธานี"}),
        ("cq31", {"province": "all", "known_by": "2563-12-31"}),
        ("cq31", {"province": "all", "as_of": "2562-12-31"}),
        ("cq38", {"known_by": "2563-12-31"}),
        ("cq38", {"plan": "all", "as_of": "2565-06-01"}),
        ("cq40", {"programme": "all", "province": "เชียงใหม่"}),
    ],
)
def test_sparql_takes_the_parameters_that_cypher_takes(
    releases: Store, exported: SparqlEngine, question: str, given: dict[str, str]
) -> None:
    in_cypher, in_sparql = (ask(asked, question, given, True).to_json() for asked in (releases, exported))
    assert in_cypher == in_sparql


def test_sparql_refuses_what_it_cannot_find_as_cypher_does(exported: SparqlEngine) -> None:
    with pytest.raises(BadInput, match=r"knows no person of this name\. Did you mean: ยงจิรายุ อุปเสน"):
        ask(exported, "cq15", {"person": "ยงจิรายุ อุปแสน"})


def test_a_meeting_in_several_provinces_is_told_with_the_first_by_id() -> None:
    release = Release("ข่าวที่ 1")
    meeting = release.meeting("ประชุม", "2020-01-21", release.province(CHIANG_RAI))
    release.say(meeting, "inProvince", release.province(UDON_THANI), "อุดรธานี")
    (told,) = SparqlEngine(dataset(release.statements)).meetings([meeting])
    assert ("place-41", "อุดรธานี") == (told["province_id"], told["province"])


def test_an_entity_with_many_values_has_each_of_its_reasons_found_at_once() -> None:
    release = Release("ข่าว")
    release.entity("person-1", "Person", "x")
    for number in range(MANY):
        release.say("person-1", "altName", f"ชื่อ {number}", language="th")
    document, statements = release.pair
    engine = SparqlEngine(dataset(statements, [document]))
    reasons: list[Reason] = [("person-1", "altName", f"ชื่อ {number}", None) for number in range(MANY)]
    started = time.process_time()
    found = engine.support([*reasons, ("person-1", "altName", None, document.stem)], evidence=True)
    assert MANY / (time.process_time() - started) > 1_000
    assert [*range(MANY), *[MANY] * MANY] == [row["n"] for row in found]
    assert {reason[2] for reason in reasons} == {row["value"] for row in found[:MANY]}
