"""Rosters: the post of those who stand a line each under a line that is their post, or that ends with it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from loaders.grammar import GRAMMAR
from loaders.mentions.model import Name, Title
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.mentions.titles import end_of_title, read_title
from loaders.text.sections import Block

LONGEST_HEADING = 320  # of a list, with the reasons for it
LONGEST_LINE = 120
LONGEST_ROSTER = 40  # lines


def roster_posts(scan: Scan, names: Sequence[Name]) -> dict[int, Title]:
    """Returns the posts of those whose name is all of a line under a line that is a post, by start of the name.

    A run of lines that are names or posts tells by its first which come first: `กรรมการ`, `นาย A`, `นาย B`,
    `เลขานุการ`, `นาย C`, or `นาย A`, `กรรมการ`, `นาย B`, `เลขานุการ`, where the post follows the name.
    """
    found: dict[int, Title] = {}
    for name in names:
        if _is_alone(scan, name):
            title = _over(scan, name)
            if title is not None:
                found[name.start] = title
    return found


def heading_post(scan: Scan, name: Name) -> list[Title]:
    """Returns the post that ends the heading of a list, for somebody who begins a line of the list.

    For `แต่งตั้งกรรมการผู้ทรงคุณวุฒิ จำนวน 2 คน ดังนี้` over `1. นาย A ด้านกฎหมาย` and `2. นาย B ด้านป่าไม้`.
    """
    blocks = scan.page.blocks
    i = bisect_right(blocks, name.start, key=lambda block: block.start) - 1
    if i < 0 or not GRAMMAR["title.line"].fullmatch(scan.text, blocks[i].start, name.start):
        return []
    for block in reversed(blocks[max(0, i - LONGEST_ROSTER) : i]):
        first = next(iter(between(scan.names, block.start, block.end)), None)
        if first is None or not GRAMMAR["title.line"].fullmatch(scan.text, block.start, first.start):
            return list(_heading_posts(scan, block))
    return []


def _over(scan: Scan, name: Name) -> Title | None:
    """Returns the post that heads a name's line, None where none does or names come before their posts."""
    nearest, is_post = None, False
    for title in _lines_above(scan, name):
        nearest, is_post = nearest or title, title is not None
    return nearest if is_post else None


def _lines_above(scan: Scan, name: Name) -> Iterator[Title | None]:
    """Yields the lines that are a post, or None for a name, from the one above a name's upwards."""
    blocks = scan.page.blocks
    i = bisect_right(blocks, name.start, key=lambda block: block.start) - 1
    for block in reversed(blocks[max(0, i - LONGEST_ROSTER) : i]):
        first = next(iter(between(scan.names, block.start, block.end)), None)
        if first is not None and _is_alone(scan, first):
            yield None
            continue
        title = _post_line(scan, block)
        if title is None:
            yield from _heading_posts(scan, block)
            return
        yield title


def _is_alone(scan: Scan, name: Name) -> bool:
    """Returns whether a name is all of its line, but for a number or bullet."""
    block = scan.block_at(name.start)
    return (
        block is not None
        and not scan.text[name.end : block.end].strip()
        and GRAMMAR["title.line"].fullmatch(scan.text, block.start, name.start) is not None
    )


def _post_line(scan: Scan, block: Block) -> Title | None:
    """Returns the post that a line is, with the number of those who hold it."""
    if block.end - block.start > LONGEST_LINE:
        return None
    begins = GRAMMAR["title.line"].match(scan.text, block.start, block.end)
    title = read_title(scan.ground, begins.end() if begins else block.start, block.end)
    if title is None or not GRAMMAR["title.is-heading"].fullmatch(scan.text, end_of_title(title), block.end):
        return None
    return title


def _heading_posts(scan: Scan, block: Block) -> Iterator[Title]:
    """Yields the post, if any, with which a paragraph over a list ends."""
    if block.kind != "body":
        return
    floor = max(block.start, block.end - LONGEST_HEADING)
    for opened in GRAMMAR["title.appoints"].finditer(scan.text, floor, block.end):
        title = read_title(scan.ground, opened.end(), block.end)
        rules = ("title.heads-list", "title.is-heading") if opened["sure"] else ("title.heads-list",)
        if title and any(GRAMMAR[r].fullmatch(scan.text, end_of_title(title), block.end) for r in rules):
            yield title
            return
