"""Texts that nobody wrote: real ones cut, doubled, swapped, peppered and joined, the same ones for a seed."""

import unicodedata
from collections.abc import Callable, Sequence
from random import Random

Mutation = Callable[[str, Random], str]

LONGEST = 3000
"""Characters of a real text that a mutation begins with: enough for a release, and ten thousand are soon read."""
HONORIFICS = (
    "นาย", "นาง", "นางสาว", "คุณ", "ดร.", "ศ.ดร.", "พล.ต.อ.", "พลเอก", "พระครู", "หม่อมราชวงศ์", "ผู้แทนจาก", "รมว."
)  # fmt: skip
SIGNS = "“”\"'‘’()[]{}«»ฯๆ.,;:!?/\\|-–—…*#@%&=+<>^$~`\u0000"
MARKS = (
    "\u0e31\u0e34\u0e35\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d\u0e4e\u0e33\u0301\u0323"
)
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u00a0\u3000\t\r\n\u2028\u0085"
DIGITS = "0123456789๐๑๒๓๔๕๖๗๘๙"
ODD = "é한😀👩‍👩‍👧\ud7ff\ue000\U0010ffff"


def mutant(texts: Sequence[str], seed: int) -> str:
    """Returns the text that one to four mutations of one or two of these texts give."""
    chance = Random(seed)
    text = _part(chance.choice(texts), chance)
    if chance.random() < 0.1:
        text += chance.choice(["", " ", "\n", "\n\n"]) + _part(chance.choice(texts), chance)
    for mutation in chance.choices(MUTATIONS, k=chance.randint(1, 4)):
        text = mutation(text, chance)
    return text


def _part(text: str, chance: Random) -> str:
    start = chance.randint(0, max(0, len(text) - LONGEST))
    return text[start : start + LONGEST]


def _span(text: str, chance: Random, longest: int) -> tuple[int, int]:
    start = chance.randint(0, len(text))
    return start, min(len(text), start + chance.randint(1, longest))


def _cut_out(text: str, chance: Random) -> str:
    start, end = _span(text, chance, 400)
    return text[:start] + text[end:]


def _cut_short(text: str, chance: Random) -> str:
    start, end = _span(text, chance, LONGEST)
    return text[start:end]


def _double(text: str, chance: Random) -> str:
    start, end = _span(text, chance, 200)
    return text[:end] + text[start:end] * chance.choice([1, 1, 2, 30]) + text[end:]


def _swap(text: str, chance: Random) -> str:
    first, second = sorted([chance.randint(0, len(text)), chance.randint(0, len(text))])
    length = chance.randint(1, 120)
    return text[:first] + text[second : second + length] + text[first:second] + text[second + length :]


def _scatter(pieces: Sequence[str]) -> Mutation:
    """Returns the mutation that puts such pieces at a few places, or at a great many."""

    def mutation(text: str, chance: Random) -> str:
        count = chance.choice([1, 5, 40, len(text) // 4])
        places = sorted(chance.randint(0, len(text)) for _ in range(count))
        starts, ends = [0, *places], [*places, len(text)]
        parts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
        return parts[0] + "".join(chance.choice(pieces) + part for part in parts[1:])

    return mutation


def _replace(old: str, new: Sequence[str]) -> Mutation:
    """Returns the mutation that replaces something wherever it is found."""
    return lambda text, chance: text.replace(old, chance.choice(new))


def _shuffle_words(text: str, chance: Random) -> str:
    words = text.split(" ")
    return " ".join(chance.sample(words, len(words)))


def _shuffle_letters(text: str, chance: Random) -> str:
    start, end = _span(text, chance, 600)
    return text[:start] + "".join(chance.sample(text[start:end], end - start)) + text[end:]


def _normalise(text: str, chance: Random) -> str:
    return unicodedata.normalize(chance.choice(["NFC", "NFD", "NFKC", "NFKD"]), text)


MUTATIONS: tuple[Mutation, ...] = (
    _cut_out,
    _cut_short,
    _double,
    _swap,
    _shuffle_words,
    _shuffle_letters,
    _normalise,
    _scatter(HONORIFICS),
    _scatter(SIGNS),
    _scatter(MARKS),
    _scatter(INVISIBLE),
    _scatter(DIGITS),
    _scatter(ODD),
    _replace(" ", ["", "  ", "\u00a0", "\n"]),
    _replace("\n", ["", " ", "\r\n", "\r", "\n\n\n"]),
    _replace("แ", ["เเ", "เ\u200bเ"]),
    _replace("ำ", ["ํา", "ํ่า", ""]),
    _replace("วันที่", ["", "วันที่ 31 กุมภาพันธ์ 2566 วันที่"]),
    _replace(".", ["", "..."]),
)
