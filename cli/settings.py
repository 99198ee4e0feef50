"""Where the store is, from flags and the environment, and the opening of it."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click
from platformdirs import user_data_path

from cli.output import server_progress
from graph.schema import prepare
from graph.server import Address, PrivateServer
from graph.store import Store
from ontology.errors import UsageError


def default_data() -> Path:
    """Returns the user's own folder for Saiyai's data."""
    return user_data_path("saiyai", appauthor=False)


@dataclass(frozen=True)
class Settings:
    """The address of a store of the user's own, or None; and the folder of the private one."""

    store: str | None
    data: Path

    @property
    def server(self) -> PrivateServer:
        """The private server of the data folder."""
        return PrivateServer(self.data)

    def start(self) -> Address:
        """Returns the private server's address after starting it, with its progress shown."""
        with server_progress() as progress:
            return self.server.start(progress)

    def open(self) -> Store:
        """Returns the store, ready for reading and loading; the private one is started if need be."""
        if self.store:
            store = Store.open(self.store, *_login())
        else:
            address = self.start()
            store = Store.open(address.bolt, address.user, address.password)
        prepare(store)
        return store


def _login() -> tuple[str, str]:
    """Returns the user and password of a store of one's own, from the environment or the terminal."""
    user, password = os.environ.get("SAIYAI_USER"), os.environ.get("SAIYAI_PASSWORD")
    if user and password:
        return user, password
    if not sys.stdin.isatty():
        raise UsageError("The store needs a login: set SAIYAI_USER and SAIYAI_PASSWORD.")
    return (
        user or click.prompt("User of the store", default="neo4j", err=True),
        password or click.prompt("Password", hide_input=True, err=True),
    )
