"""Runs of an evaluation, kept so that the next one can say what became better or worse."""

import json
import os
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from loaders.evaluation.items import SECTIONS
from loaders.evaluation.score import Figures, Judged, figures_of
from ontology.errors import BadInput
from ontology.ids import digest

FORMAT = 1
LONGEST_NAME = 40
Key = tuple[str, str, str, str]
"""An item as it is known again in another run: document, section, whose, text."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run: when and by which version, the figures of each document by section, and its errors."""

    time: str
    version: str
    documents: Mapping[str, Mapping[str, Figures]]
    missed: tuple[Key, ...]
    extra: tuple[Key, ...]

    def section(self, section: str, documents: Iterable[str]) -> Figures:
        """Returns the figures of a section over some documents."""
        return sum((self.documents[name].get(section, Figures()) for name in documents), Figures())


@dataclass(frozen=True, slots=True)
class Changes:
    """What a run has that an earlier one had not, over the `documents` that both have read."""

    since: str
    version: str
    documents: tuple[str, ...]
    sections: Mapping[str, tuple[Figures, Figures]]
    newly_missed: tuple[Key, ...]
    newly_found: tuple[Key, ...]
    new_extras: tuple[Key, ...]
    extras_gone: tuple[Key, ...]


def key_of(judged: Judged) -> Key:
    """Returns the key by which an item is known again."""
    return judged.document, judged.section, judged.item.of, judged.item.text


def run_of(documents: Iterable[str], judged: Iterable[Judged]) -> Run:
    """Returns the run that has just been made."""
    of: dict[str, dict[str, list[Judged]]] = {name: {} for name in documents}
    judged = list(judged)
    for one in judged:
        of[one.document].setdefault(one.section, []).append(one)
    return Run(
        datetime.now(UTC).isoformat(timespec="seconds"),
        version("saiyai"),
        {name: {s: figures_of(group) for s, group in sections.items()} for name, sections in of.items()},
        tuple(key_of(one) for one in judged if one.outcome == "missed"),
        tuple(key_of(one) for one in judged if one.outcome == "extra"),
    )


def changes(now: Run, then: Run, gold: Iterable[Key]) -> Changes:
    """Returns what differs between two runs; what is no longer in the gold records was not found by extraction."""
    both = tuple(name for name in now.documents if name in then.documents)
    pairs = {section: (then.section(section, both), now.section(section, both)) for section in SECTIONS}
    missed, missed_then = _in(now.missed, both), _in(then.missed, both)
    extra, extra_then = _in(now.extra, both), _in(then.extra, both)
    return Changes(
        then.time,
        then.version,
        both,
        {section: pair for section, pair in pairs.items() if pair[0] != pair[1]},
        tuple((missed - missed_then).elements()),
        tuple(((missed_then - missed) & Counter(gold)).elements()),
        tuple((extra - extra_then).elements()),
        tuple((extra_then - extra).elements()),
    )


def _in(keys: Iterable[Key], documents: Iterable[str]) -> Counter[Key]:
    known = set(documents)
    return Counter(key for key in keys if key[0] in known)


def run_file(data: Path, gold: Path) -> Path:
    """Returns where the last run over these gold records is kept."""
    place = gold.resolve()
    return data / "evaluations" / f"{place.stem[:LONGEST_NAME]}-{digest(place.as_posix())}.json"


def last_run(file: Path) -> Run | None:
    """Returns the run that is kept in a file, None if there is none; raises BadInput if it cannot be read."""
    try:
        kept = json.loads(file.read_bytes())
        if kept["format"] != FORMAT:
            raise ValueError(f"it has format {kept['format']!r}")
        return Run(
            kept["time"],
            kept["version"],
            {
                name: {section: Figures(*counts) for section, counts in sections.items()}
                for name, sections in kept["documents"].items()
            },
            tuple(map(_key, kept["missed"])),
            tuple(map(_key, kept["extra"])),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(
            f"The last run in {file} cannot be read ({_reason(error)}), so there is nothing to compare with. "
            "Delete the file, or run again: a run that is kept takes its place."
        ) from error


def _key(value: Any) -> Key:
    document, section, whose, text = value
    return document, section, whose, text


def keep_run(run: Run, file: Path) -> None:
    """Keeps a run in place of the one before, whole or not at all."""
    kept = {
        "format": FORMAT,
        **asdict(run),
        "documents": {
            name: {section: [f.hit, f.missed, f.extra] for section, f in sections.items()}
            for name, sections in run.documents.items()
        },
    }
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _replace(file, json.dumps(kept, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise BadInput(
            f"The run cannot be kept in {file.parent} ({_reason(error)}). "
            "Name a folder that you may write to with --data, or give --no-save."
        ) from error


def _reason(error: Exception) -> str:
    return (isinstance(error, OSError) and error.strerror) or f"{type(error).__name__}: {error}"


def _replace(file: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=file.stem, suffix=".new", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as new:
            new.write(content)
        Path(name).replace(file)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
