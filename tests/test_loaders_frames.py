"""What the frames read, on sentences of our own."""

from collections import defaultdict
from typing import Any

import pytest

from loaders.extract import Extraction, extract
from loaders.readers.text import document_of
from loaders.record import record_of

PLACE = "ณ ห้องประชุมใหญ่ ชั้น 3 ศาลากลางจังหวัดตาก อำเภอเมืองตาก จังหวัดตาก"
DAY = "วันที่ 4 มีนาคม 2567"


def extraction(*lines: str) -> Extraction:
    return extract(document_of("\n".join(lines)))


def roles(*lines: str) -> dict[str, list[str]]:
    """Returns the finer roles by who has them."""
    statements = extraction(*lines).statements
    values: dict[str, dict[str, str]] = defaultdict(dict)
    for s in statements:
        values[s.subject].setdefault(s.property, str(s.value))
    found: dict[str, list[str]] = defaultdict(list)
    for properties in values.values():
        if properties.get("type") == "Participation":
            who = next(properties[via] for via in ("by", "viaPost", "representing") if via in properties)
            found[values[who]["nameTh"]].append(properties["role"])
    return found


def rules(*lines: str) -> set[str]:
    return {finding.rule for finding in extraction(*lines).findings}


def test_who_sends_somebody_is_absent_and_who_is_sent_does_what_follows() -> None:
    found = roles(
        f"{DAY} นายสน ริมธาร รองผู้ว่าราชการจังหวัดตาก ได้รับมอบหมายจากผู้ว่าราชการจังหวัดตาก ให้เป็นประธานการประชุม {PLACE}"
    )
    assert {"สน ริมธาร": ["chair"], "ผู้ว่าราชการจังหวัดตาก": ["assigner"]} == found


def test_the_first_of_a_visit_is_its_principal() -> None:
    found = roles(f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก พร้อมด้วยนางมะลิ ใจงาม ปลัดจังหวัดตาก ลงพื้นที่ {PLACE}")
    assert {"สน ริมธาร": ["lead"], "มะลิ ใจงาม": ["participant"]} == found


def test_parties_that_sign_together_are_led_and_signed_for() -> None:
    found = roles(
        f"{DAY} มีพิธีลงนามบันทึกข้อตกลงร่วมกัน 2 หน่วยงาน ประกอบด้วย 1) กรมการศาสนา โดยนายสน ริมธาร อธิบดีกรมการศาสนา "
        f"2) กรมศิลปากร โดยนางมะลิ ใจงาม อธิบดีกรมศิลปากร {PLACE}"
    )
    assert {"สน ริมธาร": ["lead", "signatory"], "มะลิ ใจงาม": ["lead", "signatory"]} == found


def test_a_post_in_brackets_is_the_person_before_it() -> None:
    found = roles(f"{DAY} นายสน ริมธาร รัฐมนตรีว่าการกระทรวงวัฒนธรรม (รมว.วธ.) เป็นประธานเปิดงาน {PLACE}")
    assert {"สน ริมธาร": ["opening_chair"]} == found


def test_a_given_name_alone_is_the_one_person_who_has_it() -> None:
    found = roles(f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม {PLACE}", "นายสน กล่าวว่า งานนี้ดีมาก")
    assert {"สน ริมธาร": ["chair", "quoted_speaker"]} == found


def test_a_space_inside_a_family_name_makes_nobody_new() -> None:
    found = roles(
        f"{DAY} นายสน ริมธาร ปลัดกระทรวงวัฒนธรรม เป็นประธานการประชุม {PLACE}",
        "นายสน ริม ธาร ปลัดกระทรวงวัฒนธรรม กล่าวว่า งานนี้ดี",
    )
    assert {"สน ริมธาร": ["chair", "quoted_speaker"]} == found


def test_presiding_alone_tells_of_an_event_without_day_or_place() -> None:
    found = roles("นายสน ริมธาร ปลัดกระทรวงวัฒนธรรม เป็นประธานการประชุมติดตามงบประมาณ")
    assert {"สน ริมธาร": ["chair"]} == found


def test_what_somebody_does_inside_reported_speech_is_no_role_in_the_event() -> None:
    found = roles(
        f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม {PLACE}",
        "นายสน ริมธาร กล่าวว่า ที่ผ่านมานางมะลิ ใจงาม ปลัดกระทรวงวัฒนธรรม ได้มอบนโยบายไว้แล้ว",
    )
    assert "มะลิ ใจงาม" not in found


@pytest.mark.parametrize(
    ("told", "positions", "affiliations"),
    [
        ("ปลัดกระทรวงวัฒนธรรม/อาจารย์", ["ปลัดกระทรวงวัฒนธรรม", "อาจารย์"], ["กระทรวงวัฒนธรรม"]),
        ("เป็นหัวหน้าคณะผู้แทนไทย", ["หัวหน้าคณะผู้แทนไทย"], []),
        ("ประธานกรรมการน้ำแห่งชาติ", ["ประธานกรรมการน้ำแห่งชาติ"], ["คณะกรรมการน้ำแห่งชาติ"]),
        ("ในฐานะรองประธานกรรมการ", ["รองประธานกรรมการ"], ["คณะกรรมการน้ำแห่งชาติ"]),
        ("สส.ตาก พรรคใบไม้", ["สส.ตาก"], ["พรรคใบไม้"]),
        ("คณะทำงานรมว.วธ.", ["คณะทำงานรมว.วธ."], ["วธ."]),
    ],
)
def test_positions_and_whom_they_serve(told: str, positions: list[str], affiliations: list[str]) -> None:
    record = record_of(extraction(f"{DAY} คณะกรรมการน้ำแห่งชาติ ประชุม {PLACE} โดยมีนายสน ริมธาร {told} ร่วมงาน"))
    assert positions == record["people"][0]["positions"]
    assert affiliations == record["people"][0]["affiliations"]


def test_a_host_and_those_it_works_with() -> None:
    found = roles(f"{DAY} กรมการศาสนา ร่วมกับ สำนักงานวัฒนธรรมจังหวัดตาก และวิทยาลัยเทคนิคตาก จัดประชุมเตรียมงาน {PLACE}")
    assert {
        "กรมการศาสนา": ["host"],
        "สำนักงานวัฒนธรรมจังหวัดตาก": ["co_host"],
        "วิทยาลัยเทคนิคตาก": ["co_host"],
    } == found


@pytest.mark.parametrize(
    ("line", "start", "end"),
    [
        ("เมื่อวันที่ 30 มกราคม - 2 กุมภาพันธ์ 2567 มีงาน", "2024-01-30", "2024-02-02"),
        ("วันที่ ๕ ธ.ค. ๖๖ มีงาน", "2023-12-05", "2023-12-05"),
        ("ระหว่างวันที่ 30 ธันวาคม - 2 มกราคม 2567 มีงาน", "2023-12-30", "2024-01-02"),
        ("วันที่ 3 มีนาคม 2024 มีงาน", "2024-03-03", "2024-03-03"),
    ],
)
def test_days_are_read_in_all_their_forms(line: str, start: str, end: str) -> None:
    event = record_of(extraction(line))["events"][0]
    assert (start, end) == (event["start"], event["end"])


@pytest.mark.parametrize("line", ["วันที่ 31 เมษายน 2567 มีงาน", "วันที่ 30 กุมภาพันธ์ 2567", "วันที่ 5 มีนาคม 2470 มีงาน"])
def test_days_that_no_calendar_has_or_no_rule_can_place_are_no_event(line: str) -> None:
    assert [] == record_of(extraction(line))["events"]


def test_a_weekday_that_is_not_the_date_s_is_a_finding() -> None:
    assert "check.weekday" in rules("วันจันทร์ที่ 5 มีนาคม 2567 มีงาน")
    assert "check.weekday" not in rules("วันอังคารที่ 5 มีนาคม 2567 มีงาน")


def test_a_count_that_is_not_the_length_of_its_list_is_a_finding_and_both_stay() -> None:
    lines = f"{DAY} มีผู้แทนจาก 5 เครือข่าย ได้แก่ เครือข่ายภาครัฐ เครือข่ายศาสนา และเครือข่ายสื่อมวลชน เข้าร่วม {PLACE}"
    assert "check.count-list" in rules(lines)
    assert 3 == len(record_of(extraction(lines))["networks"])


def test_a_plan_whose_period_is_told_two_ways_is_a_finding_and_both_stay() -> None:
    lines = (
        f"{DAY} ประชุมตามแผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ฉบับที่ 1 (พ.ศ. 2559-2564) {PLACE}",
        "แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ฉบับที่ 1 (พ.ศ. 2559-2565) ต่อเวลาแล้ว",
    )
    assert "check.period-differs" in rules(*lines)
    assert [2564, 2565] == [plan["end"] for plan in record_of(extraction(*lines))["plans"]]


def test_a_district_that_its_province_does_not_have_is_a_finding() -> None:
    assert "check.district" in rules(f"{DAY} ณ ศาลากลางเก่า อำเภอหาดใหญ่ จังหวัดเชียงราย")


def test_a_provincial_office_without_its_province_is_a_finding() -> None:
    assert "check.office-without-province" in rules(f"{DAY} สำนักงานคลัง ขณะที่จังหวัดตาก เน้นเรื่องความโปร่งใส")


def test_a_title_without_a_name_that_can_be_read_is_a_finding() -> None:
    assert "check.unread-name" in rules(f"{DAY} โดยมี นาย1ก ร่วมงาน {PLACE}", "นางผู้อำนวยการโรงเรียน")


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "นาย",
        "ณ ",
        "“",
        "วันที่",
        "แผนแม่บท",
        "เครือข่าย" * 50,
        "(" * 200,
        "นาย" * 300,
        "ณ ห้อง" * 90,
    ],
)
def test_any_text_gives_an_answer(text: str) -> None:
    record_of(extract(document_of(text)))


def event(*lines: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = record_of(extraction(*lines))["events"]
    assert len(found) == 1
    return found[0]


def test_a_district_tells_its_province_where_the_document_names_it() -> None:
    line = f"{DAY} มีพิธีเปิดงาน ณ วัดใน อำเภอโป่งน้ำร้อน"
    assert event(f"{line} โดยมีผู้ว่าราชการจังหวัดจันทบุรี ร่วมงาน")["province"] == "จันทบุรี"
    assert event(line)["province"] is None


def test_a_venue_whose_name_ends_with_a_province_is_there_where_the_document_names_it() -> None:
    line = f"{DAY} มีพิธีเปิดงาน ณ ห้องประชุม มหาวิทยาลัยราชภัฏภูเก็ต"
    assert event(f"{line} โดยมีรองผู้ว่าราชการจังหวัดภูเก็ต ร่วมงาน")["province"] == "ภูเก็ต"
    assert event(line)["province"] is None


def test_the_only_place_of_the_paragraph_is_the_event_s_unless_it_is_told_of() -> None:
    assert event(f"{DAY} นายสน ริมธาร ร่วมงานประเพณีแห่เทียน จังหวัดสุโขทัย")["province"] == "สุโขทัย"
    assert event(f"{DAY} นายสน ริมธาร ตอบข่าวขยะจากจังหวัดสุโขทัย")["province"] is None


def test_a_place_that_only_follows_says_that_it_is_inferred() -> None:
    told = extraction(f"{DAY} มีพิธีเปิดงาน {PLACE}")
    district = extraction(f"{DAY} มีพิธีเปิดงาน ณ วัดใน อำเภอโป่งน้ำร้อน โดยมีผู้ว่าราชการจังหวัดจันทบุรี ร่วมงาน")
    lead = extraction(f"{DAY} นายสน ริมธาร ร่วมงานประเพณีแห่เทียน จังหวัดสุโขทัย")
    said = [
        [(s.rule, s.status) for s in found.statements if s.property == "inProvince"]
        for found in (told, district, lead)
    ]
    assert ("venue.place", "asserted") in said[0]
    assert ("event.named-province", "inferred") in said[1]
    assert ("event.place-of-lead", "inferred") in said[2]


def people(*lines: str) -> dict[str, tuple[list[str], list[str], list[str]]]:
    """Returns positions, affiliations and roles by who has them."""
    record = record_of(extraction(*lines))
    return {p["name"]: (p["positions"], p["affiliations"], p["roles"]) for p in record["people"]}


@pytest.mark.parametrize(
    ("lines", "post", "body"),
    [
        (["1. นายสน ริมธาร", "ผู้อำนวยการวิทยาลัยเทคนิคตาก"], "ผู้อำนวยการวิทยาลัยเทคนิคตาก", "วิทยาลัยเทคนิคตาก"),
        (["- นายสน ริมธาร : วัฒนธรรมจังหวัดตาก"], "วัฒนธรรมจังหวัดตาก", "สำนักงานวัฒนธรรมจังหวัดตาก"),
        (["นายสน ริมธาร\tประธานหอการค้าจังหวัดตาก"], "ประธานหอการค้าจังหวัดตาก", "หอการค้าจังหวัดตาก"),
        (["นายสน ริมธาร (ประธานหอการค้าจังหวัดตาก) กล่าว"], "ประธานหอการค้าจังหวัดตาก", "หอการค้าจังหวัดตาก"),
        (["ผู้จัดการมูลนิธิเพื่อนป่า (นายสน ริมธาร) กล่าว"], "ผู้จัดการมูลนิธิเพื่อนป่า", "มูลนิธิเพื่อนป่า"),
        (["ด้านนายสน ริมธาร ซึ่งเป็นประธานหอการค้าจังหวัดตาก กล่าว"], "ประธานหอการค้าจังหวัดตาก", "หอการค้าจังหวัดตาก"),
        (["แต่งตั้งนายสน ริมธาร    ตำแหน่งรองอธิบดีกรมการปกครอง"], "รองอธิบดีกรมการปกครอง", "กรมการปกครอง"),
    ],
)  # fmt: skip
def test_a_post_is_read_beside_its_name_in_all_the_ways_lists_have(
    lines: list[str], post: str, body: str
) -> None:
    assert ([post], [body]) == people(*lines)["สน ริมธาร"][:2]


def test_a_list_that_sets_each_post_before_its_name_is_read_so_to_its_first() -> None:
    found = people("โดยมีผู้จัดการมูลนิธิเพื่อนป่า นายสน ริมธาร ประธานหอการค้าจังหวัดตาก นางมะลิ ใจงาม เข้าร่วม")
    assert ["ผู้จัดการมูลนิธิเพื่อนป่า"] == found["สน ริมธาร"][0]
    assert ["ประธานหอการค้าจังหวัดตาก"] == found["มะลิ ใจงาม"][0]


def test_who_comes_from_a_body_is_of_it_without_a_post() -> None:
    found = people("นายสน ริมธาร จากหอการค้าจังหวัดตาก และนางมะลิ ใจงาม (วิทยาลัยเทคนิคตาก) เข้าร่วม")
    assert ([], ["หอการค้าจังหวัดตาก"]) == found["สน ริมธาร"][:2]
    assert ([], ["วิทยาลัยเทคนิคตาก"]) == found["มะลิ ใจงาม"][:2]


def test_who_is_named_after_a_quotation_said_it() -> None:
    opened = f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม {PLACE}"
    said = extraction(opened, "“น้ำใสเป็นของทุกคนในจังหวัดของเรา” นายสนกล่าว").statements
    assert ["น้ำใสเป็นของทุกคนในจังหวัดของเรา"] == [s.quote for s in said if s.property == "quotedText"]


def test_a_spokesman_who_begins_with_a_name_tells_of_the_event() -> None:
    found = people(
        "นายเอก มีชัย โฆษกกระทรวงวัฒนธรรม เปิดเผยว่า นายสน ริมธาร รัฐมนตรีว่าการกระทรวงวัฒนธรรม เป็นประธานการประชุม "
        "โดยมีนางมะลิ ใจงาม ปลัดกระทรวงวัฒนธรรม เข้าร่วม"
    )
    assert [["speaker"], ["chair"], ["attendee"]] == [roles for _, _, roles in found.values()]


def test_who_says_to_have_sent_somebody_is_the_one_who_assigns() -> None:
    found = people(
        f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เปิดเผยว่า ตนได้มอบหมายให้นางมะลิ ใจงาม ปลัดจังหวัดตาก "
        f"เป็นประธานเปิดโครงการ {PLACE}"
    )
    assert {"speaker", "assigner"} == set(found["สน ริมธาร"][2])
    assert ["chair"] == found["มะลิ ใจงาม"][2]


def test_who_says_to_have_been_sent_does_what_follows() -> None:
    found = people(
        f"{DAY} นายสน ริมธาร รองปลัดกระทรวงน้ำ เปิดเผยว่า วันนี้ได้รับมอบหมายจากนางมะลิ ใจงาม ปลัดกระทรวงน้ำ "
        f"ให้เป็นประธานการประชุม {PLACE}"
    )
    assert {"speaker", "chair"} == set(found["สน ริมธาร"][2])
    assert ["assigner"] == found["มะลิ ใจงาม"][2]


def test_whom_a_speaker_names_in_full_and_tells_of_leading_leads() -> None:
    found = people(
        f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เปิดเผยว่า งานนี้เริ่มขึ้นแล้ว โดยนางมะลิ ใจงาม ปลัดจังหวัดตาก "
        "นำคณะกรรมการชมรมร่วมกิจกรรม"
    )
    assert ["lead"] == found["มะลิ ใจงาม"][2]


def test_a_heading_names_the_post_of_all_whom_its_list_numbers() -> None:
    found = people(
        "คณะรัฐมนตรีมีมติแต่งตั้งกรรมการผู้ทรงคุณวุฒิ จำนวน 2 คน ดังนี้",
        "1. นายสน ริมธาร ด้านการผังเมือง",
        "2. นางมะลิ ใจงาม ด้านป่าไม้",
    )
    assert [["กรรมการผู้ทรงคุณวุฒิ"]] * 2 == [positions for positions, _, _ in found.values()]


def test_all_who_are_listed_after_one_post_hold_it() -> None:
    found = people("โดยมีรองปลัดกระทรวงมหาดไทย ได้แก่ นายสน ริมธาร นางมะลิ ใจงาม และนายเอก มีชัย เข้าร่วมประชุม")
    assert [(["รองปลัดกระทรวงมหาดไทย"], ["กระทรวงมหาดไทย"], ["attendee"])] * 3 == list(found.values())


def test_the_supreme_patriarch_is_a_person_with_his_post() -> None:
    found = people("สมเด็จพระอริยวงศาคตญาณ สมเด็จพระสังฆราช สกลมหาสังฆปริณายก ทรงเป็นประธานในพิธี")
    assert ["สมเด็จพระสังฆราช สกลมหาสังฆปริณายก"] == found["สมเด็จพระอริยวงศาคตญาณ"][0]


def test_a_list_whose_last_name_has_no_post_leaves_the_others_theirs() -> None:
    record = record_of(
        extraction(
            f"{DAY} มีการประชุม {PLACE} โดยมีนายสน ริมธาร รองนายก รัฐมนตรีว่าการกระทรวงแรงงาน นางมะลิ ใจงาม "
            "ปลัดกระทรวงแรงงาน นายกล้า ดอยสูง อธิบดีกรมการจัดหางาน นางดาว ทะเลใส",
            "เข้าร่วม",
        )
    )
    posts = {person["name"]: person["positions"] for person in record["people"]}
    assert ["ปลัดกระทรวงแรงงาน"] == posts["มะลิ ใจงาม"]


def test_a_given_name_that_two_people_have_is_nobody() -> None:
    found = roles(
        f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม {PLACE}",
        "นายสน ริมธาร และนายสน ดอยสูง ปลัดจังหวัดตาก ร่วมประชุม",
        "นายสนกล่าวว่า งานนี้ดีมาก",
    )
    assert not {role for who in found.values() for role in who} & {"quoted_speaker", "speaker"}


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก มอบหมายให้ นางดาว ดอยสูง ปลัดจังหวัดตาก ปลูกต้นไม้", "participant"),
        ("นางดาว ดอยสูง ปลัดจังหวัดตาก ชาวบ้านกว่า 30 คน ร่วมพิธี", "participant"),
        ("นางดาว ดอยสูง ปลัดจังหวัดตาก หารือเรื่องน้ำ พร้อมกำชับให้ทุกคนช่วยกัน", "speaker"),
    ],
)
def test_who_is_told_to_act_who_comes_and_who_adds_a_word_has_a_role(told: str, role: str) -> None:
    assert [role] == roles(f"{DAY} {told} {PLACE}")["ดาว ดอยสูง"]


@pytest.mark.parametrize(
    "told",
    [
        "นายสน ริมธาร กล่าวว่า กรมน้ำได้ลงนามบันทึกข้อตกลงกับนางดาว ดอยสูง เมื่อปีก่อน",
        "คณะทำงานดูแลป่า ซึ่งมีนางดาว ดอยสูง ปลัดจังหวัดตาก เป็นประธานคณะทำงาน เสนอแผน",
        "นายสน ริมธาร ต้อนรับแขก ตามนโยบายของนางดาว ดอยสูง ปลัดจังหวัดตาก ที่ได้ลงพื้นที่เมื่อปีก่อน",
    ],
)
def test_what_is_recalled_or_an_office_is_no_role_in_the_event(told: str) -> None:
    assert not roles(f"{DAY} {PLACE}", told)["ดาว ดอยสูง"]


@pytest.mark.parametrize(
    ("other", "people"),
    [("นายสน ริมธารา", 1), ("นายสน ริมทาร", 1), ("นายสิน ริมธาร", 2), ("นายสน ริมทาน", 2)],
)
def test_a_slip_in_a_family_name_makes_nobody_else(other: str, people: int) -> None:
    text = f"นายสน ริมธาร ปลัดกระทรวงวัฒนธรรม เปิดงาน\n{other} กล่าวว่า ดี"
    assert people == len(record_of(extract(document_of(text)))["people"])
