"""Which day is the event's: a release names many, among them those of statements, occasions and plans.

Each sign beside a day, in its sentence or in the release's title gives points for or against it. The event's day is
the one with the most, if they are enough: otherwise the release tells of no event that has a day.
"""

from collections.abc import Iterable, Mapping
from datetime import timedelta

from loaders.frames.dated import LEAD_LENGTH, dated_days, is_near
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between

ENOUGH = 3  # points
ONE_DAY = timedelta(days=1)
OPENING_REACH = 20  # how far into a paragraph a day still opens it: เมื่อเช้าวันนี้ (
HAPPENING_REACH = 160
STATEMENT_REACH = 300
OPENING_SENTENCE = 600  # after a day that opens a paragraph all may be listed who came, before what they did
YESTERDAY_REACH = 1500
OPENED_REACH = 14
HELD_FROM_REACH = 130
JOURNEY_REACH = 240
RANGE_REACH = 5000  # between a day of an event and its whole range
VENUE_GAP = 14  # between a day and the venue that it is followed by
AFTER_VENUE = 26
LIST_GAP = 60  # between the days of a list
LONGEST_EVENT = 14  # days
LONGEST_STATED = 62
LASTS, LASTS_REACH = timedelta(days=LONGEST_STATED), 70

TOLD = "told of by the sentence"
POINTS = {
    "in the lead": 1,
    "first of all": 1,
    "opens its paragraph": 2,
    TOLD: 2,
    "only said in the sentence": -8,
    "title.happening": 1,
    "title.telling": -2,
    "title.cabinet": -5,
    "day.today": 2,
    "day.hour": 2,
    "day.venue": 1,
    "event.held": 1,
    "day.told": 1,
    "day.planned": -2,
    "day.to-come": -2,
    "day.shall": -2,
    "day.decides": -3,
    "day.besides": -2,
    "day.past": -3,
    "day.occasion": -8,
    "day.yearly": -4,
    "day.bound": -8,
    "day.service": -8,
    "day.decided": -8,
    "statement.of-cabinet": -8,
}
TO_COME = {"day.planned": 0, "day.to-come": 1, "day.shall": 0, "title.telling": 0}
PREVIEW = POINTS | TO_COME  # where the title tells of what is being prepared
BEFORE = {  # the words right before a day, and how far they may reach
    "day.today": 18,
    "event.held": 120,
    "day.planned": 70,
    "day.besides": 40,
    "day.occasion": 40,
    "day.bound": 70,
    "day.service": 150,
    "day.decided": 70,
    "statement.of-cabinet": 30,
}
OF_ANOTHER, FAR_ON = ("day.planned", "day.besides"), -3  # what these tell of far on is another event
MOST_BEFORE = sum(max(POINTS[rule], 0) for rule in BEFORE)
MOST_AFTER = POINTS[TOLD] + POINTS["day.told"]
TELLING_REACH = 40  # between a verb of telling and the day of what is told
AFTER = ("day.hour", "day.venue", "day.past", "day.to-come", "day.shall", "day.decides", "day.yearly")
TITLE_LENGTH = 300
TITLE = {
    "title.happening": TITLE_LENGTH,
    "title.telling": 55,
    "title.cabinet": 200,
    "title.speech": 40,
    "title.preview": 90,
}  # how far into the title they may reach
WORD_LENGTH = 12  # of a word that begins there: ประกาศ|นียบัตร


def event_day(scan: Scan) -> Day | None:
    """Returns the day or days of the event, with the range that it begins, or None where no day is an event's."""
    days = [d for d in dated_days(scan) if _length(d) <= LONGEST_STATED and not _is_dateline(scan, d)]
    at = _most_pointed(scan, days)
    if at is None:
        return None
    best = _first_of_list(scan, days, at)
    for wide in days:
        if _holds(scan, wide, best):
            best = best._replace(first=wide.first, last=wide.last)
    best = _until_last(scan, days, best)
    return _day_before(best) if _told_of_yesterday(scan, best) else best


def _until_last(scan: Scan, days: list[Day], best: Day) -> Day:
    """Returns a day of something opened with the last day that the text gives it: งานมีไปจนถึงวันที่ 11 มีนาคม 2567."""
    for day in days:
        if not (best.last and day.last) or _length(best) or not ONE_DAY <= day.last - best.last <= LASTS:
            continue
        lasts = day.start > best.end and not _length(day) and _before(scan, day, "day.lasts", LASTS_REACH)
        if lasts and not _before(scan, day, "day.service", BEFORE["day.service"]):
            return best._replace(last=day.last)
    return best


def day_beside(scan: Scan, start: int, end: int) -> Day | None:
    """Returns the day right before the venue between two indexes, or right after: ระหว่างวันที่ 4-5 มีนาคม 2567 ณ …."""
    dated = dated_days(scan)
    days = [*(d for d in dated if _leads_to(scan, d, start)), *(d for d in dated if _follows(scan, d, end))]
    day = next((day for day in days if not _is_of_another(scan, day)), None)
    return _until_last(scan, dated, day) if day else None


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
    near = [d for d in dated_days(scan) if is_near(scan, d) and not _is_dateline(scan, d)]
    told = [
        d for d in near if _opens_paragraph(scan, d) or _before(scan, d, "day.today", BEFORE["day.today"])
    ]
    if len(told) != 1 or (alone and len(near) != 1):
        return None
    return None if _is_of_another(scan, told[0]) else told[0]


def dateline_of_today(scan: Scan) -> Day | None:
    """Returns the day that is a line by itself, where a text without another tells of what was today."""
    if GRAMMAR["today"].search(scan.text, scan.blocks[0].start, scan.blocks[0].start + LEAD_LENGTH) is None:
        return None
    lines = [day for day in dated_days(scan) if _is_dateline(scan, day)]
    return lines[0] if len(lines) == 1 else None


def _first_of_list(scan: Scan, days: list[Day], at: int) -> Day:
    """Returns the first of the ranges that a day is listed with: ระหว่างวันที่ … และระหว่างวันที่ …."""
    while at > 0 and days[at].start - days[at - 1].end < LIST_GAP:
        if not all(_before(scan, day, "day.opened", OPENED_REACH) for day in days[at - 1 : at + 1]):
            break
        at -= 1
    return days[at]


def _most_pointed(scan: Scan, days: list[Day]) -> int | None:
    """Returns which of the days has the most points, the first of several, where they are enough."""
    weights = PREVIEW if days and title_has(scan, "title.preview") else POINTS
    titles = [rule for rule in TITLE if rule in weights and title_has(scan, rule)] if days else []
    title = _total(titles, weights)
    best, needed = None, ENOUGH
    for at, day in enumerate(days):
        given = title + POINTS["first of all"] * (at == 0)
        points = _points(scan, day, given, needed, weights)
        if points >= needed:
            best, needed = at, points + 1
    return best


def _points(scan: Scan, day: Day, given: int, needed: int, weights: Mapping[str, int]) -> int:
    """Returns how much more speaks for a day being the event's than against, as far as it may have the points needed.

    Its sentence is read last: most days cannot be the event's whatever it says.
    """
    points = given + _total((sign for sign, holds in _PLACES.items() if holds(scan, day)), weights)
    points += _total((rule for rule in AFTER if GRAMMAR[rule].match(scan.text, day.end)), weights)
    if points + MOST_BEFORE + MOST_AFTER < needed:
        return points
    points += _total((rule for rule, reach in BEFORE.items() if _before(scan, day, rule, reach)), weights)
    if not is_near(scan, day) and any(_before(scan, day, rule, BEFORE[rule]) for rule in OF_ANOTHER):
        points += FAR_ON
    if _length(day) and _before(scan, day, "day.from", HELD_FROM_REACH):
        points -= POINTS["day.bound"]
    if points + MOST_AFTER < needed:
        return points
    said = _of_sentence(scan, day)
    if said == TOLD and _before(scan, day, "day.told", TELLING_REACH):
        points += POINTS["day.told"]
    return points + POINTS[said] if said else points


def _total(signs: Iterable[str], weights: Mapping[str, int]) -> int:
    return sum(weights[sign] for sign in signs)


def _of_sentence(scan: Scan, day: Day) -> str | None:
    """Returns the sign that the words after a day are: something that happens, or something that is only said."""
    text = scan.text
    block = scan.block_at(day.start)
    end = block.end if block else len(text)
    other = next((d.start for d in between(scan.days, day.end, end)), end)
    said = GRAMMAR["statement"].search(text, day.end, min(end, day.end + STATEMENT_REACH))
    happens = GRAMMAR["event.happening"].search(text, day.end, min(other, day.end + STATEMENT_REACH))
    alone = said is None and happens is None and _opens_paragraph(scan, day)
    if alone and GRAMMAR["event.act"].search(text, day.end, min(other, day.end + OPENING_SENTENCE)):
        return TOLD
    if said and title_has(scan, "title.cabinet") and GRAMMAR["statement.of-decision"].match(text, said.end()):
        return "only said in the sentence"
    if said is None or (happens is not None and happens.start() < said.start()):
        reach = STATEMENT_REACH if is_near(scan, day) else HAPPENING_REACH
        near = happens is not None and happens.start() - day.end < reach
        return TOLD if near or _closes_sentence(scan, day) else None
    if _told_of_yesterday(scan, day):
        return TOLD
    if not GRAMMAR["statement.of-yesterday"].search(text, said.end(), said.end() + YESTERDAY_REACH):
        local = GRAMMAR["statement.by-local"].search(text, day.end, said.start()) is not None
        if _tells_of_event(text, said.end(), end) or (local and title_has(scan, "title.operation")):
            return TOLD
        if local and not title_has(scan, "title.telling"):
            return None  # the head of a province or district, whose releases tell what was done there
    return "only said in the sentence"


def _told_of_yesterday(scan: Scan, day: Day) -> bool:
    """Returns whether somebody told on a day of what was on the day before: วันนี้ (…) นายX เปิดเผยว่า วานนี้ได้จัด…."""
    said = GRAMMAR["statement"].search(scan.text, day.end, day.end + STATEMENT_REACH)
    return said is not None and GRAMMAR["statement.yesterday"].match(scan.text, said.end()) is not None


def _day_before(day: Day) -> Day:
    if not (day.first and day.last):
        return day
    return day._replace(first=day.first - ONE_DAY, last=day.last - ONE_DAY, rule="statement.yesterday")


def _closes_sentence(scan: Scan, day: Day) -> bool:
    """Returns whether a day ends what tells of a happening: … ร่วมลงนามเมื่อวันที่ 4 มีนาคม 2567.

    Among the first words more may be told after it.
    """
    ends = is_near(scan, day) or GRAMMAR["day.closes"].match(scan.text, day.end) is not None
    return ends and _before(scan, day, "event.happening", HAPPENING_REACH)


def _tells_of_event(text: str, at: int, end: int) -> bool:
    """Returns whether what follows a verb of saying tells of an event on the day itself."""
    return bool(
        GRAMMAR["statement.after-event"].match(text, at, end)
        or GRAMMAR["statement.of-act"].match(text, at, end)
    )


def title_has(scan: Scan, rule: str) -> bool:
    """Returns whether a rule reads something at the beginning of the release's first paragraph."""
    title = scan.blocks[0]
    end = title.start + TITLE.get(rule, TITLE_LENGTH)
    found = GRAMMAR[rule].search(scan.text, title.start, min(title.end, end + WORD_LENGTH))
    return found is not None and found.end() <= end


def _is_of_another(scan: Scan, day: Day) -> bool:
    """Returns whether the words right before a day give it to an occasion, a service or a decision."""
    return any(_before(scan, day, rule, reach) for rule, reach in BEFORE.items() if POINTS[rule] < -ENOUGH)


def _before(scan: Scan, day: Day, rule: str, reach: int) -> bool:
    """Returns whether a rule reads the words right before a day, in its paragraph."""
    block = scan.block_at(day.start)
    start = max(block.start if block else 0, day.start - reach)
    return GRAMMAR[rule].search(scan.text, start, day.start) is not None


def _opens_paragraph(scan: Scan, day: Day) -> bool:
    """Returns whether a day is among the first words of a paragraph near the beginning."""
    block = scan.block_at(day.start)
    return block is not None and day.start - block.start < OPENING_REACH and is_near(scan, day)


_PLACES = {"in the lead": is_near, "opens its paragraph": _opens_paragraph}


def _is_dateline(scan: Scan, day: Day) -> bool:
    """Returns whether a day is a line by itself: the day of the release, not that of an event or a speech."""
    block = scan.block_at(day.start)
    if block is None or title_has(scan, "title.speech") or day.start - block.start >= OPENING_REACH:
        return False
    hour = GRAMMAR["time"].match(scan.text, block.end + 1)
    return hour is None and GRAMMAR["day.line-goes-on"].search(scan.text, day.end, block.end) is None


def _holds(scan: Scan, wide: Day, day: Day) -> bool:
    """Returns whether a range is that of the event which is told of on a day: จัดขึ้นระหว่างวันที่ ….

    One that begins before the day is that of something held, which was opened on the day or which the day is named in.
    """
    if not (wide.first and day.first and wide.last and day.last) or wide is day:
        return False
    opened = wide.first == day.first and (wide.end < day.start or title_has(scan, "title.opening"))
    opened = opened and _before(scan, wide, "event.held", BEFORE["event.held"])
    if _length(wide) > (LONGEST_STATED if opened else LONGEST_EVENT):
        return False
    if day.last == wide.last and title_has(scan, "title.closing"):
        return False
    if GRAMMAR["day.of-it-today"].match(scan.text, wide.end):
        return False
    within = wide.first <= day.first and day.last <= wide.last and _length(wide) > _length(day)
    titled = wide.start < scan.blocks[0].end and GRAMMAR["day.venue"].match(scan.text, wide.end) is not None
    near = abs(wide.start - day.start) < RANGE_REACH
    if not (within and near and (titled or _puts(scan, wide) or _is_opened_on(scan, wide, day))):
        return False
    if wide.first == day.first or _tells_of_holding(scan, day):
        return True
    frames = _opens_paragraph(scan, wide) or _closes_paragraph(scan, wide)
    if wide.end < day.start and frames and _of_sentence(scan, wide) == TOLD:
        return True
    held = titled or _before(scan, wide, "event.held", BEFORE["event.held"])
    return held and (_is_opening(scan, day) or not _opens_paragraph(scan, day))


def _is_opened_on(scan: Scan, wide: Day, day: Day) -> bool:
    """Returns whether something that lasts was opened on the first day of a range that no word puts it on."""
    if wide.first != day.first or _is_of_another(scan, wide):
        return False
    return GRAMMAR["event.opening"].search(scan.text, day.end, day.end + STATEMENT_REACH) is not None


def _is_opening(scan: Scan, day: Day) -> bool:
    """Returns whether the title, or the sentence of a day, tells of the opening of something that lasts."""
    told = day.end, day.end + STATEMENT_REACH
    return title_has(scan, "title.opening") or GRAMMAR["event.opening"].search(scan.text, *told) is not None


def _closes_paragraph(scan: Scan, day: Day) -> bool:
    block = scan.block_at(day.start)
    return block is not None and not scan.text[day.end : block.end].strip(" .)")


def _puts(scan: Scan, wide: Day) -> bool:
    """Returns whether the words before a range put something on it that is no service."""
    if _before(scan, wide, "day.of-journey", JOURNEY_REACH):
        return False
    if _before(scan, wide, "day.opened", OPENED_REACH):
        return True
    lasts = _before(scan, wide, "day.from", HELD_FROM_REACH)
    return lasts and not _before(scan, wide, "day.service", BEFORE["day.service"])


def _tells_of_holding(scan: Scan, day: Day) -> bool:
    """Returns whether somebody tells on a day that something is held: วันนี้ (…) นายX เปิดเผยว่า จังหวัดตากได้จัดงาน…."""
    said = GRAMMAR["statement"].search(scan.text, day.end, day.end + STATEMENT_REACH)
    return said is not None and GRAMMAR["statement.of-held"].match(scan.text, said.end()) is not None


def _length(day: Day) -> int:
    """Returns how many days after its first one a range lasts."""
    return (day.last - day.first).days if day.first and day.last else 0
