"""Identifiers: minted from what identifies a thing, so that every source arrives at the same one."""

import hashlib
import json
from functools import lru_cache

NAMESPACE = "https://w3id.org/saiyai/id/"
DIGITS = 16
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def digest(*slots: object) -> str:
    """Returns 16 hexadecimal digits of the SHA-256 of the slots' JSON array.

    JSON keeps the slots apart, which joined strings do not: ("a", "bc") and ("ab", "c") differ.
    """
    return hashlib.sha256(_JSON.encode(slots).encode()).hexdigest()[:DIGITS]


@lru_cache(maxsize=8192, typed=True)
def mint(class_name: str, *slots: str | int | None) -> str:
    """Returns the id of the entity of a class that these slots identify, like `person-5f1d…`."""
    return f"{class_name.lower()}-{digest(class_name, *slots)}"


def place_id(code: str) -> str:
    """Returns the id of the place with a TIS 1099 code: `place-57`, `place-5701`, `place-570111`."""
    return f"place-{code}"


def organisation_id(key: str) -> str:
    """Returns the id of the organisation with this key in the registry."""
    return f"organisation-{key}"


def document_id(stem: str) -> str:
    """Returns the id of the document with this stem: its file name without folder and ending."""
    return f"document-{stem}"
