"""Bubbles that stand for more entries than can be drawn one by one."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from math import ceil
from typing import TYPE_CHECKING

from jkqa.timeline.axis import number
from jkqa.timeline.bands import Band
from jkqa.timeline.canvas import COLOURS, INKS
from jkqa.timeline.lanes import Lane

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_ACROSS = 26.0  # points that a stretch of time takes at least


def bubbles(
    axes: "Axes", lanes: Sequence[Lane], strips: Sequence[Band], days: tuple[date, date]
) -> None:
    """One bubble per lane and stretch of time, its area by the count, which stands inside.

    All lanes share one scale; the widest bubbles just do not touch.
    """
    low, high = axes.get_xlim()
    figure = axes.get_figure()
    assert figure
    per_day = axes.get_window_extent().width * 72 / figure.dpi / (high - low)
    length = max(1, ceil(_ACROSS / per_day))
    counts = [
        Counter(((event.entry.dates.start or days[0]) - days[0]).days // length for event in own)
        for own in (lane.events for lane in lanes)
    ]
    most = max(count for own in counts for count in own.values())
    wide = per_day * length
    widest = min(wide, *(strip.bottom - strip.top for strip in strips))
    for row, own in enumerate(counts):
        middle = (strips[row].top + strips[row].bottom) / 2
        for at, count in sorted(own.items()):
            day = number(days[0]) + min((at + 0.5) * length, (days[1] - days[0]).days)
            across = max(3.0, widest * (count / most) ** 0.5)
            colour, ink = COLOURS[row % len(COLOURS)], INKS[row % len(INKS)]
            big = across >= 7 * len(str(count)) + 2
            axes.scatter([day], [middle], s=across**2, color=ink if big else colour, lw=0, zorder=2)
            if big:
                axes.annotate(
                    str(count), (day, middle), ha="center", va="center", color="white",
                    fontsize=8, zorder=3,
                )  # fmt: skip
