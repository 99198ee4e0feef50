"""Mentions: one pass of the automaton, then guards, tails, leftmost-longest, and codes for the places."""

from collections.abc import Iterable, Iterator

import ahocorasick
import regex

from loaders.registry.entries import Mention
from loaders.registry.forms import Form
from loaders.registry.gazetteer import Gazetteer
from loaders.registry.tails import Slots

_GAP = regex.compile(r"ฯ?[ ,()]{0,3}")  # what may stand between a body or place and the place it lies in
_PLACE_GAP = regex.compile(r"ฯ?[ ,()]{0,3}(?:และ ?)?")  # between places of one list also และ
_APART = regex.compile(r"(?<![ก-๎])(?:และ|โดย|มี|โดยมี|ให้|กับ|ด้วย|พร้อมด้วย|จาก|ท่าน|แก่|แด่|อดีต|คือ|ของ|ที่|ว่า)?รอง $")
DEPUTY_APART = "รอง "
_REACH = 16
_Candidate = tuple[int, int, int, Form, Slots]


class Finder:
    """Finds the forms of all entries in normalised text."""

    def __init__(
        self, forms: Iterable[tuple[str, Form]], gazetteer: Gazetteer, post_prefixes: tuple[str, ...]
    ) -> None:
        self._gazetteer = gazetteer
        self._prefixes = post_prefixes
        self._automaton = _automaton(forms)

    def mentions(self, text: str) -> list[Mention]:
        """Returns what is named in the text, in order, without overlaps: leftmost, then longest."""
        found = sorted(self._candidates(text), key=_order)
        kept: list[Mention] = []
        end = 0
        for start, minus_end, _, form, slots in found:
            if start >= end:
                end = -minus_end
                kept.append(Mention(start, end, form.kind, form.key, slots))
        return self._resolved(text, kept)

    def _candidates(self, text: str) -> Iterator[_Candidate]:
        for last, (length, forms) in self._automaton.iter(text):
            for form in forms:
                slots = dict(form.slots)
                end = _end(text, last + 1, form, slots)
                if end > 0:
                    start = self._start(text, last - length + 1, form, slots)
                    if form.guard(text, start, end):
                        yield start, -end, form.rank, form, slots

    def _start(self, text: str, start: int, form: Form, slots: Slots) -> int:
        """Returns where a mention begins: for a post before the word that makes another post of it."""
        if form.kind == "post" and text.endswith(self._prefixes, 0, start):
            prefix = next(prefix for prefix in self._prefixes if text.endswith(prefix, 0, start))
            if prefix == DEPUTY_APART and _APART.search(text, max(0, start - _REACH), start) is None:
                return start  # นางมานี เรืองรอง ปลัดจังหวัดตาก
            slots["prefix"] = prefix.strip()
            return start - len(prefix)
        return start

    def _resolved(self, text: str, kept: list[Mention]) -> list[Mention]:
        """Returns the mentions with codes for their districts and subdistricts, read from the end.

        A place takes the code of the one that follows it at once (ต.แม่กรณ์ อ.เมือง จ.เชียงราย), a body with a
        free place name its province.
        """
        within: str | None = None
        after = len(text)
        for i in range(len(kept) - 1, -1, -1):
            mention = kept[i]
            slots = mention.slots
            if "level" in slots or "district_name" in slots or "place" in slots:
                gap = _PLACE_GAP if mention.kind == "place" else _GAP
                near = within and gap.fullmatch(text, mention.end, after)
                kept[i] = mention = self._coded(mention, within if near else None)
            within = _innermost(mention)
            after = mention.start
        return kept

    def _coded(self, mention: Mention, within: str | None) -> Mention:
        slots = dict(mention.slots)
        within = slots.get("province") or within
        district, subdistrict = slots.get("district_name"), slots.get("subdistrict_name")
        code = slots.get("province")
        if district:
            code = self._gazetteer.resolve_district(district, within and within[:2])
            slots.update({"district": code, "province": code[:2]} if code else {})
        elif subdistrict:
            code = self._gazetteer.resolve_subdistrict(subdistrict, within and within[:4])
            if code is None and within:
                code = self._gazetteer.resolve_subdistrict(subdistrict, within[:2])
            slots.update({"subdistrict": code, "district": code[:4], "province": code[:2]} if code else {})
        elif within:
            slots["province"] = within[:2]
        if mention.kind != "place":
            return mention._replace(slots=slots)
        name = district or subdistrict or self._gazetteer.places[code or ""].name_th
        return mention._replace(key=code or "", slots={"name": name, **slots})


def _order(candidate: _Candidate) -> tuple[int, int, int]:
    """Returns the sort key: the leftmost first, of those the longest, of those the plainest reading."""
    start, minus_end, rank, _, slots = candidate
    return start, minus_end, rank + ("prefix" in slots)


def _end(text: str, at: int, form: Form, slots: Slots) -> int:
    """Returns where a form whose beginning ends at `at` ends, its slots filled, or -1."""
    for part in form.tail:
        at = part(text, at, slots)
        if at < 0:
            return -1
    return at


def _innermost(mention: Mention) -> str | None:
    slots = mention.slots
    return slots.get("subdistrict") or slots.get("district") or slots.get("province")


def _automaton(forms: Iterable[tuple[str, Form]]) -> ahocorasick.Automaton:
    by_head: dict[str, list[Form]] = {}
    for head, form in forms:
        by_head.setdefault(head, []).append(form)
    automaton = ahocorasick.Automaton()
    for head, found in by_head.items():
        automaton.add_word(head, (len(head), tuple(found)))
    automaton.make_automaton()
    return automaton
