"""Which day is the event's: a release names many, among them those of statements, occasions and plans."""

from bisect import bisect_left

from loaders.grammar import GRAMMAR
from loaders.mentions.dates import BE_OFFSET, with_year
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan

LEAD_LENGTH = 1100
HAPPENING_REACH = 160
CABINET_REACH = 30
STATEMENT_REACH = 260
TODAY_REACH = 500
REACH_BEFORE = {  # how far before a day its words may begin
    "day.opened": 14,
    "day.today": 10,
    "day.occasion": 40,
    "day.bound": 70,
    "day.planned": 70,
    "event.held": 240,
}
LONGEST_EVENT = 14  # days
LONGEST_STATED = 62
BESIDE_STATEMENT = 3  # what a day told of weighs more than, where another is that of a statement
NOT_THE_EVENT = -4  # what a range weighs more than whose first day is the event's


def event_day(scan: Scan) -> Day | None:
    """Returns the day or days of the event: the best of those stated, with the range that it begins.

    A day in the first lines counts most; one after reported speech began, or told as past, counts least.
    """
    quotes = [cue.start for cue in scan.cues if cue.kind == "quote"]
    stated = [d for d in _dated(scan) if _is_near(scan, d) or _before(scan, d, "day.opened")]
    stated = [d for d in stated if _length(d) <= LONGEST_STATED]
    days = _of_event(scan, stated, quotes)
    if not days:
        return None
    best = max(days, key=lambda day: (_weight(scan, day, quotes), -day.start))
    for wide in stated:
        if _spans(wide, best) and _weight(scan, wide, quotes) > NOT_THE_EVENT:
            best = best._replace(first=wide.first, last=wide.last)
    return best


def statement_day(scan: Scan) -> Day | None:
    """Returns the day on which somebody told of an event that has a venue and no day of its own."""
    near = [d for d in _dated(scan) if _is_near(scan, d) and not _is_dateline(scan, d)]
    return near[0] if len(near) == 1 else None


def _of_event(scan: Scan, stated: list[Day], quotes: list[int]) -> list[Day]:
    """Returns the days that may be the event's; where one is that of a statement, only those told of."""
    days = [d for d in stated if not (_is_dateline(scan, d) or _is_occasion(scan, d))]
    held = [d for d in days if not _is_of_statement(scan, d)]
    if len(held) < len(days):
        held = [d for d in held if _is_told(scan, d, quotes)]
    come = [d for d in held if not _is_to_come(scan, d)]
    return come or [d for d in held if not _tells_of_another(scan, d)]


def _dated(scan: Scan) -> list[Day]:
    """Returns the days of the body that have a year, stated there or told elsewhere in the document."""
    return [d for d in _with_years(scan) if d.first and scan.kind_at(d.start) == "body"]


def _with_years(scan: Scan) -> list[Day]:
    """Returns the days, those without a year in that of a full day with the same number and month.

    Failing that in the one year of the document's full days, or of the sessions and years that it names.
    """
    full = {month_day: d.first.year for d in scan.days if d.first for month_day in d.month_days}
    years = {d.first.year for d in scan.days if d.first} or _years_named(scan.text)
    only = next(iter(years)) if len(years) == 1 else None
    whole: list[Day] = []
    for day in scan.days:
        year = full.get(day.month_days[0]) or only
        dated = day if day.first else (with_year(day, year) if year else None)
        if dated is not None:
            whole.append(dated)
    return whole


def _years_named(text: str) -> set[int]:
    """Returns the years of the sessions that a text numbers (ครั้งที่ 4/2565), failing that those it names as ปี."""
    sessions = {int(found[1]) for found in GRAMMAR["year.of-session"].finditer(text)}
    named = sessions or {int(found[1]) for found in GRAMMAR["year.named"].finditer(text)}
    return {year - BE_OFFSET for year in named}


def _weight(scan: Scan, day: Day, quotes: list[int]) -> int:
    """Returns how much speaks for a day being the event's."""
    return (
        4 * _is_near(scan, day)
        + _is_full(scan, day)
        + 3 * _before(scan, day, "day.today")
        + 3 * _after(scan, day, "day.hour")
        - 2 * _is_quoted(scan, day, quotes)
        - 3 * _before(scan, day, "day.occasion")
        - 3 * _before(scan, day, "day.bound")
        - 4 * _is_to_come(scan, day)
        - 5 * _after(scan, day, "day.past")
    )


def _before(scan: Scan, day: Day, rule: str) -> bool:
    """Returns whether a rule reads the words right before a day."""
    start = max(0, day.start - REACH_BEFORE[rule])
    return GRAMMAR[rule].search(scan.text, start, day.start) is not None


def _after(scan: Scan, day: Day, rule: str) -> bool:
    """Returns whether a rule reads the words right after a day."""
    return GRAMMAR[rule].match(scan.text, day.end) is not None


def _is_near(scan: Scan, day: Day) -> bool:
    """Returns whether a day stands among the first words, where a release tells of its event."""
    return day.start - scan.blocks[0].start < LEAD_LENGTH


def _is_full(scan: Scan, day: Day) -> bool:
    """Returns whether a day begins with วัน, or the paragraph begins with it."""
    block = scan.block_at(day.start)
    return scan.text.startswith("วัน", day.start) or (block is not None and day.start - block.start < 3)


def _is_quoted(scan: Scan, day: Day, quotes: list[int]) -> bool:
    """Returns whether a day stands in a paragraph after reported speech began in it."""
    block = scan.block_at(day.start)
    before = bisect_left(quotes, day.start) - 1
    return block is not None and before >= 0 and quotes[before] >= block.start


def _is_dateline(scan: Scan, day: Day) -> bool:
    """Returns whether a day is a line by itself: the day of the release, not that of an event."""
    block = scan.block_at(day.start)
    if block is None or day.start != block.start:
        return False
    return GRAMMAR["day.line-goes-on"].search(scan.text, day.end, block.end) is None


def _is_occasion(scan: Scan, day: Day) -> bool:
    """Returns whether a day is only named as an occasion or as the first day that something holds."""
    if _after(scan, day, "day.hour"):
        return False
    return _before(scan, day, "day.occasion") or (day.first == day.last and _before(scan, day, "day.bound"))


def _is_to_come(scan: Scan, day: Day) -> bool:
    """Returns whether a day is told as one to come: จะจัดขึ้นในวันที่ …."""
    return _after(scan, day, "day.to-come") or _before(scan, day, "day.planned")


def _tells_of_another(scan: Scan, day: Day) -> bool:
    """Returns whether the words before a day to come tell of a meeting that was held."""
    first = scan.blocks[0].start
    end = min(day.start, first + LEAD_LENGTH)
    return GRAMMAR["event.meeting-held"].search(scan.text, first, end) is not None


def _is_told(scan: Scan, day: Day, quotes: list[int]) -> bool:
    """Returns whether words beside a day tell of something held on it, as a statement about an event does."""
    if _before(scan, day, "event.held"):
        return True
    happens = GRAMMAR["event.happening"].search(scan.text, day.end, day.end + HAPPENING_REACH) is not None
    return happens and _weight(scan, day, quotes) > BESIDE_STATEMENT


def _is_of_statement(scan: Scan, day: Day) -> bool:
    """Returns whether a day is only that on which somebody said something, or the cabinet decided.

    What follows the day is then a verb of saying, with no happening between, and nothing tells that it was said
    after one (`เปิดเผยภายหลังการประชุม`) or of one (`กล่าวว่า … ในวันนี้`).
    """
    text = scan.text
    block = scan.block_at(day.start)
    if block is None:
        return False
    if GRAMMAR["statement.of-cabinet"].search(text, max(block.start, day.start - CABINET_REACH), day.start):
        return True
    said = GRAMMAR["statement"].search(text, day.end, min(block.end, day.end + STATEMENT_REACH))
    if said is None or GRAMMAR["event.happening"].search(text, day.end, said.start()):
        return False
    return not _tells_of_event(text, said.end(), block.end)


def _tells_of_event(text: str, at: int, end: int) -> bool:
    """Returns whether what follows a verb of saying tells of an event on the day itself."""
    return bool(
        GRAMMAR["statement.after-event"].match(text, at)
        or GRAMMAR["statement.of-act"].match(text, at)
        or GRAMMAR["event.today"].search(text, at, min(end, at + TODAY_REACH))
    )


def _spans(wide: Day, narrow: Day) -> bool:
    """Returns whether a range begins with the days of another and is no longer than an event lasts."""
    if not (wide.first and narrow.first and wide.last and narrow.last) or wide.first == wide.last:
        return False
    within = wide.first == narrow.first and narrow.last <= wide.last
    return within and _length(wide) <= LONGEST_EVENT


def _length(day: Day) -> int:
    """Returns how many days after its first one a range lasts."""
    return (day.last - day.first).days if day.first and day.last else 0
