"""The reference on the web and everything as RDF: what is asked for is what comes, and data never becomes markup."""

import json
import re
from dataclasses import replace
from time import monotonic
from urllib.parse import quote

import pytest
from flask import render_template_string
from flask.testing import FlaskClient
from playwright.sync_api import Page
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import SKOS

from graph.pages import description
from graph.store import Store
from ontology import ids
from ontology.model import MODEL, SY
from ontology.reference import Match, terms
from ontology.terms import NS
from tests.browser import OpenPage
from tests.graph_factories import CHIANG_RAI, officer_meeting
from tests.webapp_samples import HOSTILE, app, client, filled, site
from webapp import create_app
from webapp.diagram import NAMINGS, NARROW, lay_out

__all__ = ["app", "client", "filled", "site"]

# rdflib's reader of JSON-LD uses what rdflib itself deprecates.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

ID = Namespace("https://w3id.org/saiyai/id/")
TERM = Namespace(NS)
PROV = Namespace("http://www.w3.org/ns/prov#")
OA = Namespace("http://www.w3.org/ns/oa#")
OFFICER = ids.mint("Person", "สมหญิง ใจดี")
HOSTILE_ID = ids.mint("Person", HOSTILE)
RAI = ids.place_id(CHIANG_RAI)
FORMS = {"text/turtle": "turtle", "application/ld+json": "json-ld"}
PLACES = ("/ontology", "/ontology/Person", f"/entity/{OFFICER}", "/document/a-first")
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8"


def graph_at(client: FlaskClient, path: str, media: str = "text/turtle") -> Graph:
    answer = client.get(path, headers={"Accept": media})
    assert (200, media, "Accept") == (answer.status_code, answer.mimetype, answer.headers["Vary"])
    return parsed(answer.text, media)


def parsed(text: str, media: str) -> Graph:
    return Graph().parse(data=text, format=FORMS[media])


# -- Forms


@pytest.mark.parametrize("path", PLACES)
def test_one_address_answers_people_and_programs(client: FlaskClient, path: str) -> None:
    assert "text/html" == client.get(path, headers={"Accept": BROWSER}).mimetype
    assert "application/json" == client.get(path, headers={"Accept": "application/json"}).mimetype
    turtle, json_ld = (graph_at(client, path, media) for media in FORMS)
    assert turtle
    assert isomorphic(turtle, json_ld)


@pytest.mark.parametrize("path", PLACES)
def test_format_in_the_address_goes_before_the_header(client: FlaskClient, path: str) -> None:
    for form, media in (("ttl", "text/turtle"), ("jsonld", "application/ld+json"), ("html", "text/html")):
        answer = client.get(f"{path}?format={form}", headers={"Accept": "application/json"})
        assert (200, media) == (answer.status_code, answer.mimetype)


@pytest.mark.parametrize("path", PLACES)
def test_the_page_leads_to_its_other_forms(client: FlaskClient, path: str) -> None:
    page = client.get(f"{path}?lang=en").text
    for form, media in (("ttl", "text/turtle"), ("jsonld", "application/ld+json")):
        assert f'<link rel="alternate" type="{media}" href="{path}?lang=en&amp;format={form}">' in page


@pytest.mark.parametrize("accept", ["*/*", "", "text/*", "text/html;q=x", "," * 5000, "image/png, */*;q=0.1"])
def test_an_odd_header_gets_the_page(client: FlaskClient, accept: str) -> None:
    answer = client.get(f"/entity/{OFFICER}", headers={"Accept": accept})
    assert (200, "text/html") == (answer.status_code, answer.mimetype)


@pytest.mark.parametrize("path", PLACES)
def test_a_form_that_there_is_not_is_a_406_that_names_those_there_are(client: FlaskClient, path: str) -> None:
    headers = [{"Accept": accept} for accept in ("image/png", "nonsense", ";;;", "text/html;q=0")]
    for answer in (client.get(f"{path}?format=rdf"), *(client.get(path, headers=h) for h in headers)):
        assert 406 == answer.status_code
        assert "format=jsonld" in answer.text


@pytest.mark.parametrize("name", ["endpoint", "_method", "_scheme", "_external", "_anchor", "id_", "name"])
def test_no_name_in_an_address_reaches_the_making_of_links(client: FlaskClient, name: str) -> None:
    for path in (*PLACES, "/matrix/a/b"):
        plain, odd = client.get(path), client.get(f"{path}?{name}=javascript")
        assert plain.status_code == odd.status_code
        assert "javascript:" not in odd.text
        assert f'href="{path}?' in odd.text or plain.status_code == 404
    asked = f"/ns/Person?{name}=javascript"
    assert client.get(asked).headers["Location"].startswith("/ontology/Person")


# -- Terms


def test_a_term_s_own_address_leads_to_it_in_the_form_that_is_asked_for(client: FlaskClient) -> None:
    answer = client.get("/ns/Person?lang=en")
    assert (303, "/ontology/Person?lang=en") == (answer.status_code, answer.headers["Location"])
    answer = client.get("/ns/Person", headers={"Accept": "text/turtle"}, follow_redirects=True)
    assert "text/turtle" == answer.mimetype
    assert "/ontology" == client.get("/ns/").headers["Location"]


def test_a_term_as_rdf_is_what_the_files_say_of_it(client: FlaskClient) -> None:
    rdf = graph_at(client, "/ontology/Meeting")
    assert {TERM.Meeting} == {subject for subject in rdf.subjects() if isinstance(subject, URIRef)}
    assert Literal("Meeting", lang="en") in set(rdf.objects())
    scheme = graph_at(client, "/ontology/ParticipationRoleScheme")
    assert TERM["role-chair"] in set(scheme.subjects(SKOS.inScheme, TERM.ParticipationRoleScheme))


def test_the_whole_as_rdf_has_every_term(client: FlaskClient) -> None:
    assert {str(TERM[name]) for name in terms()} <= set(map(str, graph_at(client, "/ontology").subjects()))


def test_every_term_has_a_page_in_both_languages(client: FlaskClient) -> None:
    for name, term in terms().items():
        for address, label in (
            (f"/ontology/{name}", term.label.th),
            (f"/ontology/{name}?lang=en", term.label.en),
        ):
            answer = client.get(address)
            assert (200, address) == (answer.status_code, address)
            assert label in re.sub(r"<[^>]*>", "", answer.text)


def test_a_page_says_which_rules_are_checked(client: FlaskClient) -> None:
    assert "A meeting does not start after it ends." in client.get("/ontology/endDate?lang=en").text
    assert {"ไม่รับ", "เตือน"} <= set(
        re.findall(r'title="[^"]*">([^<]*)<', client.get("/ontology/Meeting").text)
    )


def test_a_term_that_does_not_exist_is_a_404_with_those_near_it(client: FlaskClient) -> None:
    for wanted in ("persn", "บุคล", "PERSON"):
        answer = client.get(f"/ontology/{quote(wanted)}")
        assert 404 == answer.status_code
        assert 'href="/ontology/Person"' in answer.text
    answer = client.get("/ontology/persn", headers={"Accept": "text/turtle"})
    assert (404, "not_found") == (answer.status_code, answer.json and answer.json["error"]["code"])
    assert "Person" in [near["id"] for near in (answer.json or {})["near"]]
    assert 404 == client.get("/ontology/zzzzzzzz").status_code


def test_a_long_name_that_is_no_term_costs_little(client: FlaskClient) -> None:
    began = monotonic()
    assert 404 == client.get(f"/ontology/{'person' * 4000}").status_code
    assert monotonic() - began < 1


def test_the_reference_needs_no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAIYAI_STORE", "bolt://127.0.0.1:9")
    client = create_app().test_client()
    for address in ("/ontology", "/ontology/Person", "/ontology?format=ttl", "/context.jsonld"):
        assert 200 == client.get(address).status_code


def test_a_link_to_others_is_one_of_the_web(client: FlaskClient) -> None:
    words = '{% import "ontology_parts.html" as o with context %}{{ o.standards(found) }}'
    found = [
        Match("skos:closeMatch", iri, iri) for iri in ("javascript:alert(1)", "https://schema.org/Event")
    ]
    with client.application.test_request_context():
        shown = render_template_string(words, found=found)
    assert ["https://schema.org/Event"] == re.findall(r'href="([^"]*)"', shown)


# -- The diagram


def test_the_diagram_has_every_class_and_relation_once_and_leads_to_it(client: FlaskClient) -> None:
    drawn = re.search(r'<svg class="diagram wide".*?</svg>', client.get("/ontology").text, re.DOTALL)
    assert drawn
    links = re.findall(r'<a href="/ontology/([^"]+)"', drawn[0])
    relations = [n for n, p in MODEL.properties.items() if p.is_object and SY.Entity not in p.domain]
    wanted = {name for name in MODEL.classes if name != SY.Entity} | set(relations)
    assert wanted == set(links)


def test_the_diagram_speaks_the_page_s_language(client: FlaskClient) -> None:
    for lang, label in (("th", "การประชุมหรือกิจกรรม"), ("en", "Meeting")):
        page = client.get(f"/ontology?lang={lang}").text
        assert f'<p class="soft">{NAMINGS[lang].description} ' in page
        drawn = re.findall(r"<svg.*?</svg>", page, re.DOTALL)
        assert 2 == len(drawn)
        assert all(f'lang="{lang}"' in one and f">{label}</text>" in one for one in drawn)


@pytest.mark.parametrize(("width", "shown"), [(1280, "wide"), (390, "narrow")])
def test_one_diagram_is_shown_and_its_words_stand_inside_their_boxes(
    site: str, open_page: OpenPage, width: int, shown: str
) -> None:
    for lang in ("th", "en"):
        page = open_page(f"{site}/ontology?lang={lang}", width=width)
        diagrams = page.locator("svg.diagram")
        seen = [diagrams.nth(i) for i in range(diagrams.count()) if diagrams.nth(i).is_visible()]
        assert [f"diagram {shown}"] == [one.get_attribute("class") for one in seen]
        assert [] == outside(page, shown)
        page.context.close()


def outside(page: Page, name: str) -> list[str]:
    """The words that no box of the diagram holds whole."""
    found: list[str] = page.evaluate(
        """name => {
          const svg = document.querySelector("svg.diagram." + name);
          const boxes = [...svg.querySelectorAll(".box")].map(b => b.getBoundingClientRect());
          return [...svg.querySelectorAll("text")].filter(t => {
            const r = t.getBoundingClientRect();
            return !boxes.some(b => r.left >= b.left - 1 && r.right <= b.right + 1
              && r.top >= b.top - 2 && r.bottom <= b.bottom + 4);
          }).map(t => t.textContent);
        }""",
        name,
    )
    return found


def test_classes_far_below_each_other_are_drawn_as_well() -> None:
    meeting = MODEL.class_(SY.Meeting)
    names = (SY.Meeting, *(f"Meeting{n}" for n in range(2, 30)))
    below = {
        name: replace(meeting, name=name, labels=(*reversed(names[:depth]), SY.Entity))
        for depth, name in enumerate(names, 1)
    }
    model = replace(MODEL, classes={**MODEL.classes, **below})
    for naming in NAMINGS.values():
        drawn = {line.term: line.words for line in lay_out(model, naming, NARROW).lines}
        assert ("…",) == drawn[names[-1]]


def test_from_the_diagram_to_a_term_and_on(site: str, open_page: OpenPage) -> None:
    page = open_page(f"{site}/ontology?lang=en")
    page.locator('svg.diagram.wide a[href^="/ontology/Meeting?"]').click()
    assert "Meeting" in page.inner_text("h1")
    page.locator("#properties ~ table a", has_text="Province").first.click()
    assert "inProvince" in page.inner_text("h1")


# -- Entities and documents


def test_an_entity_as_rdf_comes_with_its_evidence(client: FlaskClient) -> None:
    rdf = graph_at(client, f"/entity/{OFFICER}")
    assert (ID[OFFICER], RDF.type, TERM.Person) in rdf
    assert Literal("สมหญิง ใจดี", lang="th") == rdf.value(ID[OFFICER], TERM.nameTh)
    assert (ID[OFFICER], TERM.coordinated, ID[RAI]) in rdf
    statement = next(iter(rdf.subjects(RDF.predicate, TERM.nameTh)))
    span = rdf.value(statement, PROV.wasDerivedFrom)
    assert str(rdf.value(span, OA.hasSource)).startswith(f"{ID}document-")
    assert "สมหญิง ใจดี" in {str(words) for words in rdf.objects(None, OA.exact)}
    assert not list(rdf.objects(None, TERM.text))


def test_a_document_as_rdf_has_its_text_and_all_it_says(client: FlaskClient, filled: Store) -> None:
    release = officer_meeting("a-first", "2019-12-11")
    rdf = graph_at(client, "/document/a-first")
    assert Literal(release.text) == rdf.value(ID["document-a-first"], TERM.text)
    assert len(set(release.statements)) == len(set(rdf.subjects(RDF.type, TERM.Statement)))
    answer = client.get("/id/document-a-first?format=ttl", follow_redirects=True)
    assert (200, "text/turtle") == (answer.status_code, answer.mimetype)


def test_long_evidence_comes_in_pages(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = graph_at(client, f"/entity/{OFFICER}")
    monkeypatch.setattr(description, "STATEMENTS", 2)
    found, address, pages = Graph(), f"/entity/{OFFICER}?format=ttl", 0
    while address:
        answer = client.get(address)
        found.parse(data=answer.text, format="turtle")
        pages += 1
        link = re.match(r'<([^>]+)>; rel="next"', answer.headers.get("Link", ""))
        address = link[1] if link else ""
    assert pages > 2
    assert set(whole) == set(found)


def test_what_a_file_brings_stays_data_in_rdf(client: FlaskClient) -> None:
    for media in FORMS:
        rdf = graph_at(client, f"/entity/{HOSTILE_ID}", media)
        assert Literal(HOSTILE, lang="th") == rdf.value(ID[HOSTILE_ID], TERM.nameTh)
        document = graph_at(client, "/document/z-hostile%20%3Cb%3E", media)
        assert URIRef(f"{ID}document-z-hostile%20%3Cb%3E") in set(document.subjects())


def test_an_entity_that_does_not_exist_is_a_404_in_every_form(client: FlaskClient) -> None:
    for form in ("html", "json", "ttl", "jsonld"):
        for address in ("/entity/person-none", "/document/none"):
            answer = client.get(f"{address}?format={form}")
            assert 404 == answer.status_code
            assert ("text/html" if form == "html" else "application/json") == answer.mimetype
    near = client.get(f"/entity/{quote('สมหญิง')}?format=ttl").json
    assert OFFICER in [one["id"] for one in (near or {})["near"]]


def test_an_entity_s_own_address_leads_to_its_page(client: FlaskClient) -> None:
    assert f"/entity/{RAI}" == client.get(f"/id/{RAI}").headers["Location"]
    assert 404 == client.get("/id/person-none", follow_redirects=True).status_code


def test_the_context_reads_our_json_ld(client: FlaskClient) -> None:
    answer = client.get("/context.jsonld")
    assert "application/ld+json" == answer.mimetype
    node = {"@id": f"id:{OFFICER}", "@type": "Person", "nameTh": "สมหญิง", "coordinated": f"id:{RAI}"}
    rdf = parsed(json.dumps({**json.loads(answer.text), **node}), answer.mimetype)
    assert {
        (ID[OFFICER], RDF.type, TERM.Person),
        (ID[OFFICER], TERM.nameTh, Literal("สมหญิง", lang="th")),
        (ID[OFFICER], TERM.coordinated, ID[RAI]),
    } == set(rdf)
