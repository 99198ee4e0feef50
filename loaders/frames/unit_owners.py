"""Which body owns a unit, where the document states it beside the unit or by the delegation that its people are of."""

from loaders.frames.model import Actor, Span
from loaders.frames.senders import may_own
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Title
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from ontology.model import SY
from ontology.thai import normalise_name

DELEGATION_REACH = 420
LONGEST_NAME = 80
DIVISIONS = tuple(GRAMMAR.words("division_head"))
DEPARTMENTAL = frozenset({"กอง", "สำนัก", "กลุ่มงาน"})
DEPARTMENTS = frozenset({"ministry", "department", "public_organisation", "state_enterprise"})
HEADS = (*DIVISIONS, "กลุ่มงาน")
NO_STOPS = frozenset({"by", "list", "none", "says", "sends", "stands_in"})  # cues inside a list of names
Owners = dict[str, tuple[Body, Span]]


def stated_owners(scan: Scan, actors: list[Actor]) -> Owners:
    """Returns the owner that the document states for a unit, by the unit's name.

    A body right after a post in one of its units owns the unit; so does a body whose delegation the unit's
    people belong to (`A นำโดย … ผู้จัดการสำนัก… และทีมจากกลุ่มงาน…`).
    """
    owners: Owners = {}
    for actor in actors:
        for title in actor.titles:
            if title.body and title.owner and title.body.class_name == SY.Unit:
                _own(owners, title.body, title.owner, (title.body.start, title.owner.end))
    titles = sorted((t for a in actors for t in a.titles), key=lambda title: title.start)
    for cue in scan.cues:
        if cue.kind in ("led_by", "by"):
            body = _right_before(scan, cue.start)
            if may_own(body):
                _own_delegation(scan, owners, body, cue.end, titles)
    _own_shared(scan, owners, actors)
    return owners


def _own_shared(scan: Scan, owners: Owners, actors: list[Actor]) -> None:
    """Makes the body after the last of several who head units side by side the owner of all these units.

    For `นาย A ผู้อำนวยการกองน้ำ นาย B ผู้อำนวยการกองดิน กรมป่า`.
    """
    owner: Body | None = None
    following: Actor | None = None
    head: str | None = None
    for actor in reversed(actors):
        title, unit = _unit_of(actor)
        if title is None or unit is None:
            owner = None
        elif title.owner is not None:
            owner, head = title.owner, _head_of(unit)
        elif owner is not None and following is not None and _may_share(owner, _head_of(unit), head):
            gap = GRAMMAR["title.next-holder"].fullmatch(scan.text, actor.end, following.start)
            owner = owner if gap else None
            if owner is not None:
                _own(owners, unit, owner, (unit.start, owner.end))
        following = actor


def _unit_of(actor: Actor) -> tuple[Title, Body] | tuple[None, None]:
    """Returns the last post of somebody in a unit, and the unit."""
    for title in reversed(actor.titles):
        if title.body is not None and title.body.class_name == SY.Unit:
            return title, title.body
    return None, None


def _may_share(owner: Body, head: str | None, other: str | None) -> bool:
    """Returns whether units with these head words may be of one body: alike, or the divisions that a department has."""
    return head == other or ({head, other} <= DEPARTMENTAL and owner.kind in DEPARTMENTS)


def _head_of(unit: Body) -> str | None:
    return next((head for head in HEADS if unit.name.startswith(head)), None)


def _own(owners: Owners, unit: Body, owner: Body, span: Span) -> None:
    """Takes note of the first owner that is stated for a unit."""
    if may_own(owner):
        owners.setdefault(normalise_name(unit.name), (owner, span))


def _right_before(scan: Scan, at: int) -> Body | None:
    """Returns the body that ends right before an index."""
    body = next((b for b in reversed(between(scan.bodies, at - LONGEST_NAME, at)) if b.end <= at), None)
    return body if body is not None and not scan.text[body.end : at].strip(" ()") else None


def _own_delegation(scan: Scan, owners: Owners, body: Body, start: int, titles: list[Title]) -> None:
    """Makes a body the owner of the units whose people its delegation is of."""
    block = scan.block_at(start)
    end = min(block.end if block else start, start + DELEGATION_REACH)
    stops = [c.start for c in between(scan.cues, start, end) if c.kind not in NO_STOPS]
    end = min([end, *stops])
    inside = [title.body for title in between(titles, start, end) if title.body]
    for unit in [*inside, *between(scan.bodies, start, end)]:
        if unit.class_name == SY.Unit:
            _own(owners, unit, body, (body.start, unit.end))
