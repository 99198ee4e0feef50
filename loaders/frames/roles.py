"""Roles: who does what in the event, read along each paragraph from actors and cues.

Actors wait until a cue says what they do. A cue of one person's act goes to the actor right before it and to
those joined to that one by และ; a cue of a group goes to everybody who waits. Who was opened by a list word
and got no role of their own came: participant.
"""

from collections.abc import Callable, Sequence

from loaders.frames.captions import read_captions
from loaders.frames.model import Actor, Part, Quote
from loaders.frames.openers import (
    OPENERS,
    meet_actor,
    meet_opener,
    opens_meeting,
    out_of_care,
    stands_for,
    told_to_bodies,
)
from loaders.frames.presence import PRESIDES, chair_tells, of_those_present, without_lesser
from loaders.frames.reading import Reading, Waiting
from loaders.frames.roll import read_roll
from loaders.frames.speech import close, go_on, quote, stress, telling, trim_quotes
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Cue
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between

__all__ = ["read_roles", "trim_quotes"]

GROUP = "group_"  # what the kinds of cue begin with that go to everybody who waits
NAMED_ACTS = frozenset(
    {
        "chair", "opening_chair", "opening_speaker", "opens", "policy_giver", "reporter", "speaker", "presenter",
        "moderator", "facilitator", "signatory", "witness", "lead",
    }
)  # fmt: skip
OPEN_TOGETHER = "group_opening_speaker"
TOGETHER = frozenset({"speaker", "presenter"})
DONE_BY = frozenset(
    {"moderator", "facilitator", "speaker", "presenter", "witness"}
)  # doer may follow: … โดย X
TOLD_OF = frozenset(
    {"reporter", "opening_speaker", "policy_giver", "chair", "opening_chair"}
)  # so too, where nobody before did it
GROUP_SPEAKS = {"group_speaker": "speaker", "group_resource_person": "resource_person"}
NAMED_AFTER = {  # acts whose doer follows or is not told here, with the role that they give
    "speech_of": "speaker",
    "briefing": "speaker",
    "signatories": "signatory",
    "witnesses": "witness",
    "moderators": "moderator",
    "presiding": "chair",
} | GROUP_SPEAKS
MEANT_AS = {"order": "assign", "greets": "attend"}  # kinds of cue as what they are to whoever follows
AFTER_AN_ACT = frozenset({"group_witness", "group_signatory"})  # what presiding or coming may go on to
CALLS_ON = tuple(GRAMMAR.words("calls_on"))
ATTEND_REACH = 400  # a list of those who came may be long
ACT_REACH = 200
FAR = 350
NOT_OWN_REACH = 30
COMMITTEE_REACH = 220
FEWEST_PARTIES = 2


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
    parts = of_those_present(without_lesser(parts))
    return [*parts, *chair_tells(scan, parts)], quotes


def _read(reading: Reading, actors: list[Actor]) -> None:
    """Goes through a paragraph from its first actor, cue or body to its last."""
    scan, block = reading.scan, reading.block
    covered = Cover((a.start, a.end) for a in actors)
    cues = [c for c in between(scan.cues, block.start, block.end) if not covered.holds(c.start)]
    bodies = [b for b in between(scan.bodies, block.start, block.end) if not covered.holds(b.start)]
    items: list[Actor | Cue | Body] = [*actors, *cues, *bodies]
    for item in sorted(items, key=lambda i: (i.start, -i.end)):
        reading.at = item.start
        if isinstance(item, Actor):
            meet_actor(reading, item)
        elif isinstance(item, Body):
            reading.body = item
        else:
            _meet_cue(reading, item)
            reading.cue_end = item.end
    _let_come(reading)
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
        _group(reading, cue)
    elif kind in NAMED_AFTER and not (kind == "briefing" and reading.quoting):
        _open_act(reading, cue)
    elif kind in NAMED_ACTS:
        _act(reading, cue)
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
        told = GRAMMAR["talk.told"].search(text, reading.block.start, cue.start)
        kind = "group_speaker" if told else "attend"
    if kind == OPEN_TOGETHER and reading.waiting and not reading.waiting[-1].along:
        kind = kind.removeprefix(GROUP)
    if kind in TOGETHER and reading.waiting and reading.waiting[-1].listed:
        together = GRAMMAR["act.together"].search(text, reading.block.start, cue.start)
        kind = "group_speaker" if together else kind
    return Cue(cue.start, cue.end, kind)


def _does_more(reading: Reading, cue: Cue) -> bool:
    """Returns whether a cue tells what those do as well whose act was just told: เป็นประธานและร่วมเป็นสักขีพยาน."""
    if not reading.waiting or reading.last_act_end < reading.waiting[-1].actor.end:
        return False
    return not reading.idle() and reading.near(cue)


def _open_act(reading: Reading, cue: Cue) -> bool:
    """Keeps an act for the one who follows after โดย or whom a list names; returns whether one does."""
    opens = "briefing.by-follows" if cue.kind == "briefing" else "act.by-follows"
    found = GRAMMAR[opens].match(reading.scan.text, cue.end)
    if found is None or (_tells_how(reading, cue, found.end()) and reading.near(cue)):
        return False
    reading.doer_from = found.end()
    reading.open_act = Cue(cue.start, cue.end, NAMED_AFTER.get(cue.kind, cue.kind))
    return True


def _tells_how(reading: Reading, cue: Cue, end: int) -> bool:
    """Returns whether no doer follows an act, but of whom or how it is: บรรยายเรื่อง “น้ำ” โดยยกตัวอย่าง."""
    text = reading.scan.text
    return text.startswith("ของ", cue.end) or GRAMMAR["act.told-how"].match(text, end) is not None


def _act(reading: Reading, cue: Cue) -> None:
    """Gives one person's act to the actor right before, or keeps it for the one who follows after โดย."""
    if cue.kind in DONE_BY and _open_act(reading, cue):
        return
    if reading.speaker and reading.of_self(cue):
        reading.give_act(reading.speaker, cue, f"role.{cue.kind}")
        return
    if (reading.near(cue) or reading.after(cue) or _far(reading, cue)) and reading.told(cue):
        if cue.kind == "chair" and (_heads_committee(reading, cue) or _is_elected(reading)):
            reading.waiting, reading.listing = [], False
            return
        for one in reading.doers():
            reading.give_act(one, cue, f"role.{cue.kind}")
        reading.last_act_end = cue.end
    elif cue.kind in TOLD_OF:
        _open_act(reading, cue)


def _far(reading: Reading, cue: Cue) -> bool:
    """Returns whether a cue of presiding is told of the one who alone was named in its sentence, however long.

    Alone, or with those who came along: A พร้อมด้วย B และคณะ เป็นประธาน.
    """
    if cue.kind not in PRESIDES or not reading.waiting or not all(one.along for one in reading.waiting[1:]):
        return False
    one = reading.waiting[0]
    gap = reading.gap(reading.waiting[-1].actor.end, cue.start)
    if GRAMMAR["chair.as-post"].match(reading.scan.text, cue.end):
        return False
    free = not one.role or _only_visits(reading, one)
    return not one.listed and free and len(gap) <= FAR and not GRAMMAR["clause.far"].search(gap)


def _only_visits(reading: Reading, one: Waiting) -> bool:
    """Returns whether nothing is told of somebody yet but a visit: A ลงพื้นที่จังหวัดน่าน เป็นประธานเปิดงาน."""
    return all(part.rule == "role.visit" for part in reading.recent if part.actor is one.actor)


def _heads_committee(reading: Reading, cue: Cue) -> bool:
    """Returns whether a cue says of whom a committee is told to have at its head, not who presides in the event."""
    text, start = reading.scan.text, reading.waiting[-1].actor.start
    floor = max(reading.block.start, start - COMMITTEE_REACH)
    as_post = GRAMMAR["chair.as-post"].match(text, cue.end)
    return bool(as_post and GRAMMAR["chair.of-committee"].search(text, floor, start))


def _is_elected(reading: Reading) -> bool:
    """Returns whether the last actor is told to be chosen: they do not preside now."""
    start = reading.waiting[-1].actor.start
    return GRAMMAR["chair.elected"].search(reading.scan.text, reading.block.start, start) is not None


def _group(reading: Reading, cue: Cue) -> None:
    """Gives the act of a group to everybody who waits and at most leads."""
    waiting = reading.waiting
    if cue.kind in AFTER_AN_ACT and _does_more(reading, cue):
        _act(reading, Cue(cue.start, cue.end, cue.kind.removeprefix(GROUP)))
        return
    if _done_by_next(reading, cue) or not waiting or cue.start - waiting[-1].actor.end > ACT_REACH:
        return
    if reading.quoting and not any(one.opened for one in waiting):
        return
    role = cue.kind.removeprefix(GROUP)
    own = reading.list_own or role == "witness"
    since = reading.list_from if reading.listing and own else 0
    before = [one for one in waiting if one.actor.start < since][-1:]
    group = [one for one in before if reading.list_along and one.came]  # with whom the others came along
    group += [one for one in waiting if one.actor.start >= since]
    idle = [one for one in group or waiting if not one.role or _only_leads(reading, one)]
    for one in idle:
        reading.give(one, role, cue, f"role.{role}")
    reading.last_act_end = cue.end


def _done_by_next(reading: Reading, cue: Cue) -> bool:
    """Returns whether a group's act of speaking is kept for those named after it: ร่วมเสวนาโดย A และ B."""
    glued = reading.scan.text.startswith("โดย", cue.end)
    alone = not any(one.actor.start >= reading.list_from for one in reading.idle())
    return cue.kind in GROUP_SPEAKS and (glued or alone) and _open_act(reading, cue)


def _only_leads(reading: Reading, one: Waiting) -> bool:
    return all(part.role == "lead" for part in reading.recent if part.actor is one.actor)


def _attend(reading: Reading, cue: Cue) -> None:
    """Makes participants of all who wait and have no role."""
    told = not reading.quoting or any(one.opened for one in reading.idle())
    if reading.waiting and told and reading.in_clause(cue, ATTEND_REACH):
        alone = len(reading.waiting) == 1 and (reading.near(cue) or not reading.waiting[0].listed)
        _lead_party(reading, cue)
        _come(reading, cue, "role.attend")
        reading.listing = False
        reading.last_act_end = cue.end if alone else reading.last_act_end


def _lead_party(reading: Reading, cue: Cue) -> None:
    """Makes those named of a party that calls on somebody the ones who lead it: A พร้อมคณะ เข้าพบ B."""
    one = reading.waiting[-1]
    calls = reading.scan.text.startswith(CALLS_ON, cue.start) and not reading.quoting
    if not calls or not GRAMMAR["actor.with-party"].fullmatch(reading.gap(one.actor.end, cue.start)):
        return
    for other in reading.joined():
        if not other.role and not other.listed:
            reading.give(other, "lead", cue, "role.calls-on")


def _come(reading: Reading, cue: Cue, rule: str) -> None:
    for one in reading.idle():
        reading.give(one, "participant", cue, rule)


def _visit(reading: Reading, cue: Cue) -> None:
    """Makes the first of those who wait the principal of a visit, and the others those who came along."""
    if reading.speaker and reading.of_self(cue):
        reading.give(reading.speaker, "lead", cue, "role.visit")
        return
    if not reading.waiting or not reading.told(cue) or _of_another(reading, cue):
        return
    if not (reading.in_clause(cue, ACT_REACH) or reading.near(cue) or reading.after(cue)):
        return
    principal = _principal(reading, cue)
    if principal is not None:
        reading.give(principal, "lead", cue, "role.visit")
        _come(reading, cue, "role.visit")
        reading.last_act_end = cue.end


def _of_another(reading: Reading, cue: Cue) -> bool:
    """Returns whether a visit is one of somebody only named, a guest's or one that is still to come."""
    text, start = reading.scan.text, max(reading.block.start, cue.start - NOT_OWN_REACH)
    if GRAMMAR["visit.not-own"].search(text, start, cue.start):
        return True
    since = reading.gap(reading.aside_end, cue.start) if reading.aside_end > reading.last_end else ""
    return bool(since and GRAMMAR["predicate.near"].fullmatch(since))


def _principal(reading: Reading, cue: Cue) -> Waiting | None:
    """Returns the first who is not listed; one who is alone may visit, not just look round, besides other acts."""
    idle = reading.idle()
    if idle or cue.kind == "tour":
        return next((one for one in idle if not one.listed), None)
    one = reading.waiting[0]
    return one if not one.listed and all(other.listed for other in reading.waiting[1:]) else None


def _order(reading: Reading, cue: Cue) -> None:
    """Makes the actor who gives orders to nobody that is named the one who assigns."""
    if not (reading.near(cue) or out_of_care(reading, cue)) or told_to_bodies(reading, cue):
        return
    if reading.waiting[-1].listed and reading.last_act_end > reading.waiting[-1].actor.end:
        return  # what is told of all goes on with an order of the first
    for one in reading.joined():
        reading.give(one, "assigner", cue, "role.assign")
    reading.last_act_end = cue.end


_READERS: dict[str, Callable[[Reading, Cue], None]] = {
    "quote": quote, "said": close, "closes": close, "goes_on": go_on, "stress": stress, "attend": _attend,
    "visit": _visit, "tour": _visit, "order": _order,
}  # fmt: skip


def _let_come(reading: Reading) -> None:
    """Gives those whom a list word opened, or who speak for a place, and who got no role the one of coming."""
    for one in reading.idle():
        if _holds_office(reading, one):
            continue
        post = one.actor.via == "viaPost"  # told of its holder also where somebody tells of the event
        local = post and one.opened and one.actor.titles[0].place is not None
        told = post or not reading.quoting or _came(reading, one)
        if local or one.actor.via == "representing" or ((one.listed or one.came) and told):
            reading.give(one, "participant", one.actor.span, "role.listed")


def _holds_office(reading: Reading, one: Waiting) -> bool:
    """Returns whether a list word tells what office somebody has, read as a post or not: โดยมี A เป็นผู้บัญชาการ."""
    office, text, actor = GRAMMAR["listed.holds-office"], reading.scan.text, one.actor
    return one.opened and bool(office.match(text, actor.end) or office.search(text, actor.span[1], actor.end))


def _came(reading: Reading, one: Waiting) -> bool:
    """Returns whether somebody is listed as having come in what another tells of the event."""
    ends = (one.actor.span[1], one.actor.end)
    return one.came and not any(GRAMMAR["listed.as-holder"].match(reading.scan.text, end) for end in ends)


def _let_parties_sign(reading: Reading) -> None:
    """Makes signatories of those who lead the parties, where a paragraph lists parties that sign together."""
    signing = GRAMMAR["signing.told"].search(reading.scan.text, reading.block.start, reading.block.end)
    leads = [part for part in reading.parts if part.rule in ("lead.by", "lead.joined")]
    if signing is None or len(leads) < FEWEST_PARTIES or signing.start() > leads[0].cue[0]:
        return
    reading.parts += [
        Part(part.actor, "signatory", signing.span(), "role.signing-party", part.on_behalf) for part in leads
    ]
