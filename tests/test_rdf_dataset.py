"""An export answers SPARQL: with a store's derived edges, or made of statements alone."""

import datetime

import pytest

from graph.export import dataset_of
from graph.load import load_documents
from graph.store import Store
from ontology.errors import BadInput
from ontology.rdf import Dataset, dataset, entity
from ontology.statements import Value
from tests.graph_factories import CHIANG_RAI, Release, officer_meeting, shared_releases

MEETINGS = """SELECT ?name ?day WHERE {
  VALUES ?province { $province }
  ?meeting a sy:Meeting ; sy:inProvince ?province ; sy:nameTh ?name ; sy:startDate ?day .
} ORDER BY ?day"""
QUOTED = """SELECT ?stem ?start ?end ?quote WHERE {
  ?statement rdf:subject $of ; rdf:predicate sy:nameTh ; prov:wasDerivedFrom ?span .
  ?span oa:hasSource/sy:stem ?stem ; oa:hasSelector ?position, ?words .
  ?position oa:start ?start ; oa:end ?end . ?words oa:exact ?quote
}"""


def of(*releases: Release) -> Dataset:
    return dataset([s for r in releases for s in r.statements], [r.document for r in releases])


def test_a_parameter_is_an_entity_or_left_open():
    found = of(
        officer_meeting("ข่าว 1", "2020-01-21", "41"), officer_meeting("ข่าว 2", "2021-03-01", CHIANG_RAI)
    )
    assert ["2020-01-21", "2021-03-01"] == [r["day"] for r in found.select(MEETINGS, {"province": None})]
    assert ["2021-03-01"] == [r["day"] for r in found.select(MEETINGS, {"province": entity("place-57")})]


def test_values_come_back_as_plain_python():
    release = officer_meeting("ข่าว", "2020-01-21")
    release.entity("attendancecount-1", "AttendanceCount", "90 คน", value=90, qualifier="more_than")
    rows = of(release).select(
        """SELECT ?count ?n ?qualifier ?class ?day ?none WHERE {
             ?count sy:value ?n ; sy:qualifier ?qualifier ; a ?class . ?meeting sy:startDate ?day
             FILTER(?class = sy:AttendanceCount) OPTIONAL { ?count sy:nameEn ?none } }"""
    )
    assert [
        {"count": "attendancecount-1", "n": 90, "qualifier": "more_than", "class": "AttendanceCount",
         "day": "2020-01-21", "none": None}
    ] == rows  # fmt: skip


def test_a_list_of_codes_is_matched_by_the_notations_of_the_model():
    found = of(officer_meeting("ข่าว", "2020-01-21"))
    query = """SELECT DISTINCT ?role ?label WHERE { VALUES ?code { $codes }
      ?part sy:role ?role . ?role skos:notation ?code ; skos:prefLabel ?label FILTER(LANG(?label) = "en") }"""
    assert [{"role": "chair", "label": "Chair"}] == found.select(query, {"codes": ["chair", "speaker"]})


@pytest.mark.parametrize(
    "value", ["ข้อความ", "a\"'\\\n\r\t\x00 $x", 5, 0.00001, True, datetime.date(2020, 1, 21)]
)
def test_a_value_comes_back_as_it_was_given(value: Value | datetime.date):
    back = value.isoformat() if isinstance(value, datetime.date) else value
    assert [{"x": back}] == of().select("SELECT ?x { VALUES ?x { $x } }", {"x": value})


def test_a_parameter_is_left_alone_in_texts_comments_and_addresses():
    query = """SELECT ?x { VALUES ?x { "$a" '''$b''' <https://w3id.org/saiyai/id/$c> } } # $d"""
    assert {"$a", "$b", "https://w3id.org/saiyai/id/$c"} == {r["x"] for r in of().select(query)}


def test_the_sentence_behind_a_value_is_found():
    release = officer_meeting("ข่าวที่ 1", "2020-01-21")
    (row,) = of(release).select(QUOTED, {"of": entity("place-57")})
    assert "ข่าวที่ 1" == row["stem"]
    start, end = (int(str(row[name])) for name in ("start", "end"))
    assert row["quote"] == release.text[start:end] == "เชียงราย"


def test_a_store_answers_with_its_derived_edges(empty_store: Store):
    load_documents(empty_store, [release.pair for release in shared_releases()])
    query = "SELECT DISTINCT ?p WHERE { ?who sy:coordinated ?p } ORDER BY ?p"
    assert ["place-41", "place-57"] == [r["p"] for r in dataset_of(empty_store).select(query)]


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("SELECT ?x {", "is not understood: error at 1:12."),
        ("ASK { ?s ?p ?o }", "is no SELECT"),
        ("SELECT ?x { ?x sy:nameTh $name }", r"needs a value for \$name; given: none"),
        ("SELECT ?x { SERVICE <http://127.0.0.1:9/> { ?x ?y ?z } }", "other servers are not asked"),
        (r"SELECT ?x { \u0053ERVICE <http://127.0.0.1:9/> { ?x ?y ?z } }", "other servers are not asked"),
    ],
)
def test_a_query_that_cannot_be_answered_says_why(query: str, reason: str):
    with pytest.raises(BadInput, match=reason):
        of().select(query)
