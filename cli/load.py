"""`saiyai load`: releases into the graph."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from cli.documents import Reading, paths_argument
from cli.output import counted, progress_bar, tell
from cli.settings import Settings
from cli.stores import open_store
from graph.load import Progress, Summary, load_documents
from graph.store import Store
from loaders.pipeline import prepare
from ontology.statements import Document, Finding, Statement

SHOWN = 5
QUOTED = 80
"""Findings that are shown at the end; `saiyai extract --format findings` prints them all."""


@click.command()
@paths_argument
@click.pass_obj
def load(settings: Settings, paths: tuple[Path, ...]) -> int:
    """Read releases into the graph, with the evidence of everything they say.

    PATH is a file or a folder of .txt files. Loading the same file again changes nothing; a file that has
    changed since replaces what it said before. A document is known by its file name.

    \b
    Examples:
      saiyai load releases/
      saiyai load a.txt b.txt --store neo4j://server:7687
    """
    reading = Reading(paths)
    with open_store(settings) as store:
        load_all(store, reading)
    return reading.exit_code


def load_all(store: Store, documents: Iterable[Document]) -> None:
    """Loads documents and tells what came of it."""
    findings: list[Finding] = []

    def prepared() -> Iterator[tuple[Document, tuple[Statement, ...]]]:
        for document in documents:
            extraction = prepare(document)
            findings.extend(extraction.findings)
            yield document, extraction.statements

    with derivation_progress() as progress:
        summary = load_documents(store, prepared(), progress)
    _tell_summary(summary, findings)


@contextmanager
def derivation_progress() -> Iterator[Progress]:
    """Gives the callback that shows how deriving gets on after a large load; reading shows its own progress."""
    bar = progress_bar()
    task = bar.add_task("Deriving · กำลังสรุปความสัมพันธ์", total=None)

    def show(stage: str, done: int, total: int | None) -> None:
        if stage == "derived edges":
            bar.start()
            bar.update(task, completed=done, total=total)

    try:
        yield show
    finally:
        bar.stop()


def _tell_summary(summary: Summary, findings: list[Finding]) -> None:
    for finding in findings[:SHOWN]:
        quote = f" “{finding.quote[:QUOTED]}”" if finding.quote else ""
        name = finding.document.removeprefix("document-")
        tell(f"  {name}: {finding.message_th} · {finding.message_en}{quote}")
    if len(findings) > SHOWN:
        tell(f"  … and {len(findings) - SHOWN} more: saiyai extract PATH --format findings")
    new = summary.documents - summary.replaced
    tell(
        f"{counted(summary.documents + summary.unchanged, 'document')}: {new} new, {summary.replaced} replaced, "
        f"{summary.unchanged} unchanged. Written: {summary.statements} statements, {summary.entities} entities, "
        f"{summary.relationships} relationships. Taken out: {summary.withdrawn} statements. "
        f"{counted(len(findings), 'finding')}."
    )
