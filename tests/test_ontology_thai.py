"""Thai names sort as in a dictionary, compare without losing a mark, and are found by their words."""

import pytest

from ontology.thai import normalise_name, search_text, sort_key


def test_names_sort_as_in_a_thai_dictionary():
    names = ["อุดรธานี", "แพร่", "เชียงราย", "น่าน", "เลย", "กระบี่", "เชียงใหม่", "ตาก", "ชุมพร"]
    expected = ["กระบี่", "ชุมพร", "เชียงราย", "เชียงใหม่", "ตาก", "น่าน", "แพร่", "เลย", "อุดรธานี"]
    assert sorted(names, key=sort_key) == expected


def test_tone_marks_decide_only_between_equal_words():
    assert sorted(["กาก", "ก้า", "กา", "ก่า"], key=sort_key) == ["กา", "ก่า", "ก้า", "กาก"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("นํ้าใจ", "น้ำใจ"),
        ("เเม่สาย", "แม่สาย"),
        ("มาลี\u00a0 ใจงาม", "มาลี ใจงาม"),
        ("มา\u200bลี", "มาลี"),
        ("ฝ่าย ๒", "ฝ่าย 2"),
    ],
)
def test_spellings_of_one_name_become_equal(written: str, expected: str):
    assert normalise_name(written) == expected


def test_a_vowel_or_tone_mark_is_never_lost():
    assert normalise_name("ประมวล") != normalise_name("ประมูล")
    assert normalise_name("เขา") != normalise_name("เข้า")


def test_a_name_is_found_by_its_words():
    assert "เชียงราย" in search_text("สำนักงานวัฒนธรรมจังหวัดเชียงราย").split()
