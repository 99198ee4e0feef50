"""The samples that a first look shows: they tell the same facts as the releases they are made from."""

import re
from pathlib import Path

import pytest

from graph.catalogue import ask
from graph.load import load_documents
from graph.store import Store
from graph.workbench import run_read_only
from loaders.pipeline import prepare
from loaders.readers.text import read_document
from loaders.samples import SAMPLES
from loaders.sources import find_documents
from ontology.rdf import to_rdf
from ontology.validate import judge

README = Path(__file__).parents[1] / "README.md"
EXTRACTIONS = [prepare(read_document(file)) for file in find_documents([SAMPLES])]


@pytest.fixture
def samples(empty_store: Store) -> Store:
    load_documents(empty_store, [(e.document, e.statements) for e in EXTRACTIONS])
    return empty_store


def test_there_are_five_and_each_says_where_it_is_from():
    assert 5 == len(EXTRACTIONS)
    assert all("\nที่มา : " in e.document.text for e in EXTRACTIONS)


def test_nothing_in_them_is_refused():
    assert [] == [f for e in EXTRACTIONS for f in e.findings if f.severity == "violation"]


def test_together_they_break_no_shape_but_the_period_told_two_ways():
    documents = [e.document for e in EXTRACTIONS]
    rdf = to_rdf((statement for e in EXTRACTIONS for statement in e.statements), documents)
    breaches = judge(rdf).breaches
    assert ["PlanPhase-period"] * 2 == [b.shape for b in breaches]
    assert ["2559 · 2564", "2559 · 2565"] == [b.value[-11:] for b in breaches]


def test_they_tell_who_coordinated_which_provinces(samples: Store):
    rows = ask(samples, "cq23").rows
    expected = {
        ("ยงจิรายุ อุปเสน", "เชียงราย", 3),
        ("ยงจิรายุ อุปเสน", "อุดรธานี", 1),
        ("ประมวล บุญมา", "เชียงราย", 1),
        ("ประมวล บุญมา", "อุดรธานี", 1),
        ("ประมวล บุญมา", "เชียงใหม่", 1),
        ("จีระวรรณ์ บรรเทาทุกข์", "เชียงใหม่", 1),
        ("ธัญญ์พิชชา ทองฟัก", "เชียงราย", 1),
    }
    assert expected == {(row["person"], row["province"], row["count"]) for row in rows}


@pytest.mark.parametrize(("question", "networks"), [("cq31", 13), ("cq32", 6), ("cq33", 6)])
def test_they_list_the_networks_of_each_province(samples: Store, question: str, networks: int):
    assert networks == len(ask(samples, question).rows)


def test_they_tell_the_period_of_the_plan_two_ways(samples: Store):
    rows = ask(samples, "cq38").rows
    assert [(2559, 2564, "conflicting"), (2559, 2565, "conflicting")] == [
        (row["from_be"], row["to_be"], row["status"]) for row in rows
    ]


@pytest.mark.parametrize("query", re.findall(r"```cypher\n(.*?)```", README.read_text("utf-8"), re.DOTALL))
def test_the_readme_s_cypher_answers_on_them(samples: Store, query: str):
    assert run_read_only(samples, query)
