"""The opening of the store that the settings name: the private one, started if need be, or one of the user's own."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from cli.output import progress_bar, tell
from cli.settings import Settings
from graph.schema import prepare
from graph.server import Address, PrivateServer
from graph.server import Progress as ServerProgress
from graph.store import Store
from ontology.errors import UsageError

STEPS = {
    "fetch": "Fetching Neo4j (once) · กำลังดาวน์โหลด Neo4j",
    "wait": "Waiting for another command · รอคำสั่งอื่น",
    "start": "Starting Neo4j · กำลังเปิด Neo4j",
}


def private_server(settings: Settings) -> PrivateServer:
    """Returns the private server of the data folder, running or not."""
    if settings.store:
        raise UsageError(
            f"This is about the private Neo4j, but the store is at {settings.store}: leave that out."
        )
    return PrivateServer(settings.data)


def start(settings: Settings) -> Address:
    """Returns the private server's address after starting it, with its progress shown."""
    with server_progress() as progress:
        return private_server(settings).start(progress)


def open_store(settings: Settings) -> Store:
    """Returns the store, ready for reading and loading."""
    if settings.store:
        store = Store.open(settings.store, *_login())
    else:
        address = start(settings)
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


@contextmanager
def server_progress() -> Iterator[ServerProgress]:
    """Gives the callback that shows how the private server gets on."""
    with progress_bar() as bar:
        tasks = {}

        def show(step: str, done: float, total: float | None) -> None:
            if step not in tasks:
                tasks[step] = bar.add_task(STEPS[step], total=total)
                if not bar.console.is_terminal:
                    tell(STEPS[step] + " …")
            bar.update(tasks[step], completed=int(done), total=total)

        yield show
