"""The five source releases in a store, and the names that their questions are answered with.

Meetings are named by the day they began: M0 of release 000 to M4 of release 004.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from graph.catalogue import ask
from graph.load import load_documents
from graph.store import Store
from loaders.extract import extract
from loaders.readers.text import read_document
from tests import shared_texts

M0, M4, M2, M3, M1 = "2019-12-11", "2020-01-21", "2020-11-11", "2022-12-22", "2023-05-02"
IN_ORDER = [M0, M4, M2, M3, M1]
LAST_DAY = {day: day for day in IN_ORDER} | {M1: "2023-05-03"}
D0, D1, D2, D3, D4 = (
    "000_ed214787b03ff459", "001_3fd60d93f2aea67a", "002_b8f50b071718cf49", "003_1d3031ac8be10744",
    "004_273ba93a02e36d1f",
)  # fmt: skip
OF_MEETING = {M0: D0, M1: D1, M2: D2, M3: D3, M4: D4}
CHIANG_RAI, CHIANG_MAI, UDON_THANI = ("เชียงราย", "place-57"), ("เชียงใหม่", "place-50"), ("อุดรธานี", "place-41")
NOWHERE = (None, None)
YONGJIRAYU, PRAMUAN, JIRAWAN = "ยงจิรายุ อุปเสน", "ประมวล บุญมา", "จีระวรรณ์ บรรเทาทุกข์"
THANPHITCHA, PASAKORN, SAKCHAI = "ธัญญ์พิชชา ทองฟัก", "ภาสกร บุญญลักษม์", "ศักดิ์ชัย คุณานุวัฒน์ชัยเดช"
THITHAT, PARIWIT, CHAKRACHAI = "ธีทัต พิมพา", "ปริวิชญ์ ไชยประเสริฐ", "จักราชัย ทองเพ็ชร์"
CENTER = "ศูนย์คุณธรรม (องค์การมหาชน)"
OPERATIONS = "ผู้จัดการฝ่ายปฏิบัติการ 2"
BUREAU = "ผู้จัดการสำนักส่งเสริมและขับเคลื่อนเครือข่ายทางสังคม"

Row = Mapping[str, Any]


@pytest.fixture(scope="module")
def releases(store: Store) -> Iterator[Store]:
    """The store with the five releases in it, and nothing else."""
    shared_texts.needs_shared()
    files = shared_texts.texts("00*.txt")
    assert [D0, D1, D2, D3, D4] == [file.stem for file in files]
    _clear(store)
    found = [extract(read_document(file)) for file in files]
    load_documents(store, [(e.document, e.statements) for e in found])
    yield store
    _clear(store)


def _clear(store: Store) -> None:
    clear = "MATCH (n) WITH n LIMIT 2000 DETACH DELETE n"
    while store.write(lambda transaction: transaction.run(clear)).counters.any:
        pass


def rows(store: Store, question: str, **given: str) -> list[Row]:
    return list(ask(store, question, given).rows)


def picked(found: list[Row], *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in found]


def stated_in(found: list[Row], documents: list[list[str]]) -> None:
    """Holds the rows to be stated in these documents."""
    assert [("stated", d) for d in documents] == picked(found, "status", "documents")
