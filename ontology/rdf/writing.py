"""Writing RDF: Turtle, N-Triples, JSON-LD and TriG as streams, the same source giving the same bytes."""

import json
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import Any, BinaryIO

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from ontology.context import PREFIXES, context, curie
from ontology.rdf.addresses import XSD
from ontology.rdf.triples import Source, quads, triples
from ontology.rdf.values import A

SAFE = 2**53
"""From here on JSON's readers may round a whole number."""


def write(source: Source, format_: str, output: BinaryIO) -> None:
    """Writes all that a source knows, in one of `FORMATS`."""
    FORMATS[format_](source, output)


def _turtle(source: Source, output: BinaryIO) -> None:
    serialize(triples(source), output, RdfFormat.TURTLE, prefixes=PREFIXES)


def _n_triples(source: Source, output: BinaryIO) -> None:
    serialize(triples(source), output, RdfFormat.N_TRIPLES)


def _trig(source: Source, output: BinaryIO) -> None:
    serialize(quads(source), output, RdfFormat.TRIG, prefixes=PREFIXES)


def _json_ld(source: Source, output: BinaryIO) -> None:
    """Writes one node a line, so that a reader needs no more of it at a time."""
    output.write(f'{{"@context": {_json(context())},\n"@graph": ['.encode())
    separator = "\n"
    for node in nodes(triples(source)):
        output.write(f"{separator}{_json(node)}".encode())
        separator = ",\n"
    output.write(b"\n]}\n")


FORMATS: dict[str, Callable[[Source, BinaryIO], None]] = {
    "ttl": _turtle,
    "nt": _n_triples,
    "jsonld": _json_ld,
    "trig": _trig,
}
"""The formats that RDF is written in, by the ending of their files."""


def nodes(found: Iterable[Triple]) -> Iterator[dict[str, Any]]:
    """Yields the nodes of JSON-LD that triples in order of their subjects make, in the words of our context.

    The types come first: a reader of streams wants to know them before the address.
    """
    for subject, about in groupby(found, key=lambda triple: triple.subject):
        node: dict[str, Any] = {}
        for predicate, some in groupby(about, key=lambda triple: triple.predicate):
            key = "@type" if predicate == A else _name(predicate)
            values = [_value(key, triple.object) for triple in some]
            node[key] = values if len(values) > 1 else values[0]
        types = {"@type": node.pop("@type")} if "@type" in node else {}
        yield {**types, "@id": _compact(subject), **node}


def _value(key: str, value: NamedNode | Literal | BlankNode | Triple) -> object:
    coercion = context().get(key, {})
    if not isinstance(value, Literal):
        if key == "@type" or coercion.get("@type") == "@vocab":
            return _name(value)
        return _compact(value) if coercion.get("@type") == "@id" else {"@id": _compact(value)}
    if value.language:
        if value.language == coercion.get("@language"):
            return value.value
        return {"@value": value.value, "@language": value.language}
    return _literal(value, coercion)


def _literal(value: Literal, coercion: dict[str, str]) -> object:
    datatype = value.datatype.value.removeprefix(XSD)
    if coercion.get("@type") == f"xsd:{datatype}":
        return value.value
    if "@type" not in coercion and "@language" not in coercion:
        if datatype == "string":
            return value.value
        if datatype == "boolean":
            return value.value == "true"
        if datatype == "integer" and abs(int(value.value)) < SAFE:
            return int(value.value)
    return {"@type": _compact(value.datatype), "@value": value.value}


def _name(node: NamedNode | BlankNode | Triple) -> str:
    """Returns a term as the context's vocabulary has it: one of ours without its prefix."""
    return _compact(node).removeprefix("sy:")


@lru_cache(maxsize=65536)
def _compact(node: NamedNode | BlankNode | Triple) -> str:
    return curie(node.value) if isinstance(node, NamedNode) else str(node)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
