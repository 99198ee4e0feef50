"""pySHACL judges whole graphs: what broke, what it is called, and the words that say so."""

import pytest
from rdflib import Graph

from ontology.check import check
from ontology.errors import BadInput
from ontology.ids import document_id
from ontology.rdf import to_rdf
from ontology.statements import TYPE, Document, Statement, Value
from ontology.validate import Evidence, judge

TEXT = "นางมาลี ใจงาม ประชุมเมื่อวันที่ 3 มีนาคม 2567"
DOCUMENT = Document(document_id("ข่าว"), "ข่าว", TEXT, "0" * 64, "utf-8")


def said(subject: str, property_: str, value: Value, quote: str) -> Statement:
    start = TEXT.index(quote)
    return Statement(subject, property_, value, DOCUMENT.id, start, start + len(quote), quote, "test.rule")


PERSON = (
    said("person-1", TYPE, "Person", "มาลี ใจงาม"),
    said("person-1", "nameTh", "มาลี ใจงาม", "มาลี ใจงาม"),
    said("person-1", "givenName", "มาลี", "มาลี"),
)
ODD = said("person-1", "familyName", "ผู้ว่าราชการ", "ใจงาม")
FAR = (
    said("meeting-1", TYPE, "Meeting", "ประชุม"),
    said("meeting-1", "startDate", "2567-03-03", "3 มีนาคม 2567"),
)


def test_a_graph_with_nothing_to_look_at_is_refused():
    with pytest.raises(BadInput, match="Nothing to validate"):
        judge(Graph())


def test_a_sound_graph_breaks_nothing():
    assert judge(to_rdf(PERSON, [DOCUMENT])).breaches == ()


def test_what_broke_is_told_by_its_name_with_the_rule_in_both_languages_and_the_words():
    (breach,) = judge(to_rdf((*PERSON, ODD), [DOCUMENT])).breaches
    assert ("Person-family-name", "warning") == (breach.shape, breach.severity)
    assert ("มาลี ใจงาม", "Person") == (breach.caption, breach.kind.en)
    assert "The family name starts like a post or a verb." == breach.message.en
    assert "นามสกุลขึ้นต้นเหมือนชื่อตำแหน่งหรือกริยา" == breach.message.th
    assert Evidence("ข่าว", TEXT, ODD.start, ODD.end) == breach.evidence


def test_violations_come_before_warnings():
    breaches = judge(to_rdf((*PERSON, ODD, *FAR), [DOCUMENT])).breaches
    assert ["violation", "warning", "warning"] == [b.severity for b in breaches]
    assert "Meeting-date-range" == breaches[0].shape
    assert "Meeting-date-range" == check(DOCUMENT, FAR).rejected[0].rule.removeprefix("shape.")
