"""The venue as a chain of levels, and the places around it."""

from dataclasses import replace
from itertools import pairwise

import regex

from loaders.frames.model import Level, LevelName, PlaceNamed, Where
from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import body_of
from loaders.mentions.model import Body, Name
from loaders.mentions.page_bodies import PLACE_LIKE
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.registry import Mention

LONGEST = 170
LARGEST_GAP = 3
PARTS = ("เหนือ", "ใต้")  # of a subdistrict that was divided
LONGEST_NAMED = 90
AREA = "พื้นที่"
STATED_IN_NAMES = {"district": "อำเภอ", "province": "จังหวัด"}
BODIES = ("organisation", "unit")
OPENING, CLOSING = "“", "”"
SPACES = regex.compile(r"[ ]+")
LINE_BREAK = regex.compile(r"[ ]*\n[ \n]{0,6}(?=ต\.|ตำบล|อ\.|อำเภอ|แขวง|เขต)")
SHORT_FORM = regex.compile(r"[ .][ก-ฮ]{2,4}$")  # whose full stop is its own: อาคารบริหาร ทลฉ.
LEVEL_OF: dict[str | None, LevelName] = {"room": "room", "building": "building", "floor": "room"}


def read_where(
    scan: Scan, at: int, end: int, *, places_only: bool = False, visited: bool = False
) -> Where | None:
    """Returns the venue and places that stand at an index, or None where nothing there is one."""
    text = scan.text
    names = between(scan.names, at, at + LONGEST)
    person = next((n for n in names if not _names_venue(text, at, n)), None)
    limit = min(end, at + LONGEST, person.start if person else end)
    if text.startswith(AREA, at) and not GRAMMAR["venue.area"].match(text, at):
        at += len(AREA)
        places_only = True
    stop = at if places_only else _past_name(scan, at, _venue_end(text, at, limit))
    levels = _levels(scan, at, stop)
    if visited:
        levels = [] if levels and GRAMMAR["venue.level"].fullmatch(text, at, levels[0].end) else levels
    else:
        levels = levels or _named(scan, at, stop)
    if levels and _is_generic(text, at, levels[-1].end):
        return None
    if levels:
        stop = levels[-1].end
    places = places_after(scan, stop if levels else at, end, far=bool(levels)) or _bare_at(scan, at)
    places = places or (_on_next_line(scan, stop) if levels else [])
    if not levels and not places:
        return None
    stated = {place.level for place in places}
    places = [*(p for p in _places_inside(scan, at, stop) if p.level not in stated), *places]
    return Where(at, max([stop, *(p.end for p in places)]), tuple(levels), tuple(places))


def _names_venue(text: str, at: int, name: Name) -> bool:
    """Returns whether a building or a room on the floor that follows is called after somebody."""
    if GRAMMAR["venue.floor"].match(text, name.end):
        return True
    called = GRAMMAR["venue.called"].search(text, at, name.start) is not None
    return called and GRAMMAR["venue.goes-on"].match(text, name.end) is not None


def _is_generic(text: str, at: int, end: int) -> bool:
    """Returns whether a venue is no one place but one of many, or all of them."""
    return bool(GRAMMAR["venue.generic"].search(text, at, end) or GRAMMAR["venue.many"].match(text, end))


def _past_name(scan: Scan, at: int, stop: int) -> int:
    """Returns the end of a venue with the whole of a body's name that goes on over its end."""
    mentions = [m for m in between(scan.mentions, stop - LONGEST, stop) if m.kind == "organisation"]
    bodies = [b for b in between(scan.bodies, at, stop) if b.is_read and b.kind == "company"]
    return max([stop, *(m.end for m in mentions[-1:]), *(b.end for b in bodies)])


def _named(scan: Scan, at: int, stop: int) -> list[Level]:
    """Returns a site that has a name of its own and none of the listed head words before what it stands in."""
    text = scan.text
    gaps = (gap.end() for gap in SPACES.finditer(text, at, stop))
    own = next((gap for gap in gaps if gap < stop and _begins_level(scan, gap)), stop)
    if own - at > LONGEST_NAMED or not GRAMMAR["venue.named"].fullmatch(text, at, stop):
        return []
    return [Level("site", " ".join(text[at:stop].split()), at, stop)]


def _venue_end(text: str, at: int, end: int) -> int:
    """Returns where a venue ends that begins at an index."""
    found = GRAMMAR["venue.end"].search(text, at + 2, end)
    stop = found.start() if found else end
    if text.startswith(CLOSING, stop) and OPENING in text[at:stop]:
        stop += len(CLOSING)  # of a name in its name: ศูนย์เรียนรู้ “น้ำใส”
    venue = text[at:stop]
    bare = venue.removesuffix("ของ").rstrip(" -,." if "(" in venue else " -,.)")
    return at + len(bare) + (venue[len(bare) :].startswith(".") and SHORT_FORM.search(bare) is not None)


def _levels(scan: Scan, at: int, stop: int) -> list[Level]:
    """Returns the levels between two indexes: each begins with a head word after a space, or a body's name."""
    if not _begins_level(scan, at):
        return []
    gaps = [gap.end() for gap in SPACES.finditer(scan.text, at, stop)]
    starts = [at, *(gap for gap in gaps if gap < stop and _begins_level(scan, gap))]
    return _merge_floors([_level(scan, *span) for span in pairwise([*starts, stop])])


def _begins_level(scan: Scan, at: int) -> str | None:
    """Returns what begins at an index: a room, a building, a site, or a floor."""
    found = GRAMMAR["venue.level"].match(scan.text, at)
    if found:
        return found.lastgroup
    mention = scan.ground.by_start.get(at)
    if mention is not None and mention.kind in BODIES:
        return "site"
    return "floor" if GRAMMAR["venue.floor"].match(scan.text, at) else None


def _level(scan: Scan, start: int, stop: int) -> Level:
    """Returns the level between two indexes with its floor; one that is a floor alone has no name."""
    text = scan.text
    kind = _begins_level(scan, start)
    end = start + len(text[start:stop].rstrip(" "))
    floor = GRAMMAR["venue.floor"].search(text, start, end)
    name_end = floor.start() if floor and floor.start() > start else end
    name = "" if kind == "floor" else " ".join(text[start:name_end].split())
    number, span = (floor["floor"], floor.span("floor")) if floor else (None, None)
    return Level(LEVEL_OF.get(kind, "site"), name, start, end, number, span, _body_at(scan, start, end))


def _body_at(scan: Scan, start: int, end: int) -> Body | None:
    """Returns the body whose name a level begins with, unless it is a place itself."""
    mention = scan.ground.by_start.get(start)
    if mention is None or mention.kind not in BODIES or mention.key in PLACE_LIKE:
        return None
    return body_of(scan.ground.registry, mention, scan.text) if mention.end <= end + 1 else None


def _merge_floors(levels: list[Level]) -> list[Level]:
    """Returns the levels with a floor that stands alone given to the room or building before it."""
    merged: list[Level] = []
    for level in levels:
        if level.name == "" and merged and merged[-1].floor is None:
            merged[-1] = replace(merged[-1], end=level.end, floor=level.floor, floor_span=level.floor_span)
        elif level.name:
            merged.append(level)
    return merged


def places_after(scan: Scan, at: int, end: int, *, far: bool) -> list[PlaceNamed]:
    """Returns the places that follow one another from an index on; `far` ones may have a road before them."""
    places: list[PlaceNamed] = []
    short_form = GRAMMAR["venue.short-form"].match(scan.text, at, end)
    at = short_form.end() if short_form else at
    first = at
    for mention in between(scan.mentions, at, min(end, at + LONGEST)):
        near = len(scan.text[at : mention.start].removeprefix(_part(scan, at))) <= LARGEST_GAP
        if not near and far and not places and (at == first or mention.slots.get("level") == "province"):
            near = GRAMMAR["venue.way"].fullmatch(scan.text, at, mention.start) is not None
        if not near or mention.kind != "place":
            break
        places += named_place(mention)
        at = mention.end
    return [*places, *_bare_province(scan, places)]


def _part(scan: Scan, at: int) -> str:
    """Returns the part of a place that stands right after its name: แขวงบางนา + ใต้."""
    return next((part for part in PARTS if scan.text.startswith(part, at)), "")


def _on_next_line(scan: Scan, stop: int) -> list[PlaceNamed]:
    """Returns the places that begin the line after the one that a venue ends."""
    gap = LINE_BREAK.match(scan.text, stop)
    return places_after(scan, gap.end(), gap.end() + LONGEST, far=False) if gap else []


def _bare_at(scan: Scan, at: int) -> list[PlaceNamed]:
    """Returns the province whose bare name stands where a place was opened: ลงพื้นที่เชียงราย."""
    mention = scan.ground.registry.province_at(scan.text, at)
    return [PlaceNamed(mention.key, "province", mention.start, mention.end, "place.bare")] if mention else []


def _bare_province(scan: Scan, places: list[PlaceNamed]) -> list[PlaceNamed]:
    """Returns the province whose bare name follows its district: อำเภอโพธาราม ราชบุรี."""
    last = places[-1] if places else None
    if last is None or last.level == "province":
        return []
    province = scan.ground.registry.province_at(scan.text, last.end + 1)
    if province is None or province.key != last.code[:2]:
        return []
    return [PlaceNamed(province.key, "province", province.start, province.end, "place.bare")]


def _places_inside(scan: Scan, at: int, stop: int) -> list[PlaceNamed]:
    """Returns the district and province that the venue's own name states: ที่ว่าการอำเภอX, ศาลากลางจังหวัดX."""
    inside: dict[str, PlaceNamed] = {}
    for mention in between(scan.mentions, at, stop):
        name = scan.text[mention.start : mention.end]
        for level, word in STATED_IN_NAMES.items():
            code = mention.slots.get(level)
            if code and word in name:
                inside.setdefault(level, PlaceNamed(code, level, mention.start, mention.end, "venue.name"))
    return list(inside.values())


def named_place(mention: Mention) -> list[PlaceNamed]:
    """Returns the place of a mention, or nothing where its code stays open."""
    if mention.kind != "place" or not mention.key:
        return []
    return [PlaceNamed(mention.key, mention.slots["level"], mention.start, mention.end)]
