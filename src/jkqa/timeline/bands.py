"""Where marks stand: in bands, one per lane, and within a band on levels. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

#: Diameters of marks that are tried, in points, the largest first.
SIZES = (7.5, 5.5, 4.0, 3.0)
_GAP = 8.0  # above and below the marks of a band
_FULL = 0.62  # the part of the height that marks may take; the rest is for labels
_FULLEST = 0.95  # the same for the smallest marks, which have no labels
_LABEL = 190.0  # the width of a usual label, whose line is so high:
_LINE = 11.5


@dataclass(frozen=True, slots=True)
class Band:
    """A lane's strip: its upper and lower edge, and the height on which its lowest marks stand.

    Heights are points from the upper edge of the picture down.
    """

    top: float
    bottom: float
    base: float


def levels(spans: Sequence[tuple[float, float]], size: float) -> list[int]:
    """A level for each mark, from 0 up, so that no two marks touch.

    Spans are (from, to) along the axis, both the centre of a mark; they come in order.
    """
    ends: list[float] = []
    found = []
    for start, end in spans:
        level = next((i for i, last in enumerate(ends) if last + size <= start), len(ends))
        ends[level : level + 1] = [end]
        found.append(level)
    return found


def fitting(
    lanes: Sequence[Sequence[tuple[float, float]]], height: float, sizes: Sequence[float] = SIZES
) -> tuple[float, list[list[int]]] | None:
    """The largest size at which all marks fit, and their levels; None if none is small enough."""
    for size in sizes:
        found = [levels(spans, size) for spans in lanes]
        needed = sum(_thick(own, size) for own in found)
        if needed <= height * (_FULLEST if size == sizes[-1] else _FULL):
            return size, found
    return None


def bands(
    lanes: Sequence[Sequence[int]],
    size: float,
    width: float,
    height: float,
    wanted: Sequence[int] | None = None,
) -> list[Band]:
    """The strip of each lane: room for its marks, and for as many labels as it is wanted to have.

    Lanes are the levels of their marks.
    """
    marks = [_thick(own, size) for own in lanes]
    rows = [max(1.0, count * _LABEL / width) for count in wanted or [0] * len(lanes)]
    spare = max(0.0, height - sum(marks))
    made, top = [], 0.0
    for thick, lines in zip(marks, rows, strict=True):
        own = thick + spare * lines / sum(rows)
        used = thick + min(own - thick, (2 + 3 * lines) * _LINE if wanted else 0.0)
        middle = (own - used) / 2  # a band that has more than it needs keeps it on both sides
        made.append(Band(top, top + own, top + own - middle - _GAP / 2 - size / 2))
        top += own
    return made


def _thick(own: Sequence[int], size: float) -> float:
    return (max(own, default=0) + 1) * size + _GAP
