"""The page objects: documented field by field, dates and marks that are right, and what the store says."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as some

import graph.pages
from graph.cypher_files import cypher
from graph.pages.captions import Captions, read_captions
from graph.pages.dates import common_year, range_text
from graph.pages.document import document_page
from graph.pages.entity import entity_page, relation_page
from graph.pages.evidence import AROUND, Evidence, evidence_of
from graph.pages.home import home_page
from graph.pages.marks import Mark, nest
from graph.pages.matrix import cell_page, matrix_page
from graph.pages.meetings import meetings_page
from graph.pages.questions import question_page, questions_page
from graph.pages.search import search_page
from graph.pages.shorten import NO_BEGINNING
from graph.store import Store
from ontology import ids
from ontology.model import MODEL
from tests.graph_factories import CHIANG_MAI, CHIANG_RAI
from tests.webapp_samples import HOSTILE, UNTITLED, filled

__all__ = ["filled"]

OFFICER = ids.mint("Person", "สมหญิง ใจดี")
DEPUTY = ids.mint("Person", "รองผู้ว่าเชียงราย ทดสอบ")
RAI, MAI = ids.place_id(CHIANG_RAI), ids.place_id(CHIANG_MAI)


def page_classes() -> list[type]:
    modules = [
        importlib.import_module(m.name) for m in pkgutil.iter_modules(graph.pages.__path__, "graph.pages.")
    ]
    found = {c for m in modules for c in vars(m).values() if is_dataclass(c) and isinstance(c, type)}
    return sorted((c for c in found if c.__module__.startswith("graph.pages")), key=lambda c: c.__name__)


def test_the_pages_have_many_objects() -> None:
    assert len(page_classes()) > 30


@pytest.mark.parametrize("cls", page_classes(), ids=lambda c: c.__name__)
def test_every_field_of_a_page_is_documented_and_nothing_else(cls: type) -> None:
    names = [f.name for f in fields(cls)]
    documented = re.findall(r"`(\w+)`", "\n".join(re.findall(r"`\w+`[^:;]*[:;.,]?", cls.__doc__ or "")))
    assert set(names) == set(documented)


@pytest.mark.parametrize(
    ("start", "end", "th", "en"),
    [
        ("2019-12-11", None, "11 ธ.ค. 2562", "11 Dec 2019"),
        ("2019-12-11", "2019-12-11", "11 ธ.ค. 2562", "11 Dec 2019"),
        ("2023-05-02", "2023-05-03", "2–3 พ.ค. 2566", "2–3 May 2023"),
        ("2023-04-30", "2023-05-02", "30 เม.ย. – 2 พ.ค. 2566", "30 Apr – 2 May 2023"),
        ("2022-12-30", "2023-01-02", "30 ธ.ค. 2565 – 2 ม.ค. 2566", "30 Dec 2022 – 2 Jan 2023"),
        ("2566", None, "2566", "2566"),
    ],
)
def test_days_are_written_as_people_write_them(start: str, end: str | None, th: str, en: str) -> None:
    assert (th, en) == (range_text(start, end, "th"), range_text(start, end, "en"))


@pytest.mark.parametrize(
    ("text", "year"), [("2566", 2023), ("2023", 2023), ("66", None), ("", None), ("๒๕๖๖", None)]
)
def test_a_year_is_read_in_either_era(text: str, year: int | None) -> None:
    assert year == common_year(text)


def joined(pieces: tuple[str | Mark, ...]) -> str:
    return "".join(p if isinstance(p, str) else joined(p.inside) for p in pieces)


def covered(
    pieces: tuple[str | Mark, ...], by: tuple[tuple[int, int], ...] = ()
) -> Iterator[set[tuple[int, int]]]:
    for piece in pieces:
        if isinstance(piece, str):
            yield from (set(by) for _ in piece)
        else:
            yield from covered(piece.inside, (*by, (piece.start, piece.end)))


SPANS = some.lists(some.tuples(some.integers(-2, 24), some.integers(-2, 24)), max_size=9)


@given(SPANS)
def test_marks_keep_the_text_and_cover_exactly_their_spans(spans: list[tuple[int, int]]) -> None:
    text = "abcdefghijกขคงจฉชซฌญ"
    valid = {s for s in spans if 0 <= s[0] < s[1] <= len(text)}
    pieces = nest(text, spans)
    assert text == joined(pieces)
    assert [{s for s in valid if s[0] <= n < s[1]} for n in range(len(text))] == list(covered(pieces))


@given(SPANS)
def test_every_span_is_opened_once(spans: list[tuple[int, int]]) -> None:
    def opened(pieces: tuple[str | Mark, ...]) -> Iterator[tuple[int, int]]:
        for piece in pieces:
            if isinstance(piece, Mark):
                yield from [(piece.start, piece.end)] if piece.first else []
                yield from opened(piece.inside)

    valid = {s for s in spans if 0 <= s[0] < s[1] <= 20}
    assert sorted(valid) == sorted(opened(nest("abcdefghijกขคงจฉชซฌญ", spans)))


@pytest.mark.parametrize(
    ("properties", "th", "en"),
    [
        ({"ordinal": 1, "ordinalKind": "edition"}, "แผนหนึ่ง · ฉบับที่ 1", "แผนหนึ่ง · edition 1"),
        ({"ordinal": 2, "ordinalKind": "phase"}, "แผนหนึ่ง · ระยะที่ 2", "แผนหนึ่ง · phase 2"),
        ({"ordinal": 3}, "แผนหนึ่ง · ลำดับที่ 3", "แผนหนึ่ง · Number 3"),
    ],
)
def test_a_plan_is_numbered_in_the_words_of_its_documents(
    properties: dict[str, object], th: str, en: str
) -> None:
    node = {"labels": ["PlanPhase", "Entity"], "properties": {"nameTh": "แผนหนึ่ง", **properties}, "links": []}
    caption = Captions({"planphase-1": node}).of("planphase-1")
    assert (th, en) == (caption.th, caption.en)


def test_pages_follow_the_derived_relationships_that_the_model_names() -> None:
    written = re.search(r"\[r:([A-Z_|]+)\]->", cypher("page_entity_relations"))
    assert written
    derived = {p.relationship_type for p in MODEL.properties.values() if p.derived and p.is_object}
    assert derived == set(written[1].split("|"))


def test_a_meeting_is_called_by_its_name_day_and_province(filled: Store) -> None:
    row = meetings_page(filled, year=2023).rows[0]
    assert f"{UNTITLED} · 2 พ.ค. 2566 · เชียงราย" == row.meeting.th
    assert f"{UNTITLED} · 2 May 2023 · เชียงราย" == row.meeting.en
    assert [None, RAI] == [part.id for part in row.meeting.parts]


def test_an_unknown_entity_is_called_by_its_id(filled: Store) -> None:
    assert "person-none" == read_captions(filled, ["person-none"]).of("person-none").th


def test_home_counts_what_the_store_holds(filled: Store) -> None:
    page = home_page(filled)
    counts = {h.class_name: h.n for h in page.holdings}
    assert (4, 4, 4) == (counts["Document"], counts["Meeting"], counts["Person"])
    assert ("2019-12-11", "2023-05-02") == (page.first, page.last)
    assert ["2023-05-02", "2022-12-22", "2020-11-11", "2019-12-11"] == [m.start for m in page.recent]


def test_meetings_are_narrowed_by_province_year_and_chair(filled: Store) -> None:
    assert ["2023-05-02", "2020-11-11", "2019-12-11"] == [m.start for m in meetings_page(filled, RAI).rows]
    assert ["2022-12-22"] == [m.start for m in meetings_page(filled, year=2022).rows]
    assert 3 == meetings_page(filled, chair=OFFICER).total
    assert {RAI: 3, MAI: 1} == {f.value: f.n for f in meetings_page(filled).provinces}


def test_who_chaired_is_said_with_the_role_and_nobody_where_no_document_says(filled: Store) -> None:
    rows = {row.start: row for row in meetings_page(filled).rows}
    assert [("สมหญิง ใจดี", "chair"), ("รองผู้ว่าเชียงราย ทดสอบ", "opening_chair")] == [
        (c.who.th, c.role) for c in rows["2019-12-11"].chairs
    ]
    assert () == rows["2023-05-02"].chairs


def test_an_entity_shows_facts_in_the_models_order_each_with_its_sentences(filled: Store) -> None:
    page = entity_page(filled, OFFICER)
    assert page is not None
    assert ["nameTh"] == [f.property for f in page.facts]
    value = page.facts[0].values[0]
    assert ("สมหญิง ใจดี", 3, 3, "asserted") == (value.value, value.n, len(value.evidence), value.status)
    found = document_page(filled, value.evidence[0].document)
    assert found is not None
    assert value.evidence[0].quote == found.text[value.evidence[0].start : value.evidence[0].end]
    assert ["a-first", "b-second", "c-third"] == [d.stem for d in page.documents]


def test_an_entity_has_its_tenures_on_a_line_of_whole_years(filled: Store) -> None:
    page = entity_page(filled, OFFICER)
    assert page is not None and page.timeline is not None
    bar = page.timeline.bars[0]
    assert ("2019-12-11", "2022-12-22") == (bar.first, bar.last)
    assert [2019, 2020, 2021, 2022] == [tick.year for tick in page.timeline.ticks]
    assert 0 < bar.left < bar.left + bar.width < 100
    assert 3 == len(bar.evidence)


def test_an_entity_shows_derived_relationships_with_their_counts(filled: Store) -> None:
    page = entity_page(filled, OFFICER)
    assert page is not None
    found = {r.property: [(i.entity.id, i.weight) for i in r.items] for r in page.relations if r.derived}
    assert [(RAI, 2), (MAI, 1)] == found["coordinated"]
    assert "both" == next(r.direction for r in page.relations if r.property == "metWith")


def test_what_points_at_an_entity_has_the_sentence_and_leaves_the_entity_out_of_captions(
    filled: Store,
) -> None:
    page = entity_page(filled, OFFICER)
    assert page is not None
    relation = next(r for r in page.relations if r.property == "by")
    assert ("in", 3, False) == (relation.direction, relation.total, relation.derived)
    assert all(item.evidence for item in relation.items)
    assert all("สมหญิง" not in item.entity.th for item in relation.items)


def test_relationships_beyond_the_first_are_a_page_away(filled: Store) -> None:
    first = relation_page(filled, RAI, "coordinated", 1)
    assert first is not None
    assert (1, "in", first.relation.total) == (
        first.pages,
        first.relation.direction,
        len(first.relation.items),
    )
    assert relation_page(filled, RAI, "coordinated", 2) is None
    assert relation_page(filled, RAI, "nameTh", 1) is None
    assert relation_page(filled, "nobody", "coordinated", 1) is None


def test_a_document_says_what_rests_on_each_span(filled: Store) -> None:
    page = document_page(filled, "a-first")
    assert page is not None
    assert page.statements == sum(len(of.said) for span in page.spans for of in span.entities)
    assert all(span.quote == page.text[span.start : span.end] for span in page.spans)
    assert {"Person", "Meeting", "Province"} <= {g.class_name for g in page.groups}
    assert page == document_page(filled, page.id)


@pytest.mark.parametrize("at", [(5, 5), (9, 3), (0, 10_000)])
def test_a_span_that_cannot_be_is_none(filled: Store, at: tuple[int, int]) -> None:
    page = document_page(filled, "a-first", at)
    assert page is not None
    assert page.at is None


def test_the_matrix_has_coordinators_and_not_the_provinces_own_side(filled: Store) -> None:
    page = matrix_page(filled)
    cells = {row.who.id: {c.province: c.n for c in row.cells} for row in page.rows}
    assert {RAI: 2, MAI: 1} == cells[OFFICER]
    assert DEPUTY not in cells
    assert [OFFICER] == [row.who.id for row in matrix_page(filled, province=MAI).rows]


def test_every_cell_opens_as_many_meetings_as_it_counts(filled: Store) -> None:
    for of in ("people", "organisations"):
        for row in matrix_page(filled, of).rows:
            for cell in row.cells:
                page = cell_page(filled, row.who.id, cell.province)
                assert page is not None
                assert (cell.n, cell.n) == (page.n, len(page.meetings))
                assert all(a.evidence for m in page.meetings for a in m.attendances)
    assert cell_page(filled, DEPUTY, RAI) is None


@pytest.mark.parametrize(
    ("q", "how"),
    [
        ("เชียงราย", "words"),
        ("ใจดี สมหญิง", "words"),
        ("มหญิ", "part"),
        ("สมหญิง ไม่มีคำนี้เลย", "some"),
        ("ฮฮฮฮ", "nothing"),
    ],
)
def test_a_query_is_understood_by_words_then_parts_then_some_words(filled: Store, q: str, how: str) -> None:
    assert how == search_page(filled, q).how


def test_a_whole_name_comes_first_and_shows_what_matched(filled: Store) -> None:
    page = search_page(filled, "เชียงราย")
    hit = page.groups[0].hits[0]
    assert (RAI, "nameTh", ((0, 8),)) == (hit.entity.id, hit.property, hit.spans)
    assert page.total == sum(g.n for g in page.groups)


def test_a_search_can_be_kept_to_a_class_or_browse_one(filled: Store) -> None:
    assert ["Person"] == [g.class_name for g in search_page(filled, "ทดสอบ", "Person").groups]
    browsed = search_page(filled, "", "Person")
    assert ("browse", 4, 4) == (browsed.how, browsed.total, len(browsed.groups[0].hits))


@pytest.mark.parametrize("q", ["", "   ", "AND OR NOT", '"', "+-&&||!(){}[]^~*?:\\/", HOSTILE, "ก" * 200])
def test_no_query_is_an_error(filled: Store, q: str) -> None:
    assert q.strip() == search_page(filled, q).q.strip() or q.strip()


def test_every_question_has_a_page_with_names_for_its_ids(filled: Store) -> None:
    for question in (question for section in questions_page().sections for question in section.questions):
        page = question_page(filled, question.query, {})
        assert page is not None
        assert all(len(row) == len(page.columns) for row in page.rows)
    assert question_page(filled, "no-such", {}) is None


def test_a_value_that_is_not_understood_is_a_problem_of_the_page(filled: Store) -> None:
    page = question_page(filled, "cq22", {"at_least": "many"})
    assert page is not None and page.problem
    assert ("whole number" in page.problem.en, (), "many") == (True, page.rows, page.inputs[0].given)


def test_what_stands_around_a_quote_is_cut_at_spaces_or_before_a_letter(filled: Store) -> None:
    page = entity_page(filled, OFFICER)
    assert page is not None
    found = [e for relation in page.relations for item in relation.items for e in item.evidence]
    assert found
    assert [] == [e.before for e in found if e.before[:2].strip("…")[:1] in set(NO_BEGINNING)]


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("ต้นบรรทัด ", "ต้นบรรทัด "),
        ("บรรทัดก่อน\nบรรทัดนี้ ", "บรรทัดนี้ "),
        ("ัง" + "มาก" * 19 + " ", "…" + "มาก" * 19 + " "),
        ("ครึ่งคำ ที่เหลือ".ljust(AROUND, "ก"), "…ที่เหลือ" + "ก" * (AROUND - 16)),
    ],
)
def test_the_words_before_a_quote_begin_where_a_word_may(before: str, shown: str) -> None:
    row = dict.fromkeys(Evidence.__dataclass_fields__, "") | {"before": before, "after": ""}
    assert shown == evidence_of(row).before


def test_the_words_after_a_quote_end_at_a_space() -> None:
    row = dict.fromkeys(Evidence.__dataclass_fields__, "") | {
        "before": "",
        "after": "ก" * 50 + " ครึ่งคำที่"[:10],
    }
    assert "ก" * 50 + "…" == evidence_of(row).after


def test_the_chair_comes_first_on_the_page_of_a_meeting(filled: Store) -> None:
    meeting = next(row.meeting for row in meetings_page(filled, year=2019).rows)
    page = entity_page(filled, meeting.id)
    assert page is not None
    relation = next(r for r in page.relations if r.property == "inMeeting")
    assert ["ประธาน", "ประธานเปิดงาน", "เจ้าภาพ"] == [item.entity.parts[0].th for item in relation.items]
