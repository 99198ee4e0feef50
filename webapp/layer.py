"""The layer of rules over a document: what was read by which rule, what was missed, as marks with numbers."""

from dataclasses import dataclass, replace

from graph.pages.document import DocumentPage
from graph.pages.marks import Mark, Span, nest
from loaders.explain import KINDS, Explanation, explain
from loaders.pipeline import prepare
from ontology.definitions import Label
from ontology.statements import Document

DOUBTED = Label("ควรดู", "look again")


@dataclass(frozen=True, slots=True)
class RulesPage:
    """A document with the layer of rules over its text, read anew from the text that is stored.

    - `stem`, `title`, `text`, `charset`: the document as it was read;
    - `statements`: how many rest on it in the store;
    - `layer`: what today's rules read in it, what they missed, and what they doubt.
    """

    stem: str
    title: str | None
    text: str
    charset: str
    statements: int
    layer: Explanation


@dataclass(frozen=True, slots=True)
class Shown:
    """A marked span: its number in the text, what it is and by which rules, whether it was missed or is doubted.

    `kind` gives its colour, `label` says it in words.
    """

    number: int
    start: int
    end: int
    quote: str
    kind: str
    label: Label
    rules: tuple[str, ...]
    missed: bool = False
    doubted: bool = False


def rules_page(page: DocumentPage) -> RulesPage:
    """Returns a document's page with what the rules of this version read in it."""
    document = Document(page.id, page.stem, page.text, page.sha256, page.charset, page.title)
    layer = explain(prepare(document))
    return RulesPage(page.stem, page.title, page.text, page.charset, page.statements, layer)


def shown(layer: Explanation) -> dict[Span, Shown]:
    """Returns what is marked by its span, in the order of the text; a doubt joins what was read at its span."""
    found: dict[Span, Shown] = {}
    for read in layer.read:
        span = read.start, read.end
        found[span] = Shown(0, *span, read.quote, read.kind, KINDS[read.kind], read.rules)
    for missed in layer.missed:
        span = missed.start, missed.end
        found[span] = Shown(0, *span, missed.quote, missed.kind, KINDS[missed.kind], (), missed=True)
    for doubt in layer.findings:
        if doubt.start is not None and doubt.end is not None:
            span = doubt.start, doubt.end
            before = found.get(span, Shown(0, *span, doubt.quote, "doubt", DOUBTED, ()))
            found[span] = replace(before, rules=(*before.rules, doubt.rule), doubted=True)
    ordered = sorted(found.values(), key=lambda mark: (mark.start, -mark.end))
    return {(mark.start, mark.end): replace(mark, number=n) for n, mark in enumerate(ordered, 1)}


def layered(page: RulesPage) -> tuple[str | Mark, ...]:
    """Returns a document's text in nested marks: one for each span that is shown."""
    return nest(page.text, shown(page.layer))
