"""What became of organisations: as texts tell it, and as the register knows it of those that are named."""

from datetime import date

from loaders.frames.contents_model import ChangeNamed, Contents
from loaders.frames.model import Frames, Span
from loaders.registry.facts import Succession, successions
from loaders.statements.bodies import Naming, say_body, say_entry
from loaders.statements.writer import Writer
from ontology.ids import mint, organisation_id
from ontology.model import SY
from ontology.statements import TYPE

RULE = "registry.changes"


def say_change(writer: Writer, naming: Naming, change: ChangeNamed) -> None:
    """Says that bodies became another one, with the day or the year where it is stated."""
    originals = [say_body(writer, naming, body) for body in change.originals]
    resulting = say_body(writer, naming, change.resulting) if change.resulting else None
    entity = mint(SY.ChangeEvent, change.kind, *sorted(originals), resulting)
    rule = f"change.{change.kind}"
    writer.say(entity, TYPE, SY.ChangeEvent, change.span, rule)
    writer.say(entity, SY.changeKind, change.kind, change.span, rule)
    for body, original in zip(change.originals, originals, strict=True):
        writer.say(entity, SY.originalOrganisation, original, (body.start, body.end), rule)
    if change.resulting and resulting:
        at = (change.resulting.start, change.resulting.end)
        writer.say(entity, SY.resultingOrganisation, resulting, at, rule)
    if change.day and change.day_span:
        writer.say(entity, SY.changeDate, change.day.isoformat(), change.day_span, rule)
    if change.window and change.day_span:
        _say_window(writer, entity, change.window, change.day_span, rule)


def _say_window(writer: Writer, entity: str, window: tuple[date, date], span: Span, rule: str) -> None:
    """Says between which days a change was, where only its year is known."""
    first, last = window
    writer.say(entity, SY.notBefore, first.isoformat(), span, rule, inferred=True)
    writer.say(entity, SY.notAfter, last.isoformat(), span, rule, inferred=True)


def say_successions(writer: Writer, frames: Frames) -> None:
    """Says what became of the bodies that are named and that the register gives a last year."""
    known = successions(writer.registry)
    for body in frames.bodies:
        found = known.get(body.key) if body.key else None
        if found is not None and writer.first(f"{body.id} succeeded"):
            _say_succession(writer, found, (body.start, body.end))


def _say_succession(writer: Writer, found: Succession, span: Span) -> None:
    registry = writer.registry
    entity = mint(SY.ChangeEvent, found.kind, *sorted(map(organisation_id, found.originals)),
                  organisation_id(found.resulting) if found.resulting else None)  # fmt: skip
    writer.say(entity, TYPE, SY.ChangeEvent, span, RULE, inferred=True)
    writer.say(entity, SY.changeKind, found.kind, span, RULE, inferred=True)
    for key in found.originals:
        original = say_entry(writer, registry.organisations[key], span)
        writer.say(entity, SY.originalOrganisation, original, span, RULE, inferred=True)
    if found.resulting:
        resulting = say_entry(writer, registry.organisations[found.resulting], span)
        writer.say(entity, SY.resultingOrganisation, resulting, span, RULE, inferred=True)
    _say_window(writer, entity, (date(found.year, 1, 1), date(found.year, 12, 31)), span, RULE)


def say_published(writer: Writer, contents: Contents) -> None:
    """Says on which day the document was published, where its own words say so."""
    if contents.published is not None:
        day, span = contents.published
        writer.say(writer.document.id, SY.publishedOn, day.isoformat(), span, "document.published")
