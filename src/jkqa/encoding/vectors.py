"""Vectors of length 1, as every part of jkqa exchanges them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from jkqa.protocols import Encoded


def encoded_of(
    text: str,
    whole: NDArray[np.float32],
    pieces: NDArray[np.float32],
    ids: Sequence[int],
    places: Sequence[tuple[int, int]],
) -> Encoded:
    """A text's vectors scaled to length 1; only the pieces with a letter or digit are kept.

    ``pieces`` has one row for each of ``ids`` and ``places``, the model's own marks included.
    """
    kept = [i for i, (a, b) in enumerate(places) if any(map(str.isalnum, text[a:b]))]
    return Encoded(
        unit_length(whole.astype(np.float32)),
        unit_length(pieces[kept].astype(np.float32)),
        np.asarray([ids[i] for i in kept], dtype=np.int32),
        np.asarray([places[i] for i in kept], dtype=np.int32).reshape(-1, 2),
    )


def unit_length(vectors: Any) -> Any:
    """Rows scaled to Euclidean length 1; zero rows stay zero."""
    norms = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return vectors / np.where(norms > 0, norms, 1)
