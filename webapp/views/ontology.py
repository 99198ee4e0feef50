"""`/ontology`: what every term means; `/ontology/<term>`: one term. Both also as Turtle and JSON-LD.

`/ns/<term>` and `/id/<entity>`, with which the addresses of terms and entities end, lead to their pages, and
`/context.jsonld` is the JSON-LD context.
"""

import json
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from flask import Blueprint, redirect, url_for
from werkzeug import Response

from graph.pages.ontology import ontology_page, term_page
from graph.store import Store
from ontology.context import context as jsonld_context
from ontology.errors import StoreUnreachable
from ontology.reference import serialised, terms, terms_like
from webapp.answers import asked, respond
from webapp.errors import problem_of, refuse
from webapp.negotiation import RDF, negotiated, rdf_response
from webapp.stores import get_store

page = Blueprint("ontology", __name__)
T = TypeVar("T")
SEE_OTHER = 303


@page.get("/ontology")
def show() -> Response:
    """All terms, with a diagram of the classes."""
    form = negotiated()
    if form in RDF:
        return rdf_response(form, serialised(form))
    return respond("ontology.html", _counted(ontology_page))


@page.get("/ontology/<name>")
def term(name: str) -> Response:
    """One term; a name that is none is a 404 with those near it."""
    form = negotiated()
    if name not in terms():
        return refuse(problem_of(404, said="no_term"), terms=tuple(terms_like(name)))
    if form in RDF:
        return rdf_response(form, serialised(form, name))
    return respond("ontology_term.html", _counted(partial(term_page, name)))


@page.get("/ns/")
@page.get("/ns/<name>")
def namespace(name: str = "") -> Response:
    """Where a term's own address leads: to its page, in the form that is asked for."""
    return redirect(url_for("ontology.term" if name else "ontology.show", **asked()), SEE_OTHER)


@page.get("/id/<id_>")
def entity(id_: str) -> Response:
    """Where an entity's own address leads: to its page, in the form that is asked for."""
    return redirect(url_for("entity.show", **asked() | {"id_": id_}), SEE_OTHER)


@page.get("/context.jsonld")
def context() -> Response:
    """The JSON-LD context, by which our JSON-LD is read."""
    return rdf_response("jsonld", json.dumps({"@context": jsonld_context()}, ensure_ascii=False, indent=1))


def _counted(make: Callable[[Store | None], T]) -> T:
    """Returns a page with what the store counts, or without where it does not answer: the model needs no store."""
    try:
        return make(get_store())
    except StoreUnreachable:
        return make(None)
