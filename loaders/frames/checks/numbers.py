"""Doubts about numbers: what is stated against the list that follows."""

from loaders.frames.model import Doubt, Frames
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Count
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between

MOST_LISTED = 100
"""Numbers beyond this are followed by what they are made of, not by a list of names."""
ROOM = 150
"""Characters that a member of a list takes at most, with title and post."""


def counted_lists(_scan: Scan, frames: Frames) -> list[Doubt]:
    """A stated number of networks or institutions that is not the length of the list."""
    found = {
        "networks": sum(network.listed for network in frames.networks),
        "higher_education_institutions": sum(role == "co_host" for role, _, _ in frames.hosts),
    }
    return [
        _doubt(attendance.count, found[attendance.count.counted])
        for attendance in frames.attendance
        if found.get(attendance.count.counted) and not (attendance.networks or attendance.bodies)
    ]


def counted_members(scan: Scan, _frames: Frames) -> list[Doubt]:
    """A stated number of provinces, bodies or people before a list in which another number was read.

    Of bodies and people only too few are told: where such a list ends is not known, and one read alone is no list.
    """
    doubts = []
    for count in scan.counts:
        if count.qualifier != "exact" or count.value > MOST_LISTED or scan.kind_at(count.start) != "body":
            continue
        begins = GRAMMAR["counted.list"].match(scan.text, count.end)
        found = _members(scan, count, begins.end()) if begins else 0
        if found > 1 and (found < count.value or (found > count.value and count.counted == "provinces")):
            doubts.append(_doubt(count, found))
    return doubts


def _members(scan: Scan, count: Count, at: int) -> int:
    if count.counted == "provinces":
        return len({mention.key for mention in scan.ground.registry.provinces_listed(scan.text, at)})
    room = between(scan.counts, at, at + ROOM * count.value)
    end = next((c.start for c in room if c.counted == count.counted), at + ROOM * count.value)
    if count.counted == "people":
        return len({name.full for name in between(scan.names, at, end)})
    if count.counted == "organisations":
        return len({body.id for body in between(scan.bodies, at, end)})
    return 0


def _doubt(count: Count, found: int) -> Doubt:
    return Doubt(
        "check.count-list", f"ข้อความระบุ {count.value} {count.noun} แต่อ่านรายชื่อได้ {found}",
        f"The text states {count.value} ({count.counted}) but {found} were read in the list.",
        count.start, count.end)  # fmt: skip
