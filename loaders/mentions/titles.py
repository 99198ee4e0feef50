"""Titles: posts as they are stated after or before a name, or by themselves in a list of those present."""

from collections.abc import Mapping
from typing import NamedTuple

import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import (
    body_id,
    body_of,
    body_of_entry,
    is_class,
    listed_body,
    match_body,
    read_body,
)
from loaders.mentions.model import Body, Tense, Title
from loaders.registry import Mention, OrganisationEntry, Registry
from ontology.ids import mint
from ontology.model import SY
from ontology.thai import normalise_name

LONGEST = 160
MOST_TITLES = 4
NUMBER_REACH = 30
_FORMER = tuple(GRAMMAR.words("post_former"))
_ACTING = tuple(GRAMMAR.words("post_acting"))
_SIDE = tuple(GRAMMAR.words("side_post"))
_FIRST = tuple(GRAMMAR.words("first_post"))
_CLASSES = tuple(GRAMMAR.words("class_noun"))
_OF_NOBODY = tuple(GRAMMAR.words("post_of_nobody"))
_OFFICE_OR_HEAD = tuple(GRAMMAR.words("office_or_head"))
_CLERGY = tuple(GRAMMAR.words("clergy_post"))
_JOBS = tuple(GRAMMAR.words("job_head"))
_SERVED = GRAMMAR.words("served_head")
_PLACE_WORDS = tuple(GRAMMAR.words("post_area"))
COMMITTEE = "คณะ"
_LEFT_OUT = ("กระทรวง", "จังหวัด", "เทศบาล")
_OFFICES = ("สำนักงาน", "สำนัก")
_BOARDS = ("คณะกรรมการ", "เลขาธิการ")  # what an office is of, where a title names the office by it
COMPANY = "บริษัท"
NAMED = ("organisation", "unit", "place")
PLACE_SLOTS = ("subdistrict", "district", "province")


class Ground(NamedTuple):
    """What titles are read on: the text, the registry and its mentions by where they begin."""

    text: str
    registry: Registry
    by_start: Mapping[int, Mention]
    mentions: list[Mention]


def end_of_title(title: Title) -> int:
    """Returns the end of a title with the body that follows it."""
    return title.owner.end if title.owner else title.end


def read_titles(ground: Ground, at: int, end: int, *, chain: bool = False) -> list[Title]:
    """Returns the posts of one person that begin at an index: one, or several that are joined.

    With `chain` those that only a space joins count as well, as after a monk's name.
    """
    titles: list[Title] = []
    while at < end and len(titles) < MOST_TITLES:
        appointed = GRAMMAR["title.appointed"].match(ground.text, at, end)
        title = read_title(ground, appointed.end() if appointed else at, end)
        if title is None:
            break
        if appointed and appointed["left"]:
            title = title._replace(tense="former")
        titles.append(title)
        following = _next_title(ground, title, end, chain=chain)
        if following is None:
            break
        at = following
    return titles


def _next_title(ground: Ground, title: Title, end: int, *, chain: bool) -> int | None:
    """Returns where another post of the same person may begin after a title, None where none is joined to it."""
    text, at = ground.text, end_of_title(title)
    bracket = GRAMMAR["title.bracket"].match(text, at, end)
    at = bracket.end() if bracket else at
    joint = GRAMMAR["title.joint"].match(text, at, end)
    if joint:
        return int(joint.end())
    if GRAMMAR["title.appointed"].match(text, at, end):
        return at
    first = title.is_job or title.text.startswith(_FIRST) or title.tense == "former"
    side = (*_SIDE, *_CLERGY) if chain else _SIDE
    follows = text.startswith(side, at + 1) or (first and not text.startswith(_CLASSES, at + 1))
    spaced = text[at : at + 1] == " " and follows
    return at + 1 if spaced else None


def read_title(ground: Ground, at: int, end: int) -> Title | None:
    """Returns the post that begins at an index."""
    text, reach = ground.text, min(end, at + LONGEST)
    latin = GRAMMAR["title.latin"].match(text, at, reach)
    if latin is not None:
        return _title(ground, at, at, latin.end(), None, end)
    prefix = GRAMMAR["title.prefix"].match(text, at)
    core = prefix.end() if prefix else at
    post = _post_at(ground, core)
    found = GRAMMAR["title"].match(text, at, reach)
    if found is None and post is None:
        return None
    stop = _stop(ground, core, found.end() if found else 0, post)
    stop = _with_number(text, stop, end)
    known = post if post is not None and _is_whole(text, post, stop) else None
    return _title(ground, at, core, _extended(text, stop, end), known, end)


def _extended(text: str, stop: int, end: int) -> int:
    """Returns the end of a title with the field, area or name that stands after a space."""
    found = GRAMMAR["title.extends"].match(text, stop, end)
    return int(found.end()) if found else stop


def read_class(ground: Ground, at: int, end: int) -> Title | None:
    """Returns what somebody is who holds no office: นักเรียนโรงเรียนX, แกนนำชุมชนX."""
    found = GRAMMAR["title.class"].match(ground.text, at, end)
    if found is None:
        return None
    stop = _with_inner(ground, at, found.end())
    return _title(ground, at, at, _extended(ground.text, stop, end), None, end)


def _post_at(ground: Ground, at: int) -> Mention | None:
    """Returns the registered post that begins at an index; some short forms are an office's and its head's."""
    mention = ground.by_start.get(at)
    if mention is not None and mention.kind == "organisation" and ground.text.startswith(_OFFICE_OR_HEAD, at):
        return mention._replace(kind="post", key=f"head-{mention.key}")
    return mention if mention is not None and mention.kind == "post" else None


def _stop(ground: Ground, core: int, end: int, post: Mention | None) -> int:
    """Returns the end of a title that was read up to `end`: that of the registered post, if words go on after it."""
    stop = max(end, post.end) if post else end
    if post is not None and GRAMMAR["title.goes-on"].match(ground.text, post.end, stop):
        stop = post.end
    return _with_inner(ground, core, stop)


def _is_whole(text: str, post: Mention, stop: int) -> bool:
    """Returns whether a registered post is all of a title, or all but the field that it is for."""
    return post.end >= stop - 3 or GRAMMAR["title.qualified"].match(text, post.end, stop) is not None


def _with_inner(ground: Ground, core: int, stop: int) -> int:
    """Returns the end of the title with the body whose name begins inside it and goes on after it."""
    inner = _inside(ground, core, stop)
    stop = max(stop, inner.end) if inner is not None else stop
    at = ground.text.find(COMMITTEE, core, stop)
    bare = at > 0 and GRAMMAR["title.bare-committee"].match(ground.text, at)
    committee = match_body(ground.text, at, len(ground.text)) if at > 0 and not bare else None
    stop = max(stop, committee.end()) if committee is not None else stop
    at = ground.text.find(COMPANY, core, stop)
    company = GRAMMAR["body.company"].match(ground.text, at, at + LONGEST) if at > 0 else None
    stop = max(stop, company.end()) if company is not None else stop
    public = GRAMMAR["body.public"].match(ground.text, stop)
    return int(public.end()) if public else stop


def _with_number(text: str, stop: int, end: int) -> int:
    """Returns the end of the title with the number that belongs to it."""
    found = GRAMMAR["title.number"].match(text, stop, min(end, stop + NUMBER_REACH))
    return int(found.end()) if found else stop


def _inside(ground: Ground, start: int, stop: int) -> Mention | None:
    """Returns the last mention of a body or place that begins inside a title, after its head."""
    for index in range(stop - 1, start + 2, -1):
        mention = ground.by_start.get(index)
        if mention is not None and mention.kind in NAMED:
            return mention
    return None


def _title(ground: Ground, start: int, core: int, stop: int, post: Mention | None, end: int) -> Title:
    """Returns the title between two indexes, with what its words name."""
    text = ground.text[start:stop]
    body, implied = _body(ground, core, stop, post)
    place = _place(ground, core, stop, post)
    owner = _owner_of(ground, text, stop, end, body, place, post)
    head = _head(ground.text, core, stop, body, implied)
    known = f"{post.key} {post.slots.get('prefix', '')}" if post and post.end >= stop - 1 else head
    slots = (known, _anchor(body, implied, place, owner))
    return Title(
        start, stop, text, mint("Post", *slots), head, _tense(text), body, implied, place, owner, post,
        "registry.post" if post else "title", text.startswith(_JOBS),
    )  # fmt: skip


def _anchor(body: Body | None, implied: bool, place: str | None, owner: Body | None) -> str | None:
    """Returns what a post belongs to, by which it is known: its body or place, else the body beside it."""
    if body is not None and not implied:
        return body.id
    if place is not None:
        return f"place-{place}"
    return next((one.id for one in (body, owner) if one is not None), None)


def _tense(text: str) -> Tense:
    """Returns whether a title is held, held for another, or was held."""
    if text.startswith(_FORMER):
        return "former"
    return "acting" if text.startswith(_ACTING) else "substantive"


def _body(ground: Ground, core: int, stop: int, post: Mention | None) -> tuple[Body | None, bool]:
    """Returns the body that a title names in its own words or, failing that, the one that a register knows."""
    inner = _inside(ground, core, stop)
    if inner is not None and inner.kind in ("organisation", "unit"):
        return body_of(ground.registry, inner, ground.text), False
    entry = ground.registry.organisation_of(post) if post is not None else None
    if entry is not None:
        named = _named(ground.text, core, stop, entry)
        return (named, False) if named else (body_of_entry(entry, core, stop, entry.name_th), True)
    text = ground.text
    named = _regional(ground, core, stop) or _served(text, core, stop) or _by_grammar(ground, core, stop)
    return (named, False) if named else (_of_inner_post(ground, core, stop), True)


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
        return body if body is not None and body.end == stop else None
    found = GRAMMAR["title.serves"].fullmatch(text, core, stop)
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
        at = text.find(form, core, stop)
        if at >= 0:
            public = GRAMMAR["body.public"].match(text, at + len(form), stop)
            end = public.end() if public else at + len(form)
            name = entry.name_th if entry.pattern else text[at:end]
            return body_of_entry(entry, at, end, name)
    for bare in _bare_names(entry):
        at = text.find(bare, core, stop)
        if at >= 0:
            return body_of_entry(entry, at, at + len(bare), entry.name_th)
    return None


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
    for found in GRAMMAR["body"].finditer(text, core + 2, stop):
        body = read_body(text, found.start(), stop)
        if body is not None and body.end >= stop - 3 and not is_class(body.name):
            listed = listed_body(ground.registry, text, body.start, stop)
            return listed or body._replace(end=stop, name=text[body.start : stop])
    return None


def _place(ground: Ground, core: int, stop: int, post: Mention | None) -> str | None:
    """Returns the code of the place that a post is of."""
    inner = post or _inside(ground, core, stop)
    if inner is None:
        return None
    return next((inner.slots[slot] for slot in PLACE_SLOTS if inner.slots.get(slot)), None)


def _owner_of(
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
    if (body is not None and body.class_name != SY.Unit and body.rule != "body") or place is not None:
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
    mention = ground.by_start.get(at)
    if mention is not None and mention.kind == "unit":
        return _owner(ground, mention.end, end, None, None)
    if mention is not None:
        is_owner = mention.kind == "organisation" or (level and mention.kind == "place")
        return body_of(ground.registry, mention, ground.text) if is_owner else None
    owner = read_body(ground.text, at, end)
    if owner is not None and (body is None or body.class_name == SY.Unit):
        return _owner(ground, owner.end, end, owner, None) or owner
    return None


def _in_bracket(ground: Ground, stop: int, end: int) -> Body | None:
    """Returns the body that is all that the brackets after a title hold: รองผู้ว่าการ (ททท.)."""
    bracket = GRAMMAR["title.bracket"].match(ground.text, stop, end)
    mention = ground.by_start.get(bracket.start("inside")) if bracket else None
    if bracket is None or mention is None or mention.end != bracket.end("inside"):
        return None
    return body_of(ground.registry, mention, ground.text) if mention.kind == "organisation" else None


def _head(text: str, core: int, stop: int, body: Body | None, implied: bool) -> str:
    """Returns the title without the name of the body or place that follows its head."""
    if body is not None and not implied and body.start > core:
        return normalise_name(text[core : body.start])
    title = text[core:stop]
    for word in _PLACE_WORDS:
        at = title.find(word)
        if at > 0:
            return normalise_name(title[: at + len(word)])
    return normalise_name(title)
