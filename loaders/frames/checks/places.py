"""Doubts about places: a district of another province, a provincial office without its province."""

from functools import cache
from itertools import pairwise

from loaders.frames.model import Doubt, Frames
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.registry import Mention, Registry

OFFICE_REACH = 40
LONGEST = 40
AHEAD = 4
LEVELS = {"province": 1, "district": 2, "subdistrict": 3}
OF_PROVINCE = "จังหวัด{province}"


def districts(scan: Scan, _frames: Frames) -> list[Doubt]:
    """A district or subdistrict beside a place that does not have it: อำเภอหาดใหญ่ จังหวัดเชียงราย."""
    thai = "ไม่พบอำเภอหรือตำบลนี้ในจังหวัดหรืออำเภอที่ระบุ"
    english = "The register knows no such district in the place that stands beside it."
    places = [m for m in scan.mentions if m.kind == "place" and m.slots.get("level") in LEVELS]
    wrong: list[tuple[int, int]] = []
    for i, (place, following) in enumerate(pairwise(places)):
        if not GRAMMAR["place.within"].fullmatch(scan.text, place.end, following.start):
            continue
        its_own = any(_lies_in(following, later) for later in places[i + 2 : i + 2 + AHEAD])
        if _is_elsewhere(place, following) or (_is_elsewhere(following, place) and not its_own):
            overlaps = bool(wrong) and place.start < wrong[-1][1]
            wrong.append((wrong.pop()[0] if overlaps else place.start, following.end))
    return [Doubt("check.district", thai, english, *span) for span in [*wrong, *_unknown(scan, places)]]


def _unknown(scan: Scan, places: list[Mention]) -> list[tuple[int, int]]:
    """Returns the districts before a province that the register does not have at all: อำเภอแม่สวย จังหวัดเชียงราย."""
    spans = []
    for place in places:
        found = GRAMMAR["place.unknown"].search(scan.text, max(0, place.start - LONGEST), place.start)
        if found and LEVELS[place.slots["level"]] < (2 if found["district"] else 3):
            spans.append((found.start(), place.end))
    return [span for span in spans if span[0] not in scan.ground.by_start]


def _is_elsewhere(inner: Mention, outer: Mention) -> bool:
    """Returns whether a place of a lower level is none of a place of a higher one; provinces listed are equals."""
    if not outer.key or LEVELS.get(inner.slots["level"], 0) <= LEVELS.get(outer.slots["level"], 0):
        return False
    return not _lies_in(inner, outer)


def _lies_in(inner: Mention, outer: Mention) -> bool:
    return bool(outer.key) and inner.key.startswith(outer.key)


def offices(scan: Scan, frames: Frames) -> list[Doubt]:
    """A provincial office that stands without its province: สำนักงานคลัง … จังหวัดพะเยา."""
    patterns = _office_names(scan.ground.registry)
    thai = "สำนักงานระดับจังหวัดที่ไม่ได้ระบุชื่อจังหวัดติดกัน อาจเป็นของจังหวัดที่ตามมา"
    english = "A provincial office without its province; perhaps that of the province which follows."
    doubts = []
    for body in frames.bodies:
        if body.key is None and body.name in patterns:
            following = between(scan.mentions, body.end, body.end + OFFICE_REACH)
            ends = [m.end for m in following if m.slots.get("level") == "province"]
            doubts.append(
                Doubt("check.office-without-province", thai, english, body.start, (ends or [body.end])[0])
            )
    return doubts


@cache
def _office_names(registry: Registry) -> frozenset[str]:
    """Returns the names of provincial offices without their province."""
    names = (entry.name_th for entry in registry.organisations.values() if entry.fine_kind == "local_pattern")
    return frozenset(name.removesuffix(OF_PROVINCE) for name in names if name.endswith(OF_PROVINCE))
