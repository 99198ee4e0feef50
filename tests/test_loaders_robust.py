"""Extraction answers on any text, in time that grows with its length, with exact spans."""

import random
import time
import unicodedata

import pytest

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of
from tests import shared_texts

MUTATIONS = {
    "cut short": lambda text, _: text[: len(text) * 2 // 3],
    "without spaces": lambda text, _: text.replace(" ", ""),
    "decomposed": lambda text, _: unicodedata.normalize("NFD", text),
    "compatibility form": lambda text, _: unicodedata.normalize("NFKC", text),
    "repeated": lambda text, _: text[:700] * 5,
    "one line": lambda text, _: text.replace("\n", " "),
    "windows lines": lambda text, _: text.replace("\n", "\r\n").replace("แ", "เเ"),
    "words in disorder": lambda text, chance: " ".join(chance.sample(text.split(" "), len(text.split(" ")))),
    "letters in disorder": lambda text, chance: "".join(chance.sample(text[:1500], len(text[:1500]))),
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_mutated_releases_give_exact_spans(mutation: str) -> None:
    shared_texts.needs_shared()
    chance = random.Random(mutation)
    originals = [file.read_text("utf-8") for file in shared_texts.texts()]
    originals += [text for _, text in shared_texts.unlabelled(20)]
    for original in originals:
        text = MUTATIONS[mutation](original, chance)
        result = extract(document_of(text))
        for statement in result.statements:
            assert text[statement.start : statement.end] == statement.quote
        record_of(result)


LONG = {
    "a paragraph": "วันที่ 4 มีนาคม 2567 นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก กล่าวว่า เครือข่ายภาครัฐ 6 เครือข่าย ณ ห้องประชุม ",
    "speakers": "นายสน ริมธาร กล่าวว่า ",
    "areas": "ผู้แทนจากจังหวัดแพร่ ",
    "quotation marks": "“แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ",
    "venues": "ณ ห้องประชุม ",
    "lines": "ก\n",
    "titles": "นาย",
}


@pytest.mark.parametrize("kind", LONG)
def test_time_grows_with_length_and_no_faster(kind: str) -> None:
    def seconds(length: int) -> float:
        document = document_of(LONG[kind] * (length // len(LONG[kind])))
        start = time.process_time()
        extract(document)
        return time.process_time() - start

    seconds(2_000)
    short = max(min(seconds(20_000) for _ in range(2)), 0.005)
    assert seconds(160_000) < 8 * short * 4
