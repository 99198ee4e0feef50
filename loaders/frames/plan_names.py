"""Which of a document's plans are one plan that it names in several ways."""

from collections.abc import Iterable
from dataclasses import replace

import regex

from loaders.frames.model import PlanNamed

REGISTERED = "registry.plan"
SHORT = "plan.short"
_LOOSE = regex.compile(r"การ|ด้าน|ของ|ใน|และ|ระหว่าง|[ ()“”\"ฯ-]")


def united(plans: list[PlanNamed]) -> list[PlanNamed]:
    """Returns the plans, those that another name of the document tells more fully under that one's series.

    A plan called by its kind alone that stands nowhere in full is left out unless its edition is told.
    """
    found: list[PlanNamed] = []
    told: dict[
        object, PlanNamed
    ] = {}  # what was named before, each once, so that a long list is read in one go
    plans = sorted(plans, key=lambda plan: plan.start)
    whole = _first_of_each(plan for plan in plans if plan.rule != SHORT)
    for plan in plans:
        later = (other for other in whole if other.start > plan.start)
        fuller = next((o for o in told.values() if _is_of(plan, o, before=True)), None) or next(
            (o for o in later if _is_of(plan, o, before=False)), None
        )
        if fuller is not None:
            plan = replace(plan, series=fuller.series, series_name=fuller.series_name)
        elif plan.rule == SHORT and plan.ordinal is None:
            continue
        found.append(plan)
        told.setdefault(_named(plan), plan)
    return found


def _first_of_each(plans: Iterable[PlanNamed]) -> list[PlanNamed]:
    """Returns the plans, each that is named more than once in the same way where it is named first."""
    first: dict[object, PlanNamed] = {}
    for plan in plans:
        first.setdefault(_named(plan), plan)
    return list(first.values())


def _named(plan: PlanNamed) -> object:
    return plan.rule, plan.series, plan.name, plan.ordinal, plan.period


def _is_of(plan: PlanNamed, other: PlanNamed, *, before: bool) -> bool:
    """Returns whether a plan's name is another way to write that of one named before it or more fully."""
    if plan.rule == REGISTERED or plan.series == other.series:
        return False
    if plan.rule == SHORT:
        return other.name.startswith(plan.name[:-1])
    name, fuller = _core(plan), _core(other)
    if plan.name.endswith("ฯ"):
        return fuller.startswith(name)
    if other.rule == REGISTERED or not (name.startswith(fuller) or fuller.startswith(name)):
        return False
    told, others = _told(plan), _told(other)
    if told == others:
        return before
    if name == fuller:
        return before and (None, None) in (told, others)
    return told == (None, None)


def _told(plan: PlanNamed) -> tuple[int | None, tuple[int, int] | None]:
    return plan.ordinal, plan.period


def _core(plan: PlanNamed) -> str:
    return _LOOSE.sub("", plan.name)
