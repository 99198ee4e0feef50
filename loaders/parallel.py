"""Work on many files in several processes, its results in the order of the files.

A worker is a fresh interpreter (spawned, so alike on every system and safe beside threads) with a pipe of its
own. It is given a few files, answers, and is given the next few; with nothing shared between workers there is
no lock that one could leave behind. A worker whose pipe is closed ends, so none outlives its parent.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Generic, TypeVar

from ontology.errors import SaiyaiError

R = TypeVar("R")
CHUNK = 8
"""Files that a worker is given at once: some hundredths of a second of work, so that asking costs little."""
AHEAD = 8
"""Chunks a worker that may wait for an earlier one, or for whoever takes the results: memory stays flat."""
BYTES_A_JOB = 8_000_000
"""Text that keeps one process busy for as long as some starts of another, which imports and compiles for a second."""
MOST_JOBS = 8
"""By default; each takes 150 MB or so, and one process takes all the results."""


def default_jobs(files: Sequence[Path]) -> int:
    """Returns how many processes pay for these files: one for each 8 MB of them, as far as there are cores.

    A worker needs about a second to start, so little text is read sooner by the process that is there.
    """
    return max(1, min(_cores(), MOST_JOBS, sum(map(_size, files)) // BYTES_A_JOB))


def _size(file: Path) -> int:
    """Returns a file's size; one that cannot be asked is refused when it is read."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _cores() -> int:
    """Returns the number of cores that this process may use, which a container or a cluster may have limited."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(work: Callable[[Path], R], files: Sequence[Path], jobs: int) -> Iterator[R]:
    """Yields what the work makes of each file, in the order of the files, done by that many processes.

    With one job it is done here. The work goes to the workers by name, so it is a function of a module, or a
    `partial` of one; what it does not catch itself ends the worker, which is a SaiyaiError here.
    """
    if jobs < 2 or len(files) < 2:
        yield from map(work, files)
        return
    chunks = [files[at : at + CHUNK] for at in range(0, len(files), CHUNK)]
    with ExitStack() as ending:
        workers = [ending.enter_context(closing(_Worker(work))) for _ in range(min(jobs, len(chunks)))]
        yield from _Sharing(chunks, workers).results()
