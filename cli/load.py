"""`saiyai load`: releases into the graph."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from cli.documents import Reading, jobs_option, paths_argument
from cli.output import counted, progress_bar, tell
from cli.settings import Settings
from cli.stores import open_store
from graph.load import Progress, Summary, load_documents
from graph.store import Store
from loaders.extract import Extraction
from ontology.statements import Document, Finding, Statement

SHOWN = 5
"""Findings that are shown at the end; `saiyai extract --format findings` prints them all."""
QUOTED = 80


@click.command()
@paths_argument
@jobs_option
@click.pass_obj
def load(settings: Settings, paths: tuple[Path, ...], jobs: int | None) -> int:
    """Read releases into the graph, with the evidence of everything they say.

    PATH is a file or a folder of .txt files. Loading the same file again changes nothing; a file that has
    changed since replaces what it said before. A document is known by its file name.

    A file of RDF (.ttl, .nt, .jsonld, .trig) is read too: what `saiyai export` wrote becomes the documents that
    it was made from; RDF by others (W3C ORG, FOAF and the like) is read as far as its terms are known.

    \b
    Examples:
      saiyai load releases/
      saiyai load graph.ttl
      saiyai load a.txt b.txt --store neo4j://server:7687
    """
    reading = Reading(paths, as_read, jobs)
    with open_store(settings) as store:
        load_all(store, reading)
    return reading.exit_code


def load_all(store: Store, extractions: Iterable[Extraction]) -> None:
    """Loads documents and tells what came of it."""
    noted = _Noted()
    with derivation_progress() as progress:
        summary = load_documents(store, noted.through(extractions), progress)
    _tell_summary(summary, noted)


def as_read(extraction: Extraction) -> Extraction:
    """Returns an extraction as it is: what is loaded needs no other shape."""
    return extraction


class _Noted:
    """Counts the findings and keeps the first few, however many documents pass."""

    def __init__(self) -> None:
        self.count = 0
        self.first: list[Finding] = []

    def through(self, extractions: Iterable[Extraction]) -> Iterator[tuple[Document, tuple[Statement, ...]]]:
        """Yields what is to be loaded, noting the findings in passing."""
        for extraction in extractions:
            self.count += len(extraction.findings)
            self.first += extraction.findings[: SHOWN - len(self.first)]
            yield extraction.document, extraction.statements


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


def _tell_summary(summary: Summary, noted: _Noted) -> None:
    for finding in noted.first:
        quote = f" “{finding.quote[:QUOTED]}”" if finding.quote else ""
        name = finding.document.removeprefix("document-")
        tell(f"  {name}: {finding.message_th} · {finding.message_en}{quote}")
    if noted.count > SHOWN:
        tell(f"  … and {noted.count - SHOWN} more: saiyai extract PATH --format findings")
    new = summary.documents - summary.replaced
    tell(
        f"{counted(summary.documents + summary.unchanged, 'document')}: {new} new, {summary.replaced} replaced, "
        f"{summary.unchanged} unchanged. Written: {summary.statements} statements, {summary.entities} entities, "
        f"{summary.relationships} relationships. Taken out: {summary.withdrawn} statements. "
        f"{counted(noted.count, 'finding')}."
    )
