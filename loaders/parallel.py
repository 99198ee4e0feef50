"""Work on many files, or other items, in several processes, with the results in the order of the items.

A worker is a fresh interpreter (spawned: alike on every system, and safe beside threads) with a pipe of its
own. It is given a few items, answers, and is given the next few; workers share nothing, so there is no lock
that one could leave closed. A worker whose pipe is closed ends, so none outlives its parent.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, TypeVar

from ontology.errors import SaiyaiError

T = TypeVar("T")
R = TypeVar("R")
CHUNK = 8
"""Items that a worker is given at once: some hundredths of a second of work, so that asking costs little."""
AHEAD = 8
"""Chunks a worker that may wait for an earlier one, or for whoever takes the results: memory stays flat."""
BYTES_A_JOB = 8_000_000
"""Text that keeps one process busy for a few times as long as another needs to start (about a second)."""
MOST_JOBS = 8
"""By default: each takes some 150 MB, and one process takes all the results."""


def default_jobs(files: Sequence[Path]) -> int:
    """Returns how many processes pay for these files: one for each 8 MB of them, as far as there are cores."""
    return max(1, min(_cores(), MOST_JOBS, sum(map(_size, files)) // BYTES_A_JOB))


def _size(file: Path) -> int:
    """Returns a file's size, 0 for one that cannot be asked: reading it will say why."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def _cores() -> int:
    """Returns the number of cores that this process may use, which may be fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_order(work: Callable[[T], R], items: Sequence[T], jobs: int) -> Iterator[R]:
    """Yields what the work makes of each item, in their order; with one job it is done here.

    The work travels to the workers by name: a function of a module, or a `partial` of one. What it raises
    ends its worker, which is a SaiyaiError here; so does an end from outside.
    """
    if jobs < 2 or len(items) < 2:
        yield from map(work, items)
        return
    chunks = [items[at : at + CHUNK] for at in range(0, len(items), CHUNK)]
    with ExitStack() as stack:
        pipes = [stack.enter_context(_worker(work)) for _ in range(min(jobs, len(chunks)))]
        yield from _shared_out(chunks, pipes)


def _shared_out(chunks: Sequence[Sequence[object]], pipes: Sequence[Connection]) -> Iterator[Any]:
    answers: dict[int, list[Any]] = {}
    busy: dict[Connection, int] = {}
    given = taken = 0
    while taken < len(chunks):
        for pipe in pipes:
            if pipe not in busy and given < min(len(chunks), taken + AHEAD * len(pipes)):
                with _names(chunks[given]):
                    pipe.send(chunks[given])
                busy[pipe] = given
                given += 1
        if taken in answers:
            yield from answers.pop(taken)
            taken += 1
            continue
        ready = wait(list(busy))
        for pipe in [pipe for pipe in busy if pipe in ready]:
            chunk = busy.pop(pipe)
            with _names(chunks[chunk]):
                answers[chunk] = pipe.recv()


@contextmanager
def _names(chunk: Sequence[object]) -> Iterator[None]:
    """Turns the end of a worker into a sentence that says what it had."""
    try:
        yield
    except (EOFError, ConnectionError):
        raise SaiyaiError(
            f"A worker process ended before its time, over one of {', '.join(map(str, chunk))}. "
            "The machine may be short of memory: try again with one job."
        ) from None


@contextmanager
def _worker(work: Callable[[Any], object]) -> Iterator[Connection]:
    """Gives the pipe to a worker, and ends the worker with the context, whatever it is at."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, work), daemon=True)
    with _deaf_to_interrupts():
        process.start()
    theirs.close()
    try:
        yield ours
    finally:
        ours.close()
        process.terminate()
        process.join()


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Blocks Ctrl-C, which goes to all of a terminal, for what is started here; for us it only waits.

    Without it a worker that is interrupted while it starts prints a traceback. Windows has no such mask.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # a helper of multiprocessing that lifts the block when it is started
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(pipe: Connection, work: Callable[[Any], object]) -> None:
    """Answers each chunk with the results of the work, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(EOFError, ConnectionError):
        while True:
            pipe.send([work(item) for item in pipe.recv()])
