"""`saiyai extract`: what the releases say, printed; no store needed."""

import dataclasses
import json
from pathlib import Path

import click

from cli.documents import Reading, paths_argument
from cli.output import say
from loaders.pipeline import prepare
from loaders.record import record_of


@click.command()
@paths_argument
@click.option(
    "--format",
    "format_",
    type=click.Choice(["jsonl", "statements", "findings"]),
    default="jsonl",
    show_default=True,
    help="One record a document; one statement a line; or what should be looked at.",
)
def extract(paths: tuple[Path, ...], format_: str) -> int:
    """Print what releases say, with the place of every word of evidence.

    PATH is a file or a folder of .txt files (UTF-8, UTF-16, TIS-620, cp874).

    \b
    Examples:
      saiyai extract release.txt
      saiyai extract releases/ --format statements > statements.jsonl
    """
    reading = Reading(paths)
    for document in reading:
        extraction = prepare(document)
        match format_:
            case "jsonl":
                say(json.dumps(record_of(extraction), ensure_ascii=False))
            case "statements":
                for s in extraction.statements:
                    say(json.dumps({"id": s.id, **dataclasses.asdict(s)}, ensure_ascii=False))
            case "findings":
                for f in extraction.findings:
                    say(json.dumps(dataclasses.asdict(f), ensure_ascii=False))
    return reading.exit_code
