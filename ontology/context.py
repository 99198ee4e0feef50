"""The JSON-LD context, made from the model: a term added to ontology/terms is in it."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from ontology.definitions import PropertyDef
from ontology.ids import NAMESPACE
from ontology.model import MODEL
from ontology.terms import NS

PREFIXES = {
    "sy": NS,
    "id": NAMESPACE,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "time": "http://www.w3.org/2006/time#",
    "dct": "http://purl.org/dc/terms/",
}
"""The prefixes of what we write; SPARQL over it may use them without declaring them."""
EVIDENCE = {
    **dict.fromkeys(
        ("rdf:subject", "rdf:predicate", "prov:wasDerivedFrom", "oa:hasSource", "oa:hasSelector"), "@id"
    ),
    "status": "@vocab",
    "confidence": "xsd:decimal",
}
"""How the values of a statement and its span are written: as addresses, as a concept's name, as a number."""


@cache
def context() -> dict[str, Any]:
    """Returns the content of `@context`: prefixes, then how the values of each property are written.

    Entities are `id:…`, classes and concepts plain names, days ISO texts, and a text in the property's own
    language is a plain text.
    """
    properties = {p.name: _coercion(p) for p in MODEL.properties.values()}
    evidence = {name: {"@type": type_} for name, type_ in EVIDENCE.items()}
    return {**PREFIXES, "@vocab": NS, **evidence, **properties}


def curie(iri: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """Returns an address with a prefix in place of its beginning, or as it is where no prefix fits."""
    fitting = [(space, prefix) for prefix, space in prefixes.items() if prefix and iri.startswith(space)]
    space, prefix = max(fitting, default=("", ""))
    return f"{prefix}:{iri.removeprefix(space)}" if prefix else iri


def _coercion(definition: PropertyDef) -> dict[str, str]:
    how = {"@id": f"sy:{definition.name}"}
    if definition.is_object:
        return how | {"@type": "@id"}
    if definition.scheme:
        return how | {"@type": "@vocab"}
    if definition.language:
        return how | {"@language": definition.language}
    plain = definition.datatype in ("string", "integer", "boolean")  # as JSON has them
    return how if plain else how | {"@type": f"xsd:{definition.datatype}"}
