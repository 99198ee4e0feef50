"""Answers where an entity has no Thai name: the English one stands in its place, and no row is lost for want of any."""

from collections.abc import Callable

import pytest

from graph.catalogue import ask, catalogue
from graph.export import dataset_of
from graph.load import load_documents
from graph.questions.engines import CypherEngine, Engine
from graph.questions.sparql import SparqlEngine
from graph.questions.values import LOOKED_UP
from graph.store import Row, Store
from loaders.extract import extract
from loaders.readers.text import read_document
from loaders.samples import SAMPLES
from ontology import ids
from ontology.statements import Statement

FIVE = [extract(read_document(file)) for file in sorted(SAMPLES.glob("*.txt"))]
SOMEBODY = ids.mint("Person", "ยงจิรายุ อุปเสน")
QUESTIONS = list(catalogue().questions)
BY_NAME = ("cq17", "cq18")
"""Questions that find posts by their titles."""
Answers = dict[str, tuple[Row, ...]]
Change = Callable[[Statement], Statement | None]


def turned(statement: Statement) -> Statement | None:
    """Returns a Thai name as an English one, so that answers show the same text."""
    if statement.property == "nameEn":
        return None
    thai = statement.property == "nameTh"
    return statement._replace(property="nameEn", language="en") if thai else statement


def one_turned(statement: Statement) -> Statement | None:
    return turned(statement) if statement.subject == SOMEBODY else statement


def unnamed(statement: Statement) -> Statement | None:
    return None if statement.property in ("nameTh", "nameEn") else statement


def loaded(store: Store, change: Change) -> Store:
    clear = "MATCH (n) DETACH DELETE n"
    store.write(lambda transaction: transaction.run(clear))
    pairs = ((one.document, filter(None, map(change, one.statements))) for one in FIVE)
    load_documents(store, [(document, list(statements)) for document, statements in pairs])
    return store


def answers(engine: Engine) -> Answers:
    """Returns the rows of all questions, asked of everybody."""
    return {question: ask(engine, question, everybody(question)).rows for question in QUESTIONS}


def everybody(question: str) -> dict[str, str]:
    return {p.name: "all" for p in catalogue().question(question).parameters if p.optional}


@pytest.fixture(scope="module")
def in_thai(store: Store) -> Answers:
    return answers(CypherEngine(loaded(store, lambda statement: statement)))


@pytest.fixture(scope="module", params=[turned, one_turned], ids=["all", "one"])
def in_english(request: pytest.FixtureRequest, store: Store, in_thai: Answers) -> tuple[Answers, Answers]:
    """What Cypher and SPARQL answer where all, or one person, have but English names."""
    loaded(store, request.param)
    return answers(CypherEngine(store)), answers(SparqlEngine(dataset_of(store)))


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_english_name_stands_where_there_is_no_thai_one(
    in_english: tuple[Answers, Answers], in_thai: Answers, question: str
) -> None:
    in_cypher, in_sparql = in_english
    assert in_thai[question] == in_cypher[question]
    assert in_thai[question] == in_sparql[question]


def test_no_row_is_lost_where_nothing_has_a_name(store: Store, in_thai: Answers) -> None:
    loaded(store, unnamed)
    in_cypher, in_sparql = answers(CypherEngine(store)), answers(SparqlEngine(dataset_of(store)))
    assert in_cypher == in_sparql
    assert {q: len(rows) for q, rows in in_thai.items() if q not in BY_NAME} == {
        q: len(rows) for q, rows in in_cypher.items() if q not in BY_NAME
    }


def test_what_has_an_english_name_only_is_found_by_it(store: Store) -> None:
    loaded(store, turned)
    for kind in LOOKED_UP:
        found = [
            sorted((row["id"], row["name"]) for row in engine.matches(kind, "", None))
            for engine in (CypherEngine(store), SparqlEngine(dataset_of(store)))
        ]
        assert found[0] == found[1]
        assert all(name and id_ not in name for id_, name in found[0])
