"""The catalogue of questions: graph/queries/*.cypher, one question a file.

ask(store, "cq31", {"province": "เชียงใหม่"}).to_json()
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Self

from graph.questions.answers import ALL, Answer, answer
from graph.questions.engines import CypherEngine, Engine
from graph.questions.headers import SECTIONS, Header, Question, read_header
from graph.questions.values import read_values
from graph.store import Store
from ontology.errors import BadInput, UsageError
from ontology.thai import did_you_mean

FOLDER = Path(__file__).parent / "queries"
_COMPETENCY = re.compile(r"cq(\d+)")


@dataclass(frozen=True)
class Catalogue:
    """All questions by id, in the order in which they are listed."""

    questions: Mapping[str, Question]

    @classmethod
    def read(cls, files: Iterable[Path]) -> Self:
        """Returns the catalogue of these files; a malformed one is BadInput with file and line."""
        headers: dict[str, Header] = {}
        for header in map(read_header, sorted(files)):
            if header.id in headers:
                raise BadInput(f"{header.file} and {headers[header.id].file} both have the id {header.id!r}.")
            headers[header.id] = header
        listed = sorted(
            headers.values(), key=lambda h: ([*SECTIONS].index(h.section), not _COMPETENCY.match(h.id), h.id)
        )
        return cls({h.id: _question(h, headers) for h in listed})

    def question(self, id_: str) -> Question:
        """Returns the question of an id; UsageError for an unknown one, with those that come near."""
        key = _COMPETENCY.sub(lambda m: f"cq{int(m[1]):02}", id_.strip().casefold())
        if key not in self.questions:
            known = list(self.questions)
            raise UsageError(
                f"There is no question {id_!r}.{did_you_mean(key, known)} `saiyai ask` lists all {len(known)}."
            )
        return self.questions[key]


@cache
def catalogue() -> Catalogue:
    """Returns the packaged catalogue; it is read once a process."""
    return Catalogue.read(FOLDER.glob("*.cypher"))


def ask(
    asked: Store | Engine,
    id_: str,
    parameters: Mapping[str, str] | None = None,
    evidence: bool = False,
    window: slice = ALL,
) -> Answer:
    """Returns the answer of the packaged question of this id; `evidence` adds the quotes to each row.

    A store is asked in Cypher; any other engine in its own language.
    A `window` keeps to some of the rows, and reads what those rest on alone.
    """
    question = catalogue().question(id_)
    engine = CypherEngine(asked) if isinstance(asked, Store) else asked
    return answer(engine, question, read_values(engine, question, parameters or {}), evidence, window)


def _question(header: Header, headers: Mapping[str, Header]) -> Question:
    """Returns the question of a header, with what it takes over from another."""
    source = header if header.like is None else headers.get(header.like)
    if source is None or source.like:
        raise BadInput(
            f"{header.file}: there is no question {header.like!r} with Cypher of its own to be like."
        )
    names = [p.name for p in source.parameters]
    for name in header.defaults:
        if name not in names:
            raise BadInput(
                f"{header.file}: {source.id} has no parameter {name!r}; it has: {', '.join(names)}."
            )
    return Question(
        id=header.id,
        section=header.section,
        title=header.title,
        answers=header.answers,
        parameters=tuple(
            replace(p, default=header.defaults.get(p.name, p.default)) for p in source.parameters
        ),
        columns=source.columns,
        order=source.order,
        cypher=source.cypher,
        sparql=source.sparql,
    )
