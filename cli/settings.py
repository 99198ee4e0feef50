"""What every command is told: where the store is, by flag or environment."""

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path


def default_data() -> Path:
    """Returns the user's own folder for Saiyai's data."""
    return user_data_path("saiyai", appauthor=False)


@dataclass(frozen=True, slots=True)
class Settings:
    """The address of a store of the user's own, or None; and the folder of the private one."""

    store: str | None
    data: Path
