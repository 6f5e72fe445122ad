"""Late interaction: each word piece of a question finds its best match in each sentence.

The score of a sentence is the mean of those matches, weighted by how rare the piece is:

    score(q, s) = sum_i w_i max_j cos(q_i, s_j) / sum_i w_i

after ColBERT (Khattab and Zaharia, arXiv 2004.12832), with the idf as the weight and without
training: the pieces are the embedding model's own, in the context of their paragraph.
"""

import math
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jkqa.protocols import Encoded, Scores, Table, Vectors
from jkqa.signals.lexical import idf
from jkqa.tokenize import STOP_WORDS, fold

#: What a word without content weighs against others of its idf.
STOP_WEIGHT = 0.5
#: So many pieces are made floating-point numbers at a time: 6 MB.
_AT_ONCE = 4096
#: A product of at most so many multiplications, which OpenBLAS works out on one thread. It would
#: share a larger one out, and where other programs use the cores, its threads wait for each other:
#: measured, 20 to 500 ms a question instead of 3.
_ONE_THREAD = 400_000


class Late:
    """The word pieces of all sentences, as ``embedding.Arrays`` has them.

    The 8-bit vectors stay where they are, on disk if they are memory-mapped.

    Args:
        starts: shape ``(sentences + 1,)``: where each sentence's pieces begin.
        vectors: shape ``(pieces, dimension)``, 8-bit, see ``compress``.
        lengths: shape ``(pieces,)``: their Euclidean lengths.
        counts: vocabulary number, and in how many units it occurs.
        units: how many units there are.
    """

    def __init__(
        self,
        starts: NDArray[np.int64],
        vectors: NDArray[np.int8],
        lengths: NDArray[np.float32],
        counts: Table,
        units: int,
    ) -> None:
        self._starts = starts
        self._vectors = vectors
        self._lengths = lengths
        self._counts = counts
        self._units = units

    def __len__(self) -> int:
        return len(self._starts) - 1

    def scores(
        self,
        text: str,
        encoded: Encoded,
        sentences: NDArray[np.intp] | None = None,
        out: Vectors | None = None,
    ) -> Scores:
        """The score of each sentence, shape ``(len(self),)``: about -1 to 1; 0 without pieces.

        Of those not among ``sentences``, where that is given, -1. ``out``, shape
        ``(pieces, len(self))``, gets the best cosine of each piece of the question in each.
        """
        scores = np.zeros(len(self)) if sentences is None else np.full(len(self), -1.0)
        chosen = np.arange(len(self)) if sentences is None else np.sort(sentences)
        chosen = chosen[self._starts[chosen + 1] > self._starts[chosen]]
        if len(chosen) == 0 or len(encoded.ids) == 0:
            return scores
        weights = self.weights(text, encoded)
        for some in self._blocks(chosen):
            best = self._best(encoded.pieces, some)
            scores[some] = weights @ best.astype(np.float64)
            if out is not None:
                out[:, some] = best
        return scores

    def cosines(self, encoded: Encoded, sentences: NDArray[np.intp]) -> Vectors:
        """The best cosine of each piece of a question in each of the sentences.

        Shape ``(pieces, sentences)``; the sentences must be in order, and one without pieces has 0.
        """
        found = np.zeros((len(encoded.ids), len(sentences)), dtype=np.float32)
        filled = self._starts[sentences + 1] > self._starts[sentences]
        if found.size and filled.any():
            found[:, filled] = self._best(encoded.pieces, sentences[filled])
        return found

    def words(
        self, text: str, encoded: Encoded, sentences: Sequence[int]
    ) -> list[tuple[int, int, float, float]]:
        """Each word: start, end, weight, and its best mean cosine in those sentences."""
        if len(encoded.ids) == 0 or not len(sentences):
            return []
        weights, words = self.weights(text, encoded), _words(encoded.places)
        best = self.cosines(encoded, np.sort(np.asarray(sentences, dtype=np.intp))).max(axis=1)
        return [
            (
                int(encoded.places[here][0, 0]),
                int(encoded.places[here][-1, 1]),
                float(weights[here].sum()),
                float(best[here].mean()),
            )
            for here in (words == word for word in range(int(words.max()) + 1))
        ]

    def _blocks(self, sentences: NDArray[np.intp]) -> Iterator[NDArray[np.intp]]:
        """The sentences in runs of about ``_AT_ONCE`` pieces."""
        sizes = self._starts[sentences + 1] - self._starts[sentences]
        block = (np.cumsum(sizes) - 1) // _AT_ONCE
        yield from np.split(sentences, np.flatnonzero(np.diff(block)) + 1)

    def _best(self, pieces: Vectors, sentences: NDArray[np.intp]) -> Vectors:
        """The best cosine of each piece in each sentence, shape ``(pieces, sentences)``."""
        starts, ends = self._starts[sentences], self._starts[sentences + 1]
        sizes = ends - starts
        begins = np.cumsum(sizes) - sizes
        at: Any = slice(int(starts[0]), int(ends[-1]))
        if ends[-1] - starts[0] != sizes.sum():  # with gaps between them
            at = np.arange(sizes.sum()) + np.repeat(starts - begins, sizes)
        products = _products(self._vectors[at], pieces) / self._lengths[at, None]
        return np.asarray(np.maximum.reduceat(products, begins, axis=0).T)

    @cached_property
    def _containing(self) -> dict[int, int]:
        return dict(zip(*self._counts.T.tolist(), strict=True)) if len(self._counts) else {}

    def weights(self, text: str, encoded: Encoded) -> NDArray[np.float64]:
        """What each piece weighs, 1 together: its idf; a word in n pieces counts as sqrt(n)."""
        pieces = zip(_words(encoded.places).tolist(), encoded.ids, encoded.places, strict=True)
        found: list[float] = []
        for _, word in groupby(pieces, key=itemgetter(0)):
            _, ids, places = zip(*word, strict=True)
            rarest = max(idf(self._units, self._containing.get(int(i), 0)) for i in ids)
            written = fold(text[places[0][0] : places[-1][1]])
            stop = STOP_WEIGHT if written in STOP_WORDS else 1.0
            found += [stop * rarest / math.sqrt(len(ids))] * len(ids)
        weights = np.array(found)
        total = weights.sum()
        return weights / total if total else weights


def _products(rows: NDArray[np.int8], pieces: Vectors) -> Vectors:
    """Each row times each piece, shape ``(rows, pieces)``."""
    found = np.empty((len(rows), len(pieces)), dtype=np.float32)
    step = max(8, _ONE_THREAD // pieces.size)
    for first in range(0, len(rows), step):
        some = slice(first, first + step)
        np.matmul(rows[some].astype(np.float32), pieces.T, out=found[some])
    return found


def compress(rows: Vectors) -> NDArray[np.int8]:
    """Rows of length 1 as 8-bit integers, each row scaled to its largest part."""
    largest = np.abs(rows).max(axis=1, keepdims=True)
    return np.rint(rows / np.where(largest > 0, largest, 1) * 127).astype(np.int8)


def norms(rows: NDArray[np.int8]) -> NDArray[np.float32]:
    """The Euclidean lengths of 8-bit rows; 1 for a row of zeros."""
    lengths = np.zeros(len(rows), dtype=np.float32)
    for first in range(0, len(rows), _AT_ONCE):
        some = slice(first, first + _AT_ONCE)
        lengths[some] = np.linalg.norm(rows[some].astype(np.float32), axis=1)
    return np.where(lengths > 0, lengths, 1).astype(np.float32)


def _words(places: Table) -> NDArray[np.intp]:
    """The number of the word that each piece belongs to: pieces that touch are one word."""
    begins = np.ones(len(places), dtype=bool)
    begins[1:] = places[1:, 0] != places[:-1, 1]
    return np.cumsum(begins) - 1
