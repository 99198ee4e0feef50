"""All statements of a document, from its frames."""

from loaders.frames.contents_model import Contents
from loaders.frames.model import Frames, Held, Span
from loaders.statements.aims import say_aims
from loaders.statements.bodies import Naming, say_body
from loaders.statements.changes import say_change, say_published, say_successions
from loaders.statements.contents import say_contents
from loaders.statements.matters import (
    say_credit,
    say_initiative,
    say_network,
    say_order,
    say_plan,
    say_project,
)
from loaders.statements.meetings import (
    Meetings,
    say_attendance,
    say_held_apart,
    say_host,
    say_meeting,
    say_part,
    say_quote,
)
from loaders.statements.people import say_member, say_person, say_tenure
from loaders.statements.places import say_place
from loaders.statements.writer import Writer
from ontology.model import SY


def statements_of(writer: Writer, frames: Frames, contents: Contents) -> None:
    """Says everything that the frames and contents hold."""
    naming = Naming(frames.owners)
    meetings = Meetings.of(frames, writer.document.id)
    meeting = meetings.whole
    for person in frames.people:
        say_person(writer, person)
    for place in frames.places:
        say_place(writer, place.code, (place.start, place.end), place.rule)
    for body in frames.bodies:
        say_body(writer, naming, body)
    tenures = _say_tenures(writer, naming, frames)
    for member in frames.members:
        say_member(writer, naming, member)
    if frames.meeting is not None and meeting is not None:
        say_meeting(writer, naming, frames.meeting, meeting)
        for held, (_, entity) in zip(frames.apart, meetings.apart, strict=True):
            say_meeting(writer, naming, held, entity)
            say_held_apart(writer, held, entity, meeting)
    _say_parts(writer, naming, frames, meetings, tenures)
    for quote in frames.quotes:
        say_quote(writer, naming, meetings.at(quote.start), quote)
    _say_matters(writer, naming, frames, meetings)
    say_contents(writer, naming, frames, contents, meetings)
    say_aims(writer, naming, contents, meetings)
    for change in contents.changes:
        say_change(writer, naming, change)
    say_successions(writer, frames)
    say_published(writer, contents)
    for doubt in (*frames.doubts, *contents.doubts):
        writer.find(doubt.rule, doubt.thai, doubt.english, (doubt.start, doubt.end))


def _say_tenures(writer: Writer, naming: Naming, frames: Frames) -> dict[str, str]:
    """Returns the tenure in which each person acts: the first that is not a former one."""
    tenures: dict[str, str] = {}
    days = _days(frames)
    for held in frames.held:
        tenure = say_tenure(writer, naming, held, days)
        if _acts_in(held):
            tenures.setdefault(held.person.id, tenure)
    return tenures


def _acts_in(held: Held) -> bool:
    return held.title.tense != "former"


def _days(frames: Frames) -> list[tuple[str, Span]]:
    day = frames.meeting.day if frames.meeting else None
    if day is None or day.first is None or day.last is None:
        return []
    dates = dict.fromkeys([day.first.isoformat(), day.last.isoformat()])
    return [(date, (day.start, day.end)) for date in dates]


def _say_parts(
    writer: Writer, naming: Naming, frames: Frames, meetings: Meetings, tenures: dict[str, str]
) -> None:
    for part in frames.parts:
        person, meeting = part.actor.person, meetings.at(part.actor.start)
        if meeting is not None:
            say_part(writer, naming, meeting, part, tenures.get(person.id) if person else None)
    for role, body, cue in frames.hosts:
        meeting = meetings.at(body.start)
        if meeting is not None:
            say_host(writer, naming, meeting, role, body, cue)


def _say_matters(writer: Writer, naming: Naming, frames: Frames, meetings: Meetings) -> None:
    meeting = meetings.whole
    for plan in frames.plans:
        say_plan(writer, plan, meeting)
    say_order(writer, frames.plans)
    for initiative in frames.initiatives:
        say_initiative(writer, initiative, meeting)
    counted: dict[int, str] = {}
    if meeting is not None:
        for project in frames.projects:
            entity = say_project(writer, project)
            writer.say(meeting, SY.underProject, entity, (project.start, project.end), "project.under")
        for attendance in frames.attendance:
            of = meetings.at(attendance.count.start) or meeting
            count = say_attendance(writer, naming, of, attendance)
            counted.update({network.start: count for network in attendance.networks})
    for network in frames.networks:
        say_network(writer, network, meeting, counted.get(network.start))
    for credit in frames.credits:
        say_credit(writer, naming, credit)
