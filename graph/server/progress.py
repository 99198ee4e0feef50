"""How long steps tell a caller where they are."""

from collections.abc import Callable
from typing import Literal

Step = Literal["fetch", "wait", "start"]
Progress = Callable[[Step, float, float | None], None]
"""Takes the step, how much is done, and how much there is or None. `fetch` counts jars; `wait` (another
command has the server in hand) and `start` count seconds and cannot know the whole."""


def silent(step: Step, done: float, total: float | None) -> None:
    """Tells nobody."""
