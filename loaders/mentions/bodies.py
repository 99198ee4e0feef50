"""Organisations, units and provinces as bodies: those of the registry, and those that only the grammar sees."""

from collections.abc import Container, Iterable
from functools import lru_cache

import regex

from loaders.grammar import GRAMMAR, word_finder
from loaders.mentions.anchors import matches_at
from loaders.mentions.model import Body
from loaders.registry import Mention, OrganisationEntry, Registry
from ontology.ids import mint, organisation_id
from ontology.model import SY
from ontology.thai import normalise_name

_KINDS = GRAMMAR.words("body_head")
_SPELT = ("body.company", "body.firm-named", "body.listed-firm", "body.latin", "body.mission", "body.faculty")
_SPELT_HEADS = tuple(GRAMMAR.words("body_spelt"))
_NATIONAL = tuple(GRAMMAR.words("body_national"))
_COMMITTEE_HEADS = tuple(GRAMMAR.words("committee_head"))
_TOLD_BY_SHORT = tuple(GRAMMAR.words("body_told_by_short_form"))
_TOLD_BY_PLACE = tuple(GRAMMAR.words("body_told_by_place"))
_WHOLE = ("body.session", "body.of-house", "body.short-named")
_CERTAIN = tuple(GRAMMAR.words("body_certain"))
_COOPERATIVES = ("สหกรณ์", "ชุมนุมสหกรณ์")
_FIRMS = ("company", "state_enterprise")
_SOCIETIES = ("foundation", "association")
_FOREIGN = tuple(GRAMMAR.words("body_told_by_country"))
_COUNTRIES = tuple(GRAMMAR.words("country"))
_DISTRICT = "district-"
_LATIN = regex.compile(r"[A-Za-z][A-Za-z-]+")
_LISTS_LATIN = regex.compile(r"(?:อาทิ|ได้แก่|เช่น)[ ]?(?:บริษัท[ ]?)?[A-Z]")
_JOINS_LATIN = regex.compile(r"(?:กับ|ของ|ระหว่าง|มือ|บริหาร|สูง|งาน|เครือ|โดย)[ ]?[A-Z]")
_IN_LATIN = frozenset(regex.split(r"[^A-Za-z-]", words)[0] for words in GRAMMAR.words("latin_body"))
_SIGN_FIELDS = (*GRAMMAR.words("sign_field"), "กองกลาง", "ปชส.")
_FOOT = 600  # characters at the end of a release in which it is signed
_OFFICE_OF = "สำนักงานปลัด"
_CLASS = tuple(GRAMMAR.words("body_class"))
_FIRM_RULES = ("body.company", "body.firm-named", "body.listed-firm", "body.latin")
_BARE = GRAMMAR.words("body_bare")
_JOINTS = tuple(GRAMMAR.words("body_joint"))
_ANYWHERE = tuple(GRAMMAR.words("body_anywhere"))
_JOINTS_TOLD = tuple(GRAMMAR.words("body_joint_told"))


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
    abroad = GRAMMAR["body.abroad"].match(text, mention.end) if organisation.kind == "ministry" else None
    if abroad is not None:
        return _abroad(text, mention.start, abroad.end())
    start, end = mention.start, mention.end
    if organisation.kind in _FIRMS:
        start, end = _with_legal_form(text, start, end)
    return body_of_entry(organisation, start, end, text[start:end], mention)


def _with_legal_form(text: str, start: int, end: int) -> tuple[int, int]:
    """Returns the span of a company with the legal form that stands round its name: บริษัท … จำกัด (มหาชน)."""
    after = GRAMMAR["body.legal-form"].match(text, end)
    before = GRAMMAR["body.firm"].search(text, max(0, start - 8), start)
    if before is not None:
        start = before.start()
    return start, after.end() if after is not None else end


@lru_cache(maxsize=8192)  # releases name the same bodies again and again
def body_id(class_name: str, name: str, owner: str | None = None) -> str:
    """Returns the id of a body that no register lists: its name says which, however it is spaced."""
    return mint(class_name, normalise_name(name).replace(" ", ""), owner)


def as_other(body: Body, other: Body) -> Body:
    """Returns a body as another one, which it is by another name."""
    return body._replace(
        id=other.id, class_name=other.class_name, kind=other.kind, key=other.key, owner=other.owner
    )


def listed_body(registry: Registry, text: str, start: int, end: int) -> Body | None:
    """Returns the registered organisation whose name is all of a stretch of the text."""
    for found in registry.mentions(text[start:end]):
        mention = found._replace(start=start + found.start, end=start + found.end)
        if found.kind == "organisation" and (mention.start, mention.end) == (start, end):
            return body_of(registry, mention, text)
    return None


def _abroad(text: str, start: int, end: int) -> Body:
    """Returns the ministry of another country, which no register lists: กระทรวงการคลังสหรัฐอเมริกา."""
    name = text[start:end]
    return Body(start, end, body_id(SY.Organisation, name), SY.Organisation, name, "ministry", "body.abroad")


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
    found = next(filter(None, (GRAMMAR[rule].match(text, start, end) for rule in _FIRM_RULES)), None)
    found = found or match_body(text, start, end)
    return _read(found) if found else None


def match_body(text: str, start: int, end: int) -> regex.Match[str] | None:
    """Returns the name of a body that begins at an index by its head word: a committee's may be long."""
    if text.startswith(_COMMITTEE_HEADS, start):
        whole = (GRAMMAR[rule].match(text, start, end) for rule in _WHOLE)
        return next(filter(None, whole), None) or GRAMMAR["body.committee"].match(text, start, end)
    return GRAMMAR["body"].match(text, start, end)


def find_bodies(
    text: str, heads: list[int], end: int, candidates: Iterable[Body], known: Container[int] = ()
) -> list[Body]:
    """Returns the bodies up to an index that the grammar is sure of, those among the candidates included.

    It is sure of those that begin in `known`.
    """
    spelt = [at for at in heads if text.startswith(_SPELT_HEADS, at)]
    bodies = [_read(found) for rule in _SPELT for found in matches_at(spelt, GRAMMAR[rule], text, end)]
    starts = {body.start for body in bodies}
    rest = (body for body in candidates if body.start not in starts)
    return [*bodies, *(body for body in rest if body.start in known or _is_certain(text, body))]


def firm_core(body: Body) -> str:
    """Returns a company's or cooperative's name without its legal form, a society's without whose patronage it has.

    Of other bodies nothing.
    """
    if body.kind == "company" or body.name.startswith(_COOPERATIVES):
        return GRAMMAR["body.legal-words"].sub("", body.name)
    return GRAMMAR["body.patronage"].sub("", body.name) if body.kind in _SOCIETIES else ""


def latin_bodies(text: str) -> list[Body]:
    """Returns the bodies of a page whose names are in Latin letters, after a word that joins or lists bodies."""
    listed = _latin_companies(text, "body.latin-listed") if _LISTS_LATIN.search(text) else []
    partners = _latin_companies(text, "body.latin-partner") if _JOINS_LATIN.search(text) else []
    starts = {body.start for body in listed}
    return [*_latin_named(text), *listed, *(body for body in partners if body.start not in starts)]


def _latin_companies(text: str, rule: str) -> list[Body]:
    return [
        Body(*span, body_id(SY.Organisation, name), SY.Organisation, name, "company", rule)
        for found in GRAMMAR[rule].finditer(text)
        for span in found.spans("name")
        for name in (text[slice(*span)],)
    ]


def _latin_named(text: str) -> list[Body]:
    if _IN_LATIN.isdisjoint(_LATIN.findall(text)):  # most pages have none, and looking takes long
        return []
    kinds = GRAMMAR.words("latin_body")
    return [
        _in_latin(found, str(kinds[found["what"]])) for found in GRAMMAR["body.latin-named"].finditer(text)
    ]


def signing_units(text: str) -> list[Body]:
    """Returns the units by which a release is signed, whatever heads their names: งานประชาสัมพันธ์ โรงพยาบาลX."""
    start = max(0, len(text) - _FOOT)
    if not any(text.find(field, start) >= 0 for field in _SIGN_FIELDS):  # looking takes long
        return []
    foot = GRAMMAR["body.signs"].finditer(text, start)
    return [
        Body(*found.span(), body_id(SY.Unit, found[0]), SY.Unit, found[0], "unit", "body.signs")
        for found in foot
    ]


def _in_latin(found: regex.Match[str], kind: str) -> Body:
    class_name = SY.University if kind == "university" else SY.Organisation
    return Body(*found.span(), body_id(class_name, found[0]), class_name, found[0], kind, "body.latin-named")


def _is_certain(text: str, body: Body) -> bool:
    """Returns whether a name is that of one body: by its words, its place, its line or its short form."""
    if body.rule == "body.abroad" or body.name.startswith(_CERTAIN) or body.name.endswith(_NATIONAL):
        return True
    if body.name.startswith(_FOREIGN) and body.name.endswith(_COUNTRIES):
        return True
    if body.name.startswith(_TOLD_BY_SHORT) and GRAMMAR["body.short-form"].match(text, body.end):
        return True
    if body.name.startswith(_TOLD_BY_PLACE) and GRAMMAR["body.of-place"].search(body.name):
        return True
    ends_line = text[body.end : body.end + 1] in ("", "\n")
    return (
        ends_line and GRAMMAR["body.line-opens"].search(text, max(0, body.start - 8), body.start) is not None
    )


def find_units_beside(text: str, candidates: Iterable[Body], owners: Container[int]) -> list[Body]:
    """Returns bodies with an everyday head that stand right before one that begins in `owners`: กองคลัง กรมX."""
    found = [body for body in candidates if not _is_certain(text, body)]
    beside: list[Body] = []
    for body in reversed(found):
        follows = text[body.end : body.end + 1] in (" ", "\n") and body.end + 1
        if follows and (follows in owners or any(b.start == follows for b in beside[-1:])):
            beside.append(body)
    return beside[::-1]


def body_candidates(text: str, heads: list[int], end: int) -> list[Body]:
    """Returns what may be bodies up to an index: of many heads only what surrounds them can tell."""
    bodies = []
    done = 0
    for head in heads:
        found = match_body(text, head, end) if head >= done else None
        if found is None:
            continue
        done = found.end()
        body = _read(found)
        counted = GRAMMAR["body.counted"].match(text, body.end)
        if not (
            counted or _glued(text, found.start(), found.end()) or is_class(found[0]) or is_class(body.name)
        ):
            bodies.append(with_country(text, body))
    return bodies


def with_country(text: str, body: Body) -> Body:
    """Returns a body, a ministry with the country that stands after it: กระทรวงป่าไม้ สาธารณรัฐ…."""
    beside = body.kind == "ministry" and text[body.end : body.end + 1] == " "
    abroad = GRAMMAR["body.abroad"].match(text, body.end) if beside else None
    return body if abroad is None else _abroad(text, body.start, abroad.end())


def body_inside(registry: Registry, body: Body) -> Body | None:
    """Returns the body whose name ends a longer registered one: the ministry in สำนักงานปลัดกระทรวง…."""
    starts = [body.name.rfind(" ") + 1, len(_OFFICE_OF) if body.name.startswith(_OFFICE_OF) else 0]
    for at in filter(None, starts):
        entry = registry.named(body.name[at:])
        if entry is not None:
            return body_of_entry(entry, body.start + at, body.end, body.name[at:])
    return None


def body_heads(text: str) -> list[int]:
    """Returns where the words stand that names of bodies begin with, in order."""
    return sorted({last + 1 - len(head) for last, (head, _) in word_finder("body_head").iter(text)})


def is_class(name: str) -> bool:
    """Returns whether a name is that of a class of bodies: สำนักงานวัฒนธรรมจังหวัดทั่วประเทศ."""
    return (
        name.replace(" ", "") in _BARE
        or any(word in name for word in _CLASS)
        or GRAMMAR["body.any"].search(name.rstrip()) is not None
    )


def is_district(body: Body) -> bool:
    """Returns whether a body is a district, as its chief's post names it."""
    return body.key is not None and body.key.startswith(_DISTRICT)


def _glued(text: str, start: int, end: int) -> bool:
    """Returns whether a head is the end of another word: nothing that a name may follow stands before it."""
    if not "ก" <= text[start - 1 : start] <= "๎" or text.startswith(_ANYWHERE, start):
        return False
    if text.endswith(_JOINTS_TOLD, max(0, start - 9), start):
        return not (text.endswith(_NATIONAL, start, end) or GRAMMAR["body.short-form"].match(text, end))
    return not text.endswith(_JOINTS, max(0, start - 9), start)


def _read(found: regex.Match[str]) -> Body:
    groups = found.groupdict()
    head = groups.get("head") or "บริษัท"
    name = GRAMMAR["body.loose-end"].sub("", found[0].rstrip()).rstrip()
    kind = str(_KINDS.get(head, "other"))
    class_name = {"unit": SY.Unit, "university": SY.University}.get(kind, SY.Organisation)
    end = found.start() + len(name)
    rule = GRAMMAR.rule_of(found)
    return Body(found.start(), end, body_id(class_name, name), class_name, name, kind, rule)
