"""Thai names: a key to sort them by, a key to compare them by, words to search them by, and names like one."""

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache

import regex

LEADING_VOWELS = "เแโใไ"
SECONDARY = "\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e"  # tone marks and other signs above
NEAR = 5
"""Names that are offered in place of one that is unknown."""
THAI_DIGITS = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_LEADING = regex.compile(f"([{LEADING_VOWELS}])([ก-ฮ])")
_INVISIBLE = regex.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
_SARA_AM = regex.compile("\u0e4d([\u0e48-\u0e4b])\u0e32")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")


@lru_cache(maxsize=16_384)
def normalise_name(text: str) -> str:
    """Returns the form in which two spellings of one name are equal.

    NFC, no invisible characters, one kind of space, สระอำ and แ as single characters, Arabic digits. Vowels
    and tone marks stay: names that differ in one of them are two names.
    """
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text)).translate(THAI_DIGITS)
    text = text.replace("เเ", "แ").replace("\u0e4d\u0e32", "\u0e33")
    text = _SARA_AM.sub("\\1\u0e33", text)
    return " ".join(text.replace("–", "-").replace("—", "-").split())


def did_you_mean(text: str, names: Iterable[str], sentence: str = " Did you mean: {}?") -> str:
    """Returns a sentence with the names that look like a text, nothing if none does."""
    by_key = {normalise_name(name).casefold(): name for name in names}
    found = get_close_matches(normalise_name(text).casefold(), by_key, n=NEAR, cutoff=0.5)
    return sentence.format(", ".join(by_key[key] for key in found)) if found else ""


def sort_key(text: str) -> str:
    """Returns a key whose order by code point is the order of a Thai dictionary (Royal Institute).

    A leading vowel comes after the consonant that it is spoken after; tone marks decide only between words
    that are otherwise equal, so they follow at the end.
    """
    swapped = _LEADING.sub(r"\2\1", normalise_name(text).casefold())
    primary = "".join(c for c in swapped if c not in SECONDARY)
    secondary = "".join(str(SECONDARY.index(c) + 1) if c in SECONDARY else "0" for c in swapped)
    return f"{primary} {secondary}" if secondary.strip("0") else primary


@lru_cache(maxsize=65_536)
def _segment(text: str) -> tuple[str, ...]:
    """Returns the dictionary words of a text. The import is late: it costs half a second."""
    from pythainlp.tokenize import word_tokenize

    return tuple(word_tokenize(text, engine="newmm", keep_whitespace=False))


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Returns a text in dictionary words and what stands between them; joined again they are the text."""
    from pythainlp.tokenize import word_tokenize

    return tuple(word_tokenize(text, engine="newmm", keep_whitespace=True))


def search_text(*names: str) -> str:
    """Returns the words of the names with spaces between them, for a white-space full-text index."""
    words: dict[str, None] = {}
    for name in names:
        for token in _segment(normalise_name(name).casefold()):
            words.update(dict.fromkeys(_WORD.findall(token)))
    return " ".join(words)
