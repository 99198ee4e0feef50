"""The reference: what each term is called and means, where it comes from, and what others call it.

terms()["Person"]         # its kind, labels, definition, example, sources, standard and aligned terms
terms_like("persn")       # terms with a name or a label like it
checks("Person")          # the shapes that look at it
serialised("ttl", "Person")
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from itertools import chain
from pathlib import Path

from ontology.context import curie
from ontology.definitions import Label
from ontology.model import MODEL
from ontology.shapes import Shape, all_shapes
from ontology.terms import EXPORT_ONLY, FOLDER, NS, term_files
from ontology.turtle import OWL, PREFIX, RDFS, SKOS, TYPE, Facts

ALIGNMENT = FOLDER.parent / "alignment"
SOURCE = "http://purl.org/dc/terms/source"
KINDS = {
    OWL + "Class": "class",
    OWL + "ObjectProperty": "property",
    OWL + "DatatypeProperty": "property",
    OWL + "AnnotationProperty": "annotation",
    SKOS + "ConceptScheme": "scheme",
    SKOS + "Concept": "concept",
}
STANDARD = (RDFS + "subClassOf", RDFS + "subPropertyOf")
ALIGNED = (
    *STANDARD,
    *(OWL + name for name in ("equivalentClass", "equivalentProperty", "sameAs")),
    *(SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch")),
)
ALIKE = 0.6
"""How much of two names must be the same for one to be offered in place of the other."""
LONGEST = 80
"""Letters of a name that are compared: no term has more, and many cost seconds."""


@dataclass(frozen=True, slots=True)
class Match:
    """A term of others.

    - `relation`: how ours relates to it, as `skos:closeMatch`;
    - `iri`: its address; `curie`: the same with a prefix, where there is one.
    """

    relation: str
    iri: str
    curie: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of ours.

    - `name`, `kind` (class, property, scheme, concept, annotation), `iri`: which;
    - `label`, `definition`, `example`: in both languages, None where there is none;
    - `sources`: where it comes from;
    - `standards`: the standard terms that it is a kind of; `alignments`: what other models call it;
    - `stored`: whether the store has it, or only terms and RDF speak of it.
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
    stored: bool


@cache
def terms() -> dict[str, Term]:
    """Returns all terms by name, in the model's order: classes, properties, schemes with their concepts, the rest."""
    schemes = [n for s, codes in MODEL.schemes.items() for n in (s, *(c.name for c in codes.values()))]
    named = [*MODEL.classes, *MODEL.properties, *schemes]
    others = [iri.removeprefix(NS) for iri in _facts().of_type(*KINDS) if iri.startswith(NS)]
    return {name: _term(name) for name in dict.fromkeys(named + others)}


def terms_like(wanted: str, most: int = 5) -> list[Term]:
    """Returns the terms whose name or label is most like a text."""
    likeness = {t.name: _likeness(wanted, t) for t in terms().values()}
    best = sorted(terms().values(), key=lambda t: -likeness[t.name])
    return [t for t in best[:most] if likeness[t.name] >= ALIKE]


def checks(name: str) -> list[Shape]:
    """Returns the shapes that look at a class (or one above it), or at a property."""
    classes = set(MODEL.class_(name).labels) if name in MODEL.classes else set()
    return [
        shape
        for shape in all_shapes().values()
        if classes & {*shape.classes} or name in _properties_of(shape)
    ]


def _properties_of(shape: Shape) -> set[str]:
    """Returns the properties that a shape reads; one written in SPARQL tells only those that it starts from."""
    compared = {str(value) for values in shape.parameters.values() for value in values}
    return {*shape.subjects_of, *shape.members, *chain.from_iterable(shape.path), *compared} & {
        *MODEL.properties
    }


@cache
def prefixes() -> dict[str, str]:
    """Returns the prefixes that the files of terms and of their alignment declare, with what they stand for."""
    texts = (file.read_text(encoding="utf-8") for file in _files())
    return dict(sorted(pair for text in texts for pair in PREFIX.findall(text)))


def serialised(format_: str, *names: str) -> str:
    """Returns the triples of these terms, of all where none is named, as `ttl` or as `jsonld`.

    A scheme comes with its concepts.
    """
    # Imported only here: rdflib writes lists and short names as people do, but takes long to import.
    from ontology.description import as_jsonld, as_turtle, described

    members = {iri for name in names for iri in _facts().subjects(SKOS + "inScheme", NS + name)}
    rdf = described(_files(), {NS + name for name in names} | members)
    return as_turtle(rdf) if format_ == "ttl" else as_jsonld(rdf, prefixes())


def _files() -> tuple[Path, ...]:
    return (*term_files(), *sorted(ALIGNMENT.glob("*.ttl")))


@cache
def _facts() -> Facts:
    return Facts(_files())


@cache
def _own() -> Facts:
    return Facts(term_files())


def _term(name: str) -> Term:
    facts, iri = _facts(), NS + name
    standards = set(_matches(_own(), iri, STANDARD))
    label = _label(iri, RDFS + "label") or _label(iri, SKOS + "prefLabel") or Label(name, name)
    return Term(
        name=name,
        kind=next(kind for type_, kind in KINDS.items() if type_ in facts.links(iri, TYPE)),
        iri=iri,
        label=label,
        definition=_label(iri, SKOS + "definition"),
        example=_label(iri, SKOS + "example"),
        sources=tuple(sorted(facts.links(iri, SOURCE) + [v.value for v in facts.literals(iri, SOURCE)])),
        standards=tuple(sorted(standards, key=lambda m: m.iri)),
        alignments=tuple(m for m in _matches(facts, iri, ALIGNED) if m not in standards),
        stored=not facts.text(iri, EXPORT_ONLY) and OWL + "AnnotationProperty" not in facts.links(iri, TYPE),
    )


def _label(iri: str, property_: str) -> Label | None:
    said = {v.language: v.value for v in _facts().literals(iri, property_)}
    return Label(said["th"], said["en"]) if {"th", "en"} <= said.keys() else None


def _matches(facts: Facts, iri: str, relations: Iterable[str]) -> Iterator[Match]:
    """Yields the terms of others that ours is tied to."""
    for relation in relations:
        for other in sorted(facts.links(iri, relation)):
            if not other.startswith((NS, "_:")):
                yield Match(curie(relation, prefixes()), other, curie(other, prefixes()))


def _likeness(wanted: str, term: Term) -> float:
    asked = wanted[:LONGEST].casefold()
    called = (name.casefold() for name in (term.name, term.label.th, term.label.en))
    return max(_share(asked, name) for name in called)


def _share(asked: str, name: str) -> float:
    """Returns how much two names have in common, 1 for the same; at least ALIKE where one is a part of the other."""
    if asked in name or name in asked:
        return ALIKE + (1 - ALIKE) * min(len(asked), len(name)) / max(len(asked), len(name))
    return SequenceMatcher(None, asked, name).ratio()
