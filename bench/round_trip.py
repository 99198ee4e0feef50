"""Measures RDF out and in as a user does it: load, export, load the export into an empty store, export that.

    python -m bench.round_trip releases.jsonl.gz [--count 500] [--times 1] [--format ttl] [--one-way]

The file has a release a line, as JSON with "id" and "text". --times loads each that often under other names. Each
step is a command of its own with its seconds and its peak memory; the stores are private ones, gone in the end.
The second export must be the first one, byte for byte.
"""

import argparse
import filecmp
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system counts a process's peak memory."""


def main() -> None:
    """Prints a line a step; fails if the exports differ."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="saiyai-bench-") as folder:
        there, back = Path(folder, "there"), Path(folder, "back")
        first, second = (Path(folder, f"{name}.{options.format}") for name in ("first", "second"))
        texts = _texts(options.releases, options.count, options.times, Path(folder, "texts"))
        try:
            _step(there, "load", texts)
            _step(there, "export", "-o", first)
            print(f"{first.stat().st_size / 1e6:,.0f} MB of RDF")
            if not options.one_way:
                _step(back, "load", first)
                _step(back, "export", "-o", second)
                print("the same" if filecmp.cmp(first, second, shallow=False) else sys.exit("DIFFERENT"))
        finally:
            for data in (there, back):
                _saiyai(data, "db", "stop").wait()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("releases", type=Path, help="releases.jsonl.gz")
    parser.add_argument("--count", type=int, default=500, help="how many releases (default 500)")
    parser.add_argument("--times", type=int, default=1, help="how often each is loaded (default 1)")
    parser.add_argument("--format", default="ttl", help="ttl, nt, jsonld or trig (default ttl)")
    parser.add_argument("--one-way", action="store_true", help="stop after the first export")
    return parser.parse_args()


def _texts(releases: Path, count: int, times: int, folder: Path) -> Path:
    folder.mkdir()
    with gzip.open(releases, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, islice(lines, count)):
            for number in range(times):
                (folder / f"{row['id']}-{number}.txt").write_text(row["text"], encoding="utf-8")
    return folder


def _step(data: Path, *arguments: object) -> None:
    began = time.perf_counter()
    process = _saiyai(data, *arguments)
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) > 1:
        sys.exit(f"saiyai {arguments[0]} failed")
    seconds, megabytes = time.perf_counter() - began, used.ru_maxrss * UNIT / 1e6
    print(
        f"{data.name:6}{arguments[0]:8}{seconds:9.1f} s{used.ru_utime:9.1f} s of its own{megabytes:7.0f} MB",
        flush=True,
    )


def _saiyai(data: Path, *arguments: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "cli.main", "--data", data, *map(str, arguments)])


if __name__ == "__main__":
    main()
