"""The annotated releases beside the repository, for the tests that hold extraction against them."""

import gzip
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[1].parent / "shared"
EVAL = SHARED / "eval"
ABSENT = f"the annotated releases are not here ({EVAL}): they are not part of the repository"


def needs_shared() -> None:
    """Steps aside where the annotated releases are absent; with CI=true that is a failure."""
    if EVAL.is_dir():
        return
    if os.environ.get("CI", "").lower() == "true":
        pytest.fail(ABSENT)
    pytest.skip(ABSENT)


def texts(pattern: str = "*.txt") -> list[Path]:
    """Returns the annotated texts whose name fits, in order."""
    return sorted((EVAL / "texts").glob(pattern))


def gold(stem: str) -> dict[str, Any]:
    """Returns the annotated record of a text."""
    record: dict[str, Any] = json.loads((EVAL / "gold" / f"{stem}.json").read_text("utf-8"))
    return record


@cache
def unlabelled(count: int) -> tuple[tuple[str, str], ...]:
    """Returns id and text of the first releases that nobody has annotated."""
    with gzip.open(EVAL / "unlabelled.jsonl.gz", "rt", encoding="utf-8") as lines:
        return tuple(
            (row["id"], row["text"]) for _, row in zip(range(count), map(json.loads, lines), strict=False)
        )
