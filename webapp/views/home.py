"""`/`: what the store holds, and where to begin."""

from flask import Blueprint, Response

from graph.pages.home import home_page
from webapp.answers import respond
from webapp.stores import get_store

page = Blueprint("home", __name__)


@page.get("/")
def show() -> Response:
    """The first page."""
    return respond("home.html", home_page(get_store()))
