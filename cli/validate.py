"""`saiyai validate`: what breaks the shapes in releases, in RDF or in the store."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from cli.documents import Reading
from cli.explain import SEVERITIES, clean, new_console, print_line, sentence_of
from cli.export import as_pair
from cli.output import UNNAMED, counted, progress_bar, say, tell
from cli.settings import Settings
from cli.stores import open_store
from graph.export import Stored
from loaders.explain import Doubted, doubted
from loaders.readers.rdf import is_rdf
from loaders.sources import find_documents
from ontology.ids import NAMESPACE
from ontology.rdf import RdfFile, Stated, Triple, as_graph, triples
from ontology.statements import Finding
from ontology.validate import Breach, Verdict, judge


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH...]")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="For people, or for programs with one breach a line.",
)
@click.option("--no-color", is_flag=True, help="No colours, as without a terminal or with NO_COLOR set.")
@click.pass_obj
def validate(settings: Settings, paths: tuple[Path, ...], format_: str, no_color: bool) -> int:
    """Print what breaks the shapes: what it is called, the rule, and the sentence that says so.

    PATH is a release, a folder of releases, or a file of RDF (.ttl, .nt, .jsonld, .trig); what they say is
    judged together. Without PATH the store is judged. Only a violation makes it fail: a warning may be true.

    \b
    Examples:
      saiyai validate releases/
      saiyai validate graph.ttl
      saiyai validate --store
      saiyai validate --store neo4j://server:7687
    """
    failed = False
    if paths:
        files = _Files(paths)
        verdict = _judged(files)
        failed = files.failed
    else:
        with open_store(settings) as store:
            verdict = _judged(triples(Stored(store)))
    if format_ == "jsonl":
        for breach in verdict.breaches:
            say(_json(breach))
    else:
        _show(new_console(no_color=no_color), verdict.breaches)
    return 1 if _tell_sum(verdict) or failed else 0


def _judged(found: Iterable[Triple]) -> Verdict:
    """Returns the verdict on triples; it comes as a whole, so all that can be shown is that it takes its time."""
    rdf = as_graph(found)
    with progress_bar() as bar:
        bar.add_task("Judging · กำลังตรวจ", total=None)
        return judge(rdf)


class _Files:
    """What releases and files of RDF say, as triples; `failed` tells afterwards whether some could not be read."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        found = find_documents(paths)
        self._rdf = [RdfFile(file) for file in found if is_rdf(file)]
        self._texts = tuple(file for file in found if not is_rdf(file))
        self.failed = False

    def __iter__(self) -> Iterator[Triple]:
        if self._texts:
            reading = Reading(self._texts, as_pair)
            yield from triples(Stated(reading))
            self.failed |= bool(reading.exit_code)
        for file in self._rdf:
            for problem in file.problems:
                self.failed = True
                tell(f"saiyai: {problem}")
            yield from file


def _tell_sum(verdict: Verdict) -> int:
    """Returns the number of violations after telling what was judged and what came of it."""
    violations = sum(breach.severity == "violation" for breach in verdict.breaches)
    tell(
        f"Entities and statements judged by {counted(verdict.shapes, 'shape')}: {verdict.focus_nodes}. "
        f"{counted(violations, 'violation')}, {counted(len(verdict.breaches) - violations, 'warning')}."
    )
    return violations


def _show(console: Console, breaches: Iterable[Breach]) -> None:
    """Writes breaches for reading, those of one rule together: a shape may have several."""
    for (shape, message), group in groupby(breaches, key=lambda breach: (breach.shape, breach.message)):
        some = list(group)
        title = Text.assemble((SEVERITIES[some[0].severity], "bold red"), f"  {shape} ({len(some)})")
        for line in (title, Text(f"  {message.th}"), Text(f"  {message.en}")):
            print_line(console, line)
        for breach in some:
            _show_one(console, breach)
        console.print()


def _show_one(console: Console, breach: Breach) -> None:
    kind = f"{breach.kind.th} · {breach.kind.en}"
    id_ = clean(breach.focus.removeprefix(NAMESPACE))
    name = UNNAMED if breach.caption == id_ else clean(breach.caption)
    print_line(console, Text.assemble("    ", (name, "bold"), f"  {kind}  {id_}"))
    said = ": ".join(part for part in (breach.path, breach.value) if part)
    if said:
        print_line(console, Text(f"    {clean(said)}"))
    doubt = _doubt(breach)
    if breach.evidence and doubt:
        print_line(console, Text(f"    {clean(breach.evidence.stem)}"))
        print_line(console, sentence_of(doubt))


def _doubt(breach: Breach) -> Doubted | None:
    """Returns a breach with its sentence, None where no words say it."""
    found = breach.evidence
    if not found:
        return None
    finding = Finding(breach.shape, breach.message.th, breach.message.en, found.stem, found.start, found.end)
    return doubted(found.text, finding)


def _json(breach: Breach) -> str:
    doubt = _doubt(breach)
    return json.dumps(
        {
            "shape": breach.shape,
            "severity": breach.severity,
            "message_th": breach.message.th,
            "message_en": breach.message.en,
            "focus": breach.focus,
            "caption": breach.caption,
            "class": breach.kind.en,
            "property": breach.path or None,
            "value": breach.value or None,
            "document": breach.evidence.stem if breach.evidence else None,
            "start": doubt.start if doubt else None,
            "end": doubt.end if doubt else None,
            "quote": doubt.quote if doubt else None,
            "sentence": doubt.sentence if doubt else None,
        },
        ensure_ascii=False,
    )
