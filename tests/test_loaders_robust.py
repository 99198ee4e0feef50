"""Extraction answers on any text, in time that grows with its length, with exact spans and the same facts."""

import random
import time
import unicodedata
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.extract import peak_memory, texts_of
from bench.fuzz import fault_of, slow_ones, try_mutant
from bench.mutations import HONORIFICS, INVISIBLE, MARKS, SIGNS
from loaders.extract import extract
from loaders.parallel import in_order
from loaders.readers.text import document_of, read_document
from loaders.registry import SLOT, load_registry
from loaders.samples import SAMPLES
from loaders.text.normalise import normalise
from ontology.statements import TYPE, Document, Value
from tests import shared_texts

MUTATIONS = 10_000
RELEASES = [*texts_of(SAMPLES)]


def test_ten_thousand_mutations_give_exact_spans_and_no_exception() -> None:
    shared_texts.needs_shared()
    sources = (SAMPLES, shared_texts.EVAL / "texts", shared_texts.EVAL / "unlabelled.jsonl.gz")
    outcomes = list(in_order(partial(try_mutant, sources), range(MUTATIONS), 2))
    assert MUTATIONS == len(outcomes)
    assert [] == [(outcome.seed, outcome.fault) for outcome in outcomes if outcome.fault]
    assert [] == slow_ones(outcomes, sources, slow=100)


def faulty(text: str | Path) -> bool:
    return fault_of(read_document(text).text if isinstance(text, Path) else text) is not None


def test_every_span_of_every_shared_text_is_exact() -> None:
    shared_texts.needs_shared()
    annotated = [*shared_texts.texts(), *sorted((shared_texts.EVAL / "closed" / "texts").glob("*.txt"))]
    texts: list[str | Path] = [*annotated, *(text for _, text in shared_texts.unlabelled(2500))]
    assert 2525 == len(texts)
    assert 0 == sum(in_order(faulty, texts, 2))


FILLED = {"province": "น่าน", "district": "ปัว", "place": "บ้านหนองบัว", "n": "2"}


def test_every_entry_of_the_register_can_be_named() -> None:
    registry = load_registry()
    names = [name for body in registry.organisations.values() for name in (body.name_th, *body.aliases)]
    names += [name for unit in registry.units.values() for name in (unit.name_th, *unit.aliases)]
    names += [title for post in registry.posts.values() for title in (post.title_th, *post.aliases)]
    said = [SLOT.sub(lambda slot: FILLED[slot[1]], name) for name in names]
    texts = (f"{before}{name} จัดงาน" for name in said for before in ("", "ผู้อำนวยการ"))
    assert [] == [text for text in texts if fault_of(text) is not None]


PIECES = st.sampled_from(
    [*HONORIFICS, *SIGNS, *MARKS, *INVISIBLE, *" \n\n0123456789๐๙", "จังหวัด", "วันที่ ", " ณ "]
)
WORDS = st.sampled_from([word for text in RELEASES for word in text.split(" ")])


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(PIECES | WORDS | st.text(max_size=8), max_size=60).map("".join))
def test_any_text_gives_exact_spans_and_no_exception(text: str) -> None:
    assert fault_of(text) is None


def with_zero_widths(text: str) -> str:
    chance = random.Random(4)
    return "".join(
        c + chance.choice("\u200b\u200c\u200d\u2060\ufeff") * (chance.random() < 0.1) for c in text
    )


VARIANTS: dict[str, Callable[[str], str]] = {
    "NFC": lambda text: unicodedata.normalize("NFC", text),
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "sara am in two": lambda text: text.replace("\u0e33", "\u0e4d\u0e32"),
    "doubled เ": lambda text: text.replace("แ", "เเ"),
    "zero widths": with_zero_widths,
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "doubled spaces": lambda text: text.replace(" ", "  "),
    "tabs": lambda text: text.replace(" ", "\t"),
    "Windows lines": lambda text: text.replace("\n", "\r\n"),
    "old Mac lines": lambda text: text.replace("\n", "\r"),
}


def facts(document: Document) -> set[tuple[str, str, Value]]:
    """What is said, without where: a quotation is known by its place and holds the very words that stand there."""
    said = extract(document).statements
    quotations = [s.subject for s in said if s.property == TYPE and s.value == "Quotation"]
    numbered = {id_: f"quotation {n}" for n, id_ in enumerate(dict.fromkeys(quotations))}
    return {(numbered.get(s.subject, s.subject), s.property, plain(s.value)) for s in said}


def plain(value: Value) -> Value:
    return unicodedata.normalize("NFC", normalise(value).text) if isinstance(value, str) else value


def some_texts() -> list[str]:
    """The samples, and the shared texts where they are."""
    if not shared_texts.EVAL.is_dir():
        return RELEASES
    shared = [file.read_text("utf-8") for file in shared_texts.texts()]
    return [*RELEASES, *shared, *(text for _, text in shared_texts.unlabelled(150))]


@pytest.mark.parametrize("variant", VARIANTS)
def test_another_way_to_write_a_text_says_the_same(variant: str) -> None:
    for text in some_texts():
        written = VARIANTS[variant](text)
        assert facts(document_of(text)) == facts(document_of(written))
        assert fault_of(written) is None


@pytest.mark.parametrize("code_page", ["tis-620", "cp874"])
def test_a_thai_code_page_says_the_same(tmp_path: Path, code_page: str) -> None:
    file = tmp_path / "text.txt"
    read = 0
    for text in some_texts():
        content = text.encode(code_page, "ignore")
        if sum(byte > 0xA0 for byte in content) < 0.3 * len(content):
            continue  # a code page is known by its Thai
        file.write_bytes(content)
        document = read_document(file)
        assert content.decode(code_page) == document.text
        assert facts(document_of(document.text)) == facts(document)
        read += 1
    assert read >= len(RELEASES)


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


def cost_of(length: int) -> tuple[float, float]:
    """Returns the seconds and the peak memory in MB that a text of so many bytes takes."""
    text = "\n\n".join(RELEASES)
    document = document_of(f"{text}\n\n" * (length // len(text.encode())))
    start = time.process_time()
    assert len(extract(document).statements) > length / 100
    return time.process_time() - start, peak_memory()


def test_twenty_megabytes_take_ten_times_what_two_take() -> None:
    (_, empty), (short, little), (long, much) = in_order(cost_of, [50_000, 2_000_000, 20_000_000], 2)
    assert long < 10 * short * 3
    assert much - empty < 10 * (little - empty) * 2
    assert much < 1000
