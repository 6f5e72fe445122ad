"""A heat map of months and actors, by matplotlib."""

from collections.abc import Sequence
from datetime import date
from textwrap import fill
from typing import TYPE_CHECKING, Any

from jkqa.errors import OptionError
from jkqa.timeline.axis import ticks_of, words_of
from jkqa.timeline.canvas import canvas, extent, file_of, heading
from jkqa.timeline.lanes import Lane

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_NUMBER = 17.0  # points that a number in a cell takes
_NAME = 24  # letters of an actor on one line
_LEAST = 4  # entries in the darkest cell, so that a single one is not dark


def heatmap(
    actors: Sequence[Lane],
    title: str,
    size: tuple[int, int] = (1600, 900),
    kind: str = "png",
    days: tuple[date, date] | None = None,
) -> bytes:
    """How many entries each actor has in each month, darker for more, with the number written.

    ``days`` is the period that is drawn, that of the actors' events by default.
    """
    if not actors:
        raise OptionError("no actor takes part in these entries; widen the period or use --plot.")
    figure = canvas(size)
    axes = figure.add_subplot()
    counts, months = _counts(actors, days or extent([e for lane in actors for e in lane.events]))
    top = max(_LEAST, int(counts.max()))
    image = axes.pcolormesh(counts, cmap="Blues", vmin=0, vmax=top, ec="white", lw=1)
    axes.set_ylim(len(actors), 0)
    axes.set_yticks(
        [row + 0.5 for row in range(len(actors))], [fill(lane.name, _NAME) for lane in actors]
    )
    axes.tick_params(length=0, labelsize=10)
    for side in axes.spines.values():
        side.set_visible(False)
    heading(figure, title)
    bar = figure.colorbar(
        image,
        ax=axes,
        label="entries that an actor takes part in",
        shrink=0.6,
        ticks=_whole(top),
        pad=0.015,
    )
    bar.outline.set_visible(False)
    width = figure.get_figwidth() * 72 * 0.75
    _months(axes, months, width)
    if width / len(months) >= _NUMBER:
        _numbers(axes, counts, top)
    return file_of(figure, kind)


def _counts(actors: Sequence[Lane], days: tuple[date, date]) -> tuple[Any, list[date]]:
    import numpy as np

    first, last = (day.year * 12 + day.month - 1 for day in days)
    counts = np.zeros((len(actors), last - first + 1), dtype=int)
    for row, lane in enumerate(actors):
        for event in lane.events:
            year, month = event.entry.date[:7].split("-")
            counts[row, int(year) * 12 + int(month) - 1 - first] += 1
    return counts, [date(at // 12, at % 12 + 1, 1) for at in range(first, last + 1)]


def _months(axes: "Axes", months: Sequence[date], width: float) -> None:
    few = max(2, int(width / 45))
    ticks = list(months) if len(months) <= few else ticks_of(months[0], months[-1], few)
    axes.set_xticks([months.index(tick) + 0.5 for tick in ticks], words_of(ticks))


def _numbers(axes: "Axes", counts: Any, top: int) -> None:
    import numpy as np

    for (row, column), count in np.ndenumerate(counts):
        colour = "white" if count > top * 0.6 else "#202020" if count else "#8a929c"
        axes.text(
            column + 0.5, row + 0.5, str(count or "·"), ha="center", va="center", color=colour
        )


def _whole(most: int) -> list[int]:
    return list(range(0, most + 1, max(1, -(-most // 6))))
