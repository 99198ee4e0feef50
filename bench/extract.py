"""How fast releases are read, beside a plain tokenisation of the same texts with PyThaiNLP.

    python -m bench.extract releases.jsonl.gz --limit 500

Takes a .jsonl.gz of {"id", "text"} lines, or a folder of .txt files (default: the samples). Prints releases
and characters a second on one core, start-up apart, the ratio between the two, and peak memory.
"""

import argparse
import gzip
import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from pythainlp.tokenize import word_tokenize

from loaders.extract import extract
from loaders.readers.text import document_of
from loaders.samples import SAMPLES


def read_texts(source: Path, limit: int) -> list[str]:
    """Returns the first `limit` texts of a folder or a .jsonl.gz file."""
    if source.is_dir():
        files = islice(sorted(source.glob("*.txt")), limit)
        return [file.read_text("utf-8") for file in files]
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, limit)]


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Returns the processor time that the work takes on all texts, after one for warming up."""
    work(texts[0])
    began = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - began


def main() -> None:
    """Measures both and prints the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source", nargs="?", type=Path, default=SAMPLES)
    parser.add_argument("--limit", type=int, default=500, help="texts at most (default 500)")
    options = parser.parse_args()
    texts = read_texts(options.source, options.limit)
    characters = sum(map(len, texts))
    ours = seconds(lambda text: extract(document_of(text)), texts)
    theirs = seconds(lambda text: word_tokenize(text, engine="newmm"), texts)
    print(f"{len(texts)} releases, {characters:,} characters")
    for name, taken in (("saiyai extract", ours), ("pythainlp newmm", theirs)):
        print(
            f"{name:16} {len(texts) / taken:8.1f} releases/s {characters / taken / 1e6:6.3f} M characters/s"
        )
    print(f"ratio            {theirs / ours:8.2f} (above 1: faster than tokenising)")
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20
    print(f"peak memory      {peak:8.0f} MB")


if __name__ == "__main__":
    main()
