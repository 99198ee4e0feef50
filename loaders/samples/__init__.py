"""Five sample releases, written for Saiyai from the facts of real ones; `saiyai run` shows them."""

from pathlib import Path

SAMPLES = Path(__file__).parent
