"""Answers that find nothing say so, with where was looked; what cannot be meant is refused, with what comes near."""

import pytest

from graph.catalogue import ask
from graph.questions.engines import CypherEngine, Engine
from graph.store import Store
from ontology.errors import BadInput
from tests import source_releases

releases = source_releases.releases


@pytest.fixture
def engine(releases: Store) -> Engine:
    return CypherEngine(releases)


@pytest.mark.parametrize("role", ["chair", "ประธาน", "CHAIR"])
def test_a_role_is_asked_by_its_code_or_by_a_label(engine: Engine, role: str) -> None:
    found = ask(engine, "roles-of-people", {"role": role})
    assert ["chair"] == [row["role"] for row in found.rows]
    assert {"person": None, "role": "chair"} == found.parameters


def test_a_role_that_is_none_is_refused_with_those_that_come_near(engine: Engine) -> None:
    with pytest.raises(BadInput, match=r"there is no role 'chiar'\. Did you mean: Chair") as refused:
        ask(engine, "roles-of-people", {"role": "chiar"})
    assert "ไม่มีบทบาท “chiar”" in str(refused.value.th)
