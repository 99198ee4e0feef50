"""`saiyai export` and `saiyai load` with RDF, as a person uses them."""

import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.test_cli import Run, run, saiyai  # noqa: F401

SAMPLES = Path(__file__).parents[1] / "loaders" / "samples"
FORMATS = ("ttl", "nt", "jsonld", "trig")


def export(*arguments: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(saiyai("export", *arguments), capture_output=True, text=True, check=False, cwd=cwd)


def test_an_export_is_loaded_into_an_empty_store(run: Run, tmp_path: Path):  # noqa: F811
    assert 0 == run("load", SAMPLES).returncode
    file = tmp_path / "กราฟ ของฉัน.ttl"
    done = run("export", "-o", file)
    assert (0, f"Written: {file}\n") == (done.returncode, done.stderr)
    before = file.read_bytes()
    run("retract", *(sample.stem for sample in SAMPLES.glob("*.txt")))
    nothing = run("export", "-o", tmp_path / "nothing.ttl")
    assert (1, {file}) == (nothing.returncode, set(tmp_path.iterdir()))
    assert "The graph is empty, so there is nothing to export" in nothing.stderr
    loaded = run("load", file)
    assert 0 == loaded.returncode
    assert "5 documents: 5 new" in loaded.stderr
    assert before == run("export").stdout.encode()


@pytest.mark.parametrize("format_", FORMATS)
def test_releases_become_rdf_without_a_store(format_: str, tmp_path: Path):
    file = tmp_path / f"graph.{format_.upper()}"
    done = subprocess.run(saiyai("--data", tmp_path / "none", "export", SAMPLES, "-o", file), check=False)
    assert 0 == done.returncode
    assert "อุดรธานี" in file.read_text("utf-8")
    assert [file] == list(tmp_path.iterdir())


def test_a_format_that_is_not_known_is_asked_for(tmp_path: Path):
    done = export(SAMPLES, "-o", tmp_path / "graph.xml")
    assert 2 == done.returncode
    assert "does not end in a format's name (ttl, nt, jsonld, trig): add --format." in done.stderr
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_leaves_the_file_that_was_there(ending: signal.Signals, tmp_path: Path):
    texts = tmp_path / "texts"
    texts.mkdir()
    for sample in SAMPLES.glob("*.txt"):
        for number in range(100):
            (texts / f"{sample.stem}-{number}.txt").write_bytes(sample.read_bytes())
    output = tmp_path / "graph.nt"
    output.write_text("before")
    with subprocess.Popen(
        saiyai("export", texts, "-o", output), stderr=subprocess.PIPE, text=True
    ) as process:
        part = tmp_path / "graph.nt.part"
        while not (part.exists() and part.stat().st_size):
            assert process.poll() is None
            time.sleep(0.02)
        process.send_signal(ending)
        _, told = process.communicate()
    assert process.returncode not in (0, None)
    assert "Traceback" not in told
    assert ("before", {output, texts}) == (output.read_text(), set(tmp_path.iterdir()))


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path):
    done = export(SAMPLES, "-o", tmp_path / "absent" / "graph.ttl")
    assert 1 == done.returncode
    assert "cannot be written: No such file or directory." in done.stderr


def test_a_reader_that_goes_away_ends_the_export_quietly():
    done = subprocess.run(
        f"{' '.join(saiyai('export', SAMPLES, '--format', 'nt'))} | head -1",
        shell=True, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (1, "") == (len(done.stdout.splitlines()), done.stderr)


def test_a_file_with_a_broken_line_is_loaded_but_for_that_line(run: Run, tmp_path: Path):  # noqa: F811
    file = tmp_path / "others.nt"
    name = "<https://example.org/a> <http://xmlns.com/foaf/0.1/name>"
    file.write_text(
        "<https://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
        f'<http://xmlns.com/foaf/0.1/Person> .\n{name} "broken" .. x\n{name} "ทองดี มีสุข"@th .\n',
        encoding="utf-8",
    )
    done = run("load", file)
    assert 1 == done.returncode
    assert "others.nt, line 2: " in done.stderr
    assert "ทองดี มีสุข" in run("cypher", "MATCH (p:Person) RETURN p.nameTh").stdout
    assert 0 == run("retract", "others.nt").returncode


@pytest.mark.parametrize("output", [".", "", "/"])
def test_an_output_without_a_name_is_refused_before_anything_is_read(output: str, tmp_path: Path):
    done = export(SAMPLES, "--format", "ttl", "-o", output, cwd=tmp_path)
    assert (2, "") == (done.returncode, done.stdout)
    assert "names no file" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_file_is_no_folder_to_write_into(tmp_path: Path):
    (tmp_path / "f.txt").write_text("before")
    done = export(SAMPLES, "-o", tmp_path / "f.txt" / "x.ttl")
    assert 1 == done.returncode
    assert "cannot be written: Not a directory." in done.stderr
    assert "Traceback" not in done.stderr
