"""The store: a Neo4j at some address, private or a team's. The only module that speaks Bolt.

    with Store.open("bolt://127.0.0.1:7687", "neo4j", password) as store:
        store.read("MATCH (p:Person) RETURN p.nameTh AS name")

Reads go to any member of a cluster in READ mode, writes to its leader; what a store has written, it sees in
the reads that follow (bookmarks). Values come back as plain Python that JSON can hold: dates and times as ISO
strings, nodes and relationships as dictionaries without Neo4j's own ids, which do not last.
"""

import logging
import math
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

import neo4j
from neo4j import exceptions
from neo4j.graph import Node, Path, Relationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

from graph.addresses import checked_address
from ontology.errors import BadInput, SaiyaiError, StoreUnreachable

logging.getLogger("neo4j").setLevel(logging.CRITICAL)  # what matters of it is raised as our own sentence

T = TypeVar("T")
Row = dict[str, Any]
Parameters = Mapping[str, Any]
AGENT = "saiyai"
PATIENCE = 5.0
"""Seconds that a connection may take, its login included."""
RETRIES = 5.0
"""Seconds in which a transaction is tried again after a passing trouble, such as a change of leader."""
MEMORY = "OutOfMemory"
"""Word of the codes for a query that needs more memory than the server has."""
STOPPED = (
    "TransactionLogError", "TransactionStartFailed", "TransactionCommitFailed", "DatabaseUnavailable", "OutOfDisk",
    "No space left", "critical error",
)  # fmt: skip
"""Words of the codes and messages by which a server says that it writes no more, with a full disk above all."""
SHOWN = 30
"""Characters of a query that tell where in it a mistake is."""
_PLACE = re.compile(
    r'(?P<what>.*?)\s*\(line (?P<line>\d+), column (?P<column>\d+) \(offset: \d+\)\)(?:\s*"(?P<text>.*)"\s*\^\s*)?',
    re.DOTALL,
)
_CHOICE = re.compile(r": expected (?:[^,]*,){4}.*", re.DOTALL)
"""The end of a message that lists more words than help anybody."""


@dataclass
class Counters:
    """What the server says it changed: `nodes_created`, `relationships_deleted`, `properties_set`…"""

    counts: dict[str, int] = field(default_factory=dict)

    def add(self, counts: Mapping[str, int]) -> None:
        """Adds these numbers to those of the same name."""
        for name, number in counts.items():
            self.counts[name] = self.counts.get(name, 0) + number

    def __getitem__(self, name: str) -> int:
        return self.counts.get(name, 0)

    @property
    def any(self) -> bool:
        """Whether anything was changed at all."""
        return any(self.counts.values())


@dataclass(frozen=True)
class Written(Generic[T]):
    """What a piece of work returned, and what the server changed for it."""

    value: T
    counters: Counters


@dataclass(frozen=True, slots=True)
class Operator:
    """A step of a query plan."""

    name: str
    details: str


@dataclass(frozen=True, slots=True)
class Plan:
    """How the server would run a query: its type (`r`, `w`, `rw`, `s`) and every operator."""

    query_type: str
    operators: tuple[Operator, ...]


class Transaction:
    """One transaction: runs Cypher, and counts what it changed."""

    def __init__(self, transaction: neo4j.ManagedTransaction) -> None:
        self._transaction = transaction
        self.counters = Counters()

    def run(self, text: str, parameters: Parameters | None = None, limit: int | None = None) -> list[Row]:
        """Returns the rows of a query, the first `limit` of them if given."""
        result = _run(self._transaction, text, parameters)
        names = result.keys()
        rows = [
            dict(zip(names, map(plain, record.values()), strict=True)) for record in islice(result, limit)
        ]
        self.counters.add(_counts(result.consume()))
        return rows


class Store:
    """A Neo4j that answers. Use it as a context manager, or call `close`."""

    def __init__(self, driver: neo4j.Driver, address: str) -> None:
        self.address = address
        self._driver = driver
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()

    @classmethod
    def open(cls, address: str, user: str, password: str) -> Self:
        """Returns the store at a `neo4j://`, `neo4j+s://` or `bolt://` address, which answers."""
        address = checked_address(address)
        with _sentences(address):
            driver = neo4j.GraphDatabase.driver(
                address,
                auth=(user, password),
                user_agent=AGENT,
                connection_timeout=PATIENCE,
                connection_acquisition_timeout=PATIENCE,
                max_transaction_retry_time=RETRIES,
                notifications_min_severity="OFF",
                telemetry_disabled=True,
            )
        try:
            with _sentences(address):
                driver.verify_connectivity()
        except SaiyaiError:
            driver.close()
            raise
        return cls(driver, address)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends all connections."""
        self._driver.close()

    def read(
        self,
        text: str,
        parameters: Parameters | None = None,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> list[Row]:
        """Returns the rows of a query that the server runs in READ mode, for `timeout` seconds at most."""

        @neo4j.unit_of_work(timeout=timeout)
        def work(transaction: neo4j.ManagedTransaction) -> list[Row]:
            try:
                return Transaction(transaction).run(text, parameters, limit)
            except exceptions.TransientError as error:
                if MEMORY in (error.code or ""):  # which the driver would try again, for the same end
                    raise _sentence(error, self.address, timeout) from error
                raise

        with _sentences(self.address, timeout), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(work)

    def write(self, work: Callable[[Transaction], T]) -> Written[T]:
        """Returns what `work` returned, once it is committed; after a passing trouble it is run again."""

        def counted(managed: neo4j.ManagedTransaction) -> Written[T]:
            transaction = Transaction(managed)
            return Written(work(transaction), transaction.counters)

        with _sentences(self.address), self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(counted)

    def explain(self, text: str, parameters: Parameters | None = None) -> Plan:
        """Returns the plan of a query without running it."""

        def work(transaction: neo4j.ManagedTransaction) -> neo4j.ResultSummary:
            return _run(transaction, "EXPLAIN\n" + text, parameters).consume()

        with _sentences(self.address, above=1), self._session(neo4j.READ_ACCESS) as session:
            summary = session.execute_read(work)
        return Plan(summary.query_type or "", tuple(_operators(summary.plan or {})))

    def _session(self, mode: str) -> neo4j.Session:
        return self._driver.session(default_access_mode=mode, bookmark_manager=self._bookmarks)


def _run(transaction: neo4j.ManagedTransaction, text: str, parameters: Parameters | None) -> neo4j.Result:
    try:
        return transaction.run(text, dict(parameters or {}))
    except (OverflowError, UnicodeEncodeError) as error:
        raise BadInput(
            "The store cannot hold one of the values: whole numbers have 64 bits, texts are Unicode."
        ) from error


def plain(value: Any) -> Any:
    """Returns a value of the driver as plain Python, with None for what is no number: JSON has no NaN, no Infinity."""
    match value:
        case float() if not math.isfinite(value):
            return None
        case list():
            return [plain(v) for v in value]
        case dict():
            return {k: plain(v) for k, v in value.items()}
        case Date() | Time() | DateTime() | Duration():
            return value.iso_format()
        case Node():
            return {"labels": sorted(value.labels), "properties": plain(dict(value))}
        case Relationship():
            return {"type": value.type, "properties": plain(dict(value))}
        case Path():
            return {"nodes": plain(list(value.nodes)), "relationships": plain(list(value.relationships))}
        case Point():
            return {"srid": value.srid, "coordinates": list(value)}
        case bytes() | bytearray():
            return value.hex()
    return value


def _counts(summary: neo4j.ResultSummary) -> dict[str, int]:
    return {name: n for name, n in vars(summary.counters).items() if n and name[0] != "_"}


def _operators(plan: Mapping[str, Any]) -> Iterator[Operator]:
    if plan:
        name = str(plan["operatorType"]).partition("@")[0]
        yield Operator(name, str(plan.get("args", {}).get("Details", "")))
        for child in plan.get("children", ()):
            yield from _operators(child)


@contextmanager
def _sentences(address: str, timeout: float | None = None, above: int = 0) -> Iterator[None]:
    """Turns the driver's errors into ours, as sentences; `above` counts the lines that we put over a query."""
    try:
        yield
    except exceptions.AuthError as error:
        raise StoreUnreachable(
            f"The store at {address} refuses the user name or the password: "
            "set SAIYAI_USER and SAIYAI_PASSWORD."
        ) from error
    except exceptions.UnsupportedServerProduct as error:
        raise StoreUnreachable(f"What answers at {address} is not a Neo4j: check the address.") from error
    except exceptions.ConfigurationError as error:
        raise StoreUnreachable(f"The address {address} cannot be used: {error}") from error
    except exceptions.DriverError as error:
        raise StoreUnreachable(
            f"No Neo4j answers at {address}: if it is your own, give the command once more, which starts "
            "it; if not, see that it runs there."
        ) from error
    except exceptions.Neo4jError as error:
        raise _sentence(error, address, timeout, above) from error


def _sentence(
    error: exceptions.Neo4jError, address: str, timeout: float | None, above: int = 0
) -> SaiyaiError:
    code, message = error.code or "", " ".join((error.message or "").split())
    if "TransactionTimedOut" in code or "LockClientStopped" in code:
        allowed = f" than {timeout:g} s" if timeout else ""
        return BadInput(f"The query took longer{allowed} and was stopped: narrow it, or ask for fewer rows.")
    if code.startswith("Neo.ClientError.Security"):
        return StoreUnreachable(f"The store at {address} does not allow this: {message}")
    if code.endswith("ParameterMissing"):
        names = re.findall(r"\w+", message.partition(":")[2])
        wanted, given = ", ".join(f"${n}" for n in names), " ".join(f"-p {n}=…" for n in names)
        return BadInput(f"The query needs a value for {wanted}: with `saiyai cypher`, add {given}")
    if code.startswith("Neo.ClientError"):
        return BadInput(f"The store refuses the query: {_mistake(error.message or '', above)}.")
    if MEMORY in code:
        return BadInput("The query needs more memory than the store has: narrow it, or ask for fewer rows.")
    if any(word in code + message for word in STOPPED):
        return StoreUnreachable(
            f"The store at {address} has stopped working, perhaps because its disk is full ({code}): free "
            "some space, stop it (`saiyai db stop` stops your own), and give the command again, which starts "
            "it; what was written before is kept."
        )
    return StoreUnreachable(f"The store at {address} is in trouble ({code}): {message}")


def _mistake(message: str, above: int) -> str:
    """Returns on one line what the server says is wrong with a query, with the place in the text as typed."""
    found = _PLACE.fullmatch(message.strip())
    if not found:
        return " ".join(message.split()).removesuffix(".")
    what = " ".join(_CHOICE.sub("", found["what"]).split()).removesuffix(".")
    line, column = int(found["line"]) - above, int(found["column"])
    if line < 1:  # said of the query as a whole
        return what
    at = (found["text"] or "")[column - 1 :][:SHOWN].strip()
    return f"{what} (line {line}, column {column}{f', at: {at}' if at else ''})"
