"""The written forms of every entry: a fixed beginning for the automaton, and the parts that follow it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from loaders.registry.entries import BANGKOK, OrganisationEntry, PlanEntry, PostEntry
from loaders.registry.gazetteer import Gazetteer
from loaders.registry.guarding import LEADING, Guard, Guarding, latin_word, whole_name, whole_or_tag
from loaders.registry.tables import Tables
from loaders.registry.tails import SLOT, Part, Slots, Tails, edition, mark, public_organisation
from loaders.registry.universities import SHORT_UNIVERSITY, university_names

MINISTRY = "กระทรวง"
OFFICE, SHORT_OFFICE = "สำนักงาน", "สนง."
NATIONAL = "แห่งชาติ"
_SHORT = 9
_WORD = 4
STARTS = frozenset("กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮเแโใไ")  # what may begin a syllable
_ABBREVIATED_HEAD = regex.compile(r"((?:รอง ?)?(?:รมว|รมช|ผอ|ผบ|ผบช|ผบก|ผกก|ผจก)\.) ?")
_PUBLIC_ENDING = regex.compile(r" ?\(องค์การมหาชน\)$")
_MANY_SPACES = 4
_MINISTERS = ("รัฐมนตรีว่าการ", "รัฐมนตรีช่วยว่าการ")
_SHORT_MINISTERS = ("รมว.", "รมช.")
_SHORTEST_MINISTER = len("รมว.คลัง")
_SHORT_HEADS = {
    "รัฐมนตรีว่าการ": ("รมว.", "รมว. "),
    "รัฐมนตรีช่วยว่าการ": ("รมช.", "รมช. "),
    "ผู้อำนวยการ": ("ผอ.", "ผอ. "),
}


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write an entry: the parts after its beginning, the guard, and the slots it always has."""

    kind: str
    key: str
    guard: Guard
    tail: tuple[Part, ...] = ()
    rank: int = 0  # of two forms over the same stretch the lower wins
    slots: Slots = field(default_factory=dict)


class Forms:
    """Yields every form of every table with the fixed beginning that finds it."""

    def __init__(self, tables: Tables, gazetteer: Gazetteer) -> None:
        self._tables = tables
        self._gazetteer = gazetteer
        self._guards = tables.guards
        self._guarding = Guarding(tables.guards)
        self._tails = Tails(gazetteer, tables.guards)

    def all(self) -> Iterator[tuple[str, Form]]:
        """Yields (beginning, form) for all tables."""
        yield from self._places()
        for entry in self._tables.organisations.values():
            yield from self._organisation(entry)
        for body in self._tables.bodies.values():
            if body.fine_kind != "local_pattern":
                yield from self._organisation(body)
        for post in self._tables.posts.values():
            yield from self._post(post)
        for unit in self._tables.units.values():
            for name in (unit.name_th, *unit.aliases):
                yield name, Form("unit", unit.key, whole_name)
        for region in self._tables.regions.values():
            for name in (region.name_th, *region.aliases):
                yield name, Form("region", region.key, whole_name)
        for plan in self._tables.plans.values():
            yield from self._plan(plan)
        yield from self._programmes()

    def _places(self) -> Iterator[tuple[str, Form]]:
        gazetteer, tails = self._gazetteer, self._tails
        alone, free = self._guarding.alone, self._guarding.begins_free
        district = tails.named("district", gazetteer.district)
        subdistrict = tails.named("subdistrict", gazetteer.subdistrict)
        heads = (
            ("จังหวัด", "province", whole_name, tails.province),
            ("จ.", "province", free, tails.province),
            ("อำเภอ", "district", whole_name, district),
            ("อ.", "district", free, district),
            ("เขต", "district", whole_name, tails.named("district", gazetteer.khet)),
            ("ตำบล", "subdistrict", whole_name, subdistrict),
            ("ต.", "subdistrict", free, subdistrict),
            ("แขวง", "subdistrict", whole_name, tails.named("subdistrict", gazetteer.khwaeng)),
        )
        for head, level, guard, part in heads:
            slots = {"level": level, **({"province": BANGKOK} if head in ("เขต", "แขวง") else {})}
            yield head, Form("place", "", guard, (part,), rank=1, slots=slots)
        for name, code in self._tables.alone_provinces.items():
            guard = alone if name.startswith("กทม") else whole_name
            yield name, Form("place", code, guard, (), rank=-1, slots={"level": "province", "province": code})

    def _organisation(self, entry: OrganisationEntry) -> Iterator[tuple[str, Form]]:
        if entry.key in self._guards.silent:
            return
        if entry.fine_kind == "local_pattern":
            for name in (entry.name_th, *entry.aliases):
                yield from self._pattern(
                    "organisation", entry.key, name, self._pattern_guard(entry.key, name)
                )
            return
        for name in (entry.name_th, *entry.aliases):
            if name not in self._guards.never:
                yield from self._named(entry, name)
        if entry.kind == "university":
            yield from self._university(entry)
        for name in (entry.name_en, *entry.aliases_en):
            if name and name not in self._guards.never and name.isascii():
                yield name, Form("organisation", entry.key, latin_word)

    def _pattern_guard(self, key: str, name: str) -> Guard:
        """Returns what tells a name that a pattern makes from other words."""
        if name in self._guards.only_after:
            return self._guarding.after(self._guards.only_after[name])
        return self._guarding.field_post if key in self._guards.free else whole_name

    def _named(self, entry: OrganisationEntry, name: str) -> Iterator[tuple[str, Form]]:
        if name in self._guards.only_after:
            yield name, Form("organisation", entry.key, self._guarding.after(self._guards.only_after[name]))
            return
        base = _PUBLIC_ENDING.sub("", name)
        tail: tuple[Part, ...] = (public_organisation,) if entry.fine_kind == "public_organisation" else ()
        guard = self._guard_of(base)
        if guard is not whole_name:
            tail = ()
        elif entry.kind == "ministry":
            guard = self._guarding.of_our_ministry
        elif len(base) > _SHORT:
            guard = whole_or_tag
        for spelling in [*spellings(base), *(_broken(base) if entry.kind == "ministry" else ())]:
            yield spelling, Form("organisation", entry.key, guard, tail)

    def _university(self, entry: OrganisationEntry) -> Iterator[tuple[str, Form]]:
        """Yields a university's name with its head word short, or with a space in it."""
        for name in spellings(entry.name_th):
            for form in university_names(name, self._gazetteer.any):
                short = form.startswith(SHORT_UNIVERSITY)
                guard = self._guarding.begins_free if short else whole_name
                yield form, Form("organisation", entry.key, guard)

    def _guard_of(self, name: str) -> Guard:
        if name[0].isascii():
            return latin_word
        if name in self._guards.distinct:
            return whole_name
        dotted = "." in name[:6] and len(name) <= 2 * _SHORT
        if dotted and len(name.rpartition(".")[2]) >= _WORD:  # มรภ.สกลนคร: only its beginning is a short form
            return self._guarding.begins_free
        short = len(name) <= _SHORT and not name.startswith(self._guards.body_heads)
        return self._guarding.alone if dotted or short else whole_name

    def _post(self, entry: PostEntry) -> Iterator[tuple[str, Form]]:
        tail = (public_organisation,) if self._is_public(entry.organisation) else ()
        for name in dict.fromkeys([entry.title_th, *entry.aliases, *self._by_other_names(entry)]):
            if name in self._guards.never - {entry.title_th}:
                continue
            if SLOT.search(name):
                field = whole_name if entry.role else self._guarding.field_post
                yield from self._pattern("post", entry.key, name, field)
                continue
            base = _PUBLIC_ENDING.sub("", name)
            guard = self._guard_of(base)
            if base.startswith(_SHORT_MINISTERS) and base[-1] not in ".ฯ" and len(base) >= _SHORTEST_MINISTER:
                guard = self._guarding.our_minister
            guard = self._guarding.of_this_country if guard is whole_name else guard
            of_ministry = guard == self._guarding.of_this_country and MINISTRY in base
            for spelling in [*spellings(base), *(_broken(base) if of_ministry else ())]:
                yield spelling, Form("post", entry.key, guard, tail)

    def _is_public(self, key: str) -> bool:
        return self._tables.organisations[key].fine_kind == "public_organisation"

    def _by_other_names(self, entry: PostEntry) -> Iterator[str]:
        """Yields a post's titles with its body's other names: เลขาธิการ กศน., รมว.วธ., รัฐมนตรีว่าการวัฒนธรรม."""
        served = self._tables.organisations.get(entry.serves or entry.organisation)
        if served is None or SLOT.search(entry.title_th):
            return
        head = _head_of(entry.title_th, served.name_th)
        if head in _SHORT_HEADS and served.kind == "ministry":
            bare = served.name_th.removeprefix("กระทรวง")
            yield from (short + bare for short in (*_SHORT_HEADS[head], head))
        for alias in served.aliases if head else ():
            yield head + alias
            if "." in alias:
                yield f"{head} {alias}"
                yield from (short + alias for short in _SHORT_HEADS.get(head, ()))

    def _pattern(self, kind: str, key: str, name: str, guard: Guard) -> Iterator[tuple[str, Form]]:
        slot = SLOT.search(name)
        if slot is None:
            yield name, Form(kind, key, self._guard_of(name), rank=1)
            return
        head, tail = name[: slot.start()].rstrip(), name[slot.start() :]
        parts = self._tails.make(tail, weak=_organisation_key(key) in self._guards.weak)
        if head.endswith((".", "ฯ")) and len(head) <= _SHORT:
            guard = self._guarding.begins_free
        loose = guard != self._guarding.field_post
        for spelling in _heads(head, loose):
            yield spelling, Form(kind, key, guard, parts, rank=2)

    def _plan(self, entry: PlanEntry) -> Iterator[tuple[str, Form]]:
        guard = self._guarding.between(entry.not_after, entry.not_before)
        national = self._guarding.between(entry.not_after, ())  # a national plan is nobody else's
        named: list[tuple[str, Slots]] = [(name, {}) for name in (entry.name_th, *entry.aliases)]
        named += [
            (name, {"phase": str(phase.ordinal)})
            for phase in entry.phases
            for name in _bracketed((phase.name_th, *phase.aliases))
        ]
        for name, slots in named:
            of = national if NATIONAL in name else guard
            for spelling in _broken(name):
                yield spelling, Form("plan", entry.key, of, (edition,), slots={"name": name, **slots})

    def _programmes(self) -> Iterator[tuple[str, Form]]:
        for entry in self._tables.programmes.values():
            for name in (entry.name_th, *entry.aliases):
                yield name, Form("programme", entry.key, whole_name, (mark,))
            for form in entry.forms:
                for province, code in self._gazetteer.province_codes.items():
                    yield (
                        form.replace("{province}", province),
                        Form("programme", entry.key, whole_name, slots={"province": code}),
                    )


def _head_of(title: str, name: str) -> str:
    """Returns the part of a title before its body's name (which it may write without สำนักงาน), or nothing."""
    base = _PUBLIC_ENDING.sub("", name)
    for ending in (name, base, base.removeprefix("สำนักงาน")):
        if title.endswith(ending) and title != ending:
            return title.removesuffix(ending)
    return ""


def _bracketed(names: tuple[str, ...]) -> Iterator[str]:
    """Yields plan names, and with แห่งชาติ in brackets where they end in it."""
    for name in names:
        yield name
        if name.endswith(NATIONAL):
            yield name.removesuffix(NATIONAL) + f"({NATIONAL})"


def _broken(name: str) -> Iterator[str]:
    """Yields a name, and with one space where a page that broke its lines left one."""
    yield name
    for i in range(_SHORT, len(name)):
        if name[i] in STARTS and name[i - 1] not in LEADING and " " not in name:
            yield f"{name[:i]} {name[i:]}"


def _organisation_key(key: str) -> str:
    return key.removeprefix("head-")


def _heads(head: str, loose: bool) -> Iterator[str]:
    """Yields a pattern's beginning with its head word in full and short: …จังหวัด and …จ.

    A loose one may have a space before the head word; a field post (วัฒนธรรม จังหวัด…) would not be one then.
    """
    for one in (head, *_short_offices(head)):
        yield one
        for full, short in (("จังหวัด", "จ."), ("อำเภอ", "อ.")):
            if one.endswith(full) and one != full:
                yield one.removesuffix(full) + short
                if loose:
                    yield one.removesuffix(full) + " " + full
                    yield one.removesuffix(full) + " " + short
    found = _ABBREVIATED_HEAD.match(head)
    if found and found.end() < len(head):
        yield found[1] + " " + head[found.end() :]


def _short_offices(name: str) -> Iterator[str]:
    """Yields the name of an office with its head word short: สนง.วัฒนธรรมจังหวัด…."""
    rest = name.removeprefix(OFFICE)
    if rest and rest != name:
        yield SHORT_OFFICE + rest


def _spacings(name: str) -> list[str]:
    """Returns a name with each of its spaces or without it; a long one's all or none."""
    words = name.split(" ")
    if len(words) - 1 > _MANY_SPACES:
        return [name]
    spaced = [words[0]]
    for word in words[1:]:
        spaced = [f"{before}{gap}{word}" for before in spaced for gap in (" ", "")]
    return spaced


def spellings(name: str) -> list[str]:
    """Returns a name as it is and as it is commonly written: ราชภัฎ, spaces left out, รมว. with a space."""
    found = dict.fromkeys(_spacings(name))
    for minister in _MINISTERS:
        if name.startswith(minister):
            found[name.replace("รัฐมนตรี", "รัฐมนตรี ", 1)] = None
    head = _ABBREVIATED_HEAD.match(name)
    if head:
        found[head[1] + name[head.end() :]] = None
        found[head[1] + " " + name[head.end() :]] = None
    for spelling in list(found):
        if "ราชภัฏ" in spelling:
            found[spelling.replace("ราชภัฏ", "ราชภัฎ")] = None
        found.update(dict.fromkeys(_short_offices(spelling)))
    return list(found)
