"""The header of a catalogue file: YAML in the `//` lines before the Cypher, read with the line of every mistake.

    // id: chairs
    // section: roles
    // title: {th: ใครเป็นประธาน, en: Who chaired?}
    // answers: {th: …, en: …}
    // parameters:
    //   meeting: {type: meeting, th: การประชุม, en: Meeting, optional: true}
    // columns:
    //   chair: {type: text, th: ประธาน, en: Chair}
    // order: [chair]

The file of the same name that ends in `.sparql` asks the same of RDF. Neither text orders its rows: `order` names what
they are ordered by, whoever answers, a `-` before it for the greatest first. It may name what a text returns
besides its columns.

A parameter or column that stands alone (`{meeting, start_date}`) is the one of that name in usual.yaml.
A parameter that is neither `optional` nor has a `default` must be given. A file may instead say `like: <id>`, and
`defaults: {province: …}`: then it asks what that file asks, with other defaults.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from graph.loading.deriving import HOSTING, LOCAL
from ontology.errors import BadInput
from ontology.model import MODEL, Label

PARAMETER_TYPES = (
    "text", "province", "person", "organisation", "plan", "meeting", "year", "date", "number", "class",
    "code",
)  # fmt: skip
COLUMN_TYPES = (
    "text", "number", "year", "date", "flag", "id", "code", "texts", "dates", "ids", "meetings", "term",
)  # fmt: skip
HIDDEN = "because"
"""The column that says what a row rests on: a list of [entity id, property, value, document's stem], where all
but the id may be null or left out. Where one of several ways is enough, goal and name of the way follow these four:
graph/questions/ways.py."""
SEARCHED = "searched"
"""The column, if a row has it, of documents that were searched and do not say what the row leaves open: their stems."""
COMMON = ("status", "documents")
"""Columns that the runner adds to every answer, so no header names them."""
SECTIONS = {
    "meetings": Label("การประชุม เวลา และสถานที่", "Meetings in time and place"),
    "roles": Label("ประธาน เจ้าภาพ และบทบาท", "Chair, host and roles"),
    "people": Label("บุคคลและตำแหน่ง", "People and posts"),
    "coordination": Label("การประสานงานและความร่วมมือ", "Coordination and partnership"),
    "organisations": Label("องค์กรและหน่วยงาน", "Organisations and units"),
    "numbers": Label("เครือข่ายและจำนวน", "Networks and numbers"),
    "plans": Label("แผน โครงการ และการขับเคลื่อน", "Plans, projects and initiatives"),
    "documents": Label("เอกสาร และสิ่งที่ไม่ได้ระบุ", "Documents, and what they leave open"),
}
"""What questions are about, in the order in which they are listed."""
FUNCTIONAL = [p.name for p in MODEL.properties.values() if p.functional]
CONSTANTS = {
    "attending": MODEL.attending_roles,
    "local": LOCAL,
    "hosting": HOSTING,
    "functional": FUNCTIONAL,
}
"""What any text may use besides its parameters: the lists that the rules of derived edges go by, and the properties
that should have one value."""
CODED = {p.name: p.scheme for p in MODEL.properties.values() if p.scheme}
"""The properties that hold codes, with the schemes of these codes."""
USUAL = Path(__file__).with_name("usual.yaml")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_ORDER = re.compile(r"-?[a-z][a-z0-9_]*")
_USED = re.compile(r"\$([A-Za-z_]+)")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be asked with. `default` is a text, as somebody would type it.

    A `class` or a `code` is one of `choices`, which has their labels: the classes that the header says it is `of`
    and all below them, or the codes of the property that it is `of`.
    """

    name: str
    type: str
    label: Label
    default: str | None = None
    optional: bool = False
    choices: Mapping[str, Label] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Column:
    """A key of an answer's rows. A `code` holds a code of `scheme`, which has its labels."""

    key: str
    type: str
    label: Label
    scheme: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One question of the catalogue: its header, its Cypher, and its SPARQL."""

    id: str
    section: str
    title: Label
    answers: Label
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    order: tuple[str, ...]
    cypher: str
    sparql: str


@dataclass(frozen=True, slots=True)
class Header:
    """A file as it stands: `like` names the question whose Cypher, parameters and columns it takes over."""

    file: str
    id: str
    section: str
    title: Label
    answers: Label
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    order: tuple[str, ...]
    like: str | None
    defaults: Mapping[str, str]
    cypher: str
    sparql: str


class _Reader:
    """Reads the YAML nodes of one file and refuses what is wrong by file and line."""

    def __init__(self, file: str) -> None:
        self.file = file

    def refuse(self, line: int, problem: str) -> BadInput:
        """Returns the error that names the file and the line."""
        return BadInput(f"{self.file}, line {line}: {problem}")

    def mapping(self, node: Node, what: str) -> dict[str, Node]:
        """Returns a mapping's nodes by key; a key that comes twice is refused."""
        if not isinstance(node, MappingNode):
            raise self.refuse(_line(node), f"{what} must be a mapping `key: value`.")
        found: dict[str, Node] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in found:
                raise self.refuse(_line(key), f"{what} has {name!r} twice: keep one.")
            found[name] = value
        return found

    def fields(self, node: Node, what: str, required: str, optional: str = "") -> dict[str, Node]:
        """Returns a mapping's nodes, after checking that it has these keys and no others."""
        found = self.mapping(node, what)
        wanted, allowed = required.split(), required.split() + optional.split()
        for name, value in found.items():
            if name not in allowed:
                raise self.refuse(
                    _line(value), f"{what} has the unknown key {name!r}; known: {', '.join(allowed)}."
                )
        for name in wanted:
            if name not in found:
                raise self.refuse(_line(node), f"{what} lacks {name!r}: add it.")
        return found

    def text(self, node: Node, what: str) -> str:
        """Returns a scalar's text; an empty one is refused."""
        if not isinstance(node, ScalarNode) or not str(node.value).strip():
            raise self.refuse(_line(node), f"{what} must be a text.")
        return str(node.value).strip()

    def label(self, node: Node, what: str) -> Label:
        """Returns a text in both languages."""
        return self.label_of(self.fields(node, what, "th en"), what)

    def label_of(self, fields: Mapping[str, Node], what: str) -> Label:
        """Returns the text of the fields `th` and `en`."""
        return Label(self.text(fields["th"], f"{what}, th"), self.text(fields["en"], f"{what}, en"))

    def named(self, node: Node, pattern: re.Pattern[str], what: str) -> str:
        """Returns a name of the right form."""
        name = self.text(node, what)
        if not pattern.fullmatch(name):
            raise self.refuse(_line(node), f"{what} must match {pattern.pattern}, got {name!r}.")
        return name

    def one_of(self, node: Node, allowed: tuple[str, ...], what: str) -> str:
        """Returns a text that is one of those allowed."""
        name = self.text(node, what)
        if name not in allowed:
            raise self.refuse(_line(node), f"{what} is {name!r}; it can be: {', '.join(allowed)}.")
        return name

    def each(self, node: Node, what: str, one: Callable[[str, Node], T]) -> tuple[T, ...]:
        """Returns what `one` makes of each entry, whose key must be a name."""
        entries = self.mapping(node, what)
        for name, value in entries.items():
            if not _NAME.fullmatch(name):
                raise self.refuse(_line(value), f"{what}: {name!r} must match {_NAME.pattern}.")
        return tuple(one(name, value) for name, value in entries.items())

    def usual(self, node: Node, part: str, name: str) -> Node:
        """Returns what usual.yaml says of a name that stands alone, else the node itself."""
        if not isinstance(node, ScalarNode) or node.value:
            return node
        if name not in (known := _usual()[part]):
            raise self.refuse(
                _line(node), f"{name!r} says nothing, and usual.yaml has no such one of the {part}."
            )
        return known[name]

    def parameter(self, name: str, node: Node) -> Parameter:
        """Returns a parameter."""
        what = f"parameter {name}"
        node = self.usual(node, "parameters", name)
        fields = self.fields(node, what, "type th en", "default optional of")
        kind = self.one_of(fields["type"], PARAMETER_TYPES, f"the type of {what}")
        default = self.text(fields["default"], f"{what}, default") if "default" in fields else None
        flag = self.one_of(fields["optional"], ("true", "false"), what) if "optional" in fields else "false"
        if (kind in ("class", "code")) != ("of" in fields):
            raise self.refuse(
                _line(node),
                f"{what}: a class or a code, and only these, says `of` which classes or property it is.",
            )
        choices = (
            (self.classes if kind == "class" else self.codes)(fields["of"], what) if "of" in fields else {}
        )
        return Parameter(name, kind, self.label_of(fields, what), default, flag == "true", choices)

    def classes(self, node: Node, what: str) -> dict[str, Label]:
        """Returns the classes that a list names, and those below them, with their labels."""
        named = [
            self.one_of(each, tuple(MODEL.classes), f"`of` of {what}") for each in self.listed(node, what)
        ]
        found = (c for c in MODEL.classes if any(MODEL.is_a(c, name) for name in named))
        return {name: MODEL.class_(name).label for name in found}

    def codes(self, node: Node, what: str) -> dict[str, Label]:
        """Returns the codes of a property with their labels."""
        scheme = MODEL.scheme(CODED[self.one_of(node, tuple(CODED), f"`of` of {what}")])
        return {code: concept.label for code, concept in scheme.items()}

    def listed(self, node: Node, what: str) -> list[Node]:
        """Returns a list's nodes."""
        if not isinstance(node, SequenceNode):
            raise self.refuse(_line(node), f"{what} must be a list of names.")
        return list(node.value)

    def column(self, name: str, node: Node) -> Column:
        """Returns a column; a code must say `of` which coded property it is, or column that the model knows."""
        what = f"column {name}"
        node = self.usual(node, "columns", name)
        if name in (HIDDEN, SEARCHED, *COMMON):
            raise self.refuse(_line(node), f"{what} is added by itself: leave it out.")
        fields = self.fields(node, what, "type th en", "of")
        kind = self.one_of(fields["type"], COLUMN_TYPES, f"the type of {what}")
        coded = {**CODED, **MODEL.columns}
        of = self.one_of(fields["of"], tuple(coded), f"`of` of {what}") if "of" in fields else None
        if (kind == "code") != (of is not None):
            raise self.refuse(
                _line(node), f"{what}: a code, and only a code, says `of` which property it is."
            )
        return Column(name, kind, self.label_of(fields, what), coded[of] if of else None)

    def order(self, node: Node) -> tuple[str, ...]:
        """Returns what rows are ordered by."""
        return tuple(self.named(each, _ORDER, "order") for each in self.listed(node, "order"))

    def default(self, name: str, node: Node) -> tuple[str, str]:
        """Returns the default that replaces another question's."""
        return name, self.text(node, f"the default of {name}")


@cache
def _usual() -> dict[str, dict[str, Node]]:
    """Returns the parameters and columns that usual.yaml describes, by name."""
    reader = _Reader(USUAL.name)
    parts = reader.fields(
        _compose(reader, USUAL.read_text("utf-8").splitlines()), "the file", "parameters columns"
    )
    return {part: reader.mapping(node, part) for part, node in parts.items()}


def read_header(path: Path) -> Header:
    """Returns what a catalogue file says; a malformed header is BadInput with file and line."""
    reader = _Reader(path.name)
    lines = path.read_text(encoding="utf-8").splitlines()
    count = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    node = _compose(reader, [line[2:].removeprefix(" ") for line in lines[:count]])
    fields = reader.fields(
        node, "the header", "id section title answers", "parameters columns order like defaults"
    )
    beside = path.with_suffix(".sparql")
    header = Header(
        file=path.name,
        id=reader.named(fields["id"], _ID, "id"),
        section=reader.one_of(fields["section"], tuple(SECTIONS), "section"),
        title=reader.label(fields["title"], "title"),
        answers=reader.label(fields["answers"], "answers"),
        parameters=reader.each(fields["parameters"], "parameters", reader.parameter)
        if "parameters" in fields
        else (),
        columns=reader.each(fields["columns"], "columns", reader.column) if "columns" in fields else (),
        order=reader.order(fields["order"]) if "order" in fields else (),
        like=reader.text(fields["like"], "like") if "like" in fields else None,
        defaults=dict(reader.each(fields["defaults"], "defaults", reader.default))
        if "defaults" in fields
        else {},
        cypher="\n".join(lines[count:]).strip(),
        sparql=beside.read_text(encoding="utf-8").strip() if beside.exists() else "",
    )
    _check(reader, header, path, count)
    return header


def _compose(reader: _Reader, lines: list[str]) -> Node:
    try:
        node = yaml.compose("\n".join(lines), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise reader.refuse(line, f"the header is not YAML: {error.problem}.") from error
    if node is None:
        raise reader.refuse(1, "the file has no header: begin it with `// id: …`.")
    return node


def _check(reader: _Reader, header: Header, path: Path, end: int) -> None:
    """Raises BadInput where header, file name and Cypher do not fit each other."""
    if not path.stem.replace("_", "-").startswith(header.id):
        raise reader.refuse(1, f"the file's name must begin with its id, {header.id!r}.")
    if header.like:
        if header.cypher or header.parameters or header.columns:
            raise reader.refuse(
                1, f"a question like {header.like!r} has no parameters, columns or Cypher of its own."
            )
        return
    if header.defaults:
        raise reader.refuse(
            1, "only a question `like` another has `defaults`; a parameter says its `default`."
        )
    if not header.columns or not header.order or not header.cypher:
        raise reader.refuse(end, "the question needs columns, an order, and Cypher after the header.")
    declared = {p.name for p in header.parameters}
    for language, text in (("Cypher", header.cypher), ("SPARQL", header.sparql)):
        used = set(_USED.findall(text)) - set(CONSTANTS)
        for name in sorted(declared ^ used) if text else ():
            problem = (
                f"is not used in the {language}" if name in declared else "is not declared under parameters"
            )
            raise reader.refuse(end, f"the parameter {name!r} {problem}.")


def _line(node: Node) -> int:
    return int(node.start_mark.line) + 1
