"""The property graph that a Cypher writer sees: labels, relationship types, what they hold, and a query for each."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.cypher_files import filled
from ontology.definitions import ROOT, ClassDef, Label, Model, PropertyDef
from ontology.model import MODEL, SY
from ontology.reference import terms

TYPES = {"integer": "INTEGER", "decimal": "FLOAT", "boolean": "BOOLEAN", "date": "DATE"}
"""Cypher's types by XSD datatype; any other is a STRING."""
KEPT = {
    "id": ("STRING", Label("รหัสของสิ่งนั้น ไม่ซ้ำกัน", "Its id, unique")),
    "type": ("STRING", Label("คลาสที่เจาะจงที่สุด", "Its most specific class")),
    "sortKey": ("STRING", Label("ใช้เรียงตามพจนานุกรม", "To order by, as a dictionary does")),
    "searchText": (
        "STRING",
        Label("ชื่อที่ตัดคำแล้ว สำหรับดัชนี entity_search", "Names cut into words, for the index entity_search"),
    ),
}
"""What the store itself keeps on every entity."""
EVIDENCE = "SUPPORTED_BY"
EVIDENCE_HOLDS = {
    "id": "STRING", "subject": "STRING", "property": "STRING", "value": "STRING", "language": "STRING",
    "start": "INTEGER", "end": "INTEGER", "quote": "STRING", "rule": "STRING", "confidence": "FLOAT",
    "status": "STRING",
}  # fmt: skip
DERIVED_HOLDS = {"derived": "BOOLEAN", "n": "INTEGER", "first": "DATE", "last": "DATE", "rule": "STRING"}
SHOWN = 4
"""Properties that an example query returns."""


@dataclass(frozen=True, slots=True)
class Held:
    """A property of a node or a relationship.

    - `name`, `type`: as Cypher has them, `LIST<STRING>` for several;
    - `label`: in words, None where its name says it; `codes`: what it may be, where the list is closed.
    """

    name: str
    type: str
    label: Label | None
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NodeLabel:
    """A label.

    - `label`, `says`: the label, and what it means;
    - `with_labels`: the labels that its nodes have beside it;
    - `properties`: its own; those of `with_labels` come to them;
    - `example`: a query that runs.
    """

    label: str
    says: Label
    with_labels: tuple[str, ...]
    properties: tuple[Held, ...]
    example: str


@dataclass(frozen=True, slots=True)
class RelationshipType:
    """A relationship type.

    - `type`, `says`: the type, and what it means;
    - `from_labels`, `to_labels`: what it leads from and to;
    - `derived`: whether a rule computes it; `properties`: what it holds;
    - `example`: a query that runs.
    """

    type: str
    says: Label
    from_labels: tuple[str, ...]
    to_labels: tuple[str, ...]
    derived: bool
    properties: tuple[Held, ...]
    example: str


@dataclass(frozen=True, slots=True)
class PropertyGraph:
    """All labels and relationship types, in the model's order; evidence is the last."""

    labels: tuple[NodeLabel, ...]
    relationships: tuple[RelationshipType, ...]


def property_graph(model: Model = MODEL) -> PropertyGraph:
    """Returns the property graph that a model makes."""
    objects = (p for p in model.properties.values() if p.is_object)
    return PropertyGraph(
        tuple(_label(model, c) for c in model.classes.values()),
        (*(_relationship(p) for p in objects), _evidence()),
    )


def _label(model: Model, class_: ClassDef) -> NodeLabel:
    own = [p for p in model.properties.values() if class_.name in p.domain and not p.is_object]
    held = [_held(model, p) for p in sorted(own, key=lambda p: p.order)]
    if class_.name == ROOT:
        held = [*(Held(name, type_, says) for name, (type_, says) in KEPT.items()), *held]
    return NodeLabel(class_.name, class_.label, class_.labels[1:], tuple(held), label_example(model, class_))


def _held(model: Model, property_: PropertyDef) -> Held:
    type_ = TYPES.get(property_.datatype, "STRING")
    codes = tuple(model.scheme(property_.scheme)) if property_.scheme else ()
    return Held(property_.name, type_ if property_.functional else f"LIST<{type_}>", property_.label, codes)


def label_example(model: Model, class_: ClassDef) -> str:
    """Returns a query for the first entities of a class, with some of what they hold."""
    held = [p.name for p in model.properties_of(class_.name) if not p.is_object and p.name != SY.text]
    own = [name for name in held if class_.name in model.property(name).domain]
    names = dict.fromkeys(["id", *(name for name in class_.caption if name in held), *own])
    return filled(
        "example_label", LABEL=class_.name, HELD=", ".join(f"n.{n} AS {n}" for n in [*names][:SHOWN])
    )


def _relationship(property_: PropertyDef) -> RelationshipType:
    return RelationshipType(
        type=property_.relationship_type,
        says=property_.label,
        from_labels=property_.domain,
        to_labels=property_.range,
        derived=property_.derived,
        properties=_kept(DERIVED_HOLDS) if property_.derived else (),
        example=relationship_example(property_),
    )


def relationship_example(property_: PropertyDef) -> str:
    """Returns a query for some relationships of an object property, with what a derived one holds."""
    return filled(
        "example_relationship",
        FROM="|".join(property_.domain),
        TYPE=property_.relationship_type,
        TO="|".join(property_.range),
        HELD=", r.n AS n, r.first AS first, r.last AS last" if property_.derived else "",
    )


def _evidence() -> RelationshipType:
    says = Label("หลักฐาน: ถ้อยคำในเอกสารที่บอกเช่นนั้น", "Evidence: the words of a document that say so")
    return RelationshipType(
        EVIDENCE, says, (ROOT,), (SY.Document,), False, _kept(EVIDENCE_HOLDS), filled("example_evidence")
    )


def _kept(holds: Mapping[str, str]) -> tuple[Held, ...]:
    """Returns what the store keeps beside the model's properties, labelled where the ontology has a term for it."""
    said = {name: term.label for name, term in terms().items() if name not in MODEL.properties}
    return tuple(Held(name, type_, said.get(name)) for name, type_ in holds.items())
