"""The documents that PATH… names, read in order; one that cannot be read does not stop the others."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

import click

from cli.output import tell, tracked
from loaders.extract import Extraction
from loaders.parallel import default_jobs, in_order
from loaders.pipeline import Refused, read_as, read_rdf_as
from loaders.readers.rdf import is_rdf
from loaders.sources import find_documents
from ontology.shapes import all_shapes

T = TypeVar("T")
paths_argument = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that read. Default: one for each 8 MB of text, as many as there are cores.",
)


class Reading(Generic[T]):
    """What the documents say, each in the shape asked for, with progress; counts what was refused.

    An RDF file may hold many documents; such files come last.
    The shape is made in the processes that read: a function of a module, or a `partial` of one.
    """

    def __init__(
        self, paths: tuple[Path, ...], shape: Callable[[Extraction], T], jobs: int | None = None
    ) -> None:
        all_shapes()  # a mistake in them is told once, not with each document
        files = find_documents(paths)
        self.files = [file for file in files if not is_rdf(file)]
        self.rdf = [file for file in files if is_rdf(file)]
        self.shape = shape
        self.jobs = jobs or default_jobs(self.files)
        self.refused = 0

    @property
    def exit_code(self) -> int:
        """1 if a document, or something in an RDF file, was refused, else 0."""
        return 1 if self.refused else 0

    def __iter__(self) -> Iterator[T]:
        for answer in self._answers():
            if isinstance(answer, Refused):
                self.refused += 1
                tell(f"saiyai: {answer.reason}")
            else:
                yield answer

    def _answers(self) -> Iterator[T | Refused]:
        if self.files:
            texts = in_order(partial(read_as, self.shape), self.files, self.jobs)
            yield from tracked(texts, len(self.files), "Reading · กำลังอ่าน")
        for file in self.rdf:
            yield from tracked(read_rdf_as(self.shape, file), None, f"Reading {file.name} · กำลังอ่าน")
