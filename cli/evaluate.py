"""`saiyai eval`: how true extraction is, held against records that people have made or corrected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from time import monotonic
from typing import Any

import click
from rich.box import HORIZONTALS
from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.output import counted, progress_bar, say_json, tell
from cli.settings import Settings
from loaders.evaluation.evaluate import Evaluation, Given
from loaders.evaluation.items import SECTIONS
from loaders.evaluation.runs import Changes, Key, changes, keep_run, last_run, run_file
from loaders.evaluation.score import ENOUGH_ITEMS, Figures, Judged, by_role, kinds_of, mean_f1, pooled_f1
from loaders.evaluation.sentences import Sentence
from ontology.errors import BadInput

SHOWN = 20
WORST = 10
PATIENCE = 2.0
"""Seconds after which progress is shown: a few documents take no longer."""
COLOURS = {"missed": "red", "extra": "yellow"}
FIGURES = ("P", "R", "F1", "ถูก / Hits", "เฉลย / Gold", "ที่ได้ / Given")


def _how_many(context: click.Context, option: click.Parameter, value: str | None) -> int | None:
    """Returns how many are to be shown: None for all, SHOWN if it was not said; JSON has all then."""
    if value is None:
        return None if context.params.get("format_") == "json" else SHOWN
    if value == "all":
        return None
    if not value.isdecimal():
        raise click.BadParameter(f"a number or `all` was expected, got {value!r}.", context, option)
    return int(value)


@click.command("eval")
@click.argument("gold", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.argument("texts", metavar="TEXT_DIR", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    show_default=True,
    is_eager=True,
)
@click.option(
    "--misses",
    metavar="N|all",
    callback=_how_many,
    help=f"Misses, extras and changes that are shown, each at most. Default: {SHOWN}; all in JSON.",
)
@click.option(
    "--section", type=click.Choice(SECTIONS), metavar="NAME", help="Show those of one section only."
)
@click.option(
    "--save/--no-save", default=True, help="Keep this run to compare the next one with. Default: save."
)
@click.pass_obj
def evaluate(
    settings: Settings,
    gold: Path,
    texts: Path,
    format_: str,
    misses: int | None,
    section: str | None,
    save: bool,
) -> None:
    """Hold extraction against records that people have made or corrected.

    GOLD_DIR is a folder of .json and .jsonl files, or one: what `saiyai extract` prints, corrected. TEXT_DIR is the
    folder of the .txt files they speak of, or a .jsonl or .jsonl.gz file of lines {"id": …, "text": …}.

    Prints the figures by section (those with under ten gold items stand in brackets and outside the mean), the worst
    documents, what was missed or too many with its sentence, and what has changed since the run before.

    \b
    Examples:
      saiyai extract releases/ > gold.jsonl      then correct gold.jsonl
      saiyai eval gold.jsonl releases/
      saiyai eval gold/ releases/ --section people.positions --misses all
      saiyai eval gold/ releases/ --format json --no-save
    """
    given = Given(gold, texts)
    evaluation = given.evaluate(_with_progress(given.documents))
    _tell_left_out(given.without_text, evaluation.refused)
    since = _compared(evaluation, run_file(settings.data, gold), save)
    if format_ == "json":
        return say_json(_as_json(given, evaluation, since, section, misses))
    return _show(evaluation, since, section, misses)


def _with_progress(names: Sequence[str]) -> Iterator[str]:
    """Yields the names; if that takes long, a bar shows how far it is."""
    bar = progress_bar()
    task = bar.add_task("Reading · กำลังอ่าน", total=len(names))
    began, shown = monotonic(), False
    try:
        for name in names:
            yield name
            bar.advance(task)
            if not shown and monotonic() - began > PATIENCE:
                bar.start()
                shown = True
    finally:
        if shown:
            bar.stop()


def _tell_left_out(without_text: Sequence[str], refused: dict[str, str]) -> None:
    if without_text:
        names = ", ".join(without_text[:SHOWN]) + (" …" if len(without_text) > SHOWN else "")
        tell(f"saiyai: {counted(len(without_text), 'gold record')} without a text, left out: {names}")
    for reason in refused.values():
        tell(f"saiyai: left out: {reason}")


def _compared(evaluation: Evaluation, file: Path, save: bool) -> Changes | None:
    """Returns what has changed since the run in the file, and keeps this one there.

    A file that cannot be read or written is told and costs only the comparison: the figures are there.
    """
    since = None
    try:
        then = last_run(file)
        since = changes(evaluation.run, then, evaluation.gold_keys) if then else None
    except BadInput as error:
        tell(f"saiyai: {error}")
    try:
        if save:
            keep_run(evaluation.run, file)
    except BadInput as error:
        tell(f"saiyai: {error}")
    return since


def _as_json(
    given: Given, evaluation: Evaluation, since: Changes | None, section: str | None, most: int | None
) -> dict[str, Any]:
    sections = evaluation.sections
    right, compared = kinds_of(evaluation.judged)
    return {
        "time": evaluation.run.time,
        "version": evaluation.run.version,
        "documents": len(evaluation.readings),
        "without_text": given.without_text,
        "refused": evaluation.refused,
        "sections": {name: figures.to_json() for name, figures in sections.items()},
        "mean_f1": mean_f1(sections.values()),
        "pooled_f1": pooled_f1(sections.values()),
        "organisation_kinds": {"right": right, "compared": compared},
        "roles": {role: figures.to_json() for role, figures in by_role(evaluation.judged).items()},
        "by_document": [{"document": d, **figures.to_json()} for d, figures in evaluation.worst_first],
        "errors": [_error_as_json(*error) for error in list(evaluation.errors(section))[:most]],
        "changes": since and _changes_as_json(since, section, most),
    }


def _error_as_json(one: Judged, sentence: Sentence | None) -> dict[str, Any]:
    return {
        "outcome": one.outcome,
        "document": one.document,
        "section": one.section,
        "of": one.item.of or None,
        "text": one.item.text,
        "path": one.item.path,
        "sentence": sentence and {"text": str(sentence), **asdict(sentence)},
    }


def _changes_as_json(since: Changes, section: str | None, most: int | None) -> dict[str, Any]:
    columns = ("document", "section", "of", "text")
    return {
        "since": since.since,
        "version": since.version,
        "documents": len(since.documents),
        "sections": {
            name: {"then": then.to_json(), "now": now.to_json()}
            for name, (then, now) in since.sections.items()
        },
        **{
            name: [dict(zip(columns, key, strict=True)) for key in _of_section(keys, section)[:most]]
            for name, keys in _lists(since).items()
        },
    }


def _lists(since: Changes) -> dict[str, tuple[Key, ...]]:
    return {
        "newly_missed": since.newly_missed,
        "new_extras": since.new_extras,
        "newly_found": since.newly_found,
        "extras_gone": since.extras_gone,
    }


def _of_section(keys: Iterable[Key], section: str | None) -> list[Key]:
    return [key for key in keys if section in (None, key[1])]


def _show(evaluation: Evaluation, since: Changes | None, section: str | None, most: int | None) -> None:
    console = Console()
    sections = evaluation.sections
    rows = [
        (name if figures.gold >= ENOUGH_ITEMS else f"({name})", *_cells(figures))
        for name, figures in sections.items()
    ]
    _table(console, ("หมวด / Section", *FIGURES), rows)
    right, compared = kinds_of(evaluation.judged)
    console.print(
        f"mean F1 {mean_f1(sections.values()):.4f}   pooled F1 {pooled_f1(sections.values()):.4f}   "
        f"kinds of organisations {right}/{compared}   {counted(len(evaluation.readings), 'document')}",
        style="bold",
        highlight=False,
        soft_wrap=True,
    )
    roles = by_role(evaluation.judged).items()
    _table(console, ("บทบาท / Role", *FIGURES), [(role, *_cells(figures)) for role, figures in roles])
    worst = [(name, *_cells(figures)) for name, figures in evaluation.worst_first[:WORST] if figures.f1 < 1]
    _table(console, ("เอกสารที่ต่ำสุด / Worst documents", *FIGURES), worst)
    _show_errors(console, list(evaluation.errors(section)), most)
    if since:
        _show_changes(console, since, section, most)


def _cells(figures: Figures) -> tuple[str, ...]:
    shares = (f"{share:.3f}" for share in (figures.precision, figures.recall, figures.f1))
    return (*shares, *map(str, (figures.hit, figures.gold, figures.predicted)))


def _table(console: Console, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Prints a table of names and numbers, if there are any; columns are as wide as a terminal shows them."""
    if not rows:
        return
    table = Table(box=HORIZONTALS, padding=(0, 1))
    for place, heading in enumerate(headings):
        table.add_column(heading.replace(" / ", "\n"), justify="right" if place else "left", overflow="fold")
    for row in rows:
        table.add_row(*map(Text, row))
    console.print(table)


def _show_errors(
    console: Console, errors: Sequence[tuple[Judged, Sentence | None]], most: int | None
) -> None:
    if not errors:
        console.print("Nothing was missed, nothing was too many.")
    document = None
    for one, sentence in errors[:most]:
        if one.document != document:
            document = one.document
            console.print(Text(f"\n{document}", style="bold"), soft_wrap=True)
        label = Text(f"{one.outcome:7}", style=COLOURS[one.outcome])
        line = Text.assemble("  ", label, f" {one.section:20}  ", _whose(one.item.of, one.item.text))
        console.print(line, soft_wrap=True)
        if sentence:
            quote = Text.assemble(sentence.before, (sentence.quote, "bold underline"), sentence.after)
            console.print(Text.assemble(" " * 10, "“", quote, "”"), soft_wrap=True)
    _tell_more(console, len(errors), most)


def _whose(of: str, text: str) -> str:
    return f"{of}: {text}" if of else text


def _tell_more(console: Console, number: int, most: int | None) -> None:
    if most is not None and number > most:
        console.print(f"  … and {number - most} more: --misses all", highlight=False)


def _show_changes(console: Console, since: Changes, section: str | None, most: int | None) -> None:
    over = f"over the {counted(len(since.documents), 'document')} of both runs"
    console.print(
        Text(f"\nSince {since.since} (version {since.version}), {over}:", style="bold"), soft_wrap=True
    )
    rows = [
        (name, f"{then.f1:.3f}", f"{now.f1:.3f}", f"{now.f1 - then.f1:+.3f}", *_differences(then, now))
        for name, (then, now) in since.sections.items()
    ]
    if not rows and not any(_lists(since).values()):
        console.print("  nothing changed.")
        return
    headings = ("หมวด / Section", "F1 เดิม / then", "F1 ใหม่ / now", "ต่าง / Change")
    _table(console, (*headings, "ถูก / Hits", "ขาด / Missed", "เกิน / Extra"), rows)
    for name, keys in _lists(since).items():
        found = _of_section(keys, section)
        if found:
            console.print(Text(f"{name.replace('_', ' ')}: {len(found)}", style="bold"))
        for document, of_section, of, text in found[:most]:
            console.print(Text(f"  {of_section:20}  {document}  {_whose(of, text)}"), soft_wrap=True)
        _tell_more(console, len(found), most)


def _differences(then: Figures, now: Figures) -> tuple[str, ...]:
    pairs = ((then.hit, now.hit), (then.missed, now.missed), (then.extra, now.extra))
    return tuple(f"{after - before:+d}" if after != before else "" for before, after in pairs)
