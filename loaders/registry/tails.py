"""What follows a name's fixed beginning: slots for places and numbers, and words between them."""

from collections.abc import Callable, Iterable

import regex

from loaders.registry.gazetteer import DEPENDENT, LETTERS, Gazetteer, Names
from loaders.registry.tables import Guards

Slots = dict[str, str]
Part = Callable[[str, int, Slots], int]  # returns where the part ends, or -1
SLOT = regex.compile(r"\{(province|district|place|n)\}")
_MEASURES = (  # what a number counts or dates, so that it is no part of a range of offices
    "คน|แห่ง|ราย|ปี|วัน|เดือน|ครั้ง|บาท|ล้าน|นาที|ชั่วโมง|เมตร|กิโล|"
    "มกรา|กุมภา|มีนา|เมษา|พฤษภา|มิถุ|กรกฎา|สิงหา|กันยา|ตุลา|พฤศจิ|ธันวา"
)
_NUMBER = regex.compile(
    rf" ?(\d{{1,4}}(?: ?[-–] ?\d{{1,2}}(?=[^\d ]| (?!{_MEASURES}|[ก-ฮเ]{{1,3}}\.)[^\d]|$))?)(?!\d)"
)
_EDITION = regex.compile(
    r"ฯ?(?: ?\([ก-๎ ]{5,25}ฯ\))? {0,2}(?P<open>\( ?)?(?:ฉบับ|ระยะ)ที่ ?(?P<n>\d{1,2})(?!\d)(?(open)(?: ?\)|(?= ?(?:พ|ปี))))"
)
_PUBLIC = regex.compile(r" ?ฯ? ?\( ?องค์การมหาชน ?\)|ฯ")
_RANK = regex.compile(r" ?(?:ราช)?วร(?:มหา)?วิหาร")  # of a royal temple, after its name
_NUMBERED = regex.compile(  # of a school or hospital: the number that is part of its name
    r" ?[\d๐-๙]{1,3} ?พรรษา|(?: |ที่ ?)(?:25\d\d|[\d๐-๙]{1,3})"
    r"(?=[ ]?(?:(?:จังหวัด|อำเภอ|ตำบล)(?!ชายแดน|ภาค)|จ\.|อ\.|ต\.|[”\"]))"
)
_PLAIN_NUMBER = regex.compile(r" [\d๐-๙]{1,3} ")
_PLACE_MAX = 30
_ENDINGS = frozenset({"ใน", "เขต"})  # stops that a name may end with: วัดบางนาใน, วัดเขียนเขต
_TINY = 3


def _skip(text: str, at: int, most: int = 2) -> int:
    end = at
    while end < at + most and text[end : end + 1] == " ":
        end += 1
    return end


class Tails:
    """Makes the parts of tails; each kind is made once and shared by all names that end in it."""

    def __init__(self, gazetteer: Gazetteer, guards: Guards) -> None:
        self._gazetteer = gazetteer
        self._generic = guards.generic
        glued = "|".join(map(regex.escape, set(guards.stops) - _ENDINGS))
        kept = _inside_names([*gazetteer.province, *gazetteer.district], guards.stops)
        stops = f"(?=(?:{glued}|(?:{'|'.join(_ENDINGS)})(?=[ก-๎])))(?!{kept})"
        verbs = "|".join(map(regex.escape, guards.verbs))
        self._after_place = regex.compile(f"{stops}|{verbs}")
        self._run = regex.compile(rf"(?:(?!{stops})[ก-ฮะ-ฺเ-ๅ็-์]){{1,{_PLACE_MAX + 1}}}")
        self._made: dict[tuple[str, bool], tuple[Part, ...]] = {}

    def make(self, pattern: str, weak: bool) -> tuple[Part, ...]:
        """Returns the parts of a tail such as `{province} เขต {n}`."""
        key = (pattern, weak)
        if key not in self._made:
            pieces = [piece for piece in regex.split(r"(\{\w+\})", pattern) if piece]
            self._made[key] = tuple(self._part(piece, weak) for piece in pieces)
        return self._made[key]

    def _part(self, piece: str, weak: bool) -> Part:
        if piece == "{province}":
            return self.province
        if piece == "{district}":
            return self.named("district", self._gazetteer.district)
        if piece == "{n}":
            return self.number
        if piece == "{place}":
            return self.weak_place if weak else self.place
        return literal(piece)

    def province(self, text: str, at: int, slots: Slots) -> int:
        """Reads a province's name, with its head word or without."""
        at = _skip(text, at)
        for head in ("จังหวัด", "จ."):
            if text.startswith(head, at):
                at = _skip(text, at + len(head))
        end = self._gazetteer.province.longest(text, at)
        if end > 0:
            slots["province"] = self._gazetteer.province_codes[text[at:end]]
        return end

    def named(self, level: str, names: Names) -> Part:
        """Returns the part that reads a district's or subdistrict's name; its code is found later.

        A name of three characters or fewer is often the beginning of another word: it must end there.
        """

        def read(text: str, at: int, slots: Slots) -> int:
            at = _skip(text, at)
            end = names.longest(text, at)
            if 0 < end <= at + _TINY and not self._ended(text, end):
                return -1
            if end > 0:
                slots[f"{level}_name"] = text[at:end]
            return end

        return read

    def _ended(self, text: str, end: int) -> bool:
        return text[end : end + 1] not in LETTERS or self._after_place.match(text, end) is not None

    def number(self, text: str, at: int, slots: Slots) -> int:
        """Reads a number of up to four digits, or a range of them: พื้นที่ 1-10."""
        found = _NUMBER.match(text, at)
        if found is None:
            return -1
        slots["n"] = found[1].replace(" ", "").replace("–", "-")
        return int(found.end())

    def place(self, text: str, at: int, slots: Slots) -> int:
        """Reads a place name after a body's head: a known one, else what is glued to it up to a stop word."""
        start = _skip(text, at, 1)
        end = self._gazetteer.any.longest(text, start)
        if start == at and (end <= start + _TINY or not self._ended(text, end)):
            end = max(end, self._run_end(text, start))
        if text[end : end + 1] == "-":  # an office of two provinces: สำนักงานชุมพร-ระนอง
            end = max(end, self._gazetteer.any.longest(text, end + 1))
        return self._placed(text, start, end, slots)

    def weak_place(self, text: str, at: int, slots: Slots) -> int:
        """Reads a place name after an everyday head such as โรงเรียน: glued to it, with its number or rank."""
        end = self._placed(text, at, self._run_end(text, at), slots)
        if end > 0 and (numbered := self._numbered(text, end)) > end:
            end = numbered
            slots["place"] = text[at:end]
        rank = _RANK.match(text, end) if end > 0 else None
        return int(rank.end()) if rank else end

    def _numbered(self, text: str, end: int) -> int:
        """Returns where the number that is part of a name ends: it stands before where the body is."""
        found = _NUMBERED.match(text, end)
        plain = None if found else _PLAIN_NUMBER.match(text, end)
        if plain is not None and self._gazetteer.province.longest(text, plain.end()) > 0:
            return int(plain.end()) - 1
        return int(found.end()) if found else end

    def _placed(self, text: str, at: int, end: int, slots: Slots) -> int:
        if end - at < _TINY or (
            text.startswith(self._generic, at) and text[at:end] not in self._gazetteer.any
        ):
            return -1
        slots["place"] = text[at:end]
        return end

    def _run_end(self, text: str, at: int) -> int:
        known = self._gazetteer.any.longest(text, at)
        if known > at + _TINY and self._after_place.match(text, known):
            return known
        run = self._run.match(text, at)
        if (
            run is None
            or not _TINY <= len(run[0]) <= _PLACE_MAX
            or text[run.end() : run.end() + 1] in DEPENDENT
        ):
            return known
        return max(int(run.end()), known)


def _inside_names(names: Iterable[str], stops: Iterable[str]) -> str:
    """Returns the pattern of what only looks like a stop, inside the name of a place: ระบุ in สระบุรี."""
    cut = ((name, name.find(stop)) for name in names for stop in stops if name != stop)
    return "|".join(sorted({f"(?<={name[:at]}){name[at:]}" for name, at in cut if at >= 0}))


def literal(words: str) -> Part:
    """Returns the part that reads fixed words, whose spaces a text may leave out or double."""
    pattern = regex.compile("".join(" {0,2}" if c == " " else regex.escape(c) for c in words))

    def read(text: str, at: int, slots: Slots) -> int:  # noqa: ARG001
        found = pattern.match(text, at)
        return int(found.end()) if found else -1

    return read


def edition(text: str, at: int, slots: Slots) -> int:
    """Reads a plan's edition or phase (ฉบับที่ 1, ระยะที่ 2) where the text states one."""
    found = _EDITION.match(text, at)
    if found is None:
        return at
    slots["ordinal"] = found["n"]
    return int(found.end())


def mark(text: str, at: int, slots: Slots) -> int:  # noqa: ARG001
    """Reads the ฯ after a shortened name where there is one."""
    return at + 1 if text.startswith("ฯ", at) else at


def public_organisation(text: str, at: int, slots: Slots) -> int:  # noqa: ARG001
    """Reads the (องค์การมหาชน) or ฯ after a public organisation's name where there is one."""
    found = _PUBLIC.match(text, at)
    return int(found.end()) if found else at
