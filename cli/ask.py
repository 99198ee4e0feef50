"""`saiyai ask`: the questions of the catalogue and their answers."""

from dataclasses import asdict
from typing import Any

import click

from cli.output import FORMATS, counted, say, say_csv, say_json, say_table, tell
from cli.settings import Settings
from cli.stores import open_store
from graph.catalogue import ask as ask_catalogue
from graph.catalogue import catalogue
from graph.questions.answers import EVIDENCE, STATUSES, Answer
from graph.questions.engines import Row
from graph.questions.headers import Column
from ontology.errors import UsageError
from ontology.model import MODEL, Label


@click.command()
@click.argument("question", required=False, metavar="[ID]")
@click.argument("values", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("--evidence", is_flag=True, help="Add the words that say so, with their places.")
@click.pass_obj
def ask(
    settings: Settings, question: str | None, values: tuple[str, ...], format_: str, evidence: bool
) -> None:
    """Answer a question of the catalogue; without ID, list the questions.

    \b
    Examples:
      saiyai ask
      saiyai ask cq23 --evidence
      saiyai ask cq31 province=เชียงราย --format json
    """
    if question is None:
        return _list_questions(format_)
    pairs = [_pair(value) for value in values]
    parameters = dict(pairs)
    if len(parameters) < len(pairs):
        raise UsageError("A parameter is given twice: give each name=value once.")
    with open_store(settings) as store:
        answer = ask_catalogue(store, question, parameters, evidence)
    return _show(answer, format_)


def _pair(value: str) -> tuple[str, str]:
    name, equals, text = value.partition("=")
    if not equals:
        raise UsageError(f"A parameter is given as name=value, got {value!r}.")
    return name, text


def _list_questions(format_: str) -> None:
    questions = [asdict(q) for q in catalogue().questions.values()]
    if format_ == "json":
        return say_json(questions)
    rows = [
        {"id": q["id"], "th": q["title"]["th"], "en": q["title"]["en"], "parameters": _parameters(q)}
        for q in questions
    ]
    if format_ == "csv":
        return say_csv(["id", "th", "en", "parameters"], rows)
    for row in rows:
        say(
            f"{row['id']:5} {row['th']} / {row['en']}"
            + (f"  [{row['parameters']}]" if row["parameters"] else "")
        )
    return None


def _parameters(question: dict[str, Any]) -> str:
    """Returns what a question may be asked with, as it is typed."""
    return " ".join(f"{p['name']}={p['default'] or '…'}" for p in question["parameters"])


def _show(answer: Answer, format_: str) -> None:
    shown = answer.to_json()
    if format_ == "json":
        return say_json(shown)
    if format_ == "csv":
        return say_csv([column.key for column in answer.columns], shown["rows"])
    headings = {
        c.key: f"{c.label.th} / {c.label.en}"
        for c in answer.columns
        if c is not EVIDENCE and c.type not in ("id", "ids")
    }
    title = f"{answer.question.title.th} / {answer.question.title.en}"
    say_table(headings, [_worded(answer, row) for row in answer.rows], title)
    for number, row in enumerate(answer.rows, 1):
        for proof in _folded(row.get("evidence", [])):
            say(f"{number}. {proof['document']} [{proof['start']}, {proof['end']}) “{proof['quote']}”")
    return tell(counted(len(answer.rows), "row"))


def _folded(evidence: list[Row]) -> list[Row]:
    """Returns the quotes of a row that stand in no longer one; the JSON has them all, with what each says."""
    longest_first = sorted(evidence, key=lambda e: (e["document"], e["start"], -e["end"]))
    kept: list[Row] = []
    for proof in longest_first:
        last = kept[-1] if kept else None
        if last is None or last["document"] != proof["document"] or proof["end"] > last["end"]:
            kept.append(proof)
    return kept


def _worded(answer: Answer, row: Row) -> Row:
    """Returns a row with the labels of its codes in their place."""
    labels = {c.key: _label(c, row[c.key]) for c in answer.columns if row[c.key] is not None}
    return row | {key: f"{label.th} / {label.en}" for key, label in labels.items() if label}


def _label(column: Column, value: Any) -> Label | None:
    if column.type == "status":
        return STATUSES[value]
    return MODEL.concept(column.of, value).label if column.of else None
