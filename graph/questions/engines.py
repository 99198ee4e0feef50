"""Who answers questions: the store by Cypher, or RDF by SPARQL. Either gives the same rows.

An engine's rows are keyed by what a question's text returns: its columns, perhaps `status`, names to order by, and
`because`. Its lists are in no order; a `meetings` column holds pairs of a meeting and a participation in it.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Protocol

from graph.cypher_files import cypher
from graph.questions.headers import CONSTANTS, Question
from graph.store import Store

Row = dict[str, Any]
Reason = tuple[str, str | None, str | None, str | None]
"""What a row rests on: an entity's statements, or only those of one property, one value, one document's stem."""
REASON = ("id", "property", "value", "document")


class Engine(Protocol):
    """What can answer a question."""

    def rows(self, question: Question, bound: Mapping[str, Any]) -> list[Row]:
        """Returns what a question's text returns with these values."""
        ...

    def support(self, reasons: list[Reason], evidence: bool) -> list[Row]:
        """Returns the documents, or every quote, behind each reason, whose place in the list is `n`."""
        ...

    def meetings(self, ids: Iterable[str]) -> list[Row]:
        """Returns name, days and province of these meetings."""
        ...

    def documents(self) -> dict[str, str]:
        """Returns the SHA-256 of each document by its stem."""
        ...

    def matches(self, kind: str, text: str, day: date | None) -> list[Row]:
        """Returns the entities of a kind (person, meeting…) that a text may mean."""
        ...


class CypherEngine:
    """The store, asked in Cypher."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rows(self, question: Question, bound: Mapping[str, Any]) -> list[Row]:
        """Returns what the question's Cypher returns."""
        return self._store.read(question.cypher, CONSTANTS | dict(bound))

    def support(self, reasons: list[Reason], evidence: bool) -> list[Row]:
        """Returns what answer_documents.cypher or answer_quotes.cypher finds."""
        because = [{"n": n} | dict(zip(REASON, reason, strict=True)) for n, reason in enumerate(reasons)]
        return self._store.read(
            cypher("answer_quotes" if evidence else "answer_documents"), {"because": because}
        )

    def meetings(self, ids: Iterable[str]) -> list[Row]:
        """Returns what answer_meetings.cypher finds."""
        return self._store.read(cypher("answer_meetings"), {"ids": list(ids)})

    def documents(self) -> dict[str, str]:
        """Returns what stems.cypher finds."""
        return {row["stem"]: row["sha256"] for row in self._store.read(cypher("stems"))}

    def matches(self, kind: str, text: str, day: date | None) -> list[Row]:
        """Returns what named_<kind>.cypher finds."""
        extra = {"day": day} if kind == "meeting" else {}
        return self._store.read(cypher(f"named_{kind}"), {"text": text, "folded": text.casefold(), **extra})
