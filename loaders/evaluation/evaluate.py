"""An evaluation: gold records, the texts they speak of, and what extraction made of each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from loaders.evaluation.gold import Record, read_gold
from loaders.evaluation.items import SECTIONS
from loaders.evaluation.runs import Key, Run, key_of, run_of
from loaders.evaluation.score import Figures, Judged, figures_of, judge
from loaders.evaluation.sentences import SearchedText, Sentence, sentence_of
from loaders.evaluation.texts import document_from, find_texts
from loaders.pipeline import prepare
from loaders.record import record_of
from ontology.errors import BadInput, SaiyaiError


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, what extraction said of it, and how that compares with the gold record."""

    text: str
    given: Record
    judged: tuple[Judged, ...]


@dataclass(frozen=True)
class Evaluation:
    """What came of all documents that have both a gold record and a text; `refused` says why a text has no reading."""

    readings: dict[str, Reading]
    refused: dict[str, str]

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """Returns what became of every item, document by document."""
        return tuple(one for reading in self.readings.values() for one in reading.judged)

    @cached_property
    def run(self) -> Run:
        """Returns what is kept of it for the next time."""
        return run_of(self.readings, self.judged)

    @cached_property
    def sections(self) -> dict[str, Figures]:
        """Returns the figures by section."""
        return {section: self.run.section(section, self.readings) for section in SECTIONS}

    @cached_property
    def worst_first(self) -> list[tuple[str, Figures]]:
        """Returns the documents with the figures of all their items, the lowest F1 first."""
        figures = {name: figures_of(reading.judged) for name, reading in self.readings.items()}
        return sorted(figures.items(), key=lambda pair: (pair[1].f1, -pair[1].gold))

    @property
    def gold_keys(self) -> list[Key]:
        """Returns what the gold records say."""
        return [key_of(one) for one in self.judged if one.gold is not None]

    def errors(self, section: str | None = None) -> Iterator[tuple[Judged, Sentence | None]]:
        """Yields what was missed or too many, in all sections or in one, with its sentence: worst document first."""
        for name, _ in self.worst_first:
            reading = self.readings[name]
            text: SearchedText | None = None
            for one in sorted(reading.judged, key=_together):
                if one.outcome != "hit" and section in (None, one.section):
                    text = text or SearchedText(reading.text)
                    yield one, sentence_of(one, text, reading.given)


def _together(judged: Judged) -> tuple[int, str]:
    """Returns a key that puts what is expected and what is given of one thing side by side."""
    return SECTIONS.index(judged.section), judged.item.of


class Given:
    """The gold records and the texts that were given, before anything is read out of the texts."""

    def __init__(self, gold: Path, texts: Path) -> None:
        """Raises BadInput for what cannot be used, and if no gold record has its text."""
        self.gold = read_gold(gold)
        self._texts = find_texts(texts)
        self.documents = [name for name in self.gold if name in self._texts]
        self.without_text = [name for name in self.gold if name not in self._texts]
        if not self.documents:
            raise BadInput(
                f"None of the documents in {gold} (the first is {next(iter(self.gold))!r}) has a text in {texts}. "
                "A text is known by its file's name without .txt, or by its id: give the ones that belong together."
            )

    def evaluate(self, names: Iterable[str]) -> Evaluation:
        """Returns the evaluation of these documents; raises BadInput if no text of theirs can be read."""
        readings: dict[str, Reading] = {}
        refused: dict[str, str] = {}
        for name in names:
            try:
                document = document_from(name, self._texts[name])
                given = record_of(prepare(document))
            except SaiyaiError as error:
                refused[name] = str(error)
            else:
                readings[name] = Reading(document.text, given, tuple(judge(name, self.gold[name], given)))
        if not readings:
            raise BadInput(f"No text could be read. {next(iter(refused.values()), '')}")
        return Evaluation(readings, refused)
