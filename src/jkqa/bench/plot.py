"""Two pictures of a report: effectiveness against latency, and what the hybrid gains by query."""

import io
from pathlib import Path
from typing import Any

from jkqa.bench.paired import gains
from jkqa.bench.results import MEASURES, Report
from jkqa.errors import OptionError
from jkqa.storage.writing import write_whole

FORMATS = (".svg", ".png")
#: Okabe and Ito's colours, which also those tell apart who see few; marks differ in shape as well.
_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#E69F00", "#000000")
_MARKS = "os^DvPX"
_GREY = "#666666"


def check_plot(path: Path) -> None:
    """Raise OptionError for a name that says no format."""
    if path.suffix.lower() not in FORMATS:
        raise OptionError(f"--plot {path}: expected a name that ends in {' or '.join(FORMATS)}.")


def plot(report: Report, path: Path) -> None:
    """Write the picture, whole."""
    check_plot(path)
    import matplotlib as mpl
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    settings: Any = {"svg.hashsalt": "jkqa", "svg.fonttype": "none", "font.size": 10}
    with mpl.rc_context(settings):
        figure = Figure(figsize=(11, 4.6), layout="constrained")
        FigureCanvasAgg(figure)
        left, right = figure.subplots(1, 2)
        _latency(left, report)
        _gains(right, report)
        facts = report.dataset
        figure.suptitle(
            f"{facts['name']}: {facts['documents']} documents, {facts['judged_queries']} queries"
        )
        written = io.BytesIO()
        kind = path.suffix.lower()[1:]
        metadata: Any = {"Date": None} if kind == "svg" else {}
        figure.savefig(written, format=kind, dpi=150, metadata=metadata)
    write_whole(path, written.getvalue())


def _latency(axes: Any, report: Report) -> None:
    measure = MEASURES[0]
    for at, system in enumerate(report.systems):
        axes.scatter(
            [1000 / system.rate if system.rate else 0.0],
            [system.measures[measure]],
            s=70,
            color=_COLOURS[at % len(_COLOURS)],
            marker=_MARKS[at % len(_MARKS)],
            label=f"{system.name} ({system.measures[measure]:.4f})",
            zorder=3,
        )
    _logarithmic(axes)
    axes.margins(x=0.15, y=0.2)
    axes.set_xlabel("milliseconds a query, mean (logarithmic)")
    axes.set_ylabel(measure)
    axes.set_title("Effectiveness against latency", fontsize=11)
    axes.grid(alpha=0.3)
    axes.legend(loc="best", fontsize=8)
    _plain(axes)


def _logarithmic(axes: Any) -> None:
    """Decades, and 2 and 5 between them, in plain figures."""
    from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator

    axes.set_xscale("log")
    axes.xaxis.set_major_locator(LogLocator(subs=(1.0, 2.0, 5.0)))
    axes.xaxis.set_minor_locator(NullLocator())
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))


def _gains(axes: Any, report: Report) -> None:
    one, other = report.system("lexical"), report.system("hybrid")
    if one is None or other is None:
        axes.set_axis_off()
        return
    values = sorted(gains(one, other), reverse=True)
    colours = [_COLOURS[0] if value > 0 else _COLOURS[1] for value in values]
    axes.bar(range(len(values)), values, color=colours, width=1.0)
    axes.axhline(0, color=_GREY, linewidth=0.8)
    mean = sum(values) / len(values)
    axes.axhline(mean, color=_GREY, linestyle="--", linewidth=1, label=f"mean {mean:+.4f}")
    better, worse = sum(v > 0 for v in values), sum(v < 0 for v in values)
    axes.set_xlabel("queries, from most gained to most lost")
    axes.set_ylabel(f"{MEASURES[0]}: hybrid less lexical")
    axes.set_title(
        f"Per query: {better} better, {worse} worse, {len(values) - better - worse} equal",
        fontsize=11,
    )
    axes.legend(loc="upper right", fontsize=8)
    _plain(axes)


def _plain(axes: Any) -> None:
    axes.spines[["top", "right"]].set_visible(False)
