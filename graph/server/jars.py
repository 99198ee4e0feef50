"""The jars of Neo4j: which ones (a checked-in lock), and how they come into the user's cache."""

import os
import shutil
import tempfile
import time
import tomllib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from jgo.maven import MavenContext
from platformdirs import user_cache_dir

from graph.server.locking import alone
from graph.server.progress import Progress, silent
from graph.server.troubles import no_network, refuse_full_disk, writing_in, wrong_hash
from ontology.errors import SaiyaiError

LOCK = Path(__file__).with_name("jars.lock")
AT_ONCE = 8
TRIES = 3
ROOM = 300 * 2**20
"""Bytes that all jars need: twice what they hold, to have room for what is made from them."""


@dataclass(frozen=True, slots=True)
class Jar:
    """One file of the lock: where it is published, and what it must hash to."""

    group: str
    artifact: str
    version: str
    classifier: str
    sha256: str

    @property
    def name(self) -> str:
        """The file's name in the cache, unlike that of any other jar."""
        parts = [self.group, self.artifact, self.version, self.classifier]
        return "--".join(part for part in parts if part) + ".jar"


def read_lock(path: Path = LOCK) -> list[Jar]:
    """Returns the jars of a lock file, in its order, which is the order of the class path."""
    entries: dict[str, str] = tomllib.loads(path.read_text("utf-8"))["jars"]
    return [_jar(coordinates, digest) for coordinates, digest in entries.items()]


def _jar(coordinates: str, digest: str) -> Jar:
    group, artifact, version, *classifier = coordinates.split(":")
    return Jar(group, artifact, version, "".join(classifier), digest)


def cache_folder() -> Path:
    """Returns the folder that all data folders of this user share."""
    return Path(os.environ.get("SAIYAI_CACHE") or user_cache_dir("saiyai", appauthor=False)).absolute()


def fetch_jars(progress: Progress = silent, lock: Path = LOCK) -> list[Path]:
    """Returns the paths of all jars of the lock, after fetching those that the cache lacks.

    A jar appears in the cache only when it is whole and its sha256 is right, so a fetch that was killed is
    simply taken up again. Of two commands at once, one fetches and the other waits.
    """
    folder = cache_folder() / "jars"
    jars = read_lock(lock)
    if _lacking(jars, folder):
        with writing_in(folder):
            folder.mkdir(parents=True, exist_ok=True)
            with alone(folder.with_name("jars.busy"), progress):
                _fetch_all(_lacking(jars, folder), len(jars), folder, progress)
    return [folder / jar.name for jar in jars]


def _lacking(jars: list[Jar], folder: Path) -> list[Jar]:
    present = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    return [jar for jar in jars if jar.name not in present]


def _fetch_all(lacking: list[Jar], total: int, folder: Path, progress: Progress) -> None:
    refuse_full_disk(folder, ROOM * len(lacking) // total)
    before = total - len(lacking)
    progress("fetch", before, total)
    with _staging(folder) as staging, ThreadPoolExecutor(AT_ONCE) as pool:
        context = MavenContext(repo_cache=staging, remote_repos=_mirror(), timeout=30)
        futures = [pool.submit(_fetch, jar, context, folder) for jar in lacking]
        try:
            for arrived, future in enumerate(as_completed(futures), 1):
                future.result()
                progress("fetch", before + arrived, total)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """Gives an empty folder on the same disk as the jars, so that a checked jar is moved in one step."""
    for left_by_a_killed_fetch in folder.glob(".part-*"):
        shutil.rmtree(left_by_a_killed_fetch, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix=".part-", dir=folder, ignore_cleanup_errors=True) as name:
        yield Path(name)


def _mirror() -> dict[str, str] | None:
    """Returns the user's own repository of jars, or None for jgo's default, the public one."""
    address = os.environ.get("SAIYAI_MAVEN")
    return {"mirror": address.rstrip("/")} if address else None


def _fetch(jar: Jar, context: MavenContext, folder: Path) -> None:
    """Brings one jar into the cache, trying again after a moment where the line or the bytes fail."""
    for attempt in range(1, TRIES + 1):
        try:
            _download(jar, context).replace(folder / jar.name)
        except SaiyaiError:
            if attempt == TRIES:
                raise
            time.sleep(attempt / 2)
        else:
            return


def _download(jar: Jar, context: MavenContext) -> Path:
    """Returns the path of the jar as fetched, whole and checked; whatever else arrives is thrown away."""
    artifact = context.project(jar.group, jar.artifact).at_version(jar.version).artifact(jar.classifier)
    draft = context.repo_cache / artifact.component.path_prefix / artifact.cached_filename
    draft.unlink(missing_ok=True)  # jgo takes what an earlier try left for a whole jar
    try:
        artifact.resolve()
    except (OSError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno is not None:  # the disk, not the line
            raise
        raise no_network(jar.name, error) from error
    with draft.open("rb") as file:
        digest = file_digest(file, sha256).hexdigest()
    if digest != jar.sha256:
        raise wrong_hash(jar.name, expected=jar.sha256, got=digest)
    return draft
