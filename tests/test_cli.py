"""The command line as a person uses it: real processes, a real Neo4j of their own, real files."""

import json
import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

RELEASE = """วันที่ 3 มีนาคม 2567 สำนักงานวัฒนธรรมจังหวัดน่าน จัดประชุมเครือข่าย ณ ห้องประชุมชั้น 2 ศาลากลางจังหวัดน่าน จังหวัดน่าน
โดยมีนางมาลี ใจงาม รองผู้ว่าราชการจังหวัดน่าน เป็นประธานการประชุม มีผู้เข้าร่วมประชุม จำนวน 45 คน
"""
Run = Callable[..., subprocess.CompletedProcess[str]]


def saiyai(*arguments: object, **environment: str) -> list[str]:
    return [sys.executable, "-m", "cli.main", *map(str, arguments)]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    data = tmp_path_factory.mktemp("ข้อมูล ของฉัน")

    def call(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            saiyai("--data", data, *arguments),
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    yield call
    call("db", "stop")


@pytest.fixture
def release(tmp_path: Path) -> Path:
    file = tmp_path / "ข่าวน่าน.txt"
    file.write_text(RELEASE, encoding="utf-8")
    return file


def test_extract_prints_a_record_a_document(run: Run, release: Path):
    done = run("extract", release)
    record = json.loads(done.stdout)
    assert (0, "ข่าวน่าน", ["มาลี ใจงาม"]) == (
        done.returncode,
        record["document"],
        [p["name"] for p in record["people"]],
    )
    for span in record["spans"]:
        assert RELEASE[span["start"] : span["end"]] == span["quote"]


def test_extract_prints_statements_whose_quotes_are_in_the_text(run: Run, release: Path):
    lines = run("extract", release, "--format", "statements").stdout.splitlines()
    statements = [json.loads(line) for line in lines]
    assert len(statements) > 20
    assert all(RELEASE[s["start"] : s["end"]] == s["quote"] for s in statements)


def test_output_is_safe_where_the_terminal_knows_no_thai(run: Run, release: Path):
    done = run("extract", release, PYTHONIOENCODING="latin-1")
    assert 0 == done.returncode
    assert "ข่าวน่าน" == json.loads(done.stdout)["document"]


def test_a_release_in_tis_620_is_read(run: Run, tmp_path: Path):
    file = tmp_path / "เก่า.txt"
    file.write_bytes(RELEASE.encode("tis-620"))
    assert "มาลี ใจงาม" in run("extract", file).stdout


def test_loading_again_writes_nothing_and_retracting_leaves_nothing(run: Run, release: Path):
    first = run("load", release)
    assert 0 == first.returncode, first.stderr
    assert "1 document: 1 new, 0 replaced, 0 unchanged." in first.stderr
    again = run("load", release)
    assert "1 document: 0 new, 0 replaced, 1 unchanged." in again.stderr
    assert "Written: 0 statements, 0 entities, 0 relationships. Taken out: 0 statements." in again.stderr
    assert "มาลี ใจงาม" in run("cypher", "MATCH (p:Person) RETURN p.nameTh").stdout
    assert 0 == run("retract", "ข่าวน่าน").returncode
    assert "[]" == run("cypher", "MATCH (n:Entity) RETURN n.id", "--format", "json").stdout.strip()


def test_a_question_is_answered_with_its_sentences(run: Run, release: Path):
    run("load", release)
    done = run("ask", "cq08", "--format", "json", "--evidence")
    answer = json.loads(done.stdout)
    assert "cq08" == answer["query"]
    (row,) = [r for r in answer["rows"] if "ข่าวน่าน" in r["documents"]]
    assert "มาลี ใจงาม" in json.dumps(row, ensure_ascii=False)
    assert all(RELEASE[e["start"] : e["end"]] == e["quote"] for e in row["evidence"])
    assert "cq23" in run("ask").stdout


def test_answers_come_as_tables_and_csv(run: Run, release: Path):
    run("load", release)
    assert "มาลี ใจงาม" in run("ask", "cq08").stdout
    header, *rows = run("ask", "cq08", "--format", "csv").stdout.splitlines()
    assert "status" in header.split(",")
    assert rows


def test_a_killed_server_is_started_again_by_the_next_command(run: Run):
    run("db", "start")
    pid = int(run("db", "status").stdout.partition("process")[2].split()[0])
    os.kill(pid, signal.SIGKILL)
    done = run("cypher", "RETURN 1 AS one", "--format", "csv")
    assert (0, "one\n1\n") == (done.returncode, done.stdout)


@pytest.mark.parametrize(
    ("exit_code", "arguments", "sentence"),
    [
        (1, ["extract", "no-such-file.txt"], "no-such-file.txt does not exist"),
        (1, ["load", "no-such-folder/"], "no-such-folder does not exist"),
        (1, ["retract", "never-loaded"], "never-loaded"),
        (1, ["cypher", "CREATE (n) RETURN n"], "read"),
        (1, ["cypher", "MATCH (n RETURN n"], "query"),
        (2, ["ask", "cq999"], "cq999"),
        (2, ["ask", "cq31", "colour=red"], "colour"),
        (2, ["ask", "cq31", "province"], "name=value"),
        (2, ["ask", "cq31", "province=น่าน", "province=ตาก"], "twice"),
        (2, ["db", "status", "--store", "bolt://127.0.0.1:1"], "private Neo4j"),
        (2, ["extract"], "PATH"),
        (2, ["sing"], "sing"),
        (2, ["--store", "http://127.0.0.1:1", "status"], "SAIYAI_PASSWORD"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(
    run: Run, exit_code: int, arguments: list[str], sentence: str
):
    done = run(*arguments)
    assert (exit_code, "") == (done.returncode, done.stdout)
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_store_that_is_down_has_its_own_exit_code_and_keeps_the_password(run: Run):
    login = {"SAIYAI_USER": "neo4j", "SAIYAI_PASSWORD": "very-secret"}
    done = run("--store", "bolt://127.0.0.1:1", "status", **login)
    assert 3 == done.returncode
    assert "127.0.0.1:1" in done.stderr
    assert "very-secret" not in done.stdout + done.stderr


def test_the_store_may_be_named_before_or_after_the_command(run: Run):
    login = {"SAIYAI_USER": "neo4j", "SAIYAI_PASSWORD": "x", "SAIYAI_STORE": "bolt://127.0.0.1:2"}
    before = run("--store", "bolt://127.0.0.1:1", "status", **login)
    after = run("status", "--store", "bolt://127.0.0.1:1", **login)
    assert (3, before.stderr) == (after.returncode, after.stderr)
    assert "127.0.0.1:1:" in after.stderr


def test_a_changed_file_is_told_to_replace_what_it_said(run: Run, release: Path):
    run("load", release)
    release.write_text(RELEASE.replace("45 คน", "54 คน"), encoding="utf-8")
    assert "1 document: 0 new, 1 replaced, 0 unchanged." in run("load", release).stderr
    counts = run(
        "cypher", "MATCH (c:AttendanceCount {countOf: 'people'}) RETURN c.value", "--format", "csv"
    ).stdout
    assert "c.value\n54\n" == counts


def test_a_document_that_says_nothing_is_told(run: Run, tmp_path: Path):
    (tmp_path / "ทักทาย.txt").write_text("สวัสดีครับ ขอบคุณครับ\n", encoding="utf-8")
    done = run("extract", tmp_path, "--format", "findings")
    assert (0, "check.nothing") == (done.returncode, json.loads(done.stdout)["rule"])


def test_a_csv_runs_nothing_in_a_spreadsheet(run: Run):
    done = run("cypher", "RETURN '=1+1' AS a, -2 AS b, 0.125 AS c", "--format", "csv")
    assert "a,b,c\n'=1+1,-2,0.125\n" == done.stdout


def test_a_cut_result_says_that_there_is_more(run: Run):
    done = run("cypher", "UNWIND range(1, 9) AS n RETURN n", "--limit", "3", "--format", "csv")
    assert "n\n1\n2\n3\n" == done.stdout
    assert "first 3 rows; there are more" in done.stderr


def test_retracting_is_all_or_nothing(run: Run, release: Path):
    run("load", release)
    assert 1 == run("retract", "ข่าวน่าน", "ไม่มี").returncode
    assert "ข่าวน่าน" in run("status").stdout
    assert "statements taken out" in run("retract", "ข่าวน่าน").stderr


def test_a_wrong_password_is_told_apart(run: Run):
    bolt = run("db", "start").stdout.split()[1]
    done = run("--store", bolt, "status", SAIYAI_USER="neo4j", SAIYAI_PASSWORD="not-the-one")
    assert 3 == done.returncode
    assert "refuses the user name or the password" in done.stderr


def test_one_bad_file_does_not_stop_the_others(run: Run, release: Path):
    (release.parent / "ว่าง.txt").write_text(" \n", encoding="utf-8")
    (release.parent / "ภาพ.txt").write_bytes(bytes(range(256)) * 20)
    done = run("extract", release.parent)
    assert 1 == done.returncode
    assert 1 == len(done.stdout.splitlines())
    assert "ว่าง.txt is empty" in done.stderr
    assert "ภาพ.txt is a binary file" in done.stderr


def test_every_command_explains_itself_with_an_example(run: Run):
    for command in (
        ["run"],
        ["load"],
        ["retract"],
        ["extract"],
        ["export"],
        ["validate"],
        ["ask"],
        ["cypher"],
        ["ontology"],
        ["schema"],
        ["lint"],
        ["analyse", "brokers"],
        ["serve"],
    ):
        done = run(*command, "--help")
        assert 0 == done.returncode
        assert "saiyai " + " ".join(command) in done.stdout, command


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_run_shows_the_samples_and_ctrl_c_stops_all_it_started(tmp_path: Path, ending: signal.Signals):
    command = saiyai("--data", tmp_path, "run", "--port", "0", "--no-open")
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8") as process:
        assert process.stderr
        line = next(line for line in process.stderr if "Explorer" in line)
        address = next(word for word in line.split() if word.startswith("http"))
        with urllib.request.urlopen(address, timeout=10) as response:
            assert "สายใย" in response.read().decode()
        process.send_signal(ending)
        process.stderr.read()
    assert process.returncode in (0, 130)
    done = subprocess.run(
        saiyai("--data", tmp_path, "db", "status"), capture_output=True, text=True, check=True
    )
    assert "not running" in done.stdout
