"""Who came: those of whom a cue of attending or visiting is told, and those whom a list word opened."""

from itertools import takewhile

from loaders.frames.roles.reading import ACT_REACH, WORD_REACH, Reading, Waiting
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Cue

CALLS_ON = tuple(GRAMMAR.words("calls_on"))
TOGETHER_WORD = "ร่วมกัน"
HOSTS = "ต้อนรับ"  # the end of a cue after which the one host named may do more: ให้การต้อนรับ และกล่าวรายงาน
TALKS = tuple(GRAMMAR.words("talks"))
ATTEND_REACH = 400  # a list of those who came may be long
NOT_OWN_REACH = 30


def attend(reading: Reading, cue: Cue) -> None:
    """Makes participants of all who wait and have no role."""
    together = reading.scan.text.startswith(TOGETHER_WORD, cue.start)
    if together and not reading.before("cue.says-now", cue.start, WORD_REACH):
        return
    told = not reading.quoting or any(one.opened for one in reading.idle())
    if reading.waiting and told and reading.in_clause(cue, ATTEND_REACH):
        hosts = reading.scan.text.endswith(HOSTS, cue.start, cue.end)
        alone = len(reading.waiting) == 1 and (hosts or reading.near(cue) or not reading.waiting[0].listed)
        _lead_party(reading, cue)
        _lead_talks(reading, cue)
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


def _lead_talks(reading: Reading, cue: Cue) -> None:
    """Makes the principal of those who hold talks the one who leads them: A พร้อมด้วย B ประชุมหารือร่วมกับ C."""
    first, others = reading.waiting[0], reading.waiting[1:]
    if reading.quoting or not reading.scan.text.startswith(TALKS, cue.start):
        return
    if not (first.role or first.listed or first.opened) and all(one.along for one in others):
        reading.give(first, "lead", cue, "role.talks")


def _come(reading: Reading, cue: Cue, rule: str) -> None:
    for one in reading.idle():
        if not _head_party(reading, one):
            reading.give(one, "participant", cue, rule)


def _head_party(reading: Reading, one: Waiting) -> bool:
    """Makes somebody among whose posts is that of heading the party the one who leads it; returns whether it is."""
    heads = GRAMMAR["lead.heads"].search(reading.scan.text, one.actor.span[1], one.actor.end)
    if heads is None or one.actor.person is None:
        return False
    reading.give(one, "lead", heads.span(), "role.heads")
    return True


def visit(reading: Reading, cue: Cue) -> None:
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
        for one in _with_principal(reading, principal):
            reading.give(one, "lead", cue, "role.visit")
        _come(reading, cue, "role.visit")
        reading.last_act_end = cue.end


def _of_another(reading: Reading, cue: Cue) -> bool:
    """Returns whether a visit is one of somebody only named, a guest's or one that is still to come."""
    if reading.before("visit.not-own", cue.start, NOT_OWN_REACH):
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


def _with_principal(reading: Reading, principal: Waiting) -> list[Waiting]:
    """Returns those whom และ joins to the principal of a visit: A และ B ลงพื้นที่."""
    after = reading.waiting[reading.waiting.index(principal) + 1 :]
    return list(takewhile(lambda one: one.joined and not one.role and not one.listed, after))


def let_come(reading: Reading) -> None:
    """Gives those whom a list word opened, or who speak for a place, and who got no role the one of coming."""
    for one in reading.idle():
        if _holds_office(reading, one):
            continue
        post = one.actor.via == "viaPost"  # told of its holder also where somebody tells of the event
        local = post and one.opened and one.actor.titles[0].place is not None
        told = post or not reading.quoting or _came(reading, one)
        came = local or one.actor.via == "representing" or ((one.listed or one.came) and told)
        if came and not _head_party(reading, one):
            reading.give(one, "participant", one.actor.span, "role.listed")


def _holds_office(reading: Reading, one: Waiting) -> bool:
    """Returns whether a list word tells what office somebody has, read as a post or not: โดยมี A เป็นผู้บัญชาการ."""
    office, text, actor = GRAMMAR["listed.holds-office"], reading.scan.text, one.actor
    return one.opened and bool(office.match(text, actor.end) or office.search(text, actor.span[1], actor.end))


def _came(reading: Reading, one: Waiting) -> bool:
    """Returns whether somebody is listed as having come in what another tells of the event."""
    ends = (one.actor.span[1], one.actor.end)
    return one.came and not any(GRAMMAR["listed.as-holder"].match(reading.scan.text, end) for end in ends)
