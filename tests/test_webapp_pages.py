"""The explorer's answers: each page in both languages and as JSON, errors of one shape, nothing unescaped."""

import html
import json
import re
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from flask import Flask
from flask.testing import FlaskClient

from graph.catalogue import ask, catalogue
from graph.pages.document import document_page
from graph.pages.entity import entity_page
from graph.pages.home import home_page
from graph.pages.matrix import cell_page, matrix_page
from graph.pages.meetings import meetings_page
from graph.pages.ontology import ontology_page, term_page
from graph.pages.questions import question_page, questions_page
from graph.pages.search import search_page
from graph.store import Store
from loaders.explain import explain
from loaders.pipeline import prepare
from loaders.readers.text import document_of
from ontology import ids
from tests.graph_factories import CHIANG_RAI
from tests.webapp_samples import HOSTILE, app, client, filled
from webapp import create_app
from webapp.language import texts
from webapp.layer import RulesPage, rules_page, shown
from webapp.safety import HOSTS, LOOPBACK
from webapp.stores import KEY

__all__ = ["app", "client", "filled"]

OFFICER = ids.mint("Person", "สมหญิง ใจดี")
HOSTILE_ID = ids.mint("Person", HOSTILE)
RAI = ids.place_id(CHIANG_RAI)
WEBAPP = Path(__file__).parents[1] / "webapp"

TERMS = ("Meeting", "coordinated", "attestedOn", "ParticipationRoleScheme", "role-chair", "Statement")
"""A term of each kind: class, property (derived, of days), scheme, concept, and one of RDF alone."""

PAGES: dict[str, Any] = {
    "/": home_page,
    "/search?q=เชียงราย": lambda s: search_page(s, "เชียงราย"),
    "/search?class=Person": lambda s: search_page(s, "", "Person"),
    f"/entity/{OFFICER}": lambda s: entity_page(s, OFFICER),
    f"/entity/{HOSTILE_ID}": lambda s: entity_page(s, HOSTILE_ID),
    "/document/a-first?at=3-9": lambda s: document_page(s, "a-first", (3, 9)),
    "/document/z-hostile%20%3Cb%3E": lambda s: document_page(s, "z-hostile <b>"),
    "/document/a-first?layer=rules": lambda s: _rules(s, "a-first"),
    "/document/z-hostile%20%3Cb%3E?layer=rules": lambda s: _rules(s, "z-hostile <b>"),
    "/meetings": meetings_page,
    f"/meetings?province={RAI}&year=2562": lambda s: meetings_page(s, RAI, 2019),
    "/matrix": matrix_page,
    "/matrix?of=organisations": lambda s: matrix_page(s, "organisations"),
    f"/matrix/{OFFICER}/{RAI}": lambda s: cell_page(s, OFFICER, RAI),
    "/questions": lambda _: questions_page(),
    "/ontology": ontology_page,
    **{f"/ontology/{name}": lambda s, name=name: term_page(name, s) for name in TERMS},
    **{f"/questions/{q}": lambda s, q=q: question_page(s, q, {}) for q in catalogue().questions},
}


def _rules(store: Store, stem: str) -> RulesPage:
    page = document_page(store, stem)
    assert page
    return rules_page(page)


def joined(path: str, asked: str) -> str:
    return f"{path}{'&' if '?' in path else '?'}{asked}"


def test_every_page_answers_in_both_languages(client: FlaskClient) -> None:
    for path in PAGES:
        for address, language in ((path, "th"), (joined(path, "lang=en"), "en")):
            answer = client.get(address)
            assert (200, address) == (answer.status_code, address)
            assert f'<html lang="{language}">' in answer.text


def test_the_json_of_a_page_is_its_object(client: FlaskClient, filled: Store) -> None:
    for path, page in PAGES.items():
        answer = client.get(joined(path, "format=json"))
        assert "application/json" == answer.mimetype
        assert json.loads(json.dumps(asdict(page(filled)))) == answer.json


def test_json_is_given_to_those_who_prefer_it_and_linked_on_the_page(client: FlaskClient) -> None:
    assert "application/json" == client.get("/meetings", headers={"Accept": "application/json"}).mimetype
    answer = client.get("/meetings?year=2562")
    assert ("text/html", "Accept") == (answer.mimetype, answer.headers["Vary"])
    assert 'type="application/json" href="/meetings?year=2562&amp;format=json"' in answer.text


def test_an_answers_json_holds_what_the_command_prints(client: FlaskClient, filled: Store) -> None:
    printed = ask(filled, "cq08", evidence=True).to_json()
    shown = client.get("/questions/cq08?format=json").json
    assert shown is not None
    assert (printed["query"], printed["title"], printed["parameters"]) == (
        shown["query"], shown["title"], shown["parameters"],
    )  # fmt: skip
    assert printed["rows"] == shown["rows"]
    assert [c["key"] for c in printed["columns"]] == [c["key"] for c in shown["columns"]]


def test_english_stays_on_every_link_of_an_english_page(client: FlaskClient) -> None:
    for path in PAGES:
        links = re.findall(r'href="(/[^"#]*)', client.get(joined(path, "lang=en")).text)
        others = [a for a in links if "lang=en" not in a and not a.startswith("/static/")]
        assert len(set(others)) <= 1, others  # the switch to Thai alone


def test_the_switch_leads_to_the_same_page_in_the_other_language(client: FlaskClient) -> None:
    page = client.get("/meetings?year=2562").text
    assert 'href="/meetings?year=2562&amp;lang=en" hreflang="en"' in page


def test_a_question_has_a_table_to_take_away(client: FlaskClient) -> None:
    answer = client.get("/questions/cq08?format=csv")
    assert "text/csv" == answer.mimetype
    lines = answer.data.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("meeting,meeting_id,start_date")
    assert len(lines) > 4


def test_a_question_that_is_not_understood_is_a_400_that_says_why(client: FlaskClient) -> None:
    answer = client.get("/questions/cq22?at_least=many")
    assert 400 == answer.status_code
    assert "ต้องเป็นจำนวนเต็ม" in answer.text
    error = client.get("/questions/cq22?at_least=many&format=json").json
    assert error is not None
    assert ("bad_request", 400) == (error["error"]["code"], error["error"]["status"])


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/entity/person-none",
        "/document/none",
        "/questions/none",
        "/matrix/a/b",
        f"/entity/{RAI}/nameTh",
    ],
)
def test_what_is_not_there_is_a_404_with_a_way_on(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert 404 == answer.status_code
    assert 'role="search"' in answer.text
    error = client.get(path, headers={"Accept": "application/json"}).json
    assert error is not None
    assert {"status", "code", "message"} == set(error["error"])
    assert {"th", "en"} == set(error["error"]["message"])
    assert (404, "not_found") == (error["error"]["status"], error["error"]["code"])


def test_a_404_offers_names_that_are_near(client: FlaskClient) -> None:
    assert f'href="/entity/{OFFICER}"' in client.get(f"/entity/{quote('สมหญิง')}").text


def test_the_explorer_can_only_be_read(client: FlaskClient) -> None:
    answer = client.post("/search", headers={"Accept": "application/json"})
    assert (405, "method_not_allowed") == (answer.status_code, answer.json and answer.json["error"]["code"])


def test_names_in_markup_are_shown_as_they_are(client: FlaskClient) -> None:
    paths = [
        f"/entity/{HOSTILE_ID}",
        "/document/z-hostile%20%3Cb%3E",
        "/document/z-hostile%20%3Cb%3E?layer=rules",
        "/search?class=Person",
        "/questions/cq14",
    ]
    paths += [f"/search?q={quote(HOSTILE)}", f"/entity/{quote('<script>ก', safe='')}"]
    for path in paths:
        text = client.get(path).text
        assert "<script" not in text
        assert "&lt;script&gt;" in text, path
        assert "<b>" not in re.sub(r"<b>\d+</b>", "", text)


def test_crossing_spans_are_nested_marks_and_the_text_is_whole(client: FlaskClient) -> None:
    text = client.get("/document/z-hostile%20%3Cb%3E?at=5-15").text
    body = re.search(r'<div class="text" lang="th">(.*?)</div>', text, re.DOTALL)
    assert body
    assert re.sub(r"<[^>]+>", "", body[1]).startswith("0123456789abcdefghij\n")
    assert body[1].count("<mark") == body[1].count("</mark>")
    assert 1 == body[1].count('id="at"')


def test_an_evidence_link_leads_to_its_span(client: FlaskClient) -> None:
    page = client.get(f"/entity/{OFFICER}").text
    link = re.search(r'href="/document/a-first\?at=(\d+)-(\d+)#at"', page)
    assert link
    text = client.get(f"/document/a-first?at={link[1]}-{link[2]}").text
    marked = re.search(r'<mark class="[^"]*chosen" id="at">(.*?)</mark>', text)
    assert marked
    assert re.sub(r"<[^>]+>", "", marked[1]) in page
    assert f'href="/entity/{OFFICER}"' in text


@pytest.mark.parametrize("path", ["/document/a-first", "/document/a-first?layer=rules"])
def test_every_anchor_that_is_linked_is_there(client: FlaskClient, path: str) -> None:
    text = client.get(path).text
    wanted = set(re.findall(r'href="#([^"]+)"', text))
    assert wanted - set(re.findall(r'id="([^"]+)"', text)) == set()


def test_a_document_s_rules_are_a_switch_away_in_both_languages(client: FlaskClient) -> None:
    assert 'href="/document/a-first?layer=rules"' in client.get("/document/a-first").text
    english = client.get("/document/a-first?layer=rules&lang=en").text
    assert 'href="/document/a-first?lang=en"' in english
    assert 'href="/document/a-first?layer=rules" hreflang="th"' in english
    assert (
        'href="/document/a-first?layer=rules&amp;lang=en" hreflang="en"'
        in client.get("/document/a-first?layer=rules").text
    )


def test_the_layer_of_rules_marks_each_span_once_names_its_rule_and_keeps_the_text(
    client: FlaskClient,
) -> None:
    answer = client.get("/document/a-first?layer=rules").text
    page = client.get("/document/a-first?layer=rules&format=json").json
    assert page is not None
    body = re.search(r'<div class="text layered" lang="th">(.*?)</div>', answer, re.DOTALL)
    assert body
    assert page["text"] == html.unescape(re.sub(r"<[^>]+>", "", body[1]))
    assert page["layer"]["read"]
    for read in page["layer"]["read"]:
        assert f"<code>{read['rules'][0]}</code>" in answer


def test_what_was_missed_and_doubted_is_numbered_with_what_was_read() -> None:
    text = "วันจันทร์ที่ 5 มีนาคม 2567 ประชุม ณ จังหวัดตาก และ อำเภอแสงจันทรา ก็เช่นกัน โดยมี พล.ต.อ.ผู้แทน มา"
    found = list(shown(explain(prepare(document_of(text)))).values())
    assert list(range(1, len(found) + 1)) == [mark.number for mark in found]
    of = {mark.quote: mark for mark in found}
    assert ("date", ("date", "check.weekday"), True) == (
        of["วันจันทร์ที่ 5 มีนาคม 2567"].kind,
        of["วันจันทร์ที่ 5 มีนาคม 2567"].rules,
        of["วันจันทร์ที่ 5 มีนาคม 2567"].doubted,
    )
    assert ("place", True) == (of["อำเภอแสงจันทรา"].kind, of["อำเภอแสงจันทรา"].missed)
    assert ("doubt", ("check.unread-name",)) == (of["พล.ต.อ.ผู้แทน"].kind, of["พล.ต.อ.ผู้แทน"].rules)


def test_ids_on_a_page_are_its_own(client: FlaskClient) -> None:
    for path in PAGES:
        found = re.findall(r'\sid="([^"]+)"', client.get(path).text)
        assert sorted(set(found)) == sorted(found), path


def test_headings_are_in_order(client: FlaskClient) -> None:
    for path in PAGES:
        levels = [int(n) for n in re.findall(r"<h([1-6])[ >]", client.get(path).text)]
        assert 1 == levels.count(1)
        steps = pairwise(levels)
        assert [] == [(a, b) for a, b in steps if b > a + 1], path


def test_no_page_has_a_script_or_a_style_of_its_own(client: FlaskClient) -> None:
    for path in PAGES:
        text = client.get(path).text
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", text), path


def test_every_answer_is_guarded(client: FlaskClient) -> None:
    for path in ("/", "/nothing", "/static/saiyai.css", "/?format=json"):
        with client.get(path) as answer:
            headers = answer.headers
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert ("nosniff", "no-referrer") == (headers["X-Content-Type-Options"], headers["Referrer-Policy"])


def test_a_server_on_loopback_answers_to_names_of_loopback_alone(app: Flask) -> None:
    app.config[HOSTS] = LOOPBACK
    client = app.test_client()
    assert 200 == client.get("/", headers={"Host": "127.0.0.1:5055"}).status_code
    assert 200 == client.get("/", headers={"Host": "[::1]:5055"}).status_code
    assert 421 == client.get("/", headers={"Host": "elsewhere.example"}).status_code


def test_the_store_that_answers_is_healthy(client: FlaskClient) -> None:
    assert ({"status": "ok"}, 200) == (client.get("/healthz").json, client.get("/healthz").status_code)


def test_an_address_without_a_store_is_a_503_that_says_how_to_mend_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SAIYAI_STORE", "bolt://127.0.0.1:9")
    client = create_app().test_client()
    for path in ("/", "/healthz", "/entity/x"):
        answer = client.get(path)
        assert (503, "10") == (answer.status_code, answer.headers["Retry-After"])
        assert "saiyai db start" in answer.text
    error = client.get("/?format=json").json
    assert error is not None
    assert "store_unreachable" == error["error"]["code"]


def test_no_store_named_is_a_503_that_names_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAIYAI_STORE", raising=False)
    assert "SAIYAI_STORE" in create_app().test_client().get("/").text


def test_the_environment_names_the_store(
    address: Any, filled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (("STORE", address.bolt), ("USER", address.user), ("PASSWORD", address.password)):
        monkeypatch.setenv(f"SAIYAI_{name}", value)
    app = create_app()
    assert 200 == app.test_client().get("/healthz").status_code
    app.extensions[KEY].close()


def test_every_text_is_in_both_languages_and_used() -> None:
    sources = [p.read_text("utf-8") for p in WEBAPP.rglob("*") if p.suffix in {".html", ".py"}]
    used = set(re.findall(r'"((?:[a-z]+)\.[a-z_]+)"|\'((?:[a-z]+)\.[a-z_]+)\'', "\n".join(sources)))
    names = {a or b for a, b in used}
    built = ("search.how_", "problem.", "nav.", "kind.")
    assert [] == [k for k, label in texts().items() if set(label) != {"th", "en"} or not all(label.values())]
    assert [] == [k for k in texts() if k not in names and not k.startswith(built)]


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999", "²", "99999"])
def test_a_page_number_that_is_nonsense_is_no_error(client: FlaskClient, page: str) -> None:
    assert 200 == client.get(f"/meetings?page={quote(page)}").status_code
