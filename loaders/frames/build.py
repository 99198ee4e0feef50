"""All frames of a page, in the order in which they need one another."""

import regex

from loaders.frames.affiliation import holdings, stated_owners
from loaders.frames.attendance import find_attendance
from loaders.frames.checks import find_doubts
from loaders.frames.credits import find_credits, merge_people
from loaders.frames.event import find_meeting, lead_span
from loaders.frames.hosts import find_hosts
from loaders.frames.model import Actor, Frames, Meeting, PlaceNamed
from loaders.frames.networks import find_networks
from loaders.frames.people import actors_of, representatives
from loaders.frames.plans import find_initiatives, find_plans, find_projects
from loaders.frames.roles import read_roles, trim_quotes
from loaders.frames.venue import named_place
from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import body_of_entry
from loaders.mentions.cover import Cover
from loaders.mentions.model import Body
from loaders.mentions.scan import Scan, between
from loaders.mentions.titles import read_title
from loaders.registry import Mention

OF_A_PLACE = frozenset({"provincial_office", "province", "local_government"})
LONGEST_NAME = 40
VISIT = "role.visit"
BANGKOK = "10"
BODY_PROVINCE = ("จังหวัด", "กรุงเทพมหานคร", "กทม.")
TELLING = frozenset(
    {"chair", "opening_chair", "participant", "reporter", "signatory", "witness", "moderator"}
)
_NO_SUBJECT = regex.compile(r"(?:ใน|ของ|ที่|ณ|ทั่ว|ทุก|พื้นที่|แต่ละ|ให้|จาก|สู่)[ ]?$")
_LISTED = regex.compile(r"และ|,")


def build_frames(scan: Scan) -> Frames:
    """Returns everything that was read in a page."""
    frames = Frames()
    meeting = find_meeting(scan)
    lead = lead_span(scan, meeting.day if meeting else None)
    frames.people = merge_people(scan)
    named = actors_of(scan, frames.people)
    actors = sorted([*named, *_areas(scan)], key=lambda a: a.start)
    frames.parts, quotes = read_roles(scan, actors)
    frames.quotes = trim_quotes(quotes, [p.actor for p in frames.parts])
    frames.hosts = find_hosts(scan, lead)
    frames.owners = stated_owners(scan, named)
    frames.held = holdings(scan, named, frames.parts, frames.owners)
    frames.plans = find_plans(scan, lead)
    frames.projects = find_projects(scan, lead)
    frames.initiatives = find_initiatives(scan, lead)
    frames.networks = find_networks(scan, meeting)
    hosts = [(role, body) for role, body, _ in frames.hosts]
    frames.attendance = find_attendance(scan, frames.networks, hosts)
    frames.credits = find_credits(scan, frames.people)
    frames.bodies = [b for b in scan.bodies if scan.kind_at(b.start) != "furniture"] + [
        *_acting_provinces(scan),
        *_in_posts(scan),
    ]
    frames.places = _places(scan, frames.bodies)
    frames.meeting = _with_subject(meeting, frames)
    frames.doubts = find_doubts(scan, frames)
    return frames


def _with_subject(meeting: Meeting | None, frames: Frames) -> Meeting | None:
    """Returns the event with the places whose initiatives it is about; who presides or comes tells of one too."""
    if meeting is None:
        told = next((p.cue for p in frames.parts if p.role in TELLING or p.rule == VISIT), None)
        return Meeting(None, None, None, None, told=told) if told else None
    about = [
        PlaceNamed(i.province, "province", i.start, i.end, i.rule) for i in frames.initiatives if i.concerned
    ]
    return Meeting(meeting.day, meeting.start_time, meeting.where, meeting.name, tuple(about[:3]))


def _areas(scan: Scan) -> list[Actor]:
    """Returns the people who are named by the place they come from, and provinces that speak among them."""
    actors = representatives(scan)
    blocks = {block.start for a in actors if (block := scan.block_at(a.start)) is not None}
    covered = Cover((a.start, a.end) for a in actors)
    for cue in scan.cues:
        block = scan.block_at(cue.start)
        if cue.kind != "stress" or block is None or block.start not in blocks:
            continue
        for mention in _province_before(scan, cue.start):
            if not covered.holds(mention.start):
                span = (mention.start, mention.end)
                actors.append(Actor(*span, "representing", f"place-{mention.key}", span, place=mention.key))
    return actors


def _province_before(scan: Scan, at: int) -> list[Mention]:
    near = [m for m in between(scan.mentions, at - LONGEST_NAME, at) if 0 <= at - m.end <= 1]
    return [m for m in near if m.kind == "place" and m.slots.get("level") == "province"]


def _acting_provinces(scan: Scan) -> list[Body]:
    """Returns the provinces that act as bodies: the subject of an act, or one of those who work together."""
    bodies = []
    partners = {cue.end for cue in scan.cues if cue.kind == "with"}
    for mention in scan.mentions:
        if (
            mention.kind != "place"
            or mention.slots.get("level") != "province"
            or scan.kind_at(mention.start) != "body"
        ):
            continue
        text = scan.text
        acts = GRAMMAR["body.acts"].match(text, mention.end) and not _NO_SUBJECT.search(
            text, max(0, mention.start - 8), mention.start
        )
        joins = bool({mention.start, mention.start - 1} & partners)
        entry = scan.ground.registry.organisation_of(mention) if acts or joins else None
        if entry is not None and text.startswith(BODY_PROVINCE, mention.start):
            name = text[mention.start : mention.end]
            bodies.append(body_of_entry(entry, mention.start, mention.end, name, None))
    return bodies


def _in_posts(scan: Scan) -> list[Body]:
    """Returns the bodies that registered posts name in their own words: กระทรวงคมนาคม in that of its minister."""
    posts = [m for m in scan.mentions if m.kind == "post" and scan.kind_at(m.start) == "body"]
    titles = [read_title(scan.ground, post.start, post.end) for post in posts]
    return [title.body for title in titles if title and title.body and not title.implied]


def _places(scan: Scan, bodies: list[Body]) -> list[PlaceNamed]:
    """Returns the places that the document names, those of a place's own bodies included."""
    places: list[PlaceNamed] = []
    for mention in scan.mentions:
        if scan.kind_at(mention.start) != "body":
            continue
        places += [*named_place(mention), *_of_post(mention), *_with_vicinity(scan, mention)]
        if mention.kind == "place" and mention.slots.get("level") == "province":
            listed = scan.ground.registry.provinces_listed(scan.text, mention.end)
            if listed and (len(listed) > 1 or _LISTED.search(scan.text, mention.end, listed[0].start)):
                places += [PlaceNamed(m.key, "province", m.start, m.end, "place.listed") for m in listed]
    for found in GRAMMAR["place.list"].finditer(scan.text):
        if scan.kind_at(found.start()) == "body":
            listed = scan.ground.registry.provinces_listed(scan.text, found.end())
            places += [PlaceNamed(m.key, "province", m.start, m.end, "place.listed") for m in listed if len(listed) > 1]
    for body in bodies:
        code = body.mention.slots.get("province") if body.mention else None
        if code and body.kind in OF_A_PLACE:
            places.append(PlaceNamed(code, "province", body.start, body.end, "place.of-body"))
    return places


def _of_post(mention: Mention) -> list[PlaceNamed]:
    """Returns the province that a post is of by its own words: วัฒนธรรมจังหวัดอุดรธานี."""
    code = mention.slots.get("province") if mention.kind == "post" else None
    return [PlaceNamed(code, "province", mention.start, mention.end, "place.of-post")] if code else []


def _with_vicinity(scan: Scan, mention: Mention) -> list[PlaceNamed]:
    """Returns Bangkok where a text names it with its vicinity: กรุงเทพมหานครและปริมณฑล."""
    if mention.kind == "region" and scan.text.startswith("กรุงเทพ", mention.start):
        return [PlaceNamed(BANGKOK, "province", mention.start, mention.end)]
    return []
