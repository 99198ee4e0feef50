"""The state of reading a paragraph for roles: who waits, what was opened, and the questions that cues ask of it."""

from dataclasses import dataclass, field

import regex

from loaders.frames.model import Actor, Part, Quote, Span
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Cue
from loaders.mentions.scan import Scan
from loaders.text.sections import Block

MOST_WAITING = 60  # more people than any list names; keeps reading linear on any text
SELF_REACH = 60
ASIDE_REACH = 24
WORD_REACH = 16
PARAGRAPH_REACH = 3000  # of words that may stand anywhere before in their paragraph
LONGEST_OPENING = 300
ACT_REACH = 200
AFTER_A_POST = frozenset(
    {
        "speaker",
        "chair",
        "opening_chair",
        "opening_speaker",
        "reporter",
        "quote",
        "moderator",
        "facilitator",
        "presenter",
    }
)
# Told of who presides: เป็นประธานมอบนโยบาย, but not เป็นประธานแถลงข่าว.
GLUED = frozenset({"policy_giver", "witness"})
TOLD_IN_SPEECH = frozenset({"lead", "visit", "chair", "opening_chair", "opening_speaker", "reporter"})
ORDERS = frozenset({"assign", "order"})
NEXT = 6  # characters at most between somebody and what they do right then
STANDS_FOR = tuple(GRAMMAR.words("stands_for"))
SPOKESMAN = "โฆษก"
ROLE_OF = {"opens": "opening_chair"}  # an act whose role has another name


def speaks_for_others(actor: Actor) -> bool:
    """Returns whether somebody is a spokesman, who may tell what another did or said."""
    return any(SPOKESMAN in title.text for title in actor.titles)


@dataclass(slots=True)
class Waiting:
    """Somebody who was named and waits for the words that say what they do."""

    actor: Actor
    listed: bool = False  # after a list word
    joined: bool = False  # to the one before by และ
    role: bool = False  # whether they have one
    opened: bool = False  # by a word right before: โดย, โดยมี
    along: bool = False  # listed as one who came along: พร้อมด้วย
    met: bool = False  # by those named before: หารือกับ
    came: bool = False  # a guest, or listed by a word that tells who came even where somebody speaks
    assigner: Actor | None = None


@dataclass(slots=True)
class Reading:
    """What is known at one point of a paragraph, and what has been read in it so far."""

    scan: Scan
    block: Block
    last_end: int  # where the last actor ends
    last_act_end: int = -1
    sender_end: int = -1  # where the last one who sent somebody ends
    sent_speaker_end: int = -1  # where the last one ends who sent the one who speaks
    aside_end: int = -1  # where the last one ends who is only named
    cue_end: int = -1  # where the last cue ends
    at: int = 0  # where the reading has come to
    parts: list[Part] = field(default_factory=list)
    quotes: list[Quote] = field(default_factory=list)
    waiting: list[Waiting] = field(default_factory=list)
    opener: Cue | None = None  # the cue right before, where it opens what follows
    open_act: Cue | None = None  # an act whose doer follows after โดย
    doer_from: int = 0  # where that one is to stand
    speaker: Waiting | None = None  # who is quoted
    signing: Cue | None = None  # the words that tell of a signing, for those it is signed with
    listing: bool = False
    list_from: int = 0  # where the list begins
    list_along: bool = False  # the list is of those who came along with somebody
    list_own: bool = False  # the list is of those whose own act follows: โดยมี A และ B ร่วมลงนาม
    list_came: bool = False  # the list is of those who came, whoever tells it
    closing: Actor | None = None  # who is named after the quotation that is being read
    quote_from: int | None = None  # where reported speech begins
    body: Body | None = None  # the last one named
    lead_body: Body | None = None  # the one whose leaders are named
    assigner: Actor | None = None  # of whoever comes next

    @property
    def quoting(self) -> bool:
        """Whether the reading has come into reported speech."""
        return self.quote_from is not None and self.at >= self.quote_from

    @property
    def recent(self) -> list[Part]:
        """The last parts: looking at all of them for each cue would not be linear."""
        return self.parts[-2 * MOST_WAITING :]

    def idle(self) -> list[Waiting]:
        """Returns those who wait and have no role yet."""
        return [one for one in self.waiting if not one.role]

    def gap(self, start: int, end: int) -> str:
        """Returns the text between two places, nothing where they overlap."""
        return self.scan.text[start:end] if end >= start else ""

    def before(self, rule: str, at: int, reach: int) -> regex.Match[str] | None:
        """Returns what a rule reads in so many characters before an index, in its paragraph.

        The reach keeps reading linear: a text may be one paragraph of megabytes.
        """
        return GRAMMAR[rule].search(self.scan.text, max(self.block.start, at - reach), at)

    def give(self, one: Waiting, role: str, words: Cue | Span, rule: str, body: Body | None = None) -> None:
        """Gives somebody a role for the words that say so."""
        one.role = True
        span = words[0], words[1]
        self.parts.append(Part(one.actor, role, span, rule, body, one.assigner))

    def give_act(self, one: Waiting, act: Cue, rule: str) -> None:
        """Gives somebody the role of an act."""
        self.give(one, ROLE_OF.get(act.kind, act.kind), act, rule)

    def near(self, cue: Cue) -> bool:
        """Returns whether a cue says what the last actor does: right after, or after another act of theirs."""
        if not self.waiting:
            return False
        end = self.waiting[-1].actor.end
        gap = self.gap(end, cue.start)
        if GRAMMAR["predicate.near"].fullmatch(gap):
            return True
        if self.waiting[-1].came and GRAMMAR["predicate.guest"].fullmatch(gap):
            return True
        if self.last_act_end < end:
            if cue.kind == "lead":
                return not self.quoting and GRAMMAR["predicate.post-leads"].fullmatch(gap) is not None
            after = GRAMMAR["predicate.after-title"].fullmatch(gap)
            return cue.kind in AFTER_A_POST and not self.quoting and bool(after or self._opens_with(cue, gap))
        since = self.gap(self.last_act_end, cue.start)
        if self.sender_end == cue.start:
            return True
        chained = GRAMMAR["predicate.chained"].fullmatch(since) or GRAMMAR["predicate.near"].fullmatch(since)
        if self.last_act_end == cue.start:
            return cue.kind in GLUED or self.scan.text.endswith(STANDS_FOR, self.block.start, cue.start)
        return bool(since and chained)

    def _opens_with(self, cue: Cue, gap: str) -> bool:
        """Returns whether the last actor opens the paragraph, and nothing but posts stand before what they say."""
        named = self.waiting[-1].actor.person is not None
        if not (cue.kind == "quote" or (cue.kind == "speaker" and named)) or not self.opens_block():
            return False
        return GRAMMAR["predicate.after-posts"].fullmatch(gap) is not None

    def opens_block(self) -> bool:
        """Returns whether the last actor opens the paragraph."""
        start = self.waiting[-1].actor.start
        if start - self.block.start > LONGEST_OPENING:
            return False
        return GRAMMAR["actor.opens"].fullmatch(self.scan.text, self.block.start, start) is not None

    def after(self, cue: Cue) -> bool:
        """Returns whether a cue tells what the speaker did before speaking: เปิดเผยภายหลังเป็นประธานการประชุม."""
        if not self.waiting or self.last_act_end < 0:
            return False
        gap = self.gap(self.last_act_end, cue.start)
        if GRAMMAR["predicate.before-speaking"].fullmatch(gap):
            return True
        return not gap.strip() and self.scan.text.endswith("หลัง", self.block.start, self.last_act_end)

    def goes_on_to(self, cue: Cue) -> bool:
        """Returns whether a cue tells what the last actor said after another act: เป็นประธานแถลงข่าว … กล่าวว่า."""
        if self.quoting or not self.waiting or self.last_act_end < self.waiting[-1].actor.end:
            return False
        return GRAMMAR["predicate.goes-on"].fullmatch(self.gap(self.last_act_end, cue.start)) is not None

    def told(self, cue: Cue) -> bool:
        """Returns whether a cue is told of the last actor, rather than said by somebody who is quoted."""
        return not self.quoting or self.waiting[-1].opened or self.after(cue) or self._told_in_speech(cue)

    def _told_in_speech(self, cue: Cue) -> bool:
        """Returns whether a speaker tells, right after naming somebody in full, that they lead or preside."""
        one = self.waiting[-1].actor
        if cue.kind not in TOLD_IN_SPEECH or cue.start - one.end > NEXT or not one.titles:
            return False
        in_full = one.person is not None and " " in self.scan.text[slice(*one.span)]
        return in_full and not GRAMMAR["chair.as-post"].match(self.scan.text, cue.end)

    def of_self(self, cue: Cue) -> bool:
        """Returns whether a cue is what the one who speaks says to have done: กล่าวว่า ตนได้เป็นประธาน…."""
        if self.speaker is None or speaks_for_others(self.speaker.actor):
            return False
        if self.closing and cue.kind not in ORDERS:
            return False
        if self.sent_speaker_end >= 0:
            sent = self.gap(self.sent_speaker_end, cue.start)
            if sent and GRAMMAR["predicate.near"].fullmatch(sent):
                return True
        return self.before("speech.self", cue.start, SELF_REACH) is not None

    def in_clause(self, cue: Cue, reach: int) -> bool:
        """Returns whether a cue stands in the clause of the last actor or act, and no further away than `reach`."""
        end = max(self.waiting[-1].actor.end, self.last_act_end)
        return cue.start - end <= reach and not GRAMMAR["clause.other"].search(self.scan.text, end, cue.start)

    def joined(self) -> list[Waiting]:
        """Returns the last actor and those before who are joined to it by และ."""
        group = [self.waiting[-1]]
        if group[0].actor.via == "representing":
            return group
        for one in reversed(self.waiting[:-1]):
            if not group[-1].joined:
                break
            group.append(one)
        return group

    def doers(self) -> list[Waiting]:
        """Returns whose act follows: the last actor and those joined to it; of `A พร้อมด้วย B …` it is A's."""
        if self.waiting[-1].along:
            mains = [one for one in self.waiting if not one.listed]
            principal = next((one for one in mains if not one.role), next(iter(mains), None))
            if principal is not None:
                return [principal]
        return self.joined()
