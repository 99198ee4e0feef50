"""RDF by others is read through the alignment; what is not understood, or cannot be true, is told."""

from pathlib import Path

import pytest

from graph.export import Stored
from graph.load import load_documents
from graph.store import Store
from loaders.extract import Extraction
from loaders.pipeline import read_rdf_as
from ontology.check import check
from ontology.rdf import Stated
from ontology.statements import Finding
from tests.test_rdf_round_trip import as_it_is, canonical, exported, read_back

OTHERS = """
@prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix : <https://example.org/> .

:center a org:FormalOrganization ;
    skos:prefLabel "ศูนย์ตัวอย่าง"@th , "Example Center"@en , "Centre exemplaire"@fr ;
    org:hasUnit :bureau ;
    org:hasSite [ a org:Site ; vcard:street-address "1 Example Road" ] .
:bureau a org:OrganizationalUnit ; skos:prefLabel "สำนักเครือข่าย"@th .
:director a org:Post ; skos:prefLabel "ผู้อำนวยการ"@th ; org:postIn :center ; org:heldBy :somchai .
:somchai a foaf:Person ; foaf:name "สมชาย ใจดี"@th ; foaf:mbox <mailto:somchai@example.org> ; org:memberOf :center .
[] a org:Membership ; org:member :mali ; org:organization :bureau .
:mali a foaf:Person ; foaf:name "มาลี ใจงาม" .
"""
OWN = """
@prefix sy: <https://w3id.org/saiyai/ns/> .
@prefix id: <https://w3id.org/saiyai/id/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
MEETING = OWN + 'id:meeting-1 a sy:Meeting ; sy:nameTh "ประชุม"@th ; '


def read_text(folder: Path, text: str, ending: str = "ttl") -> tuple[list[Extraction], list[str]]:
    """Returns the documents of a file with this text, and the sentences about what of it is not read."""
    file = folder / f"others.{ending}"
    file.write_text(text, encoding="utf-8")
    found = list(read_rdf_as(as_it_is, file))
    return (
        [e for e in found if isinstance(e, Extraction)],
        [e.reason for e in found if not isinstance(e, Extraction)],
    )


def said(extraction: Extraction, property_: str) -> set[object]:
    return {s.value for s in extraction.statements if s.property == property_}


def of_rdf(extraction: Extraction) -> list[Finding]:
    """Returns the findings about the file; what the shapes find is tested with them."""
    return [f for f in extraction.findings if f.rule.startswith("rdf.")]


def test_a_file_of_w3c_org_and_foaf_becomes_statements_that_rest_on_its_triples(tmp_path: Path):
    ((others,), refused) = read_text(tmp_path, OTHERS)
    assert [] == refused
    assert {"Organisation", "Unit", "Post", "Person", "Tenure"} == said(others, "type")
    assert {"ศูนย์ตัวอย่าง", "สำนักเครือข่าย", "ผู้อำนวยการ", "สมชาย ใจดี", "มาลี ใจงาม"} == said(others, "nameTh")
    assert ({"Example Center"}, {"Centre exemplaire"}) == (said(others, "nameEn"), said(others, "altName"))
    for statement in others.statements:
        assert statement.quote == others.document.text[statement.start : statement.end]


def test_what_stands_between_two_of_theirs_is_made_ours(tmp_path: Path):
    ((others,), _) = read_text(tmp_path, OTHERS)
    ids = {s.value: s.subject for s in others.statements if s.property.startswith("name")}
    tenures: dict[str, dict[str, object]] = {}
    for s in others.statements:
        if s.subject.startswith("tenure-"):
            tenures.setdefault(s.subject, {})[s.property] = s.value
    held = {(t["ofPerson"], t.get("inPost"), t.get("inOrganisation")) for t in tenures.values()}
    somchai, mali = ids["สมชาย ใจดี"], ids["มาลี ใจงาม"]
    center, bureau = ids["ศูนย์ตัวอย่าง"], ids["สำนักเครือข่าย"]
    assert {(somchai, ids["ผู้อำนวยการ"], None), (somchai, None, center), (mali, None, bureau)} == held
    assert (bureau, center) in {(s.subject, s.value) for s in others.statements if s.property == "unitOf"}


def test_terms_of_models_that_ours_is_aligned_to_are_read(tmp_path: Path):
    text = """@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix wd: <http://www.wikidata.org/entity/> .
        <a:1> a <http://vivoweb.org/ontology/core#University> ; rdfs:label "มหาวิทยาลัยตัวอย่าง"@th .
        <a:2> a <http://www.w3.org/ns/person#Person> ; rdfs:label "มาลี ใจงาม"@th ;
            wd:P735 "มาลี"@th ; wd:P39 "ครู"@th ."""
    ((others,), _) = read_text(tmp_path, text)
    assert ({"University", "Person"}, {"university"}) == (said(others, "type"), said(others, "kind"))
    assert {"มาลี"} == said(others, "givenName")
    assert ["The property http://www.wikidata.org/entity/P39 is not understood here (triples: 1)"] == [
        f.message_en for f in of_rdf(others)
    ]


def test_more_of_org_and_foaf_is_read_or_told(tmp_path: Path):
    text = """@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix org: <http://www.w3.org/ns/org#> .
        <a:1> a org:Organization ; foaf:name "กรมหนึ่ง" .
        <a:2> a foaf:Group ; foaf:name "กลุ่มสอง" .
        <a:3> a foaf:Person ; foaf:name "มาลี ใจงาม" ; foaf:title "ดร." .
        <a:4> a org:ChangeEvent ; org:originalOrganization <a:1> ; org:resultingOrganization <a:2> .
        <a:5> a <http://www.w3.org/2006/time#ProperInterval> ."""
    ((others,), _) = read_text(tmp_path, text)
    assert {"Organisation", "Person", "ChangeEvent"} == said(others, "type")
    assert {"ดร."} == said(others, "honorificPrefix")
    assert 1 == len(said(others, "originalOrganisation"))
    assert ["The class time:ProperInterval is not understood (triples: 1)"] == [
        f.message_en for f in of_rdf(others)
    ]
    checked = check(others.document, others.statements)
    assert () == checked.rejected
    assert "shape.ChangeEvent-kind" in {warning.rule for warning in checked.warnings}


def test_a_name_in_two_parts_is_put_together(tmp_path: Path):
    text = """@prefix foaf: <http://xmlns.com/foaf/0.1/> .
        <a:1> a foaf:Person ; foaf:familyName "ใจงาม" ; foaf:homepage <a:2> ; foaf:givenName "มาลี" ."""
    ((others,), _) = read_text(tmp_path, text)
    (name,) = [s for s in others.statements if s.property == "nameTh"]
    assert "มาลี ใจงาม" == name.value
    assert all(word in name.quote for word in ("ใจงาม", "มาลี"))
    assert name.quote == others.document.text[name.start : name.end]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ('foaf:name "มาลี ใจงาม"@th-TH', {"nameTh": "มาลี ใจงาม"}),
        ('foaf:name "Mali Chaingam"@en-GB', {"nameEn": "Mali Chaingam"}),
        ('foaf:firstName "Mali"@en ; foaf:lastName "Chaingam"@en', {"nameEn": "Mali Chaingam"}),
        ('foaf:firstName "Mali" ; foaf:lastName "Chaingam"@en-GB', {"nameEn": "Mali Chaingam"}),
        (
            'foaf:firstName "Mali"@en , "มาลี"@th ; foaf:lastName "ใจงาม"@th , "Chaingam"@en',
            {
                "givenName": "มาลี", "familyName": "ใจงาม",
                "nameTh": "มาลี ใจงาม", "nameEn": "Mali Chaingam",
            },
        ),
    ],
)  # fmt: skip
def test_a_name_is_read_in_the_language_of_any_country(names: str, expected: dict[str, str], tmp_path: Path):
    ((others,), _) = read_text(
        tmp_path, f"@prefix foaf: <http://xmlns.com/foaf/0.1/> . <a:1> a foaf:Person ; {names} ."
    )
    assert {"type": "Person"} | expected == {s.property: s.value for s in others.statements}
    assert [] == of_rdf(others)


def test_what_is_not_understood_is_told_and_stays_in_the_document(tmp_path: Path):
    ((others,), _) = read_text(tmp_path, OTHERS)
    told = sorted(f.message_en.partition(" (")[0] for f in of_rdf(others))
    assert [
        "The class org:Site is not understood",
        "The property foaf:mbox is not understood here",
        "The property org:hasSite is not understood here",
        "Things of no class that is understood have http://www.w3.org/2006/vcard/ns#street-address",
    ] == told
    assert "mailto:somchai@example.org" in others.document.text


def test_it_is_stored_and_exported_like_everything_else(empty_store: Store, tmp_path: Path):
    ((others,), _) = read_text(tmp_path, OTHERS)
    load_documents(empty_store, [(others.document, others.statements)])
    people = empty_store.read("MATCH (p:Person)<-[:OF_PERSON]-(:Tenure)-[:IN_POST]->(x) RETURN p.nameTh AS p")
    assert ["สมชาย ใจดี"] == [row["p"] for row in people]
    back = read_back(exported(Stored(empty_store), tmp_path / "graph.ttl"))
    assert canonical(Stated([(others.document, others.statements)])) == canonical(Stated(back))


@pytest.mark.parametrize(
    "name", ["statement-of-intent", "span-of-control", "span-0123456789abcdef", "document-of-intent"]
)
def test_an_entity_is_no_evidence_whatever_its_name(name: str, tmp_path: Path):
    ((read,), refused) = read_text(tmp_path, f'{OWN} id:{name} a sy:Organisation ; sy:nameTh "องค์กร"@th .')
    assert [] == refused
    assert {(name, "องค์กร")} == {(s.subject, s.value) for s in read.statements if s.property == "nameTh"}
    assert {"Organisation"} == said(read, "type")


def test_a_value_where_no_entity_stands_is_told_and_the_rest_is_kept(tmp_path: Path):
    ((read,), refused) = read_text(
        tmp_path,
        f'{OWN} id:person-1 a sy:Person ; sy:nameTh "มาลี"@th ; sy:attestedOn "2020-01-01"^^xsd:date .',
    )
    assert ([], {"มาลี"}) == (refused, said(read, "nameTh"))
    assert ["The property sy:attestedOn is not understood here (triples: 1)"] == [
        f.message_en for f in of_rdf(read)
    ]


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ('sy:startDate "2569-13-40"^^xsd:date', "'2569-13-40' is no xsd:date"),
        ("sy:startDate 5", 'startDate wants xsd:date, not "5"'),
        ("sy:startDate id:meeting-2", "startDate wants xsd:date, not <https"),
        ('sy:altName "meeting"@klingon', "'klingon' is no tag of a language"),
        ('sy:altName "meeting"@xx', "'xx' is no tag of a language"),
    ],
)
def test_a_value_that_is_none_is_rejected_and_the_rest_is_kept(wrong: str, reason: str, tmp_path: Path):
    ((read,), refused) = read_text(tmp_path, f'{MEETING}{wrong} ; sy:nameEn "Meeting"@en .')
    assert [] == refused
    assert ({"Meeting"}, {"ประชุม"}) == (said(read, "nameEn"), said(read, "nameTh"))
    (finding,) = of_rdf(read)
    assert finding.message_en.startswith(reason)
    assert finding.quote == read.document.text[finding.start : finding.end]
    assert "violation" == finding.severity


@pytest.mark.parametrize(
    ("ending", "text", "place", "sentence"),
    [
        ("ttl", MEETING + "sy:nameEn .\nid:place-57 a sy:Province .", "line 5",
         "so what follows up to the next full stop is left out. Look at the marks"),
        ("ttl", MEETING + 'sy:altName "ก\nข"@th .', "line 5 to 6", "Close the quotation mark on its own line"),
        ("ttl", MEETING + 'sy:altName "ก"@abcdefghijk .', "line 5", "Write a language tag such as @th or @en."),
        ("nt", '<a:b> <a:c> "ก"\n<a:b> <a:c> "ข" .\n', "line 2", "Look at the marks"),
        ("jsonld", '{"@context": {},\n"a:b": 5 "a:c": 6}', "line 2", "Mend the JSON"),
        ("jsonld", '{"@context": {},\n"a:b": {"@value": "ก", "@language": "5"}}', "line 2",
         "the language tag '5' is none."),
        ("jsonld", '{"@context": {}, "name": "ก"}', "", "the key 'name' has no meaning in the file's context."),
        ("jsonld", '{"@context": "https://schema.org/"}', "", "which is not fetched. Write it out there."),
        ("trig", "{ <a:b> <a:c> }", "line 1", "Look at the marks"),
        ("ttl", "", "", "holds no statements in RDF."),
    ],
)  # fmt: skip
def test_a_broken_place_is_told_with_its_line_and_how_to_mend_it(
    ending: str, text: str, place: str, sentence: str, tmp_path: Path
):
    _, refused = read_text(tmp_path, text, ending)
    assert f"others.{ending}, {place}" in refused[0] if place else f"others.{ending}" in refused[0]
    assert sentence in " ".join(refused)


def test_what_stands_around_a_broken_place_is_read(tmp_path: Path):
    (read,), refused = read_text(
        tmp_path, MEETING + 'sy:startDate ,\nid:x .\nid:person-1 a sy:Person ; sy:nameTh "มาลี"@th .'
    )
    assert 1 == len(refused)
    assert {"ประชุม", "มาลี"} == said(read, "nameTh")


def test_a_text_that_is_not_closed_is_not_read_with_what_follows_it(tmp_path: Path):
    (read,), refused = read_text(
        tmp_path,
        MEETING
        + 'sy:altName """หลาย\nบรรทัด"""@th .\nid:person-1 a sy:Person ; sy:nameEn "Mali .\n'
        + 'id:person-2 a sy:Person ; sy:nameEn "Bo Dee"@en .',
    )
    assert "line 7 to 8: Line jumps" in refused[0]
    assert "so the value is left out. Close the quotation mark" in refused[0]
    assert ({"หลาย\nบรรทัด"}, set()) == (said(read, "altName"), said(read, "nameEn"))


def test_a_file_in_another_encoding_is_refused_with_the_line(tmp_path: Path):
    file = tmp_path / "x.ttl"
    file.write_bytes((MEETING + 'sy:nameEn "M"@en .').encode("tis-620"))
    (refused,) = read_rdf_as(as_it_is, file)
    assert "x.ttl, line 5, is not UTF-8. Save the file as UTF-8." in getattr(refused, "reason", "")


def test_an_export_changed_by_hand_says_which_statement_no_longer_holds(tmp_path: Path):
    ((others,), _) = read_text(tmp_path, OTHERS)
    file = exported(Stated([(others.document, others.statements)]), tmp_path / "x.ttl")
    text = file.read_text("utf-8").replace('rdf:object "มาลี ใจงาม"', 'rdf:object "มาลี ใจร้าย"')
    ((again, *_), _) = read_text(tmp_path, text)
    told = [f.message_en for f in again.findings if f.rule == "rdf.statement"]
    assert 1 == len(told)
    assert "its address does not fit what it says: was it changed by hand?" in told[0]
