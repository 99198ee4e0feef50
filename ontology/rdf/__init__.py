"""RDF out and in, and SPARQL over it.

dataset(statements, documents).select("SELECT ?name WHERE { ?p a sy:Person ; sy:nameTh ?name }")
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from pyoxigraph import RdfFormat, Triple, serialize
from rdflib import Graph

from ontology.context import PREFIXES
from ontology.rdf.addresses import address_of, entity, id_of
from ontology.rdf.dataset import Dataset, dataset
from ontology.rdf.evidence import Restored
from ontology.rdf.files import FORMATS as READ
from ontology.rdf.files import RdfFile
from ontology.rdf.reading import read
from ontology.rdf.triples import Entity, Source, Stated, entity_triples, triples
from ontology.rdf.writing import FORMATS, write
from ontology.statements import Document, Statement

__all__ = [
    "FORMATS", "READ", "Dataset", "Entity", "RdfFile", "Restored", "Source", "Stated", "Triple", "address_of",
    "as_graph", "dataset", "entity", "id_of", "quiet", "read", "to_rdf", "triples", "write",
]  # fmt: skip


def to_rdf(statements: Iterable[Statement], documents: Iterable[Document] = ()) -> Graph:
    """Returns the entities that statements describe, for pySHACL and rdflib; rejected ones say nothing.

    With their documents, the graph also has the statements themselves, their spans and the documents' texts.
    """
    given = list(documents)
    return as_graph(triples(Stated.of(statements, given)) if given else entity_triples(statements))


def as_graph(found: Iterable[Triple]) -> Graph:
    """Returns triples as a graph of rdflib, which holds all of them in memory."""
    rdf = Graph()
    with quiet():
        rdf.parse(data=serialize(found, format=RdfFormat.N_TRIPLES), format="nt")
    for prefix, namespace in PREFIXES.items():
        rdf.bind(prefix, namespace)
    return rdf


@contextmanager
def quiet() -> Iterator[None]:
    """Keeps rdflib from logging each literal that is none of its datatype: who judges the graph tells it."""
    log = logging.getLogger("rdflib.term")
    before, log.level = log.level, logging.ERROR
    try:
        yield
    finally:
        log.setLevel(before)
