"""One object, two answers: HTML for people, JSON for programs."""

from typing import Any

from flask import Response, jsonify, make_response, render_template, request

from webapp.negotiation import wanted

MOST_PAGES = 100_000
OF_EVERY_PAGE = ("lang", "format", "page")
"""What every address may ask for beside what its page is about."""


def respond(template: str, page: Any, status: int = 200) -> Response:
    """Returns the page object as JSON where that was asked for, else as HTML."""
    if wanted() == "json":
        return make_response(jsonify(page), status)
    return make_response(render_template(template, page=page), status)


def asked() -> dict[str, Any]:
    """Returns what the address says, for `url_for`, without the names that `url_for` keeps for itself."""
    given = {name: value for name, value in request.args.items() if name != "endpoint" and name[:1] != "_"}
    return {**given, **(request.view_args or {})}


def page_number() -> int:
    """Returns the page that the address asks for, 1 where it asks for none or for nonsense."""
    given = request.args.get("page", "1")
    return (
        min(max(1, int(given)), MOST_PAGES) if given.isascii() and given.isdigit() and len(given) < 9 else 1
    )
