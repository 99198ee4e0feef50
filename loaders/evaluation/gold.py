"""Gold records: what people say that the releases say, read and checked before anything is held against them.

A record has the shape of what `saiyai extract` prints. Where that has one string, a gold record may have a
list of accepted forms, the fullest first.
"""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from loaders.evaluation.files import holds_lines, name_of, values_in
from ontology.errors import BadInput

Record = dict[str, Any]
Check = Callable[[Any], bool]
ALIKE = 0.75
"""Share of letters from which an unknown key is taken for a slip; what is further off is somebody's own note."""


def _is_text(value: object) -> bool:
    return value is None or isinstance(value, str)


def _is_number(value: object) -> bool:
    digits = isinstance(value, str) and value.isdecimal()
    return value is None or digits or (isinstance(value, int) and not isinstance(value, bool))


def _is_form(value: object) -> bool:
    return _is_text(value) or (isinstance(value, list) and all(map(_is_text, value)))


def _is_list_of_forms(value: object) -> bool:
    return value is None or isinstance(value, str) or (isinstance(value, list) and all(map(_is_form, value)))


EXPECTED: Mapping[Check, str] = {
    _is_text: "a text or null",
    _is_number: "a number or null",
    _is_form: "a text, or a list of texts that all are accepted",
    _is_list_of_forms: "a list with a text, or a list of accepted texts, for each",
}
OBJECTS: Mapping[str, Mapping[str, Check]] = {
    "events": {
        "start": _is_text,
        "end": _is_text,
        "venue": _is_form,
        "district": _is_text,
        "province": _is_text,
        "people_count": _is_number,
        "organisations_count": _is_number,
    },
    "people": {
        "name": _is_form,
        "honorific": _is_form,
        "positions": _is_list_of_forms,
        "affiliations": _is_list_of_forms,
        "roles": _is_list_of_forms,
    },
    "organisations": {"name": _is_form, "aliases": _is_form, "kind": _is_text},
    "plans": {"name": _is_form, "edition": _is_number, "start": _is_number, "end": _is_number},
}
LISTS = ("vacant_posts", "networks", "provinces")
PARTS = (*OBJECTS, *LISTS)
NAMED = ("people", "organisations", "plans")


def read_gold(path: Path) -> dict[str, Record]:
    """Returns the gold records of a folder of .json and .jsonl files, or of one such file, by the document's name.

    Raises BadInput, naming file and key, for whatever is missing or is not as a record has it.
    """
    records: dict[str, Record] = {}
    places: dict[str, str] = {}
    for file in _files(path):
        for where, value in values_in(file):
            name = _checked(value, where)
            if name in records:
                raise BadInput(
                    f"{places[name]} and {where.rstrip(',')} both are records of the document {name!r}. "
                    "Keep one of them."
                )
            records[name], places[name] = value, where.rstrip(",")
    if not records:
        raise BadInput(f"{path} holds no record. Give a file with one record a line.")
    return records


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise BadInput(f"{path} does not exist. Check the path and its spelling.")
    if not path.is_dir():
        return [path]
    files = sorted(file for file in path.iterdir() if file.suffix == ".json" or holds_lines(file))
    if not files:
        raise BadInput(
            f"{path} holds no gold records (*.json, *.jsonl). Give the folder or the file that does; "
            "what `saiyai extract` prints, saved and corrected, is one."
        )
    return files


def _checked(record: Any, where: str) -> str:
    """Returns the name of a record's document, or raises BadInput with the first thing that is wrong."""
    if not isinstance(record, dict):
        raise BadInput(
            f"{where} holds {_kind(record)} where one record, a JSON object, was expected. "
            "One file holds one record; several, one a line, go into a file whose name ends in .jsonl."
        )
    document = record.get("document")
    if not isinstance(document, str) or not document:
        raise BadInput(
            f'{where} does not say whose record it is. Add "document": "NAME", the name of the text without .txt.'
        )
    _check_keys(record, PARTS, where, "the record")
    if not record.keys() & set(PARTS):
        raise BadInput(f"{where} is no record: it has none of {', '.join(PARTS)}. Add those that hold.")
    for part in PARTS:
        _check_part(part, record.get(part, []), where)
    return name_of(document)


def _check_part(part: str, values: Any, where: str) -> None:
    if not isinstance(values, list):
        raise BadInput(f"{where} has {_kind(values)} as {part} where a list was expected. Write [] for none.")
    for place, value in enumerate(values):
        at = f"{part}[{place}]"
        if part in OBJECTS:
            _check_object(part, value, where, at)
        elif not _is_form(value):
            raise BadInput(f"{where} has {_kind(value)} as {at}. Write {EXPECTED[_is_form]}.")


def _check_object(part: str, value: Any, where: str, at: str) -> None:
    keys = OBJECTS[part]
    if not isinstance(value, dict):
        raise BadInput(f"{where} has {_kind(value)} as {at}. Write an object with {', '.join(keys)}.")
    _check_keys(value, tuple(keys), where, at)
    if part in NAMED and not value.get("name"):
        raise BadInput(f"{where} has no name in {at}. Add it, or take {at} out.")
    for key, check in keys.items():
        if not check(value.get(key)):
            raise BadInput(f"{where} has {_kind(value[key])} as {at}.{key}. Write {EXPECTED[check]}.")


def _check_keys(record: Mapping[str, Any], known: tuple[str, ...], where: str, at: str) -> None:
    """Refuses a key that looks like one of ours misspelt: what stands under it would silently not count."""
    for key in record.keys() - {*known, "document", "notes", "spans"}:
        near = get_close_matches(key, known, 1, ALIKE)
        if near:
            raise BadInput(f"{where} has the key {key!r} in {at}, which nothing reads. Write {near[0]!r}.")


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: f"the text {value!r}", type(None): "null"}
    return names.get(type(value), f"{value!r}")[:80]
