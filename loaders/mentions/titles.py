"""Titles: posts as they are stated after or before a name, or by themselves in a list of those present."""

from collections.abc import Mapping
from typing import NamedTuple

import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import body_of, body_of_entry, read_body
from loaders.mentions.model import Body, Tense, Title
from loaders.registry import Mention, Registry
from ontology.ids import mint
from ontology.model import SY
from ontology.thai import normalise_name

LONGEST = 160
_FORMER = tuple(GRAMMAR.words("post_former"))
_ACTING = tuple(GRAMMAR.words("post_acting"))
_SIDE = tuple(GRAMMAR.words("side_post"))
_FIRST = tuple(GRAMMAR.words("first_post"))
_JOBS = tuple(GRAMMAR.words("job_head"))
_PREFIXES = regex.compile(r"(?:" + "|".join((*_FORMER, *_ACTING)) + r")[ ]?")
_PUBLIC = regex.compile(r" ?\( ?องค์การมหาชน ?\)")
_GOES_ON = regex.compile(r"ที่(?!ปรึกษา|ได้รับพระราชทาน)|ได้|ใน|ซึ่ง|จะ|ว่า(?!การ|ราชการ|ที่)|มี|เพื่อ|และ|ไทย")  # after a whole post: not of it
COMMITTEE = "คณะ"
MINISTRY = "กระทรวง"
PLACE_SLOTS = ("subdistrict", "district", "province")


class Ground(NamedTuple):
    """What titles are read on: the text, the registry and its mentions by where they begin."""

    text: str
    registry: Registry
    by_start: Mapping[int, Mention]
    mentions: list[Mention]


def read_titles(ground: Ground, at: int, end: int, *, chain: bool = False) -> list[Title]:
    """Returns the posts of one person that begin at an index: one, or several that are joined.

    With `chain` those that only a space joins count as well, as after a monk's name.
    """
    titles: list[Title] = []
    joint = GRAMMAR["title.joint"]
    while at < end and len(titles) < 4:
        appointed = GRAMMAR["title.appointed"].match(ground.text, at, end)
        title = read_title(ground, appointed.end() if appointed else at, end)
        if title is None:
            break
        if appointed and appointed["left"]:
            title = title._replace(tense="former")
        titles.append(title)
        at = title.owner.end if title.owner else title.end
        bracket = GRAMMAR["title.bracket"].match(ground.text, at, end)
        at = bracket.end() if bracket else at
        found = joint.match(ground.text, at, end)
        if found:
            at = found.end()
        elif GRAMMAR["title.appointed"].match(ground.text, at, end):
            continue
        elif ground.text[at : at + 1] == " " and (
            chain or title.is_job or title.text.startswith(_FIRST) or ground.text.startswith(_SIDE, at + 1)
        ):
            at += 1
        else:
            break
    return titles


def read_title(ground: Ground, at: int, end: int) -> Title | None:
    """Returns the post that begins at an index."""
    latin = GRAMMAR["title.latin"].match(ground.text, at, min(end, at + LONGEST))
    if latin is not None:
        return _title(ground, at, at, latin.end(), None, end)
    found = GRAMMAR["title"].match(ground.text, at, min(end, at + LONGEST))
    prefix = _PREFIXES.match(ground.text, at)
    core = prefix.end() if prefix else at
    mention = ground.by_start.get(core)
    if mention is not None and mention.kind != "post":
        mention = None
    if found is None and mention is None:
        return None
    stop = max(found.end() if found else 0, mention.end if mention else 0)
    if mention is not None and _GOES_ON.match(ground.text, mention.end, stop):
        stop = mention.end
    stop = _with_inner(ground, core, stop)
    stop = _with_number(ground.text, stop, end)
    field = GRAMMAR["title.field"].match(ground.text, stop, end) or GRAMMAR["title.area"].match(
        ground.text, stop, end
    )
    stop = field.end() if field else stop
    whole = mention is not None and (
        mention.end >= (field.start() if field else stop) - 3
        or GRAMMAR["title.qualified"].match(ground.text, mention.end, stop) is not None
    )
    return _title(ground, at, core, stop, mention if whole else None, end)


def _with_inner(ground: Ground, start: int, stop: int) -> int:
    """Returns the end of the title with the body whose name begins inside it and goes on after it."""
    inner = _inside(ground, start, stop)
    if inner is not None and inner.end > stop:
        stop = inner.end
    committee = GRAMMAR["body"].match(ground.text, at) if (at := ground.text.find(COMMITTEE, start, stop)) > 0 else None
    if committee is not None and committee.end() > stop:
        stop = committee.end()
    public = _PUBLIC.match(ground.text, stop)
    return int(public.end()) if public else stop


def _with_number(text: str, stop: int, end: int) -> int:
    found = GRAMMAR["title.number"].match(text, stop, min(end, stop + 30))
    return int(found.end()) if found else stop


def _inside(ground: Ground, start: int, stop: int) -> Mention | None:
    """Returns the last mention of a body or place that begins inside a title, after its head."""
    for index in range(stop - 1, start + 2, -1):
        mention = ground.by_start.get(index)
        if mention is not None and mention.kind in ("organisation", "unit", "place"):
            return mention
    return None


def _title(ground: Ground, start: int, core: int, stop: int, post: Mention | None, end: int) -> Title:
    text = ground.text[start:stop]
    tense = _tense(text)
    body, implied = _body(ground, core, stop, post)
    place = _place(ground, core, stop, post)
    owner = _owner(ground, stop, end, body, place)
    head = _head(ground.text, core, stop, body, implied)
    known = f"{post.key} {post.slots.get('prefix', '')}" if post and post.end >= stop - 1 else head
    slots = (known, _anchor(body, implied, place, owner))
    rule = "registry.post" if post else "title"
    is_job = text.startswith(_JOBS)
    return Title(
        start, stop, text, mint("Post", *slots), head, tense, body, implied, place, owner, post, rule, is_job
    )


def _anchor(body: Body | None, implied: bool, place: str | None, owner: Body | None) -> str | None:
    """Returns what a post belongs to, by which it is known: its body or place, else the body beside it."""
    if body is not None and not implied:
        return body.id
    if place is not None:
        return f"place-{place}"
    return next((one.id for one in (body, owner) if one is not None), None)


def _tense(text: str) -> Tense:
    if text.startswith(_FORMER):
        return "former"
    return "acting" if text.startswith(_ACTING) else "substantive"


def _body(ground: Ground, core: int, stop: int, post: Mention | None) -> tuple[Body | None, bool]:
    """Returns the body that a title names in its own words or, failing that, the one that a register knows."""
    inner = _inside(ground, core, stop)
    if inner is not None and inner.kind in ("organisation", "unit"):
        return body_of(ground.registry, inner, ground.text), False
    if post is not None:
        entry = ground.registry.organisation_of(post)
        if entry is not None:
            return _named(ground.text, core, stop, entry.name_th, entry.aliases, post, ground)
    return _by_grammar(ground.text, core, stop), False


def _named(
    text: str, core: int, stop: int, name: str, aliases: tuple[str, ...], post: Mention, ground: Ground
) -> tuple[Body, bool]:
    entry = ground.registry.organisation_of(post)
    assert entry is not None  # noqa: S101 - the caller has just seen it
    forms = [name, *aliases]
    for form in forms:
        at = text.find(form, core, stop)
        if at >= 0:
            public = _PUBLIC.match(text, at + len(form), stop)
            end = public.end() if public else at + len(form)
            return body_of_entry(entry, at, end, text[at:end]), False
    bare = name.removeprefix(MINISTRY)
    at = text.find(bare, core, stop) if bare != name else -1
    if at >= 0:  # รมว.คมนาคม names กระทรวงคมนาคม
        return body_of_entry(entry, at, at + len(bare), name), False
    return body_of_entry(entry, core, stop, name), True


def _by_grammar(text: str, core: int, stop: int) -> Body | None:
    """Returns the body whose head word stands inside a title and whose name runs to its end."""
    for found in GRAMMAR["body"].finditer(text, core + 2, stop):
        body = read_body(text, found.start(), stop)
        if body is not None and body.end >= stop - 3:
            return body._replace(end=stop, name=text[body.start : stop])
    return None


def _place(ground: Ground, core: int, stop: int, post: Mention | None) -> str | None:
    """Returns the code of the place that a post is of."""
    inner = post or _inside(ground, core, stop)
    if inner is None:
        return None
    return next((inner.slots[slot] for slot in PLACE_SLOTS if inner.slots.get(slot)), None)


def _owner(ground: Ground, stop: int, end: int, body: Body | None, place: str | None) -> Body | None:
    """Returns the body that stands right after a title which names none, or only a unit."""
    if (body is not None and body.class_name != SY.Unit) or place is not None:
        return None
    at = stop + (ground.text[stop : stop + 1] == " ")
    if at == stop or at >= end:
        return None
    mention = ground.by_start.get(at)
    if mention is not None:
        return body_of(ground.registry, mention, ground.text) if mention.kind == "organisation" else None
    owner = read_body(ground.text, at, end)
    if owner is not None and owner.class_name == SY.Unit:
        return _owner(ground, owner.end, end, None, None) or owner
    return owner


def _head(text: str, core: int, stop: int, body: Body | None, implied: bool) -> str:
    """Returns the title without the name of the body or place that follows its head."""
    if body is not None and not implied and body.start > core:
        return normalise_name(text[core : body.start])
    title = text[core:stop]
    for word in ("จังหวัด", "อำเภอ", "ตำบล"):
        at = title.find(word)
        if at > 0:
            return normalise_name(title[: at + len(word)])
    return normalise_name(title)
