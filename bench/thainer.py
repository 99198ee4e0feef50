"""The name tagger that comes with PyThaiNLP: ThaiNER 1.5.1, a CRF over words and their parts of speech.

Its model is in the wheel, the tagger of parts of speech that it was trained with is not, and two of its
features go by other names in PyThaiNLP 5.4. So the tags of the tagger that is there are put in the words of
the one that is not, the features are renamed, and it reads a paragraph at a time, as it was trained to.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files

import pycrfsuite
from pythainlp.tag import pos_tag
from pythainlp.tag.thainer import ThaiNameTagger
from pythainlp.tokenize import word_tokenize

MODEL = "thainer_crf_1_5_1.model"
LST20 = {
    "NOUN": "NN",
    "PROPN": "NN",
    "VERB": "VV",
    "AUX": "AX",
    "ADJ": "AJ",
    "DET": "AJ",
    "ADV": "AV",
    "ADP": "PS",
    "CCONJ": "CC",
    "SCONJ": "CC",
    "PART": "PA",
    "NUM": "NU",
    "PRON": "PR",
    "PUNCT": "PU",
}
OTHER = "XX"
RENAMED = {"word.prevpostag": "word.prepostag", "word.isdigit": "word.isdigit()"}


@dataclass(frozen=True, slots=True)
class Named:
    """A stretch of words that the tagger takes for a name, with what it takes it for: PERSON, DATE…"""

    kind: str
    text: str


class ThaiNer:
    """The tagger, its model read."""

    def __init__(self) -> None:
        self.crf = pycrfsuite.Tagger()
        self.crf.open(str(files("pythainlp.corpus") / MODEL))

    def names(self, text: str) -> list[Named]:
        """Returns the names in a text."""
        return [name for line in text.split("\n") if line.strip() for name in self._names_of(line)]

    def _names_of(self, line: str) -> list[Named]:
        words = word_tokenize(line, engine="mm")
        tagged = [(word, LST20.get(tag, OTHER)) for word, tag in pos_tag(words, corpus="orchid_ud")]
        labels = self.crf.tag([_renamed(f) for f in ThaiNameTagger._extract_features(tagged)])
        names: list[Named] = []
        for word, label in zip(words, labels, strict=True):
            begins, _, kind = label.partition("-")
            if begins == "B":
                names.append(Named(kind, word))
            elif begins == "I" and names:
                names[-1] = Named(names[-1].kind, names[-1].text + word)
        return names


def _renamed(features: Mapping[str, object]) -> dict[str, object]:
    return {RENAMED.get(name, name): value for name, value in features.items()}
