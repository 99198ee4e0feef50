"""The same thing as HTML, JSON, Turtle or JSON-LD: what an address (`format=`) or the Accept header asks for."""

from flask import Response, abort, request

RDF = {"ttl": "text/turtle", "jsonld": "application/ld+json"}
MEDIA = {"html": "text/html", "json": "application/json", **RDF}


def wanted() -> str | None:
    """Returns html, json, ttl or jsonld, None where something else is asked for."""
    asked = request.args.get("format")
    if asked:
        return asked if asked in MEDIA else None
    if not request.accept_mimetypes:
        return "html"
    media = request.accept_mimetypes.best_match(MEDIA.values())
    return next((form for form, type_ in MEDIA.items() if type_ == media), None)


def negotiated() -> str:
    """Returns html, json, ttl or jsonld; a form that there is not is a 406 that names those there are."""
    return wanted() or abort(406)


def rdf_response(form: str, text: str) -> Response:
    """Returns RDF with its media type."""
    return Response(text, content_type=f"{RDF[form]}; charset=utf-8")
