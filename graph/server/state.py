"""What is known about a private server between commands: one small file, and the password in another."""

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.server.process import Running


@dataclass(frozen=True, slots=True)
class State:
    """The process that was started last, and its ports."""

    pid: int
    started: float
    bolt: int
    http: int

    @property
    def running(self) -> Running:
        """The process, to be looked for."""
        return Running(self.pid, self.started)


def read_state(path: Path) -> State | None:
    """Returns the state, or None if there is none or none that can be read."""
    try:
        return State(**json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_state(path: Path, state: State) -> None:
    """Writes the state in one piece: a reader sees the old one or the new one."""
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(state)), "utf-8")
    draft.replace(path)


def make_password(path: Path) -> str:
    """Returns the password in the file, which only this user can read; makes both if need be."""
    try:
        return path.read_text("ascii").strip()
    except FileNotFoundError:
        draft = path.with_suffix(".new")
        draft.unlink(missing_ok=True)
        password = secrets.token_hex(16)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(password + "\n")
        draft.replace(path)
        return password
