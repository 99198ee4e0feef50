"""Round-ups: what was held in several provinces at once is as many meetings, each with its own people."""

from collections import defaultdict

import pytest

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of
from ontology.statements import Statement

TOLD = "วันที่ 4 มีนาคม 2567 นายสน ริมธาร ปลัดกระทรวงมหาดไทย เปิดเผยว่า ได้จัดพิธีปลูกต้นไม้พร้อมกัน ดังนี้"
TAK = "1. จังหวัดตาก ที่วัดใหม่ ตำบลในเมือง อำเภอเมืองตาก นางมะลิ ใจงาม ผู้ว่าราชการจังหวัดตาก เป็นประธานในพิธีปลูกป่าสัก"
NAN = "2. จังหวัดน่าน ที่หอประชุมอำเภอปัว นายกล้า ดอยสูง นายอำเภอปัว เป็นประธานในพิธี โดยมีผู้เข้าร่วม 80 คน"
BANGKOK = "3. กรุงเทพมหานคร ร่วมกันปลูกต้นไม้ ณ ลานคนเมือง เขตพระนคร โดยมีนางดาว ทะเลใส เป็นประธาน"
LISTED = (TOLD, TAK, NAN, BANGKOK)


def said(*lines: str) -> dict[str, dict[str, Statement]]:
    """Returns the statements by subject and property."""
    found: dict[str, dict[str, Statement]] = defaultdict(dict)
    for statement in extract(document_of("\n".join(lines))).statements:
        found[statement.subject].setdefault(statement.property, statement)
    return found


def events(*lines: str) -> list[tuple[object, ...]]:
    record = record_of(extract(document_of("\n".join(lines))))
    return [(e["start"], e["venue"], e["district"], e["province"]) for e in record["events"]]


def test_each_item_of_a_round_up_is_an_event_in_its_province_on_the_day_of_all() -> None:
    assert [
        ("2024-03-04", "วัดใหม่", "เมืองตาก", "ตาก"),
        ("2024-03-04", "หอประชุมอำเภอปัว", "ปัว", "น่าน"),
        ("2024-03-04", "ลานคนเมือง", "พระนคร", "กรุงเทพมหานคร"),
    ] == events(*LISTED)


def test_who_is_named_in_one_item_was_in_that_meeting_alone() -> None:
    found = said(*LISTED)
    names = {entity: str(p["nameTh"].value) for entity, p in found.items() if "nameTh" in p}
    met = defaultdict(set)
    for properties in found.values():
        if "inMeeting" in properties and "by" in properties:
            met[str(properties["inMeeting"].value)].add(names[str(properties["by"].value)])
    provinces = {
        names[str(found[meeting]["inProvince"].value)]: people
        for meeting, people in met.items()
        if "inProvince" in found[meeting]
    }
    assert {"ตาก": {"มะลิ ใจงาม"}, "น่าน": {"กล้า ดอยสูง"}, "กรุงเทพมหานคร": {"ดาว ทะเลใส"}} == provinces
    assert {"สน ริมธาร"} in met.values()


def test_those_held_apart_are_parts_of_one_event_that_has_no_place_of_its_own() -> None:
    found = said(*LISTED)
    wholes = {str(p["partOfMeeting"].value) for p in found.values() if "partOfMeeting" in p}
    parts = [p for p in found.values() if "partOfMeeting" in p]
    whole = found[wholes.pop()]
    assert ([], 3) == (sorted(wholes), len(parts))
    assert "inProvince" not in whole
    assert ["พิธีปลูกป่าสัก"] == [p["nameTh"].value for p in parts if "nameTh" in p]
    assert {"inferred"} == {p["startDate"].status for p in parts}


def test_a_number_of_those_who_came_is_of_the_meeting_it_is_told_of() -> None:
    record = record_of(extract(document_of("\n".join(LISTED))))
    assert [None, 80, None] == [e["people_count"] for e in record["events"]]


def test_an_item_may_begin_with_a_day_of_its_own_and_tell_who_acted_instead_of_where() -> None:
    lines = [
        "1. เมื่อวันที่ 2 มีนาคม 2567 จังหวัดตาก ฝ่ายปกครองร่วมกับเจ้าหน้าที่ป่าไม้ตรวจป่า",
        "2. เมื่อวันที่ 3 มีนาคม 2567 จังหวัดน่าน ภายใต้การอำนวยการของนายกล้า ดอยสูง ร่วมกันตรวจป่า",
        "3. จังหวัดแพร่ นางดาว ทะเลใส นายอำเภอลอง ลงพื้นที่ตรวจป่า",
    ]
    told = "วันที่ 4 มีนาคม 2567 นายสน ริมธาร ปลัดกระทรวงมหาดไทย เป็นประธานการประชุมติดตามงานป่า ดังนี้"
    assert [
        ("2024-03-02", None, None, "ตาก"),
        ("2024-03-03", None, None, "น่าน"),
        ("2024-03-04", None, None, "แพร่"),
    ] == events(told, *lines)


def test_a_list_of_provinces_without_places_is_no_round_up() -> None:
    lines = ["1. จังหวัดตาก จำนวน 3 แห่ง", "2. จังหวัดน่าน จำนวน 4 แห่ง", "3. จังหวัดแพร่ จำนวน 5 แห่ง"]
    assert 1 >= len(events(TOLD, *lines))


WENT_ON = "วันที่ 4 มีนาคม 2567 นายสน ริมธาร รัฐมนตรี ตรวจเยี่ยมเรือนจำกลางตาก จังหวัดตาก จากนั้น{}เดินทางไปยังวัดใหม่ จังหวัด{}"


@pytest.mark.parametrize(
    ("how", "province", "where"),
    [("ได้", "น่าน", ["ตาก", "น่าน"]), ("จะ", "น่าน", ["ตาก"]), ("ได้", "ตาก", ["ตาก"])],
)
def test_where_people_went_on_to_in_another_province_is_an_event_too(
    how: str, province: str, where: list[str]
) -> None:
    found = events(WENT_ON.format(how, province))
    assert where == [event[-1] for event in found]
    assert {"2024-03-04"} == {event[0] for event in found}


def test_each_meeting_held_apart_has_its_own_number_of_those_who_came() -> None:
    came = f"{TAK} โดยมีผู้บริจาคโลหิต จำนวน 40 ราย"
    record = record_of(extract(document_of("\n".join((TOLD, came, NAN, BANGKOK)))))
    assert [40, 80, None] == [event["people_count"] for event in record["events"]]
