"""Java's archive of loaded classes: from start to first answers in 4.5 s instead of 7.5 s.

The Java of PyPI comes without one. So the first server runs on a base archive (made in 0.7 s) and writes down
the classes it has used as it ends (5 s, once); `keep` puts that into the cache, and later servers of all data
folders map it into memory. Java itself ignores an archive that fits neither its version nor its jars. 140 MB.
"""

import os
import shutil
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from graph.server.jars import LOCK, cache_folder
from graph.server.java import java_version, run_java

DRAFT = Path("run", "classes.jsa")


def archive_flags(home: Path) -> list[str]:
    """Returns the flags by which a server of this folder uses the archives, or makes what is missing."""
    base, classes = _archives()
    draft = home / DRAFT
    draft.parent.mkdir(exist_ok=True)
    draft.unlink(missing_ok=True)
    if base.is_file() and classes.is_file():
        return [f"-XX:SharedArchiveFile={base}{os.pathsep}{classes}"]
    with suppress(OSError):  # a cache that cannot be written to costs time, no more
        _make_base(base)
    if not base.is_file():
        return []
    return [f"-XX:SharedArchiveFile={base}", f"-XX:ArchiveClassesAtExit={draft}"]


def keep(home: Path) -> None:
    """Puts into the cache what a server that has ended in good order wrote down, if anything."""
    draft, (_, classes) = home / DRAFT, _archives()
    if not draft.is_file() or classes.exists():
        return
    partial = _partial(classes)
    with suppress(OSError):
        shutil.move(draft, partial)
        partial.replace(classes)
    partial.unlink(missing_ok=True)


def forget() -> None:
    """Removes the archives, so that they are made anew; for a server that did not come up with them."""
    for path in _archives():
        path.unlink(missing_ok=True)


def _archives() -> tuple[Path, Path]:
    folder = cache_folder() / "java"
    lock = sha256(LOCK.read_bytes()).hexdigest()[:12]
    return folder / f"base-{java_version()}.jsa", folder / f"neo4j-{lock}-{java_version()}.jsa"


def _make_base(base: Path) -> None:
    if base.exists():
        return
    base.parent.mkdir(parents=True, exist_ok=True)
    partial = _partial(base)
    made = run_java(
        "-Xshare:dump", "-XX:+UseSerialGC", f"-XX:SharedArchiveFile={partial}", folder=base.parent
    )
    if made.returncode == 0:
        partial.replace(base)
    partial.unlink(missing_ok=True)


def _partial(path: Path) -> Path:
    """Returns a path on the same disk that no other command uses, to be renamed when it is whole."""
    return path.with_suffix(f".{os.getpid()}")
