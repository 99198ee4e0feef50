"""Searching by name: the words of the query among the words of names, then any part of a name."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.cypher_files import cypher
from graph.pages.captions import Caption, class_of, read_captions
from graph.schema import SEARCH
from graph.store import Store
from ontology.errors import BadInput
from ontology.model import MODEL, SY, Label
from ontology.thai import normalise_name, search_text

MOST = 500
"""Matches that are counted and grouped; more than anyone reads."""
A_GROUP = 6
PAGE = 50
NAMES = (SY.nameTh, SY.nameEn, SY.altName, SY.title, SY.stem)
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity that fits a query.

    - `entity` and `class_label`: which;
    - `property` and `property_label`: which of its names matched; `name`: that name;
    - `spans`: where in the name.
    """

    entity: Caption
    class_label: Label
    property: str
    property_label: Label
    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The matches of one class.

    - `class_name` and `label`: which class;
    - `n`: how many; `hits`: the best.
    """

    class_name: str
    label: Label
    n: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class SearchPage:
    """What fits a query, grouped by class, the class of the best match first.

    - `q`: the query; `class_name` and `class_label`: the class asked for, None for any;
    - `how`: words (every word fits), part (the query stands inside a name), some (some of the words), browse (no
      query: all of a class) or nothing;
    - `total`: how many; `capped`: whether more may fit than were looked at;
    - `page` of `pages`; `groups`: the matches.
    """

    q: str
    class_name: str | None
    class_label: Label | None
    how: str
    total: int
    capped: bool
    page: int
    pages: int
    groups: tuple[HitGroup, ...]


def search_page(store: Store, q: str, class_name: str | None = None, page: int = 1) -> SearchPage:
    """Returns what fits a query, in one class if it is given; without a query, all of that class."""
    class_name = class_name if class_name in MODEL.classes else None
    text = normalise_name(q)
    if not text:
        return _browse(store, class_name, page)
    how, rows = _matches(store, text, class_name)
    rows.sort(key=lambda row: _rank(row, text))
    each = PAGE if class_name else A_GROUP
    return _page(store, text, class_name, how, rows, len(rows), page, each)


def _matches(store: Store, text: str, class_name: str | None) -> tuple[str, list[dict[str, Any]]]:
    """Returns how the query was understood, and what fits it so."""
    words = search_text(text).split()
    if words and (rows := _by_words(store, " ".join(f"+({w}^4 {w}*)" for w in words), class_name)):
        return "words", rows
    asked = {"text": text.lower(), "class": class_name, "limit": MOST}
    if rows := store.read(cypher("page_search_contains"), asked):
        return "part", rows
    if len(words) > 1 and (rows := _by_words(store, " ".join(f"{w}^4 {w}*" for w in words), class_name)):
        return "some", rows
    return "nothing", []


def _by_words(store: Store, words: str, class_name: str | None) -> list[dict[str, Any]]:
    asked = {"index": SEARCH, "words": words, "class": class_name, "limit": MOST}
    try:
        return store.read(cypher("page_search_words"), asked)
    except BadInput:  # a store into which nothing was ever loaded has no index yet
        return []


def _browse(store: Store, class_name: str | None, page: int) -> SearchPage:
    if class_name is None:
        return SearchPage("", None, None, "nothing", 0, False, 1, 1, ())
    total = store.read(cypher("page_search_size"), {"class": class_name})[0]["n"]
    asked = {"class": class_name, "skip": (page - 1) * PAGE, "limit": PAGE}
    return _page(
        store, "", class_name, "browse", store.read(cypher("page_search_browse"), asked), total, page, PAGE
    )


def _page(
    store: Store,
    q: str,
    class_name: str | None,
    how: str,
    rows: list[dict[str, Any]],
    total: int,
    page: int,
    each: int,
) -> SearchPage:
    names = [class_name or class_of(row["labels"]) for row in rows]
    counts: Counter[str] = Counter(names) if how != "browse" else Counter({class_name or SY.Entity: total})
    start = (page - 1) * each if how != "browse" and class_name else 0
    shown: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for name, row in zip(names, rows, strict=True):
        shown[name].append(row)
    cut = {name: found[start : start + each] for name, found in shown.items()}
    captions = read_captions(store, (row["id"] for found in cut.values() for row in found))
    words = search_text(q).split()
    groups = tuple(
        HitGroup(
            n,
            MODEL.class_(n).label,
            counts[n],
            tuple(_hit(row, captions.of(row["id"]), q, words) for row in found),
        )
        for n, found in cut.items()
    )
    pages = max(1, -(-total // each)) if class_name else 1
    label = MODEL.class_(class_name).label if class_name else None
    return SearchPage(
        q, class_name, label, how, total, how != "browse" and total >= MOST, page, pages, groups
    )


def _hit(row: Mapping[str, Any], caption: Caption, q: str, words: list[str]) -> Hit:
    property_, name = _best_name(row["names"], q, words) or (SY.nameTh, caption.th)
    label = MODEL.property(property_).label
    return Hit(
        caption, MODEL.class_(caption.class_name).label, property_, label, name, _spans(name, q, words)
    )


def _best_name(names: Mapping[str, Any], q: str, words: list[str]) -> tuple[str, str] | None:
    """Returns the name that fits best, and its property: one with the whole query, else with most words."""
    found = [(p, name) for p in NAMES for name in _listed(names.get(p))]
    return max(found, key=lambda f: _fit(f[1], q, words), default=None)


def _fit(name: str, q: str, words: list[str]) -> tuple[bool, int]:
    folded = name.casefold()
    return bool(q) and q.casefold() in folded, sum(w in folded for w in words)


def _spans(name: str, q: str, words: Iterable[str]) -> tuple[Span, ...]:
    """Returns where the query stands in a name, or its words where the whole does not."""
    folded = name.lower()
    if len(folded) != len(name):
        return ()
    for wanted in ([q.lower()], list(words)):
        starts = [(folded.find(w), w) for w in wanted if w and w in folded]
        if starts:
            return _joined(sorted((at, at + len(w)) for at, w in starts))
    return ()


def _joined(spans: list[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _rank(row: Mapping[str, Any], text: str) -> tuple[bool, bool, bool, float]:
    """Returns what sorts whole names first, then names that begin with the query, then those that have it."""
    folded = text.casefold()
    names = [name.casefold() for p in NAMES for name in _listed(row["names"].get(p))]
    return (
        folded not in names,
        not any(name.startswith(folded) for name in names),
        not any(folded in name for name in names),
        -row["score"],
    )


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value] if value else []
