"""Labels of marks that overlap neither each other nor any mark."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import fill
from typing import TYPE_CHECKING, Any

from jkqa.timeline.lanes import short

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: How long labels may be, the longest first; only a few marks leave room for whole sentences.
_LETTERS = (44, 30, 20)
_LONG = (160, 110, 70)
_FEW = 15
_LINE = 44
#: Where a label is tried: above and below the mark, to its right, its left, or centred (points).
_PLACES = (
    (7, 0, "left", "center"),
    (0, 9, "center", "bottom"),
    (0, -9, "center", "top"),
    (-7, 0, "right", "center"),
    (4, 16, "left", "bottom"),
    (4, -16, "left", "top"),
)
#: And further off, where no other lane's mark can be meant.
_FAR = ((0, 38, "center", "bottom"), (0, -38, "center", "top"))


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark of a picture in its own coordinates, and what its label may say."""

    x: float
    y: float
    text: str
    colour: str


def place_labels(figure: "Figure", axes: "Axes", marks: Sequence[Mark]) -> int:
    """Label as many marks as there is room for, and return how many.

    Labels become shorter before they are given up; marks
    that stand alone come first, for there is room for them.
    """
    from matplotlib.transforms import Bbox

    figure.draw_without_rendering()
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    at = [axes.transData.transform((mark.x, mark.y)) for mark in marks]
    taken = [Bbox.from_extents(x - 6, y - 6, x + 6, y + 6) for x, y in at]
    inside = axes.get_window_extent(renderer)
    alone = sorted(range(len(marks)), key=lambda i: -_room(at, i))
    few = len(marks) <= _FEW
    tries = [
        (letters, place)
        for letters in ((*_LONG, *_LETTERS) if few else _LETTERS)
        for place in ((*_PLACES, *_FAR) if few else _PLACES)
    ]
    placed = 0
    for i in alone:
        own = taken[i]
        others = [box for box in taken if box is not own]
        if _place(axes, renderer, marks[i], others, inside, taken, tries):
            placed += 1
    return placed


def _place(
    axes: "Axes",
    renderer: Any,
    mark: Mark,
    others: list[Any],
    inside: Any,
    taken: list[Any],
    tries: Sequence[tuple[int, tuple[int, int, str, str]]],
) -> bool:
    for letters, (x, y, horizontal, vertical) in tries:
        label = axes.annotate(
            fill(short(mark.text, letters), _LINE), (mark.x, mark.y), (x, y),
            textcoords="offset points", ha=horizontal, va=vertical, fontsize=8.5,
            color=mark.colour, zorder=4,
        )  # fmt: skip
        box = label.get_window_extent(renderer).padded(1.5)
        wide = inside.x0 <= box.x0 and box.x1 <= inside.x1
        fits = wide and inside.y0 <= box.y0 and box.y1 <= inside.y1
        if fits and not any(box.overlaps(other) for other in others):
            taken.append(box)
            return True
        label.remove()
    return False


def _room(at: Sequence[Any], i: int) -> float:
    """The distance to the nearest other mark, in pixels; height counts more."""
    x, y = at[i]
    gaps = [abs(a - x) + 3 * abs(b - y) for j, (a, b) in enumerate(at) if j != i]
    return float(min(gaps, default=1e9))
