"""Whether the statements of one document may be kept: the check on the way to the store.

What cannot be true of any data (a span that is not in the text, an undefined term, a wrong datatype, a
reference to nothing) is a violation, and that statement is refused with the reason.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from ontology.errors import ModelError
from ontology.model import MODEL, SY, PropertyDef
from ontology.statements import TYPE, Document, Finding, Statement, Status


@dataclass(frozen=True, slots=True)
class Checked:
    """The statements of one document that may be kept, and a finding for each one that may not."""

    accepted: tuple[Statement, ...]
    rejected: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a statement is checked against: its document, and the classes stated for each entity."""

    document: Document
    classes: Mapping[str, frozenset[str]]

    def labels(self, entity: str) -> frozenset[str]:
        """Returns the labels of all classes of an entity, none if the document does not state one."""
        return self.classes.get(entity, frozenset())


DOCUMENT = frozenset(MODEL.class_(SY.Document).labels)
STATUSES = frozenset(get_args(Status))
Fault = tuple[str, str, str]  # rule, Thai, English
Rule = Callable[[Statement, Surroundings], Fault | None]


def check(document: Document, statements: Iterable[Statement]) -> Checked:
    """Returns the statements that may be kept and the reasons against the others.

    Refusing one may leave others pointing at nothing, so it looks again until nothing changes.
    """
    remaining = tuple(statements)
    rejected: list[Finding] = []
    while True:
        around = Surroundings(document, {document.id: DOCUMENT, **_classes(remaining)})
        faults = [(s, _fault(s, around)) for s in remaining]
        rejected += [_finding(s, fault) for s, fault in faults if fault]
        accepted = tuple(s for s, fault in faults if not fault)
        if len(accepted) == len(remaining):
            return Checked(accepted, tuple(rejected))
        remaining = accepted


def _classes(statements: Iterable[Statement]) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for s in statements:
        if s.property == TYPE and s.value in MODEL.classes:
            found[s.subject] = found.get(s.subject, frozenset()) | set(MODEL.class_(str(s.value)).labels)
    return found


def _fault(statement: Statement, around: Surroundings) -> Fault | None:
    for rule in RULES:
        fault = rule(statement, around)
        if fault:
            return fault
    return None


def _finding(statement: Statement, fault: Fault) -> Finding:
    rule, th, en = fault
    what = f"{statement.subject} {statement.property} {statement.value!r}"
    return Finding(
        rule=rule,
        message_th=f"{th}: {what}",
        message_en=f"{en}: {what}",
        document=statement.document,
        start=statement.start,
        end=statement.end,
        quote=statement.quote,
        severity="violation",
    )


def span_is_in_text(statement: Statement, around: Surroundings) -> Fault | None:
    """The quote stands in the document's text at the stated place."""
    there = 0 <= statement.start < statement.end <= len(around.document.text)
    if there and around.document.text[statement.start : statement.end] == statement.quote:
        return None
    return "span", "ข้อความอ้างอิงไม่ตรงกับเอกสาร", "The quote is not what the document says there"


def is_of_its_document(statement: Statement, around: Surroundings) -> Fault | None:
    """The statement is filed under the document that it is checked with."""
    if statement.document == around.document.id:
        return None
    return "document", "ข้อความอยู่ผิดเอกสาร", "The statement belongs to another document"


def standing_is_known(statement: Statement, _around: Surroundings) -> Fault | None:
    """Status, confidence and rule are filled as agreed."""
    ok = statement.status in STATUSES and 0 <= statement.confidence <= 1 and statement.rule
    return None if ok else ("standing", "สถานะ ความเชื่อมั่น หรือกฎไม่ถูกต้อง", "Status, confidence or rule is wrong")


def term_is_defined(statement: Statement, _around: Surroundings) -> Fault | None:
    """The property, or the class of a `type` statement, is in the model and is not a derived one."""
    if statement.property == TYPE:
        known = statement.value in MODEL.classes
    else:
        definition = MODEL.properties.get(statement.property)
        known = definition is not None and not definition.derived
    return None if known else ("term", "ไม่มีคำนี้ในออนโทโลยี", "The ontology has no such term")


def subject_fits(statement: Statement, around: Surroundings) -> Fault | None:
    """The subject has a class that may have this property."""
    labels = around.labels(statement.subject)
    if not labels:
        return "subject", "ไม่ได้ระบุประเภทของสิ่งนี้", "The entity's class is not stated"
    if statement.property == TYPE or not labels.isdisjoint(MODEL.properties[statement.property].domain):
        return None
    return "domain", "ประเภทนี้มีคุณสมบัตินี้ไม่ได้", "An entity of this class cannot have this property"


def value_fits(statement: Statement, around: Surroundings) -> Fault | None:
    """The value is an entity of the right class, a code of the list, or a literal of the datatype."""
    if statement.property == TYPE:
        return None
    definition = MODEL.properties[statement.property]
    if definition.range:
        if not around.labels(str(statement.value)).isdisjoint(definition.range):
            return None
        return "range", "ค่าที่อ้างถึงไม่มีอยู่หรือผิดประเภท", "The value is no entity of the right class"
    if definition.scheme:
        known = statement.value in MODEL.scheme(definition.scheme)
    else:
        known = _is_literal(definition, statement.value)
    return None if known else ("datatype", "ค่าไม่ถูกชนิด", "The value is not of the right kind")


def _is_literal(definition: PropertyDef, value: object) -> bool:
    match definition.datatype:
        case "string":
            return isinstance(value, str) and bool(value.strip())
        case "integer":
            return isinstance(value, int) and not isinstance(value, bool)
        case "date":
            return isinstance(value, str) and _is_date(value)
        case other:
            raise ModelError(f"{definition.name} has datatype xsd:{other}: teach ontology/check.py about it.")


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


RULES: tuple[Rule, ...] = (
    is_of_its_document,
    span_is_in_text,
    standing_is_known,
    term_is_defined,
    subject_fits,
    value_fits,
)
