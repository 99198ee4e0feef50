"""Who acts: people with their posts, and posts that nobody is named for."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from loaders.frames.model import Actor, Person
from loaders.frames.posts import end_of_posts, posts_of_names
from loaders.frames.vacant import may_be_vacant, post_actors
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Title
from loaders.mentions.scan import Scan
from loaders.mentions.spans import Cover
from loaders.mentions.titles import end_of_title, read_titles
from loaders.registry import Registry

PostKey = tuple[str, ...]
SPEECH = frozenset({"quote", "said", "stress", "goes_on", "policy_giver", "speaker", "says", "closes"})
SHORT_POST_REACH = 70
CAPACITY = ("ในฐานะ", " ในฐานะ")
Holders = dict[PostKey, dict[str, Person]]
SHORTEST_HEAD = min(map(len, GRAMMAR.words("post_head")))  # of what a shortened post begins with
OF_ONE = tuple(GRAMMAR.words("post_of_one"))


def actors_of(scan: Scan, people: list[Person]) -> list[Actor]:
    """Returns everybody who is named in the body, in order: people with their posts, posts without a name."""
    named = _sharing(scan.text, _named_actors(scan, people))
    taken = Cover((a.start, max([a.end, *(t.end for t in a.titles)])) for a in named)
    holders = _holders(scan.ground.registry, named)
    posts = (_held(scan, actor, holders) for actor in post_actors(scan, taken, named))
    actors = [*named, *(actor for actor in posts if actor and (actor.person or may_be_vacant(scan, actor)))]
    short = [*_short_posts(scan, named, actors), *_called_shortly(scan, named, actors)]
    return sorted([*actors, *short], key=lambda actor: actor.start)


def _short_posts(scan: Scan, named: list[Actor], actors: list[Actor]) -> Iterable[Actor]:
    """Yields whoever alone holds a post that begins as a shortened one does: รองปลัดฯ กล่าวว่า."""
    ends = {actor.end for actor in actors}
    taken = Cover((a.start, a.end) for a in actors)
    holders: dict[str, dict[str, Person]] = defaultdict(dict)
    for actor in named:
        for title in actor.titles:
            if actor.person is not None and title.tense != "former":
                holders[title.text][actor.person.id] = actor.person
    beginnings = {title[:SHORTEST_HEAD] for title in holders}
    for cue in scan.cues:
        near = ends.intersection(range(cue.start - 1, cue.start + 1))
        if cue.kind not in SPEECH or near or scan.kind_at(cue.start) != "body":
            continue
        start = max(0, cue.start - SHORT_POST_REACH)
        window = scan.text[start : cue.start]
        if not any(beginning in window for beginning in beginnings):
            continue
        found = GRAMMAR["actor.short-post"].search(scan.text, start, cue.start)
        if found is None or taken.holds(found.start("post")):
            continue
        whole = (people for title, people in holders.items() if title.startswith(found["post"]))
        people = {person.id: person for held in whole for person in held.values()}
        if len(people) == 1:
            person, span = next(iter(people.values())), found.span("post")
            yield Actor(span[0], cue.start, "by", person.id, span, person)


def _called_shortly(scan: Scan, named: list[Actor], actors: list[Actor]) -> Iterable[Actor]:
    """Yields those who say something under the short form of their post that brackets told before."""
    called = _short_forms(scan, named)
    taken = Cover((a.start, a.end) for a in actors)
    for cue in scan.cues if called else ():
        if cue.kind not in SPEECH or scan.kind_at(cue.start) != "body":
            continue
        window = scan.text[max(0, cue.start - SHORT_POST_REACH) : cue.start]
        for short, person in called.items():
            at = cue.start - len(window) + window.rfind(short)
            end = at + len(short)
            does = short in window and GRAMMAR["actor.does"].fullmatch(scan.text, end, cue.start)
            if does and not taken.holds(at):
                yield Actor(at, cue.start, "by", person.id, (at, end), person)


def _short_forms(scan: Scan, named: list[Actor]) -> dict[str, Person]:
    """Returns whom the short form of a post, told once in brackets after it, means: (ผบ.พล.ร.6)."""
    found: dict[str, Person] = {}
    for actor in named:
        short = GRAMMAR["actor.called"].search(scan.text, actor.span[1], actor.end)
        if short is not None and actor.person is not None:
            found.setdefault(short["short"], actor.person)
    return found


def _named_actors(scan: Scan, people: list[Person]) -> list[Actor]:
    """Returns the people of the body in order, each with the posts beside the name."""
    pairs = sorted(((n, p) for p in people for n in p.names), key=lambda pair: pair[0].start)
    pairs = [(name, person) for name, person in pairs if scan.kind_at(name.start) == "body"]
    actors: list[Actor] = []
    for (name, person), titles in zip(pairs, posts_of_names(scan, [n for n, _ in pairs]), strict=True):
        end = max([name.end, *(end_of_posts(scan, t) for t in titles[-1:])])
        block = scan.block_at(name.start)
        floor = max(block.start if block else 0, actors[-1].end if actors else 0)
        before = titles[0].start if titles else name.start  # a post that several hold stands further off
        start = before if floor <= before < name.start else name.start
        actors.append(Actor(start, end, "by", person.id, (name.start, name.end), person, tuple(titles)))
    return actors


def _sharing(text: str, actors: list[Actor]) -> list[Actor]:
    """Returns the actors, each without a post of its own with that which follows the name it is joined to.

    For `นาย A นาย B และนาง C รองปลัดกระทรวง…`: all three hold the post, but for who has one elsewhere.
    """
    shared = list(actors)
    holders = {one.person.id for one in actors if one.person is not None and one.titles}
    for i in range(len(shared) - 2, -1, -1):
        one, following = shared[i], shared[i + 1]
        after = following.titles and following.titles[0].start > following.span[0]
        joined = GRAMMAR["actor.shares-post"].fullmatch(text, one.end, following.start)
        alone = (
            after
            and following.titles[0].text.startswith(OF_ONE)
            and not text[one.end : following.start].strip()
        )
        # a caption names those told of before
        elsewhere = one.person is not None and one.person.id in holders
        if after and joined and not alone and not one.titles and not elsewhere:
            shared[i] = replace(one, titles=following.titles)
    return shared


def _keys(registry: Registry, title: Title) -> list[PostKey]:
    """Returns what makes a post the same one: its id, and the register's name of it with the place that it is of.

    By that name รองปลัด กษ. is the same post as รองปลัดกระทรวงเกษตรและสหกรณ์.
    """
    keys: list[PostKey] = [(title.id,)]
    if title.mention is not None:
        slots = dict(title.mention.slots)
        name = slots.pop("prefix", "") + registry.posts[title.mention.key].title_th
        if "district_name" in slots:  # of the same district the province may stand in one place only
            slots = {"district_name": slots["district_name"]}
        keys.append((name, *sorted(f"{slot}={value}" for slot, value in slots.items())))
    return keys


def _holders(registry: Registry, named: list[Actor]) -> Holders:
    """Returns the people to whom the document gives each post, former ones left out."""
    holders: Holders = defaultdict(dict)
    for actor in named:
        for title in actor.titles:
            if actor.person is not None and title.tense != "former":
                for key in _keys(registry, title):
                    holders[key][actor.person.id] = actor.person
    return holders


def _held(scan: Scan, actor: Actor, holders: Holders) -> Actor | None:
    """Returns a post's one holder in this document in its place, where there is one; nobody where several hold it."""
    people: dict[str, Person] = {}
    for key in _keys(scan.ground.registry, actor.titles[0]):
        people |= holders.get(key, {})
    if not people:
        return actor
    person = next(iter(people.values()))
    titles = _held_besides(scan, actor.titles[0])
    one = Actor(actor.start, actor.end, "by", person.id, actor.span, person, titles)
    return one if len(people) == 1 else None


def _held_besides(scan: Scan, title: Title) -> tuple[Title, ...]:
    """Returns the posts that the holder of one that stands by itself has besides: อธิบดี ในฐานะโฆษก."""
    end = end_of_title(title)
    if not scan.text.startswith(CAPACITY, end):
        return ()
    block = scan.block_at(end)
    joint = GRAMMAR["title.joint"].match(scan.text, end)
    return tuple(read_titles(scan.ground, joint.end(), block.end)) if joint and block else ()
