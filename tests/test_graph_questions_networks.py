"""Questions about coordination, bodies, numbers and plans on the five source releases: exactly the right rows."""

import pytest

from graph.analytics import brokers
from graph.catalogue import ask, catalogue
from graph.projection import coordination_net
from graph.store import Store
from ontology.model import MODEL
from tests import source_releases
from tests.source_releases import (
    BUREAU,
    CENTER,
    CHIANG_MAI,
    CHIANG_RAI,
    D0,
    D1,
    D2,
    D3,
    D4,
    JIRAWAN,
    M0,
    M1,
    M2,
    M3,
    M4,
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
        ("สันป่าตอง", "5012", None, "5012", "TH-50", "stated"),
        ("แพร่", "54", None, None, "TH-54", "stated"),
        ("พะเยา", "56", None, None, "TH-56", "stated"),
        ("บ้านเมืองรวง", None, "570111", "5701", "TH-57", "stated"),
    ] == picked(found, "area", "code", "subdistrict_code", "district_code", "iso", "status")
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
    policy = "latest_event"
    assert [
        (1, 2559, 2564, 2016, 2021, False, policy, M4, "conflicting", [D0, D4]),
        (1, 2559, 2565, 2016, 2022, True, policy, "2023-05-03", "conflicting", [D1]),
    ] == picked(
        found, "ordinal", "from_be", "to_be", "from_ce", "to_ce", "preferred", "policy", "latest_event", "status",
        "documents",
    )  # fmt: skip


def test_cq38_a_plan_told_one_way_is_not_in_conflict(releases: Store) -> None:
    other = [r for r in rows(releases, "cq38", plan="all") if r["ordinal"] == 2]
    assert [(2566, 2570, True, "only_value", "stated", [D1, D3])] == picked(
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
        assert row["status"] in MODEL.scheme("AnswerStatusScheme")
        quoted = {quote["document"] for quote in row["evidence"]}
        assert row["documents"] == (sorted(quoted) or row["documents"]) != []
        assert quoted or row["status"] == "not_stated"  # then its documents are those that were searched
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
