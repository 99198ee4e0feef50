"""The right answers of graph/answers: the five source releases and the samples give them, in Cypher and in SPARQL."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from graph.catalogue import catalogue
from graph.export import dataset_of
from graph.load import load_documents
from graph.questions.checks import GROUPS, checks, title, verdicts
from graph.questions.engines import CypherEngine, Engine
from graph.questions.sparql import SparqlEngine
from graph.store import Store
from loaders.extract import extract
from loaders.readers.text import read_document
from loaders.samples import SAMPLES
from ontology.errors import BadInput
from tests import source_releases
from tests.graph_factories import officer_meeting

releases = source_releases.releases


@pytest.fixture(scope="module", params=["cypher", "sparql"])
def engine(request: pytest.FixtureRequest, releases: Store) -> Iterator[Engine]:
    yield CypherEngine(releases) if request.param == "cypher" else SparqlEngine(dataset_of(releases))


def test_the_source_releases_give_every_right_answer(engine: Engine) -> None:
    wrong = [verdict for verdict in verdicts(engine, checks()) if not verdict.right]
    assert [] == wrong


def test_an_answer_that_is_not_right_says_what_is_missing_and_what_is_too_much(releases: Store) -> None:
    check = next(check for check in checks() if check.question == "cq04")
    altered = replace(check, rows=(("2020-11-11", "14:00", "stated", ["D2"]),))
    (verdict,) = verdicts(CypherEngine(releases), [altered])
    assert not verdict.right
    assert ["14:00"] == [row[1] for row in verdict.missing]
    assert ["13:00"] == [row[1] for row in verdict.unexpected]


def test_every_question_of_the_catalogue_has_a_right_answer() -> None:
    assert {check.question for check in checks()} == set(catalogue().questions)


def test_every_group_has_a_title_in_both_languages() -> None:
    assert all(title(group).th and title(group).en for group in GROUPS)


def test_other_releases_have_no_right_answers_here(empty_store: Store) -> None:
    load_documents(empty_store, [officer_meeting("one", "2020-11-11").pair])
    with pytest.raises(BadInput, match="the graph does not hold just these five"):
        list(verdicts(CypherEngine(empty_store), checks()))


def test_the_samples_give_every_right_answer(empty_store: Store) -> None:
    found = [extract(read_document(file)) for file in sorted(SAMPLES.glob("*.txt"))]
    load_documents(empty_store, [(one.document, one.statements) for one in found])
    wrong = [verdict for verdict in verdicts(CypherEngine(empty_store), checks()) if not verdict.right]
    assert [] == wrong
