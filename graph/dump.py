"""The whole store in a form that two stores can be compared by: the same statements give the same dump.

Neo4j's own ids, the write lock and what search indexes hold are left out; lists whose order means nothing are
sorted.
"""

import json
from collections.abc import Iterator
from hashlib import blake2b

from graph.cypher_files import cypher
from graph.store import Row, Store

PAGE = 1_000


def dump(store: Store) -> Iterator[str]:
    """Yields a line of JSON for each node, by id, and after it one for each relationship that leaves it."""
    after = ""
    while rows := store.read(cypher("dump_nodes"), {"after": after, "limit": PAGE}):
        for row in rows:
            yield from _lines(row)
        after = rows[-1]["id"]
    for row in store.read(cypher("dump_others")):
        yield _line("stray", row["labels"], row["properties"])


def digest(store: Store) -> str:
    """Returns 32 hexadecimal digits that two stores share if their dumps are the same lines in any order."""
    total = sum(int.from_bytes(blake2b(line.encode(), digest_size=16).digest()) for line in dump(store))
    return f"{total % 2**128:032x}"


def _lines(row: Row) -> Iterator[str]:
    yield _line(row["id"], sorted(row["labels"]), row["properties"])
    yield from sorted(_line(row["id"], *link) for link in row["links"])


def _line(*parts: object) -> str:
    return json.dumps(parts, ensure_ascii=False, sort_keys=True)
