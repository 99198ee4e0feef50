"""Who sent somebody, or whose people a list names: the body that acts by them."""

from collections.abc import Iterator
from typing import TypeGuard

from loaders.frames.model import Actor, Part
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Title
from loaders.mentions.owners import body_served
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.text.sections import Block
from ontology.model import SY

BY = "โดย"
COMMITTEE = "committee"  # whoever is listed after it sits on it
OF_MANY = tuple(GRAMMAR.words("centre_of_many"))
LIST_REACH = 420
LONGEST_PARTY = 120  # what stands before somebody who acts for it, in a line
OPENER_REACH = 24
LONGEST_LABEL = 16  # what stands before the body of a line: a number, or which party it is


def may_own(body: Body | None) -> TypeGuard[Body]:
    """Returns whether a body is one that owns units, and no unit itself."""
    return body is not None and (body.class_name != SY.Unit or body.name.startswith(OF_MANY))


def senders_of(scan: Scan, actors: list[Actor], parts: list[Part]) -> dict[str, Body]:
    """Returns the body that sent each person or whose people a list names, by the person's id."""
    sent = _listed_people(scan, actors) | _colleagues(scan, actors)
    for actor in actors:
        party = _party(scan, actor) if actor.person is not None and actor.person.id not in sent else None
        if actor.person is not None and party is not None:
            sent[actor.person.id] = party
    for part in parts:
        if part.on_behalf is not None and part.actor.person is not None:
            sent.setdefault(part.actor.person.id, part.on_behalf)
    return sent


def _listed_people(scan: Scan, actors: list[Actor]) -> dict[str, Body]:
    """Returns the body whose people a list names, by the id of each person of the list.

    For `ผู้บริหารกรมX ประกอบด้วย นาย A … และนาย B`, `ฝ่ายมหาวิทยาลัยX ได้แก่ นาย C`: up to the end of the sentence.
    """
    sent: dict[str, Body] = {}
    for body in filter(may_own, scan.bodies):
        at = max(0, body.start - OPENER_REACH)
        by = GRAMMAR["affiliation.by"].match(scan.text, body.end)
        for actor in _chain(scan, actors, by.end(), "affiliation.with") if by else ():
            if actor.person is not None and actor.titles and all(map(_is_bare_job, actor.titles)):
                sent.setdefault(actor.person.id, body)
        opens = GRAMMAR["affiliation.lists-people"].match(scan.text, body.end)
        row = _row_of(scan, body) if opens else None
        if opens is not None and row is not None:
            for actor in between(actors, opens.end(), row.end):
                if actor.person is not None:
                    sent.setdefault(actor.person.id, body)
            continue
        if opens is None or not (
            body.kind == COMMITTEE or GRAMMAR["affiliation.people-of"].search(scan.text, at, body.start)
        ):
            continue
        for actor in _listed_after(scan, actors, opens.end()):
            if actor.person is not None:
                sent.setdefault(actor.person.id, body)
    return sent


def _colleagues(scan: Scan, actors: list[Actor]) -> dict[str, Body]:
    """Returns the body named after the last of several who hold posts in it side by side, by the others' ids.

    For `นาย A นายแพทย์ชำนาญการ และนางสาว B พยาบาลวิชาชีพ โรงพยาบาลX`.
    """
    sent: dict[str, Body] = {}
    body: Body | None = None
    following: Actor | None = None
    for actor in reversed(actors):
        title = actor.titles[0] if len(actor.titles) == 1 else None
        if title is None or title.start < actor.span[0] or not _may_share_owner(title):
            body = None
        elif title.owner is not None:
            body = title.owner if may_own(title.owner) else None
        elif body is not None and following is not None and actor.person is not None:
            joined = GRAMMAR["title.next-holder"].fullmatch(scan.text, actor.end, following.start)
            body = body if joined else None
            if body is not None:
                sent.setdefault(actor.person.id, body)
        following = actor
    return sent


def _may_share_owner(title: Title) -> bool:
    """Returns whether a post is one that a body has several of, and whose words name none."""
    return title.body is None and GRAMMAR["title.of-many"].fullmatch(title.text) is not None


def _row_of(scan: Scan, body: Body) -> Block | None:
    """Returns the row of a list that a body heads, after its number: 2) กรมX ได้แก่ นาย A นักวิชาการ กองY และ นาย B."""
    block = scan.block_at(body.start)
    if block is None or GRAMMAR["affiliation.row"].fullmatch(scan.text, block.start, body.start) is None:
        return None
    return block


def _listed_after(scan: Scan, actors: list[Actor], at: int) -> Iterator[Actor]:
    """Yields who is listed from an index on, in the sentence or, where that ends there, on the lines after it."""
    block = scan.block_at(at - 1)
    end = block.end if block else at
    if scan.text[at:end].strip():
        yield from _chain(scan, actors, at, "title.next-holder")
        return
    for line in between(scan.blocks, end, end + LIST_REACH):
        first = next(iter(between(actors, line.start, line.end)), None)
        if first is None or not GRAMMAR["title.line"].fullmatch(scan.text, line.start, first.start):
            return
        yield first


def _chain(scan: Scan, actors: list[Actor], at: int, joint: str) -> Iterator[Actor]:
    """Yields who stands side by side from an index on in a paragraph, with nothing but a joint between."""
    block = scan.block_at(at - 1)
    for actor in between(actors, at, min(block.end if block else at, at + LIST_REACH)):
        if not GRAMMAR[joint].fullmatch(scan.text, at, actor.start):
            return
        yield actor
        at = actor.end


def _is_bare_job(title: Title) -> bool:
    return title.is_job and title.body is None and title.owner is None


def _party(scan: Scan, actor: Actor) -> Body | None:
    """Returns the group or network that begins a line and acts by somebody: 2. เครือข่ายX โดย นาย A."""
    block = scan.block_at(actor.start)
    begins = block is not None and actor.start - block.start < LONGEST_PARTY
    if block is None or not begins:
        return None
    if not scan.text[block.start : actor.start].rstrip().endswith(BY):
        return _beside_on_line(scan, block, actor)
    party = GRAMMAR["affiliation.party"].fullmatch(scan.text, block.start, actor.start)
    return body_served(party, "affiliation.party") if party else None


def _beside_on_line(scan: Scan, block: Block, actor: Actor) -> Body | None:
    """Returns the body that begins the line, in the column before somebody or with the words that they stand for it."""
    for body in reversed(between(scan.bodies, block.start, block.start + LONGEST_LABEL)):
        if body.end <= actor.start and may_own(body):
            if GRAMMAR["affiliation.stands"].fullmatch(scan.text, body.end, actor.start):
                return body
            row = GRAMMAR["affiliation.column"].fullmatch(scan.text, body.end, actor.start)
            return (
                body
                if row and GRAMMAR["affiliation.row"].fullmatch(scan.text, block.start, body.start)
                else None
            )
    return None
