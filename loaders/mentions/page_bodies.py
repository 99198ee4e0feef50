"""The bodies of a page: those that a register lists and those that the grammar reads, each as one."""

from bisect import bisect_left

import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.aliases import with_short_forms
from loaders.mentions.bodies import (
    as_other,
    body_candidates,
    body_heads,
    body_id,
    body_inside,
    body_of,
    find_bodies,
    find_units_beside,
    firm_core,
    latin_bodies,
    read_body,
    signing_units,
)
from loaders.mentions.broken import unbroken
from loaders.mentions.model import Body, Name
from loaders.mentions.spans import Cover, between
from loaders.mentions.spellings import as_spelt, registered
from loaders.registry import Mention, Registry
from loaders.text.sections import Block, Page

FIRMS_NAMED = ("บริษัท ", "กลุ่มบริษัท ")
LEGAL_ENDINGS = ("จำกัด", "จำกัด (มหาชน)", "จำกัด(มหาชน)", "จำกัด มหาชน")
LONGEST_MENTION = 120
INNER = ("organisation", "place", "region", "plan", "post")  # what the name of a body may end in
PARTS = ("ฝั่ง", "ตอน", "และ", "ที่ ")  # how the name of a region goes on
ENDS_WHOLE = ("body.meets", "body.short-form")  # what follows the whole name of a committee
SHORTEST_WHOLE = 14
PARTNER_REACH = 16
PLACE_LIKE = GRAMMAR.words("place_like")
LAWS = tuple(GRAMMAR.words("law"))
LONGEST_LAW = max(map(len, LAWS))


def page_bodies(page: Page, registry: Registry, mentions: list[Mention], names: list[Name]) -> list[Body]:
    """Returns the bodies that are named: the registry's, and between those the grammar's."""
    text = page.text
    known = [m for m in mentions if m.kind in ("organisation", "unit") and not _of_any_area(text, m)]
    people = Cover((n.name_start, n.end) for n in names)
    known = [m for m in known if not people.holds(m.start) and (not _is_place(registry, m) or _acts(text, m))]
    listed = [body for m in known if (body := body_of(registry, m, text)) is not None]
    listed += [inner for body in listed if (inner := body_inside(registry, body)) is not None]
    listed.sort(key=lambda body: body.start)
    bodies = list(listed)
    spans = [(m.start, m.end) for m in mentions if m.kind != "programme"]
    taken = Cover([*spans, *((n.start, n.end) for n in names)])
    heads = [head for head in body_heads(text) if not taken.touches(head, head + 1)]
    for block in page.blocks:
        within = heads[bisect_left(heads, block.start) : bisect_left(heads, block.end)]
        bodies += _read_bodies(registry, text, block, within, listed, taken, mentions)
    bodies = _without_parts_of_firms(bodies)
    bodies += [body for body in latin_bodies(text) if not taken.touches(body.start, body.end)]
    read = Cover([*((b.start, b.end) for b in bodies), *spans])
    bodies += [body for body in signing_units(text) if not read.holds(body.start)]
    bodies = unbroken(registry, text, bodies)
    bodies = _without_tails(text, bodies)
    bodies = with_short_forms(text, bodies)
    bodies = _as_one(bodies)
    bodies = _shortened(text, bodies)
    bodies = as_spelt(registry, bodies)
    named = (body for body in bodies if not text.endswith(LAWS, max(0, body.start - LONGEST_LAW), body.start))
    return sorted(named, key=lambda body: (body.start, -body.end))


def _read_bodies(
    registry: Registry,
    text: str,
    block: Block,
    heads: list[int],
    listed: list[Body],
    taken: Cover,
    mentions: list[Mention],
) -> list[Body]:
    """Returns the bodies of a block that no registry lists, and the longer names that end in a listed one."""
    candidates = [_of_listed(text, body, mentions) for body in body_candidates(text, heads, block.end)]
    misspelt = {body.start for body in candidates if registered(registry, body)}
    found = [] if block.kind == "furniture" else find_bodies(text, heads, block.end, candidates, misspelt)
    if block.kind == "credit" and (credited := read_body(text, block.rest, block.rest_end)):
        found = [credited, *(body for body in found if body.start >= credited.end)]
    owners = {body.start for body in [*between(listed, block.start, block.end), *found]}
    found += find_units_beside(text, candidates, owners)
    known = {(body.start, body.end) for body in between(listed, block.start, block.end)}
    found = [body for body in found if (body.start, body.end) not in known]
    return [
        body for body in found if not taken.touches(body.start, body.end) or _ends_in(text, body, mentions)
    ]


def _ends_in(text: str, body: Body, mentions: list[Mention]) -> bool:
    """Returns whether a name ends in that of a listed body and takes in no other: ศูนย์ข้อมูลกรมประมง."""
    inside = between(mentions, body.start - LONGEST_MENTION, body.end)
    inside = [m for m in inside if m.end > body.start and m.kind != "programme"]
    if not inside or not all(body.start < m.start and m.end <= body.end for m in inside):
        return False
    if body.kind == "company" and body.name.endswith(LEGAL_ENDINGS):
        return True
    if body.name.startswith(FIRMS_NAMED) and inside[0].kind == "organisation":
        return False  # the register knows the company by a name without the word for one
    if body.kind == "committee" and any(GRAMMAR[rule].match(text, body.end) for rule in ENDS_WHOLE):
        return True
    last = inside[0]
    if last.kind == "post" and " " in body.name:
        return False
    return (
        len(inside) == 1
        and last.kind in INNER
        and (last.end == body.end or (last.kind == "region" and text.startswith(PARTS, last.end)))
    )


def _of_listed(text: str, body: Body, mentions: list[Mention]) -> Body:
    """Returns a body, the board or foundation of a listed one as no longer than its name: มูลนิธิโรงพยาบาลXและ…."""
    rule = "body.board" if body.kind == "committee" else "body.after-owner"
    board = GRAMMAR[rule].match(body.name)
    if board is None:
        return body
    at = body.start + board.end()
    listed = between(mentions, at, at + 1)
    if not listed or listed[0].kind != "organisation" or listed[0].end >= body.end:
        return body
    name = text[body.start : listed[0].end]
    return body._replace(end=listed[0].end, name=name, id=body_id(body.class_name, name))


def _of_any_area(text: str, mention: Mention) -> bool:
    """Returns whether a name goes on as that of a body which every province or district has: ศูนย์ดำรงธรรมจังหวัด."""
    return mention.kind == "organisation" and GRAMMAR["body.of-any-area"].match(text, mention.end) is not None


def _is_place(registry: Registry, mention: Mention) -> bool:
    """Returns whether a registered name is that of a place rather than a body, unless it acts."""
    entry = registry.organisations.get(mention.key)
    return mention.key in PLACE_LIKE or (entry is not None and entry.kind == "temple")


def _acts(text: str, mention: Mention) -> bool:
    """Returns whether a place does something or works with somebody: what follows or what stands before says so."""
    if GRAMMAR["body.acts"].match(text, mention.end):
        return True
    return named_as_partner(text, mention) is not None


def named_as_partner(text: str, mention: Mention) -> regex.Match[str] | None:
    """Returns the words before a place that make a body of it."""
    return GRAMMAR["body.partner"].search(text, max(0, mention.start - PARTNER_REACH), mention.start)


def _without_parts_of_firms(bodies: list[Body]) -> list[Body]:
    """Returns the bodies without the firms whose names only begin that of another: บริษัท เอสซีจี น้ำใส จำกัด."""
    firms = [b for b in bodies if b.is_read and b.kind == "company" and b.name.endswith(LEGAL_ENDINGS)]
    inside = Cover((b.start, b.end) for b in firms)
    cores = {firm_core(b).strip() for b in firms}
    return [
        b for b in bodies if b.is_read or b.kind != "company" or b.name in cores or not inside.holds(b.start)
    ]


def _shortened(text: str, bodies: list[Body]) -> list[Body]:
    """Returns the bodies, one that ฯ shortens as the one whose name goes on elsewhere: กองทุนป่าไม้ฯ."""
    found = []
    for body in bodies:
        full = None
        if body.is_read and GRAMMAR["body.shortened"].match(text, body.end):
            full = next((b for b in bodies if b.name != body.name and b.name.startswith(body.name)), None)
        found.append(body._replace(id=full.id, key=full.key, rule=full.rule) if full else body)
    return found


def _as_one(bodies: list[Body]) -> list[Body]:
    """Returns the bodies, a committee whose name goes on in one place and not in another as one and the same."""
    long = sorted({b.name for b in bodies if b.is_read and b.kind == "committee"}, key=len, reverse=True)
    whole = {b.name: b for b in bodies if b.name in long}
    bodies = _firms_as_one(bodies)
    fullest = {name: next(other for other in long if other.startswith(name)) for name in long}
    return [
        b._replace(id=whole[fullest[b.name]].id) if len(b.name) >= SHORTEST_WHOLE and b.name in fullest else b
        for b in bodies
    ]


def _firms_as_one(bodies: list[Body]) -> list[Body]:
    """Returns the bodies, a company that the page names in full and in short as the one that a register knows."""
    firms = sorted((b for b in bodies if firm_core(b)), key=lambda b: (b.key is None, -len(b.name)))
    first: dict[str, Body] = {}
    for firm in firms:
        core = firm_core(firm)
        whole = next((c for c in first if c.startswith(core)), core) if _is_short(firm) else core
        first.setdefault(core, first.get(whole, firm))
    return [as_other(b, first[core]) if (core := firm_core(b)) in first else b for b in bodies]


def _is_short(firm: Body) -> bool:
    """Returns whether a company is named without its legal form, and perhaps with the beginning of its name alone."""
    return firm.is_read and firm.name.startswith(FIRMS_NAMED) and not firm.name.endswith(LEGAL_ENDINGS)


def _without_tails(text: str, bodies: list[Body]) -> list[Body]:
    """Returns the bodies, each that the grammar read too far cut to the name that stands alone elsewhere."""
    whole = {b.name for b in bodies if b.is_read and _ends_hard(text, b.end)}
    lengths = sorted({len(n) for n in whole if len(n) >= SHORTEST_WHOLE})
    cut = []
    for body in bodies:
        name = None
        if body.is_read and not _ends_hard(text, body.end):
            starts = (body.name[:length] for length in lengths if length < len(body.name))
            name = next((start for start in starts if start in whole), None)
        cut.append(read_body(text, body.start, body.start + len(name)) or body if name else body)
    return cut


def _ends_hard(text: str, end: int) -> bool:
    return not "ก" <= text[end : end + 1] <= "๎"
