"""Formats: days in <time>, quotes cut after a word, marks, CSV that no spreadsheet runs; the server's port."""

import re
import socket
from pathlib import Path

import pytest
from flask import Flask

from graph.pages.questions import AnswerColumn
from ontology.errors import BadInput
from ontology.model import Label
from webapp import create_app
from webapp.formats import clipped, days, highlighted, number
from webapp.language import spoken
from webapp.serve import listen
from webapp.tables import csv_text

CSS = (Path(__file__).parents[1] / "webapp" / "static" / "saiyai.css").read_text("utf-8")


def test_days_are_times_that_programs_can_read() -> None:
    expected = '<time datetime="2023-05-02">2</time>–<time datetime="2023-05-03">3 พ.ค. 2566</time>'
    assert expected == days("2023-05-02", "2023-05-03", "th")
    assert "&lt;b&gt;" == days("<b>", None, "en")


def test_numbers_have_commas() -> None:
    assert "12,345" == number(12345)


def test_a_long_quote_is_cut_at_its_end() -> None:
    quote = "ก" * 150 + "\n" + "ข" * 300
    assert "ก" * 150 + " " + "ข" * 68 + "…" == clipped(quote)
    assert "สั้น ๆ" == clipped("สั้น\nๆ")


def test_what_matched_is_marked_and_escaped() -> None:
    assert "&lt;a&gt;<mark>ข&amp;</mark>ค" == highlighted("<a>ข&ค", [(3, 5)])


def test_the_other_language_is_marked_as_such() -> None:
    app = Flask(__name__)
    with app.app_context():
        assert 'ศูนย์ <span lang="en">Moral Center</span> ๑' == spoken("ศูนย์ Moral Center ๑")
        assert "&lt;i&gt;" == spoken("<i>")
        long = "สำนักงานวัฒนธรรมจังหวัดเชียงราย"
        assert "สำนักงาน<wbr>วัฒนธรรมจังหวัด<wbr>เชียงราย" == spoken(long)


def test_a_table_cell_that_a_spreadsheet_would_run_is_text() -> None:
    columns = [AnswerColumn(k, "text", Label(k, k), None) for k in ("a", "b", "c")]
    rows = [{"a": "=1+1", "b": ["x", "y"], "c": [{"quote": "ก", "start": 1}]}]
    assert "a,b,c\r\n'=1+1,x; y,ก\r\n" == csv_text(columns, rows)


def test_a_port_in_use_is_a_sentence_with_a_cure() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(BadInput, match=rf"port {port} of 127.0.0.1 .* --port"):
            listen(create_app(), port=port)


def test_a_server_says_where_it_listens() -> None:
    server = listen(create_app(), port=0)
    try:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/", server.address)
        assert server.port > 0
    finally:
        server.close()


def luminance(colour: str) -> float:
    digits = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_every_text_colour_stands_out_from_every_ground(theme: int) -> None:
    blocks = [
        dict(re.findall(r"--([\w-]+): #([0-9a-f]+);", b))
        for b in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)
    ]
    colours = blocks[theme]
    pairs = [(t, g) for t in ("ink", "soft", "accent", "thread") for g in ("ground", "card")]
    pairs += [("ink", g) for g in ("tint", "mark", "mark-2", "mark-3", "chosen")]
    pairs += [("thread", "thread-tint"), ("accent", "tint")]
    assert [] == [(t, g) for t, g in pairs if contrast(colours[t], colours[g]) < 4.5]
