"""Whom somebody serves: the body in the post's own words, beside it, or that sends its people."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import replace

from loaders.frames.model import Actor, Held, Member
from loaders.frames.rosters import LONGEST_LINE, LONGEST_ROSTER
from loaders.frames.senders import may_own
from loaders.frames.unit_owners import DIVISIONS, Owners
from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import body_id, body_of
from loaders.mentions.model import Body, Title
from loaders.mentions.owners import body_served
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.mentions.titles import end_of_title
from loaders.text.sections import Block
from ontology.model import SY
from ontology.thai import normalise_name

LONGEST_ENTRY = 200  # a line of a list of people
UNIVERSITY = "university"
BARE = GRAMMAR.words("bare_post")
BARE_KINDS = frozenset(str(kind) for kind in BARE.values())
COMMITTEE = "คณะ"
SUBCOMMITTEE = "คณะอนุ"
OF_NOBODY = tuple(GRAMMAR.words("post_of_nobody"))
BODY_OF_POST = GRAMMAR.words("body_of_post")
Served = tuple[Body | None, str]


def only_body(scan: Scan, line: Block) -> Body | None:
    """Returns the body that a short line names with nothing else but its unit: กลุ่มงานสื่อสาร ศูนย์X."""
    bodies = between(scan.bodies, line.start, line.end)
    if line.end - line.start > LONGEST_LINE or not bodies or between(scan.names, line.start, line.end):
        return None
    last = max(bodies, key=lambda body: body.end)
    end = GRAMMAR["credit.contact"].search(scan.text, last.end, line.end)
    begins = bodies[0].start == line.start or GRAMMAR["credit.unit"].match(scan.text, line.start)
    return last if may_own(last) and begins and last.end == (end.start() if end else line.end) else None


def holdings(scan: Scan, actors: list[Actor], senders: Mapping[str, Body], owners: Owners) -> list[Held]:
    """Returns the posts that the document gives to people, with the body that each serves."""
    only = {kind: _only_one(scan, actors, kind) for kind in BARE_KINDS}
    held = []
    for actor in actors:
        if actor.person is not None:
            for title in actor.titles:
                served = serves(title, senders.get(actor.person.id), owners)
                held.append(Held(actor.person, title, *_found_elsewhere(scan, title, served, only)))
    return _without_needless_units(held)


def members_of(scan: Scan, actors: list[Actor], senders: Mapping[str, Body]) -> list[Member]:
    """Returns the people with the body beside their name: a monk's temple, the body that somebody without a post is of.

    For `พระครู… วัดX`, `นาย ก. จากสมาคมX`, `นาย ก. (สมาคมX)`, `สมาคมX โดย นาย ก.`
    """
    holders = {actor.person.id for actor in actors if actor.person is not None and actor.titles}
    monks = {name.start for name in scan.names if name.rule == "monk"}
    members = []
    for actor in actors:
        if actor.person is None:
            continue
        body, rule = _besides_post(scan, actor), "affiliation.besides-post"
        if actor.span[0] in monks:
            after = [title for title in actor.titles[-1:] if title.start > actor.span[0]]
            end = end_of_title(after[0]) if after else actor.end  # the actor's end lies behind the temple
            body, rule = _temple_beside(scan, end), "affiliation.temple"
        elif not actor.titles:
            body, rule = _body_beside(scan, actor.end), "affiliation.beside"
            if body is None and actor.person.id not in holders:
                body, rule = senders.get(actor.person.id), "affiliation.delegation"
        if body is not None:
            span = (min(actor.span[0], body.start), max(actor.end, body.end))
            members.append(Member(actor.person, body, span, rule))
    return members


def _besides_post(scan: Scan, actor: Actor) -> Body | None:
    """Returns the body where the holder of a post works for the time, or the party of a member of parliament."""
    if not actor.titles:
        return None
    beside = GRAMMAR["affiliation.besides-post"].match(scan.text, end_of_title(actor.titles[-1]))
    bodies = between(scan.bodies, beside.end(), beside.end() + 1) if beside else []
    return next(filter(may_own, bodies), None)


def _temple_beside(scan: Scan, at: int) -> Body | None:
    """Returns the temple that is named after a space, or after a monk's other name in brackets."""
    called = GRAMMAR["title.bracket"].match(scan.text, at)
    at = called.end() if called else at
    temple = scan.ground.by_start.get(at + 1)
    if temple is None or scan.text[at] != " " or temple.kind != "organisation":
        return None
    body = body_of(scan.ground.registry, temple, scan.text)
    return body if body is not None and body.kind == "temple" else None


def _body_beside(scan: Scan, at: int) -> Body | None:
    """Returns the body after `from`, or in brackets that hold nothing else."""
    beside = GRAMMAR["affiliation.beside"].match(scan.text, at)
    if beside is None:
        return None
    group = GRAMMAR["affiliation.of-group"].match(scan.text, at)
    if group is not None:
        return body_served(group, "affiliation.of-group")
    found = between(scan.bodies, beside.end(), beside.end() + 1)
    if found and not any(may_own(body) for body in found):  # คณะนิติศาสตร์ มหาวิทยาลัยX
        found = between(scan.bodies, found[0].end + 1, found[0].end + 2)
    if found and beside["bracket"] and scan.text.startswith(" ", found[0].end):  # (สถาบันX มหาวิทยาลัยY)
        found = [*found, *between(scan.bodies, found[0].end + 1, found[0].end + 2)]
    for body in found:
        if may_own(body) and (not beside["bracket"] or scan.text[body.end : body.end + 1] == ")"):
            return body
    return None


def _only_one(scan: Scan, actors: list[Actor], kind: str) -> Body | None:
    """Returns the one province or ministry of the document's posts or, failing that, of its bodies.

    None where they are of more than one.
    """
    served = [t.body for a in actors for t in a.titles if t.body is not None and t.body.kind == kind]
    named = [b for b in scan.bodies if b.kind == kind]
    found = {body.id: body for body in served or named}
    return next(iter(found.values())) if len(found) == 1 else None


def serves(title: Title, sender: Body | None, owners: Owners) -> Served:
    """Returns whom the holder of a post serves by its own words, by who sent them, or as owner of the unit."""
    body = title.body
    is_faculty = title.owner is not None and title.owner.kind == UNIVERSITY
    if may_own(body) and not is_faculty and not title.text.startswith(OF_NOBODY):
        return body, "registry.posts" if title.implied else "title.body"
    if may_own(title.owner):
        return title.owner, "title.owner"
    if sender is not None:
        return sender, "affiliation.delegation"
    owner = owners.get(normalise_name(body.name)) if body is not None else None
    if owner is not None:
        return owner[0], "affiliation.unit-owner"
    stands_alone = body is not None and body.name.startswith(DIVISIONS)
    return (body, "title.body") if stands_alone else (None, "")


def _found_elsewhere(scan: Scan, title: Title, served: Served, only: Mapping[str, Body | None]) -> Served:
    """Returns whom a post serves, where its words leave it open by the unit beside it or by the document.

    A post without its province or ministry (รองผู้ว่าราชการจังหวัด, ปลัดกระทรวง) is of the only one there is.
    """
    if not may_own(served[0]) and title.owner is not None:
        inside = _inside(scan, title.owner)
        served = (inside, "affiliation.owner-of-unit") if inside else served
    if served[0] is None and title.tense != "former" and (heading := _heading(scan, title)) is not None:
        return heading, "affiliation.heading"
    if served[0] is None and (kind := BARE.get(title.text.partition("ฝ่าย")[0].rstrip("ฯ "))):
        if only[str(kind)] is not None:
            return only[str(kind)], "affiliation.one-antecedent"
        return _last_named(scan, title, str(kind)), "affiliation.last-named"
    if served[0] is None and title.tense != "former" and (told := _told_by_head(scan, title)) is not None:
        return told, "affiliation.last-named"
    if served[0] is None and title.tense != "former":
        turned = _named_by_title(scan, title)
        near = _committee_before(scan, title) if turned is None else None
        turned = turned or (_committee_of(title) or _office_of(title) if near is None else None)
        return turned or near, "affiliation.committee-before" if near else "affiliation.named-by-title"
    return served


def _heading(scan: Scan, title: Title) -> Body | None:
    """Returns the body that is all of the line over a list of people, in a line of which a post stands."""
    blocks = scan.blocks
    at = bisect_right(blocks, title.start, key=lambda block: block.start) - 1
    for block in reversed(blocks[max(0, at - LONGEST_ROSTER) : at + 1]):
        named = between(scan.names, block.start, block.end)
        if block.end - block.start > LONGEST_ENTRY or not named:
            return only_body(scan, block) if block.end <= title.start else None
    return None


def _committee_of(title: Title) -> Body | None:
    """Returns the committee whose name a seat on it tells without the head: ประธานอนุกรรมการน้ำ, คณะอนุกรรมการน้ำ."""
    seat = GRAMMAR["title.seat-of"].fullmatch(title.text)
    if seat is None:
        return None
    return _told_by(title, f"{COMMITTEE}{normalise_name(seat['of'])}", "committee")


def _office_of(title: Title) -> Body | None:
    """Returns the office or area whose name the title of its head tells: กงสุลใหญ่ ณ นครX, สถานกงสุลใหญ่ ณ นครX."""
    found = GRAMMAR["title.of-office"].fullmatch(title.text)
    if found is None:
        return None
    return _told_by(title, f"{BODY_OF_POST[found['post']]}{found['of']}", "other")


def _told_by(title: Title, name: str, kind: str) -> Body:
    """Returns the body of a name that a title tells in other words."""
    identity = body_id(SY.Organisation, name)
    rule = "affiliation.named-by-title"
    return Body(title.start, title.end, identity, SY.Organisation, name, kind, rule)


def _last_named(scan: Scan, title: Title, kind: str) -> Body | None:
    """Returns the province, ministry or the like that its paragraph names last before a post which leaves it out."""
    block = scan.block_at(title.start)
    for mention in reversed(between(scan.mentions, block.start if block else 0, title.start)):
        body = body_of(scan.ground.registry, mention, scan.text) if mention.kind != "unit" else None
        if body is not None and body.kind == kind:
            return body
    return None


def _told_by_head(scan: Scan, title: Title) -> Body | None:
    """Returns the body that a post names by its head word alone: the last of these before it in its paragraph.

    Failing that, the only one of the document: ผู้จัดการกองทุนฯ is of the only กองทุน.
    """
    found = GRAMMAR["title.of-the"].fullmatch(title.text)
    if found is None:
        return None
    block = scan.block_at(title.start)
    named = [body for body in scan.bodies if body.name.startswith(found["head"]) and may_own(body)]
    before = [body for body in named if block is not None and block.start <= body.start < title.start]
    if before:
        return before[-1]
    return named[0] if len({body.id for body in named}) == 1 else None


def _committee_before(scan: Scan, title: Title) -> Body | None:
    """Returns the committee named before a seat on one which its title does not name: by its paragraph or its list."""
    seat = GRAMMAR["title.seat"].fullmatch(title.text)
    if seat is None:
        return _only_committee(scan, title)
    for body in reversed(between(scan.bodies, _list_start(scan, title), title.start)):
        if body.kind == "committee" and body.name.startswith(SUBCOMMITTEE) == bool(seat["sub"]):
            return body
    return _only_committee(scan, title)


def _only_committee(scan: Scan, title: Title) -> Body | None:
    """Returns the only committee of the document for one of its secretaries or the chair of a working group."""
    seat = GRAMMAR["title.seat-of-one"].fullmatch(title.text)
    if seat is None:
        return None
    head = seat["head"] or (SUBCOMMITTEE if seat["sub"] else COMMITTEE)
    sat_on = {b.id: b for b in scan.bodies if b.kind == "committee" and b.name.startswith(head)}
    return next(iter(sat_on.values())) if len(sat_on) == 1 else None


def _list_start(scan: Scan, title: Title) -> int:
    """Returns where the paragraph of a post begins or, where the post begins or ends a line of a list, the list's.

    What stands over a list belongs to it.
    """
    blocks = scan.page.blocks
    i = bisect_right(blocks, title.start, key=lambda block: block.start) - 1
    at, end = (blocks[i].start, blocks[i].end) if i >= 0 else (0, 0)
    rest = scan.text[end_of_title(title) : end].strip(' "”')
    ends_line = not rest or (rest.startswith("(") and rest.endswith(")"))
    if ends_line or GRAMMAR["title.line"].fullmatch(scan.text, at, title.start):
        first = max(0, i - LONGEST_ROSTER)
        while i > first and blocks[i].end - blocks[i].start < LONGEST_LINE:
            i -= 1
    return blocks[i].start if i >= 0 else 0


def _named_by_title(scan: Scan, title: Title) -> Body | None:
    """Returns the body whose name the document tells and the title turns: ประธานกรรมการน้ำแห่งชาติ, คณะกรรมการน้ำแห่งชาติ."""
    turned = GRAMMAR["title.turned"].search(title.text)
    if turned is None:
        return None
    name = f"{BODY_OF_POST[turned['post']]}{turned['of']}".replace(" ", "")
    return next((body for body in scan.bodies if body.name.replace(" ", "").startswith(name)), None)


def _inside(scan: Scan, unit: Body) -> Body | None:
    """Returns the registered body that a unit's name ends with: ศูนย์ปฏิบัติการ…กระทรวงX."""
    for mention in between(scan.mentions, unit.start + 1, unit.end):
        if mention.kind == "organisation" and mention.end >= unit.end:
            return body_of(scan.ground.registry, mention, scan.text)
    return None


def _without_needless_units(held: list[Held]) -> list[Held]:
    """Returns the holdings: a unit is served as a body only by whoever serves no body that owns units."""
    served = {h.person.id for h in held if may_own(h.body)}
    return [
        h if may_own(h.body) or h.person.id not in served else replace(h, body=None, body_rule="")
        for h in held
    ]
