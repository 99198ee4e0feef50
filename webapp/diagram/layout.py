"""Where the boxes of a diagram stand and how its lines run.

Boxes are packed into columns in one order; of all orders that one is kept from which no swap of two boxes makes the
lines shorter. The same model gives the same drawing.
"""

import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ontology.definitions import Model
from webapp.diagram.boxes import Box, Naming, Row, boxes_of

LINE = 21.0
HEAD = 28.0
PAD = 10.0
GAP = 20.0
INDENT = 14.0
EDGE = 2.0
SIZE = 13.0
"""Of the letters, in pixels: a narrow drawing is shown at its own size on a telephone."""
UNEVEN = 8.0
"""What a pixel of height costs beside a pixel of line, so that the columns come out about as long."""
ROUNDS = 3
"""Times that all pairs of boxes are tried; after that lines get hardly shorter."""
ARROW = "→ "


@dataclass(frozen=True, slots=True)
class Format:
    """How wide a drawing is: so many columns of this width, `gutter` between them, `margin` right of the last."""

    name: str
    columns: int
    width: float
    gutter: float
    margin: float


WIDE = Format("wide", 4, 240.0, 62.0, 34.0)
NARROW = Format("narrow", 1, 284.0, 0.0, 70.0)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text at a place; `band` is the width of the tinted ground under a class, 0 for a relation."""

    term: str
    words: tuple[str, ...]
    x: float
    y: float
    band: float
    derived: bool
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The outline of a box."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that is drawn, in one system of coordinates, in pixels."""

    name: str
    language: str
    title: str
    description: str
    width: float
    height: float
    frames: tuple[Frame, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Placed:
    """A row of a box with its words and its place, from the box's upper edge or, once placed, from the drawing's."""

    row: Row
    words: tuple[str, ...]
    column: int
    top: float
    height: float

    @property
    def middle(self) -> float:
        return self.top + (HEAD if not self.row.targets else LINE) / 2


Packed = list[tuple[int, float]]
"""The column and the upper edge of each box, in the boxes' order."""


def width_of(text: str) -> float:
    """Returns about how wide a text is: marks above and below take no room, capitals more than small letters."""
    return SIZE * sum(_breadth(character) for character in text)


def _breadth(character: str) -> float:
    if unicodedata.category(character) in ("Mn", "Cf"):
        return 0.0
    if character.isupper() or character == "_":
        return 0.68
    return 0.3 if character in " ,.il" else 0.6


def lay_out(model: Model, naming: Naming, form: Format) -> Drawing:
    """Returns the drawing of a model's classes, by these names and of this width."""
    boxes = boxes_of(model, naming)
    rows = [list(_stacked(box, form.width)) for box in boxes]
    heights = [r[-1].top + r[-1].height + EDGE for r in rows]
    packed = _arranged(rows, heights, form.columns)
    placed = [
        _Placed(p.row, p.words, column, top + p.top, p.height)
        for (column, top), box in zip(packed, rows, strict=True)
        for p in box
    ]
    frames = (
        Frame(_left(column, form), top, form.width, height)
        for (column, top), height in zip(packed, heights, strict=True)
    )
    return Drawing(
        name=form.name,
        language=naming.language,
        title=naming.title,
        description=naming.description,
        width=form.columns * form.width + (form.columns - 1) * form.gutter + form.margin,
        height=max((top + h for (_, top), h in zip(packed, heights, strict=True)), default=0) + EDGE,
        frames=tuple(frames),
        lines=tuple(_lines(placed, form)),
    )


def _stacked(box: Box, width: float) -> Iterator[_Placed]:
    """Yields the rows of a box under each other; what is too long for one line goes on in the next."""
    top = 0.0
    for row in box.rows:
        words = _words(row, width - 2 * PAD - row.depth * INDENT)
        height = HEAD if not row.targets else LINE * len(words)
        yield _Placed(row, words, 0, top, height)
        top += height


def _words(row: Row, room: float) -> tuple[str, ...]:
    if not row.targets:
        return (_cut(row.text, room),)
    whole = f"{row.text} {ARROW}{', '.join(row.towards)}"
    if width_of(whole) <= room:
        return (whole,)
    lines = [_cut(row.text, room), f"   {ARROW}{row.towards[0]}"]
    for towards in row.towards[1:]:
        longer = f"{lines[-1]}, {towards}"
        if width_of(longer) <= room:
            lines[-1] = longer
        else:
            lines[-1] += ","
            lines.append(f"       {towards}")
    return tuple(_cut(line, room) for line in lines)


def _cut(text: str, room: float) -> str:
    while width_of(text) > room and text != "…":
        text = text.rstrip("…")[:-1] + "…"
    return text


def _arranged(rows: Sequence[Sequence[_Placed]], heights: Sequence[float], columns: int) -> Packed:
    """Returns the places of the boxes after swapping pairs of them as long as that makes the lines shorter."""
    ends = _ends(rows)
    order = list(range(len(rows)))
    best = _cost(_packed(order, heights, columns), ends)
    for _ in range(ROUNDS):
        before = best
        for a, b in combinations(range(len(order)), 2):
            order[a], order[b] = order[b], order[a]
            cost = _cost(_packed(order, heights, columns), ends)
            if cost < best:
                best = cost
            else:
                order[a], order[b] = order[b], order[a]
        if best == before:
            break
    return _packed(order, heights, columns)


def _packed(order: Sequence[int], heights: Sequence[float], columns: int) -> Packed:
    room = (sum(heights) + GAP * len(heights)) / columns
    places: Packed = [(0, 0.0)] * len(heights)
    column, top = 0, 0.0
    for box in order:
        if column < columns - 1 and top + heights[box] / 2 > room:
            column, top = column + 1, 0.0
        places[box] = column, top
        top += heights[box] + GAP
    return places


End = tuple[int, float]
"""A box and how far below its upper edge."""


def _ends(rows: Sequence[Sequence[_Placed]]) -> list[tuple[End, End]]:
    """Returns where each line begins and ends."""
    classes = {p.row.term: (box, p.middle) for box, ps in enumerate(rows) for p in ps if not p.row.targets}
    return [
        ((box, p.middle), classes[target])
        for box, ps in enumerate(rows)
        for p in ps
        for target in p.row.targets
        if target in classes
    ]


def _cost(packed: Packed, ends: Sequence[tuple[End, End]]) -> float:
    """Returns how long the lines are; a line over a column is dear, since it crosses what stands there."""
    cost = 0.0
    for (a, above), (b, below) in ends:
        (column, top), (other, its_top) = packed[a], packed[b]
        cost += abs(top + above - its_top - below) + 200.0 * abs(column - other) ** 1.5
    return cost + UNEVEN * max((top for _, top in packed), default=0.0)


def _left(column: int, form: Format) -> float:
    return EDGE + column * (form.width + form.gutter)


def _lines(placed: Sequence[_Placed], form: Format) -> Iterator[Line]:
    classes = {p.row.term: p for p in placed if not p.row.targets}
    for p in placed:
        x = _left(p.column, form) + p.row.depth * INDENT
        band = 0.0 if p.row.targets else form.width - p.row.depth * INDENT
        paths = tuple(_path(p, classes[t], form) for t in p.row.targets if t in classes)
        yield Line(p.row.term, p.words, x, p.top, band, p.row.derived, paths)


def _path(start: _Placed, end: _Placed, form: Format) -> str:
    """Returns the curve from a relation to the class that it leads to: across, or in a bow beside the column."""
    left, right = _left(start.column, form), _left(end.column, form)
    y, to = start.middle, end.middle
    if start.column == end.column:
        x = left + form.width
        bow = x + min(form.gutter or form.margin, form.margin) * _bow(abs(to - y))
        return f"M{x:g} {y:g}C{bow:g} {y:g} {bow:g} {to:g} {x + 7:g} {to:g}"
    if start.column < end.column:
        x, into, way = left + form.width, right - 7, 1
    else:
        x, into, way = left, right + form.width + 7, -1
    reach = max(form.gutter * 0.8, abs(into - x) * 0.4) * way
    return f"M{x:g} {y:g}C{x + reach:g} {y:g} {into - reach:g} {to:g} {into:g} {to:g}"


def _bow(distance: float) -> float:
    """Returns how far a bow goes out, as a share of the room: the farther its ends, the wider."""
    return 0.3 + 0.95 * min(1.0, math.sqrt(distance / 2200))
