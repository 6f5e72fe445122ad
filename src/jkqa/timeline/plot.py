"""Pictures of a chronology by matplotlib: lanes over time, and a heat map of months and actors."""

import io
from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from jkqa.errors import OptionError
from jkqa.events.event import Event
from jkqa.timeline.labels import Mark, place_labels
from jkqa.timeline.lanes import Lane

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: Okabe and Ito, "Color Universal Design" (2008): eight colours that colour-blind people can tell
#: apart; the marks differ by shape as well.
COLOURS = (
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#8C8C00",
)  # fmt: skip
MARKS = "osD^vPXhp*"
FORMATS = ("png", "svg")
_DPI = 100
_CROWDED = 260  # so many marks and more are drawn as bubbles of counts


def plot(
    lanes: Sequence[Lane], title: str, size: tuple[int, int] = (1600, 900), kind: str = "png"
) -> bytes:
    """Events as marks in lanes over time; ``size`` is in pixels.

    Labels are the beginnings of entries, as many as fit without overlap. A chronology of some
    hundred entries is drawn as bubbles, one per lane and stretch of time, with the count inside.
    """
    figure, axes = _canvas(size)
    events = [event for lane in lanes for event in lane.events]
    first, last = _extent(events)
    crowded = len(events) > _CROWDED
    marks = [
        mark
        for row, lane in enumerate(lanes)
        for mark in (_bubbles if crowded else _marks)(axes, lane, row, (first, last))
    ]
    _frame(axes, lanes, first, last)
    axes.set_title(title, loc="left", fontsize=15, fontweight="bold", pad=14, wrap=True)
    _legend(figure, axes, lanes)
    if not crowded:
        place_labels(figure, axes, marks)
    return _bytes(figure, kind)


def heatmap(
    actors: Sequence[Lane], title: str, size: tuple[int, int] = (1600, 900), kind: str = "png"
) -> bytes:
    """How many entries each actor has in each month, darker for more, with the number written."""
    import numpy as np

    figure, axes = _canvas(size)
    first, last = _extent([event for lane in actors for event in lane.events])
    months = _months(first, last)
    counts = np.zeros((len(actors), len(months)), dtype=int)
    for row, lane in enumerate(actors):
        for event in lane.events:
            counts[row, months.index(event.entry.date[:7])] += 1
    image = axes.imshow(counts, cmap="Blues", aspect="auto", vmin=0, vmax=max(1, counts.max()))
    written = len(months) <= 36
    for (row, column), count in np.ndenumerate(counts) if written else ():
        colour = "white" if count > counts.max() * 0.6 else "#202020"
        axes.text(column, row, str(count or "·"), ha="center", va="center", color=colour)
    step = max(1, len(months) // 14)
    axes.set_xticks(range(0, len(months), step), [_month(m) for m in months[::step]])
    axes.set_yticks(range(len(actors)), [lane.name for lane in actors])
    axes.tick_params(length=0)
    for side in axes.spines.values():
        side.set_visible(False)
    axes.set_title(title, loc="left", fontsize=15, fontweight="bold", pad=14)
    figure.colorbar(image, ax=axes, label="entries", shrink=0.6, ticks=_whole(int(counts.max())))
    return _bytes(figure, kind)


def _canvas(size: tuple[int, int]) -> "tuple[Figure, Axes]":
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(size[0] / _DPI, size[1] / _DPI), dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)  # draws without a display
    figure.set_facecolor("white")
    return figure, figure.add_subplot()


def _extent(events: Sequence[Event]) -> tuple[date, date]:
    days = [d for e in events for d in (e.entry.dates.start, e.entry.dates.end) if d]
    if not days:
        raise OptionError("there is no entry to draw; widen the period or leave out a filter.")
    return min(days), max(days)


def _marks(axes: "Axes", lane: Lane, row: int, _days: tuple[date, date]) -> list[Mark]:
    """One mark per entry; those of one day stand on each other. Returns what labels need."""
    colour, mark = COLOURS[row % len(COLOURS)], MARKS[row % len(MARKS)]
    seen: dict[date, int] = {}
    marks = []
    for event in lane.events:
        start = event.entry.dates.start or date.min
        height = row - 0.13 * seen.get(start, 0)
        seen[start] = seen.get(start, 0) + 1
        end, at = event.entry.dates.end, _number(start)
        if end and end > start:
            axes.plot([at, _number(end)], [height] * 2, color=colour, lw=5, alpha=0.4, zorder=2)
        axes.plot([at], [height], mark, color=colour, ms=9, mec="white", mew=0.9, zorder=3)
        marks.append(Mark(at, height, event.entry.text, colour))
    return marks


def _bubbles(axes: "Axes", lane: Lane, row: int, days: tuple[date, date]) -> list[Mark]:
    """One bubble per stretch of time, its area by the count, which stands inside."""
    colour = COLOURS[row % len(COLOURS)]
    width = max(7, (days[1] - days[0]).days // 40)
    counts: dict[int, int] = {}
    for event in lane.events:
        at = ((event.entry.dates.start or days[0]) - days[0]).days // width
        counts[at] = counts.get(at, 0) + 1
    most = max(counts.values())
    for at, count in counts.items():
        day = _number(days[0]) + at * width + width / 2
        size = 60 + 620 * count / max(most, 8)
        axes.scatter([day], [row], s=size, color=colour, alpha=0.75, lw=0, zorder=2)
        if count > 1:
            axes.annotate(
                str(count), (day, row), ha="center", va="center", color="white", fontsize=8,
                zorder=3, fontweight="bold",
            )  # fmt: skip
    return []


def _number(day: date) -> float:
    """A day as matplotlib counts them: days since 1970."""
    return float((day - date(1970, 1, 1)).days)


def _frame(axes: "Axes", lanes: Sequence[Lane], first: date, last: date) -> None:
    """The axis of time, the lanes' names, and thin lines between."""
    from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

    margin = timedelta(days=max(3, (last - first).days // 40))
    axes.xaxis_date()
    axes.set_xlim(_number(first - margin), _number(last + margin))
    axes.set_ylim(len(lanes) - 0.4, -0.75)
    locator = AutoDateLocator(minticks=3, maxticks=12)  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(ConciseDateFormatter(locator))  # type: ignore[no-untyped-call]
    axes.set_yticks(range(len(lanes)), [lane.name for lane in lanes], fontsize=12)
    for label, row in zip(axes.get_yticklabels(), range(len(lanes)), strict=True):
        label.set_color(COLOURS[row % len(COLOURS)])
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x", color="#e4e4e4", lw=0.8, zorder=0)
    for row in range(len(lanes)):
        axes.axhline(row, color="#f0f0f0", lw=1.2, zorder=1)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _legend(figure: "Figure", axes: "Axes", lanes: Sequence[Lane]) -> None:
    """Mark, colour and number of entries of each lane, below the picture."""
    from matplotlib.lines import Line2D

    handles = [
        Line2D([], [], marker=MARKS[i % len(MARKS)], color=COLOURS[i % len(COLOURS)], ls="", ms=8)
        for i in range(len(lanes))
    ]
    names = [f"{lane.name} ({len(lane.events)})" for lane in lanes]
    width = figure.get_size_inches()[0]
    columns = max(1, min(len(lanes), int(width * 9 / max(map(len, names), default=1))))
    figure.legend(handles, names, loc="outside lower center", ncols=columns, frameon=False)
    axes.set_axisbelow(True)


def _bytes(figure: "Figure", kind: str) -> bytes:
    """The picture; the same events give the same bytes, so no date is written into it."""
    import matplotlib as mpl

    out = io.BytesIO()
    metadata = {"Date": None} if kind == "svg" else {"Software": None}
    with mpl.rc_context({"svg.hashsalt": "jkqa", "svg.fonttype": "none"}):
        figure.savefig(out, format=kind, metadata=metadata)
    return out.getvalue()


def _months(first: date, last: date) -> list[str]:
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    at = first.year * 12 + first.month - 1
    return [f"{(at + i) // 12:04}-{(at + i) % 12 + 1:02}" for i in range(count)]


def _month(month: str) -> str:
    return date.fromisoformat(f"{month}-01").strftime("%b\n%Y")


def _whole(most: int) -> list[int]:
    return list(range(0, most + 1, max(1, most // 6)))
