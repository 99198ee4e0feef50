"""The sentences for what goes wrong on the user's machine: disk, folder, line, process."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ontology.errors import BadInput, SaiyaiError, StoreUnreachable

MEGABYTE = 2**20
FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
TELLING = ("ERROR", "Caused by", "Exception", "Error:")


class PortTaken(StoreUnreachable):
    """Another process took a port between our look and the server's: worth another try."""


@contextmanager
def writing_in(folder: Path) -> Iterator[None]:
    """Turns what the system says about files into a sentence about this folder."""
    try:
        yield
    except OSError as error:
        raise cannot_write(folder, error) from error


def cannot_write(folder: Path, error: OSError) -> SaiyaiError:
    """Returns the sentence for a folder that cannot be written to, by the operating system's reason."""
    if error.errno in FULL:
        return BadInput(f"The disk that holds {folder} is full; free some space and run the command again.")
    reason = error.strerror or str(error)
    return BadInput(f"Cannot write in {folder} ({reason}); name a folder that you may write to.")


def refuse_full_disk(folder: Path, needed: int) -> None:
    """Raises BadInput if the disk of an existing folder has fewer than `needed` bytes free."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise BadInput(
            f"The disk that holds {folder} is full ({free // MEGABYTE} MB free, {needed // MEGABYTE} MB "
            "needed); free some space and run the command again."
        )


def no_network(name: str, error: Exception) -> SaiyaiError:
    """Returns the sentence for a jar that could not be fetched."""
    signed = " (a network that signs with certificates of its own needs REQUESTS_CA_BUNDLE)"
    return StoreUnreachable(
        f"Cannot fetch {name}, which the private Neo4j needs: {_shortly(error)}. "
        f"Check the network{signed if 'SSL' in str(error) else ''}, or name a mirror of the public Maven "
        "repository in SAIYAI_MAVEN, and run the command again; what has arrived is kept."
    )


def _shortly(error: Exception) -> str:
    """Returns the kind of an error and the beginning of what it says, on one line."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}, {text[:120]}"


def wrong_hash(name: str, *, expected: str, got: str) -> SaiyaiError:
    """Returns the sentence for a jar that is not the one in the lock."""
    return BadInput(
        f"{name} as fetched has sha256 {got[:12]}… where the lock has {expected[:12]}…, and was thrown away. "
        "Run the command again; if it comes back, the network or the mirror in SAIYAI_MAVEN alters files."
    )


def not_ours(folder: Path) -> SaiyaiError:
    """Returns the sentence for a folder that somebody else filled."""
    return BadInput(f"{folder} was not made by Saiyai and is left as it is; name another data folder.")


def no_password(path: Path) -> SaiyaiError:
    """Returns the sentence for a store whose password is lost."""
    return StoreUnreachable(
        f"The password of the private Neo4j is missing: put {path} back, "
        "or delete the graph with `saiyai db reset` and load the documents again."
    )


def did_not_start(log: Path) -> SaiyaiError:
    """Returns the sentence for a server that did not come up, with the last telling line of its log."""
    said = last_telling_line(log)
    kind = PortTaken if "BindException" in said or "already in use" in said else StoreUnreachable
    return kind(f"The private Neo4j did not start; its log says: {said} (all of it: {log})")


def last_telling_line(log: Path) -> str:
    """Returns the last line of a log that names an error, or else the last line."""
    try:
        text = log.read_text("utf-8", "replace")
    except OSError:
        return "nothing."
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    telling = [line for line in lines if any(word in line for word in TELLING)]
    return (telling or lines or ["nothing."])[-1][:300]
