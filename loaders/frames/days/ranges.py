"""From the day that a release tells of to all the days of its event: the range that holds it, the last day told."""

from datetime import timedelta

from loaders.frames.days.points import BEFORE, HELD_FROM_REACH, is_of_another
from loaders.frames.days.signs import (
    STATEMENT_REACH,
    TOLD,
    before,
    closes_paragraph,
    length,
    of_sentence,
    opens_paragraph,
    title_has,
)
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan

ONE_DAY = timedelta(days=1)
OPENED_REACH = 14
JOURNEY_REACH = 240
RANGE_REACH = 5000  # between a day of an event and its whole range
LIST_GAP = 60  # between the days of a list
LONGEST_EVENT = 14  # days
LONGEST_STATED = 62
LASTS, LASTS_REACH = timedelta(days=LONGEST_STATED), 70


def until_last(scan: Scan, days: list[Day], best: Day) -> Day:
    """Returns a day of something opened with the last day that the text gives it: งานมีไปจนถึงวันที่ 11 มีนาคม 2567."""
    for day in days:
        if not (best.last and day.last) or length(best) or not ONE_DAY <= day.last - best.last <= LASTS:
            continue
        lasts = day.start > best.end and not length(day) and before(scan, day, "day.lasts", LASTS_REACH)
        if lasts and not before(scan, day, "day.service", BEFORE["day.service"]):
            return best._replace(last=day.last)
    return best


def first_of_list(scan: Scan, days: list[Day], at: int) -> Day:
    """Returns the first of the ranges that a day is listed with: ระหว่างวันที่ … และระหว่างวันที่ …."""
    while at > 0 and days[at].start - days[at - 1].end < LIST_GAP:
        if not all(before(scan, day, "day.opened", OPENED_REACH) for day in days[at - 1 : at + 1]):
            break
        at -= 1
    return days[at]


def day_before(day: Day) -> Day:
    """Returns the same day or days one day earlier."""
    if not (day.first and day.last):
        return day
    return day._replace(first=day.first - ONE_DAY, last=day.last - ONE_DAY, rule="statement.yesterday")


def holds(scan: Scan, wide: Day, day: Day) -> bool:
    """Returns whether a range is that of the event which is told of on a day: จัดขึ้นระหว่างวันที่ ….

    One that begins before the day is that of something held, which was opened on the day or which the day is named in.
    """
    if not (wide.first and day.first and wide.last and day.last) or wide is day:
        return False
    opened = wide.first == day.first and (wide.end < day.start or title_has(scan, "title.opening"))
    opened = opened and before(scan, wide, "event.held", BEFORE["event.held"])
    if length(wide) > (LONGEST_STATED if opened else LONGEST_EVENT):
        return False
    if day.last == wide.last and title_has(scan, "title.closing"):
        return False
    if GRAMMAR["day.of-it-today"].match(scan.text, wide.end):
        return False
    within = wide.first <= day.first and day.last <= wide.last and length(wide) > length(day)
    titled = wide.start < scan.blocks[0].end and GRAMMAR["day.venue"].match(scan.text, wide.end) is not None
    near = abs(wide.start - day.start) < RANGE_REACH
    if not (within and near and (titled or _puts(scan, wide) or _is_opened_on(scan, wide, day))):
        return False
    if wide.first == day.first or _tells_of_holding(scan, day):
        return True
    frames = opens_paragraph(scan, wide) or closes_paragraph(scan, wide)
    if wide.end < day.start and frames and of_sentence(scan, wide) == TOLD:
        return True
    held = titled or before(scan, wide, "event.held", BEFORE["event.held"])
    return held and (_is_opening(scan, day) or not opens_paragraph(scan, day))


def _is_opened_on(scan: Scan, wide: Day, day: Day) -> bool:
    """Returns whether something that lasts was opened on the first day of a range that no word puts it on."""
    if wide.first != day.first or is_of_another(scan, wide):
        return False
    return GRAMMAR["event.opening"].search(scan.text, day.end, day.end + STATEMENT_REACH) is not None


def _is_opening(scan: Scan, day: Day) -> bool:
    """Returns whether the title, or the sentence of a day, tells of the opening of something that lasts."""
    told = day.end, day.end + STATEMENT_REACH
    return title_has(scan, "title.opening") or GRAMMAR["event.opening"].search(scan.text, *told) is not None


def _puts(scan: Scan, wide: Day) -> bool:
    """Returns whether the words before a range put something on it that is no service."""
    if before(scan, wide, "day.of-journey", JOURNEY_REACH):
        return False
    if before(scan, wide, "day.opened", OPENED_REACH):
        return True
    lasts = before(scan, wide, "day.from", HELD_FROM_REACH)
    return lasts and not before(scan, wide, "day.service", BEFORE["day.service"])


def _tells_of_holding(scan: Scan, day: Day) -> bool:
    """Returns whether somebody tells on a day that something is held: วันนี้ (…) นายX เปิดเผยว่า จังหวัดตากได้จัดงาน…."""
    said = GRAMMAR["statement"].search(scan.text, day.end, day.end + STATEMENT_REACH)
    return said is not None and GRAMMAR["statement.of-held"].match(scan.text, said.end()) is not None
