"""The terms as Turtle files, and the reading of them into the model.

A term that is used but not defined, ours or a standard's, is a ModelError that names the file.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME, XSD, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DefinedNamespace
from rdflib.term import Literal, Node

from ontology.definitions import ROOT, ClassDef, Concept, Label, Model, PropertyDef
from ontology.errors import ModelError

FOLDER = Path(__file__).parent
NS = Namespace("https://w3id.org/saiyai/ns/")
STANDARDS: tuple[type[DefinedNamespace], ...] = (
    DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME, XSD,
)  # fmt: skip
ANNOTATIONS = (
    "order",
    "caption",
    "codedBy",
    "inverseLabel",
    "derived",
    "language",
    "attends",
    "recordRole",
    "column",
)


def read_model(files: Iterable[Path] | None = None) -> Model:
    """Returns the model that these Turtle files (default: all packaged ones) define together."""
    rdf = _read_files(sorted(FOLDER.glob("*.ttl")) if files is None else files)
    classes = {d.name: d for d in sorted(_classes(rdf), key=lambda d: d.order)}
    properties = {d.name: d for d in sorted(_properties(rdf), key=lambda d: d.order)}
    schemes = {_local(s): _concepts(rdf, s) for s in rdf.subjects(RDF.type, SKOS.ConceptScheme)}
    return Model(classes, properties, schemes)


def _read_files(files: Iterable[Path]) -> Graph:
    rdf, parts = Graph(), {}
    for file in files:
        try:
            parts[file] = Graph().parse(file, format="turtle")
        except Exception as error:  # rdflib's Turtle errors share no base class
            raise ModelError(f"{file.name} is not readable Turtle: {' '.join(str(error).split())}") from error
        rdf += parts[file]
    if not rdf:
        raise ModelError(f"No terms found: {FOLDER} holds no .ttl file with a statement in it.")
    defined = set(rdf.subjects(RDF.type)) | {NS[name] for name in ANNOTATIONS}
    for file, part in parts.items():
        _check_terms(file.name, part, defined)
    return rdf


def _check_terms(file: str, rdf: Graph, defined: set[Node]) -> None:
    """Raises ModelError for a term that nobody defines."""
    for term in {t for triple in rdf for t in triple if isinstance(t, URIRef)}:
        ours = term.startswith(NS) and term not in defined
        theirs = any(term.startswith(str(n._NS)) and term not in n for n in STANDARDS)
        if ours or theirs:
            raise ModelError(f"{file} uses {term}, which nothing defines: correct the spelling or define it.")


def _local(term: Node) -> str:
    return str(term).removeprefix(str(NS))


def _label(rdf: Graph, term: Node, property_: URIRef) -> Label:
    texts = {v.language: str(v) for v in rdf.objects(term, property_) if isinstance(v, Literal)}
    if not {"th", "en"} <= texts.keys():
        raise ModelError(f"{_local(term)} needs a {_local(property_)} in Thai (@th) and in English (@en).")
    return Label(texts["th"], texts["en"])


def _names(rdf: Graph, term: Node, property_: URIRef) -> tuple[str, ...]:
    """Returns the local names of our own terms that a term points at, sorted."""
    return tuple(sorted(_local(v) for v in rdf.objects(term, property_) if str(v).startswith(NS)))


def _standards(rdf: Graph, term: Node, property_: URIRef) -> tuple[str, ...]:
    return tuple(sorted(str(v) for v in rdf.objects(term, property_) if not str(v).startswith(NS)))


def _order(rdf: Graph, term: Node) -> int:
    value = rdf.value(term, NS.order)
    if not isinstance(value, Literal):
        raise ModelError(f"{_local(term)} needs a sy:order, its place on pages.")
    return int(value)


def _classes(rdf: Graph) -> Iterator[ClassDef]:
    for term in rdf.subjects(RDF.type, OWL.Class):
        caption = rdf.value(term, NS.caption)
        names = tuple(_local(n) for n in Collection(rdf, caption)) if caption else ("nameTh",)
        yield ClassDef(
            name=_local(term),
            label=_label(rdf, term, RDFS.label),
            definition=_label(rdf, term, SKOS.definition),
            labels=_lineage(rdf, term),
            caption=names,
            order=_order(rdf, term),
            standards=_standards(rdf, term, RDFS.subClassOf),
        )


def _lineage(rdf: Graph, term: Node) -> tuple[str, ...]:
    """Returns a class and its superclasses, nearest first, the root last."""
    found, level = [_local(term)], [term]
    while level:
        level = [p for t in level for p in rdf.objects(t, RDFS.subClassOf) if str(p).startswith(NS)]
        found += sorted(_local(p) for p in level)
    lineage = tuple(dict.fromkeys(found))
    if lineage[-1] != ROOT:
        raise ModelError(f"Class {_local(term)} must be below sy:{ROOT} by rdfs:subClassOf.")
    return lineage


def _properties(rdf: Graph) -> Iterator[PropertyDef]:
    terms = {*rdf.subjects(RDF.type, OWL.ObjectProperty), *rdf.subjects(RDF.type, OWL.DatatypeProperty)}
    for term in terms:
        range_ = rdf.value(term, RDFS.range)
        inverse = rdf.value(term, NS.inverseLabel)
        scheme = rdf.value(term, NS.codedBy)
        language = rdf.value(term, NS.language)
        definition = PropertyDef(
            name=_local(term),
            label=_label(rdf, term, RDFS.label),
            inverse_label=_label(rdf, term, NS.inverseLabel) if inverse else None,
            definition=_label(rdf, term, SKOS.definition),
            domain=_names(rdf, term, SDO.domainIncludes),
            range=_names(rdf, term, SDO.rangeIncludes),
            datatype=str(range_).removeprefix(str(XSD)) if range_ else "",
            scheme=_local(scheme) if scheme else None,
            language=str(language) if language else None,
            functional=(term, RDF.type, OWL.FunctionalProperty) in rdf,
            derived=rdf.value(term, NS.derived) is not None,
            order=_order(rdf, term),
            standards=_standards(rdf, term, RDFS.subPropertyOf),
        )
        yield _checked(definition)


def _checked(definition: PropertyDef) -> PropertyDef:
    values = [bool(definition.range), bool(definition.datatype), bool(definition.scheme)]
    if sum(values) != 1 or not definition.domain:
        raise ModelError(
            f"Property {definition.name} needs schema:domainIncludes and exactly one of "
            "schema:rangeIncludes, rdfs:range (a datatype) and sy:codedBy."
        )
    return definition


def _concepts(rdf: Graph, scheme: Node) -> dict[str, Concept]:
    concepts = [_concept(rdf, term, _local(scheme)) for term in rdf.subjects(SKOS.inScheme, scheme)]
    return {c.code: c for c in sorted(concepts, key=lambda c: c.order)}


def _concept(rdf: Graph, term: Node, scheme: str) -> Concept:
    attends = cast("Literal | None", rdf.value(term, NS.attends))
    record_role = rdf.value(term, NS.recordRole)
    return Concept(
        name=_local(term),
        code=str(rdf.value(term, SKOS.notation)),
        scheme=scheme,
        label=_label(rdf, term, SKOS.prefLabel),
        order=_order(rdf, term),
        attends=attends is None or bool(attends),
        record_role=str(record_role) if record_role else None,
    )
