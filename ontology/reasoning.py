"""Whether the model contradicts itself: its OWL 2 RL closure over one imagined entity of each class.

Source: OWL 2 Web Ontology Language Profiles, section 4.3, by owlrl. Classes without members contradict nothing, so
each class is given one, and each property one value for each pair of a class that may have it and one that it may
point at. What the standards say of their own terms (ontology/axioms) counts as well: a property of ours that is below
one of theirs inherits its domain and range.
"""

from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path

import owlrl
from rdflib import OWL, RDF, RDFS, SDO, SKOS, XSD, Graph, Namespace, URIRef
from rdflib.term import Literal, Node

from ontology.terms import NS

AXIOMS = Path(__file__).parent / "axioms"
IMAGINED = Namespace("https://w3id.org/saiyai/imagined/")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
LOGIC = (
    RDF.type, RDF.first, RDF.rest, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.disjointWith,
    OWL.members, OWL.equivalentClass, OWL.inverseOf,
)  # fmt: skip
"""What closure needs of the terms; labels and examples would only cost time."""
CODED_BY = URIRef(NS + "codedBy")
EXAMPLES = {str(XSD.integer): 1, str(XSD.decimal): 1.0, str(XSD.date): "2024-03-03"}


def contradictions(files: Iterable[Path]) -> list[str]:
    """Returns what the closure of these files' terms finds contradictory, a sentence each."""
    terms = Graph()
    for file in (*files, *sorted(AXIOMS.glob("*.ttl"))):
        terms.parse(file, format="turtle")
    logic = Graph()
    for triple in terms:
        if triple[1] in LOGIC:
            logic.add(triple)
    for triple in _imagined(terms):
        logic.add(triple)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(logic)
    return sorted({str(message) for message in logic.objects(None, ERROR)})


def _imagined(terms: Graph) -> Iterator[tuple[Node, Node, Node]]:
    for class_ in terms.subjects(RDF.type, OWL.Class):
        yield IMAGINED[_local(class_)], RDF.type, class_
    for property_ in set(terms.subjects(SDO.domainIncludes)):
        domains = list(terms.objects(property_, SDO.domainIncludes))
        ranges = list(_ranges(terms, property_))
        pairs = {
            *product(_with_lower(terms, domains), ranges[:1]),
            *product(domains[:1], _with_lower(terms, ranges)),
        }
        for domain, range_ in pairs:
            yield from _one(property_, domain, range_)


def _ranges(terms: Graph, property_: Node) -> Iterator[Node]:
    yield from terms.objects(property_, SDO.rangeIncludes)
    yield from terms.objects(property_, RDFS.range)
    if (property_, CODED_BY, None) in terms:
        yield SKOS.Concept


def _with_lower(terms: Graph, classes: Iterable[Node]) -> set[Node]:
    found = (lower for c in classes for lower in terms.transitive_subjects(RDFS.subClassOf, c))
    return {class_ for class_ in found if class_ is not None}


def _one(property_: Node, domain: Node, range_: Node) -> Iterator[tuple[Node, Node, Node]]:
    name = f"{_local(property_)}-{_local(domain)}-{_local(range_)}"
    subject, value = IMAGINED[name], _value(name, range_)
    yield subject, RDF.type, domain
    yield subject, property_, value
    if isinstance(value, URIRef):
        yield value, RDF.type, range_


def _value(name: str, range_: Node) -> Node:
    if str(range_).startswith(str(XSD)):
        return Literal(EXAMPLES.get(str(range_), "ก"), datatype=str(range_))
    return IMAGINED[f"{name}-value"]


def _local(term: Node) -> str:
    return str(term).rpartition("/")[2].rpartition("#")[2]
