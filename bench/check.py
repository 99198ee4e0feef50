"""How fast statements are checked: on loading, and by pySHACL over the same statements as RDF.

    python -m bench.check releases.jsonl.gz [--count 500] [--judged 50]

Takes a .jsonl.gz of {"id", "text"} lines, or a folder of .txt files. Extraction is not counted; pySHACL judges
the first few documents together, as `saiyai validate` does. Seconds are of the processor.
"""

import argparse
import time
from itertools import islice
from pathlib import Path

from bench.extract import peak_memory, texts_of
from loaders.extract import extract
from loaders.readers.text import document_of
from ontology.check import check
from ontology.rdf import Stated, as_graph, triples
from ontology.statements import Document, Statement
from ontology.validate import judge

Said = tuple[Document, tuple[Statement, ...]]


def main() -> None:
    """Prints a line for each of the two."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("releases", type=Path)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--judged", type=int, default=50)
    options = parser.parse_args()
    said = [_said(i, text) for i, text in enumerate(islice(texts_of(options.releases), options.count))]
    print(_natively(said))
    print(_by_shacl(said[: options.judged]))


def _said(number: int, text: str) -> Said:
    document = document_of(text, f"release-{number}")
    return document, extract(document).statements


def _natively(said: list[Said]) -> str:
    statements = sum(len(some) for _, some in said)
    started = time.process_time()
    refused = sum(len(check(*pair).rejected) for pair in said)
    seconds = time.process_time() - started
    return (
        f"loading: {len(said)} documents, {statements:,} statements in {seconds:.2f} s, "
        f"{statements / seconds:,.0f} statements/s, {refused} refused"
    )


def _by_shacl(said: list[Said]) -> str:
    started = time.process_time()
    rdf = as_graph(triples(Stated(said)))
    verdict = judge(rdf)
    seconds = time.process_time() - started
    return (
        f"pySHACL: {len(said)} documents, {len(rdf):,} triples in {seconds:.1f} s, "
        f"{len(said) / seconds:.1f} documents/s, {len(verdict.breaches)} breaches, peak {peak_memory():.0f} MB"
    )


if __name__ == "__main__":
    main()
