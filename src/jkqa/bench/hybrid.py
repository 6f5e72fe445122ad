"""The hybrid: both signals stretched to one scale and added, by one rule for every collection."""

import numpy as np

from jkqa.bench.signals import Built, DenseSignal, LexicalSignal
from jkqa.fuse import weighted
from jkqa.protocols import Scores

#: What the dense signal weighs in any collection; the lexical one has the rest.
WEIGHT = 0.6
FUSION = "convex combination of both signals, each stretched from its least to its greatest score"
RULE = f"one rule for every collection: dense {WEIGHT:g}, lexical {1 - WEIGHT:g}"


class Hybrid:
    """``w d + (1 - w) l`` with d and l the dense and lexical scores, each stretched to 0 to 1."""

    def __init__(self, lexical: LexicalSignal, dense: DenseSignal, weight: float = WEIGHT) -> None:
        self._lexical, self._dense, self.weight = lexical, dense, weight
        self.built = Built(
            lexical.built.seconds + dense.built.seconds, lexical.built.size + dense.built.size
        )

    def scores(self, query: str) -> Scores:
        """The score of each document, 0 to 1."""
        return fused(self._lexical.scores(query), self._dense.scores(query), self.weight)


def fused(lexical: Scores, dense: Scores, weight: float) -> Scores:
    """The convex combination of both, stretched; ``weight`` is the dense one's."""
    return weighted(
        {"lexical": stretched(lexical), "dense": stretched(dense)},
        {"lexical": 1 - weight, "dense": weight},
    )


def stretched(scores: Scores) -> Scores:
    """From the least to the greatest score, 0 to 1; all 0 where they are the same."""
    least, greatest = scores.min(), scores.max()
    return (scores - least) / (greatest - least) if greatest > least else np.zeros(len(scores))
