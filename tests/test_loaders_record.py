"""The record is a view of the statements; the shared scorer judges it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from loaders.extract import extract
from loaders.readers.text import document_of, read_document
from loaders.record import record_of
from ontology.model import SY
from tests import shared_texts


def scored(pattern: str, tmp_path: Path) -> dict[str, Any]:
    shared_texts.needs_shared()
    predicted = tmp_path / "predicted.jsonl"
    records = [record_of(extract(read_document(file))) for file in shared_texts.texts(pattern)]
    predicted.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in records), "utf-8")
    scorer = shared_texts.EVAL / "score.py"
    gold = shared_texts.EVAL / "gold"
    command = [sys.executable, str(scorer), str(gold), str(predicted), "--only-predicted", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def test_the_five_source_releases_score_at_least_097(tmp_path: Path) -> None:
    assert scored("00*.txt", tmp_path)["pooled_f1"] >= 0.97


def test_the_ten_others_score_at_least_090(tmp_path: Path) -> None:
    assert scored("thaigov*.txt", tmp_path)["pooled_f1"] >= 0.90


def pointed(record: Any, path: str) -> Any:
    for step in path.strip("/").split("/"):
        record = record[int(step)] if isinstance(record, list) else record[step]
    return record


def test_every_span_points_into_the_record_and_quotes_the_text() -> None:
    shared_texts.needs_shared()
    for file in shared_texts.texts():
        document = read_document(file)
        record = record_of(extract(document))
        assert record["spans"]
        for span in record["spans"]:
            assert pointed(record, span["path"]) not in (None, "")
            assert document.text[span["start"] : span["end"]] == span["quote"]
            assert span["rule"]


def test_a_text_that_says_nothing_has_an_empty_record() -> None:
    record = record_of(extract(document_of("ฝนตกหนักตลอดคืน", "rain")))
    assert {
        "document": "rain",
        "events": [],
        "people": [],
        "vacant_posts": [],
        "organisations": [],
        "networks": [],
        "plans": [],
        "provinces": [],
        "spans": [],
    } == record


RELEASE = (
    "วันที่ 4 มีนาคม 2567 นางสาวมะลิ ใจงาม ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุมเตรียมงานประจำปี "
    "โดยมีนายสน ริมธาร รักษาราชการแทนวัฒนธรรมจังหวัดตาก และอดีตนายกเทศมนตรีเมืองตาก เข้าร่วมจำนวน 12 คน "
    "ณ ห้องประชุมใหญ่ ชั้น 3 ศาลากลางจังหวัดตาก อำเภอเมืองตาก จังหวัดตาก"
)


def test_a_body_that_is_read_in_two_ways_is_entered_once() -> None:
    text = "วันที่ 4 มีนาคม 2567 นายสน ริมธาร คณะที่ปรึกษารัฐมนตรีว่าการกระทรวงคมนาคม พบผู้แทนกระทรวงคมนาคม"
    named = [o["name"] for o in record_of(extract(document_of(text)))["organisations"]]
    assert 1 == named.count("กระทรวงคมนาคม")


def test_finer_roles_become_the_records_roles() -> None:
    people = {p["name"]: p for p in record_of(extract(document_of(RELEASE)))["people"]}
    assert ["chair"] == people["มะลิ ใจงาม"]["roles"]
    assert ["attendee"] == people["สน ริมธาร"]["roles"]


def test_acting_and_former_posts_keep_their_words_and_a_former_one_gives_no_affiliation() -> None:
    people = {p["name"]: p for p in record_of(extract(document_of(RELEASE)))["people"]}
    assert ["รักษาราชการแทนวัฒนธรรมจังหวัดตาก", "อดีตนายกเทศมนตรีเมืองตาก"] == people["สน ริมธาร"]["positions"]
    assert ["สำนักงานวัฒนธรรมจังหวัดตาก"] == people["สน ริมธาร"]["affiliations"]


def test_an_organisation_that_only_a_register_puts_there_is_not_listed() -> None:
    names = {o["name"] for o in record_of(extract(document_of(RELEASE)))["organisations"]}
    assert "จังหวัดตาก" in names
    assert "สำนักงานวัฒนธรรมจังหวัดตาก" not in names


@pytest.mark.parametrize(
    "text",
    [
        "นายเอก ดีงาม เยี่ยมโรงเรียนบ้านหนองบัว จังหวัดน่าน แล้วกล่าวชื่นชมโรงเรียนบ้านหนองบัว",
        "นางสาวแก้ว ใจงาม ผู้อำนวยการโรงเรียนบ้านหนองบัว ต้อนรับที่โรงเรียนบ้านหนองบัว จังหวัดน่าน",
        "บริษัท เรืองแสงชัย จำกัด มอบเงินให้วัด โดยบริษัทเรืองแสงชัย จำกัด จะมอบทุกปี",
        "นายเอก ดีงาม ประธานคณะที่ปรึกษาของรัฐมนตรีว่าการกระทรวงอุตสาหกรรม พบนายโท ใจดี ปลัดกระทรวงอุตสาหกรรม",
        "รพ.อ่างทอง เปิดตึกใหม่ และโรงพยาบาลอ่างทอง เชิญชวนประชาชน",
    ],
)
def test_a_body_named_twice_is_listed_once(text: str) -> None:
    bodies = record_of(extract(document_of(text)))["organisations"]
    names = [{name.replace(" ", "") for name in body["aliases"]} for body in bodies]
    assert len(names) >= 1 and sum(map(len, names)) == len(set().union(*names))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "นายเอก ดีงาม กรรมการผู้จัดการใหญ่ บริษัท ไทยเบฟเวอเรจ จำกัด (มหาชน) มอบผ้าห่มของไทยเบฟเวอเรจ",
            "บริษัท ไทยเบฟเวอเรจ จำกัด (มหาชน)",
        ),
        ("ตำรวจภูธรภาค 9 ตั้งด่าน โดยพลตำรวจตรี เอก ดีงาม รองผู้บัญชาการตำรวจภูธร ภาค 9", "ตำรวจภูธรภาค 9"),
        (
            "ประชุมร่วมกับคณะกรรมการพัฒนาลุ่มน้ำใสตอนบน (คณะกรรมการลุ่มน้ำใส) มีนายเอก ดีงาม ประธานคณะกรรมการลุ่มน้ำใส มาร่วม",
            "คณะกรรมการพัฒนาลุ่มน้ำใสตอนบน",
        ),
    ],
)
def test_the_body_of_a_post_is_the_one_that_the_page_names_so(text: str, name: str) -> None:
    statements = extract(document_of(text)).statements
    named = {s.subject for s in statements if s.value == name}
    assert {s.value for s in statements if s.property == SY.inOrganisation} <= named
    assert len(named) == 1


@pytest.mark.parametrize("told", ["บริษัท เอสซีจี น้ำใสสะอาด จำกัด", "บริษัท ไทยเบฟเวอเรจ", "เอสซีจี"])
def test_a_firm_is_one_body_named_by_all_of_its_name(told: str) -> None:
    (firm,) = record_of(extract(document_of(f"ลงนามร่วมกับ{told} และผู้แทนชุมชน")))["organisations"]
    assert told in firm["aliases"]


def test_schools_of_one_name_in_two_provinces_are_two() -> None:
    text = "ครูจากโรงเรียนบ้านหนองบัว จังหวัดน่าน พบครูจากโรงเรียนบ้านหนองบัว จังหวัดเลย และกล่าวถึงโรงเรียนบ้านหนองบัว"
    bodies = [s.subject for s in extract(document_of(text)).statements if s.value == "โรงเรียนบ้านหนองบัว"]
    assert len(set(bodies)) == 3


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "ประชุมคณะกรรมการ WF ครั้งที่ 2\nนายเอก ดีงาม กล่าวว่า คณะกรรมการพัฒนาลุ่มน้ำใส (คณะกรรมการ WF) เห็นชอบ",
            "คณะกรรมการ WF",
        ),
        (
            "นายเอก ดีงาม ให้ศูนย์อำนวยการบริหารจังหวัดชายแดนใต้ (ศอ.บต.) แถลง โดย ศอ.บต. ย้ำ",
            "ศูนย์อำนวยการบริหารจังหวัดชายแดนใต้",
        ),
    ],
)
def test_a_body_and_its_short_form_are_one(text: str, name: str) -> None:
    bodies = record_of(extract(document_of(text)))["organisations"]
    assert [body["name"] for body in bodies] == [name]
    assert len(bodies[0]["aliases"]) >= 2


def test_the_body_in_brackets_after_another_is_not_its_short_form() -> None:
    text = "นายเอก ดีงาม เชิญศูนย์ข้อมูลน้ำใส (สธ.) ประชุม"
    assert len(record_of(extract(document_of(text)))["organisations"]) == 2


@pytest.mark.parametrize(
    "listed",
    [
        "6 เครือข่าย ได้แก่ ภาครัฐ ภาคธุรกิจ การศึกษา ศาสนา ชุมชน และสื่อมวลชน",
        "6 เครือข่าย ประกอบด้วย 1) ภาครัฐ 2) ภาคธุรกิจ 3) การศึกษา 4) ศาสนา 5) ชุมชน 6) สื่อมวลชน",
        "6 เครือข่าย ดังนี้\n1. ภาครัฐ\n2. ภาคธุรกิจ\n3. การศึกษา\n4. ศาสนา\n5. ชุมชน\n6. สื่อมวลชน\n",
        "เครือข่ายภาครัฐ ภาคธุรกิจ การศึกษา ศาสนา ชุมชน และสื่อมวลชน",
        "เครือข่ายภาครัฐ, เครือข่ายภาคธุรกิจ, เครือข่ายการศึกษา, เครือข่ายศาสนา, เครือข่ายชุมชน และเครือข่ายสื่อมวลชน",
    ],
)
def test_a_list_of_networks_may_drop_the_head_word(listed: str) -> None:
    text = f"วันที่ 7 มิถุนายน 2566 จังหวัดตากจัดประชุมสมัชชาคุณธรรม โดยมีผู้แทน{listed} เข้าร่วมประชุม"
    networks = record_of(extract(document_of(text)))["networks"]
    sectors = ("ภาครัฐ", "ภาคธุรกิจ", "การศึกษา", "ศาสนา", "ชุมชน", "สื่อมวลชน")
    assert networks == [f"เครือข่าย{sector}" for sector in sectors]


def test_a_network_that_is_named_by_a_body_or_in_two_forms_is_one() -> None:
    told = "ขอบคุณสมาชิกภาคีเครือข่ายผู้เลี้ยงผึ้งจังหวัดตาก โดยเครือข่ายผู้เลี้ยงผึ้ง และเครือข่ายของกระทรวงมหาดไทย ร่วมประชุม"
    networks = record_of(extract(document_of(f"วันที่ 4 มีนาคม 2567 ประชุมเตรียมงาน {told}")))["networks"]
    assert networks == ["ภาคีเครือข่ายผู้เลี้ยงผึ้งจังหวัดตาก", "เครือข่ายของกระทรวงมหาดไทย"]


def test_seven_parties_of_a_slogan_are_no_networks() -> None:
    text = "กระทรวงมหาดไทยทำงานร่วมกับ 7 ภาคีเครือข่าย ได้แก่ ภาครัฐ ภาควิชาการ ภาคเอกชน และภาคประชาชน ทุกวัน"
    assert record_of(extract(document_of(text)))["networks"] == []


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("กรมการศาสนา ร่วมกับวัดน้ำใส จัดพิธีทำบุญ", {"กรมการศาสนา", "วัดน้ำใส"}),
        ("กรมการศาสนาจัดพิธีทำบุญ ณ วัดน้ำใส", {"กรมการศาสนา"}),
        ("คณะกรรมการพัฒนาคลองสายใหม่กำหนดวันขุดคลอง", {"คณะกรรมการพัฒนาคลองสายใหม่"}),
        ("ที่ประชุม ณ อาคารรัฐสภา หารือเรื่องเอเปค", {"เอเปค"}),
    ],
)
def test_a_body_is_what_acts_or_is_named_and_ends_at_what_it_decides(told: str, names: set[str]) -> None:
    bodies = record_of(extract(document_of(f"ข่าวเล่าเรื่อง\n{told}\n")))["organisations"]
    assert {body["name"] for body in bodies} == names


def test_words_glued_to_a_given_name_are_none_of_it() -> None:
    text = "นายสมชาย ใจดี ปลัดกระทรวงยุติธรรม เปิดงาน นายสมชายยกตัวอย่างบ้านริมน้ำ และนายสมชาย ย้ำเรื่องน้ำใส"
    people = record_of(extract(document_of(text)))["people"]
    assert [person["name"] for person in people] == ["สมชาย ใจดี"]


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("โดยมีผู้เข้าร่วมประชุม ดังนี้", "attendee"),
        ("ณ ศาลากลางจังหวัดตาก\nผู้เข้าร่วมประชุม", "attendee"),
        ("โดยมีวิทยากร ได้แก่", "speaker"),
        ("โดยมีผู้เข้าร่วมการประกวด ดังนี้", "mentioned"),
        ("และเห็นชอบให้แต่งตั้งกรรมการ ดังนี้", "mentioned"),
    ],
)
def test_who_stands_on_the_lines_of_a_roll_came(words: str, role: str) -> None:
    text = f"วันที่ 7 มิถุนายน 2566 จังหวัดตากจัดประชุม {words}\n1. นายเอก ดีงาม นายกสมาคมน้ำ\n2. นางโท ใจดี ครู"
    people = record_of(extract(document_of(text)))["people"]
    assert [person["roles"] for person in people] == [[role], [role]]


def test_whoever_a_panel_is_led_by_moderates() -> None:
    text = "วันที่ 7 มิถุนายน 2566 จังหวัดตากจัดเสวนาหัวข้อ “น้ำใส” โดย นายเอก ดีงาม นายกสมาคมน้ำ ดำเนินรายการโดย นางโท ใจดี"
    people = record_of(extract(document_of(text)))["people"]
    assert [person["roles"] for person in people] == [["speaker"], ["moderator"]]


@pytest.mark.parametrize(
    ("words", "plan"),
    [
        (
            "แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ (แผนพัฒน์ฯ) ฉบับที่ 13 แล้ว",
            ["แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ", 13, None],
        ),
        ("แผนป้องกันและบรรเทาสาธารณภัยแห่งชาติ พ.ศ. 2558 แล้ว", ["แผนป้องกันและบรรเทาสาธารณภัยแห่งชาติ", None, 2558]),
        (
            "แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ (ฉบับที่ 1 พ.ศ. 2559-2564) แล้ว",
            ["แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ", 1, 2559],
        ),
        (
            "แผนปฏิบัติการด้านการส่งเสริมคุณธรรมแห่งชาติ ระยะที่ 2 จังหวัดตาก แล้ว",
            ["แผนปฏิบัติการด้านการส่งเสริมคุณธรรมแห่งชาติ", 2, None],
        ),
        ("แผนการปฏิรูปประเทศ พ.ศ. 2558 แล้ว", ["แผนการปฏิรูปประเทศ", None, None]),
        ("แผนพัฒนาจังหวัดแพร่ แล้ว", ["แผนพัฒนาจังหวัดแพร่", None, None]),
        ("แผนพัฒนาตลาดปลา แล้ว", None),
        ("แผนหลักของคณะรัฐมนตรี", None),
    ],
)
def test_a_plan_is_put_down_by_its_name_edition_and_first_year(words: str, plan: list[Any] | None) -> None:
    plans = record_of(extract(document_of(f"ที่ประชุมหารือตาม{words}", "plans")))["plans"]
    assert ([plan] if plan else []) == [[p["name"], p["edition"], p["start"]] for p in plans]
