"""Ports of the loopback: free ones, and one that speaks Bolt."""

import socket
import sys

from graph.server.settings import LOOPBACK

HELLO = bytes.fromhex("6060b017 00000405 00000004 00000000 00000000")
"""Bolt's magic number, then the versions that we could speak: 5.4, 4.0, none, none."""


def free_ports(bolt: int = 0, http: int = 0) -> tuple[int, int]:
    """Returns two ports that nobody listens at: the ones given, if they still are free."""
    with socket.socket() as one, socket.socket() as other:  # both open at once, so that they differ
        return _bind(one, bolt), _bind(other, http)


def _bind(listener: socket.socket, wanted: int) -> int:
    if sys.platform != "win32":  # there, the option would take a port from its owner
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, wanted))
    except OSError:
        listener.bind((LOOPBACK, 0))
    port: int = listener.getsockname()[1]
    return port


def speaks_bolt(port: int) -> bool:
    """Returns whether a server at this port answers a Bolt handshake with a version."""
    try:
        with socket.create_connection((LOOPBACK, port), timeout=2) as line:
            line.sendall(HELLO)
            answer = line.recv(4)
    except OSError:
        return False
    return len(answer) == 4 and answer[:2] == bytes(2) and answer[3] in (4, 5)
