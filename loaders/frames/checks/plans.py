"""Doubts about plans: a period told in two ways, one that ends before it begins, one that cannot be meant."""

from loaders.frames.model import Doubt, Frames, PlanNamed, Span
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan

LONGEST = 40
"""Years that a plan spans at most: the national strategy has twenty, one for the climate thirty-five."""
YEARS = (*range(1950, 2101), *range(2450, 2651))


def periods(_scan: Scan, frames: Frames) -> list[Doubt]:
    """A plan's period told in two ways, or one that ends before it begins."""
    doubts = []
    told: dict[tuple[str, int | None], tuple[int, int]] = {}
    for plan in frames.plans:
        if plan.period is None or plan.period_span is None:
            continue
        first = told.setdefault((plan.series, plan.ordinal), plan.period)
        if first != plan.period:
            doubts.append(Doubt(
                "check.period-differs", f"แผนเดียวกันระบุช่วงปีต่างกัน: {_years(first)} และ {_years(plan.period)}",
                f"One plan is given two periods: {_years(first)} and {_years(plan.period)}.",
                *plan.period_span))  # fmt: skip
        if plan.period[1] < plan.period[0]:
            doubts.append(Doubt(
                "check.period-order", "ปีสิ้นสุดมาก่อนปีเริ่มต้น", "The period ends before it begins.",
                *plan.period_span))  # fmt: skip
    return doubts


def _years(period: tuple[int, int]) -> str:
    return f"{period[0]}-{period[1]}"


def years_of_plans(scan: Scan, frames: Frames) -> list[Doubt]:
    """Years after a plan's name that make no period, or one longer than any plan's."""
    thai = "ช่วงปีของแผนนี้ไม่น่าเป็นไปได้ อาจพิมพ์ผิด"
    english = "The plan's years are hardly meant; perhaps a slip of the pen."
    spans = (_unlikely(scan.text, plan) for plan in frames.plans)
    return [Doubt("check.year-range", thai, english, *span) for span in spans if span]


def _unlikely(text: str, plan: PlanNamed) -> Span | None:
    found = GRAMMAR["plan.any-years"].match(text, plan.end)
    if found is None or _is_likely(int(found["from"]), int(found["to"])):
        return None
    return found.span("years")


def _is_likely(begins: int, ends: int) -> bool:
    """Returns whether a plan may have these years; periods that end before they begin have a finding of their own."""
    return begins in YEARS and ends in YEARS and abs(ends - begins) <= LONGEST
