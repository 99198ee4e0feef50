"""What organisations became, as sentences say it: renamed, raised, merged, established; and the day of publication."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

import regex

from loaders.frames.contents_model import ChangeNamed
from loaders.frames.model import Span
from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import matches_at, places_of
from loaders.mentions.dates import BE_OFFSET
from loaders.mentions.model import Body, Day
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between

NOT_DONE = tuple(GRAMMAR.words("not_done"))
CHANGE_WORDS = tuple(GRAMMAR.words("change_word"))
PUBLISHED = tuple(GRAMMAR.words("published_word"))
HINT_REACH = 14  # characters before the verb in which a plan or request shows
SUBJECT_REACH = 60
BELONGS = ("ภายใต้", "ของ", "สังกัด", "โดย", "ใน")
LAW = "ประกาศ"


def find_changes(scan: Scan) -> list[ChangeNamed]:
    """Returns the changes of organisations that are told as done, where all that they need is read."""
    changes = []
    starts = sorted(at for word in CHANGE_WORDS for at in places_of(word, scan.text))
    for verb in matches_at(starts, GRAMMAR["change.verb"], scan.text, len(scan.text)):
        if scan.kind_at(verb.start()) == "body" and not _is_planned(scan.text, verb.start()):
            changes += list(_read(scan, verb))[:1]
    return changes


def _is_planned(text: str, at: int) -> bool:
    hint = text[max(0, at - HINT_REACH) : at]
    return any(word in hint for word in NOT_DONE)


def _read(scan: Scan, verb: regex.Match[str]) -> Iterator[ChangeNamed]:
    """Yields what a verb says of the bodies beside it, in the order in which it should be believed."""
    word = verb[0]
    if word in ("เดิมชื่อ", "เดิมคือ", "ชื่อเดิม"):
        yield from _former_name(scan, verb)
    elif word == "ควบรวม":
        yield from _merger(scan, verb)
    elif word in ("เปลี่ยนชื่อ", "ยกฐานะ", "ยกระดับ"):
        yield from _both_after(scan, verb)
        yield from _new_after(scan, verb)
        yield from _old_after(scan, verb)
    else:
        yield from _established(scan, verb)


def _both_after(scan: Scan, verb: regex.Match[str]) -> Iterator[ChangeNamed]:
    """Yields the change of `เปลี่ยนชื่อ(จาก) A เป็น B`."""
    old = _after(scan, verb.end(), "change.before-old")
    new = _after(scan, old.end, "change.renamed-here") if old else None
    if old and new:
        yield _renamed(scan, old, new, (verb.start(), new.end))


def _new_after(scan: Scan, verb: regex.Match[str]) -> Iterator[ChangeNamed]:
    """Yields the change of `A ได้เปลี่ยนชื่อเป็น B`."""
    new = _after(scan, verb.end(), "change.to-new")
    old = _before(scan, verb.start()) if new else None
    if old and new:
        yield _renamed(scan, old, new, (old.start, new.end))


def _old_after(scan: Scan, verb: regex.Match[str]) -> Iterator[ChangeNamed]:
    """Yields the change of `B ซึ่งเปลี่ยนชื่อมาจาก A`."""
    old = _after(scan, verb.end(), "change.from-old")
    new = _before(scan, verb.start()) if old else None
    if old and new:
        yield _renamed(scan, old, new, (new.start, old.end))


def _former_name(scan: Scan, verb: regex.Match[str]) -> Iterator[ChangeNamed]:
    """Yields the change of `B (เดิมชื่อ A)`."""
    old = _next_body(scan, verb.end())
    new = _last_body(scan, verb.start())
    if old and new and GRAMMAR["change.old-beside"].fullmatch(scan.text, new.end, old.start):
        yield _renamed(scan, old, new, (new.start, old.end))


def _renamed(scan: Scan, old: Body, new: Body, span: Span) -> ChangeNamed:
    day, window, day_span = _when(scan, span[1])
    return ChangeNamed("renamed", (old,), new, span, day, window, day_span)


def _merger(scan: Scan, verb: regex.Match[str]) -> Iterator[ChangeNamed]:
    """Yields the change of `ควบรวม A และ B (เป็น C)` or `A และ B ควบรวม(เป็น C)`."""
    first = _after(scan, verb.end(), "change.before-old")
    second = _after(scan, first.end, "change.merged") if first else None
    end = second.end if second else verb.end()
    if second is None:
        second = _before(scan, verb.start())
        first = _last_body(scan, second.start) if second else None
        if first and second and not GRAMMAR["change.merged"].fullmatch(scan.text, first.end, second.start):
            first = None
    if first and second and first.id != second.id:
        new = _after(scan, end, "change.to-new") or _after(scan, end, "change.renamed-here")
        start = min(first.start, verb.start())
        yield ChangeNamed("merged", (first, second), new, (start, new.end if new else max(end, second.end)))


def _established(scan: Scan, verb: regex.Match[str]) -> Iterator[ChangeNamed]:
    """Yields the change of `A จัดตั้งขึ้นเมื่อวันที่ …`, where the day or the year is stated."""
    new = _before(scan, verb.start())
    day, window, day_span = _when(scan, verb.end())
    if new and day_span:
        yield ChangeNamed("established", (), new, (new.start, day_span[1]), day, window, day_span)


def _when(scan: Scan, at: int) -> tuple[date | None, tuple[date, date] | None, Span | None]:
    """Returns the day, or the first and last day of the year, that is stated right after a change."""
    found = GRAMMAR["change.when"].match(scan.text, at)
    if found is None:
        return None, None, None
    if found["year"]:
        year = int(found["year"]) - BE_OFFSET
        return None, (date(year, 1, 1), date(year, 12, 31)), found.span("year")
    days: list[Day] = between(scan.days, found.end(), found.end() + 1)
    if days and days[0].first and days[0].first == days[0].last:
        return days[0].first, None, (days[0].start, days[0].end)
    return None, None, None


def _after(scan: Scan, at: int, gap: str) -> Body | None:
    """Returns the next body, where the words between fit a rule."""
    body = _next_body(scan, at)
    return body if body and GRAMMAR[gap].fullmatch(scan.text, at, body.start) else None


def _before(scan: Scan, at: int) -> Body | None:
    """Returns the body that is the subject of a verb, rather than one that another belongs to."""
    body = _last_body(scan, at)
    if body is None or scan.text[max(0, body.start - 8) : body.start].rstrip().endswith(BELONGS):
        return None
    return body if GRAMMAR["change.subject"].fullmatch(scan.text, body.end, at) else None


def _next_body(scan: Scan, at: int) -> Body | None:
    found = between(scan.bodies, at, at + SUBJECT_REACH)
    return found[0] if found else None


def _last_body(scan: Scan, at: int) -> Body | None:
    i = bisect_left(scan.bodies, at, key=lambda body: body.start)
    near = [body for body in scan.bodies[max(0, i - 3) : i] if body.end <= at <= body.end + SUBJECT_REACH]
    return max(near, key=lambda body: body.end, default=None)


def find_published(scan: Scan) -> tuple[date, Span] | None:
    """Returns the day on which the document says that it was published, with the words that say so.

    That of an announcement counts only where the document is one: releases quote those of others.
    """
    starts = sorted(at for word in PUBLISHED for at in places_of(word, scan.text))
    for found in matches_at(starts, GRAMMAR["document.published"], scan.text, len(scan.text)):
        if LAW in found[0] and not scan.text.lstrip().startswith(LAW):
            continue
        for day in between(scan.days, found.start(), found.end() + 1):
            if day.first and day.first == day.last:
                return day.first, (found.start(), day.end)
    return None
