"""The province and district of an event whose venue does not state them itself."""

from dataclasses import replace

from loaders.frames.model import PlaceNamed, Span, Where
from loaders.frames.venue import named_place
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan, between

FROM_REACH = 60
RULE_OF_LEAD = "event.place-of-lead"
SHORTEST_NAME = 4  # ตาก, เลย and น่าน end many words


def with_province(scan: Scan, where: Where | None) -> Where | None:
    """Returns where the event was with its province, if that follows from its district or the venue's name.

    The province is taken only where the document names it elsewhere, and that is its evidence.
    """
    if where is None or any(place.level == "province" for place in where.places):
        return where
    named = _provinces(scan)
    code = _of_district(where) or _of_name(scan, where, named)
    return replace(where, places=(*where.places, named[code])) if code in named else where


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
        for code in named:
            name = scan.ground.registry.places[code].name_th
            if len(name) >= SHORTEST_NAME and scan.text[level.start : level.end].endswith(name):
                return code
    return None


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
    near = scan.text[max(lead[0], first.start - FROM_REACH) : first.start]
    if province is None or GRAMMAR["place.not-here"].search(near):
        return None
    districts = {p.code: p for p in places if p.level == "district"}
    if not districts and not GRAMMAR["place.here"].search(near):
        return None
    around = (*(districts.values() if len(districts) == 1 else ()), province)
    return Where(first.start, province.end, (), around)
