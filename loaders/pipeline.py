"""From a document to statements that may be kept: extraction, then the check against the model."""

import dataclasses
from functools import partial

from loaders.extract import Extraction, extract
from ontology.check import check
from ontology.statements import Document, Finding

NOTHING = partial(
    Finding,
    "check.nothing",
    "ไม่พบสิ่งที่อ่านได้ในเอกสารนี้",
    "Nothing in this document could be read as a statement.",
)


def prepare(document: Document) -> Extraction:
    """Returns what a document says, checked: a statement that cannot be true is a finding instead."""
    extraction = extract(document)
    checked = check(document, extraction.statements)
    findings: tuple[Finding, ...] = (*extraction.findings, *checked.rejected)
    if not checked.accepted:
        findings += (NOTHING(document=document.id),)
    return dataclasses.replace(extraction, statements=checked.accepted, findings=findings)
