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
from ontology.terms import read_model
from ontology.turtle import FileError

__all__ = ["RULES", "Complaint", "lint"]

RULES: tuple[Rule, ...] = (*WORDS, *TIES, queries_use_defined_terms)


def lint(extra: Iterable[Path] = (), queries: Iterable[Path] = ()) -> tuple[Complaint, ...]:
    """Returns what is wrong, by file and line; nothing is wrong where it is empty.

    `extra` are further .ttl files, as SAIYAI_TERMS would add them; `queries` are .cypher and .sparql files whose
    terms must exist. Files that are not readable are told first and alone: half a model would seem full of holes.
    What loading cannot read is told where the rules find nothing, as they say more of what is wrong with a term.
    """
    material = Material.read(tuple(extra), tuple(queries))
    found = (
        [_told("readable", error) for error in material.unreadable]
        or [complaint for rule in RULES for complaint in rule(material)]
        or [_told("loading", error) for error in _when_loading(material)]
    )
    return tuple(sorted(found, key=lambda c: (c.file, c.line or 0, c.rule, c.message)))


def _told(rule: str, error: FileError) -> Complaint:
    return Complaint(rule, error.file.name, error.line, error.what, error.cure)


def _when_loading(material: Material) -> Iterable[FileError]:
    """Returns what stops the loader, in its own words: the first that is wrong with the terms, or all wrong shapes."""
    try:
        model = read_model(material.term_files)
        # Imported only here: it reads the model at once, which may be one that does not load.
        from ontology.shapes import mistakes
    except FileError as error:
        return [error]
    return mistakes(material.shape_files, model)
