"""Organisations and units: their names as stated, and what the register knows of them."""

from loaders.frames.model import Span
from loaders.identities import post_id
from loaders.mentions.bodies import body_id
from loaders.mentions.model import Body, Title
from loaders.mentions.spellings import OTHERWISE
from loaders.registry import OF_A_PLACE, SLOT, OrganisationEntry
from loaders.statements.places import say_place
from loaders.statements.writer import BY_CONTEXT, Writer
from ontology.ids import organisation_id, place_id
from ontology.model import SY
from ontology.statements import TYPE
from ontology.thai import normalise_name

RULE = "registry.organisations"
UNITS = "registry.units"
LISTED = "registry.post"
_PUBLIC = "(องค์การมหาชน)"


class Naming:
    """Ids of bodies and posts, with the owners of units that the document states."""

    def __init__(self, owners: dict[str, tuple[Body, Span]]) -> None:
        self.owners = owners

    def owner(self, body: Body) -> tuple[Body, Span] | None:
        """Returns the owner that the document states for a unit, with the words that state it."""
        return self.owners.get(normalise_name(body.name)) if body.class_name == SY.Unit else None

    def body(self, body: Body) -> str:
        """Returns a body's id: that of a unit without an entry carries its owner, where one is stated."""
        owner = self.owner(body)
        if body.class_name != SY.Unit or body.key is not None or owner is None:
            return body.id
        return body_id(SY.Unit, body.name, owner[0].id)

    def post(self, title: Title) -> str:
        """Returns a post's id: that of a listed post whose body is listed is one however both are written."""
        if title.body is None or title.implied or (title.rule == LISTED and title.body.key is not None):
            return title.id
        return post_id(title.head, self.body(title.body))


def say_body(writer: Writer, naming: Naming, body: Body, *, inferred: bool = False) -> str:
    """Returns the id of a body after saying how it is named here.

    An inferred body is one that only a register puts here: no words of its own name it.
    """
    entity = naming.body(body)
    span = (body.start, body.end)
    entry = _entry(writer, body)
    if body.class_name == SY.Unit:
        _say_unit(writer, naming, body, entity, span, inferred=inferred)
    elif entry is not None:
        _say_registered(writer, entity, entry, body, span, inferred=inferred)
    else:
        writer.name(entity, SY.nameTh, body.name, span, body.rule, inferred=inferred)
        if writer.first(entity):
            writer.say(entity, TYPE, body.class_name, span, body.rule, inferred=inferred)
            writer.say(entity, SY.kind, body.kind, span, "body.kind", confidence=BY_CONTEXT)
    return entity


def _entry(writer: Writer, body: Body) -> OrganisationEntry | None:
    if body.key is None or body.class_name == SY.Unit:
        return None
    if body.mention is not None and body.mention.kind == "organisation":
        return writer.registry.organisation_of(body.mention)
    return writer.registry.organisation(body.key) or _of_one_slot(writer, body.key)


def _of_one_slot(writer: Writer, key: str) -> OrganisationEntry | None:
    """Returns the entry of a body that a register's pattern made from a province or from a number alone."""
    pattern, _, code = key.rpartition("-")
    pattern = "lp-province" if pattern == "province" else pattern
    entry = writer.registry.organisations.get(pattern)
    slots = SLOT.findall(entry.name_th) if entry else []
    return writer.registry.organisation(pattern, {slots[0]: code}) if slots in (["province"], ["n"]) else None


def _say_registered(
    writer: Writer, entity: str, entry: OrganisationEntry, body: Body, span: Span, *, inferred: bool
) -> None:
    whole = normalise_name(writer.page.text[slice(*span)])
    same = whole == normalise_name(entry.name_th)
    if not same and not inferred and whole == normalise_name(body.name):
        nearly = body.rule == OTHERWISE  # the name that the register has
        writer.name(entity, SY.altName, body.name, span, body.rule if nearly else "registry.organisation")
    is_first = writer.first(entity)
    if same or is_first:
        rule = "registry.organisation" if same else RULE
        writer.name(entity, SY.nameTh, entry.name_th, span, rule, inferred=inferred or not same)
    if not is_first:
        return
    writer.say(entity, TYPE, body.class_name, span, "registry.organisation", inferred=inferred)
    _say_entry(writer, entity, entry, span)


def _say_entry(writer: Writer, entity: str, entry: OrganisationEntry, span: Span) -> None:
    """Says what the register knows of an organisation: kind, English name, parent, seat, jurisdiction."""
    writer.say(entity, SY.kind, entry.kind, span, RULE, inferred=True)
    if entry.name_en:
        writer.say(entity, SY.nameEn, entry.name_en, span, RULE, inferred=True, language="en")
    if entry.seat:
        writer.say(entity, SY.seatIn, place_id(entry.seat), span, RULE, inferred=True)
        say_place(writer, entry.seat, span, RULE, inferred=True)
        if entry.kind in OF_A_PLACE:
            writer.say(entity, SY.jurisdiction, place_id(entry.seat), span, RULE, inferred=True)
    parent = writer.registry.organisations.get(entry.parent) if entry.parent else None
    if parent is not None and parent.fine_kind != "local_pattern":
        writer.say(entity, SY.subOrganisationOf, organisation_id(parent.key), span, RULE, inferred=True)
        say_entry(writer, parent, span)


def say_entry(writer: Writer, entry: OrganisationEntry, span: Span) -> str:
    """Returns the id of an organisation that only a register puts here, after saying what it is."""
    entity = organisation_id(entry.key)
    class_name = SY.University if entry.kind == "university" else SY.Organisation
    writer.name(entity, SY.nameTh, entry.name_th, span, RULE, inferred=True)
    writer.say(entity, TYPE, class_name, span, RULE, inferred=True)
    if writer.first(f"{entity} by register"):
        writer.say(entity, SY.kind, entry.kind, span, RULE, inferred=True)
    return entity


def _say_unit(writer: Writer, naming: Naming, body: Body, entity: str, span: Span, *, inferred: bool) -> None:
    writer.name(entity, SY.nameTh, body.name, span, body.rule, inferred=inferred)
    owner = naming.owner(body)
    if owner is not None:
        writer.say(entity, SY.unitOf, owner[0].id, owner[1], "unit.owner-stated")
    if not writer.first(entity):
        return
    writer.say(entity, TYPE, SY.Unit, span, body.rule, inferred=inferred)
    writer.say(entity, SY.kind, "unit", span, "body.kind")
    entry = writer.registry.units.get(body.key) if body.key else None
    if entry is None:
        return
    writer.say(entity, SY.nameEn, entry.name_en, span, UNITS, inferred=True, language="en")
    organisation = writer.registry.organisations.get(entry.owner)
    if organisation is not None:
        if owner is None:
            writer.say(entity, SY.unitOf, organisation_id(entry.owner), span, UNITS, inferred=True)
        say_entry(writer, organisation, span)
