"""Whom somebody serves: the body in the post's own words, beside it, or that sends its people."""

from dataclasses import replace

from loaders.frames.model import Actor, Held, Part, Span
from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import body_of
from loaders.mentions.model import Body, Title
from loaders.mentions.scan import Scan, between
from ontology.model import SY
from ontology.thai import normalise_name

DELEGATION_REACH = 420
DIVISIONS = tuple(GRAMMAR.words("division_head"))
BARE = frozenset(GRAMMAR.words("bare_post"))
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
            if body is not None and body.class_name != SY.Unit:
                _own_delegation(scan, owners, body, cue.end, titles)
    return owners


def _own(owners: Owners, unit: Body, owner: Body, span: Span) -> None:
    if owner.class_name != SY.Unit:
        owners.setdefault(normalise_name(unit.name), (owner, span))


def _right_before(scan: Scan, at: int) -> Body | None:
    body = next((b for b in reversed(between(scan.bodies, at - 80, at)) if b.end <= at), None)
    return body if body is not None and not scan.text[body.end : at].strip(" ()") else None


def _own_delegation(scan: Scan, owners: Owners, body: Body, start: int, titles: list[Title]) -> None:
    block = scan.block_at(start)
    end = min(block.end if block else start, start + DELEGATION_REACH)
    stops = [c.start for c in between(scan.cues, start, end) if c.kind not in ("by", "list")]
    end = min([end, *stops])
    inside = [title.body for title in between(titles, start, end) if title.body]
    for unit in [*inside, *between(scan.bodies, start, end)]:
        if unit.class_name == SY.Unit:
            _own(owners, unit, body, (body.start, unit.end))


def holdings(scan: Scan, actors: list[Actor], parts: list[Part], owners: Owners) -> list[Held]:
    """Returns the posts that the document gives to people, with the body that each serves."""
    sent: dict[str, Body] = {}
    for part in parts:
        if part.on_behalf is not None and part.actor.person is not None:
            sent.setdefault(part.actor.person.id, part.on_behalf)
    held = []
    for actor in actors:
        if actor.person is None:
            continue
        for title in actor.titles:
            body, rule = _serves(title, sent.get(actor.person.id), owners)
            if (body is None or body.class_name == SY.Unit) and title.owner is not None:
                inside = _inside(scan, title.owner)
                body, rule = (inside, "affiliation.owner-of-unit") if inside else (body, rule)
            if body is None and title.text in BARE:
                body, rule = _one_antecedent(scan, actors, title), "affiliation.one-antecedent"
            held.append(Held(actor.person, title, body, rule))
    return _without_needless_units(held)


def _without_needless_units(held: list[Held]) -> list[Held]:
    """Returns the holdings: a unit is served as a body only by whoever serves no body that owns units."""
    served = {h.person.id for h in held if h.body is not None and h.body.class_name != SY.Unit}
    return [
        replace(h, body=None, body_rule="")
        if h.body is not None and h.body.class_name == SY.Unit and h.person.id in served
        else h
        for h in held
    ]


def _one_antecedent(scan: Scan, actors: list[Actor], title: Title) -> Body | None:
    """Returns whom a bare post serves (รองผู้ว่าราชการจังหวัด, ปลัดกระทรวง): the one province or ministry of the posts.

    None where the posts of the document are of more than one.
    """
    kind = "province" if title.text.endswith("จังหวัด") else "ministry"
    served = [t.body for a in actors for t in a.titles if t.body is not None and t.body.kind == kind]
    named = [b for b in scan.bodies if b.kind == kind]
    found = {body.id: body for body in served or named}
    return next(iter(found.values())) if len(found) == 1 else None


def _inside(scan: Scan, unit: Body) -> Body | None:
    """Returns the registered body that a unit's name ends with: ศูนย์ปฏิบัติการ…กระทรวงX."""
    for mention in between(scan.mentions, unit.start + 1, unit.end):
        if mention.kind == "organisation" and mention.end >= unit.end:
            return body_of(scan.ground.registry, mention, scan.text)
    return None


def _serves(title: Title, sender: Body | None, owners: Owners) -> tuple[Body | None, str]:
    body = title.body
    if body is not None and body.class_name != SY.Unit:
        return body, "registry.posts" if title.implied else "title.body"
    if title.owner is not None and title.owner.class_name != SY.Unit:
        return title.owner, "title.owner"
    if sender is not None:
        return sender, "affiliation.delegation"
    owner = owners.get(normalise_name(body.name)) if body is not None else None
    if owner is not None and owner[0].class_name != SY.Unit:
        return owner[0], "affiliation.unit-owner"
    stands_alone = body is not None and body.name.startswith(DIVISIONS)
    return (body, "title.body") if stands_alone else (None, "")
