"""Posts told away from a name, and whom those of a list serve, on sentences of our own."""

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of


def people(*lines: str) -> dict[str, tuple[list[str], list[str]]]:
    """Returns positions and affiliations by who has them."""
    record = record_of(extract(document_of("\n".join(lines))))
    return {p["name"]: (p["positions"], p["affiliations"]) for p in record["people"]}


def test_a_speaker_tells_a_post_of_their_own() -> None:
    found = people(
        "นายสน ริมธาร อธิบดีกรมการศาสนา กล่าวว่า ในฐานะรองประธานมูลนิธิน้ำใส ขอขอบคุณ",
        "นายสน กล่าวเพิ่มเติมว่า วันนี้ตนในฐานะอธิบดีกรมการศาสนาได้มาเยี่ยม",
        "นางมะลิ ใจงาม ปลัดจังหวัดตาก กล่าวว่า เราในฐานะประธานชมรมก็ดีใจ",
    )
    assert found["สน ริมธาร"][0] == ["อธิบดีกรมการศาสนา", "รองประธานมูลนิธิน้ำใส"]
    assert found["มะลิ ใจงาม"][0] == ["ปลัดจังหวัดตาก"]


def test_who_alone_holds_a_post_holds_what_is_told_beside_it() -> None:
    found = people(
        "นายสน ริมธาร นายกรัฐมนตรี เปิดงาน และนางมะลิ ใจงาม ร่วมงาน",
        "โฆษก ขอบคุณ นายกรัฐมนตรี ในฐานะประธานคณะกรรมการพัฒนาดินแห่งชาติ ที่มาเยี่ยม",
    )
    assert found["สน ริมธาร"][0] == ["นายกรัฐมนตรี", "ประธานคณะกรรมการพัฒนาดินแห่งชาติ"]


def test_divisions_side_by_side_are_of_the_body_after_the_last() -> None:
    found = people(
        "โดยมี นายสน ริมธาร ผู้อำนวยการสำนักน้ำ และนางมะลิ ใจงาม ผู้อำนวยการกองดิน กรมปศุสัตว์ ในฐานะเลขานุการ เข้าร่วม"
    )
    assert ["กรมปศุสัตว์"] == found["สน ริมธาร"][1] == found["มะลิ ใจงาม"][1]


def test_a_numbered_body_heads_a_list_of_its_people() -> None:
    found = people(
        "1) กรมปศุสัตว์ ได้แก่ 1.1) นายสน ริมธาร นักวิชาการสัตวบาล กองน้ำ และ 1.2) นางมะลิ ใจงาม พนักงานพิมพ์ กองดิน",
        "2) กรมประมง ได้แก่ นายดิน ทองคำ นักวิชาการประมง",
    )
    assert ["กรมปศุสัตว์"] == found["สน ริมธาร"][1] == found["มะลิ ใจงาม"][1]
    assert ["กรมประมง"] == found["ดิน ทองคำ"][1]


def test_a_post_with_a_short_form_serves_the_body_that_it_was_told_for() -> None:
    found = people(
        "วันนี้ ศูนย์บริหารสถานการณ์น้ำหลาก (ศบนล.) เปิดทำการ",
        "นายสน ริมธาร โฆษก ศบนล. กล่าวว่า น้ำลดแล้ว",
    )
    assert ["ศูนย์บริหารสถานการณ์น้ำหลาก"] == found["สน ริมธาร"][1]
