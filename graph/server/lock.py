"""Writes the lock of jars again: `python -m graph.server.lock`, after changing a version in `ROOTS`.

It resolves the runtime dependencies from their POMs (a minute or two), hashes every jar and writes coordinates
and sha256, nothing else. A jar whose published bytes changed shows up as a changed line in the diff.
"""

import tempfile
from hashlib import file_digest, sha256
from pathlib import Path

from jgo.maven import Dependency, MavenContext

from graph.server.jars import LOCK

ROOTS = ["org.neo4j:neo4j:5.26.30", "org.neo4j.client:neo4j-browser:5.24.0"]
HEADER = """\
# The jars of the private Neo4j: group:artifact:version[:classifier] = sha256.
# Written by `python -m graph.server.lock`, which says how; not edited by hand.
[jars]
"""


def write_lock(path: Path = LOCK) -> int:
    """Returns how many jars the lock has after resolving `ROOTS` and writing it to `path`."""
    with tempfile.TemporaryDirectory() as folder:
        context = MavenContext(repo_cache=Path(folder))
        entries = dict(_entry(dependency) for root in ROOTS for dependency in _runtime(context, root))
    lines = [f'"{coordinates}" = "{digest}"\n' for coordinates, digest in sorted(entries.items())]
    path.write_text(HEADER + "".join(lines), "utf-8", newline="\n")
    return len(lines)


def _runtime(context: MavenContext, root: str) -> list[Dependency]:
    asked, needed = context.resolver.resolve([context.create_dependency(root)])
    return [dependency for dependency in asked + needed if dependency.type == "jar"]


def _entry(dependency: Dependency) -> tuple[str, str]:
    artifact = dependency.artifact
    parts = [artifact.groupId, artifact.artifactId, artifact.version, artifact.classifier]
    with Path(artifact.resolve()).open("rb") as file:
        return ":".join(part for part in parts if part), file_digest(file, sha256).hexdigest()


if __name__ == "__main__":
    print(write_lock(), "jars written to", LOCK.name)  # noqa: T201 - a command's closing line
