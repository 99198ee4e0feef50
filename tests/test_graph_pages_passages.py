"""What rows and facts rest on: spans once, close ones in one passage; meetings without a name; quotes page by page."""

from graph.load import load_documents
from graph.pages.captions import read_captions
from graph.pages.entity import entity_page
from graph.pages.passages import Span, joined, read_passages
from graph.pages.questions import question_page
from graph.pages.quotes import quotes_page
from graph.store import Store
from ontology import ids
from tests.graph_factories import CHIANG_RAI, Release

OFFICER = ids.mint("Person", "สมหญิง ใจดี")


def test_a_span_inside_another_or_across_it_is_one_with_it() -> None:
    spans = [Span(5, 9, {"by"}), Span(0, 12, {"role"}), Span(10, 15, {"type"}), Span(15, 16, {"by"})]
    assert [Span(0, 15, {"by", "role", "type"}), Span(15, 16, {"by"})] == joined(spans)


def release(lines: list[str]) -> Release:
    made = Release("one")
    made.text = "\n".join(lines)
    return made


def test_quotes_of_one_line_are_a_passage_that_reads_as_the_text_does(empty_store: Store) -> None:
    line = "วันนี้ นางสมหญิง ใจดี เป็นประธาน ในที่ประชุม"
    load_documents(empty_store, [release([line, "นางสมหญิง กล่าว"]).pair])
    quotes = [
        {"document": "one", "start": start, "end": end, "property": name}
        for start, end, name in (
            (7, 21, "by"),
            (10, 21, "type"),
            (22, 32, "role"),
            (7, 21, "by"),
            (45, 54, "by"),
        )
    ]
    ((first, second),) = read_passages(empty_store, [quotes])
    assert line == "".join(piece.text for piece in first.pieces)
    assert ["นางสมหญิง ใจดี", "เป็นประธาน"] == [p.text for p in first.pieces if p.start is not None]
    assert ["โดย", "บทบาท"] == [label.th for label in first.properties]
    assert (45, 54, "one") == (second.start, second.end, second.document)


def test_a_page_of_an_answer_has_fifty_rows_and_what_they_rest_on(empty_store: Store) -> None:
    made = Release("many")
    meeting = made.meeting("ประชุม", "2020-01-21", made.province(CHIANG_RAI))
    for n in range(51):
        made.participation(meeting, made.person(f"คนที่ {n:02}"))
    load_documents(empty_store, [made.pair])
    first, last = (question_page(empty_store, "cq10", {}, page) for page in (1, 2))
    assert first is not None and last is not None
    assert (51, 2, 50, 50) == (first.total, first.pages, len(first.rows), len(first.passages))
    assert (1, 1) == (len(last.rows), len(last.passages))
    assert last.passages[0]
    whole = question_page(empty_store, "cq10", {})
    assert whole is not None
    assert (51, 1, ()) == (len(whole.rows), whole.pages, whole.passages)
    assert (*first.rows, *last.rows) == whole.rows


def test_a_fact_counts_its_quotes_and_has_them_all_on_a_page(empty_store: Store) -> None:
    releases = [Release(f"r{n}") for n in range(5)]
    for made in releases:
        made.person("สมหญิง ใจดี")
    load_documents(empty_store, [made.pair for made in releases])
    page = entity_page(empty_store, OFFICER)
    assert page is not None
    value = page.facts[0].values[0]
    assert (5, 3) == (value.n, len(value.evidence))
    found = quotes_page(empty_store, OFFICER, "nameTh", value.value)
    assert found is not None
    assert (5, 5, 1) == (found.total, len(found.evidence), found.pages)
    assert quotes_page(empty_store, OFFICER, "nameTh", "ไม่มี") is None
    assert quotes_page(empty_store, OFFICER, "none", "ไม่มี") is None


def test_a_meeting_without_a_name_is_called_by_its_day_or_its_document(empty_store: Store) -> None:
    made = Release("one")
    made.text = "ประชุม\n"
    dated = made.say(ids.mint("Meeting", "a"), "type", "Meeting", "ประชุม")
    made.say(dated, "startDate", "2020-01-21")
    undated = made.say(ids.mint("Meeting", "b"), "type", "Meeting", "ประชุม")
    load_documents(empty_store, [made.pair])
    captions = read_captions(empty_store, [dated, undated])
    assert "การประชุมที่เอกสารไม่ได้ระบุชื่อ · 21 ม.ค. 2563" == captions.of(dated).th
    assert "การประชุมที่เอกสารไม่ได้ระบุชื่อ · one" == captions.of(undated).th
    assert "Meeting without a stated name · one" == captions.of(undated).en
    assert "การประชุมที่เอกสารไม่ได้ระบุชื่อ" == captions.of(undated, made.id).th
