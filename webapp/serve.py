"""The explorer as a server on this machine."""

import socket
from typing import Any

from flask import Flask
from waitress.server import create_server

from ontology.errors import BadInput
from webapp.safety import HOSTS, LOOPBACK

THREADS = 8


class Server:
    """A server that has its port already: `run` answers until it is interrupted, `close` gives the port back."""

    def __init__(self, app: Flask, listening: socket.socket, host: str) -> None:
        self.port: int = listening.getsockname()[1]
        self.address = f"http://{f'[{host}]' if ':' in host else host}:{self.port}/"
        settings: dict[str, Any] = {"sockets": [listening], "threads": THREADS, "ident": None}
        self._server = create_server(app, **settings)
        self._closed = False

    def run(self) -> None:
        """Answers until it is interrupted or closed by another thread."""
        try:
            self._server.run()
        except OSError:  # it may be waiting on the very socket that is closed
            if not self._closed:
                raise

    def close(self) -> None:
        """Stops answering."""
        self._closed = True
        self._server.close()


def listen(app: Flask, host: str = "127.0.0.1", port: int = 5055) -> Server:
    """Returns the server of an application at a port, 0 for any free one; one that is in use is BadInput.

    On loopback it answers only to the names of loopback, so that no page elsewhere can read it by a name of its own.
    """
    if host in LOOPBACK:
        app.config[HOSTS] = LOOPBACK
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        listening = socket.create_server((host, port), family=family)
    except OSError as error:
        raise BadInput(
            f"The explorer cannot use port {port} of {host} ({error.strerror or error}): stop what uses it, or choose "
            "another with --port."
        ) from error
    return Server(app, listening, host)
