"""What the linter looks at, and what it says."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from ontology.definitions import ROOT
from ontology.terms import FOLDER, NS, term_files
from ontology.turtle import OWL, RDFS, SDO, SKOS, Facts, TurtleError, place_of

PACKAGE = Path(__file__).parent.parent
CLASS, SCHEME, CONCEPT = OWL + "Class", SKOS + "ConceptScheme", SKOS + "Concept"
OBJECT, DATATYPE, ANNOTATION = OWL + "ObjectProperty", OWL + "DatatypeProperty", OWL + "AnnotationProperty"
SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong: the rule that it breaks, where, what, and how to mend it."""

    rule: str
    file: str
    line: int | None
    message: str
    cure: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}: {self.message}. {self.cure}."


@dataclass(frozen=True)
class Material:
    """All files and what they say: `facts` the terms, `shapes` the shapes, `alignment` the alignments.

    A user's files may hold shapes beside their terms. Where a file is not readable, nothing is read.
    """

    term_files: tuple[Path, ...]
    shape_files: tuple[Path, ...]
    alignment_files: tuple[Path, ...]
    queries: tuple[Path, ...]
    facts: Facts
    shapes: Facts
    alignment: Facts
    unreadable: tuple[TurtleError, ...]

    @classmethod
    def read(cls, extra: tuple[Path, ...], queries: tuple[Path, ...]) -> "Material":
        """Returns the packaged files with these ones."""
        terms = (*term_files(), *extra)
        added = tuple(file for file in terms if file.parent != FOLDER)
        shapes = (*sorted((PACKAGE / "shapes").glob("*.ttl")), *added)
        alignments = tuple(sorted((PACKAGE / "alignment").glob("*.ttl")))
        unreadable = tuple(_mistakes((*terms, *shapes, *alignments)))
        parts = [() if unreadable else part for part in (terms, shapes, alignments)]
        facts, shape_facts, alignment = map(Facts, parts)
        return cls(terms, shapes, alignments, queries, facts, shape_facts, alignment, unreadable)

    @property
    def files(self) -> tuple[Path, ...]:
        """All .ttl files."""
        return (*self.term_files, *self.shape_files, *self.alignment_files)

    def of_type(self, *types: str) -> list[str]:
        """Returns our own terms of these types, in the files' order."""
        return [term for term in self.facts.of_type(*types) if term.startswith(NS)]

    @cached_property
    def properties(self) -> list[str]:
        """Our object and datatype properties."""
        return self.of_type(OBJECT, DATATYPE)

    @cached_property
    def classes(self) -> list[str]:
        """Our classes."""
        return self.of_type(CLASS)

    def lineage(self, class_: str) -> list[str]:
        """Returns a class and our classes above it."""
        found, level = [class_], [class_]
        while level:
            above = {a for c in level for a in self.facts.links(c, RDFS + "subClassOf") if a.startswith(NS)}
            level = sorted(above - set(found))
            found += level
        return found

    def domain(self, property_: str) -> list[str]:
        """Returns the classes that may have a property."""
        return self.facts.links(property_, SDO + "domainIncludes")

    def range(self, property_: str) -> list[str]:
        """Returns the classes that a property may point at."""
        return self.facts.links(property_, SDO + "rangeIncludes")

    def complaint(
        self, rule: str, term: str, message: str, cure: str, files: Iterable[Path] = ()
    ) -> Complaint:
        """Returns a complaint about a term, at the place where a file (of these) describes or first names it."""
        file, line = place_of(term, tuple(files) or self.files) or (Path("ontology"), None)
        return Complaint(rule, file.name, line, f"{short(term)} {message}", cure)


Rule = Callable[[Material], Iterable[Complaint]]
ENTITY = NS + ROOT


def short(term: str) -> str:
    """Returns a term of ours as `sy:Name`, any other as it is."""
    if term == NS:
        return "The ontology"
    return f"sy:{term.removeprefix(NS)}" if term.startswith(NS) else f"<{term}>"


def _mistakes(files: Iterable[Path]) -> Iterator[TurtleError]:
    for file in dict.fromkeys(files):
        try:
            Facts([file])
        except TurtleError as error:
            yield error
