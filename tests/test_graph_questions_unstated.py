"""Answers that find nothing say so, with where was looked; what cannot be meant is refused, with what comes near."""

import pytest

from graph.catalogue import ask
from graph.export import dataset_of
from graph.questions.engines import CypherEngine, Engine
from graph.questions.sparql import SparqlEngine
from graph.store import Store
from ontology.errors import BadInput
from tests import source_releases
from tests.source_releases import D0, D1, D2, D3, D4, M2

releases = source_releases.releases


@pytest.fixture(scope="module", params=["cypher", "sparql"])
def engine(request: pytest.FixtureRequest, releases: Store) -> Engine:
    return CypherEngine(releases) if request.param == "cypher" else SparqlEngine(dataset_of(releases))


@pytest.mark.parametrize("role", ["chair", "ประธาน", "CHAIR"])
def test_a_role_is_asked_by_its_code_or_by_a_label(engine: Engine, role: str) -> None:
    found = ask(engine, "roles-of-people", {"role": role})
    assert ["chair"] == [row["role"] for row in found.rows]
    assert {"person": None, "role": "chair"} == found.parameters


def test_a_role_that_is_none_is_refused_with_those_that_come_near(engine: Engine) -> None:
    with pytest.raises(BadInput, match=r"there is no role 'chiar'\. Did you mean: Chair") as refused:
        ask(engine, "roles-of-people", {"role": "chiar"})
    assert "ไม่มีบทบาท “chiar”" in str(refused.value.th)


def test_what_no_document_tells_is_one_row_with_all_that_were_searched(engine: Engine) -> None:
    (row,) = ask(engine, "cq31", {"province": "น่าน"}).rows
    assert (None, [], "not_stated", [D0, D1, D2, D3, D4]) == tuple(
        row[column] for column in ("network", "meeting_ids", "status", "documents")
    )


def test_of_a_meeting_only_its_documents_are_searched(engine: Engine) -> None:
    (row,) = ask(engine, "meeting-sessions", {"meeting": M2}).rows
    assert ("not_stated", [D2]) == (row["status"], row["documents"])


def test_where_there_are_no_documents_nothing_was_searched(empty_store: Store) -> None:
    assert () == ask(empty_store, "cq31", {"province": "น่าน"}).rows


@pytest.mark.parametrize("text", [D2, D2[:3], D2.upper(), "11 พฤศจิกายน 2563", "ความร่วมมือด้านวิชาการ"])
def test_a_meeting_is_named_by_its_document_its_day_or_a_part_of_its_name(engine: Engine, text: str) -> None:
    found = ask(engine, "cq08", {"meeting": text}).rows
    assert [M2] == [row["start_date"] for row in found]


def test_a_meeting_that_is_none_is_refused_with_what_may_name_one(engine: Engine) -> None:
    with pytest.raises(BadInput, match="or the name of a document that reports it") as refused:
        ask(engine, "cq08", {"meeting": "D9"})
    assert "ชื่อเอกสารที่รายงาน" in str(refused.value.th)
