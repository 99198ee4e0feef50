"""Whom a post serves where its own words leave it open: by the line over it, its paragraph, or the whole document."""

from bisect import bisect_right

from loaders.frames.affiliation.named import NamedBodies
from loaders.frames.rosters import LONGEST_LINE, LONGEST_ROSTER
from loaders.frames.senders import may_own
from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import body_id, body_of
from loaders.mentions.model import Body, Title
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.mentions.titles import end_of_title
from loaders.text.sections import Block
from ontology.model import SY
from ontology.thai import normalise_name

LONGEST_ENTRY = 200  # a line of a list of people
BARE = GRAMMAR.words("bare_post")
COMMITTEE = "คณะ"
SUBCOMMITTEE = "คณะอนุ"
BODY_OF_POST = GRAMMAR.words("body_of_post")
Served = tuple[Body | None, str]


def told_elsewhere(scan: Scan, named: NamedBodies, title: Title, served: Served) -> Served:
    """Returns whom a post serves, where its words leave it open by the unit beside it or by the document.

    A post without its province or ministry (รองผู้ว่าราชการจังหวัด, ปลัดกระทรวง) is of the only one there is.
    """
    if not may_own(served[0]) and title.owner is not None:
        inside = _inside(scan, title.owner)
        served = (inside, "affiliation.owner-of-unit") if inside else served
    if served[0] is not None:
        return served
    if title.tense != "former" and (heading := _heading(scan, title)) is not None:
        return heading, "affiliation.heading"
    if kind := BARE.get(title.text.partition("ฝ่าย")[0].rstrip("ฯ ")):
        if (only := named.only_of_kind(str(kind))) is not None:
            return only, "affiliation.one-antecedent"
        return _last_named(scan, title, str(kind)), "affiliation.last-named"
    if title.tense == "former":
        return served
    if (short := GRAMMAR["title.short-of"].fullmatch(title.text)) and (
        of := named.of_short_form(short["short"])
    ):
        return of, "affiliation.short-form"
    if (told := _told_by_head(scan, named, title)) is not None:
        return told, "affiliation.last-named"
    turned = _named_by_title(named, title)
    near = _committee_before(scan, named, title) if turned is None else None
    turned = turned or (_committee_of(title) or _office_of(title) if near is None else None)
    return turned or near, "affiliation.committee-before" if near else "affiliation.named-by-title"


def only_body(scan: Scan, line: Block) -> Body | None:
    """Returns the body that a short line names with nothing else but its unit: กลุ่มงานสื่อสาร ศูนย์X."""
    bodies = between(scan.bodies, line.start, line.end)
    if line.end - line.start > LONGEST_LINE or not bodies or between(scan.names, line.start, line.end):
        return None
    last = max(bodies, key=lambda body: body.end)
    end = GRAMMAR["credit.contact"].search(scan.text, last.end, line.end)
    begins = bodies[0].start == line.start or GRAMMAR["credit.unit"].match(scan.text, line.start)
    return last if may_own(last) and begins and last.end == (end.start() if end else line.end) else None


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


def _told_by_head(scan: Scan, named: NamedBodies, title: Title) -> Body | None:
    """Returns the body that a post names by its head word alone: the last of these before it in its paragraph.

    Failing that, the only one of the document: ผู้จัดการกองทุนฯ is of the only กองทุน.
    """
    found = GRAMMAR["title.of-the"].fullmatch(title.text)
    if found is None:
        return None
    block = scan.block_at(title.start)
    start = block.start if block else title.start
    return named.last_of_head(found["head"], start, title.start) or named.only_of_head(found["head"])


def _committee_before(scan: Scan, named: NamedBodies, title: Title) -> Body | None:
    """Returns the committee named before a seat on one which its title does not name: by its paragraph or its list."""
    seat = GRAMMAR["title.seat"].fullmatch(title.text)
    if seat is None:
        return _only_committee(named, title)
    for body in reversed(between(scan.bodies, _list_start(scan, title), title.start)):
        if body.kind == "committee" and body.name.startswith(SUBCOMMITTEE) == bool(seat["sub"]):
            return body
    return _only_committee(named, title)


def _only_committee(named: NamedBodies, title: Title) -> Body | None:
    """Returns the only committee of the document for one of its secretaries or the chair of a working group."""
    seat = GRAMMAR["title.seat-of-one"].fullmatch(title.text)
    if seat is None:
        return None
    head = seat["head"] or (SUBCOMMITTEE if seat["sub"] else COMMITTEE)
    return named.only_committee(head)


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


def _named_by_title(named: NamedBodies, title: Title) -> Body | None:
    """Returns the body whose name the document tells and the title turns: ประธานกรรมการน้ำแห่งชาติ, คณะกรรมการน้ำแห่งชาติ."""
    turned = GRAMMAR["title.turned"].search(title.text)
    if turned is None:
        return None
    return named.first_called(f"{BODY_OF_POST[turned['post']]}{turned['of']}".replace(" ", ""))


def _inside(scan: Scan, unit: Body) -> Body | None:
    """Returns the registered body that a unit's name ends with: ศูนย์ปฏิบัติการ…กระทรวงX."""
    for mention in between(scan.mentions, unit.start + 1, unit.end):
        if mention.kind == "organisation" and mention.end >= unit.end:
            return body_of(scan.ground.registry, mention, scan.text)
    return None
