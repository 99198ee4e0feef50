"""One command at a time."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from graph.server.progress import Progress, silent


@contextmanager
def alone(path: Path, progress: Progress = silent) -> Iterator[None]:
    """Holds the lock file at `path`, after waiting for the command that has it.

    The system frees the lock of a command that dies, so a file that is left behind locks nobody out.
    """
    lock = FileLock(path)
    began = time.monotonic()
    while not lock.is_locked:
        try:
            lock.acquire(timeout=0.5)
        except Timeout:
            progress("wait", time.monotonic() - began, None)
    try:
        yield
    finally:
        lock.release()
