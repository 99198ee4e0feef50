"""Points for and against a day being the event's: each sign beside it, in its sentence or in the title gives some."""

from collections.abc import Iterable, Mapping

from loaders.frames.days.dated import is_near
from loaders.frames.days.signs import (
    FIRST_BLOCKS,
    TITLE,
    TOLD,
    before,
    length,
    of_sentence,
    opens_paragraph,
    title_has,
)
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan

ENOUGH = 3  # points
HELD_FROM_REACH = 130
SINCE_REACH = 10
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
_PLACES = {"in the lead": is_near, "opens its paragraph": opens_paragraph}


def most_pointed(scan: Scan, days: list[Day]) -> int | None:
    """Returns which of the days has the most points, the first of several, where they are enough."""
    weights = PREVIEW if days and title_has(scan, "title.preview") else POINTS
    titles = [rule for rule in TITLE if rule in weights and title_has(scan, rule)] if days else []
    title = _total(titles, weights)
    best, needed = None, ENOUGH
    for at, day in enumerate(days):
        given = title + (0 if at else POINTS["first of all"] - _past_of_lead(scan, day))
        points = _points(scan, day, given, needed, weights)
        if points >= needed:
            best, needed = at, points + 1
    return best


def _past_of_lead(scan: Scan, day: Day) -> int:
    """Returns the points to give back to a day that is the first sentence ends with as past: … 4 มีนาคม ที่ผ่านมา."""
    lead = scan.block_at(day.start)
    past = lead in scan.blocks[:FIRST_BLOCKS] and GRAMMAR["day.past"].match(scan.text, day.end)
    if not (lead and past) or GRAMMAR["day.background"].search(scan.text, lead.start, day.start):
        return 0
    return POINTS["day.past"]


def _is_held_from(scan: Scan, day: Day) -> bool:
    """Returns whether a range is that from which something is held: จัดงานตั้งแต่…, ตั้งแต่ 4 - 6 มีนาคม ณ…."""
    since = before(scan, day, "day.since", SINCE_REACH) and GRAMMAR["day.venue"].match(scan.text, day.end)
    return before(scan, day, "day.from", HELD_FROM_REACH) or bool(since)


def _points(scan: Scan, day: Day, given: int, needed: int, weights: Mapping[str, int]) -> int:
    """Returns how much more speaks for a day being the event's than against, as far as it may have the points needed.

    Its sentence is read last: most days cannot be the event's whatever it says.
    """
    points = given + _total((sign for sign, holds in _PLACES.items() if holds(scan, day)), weights)
    points += _total((rule for rule in AFTER if GRAMMAR[rule].match(scan.text, day.end)), weights)
    if points + MOST_BEFORE + MOST_AFTER < needed:
        return points
    points += _total((rule for rule, reach in BEFORE.items() if before(scan, day, rule, reach)), weights)
    if not is_near(scan, day) and any(before(scan, day, rule, BEFORE[rule]) for rule in OF_ANOTHER):
        points += FAR_ON
    if length(day) and _is_held_from(scan, day):
        points -= POINTS["day.bound"]  # which reads the same word ตั้งแต่
    if points + MOST_AFTER < needed:
        return points
    said = of_sentence(scan, day)
    if said == TOLD and before(scan, day, "day.told", TELLING_REACH):
        points += POINTS["day.told"]
    return points + POINTS[said] if said else points


def _total(signs: Iterable[str], weights: Mapping[str, int]) -> int:
    return sum(weights[sign] for sign in signs)


def is_of_another(scan: Scan, day: Day) -> bool:
    """Returns whether the words right before a day give it to an occasion, a service or a decision."""
    return any(before(scan, day, rule, reach) for rule, reach in BEFORE.items() if POINTS[rule] < -ENOUGH)
