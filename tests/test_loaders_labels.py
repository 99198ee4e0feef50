"""Who did what in an event by the words before their names: in programmes, captions and rolls."""

import pytest

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of

OPENING = "วันที่ 4 มีนาคม 2567 จังหวัดตากจัดงานวันดี ณ ศาลากลางจังหวัดตาก\n"


def _people(text: str) -> dict[str, list[str]]:
    return {person["name"]: person["roles"] for person in record_of(extract(document_of(text)))["people"]}


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("ประธานในพิธี", "chair"),
        ("ประธานปิดงาน", "chair"),
        ("ผู้กล่าวรายงาน", "reporter"),
        ("ผู้อภิปราย", "speaker"),
        ("ผู้ดำเนินการอภิปราย", "moderator"),
        ("ผู้ลงนาม", "signatory"),
        ("พยาน", "witness"),
    ],
)
@pytest.mark.parametrize("joint", [" : ", " โดย", " คือ ", " ได้แก่ "])
def test_a_label_before_a_name_tells_the_role(label: str, role: str, joint: str) -> None:
    assert role in _people(f"{OPENING}{label}{joint}นายเอก ดีงาม นายอำเภอแม่สอด")["เอก ดีงาม"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [("ผู้ลงนามทั้ง 2 ฝ่าย ประกอบด้วย", "signatory"), ("สักขีพยาน :", "witness"), ("ผู้ร่วมอภิปราย :", "speaker")],
)
def test_everybody_under_a_heading_has_its_role(heading: str, role: str) -> None:
    people = _people(f"{OPENING}{heading}\n• นายเอก ดีงาม นายอำเภอแม่สอด\n• นางดาว ใจดี นายอำเภอท่าสองยาง")
    assert {"เอก ดีงาม": [role], "ดาว ใจดี": [role]} == people


def test_each_party_of_a_signing_is_led_by_whom_it_names() -> None:
    text = (
        "พิธีลงนามบันทึกข้อตกลง ระหว่าง 2 หน่วยงาน ได้แก่ กรมประมง โดย นายเอก ดีงาม อธิบดีกรมประมง "
        "กรมชลประทาน โดย นางดาว ใจดี อธิบดีกรมชลประทาน"
    )
    assert {"เอก ดีงาม", "ดาว ใจดี"} == {
        n for n, roles in _people(text).items() if {"signatory", "lead"} <= set(roles)
    }


@pytest.mark.parametrize("said", ["เสนอว่าควรทำ", "ชี้ว่าควรทำ", "เล่าว่าดีมาก", "ได้เสนอให้ใช้วันพระ", "ให้ข้อคิดว่าควรทำ"])
def test_what_somebody_proposes_or_tells_makes_a_speaker_of_nobody_new(said: str) -> None:
    text = f"{OPENING}นายเอก ดีงาม นายอำเภอแม่สอด เป็นประธาน\nนายเอก {said}"
    assert {"เอก ดีงาม": ["chair", "speaker"]} == _people(text)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("ข่าว : มาลี รักดี  ภาพ : สน ริมธาร", {"มาลี รักดี", "สน ริมธาร"}),
        ("ขอบคุณภาพจาก มาลี รักดี (ปชส.อำเภอปัว)", {"มาลี รักดี"}),
        ("รายงาน : งานประชาสัมพันธ์ กลุ่มงานบริหารทั่วไป", set()),
    ],
)
def test_a_credit_line_may_name_several(line: str, names: set[str]) -> None:
    assert names == {
        name for name, roles in _people(f"จังหวัดตากจัดงานวันดี\n{line}").items() if roles == ["credit"]
    }
    assert names == set(_people(f"จังหวัดตากจัดงานวันดี\n{line}"))


def test_a_rank_is_read_by_its_stops() -> None:
    people = record_of(extract(document_of("พล.ต.อดุลย์ ใจดี พบ พล.ต.อ สมชาย ดีงาม")))["people"]
    assert [("อดุลย์ ใจดี", "พล.ต."), ("สมชาย ดีงาม", "พล.ต.อ")] == [(p["name"], p["honorific"]) for p in people]


def test_a_post_is_of_the_body_whose_name_ends_in_anothers() -> None:
    text = "นายเอก ดีงาม นายกสมาคมศิษย์เก่ามหาวิทยาลัยพะเยา กล่าวว่าดี"
    assert ["สมาคมศิษย์เก่ามหาวิทยาลัยพะเยา"] == record_of(extract(document_of(text)))["people"][0]["affiliations"]
