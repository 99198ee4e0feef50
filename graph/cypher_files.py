"""Cypher as literal text: read once from the packaged .cypher files."""

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def cypher(name: str) -> str:
    """Returns the text of `graph/cypher/<name>.cypher`."""
    return cypher_in("cypher", name)


@cache
def cypher_in(folder: str, name: str) -> str:
    """Returns the text of `graph/<folder>/<name>.cypher`."""
    return (FOLDER / folder / f"{name}.cypher").read_text(encoding="utf-8")


def filled(template: str, **slots: str) -> str:
    """Returns the text of `graph/cypher/<template>.cypher` without its comment, names put in for its slots.

    Only names that the model gives may be put in: values are parameters.
    """
    lines = cypher(template).splitlines()
    text = "\n".join(line for line in lines if not line.startswith("//"))
    for slot, name in slots.items():
        text = text.replace(slot, name)
    return text
