"""The reference pages: all terms, and each term with what it is for and how often the store has it.

The pages come from the model alone, so that a new class is there once its Turtle is; the store only counts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graph.cypher_files import filled
from graph.property_graph import label_example, relationship_example
from graph.store import Store
from ontology.definitions import ROOT, ClassDef, Label, PropertyDef
from ontology.model import MODEL
from ontology.reference import Match, Term, checks, prefixes, terms
from ontology.terms import NS

Counts = Mapping[str, int]
"""How many entities of a class and how many relationships of a property the store has, by the term's name."""


@dataclass(frozen=True, slots=True)
class Ref:
    """A term as others name it.

    - `name`, `kind`: which; `label`: in words.
    """

    name: str
    kind: str
    label: Label


@dataclass(frozen=True, slots=True)
class Use:
    """How a property is used.

    - `property`, `definition`: which, and what it says;
    - `of`: the classes that may have it;
    - `holds`: the classes of its values; `scheme`: the list that they are from; `datatype`: what they are else;
    - `functional`: whether an entity has one value at most; `derived`: whether a rule computes it;
    - `inverse`: how it reads from the other side; `relationship`: its type in the graph, None for a literal;
    - `inherited_from`: the class that it comes from, None where it is the class's own or none is spoken of;
    - `n`: how many the store has, None where nobody counted.
    """

    property: Ref
    definition: Label
    of: tuple[Ref, ...]
    holds: tuple[Ref, ...]
    scheme: Ref | None
    datatype: str | None
    functional: bool
    derived: bool
    inverse: Label | None
    relationship: str | None
    inherited_from: Ref | None
    n: int | None


@dataclass(frozen=True, slots=True)
class Code:
    """A concept of a scheme.

    - `concept`: which; `code`: what the store holds for it; `definition`: what it means, where that is written.
    """

    concept: Ref
    code: str
    definition: Label | None


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that every load and every export is held to.

    - `name`: of its shape; `message`: what it says; `severity`: violation, which is refused, or warning.
    """

    name: str
    message: Label
    severity: str


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class in the list of all.

    - `ref`, `definition`, `standards`: which, what it is, and the standard terms it is a kind of;
    - `depth`: how far it is below the root; `n`: how many entities the store has.
    """

    ref: Ref
    definition: Label | None
    standards: tuple[Match, ...]
    depth: int
    n: int | None


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """A scheme in the list of all.

    - `ref`, `definition`: which; `used_by`: the properties that take their values from it;
    - `codes`: its concepts.
    """

    ref: Ref
    definition: Label | None
    used_by: tuple[Ref, ...]
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class Aligned:
    """A term of ours and what others call it.

    - `ref`: ours; `matches`: theirs.
    """

    ref: Ref
    matches: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """A prefix.

    - `prefix` stands for the beginning of an `address`.
    """

    prefix: str
    address: str


@dataclass(frozen=True, slots=True)
class OntologyPage:
    """The whole reference.

    - `namespace`: the address that every term's begins with;
    - `classes` as a tree in rows; `properties`; `schemes`;
    - `others`: the terms that only terms themselves and RDF speak of;
    - `alignments`: what other models call our terms; `prefixes`: how addresses are shortened.
    """

    namespace: str
    prefixes: tuple[Prefix, ...]
    classes: tuple[ClassRow, ...]
    properties: tuple[Use, ...]
    schemes: tuple[SchemeRow, ...]
    others: tuple[Term, ...]
    alignments: tuple[Aligned, ...]


@dataclass(frozen=True, slots=True)
class TermPage:
    """A term with all that the model says of it.

    - `term`: its names, definition, example, sources, standard and aligned terms;
    - `superclasses`, nearest first, and `subclasses`: of a class;
    - `properties` that a class may have, and `incoming`, those that may point at it;
    - `caption`: the properties by which pages call an entity of the class;
    - `use`: of a property; `codes`: of a scheme; `scheme` and `code`: of a concept;
    - `used_by`: the properties that take their values from this scheme, or from the concept's;
    - `checks`: the rules that look at a class or a property;
    - `cypher`: a query that shows some of what the store has of it;
    - `n`: how many the store has, None where nobody counted.
    """

    term: Term
    superclasses: tuple[Ref, ...] = ()
    subclasses: tuple[Ref, ...] = ()
    properties: tuple[Use, ...] = ()
    incoming: tuple[Use, ...] = ()
    caption: tuple[Ref, ...] = ()
    use: Use | None = None
    codes: tuple[Code, ...] = ()
    scheme: Ref | None = None
    code: str | None = None
    used_by: tuple[Ref, ...] = ()
    checks: tuple[Check, ...] = ()
    cypher: str | None = None
    n: int | None = None


def ontology_page(store: Store | None = None) -> OntologyPage:
    """Returns the whole reference, with counts where there is a store."""
    counts = _counts(store)
    return OntologyPage(
        namespace=NS,
        prefixes=tuple(Prefix(prefix, address) for prefix, address in prefixes().items()),
        classes=tuple(_tree(counts)),
        properties=tuple(_use(p, counts) for p in MODEL.properties.values()),
        schemes=tuple(_scheme_row(name) for name in MODEL.schemes),
        others=tuple(t for t in terms().values() if not t.stored),
        alignments=tuple(Aligned(_ref(t.name), t.alignments) for t in terms().values() if t.alignments),
    )


def term_page(name: str, store: Store | None = None) -> TermPage | None:
    """Returns the page of a term, with counts where there is a store; None where there is no such term."""
    term = terms().get(name)
    if term is None:
        return None
    return PAGES[term.kind](term, store) if term.stored else TermPage(term)


def _class_page(term: Term, store: Store | None) -> TermPage:
    class_, counts = MODEL.class_(term.name), _counts(store)
    return TermPage(
        term,
        superclasses=_refs(class_.labels[1:]),
        subclasses=_refs(c.name for c in MODEL.subclasses(term.name)),
        properties=tuple(_of_class(p, class_, counts) for p in MODEL.properties_of(term.name)),
        incoming=tuple(_use(p, counts) for p in MODEL.inverse_properties_of(term.name)),
        caption=_refs(class_.caption),
        checks=_checks(term.name),
        cypher=label_example(MODEL, class_),
        n=counts.get(term.name),
    )


def _property_page(term: Term, store: Store | None) -> TermPage:
    property_ = MODEL.property(term.name)
    use = _use(property_, _counts(store))
    codes = _codes(use.scheme.name) if use.scheme else ()
    cypher = relationship_example(property_) if property_.is_object else None
    return TermPage(term, use=use, codes=codes, checks=_checks(term.name), cypher=cypher, n=use.n)


def _scheme_page(term: Term, _: Store | None) -> TermPage:
    return TermPage(term, codes=_codes(term.name), used_by=_coded_by(term.name))


def _concept_page(term: Term, _: Store | None) -> TermPage:
    concept = next(c for codes in MODEL.schemes.values() for c in codes.values() if c.name == term.name)
    return TermPage(term, scheme=_ref(concept.scheme), code=concept.code, used_by=_coded_by(concept.scheme))


PAGES: Mapping[str, Callable[[Term, Store | None], TermPage]] = {
    "class": _class_page,
    "property": _property_page,
    "scheme": _scheme_page,
    "concept": _concept_page,
}


def _ref(name: str) -> Ref:
    term = terms()[name]
    return Ref(term.name, term.kind, term.label)


def _refs(names: Iterable[str]) -> tuple[Ref, ...]:
    return tuple(map(_ref, names))


def _tree(counts: Counts, name: str = ROOT, depth: int = 0) -> Iterator[ClassRow]:
    term = terms()[name]
    yield ClassRow(_ref(name), term.definition, term.standards, depth, counts.get(name))
    for class_ in MODEL.subclasses(name):
        yield from _tree(counts, class_.name, depth + 1)


def _of_class(property_: PropertyDef, class_: ClassDef, counts: Counts) -> Use:
    source = next(name for name in class_.labels if name in property_.domain)
    return _use(property_, counts, None if source == class_.name else _ref(source))


def _use(property_: PropertyDef, counts: Counts, inherited_from: Ref | None = None) -> Use:
    return Use(
        property=_ref(property_.name),
        definition=property_.definition,
        of=_refs(property_.domain),
        holds=_refs(property_.range),
        scheme=_ref(property_.scheme) if property_.scheme else None,
        datatype=property_.datatype or None,
        functional=property_.functional,
        derived=property_.derived,
        inverse=property_.inverse_label,
        relationship=property_.relationship_type if property_.is_object else None,
        inherited_from=inherited_from,
        n=counts.get(property_.name),
    )


def _scheme_row(name: str) -> SchemeRow:
    return SchemeRow(_ref(name), terms()[name].definition, _coded_by(name), _codes(name))


def _codes(scheme: str) -> tuple[Code, ...]:
    return tuple(
        Code(_ref(c.name), c.code, terms()[c.name].definition) for c in MODEL.scheme(scheme).values()
    )


def _checks(name: str) -> tuple[Check, ...]:
    return tuple(Check(shape.name, shape.message, shape.severity) for shape in checks(name))


def _coded_by(scheme: str) -> tuple[Ref, ...]:
    listed = (c.name for c in MODEL.classes.values() if c.scheme == scheme)
    return _refs((*listed, *(p.name for p in MODEL.properties.values() if p.scheme == scheme)))


def _counts(store: Store | None) -> Counts:
    """Returns how many the store has of each class and object property, from its own counts: no node is read."""
    if store is None:
        return {}
    labels = [filled("count_label", LABEL=name) for name in MODEL.classes]
    types = [
        filled("count_type", TYPE=p.relationship_type, NAME=p.name)
        for p in MODEL.properties.values()
        if p.is_object
    ]
    return {row["name"]: row["n"] for row in store.read("\nUNION ALL\n".join(labels + types))}
