"""All frames of a page, in the order in which they need one another."""

from collections.abc import Sequence
from dataclasses import replace

from loaders.frames.actors import actors_of
from loaders.frames.affiliation.beside import members_of
from loaders.frames.affiliation.holdings import holdings
from loaders.frames.apart import meetings_apart, whole_event
from loaders.frames.attendance import find_attendance
from loaders.frames.bodies import named_bodies
from loaders.frames.capacities import told_by_speakers
from loaders.frames.checks import find_doubts
from loaders.frames.credits import find_credits, members_of_offices, merge_people, posts_of_credits
from loaders.frames.delegates import find_delegates
from loaders.frames.event import find_meeting, lead_span
from loaders.frames.hosts import find_hosts
from loaders.frames.model import Frames, InitiativeNamed, Meeting, PlaceNamed
from loaders.frames.networks import find_networks
from loaders.frames.onward import meetings_onward
from loaders.frames.places import named_places
from loaders.frames.plans import find_plans
from loaders.frames.programmes import find_initiatives, find_projects
from loaders.frames.roles.read import read_roles
from loaders.frames.roles.speech import trim_quotes
from loaders.frames.senders import senders_of
from loaders.frames.told import event_barely_told, event_told
from loaders.frames.unit_owners import stated_owners
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover

MOST_SUBJECTS = 3


def build_frames(scan: Scan) -> Frames:
    """Returns everything that was read in a page."""
    frames = Frames()
    meeting = find_meeting(scan)
    lead = lead_span(scan, meeting.day if meeting else None)
    frames.people = merge_people(scan)
    named = actors_of(scan, frames.people)
    taken = Cover((a.start, a.end) for a in named)
    delegates = [d for d in find_delegates(scan) if not taken.holds(d.start)]
    actors = sorted([*named, *delegates], key=lambda a: a.start)
    frames.parts, quotes = read_roles(scan, actors)
    frames.quotes = trim_quotes(quotes, [p.actor for p in frames.parts])
    frames.hosts = find_hosts(scan, lead)
    frames.owners = stated_owners(scan, named)
    senders = senders_of(scan, named, frames.parts)
    selves = told_by_speakers(scan, named, frames.quotes)
    frames.held = holdings(scan, [*named, *selves], senders, frames.owners)
    frames.held += posts_of_credits(scan, frames.people)
    frames.members = members_of(scan, named, senders)
    frames.members += members_of_offices(scan, frames.people, frames.held, frames.members)
    frames.plans = find_plans(scan, lead)
    frames.projects = find_projects(scan, lead)
    frames.initiatives = find_initiatives(scan, lead)
    frames.networks = find_networks(scan, meeting)
    hosts = [(role, body) for role, body, _ in frames.hosts]
    apart = meetings_apart(scan, meeting.day if meeting else None)
    frames.apart = apart or meetings_onward(scan, meeting)
    told = [held.item for held in frames.apart if held.item]
    frames.attendance = find_attendance(scan, frames.networks, hosts, told)
    frames.credits = find_credits(scan, frames.people)
    frames.bodies = named_bodies(scan, frames.held, frames.networks)
    frames.places = named_places(scan, frames.bodies)
    whole = whole_event(meeting, apart)
    frames.meeting = (
        _with_subject(whole, frames.initiatives) if whole else event_told(scan, lead, frames.parts)
    )
    if frames.meeting is None:
        frames.meeting = event_barely_told(scan, frames.parts, frames.quotes)
        if frames.meeting is not None:
            frames.attendance = []  # a number that stands there is of something else
    frames.doubts = find_doubts(scan, frames)
    return frames


def _with_subject(meeting: Meeting, initiatives: Sequence[InitiativeNamed]) -> Meeting:
    """Returns the event with the places whose initiatives it is about."""
    about = [PlaceNamed(i.province, "province", i.start, i.end, i.rule) for i in initiatives if i.concerned]
    return replace(meeting, about=tuple(about[:MOST_SUBJECTS]))
