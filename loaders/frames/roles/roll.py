"""The roll: those who came, speak, sign or witness, each on a line of their own under the words that say so."""

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from loaders.frames.model import Actor, Part, Span
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.text.sections import Block

LIST_WORDS = (*GRAMMAR.words("roll_opens"), "โดย", "โดยมี", "ซึ่งมี", "พร้อมด้วย", "ท่าน", "คน", "รูป", "ราย")
LONGEST_HEADING = 90
NEAR = 300  # after a heading, with the heads of columns between
ROLES = {
    "roll.speakers": "speaker",
    "roll.present": "participant",
    "roll.signatories": "signatory",
    "roll.witnesses": "witness",
    "roll.moderators": "moderator",
}
GIVEN = "รับ"  # in the heading of those who are given something: none of them presides
TELLS = frozenset({"quote", "said", "goes_on"})  # cues of a line that goes on with the news


class Roll(NamedTuple):
    """A roll that is being read: the role that its heading gives, and how its lines begin."""

    role: str
    words: Span
    marked: bool | None = None  # by a number or a bullet; not known before the first line


def read_roll(scan: Scan, actors: Sequence[Actor], parts: Sequence[Part]) -> list[Part]:
    """Returns the roles of those who begin the lines of a roll: that they came only if nothing else is told."""
    told = {part.actor.target for part in parts}
    leads = {part.actor.target for part in parts if part.role == "lead"}
    found: list[Part] = []
    roll: Roll | None = None
    for block in scan.blocks:
        line = _on_line(scan, actors, block, roll) if roll else []
        if roll and line:
            roll = roll._replace(marked=_is_marked(scan, block))
            found += [
                Part(one, roll.role, roll.words, "role.roll")
                for one in line
                if roll.role != "participant" or one.target not in told
            ]
            found += _of_line(scan, block, line[0], roll, leads)
        elif roll is None or not _goes_on(scan, block, roll):
            soon = between(actors, block.end, block.end + NEAR)
            roll = _opened(scan, block) if soon else None
    return found


def _opened(scan: Scan, block: Block) -> Roll | None:
    """Returns the roll that a paragraph's last words open on the next lines."""
    is_heading = block.end - block.start < LONGEST_HEADING
    if not is_heading and not scan.text.endswith(LIST_WORDS, block.start, block.end):
        return None
    for rule, role in ROLES.items():
        opens = GRAMMAR[rule].search(scan.text, block.start, block.end)
        if opens is not None:
            return Roll(role, opens.span())
    return None


def _is_marked(scan: Scan, block: Block) -> bool:
    return GRAMMAR["roll.mark"].match(scan.text, block.start) is not None


def _goes_on(scan: Scan, block: Block, roll: Roll) -> bool:
    """Returns whether a roll goes on past a line of column heads, or a marked one that names nobody."""
    heads = GRAMMAR["roll.columns"].fullmatch(scan.text, block.start, block.end)
    return bool(heads or (roll.marked and _is_marked(scan, block)))


def _on_line(scan: Scan, actors: Sequence[Actor], block: Block, roll: Roll) -> list[Actor]:
    """Returns who begins a line of a roll, after a number or a bullet, with those whom และ joins."""
    named = between(actors, block.start, block.end)
    if not named or not GRAMMAR["roll.line"].fullmatch(scan.text, block.start, named[0].start):
        return []
    if roll.marked is not None and roll.marked != _is_marked(scan, block):
        return []
    if GRAMMAR["roll.gone"].match(scan.text, named[0].span[1]):
        return [one for one in named[1:2] if one.person is not None]  # who came in their place
    tells = not _is_marked(scan, block) and any(
        cue.kind in TELLS for cue in between(scan.cues, named[0].end, block.end)
    )
    joined = takewhile(lambda two: _is_joined(scan.text, *two), pairwise(named))
    return [] if tells else [named[0], *(second for _, second in joined)]


def _is_joined(text: str, one: Actor, following: Actor) -> bool:
    """Returns whether somebody stands on a line with another: by และ or, of posts without names, by a space."""
    apart = one.person is None and following.person is None and text[one.end : following.start] == " "
    return apart or GRAMMAR["act.shared"].fullmatch(text, one.end, following.start) is not None


def _of_line(scan: Scan, block: Block, one: Actor, roll: Roll, leads: set[str]) -> list[Part]:
    """Returns what a line tells besides: that its first leads the party that signs, or presides at the meeting."""
    found = []
    by = GRAMMAR["roll.by"].search(scan.text, block.start, one.start)
    if by and roll.role == "signatory" and one.target not in leads:
        found.append(Part(one, "lead", by.span(), "role.roll"))
    chair = GRAMMAR["roll.chair"].search(scan.text, one.span[1], block.end)
    if chair and roll.role == "participant" and GIVEN not in scan.text[slice(*roll.words)]:
        found.append(Part(one, "chair", chair.span(), "role.roll"))
        speaks = GRAMMAR["roll.chair-speaks"].search(scan.text, block.end)
        if speaks:
            found.append(Part(one, "speaker", speaks.span(), "role.roll"))
    return found
