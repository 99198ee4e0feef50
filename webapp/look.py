"""What templates need: formats, addresses of entities and spans, marks over a document's text."""

from functools import cache

from flask import Flask, url_for
from markupsafe import Markup

from graph.pages.document import DocumentPage
from graph.pages.marks import Mark, nest
from loaders.explain import KINDS
from ontology.ids import document_id
from ontology.model import MODEL, SY, Label
from webapp import formats, layer
from webapp.diagram import NAMINGS, NARROW, WIDE, Drawing, Format, as_svg, lay_out
from webapp.language import current, text


def entity_address(entity: str, class_name: str = "") -> str:
    """Returns the address of an entity's page; a document has one of its own."""
    if class_name == SY.Document:
        return url_for("document.show", stem=document_stem(entity))
    return url_for("entity.show", id_=entity)


def document_stem(entity: str) -> str:
    """Returns the stem of a document's id."""
    return entity.removeprefix(document_id(""))


def span_address(stem: str, start: int, end: int) -> str:
    """Returns the address of a span in its document, which the page then marks."""
    return url_for("document.show", stem=stem, at=f"{start}-{end}", _anchor="at")


def days(start: str | None, end: str | None = None) -> Markup:
    """Returns days in the page's language; where there are none it says that no document states them."""
    return formats.days(start, end, current()) if start else text("say.not_stated")


def marked(page: DocumentPage) -> tuple[str | Mark, ...]:
    """Returns a document's text in nested marks: one for each span that something rests on, and the asked one."""
    spans = [(span.start, span.end) for span in page.spans]
    return nest(page.text, [*spans, page.at] if page.at else spans)


def coded(scheme: str, code: str) -> Label:
    """Returns the label of a code."""
    return MODEL.scheme(scheme)[code].label


def class_diagram() -> Markup:
    """Returns the diagram of classes in the page's language, for wide and for narrow windows: the style shows one."""
    forms = (_drawing(current(), form) for form in (WIDE, NARROW))
    return Markup("").join(as_svg(drawing, term_address) for drawing in forms)


def diagram_description() -> str:
    """Returns what boxes and lines of the diagram stand for, in the page's language."""
    return NAMINGS[current()].description


@cache
def _drawing(language: str, form: Format) -> Drawing:
    return lay_out(MODEL, NAMINGS[language], form)


def term_address(name: str) -> str:
    """Returns the address of a term's page."""
    return url_for("ontology.term", name=name)


def install(app: Flask) -> None:
    """Gives templates what is here."""
    app.jinja_env.globals.update(
        class_diagram=class_diagram, diagram_description=diagram_description, term_address=term_address,
        entity_address=entity_address, span_address=span_address, marked=marked, days=days,
        coded=coded, model=MODEL, layered=layer.layered, shown=layer.shown, kinds=KINDS,
    )  # fmt: skip
    app.jinja_env.filters.update(
        number=formats.number, clipped=formats.clipped, highlighted=formats.highlighted
    )
    app.jinja_env.tests["text"] = lambda piece: isinstance(piece, str)
