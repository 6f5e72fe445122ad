"""Which of the units found answer, whether they do, and how surely: four small, readable models.

All are linear in signals that ``support.py`` explains; their weights are in
``tables/judgment.toml`` and come from ``evals/calibrate.py``, which fits them on the development
halves of the question sets.
"""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from jkqa.evidence.held import Signals
from jkqa.evidence.support import Inquiry
from jkqa.ground import cite

#: So many units are looked at closely.
LOOKED_AT = 8
#: So well fits who holds an office at least, and what a unit without any counts for.
_HELD, _NOT_HELD = 0.9, 0.1
_SEARCH = ("late", "window", "sentence", "lexical", "time")
_OWN = ("covered", "literal", "weakest", "names", "numbers", "dates", "fit", "odd", "astray")


@dataclass(frozen=True, slots=True)
class Curve:
    """A logistic curve over signals: what each weighs, and what the sum begins with."""

    weights: Mapping[str, float]
    intercept: float

    def at(self, signals: Mapping[str, float]) -> float:
        """The likelihood at some signals, 0 to 1."""
        total = self.intercept + sum(w * signals[name] for name, w in self.weights.items())
        return round(1 / (1 + math.exp(-total)), 3)


@dataclass(frozen=True, slots=True)
class Judgment:
    """The weights of the models, how likely a question must be on the topic, and be answered."""

    ranking: Mapping[str, float]
    topic: Curve
    answerable: Curve
    confidence: Curve
    on_topic: float
    least: float


@cache
def judgment() -> Judgment:
    """The weights, as they were fitted."""
    table = tomllib.loads((files("jkqa.tables") / "judgment.toml").read_text("utf-8"))
    topic, answerable, confidence = (
        Curve(table[name]["weights"], table[name]["intercept"])
        for name in ("topic", "answerable", "confidence")
    )
    return Judgment(
        table["ranking"],
        topic,
        answerable,
        confidence,
        table["topic"]["least"],
        table["answerable"]["least"],
    )


def features(inquiry: Inquiry) -> list[dict[str, float]]:
    """What is known of each of the first hits, by name."""
    retriever, signals = inquiry.retriever, inquiry.evidence.signals
    rows = []
    for hit in inquiry.hits[:LOOKED_AT]:
        unit, n = hit.unit, retriever.number_of(hit.unit)
        whole = cite(retriever.document(unit.document), unit, unit.quotable, 1)
        own = inquiry.support([whole], quoted=False).signals
        closest = nearest(inquiry, n)
        row = {s: float(signals[s][n]) if s in signals else 0.0 for s in _SEARCH}
        row |= {name: float(getattr(own, name)) for name in _OWN}
        row |= {
            "entry": float(unit.kind == "entry"),
            "figure": float(unit.kind == "figure"),
            "length": _length(unit.text),
            "nearest_length": _length(closest),
            "nearest_fit": inquiry.fit(closest, unit),
        }
        rows.append(row)
    return rows


def nearest(inquiry: Inquiry, number: int) -> str:
    """The sentence of a unit that comes nearest to the question."""
    retriever, scores = inquiry.retriever, inquiry.evidence.sentences
    row = max(retriever.sentences_of(number), key=lambda row: (scores[row], -row), default=None)
    unit = retriever.units[number]
    text = retriever.document(unit.document).text
    return unit.text if row is None else retriever.sentences[row].span.of(text)


def _length(text: str) -> float:
    """The logarithm of how many words a text has."""
    return math.log(max(len(text.split()), 1))


def likelihoods(rows: Sequence[Mapping[str, float]]) -> NDArray[np.float64]:
    """How likely each unit is the one that answers: a softmax over the units looked at."""
    weights = judgment().ranking
    scores = np.array([sum(w * row[name] for name, w in weights.items()) for row in rows])
    powers = np.exp(scores - scores.max(initial=0.0))
    return np.asarray(powers / powers.sum())


def beside_the_office(inquiry: Inquiry, likely: NDArray[np.float64]) -> NDArray[np.float64]:
    """The likelihoods, of who holds an office less where a unit does not put it beside a name."""
    if not inquiry.ask.office:
        return likely
    hits = inquiry.hits[: len(likely)]
    held = np.array([inquiry.fit(hit.unit.text, hit.unit) >= _HELD for hit in hits])
    weighed = np.where(held, likely, _NOT_HELD * likely) if held.any() else likely
    return np.asarray(weighed / weighed.sum())


def judged_by(signals: Signals, likelihood: float) -> dict[str, float]:
    """The signals of what is quoted, and how likely the first unit is."""
    return signals.row() | {"likelihood": likelihood}


def on_topic(signals: Signals) -> float:
    """How likely a question is about what the documents are about."""
    return judgment().topic.at(signals.row())


def answerable(signals: Signals, likelihood: float) -> float:
    """How likely what is quoted answers the question, rather than comes near it."""
    return judgment().answerable.at(judged_by(signals, likelihood))


def confidence(signals: Signals, likelihood: float) -> float:
    """How likely the answer that is given is right."""
    return judgment().confidence.at(judged_by(signals, likelihood))
