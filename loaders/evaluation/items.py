"""What a record says, as items that can be compared one by one, section by section.

The sections, what counts as one item and when two items are equal are those of the annotation guideline's scorer.
"""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import regex

from loaders.grammar import GRAMMAR

Record = Mapping[str, Any]
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙–—", "0123456789--")
_INVISIBLE = regex.compile("[\u200b-\u200f\ufeff\u00ad]")
PERSON_FIELDS = ("honorific", "positions", "affiliations", "roles")
BEFORE_A_PLACE = {"province": ("จังหวัด", "จ."), "district": ("อำเภอ", "อ.", "เขต")}
NETWORK = "เครือข่าย"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that a record says.

    `keys`: two items that share one are equal; `text`: for reading; `path`: a JSON pointer into the record;
    `of`: the person whose it is; `search`, `near`: the words by which, and near which, it stands in the text.
    """

    text: str
    keys: frozenset[str]
    path: str
    search: tuple[str, ...]
    of: str = ""
    near: tuple[str, ...] = ()
    kind: str | None = None


def normal(value: object) -> str:
    """Returns a text as it is compared: without white space, invisible characters, outer punctuation and case."""
    text = unicodedata.normalize("NFC", str(value)).translate(THAI_DIGITS).replace("\u0e4d\u0e32", "\u0e33")
    return "".join(_INVISIBLE.sub("", text).split()).strip(".,;:\"'“”").lower()


def written(value: Any) -> tuple[str, ...]:
    """Returns the accepted forms of one thing, which stands as a text or as a list of texts."""
    values = value if isinstance(value, list) else [value]
    return tuple(str(v) for v in values if v not in (None, ""))


def names_of(record: Record) -> list[frozenset[str]]:
    """Returns the compared forms of each person's name, in the order of the record."""
    return [frozenset(map(normal, written(person["name"]))) for person in record.get("people") or ()]


def gold_items(record: Record) -> dict[str, list[Item]]:
    """Returns the items of a gold record by section."""
    return _items(record, [str(place) for place in range(len(record.get("people") or ()))], ())


def given_items(record: Record, gold: Record) -> dict[str, list[Item]]:
    """Returns the items of an extraction's record by section; what it says of a person counts as said of the
    person in the gold record who has that name, and an organisation by each of its aliases."""
    known = names_of(gold)
    people = [
        next(
            (str(place) for place, theirs in enumerate(known) if names & theirs), f"?{min(names, default='')}"
        )
        for names in names_of(record)
    ]
    return _items(record, people, ("aliases",))


def _items(record: Record, people: Sequence[str], more_names: tuple[str, ...]) -> dict[str, list[Item]]:
    sections: dict[str, list[Item]] = {"people": _named(record, "people")}
    for name in PERSON_FIELDS:
        sections[f"people.{name}"] = _of_people(record, people, name)
    sections["vacant_posts"] = _listed(record, "vacant_posts")
    sections["organisations"] = _named(record, "organisations", more_names)
    sections["networks"] = _listed(record, "networks")
    sections["plans"] = _plans(record)
    sections["provinces"] = _listed(record, "provinces")
    for section, of_event in _OF_EVENTS.items():
        sections[section] = [
            item
            for place, event in enumerate(record.get("events") or ())
            for item in of_event(event, f"/events/{place}")
        ]
    return {section: [item for item in items if item.keys] for section, items in sections.items()}


def _item(path: str, forms: tuple[str, ...], kind: str | None = None) -> Item:
    return Item(next(iter(forms), ""), frozenset(map(normal, forms)), path, forms, kind=kind)


def _named(record: Record, part: str, more_names: tuple[str, ...] = ()) -> list[Item]:
    return [
        _item(
            f"/{part}/{place}/name",
            (*written(thing["name"]), *(form for key in more_names for form in written(thing.get(key)))),
            thing.get("kind"),
        )
        for place, thing in enumerate(record.get(part) or ())
    ]


def _listed(record: Record, part: str) -> list[Item]:
    items = [_item(f"/{part}/{place}", written(value)) for place, value in enumerate(record.get(part) or ())]
    if part == "networks":  # a list of networks may say the head word once, for all of them
        return [
            replace(i, search=(*i.search, *(form.removeprefix(NETWORK) for form in i.search))) for i in items
        ]
    return items


def _of_people(record: Record, people: Sequence[str], name: str) -> list[Item]:
    items = []
    for place, (person, who) in enumerate(zip(record.get("people") or (), people, strict=True)):
        values, names = person.get(name) or [], written(person["name"])
        path = f"/people/{place}/{name}"
        alone = isinstance(values, str)
        for number, value in enumerate([values] if alone else values):
            forms = written(value)
            search = () if name == "roles" else forms
            if name == "honorific":
                search = tuple(form + whose for form in forms for whose in names)
            keys = frozenset(f"{who}|{normal(form)}" for form in forms)
            at = path if alone else f"{path}/{number}"
            items.append(Item(next(iter(forms), ""), keys, at, search, next(iter(names), ""), names))
    return items


def _plans(record: Record) -> list[Item]:
    items = []
    for place, plan in enumerate(record.get("plans") or ()):
        forms = written(plan.get("name"))
        edition, start, end = (plan.get(key) for key in ("edition", "start", "end"))
        keys = frozenset(f"{normal(form)}|{edition}|{start}|{end}" for form in forms)
        stated = [f"edition {edition}"] * bool(edition) + [f"{start}-{end}"] * bool(start or end)
        text = " ".join([*forms[:1], *stated])
        items.append(Item(text, keys, f"/plans/{place}/name", forms))
    return items


def _dates(event: Record, path: str) -> list[Item]:
    start, end = event.get("start"), event.get("end") or event.get("start")
    if not start:
        return []
    text = f"{start}..{end}"
    search = tuple(form for day in (start, end) for form in _spelled(str(day)))
    return [Item(text, frozenset({text}), f"{path}/start", search)]


def _spelled(day: str) -> list[str]:
    """Returns a day as texts spell it, or nothing for what is no day."""
    try:
        then = date.fromisoformat(day)
    except ValueError:
        return []
    return [f"{then.day}{month}" for month, n in GRAMMAR.words("month").items() if n == then.month]


def _places(event: Record, path: str) -> list[Item]:
    return [
        Item(
            f"{key} {event[key]}",
            frozenset({f"{key}|{normal(event[key])}"}),
            f"{path}/{key}",
            (*(head + event[key] for head in BEFORE_A_PLACE[key]), event[key]),
        )
        for key in ("province", "district")
        if event.get(key)
    ]


def _venues(event: Record, path: str) -> list[Item]:
    return [_item(f"{path}/venue", written(event.get("venue")))]


def _counts(event: Record, path: str) -> list[Item]:
    return [
        Item(
            f"{key} {event[key]}",
            frozenset({f"{key}|{event[key]}"}),
            f"{path}/{key}",
            (f"{event[key]:,}" if isinstance(event[key], int) else str(event[key]), str(event[key])),
        )
        for key in ("people_count", "organisations_count")
        if event.get(key)
    ]


_OF_EVENTS: Mapping[str, Callable[[Record, str], list[Item]]] = {
    "events.date": _dates,
    "events.place": _places,
    "events.venue": _venues,
    "events.counts": _counts,
}
SECTIONS = tuple(gold_items({}))
