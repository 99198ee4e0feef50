"""The reference: what each term is called and means, where it comes from, and what others call it.

term("Person")            # its kind, labels, definition, example, sources, standard and aligned terms
near("persn")             # terms with a name or a label like it
described("Person")       # its triples
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path

from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS, BNode, Graph, Namespace, URIRef
from rdflib.term import Literal, Node

from ontology.definitions import Label
from ontology.model import MODEL
from ontology.terms import FOLDER
from ontology.terms import NS as NAMESPACE

NS = Namespace(NAMESPACE)
ALIGNMENT = FOLDER.parent / "alignment"
KINDS = {
    OWL.Class: "class",
    OWL.ObjectProperty: "property",
    OWL.DatatypeProperty: "property",
    SKOS.ConceptScheme: "scheme",
    SKOS.Concept: "concept",
}
ALIKE = 0.6
"""How much of two names must be the same for one to be offered in place of the other."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term of others: `relation` says how ours relates to it, `curie` is its short name where it has a prefix."""

    relation: str
    iri: str
    curie: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of ours.

    - `name`, `kind` (class, property, scheme, concept), `iri`: which;
    - `label`, `definition`, `example`: in both languages, None where there is none;
    - `sources`: where it comes from, as addresses or titles;
    - `standards`: the standard terms that it is a kind of; `alignments`: what other models call it.
    """

    name: str
    kind: str
    iri: str
    label: Label
    definition: Label | None
    example: Label | None
    sources: tuple[str, ...]
    standards: tuple[Match, ...]
    alignments: tuple[Match, ...]


@cache
def terms() -> dict[str, Term]:
    """Returns all terms by name, in the model's order: classes, properties, schemes, each with its concepts."""
    schemes = [n for s, codes in MODEL.schemes.items() for n in (s, *(c.name for c in codes.values()))]
    return {name: _term(name) for name in (*MODEL.classes, *MODEL.properties, *schemes)}


def term(name: str) -> Term | None:
    """Returns the term of this name, None where there is none."""
    return terms().get(name)


def near(wanted: str, most: int = 5) -> list[Term]:
    """Returns the terms whose name or label is most like a text."""
    likeness = {t.name: _likeness(wanted, t) for t in terms().values()}
    best = sorted(terms().values(), key=lambda t: -likeness[t.name])
    return [t for t in best[:most] if likeness[t.name] >= ALIKE]


def described(*names: str) -> Graph:
    """Returns the triples of these terms (of all, where none is named); a scheme comes with its concepts."""
    if not names:
        return vocabulary()
    rdf = _with_prefixes()
    for subject in _subjects(names):
        for triple in _closure(subject):
            rdf.add(triple)
    return rdf


def serialised(format_: str, *names: str) -> str:
    """Returns the triples of these terms, of all where none is named, as `ttl` or as `jsonld`."""
    rdf = described(*names)
    if format_ == "ttl":
        return rdf.serialize(format="turtle")
    prefixes = {prefix: str(namespace) for prefix, namespace in rdf.namespaces() if prefix}
    return rdf.serialize(format="json-ld", context=prefixes, auto_compact=False, ensure_ascii=False, indent=2)


@cache
def vocabulary() -> Graph:
    """Returns all triples of the model and of its alignment."""
    rdf = Graph(bind_namespaces="none")
    for part in (_own(), alignment()):
        for prefix, namespace in part.namespaces():
            rdf.bind(prefix, namespace)
        rdf += part
    return rdf


@cache
def _own() -> Graph:
    return _read(FOLDER)


@cache
def alignment() -> Graph:
    """Returns the triples that tie our terms to those of other models."""
    return _read(ALIGNMENT)


def _read(folder: Path) -> Graph:
    rdf = Graph(bind_namespaces="none")
    for file in sorted(folder.glob("*.ttl")):
        rdf.parse(file, format="turtle")
    return rdf


def _with_prefixes() -> Graph:
    rdf = Graph(bind_namespaces="none")
    for prefix, namespace in vocabulary().namespaces():
        rdf.bind(prefix, namespace, replace=True)
    return rdf


def _subjects(names: Iterable[str]) -> Iterator[Node]:
    for name in names:
        yield NS[name]
        yield from vocabulary().subjects(SKOS.inScheme, NS[name])


def _closure(subject: Node) -> Iterator[tuple[Node, Node, Node]]:
    """Yields a subject's triples, with those of the lists in it."""
    for triple in vocabulary().triples((subject, None, None)):
        yield triple
        if isinstance(triple[2], BNode):
            yield from _closure(triple[2])


def _likeness(wanted: str, term: Term) -> float:
    asked = wanted.casefold()
    called = (name.casefold() for name in (term.name, term.label.th, term.label.en))
    return max(_share(asked, name) for name in called)


def _share(asked: str, name: str) -> float:
    """Returns how much two names have in common, 1 for the same; at least ALIKE where one is a part of the other."""
    if asked in name or name in asked:
        return ALIKE + (1 - ALIKE) * min(len(asked), len(name)) / max(len(asked), len(name))
    return SequenceMatcher(None, asked, name).ratio()


def _term(name: str) -> Term:
    rdf, subject = vocabulary(), NS[name]
    label = _label(subject, RDFS.label) or _label(subject, SKOS.prefLabel) or Label(name, name)
    return Term(
        name=name,
        kind=next(kind for type_, kind in KINDS.items() if (subject, RDF.type, type_) in rdf),
        iri=str(subject),
        label=label,
        definition=_label(subject, SKOS.definition),
        example=_label(subject, SKOS.example),
        sources=tuple(sorted(str(source) for source in rdf.objects(subject, DCTERMS.source))),
        standards=tuple(_matches(_own(), subject, (RDFS.subClassOf, RDFS.subPropertyOf))),
        alignments=tuple(_matches(alignment(), subject)),
    )


def _label(subject: Node, property_: URIRef) -> Label | None:
    said = {v.language: str(v) for v in vocabulary().objects(subject, property_) if isinstance(v, Literal)}
    return Label(said["th"], said["en"]) if {"th", "en"} <= said.keys() else None


def _matches(rdf: Graph, subject: Node, relations: Iterable[Node | None] = (None,)) -> Iterator[Match]:
    """Yields the terms of others that ours is tied to in this graph, in order of their address."""
    triples = sorted(triple for relation in relations for triple in rdf.triples((subject, relation, None)))
    for _, relation, other in triples:
        if isinstance(other, URIRef) and not other.startswith(NS):
            yield Match(_curie(relation), str(other), _curie(other))


def _curie(iri: Node) -> str:
    return vocabulary().namespace_manager.curie(str(iri), generate=False) if iri else ""
