"""Who does what together: those who came along, on a side, by a team, told of or ordering as one."""

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of

PLACE = "ณ ห้องประชุมใหญ่ ชั้น 3 ศาลากลางจังหวัดตาก อำเภอเมืองตาก จังหวัดตาก"
DAY = "วันที่ 4 มีนาคม 2567"


def roles(*lines: str) -> dict[str, list[str]]:
    """Returns the roles in the record by name; who holds a post that nobody is named for came."""
    record = record_of(extract(document_of("\n".join(lines))))
    came = {post: ["attendee"] for post in record["vacant_posts"]}
    return came | {person["name"]: person["roles"] for person in record["people"]}


def test_who_tells_bodies_to_do_something_assigns_where_it_is_not_only_said() -> None:
    found = roles(
        f"{DAY} นายสน ริมธาร รัฐมนตรีว่าการกระทรวงน้ำ และนางมะลิ ใจงาม ปลัดกระทรวงน้ำ ได้สั่งการให้หน่วยงานทุกแห่งดูแลป่า"
    )
    assert [["assigner"], ["assigner"]] == list(found.values())
    assert ["mentioned"] == roles("ตามที่นายสน ริมธาร นายกรัฐมนตรี มอบหมายให้หน่วยงานทุกแห่งดูแลป่า")["สน ริมธาร"]


def test_who_is_named_after_a_bare_word_came_along() -> None:
    found = roles(
        f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก พร้อมนางมะลิ ใจงาม นายกเหล่ากาชาดจังหวัดตาก และคณะ เป็นประธานเปิดงาน {PLACE}"
    )
    assert [["chair"], ["attendee"]] == list(found.values())


def test_a_side_lists_those_whom_it_has() -> None:
    found = roles(
        f"{DAY} มีการประชุม {PLACE}", "ฝ่ายไทยมีนางมะลิ ใจงาม รองปลัดกระทรวงพลังงาน และอธิบดีกรมประมง ร่วมวงหารือด้วย"
    )
    assert {"มะลิ ใจงาม": ["attendee"], "อธิบดีกรมประมง": ["attendee"]} == found


def test_with_whom_another_came_along_is_a_witness_too() -> None:
    found = roles(
        f"{DAY} มีพิธีลงนาม {PLACE} โดยมีนายสน ริมธาร ผู้ว่าราชการจังหวัดตาก เป็นประธาน และนายเอก มีชัย ปลัดกระทรวงน้ำ "
        "พร้อมด้วยนางมะลิ ใจงาม อธิบดีกรมประมง เป็นสักขีพยาน"
    )
    assert {"สน ริมธาร": ["chair"], "เอก มีชัย": ["witness"], "มะลิ ใจงาม": ["witness"]} == found


def test_who_visits_with_others_presides_where_that_is_told_after_the_place() -> None:
    found = roles(
        f"{DAY} นายสน ริมธาร รัฐมนตรีว่าการกระทรวงน้ำ พร้อมด้วยนางมะลิ ใจงาม ปลัดกระทรวงน้ำ และคณะ "
        f"เดินทางไปยังจังหวัดตาก เป็นประธานเปิดงาน {PLACE}"
    )
    assert {"สน ริมธาร": ["chair"], "มะลิ ใจงาม": ["attendee"]} == found


def test_who_tells_something_with_others_speaks_as_they_do() -> None:
    found = roles(
        f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก ร่วมกับนายเอก มีชัย ผู้บังคับการตำรวจภูธรจังหวัดตาก แถลงผลการจับกุม"
    )
    assert {"สน ริมธาร": ["speaker"], "เอก มีชัย": ["speaker"]} == found


def test_a_monk_named_before_is_heard_though_the_verb_is_glued_to_his_title() -> None:
    found = roles(
        f"{DAY} มีพิธี {PLACE} โดยมีพระครูสุวรรณธรรม เจ้าอาวาสวัดป่า ร่วมงาน", "พระครูสุวรรณธรรมกล่าวว่า น้ำใสเป็นของทุกคน"
    )
    assert ["speaker"] == found["พระครูสุวรรณธรรม"]


def test_who_calls_on_somebody_with_a_party_leads_it() -> None:
    found = roles(f"{DAY} {PLACE} นายสน ริมธาร นายกสมาคมผ้าไทย พร้อมคณะ เข้าพบนางมะลิ ใจงาม ปลัดกระทรวงน้ำ")
    assert {"สน ริมธาร": ["lead"], "มะลิ ใจงาม": ["attendee"]} == found


def test_a_post_takes_part_that_another_came_along_with_or_sent() -> None:
    along = roles(f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก ลงพื้นที่อำเภอแม่สอดพร้อมกับอธิบดีกรมประมง")
    assert ["attendee"] == along["อธิบดีกรมประมง"]
    sent = roles(f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก มอบหมายปลัดจังหวัดตาก ร่วมประชุม {PLACE}")
    assert ["attendee"] == sent["ปลัดจังหวัดตาก"]


def test_whom_a_visitor_greets_is_there_and_the_visit_stays_his() -> None:
    found = roles(f"{DAY} นายสน ริมธาร ผู้ว่าราชการจังหวัดตาก ตรวจเยี่ยมชาวบ้าน {PLACE} พร้อมทักทายนางมะลิ ใจงาม")
    assert {"สน ริมธาร": ["lead"], "มะลิ ใจงาม": ["attendee"]} == found


def test_what_the_chair_stresses_in_the_clause_of_the_meeting_is_the_chairs_speech() -> None:
    found = roles(
        f"{DAY} นายสน ริมธาร รองปลัดกระทรวงน้ำ เป็นประธานการประชุม {PLACE} โดยประธานเน้นย้ำให้ทุกหน่วยงานดูแลน้ำ"
    )
    assert {"สน ริมธาร": ["chair", "speaker"]} == found
