"""What confidence is worth: risk against coverage, and the reliability of what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

BINS = 10

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers given with a confidence from ``low`` to ``high``: how many, how sure, how right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def risk_coverage(confidence: Sequence[float], right: Sequence[float], asked: int) -> Array:
    """Rows of (coverage, risk), one for each answer, the surest first; shape ``(n, 2)``.

    Coverage is the share of all ``asked`` questions that is answered, risk the share of wrong
    answers among these (El-Yaniv and Wiener 2010). Answers of the same confidence come in no
    order: each counts as wrong as they are together.
    """
    sure = np.asarray(confidence, dtype=np.float64)
    wrong = 1 - np.asarray(right, dtype=np.float64)
    if not len(sure):
        return np.empty((0, 2))
    levels, owner = np.unique(-sure, return_inverse=True)
    counts = np.bincount(owner, minlength=len(levels))
    shares = np.bincount(owner, weights=wrong, minlength=len(levels)) / counts
    errors = np.cumsum(np.repeat(shares, counts))
    number = np.arange(1, len(sure) + 1)
    return np.stack([number / asked, errors / number], axis=1)


def aurc(confidence: Sequence[float], right: Sequence[float]) -> float | None:
    """The area under risk against coverage (Geifman et al. 2019): the mean risk; lower is better.

    Over the answers given; None without any.
    """
    curve = risk_coverage(confidence, right, max(1, len(confidence)))
    return float(curve[:, 1].mean()) if len(curve) else None


def reliability(confidence: Sequence[float], right: Sequence[float]) -> list[Bin]:
    """Answers in ten bins of equal width by their confidence; empty bins are left out."""
    sure, good = np.asarray(confidence, dtype=np.float64), np.asarray(right, dtype=np.float64)
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    return [
        Bin(
            place / BINS,
            (place + 1) / BINS,
            int((places == place).sum()),
            float(sure[places == place].mean()),
            float(good[places == place].mean()),
        )
        for place in np.unique(places).tolist()
    ]


def ece(confidence: Sequence[float], right: Sequence[float]) -> float | None:
    """The expected calibration error (Guo et al. 2017); None without answers.

    The difference between how sure and how right, averaged over the bins by their counts.
    """
    bins = reliability(confidence, right)
    total = sum(one.count for one in bins)
    return sum(b.count * abs(b.confidence - b.right) for b in bins) / total if total else None
