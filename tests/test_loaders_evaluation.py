"""Extraction held against gold records: the figures of the shared scorer, the sentence of each error, the change."""

import gzip
import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from loaders.evaluation.evaluate import Evaluation, Given, Reading
from loaders.evaluation.gold import read_gold
from loaders.evaluation.items import SECTIONS, normal
from loaders.evaluation.runs import changes, keep_run, last_run, run_file
from loaders.evaluation.score import Figures, by_role, figures_of, judge, kinds_of, mean_f1, pooled_f1
from loaders.evaluation.sentences import REACH, SIGN, SearchedText
from loaders.evaluation.texts import find_texts
from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.record import record_of
from ontology.errors import BadInput
from tests import shared_texts

TEXT = (
    "เปิดการประชุมเครือข่ายคุณธรรม\n"
    "วันที่ ๔ มีนาคม 2567 นางสาวมะลิ  ใจงาม ผู้ว่าราชการจังหวัดตาก เป็นประธานการประชุม มีผู้เข้าร่วม 1,200 คน\n"
    "จากนั้น นายสน ริมธาร วัฒนธรรมจังหวัดตาก กล่าวรายงาน ปี 22567"
)
GOLD: dict[str, Any] = {
    "document": "ตาก",
    "events": [{"start": "2024-03-04", "end": "2024-03-04", "province": "ตาก", "people_count": 1200}],
    "people": [
        {
            "name": ["มะลิ ใจงาม"],
            "honorific": "นางสาว",
            "positions": [["ผู้ว่าราชการจังหวัดตาก"]],
            "roles": ["chair"],
        },
        {"name": "สน ริมธาร", "honorific": "นาย", "positions": ["วัฒนธรรมจังหวัดตาก"], "roles": ["reporter"]},
    ],
    "organisations": [{"name": ["จังหวัดตาก"], "kind": "province"}],
    "provinces": ["ตาก"],
}

EVENT, (MALI, SON) = GOLD["events"][0], GOLD["people"]


def given(**changed: Any) -> dict[str, Any]:
    """A record that says what GOLD says, but for what is changed."""
    return json.loads(json.dumps(GOLD | changed))  # type: ignore[no-any-return]


def evaluation(*records: dict[str, Any], gold: dict[str, Any] = GOLD) -> Evaluation:
    readings = {
        record["document"]: Reading(TEXT, record, tuple(judge(record["document"], gold, record)))
        for record in records
    }
    return Evaluation(readings, {})


def errors(record: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    found = evaluation(record).errors()
    return [
        (one.outcome, one.section, one.item.text, sentence.quote if sentence else "")
        for one, sentence in found
    ]


def scorer(gold: Path, predicted: list[dict[str, Any]], folder: Path) -> dict[str, Any]:
    """The figures of the shared scorer for the same records."""
    file = folder / "predicted.jsonl"
    file.write_text("\n".join(json.dumps(record) for record in predicted), "utf-8")
    command = [sys.executable, str(shared_texts.EVAL / "score.py"), str(gold), str(file), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    figures: dict[str, Any] = json.loads(done.stdout)
    return figures


def ours(readings: Evaluation) -> dict[str, Any]:
    sections = readings.sections
    return {
        "sections": {name: figures.to_json() for name, figures in sections.items()},
        "mean_f1": mean_f1(sections.values()),
        "pooled_f1": pooled_f1(sections.values()),
    }


def test_the_figures_of_the_open_releases_are_those_of_the_shared_scorer(tmp_path: Path) -> None:
    shared_texts.needs_shared()
    gold = shared_texts.EVAL / "gold"
    both = Given(gold, shared_texts.EVAL / "texts")
    result = both.evaluate(both.documents)
    assert 15 == len(result.readings)
    assert scorer(gold, [reading.given for reading in result.readings.values()], tmp_path) == ours(result)


def test_the_figures_of_worse_readings_are_those_of_the_shared_scorer(tmp_path: Path) -> None:
    shared_texts.needs_shared()
    gold = read_gold(shared_texts.EVAL / "gold")
    records = {}
    for file in shared_texts.texts():
        text = unicodedata.normalize("NFD", file.read_text("utf-8")).replace("จังหวัด", "เมือง")
        records[file.stem] = record_of(extract(document_of(text[: len(text) * 2 // 3], file.stem)))
    readings = {
        name: Reading("", record, tuple(judge(name, gold[name], record))) for name, record in records.items()
    }
    worse = ours(Evaluation(readings, {}))
    assert scorer(shared_texts.EVAL / "gold", list(records.values()), tmp_path) == worse
    assert worse["pooled_f1"] < 0.9


def test_a_record_that_says_the_same_has_nothing_but_hits() -> None:
    result = evaluation(given())
    assert [] == list(result.errors())
    assert {1.0} == {figures.f1 for figures in result.sections.values()}
    assert 1.0 == pooled_f1(result.sections.values())


def test_forms_are_compared_without_spaces_digits_of_either_kind_and_outer_marks() -> None:
    assert normal("ชั้น 2 นํ้า – ก") == normal("“ชั้น\u00a0๒\u200bนํ้า-ก.”")
    assert normal("คํา") == normal("คำ")
    assert normal("มะลิ") != normal("มาลิ")


def test_any_form_of_a_gold_item_is_right_once() -> None:
    gold = given(networks=[["เครือข่ายภาครัฐ", "ภาครัฐ"]])
    judged = judge("ตาก", gold, given(networks=["ภาครัฐ", "เครือข่ายภาครัฐ"]))
    assert Figures(hit=1, extra=1) == figures_of(one for one in judged if one.section == "networks")


def test_what_is_said_of_a_person_counts_for_the_person_of_that_name() -> None:
    swapped = [
        dict(person, roles=roles)
        for person, roles in zip(GOLD["people"], (["reporter"], ["chair"]), strict=True)
    ]
    judged = judge("ตาก", GOLD, given(people=swapped))
    assert Figures(missed=2, extra=2) == figures_of(one for one in judged if one.section == "people.roles")


def test_kinds_and_roles_have_figures_of_their_own() -> None:
    judged = judge(
        "ตาก", GOLD, given(organisations=[{"name": "จ.", "aliases": ["จังหวัดตาก"], "kind": "other"}])
    )
    assert (0, 1) == kinds_of(judged)
    assert {"chair": Figures(hit=1), "reporter": Figures(hit=1)} == by_role(judged)


def test_a_section_without_gold_items_is_right_only_if_nothing_was_given() -> None:
    assert (1.0, 0.0) == (Figures().f1, Figures(extra=1).f1)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"provinces": []}, ("missed", "provinces", "ตาก", "ตาก")),
        ({"organisations": []}, ("missed", "organisations", "จังหวัดตาก", "จังหวัดตาก")),
        ({"events": [EVENT | {"people_count": None}]}, ("missed", "events.counts", "people_count 1200", "1,200")),
        ({"events": [EVENT | {"province": None}]}, ("missed", "events.place", "province ตาก", "จังหวัดตาก")),
        ({"events": [EVENT | {"start": ""}]}, ("missed", "events.date", "2024-03-04..2024-03-04", "๔ มีนาคม")),
        ({"people": [MALI | {"honorific": ""}, SON]}, ("missed", "people.honorific", "นางสาว", "นางสาวมะลิ ใจงาม")),
        ({"people": [MALI, SON | {"roles": []}]}, ("missed", "people.roles", "reporter", "สน ริมธาร")),
        ({"networks": ["เครือข่ายคุณธรรม"]}, ("extra", "networks", "เครือข่ายคุณธรรม", "เครือข่ายคุณธรรม")),
        ({"plans": [{"name": "แผนแม่บท", "edition": 2}]}, ("extra", "plans", "แผนแม่บท edition 2", "")),
    ],
)  # fmt: skip
def test_an_error_shows_the_words_it_is_about(
    changed: dict[str, Any], expected: tuple[str, str, str, str]
) -> None:
    assert [expected] == errors(given(**changed))


def test_an_extra_shows_the_words_that_extraction_read() -> None:
    start = TEXT.index("กล่าวรายงาน")
    span = {"path": "/people/1/roles/1", "start": start, "end": start + len("กล่าวรายงาน")}
    people = [MALI, SON | {"roles": ["reporter", "speaker"]}]
    assert [("extra", "people.roles", "speaker", "กล่าวรายงาน")] == errors(given(people=people, spans=[span]))


def test_of_several_places_the_one_near_the_person_is_shown() -> None:
    text = "กรมการศาสนา แถลง\nนายสน ริมธาร อธิบดีกรมการศาสนา กล่าว"
    gold = {"document": "ก", "people": [{"name": "สน ริมธาร", "affiliations": ["กรมการศาสนา"]}]}
    lacking = {"document": "ก", "people": [{"name": "สน ริมธาร"}]}
    result = Evaluation({"ก": Reading(text, lacking, tuple(judge("ก", gold, lacking)))}, {})
    [(_, sentence)] = result.errors("people.affiliations")
    assert sentence is not None
    assert "นายสน ริมธาร อธิบดีกรมการศาสนา กล่าว" == str(sentence)
    assert "กรมการศาสนา" == text[sentence.start : sentence.end]


def test_a_number_is_not_found_inside_a_longer_one() -> None:
    assert (TEXT.index("2567"), TEXT.index("2567") + 4) == SearchedText(TEXT).find(("2567",))
    assert SearchedText("ปี 22567 และ 25678").find(("2567",)) is None


def test_a_long_line_is_cut_at_spaces_and_no_sign_leaves_its_consonant() -> None:
    spaced = SearchedText("หน้า " + "คำ " * 200 + "นี่ " + "คำ " * 200)
    glued = SearchedText("ที่" * 100 + "นา" + "ที่" * 100)
    for text, form in ((spaced, "นี่"), (glued, "นา")):
        place = text.find((form,))
        assert place is not None
        sentence = text.sentence(*place)
        assert form == sentence.quote
        assert len(str(sentence)) <= 2 * REACH + 10
        assert (SIGN, SIGN) == (sentence.before[0], sentence.after[-1])
        assert not unicodedata.combining(sentence.before[1])
        assert "M" != unicodedata.category(sentence.before[1])[0]


def test_the_worst_documents_come_first() -> None:
    worse, good = given(document="ข", people=[]), given(document="ก")
    assert ["ข", "ก"] == [name for name, _ in evaluation(good, worse).worst_first]


def write(folder: Path, *records: Any) -> Path:
    for number, record in enumerate(records):
        text = record if isinstance(record, str) else json.dumps(record, ensure_ascii=False)
        (folder / f"{number}.json").write_text(text, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"document": "ก", "people": [}', "is no JSON: Expecting value in row 1, column 30"),
        ('{"document": "ก"}\n{"document": "ข"}', "a file whose name ends in .jsonl"),
        ([GOLD], "holds a list where one record"),
        ({"people": []}, 'Add "document"'),
        ({"document": "ก"}, "it has none of events, people"),
        (given() | {"organizations": []}, "'organizations' in the record, which nothing reads. Write 'organisations'"),
        (given(people={}), "has an object as people where a list was expected"),
        (given(people=["มะลิ"]), "has the text 'มะลิ' as people[0]. Write an object with name"),
        (given(people=[{"name": "มะลิ", "role": []}]), "'role' in people[0], which nothing reads. Write 'roles'"),
        (given(people=[{"honorific": "นาย"}]), "has no name in people[0]"),
        (given(people=[{"name": "มะลิ", "roles": [[["chair"]]]}]), "has a list as people[0].roles"),
        (given(events=[{"people_count": "ร้อย"}]), "as events[0].people_count. Write a number or null"),
        (given(networks=[{"name": "ก"}]), "has an object as networks[0]"),
    ],
)  # fmt: skip
def test_a_record_that_is_not_as_it_should_be_is_refused_with_its_place(
    content: Any, told: str, tmp_path: Path
) -> None:
    with pytest.raises(BadInput) as raised:
        read_gold(write(tmp_path, content))
    assert f"{tmp_path / '0.json'} " in str(raised.value)
    assert told in str(raised.value)


def test_two_records_of_one_document_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"0\.json and .*1\.json both are records of the document 'ตาก'"):
        read_gold(write(tmp_path, GOLD, GOLD))


def test_notes_of_ones_own_are_allowed(tmp_path: Path) -> None:
    record = GOLD | {"notes": "…", "checked by": "ก"}
    assert {"ตาก": record} == read_gold(write(tmp_path, record))


def test_a_line_that_is_wrong_is_named(tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(GOLD) + "\n\n[]\n", "utf-8")
    with pytest.raises(BadInput, match=r"gold\.jsonl, line 3, holds a list"):
        read_gold(file)


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16"])
def test_records_as_windows_saves_them_are_read(charset: str, tmp_path: Path) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(GOLD, ensure_ascii=False) + "\r\n", charset)
    assert {"ตาก": GOLD} == read_gold(file)


def test_a_folder_may_hold_records_a_file_and_a_line_each(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text('{"document": "ก", "provinces": []}', "utf-8")
    (tmp_path / "more.jsonl").write_text(
        '{"document": "ข", "plans": []}\n{"document": "ค", "plans": []}', "utf-8"
    )
    assert {"ก", "ข", "ค"} == read_gold(tmp_path).keys()


@pytest.mark.parametrize("name", ["texts.jsonl", "texts.jsonl.gz"])
def test_texts_may_stand_in_lines(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    content = json.dumps({"id": "ก", "text": "หนึ่ง\u2028สอง"}, ensure_ascii=False).encode()
    file.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    assert {"ก": "หนึ่ง\u2028สอง"} == find_texts(file)


@pytest.mark.parametrize("content", ['{"id": "ก"}', "[]", '{"id": 1, "text": ""}'])
def test_a_line_without_id_or_text_is_refused(content: str, tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl"
    file.write_text(content, "utf-8")
    with pytest.raises(BadInput, match=r"texts\.jsonl, line 1, is no text"):
        find_texts(file)


def test_a_broken_gzip_file_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "texts.jsonl.gz"
    file.write_bytes(gzip.compress(b'{"id": "a", "text": "b"}')[:-9])
    with pytest.raises(BadInput, match="is no whole gzip file"):
        find_texts(file)


def test_a_run_is_kept_and_read_as_it_was(tmp_path: Path) -> None:
    run = evaluation(given(provinces=["น่าน"])).run
    file = run_file(tmp_path / "ข้อมูล", tmp_path / "gold")
    assert last_run(file) is None
    keep_run(run, file)
    assert run == last_run(file)
    assert [file] == list(file.parent.iterdir())


def test_two_sets_of_gold_records_have_runs_of_their_own(tmp_path: Path) -> None:
    assert run_file(tmp_path, tmp_path / "a" / "gold") != run_file(tmp_path, tmp_path / "b" / "gold")


def test_a_run_says_what_became_better_and_worse() -> None:
    then = evaluation(given(provinces=["น่าน"]), given(document="ข")).run
    now = evaluation(given(people=GOLD["people"][:1]), given(document="ค"))
    since = changes(now.run, then, now.gold_keys)
    assert ("ตาก",) == since.documents
    assert [("ตาก", "provinces", "", "ตาก")] == list(since.newly_found)
    assert [("ตาก", "provinces", "", "น่าน")] == list(since.extras_gone)
    assert ("ตาก", "people.roles", "สน ริมธาร", "reporter") in since.newly_missed
    assert () == since.new_extras
    assert (Figures(missed=1, extra=1), Figures(hit=1)) == since.sections["provinces"]
    assert {"provinces", "people", *(s for s in SECTIONS if s.startswith("people."))} - {
        "people.affiliations"
    } == since.sections.keys()


def test_what_left_the_gold_records_was_not_found_by_extraction() -> None:
    then = evaluation(given(provinces=[])).run
    corrected = evaluation(given(provinces=[]), gold=given(provinces=[]))
    assert () == changes(corrected.run, then, corrected.gold_keys).newly_found


@pytest.mark.parametrize("content", ["", "[]", '{"format": 0}', '{"format": 1, "time": "x"}'])
def test_a_run_that_cannot_be_read_is_told(content: str, tmp_path: Path) -> None:
    file = tmp_path / "run.json"
    file.write_text(content, "utf-8")
    with pytest.raises(BadInput, match=r"run\.json cannot be read"):
        last_run(file)


def test_a_run_that_cannot_be_kept_leaves_nothing_behind(tmp_path: Path) -> None:
    taken = tmp_path / "run.json"
    taken.mkdir()
    with pytest.raises(BadInput, match="--no-save"):
        keep_run(evaluation(given()).run, taken)
    assert [taken] == list(tmp_path.iterdir())
