"""`/search?q=…&class=…`: entities by name."""

from flask import Blueprint, Response, request

from graph.pages.search import search_page
from webapp.answers import page_number, respond
from webapp.stores import get_store

page = Blueprint("search", __name__)


@page.get("/search")
def show() -> Response:
    """What fits the query, grouped by class."""
    q, class_name = request.args.get("q", "")[:200], request.args.get("class") or None
    return respond("search.html", search_page(get_store(), q, class_name, page_number()))
