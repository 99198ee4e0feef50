"""The event: which day, at what time, where, and what it is called."""

from bisect import bisect_left
from itertools import islice

import regex

from loaders.frames.model import Meeting, Where
from loaders.frames.venue import read_where
from loaders.grammar import GRAMMAR
from loaders.mentions.cover import Cover
from loaders.mentions.dates import BE_OFFSET, find_time, with_year
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan, between

LEAD_LENGTH = 1100
MOST_VENUES = 30
MOST_BLOCKS = 5
STATEMENT_REACH = 260
HAPPENING_REACH = 160
HELD_REACH = 240
_HELD = regex.compile(r"จัด(?:การ)?(?:ประชุม|งาน|กิจกรรม|อบรม|สัมมนา|พิธี|เวที|มหกรรม|ขึ้น)[^\n]*$")
LEAST_BESIDE_STATEMENT = 3
TODAY_REACH = 500
_LETTER = regex.compile(r"[ก-ฮ]")
_TODAY_WORD = regex.compile(r"(?:ใน)?วันนี้")
_BEFORE_PAST = regex.compile(r"(?:ตั้งแต่|ตั้งแต่คืน|ภายใน|จนถึง|ถึง|ก่อน|เมื่อปี|ส่วน|กำหนดใน)[ ]?$")
_BETWEEN = regex.compile(r"(?:ระหว่าง|จัดขึ้น|จัดขึ้นใน)[ ]?$")
_TODAY = regex.compile(r"วันนี้[ ]?\(?[ ]?$|^\([ ]?$")
_OCCASION = regex.compile(r"(?:พรรษา|รอบ|วโรกาส|โอกาส|ครบรอบ|วันคล้าย)[^\n]{0,30}$")
_AFTER_PAST = regex.compile(r"[ ]?ที่ผ่านมา")
_FUTURE = regex.compile(r"(?:จะจัด|จะมี|กำหนดจัด|เตรียมจัด|กำหนดให้มี)[^\n]{0,40}$")
_HOUR = regex.compile(r"[ )]{0,2}(?:เวลา|\d{1,2}[.:]\d\d[ ]?น\.)")
_SESSION = regex.compile(r"ครั้งที่[ ]?\d{1,3}/(25[4-7]\d)(?!\d)")
_YEAR = regex.compile(r"(?:ปี|พ\.ศ\.)[ ]?(?:พ\.ศ\.[ ]?)?(25[4-7]\d)(?![\d-]|[ ]?-)")
_TO_COME = regex.compile(r"[ ]?(?:ที่จะถึง|ที่กำลังจะ)")
_STATEMENT = regex.compile(
    r"(?:ได้|ออกมา|ให้)?(?:เปิดเผย|เผย|กล่าวว่า|กล่าวถึง|ชี้แจง|ระบุ|ยืนยัน|แจ้งว่า|ขอชี้แจง|ประกาศ(?!นียบัตร)|ออกประกาศ|แถลงว่า|แถลงมติ|โพสต์|ทวีต)"
)
_CABINET = regex.compile(r"(?:คณะรัฐมนตรี|ครม\.)[^ก-ฮ\n]{0,4}(?:วัน|เมื่อวัน|เมื่อวานนี้|วานนี้|สัญจร)?(?:ที่)?[^ก-ฮ\n]{0,4}$")
_EVENT_AFTER = regex.compile(
    r"[ ]?(?:ใน(?:การ)?|ถึง(?:การ)?|ผล(?:การ)?|กับ[^\n]{0,25})?[ ]?(?:ภาย)?(?:หลัง|ระหว่าง|ในงาน|ในพิธี|ในการประชุม|ร่วมประชุม|ผลการประชุม)"
)
_TOLD_OF = regex.compile(r"ว่า[^\n]{0,160}?(?:เป็นประธาน|ลงพื้นที่|ร่วมประชุม|ตรวจเยี่ยม)")
_HELD_MEETING = regex.compile(r"เป็นประธานการประชุม|ที่ประชุม|เป็นประธานในการประชุม")
_HAPPENING = regex.compile(
    r"ประธาน|ประชุม|พิธี|เปิดงาน|เปิดโครงการ|ลงพื้นที่|ตรวจเยี่ยม|ตรวจราชการ|ลงนาม|แถลงข่าว|สัมมนา|อบรม|เสวนา|เข้าร่วม|ร่วมงาน|หารือ|ต้อนรับ|เข้าพบ|ให้สัมภาษณ์|[ ]ณ[ ]"
)


def find_meeting(scan: Scan) -> Meeting | None:
    """Returns the event that the document reports, or None where neither day nor venue is stated."""
    day = event_day(scan)
    where = find_where(scan, day)
    if day is None and where is not None and where.levels:
        day = _day_of_statement(scan)
    if day is None and where is None:
        return None
    lead = lead_span(scan, day)
    time = find_time(scan.text, day.end, day.end + 60) if day else None
    return Meeting(day, time, where, _name(scan, lead, day))


def _day_of_statement(scan: Scan) -> Day | None:
    """Returns the day on which somebody told of an event that has a venue and no day of its own."""
    days = [d for d in _with_years(scan) if d.first and scan.kind_at(d.start) == "body"]
    near = [d for d in days if _is_near(scan, d) and not _is_dateline(scan, d)]
    return near[0] if len(near) == 1 else None


def lead_span(scan: Scan, day: Day | None) -> tuple[int, int]:
    """Returns the block that tells of the event: that of the day, else the first."""
    block = scan.block_at(day.start) if day else None
    if block is None or block.kind != "body":
        block = scan.blocks[0] if scan.blocks else None
    return (block.start, block.end) if block else (0, 0)


def event_day(scan: Scan) -> Day | None:
    """Returns the day or days of the event: the best of those stated, with the range that it begins.

    A day in the first lines counts most; one after reported speech began, or told as past, counts least.
    """
    days = [d for d in _with_years(scan) if d.first and scan.kind_at(d.start) == "body"]
    if not days:
        return None
    quotes = [cue.start for cue in scan.cues if cue.kind == "quote"]
    days = [d for d in days if _is_near(scan, d) or _BETWEEN.search(scan.text, max(0, d.start - 14), d.start)]
    stated = days
    days = [d for d in days if not (_is_dateline(scan, d) or _is_occasion(scan, d))]
    happened = [d for d in days if not _is_of_statement(scan, d)]
    if len(happened) < len(days):
        happened = [d for d in happened if _is_told(scan, d, quotes)]
    days = happened
    days = [d for d in days if not _is_to_come(scan, d)] or [d for d in days if not _tells_of_another(scan, d)]
    if not days:
        return None
    best = max(days, key=lambda d: (_weight(scan, d, quotes), -d.start))
    for other in stated:
        if _spans(other, best) and _weight(scan, other, quotes) > -4:
            best = best._replace(first=other.first, last=other.last)
    return best


def _is_near(scan: Scan, day: Day) -> bool:
    """Returns whether a day stands among the first words, where a release tells of its event."""
    return day.start - scan.blocks[0].start < LEAD_LENGTH


def _is_occasion(scan: Scan, day: Day) -> bool:
    """Returns whether a day is only named as an occasion or as the first day that something holds."""
    text = scan.text
    if _HOUR.match(text, day.end):
        return False
    if _OCCASION.search(text, max(0, day.start - 40), day.start):
        return True
    return day.first == day.last and _BEFORE_PAST.search(text, max(0, day.start - 12), day.start) is not None


def _is_to_come(scan: Scan, day: Day) -> bool:
    """Returns whether a day is told as one to come: จะจัดขึ้นในวันที่ …."""
    text = scan.text
    return bool(_TO_COME.match(text, day.end) or _FUTURE.search(text, max(0, day.start - 70), day.start))


def _tells_of_another(scan: Scan, day: Day) -> bool:
    """Returns whether the paragraph before a day to come tells of a meeting that was held."""
    first = scan.blocks[0].start
    return _HELD_MEETING.search(scan.text, first, min(day.start, first + LEAD_LENGTH)) is not None


def _is_told(scan: Scan, day: Day, quotes: list[int]) -> bool:
    """Returns whether words beside a day tell of something held on it, as a statement about an event does."""
    text = scan.text
    if _HELD.search(text, max(0, day.start - HELD_REACH), day.start):
        return True
    happens = _HAPPENING.search(text, day.end, day.end + HAPPENING_REACH) is not None
    return happens and _weight(scan, day, quotes) > LEAST_BESIDE_STATEMENT


def _is_dateline(scan: Scan, day: Day) -> bool:
    """Returns whether a day is a line by itself: the day of the release, not that of an event."""
    block = scan.block_at(day.start)
    return (
        block is not None and not _LETTER.search(scan.text, day.end, block.end) and day.start == block.start
    )


def _is_of_statement(scan: Scan, day: Day) -> bool:
    """Returns whether a day is only that on which somebody said something, or the cabinet decided.

    What follows the day is then a verb of saying, without a happening between and without one that it was said after
    (`เปิดเผยภายหลังการประชุม`).
    """
    text = scan.text
    block = scan.block_at(day.start)
    if block is None:
        return False
    if _CABINET.search(text, max(block.start, day.start - 30), day.start):
        return True
    said = _STATEMENT.search(text, day.end, min(block.end, day.end + STATEMENT_REACH))
    if said is None or _EVENT_AFTER.match(text, said.end()) or _TOLD_OF.match(text, said.end()):
        return False
    if _TODAY_WORD.search(text, said.end(), min(block.end, said.end() + TODAY_REACH)):
        return False
    return _HAPPENING.search(text, day.end, said.start()) is None


def _spans(wide: Day, narrow: Day) -> bool:
    """Returns whether a range begins on the day of another, or a day before it and holds it."""
    return bool(
        wide.first
        and narrow.first
        and wide.last
        and narrow.last
        and wide.first != wide.last
        and wide.first <= narrow.first <= narrow.last <= wide.last
        and (wide.last - wide.first).days <= 14
    )


def _with_years(scan: Scan) -> list[Day]:
    """Returns the days, those without a year in that of a full day with the same number and month.

    Failing that in the one year of the document's full days, or of the sessions and years that it names.
    """
    days = scan.days
    full = {month_day: d.first.year for d in days if d.first for month_day in d.month_days}
    years = {d.first.year for d in days if d.first} or _years_named(scan.text)
    whole: list[Day] = []
    for day in days:
        year = full.get(day.month_days[0]) or (next(iter(years)) if len(years) == 1 else None)
        dated = day if day.first else (with_year(day, year) if year else None)
        if dated is not None:
            whole.append(dated)
    return whole


def _years_named(text: str) -> set[int]:
    """Returns the years of the sessions that a text numbers (ครั้งที่ 4/2565), failing that those it names as ปี."""
    sessions = {int(found[1]) for found in _SESSION.finditer(text)}
    return {year - BE_OFFSET for year in sessions or {int(found[1]) for found in _YEAR.finditer(text)}}


def _weight(scan: Scan, day: Day, quotes: list[int]) -> int:
    text = scan.text
    block = scan.block_at(day.start)
    weight = 0
    if _is_near(scan, day):
        weight += 4
    if text.startswith("วัน", day.start) or (block and day.start - block.start < 3):
        weight += 1
    if _TODAY.search(text, max(0, day.start - 10), day.start):
        weight += 3
    if _HOUR.match(text, day.end):
        weight += 3
    if _OCCASION.search(text, max(0, day.start - 40), day.start):
        weight -= 3
    if _AFTER_PAST.match(text, day.end):
        weight -= 5
    if _is_to_come(scan, day):
        weight -= 4
    if _BEFORE_PAST.search(text, max(0, day.start - 12), day.start):
        weight -= 3
    before = bisect_left(quotes, day.start) - 1
    if block and before >= 0 and quotes[before] >= block.start:
        weight -= 2
    return weight


def find_where(scan: Scan, day: Day | None) -> Where | None:
    """Returns the venue with its places: the first that is stated in the event's own paragraph, or before."""
    start, end = lead_span(scan, day)
    names = Cover((name.start, name.end) for name in scan.names)  # นางมาลี ณ อยุธยา is in no town
    others = [(b.start, b.end) for b in scan.blocks if b.start != start]
    return (
        _opened(scan, names, [(start, end)])
        or _visited(scan, start, end)
        or _where_beside_day(scan, day)
        or _opened(scan, names, others[:MOST_BLOCKS])
    )


def _opened(scan: Scan, names: Cover, spans: list[tuple[int, int]]) -> Where | None:
    """Returns the first venue that a word opens in one of the spans."""
    for begin, stop in spans:
        for found in islice(GRAMMAR["venue.open"].finditer(scan.text, begin, stop), MOST_VENUES):
            where = None if names.holds(found.start()) else read_where(scan, found.end(), stop)
            if where is not None:
                return where
    return None


def _visited(scan: Scan, start: int, end: int) -> Where | None:
    """Returns the body or place that the event's paragraph says was visited."""
    for found in islice(GRAMMAR["venue.visited"].finditer(scan.text, start, end), MOST_VENUES):
        where = read_where(scan, found.end(), end, visited=True)
        if where is not None:
            return where
    return None


def _where_beside_day(scan: Scan, day: Day | None) -> Where | None:
    """Returns the province that stands right before the event's day: ที่จังหวัดX ระหว่างวันที่ …."""
    if day is None:
        return None
    for mention in between(scan.mentions, day.start - 60, day.start):
        if mention.kind == "place" and 0 <= day.start - mention.end <= 10:
            return read_where(scan, mention.start, day.start, places_only=True)
    return None


def _name(scan: Scan, lead: tuple[int, int], day: Day | None) -> tuple[int, int] | None:
    start = day.end if day and lead[0] <= day.start < lead[1] else lead[0]
    found = GRAMMAR["event.name"].search(scan.text, start, lead[1]) or GRAMMAR["event.name"].search(
        scan.text, lead[0], lead[1]
    )
    return found.span("name") if found else None
