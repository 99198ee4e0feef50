"""The same thing as HTML, JSON, Turtle or JSON-LD: what an address (`format=`) or the Accept header asks for."""

from collections.abc import Callable
from typing import Any

from flask import Response, request

from webapp.answers import respond
from webapp.errors import problem_of, refuse

RDF = {"ttl": "text/turtle", "jsonld": "application/ld+json"}
MEDIA = {"html": "text/html", "json": "application/json", **RDF}


def respond_also_as_rdf(template: str, page: Any, serialise: Callable[[str], str]) -> Response:
    """Returns a page in the form that is asked for; `serialise` gives it as `ttl` or `jsonld`.

    A form that there is not is a 406 that names those there are.
    """
    form = wanted_form()
    if form is None:
        return refuse(problem_of(406))
    if form in RDF:
        return rdf_response(form, serialise(form))
    return respond(template, page)


def rdf_response(form: str, text: str) -> Response:
    """Returns RDF with its media type."""
    return Response(text, content_type=f"{RDF[form]}; charset=utf-8")


def wanted_form() -> str | None:
    """Returns html, json, ttl or jsonld, None where something else is asked for."""
    asked = request.args.get("format")
    if asked:
        return asked if asked in MEDIA else None
    if not request.accept_mimetypes:
        return "html"
    media = request.accept_mimetypes.best_match(MEDIA.values())
    return next((form for form, type_ in MEDIA.items() if type_ == media), None)
