"""The registry: its tables, and what they find in a text."""

import gc
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

import regex

from loaders.registry.bodies import PROVINCE, Bodies
from loaders.registry.entries import (
    BANGKOK,
    Mention,
    OrganisationEntry,
    PlaceEntry,
    PlanEntry,
    PostEntry,
    ProgrammeEntry,
    RegionEntry,
    UnitEntry,
)
from loaders.registry.finder import Finder
from loaders.registry.forms import Forms
from loaders.registry.gazetteer import DEPENDENT, Gazetteer
from loaders.registry.tables import Tables, read_tables

FEWEST_IN_RUN = 2  # ตาก, แพร่ and เลย are everyday words too
_JOINED = r" ?[,(/-]? ?(?:และ|กับ)? ?(?:จังหวัด|จ\.)? ?"
_LIST_GAPS = (  # between listed provinces, each perhaps with a number: น่าน 4 แห่ง และตาก 3 แห่ง
    regex.compile(_JOINED),
    regex.compile(r"(?: ?(?:จำนวน ?)?\d[\d,.]{0,9} ?[ก-๎]{2,12}(?=[ ,])| ?\([^()\n]{1,40}\))" + _JOINED),
)


class Registry:
    """Places, organisations, posts, units, plans and programmes, by key and in texts."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        provinces = {**tables.alone_provinces, **tables.short_provinces}
        self._gazetteer = Gazetteer(tables.places, provinces, tables.guards.no_names)
        self._by_name = {entry.name_th: entry for entry in tables.organisations.values()}
        self._bodies = Bodies(self._gazetteer, self._by_name)
        forms = Forms(tables, self._gazetteer).all()
        self._finder = Finder(forms, self._gazetteer, tables.guards.post_prefixes)

    @property
    def places(self) -> Mapping[str, PlaceEntry]:
        """The places by TIS 1099 code."""
        return self._tables.places

    @property
    def organisations(self) -> Mapping[str, OrganisationEntry]:
        """The organisations, and patterns of them, by key."""
        return self._tables.organisations

    @property
    def posts(self) -> Mapping[str, PostEntry]:
        """The posts, and patterns of them, by key."""
        return self._tables.posts

    @property
    def units(self) -> Mapping[str, UnitEntry]:
        """The units with distinctive names by key."""
        return self._tables.units

    @property
    def regions(self) -> Mapping[str, RegionEntry]:
        """The regions of the country by key."""
        return self._tables.regions

    @property
    def plans(self) -> Mapping[str, PlanEntry]:
        """The plan series by key."""
        return self._tables.plans

    @property
    def programmes(self) -> Mapping[str, ProgrammeEntry]:
        """The programmes by key."""
        return self._tables.programmes

    def mentions(self, text: str) -> list[Mention]:
        """Returns what of the registry is named in normalised text, in order and without overlaps."""
        return self._finder.mentions(text)

    def provinces_listed(self, text: str, at: int) -> list[Mention]:
        """Returns the bare provinces that go on a list which ended at `at` with a province named by its head.

        For `จังหวัดแพร่ น่าน และลำปาง` and the end of จังหวัดแพร่: น่าน and ลำปาง. The caller decides whether a
        list stands there: bare names are otherwise never mentions.
        """
        found: list[Mention] = []
        while True:
            province = self._next_listed(text, at)
            if province is None or (province.start == at and not found):
                return found
            found.append(province)
            at = province.end

    def _next_listed(self, text: str, at: int) -> Mention | None:
        gaps = (gap.match(text, at) for gap in _LIST_GAPS)
        provinces = (self.province_at(text, gap.end()) for gap in gaps if gap)
        return next((province for province in provinces if province is not None), None)

    def province_runs(self, text: str) -> Iterator[list[Mention]]:
        """Yields the bare provinces that stand one after the other; the caller decides whether two are enough."""
        done = 0
        for first in self.provinces_bare(text):
            if first.start >= done:
                run = [first, *self.provinces_listed(text, first.end)]
                done = run[-1].end
                if len(run) >= FEWEST_IN_RUN:
                    yield run

    @lru_cache(maxsize=1)  # noqa: B019  # there is one register, and the texts are read one after the other
    def provinces_bare(self, text: str) -> tuple[Mention, ...]:
        """Returns every province whose bare name a text has, many of which are other words."""
        found = (self.province_at(text, at) for at in self._gazetteer.province_starts(text))
        return tuple(province for province in found if province is not None)

    def province_at(self, text: str, at: int) -> Mention | None:
        """Returns the province whose bare name begins at an index; the caller knows that a place stands there."""
        end = self._gazetteer.province.longest(text, at)
        if end < 0 or text[end : end + 1] in DEPENDENT:
            return None
        code = self._gazetteer.province_codes[text[at:end]]
        slots = {"name": self.places[code].name_th, "level": "province", "province": code}
        return Mention(at, end, "place", code, slots)

    def organisation(self, key: str, slots: Mapping[str, str] | None = None) -> OrganisationEntry | None:
        """Returns the body with a key; for a pattern's key the body that the slots make of it.

        `organisation("lp-province", {"province": "57"})` is จังหวัดเชียงราย as a body, key `province-57`;
        Bangkok is its own administration, key `bma`.
        """
        if key == PROVINCE and slots and slots.get("province") == BANGKOK:
            return self._tables.organisations["bma"]
        entry = self._tables.organisations.get(key) or self._tables.bodies.get(key)
        if entry is None or entry.fine_kind != "local_pattern":
            return entry
        return self._bodies.make(entry, slots or {})

    def named(self, name: str) -> OrganisationEntry | None:
        """Returns the organisation of the tables with exactly this Thai name."""
        return self._by_name.get(name)

    def organisation_of(self, mention: Mention) -> OrganisationEntry | None:
        """Returns the body that a mention means or serves.

        An organisation: itself. A post: the body that its holder serves by the title's words, None where it
        names none (นายกรัฐมนตรี). A unit: its owner. A province: the province as a body.
        """
        if mention.kind == "organisation":
            return self.organisation(mention.key, mention.slots)
        if mention.kind == "post":
            serves = self.posts[mention.key].serves
            return self.organisation(serves, mention.slots) if serves else None
        if mention.kind == "unit":
            return self.organisation(self.units[mention.key].owner)
        if mention.kind == "place" and mention.slots.get("level") == "province":
            return self.organisation(PROVINCE, mention.slots)
        return None


@cache
def load_registry() -> Registry:
    """Returns the registry, read once a process; what is alive by then the garbage collector no longer walks."""
    registry = Registry(read_tables())
    gc.freeze()
    return registry
