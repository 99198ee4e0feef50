"""Reading in several processes gives what reading in one gives, and leaves nothing behind."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import psutil
import pytest

from loaders.extract import Extraction
from loaders.parallel import AHEAD, CHUNK, MOST_JOBS, default_jobs, in_order
from loaders.pipeline import Refused, read_as
from loaders.samples import SAMPLES
from ontology.errors import SaiyaiError

RELEASES = sorted(SAMPLES.glob("*.txt"))


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Forty releases, of which one is empty."""
    files = [tmp_path / f"{number:02}.txt" for number in range(40)]
    for number, file in enumerate(files):
        file.write_bytes(RELEASES[number % len(RELEASES)].read_bytes() if number != 11 else b"")
    return files


def whole(extraction: Extraction) -> Extraction:
    return extraction


def faulty(extraction: Extraction) -> str:
    """Stands for a fault of ours that only one document brings out."""
    if extraction.document.stem == "21":
        raise KeyError("no such thing")
    return extraction.document.stem


def fatal(path: Path) -> str:
    """Stands for a process that the system ends."""
    if path.stem == "21":
        os._exit(9)
    return path.stem


def noted(folder: Path, path: Path) -> str:
    (folder / path.stem).touch()
    return path.stem


def wait_until(fact: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not fact():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_any_number_of_jobs_gives_the_same(files: list[Path]) -> None:
    alone = list(in_order(partial(read_as, whole), files, 1))
    assert alone == list(in_order(partial(read_as, whole), files, 2))
    assert alone == list(in_order(partial(read_as, whole), files, 5))
    assert 40 == len(alone)


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_cannot_be_read_is_named_and_the_others_are_read(files: list[Path], jobs: int) -> None:
    answers = list(in_order(partial(read_as, faulty), files, jobs))
    refused = {number: answer for number, answer in enumerate(answers) if isinstance(answer, Refused)}
    assert [11, 21] == list(refused)
    assert f"{files[11]} is empty" in refused[11].reason
    assert f"{files[21]} could not be read: KeyError: 'no such thing'" in refused[21].reason
    assert [file.stem for file in files if file.stem not in ("11", "21")] == [
        answer for answer in answers if isinstance(answer, str)
    ]


def test_a_process_that_is_ended_from_outside_is_an_error_that_names_its_files(files: list[Path]) -> None:
    with pytest.raises(SaiyaiError, match=r"21\.txt.*try again with one job"):
        list(in_order(fatal, files, 2))
    assert [] == multiprocessing.active_children()


def test_who_stops_taking_leaves_no_process(files: list[Path]) -> None:
    answers = in_order(partial(read_as, faulty), files, 2)
    assert "00" == next(answers)
    assert 2 == len(multiprocessing.active_children())
    answers.close()  # type: ignore[attr-defined]
    assert [] == multiprocessing.active_children()


def test_no_more_is_read_ahead_than_the_bound(tmp_path: Path) -> None:
    files = [tmp_path / f"{number:04}.txt" for number in range(CHUNK * AHEAD * 4)]
    (tmp_path / "begun").mkdir()
    answers = in_order(partial(noted, tmp_path / "begun"), files, 2)
    next(answers)
    time.sleep(0.5)
    assert len(list((tmp_path / "begun").iterdir())) <= CHUNK * AHEAD * 2
    assert [file.stem for file in files[1:]] == list(answers)


def test_few_documents_are_read_by_one_process_and_many_by_no_more_than_the_cores(tmp_path: Path) -> None:
    for name in ("a", "b"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(10**10)
    assert 1 == default_jobs(RELEASES)
    assert 1 == default_jobs([tmp_path / "missing"])
    assert min(os.cpu_count() or 1, MOST_JOBS) >= default_jobs([tmp_path / "a", tmp_path / "b"]) >= 1


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "many"
    folder.mkdir()
    text = RELEASES[0].read_text("utf-8")
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(f"{text}\n" * 40, "utf-8")
    return folder


def begin(folder: Path) -> subprocess.Popen[bytes]:
    """A command that has printed its first record, in a group of its own as a shell would have it."""
    command = [sys.executable, "-m", "cli.main", "extract", str(folder), "--jobs", "2"]
    pipe = subprocess.PIPE
    running = subprocess.Popen(command, stdout=pipe, stderr=pipe, start_new_session=True)
    assert running.stdout is not None
    assert running.stdout.readline().startswith(b'{"document": "00"')
    return running


@pytest.mark.parametrize("ended_by", ["Ctrl-C", "SIGTERM", "SIGKILL"])
def test_no_worker_outlives_the_command(many: Path, ended_by: str) -> None:
    running = begin(many)
    workers = psutil.Process(running.pid).children(recursive=True)
    assert len(workers) >= 2
    if ended_by == "Ctrl-C":
        os.killpg(running.pid, signal.SIGINT)
    else:
        running.send_signal(signal.SIGTERM if ended_by == "SIGTERM" else signal.SIGKILL)
    errors = running.communicate(timeout=60)[1]
    wait_until(lambda: not any(worker.is_running() for worker in workers))
    if ended_by == "SIGKILL":
        assert -signal.SIGKILL == running.returncode
    else:
        said = b"saiyai: interrupted; what was finished before stays.\n"
        assert (130, said) == (running.returncode, errors.lstrip())


def test_the_command_prints_the_same_with_two_jobs(files: list[Path]) -> None:
    def printed(jobs: int) -> tuple[int, str, str]:
        command = [sys.executable, "-m", "cli.main", "extract", *map(str, files), "--jobs", str(jobs)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    assert printed(1) == printed(2)
    returncode, records, errors = printed(2)
    assert (1, 39) == (returncode, len(records.splitlines()))
    assert f"saiyai: {files[11]} is empty: there is no text in it to read. Give a file with text.\n" == errors
