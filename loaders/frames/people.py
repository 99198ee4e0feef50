"""Who is named: the mentions of one person put together."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate, takewhile

import ahocorasick

from loaders.frames.model import Person
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Name
from loaders.mentions.spans import Cover
from ontology.ids import mint
from ontology.model import SY
from ontology.thai import normalise_name

SHORTEST_ALONE = 3
SHORTEST_GLUED = 4  # of given names, to which a verb may be glued
SHORTEST_SLIP = 6  # letters of a family name that another of one letter's difference may mean
SHORT_POST = 24
MANY = 9
MONK = "พระ"
VERBS = tuple(GRAMMAR.words("verb_start"))


def people_of(names: Iterable[Name]) -> list[Person]:
    """Returns the persons whom the names mean.

    The same full name is the same person; a given name alone is the one person with that given name, and
    where there is none, or more than one, it is nobody.
    """
    full: dict[str, list[Name]] = defaultdict(list)
    alone: list[Name] = []
    for name in _without_verbs(list(names)):
        if name.is_whole:
            full[_compact(name)].append(name)
        else:
            alone.append(name)
    full = _without_slips(full)
    by_given: dict[str, list[str]] = defaultdict(list)
    for key, found in full.items():
        by_given[normalise_name(found[0].given)].append(key)
    for name in alone:
        keys = by_given.get(normalise_name(name.given), [])
        if len(keys) == 1:
            full[keys[0]].append(name)
    return [_person(found) for found in _merged(full)]


def _without_slips(full: dict[str, list[Name]]) -> dict[str, list[Name]]:
    """Returns the names of each person: the same given name with a family name that differs by a letter is a slip.

    Not the other way round: brothers and sisters have one family name and given names that are alike.
    """
    kept: dict[str, list[Name]] = {}
    namesakes: dict[str, list[str]] = defaultdict(list)  # by their given name
    for key, names in full.items():
        given, family = names[0].given, names[0].family
        one = next((k for k in namesakes[given] if family and _is_slip(kept[k][0].family, family)), None)
        if one is None:
            namesakes[given].append(key)
            kept[key] = names
        else:
            kept[one] = [*kept[one], *names]
    return kept


def _is_slip(one: str, other: str) -> bool:
    """Returns whether two long family names differ by a single letter that is left out, added or another."""
    longest = max(len(one), len(other))
    if longest < SHORTEST_SLIP or abs(len(one) - len(other)) > 1:
        return False
    same = _in_common(one, other)
    return same + _in_common(one[same:][::-1], other[same:][::-1]) >= longest - 1


def _in_common(one: str, other: str) -> int:
    """Returns how many letters two words begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _merged(full: dict[str, list[Name]]) -> Iterable[list[Name]]:
    """Returns the names of each person: a long foreign name read short in one place is that of the long one."""
    whole = {key: normalise_name(names[0].full) for key, names in full.items()}
    longer: dict[str, list[str]] = defaultdict(list)
    for key, name in whole.items():
        for short in accumulate(name.split(" ")[:-1], "{} {}".format):
            longer[short].append(key)
    for key, short in whole.items():
        if len(longer[short]) == 1 and full[key][0].is_plain:
            full[longer[short][0]] += full.pop(key)
    return full.values()


def _without_verbs(names: list[Name]) -> list[Name]:
    """Returns the names, each without a verb read as part of it, once a given name is known with a family name.

    For `นายสมชาย ยังได้…` and `นายสมชายยังได้…`, where นายสมชาย ใจดี is named.
    """
    known = {n.given for n in names if n.family and not n.family.startswith(VERBS)}
    return [_without_verb(name, known) for name in names]


def _without_verb(name: Name, known: set[str]) -> Name:
    """Returns a name up to the verb that stands where a family name would, or that a given name runs into."""
    if name.rule == "person.glued" and name.given in known:
        return name._replace(rule="person")
    if name.family.startswith(VERBS) and name.given in known:
        return name._replace(family="", end=name.name_start + len(name.given))
    for length in range(SHORTEST_GLUED, len(name.given)):
        if name.given[:length] in known and name.given.startswith(VERBS, length):
            end = name.name_start + length
            return name._replace(given=name.given[:length], family="", end=end, rule="person")
    return name


def _compact(name: Name) -> str:
    """Returns a name without spaces: a page that broke a line inside a family name left one there."""
    return normalise_name(name.full).replace(" ", "")


def _person(names: list[Name]) -> Person:
    """Returns the person of these names, called by the form with the fewest spaces, but one that parts the names."""
    stated = [normalise_name(n.full) for n in names if n.is_whole]
    full = min(
        stated, key=lambda form: (-len(form.replace(" ", "")), form.count(" ") or MANY, -stated.count(form))
    )
    return Person(mint(SY.Person, full), full, tuple(sorted(names, key=lambda n: n.start)))


def short_names(text: str, people: list[Person]) -> list[Name]:
    """Returns given names that stand alone after a short post or a quotation mark: รองนายกฯ ประเสริฐ, “สุดาวรรณ”.

    Only a given name that one person of the document has alone is read so; a monk's title before a verb too.
    """
    covers = _given_alone(people)
    if not covers:
        return []
    automaton = ahocorasick.Automaton()
    for given in covers:
        automaton.add_word(given, given)
    automaton.make_automaton()
    names = []
    for last, given in automaton.iter(text):
        end = last + 1
        start = end - len(given)
        if covers[given].holds(start):
            continue
        told = text.startswith(VERBS, end) if given.startswith(MONK) else _stands_alone(text, start, end)
        if told:
            names.append(Name(start, end, "", start, given, "", "person.short"))
    return names


def _given_alone(people: list[Person]) -> dict[str, Cover]:
    """Returns the given names that one person has alone, with the places where that person is named."""
    given: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        name = person.names[0]
        if (name.is_plain or name.rule == "monk") and len(name.given) >= SHORTEST_ALONE:
            given[name.given].append(person)
    return {
        name: Cover((n.start, n.end) for n in holders[0].names)
        for name, holders in given.items()
        if len(holders) == 1
    }


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Returns whether a short post or a quotation mark opens a given name, and nothing goes on after it."""
    closed = GRAMMAR["person.short-end"].fullmatch(text[end : end + 1]) is not None
    return closed and GRAMMAR["person.short"].search(text, max(0, start - SHORT_POST), start) is not None
