"""How long steps tell a caller where they are."""

from collections.abc import Callable
from typing import Literal

Step = Literal["fetch", "wait", "start"]
Progress = Callable[[Step, float, float | None], None]
"""Takes the step, how much is done and how much there is: for `fetch` in jars, for `wait` (another command
has the server in hand) and `start` in seconds, where the whole is unknown (`None`)."""


def silent(step: Step, done: float, total: float | None) -> None:  # noqa: ARG001 - the shape of Progress
    """Tells nobody."""
