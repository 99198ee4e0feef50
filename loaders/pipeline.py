"""From a file to statements that may be kept: reading, extraction, then the check against the model."""

import dataclasses
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from loaders.extract import Extraction, extract
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
    """Returns what a document says, checked: a statement that cannot be true is a finding instead."""
    extraction = extract(document)
    checked = check(document, extraction.statements)
    findings: tuple[Finding, ...] = (*extraction.findings, *checked.rejected)
    if not checked.accepted:
        findings += (NOTHING(document=document.id),)
    return dataclasses.replace(extraction, statements=checked.accepted, findings=findings)


def read_as(shape: Callable[[Extraction], T], path: Path) -> T | Refused:
    """Returns what is said in a file, in the shape that is asked for; never raises, so others can be read on."""
    try:
        return shape(prepare(read_document(path)))
    except SaiyaiError as error:
        return Refused(str(error))
    except Exception as error:  # a fault of ours in one document must not cost the other thousands
        place = traceback.extract_tb(error.__traceback__)[-1]
        return Refused(
            f"{path} could not be read: {type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno}). "
            "This is a fault of Saiyai: please report it with the file."
        )
