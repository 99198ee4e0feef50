"""The alarm for what the rules miss: a title that begins no name, and a name of which nothing was understood."""

import regex

from loaders.frames.model import Doubt, Frames
from loaders.grammar import GRAMMAR
from loaders.mentions.names import title_anchors
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover

_NO_NAME = (
    *GRAMMAR.words("not_a_person"), *GRAMMAR.words("not_a_monk"), *GRAMMAR.words("title_weak"),
    *GRAMMAR.words("unread_never"),
)  # fmt: skip
_JOINTS = tuple(GRAMMAR.words("unread_joint"))
_IN_WORD = regex.compile(r"(?:[ก-๎a-zA-Z.]|\d[ ]?)\Z")  # or a number of men: 1,500 นาย
LONGEST_JOINT = max(map(len, _JOINTS))


def unread_titles(scan: Scan, _frames: Frames) -> list[Doubt]:
    """A title, rank or monastic title where a name is expected and none was read."""
    thai = "พบคำนำหน้าชื่อหรือยศ แต่อ่านชื่อบุคคลไม่ได้"
    english = "A title or rank stands here that no name was read after."
    read = Cover((name.start, name.end) for name in scan.names)
    doubts: list[Doubt] = []
    for start, is_monk in title_anchors(scan.text):
        if read.holds(start) or not _may_begin(scan, start):
            continue
        found = GRAMMAR["unread.monk"].match(scan.text, start) if is_monk else _titled(scan.text, start)
        if found and not (doubts and start < doubts[-1].end):
            doubts.append(Doubt("check.unread-name", thai, english, start, found.end()))
    return doubts


def _may_begin(scan: Scan, at: int) -> bool:
    """Returns whether a title may stand at an index of what the release says, not in the bracket after a name."""
    before = scan.text[max(0, at - LONGEST_JOINT) : at]
    if (_IN_WORD.search(before) and not before.endswith(_JOINTS)) or before.endswith(("(", "( ")):
        return False
    return not scan.text.startswith(_NO_NAME, at) and scan.kind_at(at) == "body"


def _titled(text: str, start: int) -> regex.Match[str] | None:
    """Returns what a name could be, after the titles that begin at an index."""
    titles = GRAMMAR["honorific"].match(text, start)
    return GRAMMAR["unread.name"].match(text, titles.end()) if titles else None


def silent_people(scan: Scan, frames: Frames) -> list[Doubt]:
    """A person of whom no post, role, words or credit was read: the sentence was not understood."""
    thai = "อ่านชื่อบุคคลได้ แต่ไม่เข้าใจว่ามีตำแหน่งหรือบทบาทใด"
    english = "A person is named, but no rule understood which post or part is theirs."
    told = {held.person.id for held in frames.held}
    told |= {credit.person.id for credit in frames.credits if credit.person}
    actors = [part.actor for part in frames.parts] + [quote.actor for quote in frames.quotes]
    actors += [part.assigned_by for part in frames.parts if part.assigned_by]
    told |= {actor.person.id for actor in actors if actor.person}
    silent = [person.names[0] for person in frames.people if person.id not in told]
    return [
        Doubt("check.person-only", thai, english, name.start, name.end)
        for name in silent
        if scan.kind_at(name.start) == "body"
    ]
