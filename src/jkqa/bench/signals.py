"""The two signals of a search: BM25 over terms, and the cosine of embeddings."""

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from jkqa.bench.embeddings import Embedded
from jkqa.protocols import Encoder, Scores
from jkqa.signals.dense import Dense
from jkqa.signals.lexical import Lexical, compile_postings, idf
from jkqa.tokenize import terms

#: rank-bm25's own, for documents of any length; ``search`` has others, for short units.
K1, B = 1.5, 0.75
#: How much a term counts that a query has f times: (k3 + 1) f / (k3 + f), as in Okapi at TREC.
K3 = 8.0
#: The score of a document that is no hit at all.
NOT_FOUND = -np.inf


@dataclass(frozen=True, slots=True)
class Built:
    """What a signal cost: seconds to build it from the texts (None: not known), and its bytes."""

    seconds: float | None
    size: int


class LexicalSignal:
    """BM25 of every document."""

    def __init__(self, texts: Sequence[str]) -> None:
        began = time.perf_counter()
        postings = compile_postings((terms(text) for text in texts), K1, B)
        took = time.perf_counter() - began
        self._lexical = Lexical(postings)
        arrays = [getattr(postings, name) for name in postings.names()]
        self.built = Built(took, sum(array.nbytes for array in arrays))

    def scores(self, query: str) -> Scores:
        """The share of each document; one that shares no term is not found."""
        shares = self.shares(query)
        return np.where(shares > 0, shares, NOT_FOUND)

    def shares(self, query: str) -> Scores:
        """BM25 of each document as a share of the most that the query could reach, 0 to 1."""
        lexical, total, most = self._lexical, np.zeros(len(self._lexical)), 0.0
        for term, often in Counter(terms(query)).items():
            weight = (K3 + 1) * often / (K3 + often)
            most += weight * idf(len(lexical), lexical.containing(term)) * (K1 + 1)
            row = lexical.postings.row(term)
            if row is not None:
                documents, values = lexical.postings.of(row)
                total[documents] += weight * values
        return total / most if most else total


class DenseSignal:
    """The cosine c of a query's embedding and each document's, as (1 + c) / 2."""

    def __init__(self, encoder: Encoder, embedded: Embedded) -> None:
        self._encoder = encoder
        self._dense = Dense(embedded.vectors)
        self.empty = ~embedded.vectors.any(axis=1)
        self.built = Built(embedded.seconds, embedded.vectors.nbytes)

    def scores(self, query: str) -> Scores:
        """The nearness of each document, 0 to 1; an empty one is not found."""
        return np.where(self.empty, NOT_FOUND, self.nearness(query))

    def nearness(self, query: str) -> Scores:
        """``(1 + c) / 2`` of each document, exactly: all of them are looked at."""
        [encoded] = self._encoder.encode_questions([query])
        return (1 + self._dense.cosines(encoded.vector)) / 2
