"""BM25 over the units, by arrays: each term's contribution to each unit is worked out once.

The formula is rank-bm25's BM25Okapi, with an idf that keeps its sign in any corpus:

    score(q, u) = sum_t idf(t) f (k1 + 1) / (f + k1 (1 - b + b |u| / avgdl))

over the terms t of the query, f being how often t occurs in unit u. Robertson and Zaragoza, "The
Probabilistic Relevance Framework: BM25 and Beyond" (2009). Storing the summands, so that a query
only adds them up, is BM25S's idea: Lù, arXiv 2407.03618.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from jkqa.protocols import Scores
from jkqa.query import Query, Slot

K1 = 0.9
B = 0.4
#: Some units in ascending order, and a score for each.
Sparse = tuple[NDArray[np.int32], NDArray[np.float64]]


def idf(units: int, containing: int) -> float:
    """``ln(1 + (N - n + 0.5) / (n + 0.5))``: Lucene's, positive for every n <= N.

    Robertson's own, ``ln((N - n + 0.5) / (n + 0.5))``, is zero or below for a term that half of
    the units have, so that a corpus of one or two units finds nothing.
    """
    return math.log(1 + (units - containing + 0.5) / (containing + 0.5))


@dataclass(frozen=True, slots=True)
class Postings:
    """A sparse matrix of terms by units, in compressed rows, as plain arrays.

    The terms are sorted by their UTF-8 bytes. Term t is ``letters[ends[t - 1] : ends[t]]``; it
    occurs in the units ``units[starts[t] : starts[t + 1]]``, in ascending order, and contributes
    the ``values`` at the same places. ``size`` has one number, that of the units.
    """

    letters: NDArray[np.uint8]
    ends: NDArray[np.int64]
    starts: NDArray[np.int64]
    units: NDArray[np.int32]
    values: NDArray[np.float64]
    size: NDArray[np.int64]

    @classmethod
    def names(cls) -> tuple[str, ...]:
        """The names of the arrays."""
        return tuple(field.name for field in fields(cls))

    def __len__(self) -> int:
        return len(self.ends)

    def row(self, term: str) -> int | None:
        """The number of a term; None where no unit has it."""
        wanted = term.encode()
        at = bisect_left(range(len(self)), wanted, key=self._term)
        return at if at < len(self) and self._term(at) == wanted else None

    def _term(self, row: int) -> bytes:
        first, last = (int(self.ends[row - 1]) if row else 0), int(self.ends[row])
        return self.letters[first:last].tobytes()

    def of(self, row: int) -> Sparse:
        """The units that have a term, and its contribution to each."""
        here = slice(int(self.starts[row]), int(self.starts[row + 1]))
        return self.units[here], self.values[here]


def compile_postings(units: Iterable[Sequence[str]], k1: float = K1, b: float = B) -> Postings:
    """The matrix of the units' terms."""
    numbers: dict[str, int] = {}
    terms: list[int] = []
    owners: list[int] = []
    found: list[int] = []
    lengths: list[int] = []
    for number, unit in enumerate(units):
        for term, count in Counter(unit).items():
            terms.append(numbers.setdefault(term, len(numbers)))
            owners.append(number)
            found.append(count)
        lengths.append(len(unit))
    order = sorted(numbers, key=str.encode)
    rows = np.empty(len(order), dtype=np.int64)
    rows[[numbers[term] for term in order]] = np.arange(len(order))
    row = rows[np.asarray(terms, dtype=np.int64)]
    by_row = np.argsort(row, kind="stable")
    containing = np.bincount(row, minlength=len(order))
    owner = np.asarray(owners, dtype=np.int32)[by_row]
    often = np.asarray(found, dtype=np.float64)[by_row]
    length = np.asarray(lengths, dtype=np.float64)
    size = len(length)
    weights = np.array([idf(size, n) for n in containing.tolist()])
    relative = length[owner] / length.mean() if size else length
    values = weights[row[by_row]] * (often * (k1 + 1) / (often + k1 * (1 - b + b * relative)))
    encoded = [term.encode() for term in order]
    return Postings(
        letters=np.frombuffer(b"".join(encoded), dtype=np.uint8),
        ends=np.cumsum([len(term) for term in encoded], dtype=np.int64),
        starts=np.concatenate([[0], np.cumsum(containing)]).astype(np.int64),
        units=owner,
        values=values,
        size=np.array([size], dtype=np.int64),
    )


class Lexical:
    """Scores every unit against a query."""

    def __init__(self, postings: Postings) -> None:
        self.postings = postings
        self._size = int(postings.size[0])
        self._row = lru_cache(maxsize=10_000)(postings.row)

    @classmethod
    def of(cls, units: Iterable[Sequence[str]]) -> "Lexical":
        """From the terms of each unit, in the order in which scores are wanted."""
        return cls(compile_postings(units))

    def __len__(self) -> int:
        return self._size

    def containing(self, term: str, within: range | None = None) -> int:
        """In how many units a term occurs, of all or of a range of them."""
        row = self._row(term)
        if row is None:
            return 0
        units, _ = self.postings.of(row)
        if within is None:
            return len(units)
        first, last = np.searchsorted(units, [within.start, within.stop]).tolist()
        return int(last - first)

    def scores(self, query: Query) -> Scores:
        """BM25 of each unit as a share of the most that the query could reach: 0 to 1.

        A slot of the query counts once, by the best of its alternatives. A slot that no unit
        has weighs as much as the rarest term, so the share says how much of the query is there.
        """
        total = np.zeros(len(self))
        most = 0.0
        for slot in query.slots:
            units, values = self._slot(slot)
            total[units] += values
            most += max(self._ceiling(terms) for terms, _ in slot)
        if most:
            total /= most
        return total

    def _slot(self, slot: Slot) -> Sparse:
        """The best of the alternatives of a slot, for each unit that has any of them."""
        found = [self._alternative(terms, weight) for terms, weight in slot]
        return found[0] if len(found) == 1 else _merged(found, np.maximum)

    def _alternative(self, terms: Sequence[str], weight: float) -> Sparse:
        found = [self._term(term) for term in terms]
        if len(found) == 1:
            units, values = found[0]
            return (units, values) if weight == 1 else (units, weight * values)
        units, part = _merged(found, np.add)
        ones = [(having, np.ones(len(having))) for having, _ in found]
        _, held = _merged(ones, np.add)
        # half a name is not the name: every word of an alternative must be there
        return units, weight * np.where(held == len(terms), part, 0.5 * part)

    def _term(self, term: str) -> Sparse:
        row = self._row(term)
        if row is None:
            return np.zeros(0, dtype=np.int32), np.zeros(0)
        return self.postings.of(row)

    def _ceiling(self, terms: Iterable[str]) -> float:
        return sum(idf(len(self), self._containing(term)) * (K1 + 1) for term in terms)

    def _containing(self, term: str) -> int:
        row = self._row(term)
        return 0 if row is None else int(self.postings.starts[row + 1] - self.postings.starts[row])


def _merged(parts: Sequence[Sparse], how: np.ufunc) -> Sparse:
    """Several sparse scores as one; where they share a unit, ``how`` joins theirs."""
    units = np.concatenate([units for units, _ in parts])
    values = np.concatenate([values for _, values in parts])
    if len(units) == 0:
        return units, values
    order = np.argsort(units, kind="stable")
    units, values = units[order], values[order]
    first = np.flatnonzero(np.concatenate([[True], units[1:] != units[:-1]]))
    return units[first], how.reduceat(values, first)
