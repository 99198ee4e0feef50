"""One shape for everything that goes wrong, or a page of it.

    {"error": {"status", "code", "message": {"th", "en"}}, "near": [{"id", "label": {"th", "en"}}]}

`near` is what may have been meant.
"""

from dataclasses import dataclass

from flask import Flask, Response, jsonify, make_response, render_template, request
from werkzeug.exceptions import HTTPException

from graph.pages.search import Hit, search_page
from ontology.errors import SaiyaiError, StoreUnreachable, UsageError
from ontology.model import SY, Label
from ontology.reference import Term
from webapp.answers import OF_EVERY_PAGE
from webapp.language import texts
from webapp.negotiation import RDF, wanted
from webapp.stores import get_store

NEAR = 5


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong: the HTTP status, a code that programs can rely on, and a sentence in both languages."""

    status: int
    code: str
    message: Label


CODES = {
    400: "bad_request",
    404: "not_found",
    405: "method_not_allowed",
    406: "not_acceptable",
    421: "unknown_host",
    503: "store_unreachable",
}


class NotUnderstood(UsageError):
    """A value in an address that its page cannot use."""

    def __init__(self, key: str, **values: str) -> None:
        said = texts()[key]
        super().__init__(said["en"].format(**values), said["th"].format(**values))


def expect(*names: str) -> None:
    """Refuses an address that asks for anything but these and what every page may be asked for."""
    for name in request.args:
        if name not in names and name not in OF_EVERY_PAGE:
            raise NotUnderstood("problem.unknown_filter", name=name, known=", ".join(names))


def problem_of(status: int, detail: str = "", said: str = "") -> Problem:
    """Returns the problem of a status, with what is known about it in English; `said` is the text if not its own."""
    code = CODES.get(status, "error" if status < 500 else "internal_error")
    words = texts()[f"problem.{said or code}"]
    return Problem(
        status, code, Label(*(" ".join(filter(None, (words[side], detail))) for side in ("th", "en")))
    )


def refused(message: Label) -> Problem:
    """Returns the problem of what was given, said in both languages."""
    return Problem(400, CODES[400], message)


def refuse(
    problem: Problem, near: tuple[Hit, ...] = (), q: str = "", terms: tuple[Term, ...] = ()
) -> Response:
    """Returns the problem as JSON or as a page with a way on: entities and terms that may have been meant.

    A program that asked for RDF gets JSON as well: a page for people would not help it.
    """
    if wanted() in ("json", *RDF):
        meant = [{"id": hit.entity.id, "label": Label(hit.entity.th, hit.entity.en)} for hit in near]
        meant += [{"id": term.name, "label": term.label} for term in terms]
        return make_response(jsonify({"error": problem, "near": meant}), problem.status)
    page = render_template("error.html", problem=problem, near=near, q=q, terms=terms)
    return make_response(page, problem.status)


def not_found(wanted: str) -> Response:
    """Returns that the store has nothing by this id, with what has a name like it."""
    found = search_page(get_store(), wanted.partition("-")[2] if wanted.isascii() else wanted)
    near = tuple(hit for g in found.groups if g.class_name != SY.Document for hit in g.hits)[:NEAR]
    return refuse(problem_of(404, said="no_entity"), near, "" if wanted.isascii() else wanted)


def install(app: Flask) -> None:
    """Turns what is raised into answers of the one shape."""

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> Response:
        return refuse(problem_of(error.code or 500))

    @app.errorhandler(StoreUnreachable)
    def unreachable(error: StoreUnreachable) -> Response:
        response = refuse(problem_of(503, str(error)))
        response.headers["Retry-After"] = "10"
        return response

    @app.errorhandler(SaiyaiError)
    def unclear(error: SaiyaiError) -> Response:
        known = refused(Label(error.th, str(error))) if error.th else None
        return refuse(known or problem_of(400, str(error)))

    @app.errorhandler(Exception)
    def broken(error: Exception) -> Response:
        app.logger.error("%s failed", request.path, exc_info=error)
        return refuse(problem_of(500))
