"""Who is named: mentions of one person put together, their posts, and posts that nobody is named for."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate

import ahocorasick
import regex

from loaders.frames.model import Actor, Person
from loaders.grammar import GRAMMAR
from loaders.mentions.cover import Cover
from loaders.mentions.model import Body, Name, Title
from loaders.mentions.scan import Scan, between
from loaders.mentions.titles import read_title, read_titles
from ontology.ids import mint
from ontology.thai import normalise_name

_GAP = regex.compile(r" ?(?:\([^)\n]{1,40}\) ?)?,? {0,2}")
_BEFORE_NAME = regex.compile(r" ?(?:\( ?|คือ ?|ท่าน)?")
_JOINED = regex.compile(r",? ?(?:และ ?)?")
_DEGREE = regex.compile(r",? ?(?:ดร|ผศ|รศ|ศ|นพ)\.(?:ดร\.)?")
_VERBS = tuple(GRAMMAR.words("verb_start"))
SHORTEST_ALONE = 3
SHORT_POST = 24
CLOSE_SHORT = " ฯ”\"’')\n"
CHAIN = 120  # how far the places of one chain reach


def people_of(names: Iterable[Name]) -> list[Person]:
    """Returns the persons whom the names mean.

    The same full name is the same person; a given name alone is the one person with that given name, and
    where there is none, or more than one, it is nobody.
    """
    full: dict[str, list[Name]] = defaultdict(list)
    alone: list[Name] = []
    for name in _without_verbs(list(names)):
        if name.family or name.rule == "monk":
            full[_compact(name)].append(name)
        else:
            alone.append(name)
    by_given: dict[str, set[str]] = defaultdict(set)
    for key, found in full.items():
        by_given[normalise_name(found[0].given)].add(key)
    for name in alone:
        keys = by_given.get(normalise_name(name.given), set())
        if len(keys) == 1:
            full[next(iter(keys))].append(name)
    return [_person(found) for found in _merged(full)]


def _merged(full: dict[str, list[Name]]) -> Iterable[list[Name]]:
    """Returns the names of each person: a long foreign name read short in one place is that of the long one."""
    whole = {key: normalise_name(names[0].full) for key, names in full.items()}
    longer: dict[str, list[str]] = defaultdict(list)
    for key, name in whole.items():
        for short in accumulate(name.split(" ")[:-1], "{} {}".format):
            longer[short].append(key)
    for key, short in whole.items():
        if len(longer[short]) == 1 and full[key][0].rule == "person":
            full[longer[short][0]] += full.pop(key)
    return full.values()


def short_names(text: str, people: list[Person]) -> list[Name]:
    """Returns given names that stand alone after a short post or a quotation mark: รองนายกฯ ประเสริฐ, “สุดาวรรณ”.

    Only a given name that one person of the document has alone is read so.
    """
    given: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        name = person.names[0]
        if name.rule == "person" and len(name.given) >= SHORTEST_ALONE:
            given[name.given].append(person)
    automaton = ahocorasick.Automaton()
    for word, holders in given.items():
        if len(holders) == 1:
            automaton.add_word(word, (word, Cover((n.start, n.end) for n in holders[0].names)))
    if not automaton:
        return []
    automaton.make_automaton()
    names = []
    for last, (word, cover) in automaton.iter(text):
        start, end = last + 1 - len(word), last + 1
        if text[end : end + 1] in CLOSE_SHORT and not cover.holds(start) and _opens_short(text, start):
            names.append(Name(start, end, "", start, word, "", "person.short"))
    return names


def _opens_short(text: str, at: int) -> bool:
    return GRAMMAR["person.short"].search(text, max(0, at - SHORT_POST), at) is not None


def _without_verbs(names: list[Name]) -> list[Name]:
    """Returns the names, each without a family name that is a verb: นายสมชาย ยังได้…, once นายสมชาย ใจดี is named."""
    known = {n.given for n in names if n.family and not n.family.startswith(_VERBS)}
    return [
        n._replace(family="", end=n.name_start + len(n.given))
        if n.family.startswith(_VERBS) and n.given in known
        else n
        for n in names
    ]


def _compact(name: Name) -> str:
    """Returns a name without spaces: a page that broke a line inside a family name left one there."""
    return normalise_name(name.full).replace(" ", "")


def _person(names: list[Name]) -> Person:
    """Returns the person of these names, called by the form with the fewest spaces."""
    stated = [normalise_name(n.full) for n in names if n.family or n.rule == "monk"]
    full = min(stated, key=lambda form: (-len(form.replace(" ", "")), form.count(" ")))
    return Person(mint("Person", full), full, tuple(sorted(names, key=lambda n: n.start)))


def actors_of(scan: Scan, people: list[Person]) -> list[Actor]:
    """Returns everybody who is named in the body, in order: people with their posts, posts without a name."""
    named = _named_actors(scan, people)
    taken = Cover((a.start, max([a.end, *(t.end for t in a.titles)])) for a in named)
    holders = _holders(named)
    posts = [_holder(actor, holders) for actor in _post_actors(scan, taken)]
    return sorted([*named, *posts], key=lambda actor: actor.start)


def _named_actors(scan: Scan, people: list[Person]) -> list[Actor]:
    pairs = sorted(((n, p) for p in people for n in p.names), key=lambda pair: pair[0].start)
    actors: list[Actor] = []
    for name, person in pairs:
        block = scan.block_at(name.start)
        if block is None or block.kind != "body":
            continue
        titles = _titles_after(scan, name, block.end)
        end = _past_bodies(scan, _end_of(scan.text, titles)) if titles else name.end
        if not titles:
            floor = actors[-1].end if actors else block.start
            titles = _title_before(scan, name, max(floor, block.start))
        start = min([name.start, *(t.start for t in titles)])
        actors.append(Actor(start, end, "by", person.id, (name.start, name.end), person, tuple(titles)))
    return _sharing(scan.text, actors)


def _sharing(text: str, actors: list[Actor]) -> list[Actor]:
    """Returns the actors, each without a post of its own with that which follows the name it is joined to.

    For `นาย A นาย B และนาง C รองปลัดกระทรวง…`: all three hold the post.
    """
    shared = list(actors)
    for i in range(len(shared) - 2, -1, -1):
        one, following = shared[i], shared[i + 1]
        after = following.titles and following.titles[0].start > following.span[0]
        if after and not one.titles and _JOINED.fullmatch(text, one.end, following.start):
            shared[i] = replace(one, titles=following.titles)
    return shared


def _end_of(text: str, titles: list[Title]) -> int:
    """Returns where a person's posts end, with the short form in brackets after them."""
    last = titles[-1]
    end = last.owner.end if last.owner else last.end
    bracket = GRAMMAR["title.bracket"].match(text, end)
    return int(bracket.end()) if bracket else end


def _past_bodies(scan: Scan, end: int) -> int:
    """Returns the end of a person's posts with the bodies and places right after them: …กรมการขนส่งทางบก กระทรวงคมนาคม."""
    while scan.text[end : end + 1] == " ":
        mention = scan.ground.by_start.get(end + 1)
        if mention is None or mention.kind not in ("organisation", "place"):
            break
        end = mention.end
    return end


def _titles_after(scan: Scan, name: Name, end: int) -> list[Title]:
    text = scan.text
    degree = _DEGREE.match(text, name.end, end)
    at = degree.end() if degree else name.end
    gap = _GAP.match(text, at, end)
    return read_titles(scan.ground, gap.end() if gap else at, end, chain=name.rule == "monk")


def _title_before(scan: Scan, name: Name, floor: int) -> list[Title]:
    """Returns the post that ends right before a name: ผู้ว่าราชการจังหวัดX นายY."""
    mentions = scan.mentions
    i = bisect_right(mentions, name.start, key=lambda m: m.start) - 1
    if i < 0 or mentions[i].kind != "post" or mentions[i].start < floor:
        return []
    if not _BEFORE_NAME.fullmatch(scan.text, mentions[i].end, name.start):
        return []
    title = read_title(scan.ground, mentions[i].start, name.start)
    return [title] if title and title.end <= name.start else []


def _post_actors(scan: Scan, taken: Cover) -> list[Actor]:
    """Returns the posts that stand by themselves and are of a named place, unit or body."""
    actors: list[Actor] = []
    done = 0
    for at in sorted({*_post_starts(scan)}):
        block = scan.block_at(at)
        if at < done or block is None or block.kind != "body" or taken.holds(at):
            continue
        title = read_title(scan.ground, at, block.end)
        if title is None or (title.body is None and title.place is None and title.mention is None):
            continue
        done = title.owner.end if title.owner else title.end
        actors.append(Actor(at, done, "viaPost", title.id, (title.start, title.end), titles=(title,)))
    return actors


def _post_starts(scan: Scan) -> Iterable[int]:
    for mention in scan.mentions:
        if mention.kind == "post":
            yield mention.start
    for found in GRAMMAR["vacant"].finditer(scan.text):
        yield found.start()


PostKey = tuple[str, ...]


def _keys(title: Title) -> list[PostKey]:
    """Returns what makes a post the same one: its id, and the register's entry with its slots."""
    keys: list[PostKey] = [(title.id,)]
    if title.mention is not None:
        slots = sorted(f"{name}={value}" for name, value in title.mention.slots.items())
        keys.append((title.mention.key, *slots))
    return keys


def _holders(named: list[Actor]) -> dict[PostKey, dict[str, Person]]:
    """Returns the people to whom the document gives each post, former ones left out."""
    holders: dict[PostKey, dict[str, Person]] = defaultdict(dict)
    for actor in named:
        for title in actor.titles:
            if actor.person is not None and title.tense != "former":
                for key in _keys(title):
                    holders[key][actor.person.id] = actor.person
    return holders


def _holder(actor: Actor, holders: dict[PostKey, dict[str, Person]]) -> Actor:
    """Returns a post's one holder in this document in its place, where there is one."""
    people: dict[str, Person] = {}
    for key in _keys(actor.titles[0]):
        people |= holders.get(key, {})
    if len(people) != 1:
        return actor
    person = next(iter(people.values()))
    return Actor(actor.start, actor.end, "by", person.id, actor.span, person)


def representatives(scan: Scan) -> list[Actor]:
    """Returns the people who are named only by the place or body that they come from, in order."""
    actors = []
    for found in GRAMMAR["body.delegation"].finditer(scan.text):
        if scan.kind_at(found.start()) != "body":
            continue
        actor = _representing(scan, found.start(), found.end())
        if actor is not None:
            actors.append(actor)
    return actors


_VILLAGE = regex.compile(r"(?:บ้าน|หมู่บ้าน)(?P<name>[ก-ฮะ-ฺเ-๎]{2,30})(?= (?:ต\.|ตำบล|หมู่|อ\.|อำเภอ))")


def _representing(scan: Scan, start: int, at: int) -> Actor | None:
    village = _VILLAGE.match(scan.text, at)
    first = village.end() + 1 if village else at
    mention = scan.ground.by_start.get(first)
    if mention is None or mention.kind not in ("place", "organisation"):
        return None
    if mention.kind == "organisation":
        body = next(iter(between(scan.bodies, first, first + 1)), None)
        return _of_body(start, body) if body else None
    end = mention.end
    for other in between(scan.mentions, end, end + CHAIN):
        if other.start > end + 1 or other.kind != "place":
            break
        if other.kind == "place" and 0 <= other.start - end <= 1:
            end = other.end
    if not mention.key:
        return None
    target = f"place-{mention.key}"
    span = (village.start() if village else mention.start, end)
    if village:
        target = mint("Village", normalise_name(village["name"]), mention.key)
    return Actor(start, end, "representing", target, span, place=mention.key)


def _of_body(start: int, body: Body) -> Actor:
    return Actor(start, body.end, "representing", body.id, (body.start, body.end), body=body)
