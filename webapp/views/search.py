"""`/search?q=…&class=…`: entities by name."""

from flask import Blueprint, Response, request

from graph.pages.search import search_page
from ontology.model import MODEL
from webapp.answers import page_number, respond
from webapp.errors import NotUnderstood, expect
from webapp.stores import get_store

page = Blueprint("search", __name__)


@page.get("/search")
def show() -> Response:
    """What fits the query, grouped by class."""
    expect("q", "class")
    q, class_name = request.args.get("q", "")[:200], request.args.get("class") or None
    if class_name and class_name not in MODEL.classes:
        raise NotUnderstood("problem.no_class", value=class_name)
    return respond("search.html", search_page(get_store(), q, class_name, page_number()))
