"""`/healthz`: 200 if the store answers, else 503."""

from flask import Blueprint, Response, jsonify

from graph.pages.home import store_answers
from webapp.stores import get_store

page = Blueprint("health", __name__)


@page.get("/healthz")
def show() -> Response:
    """Whether the explorer can show anything."""
    store_answers(get_store())
    return jsonify({"status": "ok"})
