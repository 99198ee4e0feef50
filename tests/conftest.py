"""Fixtures that every test can ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.schema import create_schema
from graph.server import Address, PrivateServer
from graph.store import Store

pytest_plugins = ["tests.browser"]


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A Neo4j of the run's own: fresh data folder, free ports, ended with the run."""
    folder: Path = tmp_path_factory.mktemp("data")
    server = PrivateServer(folder)
    try:
        yield server.start()
    finally:
        server.stop()


@pytest.fixture(scope="session")
def store(address: Address) -> Iterator[Store]:
    """The run's store. What is in it depends on the tests that ran before."""
    with Store.open(address.bolt, address.user, address.password) as store:
        create_schema(store)
        yield store


@pytest.fixture
def empty_store(store: Store) -> Store:
    """The run's store with nothing in it but the schema."""
    clear = "MATCH (n) WITH n LIMIT 2000 DETACH DELETE n"
    while store.write(lambda transaction: transaction.run(clear)).counters.any:
        pass
    return store
