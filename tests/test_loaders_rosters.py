"""Lists of people that tell their posts once: rosters of committees and lists of appointees."""

import pytest

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of

COMMITTEE = "คณะกรรมการป่าชุมชนจังหวัดตาก"


def _posts(text: str) -> dict[str, list[str]]:
    return {person["name"]: person["positions"] for person in record_of(extract(document_of(text)))["people"]}


def _bodies(text: str) -> dict[str, list[str]]:
    people = record_of(extract(document_of(text)))["people"]
    return {person["name"]: person["affiliations"] for person in people}


def test_a_line_that_is_a_post_is_that_of_the_names_on_the_lines_under_it() -> None:
    text = f"{COMMITTEE} ประกอบด้วย\nที่ปรึกษา\n1. นายเอก ดีงาม\n2. นางดาว ใจดี\nเลขานุการ จำนวน 1 คน\nนายสน ริมธาร"
    assert {"เอก ดีงาม": ["ที่ปรึกษา"], "ดาว ใจดี": ["ที่ปรึกษา"], "สน ริมธาร": ["เลขานุการ"]} == _posts(text)


def test_where_names_come_first_each_holds_the_post_on_the_line_under_it() -> None:
    text = "รายชื่อ\nนายเอก ดีงาม\nที่ปรึกษา\nนางดาว ใจดี\nเลขานุการ"
    assert {"เอก ดีงาม": ["ที่ปรึกษา"], "ดาว ใจดี": ["เลขานุการ"]} == _posts(text)


def test_a_post_may_be_a_label_before_those_who_hold_it() -> None:
    text = f"{COMMITTEE}\nประธานกรรมการ : นายเอก ดีงาม\nกรรมการ : นางดาว ใจดี และนายสน ริมธาร"
    assert [["ประธานกรรมการ"], ["กรรมการ"], ["กรรมการ"]] == list(_posts(text).values())
    assert [[COMMITTEE]] * 3 == list(_bodies(text).values())


@pytest.mark.parametrize("why", ["", " แทนชุดเดิมที่ครบวาระ", " จำนวน 2 คน เนื่องจากชุดเดิมลาออก"])
@pytest.mark.parametrize(
    "between",
    ["\n1. {}\n2. {}", "\n• {}\n• {}", " {} (ด้านกฎหมาย) และ{} (ด้านป่าไม้)", " (1) {} ด้านกฎหมาย (2) {} ด้านน้ำ"],
)
def test_a_list_of_appointees_has_the_post_told_before_it(why: str, between: str) -> None:
    names = between.format("นายเอก ดีงาม", "นางดาว ใจดี")
    text = f"คณะรัฐมนตรีมีมติแต่งตั้งกรรมการผู้ทรงคุณวุฒิใน{COMMITTEE}{why} ดังนี้{names}"
    assert [[f"กรรมการผู้ทรงคุณวุฒิใน{COMMITTEE}"]] * 2 == list(_posts(text).values())


@pytest.mark.parametrize(
    "told",
    [
        "จากตำแหน่งรองอธิบดีกรมประมง เป็นอธิบดีกรมชลประทาน",
        "จากรองอธิบดีกรมประมง ไปเป็นอธิบดีกรมชลประทาน",
        "รองอธิบดีกรมประมง ไปดำรงตำแหน่งอธิบดีกรมชลประทาน",
    ],
)
def test_who_is_moved_holds_the_post_of_before_and_the_new_one(told: str) -> None:
    assert {"เอก ดีงาม": ["รองอธิบดีกรมประมง", "อธิบดีกรมชลประทาน"]} == _posts(f"แต่งตั้งนายเอก ดีงาม {told}")


def test_a_further_post_is_left_to_those_of_whom_the_text_tells_it() -> None:
    text = f"แต่งตั้ง{COMMITTEE} โดยมีนายเอก ดีงาม เป็นประธานกรรมการ และกรรมการ ได้แก่ นางดาว ใจดี และนายสน ริมธาร"
    assert [["ประธานกรรมการ"], ["กรรมการ"], ["กรรมการ"]] == list(_posts(text).values())


@pytest.mark.parametrize("count", ["", " จำนวน 2 ท่าน", " 2 ท่าน", " ทั้งสองคน"])
def test_all_who_are_named_after_a_post_and_their_number_hold_it(count: str) -> None:
    text = f"โดยมีรองอธิบดีกรมประมง{count} ได้แก่ นายเอก ดีงาม และนางดาว ใจดี เข้าร่วม"
    assert [["รองอธิบดีกรมประมง"]] * 2 == list(_posts(text).values())


def test_all_in_the_brackets_after_a_post_hold_it() -> None:
    text = "รองอธิบดีกรมประมง (นายเอก ดีงาม, นางดาว ใจดี) เข้าร่วมประชุม"
    assert [["รองอธิบดีกรมประมง"]] * 2 == list(_posts(text).values())


def test_posts_before_their_names_may_follow_an_opened_list() -> None:
    text = "นายสน ริมธาร พร้อมผู้บริหาร อาทิ ปลัดกระทรวงแรงงาน นางดาว ใจดี อธิบดีกรมประมง นายเอก ดีงาม เข้าร่วม"
    assert {"ดาว ใจดี": ["ปลัดกระทรวงแรงงาน"], "เอก ดีงาม": ["อธิบดีกรมประมง"]}.items() <= _posts(text).items()


def test_a_form_names_the_post_by_a_label() -> None:
    assert {"เอก ดีงาม": ["อธิบดีกรมประมง"]} == _posts("ชื่อ - สกุล : นายเอก ดีงาม\nตำแหน่ง : อธิบดีกรมประมง")
