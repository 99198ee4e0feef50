"""The reference and the schema in the terminal: in both languages, near names for a slip, every example a query."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rdflib import Graph

from cli.main import saiyai
from graph.property_graph import EVIDENCE, property_graph
from graph.store import Store
from graph.workbench import run_read_only
from ontology.errors import UsageError
from ontology.model import MODEL
from ontology.reference import terms
from tests.webapp_samples import filled

__all__ = ["filled"]

ROOT = Path(__file__).parents[1]
Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    monkeypatch.setenv("COLUMNS", "200")
    yield lambda *arguments: CliRunner().invoke(saiyai, arguments)


def test_all_terms_are_listed(run: Run) -> None:
    shown = run("ontology").stdout
    listed = [*MODEL.classes, *MODEL.properties, *MODEL.schemes]
    assert [] == [name for name in listed if name not in shown]


def test_a_term_says_what_its_page_says(run: Run) -> None:
    shown = run("ontology", "Participation").stdout
    for said in (
        "การมีส่วนร่วม",
        "Participation",
        "prov:Association",
        "inMeeting",
        "exactly one role",
        "MATCH (n:Par",
    ):
        assert said in shown
    assert shown == run("ontology", "sy:Participation").stdout
    assert shown == run("ontology", terms()["Participation"].iri).stdout
    assert shown == run("ontology", "participation").stdout


def test_every_term_can_be_asked_for(run: Run) -> None:
    for name, term in terms().items():
        done = run("ontology", name)
        assert (0, name) == (done.exit_code, name)
        assert term.label.th in done.stdout
        assert term.label.en in done.stdout


def test_a_term_comes_as_rdf_and_json(run: Run) -> None:
    assert len(Graph().parse(data=run("ontology", "Person", "--format", "ttl").stdout, format="turtle")) > 5
    assert "Person" == json.loads(run("ontology", "Person", "--format", "json").stdout)["term"]["name"]


def test_a_misspelt_term_is_refused_with_those_near_it(run: Run) -> None:
    refused = run("ontology", "Persn").exception
    assert isinstance(refused, UsageError)
    assert "Person (บุคคล / Person)" in str(refused)


def test_the_schema_names_every_label_type_and_property(run: Run) -> None:
    shown = run("schema").stdout
    wanted = [f":{name}" for name in MODEL.classes] + [EVIDENCE]
    wanted += [p.relationship_type if p.is_object else f"  {name} " for name, p in MODEL.properties.items()]
    assert [] == [name for name in wanted if name not in shown]


def test_what_evidence_holds_is_called_as_the_ontology_calls_it(run: Run) -> None:
    shown = run("schema", EVIDENCE).stdout
    assert [] == [
        held for held in ("rule STRING  กฎ / Rule", "status STRING  สถานะ / Status") if held not in shown
    ]


def test_a_label_comes_with_what_stands_beside_it_and_its_relationships(run: Run) -> None:
    shown = json.loads(run("schema", "Province", "--format", "json").stdout)
    assert ["Province", "Place", "Entity"] == [label["label"] for label in shown["labels"]]
    types = {way["type"] for way in shown["relationships"]}
    assert {"IN_PROVINCE", "COORDINATED", "WITHIN", "SUPPORTED_BY"} <= types
    assert "OF_PERSON" not in types


def test_a_misspelt_label_is_refused_with_those_near_it(run: Run) -> None:
    for wanted, meant in (
        ("Meting", "Meeting"),
        ("inProvince", "IN_PROVINCE"),
        ("coordinated", "COORDINATED"),
    ):
        refused = run("schema", wanted).exception
        assert isinstance(refused, UsageError)
        assert meant in str(refused)


def test_the_schema_is_a_picture_too(run: Run) -> None:
    picture = ET.fromstring(run("schema", "--format", "svg").stdout)
    words = "".join(picture.itertext())
    assert picture.tag.endswith("svg")
    assert "COORDINATED" in words


def test_the_picture_in_the_readme_is_of_this_model(run: Run) -> None:
    drawn = (ROOT / "docs/schema.svg").read_text("utf-8")
    assert drawn == run("schema", "--format", "svg").stdout, (
        "run: saiyai schema --format svg > docs/schema.svg"
    )


def test_every_query_of_the_readme_runs(filled: Store) -> None:
    queries = re.findall(r"^```cypher\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
    found = [run_read_only(filled, query) for query in queries]
    assert 6 == len(found)
    assert found[0]


def test_every_example_runs_and_finds_what_there_is(filled: Store) -> None:
    graph = property_graph()
    for label in graph.labels:
        there = filled.read(f"MATCH (n:{label.label}) RETURN count(n) AS n")[0]["n"]
        assert (label.label, min(5, there)) == (label.label, len(run_read_only(filled, label.example)))
    for way in graph.relationships:
        there = filled.read(f"MATCH ()-[r:{way.type}]->() RETURN count(r) AS n")[0]["n"]
        assert (way.type, min(5, there)) == (way.type, len(run_read_only(filled, way.example)))
