"""A Neo4j of one's own: started when it is needed, found again by the next command."""

import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from graph.server import process
from graph.server.jars import fetch_jars
from graph.server.java import ADMIN, SERVER, environment, java, write_arguments
from graph.server.progress import Progress, silent
from graph.server.settings import LOOPBACK, write_settings
from graph.server.state import State, keep_password, read_password, read_state, write_state
from graph.server.troubles import cannot_write, did_not_start, not_ours, refuse_full_disk

USER = "neo4j"
PATIENCE = 300.0
"""Seconds: an empty store is up in 5, one that was killed in the middle of a large load first mends itself."""
ROOM = 64 * 2**20


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is, and how to log in."""

    bolt: str
    http: str
    user: str
    password: str


@dataclass(frozen=True, slots=True)
class Status:
    """Whether the server answers, and if so where (`address`) and as which process (`pid`)."""

    running: bool
    address: Address | None
    pid: int | None
    log: Path


class PrivateServer:
    """The Neo4j of one data folder. All that it writes is in `<data>/neo4j`, and a lock file beside it."""

    def __init__(self, data: Path) -> None:
        self.data = data.absolute()
        self.home = self.data / "neo4j"
        self.log = self.home / "logs" / "console.log"
        self._state = self.home / "saiyai.json"
        self._password = self.home / "password"
        self._seeded = self.home / "seeded"

    def start(self, progress: Progress = silent) -> Address:
        """Returns the address of the server, which is up and answers; starts it if need be."""
        state = self._up()
        if state is None:
            jars = fetch_jars(progress)
            try:
                state = self._start(jars, progress)
            except OSError as error:
                raise cannot_write(self.data, error) from error
        return self._address(state)

    def status(self) -> Status:
        """Returns how the server is, and starts nothing."""
        state = self._up()
        if state is None:
            return Status(False, None, None, self.log)
        return Status(True, self._address(state), state.pid, self.log)

    def stop(self) -> bool:
        """Returns whether there was a server to stop; its data stays."""
        if not self.home.is_dir():
            return False
        with FileLock(self.data / "neo4j.busy"):
            return self._end()

    def reset(self) -> None:
        """Stops the server and deletes its data, after making sure that the folder is ours."""
        self._refuse_foreign()
        if not self.home.is_dir():
            return
        with FileLock(self.data / "neo4j.busy"):
            self._end()
            shutil.rmtree(self.home)

    def _up(self) -> State | None:
        state = read_state(self._state)
        if state and process.find(state.running) and process.speaks_bolt(state.bolt):
            return state
        return None

    def _address(self, state: State) -> Address:
        return Address(
            bolt=f"bolt://{LOOPBACK}:{state.bolt}",
            http=f"http://{LOOPBACK}:{state.http}/browser/",
            user=USER,
            password=read_password(self._password),
        )

    def _end(self) -> bool:
        state = read_state(self._state)
        return bool(state and process.end(state.running))

    def _refuse_foreign(self) -> None:
        if self.home.exists() and not self._password.is_file():
            raise not_ours(self.home)

    def _start(self, jars: list[Path], progress: Progress) -> State:
        self._refuse_foreign()
        self.data.mkdir(parents=True, exist_ok=True)
        refuse_full_disk(self.data, ROOM)
        with self._lock(progress):
            state = self._up()
            if state:
                return state
            state = read_state(self._state)
            if state is None or process.find(state.running) is None:
                state = self._spawn(jars, state)
            return self._wait(state, progress)

    def _lock(self, progress: Progress) -> FileLock:
        """Returns the held lock, after waiting for another command that has it."""
        lock = FileLock(self.data / "neo4j.busy")
        began = time.monotonic()
        while True:
            try:
                lock.acquire(timeout=0.5)
                return lock
            except Timeout:
                progress("wait", time.monotonic() - began, None)

    def _spawn(self, jars: list[Path], last: State | None) -> State:
        self.home.mkdir(exist_ok=True)
        password = keep_password(self._password)
        self.log.parent.mkdir(exist_ok=True)
        bolt = process.free_port(last.bolt if last else None)
        http = process.free_port(last.http if last else None)
        write_settings(self.home, bolt, http)
        if not self._seeded.exists():
            self._seed(jars, password)
        arguments = write_arguments(
            self.home / "java.args", jars, SERVER, "--home-dir=neo4j", "--config-dir=neo4j/conf", "--console-mode"
        )
        running = process.spawn(arguments, self.data, self.log)
        state = State(running.pid, running.started, bolt, http)
        write_state(self._state, state)
        return state

    def _seed(self, jars: list[Path], password: str) -> None:
        """Gives the empty store its password, by Neo4j's own administration tool."""
        arguments = write_arguments(
            self.home / "seed.args", jars, ADMIN, "dbms", "set-initial-password", password
        )
        try:
            subprocess.run(  # noqa: S603 - our own Java with our own file of arguments
                [java(), f"@{arguments}"],
                cwd=self.home,
                env=environment() | {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")},
                capture_output=True,
                check=True,
            )
        except subprocess.CalledProcessError as error:
            self.log.write_bytes(error.stdout + error.stderr)
            raise did_not_start(self.log) from error
        finally:
            arguments.unlink()

    def _wait(self, state: State, progress: Progress) -> State:
        began = time.monotonic()
        while (waited := time.monotonic() - began) < PATIENCE:
            if process.speaks_bolt(state.bolt):
                self._seeded.touch()
                return state
            if process.find(state.running) is None:
                break
            progress("start", waited, None)
            time.sleep(0.1)
        process.end(state.running)
        raise did_not_start(self.log)
