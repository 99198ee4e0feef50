"""The store: plain values, counters, and sentences for everything that goes wrong."""

import logging
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

import pytest
from neo4j.exceptions import Neo4jError

from graph.server import Address
from graph.store import Store, Transaction, _sentence, plain
from ontology.errors import BadInput, StoreUnreachable, UsageError


@contextmanager
def answering(reply: bytes) -> Iterator[str]:
    """A server on loopback that says the same to everybody and hangs up; yields its Bolt address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                with connection:
                    connection.recv(1024)
                    connection.sendall(reply)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"bolt://127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(5)


def test_values_come_back_as_plain_python(store: Store) -> None:
    query = "RETURN date('2020-01-21') AS day, time('13:00') AS hour, [1, 2.5, null, 'ก'] AS list, {a: true} AS map"
    expected = [
        {"day": "2020-01-21", "hour": "13:00:00.000000000Z", "list": [1, 2.5, None, "ก"], "map": {"a": True}}
    ]
    rows = store.read(query)
    rows[0]["hour"] = rows[0]["hour"].replace("+00:00", "Z")
    assert expected == rows


def test_nodes_relationships_and_paths_come_without_the_ids_of_neo4j(empty_store: Store) -> None:
    born = "{id: 'ก', born: date('2500-01-01')}"
    text = f"CREATE p = (a:Entity:Person {born})-[r:KNOWS {{n: 1}}]->(b:Entity {{id: 'ข'}}) RETURN a, r, p"
    row = empty_store.write(lambda transaction: transaction.run(text)).value[0]
    person = {"labels": ["Entity", "Person"], "properties": {"id": "ก", "born": "2500-01-01"}}
    knows = {"type": "KNOWS", "properties": {"n": 1}}
    other = {"labels": ["Entity"], "properties": {"id": "ข"}}
    assert {"a": person, "r": knows, "p": {"nodes": [person, other], "relationships": [knows]}} == row


def test_a_write_returns_what_the_server_counted(empty_store: Store) -> None:
    def work(transaction: Transaction) -> str:
        transaction.run("CREATE (:Entity {id: 'ก'})")
        transaction.run("MATCH (n:Entity {id: 'ก'}) CREATE (n)-[:NEXT]->(:Entity {id: 'ข'})")
        return "done"

    written = empty_store.write(work)
    assert ("done", 2, 1) == (
        written.value,
        written.counters["nodes_created"],
        written.counters["relationships_created"],
    )
    assert not empty_store.write(lambda t: t.run("MATCH (n) RETURN n")).counters.any


def test_work_that_fails_leaves_nothing_behind(empty_store: Store) -> None:
    def work(transaction: Transaction) -> None:
        transaction.run("CREATE (:Entity {id: 'ก'})")
        raise RuntimeError("stopped half way")

    with pytest.raises(RuntimeError, match="half way"):
        empty_store.write(work)
    assert [] == empty_store.read("MATCH (n) RETURN n")


def _create(id_: str, transaction: Transaction) -> None:
    transaction.run("CREATE (:Entity {id: $id})", {"id": id_})


def test_a_read_sees_the_write_before_it(empty_store: Store) -> None:
    for n in range(5):
        empty_store.write(partial(_create, str(n)))
        assert [{"n": n + 1}] == empty_store.read("MATCH (e:Entity) RETURN count(e) AS n")


def test_a_read_cannot_write(store: Store) -> None:
    with pytest.raises(BadInput, match="refuses the query"):
        store.read("CREATE (:Entity {id: 'x'})")


def test_a_limit_stops_the_rows(store: Store) -> None:
    assert [{"x": 1}, {"x": 2}] == store.read("UNWIND range(1, 1000000) AS x RETURN x", limit=2)


def test_a_query_with_a_mistake_is_refused_with_the_place_of_it(store: Store) -> None:
    with pytest.raises(BadInput, match="line 1, column 10"):
        store.read("MATCH (n RETURN n")


def test_explain_runs_nothing(empty_store: Store) -> None:
    plan = empty_store.explain("MATCH (n:Entity) SET n.x = 1 RETURN n")
    assert plan.query_type == "rw"
    assert "SetProperty" in [operator.name for operator in plan.operators]


def test_a_store_that_is_down_is_named(address: Address) -> None:
    with pytest.raises(StoreUnreachable, match=r"No Neo4j answers at bolt://127\.0\.0\.1:1:"):
        Store.open("bolt://127.0.0.1:1", address.user, address.password)


def test_a_wrong_password_is_not_repeated(address: Address, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(StoreUnreachable, match="refuses the user name or the password") as error:
        Store.open(address.bolt, address.user, "a-wrong-secret")
    chain = [str(error.value), str(error.value.__cause__), repr(error.value.__cause__), caplog.text]
    assert not any("a-wrong-secret" in text for text in chain)


@pytest.mark.parametrize("reply", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"SSH-2.0-OpenSSH_9.6\r\n", b""])
def test_something_else_at_the_address_is_not_taken_for_a_store(reply: bytes) -> None:
    with answering(reply) as bolt, pytest.raises(StoreUnreachable, match="Neo4j"):
        Store.open(bolt, "neo4j", "secret-word")


def test_a_silent_port_is_given_up_soon() -> None:
    began = time.monotonic()
    with (
        socket.create_server(("127.0.0.1", 0)) as silent,
        pytest.raises(
            StoreUnreachable, match=r"No Neo4j answers at .*: if it is your own, give the command once"
        ),
    ):
        Store.open(f"bolt://127.0.0.1:{silent.getsockname()[1]}", "neo4j", "secret-word")
    assert 6 > time.monotonic() - began


PANIC = "The database has encountered a critical error, and needs to be restarted."


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("Neo.DatabaseError.Transaction.TransactionLogError", "Could not append transaction to log."),
        ("Neo.DatabaseError.Transaction.TransactionStartFailed", PANIC),
        ("Neo.DatabaseError.General.UnknownError", PANIC),
        ("Neo.DatabaseError.General.UnknownError", "No space left on device"),
        ("Neo.TransientError.General.DatabaseUnavailable", "The database is not currently available."),
    ],
)
def test_a_store_that_stopped_on_a_full_disk_is_told_with_the_way_on(code: str, message: str) -> None:
    error = Neo4jError._hydrate_neo4j(code=code, message=message)
    said = _sentence(error, "bolt://here:7687", None)
    assert StoreUnreachable is type(said)
    assert "disk is full" in str(said)
    assert "free some space, stop it (`saiyai db stop`" in str(said)


@pytest.mark.parametrize("code", ["OutOfMemoryError", "MemoryPoolOutOfMemoryError"])
def test_a_query_beyond_the_memory_of_the_store_is_for_its_author_to_mend(code: str) -> None:
    error = Neo4jError._hydrate_neo4j(code=f"Neo.TransientError.General.{code}", message="Java heap space")
    assert BadInput is type(_sentence(error, "bolt://here:7687", None))


def test_what_is_no_number_comes_back_as_nothing(store: Store) -> None:
    assert [{"x": None, "y": [None]}] == store.read("RETURN 1.0 / 0 AS x, [0.0 / 0] AS y")
    assert [None, 1.5] == plain([float("-inf"), 1.5])


@pytest.mark.parametrize(
    "given", ["", "neo4j", "http://localhost:7474", "neo4j://", "/data", "localhost:7687"]
)
def test_what_is_no_address_of_a_store_is_a_usage_error(given: str) -> None:
    with pytest.raises(UsageError, match="neo4j://server:7687"):
        Store.open(given, "neo4j", "x")


def test_a_login_in_the_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError, match="SAIYAI_PASSWORD") as error:
        Store.open("neo4j://neo4j:very-secret@server", "neo4j", "x")
    assert "very-secret" not in str(error.value)


def test_a_closed_store_says_so(address: Address) -> None:
    store = Store.open(address.bolt, address.user, address.password)
    store.close()
    with pytest.raises(StoreUnreachable, match="No Neo4j answers"):
        store.read("RETURN 1 AS x")
