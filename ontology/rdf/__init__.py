"""RDF out and in, and SPARQL over it.

dataset(statements, documents).select("SELECT ?name WHERE { ?p a sy:Person ; sy:nameTh ?name }")
"""

from collections.abc import Iterable

from pyoxigraph import RdfFormat, serialize
from rdflib import Graph

from ontology.context import PREFIXES
from ontology.rdf.addresses import address_of, entity, id_of
from ontology.rdf.dataset import Dataset, dataset
from ontology.rdf.evidence import Restored
from ontology.rdf.files import FORMATS as READ
from ontology.rdf.reading import read
from ontology.rdf.triples import Entity, Source, Stated, entity_triples, triples
from ontology.rdf.writing import FORMATS, write
from ontology.statements import Document, Statement

__all__ = [
    "FORMATS", "READ", "Dataset", "Entity", "Restored", "Source", "Stated", "address_of", "dataset", "entity", "id_of",
    "read", "to_rdf", "write",
]  # fmt: skip


def to_rdf(statements: Iterable[Statement], documents: Iterable[Document] = ()) -> Graph:
    """Returns the entities that statements describe, for pySHACL and rdflib; rejected ones say nothing.

    With their documents, the graph also has the statements themselves, their spans and the documents' texts.
    """
    given = list(documents)
    found = triples(Stated.of(statements, given)) if given else entity_triples(statements)
    rdf = Graph()
    rdf.parse(data=serialize(found, format=RdfFormat.N_TRIPLES), format="nt")
    for prefix, namespace in PREFIXES.items():
        rdf.bind(prefix, namespace)
    return rdf
