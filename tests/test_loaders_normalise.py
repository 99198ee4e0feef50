from hypothesis import given
from hypothesis import strategies as st

from loaders.text.normalise import normalise

TRICKY = "กนมเแำาํ่้๊๋ ๑๒๙12–—-\u00a0\u2009\u200b\u200d\ufeff\u00ad\r\n\t\u2028“”a"
texts = st.text(alphabet=TRICKY, max_size=60) | st.text(max_size=40)


@given(texts)
def test_normalising_again_changes_nothing(text: str) -> None:
    once = normalise(text).text
    assert once == normalise(once).text


@given(texts)
def test_spans_lead_back_to_stretches_of_the_source_in_order(text: str) -> None:
    normal = normalise(text)
    spans = [normal.span_in_source(i, i + 1) for i in range(len(normal.text))]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert spans == sorted(spans)


@given(texts)
def test_a_character_that_stayed_is_the_same_in_the_source(text: str) -> None:
    normal = normalise(text)
    for i, character in enumerate(normal.text):
        start, end = normal.span_in_source(i, i + 1)
        if "ก" <= character <= "ฮ":
            assert character == text[start:end]


@given(texts, st.data())
def test_a_span_covers_what_its_characters_cover(text: str, data: st.DataObject) -> None:
    normal = normalise(text)
    start = data.draw(st.integers(0, len(normal.text)))
    end = data.draw(st.integers(start, len(normal.text)))
    first, last = normal.span_in_source(start, end)
    assert 0 <= first <= last <= len(text)
    assert normalise(text[first:last]).text.strip() == normal.text[start:end].strip() or end == start


def test_each_kind_of_character_has_one_form() -> None:
    assert "น้ำ แม่ 1-2 ก\nข" == normalise("นํ้า เเม่ ๑–๒\u00a0 ก\r\nข\u200b").text


def test_a_quote_keeps_the_source_form() -> None:
    source = "ราคา\u00a0๑๒–๑๕ บาท"
    normal = normalise(source)
    start = normal.text.index("12-15")
    assert "๑๒–๑๕" == source[slice(*normal.span_in_source(start, start + 5))]
