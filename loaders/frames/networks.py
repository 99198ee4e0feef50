"""Networks: those of a list, with their sector and province, and those named by themselves."""

from collections.abc import Iterator
from itertools import chain, pairwise

import regex

from loaders.frames.model import Meeting, NetworkNamed
from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import places_of
from loaders.mentions.model import Count
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between
from loaders.text.sections import Block

HEAD = "เครือข่าย"
LONGEST_ITEM = 70
FEWEST = 3
_ITEM_END = regex.compile(
    r"[ ]?(?=(?:" + "|".join(map(regex.escape, GRAMMAR.words("network_list_stop"))) + r"))|\n|[.:;“”\"]"
)
_VIRTUE = "คุณธรรม"
OF_OTHERS = {"network.of-body": "organisation", "network.of-place": "place"}


def find_networks(scan: Scan, meeting: Meeting | None) -> list[NetworkNamed]:
    """Returns the networks of the first list of at least three, and those with a name of their own.

    A list in which each has the head word may have longer names than those of sectors.
    """
    if HEAD not in scan.text:
        return []
    blocks = (_list_in(scan, block) for block in scan.blocks)
    lists = chain(_lists_of_lines(scan), blocks, _lists_of_sectors(scan))
    first = next((items for items in lists if len(items) >= FEWEST), [])
    province = _province(scan, meeting) if first else None
    networks = [_listed(scan, start, end, province) for start, end in first]
    listed = Cover((n.start, n.end) for n in networks)
    return [*networks, *(n for n in _standing_alone(scan) if not listed.touches(n.start, n.end))]


def _lists_of_lines(scan: Scan) -> Iterator[list[tuple[int, int]]]:
    """Yields the spans of networks that are listed one a line."""
    for found in GRAMMAR["network.lines"].finditer(scan.text):
        yield [span for span in found.spans("name") if scan.kind_at(span[0]) == "body"]


def _list_in(scan: Scan, block: Block) -> list[tuple[int, int]]:
    """Returns the spans of the networks that follow one another in a block."""
    starts = [found.start() for found in GRAMMAR["network.head"].finditer(scan.text, block.start, block.end)]
    items: list[tuple[int, int]] = []
    for start, following in pairwise([*starts, block.end]):
        end = _item_end(scan.text, start, min(following, start + LONGEST_ITEM), following)
        touches = (
            bool(items) and GRAMMAR["network.trail"].fullmatch(scan.text, items[-1][1], start) is not None
        )
        if items and not touches:
            if len(items) >= FEWEST:
                break
            items = []
        items.append((start, end))
    return items


def _lists_of_sectors(scan: Scan) -> Iterator[list[tuple[int, int]]]:
    """Yields the spans of networks that are listed by their sectors, the head word said once or only before."""
    done = 0
    for at in places_of(HEAD, scan.text):
        if at < done or scan.kind_at(at) != "body":
            continue
        opens = GRAMMAR["network.counted"].match(scan.text, at)
        if opens is None and not GRAMMAR["network.head"].match(scan.text, at):
            continue
        items: list[tuple[int, int]] = []
        done = opens.end() if opens else at
        while item := GRAMMAR["network.item"].match(scan.text, done):
            items.append(item.span("item"))
            done = item.end()
        yield items


def _item_end(text: str, start: int, stop: int, following: int) -> int:
    found = _ITEM_END.search(text, start + len(HEAD) + 2, stop)
    end = found.start() if found else stop
    if found is None and stop < following:
        space = text.find(" ", start, stop)
        end = space if space > 0 else stop
    trail = GRAMMAR["network.trail"].search(text, start, end)
    return trail.start() if trail else end


def _listed(
    scan: Scan, start: int, end: int, province: tuple[str, tuple[int, int], str] | None
) -> NetworkNamed:
    text = scan.text[start:end]
    name = text if text.startswith(HEAD) else HEAD + text
    sector_end = end - len(_VIRTUE) if name.endswith(_VIRTUE) and len(name) > len(HEAD + _VIRTUE) else end
    sector_start = start + len(text) - len(name.removeprefix(HEAD))
    sector = scan.text[sector_start:sector_end]
    code, span, rule = province or (None, None, "")
    return NetworkNamed(
        start, end, name, sector, (sector_start, sector_end), code, span, rule, True, "network.list"
    )


def _province(scan: Scan, meeting: Meeting | None) -> tuple[str, tuple[int, int], str] | None:
    """Returns the province that a count of networks is of, else that of the event, with the rule that says so."""
    for count in scan.counts:
        if count.counted != "networks":
            continue
        gap = GRAMMAR["network.of-the-province"].match(scan.text, count.end)
        mention = scan.ground.by_start.get(gap.end()) if gap else None
        if mention is not None and mention.kind == "place":
            return mention.slots["province"], (mention.start, mention.end), "network.of-province"
    if meeting is not None and meeting.where is not None:
        for place in meeting.where.places:
            if place.level == "province":
                return place.code, (place.start, place.end), "network.of-event"
    return None


def _standing_alone(scan: Scan) -> list[NetworkNamed]:
    """Returns the networks that are named by themselves; one whose name goes on elsewhere by its whole name only."""
    networks = []
    for found in GRAMMAR["network.of-province"].finditer(scan.text):
        mention = next(iter(between(scan.mentions, found.start(), found.end())), None)
        if mention is not None and mention.slots.get("province") and scan.kind_at(found.start()) == "body":
            span = (mention.start, mention.end)
            networks.append(_alone(found, mention.slots["province"], span, "network.of-province"))
    for rule in ("network.national", "network.named", "network.of-volunteers"):
        named = [f for f in GRAMMAR[rule].finditer(scan.text) if scan.kind_at(f.start()) == "body"]
        networks += [_alone(f, None, None, rule) for f in named]
    networks += _of_others(scan)
    first: dict[str, str] = {}
    for network in networks:
        first.setdefault(_bare(network.name), network.name)
    whole = {name for bare, name in first.items() if not any(o != bare and o.startswith(bare) for o in first)}
    return [network for network in networks if network.name in whole]


def _bare(name: str) -> str:
    """Returns a network's name without what may be left out of it: ภาคีเครือข่ายXในจังหวัดY."""
    return GRAMMAR["network.left-out"].sub("", name)


def _of_others(scan: Scan) -> Iterator[NetworkNamed]:
    """Yields the networks of bodies and places: เครือข่ายของกระทรวงX, เครือข่ายผู้สูงอายุอำเภอX."""
    for rule, kind in OF_OTHERS.items():
        for found in GRAMMAR[rule].finditer(scan.text):
            mention = scan.ground.by_start.get(found.end())
            if mention is not None and mention.kind == kind and scan.kind_at(found.start()) == "body":
                start, end = found.start(), mention.end
                yield NetworkNamed(start, end, scan.text[start:end], None, None, None, None, "", False, rule)


def _alone(
    found: regex.Match[str], province: str | None, span: tuple[int, int] | None, rule: str
) -> NetworkNamed:
    start, end = found.span("name")
    return NetworkNamed(start, end, found["name"], None, None, province, span, rule, False, rule)


def counted_networks(networks: list[NetworkNamed], counts: list[Count]) -> Count | None:
    """Returns the count of networks that fits the list, or the first of them where none fits."""
    of_networks = [c for c in counts if c.counted == "networks"]
    listed = sum(n.listed for n in networks)
    fitting = [c for c in of_networks if c.value == listed]
    return next(iter(fitting or of_networks), None)
