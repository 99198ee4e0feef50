"""What a title is of: the body that its words name, the one that a register knows, or the one beside it."""

from collections.abc import Mapping
from typing import NamedTuple

import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import (
    as_other,
    body_id,
    body_of,
    body_of_entry,
    is_class,
    listed_body,
    read_body,
    with_country,
)
from loaders.mentions.model import Body
from loaders.mentions.spellings import registered
from loaders.registry import Mention, OrganisationEntry, Registry
from ontology.model import SY

COMPANY = "บริษัท"
OF = "ของ"
BRANCH = " สาขา"  # after the name of a bank
AREA = "จังหวัด"
DISTRICT = "district"
BOARD = "committee"
BOARD_HEAD = "คณะ"
NAMED = ("organisation", "unit", "place")
PLACE_SLOTS = ("subdistrict", "district", "province")
_OF_NOBODY = tuple(GRAMMAR.words("post_of_nobody"))
_SERVED = {"": "other", COMPANY: "company", **GRAMMAR.words("served_head")}
MUNICIPALITY, TOWNS = "เทศบาล", ("ตำบล", "เมือง", "นคร")
_LEFT_OUT = ("กระทรวง", "จังหวัด", MUNICIPALITY)
_OFFICES = ("สำนักงาน", "สำนัก")
_BOARDS = ("คณะกรรมการ", "เลขาธิการ")  # what an office is of, where a title names the office by it


class Ground(NamedTuple):
    """What titles are read on: the text, the registry, its mentions by where they begin, the bodies by their names."""

    text: str
    registry: Registry
    by_start: Mapping[int, Mention]
    bodies: Mapping[str, Body]  # those of the page, by their names without spaces
    longest: Mapping[int, Body]  # those of the page, the longest by where it ends

    def as_named(self, body: Body) -> Body:
        """Returns a body as the one that the page names so elsewhere, or as the register's that is misspelt here."""
        named = self.bodies.get(body.name.replace(" ", ""))
        return as_other(body, named) if named is not None else registered(self.registry, body) or body


def body_of_title(ground: Ground, core: int, stop: int, post: Mention | None) -> tuple[Body | None, bool]:
    """Returns the body that a title names in its own words or, failing that, the one that a register knows."""
    inner = inner_mention(ground, core, stop)
    if inner is not None and GRAMMAR["title.oversees"].search(ground.text, core, inner.start):
        return None, False
    if inner is not None and GRAMMAR["title.board-about"].fullmatch(ground.text, core, inner.start):
        board = _board(ground, core, stop)
        return (ground.as_named(board) if board else None), False
    if inner is not None and inner.kind in ("organisation", "unit"):
        return _of_inner_body(ground, core, stop, inner), False
    entry = ground.registry.organisation_of(post) if post is not None else None
    if entry is not None:
        named = _named(ground.text, core, stop, entry)
        if named is not None:
            return named, _is_town(ground.text, named)
        return body_of_entry(entry, core, stop, entry.name_th), True
    text = ground.text
    if GRAMMAR["title.of-province"].match(text, core, stop) and inner is not None:
        entry = ground.registry.organisation_of(inner)
        if entry is not None:
            return body_of_entry(entry, inner.start, stop, entry.name_th), False
    named = _regional(ground, core, stop) or _district(ground, core, stop, inner) or _served(text, core, stop)
    named = named or _by_grammar(ground, core, stop)
    return (ground.as_named(named), False) if named else (_of_inner_post(ground, core, stop), True)


def _of_inner_body(ground: Ground, core: int, stop: int, inner: Mention) -> Body | None:
    """Returns the body that a title names by a registered one in it: that one, or one whose name it ends or begins."""
    if inner.end < stop and (numbered := _regional(ground, core, stop)) is not None:
        return numbered  # ผู้กำกับการตำรวจตระเวนชายแดนที่ 24
    whole = ground.longest.get(inner.end)
    if whole is not None and core < whole.start < inner.start and whole.kind != BOARD:
        return whole  # นายกสมาคมศิษย์เก่ามหาวิทยาลัยX; a board is part of its body
    served = _served(ground.text, core, stop)
    if served is not None and served.start < inner.start:
        return ground.as_named(served)  # ประธานเครือข่ายโรงพยาบาลX
    return body_of(ground.registry, inner, ground.text)


def _district(ground: Ground, core: int, stop: int, inner: Mention | None) -> Body | None:
    """Returns the district that a deputy or section head serves: ปลัดอำเภอหัวหน้าฝ่ายความมั่นคงอำเภอX."""
    found = GRAMMAR["title.of-district"].match(ground.text, core, stop)
    if found is None or inner is None:
        return None
    entry = ground.registry.organisation(DISTRICT, inner.slots)
    return body_of_entry(entry, inner.start, stop, entry.name_th) if entry else None


def _board(ground: Ground, core: int, stop: int) -> Body | None:
    """Returns the board that a seat names, with all that its name tells: ประธานคณะกรรมการแก้ไขปัญหาของกลุ่มX."""
    at = ground.text.find(BOARD_HEAD, core, stop)
    name = ground.text[at:stop]
    return (
        Body(at, stop, body_id(SY.Organisation, name), SY.Organisation, name, BOARD, "body")
        if at >= 0
        else None
    )


def _regional(ground: Ground, core: int, stop: int) -> Body | None:
    """Returns the regional body that a title names, with the region's number, or a police force: ตำรวจภูธร ภาค 3."""
    found = GRAMMAR["title.regional"].search(ground.text, core, stop)
    if found is None:
        return None
    name = found["police"] or found[0]
    kind = "military_or_police" if found["police"] else "other"
    at = stop - len(name)
    if found["police"] and (listed := listed_body(ground.registry, ground.text, at, stop)):
        return listed
    identity = body_id(SY.Organisation, name)
    return Body(at, stop, identity, SY.Organisation, name, kind, "body.regional")


def _served(text: str, core: int, stop: int) -> Body | None:
    """Returns the body that only posts in it name, and networks: ประธานเครือข่ายX, เจ้าของร้านX."""
    company = text.find(COMPANY, core, stop)
    if company > core:
        body = read_body(text, company, stop)
        whole = body if body is not None and body.end == stop else None
        firm = GRAMMAR["body.unformed-firm"].fullmatch(text, company, stop) if whole is None else None
        return body_served(firm, "title.serves") if firm else whole
    found = GRAMMAR["title.serves"].fullmatch(text, core, stop)
    if found is None and text[stop - 1 : stop].isascii():
        rules = ("title.of-latin", "title.of-firm", "title.of-latin-name")
        found = next(filter(None, (GRAMMAR[rule].fullmatch(text, core, stop) for rule in rules)), None)
    return body_served(found, "title.serves") if found is not None else None


def body_served(found: regex.Match[str], rule: str) -> Body:
    """Returns the body that a rule reads with its head, or a group of people."""
    kind = str(_SERVED.get(found["head"], "association"))
    class_name = SY.Network if kind == "network" else SY.Organisation
    name = found["body"]
    return Body(*found.span("body"), body_id(class_name, name), class_name, name, kind, rule)


def _of_inner_post(ground: Ground, core: int, stop: int) -> Body | None:
    """Returns the body of the post with which a title ends: คณะทำงานรมว.คมนาคม."""
    for index in range(stop - 1, core + 2, -1):
        mention = ground.by_start.get(index)
        if mention is not None and mention.kind == "post" and mention.end == stop:
            entry = ground.registry.organisation_of(mention)
            return body_of_entry(entry, index, stop, entry.name_th) if entry else None
    return None


def _named(text: str, core: int, stop: int, entry: OrganisationEntry) -> Body | None:
    """Returns a registered body where a title names it by one of its forms."""
    for form in (entry.name_th, *entry.aliases):
        at, end = _find(text, form, core, stop)
        if at >= 0:
            public = GRAMMAR["body.public"].match(text, end, stop)
            end = public.end() if public else end
            name = entry.name_th if entry.pattern else text[at:end]
            return body_of_entry(entry, at, end, name)
    for bare in _bare_names(entry):
        at = text.find(bare, core, stop)
        if at >= 0:
            return body_of_entry(entry, at, at + len(bare), entry.name_th)
    return None


def _is_town(text: str, body: Body) -> bool:
    """Returns whether a title names the town of a municipality rather than the municipality: นายกเทศมนตรีตำบลX."""
    return body.name.startswith(MUNICIPALITY) and text.startswith(TOWNS, body.start)


def _find(text: str, name: str, start: int, stop: int) -> tuple[int, int]:
    """Returns where a name stands in a title, there perhaps with a space or the short form of จังหวัด in it, or -1."""
    at = text.find(name, start, stop)
    if at >= 0 or " " not in text[start:stop]:
        return at, at + len(name)
    before, area, place = name.partition(AREA)
    if not (area and place):
        return -1, -1
    at = text.find(before, start, stop)
    found = GRAMMAR["title.province-word"].match(text, at + len(before), stop) if at >= 0 else None
    if found is None or not text.startswith(place, found.end(), stop):
        return -1, -1
    return at, found.end() + len(place)


def _bare_names(entry: OrganisationEntry) -> list[str]:
    """Returns how a title names a body without its head: รมว.คมนาคม, พ่อเมืองตาก, เลขาธิการคณะกรรมการป่าไม้.

    The head of a field post (เกษตรจังหวัดตาก) names no office: its words are the post itself.
    """
    names = (entry.name_th, *entry.aliases)
    bare = [name.removeprefix(head) for name in names for head in _LEFT_OUT if name.startswith(head)]
    if not entry.pattern:
        offices = (name.removeprefix(head) for name in names for head in _OFFICES if name.startswith(head))
        bare += [name for name in offices if name.startswith(_BOARDS)]
    return bare


def _by_grammar(ground: Ground, core: int, stop: int) -> Body | None:
    """Returns the body whose head word stands inside a title and whose name runs to its end.

    A registered one is not among the mentions where a longer post was read there: ที่ปรึกษาของรัฐมนตรีว่าการกระทรวงX.
    """
    text = ground.text
    branch = text.find(BRANCH, core, stop)
    stop = branch if branch > 0 else stop
    for found in GRAMMAR["body"].finditer(text, core + 2, stop):
        body = read_body(text, found.start(), stop)
        if body is not None and body.end >= stop - 3 and not is_class(body.name):
            listed = listed_body(ground.registry, text, body.start, stop)
            return listed or with_country(text, body._replace(end=stop, name=text[body.start : stop]))
    return None


def place_of_title(ground: Ground, core: int, stop: int, post: Mention | None) -> str | None:
    """Returns the code of the place that a post is of."""
    inner = post or inner_mention(ground, core, stop)
    if inner is None:
        return None
    return next((inner.slots[slot] for slot in PLACE_SLOTS if inner.slots.get(slot)), None)


def owner_of_title(
    ground: Ground, text: str, stop: int, end: int, body: Body | None, place: str | None, post: Mention | None
) -> Body | None:
    """Returns the body beside a title: of a member of parliament the party; of a post of the nation none."""
    if text.startswith(_OF_NOBODY):
        return _owner(ground, stop, end, None, None)
    entry = ground.registry.posts[post.key] if post is not None else None
    if entry is not None and entry.level == "national" and not entry.serves:
        return None
    return _owner(ground, stop, end, body, place)


def _owner(ground: Ground, stop: int, end: int, body: Body | None, place: str | None) -> Body | None:
    """Returns the body that stands right after a title which names none, or only a unit or part of one."""
    if (body is not None and body.class_name != SY.Unit and not body.is_read) or place is not None:
        return None
    if body is None and (named := _in_bracket(ground, stop, end)) is not None:
        return named
    section = GRAMMAR["title.section"].match(ground.text, stop, end) if body is None else None
    stop = section.end() if section else stop
    level = GRAMMAR["title.level"].match(ground.text, stop, end)
    stop = level.end() if level else stop
    at = stop + (ground.text[stop : stop + 1] == " ")
    if at == stop or at >= end:
        return None
    at += len(OF) if ground.text.startswith(OF + COMPANY, at) else 0  # President ของบริษัทX
    mention = ground.by_start.get(at)
    if mention is not None and mention.kind == "unit":
        return _owner(ground, mention.end, end, None, None)
    if mention is not None:
        is_owner = mention.kind == "organisation" or (level and mention.kind == "place")
        return body_of(ground.registry, mention, ground.text) if is_owner else None
    owner = read_body(ground.text, at, end)
    if owner is not None and (body is None or body.class_name == SY.Unit):
        return _owner(ground, owner.end, end, owner, None) or ground.as_named(owner)
    if body is not None:
        return None
    rule = "body.unformed-firm" if ground.text.startswith(COMPANY, at) else "title.serves-beside"
    beside = GRAMMAR[rule].match(ground.text, at if rule.startswith("body") else stop, end)
    beside = beside or GRAMMAR["title.latin-beside"].match(ground.text, stop, end)
    return body_served(beside, "title.serves-beside") if beside else None


def _in_bracket(ground: Ground, stop: int, end: int) -> Body | None:
    """Returns the body that is all that the brackets after a title hold: รองผู้ว่าการ (ททท.)."""
    bracket = GRAMMAR["title.bracket"].match(ground.text, stop, end)
    mention = ground.by_start.get(bracket.start("inside")) if bracket else None
    if bracket is None or mention is None or mention.end != bracket.end("inside"):
        return None
    return body_of(ground.registry, mention, ground.text) if mention.kind == "organisation" else None


def inner_mention(ground: Ground, start: int, stop: int) -> Mention | None:
    """Returns the last mention of a body or place that begins inside a title, after its head."""
    for index in range(stop - 1, start + 2, -1):
        mention = ground.by_start.get(index)
        if mention is not None and mention.kind in NAMED:
            return mention
    return None
