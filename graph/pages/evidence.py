"""The sentences that pages show beneath what they say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.cypher_files import cypher
from graph.pages.shorten import NO_BEGINNING, SIGN, end_of_word
from graph.store import Store
from ontology.thai import words

QUOTES = 3
"""Sentences shown beneath one value; the number of all of them stands beside."""
AROUND = 60
"""Characters of the same line shown before and after a quote."""
WORD = 24
"""Characters in which a space is looked for to cut at; Thai has few."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words of a document that a statement rests on.

    - `document`: the document's stem; `title`: its first line, if it has one;
    - `start` and `end`: code points of the document's text, half open; `quote`: what stands there;
    - `before` and `after`: what stands around it in the same line;
    - `subject` and `property`: what the statement is about;
    - `rule`: what read it; `status`: asserted, inferred or reviewed.
    """

    document: str
    title: str | None
    start: int
    end: int
    before: str
    quote: str
    after: str
    rule: str
    status: str
    property: str
    subject: str


@dataclass(frozen=True, slots=True)
class DocumentRef:
    """A document as other pages name it.

    - `id`, `stem`, `title`: which document;
    - `statements`: how many statements of it are meant.
    """

    id: str
    stem: str
    title: str | None
    statements: int


Key = tuple[str, str, str]


def evidence_of(row: Mapping[str, Any]) -> Evidence:
    """Returns the evidence that a row of a page's query holds."""
    given = {name: row[name] for name in Evidence.__dataclass_fields__}
    return Evidence(**given | {"before": before_quote(row["before"]), "after": after_quote(row["after"])})


def before_quote(before: str) -> str:
    """Returns the end of what stands before a quote: of its line, with a sign where the line began earlier."""
    line = before.rsplit("\n", 1)[-1]
    if len(before) < AROUND or "\n" in before:
        return line.lstrip()
    _, space, rest = line[:WORD].partition(" ")
    if space:
        return SIGN + rest + line[WORD:]
    whole = words(line.lstrip(NO_BEGINNING))
    return SIGN + "".join(whole[1:] or whole)  # the first may be the end of a word


def after_quote(after: str) -> str:
    """Returns the beginning of what stands after a quote: of its line, with a sign where the line goes on."""
    line = after.split("\n", 1)[0]
    if len(after) < AROUND or "\n" in after:
        return line.rstrip()
    return line[: end_of_word(line, len(line) - 1)] + SIGN


def distinct(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Returns the evidence with each span of a document once."""
    spans: dict[tuple[str, int, int], Evidence] = {}
    for item in found:
        spans.setdefault((item.document, item.start, item.end), item)
    return tuple(spans.values())


def read_evidence(
    store: Store, pairs: Iterable[Key], quotes: int = QUOTES
) -> dict[Key, tuple[Evidence, ...]]:
    """Returns the first sentences behind each (subject, property, value)."""
    wanted = [{"subject": s, "property": p, "value": v} for s, p, v in dict.fromkeys(pairs)]
    asked = {"pairs": wanted, "quotes": quotes, "around": AROUND}
    rows = store.read(cypher("page_evidence"), asked) if wanted else []
    return {
        (row["subject"], row["property"], row["value"]): distinct(map(evidence_of, row["evidence"]))
        for row in rows
    }


def joint_status(statuses: Iterable[str]) -> str:
    """Returns what a value is called whose statements have these statuses: inferred only if all of them are."""
    given = set(statuses)
    if given == {"inferred"}:
        return "inferred"
    return "reviewed" if "reviewed" in given else "asserted"
