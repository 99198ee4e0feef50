"""Extraction: a document in, what it says out. A pure function of the document and the registry."""

from dataclasses import dataclass

from loaders.frames.build import build_frames
from loaders.frames.contents import find_contents
from loaders.mentions.scan import scan_page
from loaders.registry import load_registry
from loaders.statements import statements_of
from loaders.statements.writer import Writer
from loaders.text.sections import page_of
from ontology.statements import Document, Finding, Statement


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read in a document: statements in the order of reading, and what a person should look at."""

    document: Document
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]


def extract(document: Document) -> Extraction:
    """Returns the statements of a document, each with the words of its text that say it.

    Never raises for any text; a text that says nothing we know has no statements.
    """
    registry = load_registry()
    page = page_of(document.text)
    writer = Writer(document, page, registry)
    scan = scan_page(page, registry)
    frames = build_frames(scan)
    statements_of(writer, frames, find_contents(scan, frames))
    return Extraction(document, tuple(writer.statements), tuple(writer.findings))
