"""People, their posts and tenures."""

from bisect import bisect_left

from loaders.frames.model import Actor, Held, Member, Person, Span
from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import is_district
from loaders.mentions.model import Title
from loaders.registry import PostEntry
from loaders.statements.bodies import Naming, say_body
from loaders.statements.places import say_place, say_village
from loaders.statements.writer import BY_CONTEXT, Writer
from ontology.ids import mint, place_id
from ontology.model import SY
from ontology.statements import TYPE
from ontology.thai import normalise_name

LEVELS_OF_A_PLACE = frozenset({"province", "district", "subdistrict", "village"})

# What was named last before a post or seat that names none.
NEAREST = frozenset({"affiliation.committee-before", "affiliation.last-named"})


def say_person(writer: Writer, person: Person) -> str:
    """Returns the id of a person after saying each of their names."""
    for name in person.names:
        span = (name.name_start, name.end)
        if name.is_whole:
            writer.name(person.id, SY.nameTh, person.full, span, name.rule)
        else:
            writer.name(person.id, SY.altName, name.given, span, "person.given-name")
        if name.honorific:
            writer.say(
                person.id, SY.honorificPrefix, name.honorific, (name.start, name.name_start), "honorific"
            )
    first = next((n for n in person.names if n.family), person.names[0])
    writer.say(person.id, TYPE, SY.Person, (first.start, first.end), first.rule)
    at = first.name_start
    if first.rule != "person.glued":  # nothing tells where the given name ends
        writer.say(person.id, SY.givenName, first.given, (at, at + len(first.given)), first.rule)
    if first.family:
        writer.say(
            person.id, SY.familyName, first.family, (first.end - len(first.family), first.end), first.rule
        )
    return person.id


def say_post(writer: Writer, naming: Naming, title: Title) -> str:
    """Returns the id of a post after saying its title, role, body and place."""
    entity = naming.post(title)
    span = (title.start, title.end)
    text = normalise_name(_core(title))
    writer.name(entity, SY.nameTh, text, span, title.rule)
    writer.say(entity, TYPE, SY.Post, span, title.rule)
    post = _entry(writer, title)
    if post is not None and text == post.title_th and writer.first(f"{entity} {SY.nameEn}"):
        writer.say(entity, SY.nameEn, post.title_en, span, "registry.posts", inferred=True, language="en")
    role = mint(SY.Role, title.head)
    writer.say(role, TYPE, SY.Role, span, "title.head")
    writer.name(role, SY.nameTh, title.head, span, "title.head")
    writer.say(entity, SY.hasRole, role, span, "title.head")
    if writer.first(f"{entity} {SY.postLevel}"):
        level = GRAMMAR["post.level"].match(text)
        if level is not None and level.lastgroup:
            writer.say(entity, SY.postLevel, level.lastgroup, span, "post.level", inferred=True)
    if title.body is not None:
        inferred = title.implied or is_district(title.body)
        body = say_body(writer, naming, title.body, inferred=inferred)
        rule = "registry.posts" if title.implied else "title.body"
        writer.say(entity, SY.postIn, body, span, rule, inferred=title.implied)
    if title.owner is not None:
        owner = say_body(writer, naming, title.owner)
    if title.owner is not None and title.body is None:
        writer.say(entity, SY.postIn, owner, (title.start, title.owner.end), "title.owner")
    _say_jurisdiction(writer, entity, title, span)
    return entity


def _core(title: Title) -> str:
    """Returns the title without the words that make it a former or an acting one."""
    if title.tense == "substantive":
        return title.text
    at = title.text.find(title.head.split(" ")[0])
    return title.text[at:] if at > 0 else title.text


def _say_jurisdiction(writer: Writer, entity: str, title: Title, span: Span) -> None:
    post = _entry(writer, title)
    if title.place is None or (post is not None and post.level not in LEVELS_OF_A_PLACE):
        return
    if post is None and title.body is not None and title.body.kind not in ("province", "local_government"):
        return
    say_place(writer, title.place, span, "place.of-post")
    writer.say(entity, SY.jurisdiction, place_id(title.place), span, "place.of-post")


def _entry(writer: Writer, title: Title) -> PostEntry | None:
    return writer.registry.posts[title.mention.key] if title.mention else None


def say_tenure(writer: Writer, naming: Naming, held: Held, days: list[tuple[str, Span]]) -> str:
    """Returns the id of a tenure after saying whose, of which post, in which body, on which days attested."""
    title = held.title
    post = say_post(writer, naming, title)
    person = held.person
    entity = tenure_id(naming, held)
    before = bisect_left(person.names, title.start, key=lambda n: n.start) - 1
    name = person.names[max(before, 0)]
    span = (min(name.start, title.start), max(name.end, title.end))
    writer.say(entity, TYPE, SY.Tenure, span, "tenure")
    writer.say(entity, SY.ofPerson, person.id, span, "tenure")
    writer.say(entity, SY.inPost, post, span, "tenure")
    writer.say(entity, SY.tenureStatus, title.tense, (title.start, title.end), "tenure.status")
    if title.tense != "former":
        for day, day_span in days:
            writer.say(entity, SY.attestedOn, day, day_span, "tenure.attested", confidence=BY_CONTEXT)
    if held.body is not None and title.tense != "former":
        inferred = held.body_rule.startswith("registry.")
        body = say_body(writer, naming, held.body, inferred=inferred)
        where = (held.body.start, held.body.end)
        told = inferred or held.body_rule in NEAREST
        writer.say(entity, SY.inOrganisation, body, where, held.body_rule, inferred=told)
    return entity


def say_member(writer: Writer, naming: Naming, member: Member) -> None:
    """Says that somebody belongs to a body without a post there."""
    body = say_body(writer, naming, member.body)
    entity = mint(SY.Tenure, member.person.id, None, "substantive", body)
    writer.say(entity, TYPE, SY.Tenure, member.span, member.rule)
    writer.say(entity, SY.ofPerson, member.person.id, member.span, member.rule)
    writer.say(entity, SY.inOrganisation, body, (member.body.start, member.body.end), member.rule)


def tenure_id(naming: Naming, held: Held) -> str:
    """Returns a tenure's id: person, post and status."""
    return mint(SY.Tenure, held.person.id, naming.post(held.title), held.title.tense)


def say_actor(writer: Writer, naming: Naming, actor: Actor) -> str:
    """Returns the id of an actor after saying who it is."""
    if actor.via == SY.viaPost:
        return say_post(writer, naming, actor.titles[0])
    if actor.body is not None:
        return say_body(writer, naming, actor.body)
    if actor.place is not None:
        return _say_area(writer, actor, actor.place)
    return actor.target


def _say_area(writer: Writer, actor: Actor, code: str) -> str:
    if actor.target == place_id(code):
        return say_place(writer, code, actor.span, "place.represented")
    name = writer.page.text[slice(*actor.span)].split(" ")[0]
    say_place(writer, code, actor.span, "place.represented")
    return say_village(
        writer, actor.target, name, code, (actor.span[0], actor.span[0] + len(name)), actor.span
    )
