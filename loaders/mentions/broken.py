"""Names of bodies that a space breaks: สำนักงานส่งเสริมวิสาหกิจขนาดกลาง และขนาดย่อม."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from loaders.mentions.bodies import as_other, body_of_entry
from loaders.mentions.model import Body
from loaders.registry import SLOT, OrganisationEntry, Registry

OPENING = 12  # letters by which a name is looked up
LONGEST = 200


class Names:
    """Names without their spaces, found by the letters that a text goes on with."""

    def __init__(self) -> None:
        self._lengths: dict[str, set[int]] = defaultdict(set)
        self._names: set[str] = set()

    def add(self, name: str) -> None:
        """Adds a name."""
        bare = name.replace(" ", "")
        self._names.add(bare)
        self._lengths[bare[:OPENING]].add(len(bare))

    def longest(self, letters: str, beyond: int) -> str | None:
        """Returns the longest name that letters begin with and that is longer than so many of them."""
        lengths = sorted((n for n in self._lengths.get(letters[:OPENING], ()) if n > beyond), reverse=True)
        return next((letters[:n] for n in lengths if letters[:n] in self._names), None)


def unbroken(registry: Registry, text: str, bodies: list[Body]) -> list[Body]:
    """Returns the bodies, a name that ends at a space with what follows where both are a name told elsewhere."""
    if not any(_may_go_on(text, body) for body in bodies):
        return bodies
    named = {body.name.replace(" ", ""): body for body in reversed(bodies)}
    told = Names()
    for name in named:
        told.add(name)
    return [_whole(registry, text, body, told, named) or body for body in bodies]


def _may_go_on(text: str, body: Body) -> bool:
    goes_on = text[body.end : body.end + 1] == " " and "ก" <= text[body.end + 1 : body.end + 2] <= "๎"
    return body.is_read and goes_on and len(body.name) >= OPENING


def _whole(registry: Registry, text: str, body: Body, told: Names, named: dict[str, Body]) -> Body | None:
    """Returns the body whose name goes on after the space, if the page or the register has one."""
    if not _may_go_on(text, body):
        return None
    letters = text[body.start : body.start + LONGEST].partition("\n")[0].replace(" ", "")
    beyond = len(body.name.replace(" ", ""))
    listed = _listed(registry)
    names = (told.longest(letters, beyond), listed[0].longest(letters, beyond))
    name = max(filter(None, names), key=len, default=None)
    if name is None:
        return None
    end = _end_of(text, body.start, len(name))
    if "ก" <= text[end : end + 1] <= "๎":
        return None  # another word begins with the same letters
    spelt = body._replace(end=end, name=text[body.start : end])
    if name in named:
        return as_other(spelt, named[name])
    return body_of_entry(listed[1][name], spelt.start, end, spelt.name)


def _end_of(text: str, start: int, letters: int) -> int:
    """Returns the index after so many letters of a text, its spaces left out."""
    end = start
    while letters:
        letters -= text[end] != " "
        end += 1
    return end


@cache
def _listed(registry: Registry) -> tuple[Names, dict[str, OrganisationEntry]]:
    names = Names()
    entries = dict(_names_of(registry))
    for name in entries:
        names.add(name)
    return names, entries


def _names_of(registry: Registry) -> Iterator[tuple[str, OrganisationEntry]]:
    for entry in registry.organisations.values():
        for name in (entry.name_th, *entry.aliases):
            if len(name) > OPENING and not SLOT.search(name):
                yield name.replace(" ", ""), entry
