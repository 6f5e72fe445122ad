"""A picture of a chronology in lanes over time, by matplotlib. All measures are in points."""

from collections.abc import Sequence
from datetime import date
from textwrap import fill
from typing import TYPE_CHECKING

from jkqa.timeline.axis import number, time_axis
from jkqa.timeline.bands import SIZES, Band, bands, fitting
from jkqa.timeline.bubbles import bubbles
from jkqa.timeline.canvas import COLOURS, INKS, MARKS, canvas, extent, file_of, heading
from jkqa.timeline.labels import LINE, Label, Letters, Mark, place
from jkqa.timeline.lanes import Lane

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from jkqa.types import DateRange

_LABELLED = 260  # so many marks and more stand without labels
_GROUNDS = ("#ffffff", "#f5f6f8")  # of lanes in turn
_NAME = 18  # letters of a lane's name on one line
#: Size of the letters of labels, and of the largest marks, where there are at most so many.
_LETTERS = ((6, 13.0, 14.0), (20, 10.5, 10.0), (_LABELLED, 8.5, SIZES[0]))
_SMALL = 380  # points; a lower picture has a smaller legend


def plot(
    lanes: Sequence[Lane],
    title: str,
    size: tuple[int, int] = (1600, 900),
    kind: str = "png",
    counted: str = "",
) -> bytes:
    """Events as marks in lanes over time; ``size`` is in pixels.

    ``counted`` says in the legend what the numbers of the lanes count.

    No two marks touch: those of one day stand on each other, and all become smaller where there
    are many. Labels are the beginnings of entries, as many as fit without overlap, each entry once.
    Where even the smallest marks do not fit, bubbles with counts stand for stretches of time.
    """
    return file_of(lanes_figure(lanes, title, size, counted), kind)


def lanes_figure(
    lanes: Sequence[Lane], title: str, size: tuple[int, int], counted: str = ""
) -> "Figure":
    """The figure of ``plot``: the axes have points as heights and days as widths."""
    figure = canvas(size)
    axes = figure.add_subplot()
    first, last = extent([event for lane in lanes for event in lane.events])
    _frame(axes, lanes)
    time_axis(axes, first, last, figure.get_figwidth() * 72 * 0.8)
    heading(figure, title)
    _legend(figure, lanes, counted)
    width, height = _settled(figure, axes)
    low, high = time_axis(axes, first, last, width)
    per_day = width / (high - low)
    spans = [[_span(event.entry.dates, low, per_day) for event in lane.events] for lane in lanes]
    count = sum(map(len, spans))
    letters, largest = next(((a, b) for most, a, b in _LETTERS if count <= most), (0.0, SIZES[0]))
    found = fitting(spans, height, (largest, *SIZES))
    diameter, levels = found or (0.0, [[0] * len(lane.events) for lane in lanes])
    wanted = _wanted(lanes) if found and letters else None
    strips = bands(levels, diameter, width, height, wanted)
    _strips(axes, lanes, strips, height)
    if not found:
        bubbles(axes, lanes, strips, (first, last))
        return figure
    marks = [
        [
            Mark(start, strip.base - level * diameter, end, diameter, event.entry.text)
            for (start, end), level, event in zip(own, on, lane.events, strict=True)
        ]
        for own, on, lane, strip in zip(spans, levels, lanes, strips, strict=True)
    ]
    for row, own_marks in enumerate(marks):
        _draw_marks(axes, own_marks, row, low, per_day)
    if wanted:
        for row, label in _labels(marks, lanes, strips, width, _letters(figure, letters)):
            _draw_label(axes, label, letters, row, low, per_day)
    return figure


def _span(dates: "DateRange", low: float, per_day: float) -> tuple[float, float]:
    start = dates.start or date.min
    end = max(start, dates.end or start)
    return (number(start) - low) * per_day, (number(end) - low) * per_day


def _frame(axes: "Axes", lanes: Sequence[Lane]) -> None:
    """The lanes' names, which take their room, and thin lines of time."""
    axes.set_ylim(len(lanes) - 0.5, -0.5)
    _names(axes, lanes, range(len(lanes)))
    axes.tick_params(axis="y", length=0)
    axes.tick_params(axis="x", labelsize=9.5)
    axes.grid(axis="x", color="#dcdfe3", lw=0.7)
    axes.set_axisbelow(True)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)


def _names(axes: "Axes", lanes: Sequence[Lane], heights: Sequence[float]) -> None:
    axes.set_yticks(heights, [fill(lane.name, _NAME) for lane in lanes], fontsize=11)
    for row, label in enumerate(axes.get_yticklabels()):
        label.set_color(INKS[row % len(INKS)])


def _settled(figure: "Figure", axes: "Axes") -> tuple[float, float]:
    """The size of the axes, which keep their place from now on."""
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    box = axes.get_window_extent()
    return box.width * 72 / figure.dpi, box.height * 72 / figure.dpi


def _strips(axes: "Axes", lanes: Sequence[Lane], strips: Sequence[Band], height: float) -> None:
    """A light ground under every other lane, and the names at the height of the marks."""
    axes.set_ylim(height, 0)
    _names(axes, lanes, [strip.base for strip in strips])
    for row, strip in enumerate(strips):
        axes.axhspan(strip.top, strip.bottom, color=_GROUNDS[row % 2], lw=0, zorder=0)
        colour = COLOURS[row % len(COLOURS)]
        axes.axhline(strip.base, color=colour, lw=0.8, alpha=0.25, zorder=1)


def _draw_marks(axes: "Axes", marks: Sequence[Mark], row: int, low: float, per_day: float) -> None:
    colour, shape = COLOURS[row % len(COLOURS)], MARKS[row % len(MARKS)]
    for mark in marks:
        if mark.end > mark.x:
            days = [low + mark.x / per_day, low + mark.end / per_day]
            axes.plot(days, [mark.y] * 2, color=colour, lw=mark.size * 0.55, alpha=0.4, zorder=2)
    days = [low + mark.x / per_day for mark in marks]
    heights = [mark.y for mark in marks]
    edge = 0.7 if marks and marks[0].size >= SIZES[0] else 0.2
    axes.plot(
        days, heights, shape, color=colour, ms=marks[0].size if marks else 0, mec="white",
        mew=edge, ls="", zorder=3, gid=f"lane-{row}", clip_on=False,
    )  # fmt: skip


def _wanted(lanes: Sequence[Lane]) -> list[int]:
    """How many labels each lane is to have: an entry is labelled in the emptiest of its lanes."""
    said: set[int] = set()
    found = [0] * len(lanes)
    for row in _emptiest_first(lanes):
        own = {id(event) for event in lanes[row].events}
        found[row] = len(own - said)
        said |= own
    return found


def _emptiest_first(lanes: Sequence[Lane]) -> list[int]:
    return sorted(range(len(lanes)), key=lambda row: len(lanes[row].events))


def _labels(
    marks: Sequence[Sequence[Mark]],
    lanes: Sequence[Lane],
    strips: Sequence[Band],
    width: float,
    letters: Letters,
) -> list[tuple[int, Label]]:
    """Labels with the row of their lane; lanes with few entries first, each entry once."""
    said: set[int] = set()
    found = []
    for row in _emptiest_first(lanes):
        own = {id(m): id(e) for m, e in zip(marks[row], lanes[row].events, strict=True)}
        wanted = [mark for mark in marks[row] if own[id(mark)] not in said]
        for label in place(marks[row], wanted, strips[row], width, letters):
            said.add(own[id(label.mark)])
            found.append((row, label))
    return found


def _draw_label(
    axes: "Axes", label: Label, letters: float, row: int, low: float, per_day: float
) -> None:
    left, top, _, _ = label.box
    ink = INKS[row % len(INKS)]
    axes.text(
        low + left / per_day, top, "\n".join(label.lines).replace("$", r"\$"), fontsize=letters,
        color=ink, va="top", ha="left", linespacing=LINE / 1.2, zorder=1.5, gid="label",
        bbox={"fc": _GROUNDS[row % 2], "lw": 0, "pad": 0.3},  # no line runs through the words
    )  # fmt: skip
    if label.leader:
        x, upper, _, lower = label.leader
        axes.plot(
            [low + (x + 0.4) / per_day] * 2, [upper, lower], color=ink, lw=0.6, alpha=0.7, zorder=1
        )


def _letters(figure: "Figure", size: float) -> Letters:
    from matplotlib.font_manager import FontProperties

    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    font = FontProperties(size=size)

    def measure(line: str) -> float:
        wide, _, _ = renderer.get_text_width_height_descent(line, font, ismath=False)
        return float(wide) * 72 / float(figure.dpi)

    return Letters(size, measure)


def _legend(figure: "Figure", lanes: Sequence[Lane], counted: str) -> None:
    """Mark, colour and number of entries of each lane, below the picture."""
    from matplotlib.lines import Line2D

    handles = [
        Line2D([], [], marker=MARKS[i % len(MARKS)], color=COLOURS[i % len(COLOURS)], ls="", ms=7)
        for i in range(len(lanes))
    ]
    names = [f"{lane.name} ({len(lane.events)})" for lane in lanes]
    width, height = figure.get_size_inches() * 72
    size = 9.5 if height > _SMALL else 8
    letters = max(_NAME, int((width - 20) / (size * 0.58)))
    one = max((len(name) * size * 0.58 for name in names), default=1) + 24
    rows = -(-len(lanes) // max(1, int((width - 20) / one)))
    figure.legend(
        handles, names, loc="outside lower center", ncols=-(-len(lanes) // rows), frameon=False,
        fontsize=size, handletextpad=0.2, columnspacing=1.2, borderpad=0.1, labelspacing=0.3,
        title=fill(f"In brackets: {counted}", letters) if counted else None, title_fontsize=size,
    )  # fmt: skip
