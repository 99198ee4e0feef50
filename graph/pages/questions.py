"""The questions of the catalogue, and a question with its form, its answer and the evidence of each row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from graph.catalogue import catalogue
from graph.cypher_files import cypher
from graph.pages.captions import Caption, read_captions
from graph.pages.passages import Passage, read_passages
from graph.questions.answers import ALL, Answer
from graph.questions.answers import answer as answer_of
from graph.questions.engines import CypherEngine
from graph.questions.headers import SECTIONS, Parameter, Question
from graph.questions.values import Value, read_values
from graph.store import Store
from ontology.errors import BadInput, UsageError
from ontology.model import MODEL, SY, Label

PAGE = 50
"""Rows of an answer on one page."""
FEW = 200
"""Entities that a form offers as a list; where there are more, one types a name."""
LISTED = {
    "person": SY.Person,
    "organisation": SY.Organisation,
    "plan": SY.PlanPhase,
    "meeting": SY.Meeting,
    "province": SY.Province,
}


@dataclass(frozen=True, slots=True)
class QuestionRef:
    """A question as the list shows it.

    - `query`: its id;
    - `title` and `answers`: what it asks, and what it answers with.
    """

    query: str
    title: Label
    answers: Label


@dataclass(frozen=True, slots=True)
class Section:
    """What some questions are about.

    - `id`, `label`: which; `questions`: in the catalogue's order.
    """

    id: str
    label: Label
    questions: tuple[QuestionRef, ...]


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """The catalogue.

    - `sections`: in its order.
    """

    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Input:
    """A field of a question's form.

    - `name`, `type`, `label`: of the parameter; `optional`: whether it may be left out;
    - `given`: what was asked with, or the default; `chosen`: the choice that it is, None for any other;
    - `choices`: what it can be, where that is few.
    """

    name: str
    type: str
    label: Label
    optional: bool
    given: str
    chosen: str | None
    choices: tuple[Caption, ...]


@dataclass(frozen=True, slots=True)
class AnswerColumn:
    """A column of an answer.

    - `key`, `type`, `label`: as `saiyai ask` prints them;
    - `scheme`: whose codes its values are, None for others.
    """

    key: str
    type: str
    label: Label
    scheme: str | None


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A question as it was asked: the shape of `saiyai ask --format json --evidence`, and more.

    - `query`, `title`, `answers`: which question;
    - `parameters`: what it was asked with, as understood;
    - `columns` and `rows`: the answer, rows keyed by the columns;
    - `total`: how many rows there are; `page` of `pages`: which are here, one page if all are;
    - `passages`: of each row of a page, what it rests on; nothing where all rows are asked for;
    - `names`: the captions of the entities whose ids stand in the rows;
    - `inputs`: the form; `cypher`: the query;
    - `problem`: why there is no answer, None where there is one.
    """

    query: str
    title: Label
    answers: Label
    parameters: Mapping[str, Any]
    columns: tuple[AnswerColumn, ...]
    rows: tuple[Mapping[str, Any], ...]
    total: int
    page: int
    pages: int
    passages: tuple[tuple[Passage, ...], ...]
    names: Mapping[str, Caption]
    inputs: tuple[Input, ...]
    cypher: str
    problem: Label | None


def questions_page() -> QuestionsPage:
    """Returns the list of questions."""
    found = groupby(catalogue().questions.values(), key=lambda q: q.section)
    return QuestionsPage(
        tuple(
            Section(id_, SECTIONS[id_], tuple(QuestionRef(q.id, q.title, q.answers) for q in questions))
            for id_, questions in found
        )
    )


def question_page(
    store: Store, id_: str, given: Mapping[str, str], page: int | None = None
) -> QuestionPage | None:
    """Returns a question asked with what a form gave, or None where the catalogue has none of this id.

    With a `page` it has that page of the rows and their passages, else all rows.
    """
    question = catalogue().questions.get(id_)
    if question is None:
        return None
    engine = CypherEngine(store)
    values: Mapping[str, Value] = {}
    try:
        values = read_values(engine, question, given)
        answer, problem = answer_of(engine, question, values, evidence=True, window=_window(page)), None
    except (BadInput, UsageError) as error:
        answer, problem = Answer(question, dict(given), (), ()), Label(error.th or str(error), str(error))
    return QuestionPage(
        query=question.id,
        title=question.title,
        answers=question.answers,
        parameters=dict(answer.parameters),
        columns=tuple(AnswerColumn(c.key, c.type, c.label, c.scheme) for c in answer.columns),
        rows=answer.rows,
        total=answer.total,
        page=page or 1,
        pages=max(1, -(-answer.total // PAGE)) if page else 1,
        passages=read_passages(store, (row["evidence"] for row in answer.rows)) if page else (),
        names=_names(store, answer),
        inputs=_inputs(store, question, given, values),
        cypher=question.cypher,
        problem=problem,
    )


def _window(page: int | None) -> slice:
    return slice((page - 1) * PAGE, page * PAGE) if page else ALL


def _names(store: Store, answer: Answer) -> dict[str, Caption]:
    """Returns the captions of all entities whose ids the answer has."""
    keys = [c.key for c in answer.columns if c.type in ("id", "ids")]
    found = [i for row in answer.rows for key in keys for i in _listed(row[key])]
    held = [c.key for c in answer.columns if c.type == "meetings"]
    found += [meeting["meeting_id"] for row in answer.rows for key in held for meeting in row[key] or ()]
    wanted = list(dict.fromkeys(found))
    captions = read_captions(store, wanted)
    return {i: captions.of(i) for i in wanted}


def _inputs(
    store: Store, question: Question, given: Mapping[str, str], values: Mapping[str, Value]
) -> tuple[Input, ...]:
    return tuple(
        Input(
            name=p.name,
            type=p.type,
            label=p.label,
            optional=p.optional,
            given=given.get(p.name, p.default or ""),
            chosen=values[p.name].bound if (p.type in LISTED or p.choices) and p.name in values else None,
            choices=_choices(store, p),
        )
        for p in question.parameters
    )


def _choices(store: Store, parameter: Parameter) -> tuple[Caption, ...]:
    """Returns the terms or entities that a parameter can be, none where they are too many for a list."""
    if parameter.choices:
        return tuple(Caption(name, name, label.th, label.en, ()) for name, label in parameter.choices.items())
    class_name = LISTED.get(parameter.type)
    if class_name is None:
        return ()
    asked = {"class": MODEL.class_(class_name).name, "skip": 0, "limit": FEW + 1}
    rows = store.read(cypher("page_search_browse"), asked)
    if len(rows) > FEW:
        return ()
    captions = read_captions(store, (row["id"] for row in rows))
    return tuple(captions.of(row["id"]) for row in rows)


def _listed(value: Any) -> Iterable[str]:
    return value if isinstance(value, list) else [value] if value else []
