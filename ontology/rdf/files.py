"""RDF files as streams of triples. What is broken is told with its line; the rest is read.

A file is data: it is parsed and nothing else. No JSON-LD context is fetched and nothing is imported.
"""

from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

import regex
from pyoxigraph import Literal, NamedNode, QuadParser, RdfFormat, Triple, parse

from ontology.errors import BadInput
from ontology.rdf.json_ld import unknown_keys
from ontology.turtle import CURE, CURES

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".trig": RdfFormat.TRIG,
    ".jsonld": RdfFormat.JSON_LD,
}
"""The formats that are read, by the ending of their files."""
BOM = b"\xef\xbb\xbf"
OUR_START = b'{"@context": {"sy": '
"""How the JSON-LD that we write begins; it is read as a stream."""
SHOWN = 10
"""Places that are told of one file."""
_WHERE = regex.compile(r"^Parser error .*?: ")
"""The place at the beginning of a parser's message, which ours names by itself."""
_TAGGED = regex.compile(rb'"@language"\s*:\s*"([^"]*)"')
_ORDER = "first key"
"""Sign of JSON-LD that is right but not in the order that a stream needs."""
_REMOTE = "LoadDocumentCallback"
_ENCODING = "UTF-8"
_RUNS_ON = "Line jumps"
MENDING = {
    "of a triple": "Write the line as <subject> <property> value, and a full stop",
    "end of file": "Close the quotation mark or bracket that the first of these lines opens",
    **CURES,
}
JSON_CURE = "Mend the JSON: look at the commas, brackets and quotation marks here and on the line before"


class RdfFile:
    """A file of RDF. Iterating gives its triples, as often as it is asked for; `problems` tells what is not read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._format = FORMATS[path.suffix.lower()]
        if self._format == RdfFormat.JSON_LD and self._begins_like_ours():
            self._format = RdfFormat.STREAMING_JSON_LD

    def __iter__(self) -> Iterator[Triple]:
        """Yields the triples but those with an address or a language tag that is none, or a text that is not closed."""
        broken = bool(self.problems)
        for found in self._parsed(lenient=broken):
            if not isinstance(found, Triple):
                continue
            runs_on = broken and _has_lines(found.object) and hash(found.object) not in self._closed
            if not broken or (_is_sound(found) and not runs_on):
                yield found

    @cached_property
    def problems(self) -> tuple[str, ...]:
        """A sentence for each place that is not read, in the order of the file, the first few of many."""
        errors = self._errors(lenient=False)
        if any(_ORDER in error.msg for error in errors):
            self._format = RdfFormat.JSON_LD
            errors = self._errors(lenient=False)
        if any(_ENCODING in error.msg for error in errors):
            raise self._in_another_encoding()
        grave = {_reason(error) for error in self._errors(lenient=True)} if errors else set()
        told = [self._sentence(error, _reason(error) in grave) for error in errors] + self._passed_over()
        more = len(told) - SHOWN
        return (*told[:SHOWN], f"{self.path}: {more} more places are not read.") if more > 0 else tuple(told)

    @cached_property
    def sha256(self) -> str:
        """The hash of the file's bytes."""
        hashed = sha256()
        with self.path.open("rb") as file:
            while part := file.read(2**20):
                hashed.update(part)
        return hashed.hexdigest()

    @cached_property
    def _closed(self) -> frozenset[int]:
        """The texts of several lines, by hash, that are no mistake; the others run on into what follows them."""
        found = (t.object for t in self._parsed(lenient=False) if isinstance(t, Triple))
        return frozenset(hash(value) for value in found if _has_lines(value))

    def _errors(self, lenient: bool) -> list[SyntaxError]:
        return [found for found in self._parsed(lenient) if isinstance(found, SyntaxError)]

    def _parsed(self, lenient: bool) -> Iterator[Triple | SyntaxError]:
        with self._opened() as file:
            parser: QuadParser = parse(
                file, self._format, base_iri=f"file:///{quote(self.path.name)}", lenient=lenient
            )
            while True:
                try:
                    yield next(parser).triple
                except StopIteration:
                    return
                except SyntaxError as error:
                    yield error

    def _opened(self) -> BinaryIO:
        try:
            file = self.path.open("rb")
        except OSError as error:
            raise BadInput(
                f"{self.path} cannot be read: {error.strerror}. Check the path and its permissions."
            ) from error
        if file.read(len(BOM)) != BOM:
            file.seek(0)
        return file

    def _begins_like_ours(self) -> bool:
        with self._opened() as file:
            return file.read(len(OUR_START)) == OUR_START

    def _in_another_encoding(self) -> BadInput:
        number = 0
        with self._opened() as file, suppress(UnicodeDecodeError):
            for line in file:
                number += 1
                line.decode()
        return BadInput(f"{self.path}, line {number}, is not UTF-8. Save the file as UTF-8.")

    def _sentence(self, error: SyntaxError, grave: bool) -> str:
        """Returns what is wrong where; a grave mistake costs more than the value that it is in."""
        place = f"{self.path}, line {error.lineno}" if error.lineno else str(self.path)
        if (error.end_lineno or 0) > (error.lineno or 0):
            place += f" to {error.end_lineno}"
        reason = _reason(error)
        if _REMOTE in reason:
            return f"{place}: it names a context that stands elsewhere, which is not fetched. Write it out there."
        in_turtle = self._format in (RdfFormat.TURTLE, RdfFormat.TRIG)
        if in_turtle and grave:
            reason += ", so what follows up to the next full stop is left out"
        elif _RUNS_ON in reason:
            reason += ", so the value is left out"
        otherwise = JSON_CURE if self.path.suffix.lower() == ".jsonld" else CURE
        return f"{place}: {reason}. {next((c for sign, c in MENDING.items() if sign in reason), otherwise)}."

    def _passed_over(self) -> list[str]:
        """Returns what a JSON-LD parser leaves out without a word: language tags and keys that mean nothing."""
        if self.path.suffix.lower() != ".jsonld":
            return []
        with self._opened() as file:
            tags = [
                f"{self.path}, line {number}: the language tag {tag.decode()!r} is none. Write one such as th or en."
                for number, line in enumerate(file, 1)
                for tag in _TAGGED.findall(line)
                if not _is_tag(tag.decode())
            ]
        keys = [] if self._format == RdfFormat.STREAMING_JSON_LD else unknown_keys(self.path)
        return tags + [
            f"{self.path}: the key {key!r} has no meaning in the file's context. Add it to the context, or take it out."
            for key in keys
        ]


def _reason(error: SyntaxError) -> str:
    return _WHERE.sub("", error.msg).removesuffix(".")


def _is_sound(triple: Triple) -> bool:
    """Whether addresses are addresses and language tags are language tags."""
    try:
        for node in (triple.subject, triple.predicate, triple.object):
            if isinstance(node, NamedNode):
                NamedNode(node.value)
            if isinstance(node, Literal) and node.language:
                Literal(node.value, language=node.language)
    except ValueError:
        return False
    return True


def _has_lines(node: object) -> bool:
    return isinstance(node, Literal) and "\n" in node.value


def _is_tag(text: str) -> bool:
    try:
        Literal("", language=text)
    except ValueError:
        return False
    return True
