"""People who are named only by the place or body that they come from, and provinces that speak among them."""

from loaders.frames.model import Actor
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between
from loaders.registry import Mention
from ontology.ids import mint, place_id
from ontology.model import SY
from ontology.thai import normalise_name

CHAIN = 120  # how far the places of one chain reach
LONGEST_NAME = 40


def find_delegates(scan: Scan) -> list[Actor]:
    """Returns the people who are named by the place or body they come from, then provinces that speak."""
    spans = [found.span() for found in GRAMMAR["body.delegation"].finditer(scan.text)]
    read = [_delegate(scan, *span) for span in spans if scan.kind_at(span[0]) == "body"]
    delegates = [actor for actor in read if actor is not None]
    return [*delegates, *_speaking(scan, delegates)]


def _delegate(scan: Scan, start: int, at: int) -> Actor | None:
    """Returns those who come from the body, village or place that stands at an index."""
    village = GRAMMAR["place.village"].match(scan.text, at)
    mention = scan.ground.by_start.get(village.end() + 1 if village else at)
    if mention is None:
        return None
    if mention.kind == "organisation":
        return _of_body(scan, start, mention)
    if mention.kind != "place" or not mention.key:
        return None
    end = _end_of_chain(scan, mention)
    if village is None:
        target = place_id(mention.key)
        return Actor(start, end, "representing", target, (mention.start, end), place=mention.key)
    target = mint(SY.Village, normalise_name(village["name"]), mention.key)
    return Actor(start, end, "representing", target, (village.start(), end), place=mention.key)


def _of_body(scan: Scan, start: int, mention: Mention) -> Actor | None:
    """Returns those who come from a body."""
    body = next(iter(between(scan.bodies, mention.start, mention.start + 1)), None)
    if body is None:
        return None
    return Actor(start, body.end, "representing", body.id, (body.start, body.end), body=body)


def _end_of_chain(scan: Scan, mention: Mention) -> int:
    """Returns the end of a place with the larger ones that follow it: ตำบลX อำเภอY."""
    end = mention.end
    for other in between(scan.mentions, end, end + CHAIN):
        if other.start > end + 1 or other.kind != "place":
            break
        if other.start >= end:
            end = other.end
    return end


def _speaking(scan: Scan, delegates: list[Actor]) -> list[Actor]:
    """Returns the provinces that speak in a paragraph of delegates: จังหวัดX ให้ความสำคัญ…."""
    blocks = {block.start for a in delegates if (block := scan.block_at(a.start)) is not None}
    covered = Cover((a.start, a.end) for a in delegates)
    actors = []
    for cue in scan.cues:
        block = scan.block_at(cue.start)
        if cue.kind != "stress" or block is None or block.start not in blocks:
            continue
        for mention in _province_before(scan, cue.start):
            if not covered.holds(mention.start):
                span = (mention.start, mention.end)
                actors.append(Actor(*span, "representing", place_id(mention.key), span, place=mention.key))
    return actors


def _province_before(scan: Scan, at: int) -> list[Mention]:
    """Returns the province that ends right before an index."""
    near = [m for m in between(scan.mentions, at - LONGEST_NAME, at) if 0 <= at - m.end <= 1]
    return [m for m in near if m.kind == "place" and m.slots.get("level") == "province"]
