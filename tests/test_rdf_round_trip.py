"""What is exported comes back whole: the same triples, the same answers, in each of the formats."""

import hashlib
import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, RdfFormat, Triple, parse
from rdflib import Graph, URIRef

from graph.catalogue import ask, catalogue
from graph.export import Stored
from graph.load import load_documents, retract
from graph.store import Store
from loaders.extract import Extraction
from loaders.pipeline import prepare, read_rdf_as
from loaders.readers.text import read_document
from ontology.ids import document_id
from ontology.model import MODEL, SY
from ontology.rdf import FORMATS, Restored, Source, Stated, read, write
from ontology.statements import Document, Statement
from ontology.terms import NS
from tests import shared_texts
from tests.graph_factories import Release, officer_meeting, shared_releases

MANY = 100
Pair = tuple[Document, Iterable[Statement]]


def as_it_is(extraction: Extraction) -> Extraction:
    return extraction


def exported(source: Source, file: Path) -> Path:
    with file.open("wb") as output:
        write(source, file.suffix.removeprefix("."), output)
    return file


def canonical(source: Source) -> list[bytes]:
    """Returns the triples as N-Triples in order: without blank nodes that is a graph's canonical form."""
    output = io.BytesIO()
    write(source, "nt", output)
    lines = sorted(output.getvalue().splitlines())
    assert len(set(lines)) == len(lines)
    return lines


def read_back(file: Path) -> list[Pair]:
    found = list(read_rdf_as(as_it_is, file))
    refused = [answer for answer in found if not isinstance(answer, Extraction)]
    assert [] == refused
    return [(e.document, e.statements) for e in found if isinstance(e, Extraction)]


def five() -> list[Pair]:
    shared_texts.needs_shared()
    return [
        (e.document, e.statements) for e in map(prepare, map(read_document, shared_texts.texts("00*.txt")))
    ]


@pytest.mark.parametrize("format_", FORMATS)
def test_the_five_releases_come_back_as_they_were(format_: str, tmp_path: Path):
    pairs = five()
    back = read_back(exported(Stated(pairs), tmp_path / f"graph.{format_}"))
    assert [d for d, _ in pairs] == [d for d, _ in back]
    for (_, said), (_, again) in zip(pairs, back, strict=True):
        assert {s.id: s for s in said} == {s.id: s for s in again}
    assert canonical(Stated(pairs)) == canonical(Stated(back))


def test_unlabelled_releases_come_back_as_they_were(tmp_path: Path):
    shared_texts.needs_shared()
    pairs: list[Pair] = []
    for name, text in shared_texts.unlabelled(MANY):
        hashed = hashlib.sha256(text.encode()).hexdigest()
        extraction = prepare(Document(document_id(name), name, text, hashed, "utf-8", None))
        pairs.append((extraction.document, extraction.statements))
    assert MANY == len(pairs)
    back = read_back(exported(Stated(pairs), tmp_path / "graph.ttl"))
    assert {s for _, said in pairs for s in said} == {s for _, said in back for s in said}
    assert canonical(Stated(pairs)) == canonical(Stated(back))


def test_a_store_made_of_an_export_gives_the_same_export_and_the_same_answers(
    empty_store: Store, tmp_path: Path
):
    load_documents(empty_store, five())
    before, answers = canonical(Stored(empty_store)), all_answers(empty_store)
    file = exported(Stored(empty_store), tmp_path / "graph.jsonld")
    for document, _ in five():
        retract(empty_store, document.id)
    assert [] == canonical(Stored(empty_store))
    load_documents(empty_store, read_back(file))
    assert before == canonical(Stored(empty_store))
    assert answers == all_answers(empty_store)


def all_answers(store: Store) -> dict[str, object]:
    return {id_: ask(store, id_).to_json() for id_ in catalogue().questions}


@pytest.mark.parametrize("format_", FORMATS)
@given(text=st.text(min_size=1))
def test_any_text_comes_back_as_it_was(format_: str, text: str, tmp_path_factory: pytest.TempPathFactory):
    release = Release("ข่าว")
    release.entity("person-1", "Person", "x")
    release.say("person-1", "altName", text, language="en-gb")
    file = exported(Stated([release.pair]), tmp_path_factory.mktemp("rdf") / f"x.{format_}")
    assert [Restored(*release.pair)] == list(read(file))


@pytest.mark.parametrize("format_", ["nt", "trig"])
def test_an_export_has_no_blank_nodes_and_its_names_have_languages(format_: str, tmp_path: Path):
    file = exported(Stated(r.pair for r in shared_releases()), tmp_path / f"graph.{format_}")
    triples = [quad.triple for quad in parse(path=file, format=RdfFormat.from_extension(format_))]
    assert not any(isinstance(node, BlankNode) for t in triples for node in (t.subject, t.object))
    names = [t.object for t in triples if t.predicate.value.endswith("/nameTh")]
    assert names
    assert {"th"} == {name.language for name in names if isinstance(name, Literal)}


def test_what_the_standards_call_a_thing_stands_in_an_export_for_tools_that_infer_nothing(tmp_path: Path):
    file = exported(Stated(r.pair for r in shared_releases()), tmp_path / "graph.ttl")
    standards = {NS + name: p.standards for name, p in MODEL.properties.items() if name != SY.text}
    written = set(Graph().parse(file))
    above = {
        (subject, URIRef(standard), value)
        for subject, property_, value in written
        for standard in standards.get(str(property_), ())
    }
    assert {"prefLabel", "title", "startDate"} <= {
        p.rpartition("/")[2].rpartition("#")[2] for _, p, _ in above
    }
    assert above <= written


def test_quotes_lie_where_their_selectors_say(tmp_path: Path):
    release = officer_meeting("ข่าว", "2020-01-21")
    file = exported(Stated([release.pair]), tmp_path / "graph.nt")
    said: dict[str, dict[str, str]] = {}
    for quad in parse(path=file):
        triple: Triple = quad.triple
        subject = str(triple.subject).partition("-position")[0].partition("-quote")[0]
        said.setdefault(subject, {})[triple.predicate.value.rpartition("#")[2]] = triple.object.value  # type: ignore[union-attr]
    places = [about for about in said.values() if "exact" in about]
    assert len(places) > 5
    for about in places:
        assert about["exact"] == release.text[int(about["start"]) : int(about["end"])]


@pytest.mark.parametrize("format_", FORMATS)
def test_writing_goes_along_with_reading(format_: str):
    """A document is written before those that follow it are asked for."""
    output = io.BytesIO()
    sizes = []

    def pairs() -> Iterator[Pair]:
        for number in range(200):
            sizes.append(output.tell())
            yield officer_meeting(f"ข่าว {number}", "2020-01-21").pair

    write(Stated(pairs()), format_, output)
    assert 0 < sizes[50] < sizes[100] < sizes[150] < output.tell()


@pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning"
)  # rdflib uses it by itself
def test_another_library_reads_the_same_in_each_format_and_what_it_writes_is_read_back(tmp_path: Path):
    pairs = [release.pair for release in shared_releases()]
    read_by_others = [
        Graph().parse(
            data=exported(Stated(pairs), tmp_path / f"graph.{format_}").read_text("utf-8"), format=name
        )
        for format_, name in {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld"}.items()
    ]
    written, *others = read_by_others
    assert len(canonical(Stated(pairs))) == len(written)
    assert all(set(written) == set(other) for other in others)
    file = tmp_path / "theirs.ttl"
    written.serialize(file, format="turtle", encoding="utf-8")
    back = [(r.document, r.statements) for r in read(file) if isinstance(r, Restored)]
    assert canonical(Stated(pairs)) == canonical(Stated(back))
