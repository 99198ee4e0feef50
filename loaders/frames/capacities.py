"""Posts that a speaker tells of themselves, where nobody is named: ตนในฐานะผู้อำนวยการศูนย์X."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from loaders.frames.model import Actor, Person, Quote
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Title
from loaders.mentions.scan import Scan
from loaders.mentions.titles import end_of_title, read_titles

CAPACITY = "ในฐานะ"
SELF_REACH = 12  # of the word for oneself before it
POST_REACH = 120  # to the end of the words that a post begins with
SHORTENED = "ฯ "


def told_by_speakers(scan: Scan, actors: Sequence[Actor], quotes: Sequence[Quote]) -> list[Actor]:
    """Returns the speakers, each where they tell a post of their own that the document gives them nowhere else.

    For `นาย A กล่าวว่า ในฐานะรองประธานมูลนิธิX`, `ซึ่งตนในฐานะผู้อำนวยการศูนย์X`.
    """
    said = sorted((q for q in quotes if q.actor.person is not None), key=lambda q: q.start)
    if not said:
        return []
    held: dict[str, list[Title]] = defaultdict(list)
    for actor in actors:
        if actor.person is not None:
            held[actor.person.id] += actor.titles
    told = []
    for found in _capacities(scan.text):
        person = _speaker(said, found)
        block = scan.block_at(found.end())
        titles = read_titles(scan.ground, found.end(), block.end) if person and block else []
        new = tuple(title for title in titles if person and _is_new(title, held[person.id]))
        if person is not None and new:
            held[person.id] += new
            end = end_of_title(new[-1])
            told.append(Actor(found.start(), end, "by", person.id, found.span(), person, new))
    return told


def _capacities(text: str) -> Iterator[regex.Match[str]]:
    """Yields the words by which somebody may tell a post of their own."""
    at = text.find(CAPACITY)
    while at >= 0:
        found = GRAMMAR["title.of-oneself"].search(text, max(0, at - SELF_REACH), at + POST_REACH)
        if found is not None and found.start() <= at < found.end():
            yield found
        at = text.find(CAPACITY, at + 1)


def _speaker(said: Sequence[Quote], found: regex.Match[str]) -> Person | None:
    """Returns who says so: whose words they stand in, at the beginning of these where no word for oneself tells it."""
    last = bisect_right(said, found.start(), key=lambda q: q.start) - 1
    if last < 0 or said[last].end <= found.start():
        return None
    tells = found["self"] is not None or said[last].start == found.start()
    return said[last].actor.person if tells else None


def _is_new(title: Title, held: Sequence[Title]) -> bool:
    """Returns whether a post is of a named body or place and none of those told before, whole or shortened."""
    if title.body is None and title.owner is None and title.place is None:
        return False
    short = title.text.rstrip(SHORTENED)
    return not any(title.id == one.id or one.text.startswith(short) for one in held)
