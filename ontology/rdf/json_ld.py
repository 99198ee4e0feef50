"""What a JSON-LD parser drops without a word: keys that the file's context does not define."""

import json
from collections.abc import Iterable
from pathlib import Path

LARGEST = 64 * 2**20
"""Bytes up to which a file is looked at: for this it is taken into memory whole."""


def unknown_keys(file: Path) -> list[str]:
    """Returns the keys of a JSON-LD file that stand for nothing, sorted; none if it has a vocabulary for all."""
    if file.stat().st_size > LARGEST:
        return []
    try:
        content = json.loads(file.read_text("utf-8-sig"))
    except (ValueError, RecursionError):
        return []  # which the parser tells
    contexts: list[object] = []
    keys: set[str] = set()
    _collect([content], contexts, keys)
    terms = {key for context in contexts if isinstance(context, dict) for key in context}
    if "@vocab" in terms:
        return []
    return sorted(key for key in keys - terms if ":" not in key and not key.startswith("@"))


def _collect(values: Iterable[object], contexts: list[object], keys: set[str]) -> None:
    waiting = list(values)
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            given = value.get("@context", [])
            contexts += given if isinstance(given, list) else [given]
            keys.update(value)
            waiting += [inner for key, inner in value.items() if key != "@context"]
