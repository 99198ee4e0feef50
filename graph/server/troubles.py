"""The sentences for what goes wrong on the user's machine: disk, folder, line, process."""

import errno
import shutil
from pathlib import Path

from ontology.errors import BadInput, SaiyaiError, StoreUnreachable

MEGABYTE = 2**20
FULL = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}


def cannot_write(folder: Path, error: OSError) -> SaiyaiError:
    """Returns the sentence for a folder that cannot be written to, by the operating system's reason."""
    if error.errno in FULL:
        return BadInput(f"The disk that holds {folder} is full; free some space and run the command again.")
    reason = error.strerror or str(error)
    return BadInput(f"Cannot write in {folder} ({reason}); choose a folder that you may write to.")


def refuse_full_disk(folder: Path, needed: int) -> None:
    """Raises BadInput if the disk of an existing folder has fewer than `needed` bytes free."""
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise BadInput(
            f"The disk that holds {folder} has {free // MEGABYTE} MB free and {needed // MEGABYTE} MB are needed; "
            "free some space and run the command again."
        )


def no_network(name: str, error: Exception) -> SaiyaiError:
    """Returns the sentence for a jar that could not be fetched."""
    return StoreUnreachable(
        f"Cannot fetch {name} for the private Neo4j ({_reason(error)}); check the network, or name a mirror "
        "of Maven Central in SAIYAI_MAVEN, and run the command again: what has arrived is kept."
    )


def _reason(error: Exception) -> str:
    """Returns the kind and the first 120 characters of what a library said, on one line."""
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text[:120]}"


def wrong_hash(name: str, *, expected: str, got: str) -> SaiyaiError:
    """Returns the sentence for a jar that is not the one in the lock."""
    return BadInput(
        f"{name} as fetched has sha256 {got[:12]}… where the lock says {expected[:12]}…; it was thrown away. "
        "Run the command again; if it comes back, the mirror or the line alters files."
    )


def not_ours(folder: Path) -> SaiyaiError:
    """Returns the sentence for a folder that somebody else filled."""
    return BadInput(f"{folder} was not made by Saiyai and is left as it is; choose another data folder.")


def did_not_start(log: Path) -> SaiyaiError:
    """Returns the sentence for a server that did not come up, with the last telling line of its log."""
    return StoreUnreachable(f"The private Neo4j did not start: {_last_telling_line(log)} The whole log is {log}.")


def _last_telling_line(log: Path) -> str:
    lines = [line.strip() for line in log.read_text("utf-8", "replace").splitlines() if line.strip()]
    telling = [line for line in lines if "ERROR" in line or "Caused by" in line or "Exception" in line]
    return (telling or lines or ["it said nothing."])[-1][:300]
