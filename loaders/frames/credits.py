"""Who made the release: the credit lines, which are no part of the event."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import regex

from loaders.frames.affiliation.elsewhere import only_body
from loaders.frames.affiliation.holdings import serves
from loaders.frames.model import CreditNamed, Held, Member, Person
from loaders.frames.people import people_of, short_names
from loaders.frames.posts import posts_after
from loaders.frames.roles.captions import caption_names
from loaders.frames.senders import may_own
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Name
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between
from loaders.text.sections import Block

_NO_NAME = tuple(
    word
    for name in ("body_head", "class_noun", "post_head", "credit_no_name")
    for word in GRAMMAR.words(name)
)


def credit_names(scan: Scan) -> list[Name]:
    """Returns the names in the credit lines that no title opens: given and family name, first in their part."""
    return [
        Name(found.start(), found.end(), "", found.start(), found["given"], found["family"], "credit.name")
        for block in scan.page.blocks
        if block.kind == "credit"
        for found in _names_in(scan, block)
    ]


def _names_in(scan: Scan, block: Block) -> Iterator[regex.Match[str]]:
    titled = Cover((name.start, name.end) for name in between(scan.names, block.start, block.end))
    for part in GRAMMAR["credit.part"].finditer(scan.text, block.rest, block.rest_end):
        opens = GRAMMAR["credit.part-opens"].match(scan.text, part.start())
        found = GRAMMAR["credit.name"].match(scan.text, opens.end() if opens else part.start(), block.end)
        if found is None or found[0].startswith(_NO_NAME) or titled.touches(*found.span()):
            continue
        opened, closed = (scan.text.rfind(mark, block.rest, found.start()) for mark in "()")
        if opened > closed and not GRAMMAR["section.credit-next-after"].match(scan.text, found.end()):
            continue  # what a name is told to be: มานี มีนา (อาสาสมัคร ประจำตำบล)
        if not _is_mention(scan, found.start()):
            yield found


def _is_mention(scan: Scan, at: int) -> bool:
    return at in scan.ground.by_start


def find_credits(scan: Scan, people: list[Person]) -> list[CreditNamed]:
    """Returns the credits: each line's people and bodies, with the role that its label gives."""
    found: list[CreditNamed] = []
    for block in scan.page.blocks:
        if block.kind == "credit":
            for role in _roles(block):
                found += [CreditNamed(role, s, person=p) for p, s in _people_in(block, people)]
                found += [CreditNamed(role, (b.start, b.end), body=b) for b in _bodies_in(scan, block)]
    return found


def _roles(block: Block) -> list[str]:
    """Returns the roles of a label, each of its words' own."""
    words = {**GRAMMAR.words("credit_label"), **GRAMMAR.words("credit_sign")}
    if block.label in words:
        return [str(words[block.label])]
    parts = (part for part in GRAMMAR["credit.label-part"].findall(block.label))
    return list(dict.fromkeys(str(words[part]) for part in parts)) or ["contact"]


def _people_in(block: Block, people: list[Person]) -> list[tuple[Person, tuple[int, int]]]:
    return [
        (person, (name.start, name.end))
        for person in people
        for name in person.names
        if block.start <= name.start < block.end
    ]


def _bodies_in(scan: Scan, block: Block) -> list[Body]:
    return between(scan.bodies, block.rest, block.end)


def posts_of_credits(scan: Scan, people: list[Person]) -> list[Held]:
    """Returns the posts that stand after the names in the credits: ข่าว : ก. ข. นักประชาสัมพันธ์."""
    return [
        Held(person, title, *serves(title, None, {}))
        for block in scan.page.blocks
        if block.kind == "credit"
        for person in people
        for name in between(person.names, block.start, block.end)
        for title in posts_after(scan, name)
    ]


def members_of_offices(
    scan: Scan, people: list[Person], held: Sequence[Held], members: Iterable[Member]
) -> list[Member]:
    """Returns the people of the credits whom nothing else affiliates, with the office that the credits name.

    It stands beside them (ข่าว : ก. ข. สำนักงานX) or is all of the line under or over theirs.
    """
    served = {h.person.id for h in held if h.body is not None} | {m.person.id for m in members}
    found: dict[str, Member] = {}
    for at, block in enumerate(scan.page.blocks):
        if block.kind != "credit":
            continue
        body = _office_in(scan, block) or _office_line(scan, at)
        for person, span in _people_in(block, people) if body is not None else ():
            if body is not None and person.id not in served:
                where = (min(span[0], body.start), max(span[1], body.end))
                found.setdefault(person.id, Member(person, body, where, "affiliation.credit"))
    return list(found.values())


def _office_in(scan: Scan, block: Block) -> Body | None:
    """Returns the one body that a credit names beside its people, or that opens the line: กรมX : A ข่าว / B ภาพ."""
    named = [body for body in _bodies_in(scan, block) if may_own(body)]
    if not named:
        start = scan.text.rfind("\n", 0, block.start) + 1
        opens = GRAMMAR["credit.office-opens"].match(scan.text, start, block.end)
        named = between(scan.bodies, start, opens.end()) if opens else []
    inside = {a.id for a, b in pairwise(named) if a.end + 1 == b.start}  # สำนักงานภาคใต้ กรมX
    bodies = {body.id: body for body in named if body.id not in inside}
    return next(iter(bodies.values())) if len(bodies) == 1 else None


def _office_line(scan: Scan, at: int) -> Body | None:
    """Returns the body of the line under the credits, else of that over them, which names nothing else."""
    blocks = scan.page.blocks
    after = next((block for block in blocks[at + 1 :] if block.kind != "credit"), None)
    before = next((block for block in reversed(blocks[:at]) if block.kind != "credit"), None)
    for line in (after, before):
        if line is not None and line.kind == "body" and (body := only_body(scan, line)) is not None:
            return body
    return None


def merge_people(scan: Scan) -> list[Person]:
    """Returns the people of the body and of the credits together."""
    names = [n for n in scan.names if scan.kind_at(n.start) != "furniture"]
    names += [*credit_names(scan), *caption_names(scan)]
    return people_of([*names, *short_names(scan.text, people_of(names))])
