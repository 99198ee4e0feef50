"""The shapes as SHACL files, and the reading of them: each is one rule with its sentence and its severity.

pySHACL judges whole graphs by the same files (ontology/validate.py); ontology/constraints.py compiles what is
read here for the load path. A shape that cannot be read is a ModelError with its file, line and cure.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import regex
from pyoxigraph import Literal, Store

from ontology.context import PREFIXES
from ontology.definitions import Label
from ontology.errors import ModelError
from ontology.model import MODEL, Model
from ontology.statements import Severity, Value
from ontology.terms import NS, extra_files
from ontology.turtle import XSD, Facts, FileError, place_of

FOLDER = Path(__file__).parent
SHAPES_NS = "https://w3id.org/saiyai/shapes/"
SH = "http://www.w3.org/ns/shacl#"
ROUTE = tuple[tuple[str, ...], ...]
Parameters = Mapping[str, tuple[Value, ...]]
COUNTS = ("minCount", "maxCount", "minLength", "maxLength")
BOUNDS = ("minInclusive", "maxInclusive", "minExclusive", "maxExclusive")
ORDERED = ("lessThan", "lessThanOrEquals")
PARAMETERS = frozenset((
    *COUNTS, *BOUNDS, *ORDERED, "pattern", "hasValue", "in", "disjoint", "equals", "class", "datatype", "nodeKind",
))  # fmt: skip
GROUPS = ("or", "xone")
QUERY = "sparql"
NO_RULES = frozenset((
    "targetClass", "targetSubjectsOf", "target", "severity", "message", "path", "property", "name", "description",
    "order", "group",
))  # fmt: skip
NUMBERS: Mapping[str, Callable[[str], Value]] = {
    XSD + "integer": int,
    XSD + "decimal": float,
    XSD + "double": float,
}
EXPORT_TERMS = frozenset(("Statement", "Span", "rule", "confidence", "status", "language"))
"""Terms that describe statements: only an export has them."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One rule.

    - `classes` and `subjects_of`: what it looks at, both empty where a query chooses;
    - `path`: alternatives, each a sequence of properties; empty for a rule on the entity itself;
    - `parameters`: SHACL's constraints by their names there;
    - `group`: "or" or "xone" over the properties in `members`.

    One without parameters and group is written in SPARQL.
    """

    name: str
    message: Label
    severity: Severity
    classes: tuple[str, ...] = ()
    subjects_of: tuple[str, ...] = ()
    path: ROUTE = ()
    parameters: Parameters = field(default_factory=dict)
    group: str = ""
    members: tuple[str, ...] = ()


def shape_files() -> tuple[Path, ...]:
    """Returns the files that shapes are read from: the packaged ones and those of SAIYAI_TERMS."""
    return (*sorted(FOLDER.glob("*.ttl")), *extra_files())


@cache
def all_shapes() -> Mapping[str, Shape]:
    """Returns the shapes of `shape_files()` by name."""
    return read_shapes(shape_files())


def read_shapes(files: Iterable[Path]) -> dict[str, Shape]:
    """Returns the shapes of Turtle files by name."""
    found: dict[str, Shape] = {}
    for shape in _read(files, MODEL):
        if isinstance(shape, FileError):
            raise shape
        found[shape.name] = shape
    if not found:
        raise ModelError(f"No shapes found under {FOLDER.name}: every class needs one.")
    return found


def mistakes(files: Iterable[Path], model: Model) -> Iterator[FileError]:
    """Yields what is wrong with each shape that cannot be read, by the terms of this model."""
    return (shape for shape in _read(files, model) if isinstance(shape, FileError))


def _read(files: Iterable[Path], model: Model) -> Iterator[Shape | FileError]:
    """Yields the shapes of Turtle files, and in place of one that cannot be read its error."""
    names: set[str] = set()
    for file in files:
        reader = _Reader(file, model)
        for node in reader.nodes_of_shapes():
            try:
                shapes = list(reader.shapes(node))
            except FileError as error:
                yield error
                continue
            for shape in shapes:
                twice = shape.name in names
                cure = "Give each shape a name of its own"
                yield reader.wrong(shape.name, "is defined twice", cure) if twice else shape
                names.add(shape.name)


class _Reader:
    """One file of shapes."""

    def __init__(self, file: Path, model: Model) -> None:
        self.file = file
        self.model = model
        self.codes = {c.name: c.code for scheme in model.schemes.values() for c in scheme.values()}
        self.nodes: dict[str, dict[str, list[str | Literal]]] = {}
        self.facts = Facts([file])
        self.prefixes = {
            prefix.value: namespace.value
            for node in self.facts.subjects(SH + "prefix")
            for prefix in self.facts.literals(node, SH + "prefix")
            for namespace in self.facts.literals(node, SH + "namespace")
        }
        for subject, property_, value in self.facts:
            self.nodes.setdefault(subject, {}).setdefault(property_.removeprefix(SH), []).append(value)

    def wrong(self, name: str, what: str, cure: str) -> FileError:
        """Returns the error about a shape: file, line, what is wrong and how to mend it."""
        node = name.partition(" ")[0]
        _, line = place_of(node if "://" in node else SHAPES_NS + node, [self.file]) or (self.file, 1)
        return FileError(self.file, line, f"shape {name} {what}", cure)

    def nodes_of_shapes(self) -> list[str]:
        """Returns the nodes that are shapes, without those inside another."""
        parts = {str(part) for node in self.nodes.values() for part in node.get("property", ())}
        return [n for n in self.facts.of_type(SH + "NodeShape", SH + "PropertyShape") if n not in parts]

    def shapes(self, node: str) -> Iterator[Shape]:
        """Yields the shape of a node, and the property shapes inside a node shape as rules of their own."""
        name = node.removeprefix(SHAPES_NS)
        classes = self._targets(node, name, "targetClass", self.model.classes)
        subjects_of = self._targets(node, name, "targetSubjectsOf", self.model.properties)
        if not (classes or subjects_of or "target" in self.nodes[node]):
            raise self.wrong(name, "looks at nothing", "Give it a sh:targetClass or a sh:targetSubjectsOf")
        inside = self.facts.links(node, SH + "property")
        rules = [(part, f"{name} {number}") for number, part in enumerate(inside, 1)]
        if not inside or set(self.nodes[node]) & {*PARAMETERS, *GROUPS, QUERY}:
            rules.append((node, name))
        for rule, called in rules:
            yield replace(self._shape(rule, called), classes=classes, subjects_of=subjects_of)

    def _shape(self, node: str, name: str) -> Shape:
        said = self.nodes.get(node, {})
        kinds = [key for key in (*GROUPS, QUERY) if key in said]
        parameters = {k: self._values(node, name, k) for k in said if k in PARAMETERS}
        if len(kinds) + bool(parameters) != 1 or bool(parameters) != ("path" in said):
            cure = "Write constraints on a sh:path, or one sh:or, one sh:xone or one sh:sparql"
            raise self.wrong(name, "is not one rule", cure)
        unknown = [k for k in said if "/" not in k and k not in {*PARAMETERS, *NO_RULES, *kinds}]
        if unknown:
            raise self.wrong(
                name, f"uses sh:{unknown[0]}, which loading does not know", "Use sh:sparql instead"
            )
        group = kinds[0] if kinds and kinds[0] in GROUPS else ""
        path = self._path(node, name)
        self._check_counts(name, parameters)
        self._check_kinds(name, path, parameters)
        self._check_queries(node, name)
        return Shape(
            name=name,
            message=self._message(node, name),
            severity="warning"
            if {SH + "Warning", SH + "Info"} & set(said.get("severity", ()))
            else "violation",
            path=path,
            parameters=parameters,
            group=group,
            members=self._members(node, name, group) if group else (),
        )

    def _targets(self, node: str, name: str, kind: str, known: Mapping[str, object]) -> tuple[str, ...]:
        return tuple(self._local(name, iri, known) for iri in self.facts.links(node, SH + kind))

    def _local(self, name: str, iri: str, known: Mapping[str, object]) -> str:
        """Returns a term's local name; a standard's IRI stays, a term of ours that is none is an error."""
        local = iri.removeprefix(NS)
        if iri.startswith(NS) and local not in known and local not in EXPORT_TERMS:
            raise self.wrong(
                name, f"uses sy:{local}, which nothing defines", "Correct the spelling or define it"
            )
        return local

    def _message(self, node: str, name: str) -> Label:
        texts = {v.language: v.value for v in self.facts.literals(node, SH + "message")}
        if not {"th", "en"} <= texts.keys():
            raise self.wrong(
                name, "lacks its sentence", "Give it a sh:message in Thai (@th) and English (@en)"
            )
        return Label(texts["th"], texts["en"])

    def _values(self, node: str, name: str, parameter: str) -> tuple[Value, ...]:
        listed = self.facts.members(node, SH + "in") if parameter == "in" else self.nodes[node][parameter]
        values = tuple(self._value(name, value) for value in listed)
        for pattern in values if parameter == "pattern" else ():
            try:
                regex.compile(str(pattern))
            except regex.error as error:
                raise self.wrong(
                    name, f"has a pattern that is none ({error})", "Correct sh:pattern"
                ) from error
        return values

    def _value(self, name: str, value: str | Literal) -> Value:
        if isinstance(value, Literal):
            read = NUMBERS.get(value.datatype.value, str)
            try:
                return read(value.value)
            except ValueError:
                raise self.wrong(name, f"has {value}, which is no number", "Write one such as 1") from None
        known = {**self.model.classes, **self.model.properties, **self.codes}
        return self.codes.get(value.removeprefix(NS)) or self._local(name, value, known)

    def _check_counts(self, name: str, parameters: Parameters) -> None:
        for parameter in COUNTS:
            for value in parameters.get(parameter, ()):
                if not isinstance(value, int) or value < 0:
                    what = f"has sh:{parameter} {value!r}, which is no whole number"
                    raise self.wrong(name, what, f"Write sh:{parameter} 1, say")

    def _check_kinds(self, name: str, path: ROUTE, parameters: Parameters) -> None:
        """Raises the error of a shape that wants what its property cannot hold by the terms."""
        definition = self.model.properties.get(path[0][-1]) if path else None
        if definition is None:
            return
        for datatype in parameters.get("datatype", ()):
            local = str(datatype).rpartition("#")[2].replace("langString", "string")
            if local != definition.datatype:
                what = f"wants sy:{definition.name} to be xsd:{local}, which the terms do not"
                raise self.wrong(name, what, "Leave sh:datatype out, or change rdfs:range in the terms")
        for parameter in (*BOUNDS, *ORDERED):
            for value in parameters.get(parameter, ()):
                other = self.model.properties.get(str(value))
                is_number = other.is_number if other else isinstance(value, int | float)
                if is_number != definition.is_number:
                    what = f"compares sy:{definition.name} by sh:{parameter} with {value!r}"
                    raise self.wrong(name, what, "Compare numbers with numbers and texts with texts")

    def _check_queries(self, node: str, name: str) -> None:
        for query in self.facts.links(node, SH + QUERY):
            for text in self.facts.literals(query, SH + "select"):
                try:
                    Store().query(text.value, prefixes={**PREFIXES, **self.prefixes})
                except SyntaxError as error:
                    what = f"has SPARQL that is not understood ({error})"
                    raise self.wrong(name, what, "Correct the query in its sh:select") from error

    def _path(self, node: str, name: str) -> ROUTE:
        paths = self.facts.links(node, SH + "path")
        inverse = [iri for path in paths for iri in self.facts.links(path, SH + "inversePath")]
        if inverse:
            return (("^" + inverse[0],),)
        alternatives = [iri for path in paths for iri in self.facts.members(path, SH + "alternativePath")]
        if alternatives:
            return tuple((self._property(name, iri),) for iri in alternatives)
        steps = self.facts.members(node, SH + "path") or paths
        return (tuple(self._property(name, iri) for iri in steps),) if steps else ()

    def _property(self, name: str, iri: str) -> str:
        if iri.startswith("_:"):
            cure = "Write a property, a list of them, sh:alternativePath or sh:inversePath, or use sh:sparql"
            raise self.wrong(name, "has a sh:path of a form that loading does not know", cure)
        return self._local(name, iri, self.model.properties)

    def _members(self, node: str, name: str, group: str) -> tuple[str, ...]:
        members = self.facts.members(node, SH + group)
        found = [self._property(name, iri) for m in members for iri in self.facts.links(m, SH + "path")]
        counts = [v.value for m in members for v in self.facts.literals(m, SH + "minCount")]
        if len(found) != len(members) or counts != ["1"] * len(members):
            cure = "Write [ sh:path … ; sh:minCount 1 ] for each"
            raise self.wrong(name, f"has a sh:{group} of another form", cure)
        return tuple(found)
