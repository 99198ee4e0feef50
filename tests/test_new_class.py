"""A new class is one edit: a file of terms, and everything that Saiyai does with a class it does with this one.

Each step is a process of its own that knows the file by SAIYAI_TERMS, as for somebody who adds it.
"""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from graph.server import Address
from graph.store import Store

TERMS = """
@prefix sy: <https://w3id.org/saiyai/ns/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> . @prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix shape: <https://w3id.org/saiyai/shapes/> .

sy:Temple a owl:Class ; rdfs:subClassOf sy:Organisation , schema:BuddhistTemple ; sy:order 900 ;
    sy:caption ( sy:nameTh sy:founded sy:abbot ) ;
    rdfs:label "วัดในพุทธศาสนา"@th , "Buddhist temple"@en ;
    skos:definition "ศาสนสถานที่มีพระสงฆ์จำพรรษา"@th , "A house where monks live."@en ;
    skos:example "วัดภูมินทร์"@th , "Wat Phumin"@en ; dct:source <https://schema.org/BuddhistTemple> .
sy:founded a owl:DatatypeProperty , owl:FunctionalProperty ; rdfs:subPropertyOf schema:foundingDate ; sy:order 901 ;
    schema:domainIncludes sy:Temple ; rdfs:range xsd:date ;
    rdfs:label "วันก่อตั้งวัด"@th , "Day of its founding"@en ;
    skos:definition "วันที่ก่อตั้งวัด"@th , "The day on which it was founded."@en ;
    skos:example "1596-01-01"@th , "1596-01-01"@en ; dct:source <https://schema.org/foundingDate> .
sy:abbot a owl:ObjectProperty ; sy:order 902 ;
    schema:domainIncludes sy:Temple ; schema:rangeIncludes sy:Person ;
    rdfs:label "เจ้าอาวาส"@th , "Abbot"@en ; sy:inverseLabel "เป็นเจ้าอาวาสของ"@th , "Abbot of"@en ;
    skos:definition "พระผู้ปกครองวัด"@th , "The monk who leads it."@en ;
    skos:example "พระครูมาลี"@th , "Phra Khru Mali"@en ; dct:source <https://schema.org/employee> .
shape:Temple-founded a sh:PropertyShape ; sh:targetClass sy:Temple ; sh:path sy:founded ; sh:minCount 1 ;
    sh:message "วัดต้องมีวันก่อตั้ง"@th , "A temple has the day of its founding."@en .
"""
DATA = """
@prefix sy: <https://w3id.org/saiyai/ns/> . @prefix wat: <https://temples.example/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
wat:phumin a sy:Temple ; sy:nameTh "วัดแสงเดือน"@th ; sy:founded "1596-01-31"^^xsd:date ; sy:abbot wat:mali .
wat:mali a sy:Person ; sy:nameTh "พระครูมาลี"@th .
"""
WRONG = """
wat:undated a sy:Temple ; sy:nameTh "วัดหนึ่ง"@th .
wat:impossible a sy:Temple ; sy:nameTh "วัดสอง"@th ; sy:founded "1596-02-31"^^xsd:date .
wat:alone a sy:Temple ; sy:nameTh "วัดสาม"@th ; sy:founded "1596-01-31"^^xsd:date ; sy:abbot wat:phumin .
"""
STORED = (
    "MATCH (t:Temple:Organisation)-[:ABBOT]->(p:Person) "
    "RETURN t.nameTh AS temple, t.founded AS founded, p.nameTh AS abbot, t.id AS id"
)
NS = "https://w3id.org/saiyai/ns/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XSD = "http://www.w3.org/2001/XMLSchema#"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "terms"
    folder.mkdir()
    (folder / "temples.ttl").write_text(TERMS, encoding="utf-8")
    return os.environ | {"SAIYAI_TERMS": str(folder)}


@pytest.fixture
def stored(environment: dict[str, str], address: Address, empty_store: Store) -> dict[str, str]:
    login = {"SAIYAI_STORE": address.bolt, "SAIYAI_USER": address.user, "SAIYAI_PASSWORD": address.password}
    environment.update(login)
    return environment


@pytest.fixture
def run(environment: dict[str, str]) -> Run:
    def call(*arguments: object) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "cli.main", *map(str, arguments)]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return call


@pytest.fixture
def explorer(stored: dict[str, str]) -> Iterator[Callable[[str], str]]:
    command = [sys.executable, "-m", "cli.main", "serve", "--port", "0", "--no-open"]
    with subprocess.Popen(
        command, env=stored, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        assert process.stderr
        line = next(line for line in process.stderr if "Explorer" in line)
        address = next(word for word in line.split() if word.startswith("http")).rstrip("/")

        def page(path: str) -> str:
            with urllib.request.urlopen(f"{address}{path}", timeout=20) as response:
                text: str = response.read().decode()
            return text

        yield page
        process.terminate()
        process.stderr.read()


def written(folder: Path, turtle: str) -> Path:
    file = folder / "temples-data.ttl"
    file.write_text(turtle, encoding="utf-8")
    return file


@pytest.mark.usefixtures("stored")
def test_a_new_class_is_one_edit(run: Run, explorer: Callable[[str], str], tmp_path: Path):
    linted = run("lint")
    assert (0, "") == (linted.returncode, linted.stdout)
    loaded = run("load", written(tmp_path, DATA))
    assert 0 == loaded.returncode, loaded.stderr
    found = run("cypher", STORED, "--format", "csv").stdout
    *said, entity = found.splitlines()[1].split(",")
    assert ["วัดแสงเดือน", "1596-01-31", "พระครูมาลี"] == said

    hits = explorer(f"/search?q={quote('แสงเดือน')}&lang=en")
    assert f"/entity/{entity}" in hits
    assert "Buddhist temple" in hits
    found = explorer(f"/search?q={quote('แสงเดือน')}&format=json")
    assert "วัดแสงเดือน · 31 Jan 1596 · พระครูมาลี" in found
    page = explorer(f"/entity/{entity}?lang=en")
    for shown in ("Buddhist temple", "Day of its founding", "31 Jan 1596", "Abbot", "พระครูมาลี"):
        assert shown in page
    assert "วันก่อตั้งวัด" in explorer(f"/entity/{entity}")

    exported = run("export", "--format", "nt").stdout
    subject = f"<https://w3id.org/saiyai/id/{entity}>"
    assert f'{subject} <{NS}founded> "1596-01-31"^^<{XSD}date> .' in exported
    for class_ in (f"{NS}Temple", "https://schema.org/BuddhistTemple"):
        assert f"{subject} <{RDF}type> <{class_}> ." in exported

    assert "The day on which it was founded." in explorer("/ontology/founded?lang=en")
    reference = explorer("/ontology?lang=en")
    assert [] == [term for term in ("Temple", "founded", "abbot") if f"/ontology/{term}" not in reference]
    assert "A house where monks live." in run("ontology", "Temple").stdout
    schema = run("schema").stdout
    assert ":Temple:Organisation" in schema
    assert "[:ABBOT]" in schema


def test_a_store_with_terms_of_ones_own_says_where_they_must_be_named(
    run: Run, stored: dict[str, str], tmp_path: Path
):
    file = written(tmp_path, DATA)
    assert 0 == run("load", file).returncode
    terms = stored.pop("SAIYAI_TERMS")
    for command in (["export", "--format", "nt"], ["validate"], ["retract", file.name]):
        done = run(*command)
        assert 1 == done.returncode
        assert "If it is a term of your own, set SAIYAI_TERMS to its folder." in done.stderr
        assert len(done.stderr) < 300, done.stderr
    stored["SAIYAI_TERMS"] = terms
    assert 0 == run("retract", file.name).returncode


def test_data_of_a_new_class_are_held_to_its_terms_and_shapes(run: Run, tmp_path: Path):
    right = run("validate", written(tmp_path, DATA))
    assert 0 == right.returncode, right.stdout + right.stderr
    wrong = run("validate", written(tmp_path, DATA + WRONG))
    told = wrong.stdout + wrong.stderr
    assert 1 == wrong.returncode
    for sentence in (
        "A temple has the day of its founding.",
        "A value of “Day of its founding” is a day of the calendar",
        "A value of “Abbot” is a known entity of the class Person",
    ):
        assert sentence in told


def test_a_label_with_quotation_marks_stands_in_the_sentence_about_it(
    run: Run, environment: dict[str, str], tmp_path: Path
):
    file = Path(environment["SAIYAI_TERMS"]) / "temples.ttl"
    file.write_text(TERMS.replace('"Day of its founding"', r'"Day of its \"founding\""'), encoding="utf-8")
    wrong = run("validate", written(tmp_path, DATA + WRONG))
    assert 'A value of “Day of its "founding"” is a day of the calendar' in wrong.stdout, wrong.stderr


def test_a_code_may_have_any_address_below_ours(run: Run, environment: dict[str, str], tmp_path: Path):
    rank = """
<https://w3id.org/saiyai/ns/post-level/other> a skos:Concept ; skos:inScheme sy:PostLevelScheme ;
    skos:notation "other" ; sy:order 99 ; skos:prefLabel "อื่น ๆ"@th , "Other"@en ;
    skos:definition "อื่น ๆ"@th , "Any other."@en .
"""
    (Path(environment["SAIYAI_TERMS"]) / "rank.ttl").write_text(
        TERMS.partition("sy:Temple")[0] + rank, encoding="utf-8"
    )
    right = run("validate", written(tmp_path, DATA))
    assert 0 == right.returncode, right.stderr


def test_each_rule_of_one_shape_is_shown_under_its_own_sentence(
    run: Run, environment: dict[str, str], tmp_path: Path
):
    terms, shape, _ = TERMS.partition("shape:Temple-founded")
    file = Path(environment["SAIYAI_TERMS"]) / "temples.ttl"
    rules = (
        f'[ sh:path sy:{name} ; sh:minCount 1 ; sh:message "{name}"@th , "A temple has its {name}."@en ]'
        for name in ("founded", "abbot")
    )
    file.write_text(
        f"{terms}{shape} a sh:NodeShape ; sh:targetClass sy:Temple ; sh:property {' , '.join(rules)} .",
        encoding="utf-8",
    )
    data = """
wat:no-abbot a sy:Temple ; sy:nameTh "วัดหนึ่ง"@th ; sy:founded "1596-01-31"^^xsd:date .
wat:no-day a sy:Temple ; sy:nameTh "วัดสอง"@th ; sy:abbot wat:mali .
"""
    shown = run("validate", written(tmp_path, DATA + data)).stdout
    marks = ("A temple has its abbot.", "วัดหนึ่ง", "A temple has its founded.", "วัดสอง")
    assert sorted(marks, key=shown.find) == list(marks), shown
    assert 2 == shown.count("Temple-founded (1)")


def test_a_mistake_in_a_file_of_terms_is_told_with_file_line_and_cure(run: Run, environment: dict[str, str]):
    file = Path(environment["SAIYAI_TERMS"]) / "temples.ttl"
    file.write_text(TERMS.replace("sy:Organisation ,", "sy:Organization ,"), encoding="utf-8")
    for command in (["status"], ["lint"]):
        done = run(*command)
        assert 1 == done.returncode
        told = done.stdout + done.stderr
        assert "temples.ttl, line 8: " in told
        assert "Organization is used and nothing defines it. Correct the spelling or define it." in told
        assert "Traceback" not in told
