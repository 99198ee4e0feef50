"""The texts that gold records speak of: files of a folder, or lines with id and text."""

from collections.abc import Mapping
from pathlib import Path

from loaders.evaluation.files import holds_lines, name_of, values_in
from loaders.readers.text import document_of, read_document
from loaders.sources import find_documents
from ontology.errors import BadInput
from ontology.statements import Document

Texts = Mapping[str, Path | str]


def find_texts(path: Path) -> Texts:
    """Returns each text by its document's name: the file it is in, or the text itself.

    Raises BadInput for a path that is missing, a folder without texts and lines that are not as they should be.
    """
    if path.is_dir() or not holds_lines(path):
        return {file.stem: file for file in find_documents([path])}
    texts: dict[str, Path | str] = {}
    for where, value in values_in(path):
        if not (isinstance(value, dict) and all(isinstance(value.get(key), str) for key in ("id", "text"))):
            raise BadInput(f'{where} is no text: write {{"id": "NAME", "text": "…"}}, one a line.')
        name = name_of(value["id"])
        if name in texts:
            raise BadInput(f"{where} is a second text with the id {name!r}. Keep one of them.")
        texts[name] = value["text"]
    return texts


def document_from(name: str, source: Path | str) -> Document:
    """Returns the document of a text, read now if it is in a file of its own."""
    return read_document(source) if isinstance(source, Path) else document_of(source, name)
