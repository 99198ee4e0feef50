"""Normalised text with an exact way back to the text as it was read.

Rules read the normalised text; every offset that leaves extraction is one of the source.
"""

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

import regex

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
SPACES = (
    "\t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
TONES = "\u0e48-\u0e4b"

ONE_TO_ONE = {
    **dict.fromkeys(SPACES, " "),
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys("\u0085\u2028\u2029", "\n"),
    **{digit: str(n) for n, digit in enumerate(THAI_DIGITS)},
}
_EDIT = regex.compile(
    f"(?P<ae>เ[{INVISIBLE}]*เ)"
    f"|(?P<am>\u0e4d[{INVISIBLE}]*(?P<tone>[{TONES}]?)[{INVISIBLE}]*\u0e32)"
    f"|(?P<line>\r[{INVISIBLE}]*\n?)"
    f"|(?P<space> [ {INVISIBLE}]+)"
    f"|(?P<accented>[A-Za-z][\u0300-\u036f]+)"
    f"|(?P<gone>[{INVISIBLE}]+)"
)


@dataclass(frozen=True, slots=True)
class Normalised:
    """A normalised text and the way back to its source.

    Pieces are stretches that were copied or replaced as a whole: `at` is where a piece begins here, `source`
    where it begins in the source, `copied` whether inside it one character here is one there.
    """

    text: str
    source_length: int
    at: tuple[int, ...]
    source: tuple[int, ...]
    copied: tuple[bool, ...]

    def start_in_source(self, index: int) -> int:
        """Returns where the character at this index begins in the source."""
        if index >= len(self.text):
            return self.source_length
        piece = bisect_right(self.at, index) - 1
        return self.source[piece] + (index - self.at[piece] if self.copied[piece] else 0)

    def span_in_source(self, start: int, end: int) -> tuple[int, int]:
        """Returns the stretch of the source that became the characters from start to end."""
        if end <= start:
            here = self.start_in_source(start)
            return here, here
        piece = bisect_right(self.at, end - 1) - 1
        if self.copied[piece]:
            moved = self.source[piece] - self.at[piece]
            if start >= self.at[piece]:  # as nearly always
                return start + moved, end + moved
            last = end + moved
        else:
            last = self.source[piece + 1] if piece + 1 < len(self.source) else self.source_length
        return self.start_in_source(start), last


def normalise(text: str) -> Normalised:
    """Returns the text with one kind of space, dash, digit and สระอำ, without invisible characters.

    Runs of spaces become one, เเ becomes แ, a decomposed สระอำ one character (a tone between stays before
    it), a Latin letter and its accents one; line ends become a line feed. Normalising again changes nothing.
    """
    translated = _translate(text)
    builder = _Builder()
    done = 0
    for found in _EDIT.finditer(translated):
        start, end = found.span()
        builder.copy(translated, done, start)
        builder.replace(_replacement(found), start)
        done = end
    builder.copy(translated, done, len(translated))
    return builder.result(len(text))


def _translate(text: str) -> str:
    """Returns the text with one character for each: str.translate takes ten times as long on Thai."""
    for character, replacement in ONE_TO_ONE.items():
        text = text.replace(character, replacement)
    return text


def _replacement(found: regex.Match[str]) -> str:
    kind = found.lastgroup
    if kind == "ae":
        return "แ"
    if kind == "line":
        return "\n"
    if kind == "accented":
        return unicodedata.normalize("NFC", found[0])
    if kind == "space":
        return " "
    return f"{found['tone']}\u0e33" if found["am"] else ""


class _Builder:
    """Collects the pieces of a normalised text."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.at: list[int] = []
        self.source: list[int] = []
        self.copied: list[bool] = []

    def copy(self, text: str, start: int, end: int) -> None:
        if end > start:
            self._add(text[start:end], start, copied=True)

    def replace(self, replacement: str, start: int) -> None:
        """Adds what stands for a stretch of the source, nothing included: the piece ends one before it."""
        self._add(replacement, start, copied=False)

    def _add(self, part: str, start: int, *, copied: bool) -> None:
        self.parts.append(part)
        self.at.append(self.length)
        self.source.append(start)
        self.copied.append(copied)
        self.length += len(part)

    def result(self, source_length: int) -> Normalised:
        return Normalised(
            "".join(self.parts), source_length, tuple(self.at), tuple(self.source), tuple(self.copied)
        )
