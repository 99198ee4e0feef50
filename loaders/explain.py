"""What was read in a document and what was not, laid over its text: for the eyes of those who check the rules.

Pure: an extraction goes in, spans of its document's text come out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.extract import Extraction
from loaders.grammar import GRAMMAR
from loaders.mentions.spans import Cover
from loaders.text.sections import Page, page_of
from ontology.definitions import Label
from ontology.model import MODEL, SY
from ontology.statements import TYPE, Finding, Statement

Span = tuple[int, int]
AROUND = 120
"""Characters of a sentence that are shown on either side: Thai has no full stop, so a line may be a page long."""

KINDS = {
    "person": Label("บุคคล", "people"),
    "post": Label("ตำแหน่ง", "posts"),
    "organisation": Label("องค์กร", "organisations"),
    "network": Label("เครือข่าย", "networks"),
    "plan": Label("แผนและโครงการ", "plans"),
    "date": Label("วันเวลา", "dates"),
    "count": Label("จำนวน", "counts"),
    "venue": Label("สถานที่จัด", "venues"),
    "place": Label("พื้นที่", "places"),
    "event": Label("ชื่องาน", "event names"),
    "matter": Label("ช่วง ประเด็น และเรื่อง", "sessions, issues and topics"),
    "role": Label("บทบาท", "roles"),
}
"""The classes of thing that are told apart, in the order in which one is preferred where two have the same span."""

_KIND_OF_CLASS = {
    SY.Person: "person", SY.Post: "post", SY.Organisation: "organisation", SY.Network: "network",
    SY.PlanPhase: "plan", SY.Programme: "plan", SY.Initiative: "plan", SY.Project: "plan",
    SY.PeriodClaim: "date", SY.AttendanceCount: "count", SY.Venue: "venue", SY.Place: "place",
    SY.Meeting: "event", SY.Session: "matter", SY.AgendaItem: "matter", SY.WorkingGroup: "matter", SY.Topic: "matter",
    SY.SuccessFactor: "matter", SY.Goal: "matter", SY.Indicator: "matter", SY.SubPlan: "matter",
}  # fmt: skip
_NAMES = (SY.nameTh, SY.altName)
_BY_NAME = (
    "person",
    "post",
    "organisation",
    "network",
    "event",
    "matter",
)  # shown where named; others where they are classed
_AROUND_OTHERS = ("role", "matter")  # words of these may hold something that was missed
_KIND_OF_PROPERTY = {
    SY.honorificPrefix: "person", SY.startDate: "date", SY.endDate: "date", SY.startTime: "date",
    SY.fiscalYearBE: "date", SY.yearOrdinal: "date", SY.role: "role", SY.creditRole: "role",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Read:
    """A span that was read.

    - `start`, `end`, `quote`: where it stands;
    - `kind`: what it is, a key of `KINDS`;
    - `rules`: the rules that read it, the first one first.
    """

    start: int
    end: int
    quote: str
    kind: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """A span that looks like something and that nothing was read from.

    - `start`, `end`, `quote`: where it stands;
    - `kind`: what it looks like: organisation, place or date.
    """

    start: int
    end: int
    quote: str
    kind: str


@dataclass(frozen=True, slots=True)
class Doubted:
    """A finding with the sentence that it is about.

    - `rule`, `message`, `severity`: what is doubted;
    - `start` and `end`: the doubtful words, None where it is the whole document;
    - `before`, `quote`, `after`: the sentence, cut at the doubtful words.
    """

    rule: str
    message: Label
    severity: str
    start: int | None
    end: int | None
    before: str
    quote: str
    after: str

    @property
    def sentence(self) -> str | None:
        """The sentence as it stands; None for a finding about the whole document."""
        return f"{self.before}{self.quote}{self.after}" or None


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was read in a document, and what was not, in the order of the text.

    - `read`: the spans that statements rest on, by the kind of thing;
    - `missed`: what looks like something and was not read;
    - `findings`: what was read with doubt.
    """

    read: tuple[Read, ...]
    missed: tuple[Missed, ...]
    findings: tuple[Doubted, ...]


def explain(extraction: Extraction) -> Explanation:
    """Returns what was read in a document, by which rule, and what was missed."""
    text = extraction.document.text
    read = _read(extraction)
    doubts = tuple(doubted(text, finding) for finding in extraction.findings)
    taken = [(span.start, span.end) for span in read if span.kind not in _AROUND_OTHERS]
    taken += [(d.start, d.end) for d in doubts if d.start is not None and d.end is not None]
    return Explanation(read, tuple(_missed(text, Cover(taken))), doubts)


@dataclass(slots=True)
class _Reading:
    """A span while the rules that read it are collected."""

    kind: str
    rules: dict[str, None] = field(default_factory=dict)


def _read(extraction: Extraction) -> tuple[Read, ...]:
    """Returns one span for each place in the text where a thing is read, titles joined to their names."""
    classes = {s.subject: str(s.value) for s in extraction.statements if s.property == TYPE}
    shown = [
        (s, kind) for s in extraction.statements if (kind := _kind(s, classes.get(s.subject, ""))) is not None
    ]
    prefixes = {s.end: s.start for s, _ in shown if s.property == SY.honorificPrefix}
    found: dict[Span, _Reading] = {}
    order = list(KINDS)
    for statement, kind in sorted(shown, key=lambda pair: order.index(pair[1])):
        if statement.property != SY.honorificPrefix:
            start = prefixes.get(statement.start, statement.start) if kind == "person" else statement.start
            reading = found.setdefault((start, statement.end), _Reading(kind))
            if reading.kind == kind:
                reading.rules[statement.rule] = None
    text = extraction.document.text
    return tuple(
        Read(*span, text[slice(*span)], reading.kind, tuple(reading.rules))
        for span, reading in sorted(found.items(), key=lambda item: (item[0][0], -item[0][1]))
    )


def _kind(statement: Statement, class_name: str) -> str | None:
    """Returns what the words of a statement are shown as; None for what other statements show."""
    if statement.status == "inferred" or not class_name:
        return None
    if statement.property in _KIND_OF_PROPERTY:
        return _KIND_OF_PROPERTY[statement.property]
    lineage = MODEL.class_(class_name).labels
    kind = next((_KIND_OF_CLASS[name] for name in lineage if name in _KIND_OF_CLASS), None)
    named = kind in _BY_NAME
    return kind if statement.property in (_NAMES if named else (TYPE,)) else None


_JOINTS = tuple(GRAMMAR.words("missed_joint"))
_NEVER = tuple(GRAMMAR.words("missed_never"))
LONGEST_JOINT = max(map(len, _JOINTS))
LOOKS_LIKE = (
    ("date", GRAMMAR["date"]),
    ("date", GRAMMAR["missed.years"]),
    ("organisation", GRAMMAR["body"]),
    ("place", GRAMMAR["missed.place"]),
)
"""What looks like something, whether or not the rules are sure of it."""


def _missed(text: str, taken: Cover) -> list[Missed]:
    """Returns what looks like something outside the spans that are taken, in order and without overlaps."""
    missed: list[Missed] = []
    for start, end, kind in sorted(set(_candidates(page_of(text)))):
        if not taken.touches(start, end) and not (missed and start < missed[-1].end):
            missed.append(Missed(start, end, text[start:end], kind))
    return missed


def _candidates(page: Page) -> Iterator[tuple[int, int, str]]:
    for block in page.body():
        for kind, pattern in LOOKS_LIKE:
            for found in pattern.finditer(page.text, block.start, block.end):
                if kind == "date" or _is_free(page.text, found.start()):
                    yield *page.normal.span_in_source(*found.span()), kind


def _is_free(text: str, at: int) -> bool:
    """Returns whether a name may begin at an index: no word that is read on stands before it."""
    before = text[max(0, at - LONGEST_JOINT) : at]
    begins = not "ก" <= before[-1:] <= "๎" or before.endswith(_JOINTS)
    return begins and not text.startswith(_NEVER, at)


def doubted(text: str, finding: Finding) -> Doubted:
    """Returns a finding with its sentence."""
    message = Label(finding.message_th, finding.message_en)
    if finding.start is None or finding.end is None:
        return Doubted(finding.rule, message, finding.severity, None, None, "", "", "")
    start, end = sentence_at(text, finding.start, finding.end)
    return Doubted(
        finding.rule, message, finding.severity, finding.start, finding.end,
        text[start : finding.start], text[finding.start : finding.end], text[finding.end : end],
    )  # fmt: skip


def sentence_at(text: str, start: int, end: int) -> Span:
    """Returns the sentence around a span: its line, or what stands near it up to a space in a long one."""
    first = text.rfind("\n", 0, start) + 1
    if start - first > AROUND:
        first = text.find(" ", start - AROUND, start) + 1 or start - AROUND
    last = text.find("\n", end)
    last = len(text) if last < 0 else last
    if last - end > AROUND:
        space = text.rfind(" ", end, end + AROUND)
        last = space if space >= 0 else end + AROUND
    return first, last
