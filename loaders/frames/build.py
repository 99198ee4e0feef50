"""All frames of a page, in the order in which they need one another."""

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
from loaders.frames.days.choice import day_beside
from loaders.frames.days.signs import title_has
from loaders.frames.delegates import find_delegates
from loaders.frames.event import find_meeting, lead_span, where_told
from loaders.frames.hosts import find_hosts
from loaders.frames.model import Frames, Meeting, Part, PlaceNamed, Span
from loaders.frames.networks import find_networks
from loaders.frames.onward import meetings_onward
from loaders.frames.places import named_places
from loaders.frames.plans import find_initiatives, find_plans, find_projects
from loaders.frames.roles.presence import PRESIDES
from loaders.frames.roles.read import read_roles
from loaders.frames.roles.speech import trim_quotes
from loaders.frames.senders import senders_of
from loaders.frames.unit_owners import stated_owners
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover

TELLING_RULES = frozenset({"role.visit", "role.by", "role.speaker"})
TELLING = PRESIDES | {"opening_speaker", "participant", "reporter", "signatory", "witness", "moderator"}
BARELY_TELLING = frozenset(
    {"role.assign", "role.sends", "role.assigned-by", "lead.led-by"}
)  # no word of coming
SAYS = "says"  # cues of those who thank, warn or advise, which needs no event
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
    frames.attendance = find_attendance(scan, frames.networks, hosts)
    frames.credits = find_credits(scan, frames.people)
    frames.bodies = named_bodies(scan, frames.held, frames.networks)
    frames.places = named_places(scan, frames.bodies)
    frames.apart = meetings_apart(scan, meeting.day if meeting else None)
    frames.meeting = _with_subject(scan, whole_event(meeting, frames.apart), lead, frames)
    frames.apart = frames.apart or meetings_onward(scan, frames.meeting)
    frames.doubts = find_doubts(scan, frames)
    return frames


def _barely_tells(scan: Scan, part: Part, quoted: int | None) -> bool:
    """Returns whether a part tells that something happened, though not what.

    What somebody stresses does where nobody is quoted, for whom it would be only told, and not in a headline;
    what somebody says, before anybody is quoted.
    """
    if part.rule in ("role.stress", "role.speaker"):
        told = quoted is not None and (part.rule == "role.stress" or part.cue[0] > quoted)
        return not told and part.cue[0] > scan.blocks[0].end
    return part.rule in BARELY_TELLING


def _with_subject(scan: Scan, meeting: Meeting | None, lead: Span, frames: Frames) -> Meeting | None:
    """Returns the event with the places whose initiatives it is about; who presides or comes tells of one too."""
    if meeting is None:
        says = {cue.start for cue in scan.cues if cue.kind == SAYS}
        telling = (p.cue for p in frames.parts if p.role in TELLING or p.rule in TELLING_RULES)
        told = next((cue for cue in telling if cue[0] not in says), None)
        if told is not None:
            where = where_told(scan, lead)
            dated = where is not None and where.levels and not title_has(scan, "title.cabinet")
            day = day_beside(scan, where.start, where.end) if where and dated else None
            return Meeting(day, None, where, None, told=told)
        quoted = min((quote.start for quote in frames.quotes), default=None)
        barely = next((p.cue for p in frames.parts if _barely_tells(scan, p, quoted)), None)
        if barely is None:
            return None
        frames.attendance = []  # a number that stands there is of something else
        return Meeting(None, None, None, None, told=barely)
    about = [
        PlaceNamed(i.province, "province", i.start, i.end, i.rule) for i in frames.initiatives if i.concerned
    ]
    return replace(meeting, about=tuple(about[:MOST_SUBJECTS]))
