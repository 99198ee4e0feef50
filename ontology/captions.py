"""What the nodes of an RDF graph are called, for people: by the captions that the model gives each class."""

from collections.abc import Iterator

from rdflib import RDF, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from ontology.definitions import Label
from ontology.ids import NAMESPACE
from ontology.model import MODEL, SY
from ontology.reference import terms
from ontology.terms import NS

TERMS = Namespace(NS)
OA = Namespace("http://www.w3.org/ns/oa#")
CONCEPTS = {c.name: c.label for scheme in MODEL.schemes.values() for c in scheme.values()}
UNKNOWN = Label("ไม่ทราบประเภท", "No known class")


def kind_of(rdf: Graph, node: Node) -> Label:
    """Returns what kind of thing a node is: the label of its most specific class."""
    if (node, RDF.type, TERMS.Statement) in rdf:
        return terms()["Statement"].label
    if (node, RDF.type, OA.SpecificResource) in rdf or (node, RDF.type, OA.TextPositionSelector) in rdf:
        return terms()["Span"].label
    class_ = _class(rdf, node)
    return MODEL.class_(class_).label if class_ else UNKNOWN


def caption_of(rdf: Graph, node: Node, *, depth: int = 1) -> str:
    """Returns what a node is called; a node without a caption is its address without the common beginning."""
    if isinstance(node, Literal):
        return str(node)
    name = str(node).removeprefix(NS)
    if name in CONCEPTS:
        return CONCEPTS[name].th
    parts = [str(node).removeprefix(NAMESPACE)] if depth < 0 else list(_parts(rdf, node, depth))
    return " · ".join(dict.fromkeys(parts)) or str(node).removeprefix(NAMESPACE)


def _parts(rdf: Graph, node: Node, depth: int) -> Iterator[str]:
    subject = rdf.value(node, RDF.subject)
    if subject is not None:
        property_ = str(rdf.value(node, RDF.predicate) or "").removeprefix(NS)
        yield caption_of(rdf, subject, depth=depth - 1)
        yield MODEL.properties[property_].label.th if property_ in MODEL.properties else property_
        return
    for selector in rdf.objects(node, OA.hasSelector):
        yield from map(str, rdf.objects(selector, OA.exact))
    class_ = _class(rdf, node)
    for name in (*(MODEL.class_(class_).caption if class_ else ()), SY.nameTh, SY.nameEn):
        value = rdf.value(node, TERMS[name], any=True)
        if value is not None and isinstance(value, Literal | URIRef):
            yield caption_of(rdf, value, depth=depth - 1)
        if value is not None and name in (SY.nameTh, SY.nameEn):
            return


def _class(rdf: Graph, node: Node) -> str | None:
    names = [str(c).removeprefix(NS) for c in rdf.objects(node, RDF.type)]
    known = [name for name in names if name in MODEL.classes]
    return max(sorted(known), key=lambda name: len(MODEL.class_(name).labels), default=None)
