"""What cannot be true is refused with its reason; the rest is kept."""

import time
from collections.abc import Callable, Iterator

import pytest

from ontology.check import check
from ontology.ids import document_id
from ontology.statements import TYPE, Document, Statement

TEXT = "วันที่ 3 มีนาคม 2567 นางมาลี ใจงาม ร่วมประชุมที่จังหวัดน่าน"
DOCUMENT = Document(document_id("ข่าว"), "ข่าว", TEXT, "0" * 64, "utf-8")


def said(subject: str, property_: str, value: object, quote: str) -> Statement:
    start = TEXT.index(quote)
    return Statement(subject, property_, value, DOCUMENT.id, start, start + len(quote), quote, "test.rule")  # type: ignore[arg-type]


PERSON = said("person-1", TYPE, "Person", "มาลี ใจงาม")
NAME = said("person-1", "nameTh", "มาลี ใจงาม", "มาลี ใจงาม")
GIVEN = said("person-1", "givenName", "มาลี", "มาลี")
MEETING = said("meeting-1", TYPE, "Meeting", "ร่วมประชุม")
DATE = said("meeting-1", "startDate", "2024-03-03", "3 มีนาคม 2567")
PROVINCE = said("place-55", TYPE, "Province", "จังหวัดน่าน")
WHERE = said("meeting-1", "inProvince", "place-55", "จังหวัดน่าน")
PLACE = (
    PROVINCE,
    said("place-55", "nameTh", "น่าน", "น่าน"),
    said("place-55", "code", "55", "จังหวัดน่าน"),
)
GOOD = (PERSON, NAME, GIVEN, MEETING, DATE, *PLACE, WHERE)


def test_what_the_text_says_is_accepted():
    assert check(DOCUMENT, GOOD).accepted == GOOD
    assert check(DOCUMENT, GOOD).rejected == ()


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        ("shape.Quote-in-text", NAME._replace(start=NAME.start + 1, end=NAME.end + 1)),
        ("shape.Quote-in-text", NAME._replace(start=len(TEXT), end=len(TEXT) + 5)),
        ("document", NAME._replace(document="document-other")),
        ("shape.Statement-confidence", NAME._replace(confidence=1.5)),
        ("shape.Statement-rule", NAME._replace(rule="")),
        ("term", NAME._replace(property="nameThai")),
        ("term", NAME._replace(property="coordinated", value="place-55")),
        ("subject", NAME._replace(subject="person-2")),
        ("shape.startDate-domain", NAME._replace(property="startDate", value="2024-03-03")),
        ("shape.inProvince-value", WHERE._replace(value="meeting-1")),
        ("shape.inProvince-value", WHERE._replace(value="place-99")),
        ("shape.startDate-value", DATE._replace(value="2024-13-40")),
        ("shape.startDate-value", DATE._replace(value="20240303")),
        ("shape.nameTh-value", NAME._replace(value="  ")),
    ],
)
def test_what_cannot_be_true_is_refused_and_the_rest_kept(rule: str, wrong: Statement):
    checked = check(DOCUMENT, (*GOOD, wrong))
    assert checked.accepted == GOOD
    assert [f.rule for f in checked.rejected] == [rule]
    assert checked.rejected[0].severity == "violation"


def test_refusing_an_entity_refuses_what_points_at_it():
    checked = check(DOCUMENT, (MEETING, DATE, PROVINCE._replace(quote="จังหวัดตาก"), WHERE))
    assert checked.accepted == (MEETING, DATE)
    assert [f.rule for f in checked.rejected] == ["shape.Quote-in-text", "shape.inProvince-value"]


def test_a_statement_may_point_at_its_own_document():
    credit = said("credit-1", TYPE, "Credit", "มาลี ใจงาม")
    by = said("credit-1", "by", "person-1", "มาลี ใจงาม")
    role = said("credit-1", "creditRole", "writer", "มาลี ใจงาม")
    of = said("credit-1", "ofDocument", DOCUMENT.id, "มาลี ใจงาม")
    assert check(DOCUMENT, (*GOOD, credit, by, role, of)).rejected == ()


def test_a_broken_shape_that_may_be_true_is_a_warning_and_all_is_kept():
    checked = check(DOCUMENT, (MEETING,))
    assert checked.accepted == (MEETING,)
    assert {("shape.Meeting-date-known", "warning"), ("shape.Meeting-province-known", "warning")} == {
        (f.rule, f.severity) for f in checked.warnings
    }
    assert {"ร่วมประชุม"} == {f.quote for f in checked.warnings}


def test_what_a_reviewer_rejected_breaks_nothing():
    rejected = DATE._replace(value="1024-03-03", status="rejected")
    checked = check(DOCUMENT, (*GOOD, rejected))
    assert (checked.accepted, checked.rejected, checked.warnings) == ((*GOOD, rejected), (), ())


@pytest.mark.parametrize("language", ["ภาษาไทย", "thai-thai-ไทย", "", "xx", "zz-zz"])
def test_a_language_that_is_none_is_refused(language: str):
    other = said("person-1", "altName", "มาลี", "มาลี")
    checked = check(DOCUMENT, (*GOOD, other, other._replace(language=language)))
    assert checked.accepted == (*GOOD, other)
    assert ["shape.altName-value"] == [f.rule for f in checked.rejected]
    for good in ("pi", "nod", "en-GB", "zh-Hans"):
        assert check(DOCUMENT, (*GOOD, other._replace(language=good))).rejected == ()


def test_five_thousand_statements_are_checked_in_a_second_and_more():
    several = (*GOOD, *(NAME._replace(subject=f"person-{i}") for i in range(500)))
    typed = (*several, *(PERSON._replace(subject=f"person-{i}") for i in range(500)))
    started = time.process_time()
    checked = check(DOCUMENT, typed)
    assert len(checked.accepted) / (time.process_time() - started) > 5_000


def counts(number: int) -> Iterator[Statement]:
    for i in range(number):
        yield said(f"count-{i}", TYPE, "AttendanceCount", "ร่วมประชุม")
        yield said(f"count-{i}", "ofMeeting", "meeting-1", "ร่วมประชุม")
        yield said(f"count-{i}", "countOf", "people", "ร่วมประชุม")
        yield said(f"count-{i}", "value", 1, "ร่วมประชุม")
        yield said(f"count-{i}", "qualifier", "exact", "ร่วมประชุม")


def plans(number: int) -> Iterator[Statement]:
    yield said("planseries-1", TYPE, "PlanSeries", "ประชุม")
    yield said("planseries-1", "nameTh", "ประชุม", "ประชุม")
    for i in range(number):
        yield said(f"planphase-{i}", TYPE, "PlanPhase", "ประชุม")
        yield said(f"planphase-{i}", "nameTh", "ประชุม", "ประชุม")
        yield said(f"planphase-{i}", "phaseOf", "planseries-1", "ประชุม")


def chain(number: int) -> Iterator[Statement]:
    for i in range(number):
        yield said(f"organisation-{i}", TYPE, "Organisation", "จังหวัดน่าน")
        yield said(f"organisation-{i}", "nameTh", "น่าน", "น่าน")
        above = i - 1 if i else 1  # the first two are below each other
        yield said(f"organisation-{i}", "subOrganisationOf", f"organisation-{above}", "จังหวัดน่าน")


@pytest.mark.parametrize(("many", "refused"), [(counts, 0), (plans, 0), (chain, 2)])
def test_what_one_document_says_of_many_things_takes_no_longer_for_each(
    many: Callable[[int], Iterator[Statement]], refused: int
):
    statements = (*GOOD, *many(4_000))
    started = time.process_time()
    checked = check(DOCUMENT, statements)
    assert refused == len(checked.rejected)
    assert len(statements) / (time.process_time() - started) > 20_000
