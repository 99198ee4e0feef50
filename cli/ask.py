"""`saiyai ask`: the questions of the catalogue and their answers."""

from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby
from typing import Any

import click

from cli.output import FORMATS, both, counted, say, say_csv, say_json, say_table, tell
from cli.settings import Settings
from cli.stores import open_store
from graph.catalogue import ask as ask_catalogue
from graph.catalogue import catalogue
from graph.export import dataset_of
from graph.questions.answers import EVIDENCE, Answer
from graph.questions.checks import Verdict, checks, title, verdicts
from graph.questions.engines import CypherEngine, Engine, Row
from graph.questions.headers import Column
from graph.questions.sparql import SparqlEngine
from graph.store import Store
from ontology.errors import UsageError
from ontology.model import MODEL, Label
from ontology.reference import terms

ENGINES = ("cypher", "sparql")
WRONG = 1


@click.command()
@click.argument("question", required=False, metavar="[ID]")
@click.argument("values", nargs=-1, metavar="[NAME=VALUE]...")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="table", show_default=True)
@click.option("--evidence", is_flag=True, help="Add the words that say so, with their places.")
@click.option(
    "--engine",
    type=click.Choice(ENGINES),
    default="cypher",
    show_default=True,
    help="Ask the graph in Cypher, or its export, in memory, in SPARQL.",
)
@click.option("--all", "all_", is_flag=True, help="Every question of the catalogue.")
@click.option(
    "--check", is_flag=True, help="Compare the answers with the right ones; for the samples' five releases."
)
@click.pass_obj
def ask(
    settings: Settings,
    question: str | None,
    values: tuple[str, ...],
    format_: str,
    evidence: bool,
    engine: str,
    all_: bool,
    check: bool,
) -> int:
    """Answer a question of the catalogue; without ID, list the questions.

    CSV holds one table, so not the answers to --all.

    \b
    Examples:
      saiyai ask
      saiyai ask cq23 --evidence
      saiyai ask cq31 province=เชียงราย --format json
      saiyai ask --all --check --engine sparql
    """
    if (question is not None) == all_ and (all_ or check):
        raise UsageError("Give the id of one question, or --all.")
    if all_ and format_ == "csv" and not check:
        raise UsageError(
            "CSV holds one table, and each question has its own: ask one, or take --format json."
        )
    if question is None and not all_:
        _list_questions(format_)
        return 0
    ids = [catalogue().question(question).id] if question else list(catalogue().questions)
    if check:
        return _check(settings, engine, ids, values, format_)
    parameters = _parameters_given(values)
    with open_store(settings) as store:
        asked = _engine(store, engine)
        answers = [ask_catalogue(asked, id_, parameters, evidence) for id_ in ids]
    if format_ == "json" and all_:
        say_json([answer.to_json() for answer in answers])
    else:
        for answer in answers:
            _show(answer, format_)
    return 0


def _engine(store: Store, name: str) -> Engine:
    return CypherEngine(store) if name == "cypher" else SparqlEngine(dataset_of(store))


def _parameters_given(values: Iterable[str]) -> dict[str, str]:
    """Returns what name=value pairs say; a name that comes twice is refused."""
    pairs = [_pair(value) for value in values]
    if len(dict(pairs)) < len(pairs):
        raise UsageError("A parameter is given twice: give each name=value once.")
    return dict(pairs)


def _check(settings: Settings, engine: str, ids: list[str], values: tuple[str, ...], format_: str) -> int:
    """Prints how the answers compare with the right ones; returns 1 if one does not."""
    if values:
        raise UsageError("--check asks with the parameters of the right answers: leave out name=value.")
    wanted = [check for check in checks() if check.question in ids]
    if not wanted:
        raise UsageError(f"There is no right answer to {', '.join(ids)} to compare with.")
    with open_store(settings) as store:
        found = list(verdicts(_engine(store, engine), wanted))
    told = [_told(verdict) for verdict in found]
    if format_ == "json":
        say_json(told)
    elif format_ == "csv":
        say_csv([*told[0]], told)
    else:
        for group, members in groupby(told, key=lambda one: one["group"]):
            _tell_group(group, list(members))
    return 0 if all(verdict.right for verdict in found) else WRONG


def _told(verdict: Verdict) -> Row:
    """Returns a verdict as an object that JSON can hold."""
    check = verdict.check
    missing, unexpected = (
        [dict(zip(check.columns, row, strict=True)) for row in rows]
        for rows in (verdict.missing, verdict.unexpected)
    )
    return {
        "group": check.group,
        "query": check.question,
        "name": asdict(check.name or catalogue().question(check.question).title),
        "parameters": dict(check.given),
        "right": verdict.right,
        "missing": missing,
        "unexpected": unexpected,
    }


def _tell_group(group: str, told: list[Row]) -> None:
    """Prints a line a question of a group, what is wrong below it, and how many are right."""
    right = total = 0
    for name, same in groupby(told, key=lambda one: f"{one['query']:5} {both(Label(**one['name']))}"):
        wrong = [one for one in same if not one["right"]]
        right, total = right + (not wrong), total + 1
        say(f"{'✗' if wrong else '✓'} {name}")
        for one in wrong:
            for mark, rows in (("-", one["missing"]), ("+", one["unexpected"])):
                for row in rows:
                    say(f"    {mark} {row}")
    say(f"{both(title(group))}: {right}/{total}")


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
        c.key: both(c.label) for c in answer.columns if c is not EVIDENCE and c.type not in ("id", "ids")
    }
    title = f"{answer.question.id}  {both(answer.question.title)}"
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
    return row | {key: both(label) for key, label in labels.items() if label}


def _label(column: Column, value: Any) -> Label | None:
    if column.type == "term":
        return terms()[value].label
    return MODEL.scheme(column.scheme)[value].label if column.scheme else None
