"""What may bear a sentence out: a unit, or a few, read for their details. Pure."""

from dataclasses import dataclass

from jkqa.claims.details import Details
from jkqa.claims.polarity import Signs


@dataclass(frozen=True, slots=True)
class Beyond:
    """A sentence of a unit that is not the nearest: its details, and where it stands.

    ``farther`` is by how much its cosine with the claim is less than that of the nearest.
    """

    details: Details
    behind: bool
    farther: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """A unit, or a few, that may bear a sentence out.

    ``whole`` are its details, ``close`` those of its sentences that are nearest to the claim,
    ``beyond`` its other sentences, of a paragraph.
    """

    whole: Details
    close: Details
    context: frozenset[str] = frozenset()  # terms of its heading
    beside: Signs | None = None  # of the sentences next to the nearest
    beyond: tuple[Beyond, ...] = ()
