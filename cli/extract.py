"""`saiyai extract`: what the releases say, printed; no store needed."""

import dataclasses
import json
from functools import partial
from pathlib import Path

import click

from cli.documents import Reading, jobs_option, paths_argument
from cli.output import say
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
    help="One record a document; one statement a line; or what should be looked at.",
)
def extract(paths: tuple[Path, ...], jobs: int | None, format_: str) -> int:
    """Print what releases say, with the place of every word of evidence.

    PATH is a file or a folder of .txt files (UTF-8, UTF-16, TIS-620, cp874).

    \b
    Examples:
      saiyai extract release.txt
      saiyai extract releases/ --format statements > statements.jsonl
    """
    reading = Reading(paths, partial(lines_of, format_), jobs)
    for lines in reading:
        for line in lines:
            say(line)
    return reading.exit_code


def lines_of(format_: str, extraction: Extraction) -> list[str]:
    """Returns what is printed of a document, made by the process that read it."""
    match format_:
        case "statements":
            return [_json({"id": s.id, **dataclasses.asdict(s)}) for s in extraction.statements]
        case "findings":
            return [_json(dataclasses.asdict(f)) for f in extraction.findings]
        case _:
            return [_json(record_of(extraction))]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
