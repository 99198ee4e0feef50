"""Names of people: found where a title begins, read by the grammar's rule, ended where the name ends."""

from collections.abc import Iterator
from functools import cache, lru_cache

import ahocorasick
import regex

from loaders.grammar import GRAMMAR
from loaders.mentions.anchors import matches_at, places_of
from loaders.mentions.model import Name
from loaders.mentions.spans import Cover

SHORTEST = 2
SHORTEST_CUT = 5  # letters of a given name that longer words may be cut to
SHORTEST_GLUED = 13  # of a given and a family name with no space between
AND = "และ"
NOT_HERE = 16
_ORDAINED = ("พระ", "หลวงพ่อ", "หลวงปู่", "หลวงตา", "ครูบา", "สามเณร")
LONGEST = 26
GLUED_REACH = 24
LONG_FAMILY = 9
PARTED = (" ", "\n", "")
LONGEST_FAMILY = 20
TEMPLE = "วัด"  # before a monk's title it makes the name of a temple

_STOP_WORDS = "|".join(sorted(map(regex.escape, GRAMMAR.words("name_stop")), key=len, reverse=True))
CLERGY = tuple(GRAMMAR.words("baptised_clergy"))
_STOPS = regex.compile(rf"(?!(?<=ภูมิ)ประเทศ)(?:{_STOP_WORDS})")  # ภูมิประเทศ ends family names
_IN_BRACKET = regex.compile(r" ?\( ?(?:[A-Za-z.]+ ?)*")  # the same name again, in Latin letters
_NOT_BEFORE = tuple(GRAMMAR.words("not_before_title"))
_EVERYONES = ("นาย", "นาง", "น.ส.")  # titles with which a clause begins as well: ณ ห้องประชุม นายสมชาย …
_ADDRESS = "ท่าน"
_LETTER_TITLE = "ศ."  # after a stop the last letter of a short form: ก.ย.ศ.
_SHORT_POSTS = tuple(GRAMMAR.words("short_post_glued"))
_WEAK = tuple(GRAMMAR.words("title_weak"))
_FOLK = tuple(GRAMMAR.words("title_folk"))
_NAME_AFTER = tuple(GRAMMAR.words("name_after"))
_STYLE = "ฯพณฯ"
_UNTITLED_AFTER = tuple(GRAMMAR.words("untitled_after"))
_CONNECTIVES = tuple(GRAMMAR.words("title_joint"))


def find_names(text: str) -> list[Name]:
    """Returns the people whom a text names after a title, and monks by theirs, in order."""
    names: list[Name] = []
    done = 0
    for start, is_monk in title_anchors(text):
        if start < done:
            continue
        name = _monk(text, start) if is_monk else _person(text, start)
        if name is not None and not (names and _IN_BRACKET.fullmatch(text, names[-1].end, start)):
            names.append(name)
            done = name.end
    names = [*_without_verbs(names), *_ordained(text, names)]
    names = [*names, *_folk(text, names)]
    names = [*names, *_untitled(text, names)]
    names = [*names, *_after_posts(text, names)]
    return sorted([*names, *_bare(text, names)], key=lambda name: name.start)


def _without_verbs(names: list[Name]) -> list[Name]:
    """Returns the names, a given name that words are glued to cut to that of somebody who is named in full.

    After นายสมชาย ใจดี the words นายสมชายยกตัวอย่าง name สมชาย.
    """
    known = sorted({n.given for n in names if n.family and len(n.given) >= SHORTEST_CUT}, key=len)
    cut = []
    for name in names:
        glued = not name.family and name.given not in known and name.is_plain
        given = next((g for g in known if glued and name.given.startswith(g)), None)
        cut.append(name._replace(given=given, end=name.name_start + len(given)) if given else name)
    return cut


def _ordained(text: str, names: list[Name]) -> list[Name]:
    """Returns the monks whom their name in religion tells, whatever follows: พระสมชาย สุเมโธ."""
    cover = Cover((name.start, name.end) for name in names)
    starts = sorted({at for word in _ORDAINED for at in places_of(word, text)})
    return [
        Name(found.start(), found.end(), "", found.start(), found["name"], "", "monk")
        for found in matches_at(starts, GRAMMAR["monk.ordained"], text, len(text))
        if not cover.touches(*found.span())
        and GRAMMAR["monk.not-here"].search(text, max(0, found.start() - NOT_HERE), found.start()) is None
    ]


def _bare(text: str, names: list[Name]) -> Iterator[Name]:
    """Yields the people who are named without a title, right before a high post."""
    cover = Cover((name.start, name.end) for name in names)
    after = (at + len(post) for post in _SHORT_POSTS for at in places_of(post, text))
    starts = sorted({0, *(at + 1 for at in places_of("\n", text)), *places_of(_ADDRESS, text), *after})
    for found in matches_at(starts, GRAMMAR["person.bare"], text, len(text)):
        if not cover.touches(*found.span()):
            start, end = found.span()
            given, family = found["given"], found["family"]
            yield Name(
                start, end, found["honorific"] or "", found.start("given"), given, family, "person.bare"
            )


def _folk(text: str, names: list[Name]) -> Iterator[Name]:
    """Yields the people whom their village or school calls father, teacher or the like."""
    cover = Cover((name.start, name.end) for name in names)
    starts = sorted({at for word in _FOLK for at in places_of(word, text)})
    for found in matches_at(starts, GRAMMAR["person.folk"], text, len(text)):
        if not cover.touches(*found.span()):
            start, end = found.span()
            given, family = found["given"], found["family"]
            yield Name(start, end, found["honorific"], found.start("given"), given, family, "person.folk")


def _untitled(text: str, names: list[Name]) -> Iterator[Name]:
    """Yields the people who are named without a title after words that only a name follows."""
    cover = Cover((name.start, name.end) for name in names)
    starts = sorted({at for word in _UNTITLED_AFTER for at in places_of(word, text)})
    for first in matches_at(starts, GRAMMAR["person.untitled"], text, len(text)):
        found: regex.Match[str] | None = first
        while found and not cover.touches(found.start("given"), found.end()):
            start = found.start("given")
            yield Name(start, found.end(), "", start, found["given"], found["family"], "person.untitled")
            found = GRAMMAR["person.untitled-next"].match(text, found.end())


def _after_posts(text: str, names: list[Name]) -> Iterator[Name]:
    """Yields the people who are named without a title right after a high post or the style of address of one."""
    cover = Cover((name.start, name.end) for name in names)
    starts = sorted({at + len(word) for word in _NAME_AFTER for at in places_of(word, text)})
    for rule, style in (("person.after-post", ""), ("person.excellency", _STYLE)):
        for found in matches_at(starts, GRAMMAR[rule], text, len(text)):
            given, family, end = found["given"], found["family"].strip(), found.end("family")
            start = found.start() - len(style) if style else found.start("given")
            if not cover.touches(start, end):
                yield Name(start, end, style, found.start("given"), given, family, rule)


@lru_cache(maxsize=1)  # the checks ask again of the same text
def title_anchors(text: str) -> tuple[tuple[int, bool], ...]:
    """Returns where titles stand, each with whether it is a monk's."""
    found = _automaton().iter_long(text)
    return tuple((last - length + 1, kind == "monk") for last, (length, kind) in found if kind)


@cache
def _automaton() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for name in ("title_plain", "title_short", "title_weak"):
        for word in GRAMMAR.words(name):
            automaton.add_word(word, (len(word), "title"))
    for word in GRAMMAR.words("monk_title"):
        automaton.add_word(word, (len(word), "monk"))
    for word in [*GRAMMAR.words("not_a_person"), *GRAMMAR.words("not_a_monk")]:
        if word not in automaton:
            automaton.add_word(word, (len(word), ""))
    automaton.make_automaton()
    return automaton


def _person(text: str, start: int) -> Name | None:
    before = text[start - 1 : start]
    if not _may_begin(text, start, before):
        return None
    found = GRAMMAR["person-latin"].match(text, start) or GRAMMAR["person"].match(text, start)
    if found is None:
        return None
    given, family = found["given"], found["family"] or ""
    end = found.end()
    stop = _STOPS.search(given, SHORTEST)
    if stop:
        given, family, end = given[: stop.start()], "", found.start("given") + stop.start()
    elif family:
        end = _end_of_family(text, found.start("family"), end)
        family = text[found.start("family") : end]
    family, end = _unglued(text, family, end)
    if max(map(len, family.split(" "))) > LONGEST_FAMILY and not family.isascii():
        family, end = "", found.end("given")  # words of the sentence: นายสมชาย ขับรถกลับ…
    whole = family and end == found.end() and not family.isascii()
    more = _more(text, end, found["honorific"]) if whole else None
    if more:
        family, end = f"{family}{more[0]}", more.end()
    if not (SHORTEST <= len(given) <= LONGEST and len(family) <= 2 * LONGEST):
        return None
    begin, honour = _style(text, start)
    rule = "person" if family or stop or not _is_glued(text, found.start("given"), end) else "person.glued"
    return Name(begin, end, honour + found["honorific"], found.start("given"), given, family, rule)


def _end_of_family(text: str, start: int, end: int) -> int:
    """Returns where a family name ends that a post or a verb is glued to: นายสมชาย ใจดีปลัดอำเภอ."""
    stop = _STOPS.search(text, start + SHORTEST, end)
    end = stop.start() if stop else end
    if end - start < LONG_FAMILY and text[end : end + 1] in PARTED:
        return end  # too short for a name with something glued to it, and looking takes long
    glued = GRAMMAR["name.glued-on"].search(text, start + SHORTEST, end + GLUED_REACH)
    return min(end, glued.start()) if glued else end


def _unglued(text: str, family: str, end: int) -> tuple[str, int]:
    """Returns a family name and its end without a short post or the word for and: นายสมชาย ใจดีรมว.กลาโหม."""
    short = next((len(post) - 1 for post in _SHORT_POSTS if text.endswith(post, 0, end + 1)), 0)
    if family and short:
        family, end = family[:-short], end - short
    if family.endswith(AND) and _goes_on(text, family, end):
        family, end = family.removesuffix(AND), end - len(AND)
    return family, end


def _goes_on(text: str, family: str, end: int) -> bool:
    """Returns whether the word for and at the end of a family name is no part of it: นายสน ใจดีและคณะ."""
    own = GRAMMAR["person.ends-in-and"].match(text, end - len(AND) - SHORTEST)
    return len(family) > len(AND) + SHORTEST and own is None


def _more(text: str, end: int, honorific: str) -> regex.Match[str] | None:
    """Returns the further words of a long name: after a baptismal name or of a foreign one."""
    baptised = honorific.strip().endswith(CLERGY) and GRAMMAR["person.baptised"].match(text, end)
    return baptised or GRAMMAR["person.more"].match(text, end)


def _is_glued(text: str, start: int, end: int) -> bool:
    """Returns whether a given name too long to be one is the family name as well: นายสมชายใจดีงาม ปลัดจังหวัด."""
    return end - start >= SHORTEST_GLUED and GRAMMAR["person.glued"].match(text, start) is not None


LONGEST_STYLE = 22


def _style(text: str, start: int) -> tuple[int, str]:
    """Returns where the style of address before a title begins, and the style: ฯพณฯ, เจ้าประคุณ."""
    found = GRAMMAR["name.style"].search(text, max(0, start - LONGEST_STYLE), start)
    if found is None and GRAMMAR["name.rank"].match(text, start):
        found = GRAMMAR["name.rank-to-be"].search(text, max(0, start - LONGEST_STYLE), start)
    return (found.start(), found[0]) if found else (start, "")


def _may_begin(text: str, start: int, before: str) -> bool:
    """Returns whether a title may begin here: after a letter only a full one or after a joining word."""
    if before == "." and text.startswith(_LETTER_TITLE, start):
        return False
    if before == " " and not text.startswith(_EVERYONES, start):
        return GRAMMAR["name.of-a-place"].search(text, max(0, start - LONGEST_STYLE), start) is None
    if not before or not ("ก" <= before <= "๎"):
        return True
    if GRAMMAR["name.in-acronym"].match(text, start - 1):
        return False
    if text.startswith(_WEAK, start) or not (
        "ก" <= text[start] <= "ฮ" and text[start + 1 : start + 2] != "."
    ):
        return text.endswith(_CONNECTIVES, max(0, start - 6), start)
    return not text.endswith(_NOT_BEFORE, max(0, start - 10), start)


def _monk(text: str, start: int) -> Name | None:
    found = GRAMMAR["monk"].match(text, start)
    if (
        found is None
        or text.endswith(TEMPLE, 0, start)
        or GRAMMAR["monk-post"].match(text, found.end()) is None
    ):
        return None
    begin, honour = _style(text, start)
    return Name(begin, found.end(), honour, start, found["name"], "", "monk")
