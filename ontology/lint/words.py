"""Rules on what a term says of itself: labels, definition, example, source, order, values."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from ontology.lint.material import (
    ANNOTATION,
    CLASS,
    CONCEPT,
    DATATYPE,
    ENTITY,
    OBJECT,
    SCHEME,
    Complaint,
    Material,
    Rule,
    short,
)  # fmt: skip
from ontology.terms import DATATYPES, EXPORT_ONLY, NS
from ontology.turtle import OWL, RDFS, SDO, SKOS, XSD

DCT = "http://purl.org/dc/terms/"
LABEL, DEFINITION, EXAMPLE = RDFS + "label", SKOS + "definition", SKOS + "example"
TEXTS: dict[str, tuple[str, ...]] = {
    CLASS: (LABEL, DEFINITION, EXAMPLE),
    OBJECT: (LABEL, DEFINITION, EXAMPLE),
    DATATYPE: (LABEL, DEFINITION, EXAMPLE),
    ANNOTATION: (LABEL, DEFINITION),
    SCHEME: (LABEL, DEFINITION),
    CONCEPT: (SKOS + "prefLabel", DEFINITION),
}
CURIES = {
    LABEL: "rdfs:label",
    DEFINITION: "skos:definition",
    EXAMPLE: "skos:example",
    SKOS + "prefLabel": "skos:prefLabel",
    NS + "inverseLabel": "sy:inverseLabel",
}
LANGUAGES = {"th": "Thai", "en": "English"}


def texts_are_in_both_languages(material: Material) -> Iterator[Complaint]:
    """Each term has one label, definition and example in Thai and one in English."""
    for type_, properties in TEXTS.items():
        for term in material.of_type(type_):
            for property_ in properties:
                yield from _text(material, term, property_)
    for term in material.of_type(OBJECT):
        if material.range(term):
            yield from _text(material, term, NS + "inverseLabel")


def _text(material: Material, term: str, property_: str) -> Iterator[Complaint]:
    name = CURIES[property_]
    said = Counter(v.language for v in material.facts.literals(term, property_) if v.value.strip())
    for tag, language in LANGUAGES.items():
        if said[tag] == 0:
            cure = f'Add {name} "…"@{tag}'
            yield material.complaint("text", term, f"has no {name} in {language}", cure)
        elif said[tag] > 1:
            yield material.complaint(
                "text", term, f"has {said[tag]} {name} in {language}", "Keep one of them"
            )
    for other in said.keys() - LANGUAGES.keys():
        wrong = f"@{other}" if other else "no language"
        yield material.complaint("text", term, f"has a {name} with {wrong}", "Tag it @th or @en")


def terms_name_their_source(material: Material) -> Iterator[Complaint]:
    """Each class, property and scheme says by dct:source which standard or document it was taken from."""
    for term in material.of_type(CLASS, OBJECT, DATATYPE, SCHEME):
        if not material.facts.links(term, DCT + "source"):
            cure = "Add dct:source with the address of the standard or document that it is taken from"
            yield material.complaint("source", term, "has no source", cure)


def terms_have_an_order(material: Material) -> Iterator[Complaint]:
    """Each class, property and concept has a place on pages, and no two of one kind have the same."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for term in material.of_type(CLASS):
        groups["class", _order(material, term)].append(term)
    for term in material.of_type(OBJECT, DATATYPE):
        groups["property", _order(material, term)].append(term)
    for term in material.of_type(CONCEPT):
        groups[f"concept of {_scheme(material, term)}", _order(material, term)].append(term)
    for (kind, order), terms in groups.items():
        if not order.isdecimal():
            for term in terms:
                yield material.complaint(
                    "order", term, "has no sy:order, a whole number", "Add sy:order 1, say"
                )
        elif len(terms) > 1:
            names = ", ".join(short(t) for t in terms[1:])
            yield material.complaint(
                "order", terms[0], f"has sy:order {order} like {names}", f"Give each {kind} its own"
            )


def _order(material: Material, term: str) -> str:
    return material.facts.text(term, NS + "order") or ""


def _scheme(material: Material, term: str) -> str:
    return short(material.facts.text(term, SKOS + "inScheme") or "")


def properties_say_what_they_hold(material: Material) -> Iterator[Complaint]:
    """Each property says which classes may have it, and one of: classes it points at, a datatype, a scheme."""
    for term in material.properties:
        if not material.domain(term):
            cure = "Add schema:domainIncludes with the classes that may have it"
            yield material.complaint("values", term, "is a property of no class", cure)
        datatype, scheme = (material.facts.links(term, p) for p in (RDFS + "range", NS + "codedBy"))
        if sum(map(bool, (material.range(term), datatype, scheme))) != 1:
            cure = "Give it one of schema:rangeIncludes, rdfs:range and sy:codedBy"
            yield material.complaint("values", term, "does not say in one way what it holds", cure)
        if {d.removeprefix(XSD) for d in datatype} - {*DATATYPES}:
            known = ", ".join(f"xsd:{d}" for d in DATATYPES)
            yield material.complaint(
                "values", term, f"has the datatype <{datatype[0]}>", f"Use one of {known}"
            )


def ties_are_to_the_right_kind(material: Material) -> Iterator[Complaint]:
    """Domains and ranges are classes of ours, codes are of a scheme of ours, captions of properties of the class."""
    kinds = (
        (SDO + "domainIncludes", set(material.classes), "a class"),
        (SDO + "rangeIncludes", set(material.classes), "a class"),
        (NS + "codedBy", set(material.of_type(SCHEME)), "a scheme"),
    )
    for term in material.properties:
        for property_, right, kind in kinds:
            for wrong in set(material.facts.links(term, property_)) - right:
                cure = f"Name {kind} that the ontology defines"
                yield material.complaint(
                    "kind", term, f"is tied to {short(wrong)}, which is not {kind}", cure
                )
    yield from _captions(material)


def _captions(material: Material) -> Iterator[Complaint]:
    for class_ in material.classes:
        above = set(material.lineage(class_))
        for member in material.facts.members(class_, NS + "caption"):
            if not above & set(material.domain(member)):
                cure = "Name properties of this class or of one above it"
                yield material.complaint("caption", class_, f"has {short(member)} in its caption", cure)


def classes_are_below_entity(material: Material) -> Iterator[Complaint]:
    """Each class that the store keeps is below sy:Entity."""
    export_only = set(material.facts.subjects(EXPORT_ONLY))
    for class_ in material.classes:
        if class_ not in export_only and ENTITY not in material.lineage(class_):
            cure = "Add rdfs:subClassOf with sy:Entity or a class below it"
            yield material.complaint("below", class_, "is not below sy:Entity", cure)


def concepts_have_a_code_of_their_own(material: Material) -> Iterator[Complaint]:
    """Each concept has a code that no other concept of its scheme has."""
    seen: dict[tuple[str, str], str] = {}
    for concept in material.of_type(CONCEPT):
        code = material.facts.text(concept, SKOS + "notation")
        if not code:
            cure = "Add skos:notation, the code that data hold"
            yield material.complaint("code", concept, "has no code", cure)
            continue
        first = seen.setdefault((_scheme(material, concept), code), concept)
        if first != concept:
            yield material.complaint("code", concept, f"has the code of {short(first)}", "Give each its own")


def the_ontology_has_a_header(material: Material) -> Iterator[Complaint]:
    """The ontology states its titles, version and licence."""
    for ontology in material.facts.of_type(OWL + "Ontology") or [NS]:
        titles = {v.language for v in material.facts.literals(ontology, DCT + "title")}
        stated = [material.facts.text(ontology, p) for p in (OWL + "versionInfo", DCT + "license")]
        if not {"th", "en"} <= titles or not all(stated):
            cure = "State dct:title in @th and @en, owl:versionInfo and dct:license"
            yield material.complaint("header", ontology, "lacks titles, version or licence", cure)


WORDS: tuple[Rule, ...] = (
    texts_are_in_both_languages,
    terms_name_their_source,
    terms_have_an_order,
    properties_say_what_they_hold,
    ties_are_to_the_right_kind,
    classes_are_below_entity,
    concepts_have_a_code_of_their_own,
    the_ontology_has_a_header,
)
