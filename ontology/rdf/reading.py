"""Reading RDF: our own export as it was, anything else through the alignment."""

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import Triple

from ontology.model import MODEL
from ontology.rdf.evidence import EvidenceStore, Restored, hash_of, is_evidence
from ontology.rdf.files import RdfFile
from ontology.rdf.foreign import read_foreign
from ontology.terms import NS


def read(path: Path) -> Iterator[Restored | str]:
    """Yields the documents of an RDF file with what they say, and a sentence for whatever of it is not read.

    Statements with their evidence become the documents that they were exported from. Triples that no statement
    accounts for become a document of their own, named like the file, through the alignment; the relations that a
    store derives are left to the store.
    """
    file = RdfFile(path)
    yield from file.problems
    nothing = not file.problems
    with EvidenceStore(path.stat().st_size) as evidence:
        evidence.add(file)
        for restored in evidence.documents():
            nothing = False
            yield restored
        yield from evidence.problems
        rest = (t for t in file if not (is_evidence(t) or hash_of(t) in evidence.stated or _is_derived(t)))
        foreign = read_foreign(path.name, file.sha256, rest)
    if foreign.document.text:
        yield foreign
    elif nothing:
        yield f"{path} holds no statements in RDF. Give a file that does."


def _is_derived(triple: Triple) -> bool:
    definition = MODEL.properties.get(triple.predicate.value.removeprefix(NS))
    return triple.predicate.value.startswith(NS) and definition is not None and definition.derived
