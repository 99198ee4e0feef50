"""The roll: those who came, speak, sign or witness, each on a line of their own under the words that say so."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from loaders.frames.model import Actor, Part, Span
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.text.sections import Block

LIST_WORDS = tuple(GRAMMAR.words("roll_opens"))
LONGEST_HEADING = 60
ROLES = {
    "roll.present": "participant",
    "roll.speakers": "speaker",
    "roll.signatories": "signatory",
    "roll.witnesses": "witness",
}


def read_roll(scan: Scan, actors: Sequence[Actor], parts: Sequence[Part]) -> list[Part]:
    """Returns the roles of those who begin the lines of a roll: that they came only if nothing else is told."""
    told = {part.actor.target for part in parts}
    found: list[Part] = []
    role, words = "", (0, 0)
    for block in scan.blocks:
        line = _on_line(scan, actors, block) if role else []
        if not line:
            role, words = _opened(scan, block)
        found += [
            Part(one, role, words, "role.roll")
            for one in line
            if role != "participant" or one.target not in told
        ]
    return found


def _opened(scan: Scan, block: Block) -> tuple[str, Span]:
    """Returns the role that a paragraph's last words give to those on the next lines, and these words."""
    is_heading = block.end - block.start < LONGEST_HEADING
    if not is_heading and not scan.text.endswith(LIST_WORDS, block.start, block.end):
        return "", (0, 0)
    for rule, role in ROLES.items():
        opens = GRAMMAR[rule].search(scan.text, block.start, block.end)
        if opens is not None:
            return role, opens.span()
    return "", (0, 0)


def _on_line(scan: Scan, actors: Sequence[Actor], block: Block) -> list[Actor]:
    """Returns who begins a line, after a number or a bullet, with those whom และ joins."""
    named = between(actors, block.start, block.end)
    if not named or not GRAMMAR["roll.line"].fullmatch(scan.text, block.start, named[0].start):
        return []
    joined = takewhile(
        lambda two: GRAMMAR["act.shared"].fullmatch(scan.text, two[0].end, two[1].start), pairwise(named)
    )
    return [named[0], *(second for _, second in joined)]
