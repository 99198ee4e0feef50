"""The terms as Turtle files, and the reading of them into the model.

SAIYAI_TERMS may name a folder with further .ttl files: classes, properties and schemes of one's own, which are
stored, shown, searched, checked and exported like ours. What makes that impossible is a ModelError that names the
file, the line and the cure; `saiyai lint` tells the rest.
"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import regex

from ontology.definitions import ROOT, ClassDef, Concept, Label, Model, PropertyDef
from ontology.errors import BadInput, ModelError
from ontology.turtle import OWL, RDFS, SDO, SKOS, TYPE, XSD, Facts

FOLDER = Path(__file__).parent
NS = "https://w3id.org/saiyai/ns/"
SETTING = "SAIYAI_TERMS"
EXPORT_ONLY = NS + "exportOnly"
DATATYPES = ("string", "integer", "decimal", "date", "boolean")
RESERVED = frozenset(("id", "type", "sortKey", "searchText"))
"""What the store keeps on every entity by itself."""
NAME = regex.compile(r"[A-Za-z][A-Za-z0-9]*")
"""Names become labels, relationship types and properties in Cypher."""


def extra_files() -> tuple[Path, ...]:
    """Returns the .ttl files of the folder that SAIYAI_TERMS names, none if it is not set.

    They hold terms, and may hold the shapes and the alignment of these terms as well.
    """
    named = os.environ.get(SETTING)
    if not named:
        return ()
    files = tuple(sorted(Path(named).glob("*.ttl")))
    if not files:
        raise BadInput(
            f"{SETTING} names {named}, which holds no .ttl file: name a folder that does, or unset it."
        )
    return files


def term_files() -> tuple[Path, ...]:
    """Returns the files that terms are read from: the packaged ones and those of SAIYAI_TERMS."""
    return (*sorted(FOLDER.glob("*.ttl")), *extra_files())


def read_model(files: Iterable[Path] | None = None) -> Model:
    """Returns the model that these Turtle files (default: `term_files()`) define together."""
    given = tuple(term_files() if files is None else files)
    facts = Facts(given)
    if not facts.of_type(OWL + "Class"):
        raise ModelError(f"No terms found: {FOLDER} holds no .ttl file that defines a class.")
    _check_terms(facts, given)
    classes = {d.name: d for d in sorted(_classes(facts), key=lambda d: d.order)}
    properties = {d.name: d for d in sorted(_properties(facts), key=lambda d: d.order)}
    schemes = {_local(s): _concepts(facts, s) for s in facts.of_type(SKOS + "ConceptScheme")}
    columns = {column: s for s in schemes if (column := facts.text(NS + s, NS + "column"))}
    return Model(classes, properties, schemes, columns)


def _check_terms(facts: Facts, files: tuple[Path, ...]) -> None:
    """Raises ModelError for a term that nobody defines, in a user's files for a standard's as well."""
    defined = set(facts.subjects(TYPE))
    used = {t for triple in facts for t in triple if isinstance(t, str)}
    wrong = {t for t in used if t.startswith(NS)} - defined
    if any(f.parent != FOLDER for f in files):
        # Imported only here: it brings rdflib, and the packaged files are held to the standards by the tests.
        from ontology.vocabularies import is_misspelt

        wrong |= {t for t in used if is_misspelt(t)}
    for term in sorted(wrong):
        raise facts.wrong(term, "is used and nothing defines it", "Correct the spelling or define it")
    for term in facts.of_type(OWL + "Class", OWL + "ObjectProperty", OWL + "DatatypeProperty"):
        if not term.startswith(NS):
            cure = "Write it as sy:Name, in the namespace of our own terms"
            raise facts.wrong(term, "is a term of another namespace", cure)
        if not NAME.fullmatch(_local(term)):
            raise facts.wrong(term, "has signs in its name", "Use Latin letters and digits: sy:foundedOn")
        if _local(term) in RESERVED:
            raise facts.wrong(term, "is a name that the store keeps for itself", "Call it something else")


def _local(term: str) -> str:
    return term.removeprefix(NS)


def _label(facts: Facts, term: str, property_: str) -> Label:
    texts = {v.language: v.value for v in facts.literals(term, property_)}
    if not {"th", "en"} <= texts.keys():
        name = _local(property_.rpartition("#")[2])
        cure = f'Add {name} "…"@th , "…"@en'
        raise facts.wrong(term, f"needs a {name} in Thai (@th) and in English (@en)", cure)
    return Label(texts["th"], texts["en"])


def _names(facts: Facts, term: str, property_: str) -> tuple[str, ...]:
    """Returns the local names of our own terms that a term points at, sorted."""
    return tuple(sorted(_local(v) for v in facts.links(term, property_) if v.startswith(NS)))


def _standards(facts: Facts, term: str, property_: str) -> tuple[str, ...]:
    return tuple(sorted(v for v in facts.links(term, property_) if not v.startswith(NS)))


def _order(facts: Facts, term: str) -> int:
    value = facts.text(term, NS + "order")
    if value is None or not value.isdecimal():
        raise facts.wrong(term, "needs a sy:order, its place on pages", "Add sy:order with a whole number")
    return int(value)


def _stored(facts: Facts, *types: str) -> Iterator[str]:
    """Yields the terms of these types, without those that only the RDF export knows."""
    export_only = set(facts.subjects(EXPORT_ONLY))
    yield from (term for term in facts.of_type(*types) if term not in export_only)


def _classes(facts: Facts) -> Iterator[ClassDef]:
    for term in _stored(facts, OWL + "Class"):
        scheme = facts.text(term, NS + "listedIn")
        yield ClassDef(
            name=_local(term),
            label=_label(facts, term, RDFS + "label"),
            definition=_label(facts, term, SKOS + "definition"),
            labels=_lineage(facts, term),
            caption=tuple(_local(m) for m in facts.members(term, NS + "caption")) or ("nameTh",),
            order=_order(facts, term),
            standards=_standards(facts, term, RDFS + "subClassOf"),
            scheme=_local(scheme) if scheme else None,
        )


def _lineage(facts: Facts, term: str) -> tuple[str, ...]:
    """Returns a class and its superclasses, nearest first, the root last."""
    found, level = [term], [term]
    while level:
        above = [p for t in level for p in facts.links(t, RDFS + "subClassOf") if p.startswith(NS)]
        level = sorted(set(above) - set(found))
        found += level
    lineage = tuple(_local(t) for t in found)
    if lineage[-1] != ROOT:
        cure = f"Give it rdfs:subClassOf with sy:{ROOT} or a class below it"
        raise facts.wrong(term, f"is a class that is not below sy:{ROOT}", cure)
    return lineage


def _properties(facts: Facts) -> Iterator[PropertyDef]:
    for term in _stored(facts, OWL + "ObjectProperty", OWL + "DatatypeProperty"):
        range_ = facts.text(term, RDFS + "range")
        scheme = facts.text(term, NS + "codedBy")
        inverse = facts.text(term, NS + "inverseLabel")
        definition = PropertyDef(
            name=_local(term),
            label=_label(facts, term, RDFS + "label"),
            inverse_label=_label(facts, term, NS + "inverseLabel") if inverse else None,
            definition=_label(facts, term, SKOS + "definition"),
            domain=_names(facts, term, SDO + "domainIncludes"),
            range=_names(facts, term, SDO + "rangeIncludes"),
            datatype=range_.removeprefix(XSD) if range_ else "",
            scheme=_local(scheme) if scheme else None,
            language=facts.text(term, NS + "language"),
            functional=OWL + "FunctionalProperty" in facts.links(term, TYPE),
            derived=facts.text(term, NS + "derived") is not None,
            order=_order(facts, term),
            standards=_standards(facts, term, RDFS + "subPropertyOf"),
        )
        _check_values(facts, term, definition)
        yield definition


def _check_values(facts: Facts, term: str, definition: PropertyDef) -> None:
    if not definition.domain:
        raise facts.wrong(
            term, "is a property of no class", "Add schema:domainIncludes with the classes that have it"
        )
    if sum(map(bool, (definition.range, definition.datatype, definition.scheme))) != 1:
        cure = "Give it one of schema:rangeIncludes, rdfs:range (a datatype) and sy:codedBy"
        raise facts.wrong(term, "does not say in one way what it holds", cure)
    if definition.datatype and definition.datatype not in DATATYPES:
        cure = f"Use one of {', '.join(f'xsd:{d}' for d in DATATYPES)}"
        raise facts.wrong(term, f"holds {definition.datatype}, which the store does not know", cure)
    scheme = facts.text(term, NS + "codedBy")
    if scheme and not facts.subjects(SKOS + "inScheme", scheme):
        raise facts.wrong(
            term, f"is coded by {_local(scheme)}, which has no codes", "Add concepts with skos:inScheme"
        )


def _concepts(facts: Facts, scheme: str) -> dict[str, Concept]:
    members = facts.subjects(SKOS + "inScheme", scheme)
    concepts = [_concept(facts, term, _local(scheme)) for term in members]
    return {c.code: c for c in sorted(concepts, key=lambda c: c.order)}


def _concept(facts: Facts, term: str, scheme: str) -> Concept:
    code = facts.text(term, SKOS + "notation")
    if not code:
        raise facts.wrong(term, "needs a code", "Add skos:notation with the code that data hold")
    return Concept(
        name=_local(term),
        code=code,
        scheme=scheme,
        label=_label(facts, term, SKOS + "prefLabel"),
        order=_order(facts, term),
        attends=facts.text(term, NS + "attends") != "false",
        record_roles=tuple(sorted(v.value for v in facts.literals(term, NS + "recordRole"))),
    )
