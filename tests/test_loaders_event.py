"""The event's day and place: which of a release's days is its own, how long it lasts, and in which district it was."""

from typing import Any

import pytest

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of

TITLE = "จังหวัดน่านจัดงานวันน้ำใส"
CHAIR = "นายสน ริมธาร เป็นประธาน"
GOVERNOR = "นายสน ริมธาร ผู้ว่าราชการจังหวัดน่าน"


def event(*lines: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = record_of(extract(document_of("\n".join(lines))))["events"]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        (
            ["สรุปงาน", f"{CHAIR}ประชุมคณะกรรมการเตรียมให้บริการ ครั้งที่ 5/2565 เมื่อวันที่ 22 ธันวาคม 2565 ผ่านระบบทางไกล"],
            "2022-12-22", "2022-12-22",
        ),
        (
            [TITLE, f"วันนี้ (13 ก.ย. 67) {GOVERNOR} เปิดเผยว่า จังหวัดน่านได้จัดงานวันน้ำใส",
             "เชิญชมงาน ระหว่างวันที่ 12-14 กันยายน 2567 ณ ลานเมือง"],
            "2024-09-12", "2024-09-14",
        ),
        (
            [TITLE, f"วันที่ 13 กันยายน 2567 {GOVERNOR} เป็นประธานเปิดงานวันน้ำใส ณ ลานเมือง",
             "เลือกชมของดีภายในงาน ระหว่างวันที่ 12-16 กันยายน 2567"],
            "2024-09-12", "2024-09-16",
        ),
        (
            ["นายสนลงพื้นที่", f"วันที่ 4 มีนาคม 2567 {CHAIR}ปฏิบัติราชการที่จังหวัดตรัง ระหว่างวันที่ 4-5 มีนาคม 2567 โดยวันนี้ได้เยี่ยมวัดน้ำใส"],
            "2024-03-04", "2024-03-04",
        ),
        (
            ["กรมเรือ เตรียมจัดงานเรือใหญ่", "โฆษกกรมเรือ เปิดเผยว่า กรมเรือจะเปิดสนามใหม่ ในวันที่ 4 มีนาคม 2567 นี้ ณ ลานเมือง"],
            "2024-03-04", "2024-03-04",
        ),
        (
            ["นายสนเปิดงานวันน้ำใส 17-25 ธ.ค. 65 ณ ลานเมือง", f"วันนี้ (19 ธ.ค. 65) {CHAIR}เปิดงาน"],
            "2022-12-17", "2022-12-25",
        ),
        (
            [TITLE, f"วันนี้ (1 ส.ค. 66) {CHAIR}ประชุม", "เปิดบริการ ระหว่างวันที่ 28 กรกฎาคม - 2 สิงหาคม 2566 ณ ลานเมือง"],
            "2023-08-01", "2023-08-01",
        ),
    ],
)  # fmt: skip
def test_an_event_lasts_as_long_as_it_is_told_to(lines: list[str], start: str, end: str) -> None:
    found = event(*lines)
    assert (start, end) == (found["start"], found["end"])


def test_the_district_in_a_venue_s_name_is_its_own_where_the_release_states_it() -> None:
    line = "วันนี้ (1 ส.ค. 66) นายสน ริมธาร เป็นประธานเปิดงาน ณ โรงพยาบาลแม่สาย จังหวัดเชียงราย"
    assert event(line, "ชาวอำเภอแม่สายดีใจ")["district"] == "แม่สาย"
    assert event(line, "ชาวอำเภอแม่จันดีใจ")["district"] is None


def test_the_area_of_something_named_is_a_venue_and_that_of_a_province_is_none() -> None:
    line = "วันนี้ (1 ส.ค. 66) นายสน ริมธาร เป็นประธานเปิดงาน ณ "
    assert event(f"{line}พื้นที่โครงการน้ำใส จังหวัดตาก")["venue"] == "พื้นที่โครงการน้ำใส"
    assert event(f"{line}พื้นที่จังหวัดตาก")["venue"] is None


@pytest.mark.parametrize(
    "lines",
    [
        ["ครม. เห็นชอบร่างเอกสารสำหรับการประชุมน้ำใส", "โฆษกกล่าวว่า การประชุมจัดระหว่างวันที่ 22-25 สิงหาคม 2566 ณ โรงแรมริมน้ำ"],
        ["ราคาน้ำใสลดลง", "ชาวเมืองใหม่ใช้น้ำใสได้ทุกบ้านแล้ว หลังจากที่เมื่อวันที่ 8 มีนาคม 2566 สองฝ่ายลงนามบันทึกความเข้าใจแล้ว"],
        ["สรุปผลงานน้ำใส", "การประชุมคณะกรรมการน้ำ ครั้งที่ 6/2564 เมื่อวันที่ 21 มกราคม 2564 ที่ประชุมได้มีมติเห็นชอบ"],
    ],
)  # fmt: skip
def test_what_is_only_recalled_or_was_only_told_to_the_cabinet_is_no_event(lines: list[str]) -> None:
    assert [] == record_of(extract(document_of("\n".join(lines))))["events"]


def test_a_closing_is_told_of_on_its_day_and_a_line_of_a_day_goes_on_with_its_hour() -> None:
    closed = event(
        "นายสนเป็นประธานปิดการอบรม",
        f"วันที่ 19 ส.ค. 65 {CHAIR}พิธี",
        "ผู้จบการอบรมทุกคนกลับไปดูแลน้ำ การอบรมนี้จัดขึ้นระหว่างวันที่ 15-19 สิงหาคม 2565 ณ ลานเมือง",
    )
    assert ("2022-08-19", "2022-08-19") == (closed["start"], closed["end"])
    assert (
        event(TITLE, "วันศุกร์ที่ 16 กุมภาพันธ์ 2567", "เวลา 14.30 น. นายสน ริมธาร พบชาวบ้าน")["start"] == "2024-02-16"
    )


def test_a_day_right_before_the_venue_is_the_event_s_though_a_spokesman_tells_of_it_on_another() -> None:
    told = "วันนี้ 18 พ.ย. 66 นางมะลิ ใจงาม โฆษกกระทรวง เปิดเผยว่า ตามที่มีนโยบายน้ำใส จะมีงานวันน้ำใส"
    found = event("โฆษกเผยราคาน้ำ", told, "งานนี้มีขึ้น ระหว่างวันที่ 20-21 พฤศจิกายน 2566 ณ ห้องประชุมใหญ่ โรงแรมริมน้ำ")
    assert (found["start"], found["end"]) == ("2023-11-20", "2023-11-21")


def test_what_stands_for_many_places_is_no_venue() -> None:
    line = f"วันนี้ (1 ส.ค. 66) {CHAIR}มอบของ ณ ศูนย์พักพิงน้ำใส"
    assert event(line)["venue"] == "ศูนย์พักพิงน้ำใส"
    assert event(f"{line} จำนวน 6 ศูนย์")["venue"] is None


def test_the_places_right_before_a_venue_are_its_own() -> None:
    line = f"วันนี้ (1 ส.ค. 66) {CHAIR}เปิดศูนย์ จังหวัดชุมพร ในตำบลบ้านควน อำเภอหลังสวน ณ อาคารน้ำใส"
    assert (event(line)["district"], event(line)["province"]) == ("หลังสวน", "ชุมพร")


def test_a_day_without_a_year_takes_that_of_the_session() -> None:
    line = f"วันนี้ (29 ม.ค.) {CHAIR}ประชุมคณะกรรมการน้ำใส ครั้งที่ 2/2564 ณ ห้องประชุมใหญ่"
    told = event(line, "บึงนี้ขุดแล้วเสร็จในวันที่ 5 มีนาคม 2559 และเปิดใช้ในวันที่ 9 เมษายน 2560")
    assert told["start"] == "2021-01-29"


def test_a_plan_is_presented_on_the_day_on_which_a_spokesman_says_so() -> None:
    told = "โฆษกกระทรวง เปิดเผยว่า วันนี้ (1 มีนาคม 2567) นายสน ริมธาร รัฐมนตรี ได้แถลงแผนน้ำใส"
    assert event("รัฐมนตรีกำหนดแผนน้ำใส", told)["start"] == "2024-03-01"


def test_a_venue_is_named_up_to_the_end_of_a_name_in_quotation_marks() -> None:
    line = f"วันนี้ (1 ส.ค. 66) {CHAIR}เปิดงาน ณ ศูนย์เรียนรู้ “บึงน้ำใส” อำเภอหลังสวน จังหวัดชุมพร"
    assert (event(line)["venue"], event(line)["district"]) == ("ศูนย์เรียนรู้ “บึงน้ำใส”", "หลังสวน")


def test_those_who_are_taught_or_sworn_in_came() -> None:
    line = f"วันนี้ (1 ส.ค. 66) {CHAIR}พิธีถวายสัตย์ปฏิญาณของกรรมการน้ำใส จำนวน 40 นาย ณ ห้องประชุมใหญ่"
    assert event(line)["people_count"] == 40


def test_what_a_later_paragraph_says_was_visited_is_the_venue() -> None:
    lines = f"วันนี้ (19 มิ.ย. 64) {CHAIR}การหารือเรื่องน้ำ", "นายสนตรวจเยี่ยมโรงสีน้ำใส อำเภอหลังสวน จังหวัดชุมพร"
    told = event(TITLE, *lines)
    assert (told["venue"], told["district"], told["province"]) == ("โรงสีน้ำใส", "หลังสวน", "ชุมพร")


@pytest.mark.parametrize(("day", "dates"), [(4, []), (26, ["2024-03-26"])])
def test_a_day_some_time_before_the_one_that_a_release_opens_with_is_no_event(
    day: int, dates: list[str]
) -> None:
    told = "วันนี้ (27 มีนาคม 2567) นายสน ริมธาร โฆษกกรมน้ำ เปิดเผยว่า ราคาน้ำลดลงทุกพื้นที่ ขอให้ใช้น้ำอย่างประหยัด"
    recalled = f"ทั้งนี้ นายกล้า ดอยสูง เป็นประธานเปิดปฏิบัติการเมื่อวันที่ {day} มีนาคม 2567 พร้อมมอบนโยบาย"
    found = record_of(extract(document_of(f"กรมน้ำแจ้งราคาน้ำ\n{told}\n{recalled}")))["events"]
    assert dates == [event["start"] for event in found if event["start"]]


def test_what_is_told_at_a_place_with_its_day_is_an_event() -> None:
    told = "วันที่ 4 มีนาคม 2567 เวลา 09.30 น. ที่ทำเนียบรัฐบาล นายสน ริมธาร ปลัดกระทรวงมหาดไทย กล่าวถึงราคาน้ำว่า ลดลง"
    found = event("ราคาน้ำลดลง", told)
    assert ("2024-03-04", "ทำเนียบรัฐบาล") == (found["start"], found["venue"])
    assert record_of(extract(document_of(told.replace(" ที่ทำเนียบรัฐบาล", ""))))["events"] == []
