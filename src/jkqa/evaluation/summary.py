"""The figures of many questions: means with intervals, by type and by half."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from jkqa.evaluation.curves import Bin, aurc, ece, reliability
from jkqa.evaluation.evaluate import Judged
from jkqa.evaluation.halves import HALVES
from jkqa.evaluation.measures import CURVES, MEASURES
from jkqa.evaluation.resampling import DRAWS, LEVEL, SEED, interval, mean_interval
from jkqa.index import Index
from jkqa.retrieval import WEIGHTS
from jkqa.version import __version__

#: Curves are slower to draw than means.
_CURVE_DRAWS = 500


@dataclass(frozen=True, slots=True)
class Value:
    """A figure over the ``n`` questions that define it; None where none does."""

    value: float | None
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Table:
    """All measures of some questions. ``time_ms`` has the median and the 95th percentile."""

    n: int
    measures: dict[str, Value]
    outcomes: dict[str, int]
    time_ms: dict[str, float]
    reliability: tuple[Bin, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Overall, by half, and by type."""

    overall: Table
    halves: dict[str, Table]
    types: dict[str, Table]

    @property
    def both(self) -> dict[str, Table]:
        """The halves beside the whole; none where only one was asked, which is the whole."""
        return self.halves if len(self.halves) > 1 else {}


def summary(judged: Sequence[Judged]) -> Summary:
    """The tables of a run; a half without a question has none."""
    halves = {name: [j for j in judged if j.half == name] for name in HALVES}
    types = sorted({type_of(j) for j in judged})
    return Summary(
        overall=table(judged),
        halves={name: table(own) for name, own in halves.items() if own},
        types={name: table([j for j in judged if type_of(j) == name]) for name in types},
    )


def type_of(judged: Judged) -> str:
    """The type that a question is counted under."""
    return judged.question.type or "untyped"


def table(judged: Sequence[Judged]) -> Table:
    """The measures of some questions."""
    values = {name: _mean(judged, name) for name in MEASURES if name not in CURVES}
    values |= {"aurc": _curve(judged, "aurc"), "ece": _curve(judged, "ece")}
    times = [j.ms for j in judged]
    sure, good = _answered(judged)
    return Table(
        n=len(judged),
        measures={name: values[name] for name in MEASURES},
        outcomes={
            name: sum(j.outcome == name for j in judged)
            for name in dict.fromkeys(j.outcome for j in judged)
        },
        time_ms={
            "median": round(float(np.median(times)), 1),
            "p95": round(float(np.percentile(times, 95)), 1),
        },
        reliability=tuple(reliability(sure, good)),
    )


def _mean(judged: Sequence[Judged], name: str) -> Value:
    values = [value for j in judged if (value := j.measures[name]) is not None]
    if not values:
        return Value(None, None, None, 0)
    low, high = mean_interval(values) or (None, None)
    return Value(sum(values) / len(values), low, high, len(values))


def _answered(judged: Sequence[Judged]) -> tuple[list[float], list[float]]:
    """How sure and how right each answer is that was given."""
    pairs = [(j.confidence, j.measures["right"] or 0.0) for j in judged if not j.answer.abstained]
    return [c or 0.0 for c, _ in pairs], [r for _, r in pairs]


def _curve(judged: Sequence[Judged], name: str) -> Value:
    """AURC or ECE, over the answers given."""
    measure = aurc if name == "aurc" else ece
    sure, good = (np.asarray(part) for part in _answered(judged))
    if not len(sure):
        return Value(None, None, None, 0)

    def drawn(draws: np.ndarray[Any, np.dtype[np.intp]]) -> np.ndarray[Any, np.dtype[np.float64]]:
        return np.array([measure(sure[d].tolist(), good[d].tolist()) for d in draws[:_CURVE_DRAWS]])

    low, high = interval(len(sure), drawn) or (None, None)
    return Value(measure(sure.tolist(), good.tolist()), low, high, len(sure))


def summary_object(found: Summary, index: Index, files: Sequence[str]) -> dict[str, Any]:
    """A summary as JSON: what was measured with what, and the tables."""
    return {
        "questions": list(files),
        "setup": setup(index),
        "overall": table_object(found.overall),
        "half": {name: table_object(own) for name, own in found.halves.items()},
        "type": {name: table_object(own) for name, own in found.types.items()},
    }


def setup(index: Index) -> dict[str, Any]:
    """What a figure depends on: version, texts, model, weights, seed."""
    return {
        "jkqa": __version__,
        "documents": [
            {"id": d.id, "edition": d.edition, "sha256": d.sha256} for d in index.documents
        ],
        "model": {"name": index.encoder.name, "sha256": index.encoder.sha256},
        "weights": dict(WEIGHTS),
        "bootstrap": {"level": LEVEL, "draws": DRAWS, "seed": SEED},
    }


def table_object(own: Table) -> dict[str, Any]:
    """A table as JSON, figures with six decimals."""
    return {
        "n": own.n,
        "measures": {name: _rounded(value) for name, value in own.measures.items()},
        "outcomes": own.outcomes,
        "time_ms": own.time_ms,
        "reliability": [asdict(one) for one in own.reliability],
    }


def _rounded(value: Value) -> dict[str, Any]:
    return {
        key: round(part, 6) if isinstance(part, float) else part
        for key, part in asdict(value).items()
    }
