"""Whom the holder of a post serves: the body in the post's own words, the one that sent them, or one told elsewhere."""

from collections.abc import Mapping
from dataclasses import replace

from loaders.frames.affiliation.elsewhere import Served, told_elsewhere
from loaders.frames.affiliation.named import COMMITTEE, NamedBodies
from loaders.frames.model import Actor, Held
from loaders.frames.senders import may_own
from loaders.frames.unit_owners import DIVISIONS, Owners
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Body, Title
from loaders.mentions.scan import Scan
from ontology.thai import normalise_name

UNIVERSITY = "university"
OF_NOBODY = tuple(GRAMMAR.words("post_of_nobody"))
OF_NATION = tuple(GRAMMAR.words("post_of_nation"))


def holdings(scan: Scan, actors: list[Actor], senders: Mapping[str, Body], owners: Owners) -> list[Held]:
    """Returns the posts that the document gives to people, with the body that each serves."""
    named = NamedBodies(scan, actors)
    held = []
    for actor in actors:
        if actor.person is not None:
            for title in actor.titles:
                served = serves(title, senders.get(actor.person.id), owners)
                held.append(Held(actor.person, title, *told_elsewhere(scan, named, title, served)))
    return _without_needless_units(held)


def serves(title: Title, sender: Body | None, owners: Owners) -> Served:
    """Returns whom the holder of a post serves by its own words, by who sent them, or as owner of the unit."""
    body = title.body
    is_faculty = title.owner is not None and title.owner.kind == UNIVERSITY
    if may_own(body) and not is_faculty and not title.text.startswith(OF_NOBODY):
        return body, "registry.posts" if title.implied else "title.body"
    if may_own(title.owner):
        return title.owner, "title.owner"
    if sender is not None and (sender.kind == COMMITTEE or not title.text.startswith(OF_NATION)):
        return sender, "affiliation.delegation"
    owner = owners.get(normalise_name(body.name)) if body is not None else None
    if owner is not None:
        return owner[0], "affiliation.unit-owner"
    stands_alone = body is not None and body.name.startswith(DIVISIONS)
    return (body, "title.body") if stands_alone else (None, "")


def _without_needless_units(held: list[Held]) -> list[Held]:
    """Returns the holdings: a unit is served as a body only by whoever serves no body that owns units."""
    served = {h.person.id for h in held if may_own(h.body)}
    return [
        h if may_own(h.body) or h.person.id not in served else replace(h, body=None, body_rule="")
        for h in held
    ]
