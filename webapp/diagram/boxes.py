"""What the diagram shows: a box for each class below the root, with its subclasses and the relations of each."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ontology.definitions import ROOT, ClassDef, Model, PropertyDef

TITLES = {
    "th": (
        "แผนภาพคลาสและความสัมพันธ์",
        "กล่องคือคลาส คลาสย่อยอยู่ในกล่องเดียวกัน แต่ละบรรทัดคือความสัมพันธ์และคลาสปลายทาง เส้นประคือสิ่งที่คำนวณด้วยกฎ",
    ),
    "en": (
        "Classes and their relations",
        "A box is a class with its subclasses inside; each line of text is a relation and the class it leads to. "
        "Dashed: computed by a rule.",
    ),
    "cypher": (
        "Schema of the property graph",
        "A box is a label, with the labels that come with it inside; each line is a relationship type and the "
        "label it leads to. Dashed: derived by a rule.",
    ),
}


@dataclass(frozen=True, slots=True)
class Naming:
    """What terms are called in a drawing, with its title and description."""

    language: str
    title: str
    description: str
    class_: Callable[[ClassDef], str]
    property_: Callable[[PropertyDef], str]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a box: a class, or a relation (`targets` not empty) of the class above it."""

    term: str
    text: str
    depth: int
    targets: tuple[str, ...] = ()
    towards: tuple[str, ...] = ()
    derived: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A class just below the root, with everything that is drawn in it."""

    rows: tuple[Row, ...]


NAMINGS = {
    "th": Naming("th", *TITLES["th"], lambda c: c.label.th, lambda p: p.label.th),
    "en": Naming("en", *TITLES["en"], lambda c: c.label.en, lambda p: p.label.en),
    "cypher": Naming("en", *TITLES["cypher"], lambda c: c.name, lambda p: p.relationship_type),
}


def boxes_of(model: Model, naming: Naming) -> list[Box]:
    """Returns the boxes in the model's order."""
    return [Box(tuple(_rows(model, naming, top, 0))) for top in model.subclasses(ROOT)]


def _rows(model: Model, naming: Naming, class_: ClassDef, depth: int) -> Iterator[Row]:
    yield Row(class_.name, naming.class_(class_), depth)
    for property_ in sorted(model.properties.values(), key=lambda p: p.order):
        if class_.name in property_.domain and property_.is_object:
            towards = tuple(naming.class_(model.class_(name)) for name in property_.range)
            text = naming.property_(property_)
            yield Row(property_.name, text, depth, property_.range, towards, property_.derived)
    for below in model.subclasses(class_.name):
        yield from _rows(model, naming, below, depth + 1)
