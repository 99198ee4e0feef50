"""What success rests on, as somebody tells, and what was made an indicator."""

from collections.abc import Iterator

import regex

from loaders.frames.agenda import doubt_of
from loaders.frames.contents_model import AimsNamed, FactorsNamed, Target, Told
from loaders.frames.lists import Item, read_list
from loaders.frames.model import Doubt, Frames, Span
from loaders.grammar import GRAMMAR
from loaders.identities import initiative_id, plan_phase_id, programme_id
from loaders.mentions.anchors import places_of
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.text.sections import Block
from ontology.ids import place_id
from ontology.model import SY

HEAD_REACH = 240
NEAR = 200  # characters before a head in which its programme or plan is named
SUCCESS = "ความสำเร็จ"


def find_factors(
    scan: Scan, frames: Frames, openers: list[regex.Match[str]]
) -> tuple[list[FactorsNamed], list[Doubt]]:
    """Returns what success is told to rest on, and a doubt for each list that its stated number does not fit."""
    factors: list[FactorsNamed] = []
    doubts: list[Doubt] = []
    if SUCCESS not in scan.text:
        return factors, doubts
    for opener in openers:
        block = scan.block_at(opener.start())
        head = _list_head(scan, block, opener.start()) if block else None
        if head is None or block is None:
            continue
        number = _number(scan.text, head, opener.start())
        stated = int(scan.text[slice(*number)]) if number else None
        listing = read_list(scan.text, opener, block.end, stated)
        if listing is not None:
            of = target_of(scan, frames, block, head.start(), opener.start())
            told = told_by(frames, head.start())
            factors.append(
                FactorsNamed(listing.items, listing.kind, stated, of, told, head.span(), opener.span("opener"),
                             "factor.list", number))  # fmt: skip
            doubts += doubt_of(opener, listing, stated)
    listed = {factor.cue[0] for factor in factors}
    return [*factors, *(one for one in _causes(scan, frames) if one.cue[0] not in listed)], doubts


def _list_head(scan: Scan, block: Block, at: int) -> regex.Match[str] | None:
    start = max(block.start, at - HEAD_REACH)
    if block.kind != "body" or SUCCESS not in scan.text[start:at]:
        return None
    return GRAMMAR["factor.list-head"].search(scan.text, start, at)


def _number(text: str, head: regex.Match[str], at: int) -> Span | None:
    """Returns where it is stated how many factors there are."""
    if head["number"]:
        return head.span("number")
    found = GRAMMAR["agenda.number"].search(text, head.end("head"), at)
    return found.span("number") if found else None


def _causes(scan: Scan, frames: Frames) -> Iterator[FactorsNamed]:
    for at in places_of("ปัจจัย", scan.text):
        block = scan.block_at(at)
        found = GRAMMAR["factor.cause"].match(scan.text, at, block.end) if block else None
        if found and block and block.kind == "body":
            of = target_of(scan, frames, block, at, found.start("name"))
            item = Item(*found.span("name"))
            cue = (at, found.end())
            yield FactorsNamed((item,), None, None, of, told_by(frames, at), cue, cue, "factor.cause")


def told_by(frames: Frames, at: int) -> Told | None:
    """Returns whose quoted words an index stands in."""
    return next((Told(q, q.actor) for q in frames.quotes if q.start <= at < q.end), None)


def target_of(scan: Scan, frames: Frames, block: Block, start: int, end: int) -> Target | None:
    """Returns what factors or goals are of: what is named with them, else the nearest before in the paragraph."""
    inside = list(_targets(scan, frames, start, end))
    if inside:
        return inside[0]
    before = list(_targets(scan, frames, max(block.start, start - NEAR), start))
    return max(before, key=lambda target: target.span[0], default=None)


def _targets(scan: Scan, frames: Frames, start: int, end: int) -> Iterator[Target]:
    """Yields the initiatives, programmes and plans that are named between two indexes."""
    for plan in frames.plans:
        if start <= plan.start < end:
            phase = plan_phase_id(plan.series, plan.ordinal)
            yield Target(SY.PlanPhase, phase, (plan.start, plan.end))
    for mention in between(scan.mentions, start, end):
        if mention.kind == "programme":
            yield _programme(scan, frames, mention.key, (mention.start, mention.end))


def _programme(scan: Scan, frames: Frames, key: str, span: Span) -> Target:
    """Returns a place's part in a programme where its own people tell of it, else the programme."""
    programme = programme_id(key)
    for initiative in frames.initiatives:
        if initiative.programme == programme and initiative.start <= span[0] < initiative.end:
            entity = initiative_id(programme, initiative.province)
            return Target(SY.Initiative, entity, span)
    return Target(SY.Programme, programme, span, scan.ground.registry.programmes[key].name_th)


def find_indicators(scan: Scan, frames: Frames) -> list[AimsNamed]:
    """Returns what was made one of the indicators of a province or plan: บรรจุเรื่อง…เป็น 1 ใน 12 ตัวชี้วัด."""
    indicators = []
    for found in GRAMMAR["indicator.one-of"].finditer(scan.text) if "ตัวชี้วัด" in scan.text else ():
        told = told_by(frames, found.start())
        of = _measured(scan, frames, found, told)
        if of is not None and scan.kind_at(found.start()) == "body":
            number = int(found["out"]) if found["out"] else None
            span = found.span("out") if number else None
            item = Item(*found.span("name"))
            indicators.append(AimsNamed(SY.Indicator, (item,), number, span, of, "indicator.one-of", told))
    return indicators


def _measured(scan: Scan, frames: Frames, found: regex.Match[str], told: Told | None) -> Target | None:
    """Returns what an indicator is of: the plan or province named with it, else the province of who tells of it."""
    if not found["of"]:
        return None
    start, end = found.span("of")
    plan = next((t for t in _targets(scan, frames, start, end) if t.class_name == SY.PlanPhase), None)
    if plan is not None:
        return plan
    for mention in between(scan.mentions, start, end):
        if mention.kind == "place" and mention.slots.get("level") == "province":
            return Target(SY.Province, place_id(mention.key), (mention.start, mention.end))
    place = told.actor.place if told else None
    if place is not None and len(place) == 2 and found["of"] == "ของจังหวัด" and told is not None:
        return Target(SY.Province, place_id(place), told.actor.span)
    return None
