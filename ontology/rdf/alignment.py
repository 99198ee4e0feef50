"""What terms of others mean in ours: by foreign.ttl, the standards that our terms are below, and ontology/alignment."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from ontology.model import MODEL
from ontology.terms import NS
from ontology.turtle import OWL, SKOS, Facts

FILE = Path(__file__).with_name("foreign.ttl")
FOLDER = Path(__file__).parents[1] / "alignment"
MATCHES = (SKOS + "exactMatch", SKOS + "closeMatch")
HTTP, HTTPS = "http://schema.org/", "https://schema.org/"
"""schema.org is written both ways; ours is the second."""


@cache
def class_for(iri: str) -> str | None:
    """Returns the class of ours that a class is read as: the one that all others in question are below."""
    names = _ours(
        iri, lambda meant: [c.name for c in MODEL.classes.values() if meant in c.standards], MODEL.classes
    )
    above = [name for name in names if all(MODEL.is_a(other, name) for other in names)]
    return above[0] if above else None


@cache
def properties_for(iri: str) -> tuple[tuple[str, ...], bool]:
    """Returns the properties of ours that a property may be read as, and whether the other way round."""
    inverse = _alignment().links(_https(iri), OWL + "inverseOf")
    meant = inverse[0] if inverse else iri
    stated = [p for p in MODEL.properties.values() if not p.derived]
    names = _ours(
        meant, lambda meant: [p.name for p in stated if meant in p.standards], [p.name for p in stated]
    )
    return tuple(names), bool(inverse)


def _ours(iri: str, below: Callable[[str], list[str]], known: Iterable[str]) -> list[str]:
    meant = _https(iri)
    for read_as in _alignment().links(meant, SKOS + "broadMatch"):
        meant = read_as
    if meant.startswith(NS):
        name = meant.removeprefix(NS)
        return [name] if name in known else []
    matched = (ours.removeprefix(NS) for ours in _matched(meant))
    return below(meant) or [name for name in matched if name in known]


def _matched(meant: str) -> list[str]:
    return [ours for match in MATCHES for ours in _other_models().subjects(match, meant)]


def _https(iri: str) -> str:
    return HTTPS + iri.removeprefix(HTTP) if iri.startswith(HTTP) else iri


@cache
def _alignment() -> Facts:
    return Facts([FILE])


@cache
def _other_models() -> Facts:
    return Facts(sorted(FOLDER.glob("*.ttl")))
