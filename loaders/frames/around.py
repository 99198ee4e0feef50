"""The province and district of an event whose venue does not state them itself."""

from collections.abc import Iterable
from dataclasses import replace

from loaders.frames.model import Level, PlaceNamed, Span, Where
from loaders.frames.venue import named_place, places_after
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.registry import BANGKOK, Mention

FROM_REACH = 60
TOLD_REACH = 120
RULE_OF_LEAD = "event.place-of-lead"
LOCAL_POSTS = frozenset({"head-lp-province", "deputy-governor", "head-lp-district"})
FIRST_BLOCKS = 3
RULE_OF_ACTOR = "event.place-of-actor"
RULE_OF_VENUE = "event.place-of-venue"
BESIDE_VENUE = (" ", " ณ ", " ที่")  # between two places, or between a place and a venue
LARGEST_GAP = 12  # between places and the venue after them
SHORTEST_VENUE = 8
NATIONAL = frozenset(
    {"ministry", "department"}
)  # what follows them acts beside them: กระทรวงมหาดไทย จังหวัดน่าน
SHORTEST_NAME = 4  # ตาก, เลย and น่าน end many words


def within(around: Where | None, venue: Where | None) -> Where | None:
    """Returns the venue that another paragraph states, if it lies in the place that the event's own one states."""
    if around is None or venue is None:
        return around or venue
    in_bangkok = any(place.code[:2] == BANGKOK for place in around.places)
    if not venue.levels or not _agree(venue.places, around.places) or (in_bangkok and not venue.places):
        return around
    return _with_places(venue, around.places)


def with_places_of(where: Where, *others: Where | None) -> Where:
    """Returns where the event was with the places that stand before its day or to which somebody went."""
    for other in others:
        if other is not None and not other.levels and _agree(where.places, other.places):
            where = _with_places(where, other.places)
    return where


def with_lead(scan: Scan, where: Where, lead: Span) -> Where:
    """Returns where the event was with its paragraph's places; a district alone only from right before the venue."""
    around = None if _is_national(scan, where) else place_of_lead(scan, lead)
    if around is None:
        return where
    beside = any(0 <= where.start - place.end <= LARGEST_GAP for place in around.places)
    has_province = any(place.level == "province" for place in where.places)
    return where if has_province and not beside else with_places_of(where, around)


def places_before(scan: Scan, venue: Where) -> Where | None:
    """Returns the places that stand right before a venue: อำเภอปัว จังหวัดน่าน ณ …."""
    start = venue.start
    places: list[PlaceNamed] = []
    for mention in reversed(between(scan.mentions, venue.start - FROM_REACH, venue.start)):
        if mention.kind == "place" and scan.text[mention.end : start] in BESIDE_VENUE:
            places = [*named_place(mention), *places]
            start = mention.start
    return Where(start, venue.start, (), tuple(places)) if places and not _is_national(scan, venue) else None


def named_again(scan: Scan, where: Where | None) -> Where | None:
    """Returns where the event was with the places that follow the venue where it is named a second time."""
    if where is None or not where.levels or {p.level for p in where.places} >= {"district", "province"}:
        return where
    last = where.levels[-1]
    name = scan.text[last.start : last.end]
    if len(name) < SHORTEST_VENUE or _is_national(scan, where):
        return where
    at = scan.text.find(name)
    while at >= 0:
        places = places_after(scan, at + len(name), len(scan.text), far=True) if at != last.start else []
        if places and _agree(where.places, places):
            where = _with_places(where, places)
        at = scan.text.find(name, at + len(name))
    return where


def of_local_actor(scan: Scan, where: Where | None, lead: Span) -> Where | None:
    """Returns where the event was with the one province told of, if its governor is told of first or is host."""
    if where is not None and (_is_national(scan, where) or any(p.level == "province" for p in where.places)):
        return where
    mentions = _of_lead(scan, lead)
    codes = {m.slots["province"] for m in mentions if m.slots.get("province")}
    actor = _local_actor(scan, mentions)
    if actor is None or len(codes) != 1 or codes == {BANGKOK}:
        return where
    code = actor.slots["province"]
    places = [PlaceNamed(code, "province", actor.start, actor.end, RULE_OF_ACTOR, inferred=True)]
    district = actor if "district" in actor.slots else _only_district(scan, code)
    if district is not None:
        of_event = PlaceNamed(
            district.slots["district"], "district", district.start, district.end, RULE_OF_ACTOR
        )
        places.insert(0, replace(of_event, inferred=True))
    stated = where or Where(actor.start, actor.end, (), ())
    return replace(stated, places=(*stated.places, *places))


def _is_national(scan: Scan, where: Where) -> bool:
    """Returns whether a venue is a ministry's or the like, which lies where it does whoever acts there."""
    return any(GRAMMAR["venue.national"].search(scan.text, level.start, level.end) for level in where.levels)


def _only_district(scan: Scan, province: str) -> Mention | None:
    """Returns the first mention of the one district of a province that the document names as a place."""
    named = [
        m
        for m in scan.mentions
        if m.kind == "place" and "district" in m.slots and scan.kind_at(m.start) == "body"
    ]
    codes = {mention.slots["district"] for mention in named}
    if len(codes) != 1 or not codes.pop().startswith(province):
        return None
    return min(named, key=lambda mention: mention.slots.get("level") != "district")


def _of_lead(scan: Scan, lead: Span) -> list[Mention]:
    """Returns what the event's paragraph mentions, and the first ones too if it mentions no post."""
    mentions = between(scan.mentions, *lead)
    if any(mention.kind == "post" for mention in mentions):
        return mentions
    return between(
        scan.mentions, lead[0], max([lead[1], *(block.end for block in scan.blocks[:FIRST_BLOCKS])])
    )


def _local_actor(scan: Scan, mentions: list[Mention]) -> Mention | None:
    """Returns the post of a province or district that is named first of all posts, or whose holder welcomes."""
    posts = [mention for mention in mentions if mention.kind == "post"]
    local = [mention for mention in posts if mention.key in LOCAL_POSTS]
    if local and local[0] is posts[0]:
        return local[0]
    return next((m for m in local if GRAMMAR["place.host"].match(scan.text, m.end)), None)


def _agree(some: Iterable[PlaceNamed], others: Iterable[PlaceNamed]) -> bool:
    """Returns whether places lie in one province as far as they tell."""
    return len({place.code[:2] for place in (*some, *others)}) <= 1


def _with_places(where: Where, places: Iterable[PlaceNamed]) -> Where:
    """Returns where the event was with the places that stand elsewhere and are of levels that it lacks."""
    stated = {place.level for place in where.places}
    more = [replace(p, rule=RULE_OF_VENUE, inferred=True) for p in places if p.level not in stated]
    return replace(where, places=(*where.places, *more))


def with_province(scan: Scan, where: Where | None) -> Where | None:
    """Returns where the event was with its province, if that follows from its district or the venue's name.

    The province is taken only where the document names it elsewhere, and that is its evidence.
    """
    if where is None or any(place.level == "province" for place in where.places):
        return where
    named = _provinces(scan)
    code = _of_district(where) or _of_name(scan, where, named)
    return replace(where, places=(*where.places, named[code])) if code in named else where


def with_district(scan: Scan, where: Where | None) -> Where | None:
    """Returns where the event was with the district that the venue's name holds, if the document states that too."""
    if where is None or not where.levels or any(place.level == "district" for place in where.places):
        return where
    venue = scan.text[where.levels[0].start : where.levels[-1].end]
    for mention in scan.mentions:
        code = mention.slots.get("district") if mention.kind == "place" and mention.key else None
        if (
            code is None
            or code.startswith(BANGKOK)
            or any(not code.startswith(place.code) for place in where.places)
        ):
            continue
        name = scan.ground.registry.places[code].name_th
        if len(name) >= SHORTEST_NAME and name in venue and scan.kind_at(mention.start) == "body":
            place = PlaceNamed(code, "district", mention.start, mention.end, RULE_OF_VENUE, inferred=True)
            return replace(where, places=(place, *where.places))
    return where


def _provinces(scan: Scan) -> dict[str, PlaceNamed]:
    """Returns the provinces that the body names, each where it stands first, by their codes."""
    found: dict[str, PlaceNamed] = {}
    for mention in scan.mentions:
        code = mention.slots.get("province")
        of_district = mention.kind == "place" and mention.slots.get("level") != "province"
        if code and not of_district and scan.kind_at(mention.start) == "body":
            place = PlaceNamed(
                code, "province", mention.start, mention.end, "event.named-province", inferred=True
            )
            found.setdefault(code, place)
    return found


def _of_district(where: Where) -> str | None:
    return next((place.code[:2] for place in where.places), None)


def _of_name(scan: Scan, where: Where, named: dict[str, PlaceNamed]) -> str | None:
    """Returns the province with whose name a level of the venue ends: มหาวิทยาลัยราชภัฏภูเก็ต."""
    for level in reversed(where.levels):
        told = _at_end(scan, level)
        if told is not None:
            named.setdefault(told.code, told)
            return told.code
        for code in named:
            name = scan.ground.registry.places[code].name_th
            if len(name) >= SHORTEST_NAME and scan.text[level.start : level.end].endswith(name):
                return code
    return None


def _at_end(scan: Scan, level: Level) -> PlaceNamed | None:
    """Returns the province that ends a venue's name as a word of its own or as that of a campus."""
    before = GRAMMAR["venue.campus"].search(scan.text, level.start, level.end)
    province = scan.ground.registry.province_at(scan.text, before.end()) if before else None
    if province is None or province.end != level.end or province.key == BANGKOK:
        return None
    return PlaceNamed(province.key, "province", province.start, province.end, "venue.name")


def place_of_lead(scan: Scan, lead: Span) -> Where | None:
    """Returns the one province that the event's paragraph names as a place where something is, with its district."""
    mentions = [m for m in between(scan.mentions, *lead) if m.kind == "place" and m.key]
    places = [
        replace(place, rule=RULE_OF_LEAD, inferred=True)
        for mention in mentions
        for place in named_place(mention)
    ]
    if len({place.code[:2] for place in places}) != 1:
        return None
    province = next((p for p in places if p.level == "province"), None)
    first = places[0]
    near = max(lead[0], first.start - TOLD_REACH), first.start
    if province is None or GRAMMAR["place.not-here"].search(scan.text, *near):
        return None
    districts = {p.code: p for p in places if p.level == "district"}
    if not districts and not GRAMMAR["place.here"].search(scan.text, *near):
        return None
    around = (*(districts.values() if len(districts) == 1 else ()), province)
    return Where(first.start, province.end, (), around)
