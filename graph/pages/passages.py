"""The passages that a row of an answer rests on: each quoted span once, in the line that it stands in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.cypher_files import cypher
from graph.pages.evidence import AROUND, after_quote, before_quote
from graph.store import Store
from ontology.ids import document_id
from ontology.model import MODEL, Label
from ontology.statements import TYPE

CLOSE = 80
"""Characters of one line between two quotes that are shown as one passage."""
CLASS = Label("ประเภท", "Class")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a passage.

    - `text`: what stands there;
    - `start` and `end`: its span where it is quoted, None where it only stands around.
    """

    text: str
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Passage:
    """One or more quotes that stand close together in a line.

    - `document`: the document's stem; `title`: its first line, if it has one;
    - `start` and `end`: from the first quote's first code point to the last one's end;
    - `pieces`: the quotes and what stands around them; joined they read as the text does;
    - `properties`: what they prove.
    """

    document: str
    title: str | None
    start: int
    end: int
    pieces: tuple[Piece, ...]
    properties: tuple[Label, ...]


@dataclass(slots=True)
class Span:
    """A quoted span with the names of the properties that rest on it or on a part of it: `start`, `end`, `names`."""

    start: int
    end: int
    names: set[str]


def read_passages(
    store: Store, rows: Iterable[Iterable[Mapping[str, Any]]]
) -> tuple[tuple[Passage, ...], ...]:
    """Returns the passages of each row of quotes (document, start, end, property), in the order of the text."""
    by_row = [_by_document(quotes) for quotes in rows]
    ids = sorted({document_id(stem) for row in by_row for stem in row})
    found = store.read(cypher("page_texts"), {"ids": ids}) if ids else []
    documents = {document["stem"]: document for document in found}
    return tuple(
        tuple(
            _passage(documents[stem], group)
            for stem, spans in row.items()
            if stem in documents
            for group in _close(documents[stem]["text"], joined(spans))
        )
        for row in by_row
    )


def joined(spans: Iterable[Span]) -> list[Span]:
    """Returns the spans with those that lie in another, or cross it, in one."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if found and span.start < found[-1].end:
            found[-1].end = max(found[-1].end, span.end)
            found[-1].names |= span.names
        else:
            found.append(Span(span.start, span.end, set(span.names)))
    return found


def _by_document(quotes: Iterable[Mapping[str, Any]]) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for quote in quotes:
        span = Span(quote["start"], quote["end"], {quote["property"]})
        found.setdefault(quote["document"], []).append(span)
    return found


def _close(text: str, spans: Sequence[Span]) -> list[list[Span]]:
    """Returns the spans in groups that each stand close together in one line."""
    groups: list[list[Span]] = []
    for span in spans:
        between = text[groups[-1][-1].end : span.start] if groups else ""
        if groups and len(between) <= CLOSE and "\n" not in between:
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _passage(document: Mapping[str, Any], spans: Sequence[Span]) -> Passage:
    text, start, end = document["text"], spans[0].start, spans[-1].end
    pieces = [Piece(before_quote(text[max(0, start - AROUND) : start]), None, None)]
    at = start
    for span in spans:
        pieces.append(Piece(text[at : span.start], None, None))
        pieces.append(Piece(text[span.start : span.end], span.start, span.end))
        at = span.end
    pieces.append(Piece(after_quote(text[end : end + AROUND]), None, None))
    names = {name for span in spans for name in span.names}
    shown = tuple(piece for piece in pieces if piece.text)
    return Passage(document["stem"], document["title"], start, end, shown, _labels(names))


def _labels(names: set[str]) -> tuple[Label, ...]:
    """Returns the labels of properties in the model's order; that something is of its class goes without saying."""
    known = sorted((MODEL.properties[n] for n in names if n in MODEL.properties), key=lambda p: p.order)
    return tuple(p.label for p in known) or ((CLASS,) if TYPE in names else ())
