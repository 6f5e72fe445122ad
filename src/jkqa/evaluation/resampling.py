"""Intervals by the bootstrap, tests by randomisation, and Holm's correction."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

SEED = 20240725
#: How often a sample is drawn anew; how often signs are drawn.
DRAWS = 2000
SIGNS = 9999
LEVEL = 0.95

Array = NDArray[np.float64]


def mean_interval(values: Sequence[float]) -> tuple[float, float] | None:
    """The bootstrap interval (percentiles, Efron 1979) of a mean; None below two values.

    Values that are all the same have an interval without width, which says less than it seems to.
    """
    array = np.asarray(values, dtype=np.float64)
    return interval(len(array), lambda draws: array[draws].mean(axis=1))


def interval(
    count: int, figures: Callable[[NDArray[np.intp]], Array]
) -> tuple[float, float] | None:
    """The same of any figure; ``figures`` takes draws of shape ``(DRAWS, count)``."""
    if count < 2:
        return None
    draws = np.random.default_rng(SEED).integers(0, count, (DRAWS, count))
    found = figures(draws)
    found = found[~np.isnan(found)]
    if not len(found):
        return None
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(found, [tail, 1 - tail])
    return float(low), float(high)


def randomisation_p(differences: Sequence[float]) -> float:
    """The two-sided p of a paired randomisation test: signs of the differences are drawn anew.

    Exact where there are few enough differences, else with (count + 1) / (draws + 1). Pairs
    without a difference change nothing and are left out; without any, p is 1.
    """
    from scipy.stats import permutation_test

    array = np.asarray([d for d in differences if d], dtype=np.float64)
    if not len(array):
        return 1.0
    if len(array) == 1:  # both signs are as far from zero
        return 1.0
    found = permutation_test(
        (array,),
        lambda sample, axis: np.sum(sample, axis=axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=SIGNS,
        rng=np.random.default_rng(SEED),
    )
    return float(min(1.0, found.pvalue))


def holm(p_values: Sequence[float]) -> list[float]:
    """Each p corrected for there being several (Holm 1979): step down, never falling."""
    order = sorted(range(len(p_values)), key=lambda i: p_values[i])
    corrected = [0.0] * len(p_values)
    highest = 0.0
    for place, i in enumerate(order):
        highest = max(highest, min(1.0, (len(order) - place) * p_values[i]))
        corrected[i] = highest
    return corrected
