"""What the store holds, at a glance."""

from dataclasses import dataclass
from typing import Any

from graph.cypher_files import cypher
from graph.store import Store
from ontology.model import MODEL, Label


@dataclass(frozen=True, slots=True)
class ClassCount:
    """How many entities have this as their most specific class."""

    name: str
    label: Label
    n: int


@dataclass(frozen=True, slots=True)
class Overview:
    """The documents by stem, the number of statements, and the entities of each class."""

    stems: tuple[str, ...]
    statements: int
    classes: tuple[ClassCount, ...]

    def to_json(self) -> dict[str, Any]:
        """Returns the overview as an object that JSON can hold."""
        return {
            "documents": list(self.stems),
            "statements": self.statements,
            "entities": {c.name: c.n for c in self.classes},
        }


def overview(store: Store) -> Overview:
    """Returns what the store holds."""
    (row,) = store.read(cypher("overview"))
    counts = {c["class"]: c["n"] for c in row["classes"]}
    classes = (
        ClassCount(d.name, d.label, counts[d.name]) for d in MODEL.classes.values() if d.name in counts
    )
    return Overview(tuple(row["stems"]), row["statements"], tuple(classes))
