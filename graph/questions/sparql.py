"""RDF that answers questions in SPARQL, as the store does in Cypher.

SPARQL has no lists: where a column holds several values, or a row rests on several things, a SELECT returns a row
for each, and rows that are equal in all else are folded into one here. So a text names its columns as variables and
besides them may return

- `?because`, with `?because_property`, `?because_value` and `?because_document` where not all of its statements count,
  and with `?because_goal` and `?because_way` where it is a step of one of several ways (graph/questions/ways.py);
- `?status`, `?searched` (a document's stem), and what the header orders by;
- with a `meetings` column, in the same row, as `?because` the participation that makes the meeting count.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from graph.loading.deriving import HOSTING, LOCAL
from graph.questions.engines import REASON, Reason, Row
from graph.questions.headers import FUNCTIONAL, HIDDEN, SEARCHED, Question
from graph.questions.values import LOOKED_UP
from ontology.model import MODEL
from ontology.rdf import Dataset, entity
from ontology.rdf.addresses import term
from ontology.rdf.values import A
from ontology.statements import TYPE

FOLDER = Path(__file__).parents[1] / "sparql"
MANY = ("texts", "dates", "ids")
PARTS = (HIDDEN, *(f"{HIDDEN}_{part}" for part in ("property", "value", "document", "goal", "way")))
IDENTIFIED = ("province", *LOOKED_UP)
"""Types of parameters whose values are entities."""


def _concepts(property_: str, codes: Iterable[str]) -> list[Any]:
    return [term(MODEL.concept(property_, code).name) for code in codes]


CONSTANTS = {
    "attending": _concepts("role", MODEL.attending_roles),
    "hosting": _concepts("role", HOSTING),
    "local": _concepts("kind", LOCAL),
    "functional": [term(name) for name in FUNCTIONAL],
}


class SparqlEngine:
    """A dataset, asked in SPARQL. Of what should have one value it keeps the one that most statements give."""

    def __init__(self, dataset: Dataset) -> None:
        dataset.settle()
        self._dataset = dataset

    def rows(self, question: Question, bound: Mapping[str, Any]) -> list[Row]:
        """Returns what the question's SPARQL returns, folded."""
        types = {p.name: p.type for p in question.parameters}
        given = {
            name: entity(value) if value is not None and types[name] in IDENTIFIED else value
            for name, value in bound.items()
        }
        return _folded(question, self._dataset.select(question.sparql, CONSTANTS | given))

    def support(self, reasons: list[Reason], evidence: bool) -> list[Row]:  # noqa: ARG002 - quotes cost no more
        """Returns the quotes behind each reason."""
        kinds = {tuple(part is not None for part in reason) for reason in reasons}
        said: dict[tuple[str | None, ...], list[Row]] = defaultdict(list)
        subjects = [entity(id_) for id_ in dict.fromkeys(reason[0] for reason in reasons)]
        for row in self._dataset.select(_text("quotes"), {"subjects": subjects}):
            row["property"] = _property(str(row["property"]))
            parts = [str(row[key]) for key in ("subject", *REASON[1:])]
            for kind in kinds:
                said[tuple(p if counts else None for p, counts in zip(parts, kind, strict=True))].append(row)
        return [{"n": n} | row for n, reason in enumerate(reasons) for row in said.get(reason, ())]

    def meetings(self, ids: Iterable[str]) -> list[Row]:
        """Returns name, days and province of meetings."""
        return self._dataset.select(_text("meetings"), {"ids": [entity(id_) for id_ in ids]})

    def documents(self) -> dict[str, str]:
        """Returns the SHA-256 of each document."""
        return {str(row["stem"]): str(row["sha256"]) for row in self._dataset.select(_text("documents"))}

    def matches(self, kind: str, text: str, day: date | None) -> list[Row]:
        """Returns the entities that a text may mean: exactly, or as a part, or the beginning, of a name."""
        folded = text.casefold()
        found: dict[Any, Row] = {}
        for row in self._dataset.select(_text(f"named_{kind}"), {"day": day} if kind == "meeting" else {}):
            called = str(row["called"] or "").casefold()
            exact = text == row["id"] or folded == called or bool(row.get("exact"))
            if exact or (called.startswith(folded) if row.get("begins") else folded in called):
                known = found.setdefault(row["id"], {"id": row["id"], "name": row["name"], "exact": False})
                known["exact"] = known["exact"] or exact
                known["name"] = text if folded == called and row.get("as_asked") else known["name"]
        return sorted(found.values(), key=lambda r: (not r["exact"], str(r["name"]), str(r["id"])))


def _folded(question: Question, found: Iterable[Row]) -> list[Row]:
    """Returns the rows that stand for one each, with their lists."""
    keys = [c.key for c in question.columns]
    many = [c.key for c in question.columns if c.type in MANY]
    meetings = [c.key for c in question.columns if c.type == "meetings"]
    apart = {*many, *meetings, *PARTS, SEARCHED, *(k for k in keys if f"{k}_id" in keys)}
    rows: dict[tuple[Any, ...], Row] = {}
    for given in found:
        whole = tuple(value for key, value in given.items() if key not in apart)
        row = rows.setdefault(whole, given | {key: [] for key in (*many, *meetings, HIDDEN, SEARCHED)})
        row[HIDDEN] += [_reason(given)] if any(map(given.get, PARTS)) else []
        row[SEARCHED] += [given[SEARCHED]] if given.get(SEARCHED) else []
        for key in many:
            row[key].append(given.get(key))
        for key in meetings:
            row[key] += [(given[key], str(given[HIDDEN]))] if given.get(key) else []
        for key in apart & set(keys) - {*many, *meetings}:
            row[key] = min(filter(None, (row[key], given[key])), default=None)
    return list(rows.values())


def _reason(given: Row) -> tuple[str | None, ...]:
    """Returns a reason, or a step of a way, by the names that statements have in a store."""
    id_, property_, *rest = (None if given.get(key) is None else str(given[key]) for key in PARTS)
    return (id_, _property(property_), *(rest if rest[-1] else rest[:2]))


def _property(name: str | None) -> str | None:
    return TYPE if name == A.value else name


@cache
def _text(name: str) -> str:
    return (FOLDER / f"{name}.sparql").read_text(encoding="utf-8")
