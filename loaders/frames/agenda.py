"""What was on the agenda: lists of issues, numbered items and matters, subjects of talks; lists that do not fit."""

from collections.abc import Iterator

import regex

from loaders.frames.contents_model import AgendaNamed, SessionNamed
from loaders.frames.lists import Item, Listing, read_list
from loaders.frames.model import Doubt
from loaders.frames.sessions import session_at
from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import places_of
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between

HEAD_REACH = 150  # characters before the opener of a list in which its head stands
DISCUSSED_REACH = 300
ISSUE_REACH = 30
NUMBER_REACH = 50
LEAST_MATTERS = 3
TALK_REACH = 120
WORD_REACH = 16  # characters before a title in which the word for an issue begins
TITLE_REACH = 230
QUOTES = '“"'
ISSUES = tuple(GRAMMAR.words("issue"))
WITH_COMMAS = 3  # things that a list of what was discussed holds at least


def find_agendas(
    scan: Scan, sessions: list[SessionNamed], openers: list[regex.Match[str]]
) -> tuple[list[AgendaNamed], list[Doubt]]:
    """Returns the issues of an event and its sessions, with a doubt for each list of another length than stated."""
    agendas: list[AgendaNamed] = []
    doubts: list[Doubt] = []
    for opener in openers:
        if not _narrated(scan, opener.start()):
            continue
        read = _listed(scan, opener)
        if read is not None:
            listing, stated, rule = read
            session = session_at(sessions, opener.start())
            agendas.append(AgendaNamed(listing.items, listing.kind, session, opener.span("opener"), rule))
            doubts += doubt_of(opener, listing, stated)
    for item, rule in [*_numbered(scan), *_matters(scan), *_titled(scan)]:
        session = session_at(sessions, item.start)
        agendas.append(AgendaNamed((item,), None, session, (item.start, item.end), rule))
    return agendas, doubts


def _narrated(scan: Scan, at: int) -> bool:
    """Returns whether a place stands in the release's own words, not in what somebody is quoted to say."""
    block = scan.block_at(at)
    if block is None or block.kind != "body":
        return False
    return not any(cue.kind == "quote" for cue in between(scan.cues, block.start, at))


def _listed(scan: Scan, opener: regex.Match[str]) -> tuple[Listing, int | None, str] | None:
    """Returns the list of issues that an opener begins, the number stated for it, and the rule that read its head."""
    block = scan.block_at(opener.start())
    if block is None:
        return None
    at = opener.start()
    stated = stated_number(scan.text, block.start, at)
    if _head(scan, "agenda.list-head", max(block.start, at - HEAD_REACH), at):
        listing = read_list(scan.text, opener, block.end, stated)
        return (listing, stated, "agenda.list") if listing else None
    if "," in scan.text[at : at + DISCUSSED_REACH] and _head(
        scan, "agenda.discussed", max(block.start, at - DISCUSSED_REACH), at
    ):
        listing = read_list(scan.text, opener, block.end, stated)
        many = listing is not None and listing.sure and len(listing.items) >= WITH_COMMAS
        return (listing, stated, "agenda.discussed") if listing and many else None
    return None


def _head(scan: Scan, rule: str, start: int, at: int) -> bool:
    if rule == "agenda.list-head" and not any(
        issue in scan.text[max(0, at - ISSUE_REACH) : at] for issue in ISSUES
    ):
        return False
    return GRAMMAR[rule].search(scan.text, start, at) is not None


def stated_number(text: str, start: int, at: int) -> int | None:
    """Returns how many things the words before a list say that it holds."""
    found = GRAMMAR["agenda.number"].search(text, max(start, at - NUMBER_REACH), at)
    return int(found["number"]) if found else None


def doubt_of(opener: regex.Match[str], listing: Listing, stated: int | None) -> Iterator[Doubt]:
    """Yields a doubt where a list holds another number of things than is stated."""
    found = len(listing.items)
    if stated is not None and listing.sure and listing.kind == "closed" and found != stated:
        yield Doubt(
            "check.list-length", f"ข้อความระบุ {stated} รายการ แต่อ่านรายการได้ {found}",
            f"The text states {stated} but {found} were read in the list.",
            opener.start(), listing.items[-1].end)  # fmt: skip


def _numbered(scan: Scan) -> Iterator[tuple[Item, str]]:
    for at in places_of("วาระที่", scan.text):
        found = GRAMMAR["agenda.item"].match(scan.text, at)
        if found and _narrated(scan, at):
            yield Item(*found.span("name"), int(found["number"])), "agenda.item"


def _matters(scan: Scan) -> Iterator[tuple[Item, str]]:
    """Yields the matters of a meeting's summary: the first list of at least three numbered from one."""
    expected = 1
    items: list[Item] = []
    for found in GRAMMAR["agenda.matter"].finditer(scan.text) if "1. เรื่อง" in scan.text else ():
        if int(found["number"]) == expected:
            items.append(Item(*found.span("name"), expected))
            expected += 1
    if len(items) >= LEAST_MATTERS and "ประชุม" in scan.text[: items[0].start]:
        yield from ((item, "agenda.matter") for item in items)


def _titled(scan: Scan) -> Iterator[tuple[Item, str]]:
    """Yields the subjects of talks and discussions, each once."""
    seen: set[str] = set()
    for mark in sorted(at for quote in QUOTES for at in places_of(quote, scan.text)):
        if not any(issue in scan.text[max(0, mark - WORD_REACH) : mark] for issue in ISSUES):
            continue
        block = scan.block_at(mark)
        if block is None or not _narrated(scan, mark):
            continue
        before = max(scan.text.rfind(quote, block.start, mark) for quote in '”"')
        start = max(block.start, mark - TALK_REACH, before + 1)
        found = GRAMMAR["agenda.titled"].search(scan.text, start, min(block.end, mark + TITLE_REACH))
        if found and found.start("name") == mark + 1 and found["name"] not in seen:
            seen.add(found["name"])
            yield Item(*found.span("name")), "agenda.titled"
