"""The seams: what a part must offer to stand in for another, and the arrays they exchange."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

#: Rows of Euclidean length 1, shape ``(count, dimension)``.
Vectors = NDArray[np.float32]
#: One score per unit (or row); higher is better.
Scores = NDArray[np.float64]
#: A table of whole numbers, shape ``(count, columns)``.
Table = NDArray[np.int32]

#: Called with (done, total) as work proceeds.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text as a model sees it.

    ``vector`` has shape ``(dimension,)``. Each of its n word pieces has a vector in context,
    ``pieces`` of shape ``(n, dimension)``, its number in the model's vocabulary, ``ids`` of shape
    ``(n,)``, and its place in the text, ``places`` of shape ``(n, 2)``. All vectors have length 1.
    Pieces without a letter or digit are left out.
    """

    vector: NDArray[np.float32]
    pieces: Vectors
    ids: NDArray[np.int32]
    places: Table


class Encoder(Protocol):
    """Text to vectors."""

    @property
    def name(self) -> str:
        """What ``--model`` was given, or the default model's name."""
        ...

    @property
    def sha256(self) -> str:
        """The hash of the weights: two encoders with the same hash give the same vectors."""
        ...

    @property
    def dimension(self) -> int:
        """The length of a vector."""
        ...

    @property
    def window(self) -> int:
        """How many word pieces the model reads at once; what follows is not seen."""
        ...

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """How many word pieces each text has, the model's own marks included."""
        ...

    def encode(self, texts: Sequence[str], progress: Progress | None = None) -> list[Encoded]:
        """Each text as the model sees it."""
        ...

    def encode_questions(self, texts: Sequence[str]) -> list[Encoded]:
        """The same to four digits, in the fastest way there is for a few short texts."""
        ...

    def prepare(self) -> None:
        """Make what the first question needs, if it is not there yet."""
        ...

    def verify(self) -> str:
        """Check the weights thoroughly, and say how questions are encoded. Raises ModelError."""
        ...
