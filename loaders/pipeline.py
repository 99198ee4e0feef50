"""From a file to statements that may be kept: reading, extraction, then the check against the model."""

import dataclasses
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from loaders.extract import Extraction, extract
from loaders.readers.rdf import read_rdf
from loaders.readers.text import read_document
from ontology.check import check
from ontology.errors import SaiyaiError
from ontology.statements import Document, Finding

T = TypeVar("T")
NOTHING = partial(
    Finding,
    "check.nothing",
    "ไม่พบสิ่งที่อ่านได้ในเอกสารนี้",
    "Nothing in this document could be read as a statement.",
)


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that gave nothing, and a sentence that names it and says why."""

    reason: str


def prepare(document: Document) -> Extraction:
    """Returns what a document says, checked."""
    return checked(extract(document))


def checked(extraction: Extraction) -> Extraction:
    """Returns an extraction with what may be kept: a statement that cannot be true is a finding instead."""
    document = extraction.document
    result = check(document, extraction.statements)
    findings: tuple[Finding, ...] = (*extraction.findings, *result.rejected, *result.warnings)
    if not result.accepted:
        findings += (NOTHING(document=document.id),)
    return dataclasses.replace(extraction, statements=result.accepted, findings=findings)


def read_as(shape: Callable[[Extraction], T], path: Path) -> T | Refused:
    """Returns what is said in a file, in the shape that is asked for; never raises, so others can be read on."""
    try:
        return shape(prepare(read_document(path)))
    except Exception as error:  # a fault of ours in one document must not cost the other thousands
        return _refused(path, error)


def read_rdf_as(shape: Callable[[Extraction], T], path: Path) -> Iterator[T | Refused]:
    """Yields what the documents of an RDF file say, in the shape that is asked for, and what of it is not read."""
    try:
        for found in read_rdf(path):
            yield Refused(found) if isinstance(found, str) else shape(checked(found))
    except Exception as error:
        yield _refused(path, error)


def _refused(path: Path, error: Exception) -> Refused:
    if isinstance(error, SaiyaiError):
        return Refused(str(error))
    place = traceback.extract_tb(error.__traceback__)[-1]
    return Refused(
        f"{path} could not be read: {type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno}). "
        "This is a fault of Saiyai: please report it with the file."
    )
