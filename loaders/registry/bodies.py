"""Bodies made from patterns: their key, names, seat and kind from the slots that a text filled."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from loaders.registry.entries import OrganisationEntry
from loaders.registry.gazetteer import Gazetteer
from loaders.registry.tails import SLOT

PROVINCE = "lp-province"
VILLAGE = "lp-village"  # บ้าน{place} is also the end of ผู้ใหญ่บ้าน
KEPT = 2048
"""Bodies that are kept once made: releases name the same few again and again."""
_CODES = ("province", "district")


class Bodies:
    """Makes the organisation that a pattern's slots mean, unless the register lists one of that name."""

    def __init__(self, gazetteer: Gazetteer, listed: Mapping[str, OrganisationEntry]) -> None:
        self._gazetteer = gazetteer
        self._listed = listed  # by name
        self._made = lru_cache(KEPT)(self._make)

    def make(self, pattern: OrganisationEntry, slots: Mapping[str, str]) -> OrganisationEntry | None:
        """Returns the body, or None where a slot of the pattern's name is not filled."""
        return self._made(pattern, tuple(slots.items()))

    def _make(
        self, pattern: OrganisationEntry, filled_slots: tuple[tuple[str, str], ...]
    ) -> OrganisationEntry | None:
        slots = dict(filled_slots)
        names = {slot: self._names(slot, slots) for slot in SLOT.findall(pattern.name_th)}
        filled = {slot: name for slot, name in names.items() if name is not None}
        name_th, name_en = pattern.name_th, pattern.name_en
        if len(filled) < len(names):
            name_th = self._shorter(pattern, set(filled))
            if not name_th:
                return None
        aliases = [alias for alias in pattern.aliases if set(SLOT.findall(alias)) == set(filled)]
        aliases = [] if pattern.key == VILLAGE else aliases
        for slot, (thai, english) in filled.items():
            name_th = name_th.replace(f"{{{slot}}}", thai)
            name_en = name_en.replace(f"{{{slot}}}", english)
            aliases = [alias.replace(f"{{{slot}}}", thai) for alias in aliases]
        if name_th in self._listed:
            return self._listed[name_th]
        used = tuple((slot, slots.get(slot) or slots[f"{slot}_name"]) for slot in filled)
        return replace(
            pattern,
            key=self._key(pattern.key, used, slots.get("province")),
            fine_kind=pattern.key,
            name_th=name_th,
            name_en=SLOT.sub("", name_en).strip() if name_en.isascii() else "",
            aliases=tuple(aliases),
            seat=self._seat(slots),
            pattern=pattern.key,
            slots=used,
        )

    @staticmethod
    def _shorter(pattern: OrganisationEntry, filled: set[str]) -> str:
        """Returns an alias of the pattern that needs only the slots that are filled, or nothing."""
        fitting = (a for a in pattern.aliases if set(SLOT.findall(a)) == filled and filled)
        return next(fitting, "")

    def _names(self, slot: str, slots: Mapping[str, str]) -> tuple[str, str] | None:
        code = slots.get(slot) if slot in _CODES else None
        if code:
            place = self._gazetteer.places[code]
            return place.name_th, place.name_en
        written = slots.get(slot) or slots.get(f"{slot}_name")
        return (written, self._english(written)) if written else None

    def _english(self, name: str) -> str:
        """Returns the English form of a free name that is a province's, or a number; else the name as it is."""
        code = self._gazetteer.province_codes.get(name)
        return self._gazetteer.places[code].name_en if code else name

    def _key(self, pattern: str, used: tuple[tuple[str, str], ...], province: str | None) -> str:
        """Returns a key in ASCII: the pattern and the codes; other names as a hash of what is written.

        A free name is one body a province: there are many schools called บ้านหนองบัว.
        """
        parts = ["province" if pattern == PROVINCE else pattern]
        for _, value in used:
            code = self._code(value, province)
            parts.append(code or hashlib.sha256(value.replace(" ", "").encode()).hexdigest()[:10])
            if code is None and province:
                parts.append(province)
        return "-".join(parts)

    def _code(self, value: str, province: str | None) -> str | None:
        """Returns the code that a slot's value is or means: a number, a province, a district."""
        if value.isascii():
            return value
        return self._gazetteer.province_codes.get(value) or self._gazetteer.resolve_district(value, province)

    def _seat(self, slots: Mapping[str, str]) -> str | None:
        province = slots.get("province")
        if province or "place" not in slots:
            return province
        code = self._code(slots["place"], None)
        return code and code[:2]
