"""How the word pieces of a question are turned before they look for their like.

The pieces of the embedding model are made for texts that say the same. A question does not say
what its answer says: ``turned down`` looks for ``rejected``, ``Who`` for nobody. So each piece p
of a question (never of a document) becomes

    p' = (p + p D U) / |p + p D U|

with two small matrices that ``evals/adapt.py`` fits; after the linear adapters of Houlsby et al.
(arXiv 1902.00751), on the question's side only, so that an index holds with them and without.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from jkqa.protocols import Vectors


@dataclass(frozen=True, slots=True)
class Adapter:
    """The two matrices: ``down`` of shape ``(dimension, rank)``, ``up`` ``(rank, dimension)``."""

    down: NDArray[np.float16]
    up: NDArray[np.float16]

    def turned(self, pieces: Vectors) -> Vectors:
        """Pieces of length 1, shape ``(n, dimension)``, turned, and of length 1 again."""
        moved = pieces + (pieces @ self.down.astype(np.float32)) @ self.up.astype(np.float32)
        return np.asarray(moved / np.linalg.norm(moved, axis=1, keepdims=True), np.float32)

    def save(self, path: Path) -> None:
        """Write the matrices as a NumPy archive."""
        np.savez(path, down=self.down, up=self.up)


def read_adapter(path: Path) -> Adapter:
    """The adapter that was saved there."""
    with np.load(path, allow_pickle=False) as arrays:
        return Adapter(arrays["down"], arrays["up"])


@cache
def adapter_for(weights: str) -> Adapter | None:
    """The adapter for a model by the hash of its weights; None where there is none."""
    path = Path(__file__).parent / "adapters" / f"{weights[:16]}.npz"
    return read_adapter(path) if path.is_file() else None
