"""`/matrix`: who coordinated which provinces; `/matrix/<who>/<province>`: what is behind one cell."""

from typing import get_args

from flask import Blueprint, Response, request

from graph.pages.matrix import Of, cell_page, matrix_page
from webapp.answers import page_number, respond
from webapp.errors import NotUnderstood, expect, not_found
from webapp.stores import get_store

page = Blueprint("matrix", __name__, url_prefix="/matrix")


@page.get("")
def show() -> Response:
    """The matrix of people, or with `of=organisations` of organisations, by province."""
    expect("of", "province")
    given = request.args.get("of") or "people"
    if given not in get_args(Of):
        raise NotUnderstood("problem.no_side", value=given)
    of: Of = "organisations" if given == "organisations" else "people"
    found = matrix_page(get_store(), of, request.args.get("province") or None, page_number())
    return respond("matrix.html", found)


@page.get("/<who>/<province>")
def cell(who: str, province: str) -> Response:
    """The meetings and sentences behind one cell."""
    found = cell_page(get_store(), who, province)
    return respond("cell.html", found) if found else not_found(who)
