"""Every competency question on the five source releases: exactly the rows that are right, and no others.

Meetings are named by the day they began: M0 of release 000 to M4 of release 004.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from graph.analytics import brokers
from graph.answers import STATUSES
from graph.catalogue import ask, catalogue
from graph.load import load_documents, retract
from graph.projection import coordination_net
from graph.store import Store
from loaders.extract import extract
from loaders.readers.text import read_document
from tests import shared_texts

M0, M4, M2, M3, M1 = "2019-12-11", "2020-01-21", "2020-11-11", "2022-12-22", "2023-05-02"
IN_ORDER = [M0, M4, M2, M3, M1]
LAST_DAY = {day: day for day in IN_ORDER} | {M1: "2023-05-03"}
D0, D1, D2, D3, D4 = (
    "000_ed214787b03ff459", "001_3fd60d93f2aea67a", "002_b8f50b071718cf49", "003_1d3031ac8be10744",
    "004_273ba93a02e36d1f",
)  # fmt: skip
OF_MEETING = {M0: D0, M1: D1, M2: D2, M3: D3, M4: D4}
CHIANG_RAI, CHIANG_MAI, UDON_THANI = ("เชียงราย", "place-57"), ("เชียงใหม่", "place-50"), ("อุดรธานี", "place-41")
NOWHERE = (None, None)
YONGJIRAYU, PRAMUAN, JIRAWAN = "ยงจิรายุ อุปเสน", "ประมวล บุญมา", "จีระวรรณ์ บรรเทาทุกข์"
THANPHITCHA, PASAKORN, SAKCHAI = "ธัญญ์พิชชา ทองฟัก", "ภาสกร บุญญลักษม์", "ศักดิ์ชัย คุณานุวัฒน์ชัยเดช"
THITHAT, PARIWIT, CHAKRACHAI = "ธีทัต พิมพา", "ปริวิชญ์ ไชยประเสริฐ", "จักราชัย ทองเพ็ชร์"
CENTER = "ศูนย์คุณธรรม (องค์การมหาชน)"
OPERATIONS = "ผู้จัดการฝ่ายปฏิบัติการ 2"
BUREAU = "ผู้จัดการสำนักส่งเสริมและขับเคลื่อนเครือข่ายทางสังคม"

Row = Mapping[str, Any]


@pytest.fixture(scope="module")
def releases(store: Store) -> Iterator[Store]:
    """The store with the five releases in it, and nothing else."""
    shared_texts.needs_shared()
    files = shared_texts.texts("00*.txt")
    assert [D0, D1, D2, D3, D4] == [file.stem for file in files]
    _clear(store)
    found = [extract(read_document(file)) for file in files]
    load_documents(store, [(e.document, e.statements) for e in found])
    yield store
    _clear(store)


def _clear(store: Store) -> None:
    for row in store.read("MATCH (d:Document) RETURN d.stem AS stem"):
        retract(store, row["stem"])
    assert [] == store.read("MATCH (n:Entity) RETURN n.id")


def rows(store: Store, question: str, **given: str) -> list[Row]:
    return list(ask(store, question, given).rows)


def picked(found: list[Row], *columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row[column] for column in columns) for row in found]


def stated_in(found: list[Row], documents: list[list[str]]) -> None:
    """Holds the rows to be stated in these documents."""
    assert [("stated", d) for d in documents] == picked(found, "status", "documents")


# -- Meetings in time and place


def test_cq01_meetings_by_date_with_their_province(releases: Store) -> None:
    found = rows(releases, "cq01")
    places = [CHIANG_RAI, UDON_THANI, CHIANG_RAI, CHIANG_MAI, CHIANG_RAI]
    assert [(day, LAST_DAY[day], *place) for day, place in zip(IN_ORDER, places, strict=True)] == picked(
        found, "start_date", "end_date", "province", "province_id"
    )
    stated_in(found, [[OF_MEETING[day]] for day in IN_ORDER])


def test_cq01_can_be_asked_for_a_province_and_a_time(releases: Store) -> None:
    assert [(M0,), (M2,), (M1,)] == picked(rows(releases, "cq01", province="57"), "start_date")
    assert [(M2,), (M3,)] == picked(
        rows(releases, "cq01", since="2020-02-01", until="2565-12-31"), "start_date"
    )


def test_cq02_meetings_of_each_province_and_in_all(releases: Store) -> None:
    found = rows(releases, "cq02")
    assert [(*CHIANG_RAI, 3, 5), (*CHIANG_MAI, 1, 5), (*UDON_THANI, 1, 5)] == picked(
        found, "province", "province_id", "meetings", "total"
    )
    stated_in(found, [[D0, D1, D2], [D3], [D4]])


def test_cq03_the_meeting_of_two_days(releases: Store) -> None:
    assert [(M1, "2023-05-03", 2)] == picked(rows(releases, "cq03"), "start_date", "end_date", "days")


def test_cq04_the_meeting_with_a_clock_time(releases: Store) -> None:
    assert [(M2, "13:00", [D2])] == picked(rows(releases, "cq04"), "start_date", "start_time", "documents")


def test_cq05_venues_from_room_to_province(releases: Store) -> None:
    found = rows(releases, "cq05")
    town = ("เมืองเชียงราย", "place-5701")
    assert [
        (M0, "ห้องประชุม", "4", "อาคารช่างยนต์", "วิทยาลัยเทคนิคเชียงราย", *town, *CHIANG_RAI),
        (
            M4,
            "ห้องประชุมกรมหลวงประจักษ์ศิลปาคม",
            "5",
            None,
            "ศาลากลางจังหวัดอุดรธานี (อาคาร 1)",
            *NOWHERE,
            *UDON_THANI,
        ),
        (M2, "ห้องประชุมพญาพิภักดิ์", "2", None, "ศาลากลางจังหวัดเชียงราย", *town, *CHIANG_RAI),
        (M3, "ห้องประชุมสภา", "2", None, "องค์การบริหารส่วนจังหวัดเชียงใหม่", *NOWHERE, *NOWHERE),
        (M1, None, None, None, "โรงแรมเฮอริเทจ เชียงราย โฮเทล แอนด์ คอนเวนชั่น", *town, *CHIANG_RAI),
    ] == picked(
        found,
        "start_date",
        "room",
        "floor",
        "building",
        "site",
        "district",
        "district_id",
        "province",
        "province_id",
    )
    assert [None, None, None, "เชียงใหม่", None] == [r["province_of_name"] for r in found]
    stated_in(found, [[OF_MEETING[day]] for day in IN_ORDER])


def test_cq07_fiscal_years_computed_and_stated(releases: Store) -> None:
    assert [
        (M0, 2563, 2563, "stated", [D0]),
        (M4, 2563, None, "inferred", [D4]),
        (M2, 2564, None, "inferred", [D2]),
        (M3, 2566, None, "inferred", [D3]),
        (M1, 2566, None, "inferred", [D1]),
    ] == picked(
        rows(releases, "cq07"), "start_date", "fiscal_year", "stated_fiscal_year", "status", "documents"
    )


# -- Chair, host, roles


def test_cq08_chairs_and_where_none_is_stated(releases: Store) -> None:
    assert [
        (M0, None, None, "not_stated", [D0]),
        (M4, None, None, "not_stated", [D4]),
        (M2, YONGJIRAYU, "chair", "stated", [D2]),
        (M3, SAKCHAI, "opening_chair", "stated", [D3]),
        (M1, None, None, "not_stated", [D1]),
    ] == picked(rows(releases, "cq08"), "start_date", "chair", "role", "status", "documents")


def test_hosts_and_where_none_is_stated(releases: Store) -> None:
    found = [r for r in rows(releases, "meeting-hosts") if r["role"] != "co_host"]
    assert [
        (M0, None, "not_stated"), (M4, None, "not_stated"), (M2, CENTER, "stated"), (M3, None, "not_stated"),
        (M1, CENTER, "stated"),
    ] == picked(found, "start_date", "host", "status")  # fmt: skip


def test_cq10_who_did_what_at_the_meeting_of_two_days(releases: Store) -> None:
    found = rows(releases, "cq10", meeting=M1)
    assert [
        (M1, THANPHITCHA, "facilitator", ["หัวหน้ากลุ่มงานนโยบายและยุทธศาสตร์"]),
        (M1, THANPHITCHA, "quoted_speaker", ["หัวหน้ากลุ่มงานนโยบายและยุทธศาสตร์"]),
        (M1, YONGJIRAYU, "lead", [BUREAU]),
        (M1, YONGJIRAYU, "moderator", [BUREAU]),
    ] == picked(found, "start_date", "person", "role", "posts")
    stated_in(found, [[D1]] * 4)
    assert found == [r for r in rows(releases, "cq10") if r["start_date"] == M1]


def test_cq11_resource_persons_and_the_post_that_assigned_them(releases: Store) -> None:
    assert [
        (M3, JIRAWAN, None, "ผู้อำนวยการศูนย์คุณธรรม", [D3]),
        (M3, PRAMUAN, None, "ผู้อำนวยการศูนย์คุณธรรม", [D3]),
    ] == picked(rows(releases, "cq11"), "start_date", "speaker", "assigner", "assigner_post", "documents")


def test_cq13_who_is_quoted(releases: Store) -> None:
    found = rows(releases, "cq13")
    assert [
        (M0, PASAKORN, True), (M0, YONGJIRAYU, True), (M4, THITHAT, True), (M4, YONGJIRAYU, True),
        (M3, PRAMUAN, True), (M1, "แพร่", False), (M1, THANPHITCHA, True),
    ] == picked(found, "start_date", "speaker", "named")  # fmt: skip
    said = {(r["start_date"], r["speaker"]): r["said"] for r in found}
    assert said[M0, PASAKORN].startswith("13 เครือข่ายของจังหวัดเชียงราย มีความสำคัญมาก")
    assert said[M0, YONGJIRAYU].startswith("ศูนย์คุณธรรมทำหน้าที่สนับสนุน")
    assert "อุดรทีม" in said[M4, THITHAT]
    assert "8 เรื่อง" in said[M4, YONGJIRAYU]
    assert "12 ตัวชี้วัด" in said[M1, "แพร่"]


# -- People and posts


def test_cq14_nine_people_are_named(releases: Store) -> None:
    found = rows(releases, "cq14")
    assert [
        (CHAKRACHAI, 0, 2, [D0, D4]),
        (JIRAWAN, 1, 1, [D2, D3]),
        (THANPHITCHA, 1, 0, [D1]),
        (THITHAT, 1, 0, [D4]),
        (PRAMUAN, 3, 0, [D0, D3, D4]),
        (PARIWIT, 1, 0, [D0]),
        (PASAKORN, 1, 0, [D0]),
        (YONGJIRAYU, 4, 0, [D0, D1, D2, D4]),
        (SAKCHAI, 1, 0, [D3]),
    ] == picked(found, "person", "meetings", "credits", "documents")


def test_cq15_posts_over_time_and_when_the_change_came(releases: Store) -> None:
    found = rows(releases, "cq15")
    assert [
        (YONGJIRAYU, OPERATIONS, None, M0, M4, [M0, M4], None, None),
        (YONGJIRAYU, BUREAU, CENTER, M2, "2023-05-03", [M2, M1, "2023-05-03"], M4, M2),
    ] == picked(
        found,
        "person",
        "post",
        "organisation",
        "first_date",
        "last_date",
        "dates",
        "changed_after",
        "changed_by",
    )
    stated_in(found, [[D0, D4], [D1, D2]])


def test_cq17_deputy_governors(releases: Store) -> None:
    found = rows(releases, "cq17")
    assert [(PASAKORN, *CHIANG_RAI, [M0]), (SAKCHAI, *CHIANG_MAI, [M3])] == picked(
        found, "person", "province", "province_id", "dates"
    )
    stated_in(found, [[D0], [D3]])


def test_cq17_no_governor_is_named_anywhere(releases: Store) -> None:
    assert [] == rows(releases, "cq17", role="ผู้ว่าราชการจังหวัด")


def test_cq18_culture_officers_named_and_not(releases: Store) -> None:
    assert [
        (None, *CHIANG_RAI, [M0], "not_stated", [D0]),
        (THITHAT, *UDON_THANI, [M4], "stated", [D4]),
    ] == picked(rows(releases, "cq18"), "person", "province", "province_id", "dates", "status", "documents")


# -- Who worked where


def test_cq20_five_higher_education_partners(releases: Store) -> None:
    found = rows(releases, "cq20")
    assert {
        ("มหาวิทยาลัยแม่ฟ้าหลวง", None),
        ("มหาวิทยาลัยราชภัฏเชียงราย", None),
        ("วิทยาลัยสงฆ์เชียงราย", "มหาวิทยาลัยมหาจุฬาลงกรณราชวิทยาลัย"),
        ("วิทยาลัยเชียงราย", None),
        ("มหาวิทยาลัยเทคโนโลยีราชมงคลล้านนา", None),
    } == set(picked(found, "institution", "part_of"))
    assert [(M2, 5, 5, [D2])] * 5 == picked(found, "start_date", "listed", "stated", "documents")


def test_cq21_other_co_hosts(releases: Store) -> None:
    assert [(M2, "สำนักงานจังหวัดเชียงราย"), (M2, "สำนักงานวัฒนธรรมจังหวัดเชียงราย")] == picked(
        rows(releases, "cq21"), "start_date", "organisation"
    )


def test_cq22_who_took_part_more_than_once(releases: Store) -> None:
    found = rows(releases, "cq22")
    assert [(YONGJIRAYU, 4), (PRAMUAN, 3)] == picked(found, "person", "count")
    assert [[M0, M4, M2, M1], [M0, M4, M3]] == [[m["start_date"] for m in r["meetings"]] for r in found]
    stated_in(found, [[D0, D1, D2, D4], [D0, D3, D4]])


def test_cq22_everyone_else_took_part_once_and_a_writer_never(releases: Store) -> None:
    found = rows(releases, "cq22", at_least="1")
    assert {JIRAWAN, THANPHITCHA, PASAKORN, SAKCHAI, THITHAT, PARIWIT} == {
        r["person"] for r in found if r["count"] == 1
    }
    assert 8 == len(found)


def test_cq23_who_coordinated_which_provinces(releases: Store) -> None:
    found = rows(releases, "cq23")
    assert [
        (JIRAWAN, *CHIANG_MAI, 1, [M3], [D3]),
        (THANPHITCHA, *CHIANG_RAI, 1, [M1], [D1]),
        (PRAMUAN, *CHIANG_RAI, 1, [M0], [D0]),
        (PRAMUAN, *CHIANG_MAI, 1, [M3], [D3]),
        (PRAMUAN, *UDON_THANI, 1, [M4], [D4]),
        (YONGJIRAYU, *CHIANG_RAI, 3, [M0, M2, M1], [D0, D1, D2]),
        (YONGJIRAYU, *UDON_THANI, 1, [M4], [D4]),
    ] == picked(found, "person", "province", "province_id", "count", "dates", "documents")
    for row in found:
        assert row["dates"] == [m["start_date"] for m in row["meetings"]]
        assert [[OF_MEETING[day]] for day in row["dates"]] == [m["documents"] for m in row["meetings"]]


def test_cq23_can_be_asked_for_a_province_or_a_person(releases: Store) -> None:
    in_udon = rows(releases, "cq23", province="จ.อุดรธานี")
    assert [(PRAMUAN,), (YONGJIRAYU,)] == picked(in_udon, "person")
    assert {"เชียงราย", "อุดรธานี"} == {r["province"] for r in rows(releases, "cq23", person=YONGJIRAYU)}


def test_the_center_coordinated_three_provinces(releases: Store) -> None:
    found = rows(releases, "coordination-organisations", organisation="ศูนย์คุณธรรม (องค์การมหาชน)")
    assert [("เชียงราย", [M0, M2, M1]), ("เชียงใหม่", [M3]), ("อุดรธานี", [M4])] == picked(
        found, "province", "dates"
    )


def test_no_body_of_a_province_coordinated_it(releases: Store) -> None:
    bodies = {r["organisation"] for r in rows(releases, "coordination-organisations")}
    assert not [b for b in bodies if "จังหวัด" in b or b.endswith("เชียงราย")]


def test_meetings_behind_an_edge_are_as_many_as_it_counts(releases: Store) -> None:
    edges = releases.read("MATCH (x)-[c:COORDINATED]->(y) RETURN x.id AS x, y.id AS y, c.n AS n")
    people = picked(rows(releases, "cq23"), "person_id", "province_id", "count")
    bodies = picked(rows(releases, "coordination-organisations"), "organisation_id", "province_id", "count")
    assert sorted((e["x"], e["y"], e["n"]) for e in edges) == sorted(people + bodies)


def test_cq25_areas_with_their_codes(releases: Store) -> None:
    found = rows(releases, "cq25")
    assert [
        ("สันป่าตอง", "5012", ["50"], "TH-50", "stated"),
        ("แพร่", "54", [], "TH-54", "stated"),
        ("พะเยา", "56", [], "TH-56", "stated"),
        ("บ้านเมืองรวง", None, ["570111", "5701", "57"], "TH-57", "stated"),
    ] == picked(found, "area", "code", "within_codes", "iso", "status")
    assert {(M1, D1)} == {(r["start_date"], *r["documents"]) for r in found}


# -- Organisations and units


def test_cq27_units_of_the_center_first_and_last_seen(releases: Store) -> None:
    assert {
        ("ฝ่ายปฏิบัติการ 2", M0, M4, "inferred"),
        ("กลุ่มงานขับเคลื่อนยุทธศาสตร์ชาติและสมัชชาคุณธรรม", M0, M4, "inferred"),
        ("กลุ่มงานสื่อสารและรณรงค์ทางสังคม", M0, M4, "inferred"),
        ("สำนักส่งเสริมและขับเคลื่อนเครือข่ายทางสังคม", M2, "2023-05-03", "stated"),
        ("กลุ่มงานสมัชชาคุณธรรมและความร่วมมือนานาชาติ", M2, M3, "stated"),
        ("กลุ่มงานส่งเสริมคุณธรรมเครือข่ายทางสังคม", M2, M2, "inferred"),
        ("กลุ่มงานวิจัยนวัตกรรมและระบบพฤติกรรมไทย", M2, "2023-05-03", "stated"),
        ("กลุ่มงานนโยบายและยุทธศาสตร์", M1, "2023-05-03", "stated"),
    } == set(picked(rows(releases, "cq27"), "unit", "first_date", "last_date", "status"))


def test_cq29_release_004_does_not_state_whom_he_serves(releases: Store) -> None:
    assert [
        (D0, OPERATIONS, None, CENTER, "inferred"),
        (D4, OPERATIONS, None, CENTER, "inferred"),
        (D2, BUREAU, CENTER, None, "stated"),
        (D1, BUREAU, CENTER, None, "stated"),
    ] == picked(rows(releases, "cq29"), "document", "post", "organisation", "organisation_inferred", "status")


# -- Networks and numbers


@pytest.mark.parametrize(
    ("question", "place", "document", "sectors"),
    [
        ("cq31", CHIANG_RAI, D0, {
            "เด็กและเยาวชน", "สถานศึกษา", "เกษตร", "สาธารณสุข", "ท้องถิ่น", "สื่อสาร", "ชุมชน", "ศาสนา",
            "ศิลปะวัฒนธรรม", "ส่วนราชการ", "อำเภอ", "ธุรกิจ", "ภาคประชาสังคม",
        }),
        ("cq32", CHIANG_MAI, D3, {
            "ภาครัฐ", "ภาคธุรกิจเอกชน", "การศึกษา", "ภาคประชาสังคมชุมชน", "ศาสนา", "สื่อมวลชน",
        }),
        ("cq33", UDON_THANI, D4, {
            "ภาครัฐ", "ภาคเอกชน", "ภาคการศึกษา", "ศาสนา", "สื่อมวลชน", "ภาคประชาสังคม ครอบครัว เด็ก และเยาวชน",
        }),
    ],
)  # fmt: skip
def test_cq31_32_33_the_networks_of_a_province(
    releases: Store, question: str, place: tuple[str, str], document: str, sectors: set[str]
) -> None:
    found = rows(releases, question)
    assert sectors == {r["sector"] for r in found}
    assert [(*place, len(sectors))] * len(sectors) == picked(found, "province", "province_id", "stated")
    stated_in(found, [[document]] * len(sectors))
    assert {f"เครือข่าย{s}{'คุณธรรม' * (document == D0)}" for s in sectors} == {r["network"] for r in found}
    assert found == rows(releases, "cq31", province=place[0])


def test_cq35_attendance_as_stated(releases: Store) -> None:
    found = rows(releases, "cq35")
    assert [
        (M0, "people", 90, "more_than", "stated"),
        (M0, "organisations", 58, "exact", "stated"),
        (M0, "networks", 13, "exact", "stated"),
        (M4, "people", 111, "ambiguous", "stated"),
        (M4, "organisations", 62, "more_than", "stated"),
        (M4, "networks", 6, "exact", "stated"),
        (M2, "people", 26, "exact", "stated"),
        (M3, "people", 60, "more_than", "stated"),
        (M3, "organisations", 36, "exact", "stated"),
        (M3, "networks", 6, "exact", "stated"),
        (M1, "people", None, None, "not_stated"),
        (M1, "provinces", 17, "exact", "stated"),
    ] == picked(found, "start_date", "count_of", "value", "qualifier", "status")
    assert [[OF_MEETING[r["start_date"]]] for r in found] == [r["documents"] for r in found]


# -- Plans, projects, initiatives


def test_cq37_plans_behind_meetings(releases: Store) -> None:
    found = rows(releases, "cq37")
    assembly = ["โครงการสมัชชาคุณธรรม"]
    assert [
        (M0, 1, True, assembly, "stated"),
        (M4, 1, True, assembly, "stated"),
        (M2, None, None, [], "not_stated"),
        (M3, 2, True, [], "stated"),
        (M1, 1, False, [], "stated"),
        (M1, 2, False, [], "stated"),
    ] == picked(found, "start_date", "ordinal", "under", "projects", "status")
    assert [[OF_MEETING[r["start_date"]]] for r in found] == [r["documents"] for r in found]
    plans = {row["ordinal"]: row["plan"] for row in found}
    assert plans[1].startswith("แผนแม่บทส่งเสริมคุณธรรมแห่งชาติ")
    assert plans[2].startswith("แผนปฏิบัติการด้านการส่งเสริมคุณธรรม")
    assert plans[None] is None
    assert "ปีที่ 2" in found[2]["initiatives"][0]


def test_cq38_two_periods_of_one_plan_are_in_conflict(releases: Store) -> None:
    found = rows(releases, "cq38")
    policy = "latest-event-date"
    assert [
        (1, 2559, 2564, 2016, 2021, False, policy, M4, "conflicting", [D0, D4]),
        (1, 2559, 2565, 2016, 2022, True, policy, "2023-05-03", "conflicting", [D1]),
    ] == picked(
        found, "ordinal", "from_be", "to_be", "from_ce", "to_ce", "preferred", "policy", "latest_event", "status",
        "documents",
    )  # fmt: skip


def test_cq38_a_plan_told_one_way_is_not_in_conflict(releases: Store) -> None:
    other = [r for r in rows(releases, "cq38", plan="all") if r["ordinal"] == 2]
    assert [(2566, 2570, True, None, "stated", [D1, D3])] == picked(
        other, "from_be", "to_be", "preferred", "policy", "status", "documents"
    )


def test_cq40_virtue_provinces_and_their_years(releases: Store) -> None:
    assert [
        (*CHIANG_RAI, None, 2563, None, "stated", [D0]),
        (*CHIANG_RAI, 2, None, 2564, "stated", [D2]),
        (*CHIANG_MAI, None, None, None, "not_stated", [D3]),
        ("แพร่", "place-54", None, None, None, "not_stated", [D1]),
        (*UDON_THANI, None, None, None, "not_stated", [D4]),
    ] == picked(
        rows(releases, "cq40"), "province", "province_id", "year_ordinal", "fiscal_year", "fiscal_year_inferred",
        "year_status", "documents",
    )  # fmt: skip


# -- All questions


@pytest.mark.parametrize("question", sorted(catalogue().questions))
def test_every_row_has_its_status_documents_and_exact_quotes(releases: Store, question: str) -> None:
    texts = {
        r["stem"]: r["text"]
        for r in releases.read("MATCH (d:Document) RETURN d.stem AS stem, d.text AS text")
    }
    found = ask(releases, question, evidence=True)
    assert found.rows
    for row in found.rows:
        assert [c.key for c in found.columns] == list(row)
        assert row["status"] in STATUSES
        assert row["documents"] == sorted({quote["document"] for quote in row["evidence"]}) != []
        for quote in row["evidence"]:
            assert texts[quote["document"]][quote["start"] : quote["end"]] == quote["quote"]


def test_the_two_who_travelled_most_connect_the_provinces(releases: Store) -> None:
    first, second = brokers(coordination_net(releases))
    assert (PRAMUAN, YONGJIRAYU) == (first.name, second.name)
    assert {"เชียงราย", "เชียงใหม่", "อุดรธานี"} == {p["province"] for p in first.provinces}
    assert {"เชียงราย", "อุดรธานี"} == {p["province"] for p in second.provinces}
    assert [M0, M4, M3] == [m["start_date"] for m in first.meetings]
    assert [D0, D1, D2, D4] == second.documents
    assert (2.5 / 3, 0.5 / 3) == pytest.approx((first.betweenness, second.betweenness))
    assert (1 / 3, 10 / 16) == pytest.approx((first.constraint, second.constraint))
