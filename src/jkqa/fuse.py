"""One ranking from several signals, and the one place where ties are decided. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jkqa.protocols import Scores

#: Reciprocal rank fusion's constant, as in Cormack, Clarke and Buettcher (SIGIR 2009).
RRF_K = 60


def weighted(signals: Mapping[str, Scores], weights: Mapping[str, float]) -> Scores:
    """The convex combination ``sum_i w_i s_i / sum_i w_i`` of signals on comparable scales."""
    total = sum(weights[name] for name in signals)
    parts = [weights[name] * signal for name, signal in signals.items()]
    return np.asarray(np.sum(parts, axis=0) / total, dtype=np.float64)


def reciprocal_ranks(signals: Sequence[Scores], keys: Sequence[Any]) -> Scores:
    """``sum_i 1 / (k + rank_i)`` with k = 60 and ranks from 1."""
    total = np.zeros(len(keys))
    for signal in signals:
        for rank, at in enumerate(ranking(signal, keys), start=1):
            total[at] += 1 / (RRF_K + rank)
    return total


def ranking(scores: Scores, keys: Sequence[Any], k: int | None = None) -> list[int]:
    """The positions of the k best: score descending, then key ascending.

    Scores are compared to nine decimals, so that the order of sums decides nothing.
    """
    rounded = np.round(scores, 9)
    near = _shortlist(rounded, k)
    return sorted(near.tolist(), key=lambda i: (-rounded[i], keys[i]))[:k]


def _shortlist(scores: Scores, k: int | None) -> NDArray[np.intp]:
    """Every position that may be among the k best, ties included."""
    if k is None or k >= len(scores):
        return np.arange(len(scores))
    if k <= 0:
        return np.zeros(0, dtype=np.intp)
    least = np.partition(scores, -k)[-k]
    return np.flatnonzero(scores >= least)
