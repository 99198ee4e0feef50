"""The standards whose terms ours are tied to, as closed lists: a misspelt one is not in its list.

rdflib carries the lists of most; importing it takes longer than reading our own terms, so this is for the linter
and for terms that a user adds, not for every start.
"""

from rdflib import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, TIME, XSD
from rdflib.namespace import DefinedNamespace

STANDARDS: tuple[type[DefinedNamespace], ...] = (
    DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SDO, SH, SKOS, TIME, XSD,
)  # fmt: skip
OA = "http://www.w3.org/ns/oa#"
OA_TERMS = frozenset({
    "Annotation", "SpecificResource", "TextPositionSelector", "TextQuoteSelector", "end", "exact", "hasBody",
    "hasSelector", "hasSource", "hasTarget", "prefix", "start", "suffix",
})  # fmt: skip
"""What we use of the Web Annotation vocabulary. Source: https://www.w3.org/TR/annotation-vocab/."""


def is_misspelt(iri: str) -> bool:
    """Returns whether an IRI is in a standard's namespace but is none of its terms."""
    if iri.startswith(OA):
        return iri.removeprefix(OA) not in OA_TERMS
    inside = (
        standard for standard in STANDARDS if iri.startswith(str(standard._NS)) and iri != str(standard._NS)
    )
    return any(iri not in standard for standard in inside)
