"""Bodies named with other letters than their own: misspelt, or with a joining word more or less."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Generic, TypeVar

import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.bodies import as_other, body_of_entry
from loaders.mentions.model import Body
from loaders.registry import SLOT, OrganisationEntry, Registry

OTHERWISE = "body.spelt-otherwise"
CALLED_BY_PLACES = frozenset({"school", "temple", "hospital", "local_government", "province"})
SHORTEST = 12  # letters of a name that is told from others by all but one of them
MOST = 8  # names that one half of a name is compared with: ministries share theirs
_JOINERS = regex.compile("|".join(map(regex.escape, GRAMMAR.words("body_joiner"))))
_LONE = regex.compile(r"(?<![ก-๎])[ก-ฮ](?![ก-๎])")  # as in คณะทำงานชุด ก

T = TypeVar("T")
Key = tuple[str, int, str]


class Spellings(Generic[T]):
    """What is called by names, and is found by a name that differs from one by a letter or by joining words."""

    def __init__(self) -> None:
        self._found: dict[Key, list[tuple[str, T]]] = defaultdict(list)

    def add(self, name: str, what: T) -> None:
        """Adds what is called by a name."""
        bare = name.replace(" ", "")
        if len(bare) >= SHORTEST and not _LONE.search(name):
            for key in _kept(bare):
                if len(self._found[key]) < MOST:
                    self._found[key].append((bare, what))

    def like(self, name: str) -> T | None:
        """Returns what is called nearly as a name."""
        bare = name.replace(" ", "")
        if len(bare) < SHORTEST or _LONE.search(name):
            return None
        near = (item for key in _asked(bare) for item in self._found.get(key, ()))
        return next((what for other, what in near if _is_same(bare, other)), None)


def as_spelt(registry: Registry, bodies: list[Body]) -> list[Body]:
    """Returns the bodies, one that the grammar read as the one that it is by nearly the same name.

    กระทรวงหาดไทย is กระทรวงมหาดไทย; คณะกรรมการการพัฒนาบึง is คณะกรรมการพัฒนาบึง where the page names it more often.
    """
    if all(not body.is_read for body in bodies):
        return bodies
    often = Counter(body.name for body in bodies)
    first = {body.name: body for body in reversed(bodies)}
    named: Spellings[Body] = Spellings()
    same: dict[str, Body] = {}
    for body in sorted(first.values(), key=lambda b: (b.is_read, -often[b.name], b.start)):
        other = (registered(registry, body) or named.like(body.name)) if _may_be_misspelt(body) else None
        if other is None:
            named.add(body.name, body)
        elif other.id != body.id:
            same[body.id] = other
    return [
        as_other(body, same[body.id])._replace(rule=OTHERWISE) if body.id in same else body for body in bodies
    ]


def _may_be_misspelt(body: Body) -> bool:
    """Returns whether a name one letter away is the same one: villages next to each other may differ by as much."""
    return body.is_read and body.kind not in CALLED_BY_PLACES


def registered(registry: Registry, body: Body) -> Body | None:
    """Returns a body as the register's of nearly the same name."""
    entry = _register(registry).like(body.name) if _may_be_misspelt(body) else None
    return body_of_entry(entry, body.start, body.end, body.name) if entry is not None else None


@cache
def _register(registry: Registry) -> Spellings[OrganisationEntry]:
    names: Spellings[OrganisationEntry] = Spellings()
    for entry in registry.organisations.values():
        for name in (entry.name_th, *entry.aliases):
            if not SLOT.search(name):
                names.add(name, entry)
    return names


def _is_same(name: str, other: str) -> bool:
    return _joined(name) == _joined(other) or _differs_by_letter(name, other)


def _joined(name: str) -> str:
    return _JOINERS.sub("", name)


def _differs_by_letter(name: str, other: str) -> bool:
    """Returns whether two names are the same but for one Thai letter more, less or another."""
    short, long = sorted((name, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    changed = len(short) == len(long)
    letters = long[at : at + 1] + (short[at : at + 1] if changed else "")
    rest = short[at + 1 :] if changed else short[at:]
    return rest == long[at + 1 :] and all("ก" <= letter <= "๎" for letter in letters)


def _kept(name: str) -> Iterator[Key]:
    """Yields what a name is found by: its words without those that join, and either half of its letters."""
    yield "words", 0, _joined(name)
    for length in (len(name) - 1, len(name)):
        yield from _halves(name, len(name), length // 2)


def _asked(name: str) -> Iterator[Key]:
    """Yields what the names are found by that differ from a name by a letter or by joining words."""
    yield "words", 0, _joined(name)
    for length in (len(name) - 1, len(name), len(name) + 1):
        yield from _halves(name, length, min(length, len(name)) // 2)


def _halves(name: str, length: int, half: int) -> tuple[Key, Key]:
    return ("begins", length, name[:half]), ("ends", length, name[-half:])
