"""Projects, and a place's part in a programme."""

from loaders.frames.model import InitiativeNamed, ProjectNamed
from loaders.grammar import GRAMMAR
from loaders.identities import programme_id
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.registry import Mention

SPEECH_REACH = 150


def find_projects(scan: Scan, lead: tuple[int, int]) -> list[ProjectNamed]:
    """Returns the projects that the event is held under."""
    return [
        ProjectNamed(*found.span("name"), found["name"])
        for found in GRAMMAR["project"].finditer(scan.text, *lead)
    ]


def find_initiatives(scan: Scan, lead: tuple[int, int]) -> list[InitiativeNamed]:
    """Returns the places' parts in programmes that the body names, with the year where it is stated.

    The event is about those that its own paragraph names.
    """
    found = [
        _initiative(scan, m, lead) for m in scan.mentions if m.kind == "programme" and m.slots.get("province")
    ]
    return [*found, *_of_representatives(scan)]


def _initiative(scan: Scan, mention: Mention, lead: tuple[int, int]) -> InitiativeNamed:
    year = GRAMMAR["year-of-initiative"].match(scan.text, mention.end)
    span = None
    if year:
        span = (year.start() + len(year[0]) - len(year[0].lstrip()), year.end())
    entry = scan.ground.registry.programmes[mention.key]
    return InitiativeNamed(
        mention.start, mention.end, programme_id(mention.key), entry.name_th, mention.slots["province"],
        int(year["fiscal"]) if year and year["fiscal"] else None,
        int(year["ordinal"]) if year and year["ordinal"] else None,
        span, lead[0] <= mention.start < lead[1], "registry.programme",
    )  # fmt: skip


def _of_representatives(scan: Scan) -> list[InitiativeNamed]:
    """Returns the programme that people of a province speak of as their own."""
    initiatives = []
    for found in GRAMMAR["body.delegation"].finditer(scan.text):
        place = scan.ground.by_start.get(found.end())
        if place is None or place.kind != "place" or place.slots.get("level") != "province":
            continue
        if not GRAMMAR["plan.speaks"].match(scan.text, place.end):
            continue
        for mention in between(scan.mentions, place.end, place.end + SPEECH_REACH):
            if mention.kind == "programme" and not mention.slots.get("province"):
                initiatives.append(_spoken_of(scan, place, mention))
                break
    return initiatives


def _spoken_of(scan: Scan, place: Mention, programme: Mention) -> InitiativeNamed:
    entry = scan.ground.registry.programmes[programme.key]
    identity = programme_id(programme.key)
    span = (place.start, programme.end)
    rule = "initiative.representative"
    return InitiativeNamed(*span, identity, entry.name_th, place.key, None, None, None, False, rule)
