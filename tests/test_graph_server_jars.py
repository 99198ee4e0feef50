"""The jars of the private Neo4j: the lock, and how a real server of files brings them into the cache."""

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from graph.server.jars import LOCK, cache_folder, fetch_jars, read_lock
from ontology.errors import BadInput, StoreUnreachable

ROOT = Path(__file__).parents[1]
JARS = {"one": b"1" * 4000, "two": b"2" * 5000, "three": b"3" * 6000}
FETCH = """
import sys
from pathlib import Path
from graph.server.jars import fetch_jars
fetch_jars(lock=Path(sys.argv[1]))
"""


@dataclass
class Mirror:
    """A repository of jars on loopback: what it serves, what it breaks off in the middle, what was asked."""

    files: dict[str, bytes] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    stuck: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    reached: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        name = handler.path.rsplit("/", 1)[1]
        content = self.files.get(name)
        if content is None:
            handler.send_error(404)
            return
        self.asked.append(name)
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        half = len(content) // 2
        handler.wfile.write(content[:half])
        if name in self.stuck:
            handler.wfile.flush()
            self.reached.set()
            self.go_on.wait(30)
        elif name not in self.broken:
            handler.wfile.write(content[half:])


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    """A mirror with three jars, which the user has named; and an empty cache."""
    mirror = Mirror({f"{name}-1.0.jar": content for name, content in JARS.items()})

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            mirror.answer(self)

        def log_message(self, *words: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("SAIYAI_MAVEN", f"http://127.0.0.1:{server.server_port}/")
        monkeypatch.setenv("SAIYAI_CACHE", str(tmp_path / "แคช"))
        yield mirror
        mirror.go_on.set()
        server.shutdown()


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """The lock of those three jars."""
    path = tmp_path / "three.lock"
    lines = [f'"org.example:{name}:1.0" = "{sha256(content).hexdigest()}"' for name, content in JARS.items()]
    path.write_text("\n".join(["[jars]", *lines, ""]), "utf-8")
    return path


def in_cache() -> set[str]:
    return {path.name for path in (cache_folder() / "jars").iterdir()}


def file_of(name: str) -> str:
    return f"org.example--{name}--1.0.jar"


def test_the_lock_pins_neo4j_and_its_browser_by_sha256() -> None:
    jars = read_lock()
    versions = {f"{jar.group}:{jar.artifact}": jar.version for jar in jars}
    assert "5.26.30" == versions["org.neo4j:neo4j"]
    assert "5.24.0" == versions["org.neo4j.client:neo4j-browser"]
    assert 217 == len(jars) == len({jar.name for jar in jars})
    assert [] == [jar.name for jar in jars if not re.fullmatch("[0-9a-f]{64}", jar.sha256)]


def test_the_lock_names_no_address_and_nothing_of_enterprise() -> None:
    text = LOCK.read_text("utf-8")
    assert "://" not in text
    assert "enterprise" not in text


def test_all_jars_arrive_in_the_order_of_the_lock(mirror: Mirror, lock: Path) -> None:
    steps: list[tuple[str, float, float | None]] = []
    paths = fetch_jars(lambda *step: steps.append(step), lock)
    assert list(JARS.values()) == [path.read_bytes() for path in paths]
    assert [("fetch", done, 3) for done in range(4)] == steps


def test_what_the_cache_has_is_not_fetched_again(mirror: Mirror, lock: Path) -> None:
    fetch_jars(lock=lock)
    (cache_folder() / "jars" / file_of("two")).unlink()
    mirror.asked.clear()
    fetch_jars(lock=lock)
    assert ["two-1.0.jar"] == mirror.asked


def test_a_jar_with_the_wrong_hash_is_refused_and_not_kept(mirror: Mirror, lock: Path) -> None:
    mirror.files["two-1.0.jar"] = b"something else"
    with pytest.raises(BadInput, match=r"--two--1\.0\.jar as fetched has sha256 .* where the lock has"):
        fetch_jars(lock=lock)
    assert file_of("two") not in in_cache()


def test_a_download_that_breaks_off_leaves_nothing_and_the_next_takes_it_up(
    mirror: Mirror, lock: Path
) -> None:
    mirror.broken.add("three-1.0.jar")
    with pytest.raises(StoreUnreachable, match=r"Cannot fetch .*three.*Check the network.*is kept"):
        fetch_jars(lock=lock)
    assert {file_of("one"), file_of("two")} == in_cache()
    mirror.broken.clear()
    mirror.asked.clear()
    fetch_jars(lock=lock)
    assert ["three-1.0.jar"] == mirror.asked


def test_a_killed_fetch_leaves_no_half_jar(mirror: Mirror, lock: Path) -> None:
    mirror.stuck.add("three-1.0.jar")
    fetching = subprocess.Popen([sys.executable, "-c", FETCH, str(lock)], cwd=ROOT)
    assert mirror.reached.wait(30)
    fetching.kill()
    fetching.wait()
    assert file_of("three") not in in_cache()
    mirror.stuck.clear()
    fetch_jars(lock=lock)
    assert {file_of(name) for name in JARS} == in_cache()


def test_without_a_network_one_sentence_says_what_to_do(
    lock: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SAIYAI_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("SAIYAI_MAVEN", "http://127.0.0.1:9")
    with pytest.raises(StoreUnreachable, match=r"Cannot fetch .*Check the network, or name a mirror"):
        fetch_jars(lock=lock)


def test_a_cache_that_cannot_be_made_is_told_in_one_sentence(
    lock: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("SAIYAI_CACHE", str(tmp_path / "file" / "cache"))
    with pytest.raises(BadInput, match=r"Cannot write in .*; name a folder that you may write to"):
        fetch_jars(lock=lock)
