"""The server's process: started detached, known again by more than its number, ended by its number only."""

import contextlib
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from graph.server.java import environment, java

GRACE = 60.0
"""Seconds that a server has to end in good order; one that writes its archive of classes needs ten."""


@dataclass(frozen=True, slots=True)
class Running:
    """A process: its number, and when it started, since numbers are given again."""

    pid: int
    started: float


def spawn(arguments: Path, folder: Path, log: Path) -> Running:
    """Returns the new server, which works in `folder`, belongs to no terminal and outlives this command."""
    with log.open("wb") as output:
        child = subprocess.Popen(  # noqa: S603 - our own Java with our own arguments
            [java(), _mark(arguments)],
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            creationflags=_without_a_window(),
        )
    child.returncode = 0  # it is meant to outlive us, so Popen need not warn that it does
    return Running(child.pid, psutil.Process(child.pid).create_time())


def _without_a_window() -> int:
    """Returns the flags by which Windows, which knows no sessions, keeps a server apart from its command."""
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
    return 0


def _mark(arguments: Path) -> str:
    """Returns the argument by which a server of this very folder is known among all processes."""
    return f"@{arguments}"


def lives(running: Running, arguments: Path) -> bool:
    """Returns whether the process that was noted still runs, and is the server of this very folder.

    Its number may have gone to another process; and a folder that was copied holds another server's note.
    """
    process = _find(running)
    try:
        words = process.cmdline() if process else None
    except psutil.Error:
        return False
    # For a moment after its start, a process has no command line yet.
    return words is not None and (not words or _mark(arguments) in words)


def _find(running: Running) -> psutil.Process | None:
    try:
        process = psutil.Process(running.pid)
        same = abs(process.create_time() - running.started) < 1
        return process if same and process.status() != psutil.STATUS_ZOMBIE else None
    except psutil.Error:
        return None


def servers_of(arguments: Path) -> list[Running]:
    """Returns the live servers that were started with this file, whether or not they were noted.

    A command that is killed in the moment between starting its server and noting it leaves one that was not.
    """
    mark = _mark(arguments)
    return [
        Running(process.pid, process.info["create_time"])
        for process in psutil.process_iter(["cmdline", "create_time", "status"])
        if mark in (process.info["cmdline"] or []) and process.info["status"] != psutil.STATUS_ZOMBIE
    ]


def end(running: Running, grace: float = GRACE) -> bool:
    """Returns whether the process ended in good order: asks it to, and after `grace` seconds makes it."""
    process = _find(running)
    if process is None:
        return False
    with contextlib.suppress(psutil.NoSuchProcess):
        process.terminate()
        if not _ends(running, grace):
            process.kill()
            _ends(running, grace)
            return False
    return sys.platform != "win32"  # where there is no asking


def _ends(running: Running, grace: float) -> bool:
    """Returns whether the process is gone within `grace` seconds.

    One that the command which started it has not noticed yet is a zombie: gone, although waiting for it is not over.
    """
    deadline = time.monotonic() + grace
    while _find(running) and time.monotonic() < deadline:
        time.sleep(0.05)
    with contextlib.suppress(psutil.Error):
        process = psutil.Process(running.pid)
        if process.ppid() == os.getpid():  # this very command started it, so it is for us to notice its end
            process.wait(max(0, deadline - time.monotonic()))
    return _find(running) is None
