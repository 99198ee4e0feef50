"""`/entity/<id>`: what is said of an entity; `/entity/<id>/<property>`: one kind of its relationships.

`/entity/<id>/<property>/quotes?value=…`: every quote that says one value of it.
"""

from flask import Blueprint, redirect, request, url_for
from werkzeug import Response

from graph.pages.entity import entity_page, relation_page
from graph.pages.quotes import quotes_page
from ontology.model import SY
from webapp.answers import page_number, respond
from webapp.errors import not_found
from webapp.look import document_stem
from webapp.stores import get_store

page = Blueprint("entity", __name__, url_prefix="/entity")


@page.get("/<id_>")
def show(id_: str) -> Response:
    """The entity's page; a document has a page of its own."""
    found = entity_page(get_store(), id_)
    if found is None:
        return not_found(id_)
    if found.class_name == SY.Document:
        return redirect(url_for("document.show", stem=document_stem(id_), format=request.args.get("format")))
    return respond("entity.html", found)


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
