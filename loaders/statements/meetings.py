"""The event: days, venue, what it is under and about, who took part and how, how many came."""

from dataclasses import dataclass

from loaders.frames.model import Attendance, Frames, Level, Meeting, Part, Quote, Span, Where
from loaders.identities import participation_id
from loaders.mentions.model import Body
from loaders.statements.bodies import Naming, say_body
from loaders.statements.people import say_actor
from loaders.statements.places import say_place
from loaders.statements.writer import BY_CONTEXT, Writer
from ontology.ids import mint, place_id
from ontology.model import SY
from ontology.statements import TYPE
from ontology.thai import normalise_name


@dataclass(frozen=True, slots=True)
class Meetings:
    """The ids of a document's meetings: the event as a whole, and those held apart, by the items that tell of them."""

    whole: str | None
    apart: tuple[tuple[Span, str], ...] = ()

    @classmethod
    def of(cls, frames: Frames, document: str) -> "Meetings":
        """Returns the ids of the meetings in a document's frames."""
        apart = tuple(
            (meeting.item, meeting_id(meeting, document, number))
            for number, meeting in enumerate(frames.apart, start=2)
            if meeting.item
        )
        return cls(meeting_id(frames.meeting, document) if frames.meeting else None, apart)

    def at(self, index: int) -> str | None:
        """Returns the meeting that the words at an index tell of."""
        return next((entity for (start, end), entity in self.apart if start <= index < end), self.whole)


def meeting_id(meeting: Meeting, document: str, number: int = 1) -> str:
    """Returns the event's id: its days, province and venue, or a number in the document where one is not stated."""
    where, day = meeting.where, meeting.day
    province = next((p.code for p in where.places if p.level == "province"), None) if where else None
    if (
        day is None
        or day.first is None
        or day.last is None
        or province is None
        or not (where and where.levels)
    ):
        return mint(SY.Meeting, document, number)
    venue = normalise_name(" ".join(level.name + (level.floor or "") for level in where.levels))
    return mint(SY.Meeting, day.first.isoformat(), day.last.isoformat(), province, venue)


def say_meeting(writer: Writer, naming: Naming, meeting: Meeting, entity: str) -> None:
    """Says when and where the event was and what it is called."""
    where, day = meeting.where, meeting.day
    spans = [
        meeting.name,
        meeting.told,
        (day.start, day.end) if day else None,
        (where.start, where.end) if where else None,
    ]
    span = next(s for s in spans if s is not None)
    writer.say(entity, TYPE, SY.Meeting, span, "event")
    if meeting.name:
        text = " ".join(writer.page.text[slice(*meeting.name)].split())
        writer.name(entity, SY.nameTh, text, meeting.name, "event.name")
    if day and day.first and day.last:
        words, told = (day.start, day.end), day.rule != "date"
        writer.say(entity, SY.startDate, day.first.isoformat(), words, day.rule, inferred=told)
        writer.say(entity, SY.endDate, day.last.isoformat(), words, day.rule, inferred=told)
    if meeting.start_time:
        start, end, time = meeting.start_time
        writer.say(entity, SY.startTime, time, (start, end), "time")
    if where:
        _say_where(writer, naming, entity, where)
    for place in meeting.about:
        target = say_place(writer, place.code, (place.start, place.end), place.rule)
        writer.say(entity, SY.aboutPlace, target, (place.start, place.end), "initiative.place")


def say_held_apart(writer: Writer, meeting: Meeting, entity: str, whole: str) -> None:
    """Says of which event a meeting in one place is a part."""
    if meeting.told is not None:
        writer.say(entity, SY.partOfMeeting, whole, meeting.told, "apart.item", confidence=BY_CONTEXT)


def _say_where(writer: Writer, naming: Naming, entity: str, where: Where) -> None:
    for place in where.places:
        target = say_place(writer, place.code, (place.start, place.end), place.rule)
        if place.level in ("province", "district"):
            prop = SY.inProvince if place.level == "province" else SY.inDistrict
            rule = _place_rule(place.rule)
            writer.say(entity, prop, target, (place.start, place.end), rule, inferred=place.inferred)
    if where.levels:
        venue = _say_levels(writer, naming, where)
        first, last = where.levels[0], where.levels[-1]
        writer.say(entity, SY.atVenue, venue, (first.start, last.end), "venue")


def _place_rule(rule: str) -> str:
    return "venue.place" if rule == "registry.place" else rule


def _say_levels(writer: Writer, naming: Naming, where: Where) -> str:
    """Returns the id of the innermost level after saying each level and what it lies in."""
    innermost = min(where.places, key=lambda p: -len(p.code), default=None)
    container = place_id(innermost.code) if innermost else None
    inferred = innermost is not None and innermost.inferred
    container_span = (
        (innermost.start, innermost.end) if innermost and not inferred else (where.start, where.start)
    )
    for level in reversed(where.levels):
        container = _say_level(writer, naming, level, container, container_span, inferred=inferred)
        inferred = False
        container_span = (level.start, level.end)
    assert container is not None  # noqa: S101 - there is at least one level
    return container


def _say_level(
    writer: Writer, naming: Naming, level: Level, container: str | None, outer: Span, *, inferred: bool
) -> str:
    """Returns the id of a level after saying it; `inferred` says so of what it lies in."""
    entity = mint(SY.Venue, level.level, normalise_name(level.name), level.floor, container)
    span = (level.start, level.end)
    writer.say(entity, TYPE, SY.Venue, span, "venue.level")
    writer.name(entity, SY.nameTh, level.name, (level.start, level.start + len(level.name)), "venue.level")
    writer.say(entity, SY.venueLevel, level.level, span, "venue.level")
    if level.floor and level.floor_span:
        writer.say(entity, SY.floor, level.floor, level.floor_span, "venue.floor")
    if container:
        around = (level.start, max(level.end, outer[1]))
        writer.say(entity, SY.within, container, around, "venue.within", inferred=inferred)
    if level.body is not None:
        body = say_body(writer, naming, level.body)
        writer.say(entity, SY.premisesOf, body, span, "venue.premises")
    return entity


def say_part(writer: Writer, naming: Naming, meeting: str, part: Part, tenure: str | None) -> None:
    """Says one role of one actor in the event."""
    actor = part.actor
    target = say_actor(writer, naming, actor)
    entity = participation_id(meeting, target, part.role)
    writer.say(entity, TYPE, SY.Participation, actor.span, part.rule)
    writer.say(entity, SY.inMeeting, meeting, actor.span, part.rule)
    writer.say(entity, actor.via, target, actor.span, part.rule)
    writer.say(entity, SY.role, part.role, part.cue, part.rule, confidence=BY_CONTEXT)
    if tenure is not None:
        writer.say(entity, SY.inCapacity, tenure, (actor.start, actor.end), part.rule)
    if part.on_behalf is not None:
        body = say_body(writer, naming, part.on_behalf)
        writer.say(entity, SY.onBehalfOf, body, (part.on_behalf.start, part.cue[1]), part.rule)
    if part.assigned_by is not None:
        assigner = say_actor(writer, naming, part.assigned_by)
        writer.say(entity, SY.assignedBy, assigner, part.assigned_by.span, "role.assigned-by")


def say_host(writer: Writer, naming: Naming, meeting: str, role: str, body: Body, cue: Span) -> None:
    """Says that a body holds the event, alone or with others."""
    target = say_body(writer, naming, body)
    say_member(writer, meeting, target, role, (body.start, body.end), cue, f"host.{role}")


def say_member(
    writer: Writer, meeting: str, target: str, role: str, span: Span, cue: Span, rule: str
) -> None:
    """Says that a body takes part in the event in a role."""
    entity = participation_id(meeting, target, role)
    writer.say(entity, TYPE, SY.Participation, span, rule)
    writer.say(entity, SY.inMeeting, meeting, span, rule)
    writer.say(entity, SY.by, target, span, rule)
    writer.say(entity, SY.role, role, cue, rule)


def quotation_id(writer: Writer, quote: Quote) -> str | None:
    """Returns the id of a quotation, None where no words of the source are left of it."""
    start, end = writer.page.normal.span_in_source(quote.start, quote.end)
    return mint(SY.Quotation, writer.document.id, start) if start < end else None


def say_quote(writer: Writer, naming: Naming, meeting: str | None, quote: Quote) -> None:
    """Says what somebody is reported to have said."""
    entity = quotation_id(writer, quote)
    if entity is None:
        return
    start, end = writer.page.normal.span_in_source(quote.start, quote.end)
    span = (quote.start, quote.end)
    writer.say(entity, TYPE, SY.Quotation, span, "quotation")
    writer.say(entity, SY.quotedText, writer.document.text[start:end], span, "quotation")
    writer.say(
        entity, quote.actor.via, say_actor(writer, naming, quote.actor), quote.actor.span, "quotation.by"
    )
    if meeting:
        writer.say(entity, SY.inMeeting, meeting, span, "quotation")


def say_attendance(writer: Writer, naming: Naming, meeting: str, attendance: Attendance) -> str:
    """Returns the id of a stated number after saying what it counts and how it is qualified."""
    count = attendance.count
    entity = mint(SY.AttendanceCount, meeting, count.counted, count.value, count.qualifier)
    span = (count.start, count.end)
    writer.say(entity, TYPE, SY.AttendanceCount, span, "count")
    writer.say(entity, SY.ofMeeting, meeting, span, "count")
    writer.say(entity, SY.value, count.value, span, "count")
    writer.say(entity, SY.qualifier, count.qualifier, (count.qualified_from, count.end), "count.qualifier")
    writer.say(entity, SY.countOf, count.counted, span, "count")
    writer.say(entity, SY.unitLabel, count.noun, span, "count")
    for body in attendance.bodies:
        target = say_body(writer, naming, body)
        writer.say(target, SY.countedIn, entity, (body.start, body.end), "count.fits-list")
    return entity
