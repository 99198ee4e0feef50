"""Terms as RDF that people read: Turtle and JSON-LD by rdflib, which knows lists and short names."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from rdflib import BNode, Graph, URIRef
from rdflib.term import Node


def described(files: Iterable[Path], subjects: Collection[str]) -> Graph:
    """Returns what the files say of these subjects, with the lists in it; of all where none is given."""
    whole = Graph(bind_namespaces="none")
    for file in files:
        whole.parse(file, format="turtle")
    if not subjects:
        return whole
    rdf = Graph(bind_namespaces="none")
    for prefix, namespace in whole.namespaces():
        rdf.bind(prefix, namespace)
    for subject in subjects:
        for triple in _closure(whole, URIRef(subject)):
            rdf.add(triple)
    return rdf


def as_turtle(rdf: Graph) -> str:
    """Returns a graph as Turtle."""
    return rdf.serialize(format="turtle")


def as_jsonld(rdf: Graph, prefixes: Mapping[str, str]) -> str:
    """Returns a graph as JSON-LD with these prefixes."""
    return rdf.serialize(format="json-ld", context=dict(prefixes), ensure_ascii=False, indent=2)


def _closure(rdf: Graph, subject: Node) -> Iterator[tuple[Node, Node, Node]]:
    """Yields a subject's triples and those of the blank nodes that they lead to."""
    for triple in rdf.triples((subject, None, None)):
        yield triple
        if isinstance(triple[2], BNode):
            yield from _closure(rdf, triple[2])
