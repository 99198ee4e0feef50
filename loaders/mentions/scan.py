"""The scan: everything that is mentioned in a page, found once, with look-ups by position."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Protocol, TypeVar

import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.aliases import with_short_forms
from loaders.mentions.bodies import (
    body_candidates,
    body_heads,
    body_inside,
    body_of,
    find_bodies,
    find_units_beside,
    latin_bodies,
    read_body,
)
from loaders.mentions.counts import find_counts
from loaders.mentions.cover import Cover
from loaders.mentions.cues import find_cues
from loaders.mentions.dates import find_days
from loaders.mentions.model import Body, Count, Cue, Day, Name
from loaders.mentions.names import find_names
from loaders.mentions.titles import Ground
from loaders.registry import Mention, Registry
from loaders.text.sections import Block, Page

TEMPLE = "lp-temple"
LEGAL_ENDINGS = ("จำกัด", "จำกัด (มหาชน)", "จำกัด(มหาชน)", "จำกัด มหาชน")
LONGEST_MENTION = 120
SHORTEST_WHOLE = 14
PARTNER_REACH = 16
_AREA = regex.compile(r"(?:จังหวัด|อำเภอ)(?=[ ,/)\n]|ทุก|หรือ|และ|$)")
_MARK = regex.compile(r" ?ฯ(?!ล)")
_START = attrgetter("start")
PLACE_LIKE = GRAMMAR.words("place_like")


class Spanned(Protocol):
    """Anything with a start and an end."""

    @property
    def start(self) -> int:
        """The index of its first character."""

    @property
    def end(self) -> int:
        """The index after its last character."""


S = TypeVar("S", bound=Spanned)


def between(items: Sequence[S], start: int, end: int) -> list[S]:
    """Returns the items of a sequence in order of start that begin from `start` and before `end`."""
    first = bisect_left(items, start, key=_START)
    last = bisect_left(items, end, lo=first, key=_START)
    return list(items[first:last])


@dataclass(frozen=True, slots=True)
class Scan:
    """All mentions of a page, each list in order of start."""

    page: Page
    ground: Ground
    mentions: list[Mention]
    names: list[Name]
    cues: list[Cue]
    days: list[Day]
    counts: list[Count]
    bodies: list[Body]
    blocks: list[Block]

    @property
    def text(self) -> str:
        """The page's text."""
        return self.page.text

    def block_at(self, index: int) -> Block | None:
        """Returns the block that an index lies in."""
        i = bisect_right(self.page.blocks, index, key=_START) - 1
        block = self.page.blocks[i] if i >= 0 else None
        return block if block is not None and index < block.end else None

    def kind_at(self, index: int) -> str:
        """Returns the kind of the block that an index lies in."""
        block = self.block_at(index)
        return block.kind if block else ""


def scan_page(page: Page, registry: Registry) -> Scan:
    """Returns what is mentioned in a page."""
    text = page.text
    mentions = [m for m in registry.mentions(text) if not _glued_temple(m, text)]
    mentions = _with_provinces(registry, mentions)
    ground = Ground(text, registry, {m.start: m for m in mentions}, mentions)
    names = find_names(text)
    return Scan(
        page,
        ground,
        mentions,
        names,
        find_cues(text),
        find_days(text),
        find_counts(text),
        _bodies(page, registry, mentions, names),
        page.body(),
    )


def _with_provinces(registry: Registry, mentions: list[Mention]) -> list[Mention]:
    """Returns the mentions, a body without its province as the one of that name whose province the text states.

    โรงเรียนบ้านหนองบัว is the body that is called โรงเรียนบ้านหนองบัว จังหวัดน่าน elsewhere, if only one is.
    """
    stated: dict[tuple[str, str], set[str]] = defaultdict(set)
    for m in mentions:
        if "place" in m.slots and "province" in m.slots:
            stated[_name(registry, m)].add(m.slots["province"])
    if not stated:
        return mentions
    return [
        m._replace(slots={**m.slots, "province": next(iter(provinces))})
        if "place" in m.slots
        and "province" not in m.slots
        and len(provinces := stated.get(_name(registry, m), set())) == 1
        else m
        for m in mentions
    ]


def _name(registry: Registry, mention: Mention) -> tuple[str, str]:
    """Returns the pattern and the free name of a body that is mentioned by its own name or by a post in it."""
    entry = registry.organisation_of(mention)
    return (entry.fine_kind if entry else mention.key), mention.slots["place"]


def _glued_temple(mention: Mention, text: str) -> bool:
    """Returns whether a temple was read into the end of another word (จังหวัด…), not one that is worked with."""
    glued = mention.key == TEMPLE and "ก" <= text[mention.start - 1 : mention.start] <= "๎"
    return glued and _partner(text, mention) is None


def _bodies(page: Page, registry: Registry, mentions: list[Mention], names: list[Name]) -> list[Body]:
    """Returns the bodies that are named: the registry's, and between those the grammar's."""
    text = page.text
    known = [m for m in mentions if m.kind in ("organisation", "unit") and not _of_any_area(text, m)]
    known = [m for m in known if not _is_place(registry, m) or _acts(text, m)]
    listed = [body for m in known if (body := body_of(registry, m, text)) is not None]
    listed += [inner for body in listed if (inner := body_inside(registry, body)) is not None]
    listed.sort(key=lambda body: body.start)
    bodies = list(listed)
    spans = [(m.start, m.end) for m in mentions if m.kind != "programme"]
    taken = Cover([*spans, *((n.start, n.end) for n in names)])
    heads = body_heads(text)
    for block in page.blocks:
        within = heads[bisect_left(heads, block.start) : bisect_left(heads, block.end)]
        bodies += _read_bodies(text, block, within, listed, taken, mentions)
    bodies += [body for body in latin_bodies(text) if not taken.touches(body.start, body.end)]
    whole = _shortened(text, _as_one(with_short_forms(text, _without_tails(text, bodies))))
    return sorted(whole, key=lambda body: (body.start, -body.end))


def _shortened(text: str, bodies: list[Body]) -> list[Body]:
    """Returns the bodies, one that ฯ shortens as the one whose name goes on elsewhere: กองทุนป่าไม้ฯ."""
    found = []
    for body in bodies:
        full = None
        if body.rule == "body" and _MARK.match(text, body.end):
            full = next((b for b in bodies if b.name != body.name and b.name.startswith(body.name)), None)
        found.append(body._replace(id=full.id, key=full.key, rule=full.rule) if full else body)
    return found


def _as_one(bodies: list[Body]) -> list[Body]:
    """Returns the bodies, a committee whose name goes on in one place and not in another as one and the same."""
    long = sorted(
        {b.name for b in bodies if b.rule == "body" and b.kind == "committee"}, key=len, reverse=True
    )
    whole = {b.name: b for b in bodies if b.name in long}
    fullest = {name: next(other for other in long if other.startswith(name)) for name in long}
    return [
        b._replace(id=whole[fullest[b.name]].id) if len(b.name) >= SHORTEST_WHOLE and b.name in fullest else b
        for b in bodies
    ]


def _of_any_area(text: str, mention: Mention) -> bool:
    """Returns whether a name goes on as that of a body which every province or district has: ศูนย์ดำรงธรรมจังหวัด."""
    return mention.kind == "organisation" and _AREA.match(text, mention.end) is not None


def _acts(text: str, mention: Mention) -> bool:
    """Returns whether a place does something or works with somebody: what follows or what stands before says so."""
    if GRAMMAR["body.acts"].match(text, mention.end):
        return True
    return _partner(text, mention) is not None


def _partner(text: str, mention: Mention) -> regex.Match[str] | None:
    """Returns the words before a place that make a body of it."""
    return GRAMMAR["body.partner"].search(text, max(0, mention.start - PARTNER_REACH), mention.start)


def _is_place(registry: Registry, mention: Mention) -> bool:
    """Returns whether a registered name is that of a place rather than a body, unless it acts."""
    entry = registry.organisations.get(mention.key)
    return mention.key in PLACE_LIKE or (entry is not None and entry.kind == "temple")


def _read_bodies(
    text: str, block: Block, heads: list[int], listed: list[Body], taken: Cover, mentions: list[Mention]
) -> list[Body]:
    """Returns the bodies of a block that no registry lists, and the longer names that end in a listed one."""
    candidates = body_candidates(text, heads, block.end)
    found = [] if block.kind == "furniture" else find_bodies(text, heads, block.end, candidates)
    if block.kind == "credit" and (credited := read_body(text, block.rest, block.rest_end)):
        found = [credited, *(body for body in found if body.start >= credited.end)]
    owners = {body.start for body in [*between(listed, block.start, block.end), *found]}
    found += find_units_beside(text, candidates, owners)
    known = {(body.start, body.end) for body in between(listed, block.start, block.end)}
    found = [body for body in found if (body.start, body.end) not in known]
    return [body for body in found if not taken.touches(body.start, body.end) or _ends_in(body, mentions)]


def _ends_in(body: Body, mentions: list[Mention]) -> bool:
    """Returns whether a name ends in that of a listed body and takes in no other: ศูนย์ข้อมูลกรมประมง."""
    inside = between(mentions, body.start - LONGEST_MENTION, body.end)
    inside = [m for m in inside if m.end > body.start]
    if body.kind == "company" and body.name.endswith(LEGAL_ENDINGS):
        return all(body.start < m.start and m.end <= body.end for m in inside)
    return (
        len(inside) == 1
        and inside[0].kind in ("organisation", "place")
        and body.start < inside[0].start
        and inside[0].end == body.end
    )


def _without_tails(text: str, bodies: list[Body]) -> list[Body]:
    """Returns the bodies, each that the grammar read too far cut to the name that stands alone elsewhere."""
    whole = {b.name for b in bodies if b.rule == "body" and _ends_hard(text, b.end)}
    lengths = sorted({len(n) for n in whole if len(n) >= SHORTEST_WHOLE})
    cut = []
    for body in bodies:
        name = None
        if body.rule == "body" and not _ends_hard(text, body.end):
            starts = (body.name[:length] for length in lengths if length < len(body.name))
            name = next((start for start in starts if start in whole), None)
        cut.append(read_body(text, body.start, body.start + len(name)) or body if name else body)
    return cut


def _ends_hard(text: str, end: int) -> bool:
    return not "ก" <= text[end : end + 1] <= "๎"
