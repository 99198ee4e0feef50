"""A small source as one text of RDF, as a page on the web holds it."""

import json
from io import BytesIO

from pyoxigraph import Literal, RdfFormat, serialize

from ontology.context import PREFIXES, context
from ontology.model import SY
from ontology.rdf.addresses import entity, term
from ontology.rdf.triples import Source, triples
from ontology.rdf.writing import nodes

NO_TEXT = (term(SY.text), Literal(""))


def as_text(source: Source, format_: str) -> str:
    """Returns what a source knows as `ttl` or `jsonld`, its entities first; documents may come without their texts."""
    told = [t for t in triples(source) if (t.predicate, t.object) != NO_TEXT]
    first = {entity(one.id) for one in source.entities()}
    told.sort(key=lambda triple: triple.subject not in first)
    if format_ == "ttl":
        output = BytesIO()
        serialize(told, output, RdfFormat.TURTLE, prefixes=PREFIXES)
        return output.getvalue().decode()
    return json.dumps({"@context": context(), "@graph": list(nodes(told))}, ensure_ascii=False, indent=1)
