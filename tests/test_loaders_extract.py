"""What the graph must be able to answer, asked of the statements of the five source releases."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

import pytest

from loaders.extract import extract
from loaders.readers.text import document_of, read_document
from ontology.statements import Statement
from tests import shared_texts


class Facts:
    """Statements of several documents with one-step look-ups."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        self.values: dict[str, dict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
        for s in statements:
            if s.value not in self.values[s.subject][s.property]:
                self.values[s.subject][s.property].append(s.value)

    def all(self, entity: object, *path: str) -> list[object]:
        found = [entity]
        for step in path:
            found = [v for e in found for v in self.values[str(e)][step]]
        return found

    def one(self, entity: object, *path: str) -> object:
        found = self.all(entity, *path)
        return found[0] if found else None

    def of(self, class_name: str) -> list[str]:
        return [e for e, p in self.values.items() if class_name in p["type"]]

    def name(self, entity: object) -> object:
        return self.one(entity, "nameTh")

    def parts(self, role: str) -> list[tuple[object, object]]:
        """Returns who took part in a role, by the meeting's first day."""
        found = [p for p in self.of("Participation") if self.one(p, "role") == role]
        rows = [(self.one(p, "inMeeting", "startDate"), self._who(p)) for p in found]
        return sorted(rows, key=str)

    def _who(self, participation: str) -> object:
        who = [self.one(participation, via) for via in ("by", "viaPost", "representing")]
        return self.name(next(w for w in who if w is not None))


@cache
def sources() -> Facts:
    files = shared_texts.texts("00*.txt")
    assert len(files) == 5
    return Facts(s for file in files for s in extract(read_document(file)).statements)


@pytest.fixture
def facts() -> Facts:
    shared_texts.needs_shared()
    return sources()


M0, M1, M2, M3, M4 = "2019-12-11", "2023-05-02", "2020-11-11", "2022-12-22", "2020-01-21"
YONGJIRAYU, PRAMUAN = "ยงจิรายุ อุปเสน", "ประมวล บุญมา"
CENTER = "ศูนย์คุณธรรม (องค์การมหาชน)"


def test_cq01_every_meeting_has_its_days_and_province(facts: Facts) -> None:
    rows = [
        (facts.one(m, "startDate"), facts.one(m, "endDate"), facts.one(m, "inProvince", "nameTh"))
        for m in facts.of("Meeting")
    ]
    assert [
        (M0, M0, "เชียงราย"),
        (M4, M4, "อุดรธานี"),
        (M2, M2, "เชียงราย"),
        (M3, M3, "เชียงใหม่"),
        (M1, "2023-05-03", "เชียงราย"),
    ] == sorted(rows)


def test_cq04_only_one_meeting_states_a_time(facts: Facts) -> None:
    assert [(M2, "13:00")] == [
        (facts.one(m, "startDate"), t) for m in facts.of("Meeting") for t in facts.all(m, "startTime")
    ]


VENUES = {
    M0: [("ห้องประชุม", "4"), ("อาคารช่างยนต์", None), ("วิทยาลัยเทคนิคเชียงราย", None), "เมืองเชียงราย", "เชียงราย"],
    M4: [("ห้องประชุมกรมหลวงประจักษ์ศิลปาคม", "5"), ("ศาลากลางจังหวัดอุดรธานี (อาคาร 1)", None), "อุดรธานี"],
    M2: [("ห้องประชุมพญาพิภักดิ์", "2"), ("ศาลากลางจังหวัดเชียงราย", None), "เมืองเชียงราย", "เชียงราย"],
    M3: [("ห้องประชุมสภา", "2"), ("องค์การบริหารส่วนจังหวัดเชียงใหม่", None), "เชียงใหม่"],
    M1: [("โรงแรมเฮอริเทจ เชียงราย โฮเทล แอนด์ คอนเวนชั่น", None), "เมืองเชียงราย", "เชียงราย"],
}


@pytest.mark.parametrize("day", VENUES)
def test_cq05_a_venue_is_a_chain_from_the_room_to_the_province(facts: Facts, day: str) -> None:
    meeting = next(m for m in facts.of("Meeting") if facts.one(m, "startDate") == day)
    chain: list[object] = []
    at = facts.one(meeting, "atVenue")
    while at is not None:
        place = str(at).startswith("place-")
        chain.append(facts.name(at) if place else (facts.name(at), facts.one(at, "floor")))
        at = facts.one(at, "within")
    assert VENUES[day] == chain


def test_cq05_a_site_is_the_premises_of_its_organisation(facts: Facts) -> None:
    assert {"วิทยาลัยเทคนิคเชียงราย", "องค์การบริหารส่วนจังหวัดเชียงใหม่"} == {
        facts.name(o) for v in facts.of("Venue") for o in facts.all(v, "premisesOf")
    }


def test_cq08_only_who_is_called_a_chair_is_one(facts: Facts) -> None:
    assert [(M2, YONGJIRAYU)] == facts.parts("chair")
    assert [(M3, "ศักดิ์ชัย คุณานุวัฒน์ชัยเดช")] == facts.parts("opening_chair")


def test_cq10_everybody_at_m1_has_their_part(facts: Facts) -> None:
    assert [(M1, YONGJIRAYU)] == facts.parts("moderator")
    assert [(M1, "ธัญญ์พิชชา ทองฟัก")] == facts.parts("facilitator")
    assert {(M1, YONGJIRAYU), (M3, PRAMUAN), (M3, "จีระวรรณ์ บรรเทาทุกข์")} == set(facts.parts("lead"))


def test_cq11_resource_persons_are_assigned_by_a_post_without_a_name(facts: Facts) -> None:
    assert {(M3, PRAMUAN), (M3, "จีระวรรณ์ บรรเทาทุกข์")} == set(facts.parts("resource_person"))
    found = [p for p in facts.of("Participation") if facts.one(p, "role") == "resource_person"]
    assert {"ผู้อำนวยการศูนย์คุณธรรม"} == {facts.name(facts.one(p, "assignedBy")) for p in found}
    assert [(M3, "ผู้อำนวยการศูนย์คุณธรรม")] == facts.parts("assigner")


def test_cq13_everybody_who_is_quoted_is_found(facts: Facts) -> None:
    assert {
        (M0, "ภาสกร บุญญลักษม์"),
        (M0, YONGJIRAYU),
        (M1, "แพร่"),
        (M1, "ธัญญ์พิชชา ทองฟัก"),
        (M3, PRAMUAN),
        (M4, "ธีทัต พิมพา"),
        (M4, YONGJIRAYU),
    } == set(facts.parts("quoted_speaker"))


def test_cq14_nine_people_are_named(facts: Facts) -> None:
    assert {
        YONGJIRAYU,
        PRAMUAN,
        "ปริวิชญ์ ไชยประเสริฐ",
        "ภาสกร บุญญลักษม์",
        "จักราชัย ทองเพ็ชร์",
        "ธัญญ์พิชชา ทองฟัก",
        "จีระวรรณ์ บรรเทาทุกข์",
        "ศักดิ์ชัย คุณานุวัฒน์ชัยเดช",
        "ธีทัต พิมพา",
    } == {facts.name(p) for p in facts.of("Person")}


def test_cq15_a_tenure_is_attested_on_the_days_of_its_documents(facts: Facts) -> None:
    rows = {
        (facts.one(t, "inPost", "nameTh"), tuple(sorted(map(str, facts.all(t, "attestedOn")))))
        for t in facts.of("Tenure")
        if facts.one(t, "ofPerson", "nameTh") == YONGJIRAYU
    }
    assert {
        ("ผู้จัดการฝ่ายปฏิบัติการ 2", (M0, M4)),
        ("ผู้จัดการสำนักส่งเสริมและขับเคลื่อนเครือข่ายทางสังคม", (M2, M1, "2023-05-03")),
    } == rows


def test_cq17_cq18_provincial_posts_have_their_province(facts: Facts) -> None:
    rows = {
        (facts.one(p, "hasRole", "nameTh"), facts.one(p, "jurisdiction", "nameTh"), holder)
        for p in facts.of("Post")
        if facts.one(p, "jurisdiction")
        for holder in [
            facts.one(
                next((t for t in facts.of("Tenure") if facts.one(t, "inPost") == p), None),
                "ofPerson",
                "nameTh",
            )
        ]
    }
    assert {
        ("รองผู้ว่าราชการ", "เชียงราย", "ภาสกร บุญญลักษม์"),
        ("รองผู้ว่าราชการ", "เชียงใหม่", "ศักดิ์ชัย คุณานุวัฒน์ชัยเดช"),
        ("วัฒนธรรมจังหวัด", "อุดรธานี", "ธีทัต พิมพา"),
        ("วัฒนธรรมจังหวัด", "เชียงราย", None),
    } == rows


FIVE = {
    "มหาวิทยาลัยแม่ฟ้าหลวง",
    "มหาวิทยาลัยราชภัฏเชียงราย",
    "วิทยาลัยสงฆ์เชียงราย",
    "วิทยาลัยเชียงราย",
    "มหาวิทยาลัยเทคโนโลยีราชมงคลล้านนา",
}


def test_cq20_five_institutions_fit_the_stated_five(facts: Facts) -> None:
    count = next(
        c for c in facts.of("AttendanceCount") if facts.one(c, "countOf") == "higher_education_institutions"
    )
    assert (5, "สถาบันอุดมศึกษา", M2) == (
        facts.one(count, "value"),
        facts.one(count, "unitLabel"),
        facts.one(count, "ofMeeting", "startDate"),
    )
    assert FIVE == {facts.name(e) for e in list(facts.values) if count in facts.all(e, "countedIn")}
    campus = next(e for e in facts.of("Organisation") if facts.name(e) == "วิทยาลัยสงฆ์เชียงราย")
    assert "มหาวิทยาลัยมหาจุฬาลงกรณราชวิทยาลัย" == facts.one(campus, "subOrganisationOf", "nameTh")


def test_cq21_hosts_and_co_hosts_are_those_that_the_text_names(facts: Facts) -> None:
    assert {(M1, CENTER), (M2, CENTER)} == set(facts.parts("host"))
    assert {(M2, n) for n in FIVE | {"สำนักงานวัฒนธรรมจังหวัดเชียงราย", "สำนักงานจังหวัดเชียงราย"}} == set(
        facts.parts("co_host")
    )


def test_cq22_two_people_took_part_in_several_meetings(facts: Facts) -> None:
    meetings: dict[object, set[object]] = defaultdict(set)
    for p in facts.of("Participation"):
        if "Person" in facts.all(p, "by", "type"):
            meetings[facts.one(p, "by", "nameTh")].add(facts.one(p, "inMeeting"))
    assert {YONGJIRAYU: 4, PRAMUAN: 3} == {who: len(m) for who, m in meetings.items() if len(m) > 1}
    assert "จักราชัย ทองเพ็ชร์" not in meetings


def test_cq25_areas_that_spoke_have_their_codes(facts: Facts) -> None:
    areas = {
        facts.one(p, "representing")
        for p in facts.of("Participation")
        if facts.one(p, "representing") and facts.one(p, "inMeeting", "startDate") == M1
    }
    village = next(iter(facts.of("Village")))
    assert {"place-54", "place-5012", "place-56", village} == areas
    assert ("บ้านเมืองรวง", "place-570111") == (facts.name(village), facts.one(village, "within"))


@pytest.mark.parametrize(
    ("province", "sectors"),
    [
        (
            "เชียงราย",
            "เด็กและเยาวชน สถานศึกษา เกษตร สาธารณสุข ท้องถิ่น สื่อสาร ชุมชน ศาสนา ศิลปะวัฒนธรรม ส่วนราชการ อำเภอ ธุรกิจ ภาคประชาสังคม",
        ),
        ("เชียงใหม่", "ภาครัฐ ภาคธุรกิจเอกชน การศึกษา ภาคประชาสังคมชุมชน ศาสนา สื่อมวลชน"),
        ("อุดรธานี", "ภาครัฐ ภาคเอกชน ภาคการศึกษา ศาสนา สื่อมวลชน ภาคประชาสังคม_ครอบครัว_เด็ก_และเยาวชน"),
    ],
    ids=["cq31", "cq32", "cq33"],
)
def test_the_networks_of_a_list_are_counted_and_have_sector_and_province(
    facts: Facts, province: str, sectors: str
) -> None:
    counted = {
        facts.one(n, "inSector", "nameTh")
        for n in facts.of("Network")
        if facts.one(n, "inProvince", "nameTh") == province
        and facts.one(n, "countedIn", "countOf") == "networks"
    }
    expected = {s.replace("_", " ") for s in sectors.split()}
    assert expected == counted
    listed = [
        n
        for n in facts.of("Network")
        if facts.one(n, "inProvince", "nameTh") == province and facts.one(n, "inSector")
    ]
    assert len(expected) == len(listed)


def test_cq35_attendance_is_as_stated(facts: Facts) -> None:
    rows = {
        (
            facts.one(c, "ofMeeting", "startDate"),
            facts.one(c, "countOf"),
            facts.one(c, "value"),
            facts.one(c, "qualifier"),
        )
        for c in facts.of("AttendanceCount")
    }
    assert {
        (M0, "organisations", 58, "exact"),
        (M0, "people", 90, "more_than"),
        (M0, "networks", 13, "exact"),
        (M4, "organisations", 62, "more_than"),
        (M4, "people", 111, "ambiguous"),
        (M4, "networks", 6, "exact"),
        (M2, "people", 26, "exact"),
        (M2, "higher_education_institutions", 5, "exact"),
        (M3, "organisations", 36, "exact"),
        (M3, "people", 60, "more_than"),
        (M3, "networks", 6, "exact"),
        (M1, "provinces", 17, "exact"),
    } == rows


def test_cq37_each_meeting_has_its_plans_and_project(facts: Facts) -> None:
    rows = {
        (facts.one(m, "startDate"), relation, facts.name(p), facts.one(p, "ordinal"))
        for m in facts.of("Meeting")
        for relation in ("underPlan", "concernsPlan", "underProject")
        for p in facts.all(m, relation)
    }
    master, action = "แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ", "แผนปฏิบัติการด้านการส่งเสริมคุณธรรมแห่งชาติ"
    assert {
        (M0, "underPlan", master, 1),
        (M0, "underProject", "โครงการสมัชชาคุณธรรม", None),
        (M4, "underPlan", master, 1),
        (M4, "underProject", "โครงการสมัชชาคุณธรรม", None),
        (M3, "underPlan", action, 2),
        (M1, "concernsPlan", action, 2),
        (M1, "concernsPlan", master, 1),
    } == rows


def test_cq38_two_periods_of_one_plan_stand_side_by_side(facts: Facts) -> None:
    rows = {
        (facts.one(c, "periodOf", "ordinal"), facts.one(c, "fromBE"), facts.one(c, "toBE"))
        for c in facts.of("PeriodClaim")
    }
    assert {(1, 2559, 2564), (1, 2559, 2565), (2, 2566, 2570)} == rows


def test_cq40_initiatives_have_province_and_year_and_meeting(facts: Facts) -> None:
    rows = {
        (facts.one(i, "ofProgramme", "nameTh"), facts.one(i, "inProvince", "nameTh"))
        for i in facts.of("Initiative")
    }
    assert {("จังหวัดคุณธรรม", p) for p in ("เชียงราย", "อุดรธานี", "เชียงใหม่", "แพร่")} == rows
    years = {
        (
            facts.one(y, "ofInitiative", "inProvince", "nameTh"),
            facts.one(y, "fiscalYearBE"),
            facts.one(y, "yearOrdinal"),
        )
        for y in facts.of("InitiativeYear")
    }
    assert {("เชียงราย", 2563, None), ("เชียงราย", None, 2)} == years
    concerned = {
        (facts.one(m, "startDate"), facts.one(i, "type"))
        for m in facts.of("Meeting")
        for i in facts.all(m, "concernsInitiative")
    }
    assert {
        (M0, "InitiativeYear"),
        (M2, "InitiativeYear"),
        (M3, "Initiative"),
        (M4, "Initiative"),
    } == concerned


def test_credits_are_no_participation(facts: Facts) -> None:
    makers = {facts.one(c, "by", "nameTh") for c in facts.of("Credit")}
    assert {"จักราชัย ทองเพ็ชร์", "จีระวรรณ์ บรรเทาทุกข์", "กลุ่มงานสื่อสารและรณรงค์ทางสังคม"} <= makers


def test_what_a_register_lists_has_its_english_name() -> None:
    text = "นายสมชาย ใจดี ปลัดกระทรวงวัฒนธรรม กล่าวถึงแผนปฏิบัติการด้านการส่งเสริมคุณธรรมแห่งชาติ ระยะที่ 2"
    english = {s.value: s.status for s in extract(document_of(text)).statements if s.property == "nameEn"}
    assert {"Permanent Secretary of the Ministry of Culture", "National Moral Promotion Plan"} <= set(english)
    assert {"inferred"} == set(english.values())


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        ("บริษัท น้ำใสสะอาด จำกัด ร่วมลงนาม", "บริษัท น้ำใสสะอาด จำกัด", "body.company"),
        ("กรมชลประทานและคณะกรรมการพัฒนาคลองแสนแสบ ร่วมประชุม", "คณะกรรมการพัฒนาคลองแสนแสบ", "body.committee"),
        ("พ่อหนูแดง ใจงาม ปราชญ์ชาวบ้าน กล่าวว่า น้ำดี", "หนูแดง ใจงาม", "person.folk"),
    ],
)
def test_a_name_is_told_by_the_rule_that_read_it(text: str, value: str, rule: str) -> None:
    assert {rule} == {s.rule for s in extract(document_of(text)).statements if s.value == value}


def test_every_span_is_the_text_it_says() -> None:
    shared_texts.needs_shared()
    documents = [read_document(file) for file in shared_texts.texts()]
    documents += [document_of(text, stem) for stem, text in shared_texts.unlabelled(200)]
    assert 215 == len(documents)
    for document in documents:
        for statement in extract(document).statements:
            assert document.text[statement.start : statement.end] == statement.quote
            assert statement.quote.strip()


def test_extraction_is_a_pure_function() -> None:
    shared_texts.needs_shared()
    document = read_document(shared_texts.texts()[0])
    assert extract(document) == extract(document)
