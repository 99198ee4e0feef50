"""A Neo4j of one's own: started when it is needed, found again by the next command."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from graph.server import archive, process
from graph.server.jars import fetch_jars
from graph.server.java import class_path, run_java, write_arguments
from graph.server.locking import alone
from graph.server.ports import free_ports, speaks_bolt
from graph.server.progress import Progress, silent
from graph.server.settings import LOOPBACK, write_settings
from graph.server.state import State, make_password, read_state, write_state
from graph.server.troubles import (
    PortTaken,
    did_not_start,
    no_password,
    not_ours,
    refuse_full_disk,
    writing_in,
)

SERVER = "org.neo4j.server.CommunityEntryPoint"
ADMIN = "org.neo4j.cli.AdminTool"
USER = "neo4j"
PATIENCE = 300.0
"""Seconds: an empty store is up in 3 to 5, one that was killed in the middle of a large load mends itself."""
ROOM = 64 * 2**20
"""Bytes that must be free for a server to start; with a full disk it would fail somewhere in the middle."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is, and how to log in; `http` is Neo4j Browser."""

    bolt: str
    http: str
    user: str
    password: str


@dataclass(frozen=True, slots=True)
class Status:
    """Whether the server answers, and if so where and as which process; and where its log is."""

    running: bool
    address: Address | None
    pid: int | None
    log: Path


class PrivateServer:
    """The Neo4j of one data folder. All that it writes is in `<data>/neo4j`, and a lock file beside it."""

    def __init__(self, data: Path) -> None:
        self.data = data.resolve()
        self.home = self.data / "neo4j"
        self.log = self.home / "logs" / "console.log"
        self.password_file = self.home / "password"
        self._arguments = self.home / "server.args"
        self._state = self.home / "server.json"
        self._seeded = self.home / "seeded"
        self._ours = self.home / "saiyai.txt"
        self._deleted = self.data / "neo4j.deleted"
        self._busy = self.data / "neo4j.busy"

    def start(self, progress: Progress = silent) -> Address:
        """Returns the address of the server, which answers Bolt; starts it if need be.

        Two commands at once share one server. Raises BadInput for a folder that cannot be used and
        StoreUnreachable for a server that does not come up; an interrupt ends a server that is half up.
        """
        state = self._up()
        if state is None:
            self._refuse_foreign()
            jars = fetch_jars(progress)
            with writing_in(self.data):
                self.data.mkdir(parents=True, exist_ok=True)
                refuse_full_disk(self.data, ROOM)
                with alone(self._busy, progress):
                    _delete(self._deleted)
                    state = self._up() or self._bring_up(jars, progress)
        return self._address(state)

    def status(self) -> Status:
        """Returns how the server is, and changes nothing."""
        state = self._up()
        if state is None:
            return Status(False, None, None, self.log)
        return Status(True, self._address(state), state.pid, self.log)

    def stop(self) -> bool:
        """Returns whether there was a server to stop; its data stays."""
        if not self.home.is_dir():
            return False
        self._refuse_foreign()
        with writing_in(self.data), alone(self._busy):
            return self._end()

    def reset(self) -> bool:
        """Returns whether there was something to delete, after stopping the server and deleting its data.

        Raises BadInput for a folder that is not ours, and leaves what others keep beside our data.
        """
        self._refuse_foreign()
        if not self.home.is_dir() and not self._deleted.is_dir():
            return False
        with writing_in(self.data), alone(self._busy):
            self._end()
            _delete(self._deleted)
            if self.home.is_dir():  # moved away in one step, so that no half of it is ever taken for a store
                self.home.rename(self._deleted)
            _delete(self._deleted)
        return True

    def _up(self) -> State | None:
        state = read_state(self._state)
        return state if state and self._lives(state) and speaks_bolt(state.bolt) else None

    def _lives(self, state: State) -> bool:
        return process.lives(state.running, self._arguments)

    def _address(self, state: State) -> Address:
        try:
            password = self.password_file.read_text("ascii").strip()
        except FileNotFoundError as error:
            raise no_password(self.password_file) from error
        bolt, http = f"bolt://{LOOPBACK}:{state.bolt}", f"http://{LOOPBACK}:{state.http}/browser/"
        return Address(bolt, http, USER, password)

    def _refuse_foreign(self) -> None:
        """Raises BadInput if somebody else's files, or a link to elsewhere, are where ours would be."""
        empty = not self.home.exists() or (self.home.is_dir() and not any(self.home.iterdir()))
        if self.home.is_symlink() or not (empty or self._ours.is_file()):
            raise not_ours(self.home)

    def _bring_up(self, jars: list[Path], progress: Progress) -> State:
        last = read_state(self._state)
        if last and self._lives(last):  # its command was killed while it waited
            return self._wait(last, progress)
        self._end()
        try:
            return self._wait(self._spawn(jars, last), progress)
        except PortTaken:
            return self._wait(self._spawn(jars, None), progress)

    def _spawn(self, jars: list[Path], last: State | None) -> State:
        self.home.mkdir(exist_ok=True)
        self._ours.write_text("Saiyai's private Neo4j. `saiyai db reset` deletes this folder.\n", "utf-8")
        self.log.parent.mkdir(exist_ok=True)
        bolt, http = free_ports(last.bolt, last.http) if last else free_ports()
        write_settings(self.home / "conf", bolt, http)
        if not self._seeded.exists():
            self._seed(jars)
        # Relative to the data folder, since not every launcher hands every letter of its path to Java.
        main = [SERVER, "--home-dir=neo4j", "--config-dir=neo4j/conf", "--console-mode"]
        write_arguments(self._arguments, *archive.archive_flags(self.home), *class_path(jars), *main)
        running = process.spawn(self._arguments, self.data, self.log)
        state = State(running.pid, running.started, bolt, http)
        write_state(self._state, state)
        return state

    def _seed(self, jars: list[Path]) -> None:
        """Gives a store that has never been up its password, by Neo4j's own tool for that."""
        command = [ADMIN, "dbms", "set-initial-password", make_password(self.password_file)]
        arguments = write_arguments(self.home / "seed.args", *class_path(jars), *command)
        try:
            done = run_java(f"@{arguments}", folder=self.home)
        finally:
            arguments.unlink()
        if done.returncode:
            self.log.write_bytes(done.stdout)
            raise did_not_start(self.log)

    def _wait(self, state: State, progress: Progress) -> State:
        """Returns the state once the server answers; ends one that does not, or that nobody waits for."""
        began = time.monotonic()
        try:
            while not speaks_bolt(state.bolt):
                waited = time.monotonic() - began
                if waited > PATIENCE or not self._lives(state):
                    if not self.log.stat().st_size:  # Java itself fell over, and an archive may be damaged
                        archive.forget()
                    raise did_not_start(self.log)
                progress("start", waited, None)
                time.sleep(0.1)
        except BaseException:
            process.end(state.running)
            raise
        self._seeded.touch()
        return state

    def _end(self) -> bool:
        """Returns whether there was a server of this folder to end."""
        servers = process.servers_of(self._arguments)
        in_good_order = [process.end(server) for server in servers]
        if servers and all(in_good_order):
            archive.keep(self.home)
        return bool(servers)


def _delete(folder: Path) -> None:
    if folder.is_dir():
        shutil.rmtree(folder)
