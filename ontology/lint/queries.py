"""The rule on queries: what they ask for exists.

A misspelt name is no error in Cypher or SPARQL, it only finds nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from ontology.lint.material import CONCEPT, SCHEME, Complaint, Material
from ontology.terms import NS, RESERVED
from ontology.turtle import SKOS

STORE_ONLY = frozenset(("WriteLock", "SUPPORTED_BY"))
"""What the store keeps beside the model: the lock of writers, and the relationship that holds a statement."""
LOCK = frozenset(("at", "stale", "schema"))
"""What the lock of writers holds."""
BLANKS = frozenset(("LABEL", "FROM", "TYPE", "TYPES", "TO", "PROPERTY"))
"""What stands in a query until a term is filled in."""
NAMES = r"[!(\s]*\w+(?:[)\s]*[|&:][:!(\s]*\w+)*"
"""Labels or types as they stand after a colon: `Person|!(Place & Venue)`."""
LABEL = regex.compile(rf"\(\s*\w*\s*:({NAMES})|(?<=[\s(])\w+:([A-Z]\w*[a-z]\w*)\b")
RELATIONSHIP = regex.compile(rf"\[\s*\w*\s*:({NAMES})[^\]]*\]")
NODE = regex.compile(r"(?<!\w)\((\w+)\s*(?::|\{|\)\s*<?-)|->?\s*\((\w+)\)")
OTHER = regex.compile(r"\[\s*(\w+)\s*[:\]*]|\bAS (\w+)|\b(\w+) IN\b")
HELD = regex.compile(r"(?<![\w.$])([A-Za-z_]\w*)\.(\w+)\b(?!\s*\()")
STRING = r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\""
CODES = regex.compile(rf"\b(\w+)\s*(?:=|<>|:|IN)\s*(\[[^\]]*\]|{STRING})")
SPARQL_TERM = regex.compile(r"\bsy:([\w-]+)")
LANGUAGES = {
    ".cypher": regex.compile(rf"(?<kept>{STRING})|//[^\n]*|/\*.*?\*/", regex.DOTALL),
    ".sparql": regex.compile(
        rf"(?<kept>'''.*?'''|\"\"\".*?\"\"\"|{STRING}|<[^<>\s]*>)|#[^\n]*", regex.DOTALL
    ),
}
"""What is no name, by language: strings and addresses, and comments; each may hold what begins the other."""


def queries_use_defined_terms(material: Material) -> Iterator[Complaint]:
    """Labels, types, properties and codes of .cypher files, and our terms in .sparql files, are the model's."""
    model = _Known.of(material)
    for file in material.queries:
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            yield Complaint(
                "readable", file.name, line, "Not readable: it is not in UTF-8", "Save the file as UTF-8"
            )
            continue
        language = LANGUAGES[file.suffix]
        said = language.sub(lambda found: found["kept"] or _blank(found), text)
        bare = language.sub(_blank, text)
        wrong = _in_sparql(model, bare) if file.suffix == ".sparql" else _in_cypher(model, said, bare)
        for name, at in wrong:
            message = f"The query asks for {name}, which the model has not"
            cure = "Correct the spelling or define the term in ontology/terms"
            yield Complaint("query", file.name, text.count("\n", 0, at) + 1, message, cure)


@dataclass(frozen=True, slots=True)
class _Known:
    """What queries may ask for: names of nodes' labels and relationships' types, properties, codes, all terms."""

    labels: frozenset[str]
    properties: frozenset[str]
    codes: dict[str, frozenset[str]]
    terms: frozenset[str]

    @classmethod
    def of(cls, material: Material) -> "_Known":
        properties = _local(material.properties)
        classes = _local(material.classes)
        types = {regex.sub(r"(?<=[a-z])(?=[A-Z])", "_", p).upper() for p in properties}
        return cls(
            frozenset(classes | types | STORE_ONLY | BLANKS),
            frozenset(properties | RESERVED | LOCK | BLANKS),
            {p.removeprefix(NS): codes for p in material.properties if (codes := _codes(material, p))},
            frozenset(classes | properties | _local(material.of_type(SCHEME, CONCEPT))),
        )


def _local(terms: Iterable[str]) -> set[str]:
    return {term.removeprefix(NS) for term in terms}


def _codes(material: Material, property_: str) -> frozenset[str]:
    facts = material.facts
    schemes = facts.links(property_, NS + "codedBy")
    concepts = (c for scheme in schemes for c in facts.subjects(SKOS + "inScheme", scheme))
    return frozenset(facts.text(c, SKOS + "notation") or "" for c in concepts)


def _blank(found: regex.Match[str]) -> str:
    """Returns blanks in place of what was found, so that all the rest stays where it is."""
    return regex.sub(r"[^\n]", " ", found[0])


def _in_sparql(model: _Known, text: str) -> Iterator[tuple[str, int]]:
    for found in SPARQL_TERM.finditer(text):
        if found[1] not in model.terms:
            yield found[1], found.start()


def _in_cypher(model: _Known, said: str, text: str) -> Iterator[tuple[str, int]]:
    """Yields the names that nothing has, and their places; `said` has the strings, which hold codes, beside `text`."""
    for found in CODES.finditer(said):
        known = model.codes.get(found[1])
        for code in regex.findall(STRING, found[2]):
            if known and code[1:-1] not in known:
                yield f"{found[1]} '{code[1:-1]}'", found.start()
    for pattern in (LABEL, RELATIONSHIP):
        for found in pattern.finditer(text):
            names = next(group for group in found.groups() if group)
            for name in regex.findall(r"\w+", names):
                if name not in model.labels:
                    yield name, found.start()
    nodes = _groups(NODE, text) - _groups(OTHER, text)
    for found in HELD.finditer(text):
        if found[1] in nodes and found[2] not in model.properties:
            yield f"{found[1]}.{found[2]}", found.start()


def _groups(pattern: regex.Pattern[str], text: str) -> set[str]:
    return {group for found in pattern.finditer(text) for group in found.groups() if group}
