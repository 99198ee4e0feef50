"""From a document to statements that may be kept: extraction, then the check against the model."""

import dataclasses

from loaders.extract import Extraction, extract
from ontology.check import check
from ontology.statements import Document, Finding


def prepare(document: Document) -> Extraction:
    """Returns what a document says, checked: a statement that cannot be true is a finding instead."""
    extraction = extract(document)
    checked = check(document, extraction.statements)
    findings: tuple[Finding, ...] = (*extraction.findings, *checked.rejected)
    return dataclasses.replace(extraction, statements=checked.accepted, findings=findings)
