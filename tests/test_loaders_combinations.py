"""Sentences put together from lists: nothing may hang on which name, title, day, place or verb stands there."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of

WORDS: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "combinations.yaml").read_text(encoding="utf-8")
)
DAY = "วันที่ 5 มกราคม 2566"
WHO = "นายสมชาย ใจดี อธิบดีกรมศิลปากร"
NAMED = [
    "วันนี้ {}สมชาย ใจดีงาม ผู้อำนวยการกองช่าง เป็นประธานเปิดการประชุม",
    "โดยมี {}สมชาย ใจดีงาม ผู้อำนวยการกองช่าง และคณะ ให้การต้อนรับ",
    "พร้อมด้วย{}สมชาย ใจดีงาม ผู้อำนวยการกองช่าง เข้าร่วมประชุม",
    "{} สมชาย ใจดีงาม ผู้อำนวยการกองช่าง กล่าวว่า งานดี",
]
ORDAINED = [
    "โดยมี {} เจ้าคณะจังหวัดน่าน เป็นประธานฝ่ายสงฆ์",
    "{} เจ้าอาวาสวัดบ้านดอน กล่าวสัมโมทนียกถา",
    "พร้อมด้วย{} รองเจ้าคณะจังหวัดน่าน และคณะสงฆ์ ร่วมพิธี",
    "ได้รับเมตตาจาก{} เป็นประธานฝ่ายสงฆ์ และนายสน ใจดี นายอำเภอปัว เป็นประธานฝ่ายฆราวาส",
]
DATED = [
    f"{{}} {WHO} เป็นประธานเปิดการประชุม ณ หอประชุมใหญ่ จังหวัดน่าน",
    f"{WHO} เป็นประธานเปิดการประชุม {{}} ณ หอประชุมใหญ่ จังหวัดน่าน",
    f"กรมศิลปากร จัดการประชุมเครือข่าย ณ หอประชุมใหญ่ จังหวัดน่าน {{}} โดยมี{WHO} เป็นประธาน",
]
HELD = [
    f"{DAY} ณ {{}} {WHO} เป็นประธานเปิดการประชุมเครือข่าย",
    f"{DAY} ที่{{}} {WHO} เป็นประธานเปิดการประชุมเครือข่าย",
    f"{WHO} เป็นประธานเปิดการประชุมเครือข่าย เมื่อ{DAY} ณ {{}} โดยมีผู้เข้าร่วมจำนวนมาก",
    f"กรมศิลปากร จัดการประชุมเครือข่าย ณ {{}} เมื่อ{DAY}",
]
HOLDS = [
    f"เมื่อ{DAY} กรมศิลปากร {{}} ณ หอประชุมใหญ่ จังหวัดน่าน",
    f"กรมศิลปากร {{}} {DAY} ณ หอประชุมใหญ่ จังหวัดน่าน",
    f"กรมศิลปากร ร่วมกับกรมการศาสนา {{}} ณ หอประชุมใหญ่ จังหวัดน่าน เมื่อ{DAY}",
]
DOES = [
    f"เมื่อ{DAY} {WHO} {{}} ณ หอประชุมใหญ่ จังหวัดน่าน",
    f"วันนี้ (5 ม.ค. 66) ที่หอประชุมใหญ่ จังหวัดน่าน {WHO} {{}}",
]


def read(told: str) -> dict[str, Any]:
    """Returns the record of a release that is a headline and a sentence."""
    return record_of(extract(document_of(f"ข่าวประชาสัมพันธ์\n{told}")))


def bare(text: str) -> str:
    return text.replace(" ", "")


@pytest.mark.parametrize("title", WORDS["honorifics"])
def test_a_name_is_read_after_any_title(title: str) -> None:
    expected = [[("สมชาย ใจดีงาม", bare(title))]] * len(NAMED)
    people = [read(told.format(title))["people"] for told in NAMED]
    assert expected == [[(p["name"], p["honorific"]) for p in found] for found in people]


@pytest.mark.parametrize("monk", WORDS["monks"])
def test_a_monk_is_read_whatever_his_title(monk: str) -> None:
    for told in ORDAINED:
        assert monk in [person["name"] for person in read(told.format(monk))["people"]]


@pytest.mark.parametrize(
    ("written", "last"),
    [(d, "2023-01-05") for d in WORDS["days"]] + [(r, "2023-01-07") for r in WORDS["ranges"]],
)
def test_a_day_is_read_however_it_is_written(written: str, last: str) -> None:
    for told in DATED:
        (event,) = read(told.format(written))["events"]
        assert (event["start"], event["end"]) == ("2023-01-05", last)


@pytest.mark.parametrize(
    ("carriers", "happens"),
    [(HOLDS, held) for held in WORDS["held"]] + [(DOES, act) for act in WORDS["acts"]],
)
def test_whatever_happens_has_its_day_and_place(carriers: list[str], happens: str) -> None:
    for told in carriers:
        event = read(told.format(happens))["events"][0]
        assert ("2023-01-05", "หอประชุมใหญ่", "น่าน") == (event["start"], event["venue"], event["province"])


@pytest.mark.parametrize("venue", WORDS["venues"])
def test_a_venue_is_read_after_any_word_that_opens_one(venue: str) -> None:
    for told in HELD:
        (event,) = read(told.format(venue))["events"]
        assert bare(venue) == bare(event["venue"])


@pytest.mark.parametrize(
    ("role", "does"), [(role, does) for role, all_ in WORDS["roles"].items() for does in all_]
)
def test_what_somebody_does_gives_the_role(role: str, does: str) -> None:
    found = {person["name"]: person["roles"] for person in read(f"{DAY} {WHO} {does}")["people"]}
    assert role in found["สมชาย ใจดี"]
