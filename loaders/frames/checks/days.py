"""Doubts about days: a weekday that is another's, a year that cannot be meant, a day that no calendar has."""

import regex

from loaders.frames.model import Doubt, Frames
from loaders.mentions.dates import BE_OFFSET, written_days
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover

WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
FIRST_YEAR, LAST_YEAR = 1987, 2057
"""2530 to 2600 in the Buddhist Era: an event outside these was not told of in a release that we read."""
LAST_DAY = 31
_WRITTEN_YEAR = regex.compile(r"\d{4}$")


def weekdays(scan: Scan, frames: Frames) -> list[Doubt]:
    """A weekday that is not the one of its day."""
    doubts = []
    for day in _days(scan, frames):
        if day.first and day.weekday is not None and day.first.weekday() != day.weekday:
            right = WEEKDAYS[day.first.weekday()]
            doubts.append(Doubt(
                "check.weekday", f"วันที่นี้ตรงกับวัน{right} ไม่ใช่วัน{WEEKDAYS[day.weekday]}",
                f"{day.first.isoformat()} is not the weekday that the text states.", day.start, day.end))  # fmt: skip
    return doubts


def _days(scan: Scan, frames: Frames) -> list[Day]:
    """Returns the days of the page, the event's own with the year that was told elsewhere."""
    event = frames.meeting.day if frames.meeting else None
    return [event if event and event.start == day.start else day for day in scan.days]


def years(scan: Scan, frames: Frames) -> list[Doubt]:
    """A year that cannot be meant: one of any day to come, or of the event long ago.

    Days of history stand in releases too; only the event's own cannot be one.
    """
    event = frames.meeting.day if frames.meeting else None
    doubts = []
    for day in scan.days:
        year = day.first.year if day.first else _written(scan, day)
        is_event = event is not None and event.start == day.start
        if year and (year > LAST_YEAR or (is_event and year < FIRST_YEAR)):
            thai = f"ปีนี้อ่านได้เป็น พ.ศ. {year + BE_OFFSET} ซึ่งไม่น่าใช่ปีที่หมายถึง อาจพิมพ์ผิด"
            english = f"The year reads as {year} C.E., which is hardly meant; perhaps a slip of the pen."
            doubts.append(Doubt("check.year-range", thai, english, day.start, day.end))
    return doubts


def _written(scan: Scan, day: Day) -> int | None:
    """Returns the common era's year of a day whose year no rule could place."""
    found = _WRITTEN_YEAR.search(scan.text, day.start, day.end)
    return int(found[0]) - BE_OFFSET if found else None


def undated(scan: Scan, _frames: Frames) -> list[Doubt]:
    """Days without a year, where none could be told."""
    known = {month_day for d in scan.days if d.first for month_day in d.month_days}
    return [
        Doubt("check.no-year", "วันที่ไม่ระบุปี", "A day without its year.", d.start, d.end)
        for d in scan.days
        if d.first is None
        and not known & set(d.month_days)
        and _written(scan, d) is None
        and scan.kind_at(d.start) == "body"
    ]


def missing_days(scan: Scan, _frames: Frames) -> list[Doubt]:
    """A day that no calendar has: 31 เมษายน, or a range that ends before it begins."""
    thai, english = (
        "ไม่มีวันที่นี้ในปฏิทิน หรือช่วงวันสิ้นสุดก่อนวันเริ่ม",
        "No calendar has this day, or the range ends before it begins.",
    )
    read = Cover((day.start, day.end) for day in scan.days)
    return [
        Doubt("check.no-such-day", thai, english, *found.span())
        for found in written_days(scan.text)
        if int(found["day"]) <= LAST_DAY
        and not read.holds(found.start())
        and scan.kind_at(found.start()) == "body"
    ]
