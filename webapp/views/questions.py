"""`/questions`: the catalogue; `/questions/<id>?…`: a question, its answer and the evidence."""

from flask import Blueprint, Response, make_response, request

from graph.pages.questions import question_page, questions_page
from webapp.answers import OF_EVERY_PAGE, page_number, respond
from webapp.errors import problem_of, refuse, refused
from webapp.negotiation import wanted
from webapp.stores import get_store
from webapp.tables import csv_text

page = Blueprint("questions", __name__, url_prefix="/questions")


@page.get("")
def listing() -> Response:
    """All questions."""
    return respond("questions.html", questions_page())


@page.get("/<id_>")
def show(id_: str) -> Response:
    """A question asked with what the address gives; `format=csv` is its table."""
    asked_format = request.args.get("format")
    whole = wanted() == "json" or asked_format == "csv"
    given = {name: value for name, value in request.args.items() if name not in OF_EVERY_PAGE}
    found = question_page(get_store(), id_, given, None if whole else page_number())
    if found is None:
        return refuse(problem_of(404, said="no_question"))
    if found.problem and whole:
        return refuse(refused(found.problem))
    if asked_format == "csv":
        return _csv(id_, csv_text(found.columns, found.rows))
    return respond("question.html", found, 400 if found.problem else 200)


def _csv(name: str, table: str) -> Response:
    headers = {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": f'attachment; filename="{name}.csv"',
    }
    return make_response(table.encode("utf-8-sig"), headers)
