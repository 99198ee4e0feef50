"""Roles: who does what in the event, read along each paragraph from actors and cues.

Actors wait until a cue says what they do. A cue of one person's act goes to the actor right before it and to
those joined to that one by และ; a cue of a group goes to everybody who waits. Who was opened by a list word
and got no role of their own came: participant.
"""

from collections.abc import Callable, Sequence

from loaders.frames.model import Actor, Part, Quote
from loaders.frames.roles.acts import GROUP, NAMED_ACTS, NAMED_AFTER, act, group_act, open_act
from loaders.frames.roles.captions import read_captions
from loaders.frames.roles.coming import TOGETHER_WORD, attend, let_come, visit
from loaders.frames.roles.openers import OPENERS, meet_actor, meet_opener, opens_meeting, stands_for
from loaders.frames.roles.orders import order
from loaders.frames.roles.presence import chair_tells, of_those_present, only_told, without_lesser
from loaders.frames.roles.reading import ASIDE_REACH, PARAGRAPH_REACH, WORD_REACH, Reading, Waiting
from loaders.frames.roles.roll import read_roll
from loaders.frames.roles.speech import begin_quoted, close, go_on, quote, stress, telling
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Cue
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between

MEANT_AS = {"order": "assign", "greets": "attend"}  # kinds of cue as what they are to whoever follows
OPEN_TOGETHER = "group_opening_speaker"
TOGETHER = frozenset({"speaker", "presenter"})
FEWEST_PARTIES = 2
PRESS = "แถลงข่าว"
JOINT_VISIT = "ร่วมลงพื้นที่"


def read_roles(scan: Scan, actors: Sequence[Actor]) -> tuple[list[Part], list[Quote]]:
    """Returns the roles of the actors in the event and what they are reported to have said."""
    parts: list[Part] = []
    quotes: list[Quote] = []
    for block in scan.blocks:
        inside = between(actors, block.start, block.end)
        if inside:
            reading = Reading(scan, block, last_end=block.start)
            _read(reading, inside)
            parts += reading.parts
            quotes += reading.quotes
    parts += read_roll(scan, actors, parts)
    parts += read_captions(scan, actors, parts)
    told = only_told(scan, parts)
    parts = of_those_present(without_lesser([part for part in parts if part.actor.target not in told]))
    quotes = [quote for quote in quotes if quote.actor.target not in told]
    return [*parts, *chair_tells(scan, parts)], quotes


def _read(reading: Reading, actors: list[Actor]) -> None:
    """Goes through a paragraph from its first actor, cue or body to its last."""
    scan, block = reading.scan, reading.block
    covered = Cover((a.start, a.end) for a in actors)
    cues = [c for c in between(scan.cues, block.start, block.end) if not covered.holds(c.start)]
    bodies = [b for b in between(scan.bodies, block.start, block.end) if not covered.holds(b.start)]
    items: list[Actor | Cue | Body] = [*actors, *cues, *bodies]
    begin_quoted(reading, actors)
    for item in sorted(items, key=lambda i: (i.start, -i.end)):
        reading.at = item.start
        if item is reading.closing:
            reading.closing = reading.quote_from = None
        if isinstance(item, Actor):
            meet_actor(reading, item)
        elif isinstance(item, Body):
            reading.body = item
        else:
            _meet_cue(reading, item)
            reading.cue_end = item.end
    let_come(reading)
    _let_parties_sign(reading)


def _meet_cue(reading: Reading, cue: Cue) -> None:
    """Gives the role that a cue gives, to whom it gives it."""
    cue = _as_used(reading, cue)
    kind = cue.kind
    if kind.endswith("signatory") or kind == "signing":
        reading.signing = cue
    if kind in OPENERS:
        meet_opener(reading, cue)
        return
    if kind.startswith(GROUP):
        group_act(reading, cue)
    elif kind in NAMED_AFTER and not (kind == "briefing" and reading.quoting):
        open_act(reading, cue)
    elif kind in NAMED_ACTS:
        act(reading, cue)
    elif kind in _READERS:
        _READERS[kind](reading, cue)
    if kind in MEANT_AS:
        cue = Cue(cue.start, cue.end, MEANT_AS[kind])
    reading.opener = stands_for(reading, cue) or (
        cue if opens_meeting(reading, cue) or kind == "order" else None
    )


def _as_used(reading: Reading, cue: Cue) -> Cue:
    """Returns a cue as one of the kind that the words around it make it."""
    text, kind = reading.scan.text, cue.kind
    if kind == "says":
        kind = telling(reading, cue).kind
    if kind == "said" and GRAMMAR["cue.said-something"].match(text, cue.start):
        kind = "quote"
    if kind == "closes" and GRAMMAR["cue.says-that"].match(text, cue.end):
        kind = "quote"
    if kind == "with" and GRAMMAR["cue.came-too"].match(text, cue.end):
        kind = "attend"
    if kind == "sends":
        kind = "assign" if GRAMMAR["assign.named"].match(text, cue.end) else "none"
    if kind == "talk":
        kind = "group_speaker" if reading.before("talk.told", cue.start, PARAGRAPH_REACH) else "attend"
    if kind == "attend":
        kind = _as_coming(reading, cue)
    return Cue(cue.start, cue.end, _with_others(reading, cue, kind))


def _with_others(reading: Reading, cue: Cue, kind: str) -> str:
    """Returns the kind that a cue is of where several wait, who may do it together."""
    text, waiting = reading.scan.text, reading.waiting
    if kind == OPEN_TOGETHER and waiting and not waiting[-1].along:
        return kind.removeprefix(GROUP)
    joins = "ร่วม" in text[max(0, cue.start - len("ร่วม")) : cue.end]
    if kind == "tour" and joins and _as_equals(waiting):
        return "attend"
    if kind == "speaker" and text.startswith(PRESS, cue.start) and reading.near(cue) and waiting[-1].along:
        return "group_speaker"
    if kind in TOGETHER and waiting and waiting[-1].listed:
        return "group_speaker" if reading.before("act.together", cue.start, WORD_REACH) else kind
    return kind


def _as_equals(waiting: list[Waiting]) -> bool:
    """Returns whether several who wait are named side by side, or as guests, none of them along with another."""
    first, others = waiting[:1], waiting[1:]
    return any(one.opened for one in first) or bool(others and not any(one.along for one in others))


def _as_coming(reading: Reading, cue: Cue) -> str:
    """Returns a cue of coming as one that visits with others, or as none where it ends another word."""
    text = reading.scan.text
    if text.startswith(TOGETHER_WORD, cue.start) and _is_glued(reading, cue):
        return "none"
    visits = text.startswith(JOINT_VISIT, cue.start) and _comes_with_others(reading)
    return "visit" if visits else "attend"


def _is_glued(reading: Reading, cue: Cue) -> bool:
    """Returns whether ร่วมกัน ends words of what somebody else does: ทำงานร่วมกัน."""
    glued = reading.before("together.glued", cue.start, ASIDE_REACH)
    return glued is not None and not (reading.waiting and reading.near(cue))


def _comes_with_others(reading: Reading) -> bool:
    """Returns whether those named last came along with one who has no role yet: A พร้อมด้วย B ร่วมลงพื้นที่."""
    waiting = reading.waiting
    return bool(waiting) and waiting[-1].along and any(not one.listed for one in reading.idle())


def _let_parties_sign(reading: Reading) -> None:
    """Makes signatories of those who lead the parties, where a paragraph lists parties that sign together."""
    signing = GRAMMAR["signing.told"].search(reading.scan.text, reading.block.start, reading.block.end)
    leads = [part for part in reading.parts if part.rule in ("lead.by", "lead.joined")]
    if signing is None or len(leads) < FEWEST_PARTIES or signing.start() > leads[0].cue[0]:
        return
    reading.parts += [
        Part(part.actor, "signatory", signing.span(), "role.signing-party", part.on_behalf) for part in leads
    ]


_READERS: dict[str, Callable[[Reading, Cue], None]] = {
    "quote": quote, "said": close, "closes": close, "goes_on": go_on, "stress": stress, "attend": attend,
    "visit": visit, "tour": visit, "order": order,
}  # fmt: skip
