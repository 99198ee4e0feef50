"""Findings and explained texts as a person sees them in a terminal."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from cli.explain import explained, new_console, reported, rows, show_explained, show_findings
from loaders.explain import explain
from loaders.pipeline import prepare
from loaders.readers.text import document_of
from loaders.samples import SAMPLES

WRONG_DAY = "วันจันทร์ที่ 5 มีนาคม 2567 นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม ณ ศาลากลางจังหวัดตาก"
SAMPLE = sorted(SAMPLES.glob("*.txt"))[0]


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cli.main", "extract", *map(str, arguments)]
    return subprocess.run(
        command, env=os.environ | environment, capture_output=True, text=True, encoding="utf-8", check=False
    )


def shown(text: str, *, color: bool = False, width: int = 90) -> str:
    console = Console(
        width=width, force_terminal=color, highlight=False, color_system="standard" if color else None
    )
    with console.capture() as capture:
        show_explained(console, explained(prepare(document_of(text))))
    return capture.get()


@pytest.fixture
def release(tmp_path: Path) -> Path:
    file = tmp_path / "ข่าวตาก.txt"
    file.write_text(WRONG_DAY, encoding="utf-8")
    return file


def test_findings_are_listed_with_their_sentence_thai_first(release: Path) -> None:
    done = run(release, "--findings")
    assert (0, "1 document, 1 finding.") == (done.returncode, done.stderr.strip())
    assert [
        "ข่าวตาก",
        "  ควรดู · warning  check.weekday",
        "    วันที่นี้ตรงกับวันอังคาร ไม่ใช่วันจันทร์",
        "    2024-03-05 is not the weekday that the text states.",
        "    “[วันจันทร์ที่ 5 มีนาคม 2567] นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม ณ ศาลากลางจังหวัดตาก”",
        "",
    ] == done.stdout.splitlines()


def test_findings_for_programs_have_the_sentence_too(release: Path) -> None:
    finding = json.loads(run(release, "--format", "findings").stdout)
    assert ("check.weekday", WRONG_DAY) == (finding["rule"], finding["sentence"])


def test_a_document_without_findings_is_only_counted() -> None:
    done = run(SAMPLE, "--findings")
    assert (0, "", "1 document, 0 findings.") == (done.returncode, done.stdout, done.stderr.strip())


def test_a_text_is_explained_in_plain_text_where_there_is_no_terminal(release: Path) -> None:
    done = run(release, "--explain")
    assert (0, False) == (done.returncode, "\x1b" in done.stdout)
    assert "[นายสน ริมธาร] [ผู้ว่าราชการ[จังหวัดตาก]]" in done.stdout
    assert "check.weekday" in done.stdout


def test_no_color_is_kept_to(release: Path) -> None:
    colours = "\x1b[1;36m"
    assert colours in run(release, "--explain", FORCE_COLOR="1", NO_COLOR="").stdout
    assert colours not in run(release, "--explain", "--no-color", FORCE_COLOR="1", NO_COLOR="").stdout
    assert colours not in run(release, "--explain", FORCE_COLOR="1", NO_COLOR="1").stdout


def test_both_at_once_are_refused(release: Path) -> None:
    done = run(release, "--findings", "--explain")
    assert 2 == done.returncode
    assert "not both" in done.stderr


def test_a_text_in_colours_says_the_same_as_a_plain_one() -> None:
    coloured, plain = shown(WRONG_DAY, color=True), shown(WRONG_DAY)
    assert "\x1b[" in coloured
    assert plain.splitlines() == Text.from_ansi(coloured).plain.splitlines()


@pytest.mark.parametrize("width", [40, 80, 100])
def test_every_row_fits_its_width_and_the_text_is_all_there(width: int) -> None:
    text = SAMPLE.read_text("utf-8")
    layers_free = [row.plain for row in rows(text, [], width)]
    assert max(map(cell_len, layers_free)) <= width
    assert "".join(text.split()) == "".join("".join(layers_free).split())
    explanation_rows = shown(text, width=width).splitlines()
    assert all(cell_len(row) <= width for row in explanation_rows[4:] if "“" not in row)


def test_a_label_stands_below_the_bracket_of_its_span_in_cells() -> None:
    lines = shown("ที่นี่ นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก กล่าวว่า ดี").splitlines()
    at = next(i for i, line in enumerate(lines) if "[นายสน" in line)
    bracket = lines[at].index("[นายสน")
    assert cell_len(lines[at][:bracket]) == lines[at + 1].index("└person")
    assert bracket > cell_len(lines[at][:bracket])  # vowels above the line take no cell of their own


def test_a_text_cannot_move_the_cursor() -> None:
    hostile = "นายสน ริมธาร\x1b[2J\x07\u009b กล่าวว่า ดี"
    assert not {"\x1b", "\x07", "\u009b"} & set(shown(hostile))
    console = new_console(no_color=True)
    with console.capture() as capture:
        show_findings(console, reported(prepare(document_of(f"{hostile} วันจันทร์ที่ 5 มีนาคม 2567"))))
    assert "\x1b" not in capture.get()


@pytest.mark.parametrize("text", ["", "\n\n", "\r\n", "ก" * 500, "a" * 500, "[นาย] {ที่}"])
def test_any_text_can_be_shown(text: str) -> None:
    assert explain(prepare(document_of(text))).findings
    assert shown(text)
