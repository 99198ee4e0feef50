"""Lists as releases write them: numbered, of quoted titles, with commas, or with nothing but spaces.

A list with nothing but spaces is read only where something proves where its things begin: their stated
number, or the word that all of them begin with.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import matches_at, places_of

ListKind = Literal["closed", "open"]
KINDS = GRAMMAR.words("list_opener")
LONGEST = 220
SHORTEST = 4
FEWEST = 2
MOST = 40
NUMBERED_REACH = 2500
LONGEST_LIST = 1600  # of one without numbers: looking further from each opener would not be linear
_STYLES = {
    "round": r"\((\d{1,2})\)[ ]?",
    "half": r"(?<![\d(])(\d{1,2})\)[ ]?",
    "dot": r"(?<![\d.,])(\d{1,2})\.(?!\d)[ ]?",
}
_HEADS = tuple(GRAMMAR.words("list_head"))
_TWICE = regex.compile(r"^(?P<before>.*?)(?P<said>.{8,})(?P=said)$")


class Item(NamedTuple):
    """One thing that is listed, with its number where the list is numbered."""

    start: int
    end: int
    ordinal: int | None = None


class Listing(NamedTuple):
    """A list that was read whole."""

    items: tuple[Item, ...]
    kind: ListKind
    sure: bool  # whether what divides it leaves no doubt of how many things it holds


def find_openers(text: str) -> list[regex.Match[str]]:
    """Returns the words of a text that open a list, in order."""
    starts = sorted(at for word in KINDS for at in places_of(word, text))
    return list(matches_at(starts, GRAMMAR["list.opener"], text, len(text)))


def read_list(text: str, opener: regex.Match[str], end: int, stated: int | None = None) -> Listing | None:
    """Returns the list after the words that open it, in a block that ends at `end`; None where it stays unclear."""
    at = opener.end()
    kind: ListKind = "open" if KINDS[opener["opener"]] == "open" else "closed"
    first = GRAMMAR["list.first"].match(text, at)
    if first is not None:
        return _listing(text, _numbered(text, first), kind, sure=True)
    part = GRAMMAR["list.part"].match(text, at, min(end, at + LONGEST_LIST))
    if part is None or part.end() == at + LONGEST_LIST:
        return None
    quoted = GRAMMAR["list.quoted"].match(text, at, part.end())
    if quoted is not None:
        return _listing(text, [Item(*span) for span in quoted.spans("item")], kind, sure=True)
    commas = list(_with_commas(text, *part.span()))
    if len(commas) >= 3 or (len(commas) == FEWEST and "," in part[0] and stated == FEWEST):
        return _listing(text, commas, kind, sure=True)
    words = list(_with_spaces(text, *part.span()))
    proved = len(words) == stated or (stated is None and _share_a_head(text, words))
    return _listing(text, words, kind, sure=False) if proved else None


def _listing(text: str, items: list[Item], kind: ListKind, *, sure: bool) -> Listing | None:
    trimmed = [_said_once(text, _trimmed(text, item)) for item in items]
    lengths = [item.end - item.start for item in trimmed]
    if not FEWEST <= len(trimmed) <= MOST or max(lengths) > LONGEST or min(lengths) < SHORTEST:
        return None
    is_open = GRAMMAR["list.open-end"].match(text, trimmed[-1].end)
    return Listing(tuple(trimmed), "open" if is_open else kind, sure)


def _numbered(text: str, first: regex.Match[str]) -> list[Item]:
    """Returns the things of a numbered list; it may go on in lines below, each of which begins with its number."""
    items: list[Item] = []
    pattern, marker, ordinal = _pattern(first), first, 1
    while len(items) < MOST:
        start = marker.end()
        following = _following(text, pattern, start, ordinal)
        line = text.find("\n", start)
        stop = len(text) if line < 0 else line
        if following is not None:
            stop = min(stop, following.start())
        part = GRAMMAR["list.part"].match(text, start, stop)
        items.append(Item(start, part.end() if part else start, ordinal))
        if following is None:
            break
        marker, ordinal = following, int(following[1])
    return items


def _pattern(first: regex.Match[str]) -> regex.Pattern[str]:
    """Returns what reads the numbers of a list in the style of its first."""
    if first["word"]:
        return regex.compile(rf"{first['word']}(?:ที่)?[ ]?(\d{{1,2}})(?!\d)[ ]?[:)]?[ ]?")
    style = next(name for name in _STYLES if first[name])
    return regex.compile(_STYLES[style])


def _following(text: str, pattern: regex.Pattern[str], start: int, ordinal: int) -> regex.Match[str] | None:
    """Returns the number after this one: the next in the line, or one that begins a line, which may skip one."""
    for found in pattern.finditer(text, start, start + NUMBERED_REACH):
        number = int(found[1])
        inline = "\n" not in text[start : found.start()]
        begins = (
            GRAMMAR["list.line-begins"].search(text, max(0, found.start() - 6), found.start()) is not None
        )
        if number == 1:
            return None
        if (number == ordinal + 1 and (inline or begins)) or (number == ordinal + 2 and begins):
            return found
    return None


def _with_commas(text: str, start: int, end: int) -> Iterator[Item]:
    """Yields the things between commas; the last stretch is divided where และ joins its two."""
    spans = [found.span() for found in GRAMMAR["list.comma"].finditer(text, start, end)]
    for span in spans[:-1]:
        yield Item(*span)
    if not spans:
        return
    last_start, last_end = spans[-1]
    joints = [*GRAMMAR["list.and"].finditer(text, last_start + 1, last_end)] or [
        *GRAMMAR["list.and-glued"].finditer(text, last_start + 1, last_end)
    ]
    if joints:
        yield Item(last_start, joints[-1].start())
        last_start = joints[-1].end()
    yield Item(last_start, last_end)


def _with_spaces(text: str, start: int, end: int) -> Iterator[Item]:
    """Yields the things between spaces; that which และ opens is the last one and runs to the end."""
    for found in GRAMMAR["list.word"].finditer(text, start, end):
        opens = GRAMMAR["list.last"].match(text, *found.span())
        if opens:
            yield Item(opens.end(), end)
            return
        yield Item(*found.span())


def _share_a_head(text: str, items: list[Item]) -> bool:
    """Returns whether at least three things all begin with one word, and the last is as short as a name."""
    heads = [next((head for head in _HEADS if text.startswith(head, i.start)), None) for i in items]
    return len(items) >= 3 and heads[0] is not None and len(set(heads)) == 1 and _is_plain(text, items[-1])


def _is_plain(text: str, item: Item) -> bool:
    return " " not in text[item.start : item.end].strip()


def _trimmed(text: str, item: Item) -> Item:
    """Returns an item without the space, commas and joining words around it."""
    start, end = item.start, item.end
    while start < end and text[start] in " ,;:-":
        start += 1
    trail = GRAMMAR["list.trail"].search(text, start, end)
    return Item(start, trail.start() if trail else end, item.ordinal)


def _said_once(text: str, item: Item) -> Item:
    """Returns an item that a slip says twice in a row up to where it is said again, spaces apart."""
    letters = [i for i in range(item.start, item.end) if text[i] != " "]
    found = _TWICE.match("".join(text[i] for i in letters))
    if found is None:
        return item
    return Item(item.start, letters[found.start("said") + len(found["said"]) - 1] + 1, item.ordinal)
