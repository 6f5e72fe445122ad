"""What units say to a sentence, and whether two of them may say it together. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from jkqa.verdicts import Difference

#: What a difference costs when units are compared. Another unit that tells nearly the same may have
#: the number that is said, and then it is the one that is meant.
_COST = 0.05
_COST_FIGURE = 0.065
#: A second unit must carry this share of what the first does,
_SECOND = 0.55
#: and so much of the sentence where the first has something else in place of what it lacks.
_OF_THE_SAME = 0.62


@dataclass(frozen=True, slots=True)
class Borne:
    """What units say to a sentence.

    ``strength`` is 0 to 1, from the retrieval score and from how much of the sentence is content
    that the units do not carry. ``rows`` are the sentences that show it, for each unit. It is
    ``firm`` if the nearest sentences themselves have something else in place of a detail.
    """

    units: tuple[int, ...]
    strength: float
    differences: tuple[Difference, ...]
    rows: tuple[tuple[int, ...], ...]
    firm: bool = False

    @property
    def rank(self) -> float:
        """What the best explanation has most of."""
        figures = sum(d.kind in ("number", "date") for d in self.differences)
        others = len(self.differences) - figures
        return self.strength - _COST_FIGURE * figures - _COST * others


def may_add(other: Borne, first: Borne, names: int) -> bool:
    """Whether a unit may tell what the first does not of a sentence with so many names.

    The first must have one of them, to be about the same at all, and lack a detail; where it has
    something else in place of that, neither may say so in its nearest sentences.
    """
    kinds = [difference.kind for difference in first.differences]
    if all(kind in ("negation", "role") for kind in kinds):
        return False
    if names and sum(kind in ("name", "place") for kind in kinds) >= names:
        return False
    if all(not difference.document for difference in first.differences):
        return other.strength >= _SECOND * first.strength
    return not (first.firm or other.firm) and other.strength >= _OF_THE_SAME


def side_by_side(parts: Sequence[Borne]) -> Borne:
    """What bears out each clause of a sentence, as what bears out the whole."""
    rows: dict[int, tuple[int, ...]] = {}
    for part in parts:
        for unit, own in zip(part.units, part.rows, strict=True):
            rows[unit] = tuple(sorted({*rows.get(unit, ()), *own}))
    return Borne(tuple(rows), min(part.strength for part in parts), (), tuple(rows.values()))
