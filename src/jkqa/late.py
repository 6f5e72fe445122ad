"""Late interaction: each word piece of a question finds its best match in each sentence.

The score of a sentence is the mean of those matches, weighted by how rare the piece is:

    score(q, s) = sum_i w_i max_j cos(q_i, s_j) / sum_i w_i

after ColBERT (Khattab and Zaharia, arXiv 2004.12832), with the idf as the weight and without
training: the pieces are the embedding model's own, in the context of their paragraph.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from jkqa.encode import unit_length
from jkqa.lexical import idf
from jkqa.protocols import Encoded, Scores, Table
from jkqa.tokenize import STOP_WORDS, fold

#: What a word without content weighs against others of its idf.
STOP_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class Matches:
    """How well the word pieces of a question match each sentence.

    ``weights`` has shape ``(pieces,)``, ``places`` (start and end in the question) ``(pieces, 2)``,
    and ``best``, the best cosine of each piece in each sentence, ``(pieces, sentences)``.
    """

    places: Table
    weights: NDArray[np.float64]
    best: NDArray[np.float32]

    @property
    def scores(self) -> Scores:
        """The score of each sentence, shape ``(sentences,)``: about -1 to 1."""
        return self.weights @ self.best.astype(np.float64)

    def words(self, sentences: Sequence[int]) -> list[tuple[int, int, float, float]]:
        """Each word: start, end, weight, and its best mean cosine in those sentences."""
        if len(self.weights) == 0 or not len(sentences):
            return []
        best, words = self.best[:, sentences].max(axis=1), _words(self.places)
        return [
            (
                int(self.places[here][0, 0]),
                int(self.places[here][-1, 1]),
                float(self.weights[here].sum()),
                float(best[here].mean()),
            )
            for here in (words == word for word in range(int(words.max()) + 1))
        ]


class Late:
    """The word pieces of all sentences.

    Args:
        table: shape ``(pieces, 2)``: the sentence and the vocabulary number of each piece, sorted
            by sentence.
        vectors: shape ``(pieces, dimension)``, 8-bit, see ``compress``.
        owners: shape ``(sentences,)``: the unit of each sentence.
    """

    def __init__(self, table: Table, vectors: NDArray[np.int8], owners: NDArray[np.int32]) -> None:
        self._owners = owners
        self._vectors = unit_length(vectors.astype(np.float32))
        self._sentences, self._starts = np.unique(table[:, 0], return_index=True)
        self._units = int(owners.max()) + 1 if len(owners) else 0
        pairs = np.unique(np.stack([table[:, 1], owners[table[:, 0]]]), axis=1)
        ids, counts = np.unique(pairs[0], return_counts=True)
        self._containing = dict(zip(ids.tolist(), counts.tolist(), strict=True))

    def matches(self, text: str, encoded: Encoded) -> Matches:
        """The pieces of an encoded text held against all sentences."""
        best = np.zeros((len(encoded.ids), len(self._owners)), dtype=np.float32)
        if len(self._starts) == 0 or len(encoded.ids) == 0:
            return Matches(encoded.places, np.zeros(len(encoded.ids)), best)
        cosines = encoded.pieces @ self._vectors.T
        best[:, self._sentences] = np.maximum.reduceat(cosines, self._starts, axis=1)
        return Matches(encoded.places, self._weights(text, encoded), best)

    def _weights(self, text: str, encoded: Encoded) -> NDArray[np.float64]:
        """The idf of each piece; a word in n pieces counts as sqrt(n) of them."""
        words = _words(encoded.places)
        pieces_of = np.bincount(words)
        weights = np.zeros(len(words))
        for word in range(len(pieces_of)):
            here = words == word
            places = encoded.places[here]
            rarest = max(
                idf(self._units, self._containing.get(i, 0)) for i in encoded.ids[here].tolist()
            )
            written = fold(text[places[0, 0] : places[-1, 1]])
            stop = STOP_WEIGHT if written in STOP_WORDS else 1.0
            weights[here] = stop * rarest / np.sqrt(pieces_of[word])
        total = weights.sum()
        return weights / total if total else weights


def compress(vectors: Sequence[NDArray[np.float32]], dimension: int) -> NDArray[np.int8]:
    """Rows of length 1 as 8-bit integers, each row scaled to its largest part."""
    if not vectors:
        return np.zeros((0, dimension), dtype=np.int8)
    rows = np.concatenate(vectors)
    largest = np.abs(rows).max(axis=1, keepdims=True)
    return np.rint(rows / np.where(largest > 0, largest, 1) * 127).astype(np.int8)


def _words(places: Table) -> NDArray[np.intp]:
    """The number of the word that each piece belongs to: pieces that touch are one word."""
    begins = np.ones(len(places), dtype=bool)
    begins[1:] = places[1:, 0] != places[:-1, 1]
    return np.cumsum(begins) - 1
