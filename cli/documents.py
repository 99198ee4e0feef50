"""The documents that PATH… names, read in order; one that cannot be read does not stop the others."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Generic, TypeVar

import click

from cli.output import progress_bar, tell
from loaders.extract import Extraction
from loaders.parallel import default_jobs, in_order
from loaders.pipeline import Refused, read_as
from loaders.sources import find_documents

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
    """What the documents say, each in the shape asked for, with progress; counts those that were refused.

    The shape is made in the processes that read: a function of a module, or a `partial` of one.
    """

    def __init__(
        self, paths: tuple[Path, ...], shape: Callable[[Extraction], T], jobs: int | None = None
    ) -> None:
        self.files = find_documents(paths)
        self.shape = shape
        self.jobs = jobs or default_jobs(self.files)
        self.refused = 0

    @property
    def exit_code(self) -> int:
        """1 if a document was refused, else 0."""
        return 1 if self.refused else 0

    def __iter__(self) -> Iterator[T]:
        answers = in_order(partial(read_as, self.shape), self.files, self.jobs)
        with progress_bar() as bar:
            for answer in bar.track(answers, total=len(self.files), description="Reading · กำลังอ่าน"):
                if isinstance(answer, Refused):
                    self.refused += 1
                    tell(f"saiyai: {answer.reason}")
                else:
                    yield answer
