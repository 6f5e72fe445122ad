"""Nearest vectors by cosine, exact, by FAISS. Its distances and -1 ids never leave this file."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from jkqa.protocols import Scores, Vectors


class Dense:
    """Rows of vectors, each of length 1.

    Args:
        vectors: shape ``(rows, dimension)``.
    """

    def __init__(self, vectors: Vectors) -> None:
        import faiss

        self._index: Any = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(np.ascontiguousarray(vectors, dtype=np.float32))

    def __len__(self) -> int:
        return int(self._index.ntotal)

    def cosines(self, vector: NDArray[np.float32], rows: int | None = None) -> Scores:
        """The cosine of each row with ``vector``, shape ``(len(self),)``.

        With ``rows``, only that many nearest rows are looked at; the others get the lowest
        cosine among those.
        """
        if len(self) == 0:
            return np.zeros(0)
        wanted = len(self) if rows is None else min(rows, len(self))
        near, ids = self._index.search(vector.reshape(1, -1).astype(np.float32), wanted)
        kept = ids[0] >= 0
        cosines = np.full(len(self), near[0][kept].min(initial=np.inf), dtype=np.float64)
        cosines[ids[0][kept]] = near[0][kept]
        return cosines
