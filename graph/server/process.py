"""The server's process: started detached, known again by more than its number, ended by its number only."""

import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import psutil

from graph.server.java import environment, java
from graph.server.settings import LOOPBACK

HELLO = bytes.fromhex("6060b017" "00000405" "00000004" "00000000" "00000000")
"""Bolt's magic number, then the versions we could speak: 5.4, 4.0."""
GRACE = 30.0


@dataclass(frozen=True, slots=True)
class Running:
    """A process: its number, and when it started, since numbers are given again."""

    pid: int
    started: float


def spawn(arguments: Path, home: Path, log: Path) -> Running:
    """Returns the new server, which belongs to no terminal and outlives this command."""
    with log.open("wb") as output:
        child = subprocess.Popen(  # noqa: S603 - our own Java with our own file of arguments
            [java(), f"@{arguments}"],
            cwd=home,
            env=environment(),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            **_detached(),
        )
    child.returncode = 0  # it is meant to outlive us, so Popen need not warn that it does
    return Running(child.pid, psutil.Process(child.pid).create_time())


def _detached() -> dict[str, int]:
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def find(running: Running) -> psutil.Process | None:
    """Returns the process if it is still that one and alive, and not another that was given its number."""
    try:
        process = psutil.Process(running.pid)
        if abs(process.create_time() - running.started) > 1 or process.status() == psutil.STATUS_ZOMBIE:
            return None
    except psutil.Error:
        return None
    return process


def end(running: Running, grace: float = GRACE) -> bool:
    """Returns whether there was something to end: asks it to stop, and after `grace` seconds makes it."""
    process = find(running)
    if process is None:
        return False
    try:
        process.terminate()
        process.wait(grace)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(grace)
    except psutil.NoSuchProcess:
        pass
    return True


def free_port(wanted: int | None = None) -> int:
    """Returns the wanted port if it is free, else one that is."""
    for port in (wanted, 0):
        with socket.socket() as listener:
            if port is not None and not listener.connect_ex((LOOPBACK, port)) == 0:
                try:
                    listener.close()
                    return _bind(port)
                except OSError:
                    continue
    raise AssertionError("unreachable")


def _bind(port: int) -> int:
    with socket.socket() as listener:
        if sys.platform != "win32":  # there, this option would take a port from its owner
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((LOOPBACK, port))
        number: int = listener.getsockname()[1]
        return number


def speaks_bolt(port: int) -> bool:
    """Returns whether a server at this port of the loopback answers a Bolt handshake with a version."""
    try:
        with socket.create_connection((LOOPBACK, port), timeout=2) as line:
            line.sendall(HELLO)
            answer = line.recv(4)
    except OSError:
        return False
    return len(answer) == 4 and answer != bytes(4) and answer != b"HTTP"
