"""Every shape passes what it should and reports what it should, on whole graphs."""

import pytest
from rdflib import SH, Graph

from ontology.errors import BadInput
from ontology.model import MODEL
from ontology.validate import judge, read_shapes

PREFIX = """@prefix sy: <https://w3id.org/saiyai/ns/> . @prefix : <https://w3id.org/saiyai/id/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
PROVINCE = ':p a sy:Province, sy:Place ; sy:nameTh "น่าน"@th ; sy:code "55" ; sy:iso3166 "TH-55" .'
MEETING = """:m a sy:Meeting ; sy:inProvince :p ;
    sy:startDate "2024-03-03"^^xsd:date ; sy:endDate "2024-03-03"^^xsd:date ."""
PERSON = ':a a sy:Person ; sy:nameTh "มาลี ใจงาม"@th ; sy:givenName "มาลี"@th ; sy:familyName "ใจงาม"@th .'
PHASE = ':s a sy:PlanSeries ; sy:nameTh "แผน"@th . :f a sy:PlanPhase ; sy:nameTh "แผน"@th ; sy:phaseOf :s .'
CLAIM = ":c a sy:PeriodClaim ; sy:periodOf :f ; sy:fromBE 2566 ; sy:toBE 2570 ."
TOOK_PART = ":t a sy:Participation ; sy:inMeeting :m ; sy:by :a ; sy:role sy:role-chair ."
DOCUMENT = f':d1 a sy:Document ; sy:stem "ข่าว" ; sy:sha256 "{"0" * 64}" .'
WHOLE = "\n".join([PROVINCE, MEETING, PERSON, PHASE, CLAIM, TOOK_PART, DOCUMENT])


def severities(turtle: str) -> list[str]:
    return [b.severity for b in judge(Graph().parse(data=PREFIX + turtle, format="turtle"))]


def test_a_sound_graph_breaks_nothing():
    assert severities(WHOLE) == []


def test_every_class_that_is_stated_has_a_shape():
    targets = {str(t).rsplit("/", 1)[-1] for t in read_shapes().objects(None, SH.targetClass)}
    assert set(MODEL.classes) - targets == {"Entity", "Agent"}
    assert targets <= set(MODEL.classes)


def test_a_graph_with_nothing_to_look_at_is_refused():
    with pytest.raises(BadInput, match="Nothing to validate"):
        judge(Graph())


@pytest.mark.parametrize(
    ("expected", "good", "bad"),
    [
        ("Violation", 'sy:code "55"', 'sy:code "5"'),
        ("Violation", 'sy:iso3166 "TH-55"', 'sy:iso3166 "TH-5"'),
        ("Violation", "sy:role sy:role-chair", ""),
        ("Violation", "sy:by :a", "sy:by :a ; sy:representing :p"),
        ("Violation", "sy:toBE 2570", "sy:toBE 2027"),
        ("Violation", 'sy:startDate "2024-03-03"', 'sy:startDate "2567-03-03"'),
        ("Violation", f'sy:sha256 "{"0" * 64}"', 'sy:sha256 "0"'),
        ("Warning", "sy:inProvince :p ;", ""),
        ("Warning", 'sy:familyName "ใจงาม"', 'sy:familyName "ผู้อำนวยการ"'),
        ("Warning", CLAIM, CLAIM + CLAIM.replace(":c", ":d").replace("2570", "2571")),
    ],
)
def test_a_broken_graph_is_reported_as_severely_as_it_should(expected: str, good: str, bad: str):
    found = severities(WHOLE.replace(good, bad).replace("; ;", ";").replace("; .", "."))
    assert expected in found
    assert set(found) <= {expected, "Violation"}
