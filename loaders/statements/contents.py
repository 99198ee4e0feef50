"""What the event was made of: its days and parts, groups, issues, and the subjects that people speak of."""

from loaders.frames.contents_model import AgendaNamed, Contents, GroupsNamed, SessionNamed, Told, TopicNamed
from loaders.frames.lists import Item, ListKind
from loaders.frames.model import Frames, ProjectNamed, Span
from loaders.frames.sessions import session_at
from loaders.grammar import GRAMMAR
from loaders.identities import initiative_id, participation_id, plan_phase_id
from loaders.statements.bodies import Naming
from loaders.statements.matters import say_project
from loaders.statements.meetings import Meetings, quotation_id
from loaders.statements.people import say_actor
from loaders.statements.places import say_region
from loaders.statements.writer import BY_CONTEXT, Writer
from ontology.ids import mint
from ontology.model import SY
from ontology.statements import TYPE
from ontology.thai import normalise_name

QUOTED = "quoted_speaker"


def say_contents(
    writer: Writer, naming: Naming, frames: Frames, contents: Contents, meetings: Meetings
) -> None:
    """Says what an event was made of and what was spoken of in it."""
    meeting = meetings.whole
    if meeting is None:
        return
    for session in contents.sessions:
        _say_session(writer, meeting, session)
    if contents.sessions:
        _say_who_in_sessions(writer, naming, frames, contents, meetings)
    for groups in contents.groups:
        _say_groups(writer, meeting, groups)
    for agenda in contents.agendas:
        _say_agenda(writer, frames, meeting, agenda)
    for topic in contents.topics:
        told_at = topic.part.actor.start if topic.part else topic.span[0]
        _say_topic(writer, naming, meetings.at(told_at) or meeting, topic)
    for named in contents.regions:
        region = say_region(writer, named.region, named.span)
        writer.say(meeting, SY.aboutPlace, region, named.span, "region.counted", inferred=True)


def _say_session(writer: Writer, meeting: str, session: SessionNamed) -> None:
    entity = _session_id(meeting, session)
    span = (session.cue[0], session.name[1])
    writer.say(entity, TYPE, SY.Session, span, session.rule)
    writer.say(entity, SY.sessionOf, meeting, span, session.rule)
    say_name(writer, entity, session.name, session.rule)
    if session.day is not None:
        writer.say(entity, SY.startDate, session.day.isoformat(), session.cue, session.rule,
                   inferred=not session.stated)  # fmt: skip
    if session.ordinal is not None:
        writer.say(entity, SY.ordinal, session.ordinal, session.cue, session.rule, inferred=session.stated)


def _session_id(meeting: str, session: SessionNamed) -> str:
    """Returns a session's id: its kind and number, since documents tell of what was done in their own words."""
    kind = "day" if session.rule == "session.date" else session.rule.removeprefix("session.")
    return mint(SY.Session, meeting, kind, session.ordinal)


def _say_who_in_sessions(
    writer: Writer, naming: Naming, frames: Frames, contents: Contents, meetings: Meetings
) -> None:
    """Says in which session of the event as a whole the people are told to take part."""
    for part in frames.parts:
        session, meeting = session_at(contents.sessions, part.actor.start), meetings.at(part.actor.start)
        if session is not None and meeting is not None and meeting == meetings.whole:
            entity = participation_id(meeting, say_actor(writer, naming, part.actor), part.role)
            span = (part.actor.start, part.actor.end)
            writer.say(
                entity, SY.inSession, _session_id(meeting, session), span, session.rule, confidence=BY_CONTEXT
            )


def _owner(meeting: str, session: SessionNamed | None) -> str:
    return _session_id(meeting, session) if session else meeting


def _say_groups(writer: Writer, meeting: str, groups: GroupsNamed) -> None:
    owner = _owner(meeting, groups.session)
    for number in range(1, groups.count + 1):
        entity = mint(SY.WorkingGroup, owner, number)
        writer.say(entity, TYPE, SY.WorkingGroup, groups.span, "group.divided")
        writer.say(entity, SY.groupOf, owner, groups.span, "group.divided")
        writer.say(entity, SY.ordinal, number, groups.span, "group.divided", inferred=True)
        if groups.names:
            say_name(writer, entity, groups.names[number - 1][:2], "group.divided")


def _say_agenda(writer: Writer, frames: Frames, meeting: str, agenda: AgendaNamed) -> None:
    owner = _owner(meeting, agenda.session)
    for place, item in enumerate(agenda.items, start=1):
        entity = mint(SY.AgendaItem, owner, normalise_name(writer.page.text[item.start : item.end]))
        say_item(writer, entity, SY.AgendaItem, item, agenda.rule)
        writer.say(entity, SY.agendaOf, owner, (item.start, item.end), agenda.rule)
        say_place_in_list(writer, entity, item, agenda.kind, place, agenda.cue)
        _say_concerns(writer, frames, entity, item)


def _say_concerns(writer: Writer, frames: Frames, entity: str, item: Item) -> None:
    """Says which plans, initiatives and projects the words of an issue name."""
    for plan in frames.plans:
        if item.start <= plan.start < item.end:
            phase = plan_phase_id(plan.series, plan.ordinal)
            writer.say(entity, SY.concernsTopic, phase, (plan.start, plan.end), "agenda.concerns")
    for one in frames.initiatives:
        if item.start <= one.start < item.end:
            initiative = initiative_id(one.programme, one.province)
            writer.say(entity, SY.concernsTopic, initiative, (one.start, one.end), "agenda.concerns")
    found = GRAMMAR["project.of-issue"].match(writer.page.text, item.start, item.end)
    if found:
        project = say_project(writer, ProjectNamed(*found.span("name"), found["name"]))
        writer.say(entity, SY.concernsTopic, project, found.span("name"), "agenda.concerns")


def say_item(writer: Writer, entity: str, class_name: str, item: Item, rule: str) -> None:
    """Says that something which is listed or named is of a class, and its name."""
    span = (item.start, item.end)
    writer.say(entity, TYPE, class_name, span, rule)
    say_name(writer, entity, span, rule)


def say_name(writer: Writer, entity: str, span: Span, rule: str) -> None:
    """Says the name that stands at a span."""
    writer.name(entity, SY.nameTh, normalise_name(writer.page.text[slice(*span)]), span, rule)


def say_place_in_list(
    writer: Writer, entity: str, item: Item, kind: ListKind | None, place: int, opener: Span
) -> None:
    """Says which one of its list something is, and whether the list is whole; nothing of what is in no list."""
    if kind is not None:
        writer.say(entity, SY.listKind, kind, opener, "list.opener")
    if item.ordinal is not None or kind is not None:
        writer.say(entity, SY.ordinal, item.ordinal or place, (item.start, item.end), "list.number",
                   inferred=item.ordinal is None)  # fmt: skip


def _say_topic(writer: Writer, naming: Naming, meeting: str, topic: TopicNamed) -> None:
    entity = mint(SY.Topic, normalise_name(writer.page.text[slice(*topic.span)]))
    say_item(writer, entity, SY.Topic, Item(*topic.span), topic.rule)
    if topic.part is None:
        writer.say(meeting, SY.concernsTopic, entity, topic.span, topic.rule)
        return
    about = (min(topic.part.cue[0], topic.span[0]), topic.span[1])
    part = participation_id(meeting, say_actor(writer, naming, topic.part.actor), topic.part.role)
    writer.say(part, SY.concernsTopic, entity, about, topic.rule, confidence=BY_CONTEXT)
    said = quotation_id(writer, topic.quote) if topic.quote else None
    if said is not None:
        writer.say(said, SY.concernsTopic, entity, topic.span, topic.rule, confidence=BY_CONTEXT)


def say_spoken_of(
    writer: Writer, naming: Naming, meetings: Meetings, told: Told, entity: str, span: Span, rule: str
) -> None:
    """Says that something is what a quotation and the one who is quoted speak of."""
    said = quotation_id(writer, told.quote)
    if said is not None:
        writer.say(said, SY.concernsTopic, entity, span, rule, confidence=BY_CONTEXT)
    meeting = meetings.at(told.actor.start)
    if meeting is not None:
        part = participation_id(meeting, say_actor(writer, naming, told.actor), QUOTED)
        writer.say(part, SY.concernsTopic, entity, span, rule, confidence=BY_CONTEXT)
