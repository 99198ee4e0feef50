"""How fast releases are read, and in how much memory, beside what a user would take otherwise.

    python -m bench.extract releases.jsonl.gz --jobs 1,2

Takes a .jsonl.gz of {"id", "text"} lines, or a folder of .txt files (default: the samples). Reads them as
`saiyai extract` does, from files and with the check, start-up apart, in as many processes as asked for, by
turns; the best turn counts, as other work on the machine only ever adds. Then a sample of the texts on one
core beside PyThaiNLP: its tokeniser newmm, a paragraph at a time, and its CRF for names, which reads fewest.
"""

import argparse
import gzip
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from loaders.extract import Extraction
from loaders.parallel import CHUNK, in_order
from loaders.pipeline import prepare, read_as
from loaders.readers.text import document_of
from loaders.samples import SAMPLES

FEW = 100
"""Documents after which memory is looked at for the first time."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a process tells of a document that it has read: how long it was, and the process's peak so far."""

    characters: int
    statements: int
    peak: float


@dataclass(frozen=True, slots=True)
class Turn:
    """One reading of all documents; peaks in MB, of the largest process, after the first few and after all."""

    jobs: int
    seconds: float
    processor: float
    characters: int
    statements: int
    early_peak: float
    peak: float


def read_of(extraction: Extraction) -> Read:
    """Returns what a reading process tells of a document."""
    return Read(len(extraction.document.text), len(extraction.statements), peak_memory())


def peak_memory() -> float:
    """Returns this process's peak memory in MB.

    Linux hands the peak of the parent on to what it starts; the kernel's own note does not.
    """
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def texts_of(source: Path) -> Iterator[str]:
    """Yields the texts of a folder or a .jsonl.gz file."""
    if source.is_dir():
        yield from (file.read_text("utf-8") for file in sorted(source.glob("*.txt")))
        return
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line)["text"] for line in lines)


def write_files(source: Path, limit: int, folder: Path) -> list[Path]:
    """Returns the files that the first texts of a source were written to."""
    files = []
    for number, text in enumerate(islice(texts_of(source), limit)):
        files.append(folder / f"{number:06}.txt")
        files[-1].write_text(text, "utf-8", newline="")
    return files


def take_turn(files: Sequence[Path], jobs: int) -> Turn:
    """Returns one reading of all files; the clock starts when each process has read a few others first."""
    first = (list(files) * CHUNK)[: CHUNK * jobs]
    answers = in_order(partial(read_as, read_of), [*first, *files], jobs)
    for _ in first:
        next(answers)
    began, began_processor = time.perf_counter(), time.process_time()
    reads = [answer for answer in answers if isinstance(answer, Read)]
    seconds, processor = time.perf_counter() - began, time.process_time() - began_processor
    if len(reads) < len(files):
        sys.exit(f"{len(files) - len(reads)} of the texts could not be read")
    return Turn(
        jobs,
        seconds,
        processor,
        sum(r.characters for r in reads),
        sum(r.statements for r in reads),
        max(r.peak for r in reads[:FEW]),
        max(r.peak for r in reads),
    )


def tell_turns(turns: Sequence[Turn], documents: int) -> None:
    """Prints the best turn of each number of jobs, and how it scales."""
    best = {
        jobs: min((t for t in turns if t.jobs == jobs), key=lambda t: t.seconds) for jobs in jobs_of(turns)
    }
    print("jobs  releases/s  M characters/s  scaling  peak MB a process (after 100, after all)")
    for jobs, turn in best.items():
        scaling = max(best.values(), key=lambda t: t.seconds).seconds / turn.seconds
        print(
            f"{jobs:4}  {documents / turn.seconds:10.1f}  {turn.characters / turn.seconds / 1e6:14.3f}"
            f"  {scaling:7.2f}  {turn.early_peak:6.0f} {turn.peak:6.0f}"
        )
    alone = best.get(1)
    if alone:
        print(
            f"   1  {documents / alone.processor:10.1f}  {alone.characters / alone.processor / 1e6:14.3f}"
            "  by processor time"
        )


def jobs_of(turns: Sequence[Turn]) -> list[int]:
    """Returns the numbers of jobs of the turns, in their order."""
    return list(dict.fromkeys(turn.jobs for turn in turns))


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Returns the processor time that the work takes on all texts, after one for warming up."""
    work(texts[0])
    began = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - began


def tell_ratio(name: str, work: Callable[[str], object], texts: Sequence[str]) -> None:
    """Prints how fast the other is and how many times faster we are, on the same texts one after the other."""
    ours = seconds(lambda text: prepare(document_of(text)), texts)
    theirs = seconds(work, texts)
    characters = sum(map(len, texts))
    print(
        f"{name:16} {characters / theirs / 1e6:6.3f} M characters/s on {len(texts)} releases"
        f" ({characters:,} characters); saiyai {characters / ours / 1e6:6.3f}: {theirs / ours:.1f} times as fast"
    )


def compare(files: Sequence[Path], sample: int, crf_sample: int) -> None:
    """Prints the ratios to PyThaiNLP, which is imported only now: its memory is not ours."""
    from pythainlp.tokenize import word_tokenize

    from bench.thainer import ThaiNer

    def tokenise(text: str) -> None:
        for paragraph in text.split("\n"):
            word_tokenize(paragraph, engine="newmm")

    tell_ratio("pythainlp newmm", tokenise, spread(files, sample))
    tell_ratio("ThaiNER CRF", ThaiNer().names, spread(files, crf_sample))


def spread(files: Sequence[Path], count: int) -> list[str]:
    """Returns so many of the texts, at even distances."""
    return [file.read_text("utf-8") for file in files[:: max(1, len(files) // count)][:count]]


def main() -> None:
    """Measures all of it and prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", nargs="?", type=Path, default=SAMPLES)
    parser.add_argument("--limit", type=int, default=2500, help="texts at most (default 2500)")
    parser.add_argument("--jobs", default="1,2", help="numbers of processes (default 1,2)")
    parser.add_argument("--turns", type=int, default=3, help="turns of each (default 3)")
    parser.add_argument("--sample", type=int, default=250, help="texts for newmm (default 250)")
    parser.add_argument("--crf-sample", type=int, default=25, help="texts for the CRF (default 25)")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        files = write_files(options.source, options.limit, Path(folder))
        jobs = [int(n) for n in options.jobs.split(",")]
        turns = [take_turn(files, n) for _ in range(options.turns) for n in jobs]
        print(
            f"{len(files)} releases, {turns[0].characters:,} characters, {turns[0].statements:,} statements"
        )
        tell_turns(turns, len(files))
        compare(files, options.sample, options.crf_sample)


if __name__ == "__main__":
    main()
