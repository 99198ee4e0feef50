"""Whether ten thousand mutations of real texts are read without a fault, with exact spans and in good time.

    python -m bench.fuzz releases.jsonl.gz more-releases/ --count 10000 --jobs 2

A fault is printed with its seed; the exit code is then 1. Time is the processor's, for one character of the
text, and compared with the median of all; what was slow is read again before it is called so, since other
work on the machine makes anything slow once.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from statistics import median

from bench.extract import texts_of
from bench.mutations import mutant
from loaders.parallel import in_order
from loaders.pipeline import prepare
from loaders.readers.text import document_of
from loaders.record import record_of
from loaders.samples import SAMPLES
from ontology.statements import Finding, Statement

SLOW = 20
"""Times the median time of a character."""
SHORT = 250
"""Characters that a shorter text is taken to have: below, what every document costs is most of its time."""
AGAIN = 3


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one mutation."""

    seed: int
    characters: int
    seconds: float
    fault: str | None

    @property
    def pace(self) -> float:
        """Seconds a character."""
        return self.seconds / max(self.characters, SHORT)


@cache
def originals(sources: tuple[Path, ...]) -> tuple[str, ...]:
    """Returns the texts of all sources; each process reads them once."""
    return tuple(text for source in sources for text in texts_of(source))


def try_mutant(sources: tuple[Path, ...], seed: int) -> Outcome:
    """Returns what came of reading the mutation that a seed gives."""
    text = mutant(originals(sources), seed)
    began = time.process_time()
    fault = fault_of(text)
    return Outcome(seed, len(text), time.process_time() - began, fault)


def fault_of(text: str) -> str | None:
    """Returns what is wrong with what is read in a text: nothing may be."""
    try:
        extraction = prepare(document_of(text))
        spans = record_of(extraction)["spans"]
    except Exception as error:  # any at all is what is looked for
        return f"{type(error).__name__}: {error}"
    told_of: list[Statement | Finding] = [*extraction.statements, *extraction.findings]
    for told in told_of:
        if told.start is not None and text[told.start : told.end] != told.quote:
            return f"{told.rule}: {told.quote!r} is not at {told.start}..{told.end}"
    if any(text[span["start"] : span["end"]] != span["quote"] for span in spans):
        return "a span of the record is not exact"
    return None


def slow_ones(
    outcomes: Sequence[Outcome], sources: tuple[Path, ...], slow: int = SLOW
) -> list[tuple[float, Outcome]]:
    """Returns the outcomes that were slow each time, worst first, with the times the median that they took."""
    usual = median(outcome.pace for outcome in outcomes)
    found = []
    for outcome in outcomes:
        if outcome.pace > slow * usual:
            pace = min(try_mutant(sources, outcome.seed).pace for _ in range(AGAIN))
            if pace > slow * usual:
                found.append((pace / usual, outcome))
    return sorted(found, key=lambda pair: -pair[0])


def main() -> None:
    """Tries all mutations and prints what came of them."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sources", nargs="*", type=Path, default=[SAMPLES])
    parser.add_argument("--count", type=int, default=10_000, help="mutations (default 10000)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    parser.add_argument("--jobs", type=int, default=2, help="processes (default 2)")
    options = parser.parse_args()
    sources = tuple(options.sources)
    seeds = range(options.first, options.first + options.count)
    began = time.perf_counter()
    outcomes = list(in_order(partial(try_mutant, sources), seeds, options.jobs))
    faults = [outcome for outcome in outcomes if outcome.fault]
    slow = slow_ones(outcomes, sources)
    paces = sorted(outcome.pace for outcome in outcomes)
    characters = sum(outcome.characters for outcome in outcomes)
    print(
        f"{len(outcomes)} mutations of {len(originals(sources))} texts, {characters:,} characters,"
        f" {time.perf_counter() - began:.0f} s: {len(faults)} faults, {len(slow)} slow"
    )
    print(
        f"seconds for a million characters: median {median(paces) * 1e6:.2f}, slowest {paces[-1] * 1e6:.2f}"
    )
    for outcome in faults:
        print(f"  seed {outcome.seed}: {outcome.fault}")
    for times, outcome in slow:
        print(f"  seed {outcome.seed}: {times:.0f} times the median, {outcome.characters} characters")
    sys.exit(1 if faults or slow else 0)


if __name__ == "__main__":
    main()
