"""Posts that take part though nobody is named for them, on sentences of our own."""

import pytest

from loaders.extract import Extraction, extract
from loaders.readers.text import document_of
from loaders.record import record_of

PLACE = "ณ ห้องประชุมใหญ่ ชั้น 3 ศาลากลางจังหวัดตาก อำเภอเมืองตาก จังหวัดตาก"
DAY = "วันที่ 4 มีนาคม 2567"


def extraction(*lines: str) -> Extraction:
    return extract(document_of("\n".join(lines)))


def test_an_office_after_a_person_with_a_post_is_somebody_else() -> None:
    record = record_of(
        extraction(
            f"{DAY} นายสน ริมธาร ผู้อำนวยการวิทยาลัยเทคนิคตาก วัฒนธรรมจังหวัดตาก และเจ้าหน้าที่ ร่วมประชุมเตรียมงาน {PLACE}"
        )
    )
    assert ["วัฒนธรรมจังหวัดตาก"] == record["vacant_posts"]
    assert ["ผู้อำนวยการวิทยาลัยเทคนิคตาก"] == record["people"][0]["positions"]


@pytest.mark.parametrize(
    "told",
    [
        "อดีตวัฒนธรรมจังหวัดตาก",
        "ครูดอยในฐานะวัฒนธรรมจังหวัดตาก",
        "ผู้อำนวยการโรงเรียนทุกแห่ง",
        "อธิบดีกรมการศาสนาหรือผู้แทน",
        "พระอาจารย์เย็นวัดดอน เจ้าอาวาสวัดดอนเย็น",
        "เย็นจิตร์วัฒนธรรมจังหวัดตาก",
        "รองนายกรัฐมนตรี (นายเย็น ดอนดี) และรัฐมนตรีว่าการกระทรวงคมนาคม",
    ],
)
def test_a_post_of_nobody_here_or_of_many_is_not_vacant(told: str) -> None:
    record = record_of(
        extraction(f"{DAY} นายสน ริมธาร ปลัดกระทรวงวัฒนธรรม เป็นประธานการประชุม โดยมี{told} ร่วมประชุม {PLACE}")
    )
    assert [] == record["vacant_posts"]


@pytest.mark.parametrize(
    ("told", "posts"),
    [
        ("โดยมีรองอธิการบดีฝ่ายวิจัย มหาวิทยาลัยดอนเย็น ร่วมประชุม", ["รองอธิการบดีฝ่ายวิจัย มหาวิทยาลัยดอนเย็น"]),
        ("โดยมีปลัดอำเภอฝ่ายความมั่นคง ร่วมประชุม", ["ปลัดอำเภอฝ่ายความมั่นคง"]),
        ("พร้อมมอบธงน้ำใสให้แก่นายอำเภอแม่สอด", ["นายอำเภอแม่สอด"]),
    ],
)
def test_a_post_is_told_by_the_body_beside_it_and_by_what_it_is_given(told: str, posts: list[str]) -> None:
    record = record_of(extraction(f"{DAY} นายสน ริมธาร ปลัดกระทรวงวัฒนธรรม เป็นประธานการประชุม {PLACE} {told}"))
    assert posts == record["vacant_posts"]


def test_a_post_that_leaves_out_its_province_is_of_the_one_its_paragraph_tells_of() -> None:
    record = record_of(
        extraction(
            f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม โดยมีปลัดจังหวัด ร่วมประชุม {PLACE}",
            "ส่วนที่จังหวัดแพร่ นางมะลิ ใจงาม ผู้ว่าราชการจังหวัดแพร่ ร่วมปลูกป่า",
        )
    )
    assert ["ปลัดจังหวัด"] == record["vacant_posts"]


def test_a_post_that_several_hold_here_is_not_vacant() -> None:
    record = record_of(
        extraction(
            f"{DAY} รองปลัด วธ. ร่วมประชุม {PLACE}",
            "โดยมีนายสน ริมธาร รองปลัดกระทรวงวัฒนธรรม และนางมะลิ ใจงาม รองปลัดกระทรวงวัฒนธรรม ร่วมงาน",
        )
    )
    assert [] == record["vacant_posts"]


def test_a_post_goes_on_to_the_provinces_listed_after_it() -> None:
    record = record_of(
        extraction(
            f"{DAY} นายสน ริมธาร ปลัดกระทรวงวัฒนธรรม เป็นประธานการประชุม โดยมีผู้ว่าราชการจังหวัดตาก แพร่ และน่าน ร่วมประชุม {PLACE}"
        )
    )
    assert ["ผู้ว่าราชการจังหวัดตาก", "ผู้ว่าราชการจังหวัดแพร่", "ผู้ว่าราชการจังหวัดน่าน"] == record["vacant_posts"]
