"""The page of an entity: what is said of it, what points at it, who held what and when, each with its sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.cypher_files import cypher
from graph.pages.captions import Caption, Captions, class_of, read_captions, value_label
from graph.pages.evidence import (
    AROUND,
    QUOTES,
    DocumentRef,
    Evidence,
    evidence_of,
    joint_status,
    read_evidence,
)
from graph.pages.tenures import Timeline, read_timeline
from graph.store import Store
from ontology.model import MODEL, Label, PropertyDef
from ontology.statements import TYPE

FIRST = 25
"""Values of a property and relationships of a type on an entity's page; the rest is a link away."""
BY_TYPE = {p.relationship_type: p for p in MODEL.properties.values() if p.is_object}
SYMMETRIC = [
    p.relationship_type for p in MODEL.properties.values() if p.is_object and p.label == p.inverse_label
]


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a property.

    - `value`: as the statement has it; `label`: as pages write it;
    - `entity`: the entity that it is, None for a literal;
    - `status`: inferred only where no document says it outright;
    - `n`: how many quotes say it; `evidence`: the first few.
    """

    value: str
    label: Label
    entity: Caption | None
    status: str
    n: int
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of the entity with its values.

    - `property` and `label`: which property;
    - `total`: how many values it has; `values`: those most often said, first.
    """

    property: str
    label: Label
    total: int
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Related:
    """An entity at the other end of a relationship.

    - `entity`: which; `status`: asserted, inferred, reviewed, or derived;
    - `weight`: what is behind a derived one (meetings, days, roles), the statements behind another;
    - `first` and `last`: a derived one's days;
    - `evidence`: the first sentences, none for a derived one.
    """

    entity: Caption
    weight: int
    first: str | None
    last: str | None
    status: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """All relationships of one type on one side.

    - `property` and `label`: which, read from the entity;
    - `direction`: in where the others point at the entity, out where it points at them, both where it has none;
    - `derived`: whether it is computed, and by which `rule`;
    - `total`: how many there are; `items`: those of the greatest weight.
    """

    property: str
    direction: str
    derived: bool
    rule: str | None
    label: Label
    total: int
    items: tuple[Related, ...]


@dataclass(frozen=True, slots=True)
class EntityPage:
    """An entity with all that is said of it.

    - `id`, `class_name`, `class_label`, `caption`: which entity;
    - `statements` and `document_count`: how much is said of it; `documents`: those that say most;
    - `facts`: its properties in the model's order;
    - `timeline`: tenures, None where there are none;
    - `relations`: the derived ones first, then what points at it.
    """

    id: str
    class_name: str
    class_label: Label
    caption: Caption
    statements: int
    document_count: int
    documents: tuple[DocumentRef, ...]
    facts: tuple[Fact, ...]
    timeline: Timeline | None
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class RelationPage:
    """One kind of relationship of an entity, page by page.

    - `entity` and `class_label`: whose;
    - `relation`: which, with the items of this page;
    - `page` of `pages`, counted from 1.
    """

    entity: Caption
    class_label: Label
    relation: Relation
    page: int
    pages: int


def entity_page(store: Store, entity: str) -> EntityPage | None:
    """Returns the page of an entity, or None where the store has none with this id."""
    found = store.read(cypher("page_entity_node"), {"id": entity, "limit": FIRST})
    if not found:
        return None
    facts = store.read(
        cypher("page_entity_facts"), {"id": entity, "quotes": QUOTES, "values": FIRST, "around": AROUND}
    )
    related = _relation_rows(store, entity, None, 0)
    captions = read_captions(store, [entity, *_objects(facts), *_others(related)])
    name = class_of(found[0]["labels"])
    return EntityPage(
        id=entity,
        class_name=name,
        class_label=MODEL.class_(name).label,
        caption=captions.of(entity),
        statements=found[0]["statements"],
        document_count=found[0]["document_count"],
        documents=tuple(DocumentRef(**row) for row in found[0]["documents"]),
        facts=_facts(facts, captions),
        timeline=read_timeline(store, entity, name),
        relations=_relations(store, entity, related, captions),
    )


def relation_page(store: Store, entity: str, property_: str, page: int) -> RelationPage | None:
    """Returns one page of an entity's relationships of a type, or None where it has none there."""
    definition = MODEL.properties.get(property_)
    if definition is None or not definition.is_object:
        return None
    rows = _relation_rows(store, entity, definition, (page - 1) * FIRST)
    captions = read_captions(store, [entity, *_others(rows)])
    relations = _relations(store, entity, rows, captions)
    if not relations or not relations[0].items:
        return None
    caption = captions.of(entity)
    label = MODEL.class_(caption.class_name).label
    return RelationPage(caption, label, relations[0], page, -(-relations[0].total // FIRST))


def _facts(rows: Sequence[Mapping[str, Any]], captions: Captions) -> tuple[Fact, ...]:
    known = [(MODEL.properties[row["property"]], row) for row in rows if row["property"] in MODEL.properties]
    return tuple(
        Fact(p.name, p.label, row["total"], tuple(_value(p, v, captions) for v in row["values"]))
        for p, row in sorted(known, key=lambda pair: pair[0].order)
    )


def _value(property_: PropertyDef, row: Mapping[str, Any], captions: Captions) -> Value:
    entity = captions.of(row["value"]) if property_.is_object else None
    label = Label(entity.th, entity.en) if entity else value_label(property_, row["value"])
    evidence = tuple(map(evidence_of, row["evidence"]))
    return Value(row["value"], label, entity, joint_status(row["statuses"]), row["n"], evidence)


def _relation_rows(store: Store, entity: str, only: PropertyDef | None, skip: int) -> list[dict[str, Any]]:
    parameters = {
        "id": entity,
        "type": only.relationship_type if only else None,
        "symmetric": SYMMETRIC,
        "skip": skip,
        "limit": FIRST,
    }
    rows = store.read(cypher("page_entity_relations"), parameters)
    return [row for row in rows if row["type"] in BY_TYPE]


def _relations(
    store: Store, entity: str, rows: Sequence[Mapping[str, Any]], captions: Captions
) -> tuple[Relation, ...]:
    stated = [(BY_TYPE[row["type"]], item) for row in rows for item in row["items"] if not item["derived"]]
    evidence = read_evidence(store, [(item["id"], p.name, entity) for p, item in stated])
    found = [_relation(entity, row, captions, evidence) for row in rows]
    return tuple(sorted(found, key=lambda r: (not r.derived, MODEL.property(r.property).order, r.direction)))


def _relation(
    entity: str,
    row: Mapping[str, Any],
    captions: Captions,
    evidence: Mapping[tuple[str, str, str], tuple[Evidence, ...]],
) -> Relation:
    property_ = BY_TYPE[row["type"]]
    items = sorted(row["items"], key=lambda item: _role_order(item["role"]))
    label = property_.label if row["direction"] != "in" else property_.inverse_label or property_.label
    related = tuple(
        _related(
            captions.of(item["id"], entity), item, evidence.get((item["id"], property_.name, entity), ())
        )
        for item in items
    )
    rule = items[0]["rule"] if items else None
    return Relation(property_.name, row["direction"], property_.derived, rule, label, row["total"], related)


def _role_order(role: str | None) -> int:
    """Returns where a participation stands among those of a page: the chair before a participant."""
    roles = MODEL.scheme("ParticipationRoleScheme")
    return roles[role].order if role and role in roles else len(roles)


def _related(caption: Caption, item: Mapping[str, Any], evidence: tuple[Evidence, ...]) -> Related:
    status = "derived" if item["derived"] else joint_status(e.status for e in evidence)
    return Related(caption, item["weight"], item["first"], item["last"], status, evidence)


def _objects(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    """Returns the entities that are values in these rows of facts."""
    held = {name for name, p in MODEL.properties.items() if p.is_object and name != TYPE}
    return [value["value"] for row in rows if row["property"] in held for value in row["values"]]


def _others(rows: Sequence[Mapping[str, Any]]) -> list[str]:
    return [item["id"] for row in rows for item in row["items"]]
