"""The questions of the catalogue, and a question with its form, its answer and the evidence of each row."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.answers import STATUSES
from graph.catalogue import ask, catalogue
from graph.headers import COMMON, Column, Question
from graph.pages.captions import Caption, read_captions
from graph.store import Store
from ontology.errors import BadInput, UsageError
from ontology.model import MODEL, Label


@dataclass(frozen=True, slots=True)
class QuestionRef:
    """A question as the list shows it."""

    id: str
    title: Label
    answers: Label


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    """All questions in the order of the catalogue."""

    questions: tuple[QuestionRef, ...]


@dataclass(frozen=True, slots=True)
class Input:
    """A field of a question's form: what it takes, what was `given`, and its choices where they are few."""

    name: str
    type: str
    label: Label
    optional: bool
    given: str
    choices: tuple[Caption, ...]
