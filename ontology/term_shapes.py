"""What the terms say of each property, as SHACL and as sentences: who may have it, and what it may hold.

So no shape repeats a domain, a range, a datatype or a list of codes, and a new property is held to its terms at
once.
"""

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal

from ontology.definitions import Label, Model, PropertyDef
from ontology.model import MODEL
from ontology.terms import NS

KINDS = {
    "integer": Label("จำนวนเต็ม", "a whole number"),
    "decimal": Label("จำนวน", "a number"),
    "boolean": Label("ใช่หรือไม่ใช่", "true or false"),
    "date": Label("วันที่ที่มีอยู่จริงในรูป ปี ค.ศ.-เดือน-วัน", "a day of the calendar, as YYYY-MM-DD (C.E.)"),
    "string": Label("ข้อความที่ไม่ว่าง", "a text that is not blank"),
}
"""What a literal of a datatype is."""
PREFIXES = """@prefix sy: <https://w3id.org/saiyai/ns/> .
@prefix shape: <https://w3id.org/saiyai/shapes/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
"""


def domain_message(definition: PropertyDef) -> Label:
    """Returns the sentence that says which entities may have a property."""
    th, en = _joined(definition.domain)
    label = definition.label
    return Label(f"“{label.th}” เป็นคุณสมบัติของ {th} เท่านั้น", f"“{label.en}” is a property of {en} only.")


def value_message(definition: PropertyDef) -> Label:
    """Returns the sentence that says what a property may hold."""
    kind = _kind(definition)
    label = definition.label
    return Label(f"ค่าของ “{label.th}” ต้องเป็น{kind.th}", f"A value of “{label.en}” is {kind.en}.")


def _kind(definition: PropertyDef) -> Label:
    if definition.range:
        th, en = _joined(definition.range)
        return Label(f"สิ่งที่มีอยู่ประเภท {th}", f"a known entity of the class {en}")
    if definition.scheme:
        codes = ", ".join(MODEL.scheme(definition.scheme))
        return Label(f"รหัสหนึ่งใน {codes}", f"one of the codes {codes}")
    kind = KINDS[definition.datatype]
    if definition.language:
        return Label(
            f"{kind.th} ภาษา {definition.language}", f"{kind.en}, in the language {definition.language}"
        )
    return kind


def _joined(names: Iterable[str]) -> tuple[str, str]:
    labels = [MODEL.class_(name).label for name in names]
    return " หรือ ".join(label.th for label in labels), " or ".join(label.en for label in labels)


def term_shapes(model: Model = MODEL) -> str:
    """Returns the shapes that the terms stand for, as Turtle: two a property, and one for the terms themselves."""
    shapes = (shape for definition in model.properties.values() for shape in _of_property(definition))
    return "\n".join([PREFIXES, _defined(model), *shapes])


def _defined(model: Model) -> str:
    names = " ".join(f"sy:{p.name}" for p in model.properties.values() if not p.derived)
    message = _said(Label("ออนโทโลยีไม่มีคำนี้", "The ontology has no such term."))
    return (
        "shape:Statement-term a sh:PropertyShape ; sh:targetClass sy:Statement ; sh:path rdf:predicate ; "
        f"sh:minCount 1 ; sh:maxCount 1 ; sh:in ( rdf:type {names} ) ; {message} ."
    )


def _of_property(definition: PropertyDef) -> Iterator[str]:
    target = f"sh:targetSubjectsOf sy:{definition.name}"
    yield (
        f"shape:{definition.name}-domain a sh:NodeShape ; {target} ; {_any_class(definition.domain)} ; "
        f"{_said(domain_message(definition))} ."
    )
    yield (
        f"shape:{definition.name}-value a sh:PropertyShape ; {target} ; sh:path sy:{definition.name} ; "
        f"{_constraint(definition)} ; {_said(value_message(definition))} ."
    )


def _constraint(definition: PropertyDef) -> str:
    if definition.range:
        return _any_class(definition.range)
    if definition.scheme:
        concepts = MODEL.scheme(definition.scheme).values()
        return f"sh:in ( {' '.join(f'<{NS}{c.name}>' for c in concepts)} )"
    if definition.language:
        return f'sh:datatype rdf:langString ; sh:languageIn ( "{definition.language}" ) ; sh:pattern "\\\\S"'
    if definition.datatype == "string":
        return 'sh:or ( [ sh:datatype xsd:string ] [ sh:datatype rdf:langString ] ) ; sh:pattern "\\\\S"'
    return f"sh:datatype xsd:{definition.datatype}"


def _any_class(names: Iterable[str]) -> str:
    classes = [f"sh:class sy:{name}" for name in names]
    return classes[0] if len(classes) == 1 else f"sh:or ( {' '.join(f'[ {c} ]' for c in classes)} )"


def _said(message: Label) -> str:
    texts = (Literal(message.th, language="th"), Literal(message.en, language="en"))
    return f"sh:message {' , '.join(map(str, texts))}"
