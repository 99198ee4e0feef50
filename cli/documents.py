"""The documents that PATH… names, read one by one; one that cannot be read does not stop the others."""

from collections.abc import Iterator
from pathlib import Path

import click

from cli.output import progress_bar, tell
from loaders.readers.text import read_document
from loaders.sources import find_documents
from ontology.errors import BadInput
from ontology.statements import Document

paths_argument = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH..."
)


class Reading:
    """Reads documents with progress, and remembers how many were refused."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self.files = find_documents(paths)
        self.refused = 0

    @property
    def exit_code(self) -> int:
        """1 if a document was refused, else 0."""
        return 1 if self.refused else 0

    def __iter__(self) -> Iterator[Document]:
        with progress_bar() as bar:
            for file in bar.track(self.files, description="Reading · กำลังอ่าน"):
                try:
                    yield read_document(file)
                except BadInput as error:
                    self.refused += 1
                    tell(f"saiyai: {error}")
