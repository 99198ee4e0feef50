"""The parts of plans that are told of: sub-plans by their titles, and lists of goals, indicators and sub-plans."""

from collections.abc import Iterator

import regex

from loaders.frames.agenda import doubt_of
from loaders.frames.contents_model import AimsNamed, Target
from loaders.frames.factors import target_of
from loaders.frames.lists import Item, read_list
from loaders.frames.model import Doubt, Frames, PlanNamed
from loaders.grammar import GRAMMAR
from loaders.identities import plan_phase_id
from loaders.mentions.scan import Scan
from ontology.model import SY

HEAD_REACH = 110
PLAN_REACH = 60  # characters after a sub-plan in which the plan that it is part of begins
PARTS = GRAMMAR.words("plan_part")
OF_PLANS = frozenset({SY.PlanPhase, SY.Initiative})


def find_plan_parts(
    scan: Scan, frames: Frames, openers: list[regex.Match[str]]
) -> tuple[list[AimsNamed], list[Doubt]]:
    """Returns the parts of plans that are told of, and a doubt for each list that its stated number does not fit."""
    parts: list[AimsNamed] = []
    doubts: list[Doubt] = []
    if not frames.plans or not any(part in scan.text for part in PARTS):
        return parts, doubts
    for opener in openers:
        head = _list_head(scan, opener.start())
        block = scan.block_at(opener.start())
        of = target_of(scan, frames, block, head.start(), opener.start()) if head and block else None
        if head is None or block is None or of is None:
            continue
        class_name = str(PARTS[head["part"]])
        stated = int(head["number"])
        listing = read_list(scan.text, opener, block.end, stated)
        if listing is not None and _may_have(of, class_name):
            span = head.span("number")
            parts.append(AimsNamed(class_name, listing.items, stated, span, of, "part.list"))
            doubts += doubt_of(opener, listing, stated)
    return [*parts, *_titled(scan, frames)], doubts


def _may_have(of: Target, class_name: str) -> bool:
    """Returns whether what is named may have parts of a class: only a plan has sub-plans."""
    return of.class_name == SY.PlanPhase or (class_name != SY.SubPlan and of.class_name in OF_PLANS)


def _list_head(scan: Scan, at: int) -> regex.Match[str] | None:
    block = scan.block_at(at)
    if block is None or block.kind != "body":
        return None
    start = max(block.start, at - HEAD_REACH)
    if not any(part in scan.text[start:at] for part in PARTS):
        return None
    return GRAMMAR["part.list-head"].search(scan.text, start, at)


def _titled(scan: Scan, frames: Frames) -> Iterator[AimsNamed]:
    """Yields the sub-plans that are named by their titles right before the plan that they are part of."""
    for found in GRAMMAR["sub-plan"].finditer(scan.text) if "ย่อย" in scan.text else ():
        plan = _plan_after(scan, frames, found.end())
        if plan is not None and scan.kind_at(found.start()) == "body":
            of = Target(SY.PlanPhase, plan_phase_id(plan.series, plan.ordinal), (plan.start, plan.end))
            number = int(found["number"]) if found["number"] else None
            item = Item(*found.span("name"), number)
            yield AimsNamed(SY.SubPlan, (item,), None, None, of, "sub-plan")


def _plan_after(scan: Scan, frames: Frames, at: int) -> PlanNamed | None:
    near = (plan for plan in frames.plans if at <= plan.start <= at + PLAN_REACH)
    plan = next(near, None)
    joined = plan and GRAMMAR["sub-plan.of"].fullmatch(scan.text[at : plan.start].lstrip("”"))
    return plan if joined else None
