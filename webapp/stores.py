"""The store that the pages read: given, or opened at the first page that needs it."""

import atexit
import os
from threading import Lock

from flask import Flask, current_app

from graph.store import Store
from ontology.errors import StoreUnreachable

KEY = "saiyai"


class Holder:
    """Holds the one store of an application. One that could not be opened is tried again at the next page."""

    def __init__(self, store: Store | None) -> None:
        self._store = store
        self._lock = Lock()

    def store(self) -> Store:
        """Returns the store, opening it if need be; StoreUnreachable where it cannot be."""
        with self._lock:
            if self._store is None:
                self._store = _open()
            return self._store

    def close(self) -> None:
        """Ends the connections of a store, if one is open."""
        with self._lock:
            if self._store is not None:
                self._store.close()
            self._store = None


def install(app: Flask, store: Store | None) -> None:
    """Gives the application its store. One that it opens itself is closed when the process ends."""
    holder = app.extensions[KEY] = Holder(store)
    if store is None:
        atexit.register(holder.close)


def get_store() -> Store:
    """Returns the store of the application that answers this request."""
    holder: Holder = current_app.extensions[KEY]
    return holder.store()


def _open() -> Store:
    address = os.environ.get("SAIYAI_STORE")
    if not address:
        raise StoreUnreachable(
            "No store is named: set SAIYAI_STORE (and SAIYAI_USER, SAIYAI_PASSWORD), or start with `saiyai serve`."
        )
    return Store.open(address, os.environ.get("SAIYAI_USER", "neo4j"), os.environ.get("SAIYAI_PASSWORD", ""))
