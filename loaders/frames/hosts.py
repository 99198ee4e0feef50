"""Who holds the event: the body before the words that say so, and those it works with."""

from itertools import zip_longest

from loaders.frames.model import Span
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Cue
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from ontology.ids import organisation_id
from ontology.model import SY


def find_hosts(scan: Scan, lead: tuple[int, int]) -> list[tuple[str, Body, Span]]:
    """Returns the hosts of the event: role host or co_host, the body, and the words that say so.

    `A ร่วมกับ B C และD จัด…`: A is host, those after ร่วมกับ are co-hosts. `A นำโดย … จัด…`: A is host. Only
    what the event's own paragraph says counts.
    """
    cues = between(scan.cues, *lead)
    cue = next((c for c in cues if c.kind == "host"), None)
    if cue is None:
        return []
    bodies = [b for b in between(scan.bodies, lead[0], cue.start) if b.class_name != SY.Unit]
    partner = next((c for c in cues if c.kind == "with" and c.start < cue.start), None)
    led = next((c for c in cues if c.kind in ("led_by", "by") and c.start < cue.start), None)
    hosts = _before(scan, bodies, partner or led or cue)
    span = (cue.start, cue.end)
    found = [("host", body, span) for body in hosts]
    if partner is not None:
        partners = _list_after(scan, bodies, partner)
        if partners and not _reaches(scan, partners[-1], cue):
            return []
        found += [("co_host", body, span) for body in without_parents(partners)]
    return found


def _reaches(scan: Scan, body: Body, cue: Cue) -> bool:
    return GRAMMAR["host.acts"].fullmatch(scan.text[body.end : cue.start]) is not None


def _before(scan: Scan, bodies: list[Body], cue: Cue) -> list[Body]:
    """Returns the bodies that stand right before a cue, joined as a list."""
    found: list[Body] = []
    at = cue.start
    for body in reversed([b for b in bodies if b.end <= cue.start]):
        gap = scan.text[body.end : at]
        if not (GRAMMAR["list.joint"].fullmatch(gap) or (not found and GRAMMAR["host.acts"].fullmatch(gap))):
            break
        found.append(body)
        at = body.start
    return found[::-1]


def _list_after(scan: Scan, bodies: list[Body], cue: Cue) -> list[Body]:
    found: list[Body] = []
    at = cue.end
    for body in bodies:
        if body.start < cue.end:
            continue
        if not GRAMMAR["list.joint"].fullmatch(scan.text[at : body.start]):
            break
        found.append(body)
        at = body.end
    return found


def without_parents(bodies: list[Body]) -> list[Body]:
    """Returns the bodies without each that only names the parent of the one right after it.

    มหาวิทยาลัยมหาจุฬาลงกรณราชวิทยาลัย วิทยาลัยสงฆ์เชียงราย is one partner: the college of the university.
    """
    kept = []
    for body, following in zip_longest(bodies, bodies[1:]):
        is_parent = (
            following is not None
            and following.owner is not None
            and body.key is not None
            and following.owner == organisation_id(body.key)
            and following.start - body.end <= 1
            and body.class_name == SY.University
        )
        if not is_parent:
            kept.append(body)
    return kept
