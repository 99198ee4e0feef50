"""`/document/<stem>?at=47-91`: a document's text with its spans, one of them asked for; `?layer=rules`: its rules."""

from flask import Blueprint, Response, request

from graph.pages.description import describe_document
from graph.pages.document import document_page
from ontology.rdf.text import as_text
from webapp.answers import respond
from webapp.errors import not_found
from webapp.layer import rules_page
from webapp.negotiation import RDF, negotiated, rdf_response
from webapp.stores import get_store

page = Blueprint("document", __name__)


@page.get("/document/<path:stem>")
def show(stem: str) -> Response:
    """The document with every span that something rests on, or with the rules that read it, or as RDF."""
    form = negotiated()
    if form in RDF:
        described = describe_document(get_store(), stem)
        return rdf_response(form, as_text(described, form)) if described else not_found(stem)
    found = document_page(get_store(), stem, _span(request.args.get("at", "")))
    if found is None:
        return not_found(stem)
    if request.args.get("layer") == "rules":
        return respond("document_rules.html", rules_page(found))
    return respond("document.html", found)


def _span(given: str) -> tuple[int, int] | None:
    """Returns the span that `47-91` stands for, None for anything else."""
    start, _, end = given.partition("-")
    whole = all(part.isascii() and part.isdigit() and len(part) < 9 for part in (start, end))
    return (int(start), int(end)) if whole else None
