"""Orders: who assigns what to whom; one who sends somebody by name is not there."""

from dataclasses import replace

from loaders.frames.roles.reading import ASIDE_REACH, MOST_WAITING, Reading, Waiting, speaks_for_others
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Cue
from loaders.mentions.spans import between

SENDS_REACH = 120
UNNAMED_REACH = 40
QUOTES = ("“", '"')


def order(reading: Reading, cue: Cue) -> None:
    """Makes the actor who gives orders to nobody that is named the one who assigns."""
    if not (reading.near(cue) or out_of_care(reading, cue)) or told_to_bodies(reading, cue):
        return
    if reading.waiting[-1].listed and reading.last_act_end > reading.waiting[-1].actor.end:
        return  # what is told of all goes on with an order of the first
    for one in reading.joined():
        reading.give(one, "assigner", cue, "role.assign")
    reading.last_act_end = cue.end


def assign(reading: Reading, cue: Cue) -> None:
    """Makes the actor before มอบหมายให้, or who says so of himself, the assigner of whoever comes next."""
    if told_to_bodies(reading, cue):
        return
    if reading.speaker and (reading.of_self(cue) or _unnamed(reading, cue)):
        reading.give(reading.speaker, "assigner", cue, "role.assign")
        reading.assigner = reading.speaker.actor
    elif reading.near(cue) or _sends_by_name(reading, cue) or out_of_care(reading, cue):
        joined = reading.joined()
        del reading.waiting[-len(joined) :]
        for one in reversed(joined):
            reading.give(one, "assigner", cue, "role.assign")
        reading.assigner = joined[0].actor


def _unnamed(reading: Reading, cue: Cue) -> bool:
    """Returns whether a speaker who names nobody else tells that a person was sent: กล่าวว่า … จึงได้มอบหมายให้ A."""
    speaker = reading.speaker
    if speaker is None or speaks_for_others(speaker.actor) or not _to_person(reading, cue):
        return False
    if any(one.actor.start > speaker.actor.start for one in reading.waiting) or reading.closing:
        return False
    return reading.before("speech.unnamed", cue.start, UNNAMED_REACH) is not None


def _to_person(reading: Reading, cue: Cue) -> bool:
    """Returns whether somebody is named right after a word of assigning."""
    start = _told_from(reading, cue)
    return bool(between(reading.scan.names, start, start + 2))


def _told_from(reading: Reading, cue: Cue) -> int:
    """Returns where whoever is told stands: behind ให้, if that follows a word of assigning."""
    told = GRAMMAR["assign.to"].match(reading.scan.text, cue.end)
    return told.end() if told else cue.end


def _sends_by_name(reading: Reading, cue: Cue) -> bool:
    """Returns whether the clause of somebody who is not listed goes on to tell another, by name, to do something."""
    if reading.quoting or not reading.waiting or not _to_person(reading, cue):
        return False
    one = reading.waiting[-1]
    return not one.listed and reading.in_clause(cue, SENDS_REACH)


def out_of_care(reading: Reading, cue: Cue) -> bool:
    """Returns whether the last actor gives orders out of a care told first: X มีความห่วงใย… จึงมอบหมายให้."""
    if not reading.waiting:
        return False
    gap = reading.gap(reading.waiting[-1].actor.end, cue.start)
    return GRAMMAR["order.cared"].fullmatch(gap) is not None


def told_to_bodies(reading: Reading, cue: Cue) -> bool:
    """Returns whether it is bodies, and nobody in person, who are only said to have been told to do something."""
    if not (reading.quoting or _only_said(reading, cue)):
        return False
    if GRAMMAR["assign.to-bodies"].match(reading.scan.text, cue.end):
        return True
    mention = reading.scan.ground.by_start.get(_told_from(reading, cue))
    return mention is not None and mention.kind == "organisation"


def _only_said(reading: Reading, cue: Cue) -> bool:
    """Returns whether an order is only said to have been given: in a quotation, or as in ตามที่ A สั่งการ."""
    text, block = reading.scan.text, reading.block
    if text.startswith(QUOTES, block.start) or text.endswith("ที่", block.start, cue.start):
        return True
    one = reading.waiting[-1].actor.start if reading.waiting else block.start
    return reading.before("actor.named-only", one, ASIDE_REACH) is not None


def names_whom(reading: Reading) -> None:
    """Takes note that whoever assigns names whom: they are not where that one is."""
    if reading.parts and reading.parts[-1].rule == "role.assign":
        reading.parts[-1] = replace(reading.parts[-1], rule="role.sends")


def acts_now(reading: Reading, one: Waiting) -> bool:
    """Returns whether somebody who is told by name to do something does it in the event, not as his duty."""
    duty = GRAMMAR["listed.as-holder"].match(reading.scan.text, one.actor.end)
    return one.actor.person is not None and not reading.quoting and not duty


def assigned_by(reading: Reading, one: Waiting, cue: Cue) -> None:
    """Makes the actor the assigner of all who wait: an assigner is not present."""
    for other in reading.waiting:
        other.assigner = one.actor
    sent = {id(other.actor) for other in reading.waiting}
    reading.parts[-2 * MOST_WAITING :] = [
        replace(part, assigned_by=one.actor) if id(part.actor) in sent else part for part in reading.recent
    ]
    reading.give(one, "assigner", cue, "role.assigned-by")
