"""Cypher as literal text: read once from the packaged .cypher files."""

import re
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
    # In one pass: a name that is put in may look like another slot.
    return re.sub("|".join(slots), lambda slot: slots[slot[0]], text) if slots else text
