"""What an entity is called on a page, in both languages, by the captions that the model lists for its class."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.cypher_files import filled
from graph.pages.dates import range_text
from graph.pages.shorten import shorten
from graph.store import Store
from ontology.model import MODEL, SY, Label, PropertyDef
from ontology.thai import sort_key

STEPS = 4
"""How many relationships deep a caption goes: the meeting of a participation, the province of that meeting."""
LONGEST = 90
"""Characters of a literal in a caption; a quotation is longer."""
DOT = " · "
UNNAMED = Label("การประชุมที่เอกสารไม่ได้ระบุชื่อ", "Meeting without a stated name")
BETWEEN = {
    (SY.qualifier, SY.value): " ",
    (SY.value, SY.unitLabel): " ",
    (SY.fromBE, SY.toBE): "–",
    (SY.ordinalKind, SY.ordinal): " ",
}
NAMED_NUMBERS = frozenset({SY.yearOrdinal, SY.fiscalYearBE, SY.ordinal})
"""Numbers that say nothing in a caption without what they number."""
UNSAID = frozenset({(SY.qualifier, "exact"), (SY.tenureStatus, "substantive")})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a caption.

    - `th` and `en`: its text;
    - `id` and `class_name`: the entity that it names, None where it names none of its own.
    """

    th: str
    en: str
    id: str | None
    class_name: str | None


@dataclass(frozen=True, slots=True)
class Caption:
    """An entity as a page names it.

    - `id` and `class_name`: which entity;
    - `th` and `en`: the whole caption;
    - `parts`: the same in pieces that can each be a link.
    """

    id: str
    class_name: str
    th: str
    en: str
    parts: tuple[Part, ...]


def class_of(labels: Iterable[str]) -> str:
    """Returns the most specific class among a node's labels."""
    known = [MODEL.classes[label] for label in labels if label in MODEL.classes]
    return max(known, key=lambda c: (len(c.labels), -c.order)).name if known else SY.Entity


class Captions:
    """The captions of some entities, read together. An id that the store does not have is called by itself."""

    def __init__(self, nodes: Mapping[str, Mapping[str, Any]]) -> None:
        self._nodes = nodes

    def of(self, entity: str, *without: str) -> Caption:
        """Returns the caption of an entity, leaving out the parts that are `without`: what the page is about."""
        node = self._nodes.get(entity)
        if node is None:
            return Caption(entity, SY.Entity, entity, entity, (Part(entity, entity, entity, SY.Entity),))
        name = class_of(node["labels"])
        pieces = self._pieces(name, node, without)
        if name == SY.Meeting and not _names(node["properties"]):
            pieces = [piece for piece in _unnamed(node, pieces) if piece[1].id not in without]
        pieces = pieces or [("", self._fallback(name, node))]
        th, en = ("".join(between + getattr(part, side) for between, part in pieces) for side in ("th", "en"))
        return Caption(entity, name, th, en, _joined(pieces))

    def name(self, entity: str) -> Label | None:
        """Returns the entity's own name, None where no document gives it one."""
        parts = _names(self._nodes.get(entity, {}).get("properties", {}))
        return Label(parts[0].th, parts[0].en) if parts else None

    def _pieces(
        self, class_name: str, node: Mapping[str, Any], without: tuple[str, ...]
    ) -> list[tuple[str, Part]]:
        found: list[tuple[str, Part]] = []
        before = ""
        for name in MODEL.class_(class_name).caption:
            for part in self._parts(MODEL.property(name), node):
                if part.id is None or part.id not in without:
                    found.append((BETWEEN.get((before, name), DOT) if found else "", part))
                    before = name
        return found

    def _parts(self, property_: PropertyDef, node: Mapping[str, Any]) -> list[Part]:
        if property_.is_object:
            linked = [link["id"] for link in node["links"] if link["type"] == property_.relationship_type]
            captions = sorted((self.of(i) for i in linked), key=lambda c: sort_key(c.th))
            return [Part(c.th, c.en, c.id, c.class_name) for c in captions]
        values = _listed(node["properties"].get(property_.name))
        if property_.name == SY.nameTh:
            return _names(node["properties"])
        if property_.name == SY.startDate:
            return [_days(day, node["properties"].get(SY.endDate)) for day in values]
        labels = [value_label(property_, value) for value in values if (property_.name, value) not in UNSAID]
        has_kind = property_.name == SY.ordinal and SY.ordinalKind in node["properties"]
        if property_.name in NAMED_NUMBERS and not has_kind:
            name = property_.label
            labels = [Label(f"{name.th} {x.th}", f"{name.en} {x.en}") for x in labels]
        return [Part(shorten(x.th, LONGEST), shorten(x.en, LONGEST), None, None) for x in labels]

    def _fallback(self, class_name: str, node: Mapping[str, Any]) -> Part:
        other = _listed(node["properties"].get(SY.altName))
        label = Label(other[0], other[0]) if other else MODEL.class_(class_name).label
        return Part(label.th, label.en, None, None)


def _joined(pieces: Iterable[tuple[str, Part]]) -> tuple[Part, ...]:
    """Returns the parts, neighbours that name no entity of their own in one."""
    found: list[Part] = []
    for between, part in pieces:
        if found and part.id is None and found[-1].id is None:
            last = found.pop()
            part = Part(last.th + between + part.th, last.en + between + part.en, None, None)
        found.append(part)
    return tuple(found)


def read_captions(store: Store, entities: Iterable[str]) -> Captions:
    """Returns the captions of the entities with these ids."""
    nodes: dict[str, Mapping[str, Any]] = {}
    wanted = list(dict.fromkeys(entities))
    for _ in range(STEPS):
        if not wanted:
            break
        rows = store.read(_query(), {"ids": wanted})
        nodes.update({row["id"]: row for row in rows})
        links = (link["id"] for row in rows for link in row["links"])
        wanted = [i for i in dict.fromkeys(links) if i not in nodes]
    return Captions(nodes)


@cache
def _query() -> str:
    names = {name for c in MODEL.classes.values() for name in c.caption}
    properties = (MODEL.property(name) for name in names)
    types = sorted(p.relationship_type for p in properties if p.is_object)
    return filled("page_captions", TYPES="|".join(types))


def value_label(property_: PropertyDef, value: object) -> Label:
    """Returns a literal or coded value as pages write it."""
    text = str(value)
    if property_.scheme:
        concept = MODEL.schemes[property_.scheme].get(text)
        return concept.label if concept else Label(text, text)
    if property_.datatype == "date":
        return Label(range_text(text, None, "th"), range_text(text, None, "en"))
    return Label(text, text)


def _unnamed(node: Mapping[str, Any], pieces: Iterable[tuple[str, Part]]) -> list[tuple[str, Part]]:
    """Returns the pieces of a meeting without a name: that it has none, its day or else the document it is in."""
    documents = [Part(d["stem"], d["stem"], d["id"], SY.Document) for d in node["documents"]]
    return [
        ("", Part(UNNAMED.th, UNNAMED.en, None, None)),
        *((DOT, p) for p in documents),
        *((DOT, p) for _, p in pieces),
    ]


def _names(properties: Mapping[str, Any]) -> list[Part]:
    th: str = properties.get(SY.nameTh) or properties.get(SY.nameEn) or ""
    return [Part(th, properties.get(SY.nameEn) or th, None, None)] if th else []


def _days(start: str, end: str | None) -> Part:
    return Part(range_text(start, end, "th"), range_text(start, end, "en"), None, None)


def _listed(value: Any) -> Sequence[Any]:
    if value is None:
        return ()
    return value if isinstance(value, list) else (value,)
