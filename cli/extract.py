"""`saiyai extract`: what the releases say, printed; no store needed."""

import dataclasses
import json
from functools import partial
from pathlib import Path

import click

from cli.documents import Reading, jobs_option, paths_argument
from cli.explain import explained, new_console, reported, show_explained, show_findings
from cli.output import counted, say, tell
from loaders.explain import doubted
from loaders.extract import Extraction
from loaders.record import record_of


@click.command()
@paths_argument
@jobs_option
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "statements", "findings"]),
    default="jsonl",
    show_default=True,
    help="For programs: one record a document; one statement a line; one finding a line.",
)
@click.option(
    "--findings", is_flag=True, help="For people: what should be looked at, each with its sentence."
)
@click.option(
    "--explain", is_flag=True, help="For people: the text with what was read, by which rule, and missed."
)
@click.option("--no-color", is_flag=True, help="No colours, as without a terminal or with NO_COLOR set.")
def extract(
    paths: tuple[Path, ...], jobs: int | None, format_: str, findings: bool, explain: bool, no_color: bool
) -> int:
    """Print what releases say, with the place of every word of evidence.

    PATH is a file or a folder of .txt files (UTF-8, UTF-16, TIS-620, cp874).

    \b
    Examples:
      saiyai extract release.txt
      saiyai extract releases/ --format statements > statements.jsonl
      saiyai extract releases/ --findings
      saiyai extract release.txt --explain
    """
    if findings and explain:
        raise click.UsageError("Give --findings or --explain, not both: --explain shows the findings too.")
    if findings:
        return _show_findings(paths, jobs, no_color=no_color)
    if explain:
        return _show_explained(paths, jobs, no_color=no_color)
    reading = Reading(paths, partial(lines_of, format_), jobs)
    for lines in reading:
        for line in lines:
            say(line)
    return reading.exit_code


def _show_findings(paths: tuple[Path, ...], jobs: int | None, *, no_color: bool) -> int:
    console, reading = new_console(no_color=no_color), Reading(paths, reported, jobs)
    documents = found = 0
    for document in reading:
        documents += 1
        found += len(document.findings)
        show_findings(console, document)
    tell(f"{counted(documents, 'document')}, {counted(found, 'finding')}.")
    return reading.exit_code


def _show_explained(paths: tuple[Path, ...], jobs: int | None, *, no_color: bool) -> int:
    console, reading = new_console(no_color=no_color), Reading(paths, explained, jobs)
    for document in reading:
        show_explained(console, document)
    return reading.exit_code


def lines_of(format_: str, extraction: Extraction) -> list[str]:
    """Returns what is printed of a document, made by the process that read it."""
    match format_:
        case "statements":
            return [_json({"id": s.id, **s._asdict()}) for s in extraction.statements]
        case "findings":
            text = extraction.document.text
            sentences = [doubted(text, finding).sentence for finding in extraction.findings]
            return [
                _json({**dataclasses.asdict(f), "sentence": s})
                for f, s in zip(extraction.findings, sentences, strict=True)
            ]
        case _:
            return [_json(record_of(extraction))]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
