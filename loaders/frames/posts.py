"""The posts beside a name: those after it or, failing that, the one before it."""

from bisect import bisect_right
from collections.abc import Sequence

from loaders.frames.rosters import heading_post, roster_posts
from loaders.grammar import GRAMMAR
from loaders.mentions.model import Name, Title
from loaders.mentions.scan import Scan
from loaders.mentions.spans import between
from loaders.mentions.titles import end_of_title, read_class, read_title, read_titles
from loaders.text.sections import Block

LONGEST_BEFORE = 160
FORMER = "อดีต"
LONGEST_TOLD = 8
LONGEST_REST = 60  # of somebody's posts, before the posts of a list
_CALLED = tuple(GRAMMAR.words("called_so"))
_APPOINTING = tuple(GRAMMAR.words("appointing"))
_OF_THE_DAY = tuple(GRAMMAR.words("role_of_day"))
_BARE = frozenset(GRAMMAR.words("bare_post"))
_LABELS = tuple(GRAMMAR.words("roster_post"))
_CLASSES = tuple(GRAMMAR.words("class_noun"))


def posts_of_names(scan: Scan, names: Sequence[Name]) -> list[list[Title]]:
    """Returns the posts of each of the names, which are in order of start."""
    heads = roster_posts(scan, names)
    posts = [[heads[name.start]] if name.start in heads else posts_after(scan, name) for name in names]
    _leave_to_next(scan, names, posts)
    for last, after in enumerate(posts):
        if not after:
            _set_before(scan, names, posts, last)
            posts[last] = [*posts[last], *_beyond_bracket(scan, names[last])] if posts[last] else []
            if last and not posts[last] and _listed(scan, names[last - 1], posts[last - 1], names[last]):
                posts[last] = posts[last - 1]
            if not posts[last]:
                posts[last] = heading_post(scan, names[last])
        elif _told_of(scan, names[last]) or GRAMMAR["title.capacity"].fullmatch(
            scan.text, names[last].end, after[0].start
        ):
            before = _before(scan, names[last])  # รองนายกรัฐมนตรี นาย A เป็นประธานกรรมการ
            posts[last] = [before, *after] if before else after
    _add_classes(scan, names, posts)
    return posts


def _leave_to_next(scan: Scan, names: Sequence[Name], posts: list[list[Title]]) -> None:
    """Takes from somebody the further post of which the text says that it is the next one's.

    For `นาย A ประธานกรรมการ และกรรมการ ได้แก่ นาย B`.
    """
    for titles, following in zip(posts, names[1:], strict=False):
        if len(titles) > 1 and _told_of(scan, following):
            gap = end_of_title(titles[-1]), following.start
            if gap[0] <= gap[1] and GRAMMAR["title.before-name"].fullmatch(scan.text, *gap):
                titles.pop()


def _told_of(scan: Scan, name: Name) -> bool:
    """Returns whether the words before a name say who holds the post before them: ประธานกรรมการ ได้แก่ นาย A."""
    at = max(0, name.start - LONGEST_TOLD)
    return GRAMMAR["title.told"].search(scan.text, at, name.start) is not None


def _add_classes(scan: Scan, names: Sequence[Name], posts: list[list[Title]]) -> None:
    """Gives those who hold no post anywhere what they are by the words after their names: นาย A นักเรียนโรงเรียนX."""
    holders = {name.full for name, titles in zip(names, posts, strict=True) if titles}
    for i, name in enumerate(names):
        if not posts[i] and name.is_whole and name.full not in holders:
            block = scan.block_at(name.start)
            end = block.end if block else name.end
            gap = GRAMMAR["title.gap"].match(scan.text, name.end, end)
            title = read_class(scan.ground, gap.end(), end) if gap and gap.end() > name.end else None
            posts[i] = [title] if title else []


def _listed(scan: Scan, before: Name, posts: list[Title], name: Name) -> bool:
    """Returns whether a name goes on with the list of holders that a post opens: รองอธิบดีกรมX ได้แก่ A B และ C."""
    if not posts or posts[0].start > before.start:
        return False
    if GRAMMAR["title.next-holder"].fullmatch(scan.text, before.end, name.start) is None:
        return False
    opener = scan.text[end_of_title(posts[0]) : before.start]
    far = len(opener) > LONGEST_BEFORE  # only a list gives a post that stands so far before the name
    return far or GRAMMAR["title.of-several"].search(opener) is not None


def _set_before(scan: Scan, names: Sequence[Name], posts: list[list[Title]], last: int) -> None:
    """Gives a name with no post after it the one before it.

    Where that was taken for the post after the name before it, the list sets each post before its name (ประธาน ก
    นาย A เลขานุการ ข นาย B): so it goes on, back to the first name, which must have a post before it as well, and
    nobody right before that post, since it could be the rest of theirs.
    """
    found: dict[int, list[Title]] = {}
    for i in range(last, -1, -1):
        title = _before(scan, names[i])
        if title is None:
            return
        found[i] = [title]
        if i == 0 or title.start >= max([names[i - 1].end, *map(end_of_title, posts[i - 1])]):
            break
    between_two = scan.text[names[i - 1].end : found[i][0].start] if i else ""
    opens = GRAMMAR["title.list-opens"].search(between_two) is not None
    if len(found) > 1 and i and len(between_two) < LONGEST_REST and not opens:
        return
    for i, titles in found.items():
        posts[i] = titles


def end_of_posts(scan: Scan, last: Title) -> int:
    """Returns the end of a person's posts with the short form in brackets and the bodies and places after them.

    For `…กรมการขนส่งทางบก กระทรวงคมนาคม`: that of the ministry.
    """
    end = end_of_title(last)
    bracket = GRAMMAR["title.bracket"].match(scan.text, end)
    end = bracket.end() if bracket else end
    while scan.text[end : end + 1] == " ":
        mention = scan.ground.by_start.get(end + 1)
        if mention is None or mention.kind not in ("organisation", "place"):
            break
        if GRAMMAR["title.next-party"].match(scan.text, mention.end):
            break
        end = mention.end
    return end


def posts_after(scan: Scan, name: Name) -> list[Title]:
    """Returns the posts that follow a name: beside it, in brackets, or on the next line."""
    block = scan.block_at(name.start)
    end = block.end if block else name.end
    degree = GRAMMAR["person.degree"].match(scan.text, name.end, end)
    at = degree.end() if degree else name.end
    return (
        _in_brackets(scan, name, at, end) or _beside(scan, name, at, end) or _on_next_line(scan, name, block)
    )


def _in_brackets(scan: Scan, name: Name, at: int, end: int) -> list[Title]:
    """Returns the posts that are all that the brackets right after a name hold: (ปลัดฯ สมชาย) is a short form."""
    bracket = GRAMMAR["title.bracket"].match(scan.text, at, end)
    if bracket is None:
        return []
    titles = read_titles(scan.ground, bracket.start("inside"), bracket.end("inside"))
    whole = bool(titles) and end_of_title(titles[-1]) == bracket.end("inside")
    plain = bool(titles) and name.is_whole and not titles[0].text.startswith(_CALLED)
    return titles if whole and (titles[0].body or titles[0].place or plain) else []


def _beside(scan: Scan, name: Name, at: int, end: int) -> list[Title]:
    gap = GRAMMAR["title.gap"].match(scan.text, at, end)
    return read_titles(scan.ground, gap.end() if gap else at, end, chain=name.rule == "monk")


def _on_next_line(scan: Scan, name: Name, block: Block | None) -> list[Title]:
    """Returns the posts on the line after one that ends with a name: all of it, if the name is alone on its own.

    A line that breaks inside a sentence leaves the post on the next: the first line is a heading, so not that one.
    """
    if block is None or name.end != block.end:
        return []
    following = next(iter(between(scan.blocks, block.end, block.end + LONGEST_BEFORE)), None)
    if following is None:
        return []
    titles = read_titles(scan.ground, following.start, following.end)
    if (titles and _is_of_next(scan, titles[-1], following)) or _line_before(scan, name):
        return []
    if not GRAMMAR["title.line"].fullmatch(scan.text, block.start, name.start):
        broken = name.is_whole and block.start > scan.blocks[0].start
        return titles if broken and titles and (titles[0].body or titles[0].place) else []
    return titles if titles and end_of_posts(scan, titles[-1]) == following.end else []


def _is_of_next(scan: Scan, title: Title, line: Block) -> bool:
    """Returns whether a post on a line is said to be that of somebody named after it there: อธิบดีกรมX : นาย A."""
    end = end_of_title(title)
    first = next(iter(between(scan.names, end, line.end)), None)
    return first is not None and _told_of(scan, first)


def _line_before(scan: Scan, name: Name) -> bool:
    """Returns whether a post and the name after it are all of a line."""
    title = _before(scan, name)
    return title is not None and _is_line(scan, title, name)


def _before(scan: Scan, name: Name) -> Title | None:
    """Returns the post that ends right before a name: ผู้ว่าราชการจังหวัดX นายY."""
    block = scan.block_at(name.start)
    floor = max(block.start if block else name.start, name.start - LONGEST_BEFORE)
    i = bisect_right(scan.mentions, name.start, key=lambda m: m.start) - 1
    known = [scan.mentions[i].start] if i >= 0 and scan.mentions[i].kind == "post" else []
    known = [at - len(FORMER) if scan.text.endswith(FORMER, floor, at) else at for at in known]
    opened = [found.end() for found in GRAMMAR["title.opens"].finditer(scan.text, floor, name.start)]
    opened = (
        [floor, *opened] if name.is_whole else []
    )  # (ปลัดฯ สมชาย) is a short form of a name, not a second post
    for at in sorted({*known, *opened}):  # the longer before the one that it ends with
        title = read_title(scan.ground, at, name.start) if at >= floor else None
        if title is not None and _reaches(scan, title, name, is_known=at in known):
            return title
    return None


def _beyond_bracket(scan: Scan, name: Name) -> list[Title]:
    """Returns the further posts of somebody named in brackets after one.

    For รองนายกรัฐมนตรี (นาย A) และรัฐมนตรีว่าการกระทรวงX.
    """
    block = scan.block_at(name.start)
    found = GRAMMAR["title.beyond-name"].match(scan.text, name.end, block.end) if block else None
    return read_titles(scan.ground, found.end(), block.end) if block and found else []


def _reaches(scan: Scan, title: Title, name: Name, *, is_known: bool) -> bool:
    """Returns whether nothing but a joint stands between a post and the name, and the post is no class of people."""
    if not GRAMMAR["title.before-name"].fullmatch(scan.text, end_of_title(title), name.start):
        return False
    in_brackets = scan.text[name.start - 1] == "("
    if is_known or in_brackets or _is_label(scan, title, name):
        return True
    named = title.body is not None or title.place is not None or title.owner is not None
    is_line = _is_line(scan, title, name)
    told = _told_of(scan, name) and not title.text.startswith(_OF_THE_DAY)
    named = named or title.text.rstrip("ฯ ") in _BARE or is_line or told
    appointed = is_line or scan.text.endswith(_APPOINTING, 0, title.start)
    seat = told and title.text in _LABELS
    return named and (appointed or seat or not title.text.startswith(_CLASSES))


def _is_line(scan: Scan, title: Title, name: Name) -> bool:
    """Returns whether a line holds nothing but a post and the name after it."""
    block = scan.block_at(name.start)
    return (
        block is not None
        and name.is_whole
        and name.end == block.end
        and GRAMMAR["title.line"].fullmatch(scan.text, block.start, title.start) is not None
    )


def _is_label(scan: Scan, title: Title, name: Name) -> bool:
    """Returns whether a post is a label that begins the line of a name: กรรมการ: นาย A."""
    block = scan.block_at(name.start)
    return (
        block is not None
        and title.text.startswith(_LABELS)
        and ":" in scan.text[end_of_title(title) : name.start]
        and GRAMMAR["title.line"].fullmatch(scan.text, block.start, title.start) is not None
    )
