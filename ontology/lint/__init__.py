"""The linter of the model: what is wrong in terms, shapes, alignments and queries, each with its place and its cure.

complaints = lint()                                   # the packaged model, and what SAIYAI_TERMS adds
complaints = lint(queries=Path("graph").rglob("*.cypher"))
for complaint in complaints:
    print(complaint)        # meetings.ttl, line 12: sy:Meeting has no Thai label. Add rdfs:label "…"@th .

It never imports ontology.model, so that it can say what is wrong with a model that does not load.
"""

from collections.abc import Iterable
from pathlib import Path

from ontology.lint.material import Complaint, Material, Rule
from ontology.lint.queries import queries_use_defined_terms
from ontology.lint.ties import TIES
from ontology.lint.words import WORDS
from ontology.turtle import TurtleError

__all__ = ["RULES", "Complaint", "lint"]

RULES: tuple[Rule, ...] = (*WORDS, *TIES, queries_use_defined_terms)


def lint(extra: Iterable[Path] = (), queries: Iterable[Path] = ()) -> tuple[Complaint, ...]:
    """Returns what is wrong, by file and line; nothing is wrong where it is empty.

    `extra` are further .ttl files, as SAIYAI_TERMS would add them; `queries` are .cypher and .sparql files whose
    terms must exist. Files that are not readable are told first and alone: half a model would seem full of holes.
    """
    material = Material.read(tuple(extra), tuple(queries))
    told = [_unreadable(error) for error in material.unreadable]
    found = told or [complaint for rule in RULES for complaint in rule(material)]
    return tuple(sorted(found, key=lambda c: (c.file, c.line or 0, c.rule, c.message)))


def _unreadable(error: TurtleError) -> Complaint:
    return Complaint(
        "readable",
        error.file.name,
        error.line,
        f"Not readable Turtle: {error.reason}",
        error.cure.rstrip("."),
    )
