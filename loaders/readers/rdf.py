"""RDF files: our own exports and those of others, as documents with what they say."""

from collections.abc import Iterator
from pathlib import Path

from loaders.extract import Extraction
from ontology.rdf import READ, read

SUFFIXES = tuple(READ)


def is_rdf(path: Path) -> bool:
    """Returns whether a file is read as RDF, by its ending."""
    return path.suffix.lower() in SUFFIXES


def read_rdf(path: Path) -> Iterator[Extraction | str]:
    """Yields the documents of an RDF file with what they say, and a sentence for what cannot be read."""
    for found in read(path):
        if isinstance(found, str):
            yield found
        else:
            yield Extraction(found.document, tuple(found.statements), tuple(found.findings))
