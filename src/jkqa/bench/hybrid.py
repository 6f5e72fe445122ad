"""The hybrid: both signals on one scale and added, by one rule for every collection."""

import numpy as np

from jkqa.bench.signals import NOT_FOUND, Built, DenseSignal, LexicalSignal
from jkqa.fuse import weighted
from jkqa.protocols import Scores

#: What the dense signal weighs in any collection; the lexical one weighs the rest.
WEIGHT = 0.5
FUSION = "sum of both signals, each stretched so that its median document has 0 and its best 1"
RULE = "one rule for every collection: both signals weigh the same (dense 0.5, lexical 0.5)"


class Hybrid:
    """``w d + (1 - w) l``, d and l being the dense and lexical scores, each ``stretched``."""

    def __init__(self, lexical: LexicalSignal, dense: DenseSignal, weight: float = WEIGHT) -> None:
        self._lexical, self._dense, self.weight = lexical, dense, weight
        costs = [one.built.seconds for one in (lexical, dense)]
        self.built = Built(sum(s or 0 for s in costs), lexical.built.size + dense.built.size)

    def scores(self, query: str) -> Scores:
        """The score of each document; an empty one is not found."""
        found = fused(self._lexical.shares(query), self._dense.nearness(query), self.weight)
        return np.where(self._dense.empty, NOT_FOUND, found)


def fused(lexical: Scores, dense: Scores, weight: float) -> Scores:
    """The convex combination of both, stretched; ``weight`` is the dense one's."""
    return weighted(
        {"lexical": stretched(lexical), "dense": stretched(dense)},
        {"lexical": 1 - weight, "dense": weight},
    )


def stretched(scores: Scores) -> Scores:
    """The median document at 0, the best at 1, those below the median below 0.

    All 0 where the best is no better than the median. The least score, where one stretches from
    as a rule, hangs on the one document that is furthest off.
    """
    median, best = np.median(scores), scores.max()
    return (scores - median) / (best - median) if best > median else np.zeros(len(scores))
