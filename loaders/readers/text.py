"""Plain text: UTF-8 and UTF-16 with or without their marks, and the Thai code pages."""

import hashlib
from pathlib import Path

import regex

from ontology.errors import BadInput
from ontology.ids import document_id
from ontology.statements import Document

MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
THAI_CODE_PAGES = ("tis-620", "cp874")
THAI_SHARE = 0.2  # of the letters: a code page of one byte a character decodes almost anything
_THAI = regex.compile("[ก-๛]")
_C1 = regex.compile("[\x80-\x9f]")
_CONTROL = regex.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def read_document(path: Path) -> Document:
    """Returns the document in a text file, its text as decoded and nothing else changed.

    Raises BadInput for a path that is missing or no file, a file that is empty, binary or in no encoding
    that we know.
    """
    content = _read(path)
    text, charset = _decode(content, path)
    if not text.strip():
        raise BadInput(f"{path} is empty: there is no text in it to read. Give a file with text.")
    sha256 = hashlib.sha256(content).hexdigest()
    return Document(document_id(path.stem), path.stem, text, sha256, charset, _title(text))


def document_of(text: str, stem: str = "text") -> Document:
    """Returns a document made of a text that is already decoded."""
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(document_id(stem), stem, text, sha256, "utf-8", _title(text))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise BadInput(f"{path} does not exist. Check the path and its spelling.") from None
    except IsADirectoryError:
        raise BadInput(f"{path} is a folder where a text file was expected.") from None
    except OSError as error:
        raise BadInput(f"{path} cannot be read: {error.strerror}. Check its permissions.") from error


def _decode(content: bytes, path: Path) -> tuple[str, str]:
    """Returns the text and the name of its encoding."""
    for mark, charset in MARKS.items():
        if content.startswith(mark):
            return _decode_as(charset, content, path), charset
    if b"\0" in content:
        raise BadInput(_binary(path))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_code_page(content, path)
    if len(_CONTROL.findall(text)) * 20 > len(text):
        raise BadInput(_binary(path))
    return text, "utf-8"


def _decode_as(charset: str, content: bytes, path: Path) -> str:
    try:
        return content.decode(charset)
    except UnicodeDecodeError as error:
        raise BadInput(
            f"{path} begins like {charset} but breaks off at byte {error.start}. Save it again as UTF-8."
        ) from error


def _decode_code_page(content: bytes, path: Path) -> tuple[str, str]:
    for charset in THAI_CODE_PAGES:
        try:
            text = content.decode(charset)
        except UnicodeDecodeError:
            continue
        if charset == "tis-620" and _C1.search(text):
            continue  # cp874 has quotation marks and dashes there
        if len(_CONTROL.findall(text)) * 20 > len(text):
            raise BadInput(_binary(path))
        if len(_THAI.findall(text)) >= THAI_SHARE * len(text):
            return text, charset
    raise BadInput(
        f"{path} is text in no encoding that we read (UTF-8, UTF-16 with its mark, TIS-620, cp874). "
        "Save it again as UTF-8."
    )


def _binary(path: Path) -> str:
    return f"{path} is a binary file, not text. Save its text as a UTF-8 .txt file and give that."


def _title(text: str) -> str | None:
    """Returns the first line with enough Thai to be a headline, at most 200 characters of it."""
    for line in text.split("\n", 20)[:20]:
        if len(_THAI.findall(line[:400])) >= 12:
            return line.strip()[:200].strip()
    return None
