"""The derived edges: who counts, who does not, and that small and whole derivations agree."""

import pytest

from graph.load import load_documents
from graph.store import Store
from ontology.model import MODEL
from tests.graph_factories import (
    BANGKOK,
    CHIANG_MAI,
    CHIANG_RAI,
    DAY,
    Release,
    Scene,
    coordinators,
    edges,
    pairs,
)


@pytest.fixture
def scene() -> Scene:
    return Scene()


# -- HELD


def test_a_post_is_held_from_the_first_to_the_last_day_that_attests_it(empty_store: Store) -> None:
    for stem, day in (("1", "2021-03-01"), ("2", "2019-12-11"), ("3", "2021-03-01")):
        release = Release(stem)
        release.tenure(release.person("สมหญิง ใจดี"), release.post("ผู้จัดการฝ่าย"), day)
        load_documents(empty_store, [release.pair])
    expected = {
        "from": "สมหญิง ใจดี", "to": "ผู้จัดการฝ่าย", "n": 2, "first": "2019-12-11", "last": "2021-03-01",
    }  # fmt: skip
    assert [expected] == edges(empty_store, "HELD")


def test_a_post_that_somebody_is_said_to_have_left_is_held_on_no_known_day(empty_store: Store) -> None:
    release = Release("1")
    release.tenure(release.person("สมหญิง ใจดี"), release.post("อธิบดี"), DAY, status="former")
    load_documents(empty_store, [release.pair])
    assert [(0, None, None)] == [(r["n"], r["first"], r["last"]) for r in edges(empty_store, "HELD")]


# -- TOOK_PART


def test_who_sent_somebody_did_not_take_part(scene: Scene, empty_store: Store) -> None:
    scene.comes("ผู้มอบหมาย ไม่มา", role="assigner")
    scene.comes("ผู้แทน มาแทน")
    scene.load(empty_store)
    assert {("ผู้แทน มาแทน", "ประชุม ข่าวที่ 1")} == pairs(empty_store, "TOOK_PART")


@pytest.mark.parametrize("role", MODEL.attending_roles)
def test_every_role_that_is_played_by_being_there_is_taking_part(
    role: str, scene: Scene, empty_store: Store
) -> None:
    scene.comes("สมหญิง ใจดี", role=role)
    scene.load(empty_store)
    assert [1] == [row["n"] for row in edges(empty_store, "TOOK_PART")]


def test_several_roles_in_one_meeting_are_one_edge(scene: Scene, empty_store: Store) -> None:
    scene.comes("สมหญิง ใจดี", role="chair")
    scene.comes("สมหญิง ใจดี", role="quoted_speaker")
    scene.load(empty_store)
    expected = {"from": "สมหญิง ใจดี", "to": "ประชุม ข่าวที่ 1", "n": 2, "first": DAY, "last": DAY}
    assert [expected] == edges(empty_store, "TOOK_PART")


def test_a_credit_is_not_taking_part(scene: Scene, empty_store: Store) -> None:
    writer = scene.release.person("จักราชัย ทองเพ็ชร์")
    scene.release.entity(
        "credit-x", "Credit", "", by=writer, ofDocument=scene.release.id, creditRole="writer"
    )
    scene.load(empty_store)
    assert set() == pairs(empty_store, "TOOK_PART") | pairs(empty_store, "COORDINATED")


def test_a_body_whose_people_are_not_named_took_part(scene: Scene, empty_store: Store) -> None:
    scene.release.participation(scene.meeting, scene.body, representing=scene.body)
    scene.release.participation(scene.meeting, scene.province, representing=scene.province)
    scene.load(empty_store)
    assert {("ศูนย์คุณธรรม", "ประชุม ข่าวที่ 1")} == pairs(empty_store, "TOOK_PART")


# -- COORDINATED


def test_a_national_bodys_officer_coordinates_the_province_and_so_do_body_and_unit(
    scene: Scene, empty_store: Store
) -> None:
    unit = scene.release.unit("สำนักส่งเสริม", scene.body)
    scene.comes("สมหญิง ใจดี", scene.post("ผู้จัดการสำนักส่งเสริม", unit))
    scene.load(empty_store)
    assert {"สมหญิง ใจดี", "สำนักส่งเสริม", "ศูนย์คุณธรรม"} == coordinators(empty_store)


def test_somebody_without_a_stated_post_coordinates(scene: Scene, empty_store: Store) -> None:
    scene.comes("สมหญิง ใจดี")
    scene.load(empty_store)
    assert {"สมหญิง ใจดี"} == coordinators(empty_store)


@pytest.mark.parametrize("kind", ["provincial_office", "province", "local_government"])
@pytest.mark.parametrize("seat", [CHIANG_RAI, CHIANG_MAI])
def test_a_provinces_officer_is_its_own_side_at_home_and_a_guest_elsewhere(
    kind: str, seat: str, scene: Scene, empty_store: Store
) -> None:
    office = scene.release.organisation("สำนักงานวัฒนธรรมจังหวัด", kind, seatIn=scene.release.province(seat))
    scene.comes("ธีทัต พิมพา", scene.post("วัฒนธรรมจังหวัด", office), role="chair")
    scene.release.participation(scene.meeting, office, "host")
    scene.load(empty_store)
    assert set() == coordinators(empty_store)


@pytest.mark.parametrize("at", [CHIANG_RAI, CHIANG_MAI])
def test_a_deputy_governor_coordinates_neither_the_own_province_nor_another(
    at: str, scene: Scene, empty_store: Store
) -> None:
    post = scene.post("รองผู้ว่าราชการจังหวัด", jurisdiction=scene.release.province(at))
    scene.comes("ภาสกร บุญญลักษม์", post)
    scene.load(empty_store)
    assert set() == coordinators(empty_store)


def test_a_district_chief_is_of_the_province(scene: Scene, empty_store: Store) -> None:
    district = scene.release.district("5701", "เมืองเชียงราย")
    scene.comes("นายอำเภอ ทดสอบ", scene.post("นายอำเภอเมืองเชียงราย", jurisdiction=district))
    scene.load(empty_store)
    assert set() == coordinators(empty_store)


def test_the_head_of_a_local_college_is_of_the_province_but_a_neighbours_is_not(
    scene: Scene, empty_store: Store
) -> None:
    district = scene.release.district("5701", "เมืองเชียงราย")
    local = scene.release.organisation("วิทยาลัยเทคนิคเชียงราย", "college", seatIn=district)
    other = scene.release.organisation(
        "มหาวิทยาลัยเชียงใหม่", "university", "University", seatIn=scene.release.province(CHIANG_MAI)
    )
    scene.comes("ปริวิชญ์ ไชยประเสริฐ", scene.post("ผู้อำนวยการวิทยาลัย", local))
    scene.comes("อาจารย์ จากเชียงใหม่", scene.post("อธิการบดี", other))
    scene.load(empty_store)
    assert {"อาจารย์ จากเชียงใหม่", "มหาวิทยาลัยเชียงใหม่"} == coordinators(empty_store)


def test_an_officer_of_a_unit_of_the_provinces_own_body_is_its_own(scene: Scene, empty_store: Store) -> None:
    office = scene.release.organisation("สำนักงานจังหวัด", "provincial_office")
    unit = scene.release.unit("กลุ่มงานยุทธศาสตร์", office)
    scene.comes("สมชาย ใจดี", scene.post("หัวหน้ากลุ่มงาน", unit))
    scene.load(empty_store)
    assert set() == coordinators(empty_store)


def test_one_post_of_the_province_is_enough_to_be_its_own(scene: Scene, empty_store: Store) -> None:
    national = scene.post("กรรมการ", scene.body)
    scene.comes("สมชาย ใจดี", national, scene.post("ปลัดจังหวัด", jurisdiction=scene.province))
    scene.load(empty_store)
    assert set() == coordinators(empty_store)


def test_a_post_in_another_meeting_does_not_count_in_this_one(empty_store: Store) -> None:
    here, there = Scene("1"), Scene("2", "2021-03-01")
    here.comes("สมชาย ใจดี", here.post("รองผู้ว่าราชการจังหวัด", jurisdiction=here.province))
    there.comes("สมชาย ใจดี", there.post("กรรมการ", there.body))
    here.load(empty_store)
    there.load(empty_store)
    found = [r for r in edges(empty_store, "COORDINATED") if r["from"] == "สมชาย ใจดี"]
    assert [(1, "2021-03-01", "2021-03-01")] == [(r["n"], r["first"], r["last"]) for r in found]


def test_a_network_of_a_province_is_its_own_side(scene: Scene, empty_store: Store) -> None:
    network = scene.release.organisation("เครือข่ายศาสนา", "network", "Network", inProvince=scene.province)
    scene.release.participation(scene.meeting, network, representing=network)
    scene.load(empty_store)
    assert set() == coordinators(empty_store)


def test_a_host_coordinates_but_a_body_that_only_took_part_does_not(scene: Scene, empty_store: Store) -> None:
    guest = scene.release.organisation("กรมการศาสนา", "department", seatIn=scene.bangkok)
    scene.release.participation(scene.meeting, scene.body, "co_host")
    scene.release.participation(scene.meeting, guest, "participant")
    scene.load(empty_store)
    assert {"ศูนย์คุณธรรม"} == coordinators(empty_store)


def test_an_unnamed_holder_of_a_post_speaks_for_the_body(scene: Scene, empty_store: Store) -> None:
    post = scene.post("หัวหน้ากลุ่มงาน", scene.release.unit("กลุ่มงานวิจัย", scene.body))
    scene.release.participation(scene.meeting, post, viaPost=post)
    scene.load(empty_store)
    assert {"กลุ่มงานวิจัย", "ศูนย์คุณธรรม"} == coordinators(empty_store)


def test_a_meeting_elsewhere_about_the_province_counts(empty_store: Store) -> None:
    release = Release("1")
    meeting = release.meeting(
        "ประชุม", DAY, release.province(BANGKOK), aboutPlace=release.district("5701", "เมืองเชียงราย")
    )
    release.participation(meeting, release.person("สมหญิง ใจดี"))
    load_documents(empty_store, [release.pair])
    assert {("สมหญิง ใจดี", "กรุงเทพมหานคร"), ("สมหญิง ใจดี", "เชียงราย")} == pairs(empty_store, "COORDINATED")


def test_a_meeting_counts_once_however_it_is_tied_to_the_province(empty_store: Store) -> None:
    release = Release("1")
    province, district = release.province(CHIANG_RAI), release.district("5701", "เมืองเชียงราย")
    meeting = release.meeting("ประชุม", DAY, province, inDistrict=district, aboutPlace=province)
    release.participation(meeting, release.person("สมหญิง ใจดี"), "chair")
    release.participation(meeting, release.person("สมหญิง ใจดี"), "speaker")
    load_documents(empty_store, [release.pair])
    assert [1] == [row["n"] for row in edges(empty_store, "COORDINATED")]


def test_a_meeting_without_a_day_counts_but_dates_nothing(scene: Scene, empty_store: Store) -> None:
    scene.comes("สมหญิง ใจดี")
    document, statements = scene.release.pair
    undated = [s for s in statements if s.property not in ("startDate", "endDate")]
    load_documents(empty_store, [(document, undated)])
    assert [(1, None)] == [(row["n"], row["first"]) for row in edges(empty_store, "COORDINATED")]


# -- PARTNERED_WITH, MET_WITH, ACTIVE_UNDER


def test_hosts_and_signatories_of_a_meeting_are_partners_and_its_guests_are_not(
    scene: Scene, empty_store: Store
) -> None:
    for name, role in (("ก", "host"), ("ข", "co_host"), ("ค", "signatory"), ("ง", "participant")):
        organisation = scene.release.organisation(name, "university")
        scene.release.participation(scene.meeting, organisation, role)
    scene.load(empty_store)
    found = {frozenset(pair) for pair in pairs(empty_store, "PARTNERED_WITH")}
    assert {frozenset("กข"), frozenset("กค"), frozenset("ขค")} == found


def test_people_of_a_meeting_met_once_for_each_meeting(empty_store: Store) -> None:
    for stem, day in (("1", "2020-01-21"), ("2", "2019-12-11")):
        scene = Scene(stem, day)
        for name in ("ก", "ข", "ค")[: 3 if stem == "1" else 2]:
            scene.comes(name)
        scene.load(empty_store)
    found = {
        frozenset((r["from"], r["to"])): (r["n"], r["first"], r["last"])
        for r in edges(empty_store, "MET_WITH")
    }
    once = (1, "2020-01-21", "2020-01-21")
    assert {
        frozenset("กข"): (2, "2019-12-11", "2020-01-21"),
        frozenset("กค"): once,
        frozenset("ขค"): once,
    } == found


def test_who_took_part_in_a_meeting_under_a_plan_was_active_under_it(
    scene: Scene, empty_store: Store
) -> None:
    under = scene.release.entity("planphase-1", "PlanPhase", "แผนแม่บท ฉบับที่ 1")
    about = scene.release.entity("planphase-2", "PlanPhase", "แผนปฏิบัติการ ระยะที่ 2")
    scene.release.say(scene.meeting, "underPlan", under)
    scene.release.say(scene.meeting, "concernsPlan", about)
    scene.comes("สมหญิง ใจดี")
    scene.load(empty_store)
    assert {("สมหญิง ใจดี", "แผนแม่บท ฉบับที่ 1")} == pairs(empty_store, "ACTIVE_UNDER")
