"""Posts that take part though nobody is named for them: those of a named place, unit or body."""

from collections.abc import Iterable

import regex

from loaders.frames.model import LATEST, Actor
from loaders.grammar import GRAMMAR, word_finder
from loaders.identities import post_id, registered_post
from loaders.mentions.bodies import body_of_entry
from loaders.mentions.model import Title
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover, between
from loaders.mentions.titles import end_of_title, read_titles
from loaders.text.sections import Block
from ontology.ids import mint, place_id
from ontology.model import SY
from ontology.thai import normalise_name

NOT_HERE_REACH = 20
PREFIX_REACH = 24
SECOND_REACH = 80
LONGEST_PLACE = 40
PROVINCE = "จังหวัด"
SHORTENED = "ฯ"
OF_CLASS = tuple(GRAMMAR.words("post_of_class"))
OF_NAMED = tuple(GRAMMAR.words("post_of_named"))
BY_ITSELF = tuple(GRAMMAR.words("post_by_itself"))
OF_MINISTER = ("รัฐมนตรี", "รมว.")
CLASSES = tuple(GRAMMAR.words("class_noun"))
UNIT_HEADS = GRAMMAR.words("vacant_unit_head")
FREE = frozenset({"district_name", "subdistrict_name", "place"})  # slots of places smaller than a province
ACTING = regex.compile(rf"(?:{'|'.join(sorted(GRAMMAR.words('post_acting'), key=len, reverse=True))})$")


def post_actors(scan: Scan, taken: Cover, named: list[Actor]) -> list[Actor]:
    """Returns the posts that stand by themselves and are of a named place, unit or body."""
    actors: list[Actor] = []
    done = 0
    local = _local_blocks(scan, named)
    for at in sorted({*_post_starts(scan, local)}):
        block = scan.block_at(at)
        if at < done or block is None or block.kind != "body" or taken.holds(at):
            continue
        titles = read_titles(scan.ground, at, block.end)
        title = titles[0] if titles else None
        if title is None or not (block in local if title.text.endswith(PROVINCE) else _is_named(title)):
            continue
        done = _end_of_capacities(scan.text, titles)
        if title.text.startswith(OF_CLASS):
            continue
        if not _takes_part(scan.text, block, at, done, is_local=title.place is not None):
            continue
        for one in (_whole(scan.text, title), *_of_more_provinces(scan, title)):
            done = max(done, one.end)
            actors.append(Actor(one.start, done, "viaPost", one.id, (one.start, one.end), titles=(one,)))
    return actors


def _whole(text: str, title: Title) -> Title:
    """Returns a post that has only its field in its words with the body that follows it: รองอธิการบดี มหาวิทยาลัยดิน.

    One that is told by its words alone is known by all of them, so it is no other's of the same head.
    """
    if title.text.startswith(BY_ITSELF) and not (title.body or title.owner or title.place):
        return title._replace(id=mint(SY.Post, title.text))
    if title.owner is None or title.body is not None or title.place is not None:
        return title
    whole = normalise_name(text[title.start : title.owner.end])
    return title._replace(end=title.owner.end, text=whole)


def may_be_vacant(scan: Scan, actor: Actor) -> bool:
    """Returns whether a post whose holder the document names nowhere may be one of those who took part."""
    text, start = scan.text, actor.start
    if start >= LATEST or text.startswith(OF_NAMED, start) or _glued(scan, start):
        return False
    reach = max(0, start - SECOND_REACH)
    return not text.startswith(OF_MINISTER, start) or not GRAMMAR["vacant.second"].search(text, reach, start)


def _end_of_capacities(text: str, titles: list[Title]) -> int:
    """Returns the end of a post with those that its holder has besides; an acting one after a space is another's."""
    end = end_of_title(titles[0])
    for title in titles[1:]:
        if title.text.startswith(CLASSES):  # ผู้อำนวยการกองช่างและหัวหน้าส่วนราชการ
            break
        apart = title.tense == "acting" or titles[0].is_job
        if apart and not text[end : title.start].strip():
            break
        end = end_of_title(title)
    return end


def _of_more_provinces(scan: Scan, title: Title) -> list[Title]:
    """Returns the same post of the provinces that go on the list: ผู้ว่าราชการจังหวัดแพร่ น่าน และลำปาง."""
    post = title.mention
    if post is None or post.end != title.end or not post.slots.get("province") or FREE & post.slots.keys():
        return []
    registry = scan.ground.registry
    head = title.text.removesuffix(registry.places[post.slots["province"]].name_th)
    more = []
    for place in registry.provinces_listed(scan.text, title.end):
        mention = post._replace(slots={**post.slots, "province": place.key})
        entry = registry.organisation_of(mention)
        body = body_of_entry(entry, place.start, place.end, entry.name_th) if entry else None
        name = f"{head}{place.slots['name']}"
        more.append(
            title._replace(
                start=place.start, end=place.end, text=name, id=post_id(registered_post(post), place_id(place.key)),
                body=body, implied=True, place=place.key, owner=None, mention=mention,
            )
        )  # fmt: skip
    return more


def _local_blocks(scan: Scan, named: list[Actor]) -> list[Block]:
    """Returns the paragraphs in which a post that leaves out its province is of the one told of there."""
    if _of_one_province(scan, named, 0, len(scan.text)):
        return scan.blocks
    return [block for block in scan.blocks if _of_one_province(scan, named, block.start, block.end)]


def _of_one_province(scan: Scan, named: list[Actor], start: int, end: int) -> bool:
    """Returns whether a text tells of one province only, in which somebody who is named has a post."""
    if not any(title.place for actor in between(named, start, end) for title in actor.titles):
        return False
    told = {m.slots["province"] for m in between(scan.mentions, start, end) if m.slots.get("province")}
    return len(told) == 1 and not GRAMMAR["vacant.many"].search(scan.text, start, end)


def _is_named(title: Title) -> bool:
    """Returns whether a post is one by its own words: it names a body or place, or a register has it."""
    known = title.body or title.place or title.mention or (title.owner and SHORTENED not in title.text)
    return bool(known) or title.text.startswith(BY_ITSELF)


def _takes_part(text: str, block: Block, start: int, end: int, *, is_local: bool) -> bool:
    """Returns whether the words round a post leave it open that its holder takes part in the event."""
    if GRAMMAR["vacant.not-here"].search(text, max(block.start, start - NOT_HERE_REACH), start):
        return False
    if GRAMMAR["vacant.member"].match(text, end, block.end) or _is_class(text, start, end):
        return False
    return is_local or not _in_quotation(text, block.start, start)


def _is_class(text: str, start: int, end: int) -> bool:
    """Returns whether a post is that of several people: ผู้อำนวยการโรงเรียนทุกแห่ง."""
    named = GRAMMAR["vacant.class"]
    return (
        named.search(text, start, end) is not None
        or named.match(text, end + text.startswith(" ", end)) is not None
    )


def _in_quotation(text: str, start: int, at: int) -> bool:
    """Returns whether a quotation that a paragraph opens goes on at an index: what is said there tells of others."""
    if text.startswith("“", start):
        return text.find("”", start, at) < 0
    return text.startswith('"', start) and text.find('"', start + 1, at) < 0


def _glued(scan: Scan, at: int) -> bool:
    """Returns whether a post is glued to a word that does not lead up to one, such as a name read for none."""
    glued = GRAMMAR["vacant.glued"].search(scan.text, max(0, at - 1), at) is not None
    return glued and not any(m.end == at for m in between(scan.mentions, at - LONGEST_PLACE, at))


def _post_starts(scan: Scan, local: list[Block]) -> Iterable[int]:
    """Yields where a post may stand that nobody is named for."""
    text = scan.text
    for mention in scan.mentions:
        if mention.kind == "post":
            acting = ACTING.search(text, max(0, mention.start - NOT_HERE_REACH), mention.start)
            yield acting.start() if acting else mention.start
    for last, (head, _) in word_finder("vacant_head").iter(text):
        at = last + 1 - len(head)
        found = GRAMMAR["vacant"].match(text, at)
        if found is not None:
            begins = GRAMMAR["vacant.begins"].search(text, max(0, at - PREFIX_REACH), at)
            if begins is not None:
                yield begins.start()
            elif found[0] in UNIT_HEADS and GRAMMAR["vacant.unit"].match(text, found.end()):
                yield at
    for block in local:
        for found in GRAMMAR["vacant.bare"].finditer(text, block.start, block.end):
            yield found.start()
