"""The 77 provinces, so that a province can be asked for by any of its names or codes, loaded or not.

Codes are those of TIS 1099, and with `TH-` before them of ISO 3166-2:TH. Names as in the registry of the loaders.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ontology.ids import place_id
from ontology.thai import normalise_name

TABLE = Path(__file__).with_name("provinces.csv")
_HEAD = re.compile(r"^(จังหวัด|จ\.)\s*|\s+province$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Province:
    """A province with its code of two digits."""

    code: str
    name_th: str
    name_en: str
    others: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the province's entity."""
        return place_id(self.code)

    @property
    def spellings(self) -> tuple[str, ...]:
        """All that one may type for it."""
        return (self.name_th, self.name_en, *self.others, self.code, f"TH-{self.code}", self.id)


@cache
def provinces() -> tuple[Province, ...]:
    """Returns all provinces by code."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Province(r["code"], r["nameTh"], r["nameEn"], tuple(filter(None, r["otherNames"].split(";"))))
            for r in csv.DictReader(file)
        )


def find_province(text: str) -> Province | None:
    """Returns the province of a name (Thai or English, with or without จังหวัด) or code, None if there is none."""
    return _spelt().get(_key(text)) or _spelt().get(_key(_HEAD.sub("", normalise_name(text))))


def province_names() -> tuple[str, ...]:
    """Returns the Thai and English names of all provinces."""
    return tuple(name for p in provinces() for name in (p.name_th, p.name_en))


@cache
def _spelt() -> dict[str, Province]:
    return {_key(spelling): p for p in provinces() for spelling in p.spellings}


def _key(text: str) -> str:
    """Returns the form in which `Chiang Rai`, `chiangrai` and `CHIANG RAI` are equal."""
    return normalise_name(text).casefold().replace(" ", "")
