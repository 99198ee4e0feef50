"""The private Neo4j, on the real thing: its process and its folder. Its jars have a file of their own."""

import errno
import os
import shutil
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import psutil
import pytest

from graph.server import Address, PrivateServer
from graph.server.java import write_arguments
from graph.server.process import end, lives, spawn
from graph.server.settings import settings
from graph.server.state import State, read_state, write_state
from graph.server.troubles import cannot_write, refuse_full_disk
from graph.store import Store
from ontology.errors import BadInput, StoreUnreachable

ROOT = Path(__file__).parents[1]
START_AND_TELL = """
import sys
from pathlib import Path
from graph.server import PrivateServer
server = PrivateServer(Path(sys.argv[1]))
print(server.start().bolt, server.status().pid)
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One data folder, with spaces and Thai letters in its path, whose server the tests start and stop."""
    folder = tmp_path_factory.mktemp("ข้อมูล ของฉัน")
    yield folder
    PrivateServer(folder).stop()


@pytest.fixture
def server(data: Path) -> PrivateServer:
    """The server of that folder, up or not."""
    return PrivateServer(data)


def port_of(address: Address) -> int:
    return int(address.bolt.rsplit(":", 1)[1])


def pid_of(server: PrivateServer) -> int:
    pid = server.status().pid
    assert pid is not None
    return pid


def add_a_node(address: Address) -> int:
    """How many there are after one more."""
    with Store.open(address.bolt, address.user, address.password) as store:
        store.write(lambda transaction: transaction.run("CREATE (:Trial)"))
        return int(store.read("MATCH (n:Trial) RETURN count(n) AS n")[0]["n"])


def command(data: Path) -> subprocess.Popen[str]:
    """Another command that needs the store of this folder."""
    return subprocess.Popen(
        [sys.executable, "-c", START_AND_TELL, str(data)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def answer_of(running: subprocess.Popen[str]) -> list[str]:
    output, _ = running.communicate(timeout=120)
    assert 0 == running.returncode
    return output.split()


def test_a_started_server_takes_the_password_and_keeps_what_it_is_told(server: PrivateServer) -> None:
    steps: list[str] = []
    address = server.start(lambda step, done, total: steps.append(step))
    assert add_a_node(address) + 1 == add_a_node(address)
    assert "start" in steps
    assert server.status().address == address


def test_it_listens_on_loopback_alone(server: PrivateServer) -> None:
    server.start()
    listening = [
        line.laddr.ip
        for line in psutil.Process(pid_of(server)).net_connections("inet")
        if line.status == psutil.CONN_LISTEN
    ]
    assert {"127.0.0.1"} == {ip.removeprefix("::ffff:") for ip in listening}


def test_it_serves_neo4j_browser(server: PrivateServer) -> None:
    with urlopen(server.start().http, timeout=30) as response:
        assert b"Neo4j Browser" in response.read()


def test_only_its_user_can_read_the_password(server: PrivateServer) -> None:
    address = server.start()
    assert address.password == server.password_file.read_text("ascii").strip()
    assert 0o600 == stat.S_IMODE(server.password_file.stat().st_mode)
    assert address.password not in " ".join(psutil.Process(pid_of(server)).cmdline())


def test_the_next_command_shares_it(server: PrivateServer) -> None:
    address = server.start()
    assert [address.bolt, str(pid_of(server))] == answer_of(command(server.data))


def test_a_copied_folder_does_not_take_the_server_for_its_own(server: PrivateServer, tmp_path: Path) -> None:
    server.start()
    shutil.copytree(server.data, tmp_path / "copy")
    copy = PrivateServer(tmp_path / "copy")
    assert not copy.status().running
    assert not copy.stop()
    assert server.status().running


def test_a_killed_server_is_started_again_with_all_that_was_written(server: PrivateServer) -> None:
    before, pid = server.start(), pid_of(server)
    nodes = add_a_node(before)
    os.kill(pid, signal.SIGKILL)
    psutil.Process(pid).wait(10)
    assert not server.status().running
    after = server.start()
    assert nodes + 1 == add_a_node(after)
    assert before == after


def test_a_server_that_nobody_noted_is_not_left_behind(server: PrivateServer) -> None:
    server.start()
    stray = psutil.Process(pid_of(server))
    (server.home / "server.json").unlink()
    server.start()
    assert not stray.is_running()
    assert pid_of(server) != stray.pid


def test_a_server_that_was_stopped_stays_stopped_until_it_is_needed(server: PrivateServer) -> None:
    server.start()
    assert server.stop()
    assert not server.stop()
    status = server.status()
    assert (False, None, None) == (status.running, status.address, status.pid)
    assert "Stopped." in status.log.read_text("utf-8")


def test_another_command_stops_a_server_whose_own_command_still_runs(server: PrivateServer) -> None:
    server.start()
    pid = pid_of(server)  # ours to wait for, and we do not: what is left of it until then is a zombie
    stop = "import sys; from pathlib import Path; from graph.server import PrivateServer; "
    stop += "print(PrivateServer(Path(sys.argv[1])).stop())"
    words = [sys.executable, "-c", stop, str(server.data)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=40, check=True)
    assert ("True", False) == (done.stdout.strip(), server.status().running)
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_two_commands_at_once_start_one_server(server: PrivateServer) -> None:
    server.stop()
    both = [command(server.data), command(server.data)]
    one, other = map(answer_of, both)
    assert one == other


def test_a_number_that_went_to_another_process_is_neither_ours_nor_ended(server: PrivateServer) -> None:
    server.start()
    server.stop()
    last = read_state(server.home / "server.json")
    assert last
    me = psutil.Process()
    for started in (last.started, me.create_time()):
        write_state(server.home / "server.json", State(me.pid, started, last.bolt, last.http))
        assert not server.status().running
        assert not server.stop()


def test_a_port_that_somebody_took_meanwhile_is_left_to_them(server: PrivateServer) -> None:
    before = server.start()
    nodes = add_a_node(before)
    server.stop()
    with socket.create_server(("127.0.0.1", port_of(before))):
        after = server.start()
    assert port_of(before) != port_of(after)
    assert nodes + 1 == add_a_node(after)


def test_a_lost_password_is_told_with_the_way_on(server: PrivateServer) -> None:
    server.start()
    kept = server.password_file.rename(server.home / "kept")
    with pytest.raises(StoreUnreachable, match=r"password .* missing: put .* back, or .*saiyai db reset"):
        server.start()
    kept.rename(server.password_file)


def test_reset_deletes_what_we_wrote_and_nothing_else(server: PrivateServer) -> None:
    server.start()
    running = psutil.Process(pid_of(server))
    (server.data / "notes.txt").write_text("mine", "utf-8")
    assert server.reset()
    assert not running.is_running()
    assert {"neo4j.busy", "notes.txt"} == {path.name for path in server.data.iterdir()}
    assert not server.reset()


def test_an_interrupted_start_leaves_no_server(server: PrivateServer) -> None:
    def interrupt(step: str, done: float, total: float | None) -> None:
        if step == "start":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        server.start(interrupt)
    last = read_state(server.home / "server.json")
    assert last
    assert not psutil.pid_exists(last.pid)
    assert not server.status().running


def test_a_server_that_does_not_come_up_quotes_its_log(tmp_path: Path) -> None:
    server = PrivateServer(tmp_path)
    server.home.mkdir()
    (server.home / "saiyai.txt").touch()
    (server.home / "seeded").touch()
    (server.home / "data").write_text("a file where Neo4j wants a folder", "utf-8")
    with pytest.raises(StoreUnreachable, match=r"did not start; its log says: .*Exception.*console\.log"):
        server.start()
    assert not server.status().running


@pytest.mark.parametrize("act", [PrivateServer.start, PrivateServer.stop, PrivateServer.reset])
def test_a_folder_of_somebody_else_is_left_as_it_is(act: object, tmp_path: Path) -> None:
    (tmp_path / "neo4j").mkdir()
    (tmp_path / "neo4j" / "thesis.txt").write_text("mine", "utf-8")
    assert callable(act)
    with pytest.raises(BadInput, match="was not made by Saiyai"):
        act(PrivateServer(tmp_path))
    assert ["thesis.txt"] == [path.name for path in (tmp_path / "neo4j").iterdir()]


def test_a_link_to_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "saiyai.txt").touch()
    (tmp_path / "neo4j").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BadInput, match="was not made by Saiyai"):
        PrivateServer(tmp_path).reset()
    assert (tmp_path / "elsewhere" / "saiyai.txt").exists()


def test_a_reset_that_was_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    left = tmp_path / "neo4j.deleted" / "data"
    left.mkdir(parents=True)
    assert PrivateServer(tmp_path).reset()
    assert not left.exists()


def test_a_server_is_known_from_its_first_moment(tmp_path: Path) -> None:
    arguments = write_arguments(tmp_path / "server.args", "-version")
    for _ in range(20):
        running = spawn(arguments, tmp_path, tmp_path / "log")
        assert lives(running, arguments)
        assert end(running)
        assert not lives(running, arguments)


def test_a_data_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(BadInput, match=r"Cannot write in .*file/data .*; name a folder"):
        PrivateServer(tmp_path / "file" / "data").start()


def test_a_full_disk_is_told_in_one_sentence(tmp_path: Path) -> None:
    full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    assert "is full; free some space" in str(cannot_write(tmp_path, full))
    with pytest.raises(BadInput, match=r"is full \(\d+ MB free, \d+ MB needed\); free some space"):
        refuse_full_disk(tmp_path, 2**60)


def test_a_log_torn_by_a_full_disk_keeps_no_store_from_starting(server: PrivateServer) -> None:
    address = server.start()
    nodes, pid = add_a_node(address), pid_of(server)
    os.kill(pid, signal.SIGKILL)
    psutil.Process(pid).wait(10)
    log = max((server.home / "data" / "transactions" / "neo4j").glob("neostore.transaction.db.*"))
    whole = log.read_bytes()
    log.write_bytes(whole + whole[-200:-20])  # a transaction whose beginning alone was written
    assert nodes + 1 == add_a_node(server.start())


def test_no_query_reads_files_and_nothing_is_reported() -> None:
    ours = settings(7687, 7474)
    assert "false" == ours["dbms.security.allow_csv_import_from_file_urls"]
    assert "false" == ours["dbms.usage_report.enabled"]
    assert {"127.0.0.1:7687", "127.0.0.1:7474"} == {
        address for name, address in ours.items() if name.endswith("listen_address") and ":" in address
    }
