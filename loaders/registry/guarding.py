"""What must hold round a name for it to be one: the guards of the written forms."""

from collections.abc import Callable

import regex

from loaders.registry.gazetteer import DEPENDENT, LETTERS
from loaders.registry.tables import Guards

Guard = Callable[[str, int, int], bool]  # (text, start, end of the whole mention)
LEADING = frozenset("เแโใไ#@")  # a name that follows one of these is not a name here
_REACH = 40
_MORE_DOTS = regex.compile(r"[ก-ฮ]{1,2}\.")


def _ascii(text: str, at: int) -> bool:
    c = text[at : at + 1]
    return c.isascii() and c.isalnum()


def whole_name(text: str, start: int, end: int) -> bool:
    """Returns whether no vowel of a neighbour belongs to the stretch: enough for long names."""
    return not (start and text[start - 1] in LEADING) and text[end : end + 1] not in DEPENDENT


def whole_or_tag(text: str, start: int, end: int) -> bool:
    """Returns whether the stretch is a whole name, or all of a tag: #กองทัพเรือ."""
    if start and text[start - 1] == "#":
        return text[end : end + 1] not in LETTERS | {"_"}
    return whole_name(text, start, end)


def latin_word(text: str, start: int, end: int) -> bool:
    """Returns whether the stretch is a word of its own in Latin letters."""
    before = text[start - 1 : start] or " "
    return not (_ascii(before, 0) or before in LEADING or _ascii(text, end))


class Guarding:
    """The guards that need word lists."""

    def __init__(self, guards: Guards) -> None:
        self._cues = guards.cues
        self._field_cues = guards.field_cues
        self._foreign = guards.foreign
        self._native = guards.native

    def _free(self, text: str, start: int, cues: tuple[str, ...]) -> bool:
        if not start:
            return True
        before = text[start - 1]
        return (before not in LETTERS and before not in ".#@") or text.endswith(cues, 0, start)

    def alone(self, text: str, start: int, end: int) -> bool:
        """Returns whether a short form stands by itself: free before, and after unless its dot ends it.

        A number or a second abbreviation glued to the dot makes another thing of it: มท.1, ทล.115, มว.ต.
        """
        after = text[end : end + 1]
        if text[end - 1] in ".ฯ)":
            closed = not after.isdigit() and _MORE_DOTS.match(text, end) is None
        else:
            closed = after not in LETTERS and after != "."
        return closed and after not in DEPENDENT and self._free(text, start, self._cues)

    def field_post(self, text: str, start: int, end: int) -> bool:
        """Returns whether a post that is named by its field (วัฒนธรรมจังหวัด…) begins where a word begins."""
        return whole_name(text, start, end) and self._free(text, start, self._field_cues)

    def begins_free(self, text: str, start: int, end: int) -> bool:
        """Returns whether a name after a short head (จ.เชียงราย, อบจ.น่าน) begins where a word begins."""
        return whole_name(text, start, end) and self._free(text, start, self._cues)

    def of_this_country(self, text: str, start: int, end: int) -> bool:
        """Returns whether a ministry or a national post is ours: กระทรวงคมนาคมแห่งราชอาณาจักรกัมพูชา is not."""
        foreign = text.startswith(self._foreign, end) and not text.startswith(self._native, end)
        return not foreign and whole_name(text, start, end)

    def our_minister(self, text: str, start: int, end: int) -> bool:
        """Returns whether a minister's short title is ours and begins where a word begins: รมว.คลังเผยว่า."""
        return self.of_this_country(text, start, end) and self._free(text, start, self._cues)

    def of_our_ministry(self, text: str, start: int, end: int) -> bool:
        """Returns whether a ministry is ours; of a tag (#กระทรวงคมนาคม) it must be the whole."""
        if start and text[start - 1] == "#":
            return whole_or_tag(text, start, end)
        return self.of_this_country(text, start, end)

    @staticmethod
    def after(pattern: str) -> Guard:
        """Returns the guard of a name that is that of a body only after some words: สมาชิกอาเซียน."""
        words = regex.compile(f"(?:{pattern})$")

        def guard(text: str, start: int, end: int) -> bool:
            before = words.search(text, max(0, start - _REACH), start)
            return before is not None and whole_name(text, start, end)

        return guard

    @staticmethod
    def between(not_after: tuple[str, ...], not_before: tuple[str, ...]) -> Guard:
        """Returns the guard of a name that other words before or after it make part of something else."""

        def guard(text: str, start: int, end: int) -> bool:
            if not_after and text.endswith(not_after, 0, start):
                return False
            return not (not_before and text.startswith(not_before, end)) and whole_name(text, start, end)

        return guard
