"""A release cut into blocks: what the page added, what it says, who wrote it.

Paragraphs that a page break split are one block: the line ends between them become spaces in the page's text,
so that rules read on, and every offset stays where it was.
"""

from dataclasses import dataclass, replace
from typing import Literal

import regex

from loaders.grammar import GRAMMAR
from loaders.text.normalise import Normalised, normalise

Kind = Literal["furniture", "body", "credit"]
LONGEST_FURNITURE = 400
LONGEST_CREDIT = 240
ENDINGS = ".:!?”\"')"
LABELS = tuple(
    {*GRAMMAR.words("credit_label"), *GRAMMAR.words("credit_minutes"), *GRAMMAR.words("credit_ends")}
)
LABEL_LAST = frozenset({"section.credit-after", "section.credit-minutes"})
CREDIT_LINES = (
    "section.credit-line",
    "section.credit-line-bare",
    "section.credit-of-office",
    "section.credit-signs",
    "section.credit-after",
    "section.credit-minutes",
)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the page's text: a body block is one or more paragraphs that belong together.

    In a credit, `label` is its label and `rest` the index at which what follows the label begins.
    """

    kind: Kind
    start: int
    end: int
    label: str = ""
    rest: int = 0
    rest_end: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A document as the rules read it: as long as the normalised text, index for index."""

    text: str
    normal: Normalised
    blocks: tuple[Block, ...]

    def body(self) -> list[Block]:
        """Returns the blocks of the release's own words."""
        return [block for block in self.blocks if block.kind == "body"]


def page_of(source: str) -> Page:
    """Returns the page of a source text."""
    normal = normalise(source)
    lines = [block for line in _lines(normal.text) for block in _classify(normal.text, *line)]
    _mark_signed(normal.text, lines)
    _demote_early_credits(lines)
    blocks, text = _join(normal.text, lines)
    return Page(text, normal, tuple(blocks))


def _lines(text: str) -> list[tuple[int, int]]:
    """Returns start and end of each line with something in it, without the space around it."""
    lines = []
    start = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            first = start + len(line) - len(line.lstrip())
            lines.append((first, first + len(stripped)))
        start += len(line) + 1
    return lines


def _classify(text: str, start: int, end: int) -> list[Block]:
    """Returns the blocks of one line: usually one, two where a credit is glued to the text."""
    if end - start <= LONGEST_FURNITURE:
        for rule in ("section.furniture", "section.provenance"):
            if _matches(rule, text, start, end):
                return [Block("furniture", start, end)]
    if end - start <= LONGEST_CREDIT:
        ends = text[start:end].rstrip(" )-").endswith(LABELS)
        for rule in CREDIT_LINES:
            found = _matches(rule, text, start, end) if ends or rule not in LABEL_LAST else None
            if found:
                return _credits(text, found)
    found = GRAMMAR["section.credit-glued"].search(text, start, end)
    if found and found.end() - found.start() <= LONGEST_CREDIT:
        before = [Block("body", start, found.start())] if found.start() > start else []
        return [*before, *_credits(text, found)]
    return [Block("body", start, end)]


def _matches(rule: str, text: str, start: int, end: int) -> regex.Match[str] | None:
    return GRAMMAR[rule].fullmatch(text, start, end)


def _credits(text: str, found: regex.Match[str]) -> list[Block]:
    """Returns the credits of a line, which may name several with a label each: ข่าว : A ภาพ : B, A/ข่าว B/ภาพ."""
    if found.start("label") > found.start("rest"):
        return _credits_before_labels(text, found)
    blocks = [
        Block("credit", found.start(), found.end(), found["label"], found.start("rest"), found.end("rest"))
    ]
    for following in GRAMMAR["section.credit-next"].finditer(text, *found.span("rest")):
        last, at = blocks[-1], following.start()
        blocks[-1] = replace(last, end=at, rest_end=at)
        label = following.start("label")
        blocks.append(Block("credit", label, last.end, following["label"], following.end(), last.rest_end))
    return blocks


def _credits_before_labels(text: str, found: regex.Match[str]) -> list[Block]:
    """Returns the credits of a line that tells the names before their labels."""
    blocks: list[Block] = []
    start, rest = found.start(), found.start("rest")
    for label in GRAMMAR["section.credit-next-after"].finditer(text, *found.span("rest")):
        blocks.append(Block("credit", start, label.end(), label["label"], rest, label.start()))
        start = rest = label.end()
    return [*blocks, Block("credit", start, found.end(), found["label"], rest, found.end("rest"))]


def _mark_signed(text: str, blocks: list[Block]) -> None:
    """Turns into credits the names that stand above or below who took or checked the minutes."""
    for i, block in enumerate(blocks):
        if i == 0 or not text.endswith(LABELS, block.start, block.end):
            continue
        found = _matches("section.credit-minutes-line", text, block.start, block.end)
        if found is None:
            continue
        for j in (i - 1, i + 1):
            name = _name_line(text, blocks[j]) if j < len(blocks) else None
            if name:
                blocks[j] = Block("credit", name.start(), name.end(), found["label"], *name.span("rest"))
                blocks[i] = Block("furniture", block.start, block.end)
                break


def _name_line(text: str, block: Block) -> regex.Match[str] | None:
    if block.kind != "body":
        return None
    return _matches("section.credit-minutes-name", text, block.start, block.end)


def _demote_early_credits(blocks: list[Block]) -> None:
    """Turns credits into body where a long paragraph follows: those only begin like one."""
    body_follows = False
    for i in range(len(blocks) - 1, -1, -1):
        block = blocks[i]
        if block.kind == "credit" and body_follows:
            blocks[i] = Block("body", block.start, block.end)
        elif block.kind == "body" and block.end - block.start > LONGEST_CREDIT:
            body_follows = True


def _join(text: str, lines: list[Block]) -> tuple[list[Block], str]:
    """Returns the blocks with split paragraphs put together, and the text with spaces between them."""
    blocks: list[Block] = []
    parts: list[str] = []
    done = 0
    for line in lines:
        if blocks and line.kind == "body" and _continues(text, blocks[-1], line):
            last = blocks[-1]
            parts += [text[done : last.end], " " * (line.start - last.end)]
            done = line.start
            blocks[-1] = Block("body", last.start, line.end)
        else:
            blocks.append(line)
    return blocks, "".join([*parts, text[done:]])


_CONTINUATION = tuple(GRAMMAR.words("continuation"))
_PREDICATES = tuple(GRAMMAR.words("continuation_after_bracket"))


def _continues(text: str, before: Block, line: Block) -> bool:
    """Returns whether a line goes on with the sentence of the block before it."""
    if before.kind != "body":
        return False
    last = text[before.end - 1]
    if last in ENDINGS:  # a short form of a post in brackets ends no sentence
        return last == ")" and text.startswith(_PREDICATES, line.start)
    return text.startswith(_CONTINUATION, line.start)
