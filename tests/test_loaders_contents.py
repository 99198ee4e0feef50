"""What meetings were made of and what success rests on: sentences of our own, and the five source releases."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pytest

from loaders.pipeline import prepare
from loaders.readers.text import document_of, read_document
from ontology.statements import TYPE, Statement
from tests import shared_texts
from tests.source_releases import D0, D1, D2, D3, D4

PLACE = "ณ ห้องประชุมใหญ่ ชั้น 3 ศาลากลางจังหวัดตาก อำเภอเมืองตาก จังหวัดตาก"
DAY = "วันที่ 4 มีนาคม 2567"
DAYS = "วันที่ 4 - 6 มีนาคม 2567"
DRIVE = "การขับเคลื่อนจังหวัดคุณธรรม"

Entity = dict[str, Any]


class Said:
    """What a document says, by entity: the value of each property, a list where it has several."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.statements = list(statements)
        self.entities: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
        for s in self.statements:
            values = self.entities[s.subject][s.property]
            if s.value not in values:
                values.append(s.value)

    def of(self, class_name: str, *properties: str) -> list[tuple[Any, ...]]:
        """Returns the properties of every entity of a class, in the order of the document; links as names."""
        found = [one for one in self.entities.values() if one[TYPE] == [class_name]]
        return [tuple(self.shown(one.get(name, [])) for name in properties) for one in found]

    def shown(self, values: list[Any]) -> Any:
        shown = [self.name(value) for value in values]
        return shown[0] if len(shown) == 1 else sorted(shown, key=str) or None

    def name(self, value: Any) -> Any:
        one = self.entities.get(value)
        if one is None or TYPE not in one:
            return value
        if one[TYPE] == ["Meeting"]:
            return "Meeting"
        return one["nameTh"][0] if one["nameTh"] else one[TYPE][0]


def said(*lines: str) -> Said:
    return Said(prepare(document_of("\n".join(lines))).statements)


@pytest.fixture(scope="module")
def releases() -> dict[str, Said]:
    shared_texts.needs_shared()
    return {f.stem: Said(prepare(read_document(f)).statements) for f in shared_texts.texts("00*.txt")}


def test_a_release_of_two_days_has_what_was_done_on_each(releases: dict[str, Said]) -> None:
    panel = (
        "ร่วมอภิปราย หัวข้อ “ความสำเร็จในการขับเคลื่อนชุมชน องค์กร อำเภอ และจังหวัดคุณธรรม "
        "ตามแผนแม่บทส่งเสริมคุณธรรมแห่งชาติ ฉบับที่ 1 (พ.ศ. 2559 - 2565)"
    )
    assert [
        ("2023-05-02", 1, "Meeting", "การระดมความคิดเห็นจาก 17 จังหวัด"),
        ("2023-05-03", 2, "Meeting", panel),
        ("2023-05-03", None, "Meeting", "การนำเสนอผลการประชุมกลุ่มย่อยที่ระดมความเห็นกันในวันแรก"),
    ] == releases[D1].of("Session", "startDate", "ordinal", "sessionOf", "nameTh")
    assert [] == [row for stem in (D0, D2, D3, D4) for row in releases[stem].of("Session", "nameTh")]


def test_its_first_day_has_two_groups_and_a_closed_list_of_two_issues(releases: dict[str, Said]) -> None:
    day = "การระดมความคิดเห็นจาก 17 จังหวัด"
    assert [(1, day, None), (2, day, None)] == releases[D1].of("WorkingGroup", "ordinal", "groupOf", "nameTh")
    issues = releases[D1].of("AgendaItem", "ordinal", "listKind", "agendaOf", "nameTh")
    assert [
        (1, "closed", day, "โครงการ/กิจกรรมที่ส่งผลต่อการบรรลุเป้าหมายในแต่ละแผนย่อย"),
        (
            2, "closed", day,
            "แนวทางการยกระดับและขยายผลเครือข่ายชุมชน องค์กร อำเภอ และจังหวัดตามเกณฑ์การประเมินฯ",
        ),
    ] == issues[:2]  # fmt: skip
    assert [(None, None)] == [row[:2] for row in issues[2:]]


def test_a_release_with_examples_of_its_agenda_has_an_open_list(releases: dict[str, Said]) -> None:
    items = releases[D2].of("AgendaItem", "ordinal", "listKind", "agendaOf", "nameTh")
    assert [(n, "open", "Meeting") for n in range(1, 7)] == [row[:3] for row in items]
    assert [
        "การจัดการความรู้ (KM) เพื่อขับเคลื่อนคุณธรรมเชิงพื้นที่",
        "การดำเนินโครงการสำรวจต้นทุนชีวิตเด็กและเยาวชน",
        "การดำเนินโครงการวิจัยครอบครัวไทยไร้ความรุนแรง",
        "การอบรมพัฒนาศักภาพแกนนำ “วิทยากรส่งเสริมคุณธรรม”",
        "การขับเคลื่อน ติดตามประเมินผลการขับเคลื่อนจังหวัดคุณธรรม ปีที่ 2",
        "การถอดบทเรียนกรณีองค์กรคุณธรรมที่นำมติสมัชชาคุณธรรมไปสู่การปฏิบัติ",
    ] == [row[3] for row in items]


def test_the_eight_factors_of_a_release_are_numbered_and_known_by_who_said_them(
    releases: dict[str, Said],
) -> None:
    factors = releases[D4].of(
        "SuccessFactor", "ordinal", "outOf", "listKind", "factorOf", "statedIn", "by", "nameTh"
    )
    common = (8, "closed", "จังหวัดคุณธรรม", "Meeting", "ยงจิรายุ อุปเสน")
    assert [(n, *common) for n in range(1, 9)] == [row[:6] for row in factors]
    assert [
        "ผู้ว่าราชการการจังหวัดต้องถือธงนำ",
        "เกิดการบูรณาการองค์กรที่ทำเรื่องคุณธรรม",
        "มีเป้าหมายการขับเคลื่อนระดับจังหวัดที่ชัดเจน",
        "มีกลไกในการขับเคลื่อน",
        "มีการสื่อสารและประชาสัมพันธ์ในเรื่องราวของความดี",
        "การดำเนินงานนั้นต้อง “ทำไป ถอดบทเรียนไป”",
        "มีเวทีการในการสื่อสารความดี “สมัชชาคุณธรรมระดับจังหวัด”",
        "เกิดการชื่นชม ยกย่องการทำความดีทุกรูปแบบ",
    ] == [row[6] for row in factors]


def test_what_each_area_stressed_is_known_and_of_one_nothing_is(releases: dict[str, Said]) -> None:
    parts = releases[D1].of("Participation", "representing", "concernsTopic")
    assert {
        "แพร่": "จังหวัดคุณธรรม",
        "สันป่าตอง": "การดูแลความปลอดภัยในชุมชน",
        "พะเยา": "ความโปร่งใสควบคู่กับความผาสุกภายในองค์กร",
        "บ้านเมืองรวง": None,
    } == {area: topic for area, topic in parts if area is not None}
    assert [("จังหวัดคุณธรรม", "แพร่", 12)] == releases[D1].of("Indicator", "nameTh", "indicatorOf", "outOf")
    assert [("จังหวัดคุณธรรม จังหวัดแพร่", "แพร่")] == releases[D1].of("SuccessFactor", "factorOf", "representing")


def test_provinces_are_in_the_regions_of_the_planning_council(releases: dict[str, Said]) -> None:
    north = ("ภาคเหนือ", "nesdc")
    assert [north] == releases[D1].of("Region", "nameTh", "regionScheme")
    assert {("แพร่", "ภาคเหนือ"), ("เชียงใหม่", "ภาคเหนือ"), ("พะเยา", "ภาคเหนือ"), ("เชียงราย", "ภาคเหนือ")} == set(
        releases[D1].of("Province", "nameTh", "inRegion")
    )
    assert {("อุดรธานี", "ภาคตะวันออกเฉียงเหนือ")} == set(releases[D4].of("Province", "nameTh", "inRegion"))


def test_a_region_with_the_number_of_its_provinces_is_what_a_meeting_is_about(
    releases: dict[str, Said],
) -> None:
    assert [(["ภาคเหนือ"],)] == [
        (sorted(one.name(s.value) for s in one.statements if s.rule == "region.counted"),)
        for one in [releases[D1]]
    ]
    other = said(f"{DAY} จัดประชุม 9 จังหวัดภาคเหนือ {PLACE}")
    assert not [s for s in other.statements if s.rule == "region.counted"]


def test_nothing_that_the_releases_do_not_state_is_read(releases: dict[str, Said]) -> None:
    unstated = ("Goal", "SubPlan", "ChangeEvent", "Topic")
    found = {(stem, name) for stem, one in releases.items() for name in unstated if one.of(name, "nameTh")}
    assert {(D1, "Topic")} == found
    assert not any(s.property == "publishedOn" for one in releases.values() for s in one.statements)


def test_days_are_told_of_by_number_or_by_date_and_stay_inside_the_event() -> None:
    found = said(
        f"{DAYS} จัดงานปลูกป่าชุมชน {PLACE}",
        "วันแรก เป็นการปลูกป่าร่วมกัน โดยมีนายสน ริมธาร เข้าร่วม",
        "ส่วนวันที่ 5 มีนาคม เป็นการอภิปรายเรื่องป่า และวันที่ 9 มีนาคม เป็นการเดินป่า",
    )
    assert [
        ("2024-03-04", 1, "การปลูกป่าร่วมกัน"),
        ("2024-03-05", 2, "การอภิปรายเรื่องป่า และวันที่ 9 มีนาคม เป็นการเดินป่า"),
    ] == found.of("Session", "startDate", "ordinal", "nameTh")


def test_morning_and_afternoon_of_one_day_are_two_sessions_only_together() -> None:
    both = said(f"{DAY} ลงพื้นที่จังหวัดตาก ช่วงเช้า ได้ตรวจป่าชุมชน ณ บ้านใน จากนั้น ช่วงบ่าย ได้ประชุมเรื่องน้ำ {PLACE}")
    assert [(1, "ได้ตรวจป่าชุมชน"), (2, "ได้ประชุมเรื่องน้ำ")] == both.of("Session", "ordinal", "nameTh")
    one = said(f"{DAY} ลงพื้นที่จังหวัดตาก ช่วงเช้า ได้ตรวจป่าชุมชน {PLACE}")
    assert [] == one.of("Session", "nameTh")


@pytest.mark.parametrize(
    ("line", "kind", "items"),
    [
        ("พิจารณาเรื่องสำคัญ ได้แก่ 1) แผนปลูกป่าชุมชน 2) งบดูแลน้ำ", "closed", ["แผนปลูกป่าชุมชน", "งบดูแลน้ำ"]),
        ("หารือใน 3 ประเด็น อาทิ การปลูกป่า การดูแลน้ำ และการเดินเท้า", "open", ["การปลูกป่า", "การดูแลน้ำ", "การเดินเท้า"]),
        ("พิจารณาเรื่อง คือ “ป่าของเรา” และ “น้ำของเรา” เป็นต้น", "open", ["ป่าของเรา", "น้ำของเรา"]),
    ],
)  # fmt: skip
def test_a_list_of_issues_is_read_where_something_proves_its_parts(
    line: str, kind: str, items: list[str]
) -> None:
    found = said(f"{DAY} มีการประชุม {PLACE}", f"ที่ประชุมได้{line}").of("AgendaItem", "listKind", "nameTh")
    assert [(kind, item) for item in items] == found


def test_a_list_with_nothing_but_spaces_that_does_not_fit_its_number_is_not_read() -> None:
    found = said(f"{DAY} มีการประชุม {PLACE}", "ที่ประชุมได้หารือใน 4 ประเด็น ได้แก่ ป่า น้ำ ดิน")
    assert [] == found.of("AgendaItem", "nameTh")


def test_a_numbered_list_of_another_length_than_stated_is_a_finding() -> None:
    lines = (f"{DAY} มีการประชุม {PLACE}", "ที่ประชุมได้หารือ 3 ประเด็น ได้แก่ 1) แผนปลูกป่า 2) งบดูแลน้ำ")
    assert 2 == len(said(*lines).of("AgendaItem", "nameTh"))
    found = prepare(document_of("\n".join(lines))).findings
    assert "check.list-length" in {finding.rule for finding in found}


def test_what_somebody_is_quoted_to_list_is_no_agenda() -> None:
    found = said(f"{DAY} มีการประชุม {PLACE} นายสน ริมธาร กล่าวว่า ได้หารือใน 2 ประเด็น ได้แก่ 1) ป่าชุมชน 2) น้ำใส")
    assert [] == found.of("AgendaItem", "nameTh")


def test_somebody_speaks_of_a_subject_and_so_does_the_quotation() -> None:
    found = said(f"{DAY} มีการประชุม {PLACE}", "นายสน ริมธาร กล่าวถึงการดูแลป่าชุมชนว่า ทุกคนร่วมกันทำ")
    assert [("สน ริมธาร", "การดูแลป่าชุมชน")] == found.of("Quotation", "by", "concernsTopic")
    assert [("สน ริมธาร", "การดูแลป่าชุมชน")] == found.of("Participation", "by", "concernsTopic")


def test_the_theme_of_an_event_is_its_topic() -> None:
    found = said(f"{DAY} จัดงานวันป่า ภายใต้แนวคิด “ป่าสวย น้ำใส” {PLACE}")
    assert [("ป่าสวย น้ำใส",)] == found.of("Meeting", "concernsTopic")


def test_goals_and_sub_plans_are_those_of_the_plan_that_is_named() -> None:
    plan = "แผนพัฒนาเศรษฐกิจและสังคมแห่งชาติ ฉบับที่ 13"
    found = said(
        f"{DAY} มีการประชุม {PLACE}",
        f"{plan} มีเป้าหมาย 2 ประการ ได้แก่ 1) ป่าชุมชนเพิ่มขึ้น 2) น้ำสะอาดขึ้น ตามแผนย่อยการดูแลป่าชุมชน ภายใต้{plan}",
    )
    assert [(1, 2, "ป่าชุมชนเพิ่มขึ้น"), (2, 2, "น้ำสะอาดขึ้น ตามแผนย่อยการดูแลป่าชุมชน ภายใต้" + plan)] == found.of(
        "Goal", "ordinal", "outOf", "nameTh"
    )
    assert ["การดูแลป่าชุมชน"] == [name for (name,) in found.of("SubPlan", "nameTh")]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("การเปลี่ยนชื่อกรมส่งเสริมคุณภาพสิ่งแวดล้อมเป็นกรมการเปลี่ยนแปลงสภาพภูมิอากาศและสิ่งแวดล้อม เมื่อวันที่ 18 สิงหาคม 2566",
         ("renamed", "2023-08-18", "2023-01-01")),
        ("กรมประมงจัดตั้งขึ้นเมื่อปี 2469", ("established", None, "1926-01-01")),
        ("เสนอเปลี่ยนชื่อกรมป่าไม้เป็นกรมประมง", None),
    ],
)  # fmt: skip
def test_what_became_of_bodies_is_read_where_it_is_told_as_done(
    line: str, expected: tuple[str | None, ...] | None
) -> None:
    found = said(line).of("ChangeEvent", "changeKind", "changeDate", "notBefore")
    assert ([expected] if expected else []) == found


def test_a_body_that_is_no_more_is_known_to_have_become_another() -> None:
    found = said(f"{DAY} กระทรวงวิทยาศาสตร์และเทคโนโลยี จัดประชุม {PLACE}")
    (change,) = found.of("ChangeEvent", "changeKind", "resultingOrganisation", "notBefore", "notAfter")
    assert ("merged", "กระทรวงการอุดมศึกษา วิทยาศาสตร์ วิจัยและนวัตกรรม", "2019-01-01", "2019-12-31") == change
    assert {"inferred"} == {s.status for s in found.statements if s.rule == "registry.changes"}


def test_a_day_of_publication_is_only_what_the_document_says_of_itself() -> None:
    lines = (f"{DAY} จัดประชุม {PLACE}", "เผยแพร่เมื่อวันที่ 6 มีนาคม 2567")
    published = [s.value for s in said(*lines).statements if s.property == "publishedOn"]
    assert ["2024-03-06"] == published
    told = said(f"{DAY} จัดประชุม {PLACE} และได้เผยแพร่เมื่อวันที่ 6 มีนาคม 2567")
    assert [] == [s for s in told.statements if s.property == "publishedOn"]


def test_an_issue_concerns_the_plans_and_projects_that_its_words_name(releases: dict[str, Said]) -> None:
    concerned = dict(releases[D2].of("AgendaItem", "nameTh", "concernsTopic"))
    assert {
        "การดำเนินโครงการสำรวจต้นทุนชีวิตเด็กและเยาวชน": "โครงการสำรวจต้นทุนชีวิตเด็กและเยาวชน",
        "การดำเนินโครงการวิจัยครอบครัวไทยไร้ความรุนแรง": "โครงการวิจัยครอบครัวไทยไร้ความรุนแรง",
    } == {name: topic for name, topic in concerned.items() if topic}
    assert [None, None, "แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ"] == [
        topic for (topic,) in releases[D1].of("AgendaItem", "concernsTopic")
    ]


def test_who_took_part_on_which_day_is_known(releases: dict[str, Said]) -> None:
    panel, results = [name for _, name in releases[D1].of("Session", "ordinal", "nameTh")][1:]
    parts = releases[D1].of("Participation", "by", "representing", "role", "inSession")
    assert {
        ("แพร่", "quoted_speaker", panel), ("สันป่าตอง", "speaker", panel), ("พะเยา", "speaker", panel),
        ("บ้านเมืองรวง", "participant", panel), ("ยงจิรายุ อุปเสน", "moderator", panel),
        ("ธัญญ์พิชชา ทองฟัก", "facilitator", results), ("ธัญญ์พิชชา ทองฟัก", "quoted_speaker", results),
    } == {(by or area, role, session) for by, area, role, session in parts if session}  # fmt: skip


def test_how_long_an_initiative_is_to_run_is_stated_in_years(releases: dict[str, Said]) -> None:
    horizons = {
        stem: [row for row in one.of("Initiative", "inProvince", "horizon") if row[1]]
        for stem, one in releases.items()
    }
    assert {
        D0: [("เชียงราย", "ระยะ 1–3 ปี")], D1: [], D2: [], D3: [],
        D4: [("อุดรธานี", ["ระยะ 1–3 ปี", "ระยะสั้น 3 ปี"])],
    } == horizons  # fmt: skip


def test_an_edition_replaces_the_one_before_where_a_document_names_both(releases: dict[str, Said]) -> None:
    replaced = {
        stem: [s.status for s in one.statements if s.property == "replaces"] for stem, one in releases.items()
    }
    assert {D0: [], D1: ["inferred"], D2: [], D3: [], D4: []} == replaced
    assert {"stated"} == {row for one in releases.values() for (row,) in one.of("PeriodClaim", "claimKind")}


def test_groups_are_told_of_with_their_number_or_with_what_each_did() -> None:
    named = said(
        f"{DAYS} จัดประชุมเรื่องป่า {PLACE}",
        "กิจกรรมในวันที่ 1 ประกอบด้วยการเดินป่า และแบ่งกลุ่มย่อยออกเป็น 2 กลุ่ม ได้แก่ กลุ่มที่ 1 ด้านดิน กลุ่มที่ 2 ด้านน้ำ",
    )
    day = "การเดินป่า และแบ่งกลุ่มย่อยออกเป็น 2 กลุ่ม"
    assert [(1, day, "ด้านดิน"), (2, day, "ด้านน้ำ")] == named.of("WorkingGroup", "ordinal", "groupOf", "nameTh")
    counted = said(f"{DAY} จัดประชุมเรื่องป่า โดยแบ่งกลุ่มระดมความคิดเห็น 2 กลุ่ม {PLACE}")
    assert [(1, "Meeting", None), (2, "Meeting", None)] == counted.of(
        "WorkingGroup", "ordinal", "groupOf", "nameTh"
    )


@pytest.mark.parametrize(
    ("line", "factors"),
    [
        ("นายสน ริมธาร กล่าวว่า ปัจจัยแห่งความสำเร็จของงานป่า มี 2 ประการ ได้แก่ 1) ผู้นำทำก่อน 2) ทุกคนร่วมทำ",
         [(1, 2, "สน ริมธาร", "ผู้นำทำก่อน"), (2, 2, "สน ริมธาร", "ทุกคนร่วมทำ")]),
        ("นายสน ริมธาร กล่าวว่า ความสำเร็จเกิดจาก 3 ปัจจัย คือ ผู้นำ ชุมชน และเครือข่าย",
         [(1, 3, "สน ริมธาร", "ผู้นำ"), (2, 3, "สน ริมธาร", "ชุมชน"), (3, 3, "สน ริมธาร", "เครือข่าย")]),
        ("ปัจจัยสำคัญที่ทำให้ประสบความสำเร็จ คือ การฟังทุกคนในหมู่บ้าน", [(None, None, None, "การฟังทุกคนในหมู่บ้าน")]),
        ("นายสน ริมธาร กล่าวว่า ปัจจัยการผลิตมี 2 ประการ ได้แก่ 1) ที่ดิน 2) แรงงาน", []),
    ],
)  # fmt: skip
def test_what_success_rests_on_is_known_with_who_said_it(line: str, factors: list[tuple[Any, ...]]) -> None:
    found = said(f"{DAY} มีการประชุม {PLACE}", line)
    assert factors == found.of("SuccessFactor", "ordinal", "outOf", "by", "nameTh")


def test_what_was_made_an_indicator_is_no_topic_besides() -> None:
    found = said(
        f"{DAY} มีการประชุม {PLACE}",
        "ผู้แทนจังหวัดน่านกล่าวถึงการบรรจุเรื่องป่าชุมชนเป็นหนึ่งใน 9 ตัวชี้วัดของจังหวัดน่าน",
    )
    assert [("ป่าชุมชน", "น่าน", 9)] == found.of("Indicator", "nameTh", "indicatorOf", "outOf")
    assert [("น่าน", "ป่าชุมชน")] == found.of("Participation", "representing", "concernsTopic")
    assert [] == found.of("Topic", "nameTh")


def test_items_of_an_agenda_keep_their_usual_names() -> None:
    found = said(
        f"{DAY} มีการประชุม {PLACE}",
        "ระเบียบวาระที่ 1 เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ ระเบียบวาระที่ 2 เรื่อง แผนปลูกป่าชุมชน",
    )
    assert [(1, "เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ"), (2, "แผนปลูกป่าชุมชน")] == found.of(
        "AgendaItem", "ordinal", "nameTh"
    )


def test_posts_have_the_level_that_their_titles_tell(releases: dict[str, Said]) -> None:
    levels = {
        title: level for one in releases.values() for title, level in one.of("Post", "nameTh", "postLevel")
    }
    assert {
        "รองผู้ว่าราชการจังหวัดเชียงราย": "executive",
        "วัฒนธรรมจังหวัดอุดรธานี": "management",
        "ผู้จัดการฝ่ายปฏิบัติการ 2": "management",
        "หัวหน้ากลุ่มงานนโยบายและยุทธศาสตร์": "management",
        "นักวิชาการส่งเสริมคุณธรรม": "professional",
    }.items() <= levels.items()
    assert None not in levels.values()
    other = said(
        f"{DAY} นายสน ริมธาร รัฐมนตรีช่วยว่าการกระทรวงมหาดไทย และนางมาลี ใจงาม กำนันตำบลแม่สอด ร่วมประชุม {PLACE}"
    )
    assert ["political", "local"] == [level for _, level in other.of("Post", "nameTh", "postLevel")]
