"""`saiyai export`: the graph as RDF, with the evidence of everything in it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

import click

from cli.documents import Reading
from cli.output import tell, tracked
from cli.settings import Settings
from cli.stores import open_store
from graph.export import Stored
from loaders.extract import Extraction
from ontology.errors import BadInput, UsageError
from ontology.rdf import FORMATS, Entity, Source, Stated, write
from ontology.statements import Document, Statement


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH...]")
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    help="Turtle, N-Triples, JSON-LD, or TriG with a graph for each document. Default: by FILE's ending, or ttl.",
)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Default: standard output."
)
@click.pass_obj
def export(settings: Settings, paths: tuple[Path, ...], format_: str | None, output: Path | None) -> int:
    """Write the graph as RDF, with the evidence of everything in it and the documents' texts.

    `saiyai load` reads it back, whole. With PATH, what these releases say is written and no store is used; the
    relations that a store derives are then left out.

    \b
    Examples:
      saiyai export -o graph.ttl
      saiyai export --format nt | gzip > graph.nt.gz
      saiyai export releases/ -o releases.jsonld
    """
    if output and not output.name:
        raise UsageError(f"{output} names no file: give -o a name such as graph.ttl.")
    format_ = format_ or _format_of(output)
    if paths:
        reading = Reading(paths, as_pair)
        _write(Stated(reading), format_, output)
        return reading.exit_code
    with open_store(settings) as store:
        stored = Stored(store)
        if stored.sizes() == (0, 0):
            raise BadInput(
                "The graph is empty, so there is nothing to export: `saiyai load releases/` fills it."
            )
        on_the_terminal = output is None and sys.stdout.isatty()
        _write(stored if on_the_terminal else _Shown(stored), format_, output)
    return 0


class _Shown:
    """A store that shows how far the writing is."""

    def __init__(self, stored: Stored) -> None:
        self._stored = stored
        self._sizes = stored.sizes()

    def documents(self) -> Iterator[tuple[Document, list[Statement]]]:
        """Yields the documents with what they say."""
        return tracked(self._stored.documents(), self._sizes[0], "Writing documents · กำลังเขียนเอกสาร")

    def entities(self) -> Iterator[Entity]:
        """Yields the entities with what is said of them."""
        return tracked(self._stored.entities(), self._sizes[1], "Writing entities · กำลังเขียนสิ่งที่กล่าวถึง")


def as_pair(extraction: Extraction) -> tuple[Document, tuple[Statement, ...]]:
    """Returns the document with what it says."""
    return extraction.document, extraction.statements


def _format_of(output: Path | None) -> str:
    if output is None:
        return "ttl"
    ending = output.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        raise UsageError(f"{output} does not end in a format's name ({', '.join(FORMATS)}): add --format.")
    return ending


def _write(source: Source, format_: str, output: Path | None) -> None:
    if output is None:
        write(source, format_, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    with _whole(output) as file:
        write(source, format_, file)
    tell(f"Written: {output}")


@contextmanager
def _whole(output: Path) -> Iterator[BinaryIO]:
    """Gives a file that takes its name when it is complete: a run that breaks off leaves what was there."""
    part = output.with_name(f"{output.name}.part")
    try:
        with part.open("wb") as file:
            yield file
        part.replace(output)
    except OSError as error:
        raise BadInput(f"{output} cannot be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            part.unlink()
