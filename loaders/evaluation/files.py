"""JSON as people and other programs save it: a file with one value, or one value a line, gzipped or not."""

import gzip
import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ontology.errors import BadInput

LINES = (".jsonl", ".jsonl.gz", ".ndjson")


def holds_lines(path: Path) -> bool:
    """Returns whether a file's name says that it has one JSON value a line."""
    return path.name.lower().endswith(LINES)


def values_in(path: Path) -> Iterator[tuple[str, Any]]:
    """Yields each JSON value of a file with the words that say where it stands.

    Raises BadInput for a file that cannot be read, is not text in a Unicode encoding or not JSON.
    """
    text = _text(path)
    if not holds_lines(path):
        yield str(path), _value(text, str(path))
        return
    # Not splitlines(), which would also cut at the separators that JSON leaves as they are inside a text.
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            where = f"{path}, line {number},"
            yield where, _value(line, where)


def name_of(document: str) -> str:
    """Returns the name by which a document is known: no folder, no .txt or .html."""
    return Path(document).name.removesuffix(".txt").removesuffix(".html")


def _text(path: Path) -> str:
    content = _content(path)
    charset = json.detect_encoding(content)  # a Windows shell saves what a command prints as UTF-16
    try:
        return content.decode(charset)
    except UnicodeDecodeError as error:
        raise BadInput(
            f"{path} is no text in {charset}: it breaks off at byte {error.start}. Save it again as UTF-8."
        ) from error


def _content(path: Path) -> bytes:
    try:
        return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    except FileNotFoundError:
        raise BadInput(f"{path} does not exist. Check the path and its spelling.") from None
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise BadInput(f"{path} is no whole gzip file ({error}). Compress it again.") from error
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}. Check its permissions.") from error


def _value(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        several = error.msg == "Extra data" and text[error.pos] in "{["
        cure = (
            "One file holds one record; several, one a line, go into a file whose name ends in .jsonl."
            if several
            else "Mend it there; often a comma or a quotation mark is missing or too many."
        )
        raise BadInput(f"{where} is no JSON: {error.msg} in {_place(error)}. {cure}") from error


def _place(error: json.JSONDecodeError) -> str:
    line = error.doc.split("\n")[error.lineno - 1]
    return f"row {error.lineno}, column {error.colno}, near {line[max(error.colno - 20, 0) : error.colno + 20]!r}"
