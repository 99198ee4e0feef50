"""Titles: posts as they are stated after or before a name, or by themselves in a list of those present."""

from loaders.grammar import GRAMMAR
from loaders.identities import post_id, registered_post
from loaders.mentions.bodies import match_body
from loaders.mentions.model import Body, Tense, Title
from loaders.mentions.owners import (
    COMPANY,
    Ground,
    body_of_title,
    inner_mention,
    owner_of_title,
    place_of_title,
)
from loaders.registry import Mention
from ontology.ids import place_id
from ontology.thai import normalise_name

LONGEST = 160
MOST_TITLES = 4
NUMBER_REACH = 30
COMMITTEE = "คณะ"
COOPERATIVE = "สหกรณ์"
_FORMER = tuple(GRAMMAR.words("post_former"))
_ACTING = tuple(GRAMMAR.words("post_acting"))
_SIDE = tuple(GRAMMAR.words("side_post"))
_FIRST = tuple(GRAMMAR.words("first_post"))
_CLASSES = tuple(GRAMMAR.words("class_noun"))
_OFFICE_OR_HEAD = tuple(GRAMMAR.words("office_or_head"))
_FIRMS = ("body.company", "body.unformed-firm", "body.firm-named")
_UNITS = ("กอง", "สำนัก", "กลุ่ม", "ฝ่าย", "ศูนย์", "งาน", "สถาบัน", "โรงพยาบาล")
_CAPACITY = ("ในฐานะ", "ในฐานะ ", "ในฐานะที่เป็น", "ในฐานะที่เป็น ")
_CLERGY = tuple(GRAMMAR.words("clergy_post"))
_JOBS = tuple(GRAMMAR.words("job_head"))
_PLACE_WORDS = tuple(GRAMMAR.words("post_area"))


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
        if title is None and titles and ground.text.endswith(_CAPACITY, 0, at):
            title = read_class(ground, at, end)  # อธิบดี ในฐานะผู้ริเริ่มโครงการ
        if title is None:
            break
        if appointed and appointed["left"]:
            title = title._replace(tense="former")
        titles.append(title)
        following = _next_title(ground, title, end, chain=chain, first=len(titles) == 1)
        if following is None:
            break
        at = following
    return titles


def _next_title(ground: Ground, title: Title, end: int, *, chain: bool, first: bool) -> int | None:
    """Returns where another post of the same person may begin after a title, None where none is joined to it."""
    text, at = ground.text, end_of_title(title)
    bracket = GRAMMAR["title.bracket"].match(text, at, end)
    if bracket and text.startswith(_ACTING, bracket.start("inside")):
        return int(bracket.start("inside"))  # รองอธิบดี (รักษาราชการแทนอธิบดี)
    at = bracket.end() if bracket else _beyond_unit(ground, at, end)
    seat = GRAMMAR["title.seat-column"].match(text, at, end)
    if seat:
        return int(seat.end())
    joint = GRAMMAR["title.joint"].match(text, at, end)
    if joint:
        return int(joint.end())
    if GRAMMAR["title.appointed"].match(text, at, end):
        return at
    first = first and (title.is_job or title.text.startswith(_FIRST) or title.tense == "former")
    first = first and not _is_local(ground, at + 1)
    side = (*_SIDE, *_CLERGY) if chain else _SIDE
    follows = text.startswith(side, at + 1) or (first and not text.startswith(_CLASSES, at + 1))
    spaced = text[at : at + 1] == " " and follows
    return at + 1 if spaced else None


def _is_local(ground: Ground, at: int) -> bool:
    """Returns whether the post of the head of a local office begins at an index: those are told without names."""
    mention = ground.by_start.get(at)
    return mention is not None and mention.kind == "post" and mention.key.startswith("head-")


def _beyond_unit(ground: Ground, at: int, end: int) -> int:
    """Returns the end of the unit that stands after a post, where another post is joined to it."""
    unit = match_body(ground.text, at + 1, end) if ground.text.startswith(_UNITS, at + 1) else None
    return unit.end() if unit and GRAMMAR["title.joint"].match(ground.text, unit.end(), end) else at


def read_title(ground: Ground, at: int, end: int) -> Title | None:
    """Returns the post that begins at an index."""
    text, reach = ground.text, min(end, at + LONGEST)
    latin = GRAMMAR["title.latin"].match(text, at, reach) if text[at : at + 1].isascii() else None
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
    inner = inner_mention(ground, core, stop)
    stop = max(stop, inner.end) if inner is not None else stop
    at = ground.text.find(COMMITTEE, core, stop)
    bare = at > 0 and GRAMMAR["title.bare-committee"].match(ground.text, at)
    committee = match_body(ground.text, at, len(ground.text)) if at > 0 and not bare else None
    stop = max(stop, committee.end()) if committee is not None else stop
    at = ground.text.find(COMPANY, core, stop)
    firms = (GRAMMAR[rule].match(ground.text, at, at + LONGEST) for rule in _FIRMS) if at > 0 else ()
    company = next(filter(None, firms), None)
    stop = max(stop, company.end()) if company is not None else stop
    if COOPERATIVE in ground.text[core:stop]:
        legal = GRAMMAR["body.legal-form"].match(ground.text, stop)
        stop = int(legal.end()) if legal else stop
    public = GRAMMAR["body.public"].match(ground.text, stop)
    return int(public.end()) if public else stop


def _with_number(text: str, stop: int, end: int) -> int:
    """Returns the end of the title with the number that belongs to it."""
    found = GRAMMAR["title.number"].match(text, stop, min(end, stop + NUMBER_REACH))
    return int(found.end()) if found else stop


def _title(ground: Ground, start: int, core: int, stop: int, post: Mention | None, end: int) -> Title:
    """Returns the title between two indexes, with what its words name."""
    text = ground.text[start:stop]
    body, implied = body_of_title(ground, core, stop, post)
    place = place_of_title(ground, core, stop, post)
    owner = owner_of_title(ground, text, stop, end, body, place, post)
    head = _head(ground.text, core, stop, body, implied)
    known = registered_post(post) if post and post.end >= stop - 1 else head
    identity = post_id(known, _anchor(body, implied, place, owner))
    return Title(
        start, stop, text, identity, head, _tense(text), body, implied, place, owner, post,
        "registry.post" if post else "title", text.startswith(_JOBS),
    )  # fmt: skip


def _anchor(body: Body | None, implied: bool, place: str | None, owner: Body | None) -> str | None:
    """Returns what a post belongs to, by which it is known: its body or place, else the body beside it."""
    if body is not None and not implied:
        return body.id
    if place is not None:
        return place_id(place)
    return next((one.id for one in (body, owner) if one is not None), None)


def _tense(text: str) -> Tense:
    """Returns whether a title is held, held for another, or was held."""
    if text.startswith(_FORMER):
        return "former"
    return "acting" if text.startswith(_ACTING) else "substantive"


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
