"""What was read with doubt: a person should look at it. Nothing is dropped because of it."""

from loaders.frames.checks.alarms import silent_people, unread_titles
from loaders.frames.checks.days import missing_days, undated, weekdays, years
from loaders.frames.checks.numbers import counted_lists, counted_members
from loaders.frames.checks.places import districts, offices
from loaders.frames.checks.plans import periods, years_of_plans
from loaders.frames.model import Doubt, Frames
from loaders.mentions.scan import Scan

__all__ = ["CHECKS", "find_doubts"]

CHECKS = (
    counted_lists, counted_members, weekdays, years, undated, missing_days, periods, years_of_plans, districts,
    offices, unread_titles, silent_people,
)  # fmt: skip
"""Each returns its doubts about what was read in a page."""


def find_doubts(scan: Scan, frames: Frames) -> list[Doubt]:
    """Returns the doubts about what was read in a page, in order."""
    doubts = [doubt for check in CHECKS for doubt in check(scan, frames)]
    return sorted(doubts, key=lambda doubt: (doubt.start, doubt.end, doubt.rule))
