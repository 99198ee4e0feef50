"""Questions about meetings, roles and people on the five source releases: exactly the rows that are right."""

from graph.store import Store
from tests import source_releases
from tests.source_releases import (
    BUREAU,
    CENTER,
    CHAKRACHAI,
    CHIANG_MAI,
    CHIANG_RAI,
    D0,
    D1,
    D2,
    D3,
    D4,
    IN_ORDER,
    JIRAWAN,
    LAST_DAY,
    M0,
    M1,
    M2,
    M3,
    M4,
    NOWHERE,
    OF_MEETING,
    OPERATIONS,
    PARIWIT,
    PASAKORN,
    PRAMUAN,
    SAKCHAI,
    THANPHITCHA,
    THITHAT,
    UDON_THANI,
    YONGJIRAYU,
    picked,
    rows,
    stated_in,
)

releases = source_releases.releases


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
        (M1, THANPHITCHA, "quoted_speaker", ["หัวหน้ากลุ่มงานนโยบายและยุทธศาสตร์"]),
        (M1, THANPHITCHA, "facilitator", ["หัวหน้ากลุ่มงานนโยบายและยุทธศาสตร์"]),
        (M1, YONGJIRAYU, "moderator", [BUREAU]),
        (M1, YONGJIRAYU, "lead", [BUREAU]),
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
    found = rows(releases, "cq17", role="ผู้ว่าราชการจังหวัด")
    assert [(None, None, [], "not_stated", [D0, D1, D2, D3, D4])] == picked(
        found, "person", "post", "dates", "status", "documents"
    )


def test_cq18_culture_officers_named_and_not(releases: Store) -> None:
    assert [
        (None, *CHIANG_RAI, [M0], "not_stated", [D0]),
        (THITHAT, *UDON_THANI, [M4], "stated", [D4]),
    ] == picked(rows(releases, "cq18"), "person", "province", "province_id", "dates", "status", "documents")
