"""Organisations, units and provinces as bodies: those of the registry, and those that only the grammar sees."""

from collections.abc import Container, Iterable
from functools import cache

import ahocorasick
import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import matches_at
from loaders.mentions.model import Body
from loaders.registry import Mention, OrganisationEntry, Registry
from ontology.ids import mint, organisation_id
from ontology.model import SY
from ontology.thai import normalise_name

_KINDS = GRAMMAR.words("body_head")
_SPELT = ("body.company", "body.latin")
_SPELT_HEADS = ("กิจการร่วมค้า", "บริษัท", "ธนาคาร", "มูลนิธิ", "สมาคม")
_NATIONAL = tuple(GRAMMAR.words("body_national"))
_CERTAIN = tuple(GRAMMAR.words("body_certain"))


def body_of(registry: Registry, mention: Mention, text: str) -> Body | None:
    """Returns the body that a mention of an organisation or unit names."""
    name = text[mention.start : mention.end]
    if mention.kind == "unit":
        entry = registry.units[mention.key]
        owner = organisation_id(entry.owner)
        span = (mention.start, mention.end)
        return Body(
            *span, f"unit-{entry.key}", SY.Unit, name, "unit", "registry.unit", entry.key, owner, mention
        )
    organisation = registry.organisation_of(mention)
    if organisation is None:
        return None
    return body_of_entry(organisation, mention.start, mention.end, name, mention)


def body_of_entry(
    entry: OrganisationEntry, start: int, end: int, name: str, mention: Mention | None = None
) -> Body:
    """Returns the body of a registry entry as named, or implied, at a place in the text."""
    owner = organisation_id(entry.parent) if entry.parent and not entry.parent.startswith("lp-") else None
    rule = "registry.organisation"
    identity = organisation_id(entry.key)
    return Body(start, end, identity, class_of(entry), name, entry.kind, rule, entry.key, owner, mention)


def class_of(entry: OrganisationEntry) -> str:
    """Returns the class that an entry has in the model."""
    return SY.University if entry.kind == "university" else SY.Organisation


def read_body(text: str, start: int, end: int) -> Body | None:
    """Returns the body that the grammar reads at an index, if one begins there."""
    found = GRAMMAR["body.company"].match(text, start, end) or GRAMMAR["body"].match(text, start, end)
    return _read(found) if found else None


def find_bodies(text: str, heads: list[int], end: int, candidates: Iterable[Body]) -> list[Body]:
    """Returns the bodies up to an index that the grammar is sure of, those among the candidates included."""
    spelt = [at for at in heads if text.startswith(_SPELT_HEADS, at)]
    bodies = [_read(found) for rule in _SPELT for found in matches_at(spelt, GRAMMAR[rule], text, end)]
    return [*bodies, *(body for body in candidates if _is_certain(body))]


def _is_certain(body: Body) -> bool:
    return body.name.startswith(_CERTAIN) or body.name.endswith(_NATIONAL)


def find_units_beside(text: str, candidates: Iterable[Body], owners: Container[int]) -> list[Body]:
    """Returns bodies with an everyday head that stand right before one that begins in `owners`: กองคลัง กรมX."""
    found = [body for body in candidates if not _is_certain(body)]
    beside: list[Body] = []
    for body in reversed(found):
        follows = text[body.end : body.end + 1] in (" ", "\n") and body.end + 1
        if follows and (follows in owners or any(b.start == follows for b in beside[-1:])):
            beside.append(body)
    return beside[::-1]


def body_candidates(text: str, heads: list[int], end: int) -> list[Body]:
    """Returns what may be bodies up to an index: of many heads only what surrounds them can tell."""
    bodies = []
    for found in matches_at(heads, GRAMMAR["body"], text, end):
        before = text[found.start() - 1 : found.start()]
        glued = "ก" <= before <= "๎" and not _joined(text, found.start())
        if not glued and not _is_class(found[0]):
            bodies.append(_read(found))
    return bodies


def body_heads(text: str) -> list[int]:
    """Returns where the words stand that names of bodies begin with, in order."""
    return sorted({last + 1 - length for last, length in _heads().iter(text)})


@cache
def _heads() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for head in GRAMMAR.words("body_head"):
        automaton.add_word(head, len(head))
    automaton.make_automaton()
    return automaton


_CLASS = tuple(GRAMMAR.words("body_class"))
_BARE = GRAMMAR.words("body_bare")
_OPEN = regex.compile(r"(?:จังหวัด|อำเภอ|เขต|ตำบล|พื้นที่)(?: ?\d*)?$")


def _is_class(name: str) -> bool:
    """Returns whether a name is that of a class of bodies: สำนักงานวัฒนธรรมจังหวัดทั่วประเทศ."""
    return (
        name.rstrip() in _BARE
        or any(word in name for word in _CLASS)
        or _OPEN.search(name.rstrip()) is not None
    )


_JOINTS = ("และ", "โดย", "จาก", "กับ", "ของ", "ให้", "ที่", "แก่", "ผู้แทน", "พร้อมด้วย", "ได้แก่", "ทาง", "มี", "ณ")


_ANYWHERE = tuple(GRAMMAR.words("body_anywhere"))


def _joined(text: str, start: int) -> bool:
    return text.startswith(_ANYWHERE, start) or text.endswith(_JOINTS, max(0, start - 9), start)


def _read(found: regex.Match[str]) -> Body:
    groups = found.groupdict()
    head = groups.get("head") or "บริษัท"
    name = found[0].rstrip()
    kind = str(_KINDS.get(head, "other"))
    class_name = {"unit": SY.Unit, "university": SY.University}.get(kind, SY.Organisation)
    end = found.start() + len(name)
    identity = mint(class_name, normalise_name(name), None)
    return Body(found.start(), end, identity, class_name, name, kind, "body")
