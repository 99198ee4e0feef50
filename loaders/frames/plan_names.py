"""Which of a document's plans are one plan that it names in several ways."""

from dataclasses import replace

import regex

from loaders.frames.model import PlanNamed

REGISTERED = "registry.plan"
SHORT = "plan.short"
_LOOSE = regex.compile(r"การ|ด้าน|ของ|ใน|และ|[ ()“”\"ฯ-]")


def united(plans: list[PlanNamed]) -> list[PlanNamed]:
    """Returns the plans, those that another name of the document tells more fully under that one's series.

    A plan called by its kind alone that stands nowhere in full is left out.
    """
    found: list[PlanNamed] = []
    plans = sorted(plans, key=lambda plan: plan.start)
    for i, plan in enumerate(plans):
        others = [*found, *(other for other in plans[i + 1 :] if other.rule != SHORT)]
        fuller = next((o for j, o in enumerate(others) if _is_of(plan, o, j < len(found))), None)
        if fuller is not None:
            found.append(replace(plan, series=fuller.series, series_name=fuller.series_name))
        elif plan.rule != SHORT:
            found.append(plan)
    return found


def _is_of(plan: PlanNamed, other: PlanNamed, before: bool) -> bool:
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
