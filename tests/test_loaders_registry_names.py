"""Names of the registry, whatever they are made of and stand beside."""

import pytest

from loaders.registry import load_registry

REGISTRY = load_registry()


def named(text: str) -> list[str]:
    """Returns the quote of every mention."""
    return [text[m.start : m.end] for m in REGISTRY.mentions(text)]


@pytest.mark.parametrize("place", ["สระบุรี", "กระบุรี", "เชียงของ", "ห้วยแถลง", "จะนะ", "อาจสามารถ", "ดำเนินสะดวก"])
@pytest.mark.parametrize("school", ["โรงเรียนอนุบาล", "โรงเรียนบ้าน"])
def test_a_place_is_whole_where_its_name_holds_a_stop_word(school: str, place: str) -> None:
    assert [f"{school}{place}"] == named(f"ขอบคุณ{school}{place}ที่ร่วมงาน")


@pytest.mark.parametrize(
    "text", ["{}ร่วมกับเพื่อนบ้าน", "ภายใต้การดูแลของ{}ซึ่งเป็นเจ้าภาพ", "วันนี้{}จัดงาน", "ตามที่{}แจ้งว่า", "จาก{}และเพื่อน"]
)
@pytest.mark.parametrize(
    "name", ["มรภ.สกลนคร", "มทร.ล้านนา", "วชช.พังงา", "สพป.ขอนแก่น 2", "ม.ศิลปากร", "รพ.บ้านแพ้ว"]
)
def test_a_name_that_only_begins_with_a_short_form_may_be_glued(name: str, text: str) -> None:
    assert name in named(text.format(name))
