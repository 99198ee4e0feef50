"""`/meetings?province=place-57&year=2566&chair=…`: meetings by day."""

from flask import Blueprint, Response, request

from graph.pages.dates import common_year
from graph.pages.meetings import meetings_page
from webapp.answers import page_number, respond
from webapp.errors import NotUnderstood, expect
from webapp.stores import get_store

page = Blueprint("meetings", __name__)


@page.get("/meetings")
def show() -> Response:
    """The meetings that fit, the latest first."""
    expect("province", "year", "chair")
    asked = request.args
    year = _year(asked.get("year", "").strip())
    found = meetings_page(
        get_store(), asked.get("province") or None, year, asked.get("chair") or None, page_number()
    )
    return respond("meetings.html", found)


def _year(given: str) -> int | None:
    year = common_year(given)
    if given and year is None:
        raise NotUnderstood("problem.no_year", value=given)
    return year
