"""Findings with their sentences, and a text with what was read in it: spans, their rules and what was missed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.text import Text

from loaders.explain import KINDS, Doubted, Explanation, doubted, explain
from loaders.extract import Extraction
from ontology.thai import words

WIDEST = 110
MARGIN = 2
STYLES = {
    "person": "bold cyan", "post": "green", "organisation": "bold blue", "network": "magenta", "plan": "yellow",
    "date": "bold magenta", "count": "bold green", "venue": "bold yellow", "place": "cyan", "event": "underline",
    "matter": "italic", "role": "bold", "missed": "red", "finding": "bold red",
}  # fmt: skip
SEVERITIES = {"warning": "ควรดู · warning", "violation": "ไม่รับ · violation"}
_CONTROLS = {code: "·" for code in (*range(0x20), *range(0x7F, 0xA0)) if chr(code) not in "\n\r\t\xa0"} | {
    9: " "
}
"""What a text could move the cursor with; each becomes one visible cell, so that offsets stay."""


@dataclass(frozen=True, slots=True)
class Reported:
    """The findings of one document."""

    stem: str
    findings: tuple[Doubted, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A document's text with what was read in it."""

    stem: str
    text: str
    explanation: Explanation


@dataclass(frozen=True, slots=True)
class Layer:
    """A span as it is shown: its label names the kind and the rule, brackets and colour show how far it goes."""

    start: int
    end: int
    label: str
    style: str
    brackets: str


def reported(extraction: Extraction) -> Reported:
    """Returns what is shown of a document's findings."""
    text = extraction.document.text
    return Reported(extraction.document.stem, tuple(doubted(text, f) for f in extraction.findings))


def explained(extraction: Extraction) -> Explained:
    """Returns what is shown of a document and its spans."""
    return Explained(extraction.document.stem, extraction.document.text, explain(extraction))


def new_console(*, no_color: bool) -> Console:
    """Returns where both are shown: plain where that is no terminal, or where NO_COLOR or --no-color asks for it."""
    console = Console(highlight=False, no_color=True if no_color else None)
    console.width = min(console.width, WIDEST)
    return console


def show_findings(console: Console, document: Reported) -> None:
    """Writes a document's findings, each with its sentence; nothing for a document without any."""
    if not document.findings:
        return
    print_line(console, Text(clean(document.stem), "bold"))
    _show_doubts(console, document.findings)
    console.print()


def _show_doubts(console: Console, findings: Iterable[Doubted]) -> None:
    for finding in findings:
        print_line(
            console, Text.assemble("  ", (SEVERITIES[finding.severity], "bold red"), f"  {finding.rule}")
        )
        print_line(console, Text(f"    {finding.message.th}"))
        print_line(console, Text(f"    {finding.message.en}"))
        if finding.quote:
            print_line(console, sentence_of(finding))


def sentence_of(finding: Doubted) -> Text:
    """Returns the sentence of a finding, the words concerned in brackets."""
    before, quote, after = (
        " ".join(clean(part).split("\n")) for part in (finding.before, finding.quote, finding.after)
    )
    return Text.assemble("    “", before, ("[" + quote + "]", "bold red"), after, "”")


def show_explained(console: Console, document: Explained) -> None:
    """Writes a text with its spans in brackets and colours, under each line the rules, and then what was missed."""
    layers = layers_of(document.explanation)
    print_line(console, Text(clean(document.stem), "bold"))
    console.print(_legend(document.explanation))
    console.print()
    for line in rows(clean(document.text), layers, console.width - MARGIN):
        line.rstrip()
        print_line(console, Text(" " * MARGIN).append_text(line) if line else line)
    console.print()
    _show_missed(console, document)


def _legend(explanation: Explanation) -> Text:
    """Returns each kind in its colour with how many spans it has."""
    counts = Counter(span.kind for span in explanation.read)
    shown = [
        (f"{label.th} {label.en} {counts[kind]}", STYLES[kind])
        for kind, label in KINDS.items()
        if counts[kind]
    ]
    shown.append((f"{{พลาด missed}} {len(explanation.missed)}", STYLES["missed"]))
    shown.append((f"{{ควรดู findings}} {len(explanation.findings)}", STYLES["finding"]))
    return Text(" · ").join(Text(*item) for item in shown)


def _show_missed(console: Console, document: Explained) -> None:
    for missed in document.explanation.missed:
        label = KINDS[missed.kind]
        print_line(
            console,
            Text.assemble((f"พลาด · missed {label.en}", STYLES["missed"]), f"  {clean(missed.quote)}"),
        )
    _show_doubts(console, document.explanation.findings)


def layers_of(explanation: Explanation) -> list[Layer]:
    """Returns all that is shown over a text, in its order, longer spans before those inside them."""
    layers = [
        Layer(span.start, span.end, _label(span.kind, "+".join(span.rules)), STYLES[span.kind], "[]")
        for span in explanation.read
    ]
    layers += [Layer(m.start, m.end, f"missed:{m.kind}", STYLES["missed"], "{}") for m in explanation.missed]
    layers += [
        Layer(f.start, f.end, f.rule, STYLES["finding"], "{}")
        for f in explanation.findings
        if f.start is not None and f.end is not None and f.start < f.end
    ]
    return sorted(layers, key=lambda layer: (layer.start, -layer.end))


def _label(kind: str, rules: str) -> str:
    """Returns the rule's name after its kind, unless it says that itself."""
    return rules if rules.split(".")[0] == kind else f"{kind}:{rules}"


def rows(text: str, layers: Sequence[Layer], width: int) -> Iterator[Text]:
    """Yields the lines of a text, none wider than the width, each followed by the labels of what begins in it."""
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line.rstrip("\r\n"))
        inside = [layer for layer in layers if layer.start < end and layer.end > at]
        yield from _rows_of_line(list(_pieces(text, at, end, inside, width)), width)
        at += len(line)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a line that is not broken: its words with the brackets at its edges, and what begins in it."""

    shown: Text
    begins: tuple[tuple[int, Layer], ...]  # the cell of its bracket, counted from the piece's own beginning


def _pieces(text: str, start: int, end: int, layers: Sequence[Layer], width: int) -> Iterator[_Piece]:
    edges = {edge for layer in layers for edge in (layer.start, layer.end) if start < edge < end}
    at = start
    for word in words(text[start:end]):
        for part in chop_cells(word, width // 2) or [word]:
            edges.add(at)
            at += len(part)
    for begin, stop in pairwise(sorted({*edges, start, end})):
        over = [layer for layer in layers if layer.start < stop and layer.end > begin]
        yield _piece(text[begin:stop], begin, stop, over)


def _piece(words_: str, begin: int, stop: int, over: Sequence[Layer]) -> _Piece:
    opening = [layer for layer in over if layer.start == begin]
    closing = [layer for layer in reversed(over) if layer.end == stop]
    inner = min(over, key=lambda layer: layer.end - layer.start, default=None)
    shown = Text()
    for layer in opening:
        shown.append(layer.brackets[0], layer.style)
    shown.append(words_, inner.style if inner else "")
    for layer in closing:
        shown.append(layer.brackets[1], layer.style)
    return _Piece(shown, tuple(enumerate(opening)))


def _rows_of_line(pieces: Iterable[_Piece], width: int) -> Iterator[Text]:
    row, labels = Text(), list[tuple[int, Layer]]()
    for piece in pieces:
        if row and row.cell_len + piece.shown.cell_len > width:
            yield row
            yield from _labelled(labels, width)
            row, labels = Text(), []
        labels += [(row.cell_len + cell, layer) for cell, layer in piece.begins]
        row.append_text(piece.shown)
    yield row
    yield from _labelled(labels, width)


def _labelled(labels: Sequence[tuple[int, Layer]], width: int) -> Iterator[Text]:
    """Yields lines of labels, each below the bracket that opens its span, in as few lines as they fit."""
    lines: list[Text] = []
    for cell, layer in labels:
        label = f"└{layer.label}"
        at = max(0, min(cell, width - cell_len(label)))
        line = next((line for line in lines if line.cell_len < at or not line), None)
        if line is None:
            lines.append(line := Text())
        line.append(" " * (at - line.cell_len)).append(label, layer.style)
    yield from lines


def print_line(console: Console, text: Text) -> None:
    """Writes a line as long as it is: the terminal breaks it, and a copy of it stays whole."""
    console.print(text, soft_wrap=True)


def clean(text: str) -> str:
    """Returns a text without what could move the cursor."""
    return text.translate(_CONTROLS)
