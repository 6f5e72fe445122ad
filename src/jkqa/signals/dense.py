"""Nearest vectors by cosine. FAISS's distances and -1 ids never leave this file.

Exact up to ``EXACT`` rows: one product of a matrix, memory-mapped, with a vector. Beyond that an
inverted file of FAISS (IVF, Jégou et al., PAMI 2011) looks at the nearest cells only, and the rows
that it does not find get the lowest cosine of those that it does. docs/performance.md has the
measurement that ``EXACT`` comes from, and ``jkqa doctor`` what is lost.
"""

import math
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jkqa.protocols import Scores, Vectors

#: Up to so many rows all are looked at.
EXACT = 100_000
#: So many rows are looked for beyond that.
NEAREST = 1000
#: The share of the cells that is looked at.
_LOOKED_AT = 1 / 16
#: So few rows are quicker without BLAS, whose threads wait for each other; see ``late.py``.
_FEW = 5000
_TRAINING = 64  # vectors a cell


class Dense:
    """Rows of vectors, each of length 1.

    Args:
        vectors: shape ``(rows, dimension)``.
        cells: the file of an inverted file for them, see ``write_cells``; None looks at all rows.
    """

    def __init__(self, vectors: Vectors, cells: Path | None = None) -> None:
        self._vectors = vectors
        self._cells = _read(cells) if cells else None

    def __len__(self) -> int:
        return len(self._vectors)

    @property
    def exact(self) -> bool:
        """Whether all rows are looked at."""
        return self._cells is None

    def cosines(self, vector: NDArray[np.float32], rows: int | None = None) -> Scores:
        """The cosine of each row with ``vector``, shape ``(len(self),)``.

        With ``rows``, or where there are cells, only that many nearest rows are looked at; the
        others get the lowest cosine among those.
        """
        wanted = rows if self.exact else rows or NEAREST
        if wanted is None or wanted >= len(self):
            return self._all(vector).astype(np.float64)
        near, cosines = self.nearest(vector, wanted)
        found = np.full(len(self), cosines.min(initial=1.0), dtype=np.float64)
        found[near] = cosines
        return found

    def nearest(
        self, vector: NDArray[np.float32], rows: int
    ) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
        """The nearest rows, in no order, and their cosines."""
        if self._cells is None:
            cosines = self._all(vector)
            best = np.argpartition(-cosines, min(rows, len(self)) - 1)[:rows]
            return best, cosines[best]
        near, ids = self._cells.search(vector.reshape(1, -1).astype(np.float32), rows)
        kept = ids[0] >= 0
        return ids[0][kept], near[0][kept]

    def _all(self, vector: NDArray[np.float32]) -> NDArray[np.float32]:
        if len(self) <= _FEW:
            return np.asarray(np.einsum("ij,j->i", self._vectors, vector))
        return np.asarray(self._vectors @ vector)


def write_cells(vectors: Vectors, path: Path) -> None:
    """Sort the rows into about ``4 sqrt(rows)`` cells, and write these to a file."""
    import faiss

    rows, size = vectors.shape
    count = max(1, int(4 * math.sqrt(rows)))
    index: Any = faiss.IndexIVFFlat(
        faiss.IndexFlatIP(size), size, count, faiss.METRIC_INNER_PRODUCT
    )
    index.cp.seed = 7
    step = max(1, rows // (count * _TRAINING))
    index.train(np.ascontiguousarray(vectors[::step], dtype=np.float32))
    for first in range(0, rows, 100_000):  # a part at a time: the rows may lie on disk
        index.add(np.ascontiguousarray(vectors[first : first + 100_000], dtype=np.float32))
    index.nprobe = max(1, int(count * _LOOKED_AT))
    faiss.write_index(index, str(path))


def recall(dense: Dense, queries: Vectors, rows: int = 10) -> float:
    """The share of the exactly nearest rows that are found."""
    exact = Dense(dense._vectors)  # noqa: SLF001  the same rows without cells
    found = [
        len(set(dense.nearest(q, rows)[0]) & set(exact.nearest(q, rows)[0])) / rows for q in queries
    ]
    return float(np.mean(found))


def _read(path: Path) -> Any:
    import faiss

    return faiss.read_index(str(path), faiss.IO_FLAG_MMAP | faiss.IO_FLAG_READ_ONLY)
