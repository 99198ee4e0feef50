"""What the words around a day, and the release's title, say of it."""

from loaders.frames.days.dated import is_near
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Day
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between

OPENING_REACH = 20  # how far into a paragraph a day still opens it: เมื่อเช้าวันนี้ (
HAPPENING_REACH = 160
STATEMENT_REACH = 300
FIRST_BLOCKS = 3  # in which somebody's deed is told with its day
OPENING_SENTENCE = 600  # after a day that opens a paragraph all may be listed who came, before what they did
YESTERDAY_REACH = 1500
TOLD = "told of by the sentence"
TITLE_LENGTH = 300
TITLE = {
    "title.happening": TITLE_LENGTH,
    "title.telling": 55,
    "title.cabinet": 200,
    "title.speech": 40,
    "title.preview": 90,
}  # how far into the title they may reach
WORD_LENGTH = 12  # of a word that begins there: ประกาศ|นียบัตร


def title_has(scan: Scan, rule: str) -> bool:
    """Returns whether a rule reads something at the beginning of the release's first paragraph."""
    title = scan.blocks[0]
    end = title.start + TITLE.get(rule, TITLE_LENGTH)
    found = GRAMMAR[rule].search(scan.text, title.start, min(title.end, end + WORD_LENGTH))
    return found is not None and found.end() <= end


def before(scan: Scan, day: Day, rule: str, reach: int) -> bool:
    """Returns whether a rule reads the words right before a day, in its paragraph."""
    block = scan.block_at(day.start)
    start = max(block.start if block else 0, day.start - reach)
    return GRAMMAR[rule].search(scan.text, start, day.start) is not None


def opens_paragraph(scan: Scan, day: Day) -> bool:
    """Returns whether a day is among the first words of a paragraph near the beginning."""
    block = scan.block_at(day.start)
    return block is not None and day.start - block.start < OPENING_REACH and is_near(scan, day)


def closes_paragraph(scan: Scan, day: Day) -> bool:
    """Returns whether nothing but signs follows a day in its paragraph."""
    block = scan.block_at(day.start)
    return block is not None and not scan.text[day.end : block.end].strip(" .)")


def is_dateline(scan: Scan, day: Day) -> bool:
    """Returns whether a day is a line by itself: the day of the release, not that of an event or a speech."""
    block = scan.block_at(day.start)
    if (
        block is None
        or length(day)
        or title_has(scan, "title.speech")
        or day.start - block.start >= OPENING_REACH
    ):
        return False
    hour = GRAMMAR["time"].match(scan.text, block.end + 1)
    return hour is None and GRAMMAR["day.line-goes-on"].search(scan.text, day.end, block.end) is None


def told_of_yesterday(scan: Scan, day: Day) -> bool:
    """Returns whether somebody told on a day of what was on the day before: วันนี้ (…) นายX เปิดเผยว่า วานนี้ได้จัด…."""
    said = GRAMMAR["statement"].search(scan.text, day.end, day.end + STATEMENT_REACH)
    return said is not None and GRAMMAR["statement.yesterday"].match(scan.text, said.end()) is not None


def of_sentence(scan: Scan, day: Day) -> str | None:
    """Returns the sign that the words after a day are: something that happens, or something that is only said."""
    text = scan.text
    block = scan.block_at(day.start)
    end = block.end if block else len(text)
    other = next((d.start for d in between(scan.days, day.end, end)), end)
    said = GRAMMAR["statement"].search(text, day.end, min(end, day.end + STATEMENT_REACH))
    happens = GRAMMAR["event.happening"].search(text, day.end, min(other, day.end + STATEMENT_REACH))
    alone = said is None and happens is None and opens_paragraph(scan, day)
    if alone and GRAMMAR["event.act"].search(text, day.end, min(other, day.end + OPENING_SENTENCE)):
        return TOLD
    if said and title_has(scan, "title.cabinet") and GRAMMAR["statement.of-decision"].match(text, said.end()):
        return "only said in the sentence"
    if said is None or (happens is not None and happens.start() < said.start()):
        reach = STATEMENT_REACH if is_near(scan, day) else HAPPENING_REACH
        near = happens is not None and happens.start() - day.end < reach
        return TOLD if near or _closes_sentence(scan, day) else None
    if told_of_yesterday(scan, day):
        return TOLD
    if not GRAMMAR["statement.of-yesterday"].search(text, said.end(), said.end() + YESTERDAY_REACH):
        local = GRAMMAR["statement.by-local"].search(text, day.end, said.start()) is not None
        if _tells_of_event(text, said.end(), end) or (local and title_has(scan, "title.operation")):
            return TOLD
        if local and not title_has(scan, "title.telling"):
            return None  # the head of a province or district, whose releases tell what was done there
    return "only said in the sentence"


def _closes_sentence(scan: Scan, day: Day) -> bool:
    """Returns whether a day ends what tells of a happening: … ร่วมลงนามเมื่อวันที่ 4 มีนาคม 2567.

    Among the first words more may be told after it.
    """
    ends = is_near(scan, day) or GRAMMAR["day.closes"].match(scan.text, day.end) is not None
    rules = ["event.happening", *["event.deed"] * (scan.block_at(day.start) in scan.blocks[:FIRST_BLOCKS])]
    return ends and any(before(scan, day, rule, HAPPENING_REACH) for rule in rules)


def _tells_of_event(text: str, at: int, end: int) -> bool:
    """Returns whether what follows a verb of saying tells of an event on the day itself."""
    return bool(
        GRAMMAR["statement.after-event"].match(text, at, end)
        or GRAMMAR["statement.of-act"].match(text, at, end)
    )


def length(day: Day) -> int:
    """Returns how many days after its first one a range lasts."""
    return (day.last - day.first).days if day.first and day.last else 0
