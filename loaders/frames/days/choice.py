"""Which day is the event's: a release names many, among them those of statements, occasions and plans.

The event's day is the one with the most points, if they are enough: otherwise the release tells of no event that
has a day.
"""

from datetime import timedelta

from loaders.frames.days.dated import LEAD_LENGTH, dated_days, is_near
from loaders.frames.days.points import BEFORE, is_of_another, most_pointed
from loaders.frames.days.ranges import LONGEST_STATED, day_before, first_of_list, holds, until_last
from loaders.frames.days.signs import before, is_dateline, length, opens_paragraph, told_of_yesterday
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan

VENUE_GAP = 22  # between a day and the venue that it is followed by
AFTER_VENUE = 26
RECALLED = timedelta(days=3)


def event_day(scan: Scan) -> Day | None:
    """Returns the day or days of the event, with the range that it begins, or None where no day is an event's."""
    days = [d for d in dated_days(scan) if length(d) <= LONGEST_STATED and not is_dateline(scan, d)]
    at = most_pointed(scan, days)
    if at is None:
        return None
    best = first_of_list(scan, days, at)
    if _is_recalled(scan, days[:at], best):
        return None
    for wide in days:
        if holds(scan, wide, best):
            best = best._replace(first=wide.first, last=wide.last)
    best = until_last(scan, days, best)
    return day_before(best) if told_of_yesterday(scan, best) else best


def _is_recalled(scan: Scan, earlier: list[Day], day: Day) -> bool:
    """Returns whether a day lies some time before the one on which the release opens: it tells of it as past."""
    opened = (d for d in earlier if _is_told_on(scan, d))
    told = next((d for d in opened if is_near(scan, d) and not length(d)), None)
    return bool(told and told.first and day.last and told.first - day.last >= RECALLED)


def _is_told_on(scan: Scan, day: Day) -> bool:
    """Returns whether a day opens a paragraph among the first words, or is called today."""
    return opens_paragraph(scan, day) or before(scan, day, "day.today", BEFORE["day.today"])


def day_beside(scan: Scan, start: int, end: int) -> Day | None:
    """Returns the day right before the venue between two indexes, or right after: ระหว่างวันที่ 4-5 มีนาคม 2567 ณ …."""
    dated = dated_days(scan)
    days = [*(d for d in dated if _leads_to(scan, d, start)), *(d for d in dated if _follows(scan, d, end))]
    day = next((day for day in days if not is_of_another(scan, day)), None)
    return until_last(scan, dated, day) if day else None


def _leads_to(scan: Scan, day: Day, at: int) -> bool:
    past = GRAMMAR["day.past"].match(scan.text, day.end)
    gap = past.end() if past else day.end
    return 0 <= at - day.end <= VENUE_GAP and GRAMMAR["day.venue"].match(scan.text, gap) is not None


def _follows(scan: Scan, day: Day, at: int) -> bool:
    return (
        0 <= day.start - at <= AFTER_VENUE
        and GRAMMAR["day.of-venue"].fullmatch(scan.text, at, day.start) is not None
    )


def statement_day(scan: Scan, *, alone: bool = True) -> Day | None:
    """Returns the day on which somebody told of events that have a place and no day of their own.

    Where it need not stand alone, no other day among the first words is one on which somebody tells.
    """
    near = [d for d in dated_days(scan) if is_near(scan, d) and not is_dateline(scan, d)]
    told = [d for d in near if _is_told_on(scan, d)]
    if len(told) != 1 or (alone and len(near) != 1):
        return None
    return None if is_of_another(scan, told[0]) else told[0]


def dateline_of_today(scan: Scan) -> Day | None:
    """Returns the day that is a line by itself, where a text without another tells of what was today."""
    if GRAMMAR["today"].search(scan.text, scan.blocks[0].start, scan.blocks[0].start + LEAD_LENGTH) is None:
        return None
    lines = [day for day in dated_days(scan) if is_dateline(scan, day)]
    return lines[0] if len(lines) == 1 else None
