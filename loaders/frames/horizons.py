"""For how many years a place's part in a programme is meant to be carried out, as stated."""

from collections.abc import Iterator

from loaders.frames.contents_model import HorizonNamed
from loaders.frames.model import Frames, InitiativeNamed
from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import matches_at, places_of
from loaders.mentions.scan import Scan
from loaders.text.sections import Block

HEAD_REACH = 90


def find_horizons(scan: Scan, frames: Frames) -> Iterator[HorizonNamed]:
    """Yields the years stated of the initiative of the paragraph, else of the only one that the event is about."""
    if not frames.initiatives:
        return
    for found in matches_at(places_of("ระยะ", scan.text), GRAMMAR["horizon"], scan.text, len(scan.text)):
        block = scan.block_at(found.start())
        if block is None or block.kind != "body":
            continue
        start = max(block.start, found.start() - HEAD_REACH)
        head = GRAMMAR["horizon.head"].search(scan.text, start, found.start())
        initiative = _initiative(frames, block, found.start())
        if head and initiative:
            years = "–".join(filter(None, (found["from"], found["to"])))
            yield HorizonNamed(initiative, f"{found['term']} {years} ปี", found.span())


def _initiative(frames: Frames, block: Block, at: int) -> InitiativeNamed | None:
    """Returns the last initiative that the paragraph names before, else the only one that the event is about."""
    before = [i for i in frames.initiatives if block.start <= i.start < at]
    if before:
        return before[-1]
    concerned = {(i.programme, i.province): i for i in frames.initiatives if i.concerned}
    return next(iter(concerned.values())) if len(concerned) == 1 else None
