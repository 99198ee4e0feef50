"""The catalogue: headers that are refused by file and line, parameters that are understood, rows with reasons."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest

from graph.catalogue import Catalogue, ask, catalogue
from graph.export import dataset_of
from graph.load import load_documents
from graph.questions.headers import COLUMN_TYPES, PARAMETER_TYPES, Parameter, read_header
from graph.questions.provinces import find_province, provinces
from graph.questions.sparql import SparqlEngine
from graph.questions.values import READERS, read_date
from graph.store import Store
from ontology.errors import BadInput, UsageError
from ontology.model import Label
from tests.graph_factories import CHIANG_MAI, CHIANG_RAI, Release, officer_meeting, with_status

HEADER = """\
// id: asked
// section: people
// title: {th: ถาม, en: Asked}
// answers: {th: ตอบ, en: Answered}
// parameters:
//   person: {type: person, th: บุคคล, en: Person, optional: true}
// columns:
//   name: {type: text, th: ชื่อ, en: Name}
// order: [name]

MATCH (x:Person) WHERE $person IS NULL OR x.id = $person
RETURN x.nameTh AS name, [[x.id, 'type']] AS because
"""
PARAMETER = Label("ค่า", "Value")


def written(folder: Path, text: str, name: str = "asked.cypher") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def refusal(folder: Path, old: str, new: str) -> str:
    assert old in HEADER
    with pytest.raises(BadInput) as refused:
        read_header(written(folder, HEADER.replace(old, new, 1)))
    return str(refused.value)


# -- Headers


def test_the_packaged_questions_have_all_their_texts_in_both_languages() -> None:
    for question in catalogue().questions.values():
        shown = [x.label for x in question.parameters] + [x.label for x in question.columns]
        labels = [question.title, question.answers, *shown]
        assert all(label.th and label.en for label in labels)
        assert all("ก" <= label.th[0] <= "๛" or label.th[0] == "I" for label in labels), question.id


def test_the_catalogue_has_the_competency_questions() -> None:
    asked = {f"cq{n:02}" for n in (1, 2, 5, 8, 10, 14, 15, 17, 20, 22, 23, 31, 32, 33, 35, 37, 38, 40)}
    assert set() == asked - catalogue().questions.keys()


def test_every_packaged_question_answers_an_empty_store_with_no_rows(empty_store: Store) -> None:
    answers = [ask(empty_store, id_).rows for id_ in catalogue().questions]
    assert [()] * len(answers) == answers


def test_a_header_is_read(tmp_path: Path) -> None:
    header = read_header(written(tmp_path, HEADER))
    assert ("asked", Label("ถาม", "Asked"), Label("ตอบ", "Answered")) == (
        header.id,
        header.title,
        header.answers,
    )
    assert (Parameter("person", "person", Label("บุคคล", "Person"), None, True),) == header.parameters
    assert "MATCH" == header.cypher[:5]


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("// id: asked\n", "// di: asked\n", 1, "unknown key 'di'"),
        ("section: people", "section: animals", 2, "section is 'animals'; it can be: meetings"),
        ("// id: asked\n", "", 1, "lacks 'id'"),
        ("id: asked", "id: Asked!", 1, "must match"),
        ("id: asked", "id: other", 1, "name must begin with its id"),
        ("{th: ถาม, en: Asked}", "{th: ถาม}", 3, "title lacks 'en'"),
        ("{th: ถาม, en: Asked}", "{th: ถาม, en: ''}", 3, "title, en must be a text"),
        ("{th: ถาม, en: Asked}", "{th: ถาม, en: Asked", 4, "not YAML"),
        ("type: person", "type: human", 6, "it can be: text, province"),
        ("optional: true", "optional: perhaps", 6, "it can be: true, false"),
        ("// columns:\n", "// columns:\n//   name: {type: text, th: ก, en: A}\n", 9, "'name' twice"),
        ("  name:", "  status:", 8, "added by itself"),
        ("type: text", "type: code", 8, "says `of` which property"),
        ("type: text", "type: code, of: roll", 8, "it can be: kind"),
        ("type: person", "type: class", 6, "says `of` which classes"),
        ("type: person", "type: class, of: [Persen]", 6, "it can be: "),
        ("type: person", "type: class, of: Person", 6, "must be a list"),
        ("  person: {", "  Person: {", 6, "must match"),
        ("// order: [name]\n", "", 8, "needs columns, an order, and Cypher"),
        ("order: [name]", "order: name", 9, "must be a list"),
        ("order: [name]", "order: [Name]", 9, "must match"),
        ("name: {type: text, th: ชื่อ, en: Name}", "name:", 8, "usual.yaml has no such one of the columns"),
        ("$person IS NULL OR x.id = $person", "true", 9, "'person' is not used"),
        ("$person IS NULL", "$who IS NULL OR $person IS NULL", 9, "'who' is not declared"),
    ],
)
def test_a_malformed_header_is_refused_by_file_and_line(
    tmp_path: Path, old: str, new: str, line: int, problem: str
) -> None:
    message = refusal(tmp_path, old, new)
    assert message.startswith(f"asked.cypher, line {line}: "), message
    assert problem in message


def test_a_file_without_a_header_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="line 1: the file has no header"):
        read_header(written(tmp_path, "MATCH (x) RETURN x"))


def test_a_question_like_another_takes_over_its_cypher_with_other_defaults(tmp_path: Path) -> None:
    like = (
        HEADER.split("// parameters")[0].replace("asked", "again")
        + "// like: asked\n// defaults: {person: ก}\n"
    )
    found = Catalogue.read([written(tmp_path, HEADER), written(tmp_path, like, "again.cypher")]).questions
    assert found["asked"].cypher == found["again"].cypher
    assert "ก" == found["again"].parameters[0].default
    assert found["asked"].parameters[0].default is None


def test_a_question_like_none_is_refused(tmp_path: Path) -> None:
    like = HEADER.split("// parameters")[0] + "// like: nothing\n"
    with pytest.raises(BadInput, match="no question 'nothing'"):
        Catalogue.read([written(tmp_path, like)])


def test_two_questions_of_one_id_are_refused(tmp_path: Path) -> None:
    files = [written(tmp_path, HEADER), written(tmp_path, HEADER, "asked_again.cypher")]
    with pytest.raises(BadInput, match="both have the id 'asked'"):
        Catalogue.read(files)


@pytest.mark.parametrize("typed", ["cq01", "CQ01", "cq1", " cq01 "])
def test_a_question_is_found_as_people_type_it(typed: str) -> None:
    assert "cq01" == catalogue().question(typed).id


def test_an_unknown_question_is_refused_with_those_that_come_near() -> None:
    with pytest.raises(
        UsageError, match=r"no question 'coordination'\. Did you mean: coordination-organisations"
    ):
        catalogue().question("coordination")


def test_every_type_of_column_and_parameter_is_used_or_readable() -> None:
    used = {c.type for q in catalogue().questions.values() for c in q.columns}
    assert used == set(COLUMN_TYPES)
    assert set(PARAMETER_TYPES) - set(READERS) == {"person", "organisation", "plan", "meeting"}


# -- Values


@pytest.mark.parametrize(
    "typed",
    ["เชียงราย", "จังหวัดเชียงราย", "จ.เชียงราย", "จ. เชียงราย", "Chiang Rai", "chiangrai", "CHIANG RAI Province",
     "57", "๕๗", "TH-57", "th-57", "place-57"],
)  # fmt: skip
def test_a_province_is_understood_by_any_of_its_names_and_codes(typed: str) -> None:
    found = find_province(typed)
    assert found is not None
    assert "place-57" == found.id


def test_there_are_77_provinces_named_as_in_the_registry() -> None:
    table = Path(__file__).parents[1] / "loaders" / "registry" / "data" / "places.csv"
    with table.open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file) if r["level"] == "province"]
    assert 77 == len(rows)
    expected = [(r["code"], r["nameTh"], r["nameEn"], r["iso3166"]) for r in rows]
    assert expected == [(p.code, p.name_th, p.name_en, f"TH-{p.code}") for p in provinces()]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2020-01-21", date(2020, 1, 21)),
        ("2563-01-21", date(2020, 1, 21)),
        ("21 มกราคม 2563", date(2020, 1, 21)),
        ("วันที่ ๒๑ ม.ค. ๒๕๖๓", date(2020, 1, 21)),
        ("2020-02-30", None),
        ("21 มกรา 2563", None),
        ("เมื่อวาน", None),
    ],
)
def test_a_day_is_read_in_either_era(typed: str, day: date | None) -> None:
    assert day == read_date(typed)


@pytest.mark.parametrize(
    ("type_", "typed", "bound"),
    [("year", "พ.ศ. 2563", 2020), ("year", "2020", 2020), ("number", "๑๓", 13), ("text", "ก", "ก")],
)
def test_a_value_is_read_by_its_type(type_: str, typed: str, bound: int | str) -> None:
    text = typed.translate(str.maketrans("๑๓", "13"))
    assert bound == READERS[type_](Parameter("value", type_, PARAMETER), text).bound


@pytest.mark.parametrize(
    ("question", "given", "message"),
    [
        ("cq22", {"at_least": "two"}, "at_least .* wants a whole number, got 'two'"),
        (
            "cq22",
            {"at_least": "9" * 20},
            "at_least .* wants a whole number of at most 18 digits, got '9{20}'",
        ),
        ("cq22", {"at_least": "-" + "9" * 5000}, "at_least .* wants a whole number of at most 18 digits"),
        ("cq01", {"since": "9999-99-99"}, "since .* wants a day such as 2020-01-21"),
        ("cq01", {"since": "last year"}, "since .* wants a day such as 2020-01-21"),
        (
            "cq01",
            {"provinces": "57"},
            "no parameter 'provinces'; it takes: province, since, until. Did you mean: province",
        ),
        ("cq02", {"province": "57"}, "no parameter 'province'; it takes none"),
        ("cq22", {"at_least": ""}, "needs at_least .*: add at_least="),
    ],
)
def test_a_value_that_is_not_understood_is_a_matter_of_usage(
    empty_store: Store, question: str, given: dict[str, str], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        ask(empty_store, question, given)


def test_an_unknown_province_is_refused_with_those_that_come_near(empty_store: Store) -> None:
    with pytest.raises(BadInput, match=r"there is no province 'เชียงราช'\. Did you mean: เชียงราย"):
        ask(empty_store, "cq31", {"province": "เชียงราช"})


def test_a_person_is_found_by_id_whole_name_or_part_of_it(empty_store: Store) -> None:
    release = officer_meeting("one", "2020-11-11")
    load_documents(empty_store, [release.pair])
    id_ = next(s.subject for s in release.statements if s.value == "สมหญิง ใจดี")
    for typed in ("สมหญิง ใจดี", "สมหญิง  ใจดี", "ใจดี", id_):
        rows = ask(empty_store, "cq15", {"person": typed}).rows
        assert ["สมหญิง ใจดี"] == [r["person"] for r in rows]


def test_an_unknown_person_is_refused_with_those_that_come_near(empty_store: Store) -> None:
    load_documents(empty_store, [officer_meeting("one", "2020-11-11").pair])
    with pytest.raises(BadInput, match=r"no person of this name\. Did you mean: สมหญิง ใจดี"):
        ask(empty_store, "cq15", {"person": "สมยิง ใจดี"})


def test_a_name_of_several_is_refused_with_their_ids(empty_store: Store) -> None:
    load_documents(empty_store, [officer_meeting("one", "2020-11-11").pair])
    with pytest.raises(BadInput, match=r"may mean person-\w+ \(.*\); person-\w+ \(.*\): give the id of one"):
        ask(empty_store, "cq15", {"person": "ส"})


def test_a_default_that_the_store_does_not_know_finds_nothing(empty_store: Store) -> None:
    load_documents(empty_store, [officer_meeting("one", "2020-11-11").pair])
    assert () == ask(empty_store, "cq15").rows
    assert 2 == len(ask(empty_store, "cq15", {"person": "all"}).rows)


@pytest.mark.parametrize("typed", ["two", "2020-12-01", "1 ธันวาคม 2563", "เชียงใหม่"])
def test_a_meeting_is_found_by_document_day_or_name(empty_store: Store, typed: str) -> None:
    load_documents(
        empty_store,
        [officer_meeting("one", "2020-11-11").pair, officer_meeting("two", "2020-12-01", CHIANG_MAI).pair],
    )
    rows = ask(empty_store, "cq05", {"meeting": typed}).rows
    assert ["2020-12-01"] == [r["start_date"] for r in rows]


# -- Answers


def test_an_answer_is_an_object_that_json_can_hold(empty_store: Store) -> None:
    load_documents(empty_store, [officer_meeting("one", "2020-11-11").pair])
    answer = ask(empty_store, "cq01", {"province": "TH-57", "since": "2563-01-01"}).to_json()
    assert ["query", "title", "parameters", "columns", "rows"] == list(answer)
    assert {"province": "เชียงราย", "since": "2020-01-01", "until": None} == answer["parameters"]
    assert [c["key"] for c in answer["columns"]] == list(answer["rows"][0])
    assert {"key": "start_date", "type": "date", "label": {"th": "วันเริ่ม", "en": "First day"}} in answer[
        "columns"
    ]
    assert answer == json.loads(json.dumps(answer))
    row = answer["rows"][0]
    assert ("2020-11-11", "เชียงราย", "place-57", "stated", ["one"]) == (
        row["start_date"], row["province"], row["province_id"], row["status"], row["documents"],
    )  # fmt: skip


def test_evidence_is_the_quotes_that_a_row_rests_on(empty_store: Store) -> None:
    release = officer_meeting("one", "2020-11-11")
    load_documents(empty_store, [release.pair])
    (row,) = ask(empty_store, "cq08", {}, evidence=True).rows[:1]
    assert row["evidence"]
    for quote in row["evidence"]:
        assert "one" == quote["document"]
        assert release.text[quote["start"] : quote["end"]] == quote["quote"]
    assert {"inMeeting", "role", "by", "inCapacity"} <= {q["property"] for q in row["evidence"]}


def test_what_is_only_inferred_is_labelled(empty_store: Store) -> None:
    release = officer_meeting("one", "2020-11-11")
    release.statements = [
        with_status(s, "inferred") if s.property == "inProvince" else s for s in release.statements
    ]
    load_documents(empty_store, [release.pair])
    assert ["inferred"] == [r["status"] for r in ask(empty_store, "cq01").rows]


def test_that_none_came_is_told_apart_from_that_nobody_says_how_many(empty_store: Store) -> None:
    release = Release("counts")
    for day, value in (("2020-01-01", 0), ("2020-01-02", 12), ("2020-01-03", None)):
        meeting = release.meeting("ประชุม", day, release.province(CHIANG_RAI))
        if value is not None:
            release.entity(
                f"count-{day}",
                "AttendanceCount",
                "",
                ofMeeting=meeting,
                countOf="people",
                value=value,
                qualifier="exact",
            )
    load_documents(empty_store, [release.pair])
    for engine in (empty_store, SparqlEngine(dataset_of(empty_store))):
        statuses = [(row["value"], row["status"]) for row in ask(engine, "cq35").rows]
        assert [(0, "denied"), (12, "stated"), (None, "not_stated")] == statuses


def test_a_rejected_statement_never_counts(empty_store: Store) -> None:
    release = officer_meeting("one", "2020-11-11")
    chairs = {s.subject for s in release.statements if s.value in ("chair", "opening_chair")}
    release.statements = [
        with_status(s, "rejected") if s.subject in chairs else s for s in release.statements
    ]
    load_documents(empty_store, [release.pair])
    rows = ask(empty_store, "cq08", evidence=True).rows
    assert [(None, "not_stated", ["one"])] == [(r["chair"], r["status"], r["documents"]) for r in rows]
    assert () == ask(empty_store, "cq23").rows


def test_a_meeting_reported_by_two_releases_is_one_row_with_both(empty_store: Store) -> None:
    pairs = [officer_meeting(stem, "2020-11-11").pair for stem in ("one", "two")]
    load_documents(empty_store, pairs)
    assert [["one", "two"]] == [r["documents"] for r in ask(empty_store, "cq01").rows]


def test_people_are_listed_in_dictionary_order(empty_store: Store) -> None:
    release = Release("names")
    for name in ("แดง ใจดี", "ฮวด แซ่ลี้", "เก่ง กล้า", "กบ ใจดี"):
        release.person(name)
    load_documents(empty_store, [release.pair])
    names = [r["person"] for r in ask(empty_store, "cq14").rows]
    assert ["กบ ใจดี", "เก่ง กล้า", "แดง ใจดี", "ฮวด แซ่ลี้"] == names


def test_the_meetings_of_a_coordination_are_as_many_as_its_edge_counts(empty_store: Store) -> None:
    days = ("2019-12-11", "2020-11-11", "2023-05-02")
    load_documents(empty_store, [officer_meeting(f"of-{day}", day).pair for day in days])
    edges = {
        (r["who"], r["n"])
        for r in empty_store.read("MATCH (x)-[c:COORDINATED]->() RETURN x.id AS who, c.n AS n")
    }
    rows = [
        *((r["person_id"], r["count"]) for r in ask(empty_store, "cq23").rows),
        *((r["organisation_id"], r["count"]) for r in ask(empty_store, "coordination-organisations").rows),
    ]
    assert len(rows) == len(edges)
    assert edges == set(rows)
    assert {3} == {n for _, n in rows}


def test_a_network_of_another_province_is_not_counted(empty_store: Store) -> None:
    release = Release("networks")
    province, other = release.province(CHIANG_RAI), release.province(CHIANG_MAI)
    meeting = release.meeting("ประชุม", "2020-01-01", province)
    for name, place in (("เครือข่ายศาสนา", province), ("เครือข่ายเกษตร", other)):
        network = release.organisation(name, "network", "Network", inProvince=place)
        release.participation(meeting, network, "listed_network")
    load_documents(empty_store, [release.pair])
    assert ["เครือข่ายศาสนา"] == [r["network"] for r in ask(empty_store, "cq31").rows]
    assert 2 == len(ask(empty_store, "cq31", {"province": "all"}).rows)
