"""What was read in a text and what was not, as spans over it."""

from pathlib import Path

import pytest

from loaders.explain import AROUND, KINDS, Explanation, Missed, Read, explain, sentence_at
from loaders.pipeline import prepare
from loaders.readers.text import document_of, read_document
from loaders.samples import SAMPLES

LINE = (
    "วันที่ 4 มีนาคม 2567 เวลา 9.00 น. นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุมเตรียมงาน "
    "ณ ห้องประชุมใหญ่ ชั้น 3 ศาลากลางจังหวัดตาก อำเภอเมืองตาก จังหวัดตาก มีผู้เข้าร่วมประชุม จำนวน 45 คน"
)


def explained(text: str) -> Explanation:
    return explain(prepare(document_of(text)))


def kinds(text: str) -> dict[str, str]:
    return {span.quote: span.kind for span in explained(text).read}


def missed(text: str) -> list[tuple[str, str]]:
    return [(span.kind, span.quote) for span in explained(text).missed]


def test_each_thing_is_a_span_of_its_kind_and_a_title_belongs_to_the_name_after_it() -> None:
    assert {
        "วันที่ 4 มีนาคม 2567": "date",
        "เวลา 9.00 น.": "date",
        "นายสน ริมธาร": "person",
        "ผู้ว่าราชการจังหวัดตาก": "post",
        "เป็นประธานการประชุม": "role",
        "ห้องประชุมใหญ่ ชั้น 3": "venue",
        "อำเภอเมืองตาก": "place",
        "จำนวน 45 คน": "count",
    }.items() <= kinds(LINE).items()


def test_a_span_names_the_rules_that_read_it() -> None:
    rules = {span.quote: span.rules for span in explained(LINE).read}
    assert (("person",), ("date",)) == (rules["นายสน ริมธาร"], rules["วันที่ 4 มีนาคม 2567"])


def test_plans_their_years_and_networks_are_told_apart() -> None:
    found = kinds(
        f"{LINE} ตามแผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ฉบับที่ 1 (พ.ศ. 2559-2564) "
        "กับเครือข่ายภาครัฐ เครือข่ายศาสนา และเครือข่ายสื่อมวลชน"
    )
    assert ("plan", "date", "network") == (
        found["แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ฉบับที่ 1"],
        found["(พ.ศ. 2559-2564)"],
        found["เครือข่ายศาสนา"],
    )


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.txt")), ids=lambda path: path.stem)
def test_spans_of_the_samples_are_in_order_and_quote_the_text(path: Path) -> None:
    document = read_document(path)
    found = explain(prepare(document))
    groups: list[tuple[Read | Missed, ...]] = [found.read, found.missed]
    spans = [span for group in groups for span in group]
    assert found.read
    assert [span.quote for span in spans] == [document.text[span.start : span.end] for span in spans]
    for group in groups:
        assert sorted(group, key=lambda span: span.start) == list(group)
    assert {span.kind for span in spans} <= set(KINDS)
    assert len({(span.start, span.end) for span in spans}) == len(spans)


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        (f"{LINE} และต่อไปในวันที่ 9 มกราคม 2568", "date", "วันที่ 9 มกราคม 2568"),
        (f"{LINE} เหมือนเมื่อ ปี 2561-2563", "date", "ปี 2561-2563"),
        (f"{LINE} ขณะที่ สถาบันลมหนาวพัดแรง ส่งข่าว", "organisation", "สถาบันลมหนาวพัดแรง"),
        (f"{LINE} และ อำเภอแสงจันทรา ก็เช่นกัน", "place", "อำเภอแสงจันทรา"),
    ],
)
def test_what_looks_like_something_and_was_not_read_is_missed(text: str, kind: str, quote: str) -> None:
    assert (kind, quote) in missed(text)


def test_nothing_is_missed_where_all_was_read_nor_among_common_words() -> None:
    assert [] == missed(LINE)
    assert [] == missed(f"{LINE} ในทุกจังหวัด จังหวัดต่าง ๆ สถาบันครอบครัว สภาพแวดล้อม ปี 2561 และอำเภอนี้")


def test_a_finding_is_shown_in_its_sentence() -> None:
    found = explained("บรรทัดแรก\nวันนี้ วันจันทร์ที่ 5 มีนาคม 2567 มีงาน\nบรรทัดท้าย").findings[0]
    assert ("check.weekday", "วันนี้ ", "วันจันทร์ที่ 5 มีนาคม 2567", " มีงาน") == (
        found.rule, found.before, found.quote, found.after,
    )  # fmt: skip
    assert "วันนี้ วันจันทร์ที่ 5 มีนาคม 2567 มีงาน" == found.sentence


def test_a_finding_about_a_whole_document_has_no_sentence() -> None:
    found = explained("สวัสดี").findings
    assert [("check.nothing", None, "")] == [(f.rule, f.sentence, f.quote) for f in found]


def test_a_sentence_ends_at_a_space_in_a_long_line_and_is_cut_where_there_is_none() -> None:
    text = "ก" * 300 + " " + "ข" * 50 + "ใจความ" + "ค" * 50 + " " + "ง" * 300
    start = text.index("ใจความ")
    assert (301, start + 56) == sentence_at(text, start, start + 6)
    endless = "ก" * 300 + "ใจความ" + "ค" * 300
    assert (300 - AROUND, 306 + AROUND) == sentence_at(endless, 300, 306)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "นาย", "วันที่", "\x1b[31m", "จังหวัด" * 40])
def test_any_text_is_explained(text: str) -> None:
    assert isinstance(explained(text), Explanation)


def test_what_a_meeting_took_up_is_shown_and_hides_nothing_that_was_missed_in_it() -> None:
    text = f"{LINE}\nที่ประชุมได้พิจารณาเรื่องสำคัญ ได้แก่ 1) งานป่า จังหวัดสมมตินคร 2) งบดูแลน้ำ"
    assert {"งานป่า จังหวัดสมมตินคร": "matter", "งบดูแลน้ำ": "matter"}.items() <= kinds(text).items()
    assert ("place", "จังหวัดสมมตินคร") in missed(text)
