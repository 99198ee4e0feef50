"""The places that the document names, in whichever way: by name, in a list, in a post or a body."""

from collections.abc import Iterable

import regex

from loaders.frames.model import PlaceNamed
from loaders.frames.venue import named_place
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.registry import BANGKOK, OF_A_PLACE, Mention

VOUCHING = ("place.member", "place.governor", "place.office")
HEADS, IN = tuple(GRAMMAR.words("place_at")), tuple(GRAMMAR.words("place_in"))
OPENING = ("เฉพาะ", "พื้นที่", *GRAMMAR.words("list_opener"))
PAIRED = tuple(GRAMMAR.words("place_pair"))
AFTER = ("พื้นที่", "เขตพื้นที่", "กับ")
CITY = "เมือง"
BANGKOK_HEADS = ("กรุงเทพ", "กทม")
BANGKOK_WHOLE = "กรุงเทพมหานคร"
ONLY = "คือ"
PROVINCE = "จังหวัด"
BREAKS, NUMBER = (" ", "("), 12
PAIR, REACH = 2, 60
WHOLE, LONG, UNLIKE = (
    5,
    6,
    7,
)  # characters of a name that is no everyday word; that begins no other; like none
TOWNS = ("เทศบาลนคร", "เทศบาลเมือง")


def named_places(scan: Scan, bodies: list[Body]) -> list[PlaceNamed]:
    """Returns the places that the document names, those of a place's own bodies included."""
    places: list[PlaceNamed] = []
    for mention in scan.mentions:
        if scan.kind_at(mention.start) == "body":
            # the capital before the district: the register would add the province as inferred
            places += [
                *_of_capital(scan, mention),
                *named_place(mention),
                *_of_post(scan, mention),
                *_with_vicinity(scan, mention),
                *_listed_after(scan, mention),
            ]
    return [*places, *_listed(scan), *_bare(scan), *_at_heads(scan), *_of_bodies(scan, bodies)]


def _of_capital(scan: Scan, mention: Mention) -> list[PlaceNamed]:
    """Returns the province that the name of its capital district says: อำเภอเมืองตรัง."""
    code = mention.slots.get("district")
    if mention.kind != "place" or not code or mention.slots.get("level") != "district":
        return []
    province = scan.ground.registry.places[code[:2]]
    if not scan.text.endswith(CITY + province.name_th, mention.start, mention.end):
        return []
    return [PlaceNamed(province.code, "province", mention.start, mention.end, "place.of-capital")]


def _of_post(scan: Scan, mention: Mention) -> list[PlaceNamed]:
    """Returns the province that a post is of by its own words: วัฒนธรรมจังหวัดอุดรธานี, ปลัดกรุงเทพมหานคร."""
    code = mention.slots.get("province") if mention.kind == "post" else None
    if mention.kind == "post" and BANGKOK_WHOLE in scan.text[mention.start : mention.end]:
        code = BANGKOK
    return [PlaceNamed(code, "province", mention.start, mention.end, "place.of-post")] if code else []


def _with_vicinity(scan: Scan, mention: Mention) -> list[PlaceNamed]:
    """Returns Bangkok where a text names it with its vicinity: กรุงเทพมหานครและปริมณฑล."""
    if mention.kind == "region" and scan.text.startswith(BANGKOK_HEADS, mention.start):
        return [PlaceNamed(BANGKOK, "province", mention.start, mention.end)]
    return []


def _listed_after(scan: Scan, mention: Mention) -> list[PlaceNamed]:
    """Returns the provinces that go on a list without their head word: จังหวัดแพร่ น่าน และลำปาง."""
    of_province = mention.kind == "place" and mention.slots.get("level") == "province"
    if not of_province and not (mention.kind in ("post", "organisation") and mention.slots.get("province")):
        return []
    listed = scan.ground.registry.provinces_listed(scan.text, mention.end)
    joined = listed and GRAMMAR["place.joined"].search(scan.text, mention.end, listed[0].start)
    return _as_listed(listed) if joined or len(listed) > 1 else []


def _listed(scan: Scan) -> list[PlaceNamed]:
    """Returns the provinces of lists that words open (6 จังหวัด ได้แก่ ตรัง และสตูล) or that are long enough."""
    places: list[PlaceNamed] = []
    for run in scan.ground.registry.province_runs(scan.text):
        if scan.kind_at(run[0].start) == "body" and (len(run) > PAIR or _is_pair(scan, run)):
            places += _as_listed(run)
    for found in GRAMMAR["place.list"].finditer(scan.text):
        if scan.kind_at(found.start()) == "body":
            listed = _run_at(scan, found.end())
            only = found[0].rstrip(" :").endswith(ONLY) and listed and _ends(scan.text, listed[0])
            places += _as_listed(listed) if len(listed) > 1 or only else []
    return places


def _run_at(scan: Scan, at: int) -> list[Mention]:
    """Returns the bare provinces that stand one after the other from an index, glued to what opens them or not."""
    registry = scan.ground.registry
    glued = registry.province_at(scan.text, at)
    return (
        [glued, *registry.provinces_listed(scan.text, glued.end)]
        if glued
        else registry.provinces_listed(scan.text, at)
    )


def _is_pair(scan: Scan, run: list[Mention]) -> bool:
    """Returns whether two bare names are of provinces: both joined, or in brackets, and no part of another name."""
    text, (one, other) = scan.text, run
    if one.end - one.start < WHOLE and other.end - other.start < WHOLE:
        return False
    begins = not "ก" <= text[one.start - 1 : one.start] <= "๎" or text.endswith(PAIRED, 0, one.start)
    ends = other.end - other.start >= LONG or _ends(text, other)
    joined = GRAMMAR["place.joins-pair"].fullmatch(text, one.end, other.start)
    opener = one.start - text.endswith(" ", 0, one.start)
    listed = text.endswith(OPENING, 0, opener) and text[one.end : other.start] == " "
    within = text[one.start - 1] == "(" and text.startswith(")", other.end)
    named = any(m.start <= one.start < m.end for m in between(scan.names, one.start - REACH, one.start + 1))
    return begins and ends and bool(joined or within or listed) and not named


def _bare(scan: Scan) -> list[PlaceNamed]:
    """Returns the provinces whose bare names other words vouch for: those of a route, and after สส."""
    text = scan.text
    found = sorted(n.end() for rule in VOUCHING for n in GRAMMAR[rule].finditer(text))
    for route in _routes(text):
        found += [town.start() for town in GRAMMAR["place.town"].finditer(text, *route.span("towns"))]
    near = [scan.ground.registry.province_at(text, at) for at in found if scan.kind_at(at) == "body"]
    named = [m for m in near if m is not None]
    return [PlaceNamed(m.key, "province", m.start, m.end, "place.bare") for m in named if _ends(text, m)]


def _at_heads(scan: Scan) -> list[PlaceNamed]:
    """Returns the provinces in whose bare names those of stations, areas or peoples end: เรือนจำกลางตรัง, เขต 2 ตรัง."""
    return [
        PlaceNamed(m.key, "province", m.start, m.end, "place.at")
        for m in scan.ground.registry.provinces_bare(scan.text)
        if _has_head(scan.text, m) and scan.kind_at(m.start) == "body"
    ]


def _has_head(text: str, mention: Mention) -> bool:
    """Returns whether what stands before a bare name makes a province of it; a short one must end there too."""
    at, length = mention.start, mention.end - mention.start
    if text.endswith(HEADS, 0, at):
        return length >= LONG or _ends(text, mention)
    if length >= WHOLE and (text.endswith(IN, 0, at) or text.startswith(CITY, mention.end)):
        return text.startswith(CITY, mention.end) or length >= UNLIKE or _ends(text, mention)
    numbered = text.endswith(BREAKS, 0, at) and GRAMMAR["place.numbered"].search(
        text, max(0, at - NUMBER), at
    )
    return bool(numbered) and _ends(text, mention)


def _routes(text: str) -> Iterable[regex.Match[str]]:
    """Yields the routes of the lines that have a dash between words: few lines have one."""
    end = 0
    for dash in GRAMMAR["place.dash"].finditer(text):
        if dash.start() >= end:
            begin, end = text.rfind("\n", 0, dash.start()) + 1, text.find("\n", dash.start())
            end = len(text) if end < 0 else end
            yield from GRAMMAR["place.route"].finditer(text, begin, end)


def _ends(text: str, mention: Mention) -> bool:
    """Returns whether a bare name ends where its word does, or before the number of its area or what joins it."""
    return not "ก" <= text[mention.end : mention.end + 1] <= "๎" or text.startswith(AFTER, mention.end)


def _as_listed(provinces: list[Mention]) -> list[PlaceNamed]:
    """Returns bare provinces as places of a list."""
    return [PlaceNamed(m.key, "province", m.start, m.end, "place.listed") for m in provinces]


def _of_bodies(scan: Scan, bodies: list[Body]) -> list[PlaceNamed]:
    """Returns the provinces that a place's own bodies name: สำนักงานวัฒนธรรมจังหวัดX, หอการค้าจังหวัดX, เทศบาลนครX."""
    places = []
    for body in bodies:
        code = body.mention.slots.get("province") if body.mention else None
        own = body.kind in OF_A_PLACE or PROVINCE in scan.text[body.start : body.end]
        code = code if own else None
        code = code or _of_town(scan, body)
        if code:
            places.append(PlaceNamed(code, "province", body.start, body.end, "place.of-body"))
    return places


def _of_town(scan: Scan, body: Body) -> str | None:
    """Returns the province whose name is that of its town: เทศบาลนครเชียงราย."""
    head = next((town for town in TOWNS if scan.text.startswith(town, body.start)), None)
    province = scan.ground.registry.province_at(scan.text, body.start + len(head)) if head else None
    return province.key if province is not None and province.end == body.end else None
