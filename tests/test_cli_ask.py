"""`saiyai ask` with all questions, held to the right answers, in either language."""

import json
from collections.abc import Callable, Iterator

import pytest
from click.testing import CliRunner, Result

from cli.main import saiyai
from graph.catalogue import catalogue
from graph.load import load_documents
from graph.server import Address
from graph.store import Store
from loaders.extract import extract
from loaders.readers.text import read_document
from loaders.samples import SAMPLES
from ontology.errors import UsageError

Run = Callable[..., Result]
FIVE = [extract(read_document(file)) for file in sorted(SAMPLES.glob("*.txt"))]


@pytest.fixture(scope="module")
def samples(store: Store) -> Iterator[Store]:
    clear = "MATCH (n) DETACH DELETE n"
    store.write(lambda transaction: transaction.run(clear))
    load_documents(store, [(one.document, one.statements) for one in FIVE])
    yield store
    store.write(lambda transaction: transaction.run(clear))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, samples: Store, address: Address) -> Run:
    monkeypatch.setenv("SAIYAI_USER", address.user)
    monkeypatch.setenv("SAIYAI_PASSWORD", address.password)
    return lambda *arguments: CliRunner().invoke(saiyai, ["--store", address.bolt, *arguments])


@pytest.mark.parametrize("engine", ["cypher", "sparql"])
def test_all_answers_are_right(run: Run, engine: str) -> None:
    shown = run("ask", "--all", "--check", "--engine", engine)
    assert "✗" not in shown.stdout
    assert "คำถามวัดความสามารถ / Competency questions: 30/30" in shown.stdout
    assert "สิ่งที่ต้องตอบว่าไม่ทราบ / What must be answered with “unknown”: 18/18" in shown.stdout
    assert "คำถามข้างเคียง / Questions beside them: 33/33" in shown.stdout
    assert 0 == shown.exit_code


def test_a_wrong_answer_is_told_and_fails(run: Run, samples: Store) -> None:
    samples.write(
        lambda transaction: transaction.run(
            "MATCH (m:Meeting) WHERE m.startTime IS NOT NULL SET m.startTime = '09:00'"
        )
    )
    shown = run("ask", "cq04", "--check")
    samples.write(
        lambda transaction: transaction.run(
            "MATCH (m:Meeting) WHERE m.startTime IS NOT NULL SET m.startTime = '13:00'"
        )
    )
    assert "✗ cq04" in shown.stdout
    assert "    - {'start_date': '2020-11-11', 'start_time': '13:00'" in shown.stdout
    assert "    + {'start_date': '2020-11-11', 'start_time': '09:00'" in shown.stdout
    assert "0/1" in shown.stdout


def test_all_questions_are_answered_as_one_json(run: Run) -> None:
    answers = json.loads(run("ask", "--all", "--format", "json").stdout)
    assert list(catalogue().questions) == [answer["query"] for answer in answers]


def test_the_check_is_told_as_json_and_as_csv(run: Run) -> None:
    shown = run("ask", "cq04", "--check", "--format", "json")
    (told,) = json.loads(shown.stdout)
    assert ("cq04", True, [], []) == tuple(told[key] for key in ("query", "right", "missing", "unexpected"))
    assert "competency,cq04," in run("ask", "cq04", "--check", "--format", "csv").stdout


@pytest.mark.parametrize(
    ("question", "word"), [("stated-once", "บุคคล / Person"), ("disagreements", "ช่วงปีของแผน / Period of")]
)
def test_terms_are_called_by_their_labels(run: Run, question: str, word: str) -> None:
    shown = run("ask", question).stdout
    assert word in shown
    assert "periodOf" not in shown and ": Person" not in shown


def test_sparql_answers_in_the_same_words(run: Run) -> None:
    asked = ("ask", "cq23", "province=อุดรธานี", "--evidence")
    assert run(*asked).stdout == run(*asked, "--engine", "sparql").stdout


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (("--check",), "Give the id of one question, or --all"),
        (("cq01", "--all"), "Give the id of one question, or --all"),
        (("cq01", "--check", "province=57"), "leave out name=value"),
        (("--all", "--format", "csv"), "CSV holds one table"),
    ],
)
def test_what_does_not_go_together_is_refused(run: Run, given: tuple[str, ...], message: str) -> None:
    shown = run("ask", *given)
    assert isinstance(shown.exception, UsageError)
    assert message in str(shown.exception)
