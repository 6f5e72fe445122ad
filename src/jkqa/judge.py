"""Which of the units found answer, and how sure that is: two small models, fitted and readable.

Both are linear in signals that ``support.py`` explains; their weights are in
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

from jkqa.expect import Ask
from jkqa.ground import cite
from jkqa.retrieval import Evidence, Retriever
from jkqa.support import Signals, support
from jkqa.types import Hit

#: So many units are looked at closely.
LOOKED_AT = 8
_SEARCH = ("late", "window", "sentence", "lexical", "time")
_OWN = ("covered", "literal", "weakest", "names", "numbers", "dates", "fit")


@dataclass(frozen=True, slots=True)
class Judgment:
    """The weights of both models."""

    ranking: Mapping[str, float]
    confidence: Mapping[str, float]
    intercept: float
    least: float


@cache
def judgment() -> Judgment:
    """The weights, as they were fitted."""
    table = tomllib.loads((files("jkqa.tables") / "judgment.toml").read_text("utf-8"))
    return Judgment(
        table["ranking"],
        table["confidence"]["weights"],
        table["confidence"]["intercept"],
        table["confidence"]["least"],
    )


def features(
    retriever: Retriever, question: str, evidence: Evidence, hits: Sequence[Hit], ask: Ask
) -> list[dict[str, float]]:
    """What is known of each of the first hits, by name."""
    rows = []
    for hit in hits[:LOOKED_AT]:
        unit, n = hit.unit, retriever.number_of(hit.unit)
        whole = cite(retriever.document(unit.document), unit, unit.quotable, 1)
        own = support(retriever, question, evidence, hits, [whole], ask).signals
        row = {s: float(evidence.signals[s][n]) if s in evidence.signals else 0.0 for s in _SEARCH}
        row |= {name: float(getattr(own, name)) for name in _OWN}
        row |= {
            "entry": float(unit.kind == "entry"),
            "figure": float(unit.kind == "figure"),
            "length": math.log(max(len(unit.text.split()), 1)),
        }
        rows.append(row)
    return rows


def likelihoods(rows: Sequence[Mapping[str, float]]) -> NDArray[np.float64]:
    """How likely each unit is the one that answers: a softmax over the units looked at."""
    weights = judgment().ranking
    scores = np.array([sum(w * row[name] for name, w in weights.items()) for row in rows])
    powers = np.exp(scores - scores.max(initial=0.0))
    return np.asarray(powers / powers.sum())


def confidence_features(signals: Signals, likelihood: float) -> dict[str, float]:
    """The signals of what is quoted, and how likely the first unit is."""
    return signals.row() | {"likelihood": likelihood}


def confidence(signals: Signals, likelihood: float) -> float:
    """How likely the answer is right, 0 to 1: a logistic curve over the signals."""
    model = judgment()
    row = confidence_features(signals, likelihood)
    total = model.intercept + sum(w * row[name] for name, w in model.confidence.items())
    return round(1 / (1 + math.exp(-total)), 3)
