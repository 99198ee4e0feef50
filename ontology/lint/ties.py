"""Rules on how terms hang together: nothing undefined, nothing loose, a shape for each class, no contradiction."""

from collections.abc import Iterator

import regex

from ontology.lint.material import ANNOTATION, CONCEPT, ENTITY, SCHEME, SH, Complaint, Material, Rule, short
from ontology.reasoning import contradictions
from ontology.terms import NS
from ontology.turtle import RDFS, SKOS, TYPE
from ontology.vocabularies import is_misspelt

ABSTRACT, COLUMN = NS + "abstract", NS + "column"
CODED_BY, LISTED_IN = NS + "codedBy", NS + "listedIn"
MATCHES = frozenset(SKOS + f"{kind}Match" for kind in ("exact", "close", "broad", "narrow", "related"))
START = NS + "Meeting"
"""Where a walk over the model begins: what documents report is a meeting."""
CULPRIT = regex.compile(r"/imagined/([\w-]+)")


def terms_are_defined(material: Material) -> Iterator[Complaint]:
    """Every term that terms, shapes or alignments use is defined, ours by us and a standard's by the standard."""
    everywhere = (material.facts, material.shapes, material.alignment)
    defined = {s for facts in everywhere for s in facts.subjects(TYPE)}
    used = {t for facts in everywhere for triple in facts for t in triple if isinstance(t, str)}
    for term in sorted(used):
        if (term.startswith(NS) and term not in defined) or is_misspelt(term):
            message = "is used and nothing defines it"
            yield material.complaint("undefined", term, message, "Correct the spelling or define it")


def classes_hang_below_classes(material: Material) -> Iterator[Complaint]:
    """rdfs:subClassOf leads to classes and rdfs:subPropertyOf to properties: standards tell by the first letter."""
    for property_, terms, upper in (
        ("subClassOf", material.classes, True),
        ("subPropertyOf", material.properties, False),
    ):
        for term in terms:
            for above in material.facts.links(term, RDFS + property_):
                if regex.split("[/#]", above)[-1][:1].isupper() != upper:
                    kind = "class" if upper else "property"
                    yield material.complaint(
                        "kind", term, f"has rdfs:{property_} {short(above)}, no {kind}", f"Name a {kind}"
                    )


def nothing_is_loose(material: Material) -> Iterator[Complaint]:
    """Each scheme codes a property or a column of answers and has concepts, or is open; each annotation is used."""
    open_ = {s for c in material.classes for s in material.facts.links(c, LISTED_IN)}
    coding = {s for p in material.properties for s in material.facts.links(p, CODED_BY)}
    for scheme in material.of_type(SCHEME):
        if scheme in open_:
            continue
        if scheme not in coding and not material.facts.text(scheme, COLUMN):
            cure = "Name it by the sy:codedBy of a property, or name by sy:column the column of answers it is for"
            yield material.complaint("orphan", scheme, "is used by no property", cure)
        if not material.facts.subjects(SKOS + "inScheme", scheme):
            yield material.complaint("orphan", scheme, "has no concepts", "Add concepts with skos:inScheme")
    schemes = set(material.of_type(SCHEME))
    for concept in material.of_type(CONCEPT):
        if not schemes & set(material.facts.links(concept, SKOS + "inScheme")):
            yield material.complaint("orphan", concept, "is in no scheme of ours", "Add skos:inScheme")
    used = {property_ for _, property_, _ in material.facts}
    for annotation in material.of_type(ANNOTATION):
        if annotation not in used:
            yield material.complaint("orphan", annotation, "is used by no term", "Use it or take it out")


def classes_are_reachable(material: Material) -> Iterator[Complaint]:
    """Properties, walked either way, lead from a meeting to each class: what is not reached is never asked for."""
    reached, level = {START}, {START}
    while level:
        level = _next_to(material, level) - reached
        reached |= level
    for class_ in _of_entities(material):
        if class_ not in reached:
            cure = (
                "Give it a property that points at it, or one that points from it at a class that is reached"
            )
            yield material.complaint("reachable", class_, "is reached by no property", cure)


def _next_to(material: Material, classes: set[str]) -> set[str]:
    """Returns the classes that one property joins with these, by what it says of any of them and of those above."""
    here = {above for c in classes for above in material.lineage(c)}
    ends = ((set(material.domain(p)), set(material.range(p))) for p in material.properties)
    there = {c for a, b in ends for x, y in ((a, b), (b, a)) if x & here for c in y} - {ENTITY}
    return {c for c in material.classes if there & set(material.lineage(c))}


def _of_entities(material: Material) -> list[str]:
    return [
        c for c in material.classes if ENTITY in material.lineage(c) and not material.facts.text(c, ABSTRACT)
    ]


def classes_have_a_shape(material: Material) -> Iterator[Complaint]:
    """Each class is the target of a shape, and each target is a class."""
    targets = {
        t
        for s in material.shapes.subjects(SH + "targetClass")
        for t in material.shapes.links(s, SH + "targetClass")
    }
    for class_ in material.classes:
        if class_ not in targets and not material.facts.text(class_, ABSTRACT):
            cure = f"Add a sh:NodeShape with sh:targetClass {short(class_)} to ontology/shapes or to your own file"
            yield material.complaint("shape", class_, "has no shape", cure)
    for target in sorted(t for t in targets if t.startswith(NS)):
        if target not in material.classes:
            yield material.complaint("shape", target, "is a shape's target and no class", "Name a class")


def alignments_are_matches(material: Material) -> Iterator[Complaint]:
    """An alignment ties a term by a SKOS match to a term of others."""
    for subject, property_, value in material.alignment:
        if property_ in MATCHES and (not isinstance(value, str) or value.startswith(NS)):
            message, cure = "is matched with no term of others", "Name its address"
        elif property_ not in MATCHES and property_ != RDFS + "label":
            message, cure = f"is aligned by <{property_}>", "Use skos:exactMatch or its like"
        else:
            continue
        yield material.complaint("alignment", subject, message, cure, material.alignment_files)


def logic_holds(material: Material) -> Iterator[Complaint]:
    """The OWL-RL closure of the model finds no contradiction.

    What is wrong with a class shows in all its properties as well, so properties are told where no class is wrong,
    and each term once.
    """
    found: dict[str, str] = {}
    for message in contradictions(material.term_files):
        culprit = CULPRIT.search(message)
        found.setdefault(culprit[1] if culprit else "", message)
    classes = {name: message for name, message in found.items() if "-" not in name}
    culprits = {name.partition("-")[0]: message for name, message in (classes or found).items()}
    for name, message in culprits.items():
        cure = "Take away the superclass, superproperty, domain or range that says too much"
        yield material.complaint("logic", NS + name, f"leads to a contradiction: {message}", cure)


TIES: tuple[Rule, ...] = (
    terms_are_defined,
    classes_hang_below_classes,
    nothing_is_loose,
    classes_are_reachable,
    classes_have_a_shape,
    alignments_are_matches,
    logic_holds,
)
