"""Holds every tracked file to the rules of the house: its text, its addresses, its size."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import quantiles

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("ontology", "graph", "loaders", "webapp", "cli")
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock")

# In halves, so that these rules can hold for this file too.
REGISTRIES = [
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("npmjs", "org"),
    ("npmjs", "com"),
    ("maven", "org"),
    ("maven.apache", "org"),
    ("crates", "io"),
    ("golang", "org"),
    ("deb.debian", "org"),
]
PLACES_OF_ONE_MACHINE = ["root", "work", "Users", "home"]
UNFINISHED = ["TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK", "<" * 7, ">" * 7]

Function = ast.FunctionDef | ast.AsyncFunctionDef


def git(*arguments: str) -> list[str]:
    """The parts of git's answer, which ends each with a zero byte."""
    done = subprocess.run(["git", *arguments, "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.split("\0")[:-1]


def text_files() -> list[str]:
    """Each tracked file but those that .gitattributes calls binary."""
    lines = (line.split("\t", 1) for line in git("ls-files", "--eol"))
    return [name for ends, name in lines if "attr/-text" not in ends and (ROOT / name).is_file()]


def lines_matching(pattern: str) -> list[str]:
    """Where a tracked text has this pattern, as file:line: text."""
    expression = re.compile(pattern)
    return [
        f"{name}:{number}: {line.strip()[:100]}"
        for name in text_files()
        for number, line in enumerate((ROOT / name).read_text("utf-8").splitlines(), 1)
        if expression.search(line)
    ]


def functions() -> Iterator[tuple[str, Function]]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, Function):
                    yield f"{path.relative_to(ROOT)}:{node.lineno} {node.name}", node


def body_lines(function: Function) -> int:
    """How many lines the body takes, without the docstring."""
    body = function.body[ast.get_docstring(function) is not None :]
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_every_tracked_text_is_utf_8_with_line_feeds() -> None:
    faults = []
    for name in text_files():
        content = (ROOT / name).read_bytes()
        try:
            content.decode("utf-8")
        except UnicodeDecodeError as error:
            faults.append(f"{name}: {error}")
        if b"\r" in content or content.startswith(b"\xef\xbb\xbf"):
            faults.append(f"{name}: has carriage returns or a byte order mark")
        if content and not content.endswith(b"\n"):
            faults.append(f"{name}: does not end with a line feed")
    assert [] == faults


def test_no_file_names_the_host_of_a_registry() -> None:
    hosts = "|".join(re.escape(f"{name}.{end}") for name, end in REGISTRIES)
    assert [] == lines_matching(rf"(?<![\w-])({hosts})\b")


def test_no_file_names_a_place_on_one_machine() -> None:
    assert [] == lines_matching(rf"(?<![\w.~/-])/({'|'.join(PLACES_OF_ONE_MACHINE)})/[\w.]")


def test_nothing_is_left_unfinished() -> None:
    assert [] == lines_matching("|".join(rf"(?<![\w<>]){word}(?![\w<>])" for word in UNFINISHED))


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_every_package_with_its_hashes_and_names_no_address(lock: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / lock).read_text("utf-8").strip())
    pinned = re.compile(r"[a-z0-9-]+==\S+ .*\\\n +--hash=sha256:")
    assert [] == [entry for entry in entries if not pinned.match(entry) or "://" in entry]


def test_the_tests_lock_holds_the_versions_that_users_get() -> None:
    pins = re.compile(r"^[a-z0-9-]+==\S+", re.MULTILINE)
    users, tests = (set(pins.findall((ROOT / lock).read_text("utf-8"))) for lock in LOCKS[:2])
    assert set() == users - tests


def test_no_module_is_longer_than_400_lines() -> None:
    lengths = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in git("ls-files", "*.py")}
    assert {} == {name: length for name, length in lengths.items() if length > 400}


def test_no_function_is_longer_than_60_lines() -> None:
    assert [] == [name for name, function in functions() if body_lines(function) > 60]


def test_nine_functions_in_ten_have_20_lines_or_fewer() -> None:
    lengths = [body_lines(function) for _, function in functions()]
    assert 20 >= quantiles(lengths, n=10)[-1]
