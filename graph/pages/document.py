"""The page of a document: its text with every span that something rests on, and what rests on it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.cypher_files import cypher
from graph.pages.captions import Caption, Captions, read_captions, value_label
from graph.store import Store
from ontology.ids import document_id
from ontology.model import MODEL, SY, Label
from ontology.statements import TYPE

NAMED = frozenset(c.name for c in MODEL.classes.values() if c.caption[0] == SY.nameTh)
"""Classes whose entities have names of their own; others (a role in a meeting, a count) stand at their spans."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement about the entity that it is listed under.

    - `property` and `property_label`: which property;
    - `value`: as the statement has it; `label`: as pages write it; `entity`: the entity that it is, if it is one;
    - `status` and `rule`: how it was read.
    """

    property: str
    property_label: Label
    value: str
    label: Label
    entity: Caption | None
    status: str
    rule: str


@dataclass(frozen=True, slots=True)
class SaidOf:
    """What one span says of one entity.

    - `entity` and `class_label`: which entity;
    - `said`: the statements, its class first.
    """

    entity: Caption
    class_label: Label
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class SpanSaid:
    """A span of the text and what rests on it.

    - `start` and `end`: code points, half open; `quote`: its words;
    - `entities`: what it says, entity by entity.
    """

    start: int
    end: int
    quote: str
    entities: tuple[SaidOf, ...]


@dataclass(frozen=True, slots=True)
class ClassGroup:
    """The named entities of one class that the document speaks of.

    - `class_name` and `label`: which class;
    - `entities`: in the order of their first mention.
    """

    class_name: str
    label: Label
    entities: tuple[Caption, ...]


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document with every span that something rests on.

    - `id`, `stem`, `title`, `text`, `charset`, `sha256`: the document as it was read;
    - `statements`: how many rest on it; `spans`: what they say, in the order of the text;
    - `groups`: what it speaks of; `credits`: who made it;
    - `at`: the span that the address asks for, whether or not something rests on it.
    """

    id: str
    stem: str
    title: str | None
    text: str
    charset: str
    sha256: str
    statements: int
    spans: tuple[SpanSaid, ...]
    groups: tuple[ClassGroup, ...]
    credits: tuple[Caption, ...]
    at: tuple[int, int] | None


def document_page(store: Store, stem: str, at: tuple[int, int] | None = None) -> DocumentPage | None:
    """Returns the page of a document by stem or id, or None where the store has none."""
    entity = stem if stem.startswith(document_id("")) else document_id(stem)
    found = store.read(cypher("page_document"), {"id": entity})
    if not found:
        return None
    document, statements = found[0]["document"], found[0]["statements"]
    captions = read_captions(store, [*_subjects(statements), *_objects(statements)])
    meetings = [i for i in _subjects(statements) if captions.of(i).class_name == SY.Meeting]
    entities = [captions.of(i, entity) for i in _subjects(statements)]
    named = {r["subject"] for r in statements if r["property"] == TYPE and r["status"] != "inferred"}
    text: str = document["text"]
    return DocumentPage(
        **document,
        statements=len(statements),
        spans=_spans(statements, captions, (entity, *meetings)),
        groups=_groups(c for c in entities if c.class_name in NAMED and c.id in named),
        credits=tuple(c for c in entities if c.class_name == SY.Credit),
        at=at if at and 0 <= at[0] < at[1] <= len(text) else None,
    )


def _spans(
    statements: Iterable[Mapping[str, Any]], captions: Captions, about: tuple[str, ...]
) -> tuple[SpanSaid, ...]:
    """Returns the spans in the order of the text; captions leave out what the whole document is about."""
    spans: dict[tuple[int, int, str], dict[str, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for row in statements:
        said = _said(row, captions)
        if said is not None:
            spans[row["start"], row["end"], row["quote"]][row["subject"]].append(said)
    return tuple(
        SpanSaid(
            *span, tuple(_said_of(captions.of(subject, *about), said) for subject, said in subjects.items())
        )
        for span, subjects in spans.items()
    )


def _said_of(caption: Caption, said: list[Said]) -> SaidOf:
    said.sort(
        key=lambda s: (s.property != TYPE, MODEL.properties[s.property].order if s.property != TYPE else 0)
    )
    return SaidOf(caption, MODEL.class_(caption.class_name).label, tuple(said))


def _said(row: Mapping[str, Any], captions: Captions) -> Said | None:
    """Returns a statement as the page shows it; None for a property that the model no longer has."""
    name, value, how = row["property"], row["value"], (row["status"], row["rule"])
    if name == TYPE:
        known = MODEL.classes.get(value)
        return Said(name, Label("ประเภท", "Class"), value, known.label, None, *how) if known else None
    property_ = MODEL.properties.get(name)
    if property_ is None:
        return None
    entity = captions.of(value) if property_.is_object else None
    label = Label(entity.th, entity.en) if entity else value_label(property_, value)
    return Said(name, property_.label, value, label, entity, *how)


def _groups(entities: Iterable[Caption]) -> tuple[ClassGroup, ...]:
    groups: dict[str, list[Caption]] = defaultdict(list)
    for caption in entities:
        groups[caption.class_name].append(caption)
    names = sorted(groups, key=lambda name: MODEL.class_(name).order)
    return tuple(ClassGroup(name, MODEL.class_(name).label, tuple(groups[name])) for name in names)


def _subjects(statements: Iterable[Mapping[str, Any]]) -> list[str]:
    return list(dict.fromkeys(row["subject"] for row in statements))


def _objects(statements: Iterable[Mapping[str, Any]]) -> list[str]:
    held = {name for name, p in MODEL.properties.items() if p.is_object}
    return [row["value"] for row in statements if row["property"] in held]
