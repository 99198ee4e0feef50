"""Where somebody went on to afterwards: what was done in another province is a meeting of its own."""

from collections.abc import Iterator
from itertools import islice

from loaders.frames.around import with_district, with_province
from loaders.frames.event import visited_in
from loaders.frames.model import Meeting, Where
from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import places_of
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between

AFTERWARDS = "จากนั้น"
MOST = 20
REACH = 260  # from the word that tells of what came afterwards to the end of the place


def meetings_onward(scan: Scan, meeting: Meeting | None) -> list[Meeting]:
    """Returns the meetings in other provinces to which people went on from an event, on its one day."""
    first = _province(meeting.where) if meeting else None
    if meeting is None or meeting.day is None or first is None or meeting.day.first != meeting.day.last:
        return []
    onward: dict[str, Meeting] = {}
    for item, where in _told_later(scan, meeting.day.end):
        province = _province(where)
        if province is not None and province != first:
            told = Meeting(meeting.day, None, where, None, item=item)
            onward.setdefault(province, told)
    return list(onward.values())


def _told_later(scan: Scan, start: int) -> Iterator[tuple[tuple[int, int], Where]]:
    """Yields the words that tell of going somewhere afterwards, to the end of their paragraph, and where."""
    for at in islice(places_of(AFTERWARDS, scan.text), MOST):
        block = scan.block_at(at)
        if at < start or block is None or block.kind != "body":
            continue
        span = at, min(block.end, at + REACH)
        goes = GRAMMAR["onward.goes"].match(scan.text, *span)
        where = visited_in(scan, (goes.start("verb"), span[1])) if goes else None
        where = with_district(scan, with_province(scan, where))
        quoted = any(cue.kind == "quote" for cue in between(scan.cues, block.start, at))
        if where is not None and not quoted:
            yield (at, block.end), where


def _province(where: Where | None) -> str | None:
    """Returns the code of the province that a place is in, where it is stated."""
    return next((p.code for p in where.places if p.level == "province"), None) if where else None
