"""The days and parts of an event, and the groups into which those present were divided."""

from datetime import date, timedelta

import regex

from loaders.frames.contents_model import GroupsNamed, SessionNamed
from loaders.frames.days.ranges import LONGEST_EVENT
from loaders.frames.lists import Item, read_list
from loaders.frames.model import Meeting
from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import places_of
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.text.sections import Block

LEAD_IN = 24  # characters before a day's number in which its clause begins
GROUP_REACH = 120
MOST_GROUPS = 20
_NUMBERS = GRAMMAR.words("day_number")
_HALVES = GRAMMAR.words("half_of_day")


def find_sessions(scan: Scan, meeting: Meeting | None) -> list[SessionNamed]:
    """Returns the days of an event of several days that are told of, else its morning and afternoon, in order."""
    day = meeting.day if meeting else None
    if day is None or day.first is None or day.last is None:
        return []
    if 0 < (day.last - day.first).days < LONGEST_EVENT:
        sessions = _days(scan, day, day.first, day.last)
        return [*sessions, *_closings(scan, sessions, day.last)]
    return _halves(scan, day.first) if day.first == day.last else []


def _days(scan: Scan, event: Day, first: date, last: date) -> list[SessionNamed]:
    """Returns the days told of by number or by date, the first telling of each."""
    found = [*_by_number(scan, first, last), *_by_date(scan, event, first, last)]
    sessions: dict[int | None, SessionNamed] = {}
    for session in sorted(found, key=lambda one: one.cue):
        sessions.setdefault(session.ordinal, session)
    return list(sessions.values())


def _by_number(scan: Scan, first: date, last: date) -> list[SessionNamed]:
    sessions = []
    length = (last - first).days + 1
    for at in places_of("วัน", scan.text):
        cue = GRAMMAR["session.number"].match(scan.text, at)
        if cue is None:
            continue
        ordinal = length if cue["last"] else int(_NUMBERS[cue["number"]])
        block = _told_in(scan, at) if _opened(scan, at) else None
        done = GRAMMAR["session.done"].match(scan.text, cue.end(), block.end) if block else None
        if done and block and ordinal <= length:
            day = first + timedelta(days=ordinal - 1)
            span = (at, cue.end())
            sessions.append(
                SessionNamed(span, block.end, ordinal, day, False, done.span("name"), "session.day")
            )
    return sessions


def _by_date(scan: Scan, event: Day, first: date, last: date) -> list[SessionNamed]:
    """Returns the days of the event that are told of by their date: ส่วนวันที่ 10 มีนาคม เป็นการ…."""
    sessions = []
    for day in scan.days:
        block = _told_in(scan, day.start)
        if block is None or day.start == event.start or day.month_days[0] != day.month_days[1]:
            continue
        on = day.first or _within(day.month_days[0], first, last)
        done = GRAMMAR["session.done"].match(scan.text, day.end, block.end)
        if done and on is not None and first <= on <= last and _opened(scan, day.start):
            span = (day.start, day.end)
            ordinal = (on - first).days + 1
            sessions.append(
                SessionNamed(span, block.end, ordinal, on, True, done.span("name"), "session.date")
            )
    return sessions


def _within(month_day: tuple[int, int], first: date, last: date) -> date | None:
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    return next((day for day in days if (day.month, day.day) == month_day), None)


def _told_in(scan: Scan, at: int) -> Block | None:
    """Returns the paragraph of the release's own words that an index lies in, None inside reported speech."""
    block = scan.block_at(at)
    if block is None or block.kind != "body":
        return None
    said = any(cue.kind == "quote" for cue in between(scan.cues, block.start, at))
    return None if said else block


def _opened(scan: Scan, at: int) -> bool:
    """Returns whether words stand before a day that begin to tell of it."""
    return GRAMMAR["session.before-number"].search(scan.text, max(0, at - LEAD_IN), at) is not None


def _closings(scan: Scan, sessions: list[SessionNamed], last: date) -> list[SessionNamed]:
    """Returns what the event ended with, on its last day, where days are told of before."""
    closings = []
    for at in places_of("ปิดท้าย", scan.text):
        block = _told_in(scan, at) if any(session.cue[0] < at for session in sessions) else None
        found = GRAMMAR["session.closing"].match(scan.text, at, block.end) if block else None
        if found and block:
            cue, name = (at, found.start("name")), found.span("name")
            closings.append(SessionNamed(cue, block.end, None, last, False, name, "session.closing"))
    return closings[:1]


def _halves(scan: Scan, day: date) -> list[SessionNamed]:
    """Returns the morning and the afternoon of an event of one day, where both are told of, in order."""
    sessions: list[SessionNamed] = []
    for found in GRAMMAR["session.half"].finditer(scan.text) if "บ่าย" in scan.text else ():
        block = _told_in(scan, found.start())
        done = GRAMMAR["session.done"].match(scan.text, found.end(), block.end) if block else None
        if done and block and int(_HALVES[found["half"]]) == len(sessions) + 1:
            name = done.span("name")
            sessions.append(
                SessionNamed(found.span(), block.end, len(sessions) + 1, day, False, name, "session.half")
            )
    return sessions if len(sessions) == len(_HALVES) else []


def session_at(sessions: list[SessionNamed], at: int) -> SessionNamed | None:
    """Returns the session whose paragraph tells of what stands at an index."""
    inside = [session for session in sessions if session.cue[0] <= at < session.until]
    return inside[-1] if inside else None


def find_groups(scan: Scan, sessions: list[SessionNamed]) -> list[GroupsNamed]:
    """Returns the groups into which those present were divided, once for each session."""
    groups: dict[SessionNamed | None, GroupsNamed] = {}
    for at in sorted({*places_of("แบ่ง", scan.text), *places_of("ระดม", scan.text)}):
        found = GRAMMAR["group.divided"].match(scan.text, at)
        block = _told_in(scan, at) if found else None
        if found is None or block is None or not _discuss(scan.text, found, block):
            continue
        count = int(found["count"])
        if 1 < count <= MOST_GROUPS:
            session = session_at(sessions, at)
            names = _named_groups(scan.text, found.end(), block, count)
            groups.setdefault(session, GroupsNamed(count, found.span(), names, session))
    return list(groups.values())


def _discuss(text: str, found: regex.Match[str], block: Block) -> bool:
    """Returns whether words beside those that divide people say that they work together."""
    start = max(block.start, found.start() - GROUP_REACH)
    end = min(block.end, found.end() + GROUP_REACH // 2)
    return GRAMMAR["group.discusses"].search(text, start, end) is not None


def _named_groups(text: str, at: int, block: Block, count: int) -> tuple[Item, ...]:
    opener = GRAMMAR["list.opener"].match(text, at + (text[at : at + 1] == " "), block.end)
    listing = read_list(text, opener, block.end, count) if opener else None
    return listing.items if listing and len(listing.items) == count else ()
