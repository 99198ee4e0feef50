"""What an address asks for: filters that a page does not have, values that it cannot use, pages of an answer."""

import re
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from graph.store import Store
from ontology import ids
from tests.webapp_samples import filled
from webapp import create_app

__all__ = ["filled"]


@pytest.fixture
def client(filled: Store) -> FlaskClient:
    return create_app(filled).test_client()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/meetings?year=abc", "“abc” ไม่ใช่ปี"),
        ("/meetings?class=Nope", "ไม่มีตัวกรอง class ใช้ได้เฉพาะ province, year, chair"),
        ("/search?q=a&class=Nope", "ไม่มีประเภท “Nope”"),
        ("/search?nope=1", "ไม่มีตัวกรอง nope"),
        ("/matrix?of=things", "ไม่ใช่ “things”"),
        ("/questions/cq22?nope=1", "คำถาม cq22 ไม่มีพารามิเตอร์ “nope” มีเพียง at_least"),
        ("/questions/cq22?nope=1&lang=en", "has no parameter &#39;nope&#39;"),
        ("/questions/cq22?at_least=9999999999999999999999", "“อย่างน้อยกี่ครั้ง” ต้องเป็นจำนวนเต็มไม่เกิน 18 หลัก"),
        ("/questions/cq15?as_of=zzz", "“ณ วันที่ (สิ่งที่เป็นอยู่ในวันนั้น)” ต้องเป็นวัน เช่น 2020-01-21"),
        ("/questions/cq15?as_of=zzz&lang=en", "as_of “As of (what held that day)” wants a day such as"),
        ("/questions/cq31?province=เชียงราช", "ไม่มีจังหวัด “เชียงราช” หมายถึง เชียงราย"),
        ("/questions/cq15?person=ไม่มีใคร", "ฐานข้อมูลไม่มีบุคคลชื่อ “ไม่มีใคร”"),
        ("/questions/cq15?person=รองผู้ว่า", "“รองผู้ว่า” อาจหมายถึง person-"),
        ("/questions/cq42?kind=factor", "ไม่มีประเภท “factor”"),
        ("/meetings?nope=<b>", "ไม่มีตัวกรอง nope"),
        ("/meetings?year=<b>", "“&lt;b&gt;”"),
    ],
)
def test_what_a_page_cannot_use_is_a_400_that_says_so(client: FlaskClient, path: str, said: str) -> None:
    answer = client.get(path)
    assert (400, True) == (answer.status_code, said in re.sub(r"<[^>]+>", "", answer.text))
    error = client.get(path, headers={"Accept": "application/json"}).json
    assert error is not None
    assert ("bad_request", {"th", "en"}) == (error["error"]["code"], set(error["error"]["message"]))


@pytest.mark.parametrize("path", ["/questions/cq01?province=น่าน", "/questions/cq31?province=น่านน"])
def test_what_was_asked_for_stays_chosen_though_no_document_names_it(client: FlaskClient, path: str) -> None:
    assert f"<option selected>{path.rpartition('=')[2]}</option>" in client.get(path).text


def test_a_refusal_is_said_in_both_languages(client: FlaskClient) -> None:
    refused = client.get("/questions/cq15?as_of=zzz&format=json").json
    assert refused is not None
    said = refused["error"]["message"]
    assert ("ต้องเป็นวัน" in said["th"], "wants" in said["th"], "wants a day" in said["en"]) == (
        True,
        False,
        True,
    )


def test_a_class_is_chosen_by_its_label_and_shown_by_it(client: FlaskClient) -> None:
    form = client.get("/questions/cq42").text
    assert '<option value="SuccessFactor">ปัจจัยความสำเร็จ</option>' in form
    assert 200 == client.get("/questions/cq42?kind=ปัจจัยความสำเร็จ").status_code
    assert '<option value="Person" selected>' in client.get("/questions/stated-once").text


@pytest.mark.parametrize("path", ["/meetings?year=&province=&chair=", "/search?q=&class=", "/matrix?of="])
def test_a_field_left_empty_asks_for_nothing(client: FlaskClient, path: str) -> None:
    assert 200 == client.get(path).status_code


def test_an_unknown_question_is_a_404_that_speaks_of_questions(client: FlaskClient) -> None:
    answer = client.get("/questions/none")
    assert (404, True) == (answer.status_code, "ไม่มีคำถามรหัสนี้" in answer.text)
    assert "ถอนเอกสาร" not in answer.text
    assert "ถอนเอกสาร" in client.get("/entity/person-none").text


def test_a_row_shows_its_quotes_in_their_lines_with_what_they_prove(client: FlaskClient) -> None:
    text = client.get("/questions/cq08").text
    quotes = re.findall(r'<ul class="quotes">.*?</ul>', text, re.DOTALL)
    assert quotes
    assert [] == [q for q in quotes if "<mark>" not in q or "ยืนยัน" not in q or "“" in q]


def test_a_page_beyond_the_last_of_an_answer_is_empty(client: FlaskClient) -> None:
    assert 200 == client.get("/questions/cq10?page=9").status_code


def test_a_fact_has_a_page_of_its_quotes(client: FlaskClient) -> None:
    officer = ids.mint("Person", "สมหญิง ใจดี")
    address = f"/entity/{officer}/nameTh/quotes?value="
    assert 3 == client.get(address + quote("สมหญิง ใจดี")).text.count('class="said"')
    assert 404 == client.get(address + "none").status_code


def test_the_list_of_what_a_document_says_can_be_folded(client: FlaskClient) -> None:
    assert '<details class="fold">' in client.get("/document/a-first").text
