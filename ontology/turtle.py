"""Turtle files of terms, shapes and alignments: what they say, by subject and property.

pyoxigraph reads them, because this happens at every start: it takes a tenth of rdflib's time and knows the line
of a mistake.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import regex
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from ontology.errors import ModelError

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SDO = "https://schema.org/"
TYPE = RDF + "type"
WHERE = regex.compile(r"^Parser error at line \d+ (between columns \d+ and \d+|column \d+): ")
PREFIX = regex.compile(r"@?prefix\s+([\w-]*):\s*<([^>]*)>", regex.IGNORECASE)
CURES = {
    "dot is expected": "End the statement before this line with a dot, or join the two with ; or a comma",
    "prefix": "Declare the prefix at the top of the file, as in @prefix sy: <https://w3id.org/saiyai/ns/>",
    "Line jumps": "Close the quotation mark on its own line, or put a text of several lines in three of them",
    "subtag": "Write a language tag such as @th or @en",
    "UTF-8": "Save the file as UTF-8",
    "IRI": "Correct the address between < and >",
}
CURE = "Look at the marks ; , . and the quotation marks here and on the line before"


class FileError(ModelError):
    """Something in a file is wrong: which file, which line, what, and how to mend it."""

    def __init__(self, file: Path, line: int | None, what: str, cure: str) -> None:
        place = f"{file.name}, line {line}" if line else file.name
        super().__init__(f"{place}: {what}. {cure}.")
        self.file, self.line, self.what, self.cure = file, line, what, cure


class TurtleError(FileError):
    """A file is not readable Turtle."""


class Facts:
    """Triples by subject and property. An IRI is its text, a blank node its text with `_:` before it."""

    def __init__(self, files: Iterable[Path] = ()) -> None:
        self.files = tuple(files)
        self._facts: dict[str, dict[str, list[str | Literal]]] = {}
        for file in self.files:
            for triple in triples_in(file):
                self.add(triple)

    def wrong(self, iri: str, what: str, cure: str) -> FileError:
        """Returns the error about a term, at the place that describes it."""
        file, line = place_of(iri, self.files) or (Path("The files"), None)
        return FileError(file, line, f"{iri.rpartition('/')[2]} {what}", cure)

    def add(self, triple: Triple) -> None:
        """Adds one triple."""
        value = triple.object if isinstance(triple.object, Literal) else _text(triple.object)
        self._facts.setdefault(_text(triple.subject), {}).setdefault(triple.predicate.value, []).append(value)

    def __iter__(self) -> Iterator[tuple[str, str, str | Literal]]:
        for subject, properties in self._facts.items():
            for property_, values in properties.items():
                for value in values:
                    yield subject, property_, value

    def subjects(self, property_: str, value: str | None = None) -> list[str]:
        """Returns the subjects that have this property (with this value), in the files' order."""
        found = ((s, p.get(property_)) for s, p in self._facts.items())
        return [s for s, values in found if values and (value is None or value in values)]

    def of_type(self, *types: str) -> list[str]:
        """Returns the subjects of these types."""
        return list(dict.fromkeys(s for t in types for s in self.subjects(TYPE, t)))

    def properties(self, subject: str) -> dict[str, list[str | Literal]]:
        """Returns the properties of a subject with their values."""
        return self._facts.get(subject, {})

    def literals(self, subject: str, property_: str) -> list[Literal]:
        """Returns the literals of a subject's property."""
        return [v for v in self._values(subject, property_) if isinstance(v, Literal)]

    def links(self, subject: str, property_: str) -> list[str]:
        """Returns the nodes that a subject's property points at."""
        return [v for v in self._values(subject, property_) if not isinstance(v, Literal)]

    def text(self, subject: str, property_: str) -> str | None:
        """Returns a property's first value as a text: a literal's words or a node's IRI; None without one."""
        value = next(iter(self._values(subject, property_)), None)
        return value.value if isinstance(value, Literal) else value

    def members(self, subject: str, property_: str) -> list[str]:
        """Returns the members of a property's lists, as `( sy:a sy:b )`."""
        found, rest = [], self.links(subject, property_)
        while rest:
            found += [m for node in rest for m in self.links(node, RDF + "first")]
            rest = [n for node in rest for n in self.links(node, RDF + "rest") if n != RDF + "nil"]
        return found

    def _values(self, subject: str, property_: str) -> list[str | Literal]:
        return self.properties(subject).get(property_, [])


def place_of(iri: str, files: Iterable[Path]) -> tuple[Path, int] | None:
    """Returns the file and line that speak of a term first, preferring the line where its description begins."""
    texts = [(file, file.read_text(encoding="utf-8", errors="replace")) for file in files]
    for begins in (True, False):
        for file, text in texts:
            spelt = "|".join(regex.escape(name) for name in _spellings(iri, text))
            term = rf"(?<![\w:-])(?:{spelt})(?![\w-])"
            found = regex.search(rf"^{term}\s+a\s" if begins else term, text, regex.MULTILINE)
            if found:
                return file, text.count("\n", 0, found.start()) + 1
    return None


def _spellings(iri: str, text: str) -> Iterator[str]:
    """Yields the ways to write an IRI in a file: in full, and short with each prefix that fits."""
    yield f"<{iri}>"
    for prefix, namespace in PREFIX.findall(text):
        if iri.startswith(namespace):
            yield f"{prefix}:{iri.removeprefix(namespace)}"


def triples_in(file: Path) -> Iterator[Triple]:
    """Yields the triples of a Turtle file; a mistake in it is a TurtleError with its line and the cure."""
    try:
        for quad in parse(path=file, format=RdfFormat.TURTLE, rename_blank_nodes=True):
            yield quad.triple
    except SyntaxError as error:
        reason = WHERE.sub("", error.msg)
        cure = next((cure for sign, cure in CURES.items() if sign in reason), CURE)
        raise TurtleError(file, error.lineno, f"Not readable Turtle: {reason}", cure) from error
    except OSError as error:
        what = f"Not readable Turtle: {error.strerror or error}"
        raise TurtleError(file, None, what, "Name a file that is there and may be read") from error


def _text(node: NamedNode | BlankNode | Triple) -> str:
    return node.value if isinstance(node, NamedNode) else f"_:{node}".replace("_:_:", "_:")
