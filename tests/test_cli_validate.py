"""What breaks the shapes, as a person reads it: in releases, in RDF by hand, in a store."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph.load import load_documents
from graph.server import Address
from graph.store import Store
from loaders.pipeline import prepare
from loaders.readers.text import document_of, read_document
from loaders.samples import SAMPLES

PREFIXES = """@prefix sy: <https://w3id.org/saiyai/ns/> . @prefix : <https://w3id.org/saiyai/id/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
BROKEN = (
    PREFIXES
    + """:place-55 a sy:Province ; sy:nameTh "น่าน"@th ; sy:code "5500" .
:place-54 a sy:Province ; sy:nameTh "แพร่"@t_h .
:person-1 a sy:Person ; sy:nameTh "มาลี ใจงาม"@th ; sy:givenName "มาลี"@th ; sy:familyName "หัวหน้าสน"@th .
:document-1 a sy:Document ; sy:publishedOn "2569-13-40"^^xsd:date .
"""
)


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cli.main", "validate", *map(str, arguments)]
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    file = tmp_path / "เขียนเอง.ttl"
    file.write_text(BROKEN, encoding="utf-8")
    return file


def test_releases_that_disagree_are_shown_with_the_words_of_each():
    done = run(SAMPLES)
    assert 0 == done.returncode, done.stderr
    assert "0 violations, 2 warnings." in done.stderr
    lines = done.stdout.splitlines()
    assert [
        "ควรดู · warning  PlanPhase-period (2)",
        "  เอกสารระบุช่วงปีของแผนไม่ตรงกัน",
        "  Documents disagree on the plan's period.",
    ] == lines[:3]
    assert lines[3].startswith("    แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ  แผน (ฉบับหรือระยะ) · Plan phase  planphase-")
    assert "[(พ.ศ.2559-2564)]" in lines[6]
    assert "[(พ.ศ. 2559 - 2565)]" in lines[10]


def test_rdf_by_hand_is_judged_and_what_cannot_be_read_is_told_by_its_line(broken: Path):
    done = run(broken, "--format", "jsonl")
    assert 1 == done.returncode
    assert f"saiyai: {broken}, line 4: The given language subtag is invalid." in done.stderr
    assert "Traceback" not in done.stderr
    found = [
        tuple(b[key] for key in ("severity", "shape", "caption", "value"))
        for b in map(json.loads, done.stdout.splitlines())
    ]
    assert ("violation", "Province-code", "น่าน", "5500") in found
    assert ("violation", "publishedOn-value", "document-1", "2569-13-40") in found
    assert ("warning", "Person-family-name", "มาลี ใจงาม", "หัวหน้าสน") in found


def test_what_holds_nothing_to_judge_is_an_error(tmp_path: Path):
    (tmp_path / "ว่าง.nt").write_text("<urn:a> <urn:b> <urn:c> .\n", encoding="utf-8")
    done = run(tmp_path / "ว่าง.nt")
    assert (1, "") == (done.returncode, done.stdout)
    assert "Nothing to validate" in done.stderr


def test_a_mistake_in_a_shape_of_ones_own_is_told_once(tmp_path: Path):
    shape = "shape:Mine a sh:PropertyShape ; sh:targetClass sy:Person ; sh:path sy:nameTh ; sh:minCount 1 ."
    namespaces = {"shape": "https://w3id.org/saiyai/shapes/", "sh": "http://www.w3.org/ns/shacl#"}
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in namespaces.items())
    (tmp_path / "mine.ttl").write_text(
        f"@prefix sy: <https://w3id.org/saiyai/ns/> .\n{prefixes}{shape}", encoding="utf-8"
    )
    done = run(SAMPLES, SAIYAI_TERMS=str(tmp_path))
    assert (1, "") == (done.returncode, done.stdout)
    (line,) = done.stderr.splitlines()
    assert line.startswith(
        "saiyai: mine.ttl, line 4: shape Mine lacks its sentence. Give it a sh:message in Thai"
    )


def test_a_store_is_judged_like_the_releases_in_it(address: Address, empty_store: Store):
    extractions = [prepare(read_document(file)) for file in sorted(SAMPLES.glob("*.txt"))]
    undated = prepare(document_of("นายสน ริมธาร ปลัดกระทรวงแรงงาน เป็นประธานการประชุม"))
    load_documents(empty_store, [(e.document, e.statements) for e in (*extractions, undated)])
    done = run("--store", address.bolt, SAIYAI_USER=address.user, SAIYAI_PASSWORD=address.password)
    assert 0 == done.returncode, done.stderr
    shapes = [line.split()[3] for line in done.stdout.splitlines() if line.startswith("ควรดู")]
    assert ["Meeting-date-known", "Meeting-province-known", "PlanPhase-period"] == shapes
    assert "    (ไม่ระบุชื่อ · no name stated)  การประชุมหรือกิจกรรม · Meeting  meeting-" in done.stdout
    assert "“นายสน ริมธาร ปลัดกระทรวงแรงงาน [เป็นประธานการประชุม]”" in done.stdout
