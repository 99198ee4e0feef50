"""Where the event was, on sentences of our own."""

from typing import Any

import pytest

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of

DAY = "วันที่ 4 มีนาคม 2567"


def where(*lines: str) -> tuple[Any, Any, Any]:
    """Returns the venue, district and province of the event."""
    (event,) = record_of(extract(document_of("\n".join(lines))))["events"]
    return event["venue"], event["district"], event["province"]


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ([f"{DAY} เวลา 9.00 น. ที่มุมหนังสือใหญ่ อำเภอปัว จังหวัดน่าน มีการประชุม"], ("มุมหนังสือใหญ่", "ปัว", "น่าน")),
        (
            [f"{DAY} มีการประชุม ณ โรงเรียนบ้านริมธาร", "มีผู้มาที่โรงเรียนบ้านริมธาร อำเภอปัว จังหวัดน่าน มาก"],
            ("โรงเรียนบ้านริมธาร", "ปัว", "น่าน"),
        ),
        (
            [f"{DAY} นายสน ริมธาร ลงพื้นที่จังหวัดน่าน", "มีการประชุม ณ โรงเรียนบ้านริมธาร โดยมีครูมาร่วม"],
            ("โรงเรียนบ้านริมธาร", None, "น่าน"),
        ),
        (
            [f"กรุงเทพฯ {DAY} - นายสน ริมธาร เป็นประธานการประชุม ณ โรงแรมริมธาร"],
            ("โรงแรมริมธาร", None, "กรุงเทพมหานคร"),
        ),
        (
            [f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดน่าน เป็นประธานการประชุม ณ โรงแรมริมธาร"],
            ("โรงแรมริมธาร", None, "น่าน"),
        ),
        ([f"{DAY} นายสน ริมธาร นายอำเภอปัว จังหวัดน่าน เป็นประธานการประชุม"], (None, "ปัว", "น่าน")),
        (
            [f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดน่าน มาประชุม ณ กระทรวงมหาดไทย"],
            ("กระทรวงมหาดไทย", None, None),
        ),
        (
            [f"{DAY} นายสน ริมธาร เยี่ยมชมกิจการบริษัท น้ำใส จำกัด (มหาชน) อำเภอปัว จังหวัดน่าน"],
            ("บริษัท น้ำใส จำกัด (มหาชน)", "ปัว", "น่าน"),
        ),
        (
            [f"{DAY} นายสน ริมธาร พบชาวบ้านในพื้นที่อำเภอปัว จังหวัดน่าน ณ โรงเรียนบ้านริมธาร"],
            ("โรงเรียนบ้านริมธาร", "ปัว", "น่าน"),
        ),
        (
            [f"{DAY} ผู้สนใจติดต่อได้ ณ สำนักงานน้ำใส และสาขาทั่วประเทศ", "มีการประชุม ณ สาขาน้ำใสทั่วประเทศ"],
            (None, None, None),
        ),
        (
            [f"{DAY} นายสน ริมธาร กงสุลใหญ่ลาว ณ ขอนแก่น ร่วมงาน ณ โรงแรมริมธาร จังหวัดตาก"],
            ("โรงแรมริมธาร", None, "ตาก"),
        ),
        ([f"{DAY} มีการหารือเรื่องลำไยในจังหวัดน่าน ณ กระทรวงแรงงาน"], ("กระทรวงแรงงาน", None, None)),
    ],
)
def test_places_of_the_event_are_read_where_the_release_tells_them(
    lines: list[str], place: tuple[Any, Any, Any]
) -> None:
    assert place == where(*lines)


@pytest.mark.parametrize(
    ("line", "provinces"),
    [
        ("รถไฟทางคู่ ช่วงบ้านริมธาร - ตรัง มีความคืบหน้า", ["ตรัง"]),
        ("ขบวนที่ 9 (กรุงเทพฯ - ตรัง) และสายตาก - น่าน", ["กรุงเทพมหานคร", "ตรัง", "ตาก", "น่าน"]),
        ("ผู้ว่าราชการกรุงเทพมหานคร ร่วมพิธี", ["กรุงเทพมหานคร"]),
        ("ที่อำเภอเมืองตรัง มีฝนตก", ["ตรัง"]),
        ("นายสน ริมธาร สส.ตรัง และศูนย์เขต 2 น่าน มาร่วมงาน", ["ตรัง", "น่าน"]),
        ("เรื่องช่วงเช้า - บ่าย ตากผ้าเลย", []),
    ],
)
def test_provinces_are_named_without_their_head_word_where_others_vouch_for_them(
    line: str, provinces: list[str]
) -> None:
    assert sorted(provinces) == sorted(record_of(extract(document_of(line)))["provinces"])
