"""Shortened texts: after a word or at a space, never inside a syllable, and never longer than allowed."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from graph.pages.shorten import NO_BEGINNING, SIGN, shorten
from ontology.thai import LEADING_VOWELS

TITLE = "ร่างแผนงานด้านการส่งเสริมเกษตร ในการขับเคลื่อนพื้นที่ 17 จังหวัด"


@pytest.mark.parametrize("most", range(8, len(TITLE)))
def test_no_cut_tears_a_syllable(most: int) -> None:
    kept = shorten(TITLE, most)
    assert kept.endswith(SIGN)
    assert len(kept) <= most
    end = len(kept) - 1
    assert TITLE.startswith(kept[:end])
    rest = TITLE[end:].lstrip()
    assert (False, False) == (rest[0] in NO_BEGINNING, kept[end - 1] in LEADING_VOWELS)


@pytest.mark.parametrize("most", range(48, 57))
def test_a_word_is_kept_whole_or_not_at_all(most: int) -> None:
    kept = shorten(TITLE, most).removesuffix(SIGN)
    assert kept.endswith(("เคลื่อน", "พื้นที่", "พื้นที่ 17")), kept


@pytest.mark.parametrize("text", ["", "สั้น", "ก" * 20, "ที่ " * 4 + "ที่"])
def test_what_fits_is_left_as_it_is(text: str) -> None:
    assert text == shorten(text, 20)


@given(some.text("กเ้ีะ ab", max_size=60), some.integers(2, 40))
def test_any_text_is_cut_to_its_room(text: str, most: int) -> None:
    assert len(shorten(text, most)) <= most
