"""Measures loading against plain UNWIND of the very same rows, on one server, in one run.

    python -m bench.load [PATH…] [--times 40] [--rounds 3] [--data DIR]

PATH is a release or a folder of them (default: the samples); --times loads each that often under other names.
The plain side writes what the load left in the store, nodes by MERGE on the constraint and relationships by
CREATE, 5,000 rows a request: it neither compares nor derives anything, so it is the limit to hold the load
against. Each round does both from an empty store, after one load that warms the server up. Extraction is done
before and not measured.
"""

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import Any

from graph.load import load_documents
from graph.loading.batches import batches
from graph.schema import create_schema
from graph.server import PrivateServer
from graph.store import Counters, Store, Transaction
from loaders.pipeline import prepare
from loaders.readers.text import read_document
from loaders.sources import find_documents
from ontology.ids import document_id
from ontology.statements import Document, Statement

Loaded = tuple[Document, Sequence[Statement]]
Rows = dict[str, list[dict[str, Any]]]
SAMPLES = Path(__file__).parents[1] / "loaders" / "samples"
REQUEST = 5_000
PAGE = 20_000


def main() -> None:
    """Prints a table of both sides and their ratio."""
    options = _options()
    documents = [copy for path in find_documents(options.paths) for copy in _copies(path, options.times)]
    with tempfile.TemporaryDirectory(prefix="saiyai-bench-") as folder:
        server = PrivateServer(options.data or Path(folder))
        address = server.start()
        try:
            with Store.open(address.bolt, address.user, address.password) as store:
                _measure(store, documents, options.rounds)
        finally:
            server.stop()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", type=Path, default=[SAMPLES], metavar="PATH")
    parser.add_argument("--times", type=int, default=40, help="how often each release is loaded (default 40)")
    parser.add_argument("--rounds", type=int, default=3, help="how often both sides run (default 3)")
    parser.add_argument("--data", type=Path, help="a data folder of the benchmark's own; it is emptied")
    return parser.parse_args()


def _copies(path: Path, times: int) -> list[Loaded]:
    """Returns what a release says, under as many names."""
    extraction = prepare(read_document(path))
    copies: list[Loaded] = []
    for n in range(times):
        stem = f"{extraction.document.stem}-{n}"
        document = replace(extraction.document, id=document_id(stem), stem=stem)
        copies.append((document, [s._replace(document=document.id) for s in extraction.statements]))
    return copies


def _measure(store: Store, documents: list[Loaded], rounds: int) -> None:
    _clear(store)
    create_schema(store)
    load_documents(store, documents)
    nodes, links = _nodes(store), _links(store)
    statements = sum(len(said) for _, said in documents)
    elements = len(nodes) + sum(map(len, links.values()))
    print(f"{len(documents)} documents, {statements} statements, {elements} nodes and relationships")
    sides: dict[str, Callable[[], object]] = {
        "saiyai load": lambda: load_documents(store, documents),
        "plain UNWIND": lambda: _write_plainly(store, nodes, links),
        "load again": lambda: load_documents(store, documents),
    }
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(rounds):
        for name, side in sides.items():
            if name != "load again":
                _clear(store)
            times[name].append(_seconds(side))
    _print(times, statements, elements)


def _seconds(side: Callable[[], object]) -> float:
    began = time.perf_counter()
    side()
    return time.perf_counter() - began


def _print(times: dict[str, list[float]], statements: int, elements: int) -> None:
    print(f"{'':14}{'seconds':>9}{'statements/s':>14}{'elements/s':>12}")
    for name, measured in times.items():
        seconds = median(measured)
        print(f"{name:14}{seconds:9.2f}{statements / seconds:14,.0f}{elements / seconds:12,.0f}")
    print(f"ratio of load to plain: {median(times['plain UNWIND']) / median(times['saiyai load']):.2f}")


def _run(store: Store, text: str, **parameters: Any) -> Counters:
    def work(transaction: Transaction) -> None:
        transaction.run(text, parameters)

    return store.write(work).counters


def _clear(store: Store) -> None:
    for text in ("MATCH ()-[r]->() WITH r LIMIT $page DELETE r", "MATCH (n) WITH n LIMIT $page DELETE n"):
        while _run(store, text, page=PAGE).any:
            pass


def _nodes(store: Store) -> list[dict[str, Any]]:
    return store.read(
        "MATCH (n:Entity) "
        "RETURN n.id AS id, [l IN labels(n) WHERE l <> 'Entity'] AS labels, properties(n) AS properties"
    )


def _links(store: Store) -> Rows:
    rows = store.read(
        "MATCH (a:Entity)-[r]->(b:Entity) "
        "RETURN a.id AS from, b.id AS to, type(r) AS type, properties(r) AS properties"
    )
    by_type: Rows = defaultdict(list)
    for row in rows:
        by_type[row["type"]].append(row)
    return by_type


def _write_plainly(store: Store, nodes: list[dict[str, Any]], links: Rows) -> None:
    _write(store, "MERGE (n:Entity {id: row.id}) SET n += row.properties, n:$(row.labels)", nodes)
    for type_, rows in links.items():
        text = (
            f"MATCH (a:Entity {{id: row.from}}) MATCH (b:Entity {{id: row.to}}) CREATE (a)-[r:{type_}]->(b) "
        )
        _write(store, text + "SET r = row.properties", rows)


def _write(store: Store, text: str, rows: list[dict[str, Any]]) -> None:
    for some in batches(rows, REQUEST):
        _run(store, "UNWIND $rows AS row " + text, rows=some)


if __name__ == "__main__":
    main()
