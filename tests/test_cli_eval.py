"""`saiyai eval` as a person uses it: real processes, real files, records that were printed and then corrected."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

RELEASES = {
    "ข่าวน่าน": "วันที่ 3 มีนาคม 2567 นางมาลี ใจงาม รองผู้ว่าราชการจังหวัดน่าน เป็นประธานการประชุม ณ ห้องประชุมชั้น 2 "
    "ศาลากลางจังหวัดน่าน จังหวัดน่าน มีผู้เข้าร่วมประชุม จำนวน 45 คน\n",
    "ข่าวตาก": "วันที่ 4 มีนาคม 2567 นายสน ริมธาร วัฒนธรรมจังหวัดตาก กล่าวรายงาน ณ ศาลากลางจังหวัดตาก จังหวัดตาก\n",
}
Run = Callable[..., subprocess.CompletedProcess[str]]


def saiyai(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "cli.main", *map(str, arguments)]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def call(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            saiyai("--data", tmp_path / "ข้อมูล", *arguments),
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return call


def written_to(folder: Path) -> Path:
    folder.mkdir()
    for name, text in RELEASES.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    return folder


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    return written_to(tmp_path / "texts")


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What extract prints of the releases."""
    texts = written_to(tmp_path_factory.mktemp("printed") / "texts")
    return subprocess.run(saiyai("extract", texts), capture_output=True, check=True).stdout


@pytest.fixture
def gold(printed: bytes, tmp_path: Path) -> Path:
    """What extract printed, saved."""
    file = tmp_path / "gold.jsonl"
    file.write_bytes(printed)
    return file


def correct(gold: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Corrects the record of the release from Nan as a person would."""
    records = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    change(next(record for record in records if record["document"] == "ข่าวน่าน"))
    gold.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), "utf-8")


def evaluated(run: Run, *arguments: object) -> dict[str, Any]:
    done = run("eval", *arguments, "--format", "json")
    assert 0 == done.returncode, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_what_extract_prints_is_a_gold_record_as_it_is(run: Run, gold: Path, texts: Path):
    result = evaluated(run, gold, texts)
    assert (2, 1.0, []) == (result["documents"], result["pooled_f1"], result["errors"])


def test_a_correction_is_a_miss_with_its_sentence(run: Run, gold: Path, texts: Path):
    correct(gold, lambda record: record["people"][0].update(positions=[["รองผู้ว่าราชการ", "รองผู้ว่าฯ"]]))
    done = run("eval", gold, texts, "--section", "people.positions")
    assert 0 == done.returncode
    assert "\nข่าวน่าน\n" in done.stdout
    assert "missed  people.positions      มาลี ใจงาม: รองผู้ว่าราชการ\n" in done.stdout
    assert "extra   people.positions      มาลี ใจงาม: รองผู้ว่าราชการจังหวัดน่าน\n" in done.stdout
    assert "“วันที่ 3 มีนาคม 2567 นางมาลี ใจงาม รองผู้ว่าราชการจังหวัดน่าน เป็นประธานการประชุม" in done.stdout


def test_the_table_has_every_column_below_its_heading(run: Run, gold: Path, texts: Path):
    correct(gold, lambda record: record["provinces"].append("แพร่"))
    lines = run("eval", gold, texts).stdout.splitlines()
    tables = [line for line in lines if line.startswith("  ") and line.rstrip().endswith(tuple("0123456789"))]
    assert any("(provinces)" in line for line in tables)
    headings = [line for line in lines if line.startswith(("  Section", "  Role", "  Worst documents"))]
    assert 3 == len(headings)
    ends = {cell_len(line.rstrip()) - cell_len("Given") for line in headings}
    assert {cell_len(line.rstrip()) - cell_len("Given") for line in tables} <= ends


def test_the_next_run_says_what_became_better_and_worse(run: Run, gold: Path, texts: Path):
    correct(gold, lambda record: record["provinces"].append("แพร่"))
    assert evaluated(run, gold, texts)["changes"] is None
    (texts / "ข่าวน่าน.txt").write_text("การเดินทางไปจังหวัดแพร่ จังหวัดน่าน\n", "utf-8")
    changes = evaluated(run, gold, texts)["changes"]
    assert {"document": "ข่าวน่าน", "section": "provinces", "of": "", "text": "แพร่"} in changes["newly_found"]
    assert {"document": "ข่าวน่าน", "section": "people", "of": "", "text": "มาลี ใจงาม"} in changes[
        "newly_missed"
    ]
    assert changes["sections"]["people"]["now"]["f1"] < changes["sections"]["people"]["then"]["f1"]
    assert "nothing changed." in run("eval", gold, texts).stdout


def test_a_run_that_is_not_saved_is_not_compared_with(run: Run, gold: Path, texts: Path):
    run("eval", gold, texts, "--no-save")
    assert evaluated(run, gold, texts)["changes"] is None


def test_so_many_misses_are_shown_as_asked_for(run: Run, gold: Path, texts: Path):
    correct(gold, lambda record: record["provinces"].extend(["แพร่", "ตรัง", "พะเยา"]))
    assert 1 == run("eval", gold, texts, "--misses", "1").stdout.count("missed  provinces")
    assert "… and 2 more: --misses all" in run("eval", gold, texts, "--misses", "1").stdout
    assert 3 == run("eval", gold, texts, "--misses", "all").stdout.count("missed  provinces")
    assert 3 == len(evaluated(run, gold, texts)["errors"])
    refused = run("eval", gold, texts, "--misses", "few")
    assert (2, True) == (refused.returncode, "a number or `all`" in refused.stderr)


def test_a_gold_record_without_a_text_is_told_and_the_rest_goes_on(run: Run, gold: Path, texts: Path):
    (texts / "ข่าวตาก.txt").unlink()
    done = run("eval", gold, texts)
    assert 0 == done.returncode
    assert "1 gold record without a text, left out: ข่าวตาก" in done.stderr
    assert "1 document" in done.stdout


def test_a_text_that_cannot_be_read_is_told_and_the_rest_goes_on(run: Run, gold: Path, texts: Path):
    (texts / "ข่าวตาก.txt").write_bytes(b"\0")
    result = run("eval", gold, texts)
    assert (0, True) == (result.returncode, "is a binary file" in result.stderr)


@pytest.mark.parametrize(
    ("gold_path", "text_path", "told"),
    [
        ("none", "texts", "none does not exist"),
        ("gold.jsonl", "none", "none does not exist"),
        ("texts", "texts", "holds no gold records (*.json, *.jsonl)"),
        ("gold.jsonl", "gold.jsonl", 'line 1, is no text: write {"id"'),
        ("gold.jsonl", "other.txt", "None of the documents in"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence(
    run: Run, gold: Path, texts: Path, gold_path: str, text_path: str, told: str
):
    (gold.parent / "other.txt").write_text("ฝนตก", "utf-8")
    done = run("eval", gold.parent / gold_path, gold.parent / text_path)
    assert (1, "") == (done.returncode, done.stdout)
    assert done.stderr.startswith("saiyai: ")
    assert told in done.stderr


def kept(gold: Path) -> Path:
    [file] = (gold.parent / "ข้อมูล" / "evaluations").iterdir()
    return file


def test_a_run_that_cannot_be_read_costs_only_the_comparison(run: Run, gold: Path, texts: Path):
    run("eval", gold, texts)
    kept(gold).write_text("{", "utf-8")
    done = run("eval", gold, texts)
    assert (0, True) == (done.returncode, "cannot be read" in done.stderr)
    assert "nothing changed." in run("eval", gold, texts).stdout


def test_a_run_that_cannot_be_kept_still_shows_its_figures(run: Run, gold: Path, texts: Path):
    done = run("eval", gold, texts, "--data", gold)
    assert (0, True) == (done.returncode, "cannot be kept" in done.stderr)
    assert "mean F1" in done.stdout


def test_ctrl_c_leaves_the_last_run_as_it_was(run: Run, gold: Path, texts: Path):
    run("eval", gold, texts)
    before = kept(gold).read_bytes()
    pipe = gold.parent / "ข่าวน่าน.txt"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        saiyai("--data", gold.parent / "ข้อมูล", "eval", gold, pipe), stderr=subprocess.PIPE, text=True
    )
    with pipe.open("wb"):  # opens when the command reads its text, which now never comes
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert (130, True) == (process.returncode, "interrupted" in told)
    assert before == kept(gold).read_bytes()
