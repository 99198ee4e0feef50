"""`/entity/<id>`: what is said of an entity; `/entity/<id>/<property>`: one kind of its relationships.

`/entity/<id>/<property>/quotes?value=…`: every quote that says one value of it.
"""

from flask import Blueprint, redirect, request, url_for
from werkzeug import Response

from graph.pages.description import describe
from graph.pages.entity import entity_page, relation_page
from graph.pages.quotes import quotes_page
from ontology.model import SY
from ontology.rdf.text import as_text
from webapp.answers import page_number, respond
from webapp.errors import not_found
from webapp.look import document_stem
from webapp.negotiation import RDF, negotiated, rdf_response
from webapp.stores import get_store

page = Blueprint("entity", __name__, url_prefix="/entity")


@page.get("/<id_>")
def show(id_: str) -> Response:
    """The entity's page, or what is said of it as RDF; a document has a page of its own."""
    form = negotiated()
    if form in RDF:
        return _described(id_, form)
    found = entity_page(get_store(), id_)
    if found is None:
        return not_found(id_)
    if found.class_name == SY.Document:
        return _document(id_)
    return respond("entity.html", found)


def _described(id_: str, form: str) -> Response:
    """What is said of an entity as RDF with a page of its evidence; a Link header leads to the next."""
    found = describe(get_store(), id_, page_number())
    if found is None:
        return not_found(id_)
    if found.class_name == SY.Document:
        return _document(id_)
    response = rdf_response(form, as_text(found, form))
    if found.more:
        further = url_for("entity.show", id_=id_, format=form, page=page_number() + 1)
        response.headers["Link"] = f'<{further}>; rel="next"'
    return response


def _document(id_: str) -> Response:
    return redirect(url_for("document.show", stem=document_stem(id_), format=request.args.get("format")))


@page.get("/<id_>/<property_>")
def relation(id_: str, property_: str) -> Response:
    """One page of the entity's relationships of one kind."""
    found = relation_page(get_store(), id_, property_, page_number())
    return respond("relation.html", found) if found else not_found(id_)


@page.get("/<id_>/<property_>/quotes")
def quotes(id_: str, property_: str) -> Response:
    """One page of the quotes that say one value of a property."""
    found = quotes_page(get_store(), id_, property_, request.args.get("value", ""), page_number())
    return respond("quotes.html", found) if found else not_found(id_)
