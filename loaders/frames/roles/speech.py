"""Reported speech: who is quoted, where what they say begins and where it ends."""

from bisect import bisect_right
from collections.abc import Sequence

from loaders.frames.model import Actor, Quote
from loaders.frames.roles.reading import WORD_REACH, Reading, Waiting, speaks_for_others
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Cue
from loaders.mentions.spans import between
from loaders.text.sections import Block

LONGEST_QUOTE = 4000
CLOSED_REACH = 1300
TOPICAL = ("เผย", "กรณี")  # ends of cues after which what is said needs no ว่า
ACTING = frozenset({"chair", "opening_chair", "opening_speaker", "lead", "policy_giver", "signatory"})
TURNS = ("ขณะที่", "ด้าน", "ส่วน", "ต่อมา", "จากนั้น", "เช่นเดียวกับ")
QUOTES = ("“", "”", '"')
TURN_REACH = 14
SUMS_UP = "สรุป"  # the release does
TOLD_FIRST = ("หลัง", "ระหว่าง", "ในการ")  # ends of cues after which an act stands before what is said


def telling(reading: Reading, cue: Cue) -> Cue:
    """Returns a cue of saying something as one that opens what is said, or else of speaking.

    What somebody who is quoted tells of others is only told, and of those listed one speaks only right after the name.
    """
    text, waiting = reading.scan.text, reading.waiting
    kind = "quote" if GRAMMAR["cue.says-that"].match(text, cue.end) else "speaker"
    told = reading.quoting and not (kind == "quote" and waiting and _turns_to(reading, waiting[-1].actor))
    if told or (reading.speaker and speaks_for_others(reading.speaker.actor)):
        return Cue(cue.start, cue.end, "none")
    if not waiting:
        return Cue(cue.start, cue.end, "speaker")
    one, gap = waiting[-1], reading.gap(waiting[-1].actor.end, cue.start)
    if not GRAMMAR["predicate.near"].fullmatch(gap) or gap.endswith("ที่"):
        begins = reading.before("cue.says-now", cue.start, WORD_REACH)
        acted = kind == "quote" or reading.last_act_end > one.actor.end
        kind = kind if begins and acted and not one.listed else "none"
    office = one.opened and GRAMMAR["listed.holds-office"].search(text, one.actor.span[1], one.actor.end)
    if kind == "speaker" and (one.actor.via == "viaPost" or office):
        kind = "none"
    return Cue(cue.start, cue.end, kind)


def _turns_to(reading: Reading, actor: Actor) -> bool:
    """Returns whether the news turns from one who is quoted to another: ขณะที่ A บอกว่า."""
    start = max(reading.block.start, actor.start - TURN_REACH)
    return reading.scan.text[start : actor.start].rstrip().endswith(TURNS)


def quote(reading: Reading, cue: Cue) -> None:
    """Takes what follows as said by those right before: A และ B กล่าวว่า …."""
    principal = _principal(reading, cue)
    if principal or reading.near(cue) or reading.goes_on_to(cue):
        _quote(reading, cue, principal or _all_together(reading))


def _all_together(reading: Reading) -> list[Waiting]:
    """Returns the last actor with those joined to it, and with whom they came along: A ร่วมกับ B และ C แถลงผล."""
    joined = reading.joined()
    mains = [one for one in reading.doers() if reading.last_act_end < joined[-1].actor.start]
    return [*joined, *(one for one in mains if one not in joined)]


def begin_quoted(reading: Reading, actors: Sequence[Actor]) -> None:
    """Takes the quotation with which a paragraph opens as said by the one who is named after it.

    One that opens with a name tells what somebody did, as a spokesman does.
    """
    text, block = reading.scan.text, reading.block
    first = block.start + 1
    if not text.startswith(QUOTES, block.start) or between(reading.scan.names, first, first + 1):
        return
    speaker = next((one for one in reversed(actors) if _closes(text, one, block)), None)
    if speaker is not None:
        reading.speaker, reading.closing, reading.quote_from = Waiting(speaker), speaker, block.start


def _closes(text: str, actor: Actor, block: Block) -> bool:
    """Returns whether somebody is named right after a quotation, and told to have said it."""
    before = text[max(block.start + 1, actor.start - 2) : actor.start].rstrip()
    return before.endswith(QUOTES) and GRAMMAR["speech.closing"].match(text, actor.end, block.end) is not None


def close(reading: Reading, cue: Cue) -> None:
    """Takes the quotation before those right before as said by them: “…” A กล่าว; else gives them a speech."""
    if not reading.near(cue) or GRAMMAR["cue.not-said"].match(reading.scan.text, cue.start):
        return
    one = reading.waiting[-1]
    closed = reading.before("speech.closed", one.actor.start, CLOSED_REACH)
    if closed:
        reading.quotes.append(Quote(one.actor, *closed.span("said")))
        reading.give(one, "quoted_speaker", cue, "role.quoted")
        reading.last_act_end = cue.end
    elif (cue.kind == "said" and reading.told(cue)) or _ends_quotation(reading, one):
        reading.give(one, "speaker", cue, "role.speaker")


def _ends_quotation(reading: Reading, one: Waiting) -> bool:
    """Returns whether somebody is named right after a quotation, wherever that began."""
    start = max(reading.block.start, one.actor.start - WORD_REACH)
    return reading.gap(start, one.actor.start).rstrip().endswith(("”", '"'))


def go_on(reading: Reading, cue: Cue) -> None:
    """Takes what follows as said by the one whose acts the paragraph tells of: โดยเน้นย้ำว่า …."""
    if not reading.waiting or reading.quoting:
        return
    one, principal = reading.waiting[-1], _principal(reading, cue)
    if principal or one.role or reading.near(cue):
        _quote(reading, cue, principal or (reading.doers() if one.along else [one]))


def _principal(reading: Reading, cue: Cue) -> list[Waiting]:
    """Returns who acts in the sentence where โดย or พร้อม joins what is said to it: A หารือกับ B โดยกล่าวว่า."""
    if reading.quoting or reading.scan.text.startswith(SUMS_UP, cue.start):
        return []
    last = reading.waiting[-1] if reading.waiting else None
    since = max(last.actor.end if last else reading.block.start, reading.last_act_end)
    if GRAMMAR["speech.joined"].fullmatch(reading.gap(since, cue.start)) is None:
        return []
    if last is not None and not (last.listed or last.met):
        return [last] if last.role or reading.opens_block() else []
    acting = [p for p in reading.recent if p.role in ACTING and (last is None or p.actor is not last.actor)]
    if acting:
        return [Waiting(acting[-1].actor, role=True)]
    others = [one for one in reading.waiting[:-1] if not one.listed and not one.met]
    return others[-1:]


def stress(reading: Reading, cue: Cue) -> None:
    """Gives those who say what matters to them the role of speaking."""
    if reading.quoting:
        return
    principal = _principal(reading, cue)
    for one in principal or (reading.doers()[:1] if reading.near(cue) else []):
        reading.give(one, "speaker", cue, "role.stress")
        reading.last_act_end = cue.end


def _quote(reading: Reading, cue: Cue, speakers: list[Waiting]) -> None:
    for one in speakers:
        reading.give(one, "quoted_speaker", cue, "role.quoted")
    reading.last_act_end = cue.end
    reading.speaker = speakers[0]
    start, opened = _said_from(reading, cue)
    if start < reading.block.end:
        reading.quotes.append(Quote(speakers[0].actor, start, reading.block.end))
    if opened and not _narrates(reading, speakers[0], start):
        reading.quote_from = start if reading.quote_from is None else min(start, reading.quote_from)


def _narrates(reading: Reading, speaker: Waiting, start: int) -> bool:
    """Returns whether what is said tells of the event: with its day first, or a spokesman who begins with a name."""
    if GRAMMAR["speech.narrates"].match(reading.scan.text, start):
        return True
    return speaks_for_others(speaker.actor) and bool(between(reading.scan.names, start, start + 1))


def _said_from(reading: Reading, cue: Cue) -> tuple[int, bool]:
    """Returns where what was said begins, and whether ว่า opens it: what follows is then speech."""
    text, end = reading.scan.text, reading.block.end
    at, opened = cue.end, text.endswith("ว่า", cue.start, cue.end)
    if reading.scan.text.endswith(TOPICAL, cue.start, cue.end):
        opened = True
    if not opened:
        late = text.endswith(TOLD_FIRST, cue.start, cue.end)
        found = GRAMMAR["cue.said-late" if late else "cue.said"].match(text, cue.end, end)
        at, opened = (found.end(), True) if found else (at, False)
    while at < end and text[at] == " ":
        at += 1
    return at, opened


def trim_quotes(quotes: list[Quote], actors: Sequence[Actor]) -> list[Quote]:
    """Returns the quotes, each ended where the paragraph comes to somebody else who acts."""
    trimmed = []
    starts = sorted(actor.start for actor in actors)
    for said in quotes:
        following = bisect_right(starts, said.start)
        stop = starts[following] if following < len(starts) else said.end
        end = min(stop, said.end, said.start + LONGEST_QUOTE)
        trimmed.append(Quote(said.actor, said.start, end))
    return trimmed
