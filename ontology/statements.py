"""The statement: the one currency between loaders, validation, store, pages and exports."""

import builtins
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ontology.ids import digest

Status = Literal["asserted", "inferred", "reviewed", "rejected"]
Severity = Literal["warning", "violation"]
Value = str | int | float | bool
TYPE = "type"  # the property that states an entity's class: rdf:type


@dataclass(frozen=True, slots=True)
class Document:
    """A source as it was read. Offsets everywhere are code points into `text`.

    `stem` is the file's name without folder and ending, `sha256` that of the file's bytes.
    """

    id: str
    stem: str
    text: str
    sha256: str
    charset: str
    title: str | None = None


class Statement(NamedTuple):
    """One thing that one document says of one entity, with the words that say so.

    `document.text[start:end] == quote`, always. `value` is a literal or the id of an entity; dates are ISO
    strings. `rule` names what read it; `status` is "inferred" where the words alone do not say it. A tuple, as a
    document has hundreds and a frozen dataclass takes three times as long to make.
    """

    subject: str
    property: str
    value: Value
    document: str
    start: int
    end: int
    quote: str
    rule: str
    confidence: float = 1.0
    status: Status = "asserted"
    language: str | None = None

    @builtins.property
    def id(self) -> str:
        """The statement's id; status and confidence stay out of it, so a review survives a reload."""
        return digest(
            self.subject,
            self.property,
            self.value,
            self.language,
            self.document,
            self.start,
            self.end,
            self.rule,
        )


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a person should look at. A violation is a statement refused, a warning is not."""

    rule: str
    message_th: str
    message_en: str
    document: str
    start: int | None = None
    end: int | None = None
    quote: str | None = None
    severity: Severity = "warning"
