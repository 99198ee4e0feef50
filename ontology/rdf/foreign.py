"""RDF by others read as statements, each of which rests on a triple of theirs.

The document is the file's triples as N-Triples in the order of the file, one a line, and the span of a statement is
the line that says it: so `text[start:end] == quote` holds as it does for a text. Blank nodes are named by the order
in which they come. What is not understood is a finding; it stays in the document's text.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex
from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from ontology.context import curie
from ontology.definitions import PropertyDef
from ontology.ids import document_id, mint
from ontology.model import MODEL, SY
from ontology.rdf.addresses import id_of
from ontology.rdf.alignment import class_for, properties_for
from ontology.rdf.evidence import Restored
from ontology.rdf.values import A, Misfit, value_of
from ontology.statements import TYPE, Document, Finding, Statement, Value

RULE = "rdf.triple"
"""The rule of a statement that a triple says as it stands."""
FULL_NAME = "rdf.full-name"
"""The rule of a name that is made of a given name and a family name; it rests on the lines from one to the other."""
IMPLIED = {SY.University: (SY.kind, "university")}
"""What others say with the class alone."""
BETWEEN = {SY.Tenure: SY.ofPerson}
"""Classes that stand between two things where others link the two at once, with the property to the first."""
NAMES = {MODEL.property(name).language: name for name in (SY.nameTh, SY.nameEn)}
PARTS = (SY.givenName, SY.familyName)
_THAI = regex.compile("[ก-๛]")
Node = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True)
class Line:
    """A triple as the document has it: its place and its words."""

    subject: Node
    predicate: str
    object: Node
    start: int
    quote: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.quote)


def read_foreign(name: str, sha256: str, triples: Iterable[Triple]) -> Restored:
    """Returns what these triples of a file say."""
    lines = list(_lines(triples))
    text = "".join(f"{line.quote}\n" for line in lines)
    foreign = Restored(Document(document_id(name), name, text, sha256, "utf-8", name))
    _Reader(foreign, lines).read()
    return foreign


def _lines(triples: Iterable[Triple]) -> Iterator[Line]:
    names: dict[BlankNode, BlankNode] = {}
    seen: set[str] = set()
    start = 0
    for triple in triples:
        subject, object_ = (_renamed(node, names) for node in (triple.subject, triple.object))
        quote = f"{subject} {triple.predicate} {object_} ."
        if quote not in seen:
            seen.add(quote)
            yield Line(subject, triple.predicate.value, object_, start, quote)
            start += len(quote) + 1


def _renamed(node: Node, names: dict[BlankNode, BlankNode]) -> Node:
    if isinstance(node, BlankNode):
        return names.setdefault(node, BlankNode(f"b{len(names)}"))
    return node


class _Reader:
    def __init__(self, foreign: Restored, lines: list[Line]) -> None:
        self.foreign = foreign
        self.lines = lines
        self.classes: dict[Node, dict[str, Line]] = {}
        self.ids: dict[Node, str] = {}
        self.missed: dict[int, tuple[str, str]] = {}

    def read(self) -> None:
        """Reads the classes of all things first, since what a property means depends on them."""
        for line in self.lines:
            if line.predicate == A.value:
                self._class(line)
        for node, classes in self.classes.items():
            for name in self._lowest(classes):
                self._say(self.ids[node], TYPE, name, classes[name])
                if name in IMPLIED:
                    self._say(self.ids[node], *IMPLIED[name], classes[name])
        for line in self.lines:
            if line.predicate != A.value:
                self._property(line)
        self._full_names()
        for (what, name), times in sorted(Counter(self.missed.values()).items()):
            self._tell(what, name, times)

    def _class(self, line: Line) -> None:
        iri = line.object.value if isinstance(line.object, NamedNode) else str(line.object)
        name = class_for(iri)
        if name is None:
            self.missed[line.start] = "class", curie(iri)
            return
        self.classes.setdefault(line.subject, {}).setdefault(name, line)
        self.ids[line.subject] = self._id(line.subject, self._lowest(self.classes[line.subject])[0])

    def _lowest(self, classes: Iterable[str]) -> list[str]:
        """Returns the classes that no other of them is below."""
        names = sorted(classes)
        return [n for n in names if not any(other != n and MODEL.is_a(other, n) for other in names)]

    def _id(self, node: Node, class_name: str) -> str:
        """Returns our id of a thing: its own if it has one, else one made of its address."""
        if isinstance(node, NamedNode):
            return id_of(node.value) or mint(class_name, node.value)
        return mint(class_name, self.foreign.document.id, str(node))

    def _property(self, line: Line) -> None:
        if line.subject not in self.classes:
            self.missed[line.start] = "subject", curie(line.predicate)
            return
        names, inverse = properties_for(line.predicate)
        subject, object_ = (line.object, line.subject) if inverse else (line.subject, line.object)
        for name in _by_language(names, object_):
            if self._state(subject, MODEL.property(name), object_, line):
                return
        self.missed[line.start] = "property", curie(line.predicate)

    def _state(self, subject: Node, definition: PropertyDef, object_: Node, line: Line) -> bool:
        """Returns whether the property may be said of these two, after saying it."""
        if subject not in self.classes or (definition.is_object and not self._is(object_, definition.range)):
            return False
        if definition.scheme and not _fits(definition.name, object_):
            return False
        between = next((name for name in definition.domain if name in BETWEEN), None)
        if self._is(subject, definition.domain):
            self._say_value(self.ids[subject], definition, object_, line)
        elif between and definition.is_object and self._is(subject, MODEL.property(BETWEEN[between]).range):
            link = mint(between, self.ids[subject], definition.name, self.ids[object_])
            self._say(link, TYPE, between, line)
            self._say(link, BETWEEN[between], self.ids[subject], line)
            self._say(link, definition.name, self.ids[object_], line)
        else:
            return False
        return True

    def _is(self, node: Node, classes: Iterable[str]) -> bool:
        return any(MODEL.is_a(own, name) for own in self.classes.get(node, ()) for name in classes)

    def _say_value(self, subject: str, definition: PropertyDef, object_: Node, line: Line) -> None:
        if definition.is_object:
            self._say(subject, definition.name, self.ids[object_], line)
            return
        try:
            value = value_of(definition.name, object_)
        except Misfit as misfit:
            self._refuse(misfit, line)
            return
        tag = object_.language if isinstance(object_, Literal) else None
        self._say(subject, definition.name, value, line, tag and (definition.language or tag))

    def _say(
        self, subject: str, property_: str, value: Value, line: Line, language: str | None = None
    ) -> None:
        self._state_at(line.start, line.end, subject, property_, value, RULE, language)

    def _state_at(
        self,
        start: int,
        end: int,
        subject: str,
        property_: str,
        value: Value,
        rule: str,
        language: str | None,
    ) -> None:
        document = self.foreign.document
        quote = document.text[start:end]
        self.foreign.statements.append(
            Statement(subject, property_, value, document.id, start, end, quote, rule, language=language)
        )

    def _full_names(self) -> None:
        """Gives people whose names are only stated in two parts the whole of them, in each language."""
        stated = {(s.subject, s.property) for s in self.foreign.statements}
        for (id_, language), parts in self._parts().items():
            property_ = NAMES.get(language)
            if property_ is None or (id_, property_) in stated or len(parts) < len(PARTS):
                continue
            lines = [parts[name] for name in PARTS]
            start, end = min(line.start for line in lines), max(line.end for line in lines)
            name = " ".join(str(value_of(property_, line.object)) for line in lines)
            self._state_at(start, end, id_, property_, name, FULL_NAME, language)
            for line in lines:
                self.missed.pop(line.start, None)

    def _parts(self) -> dict[tuple[str, str], dict[str, Line]]:
        """Returns the lines that state the parts of a person's name, by the person's id and the language."""
        parts: dict[tuple[str, str], dict[str, Line]] = {}
        for line in self.lines:
            for name in (n for n in PARTS if n in properties_for(line.predicate)[0]):
                if (
                    isinstance(line.object, Literal)
                    and _fits(name, line.object)
                    and self._is(line.subject, MODEL.property(name).domain)
                ):
                    of = self.ids[line.subject], _language(line.object)
                    parts.setdefault(of, {}).setdefault(name, line)
        return parts

    def _refuse(self, misfit: Misfit, line: Line) -> None:
        self.foreign.findings.append(
            Finding(
                "rdf.value", misfit.label.th, misfit.label.en, self.foreign.document.id, line.start,
                line.end, line.quote, "violation",
            )
        )  # fmt: skip

    def _tell(self, what: str, name: str, times: int) -> None:
        th, en = {
            "class": (f"ไม่รู้จักประเภท {name}", f"The class {name} is not understood"),
            "property": (f"ไม่เข้าใจคุณสมบัติ {name} ในที่นี้", f"The property {name} is not understood here"),
            "subject": (f"ไม่รู้จักประเภทของสิ่งที่มี {name}", f"Things of no class that is understood have {name}"),
        }[what]
        self.foreign.findings.append(
            Finding(
                f"rdf.{what}", f"{th} ({times} ข้อความ)", f"{en} (triples: {times})", self.foreign.document.id
            )
        )


def _by_language(names: tuple[str, ...], value: Node) -> list[str]:
    """Returns the properties that a text in its language may belong to: a name in a third language is another name."""
    if not isinstance(value, Literal):
        return list(names)
    fitting = [n for n in names if MODEL.property(n).language in (None, _language(value))]
    return fitting or ([SY.altName] if SY.nameTh in names else [])


def _language(text: Literal) -> str:
    """Returns the language that a text is in, whatever the country; without a tag its letters tell."""
    return (text.language or ("th" if _THAI.search(text.value) else "en")).partition("-")[0]


def _fits(property_: str, node: Node) -> bool:
    try:
        value_of(property_, node)
    except Misfit:
        return False
    return True
