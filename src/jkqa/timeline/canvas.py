"""What the pictures share: size, colours, title and file. All measures are in points."""

import io
import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from jkqa.errors import OptionError
from jkqa.events.event import Event

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Okabe and Ito, "Color Universal Design" (2008), with a dark grey for their yellow, which is too
#: pale on white: eight colours that colour-blind people can tell apart; the marks differ by shape
#: as well.
COLOURS = (
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#666666",
)  # fmt: skip
#: The same colours for words: as dark as it takes to read them on white.
INKS = (
    "#00639B", "#A84A00", "#00734F", "#9A3F74", "#8A5C00", "#1F6E9E", "#000000", "#555555",
)  # fmt: skip
MARKS = "osD^vPXh"
FORMATS = ("png", "svg")
POINT = 96 / 72  # pixels
_DPI = 96
_USUAL = 1600 * 900  # pixels; letters of larger pictures grow with them
_TITLE = (15, 13, 11, 9.5, 8)


def canvas(size: tuple[int, int]) -> "Figure":
    """An empty white figure of so many pixels."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    dpi = _DPI * max(1.0, (size[0] * size[1] / _USUAL) ** 0.5)
    figure = Figure(figsize=(size[0] / dpi, size[1] / dpi), dpi=dpi, layout="constrained")
    figure.set_layout_engine("constrained", w_pad=0.12, h_pad=0.1)
    FigureCanvasAgg(figure)  # draws without a display
    figure.set_facecolor("white")
    return figure


def heading(figure: "Figure", title: str) -> None:
    """The title at the upper left; as large as it fits, and cut only where nothing else helps."""
    room = figure.get_figwidth() * 72 - 24
    letters = title.replace("$", r"\$")
    for size in _TITLE:
        made = figure.suptitle(letters, x=0.012, ha="left", fontsize=size, fontweight="bold")
        if _width(figure, made) <= room:
            return
    while len(letters) > 1 and _width(figure, made) > room:
        letters = letters[:-2].rstrip(" ·\\") + "…"
        made.set_text(letters)


def _width(figure: "Figure", text: Any) -> float:
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    return float(text.get_window_extent(renderer).width) * 72 / figure.dpi


def extent(events: Sequence[Event]) -> tuple[date, date]:
    """The first and the last day of the events."""
    days = [d for e in events for d in (e.entry.dates.start, e.entry.dates.end) if d]
    if not days:
        raise OptionError("there is no entry to draw; widen the period or leave out a filter.")
    return min(days), max(days)


def file_of(figure: "Figure", kind: str) -> bytes:
    """The picture; the same events give the same bytes, so no date is written into it."""
    import matplotlib as mpl

    out = io.BytesIO()
    metadata = {"Date": None} if kind == "svg" else {"Software": None}
    width, height = figure.get_size_inches() * figure.dpi
    with mpl.rc_context({"svg.hashsalt": "jkqa", "svg.fonttype": "none"}):
        figure.savefig(out, format=kind, metadata=metadata)
    if kind == "png":
        return out.getvalue()
    pixels = f'<svg\\1width="{round(width)}" height="{round(height)}"'  # not in points
    drawn = re.sub(r'<svg([^>]*?)width="\S+pt" height="\S+pt"', pixels, out.getvalue().decode())
    return drawn.encode()
