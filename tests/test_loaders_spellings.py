"""Bodies that a text names with a letter or a joining word more or less, and people who are called as a body is."""

import pytest

from loaders.extract import extract
from loaders.mentions.spellings import Spellings
from loaders.readers.text import document_of
from loaders.record import record_of


def bodies(text: str) -> list[str]:
    record = record_of(extract(document_of(text)))
    return sorted(str(organisation["name"]) for organisation in record["organisations"])


@pytest.mark.parametrize(
    "text",
    [
        "คณะกรรมการพัฒนาบึงใสเพื่อชุมชน ประชุมวันนี้ และคณะกรรมการการพัฒนาบึงใสเพื่อชุมชน มีมติแล้ว",
        "กระทรวงมหาดไทย จัดงานร่วมกับกระทรวงหาดไทย ในวันนี้",
        "สมาคมคนรักเรือและแพไทย จัดงาน สมาคมคนรักเรือแพไทย กล่าวขอบคุณ",
    ],
)
def test_two_spellings_name_one_body(text: str) -> None:
    assert len(bodies(text)) == 1


def test_names_that_differ_by_a_number_or_a_word_are_of_two_bodies() -> None:
    text = "กองพัฒนาบึงใส 1 จัดงาน กองพัฒนาบึงใส 2 จัดงาน มูลนิธิคนรักบึงใส จัดงาน มูลนิธิคนรักป่าใส จัดงาน"
    assert len(bodies(text)) == 4


def test_schools_whose_villages_differ_by_a_letter_are_two() -> None:
    assert 2 == len(bodies("โรงเรียนบ้านหนองแสงใต้ จัดงาน และโรงเรียนบ้านหนองแสนใต้ จัดงาน"))


def test_that_a_misspelt_name_is_the_registered_one_is_told_by_its_rule() -> None:
    said = extract(document_of("กระทรวงมหาดไทย จัดงานร่วมกับกระทรวงหาดไทย ในวันนี้")).statements
    (other,) = [s for s in said if s.property == "altName" and s.value == "กระทรวงหาดไทย"]
    assert "body.spelt-otherwise" == other.rule


def test_a_name_is_found_by_one_that_differs_by_a_letter() -> None:
    names: Spellings[int] = Spellings()
    names.add("สำนักงานดูแลบึงใส", 1)
    assert [names.like(name) for name in ("สำนักงานดูแลบึงไส", "สำนักงานดูแลบึงส", "สำนักงานดูแลบึงใสส")] == [1] * 3
    assert names.like("สำนักงานดูแลป่าใส") is None


def test_a_registered_name_is_told_though_it_is_misspelt() -> None:
    assert bodies("โดยกรมอุตสาหกรมพื้นฐานและการเหมืองแร่ จัดงาน")


def test_a_name_that_a_space_breaks_is_the_one_told_elsewhere() -> None:
    whole = "สมาคมคนรักเรือใบและป่าชายเลน จัดงาน"
    assert len(bodies(f"{whole} โดยสมาคมคนรักเรือใบ และป่าชายเลน กล่าวขอบคุณ")) == 1
    assert len(bodies(f"{whole} โดยสมาคมคนรักเรือใบ และป่าไม้ กล่าวขอบคุณ")) == 2


def test_bangkok_is_a_body_after_one_of_the_state() -> None:
    assert "กรุงเทพมหานคร" in bodies("งานของกรมประมงและกรุงเทพมหานคร ในปีนี้")
    assert "กรุงเทพมหานคร" not in bodies("งานในภาคกลางและกรุงเทพมหานคร ในปีนี้")


def test_a_family_name_that_a_body_is_called_by_too_is_no_body() -> None:
    assert "ดีพร้อม" not in bodies("นายสมชาย ดีพร้อม ผู้ว่าราชการจังหวัดน่าน เป็นประธานเปิดงาน")
    assert "ดีพร้อม" in bodies("วันนี้ ดีพร้อม จัดงานเปิดตลาด")
