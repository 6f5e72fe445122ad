"""BM25 over the units, by rank-bm25, with an idf that keeps its sign in any corpus."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

import numpy as np

from jkqa.protocols import Scores
from jkqa.query import Query, Slot

K1 = 0.9
B = 0.4


def idf(units: int, containing: int) -> float:
    """``ln(1 + (N - n + 0.5) / (n + 0.5))``: Lucene's, positive for every n <= N.

    Robertson's own, ``ln((N - n + 0.5) / (n + 0.5))``, is zero or below for a term that half of
    the units have, so that a corpus of one or two units finds nothing.
    """
    return math.log(1 + (units - containing + 0.5) / (containing + 0.5))


class Lexical:
    """Scores every unit against a query.

    Args:
        units: the terms of each unit, in the order in which scores are wanted.
    """

    def __init__(self, units: Sequence[Sequence[str]]) -> None:
        self._units = units
        self._cache: dict[str, Scores] = {}

    def __len__(self) -> int:
        return len(self._units)

    @cached_property
    def containing(self) -> Counter[str]:
        """In how many units each term occurs."""
        return Counter(term for unit in self._units for term in set(unit))

    @cached_property
    def _bm25(self) -> Any:
        from rank_bm25 import BM25Okapi

        class Bm25(BM25Okapi):  # type: ignore[misc]
            """BM25Okapi with the idf above."""

            def _calc_idf(self, nd: dict[str, int]) -> None:
                self.idf = {term: idf(self.corpus_size, n) for term, n in nd.items()}

        return Bm25(self._units, k1=K1, b=B)

    def scores(self, query: Query) -> Scores:
        """BM25 of each unit as a share of the most that the query could reach: 0 to 1.

        A slot of the query counts once, by the best of its alternatives. A slot that no unit
        has weighs as much as the rarest term, so the share says how much of the query is there.
        """
        total = np.zeros(len(self))
        most = 0.0
        for slot in query.slots:
            total += self._slot(slot)
            most += max(self._ceiling(alternative) for alternative, _ in slot)
        return total / most if most else total

    def _slot(self, slot: Slot) -> Scores:
        best = np.zeros(len(self))
        for terms, weight in slot:
            found = [self._term(term) for term in terms]
            # half a name is not the name: every word of an alternative must be there
            whole = np.logical_and.reduce([scores > 0 for scores in found])
            part = np.sum(found, axis=0)
            best = np.maximum(best, weight * np.where(whole, part, 0.5 * part))
        return best

    def _term(self, term: str) -> Scores:
        if term not in self._cache:
            known = term in self.containing
            scores = self._bm25.get_scores([term]) if known else np.zeros(len(self))
            self._cache[term] = np.asarray(scores, dtype=np.float64)
        return self._cache[term]

    def _ceiling(self, terms: Iterable[str]) -> float:
        n = len(self)
        return sum(idf(n, self.containing.get(term, 0)) * (K1 + 1) for term in terms)
