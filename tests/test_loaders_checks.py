"""What a person should look at: each check on sentences of our own, with what it must leave alone."""

import pytest

from loaders.extract import Extraction, extract
from loaders.frames.checks import CHECKS
from loaders.readers.text import document_of

PLACE = "ณ ห้องประชุมใหญ่ ชั้น 3 ศาลากลางจังหวัดตาก อำเภอเมืองตาก จังหวัดตาก"
DAY = "วันที่ 4 มีนาคม 2567"


def read(*lines: str) -> Extraction:
    return extract(document_of("\n".join(lines)))


def found(*lines: str) -> list[tuple[str, str | None]]:
    """Returns the findings of a text, each with its rule and the words it is about."""
    return [(finding.rule, finding.quote) for finding in read(*lines).findings]


def rules(*lines: str) -> set[str]:
    return {rule for rule, _ in found(*lines)}


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("มีการอบรมใน 3 จังหวัด ได้แก่ แพร่ น่าน ลำปาง และพะเยา", "3 จังหวัด"),
        ("มีการอบรมใน 4 จังหวัดนำร่อง ได้แก่ จังหวัดแพร่ จังหวัดน่าน และลำปาง", "4 จังหวัด"),
        ("จาก 3 หน่วยงาน ประกอบด้วย กรมการศาสนา และกรมศิลปากร", "3 หน่วยงาน"),
        ("มอบรางวัลแก่ผู้ทำดี 3 คน ได้แก่ นายสน ริมธาร และนางมะลิ ใจงาม", "3 คน"),
    ],
)
def test_a_number_that_is_not_the_length_of_its_list_is_a_finding(line: str, quote: str) -> None:
    assert ("check.count-list", quote) in found(line)


@pytest.mark.parametrize(
    "line",
    [
        "มีการอบรมใน 3 จังหวัด ได้แก่ แพร่ น่าน และลำปาง",
        "จาก 2 หน่วยงาน ประกอบด้วย กรมการศาสนา และกรมศิลปากร",
        "มอบรางวัลแก่ผู้ทำดี 2 คน ได้แก่ นายสน ริมธาร และนางมะลิ ใจงาม",
        "ผู้เข้าอบรม 250 คน ประกอบด้วย ครู นักเรียน และผู้ปกครอง",
        "ผู้เข้าอบรมกว่า 3 คน ได้แก่ นายสน ริมธาร และนางมะลิ ใจงาม",
        "จังหวัดนำร่อง 3 จังหวัด ในภาคเหนือ",
    ],
)
def test_a_number_that_fits_or_has_no_list_is_none(line: str) -> None:
    assert "check.count-list" not in rules(line)


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        (f"{DAY} ณ ศาลากลางเก่า อำเภอหาดใหญ่ จังหวัดเชียงราย", "อำเภอหาดใหญ่ จังหวัดเชียงราย"),
        ("ที่อำเภอหาดใหญ่ ในจังหวัดเชียงราย มีงาน", "อำเภอหาดใหญ่ ในจังหวัดเชียงราย"),
        ("ที่จังหวัดเชียงราย อำเภอหาดใหญ่ มีงาน", "จังหวัดเชียงราย อำเภอหาดใหญ่"),
        ("ที่ตำบลควนลัง อำเภอเมืองเชียงราย มีงาน", "ตำบลควนลัง อำเภอเมืองเชียงราย"),
        ("ที่เขตดุสิต จังหวัดเชียงราย มีงาน", "เขตดุสิต จังหวัดเชียงราย"),
        ("ที่อำเภอแม่สวย จังหวัดเชียงราย มีงาน", "อำเภอแม่สวย จังหวัดเชียงราย"),
    ],
)
def test_a_district_that_is_not_of_the_place_beside_it_is_a_finding(line: str, quote: str) -> None:
    assert ("check.district", quote) in found(line)


@pytest.mark.parametrize(
    "line",
    [
        "ที่ตำบลเวียง อำเภอเมืองเชียงราย จังหวัดเชียงราย มีงาน",
        "ที่จังหวัดเชียงราย อำเภอเมืองเชียงราย มีงาน",
        "ที่จังหวัดเชียงราย อำเภอหาดใหญ่ จังหวัดสงขลา มีงาน",
        "ที่จังหวัดเชียงราย จังหวัดพะเยา และจังหวัดแพร่ มีงาน",
        "ทั้ง 3 อำเภอ ได้แก่ อำเภอแม่สาย จังหวัดเชียงราย",
    ],
)
def test_places_that_lie_in_one_another_are_none(line: str) -> None:
    assert "check.district" not in rules(line)


def test_a_weekday_is_held_against_its_day_also_where_the_year_is_told_elsewhere() -> None:
    assert ("check.weekday", "วันจันทร์ที่ 5 มีนาคม 2567") in found("วันจันทร์ที่ 5 มีนาคม 2567 มีงาน")
    assert "check.weekday" not in rules("วันอังคารที่ 5 มีนาคม 2567 มีงาน")


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        (f"วันที่ 28 พฤศจิกายน 2657 มีการประชุม {PLACE}", "วันที่ 28 พฤศจิกายน 2657"),
        (f"วันที่ 28 พฤศจิกายน 2066 มีการประชุม {PLACE}", "วันที่ 28 พฤศจิกายน 2066"),
        (f"วันที่ 28 พฤศจิกายน 1970 มีการประชุม {PLACE}", "วันที่ 28 พฤศจิกายน 1970"),
        (f"{DAY} มีการประชุม {PLACE} รับสมัครถึงวันที่ 15 พฤษภาคม 2766", "วันที่ 15 พฤษภาคม 2766"),
    ],
)
def test_a_year_that_cannot_be_meant_is_a_finding(line: str, quote: str) -> None:
    assert ("check.year-range", quote) in found(line)


def test_an_event_in_a_year_that_cannot_be_meant_keeps_all_but_its_day() -> None:
    said = {s.property for s in read(f"วันที่ 28 พฤศจิกายน 2657 มีการประชุม {PLACE}").statements}
    assert "atVenue" in said
    assert "startDate" not in said


@pytest.mark.parametrize(
    "line",
    [
        f"{DAY} มีการประชุม {PLACE}",
        f"{DAY} มีการประชุม {PLACE} ซึ่งสร้างเมื่อวันที่ 14 พฤศจิกายน 2417",
        f"{DAY} มีการประชุม {PLACE} ผู้ก่อตั้งเกิดวันที่ 2 มกราคม 2499",
    ],
)
def test_days_of_history_are_none(line: str) -> None:
    assert set() == rules(line)


def test_a_day_that_no_calendar_has_is_a_finding() -> None:
    assert ("check.no-such-day", "วันที่ 31 เมษายน 2567") in found("วันที่ 31 เมษายน 2567 มีงาน")
    assert "check.no-such-day" not in rules("วันที่ 30 เมษายน 2567 มีงาน")


def test_a_day_without_its_year_is_a_finding_unless_it_is_told_elsewhere() -> None:
    assert ("check.no-year", "วันที่ 9 เมษายน") in found("ข้อมูล ณ วันที่ 9 เมษายน")
    assert "check.no-year" not in rules("ข้อมูล ณ วันที่ 9 เมษายน", "วันที่ 9 เมษายน 2567 มีงาน")


PLAN = "แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ฉบับที่ 1"


@pytest.mark.parametrize(
    ("lines", "rule"),
    [
        ((f"{PLAN} (พ.ศ. 2559-2564)", f"{PLAN} (พ.ศ. 2559-2565)"), "check.period-differs"),
        ((f"{PLAN} (พ.ศ. 2564-2559)",), "check.period-order"),
        ((f"{PLAN} (พ.ศ. 2559-2654)",), "check.year-range"),
        ((f"{PLAN} (พ.ศ. 2559-25645)",), "check.year-range"),
    ],
)
def test_a_plan_s_years_that_cannot_all_be_right_are_a_finding(lines: tuple[str, ...], rule: str) -> None:
    assert {rule} == rules(f"{DAY} ประชุม {PLACE}", *lines)


def test_a_plan_s_years_that_fit_are_none() -> None:
    assert set() == rules(f"{DAY} ประชุม {PLACE}", f"{PLAN} (พ.ศ. 2559-2564)", f"{PLAN} ปี 2559 - 2564")


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("โดยมี นาย1ก ร่วมงาน และ นางผู้อำนวยการโรงเรียน", "นางผู้อำนวยการโรงเรียน"),
        ("ส่วน พล.ต.อ.ผู้แทน ได้ร่วมงาน", "พล.ต.อ.ผู้แทน"),
        ("ส่วน ดร.คณะกรรมการ ได้ร่วมงาน", "ดร.คณะกรรมการ"),
        ("ในการนี้ พระครูสุวรรณธรรม และคณะ ร่วมงาน", "พระครูสุวรรณธรรม"),
        ("ท่านผู้นำและพระครูสุวรรณธรรม ร่วมงาน", "พระครูสุวรรณธรรม"),
    ],
)
def test_a_title_or_rank_after_which_no_name_was_read_raises_the_alarm(line: str, quote: str) -> None:
    assert ("check.unread-name", quote) in found(line)


@pytest.mark.parametrize(
    "line",
    [
        "นายสน ริมธาร (Mr. Son Rimtharn) ปลัดกระทรวงวัฒนธรรม กล่าวว่า งานนี้ดี",
        "นายอำเภอเมืองตาก และนายทะเบียน ร่วมงาน",
        "พระพุทธศาสนา และสมเด็จพระพันปีหลวง",
        "เผย “นาย”สั่งกำชับ",
        "กำลังพล 1,500 นาย จากหน่วยน้ำ ร่วมงาน",
        "ประธาน ส.อ.ท. กล่าวเปิดงาน",
        "นิทรรศการพระราชประวัติ และ พระวินิจฉัย",
    ],
)
def test_words_that_begin_like_a_title_raise_none(line: str) -> None:
    assert "check.unread-name" not in rules(line)


def test_a_person_of_whom_nothing_was_understood_raises_the_alarm_and_stays() -> None:
    line = "การต่อเวลาของ นายสน ริมธาร ข้าราชการพลเรือน"
    assert ("check.person-only", "นายสน ริมธาร") in found(line)
    assert "สน ริมธาร" in {s.value for s in read(line).statements}


def test_a_person_with_a_post_a_part_or_a_credit_raises_none() -> None:
    lines = (
        f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม {PLACE}",
        "นางมะลิ ใจงาม กล่าวว่า งานนี้ดี",
        "ภาพ : นายดี งามใจ",
    )
    assert "check.person-only" not in rules(*lines)


def test_findings_stand_in_the_order_of_the_text_and_take_nothing_away() -> None:
    lines = f"วันจันทร์ที่ 5 มีนาคม 2567 ประชุม {PLACE}", "ที่อำเภอหาดใหญ่ ในจังหวัดเชียงราย"
    starts = [finding.start for finding in read(*lines).findings if finding.start is not None]
    assert 2 == len(starts)
    assert sorted(starts) == starts
    said = {s.property for s in read(*lines).statements}
    assert {"startDate", "inProvince", "inDistrict"} <= said


def test_every_check_says_what_it_looks_for() -> None:
    assert 12 == len(CHECKS)
    assert all(check.__doc__ for check in CHECKS)
