"""What a person types as Cypher: it may only read, and only what is in the store.

The server itself refuses writes in READ mode, but not LOAD CSV, which reads files and addresses, nor procedures
that tell its settings. So a query is looked at three times: its text (how it begins, what it calls), its plan
(EXPLAIN: of type `r`, no LOAD CSV, no other procedure), and then it runs in READ mode, for so long and so many
rows at most. What is not known to be harmless is refused.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.allowed import BEGINNINGS, FUNCTIONS, NOT_FUNCTIONS, PROCEDURES, WRITING
from graph.store import Plan, Row, Store
from ontology.errors import BadInput

LIMIT = 1_000
TIMEOUT = 30.0
WRITES = "The query would do more than read: here it can only read."
PUNCTUATION = frozenset("()[]{}<>=+-*/%^.,:;|&!?$~#0123456789")
_NAME = r"(?:`[^`]*`|[^\W\d][\w\u0e31-\u0e4e]*)"
_TOKENS = re.compile(
    rf"""(?P<gap>\s+|//[^\n]*|/\*.*?\*/)
      | (?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
      | (?P<word>{_NAME}(?:\s*\.\s*{_NAME})*)
      | (?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
Token = tuple[str, str]
START: Token = ("start", "")
END: Token = ("end", "")


def run_read_only(
    store: Store,
    text: str,
    parameters: Mapping[str, Any] | None = None,
    limit: int = LIMIT,
    timeout: float = TIMEOUT,
) -> list[Row]:
    """Returns the first `limit` rows of a query that can only read; BadInput says why another is refused."""
    query = checked_text(text)
    _check_plan(store.explain(query, parameters))
    return store.read(query, parameters, timeout=timeout, limit=limit)


def checked_text(text: str) -> str:
    """Returns the query with blanks for its comments; BadInput unless its text is harmless.

    Without comments, so that server and check cannot disagree about where one ends; with as many blanks, so that
    what the server says of a line and column is true of the text as it was typed. Cypher reads `\\u0027` as a
    quotation mark even inside quoted text: such escapes are refused for the same reason.
    """
    if "\\u" in text.lower():
        raise BadInput("The query has a \\u escape: write the character itself.")
    tokens = list(_tokens(text))
    said = [token for token in tokens if token[0] != "gap"]
    _check_beginning(said)
    for (_, before), (kind, word), (_, after) in zip([START, *said], said, [*said[1:], END], strict=False):
        _check_token(kind, word, before, after)
    return "".join(_blank(word) if kind == "gap" else word for kind, word in tokens).rstrip()


def _blank(gap: str) -> str:
    return "".join("\n" if character == "\n" else " " for character in gap)


def _tokens(text: str) -> Iterator[Token]:
    for match in _TOKENS.finditer(text.replace("\r\n", "\n").replace("\r", "\n")):
        yield str(match.lastgroup), match.group()


def _check_beginning(said: list[Token]) -> None:
    if not said:
        raise BadInput("The query is empty: write one, like MATCH (p:Person) RETURN p.nameTh.")
    first = said[0][1]
    if first.upper() not in BEGINNINGS:
        raise BadInput(
            f"A query here begins with {', '.join(BEGINNINGS)}, got {first!r}: it can only read what is in the "
            "store, like MATCH (p:Person) RETURN p.nameTh."
        )


def _check_token(kind: str, word: str, before: str, after: str) -> None:
    if kind == "other" and word not in PUNCTUATION:
        raise BadInput(f"{word!r} stands only inside quoted text: quote it, or take it out.")
    if kind != "word":
        return
    if before.upper() == "CALL":
        if word not in PROCEDURES:
            raise BadInput(
                f"The procedure {word} may not be called; these may: {', '.join(sorted(PROCEDURES))}."
            )
    elif after == "(" and word.lower() in WRITING:
        raise BadInput(WRITES)
    elif after == "(" and word.lower() not in FUNCTIONS | NOT_FUNCTIONS:
        raise BadInput(f"The function {word} may not be called: only Cypher's own functions may.")


def _check_plan(plan: Plan) -> None:
    if plan.query_type != "r":
        raise BadInput(WRITES)
    for operator in plan.operators:
        if operator.name.startswith("Transaction"):
            raise BadInput("CALL … IN TRANSACTIONS is for writing: here a query can only read.")
        name = operator.details.partition("(")[0]
        if operator.name == "LoadCSV":
            raise BadInput(
                "LOAD CSV reads files and addresses: here a query reads only what is in the store."
            )
        if operator.name == "ProcedureCall" and name not in PROCEDURES:
            raise BadInput(f"The procedure {name} may not be called.")
