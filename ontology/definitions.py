"""What a model is made of: classes, properties and concepts, as frozen objects."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import regex

from ontology.errors import ModelError
from ontology.thai import did_you_mean

ROOT = "Entity"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Label:
    """A text in Thai and English."""

    th: str
    en: str


@dataclass(frozen=True, slots=True)
class ClassDef:
    """A class.

    `labels` are its own name and those of its superclasses, nearest first, `Entity` last; `scheme` is the open
    scheme that its entities are concepts of.
    """

    name: str
    label: Label
    definition: Label
    labels: tuple[str, ...]
    caption: tuple[str, ...]
    order: int
    standards: tuple[str, ...]
    scheme: str | None = None


@dataclass(frozen=True, slots=True)
class PropertyDef:
    """A property. It holds entities (`is_object`), codes of a `scheme`, or literals of a `datatype`."""

    name: str
    label: Label
    inverse_label: Label | None
    definition: Label
    domain: tuple[str, ...]
    range: tuple[str, ...]
    datatype: str
    scheme: str | None
    language: str | None
    functional: bool
    derived: bool
    order: int
    standards: tuple[str, ...]

    @property
    def is_object(self) -> bool:
        """Whether its values are entities, kept as relationships."""
        return bool(self.range)

    @property
    def is_number(self) -> bool:
        """Whether its values are numbers."""
        return self.datatype in ("integer", "decimal")

    @property
    def relationship_type(self) -> str:
        """The relationship type in Neo4j: `inProvince` is `IN_PROVINCE`."""
        return regex.sub(r"(?<=[a-z])(?=[A-Z])", "_", self.name).upper()


@dataclass(frozen=True, slots=True)
class Concept:
    """A value of a closed list.

    `attends` is false for a role that is played without being there; `record_roles` are what an extraction record
    calls a role.
    """

    name: str
    code: str
    scheme: str
    label: Label
    order: int
    attends: bool
    record_roles: tuple[str, ...]


@dataclass(frozen=True)
class Model:
    """All classes, properties and schemes by their local names.

    `columns` are the columns of answers that hold codes of no property, with the schemes of these codes.
    """

    classes: Mapping[str, ClassDef]
    properties: Mapping[str, PropertyDef]
    schemes: Mapping[str, Mapping[str, Concept]]
    columns: Mapping[str, str]

    def class_(self, name: str) -> ClassDef:
        """Returns the class of this name; an unknown one is a ModelError."""
        return _known(self.classes, name, "class")

    def property(self, name: str) -> PropertyDef:
        """Returns the property of this name; an unknown one is a ModelError."""
        return _known(self.properties, name, "property")

    def scheme(self, name: str) -> Mapping[str, Concept]:
        """Returns the concepts of a scheme by code; an unknown scheme is a ModelError."""
        return _known(self.schemes, name, "scheme")

    def concept(self, property_name: str, code: str) -> Concept:
        """Returns the concept that a coded property's value stands for."""
        return _known(self.scheme(self.property(property_name).scheme or ""), code, "code")

    def is_a(self, class_name: str, ancestor: str) -> bool:
        """Returns whether a class is the other one or below it."""
        return ancestor in self.class_(class_name).labels

    def subclasses(self, class_name: str) -> tuple[ClassDef, ...]:
        """Returns the classes directly below a class, in page order."""
        return tuple(c for c in self.classes.values() if c.labels[1:2] == (class_name,))

    def properties_of(self, class_name: str) -> tuple[PropertyDef, ...]:
        """Returns the properties that entities of a class may have, in page order."""
        return self._matching(class_name, lambda p: p.domain)

    def inverse_properties_of(self, class_name: str) -> tuple[PropertyDef, ...]:
        """Returns the properties that may point at entities of a class, in page order."""
        return self._matching(class_name, lambda p: p.range)

    @cached_property
    def attending_roles(self) -> tuple[str, ...]:
        """The codes of the participation roles that are played by being there."""
        return tuple(c.code for c in self.scheme("ParticipationRoleScheme").values() if c.attends)

    def _matching(
        self, class_name: str, sides: Callable[[PropertyDef], tuple[str, ...]]
    ) -> tuple[PropertyDef, ...]:
        labels = self.class_(class_name).labels
        found = (p for p in self.properties.values() if set(sides(p)) & set(labels))
        return tuple(sorted(found, key=lambda p: p.order))


def _known(table: Mapping[str, T], name: str, what: str) -> T:
    try:
        return table[name]
    except KeyError:
        raise ModelError(
            f"The model has no {what} {name!r}.{did_you_mean(name, table)} "
            "If it is a term of your own, set SAIYAI_TERMS to its folder."
        ) from None


class Names:
    """The closed namespace of the model's terms: `SY.Person` is "Person", a misspelt one is an error."""

    def __init__(self, names: Iterable[str]) -> None:
        vars(self).update({name: name for name in names})

    def __getattr__(self, name: str) -> str:
        raise ModelError(f"The ontology has no term {name!r}: correct it or add it to ontology/terms.")
