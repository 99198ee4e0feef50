"""Place names by their beginnings, and the code that a name means in the province it stands in."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import ahocorasick

from loaders.registry.entries import AYUTTHAYA, BANGKOK, PlaceEntry

CITY = "เมือง"
DEPENDENT = frozenset("ะัาำิีึืฺุูๅ็่้๊๋์ํ๎")  # a name never ends before one of these

LETTERS = frozenset(map(chr, range(0x0E01, 0x0E4F))) - frozenset("ฯ")


class Names:
    """A set of names in which the longest one that starts at a given place in a text is found."""

    def __init__(self, names: Iterable[str]) -> None:
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        self._names = frozenset(names)
        for name in self._names:
            lengths[name[:2]].add(len(name))
        self._lengths = {start: sorted(found, reverse=True) for start, found in lengths.items()}

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def longest(self, text: str, at: int) -> int:
        """Returns where the longest name that starts at `at` ends, or -1."""
        for length in self._lengths.get(text[at : at + 2], ()):
            end = at + length
            if end <= len(text) and text[at:end] in self._names and text[end : end + 1] not in DEPENDENT:
                return end
        return -1


class Gazetteer:
    """Places by code and by name, level by level."""

    def __init__(
        self, places: Mapping[str, PlaceEntry], provinces: Mapping[str, str], no_names: frozenset[str]
    ) -> None:
        self.places = places
        self.province_codes = dict(provinces)
        self._codes: dict[str, defaultdict[str, list[str]]] = {
            "district": defaultdict(list),
            "subdistrict": defaultdict(list),
        }
        for place in places.values():
            if place.level == "province":
                self.province_codes[place.name_th] = place.code
            else:
                self._codes[place.level][place.name_th].append(place.code)
        self.province = Names(self.province_codes)
        self.district = Names([*self._codes["district"], CITY])
        subdistricts = self._codes["subdistrict"].keys() - no_names
        self.subdistrict = Names(subdistricts)
        self.khet = Names(self._of_bangkok("district"))
        self.khwaeng = Names(self._of_bangkok("subdistrict"))
        self.any = Names([*self.province_codes, *self._codes["district"], *subdistricts])

    def province_starts(self, text: str) -> Iterator[int]:
        """Yields where the letters of a province's name begin, in order of where they end."""
        for end, length in self._provinces.iter_long(text):
            yield end + 1 - length

    @cached_property
    def _provinces(self) -> ahocorasick.Automaton:
        automaton = ahocorasick.Automaton()
        for name in self.province_codes:
            automaton.add_word(name, len(name))
        automaton.make_automaton()
        return automaton

    def _of_bangkok(self, level: str) -> list[str]:
        return [
            name for name, codes in self._codes[level].items() if any(code[:2] == BANGKOK for code in codes)
        ]

    def resolve_district(self, name: str, province: str | None) -> str | None:
        """Returns the code of a district by its name, in a province when that is known.

        `เมือง` is the capital district of its province. A name that several provinces have, without a
        province: None.
        """
        if name == CITY:
            return self._capital(province)
        return self._one(self._codes["district"].get(name, ()), province)

    def resolve_subdistrict(self, name: str, within: str | None) -> str | None:
        """Returns the code of a subdistrict by its name, in a district or province when that is known."""
        return self._one(self._codes["subdistrict"].get(name, ()), within)

    def _capital(self, province: str | None) -> str | None:
        place = self.places.get(province or "")
        if place is None or province == BANGKOK:
            return None
        codes = self._codes["district"].get(CITY + place.name_th, ())
        return self._one(codes, province) or self._ayutthaya(province)

    def _ayutthaya(self, province: str | None) -> str | None:
        """Returns the one capital district whose name has no เมือง: พระนครศรีอยุธยา."""
        return f"{province}01" if province == AYUTTHAYA else None

    @staticmethod
    def _one(codes: Iterable[str], within: str | None) -> str | None:
        found = [code for code in codes if within is None or code.startswith(within)]
        return found[0] if len(found) == 1 else None
