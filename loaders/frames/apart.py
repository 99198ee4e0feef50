"""Meetings held apart: a list whose items each begin with a province and tell what was held there.

A round-up such as `1. จังหวัดน่าน ที่วัดใน อำเภอปัว …` tells of as many meetings as it has items, each with a place or
somebody who acted there; who is named in one was not in the others.
"""

from dataclasses import replace
from itertools import islice

from loaders.frames.days.choice import statement_day
from loaders.frames.model import Meeting, PlaceNamed, Where
from loaders.frames.venue import read_where
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between
from loaders.text.sections import Block

FEWEST = 3
MOST_VENUES = 5
NEAR = 8  # a name right behind a province, with its title before it
DAY_RULE = "apart.day"


def meetings_apart(scan: Scan, day: Day | None) -> list[Meeting]:
    """Returns the meetings of a round-up, on the day that is told for all; none where the document is no round-up."""
    items = [(block, head) for block in scan.blocks if (head := _head(scan, block)) is not None]
    told = [head for block, head in items if _is_told(scan, block, head)]
    if len(items) < FEWEST or 2 * len(told) < len(items):
        return []
    day = day or statement_day(scan, alone=False)
    shared = day._replace(rule=DAY_RULE) if day else None
    return [_meeting(scan, block, head, _own_day(scan, block, head) or shared) for block, head in items]


def whole_event(meeting: Meeting | None, apart: list[Meeting]) -> Meeting | None:
    """Returns the event of which those held apart are parts: it has no place of its own."""
    if not apart:
        return meeting
    whole = meeting or Meeting(None, None, None, None)
    return replace(whole, where=None, told=None if whole.day or whole.name else apart[0].told)


def _meeting(scan: Scan, block: Block, head: PlaceNamed, day: Day | None) -> Meeting:
    where = _where(scan, block, head)
    named = GRAMMAR["event.name"].search(scan.text, where.end, block.end)
    name = named.span("name") if named else None
    return Meeting(day, None, where, name, told=(where.start, where.end), item=(block.start, block.end))


def _own_day(scan: Scan, block: Block, head: PlaceNamed) -> Day | None:
    """Returns the day that an item begins with."""
    return next((day for day in between(scan.days, block.start, head.start) if day.first), None)


def _head(scan: Scan, block: Block) -> PlaceNamed | None:
    """Returns the province that an item of a list begins with, if the item tells of something held."""
    opened = GRAMMAR["apart.item"].match(scan.text, block.start, block.end)
    mention = scan.ground.by_start.get(opened.end()) if opened else None
    if mention is None or mention.slots.get("level") != "province" or not mention.key:
        return None
    held = GRAMMAR["apart.held"].search(scan.text, mention.end, block.end)
    return PlaceNamed(mention.key, "province", mention.start, mention.end, "apart.item") if held else None


def _is_told(scan: Scan, block: Block, head: PlaceNamed) -> bool:
    """Returns whether right behind the province of an item stands where it was held, or who acted there."""
    acted = GRAMMAR["apart.doer"].match(scan.text, head.end, block.end) is not None
    return (
        acted
        or bool(between(scan.names, head.end, head.end + NEAR))
        or _beside(scan, block, head) is not None
    )


def _beside(scan: Scan, block: Block, head: PlaceNamed) -> Where | None:
    """Returns the venue or place that stands right behind the province of an item."""
    opened = GRAMMAR["apart.venue"].match(scan.text, head.end, block.end)
    return read_where(scan, opened.end(), block.end) if opened else None


def _where(scan: Scan, block: Block, head: PlaceNamed) -> Where:
    """Returns where the meeting of an item was: beside its province or further on, and always in that province."""
    where = _beside(scan, block, head) or _further(scan, block, head)
    if where is None:
        return Where(head.start, head.end, (), (head,))
    inside = tuple(p for p in where.places if p.code.startswith(head.code) and p.level != "province")
    return replace(where, start=head.start, places=(*inside, head))


def _further(scan: Scan, block: Block, head: PlaceNamed) -> Where | None:
    """Returns the first venue that a word opens in an item."""
    names = Cover((name.start, name.end) for name in between(scan.names, block.start, block.end))
    for opened in islice(GRAMMAR["venue.open"].finditer(scan.text, head.end, block.end), MOST_VENUES):
        where = None if names.holds(opened.start()) else read_where(scan, opened.end(), block.end)
        if where is not None:
            return where
    return None
