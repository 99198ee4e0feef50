"""Whether the statements of one document may be kept: the check on the way to the store.

What cannot be true of any data (a span that is not in the text, an undefined term, a wrong datatype, a reference
to nothing, a broken shape whose severity is violation) refuses the statements concerned, with the reason. A broken
shape whose severity is warning is a finding, and the statements stay.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import get_args

from ontology.constraints import Plan, plan_for
from ontology.definitions import Label
from ontology.model import MODEL, SY
from ontology.rules import Around, Said
from ontology.shapes import Shape, all_shapes
from ontology.statements import TYPE, Document, Finding, Severity, Statement, Status
from ontology.term_shapes import domain_message, value_message
from ontology.values import value_test


@dataclass(frozen=True, slots=True)
class Checked:
    """What may be kept of a document, a finding for each statement that may not, and one for each warning."""

    accepted: tuple[Statement, ...]
    rejected: tuple[Finding, ...]
    warnings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with some statements."""

    rule: str
    message: Label
    statements: Sequence[Statement]


STATUSES = frozenset(get_args(Status))
REJECTED = "rejected"
DOCUMENT = frozenset(MODEL.class_(SY.Document).labels)
IN_DOCUMENT = (SY.stem, SY.sha256, SY.text)
ELSEWHERE = Label("ข้อความอยู่ผิดเอกสาร", "The statement belongs to another document.")
UNDEFINED = Label("ออนโทโลยีไม่มีคำนี้", "The ontology has no such term.")
NO_CLASS = Label("ไม่ได้ระบุประเภทของสิ่งนี้", "The entity's class is not stated.")


def check(document: Document, statements: Iterable[Statement]) -> Checked:
    """Returns the statements that may be kept, the reasons against the others, and what should be looked at.

    Refusing one may leave others pointing at nothing, so it looks again until nothing changes.
    """
    remaining = tuple(statements)
    rejected = list(_of_document(document, remaining))
    if rejected:
        return Checked((), tuple(rejected))
    while True:
        around = _around(document, remaining)
        faults = _of_statements(around)
        broken = [] if faults else _broken(around)
        faults += [_of_entity(*b, around) for b in broken if b[1].severity == "violation"]
        if not faults:
            warnings = tuple(_warning(*b, around) for b in broken)
            return Checked(remaining, tuple(rejected), warnings)
        refused = {id(s): (fault, s) for fault in reversed(faults) for s in fault.statements}
        rejected += [_refusal(*refused[id(s)]) for s in remaining if id(s) in refused]
        remaining = tuple(s for s in remaining if id(s) not in refused)


@cache
def _plan(labels: frozenset[str]) -> Plan:
    return plan_for(labels, all_shapes().values())


@cache
def _allowed(labels: frozenset[str]) -> frozenset[str]:
    """Returns the properties that entities with these labels may have."""
    stated = (p for p in MODEL.properties.values() if not p.derived)
    return frozenset(p.name for p in stated if not labels.isdisjoint(p.domain))


def _around(document: Document, statements: Sequence[Statement]) -> Around:
    said: dict[str, dict[str, list[Statement]]] = {}
    for s in statements:
        of_entity = said.get(s.subject)
        if of_entity is None:
            of_entity = said[s.subject] = {}
        of_property = of_entity.get(s.property)
        if of_property is None:
            of_entity[s.property] = [s]
        else:
            of_property.append(s)
    labels = {entity: found for entity, about in said.items() if (found := _labels(about))}
    labels[document.id] = DOCUMENT
    return Around(document, labels, said, frozenset(s.status for s in statements))


def _labels(said: Said) -> frozenset[str]:
    return _labels_of(frozenset(s.value for s in said.get(TYPE, ())))


@cache
def _labels_of(classes: frozenset[object]) -> frozenset[str]:
    known = (str(name) for name in classes if name in MODEL.classes)
    return frozenset(label for name in known for label in MODEL.class_(name).labels)


def _own(document: Document) -> Said:
    """Returns what a document is without any statement."""
    return {
        name: [Statement(document.id, name, value, document.id, 0, 0, "", "document")]
        for name in IN_DOCUMENT
        if (value := getattr(document, name))
    }


def _of_document(document: Document, statements: Sequence[Statement]) -> Iterator[Finding]:
    """Yields a refusal of everything if the document itself is not what a document is."""
    said = _own(document)
    around = Around(document, {document.id: DOCUMENT}, {document.id: said}, frozenset())
    for shape, _ in _plan(DOCUMENT).broken(document.id, said, around):
        if shape.severity == "violation":
            yield _finding(_rule(shape), shape.message, document.id, statements[:0], "violation")


def _of_statements(around: Around) -> list[Fault]:
    """Returns what is wrong with single statements: first where they stand, then what they say."""
    text, document = around.document.text, around.document.id
    length = len(text)
    faults: list[Fault] = []
    for entity, said in around.said.items():
        labels = around.labels.get(entity)
        for name, statements in said.items():
            of_all = _term_fault(name, labels)
            fits = _is_class if name == TYPE else None if of_all else value_test(name)
            for s in statements:
                if (
                    s.document == document
                    and 0 <= s.start < s.end <= length
                    and text[s.start : s.end] == s.quote
                    and s.status in STATUSES
                    and 0 <= s.confidence <= 1
                    and s.rule.strip()
                ):
                    if fits is None or not fits(s, around.labels):
                        faults.append(Fault(*(of_all or _value_fault(name)), [s]))
                else:
                    faults.append(Fault(*_standing_fault(s, document, text), [s]))
    return faults


def _is_class(statement: Statement, _: object) -> bool:
    return statement.value in MODEL.classes


def _value_fault(name: str) -> tuple[str, Label]:
    if name == TYPE:
        return "term", UNDEFINED
    return f"shape.{name}-value", value_message(MODEL.property(name))


def _term_fault(name: str, labels: frozenset[str] | None) -> tuple[str, Label] | None:
    if name == TYPE:
        return None
    definition = MODEL.properties.get(name)
    if definition is None or definition.derived:
        return "term", UNDEFINED
    if not labels:
        return "subject", NO_CLASS
    return None if name in _allowed(labels) else (f"shape.{name}-domain", domain_message(definition))


def _standing_fault(s: Statement, document: str, text: str) -> tuple[str, Label]:
    """Returns why a statement may not stand, whatever it says."""
    if s.document != document:
        return "document", ELSEWHERE
    if not 0 <= s.start < s.end <= len(text) or text[s.start : s.end] != s.quote:
        return _shape_fault("Quote-in-text")
    if s.status not in STATUSES:
        return _shape_fault("Statement-status")
    return _shape_fault("Statement-confidence" if s.rule.strip() else "Statement-rule")


def _shape_fault(name: str) -> tuple[str, Label]:
    shape = all_shapes()[name]
    return _rule(shape), shape.message


def _rule(shape: Shape) -> str:
    return f"shape.{shape.name}"


def _broken(around: Around) -> list[tuple[str, Shape, Sequence[Statement]]]:
    """Returns the shapes that entities break; what a reviewer rejected does not count."""
    if REJECTED in around.statuses:
        around = _without_rejected(around)
    document = around.document
    return [
        (entity, shape, statements)
        for entity, about in around.said.items()
        for said in [{**_own(document), **about} if entity == document.id else about]
        for shape, statements in _plan(around.labels[entity]).broken(entity, said, around)
    ]


def _without_rejected(around: Around) -> Around:
    all_of_them = (s for said in around.said.values() for statements in said.values() for s in statements)
    return _around(around.document, [s for s in all_of_them if s.status != REJECTED])


def _of_entity(entity: str, shape: Shape, statements: Sequence[Statement], around: Around) -> Fault:
    concerned = statements or [s for ss in around.said[entity].values() for s in ss]
    return Fault(_rule(shape), shape.message, concerned)


def _warning(entity: str, shape: Shape, statements: Sequence[Statement], around: Around) -> Finding:
    shown = statements or around.said[entity].get(TYPE) or next(iter(around.said[entity].values()))
    return _finding(_rule(shape), shape.message, around.document.id, shown, "warning")


def _refusal(fault: Fault, s: Statement) -> Finding:
    what = f"{s.subject} {s.property} {s.value!r}"
    message = Label(f"{fault.message.th}: {what}", f"{fault.message.en.rstrip('.')}: {what}")
    return _finding(fault.rule, message, s.document, [s], "violation")


def _finding(
    rule: str, message: Label, document: str, statements: Sequence[Statement], severity: Severity
) -> Finding:
    if not statements:
        return Finding(rule, message.th, message.en, document, severity=severity)
    first = statements[0]
    return Finding(rule, message.th, message.en, document, first.start, first.end, first.quote, severity)
