"""What follows from all the roles of a text taken together: who is absent, what another role tells more of."""

from loaders.frames.model import Part
from loaders.frames.roles.reading import speaks_for_others
from loaders.grammar import GRAMMAR
from loaders.mentions.scan import Scan

PRESIDES = frozenset({"chair", "opening_chair"})
PRESENT = PRESIDES | {"lead", "opening_speaker"}
SPEAKS = frozenset({"speaker", "quoted_speaker", "policy_giver"})
THINKS = tuple(GRAMMAR.words("thinks"))
SENDS = frozenset({"role.sends", "role.assigned-by"})  # rules of sending somebody who is named


def chair_tells(scan: Scan, parts: list[Part]) -> list[Part]:
    """Returns the speech of the only one who presides, where the text goes on with what the chair tells the meeting."""
    presiding = [part for part in parts if part.role in PRESIDES]
    if len({part.actor.target for part in presiding}) != 1:
        return []
    told = GRAMMAR["roll.chair-speaks"].search(scan.text, presiding[0].cue[1])
    if told is None or any(p.role in SPEAKS and p.actor.target == presiding[0].actor.target for p in parts):
        return []
    return [Part(presiding[0].actor, "speaker", told.span(), "role.chair-tells")]


def of_those_present(parts: list[Part]) -> list[Part]:
    """Returns the roles without those that being absent, or being there, rules out.

    Who sends somebody by name before they are told to do anything is not there; who is there, or says so, and
    gives orders has sent nobody.
    """
    sent_by = {part.actor.target for part in parts if part.rule in SENDS}
    first: dict[str, Part] = {}
    for part in sorted(parts, key=lambda p: p.cue):
        if part.role == "assigner" or (part.role in PRESENT and part.rule != "lead.by"):
            first.setdefault(part.actor.target, part)
    absent = {who for who, part in first.items() if part.role == "assigner" and who in sent_by}
    sent = {
        part.assigned_by.target for part in parts if part.assigned_by and part.assigned_by.via == "viaPost"
    }
    acts = {part.actor.target for part in parts if part.role in PRESENT and part.rule != "lead.by"}
    absent |= sent - acts  # whose post leads a body and sends somebody is not there either
    there = {part.actor.target for part in parts if part.role in PRESENT} - absent
    there |= {part.actor.target for part in parts if part.role in SPEAKS} - sent_by
    return [
        p
        for p in parts
        if not (p.actor.target in absent and p.role in PRESENT | {"participant"})
        and not (p.actor.target in there and p.role == "assigner")
    ]


def only_told(scan: Scan, parts: list[Part]) -> set[str]:
    """Returns those of whom a text tells no more than what they think, by a spokesman who is quoted first."""
    quoted = next((part for part in parts if part.role == "quoted_speaker"), None)
    if quoted is None or not speaks_for_others(quoted.actor):
        return set()
    people = {part.actor.target for part in parts if part.actor.person is not None}
    return people - {part.actor.target for part in parts if not _is_thought(scan, part)}


def _is_thought(scan: Scan, part: Part) -> bool:
    """Returns whether a part is no more than what somebody stresses or thinks."""
    thinks = part.role == "quoted_speaker" and scan.text.startswith(THINKS, part.cue[0])
    return thinks or part.rule == "role.stress"


def without_lesser(parts: list[Part]) -> list[Part]:
    """Returns the roles without those that another tells more of.

    Looking round is part of presiding; what a speaker who is opened by โดย says makes them one who is quoted.
    """
    presiding = {part.actor.target for part in parts if part.role in PRESIDES}
    speaking = {part.actor.target for part in parts if part.role in SPEAKS}
    quoted = {id(part.actor) for part in parts if part.role == "quoted_speaker"}
    return [
        p
        for p in parts
        if not (p.rule == "role.visit" and p.role == "lead" and p.actor.target in presiding)
        and not (p.rule == "role.talks" and p.actor.target in presiding | speaking)
        and not (p.rule == "role.by" and p.role == "speaker" and id(p.actor) in quoted)
    ]
