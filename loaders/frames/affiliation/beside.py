"""Whom somebody serves by what stands beside their name: a monk's temple, the body that sent them."""

from collections.abc import Mapping

from loaders.frames.model import Actor, Member
from loaders.frames.senders import may_own
from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import body_of
from loaders.mentions.model import Body
from loaders.mentions.owners import body_served
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.mentions.titles import end_of_title


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
    if temple is None:
        told = GRAMMAR["affiliation.temple"].match(scan.text, at)
        return body_served(told, "affiliation.temple") if told else None
    if scan.text[at] != " " or temple.kind != "organisation":
        return None
    body = body_of(scan.ground.registry, temple, scan.text)
    return body if body is not None and body.kind == "temple" else None


def _body_beside(scan: Scan, at: int) -> Body | None:
    """Returns the body after `from`, or in brackets that hold nothing else."""
    beside = GRAMMAR["affiliation.beside"].match(scan.text, at)
    if beside is None:
        return None
    found = between(scan.bodies, beside.end(), beside.end() + 1)
    group = GRAMMAR["affiliation.of-group"].match(scan.text, at)
    if group is not None and all(body.is_read for body in found):
        return body_served(group, "affiliation.of-group")
    if found and not any(may_own(body) for body in found):  # คณะนิติศาสตร์ มหาวิทยาลัยX
        found = between(scan.bodies, found[0].end + 1, found[0].end + 2)
    if found and beside["bracket"] and scan.text.startswith(" ", found[0].end):  # (สถาบันX มหาวิทยาลัยY)
        found = [*found, *between(scan.bodies, found[0].end + 1, found[0].end + 2)]
    for body in found:
        if may_own(body) and (not beside["bracket"] or scan.text[body.end : body.end + 1] == ")"):
            return body
    return None
