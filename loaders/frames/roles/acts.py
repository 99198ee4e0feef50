"""Acts: who presides, reports, speaks or signs, alone or as a group.

Whoever does it stands before the act, or follows after โดย.
"""

from loaders.frames.roles.presence import PRESIDES
from loaders.frames.roles.reading import ACT_REACH, WORD_REACH, Reading, Waiting
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Cue

GROUP = "group_"  # what the kinds of cue begin with that go to everybody who waits
NAMED_ACTS = frozenset(
    {
        "chair", "opening_chair", "opening_speaker", "opens", "policy_giver", "reporter", "speaker", "presenter",
        "moderator", "facilitator", "signatory", "witness", "lead",
    }
)  # fmt: skip
# Acts whose doer may follow: … โดย X; those of the second kind where nobody before did it.
DONE_BY = frozenset({"moderator", "facilitator", "speaker", "presenter", "witness"})
TOLD_OF = frozenset({"reporter", "opening_speaker", "policy_giver", "chair", "opening_chair"})
GROUP_SPEAKS = {"group_speaker": "speaker", "group_resource_person": "resource_person"}
NAMED_AFTER = {  # acts whose doer follows or is not told here, with the role that they give
    "speech_of": "speaker",
    "briefing": "speaker",
    "signatories": "signatory",
    "witnesses": "witness",
    "moderators": "moderator",
    "presiding": "chair",
} | GROUP_SPEAKS
AFTER_AN_ACT = frozenset({"group_witness", "group_signatory"})  # what presiding or coming may go on to
FAR = 350
COMMITTEE_REACH = 220


def act(reading: Reading, cue: Cue) -> None:
    """Gives one person's act to the actor right before, or keeps it for the one who follows after โดย."""
    if cue.kind in DONE_BY and open_act(reading, cue):
        return
    if reading.speaker and reading.of_self(cue):
        reading.give_act(reading.speaker, cue, f"role.{cue.kind}")
        return
    if (reading.near(cue) or reading.after(cue) or _far(reading, cue)) and reading.told(cue):
        if cue.kind == "chair" and _heads_body(reading, cue):
            del reading.waiting[-len(reading.joined()) :]
            reading.listing = False
            return
        for one in reading.doers():
            reading.give_act(one, cue, f"role.{cue.kind}")
        reading.last_act_end = cue.end
    elif cue.kind in TOLD_OF:
        open_act(reading, cue)


def open_act(reading: Reading, cue: Cue) -> bool:
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


def _heads_body(reading: Reading, cue: Cue) -> bool:
    """Returns whether words of presiding tell who heads a body, or is to, not who presides in the event."""
    later = GRAMMAR["chair.not-now"].match(reading.scan.text, cue.end)
    return later is not None or _heads_committee(reading, cue) or _is_elected(reading)


def _heads_committee(reading: Reading, cue: Cue) -> bool:
    """Returns whether a cue says of whom a committee is told to have at its head, not who presides in the event."""
    start = reading.waiting[-1].actor.start
    as_post = GRAMMAR["chair.as-post"].match(reading.scan.text, cue.end)
    return bool(as_post and reading.before("chair.of-committee", start, COMMITTEE_REACH))


def _is_elected(reading: Reading) -> bool:
    """Returns whether the last actor is told to be chosen: they do not preside now."""
    return reading.before("chair.elected", reading.waiting[-1].actor.start, WORD_REACH) is not None


def group_act(reading: Reading, cue: Cue) -> None:
    """Gives the act of a group to everybody who waits and at most leads."""
    waiting = reading.waiting
    if cue.kind in AFTER_AN_ACT and _does_more(reading, cue):
        act(reading, Cue(cue.start, cue.end, cue.kind.removeprefix(GROUP)))
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


def _does_more(reading: Reading, cue: Cue) -> bool:
    """Returns whether a cue tells what those do as well whose act was just told: เป็นประธานและร่วมเป็นสักขีพยาน."""
    if not reading.waiting or reading.last_act_end < reading.waiting[-1].actor.end:
        return False
    return not reading.idle() and reading.near(cue)


def _done_by_next(reading: Reading, cue: Cue) -> bool:
    """Returns whether a group's act of speaking is kept for those named after it: ร่วมเสวนาโดย A และ B."""
    glued = reading.scan.text.startswith("โดย", cue.end)
    alone = not any(one.actor.start >= reading.list_from for one in reading.idle())
    return cue.kind in GROUP_SPEAKS and (glued or alone) and open_act(reading, cue)


def _only_leads(reading: Reading, one: Waiting) -> bool:
    return all(part.role == "lead" for part in reading.recent if part.actor is one.actor)
