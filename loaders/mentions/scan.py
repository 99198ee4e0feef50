"""The scan: everything that is mentioned in a page, found once, with look-ups by position."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter

from loaders.mentions.bodies import firm_core
from loaders.mentions.counts import find_counts
from loaders.mentions.cues import find_cues
from loaders.mentions.dates import find_days
from loaders.mentions.model import Body, Count, Cue, Day, Name
from loaders.mentions.names import find_names
from loaders.mentions.owners import Ground
from loaders.mentions.page_bodies import LONGEST_MENTION, named_as_partner, page_bodies
from loaders.mentions.spans import between
from loaders.registry import Mention, Registry
from loaders.text.sections import Block, Page

TEMPLE = "lp-temple"
OF_A_DISTRICT = "อ."  # the short form of teacher as well
_START = attrgetter("start")


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
    names = [name for name in find_names(text) if not _in_body_name(name, mentions)]
    districts = {m.start for m in mentions if m.kind == "place"}
    names = [name for name in names if name.honorific != OF_A_DISTRICT or name.start not in districts]
    bodies = page_bodies(page, registry, mentions, names)
    by_name = {core: body for body in reversed(bodies) if (core := firm_core(body))}
    by_name |= {body.name.replace(" ", ""): body for body in reversed(bodies)}
    longest = {body.end: body for body in reversed(bodies)}
    ground = Ground(text, registry, {m.start: m for m in mentions}, by_name, longest)
    return Scan(
        page,
        ground,
        mentions,
        names,
        find_cues(text),
        find_days(text),
        find_counts(text),
        bodies,
        page.body(),
    )


def _in_body_name(name: Name, mentions: list[Mention]) -> bool:
    """Returns whether a name is part of that of a body which is called after somebody."""
    before = between(mentions, name.start - LONGEST_MENTION, name.start)
    return any(m.kind == "organisation" and m.end >= name.end for m in before)


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
    return glued and named_as_partner(text, mention) is None
