"""The event: its day, at what time, where, and what it is called."""

from itertools import islice

from loaders.frames.around import (
    named_again,
    of_local_actor,
    place_of_lead,
    places_before,
    with_district,
    with_lead,
    with_places_of,
    with_province,
    within,
)
from loaders.frames.days.choice import dateline_of_today, day_beside, event_day, statement_day
from loaders.frames.days.signs import opens_paragraph, title_has
from loaders.frames.model import Meeting, Span, Where
from loaders.frames.venue import read_where
from loaders.grammar import GRAMMAR
from loaders.mentions.dates import find_time
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between

MOST_VENUES = 30
MOST_BLOCKS = 5
MOST_VISITED = 3  # paragraphs beside that of the event's day
MOST_TOLD = 2  # paragraphs beside the title, where no day is the event's
HAPPENING_REACH = 200
FIRST_WORDS = 900
LAST_VENUE = 2500  # how far on a release still tells where its own event was
SHORT_TEXT = 800  # within which it tells in however many paragraphs
BEFORE_REACH = 40
AT = "ณ "
SITE = "บริเวณ"
TIME_REACH = 60
PLACE_REACH = 60
LARGEST_MARK = 3  # what may stand before the first word of a paragraph
LARGEST_GAP = 10  # between a province and the day right after it


def find_meeting(scan: Scan) -> Meeting | None:
    """Returns the event that the document reports, or None where neither day nor venue is stated."""
    day = event_day(scan)
    where = find_where(scan, day)
    if day is None and where is not None:
        where = where if _happens_there(scan, where) else None
        day = (
            day_beside(scan, where.start, where.end) or statement_day(scan) or dateline_of_today(scan)
            if where and where.levels
            else None
        )
    if day is None and where is None:
        return None
    where = of_local_actor(scan, where, lead_span(scan, day))
    time = find_time(scan.text, day.end, day.end + TIME_REACH) if day else None
    return Meeting(day, time, where, _name(scan, day))


def where_told(scan: Scan, lead: Span) -> Where | None:
    """Returns where an event was of which somebody's part tells, stated among the first words."""
    where = find_where(scan, None)
    if where is not None and (
        where.start > FIRST_WORDS or _is_service(scan, where) or _is_of_decision(scan, where)
    ):
        where = None
    return of_local_actor(scan, where, lead)


def _is_service(scan: Scan, where: Where) -> bool:
    """Returns whether the words before a venue say that something is to be had there."""
    before = max(0, where.start - HAPPENING_REACH), where.start
    return GRAMMAR["day.service"].search(scan.text, *before) is not None


def _is_of_decision(scan: Scan, where: Where) -> bool:
    """Returns whether a venue is the one from which somebody told what the cabinet decided."""
    told = where.end, where.end + HAPPENING_REACH
    return title_has(scan, "title.cabinet") and bool(
        GRAMMAR["statement.of-decision"].search(scan.text, *told)
    )


def _happens_there(scan: Scan, where: Where) -> bool:
    """Returns whether a venue by itself tells of an event: people meet there, or the words before say what was.

    Where one may register or buy something is no event's, nor is what the cabinet was told of.
    """
    if title_has(scan, "title.cabinet"):
        return False
    block = scan.block_at(where.start)
    end = where.start - len(AT) if scan.text.startswith(AT, where.start - len(AT)) else where.start
    span = (max(block.start if block else 0, where.start - HAPPENING_REACH), end)
    if GRAMMAR["day.service"].search(scan.text, *span):
        return False
    meeting_place = GRAMMAR["event.meeting-place"].match(scan.text, where.start)
    if meeting_place or GRAMMAR["event.happening"].search(scan.text, *span):
        return True
    return _is_told_there(scan, where)


def _is_told_there(scan: Scan, where: Where) -> bool:
    """Returns whether a paragraph begins with the day and place at which somebody told something."""
    day = day_beside(scan, where.start, where.end)
    told = day is not None and day.start < where.start and opens_paragraph(scan, day)
    return told and not title_has(scan, "title.preview")


def lead_span(scan: Scan, day: Day | None) -> Span:
    """Returns the block that tells of the event: that of the day, else the first."""
    block = scan.block_at(day.start) if day else None
    if block is None or block.kind != "body":
        block = scan.blocks[0] if scan.blocks else None
    return (block.start, block.end) if block else (0, 0)


def find_where(scan: Scan, day: Day | None) -> Where | None:
    """Returns the venue with its places: the first that is stated in the event's own paragraph, or before."""
    lead = lead_span(scan, day)
    names = Cover((name.start, name.end) for name in scan.names)  # นางมาลี ณ อยุธยา is in no town
    others = _others(scan, lead)
    where = _opened(scan, names, [lead]) or visited_in(scan, lead) or _where_beside_day(scan, day)
    if where is None or not where.levels:
        where = within(where, _opened(scan, names, others))
    if where is None and day:
        where = place_of_lead(scan, lead)
    if where is None or not where.levels:
        where = within(where, _visited_later(scan, [lead, *others[: MOST_VISITED if day else MOST_TOLD]]))
    if where is not None and where.levels:
        where = with_places_of(
            where, places_before(scan, where), _dateline(scan, day), visited_in(scan, lead)
        )
        where = with_lead(scan, where, lead)
    return with_district(scan, with_province(scan, named_again(scan, where)))


def _others(scan: Scan, lead: Span) -> list[Span]:
    """Returns the other paragraphs that may state the venue: the first, and no later than the text tells of it."""
    blocks = [block for block in scan.blocks if block.start not in range(*lead) and block.start < LAST_VENUE]
    return [(b.start, b.end) for i, b in enumerate(blocks) if i < MOST_BLOCKS or b.start < SHORT_TEXT]


def _is_elsewhere(scan: Scan, at: int, end: int) -> bool:
    """Returns whether the words before the opener at an index say that what stands there is no event's place."""
    before = scan.text[max(0, at - BEFORE_REACH) : at]
    if GRAMMAR["venue.elsewhere"].search(before):
        return True
    return not GRAMMAR["venue.level"].match(scan.text, end) and bool(GRAMMAR["venue.seat"].search(before))


def _opened(scan: Scan, names: Cover, spans: list[Span]) -> Where | None:
    """Returns the first venue that a word opens in one of the spans, failing that the first place."""
    first = None
    for start, end in spans:
        for found in islice(GRAMMAR["venue.open"].finditer(scan.text, start, end), MOST_VENUES):
            elsewhere = names.holds(found.start()) or _is_elsewhere(scan, *found.span())
            where = None if elsewhere else read_where(scan, found.end(), end)
            if where is not None and where.levels:
                return where
            first = first or where
    return first


def visited_in(scan: Scan, lead: Span) -> Where | None:
    """Returns the body or place that the event's paragraph says was visited."""
    for found in islice(GRAMMAR["venue.visited"].finditer(scan.text, *lead), MOST_VENUES):
        site = found[0].rstrip().endswith(SITE)
        where = read_where(scan, found.end(), lead[1], visited=not site)
        if where is not None:
            return where
    return None


def _visited_later(scan: Scan, spans: list[Span]) -> Where | None:
    """Returns what was visited by the event's paragraph, which may be a line of its day, or the first beside it."""
    found = list(filter(None, (visited_in(scan, span) for span in spans)))
    return next((where for where in found if where.levels), next(iter(found), None))


def _where_beside_day(scan: Scan, day: Day | None) -> Where | None:
    """Returns the province that stands right before the event's day: ที่จังหวัดX ระหว่างวันที่ …."""
    if day is None:
        return None
    for mention in between(scan.mentions, day.start - PLACE_REACH, day.start):
        if mention.kind == "place" and 0 <= day.start - mention.end <= LARGEST_GAP:
            return read_where(scan, mention.start, day.start, places_only=True)
    block = scan.block_at(day.start)
    starts = range(block.start, block.start + LARGEST_MARK) if block else ()
    for at in starts:  # a bare name, as of a town: (ตาก, 4 มีนาคม 2567)
        named = scan.ground.registry.province_at(scan.text, at)
        if named and 0 <= day.start - named.end <= LARGEST_GAP:
            return read_where(scan, at, day.start, places_only=True)
    return None


def _dateline(scan: Scan, day: Day | None) -> Where | None:
    """Returns the province that begins the paragraph of the event's day, right before it: กรุงเทพฯ 3 ธันวาคม 2567 –."""
    block = scan.block_at(day.start) if day else None
    where = _where_beside_day(scan, day)
    return where if block and where and 0 <= where.start - block.start <= LARGEST_MARK else None


def _name(scan: Scan, day: Day | None) -> Span | None:
    """Returns what the event is called: what its paragraph says after the day or, failing that, before."""
    start, end = lead_span(scan, day)
    rule = GRAMMAR["event.name"]
    after = rule.search(scan.text, day.end, end) if day and start <= day.start < end else None
    found = after or rule.search(scan.text, start, end)
    return found.span("name") if found else None
