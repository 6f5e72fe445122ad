"""The table and the picture of benchmarks/growth.py, from what it measured.

python benchmarks/growth.py --show
"""

from collections.abc import Callable
from typing import Any

from corpora import ROOT

PICTURE = ROOT / "docs" / "growth.png"
Row = dict[str, Any]
#: Files of an index by what they belong to.
_PARTS = {
    "late": ("piece_",),
    "dense": ("window_", "sentence_"),
    "lexical": ("postings_", "words"),
    "documents": ("documents",),
}
_COLOURS = {
    "lexical": "#0072b2", "dense": "#d55e00", "late": "#009e73", "hybrid": "#000000",
    "ask": "#cc79a7",
}  # fmt: skip


def megabytes(row: Row, part: str) -> float:
    """The size of a part of an index."""
    names = [n for n in row["bytes"] if n.startswith(_PARTS[part])]
    return sum(row["bytes"][n] for n in names) / 1e6


def seconds_a_unit(rows: list[Row]) -> float:
    """What the model needs for a unit, where it was measured."""
    own = [row for row in rows if row["encode_s"]]
    return sum(row["encode_s"] for row in own) / sum(row["units"] for row in own)


def without_model(row: Row) -> float:
    """Seconds of building without the model."""
    return sum(row[step] or 0.0 for step in ("read_s", "join_s", "words_s", "save_s"))


def table(rows: list[Row]) -> str:
    """The table in Markdown, sizes in columns."""
    rate = seconds_a_unit(rows)

    def times(name: str) -> Callable[[Row], str]:
        return lambda row: "{} ({})".format(*(_short(ms) for ms in row["ms"][name]))

    def size(part: str) -> Callable[[Row], str]:
        return lambda row: _short(megabytes(row, part))

    lines: dict[str, Callable[[Row], str]] = {
        "sentences": lambda row: f"{row['sentences']:,}",
        "word pieces": lambda row: f"{row['pieces']:,}",
        "vectors": lambda row: "drawn" if row["drawn"] else "the model's",
        "built without the model, s": lambda row: _short(without_model(row)),
        "by the model, s": lambda row: (
            _short(row["encode_s"]) if row["encode_s"] else f"~{_short(rate * row['units'])}"
        ),
        "loaded, s": lambda row: _short(row["load_s"]),
        "first search, s": lambda row: _short(row["first_s"]),
        "chronology read for the first `ask`, s": lambda row: _short(row["events_s"]),
        "lexical, ms": times("lexical"),
        "dense, ms": times("dense"),
        "late, ms": times("late"),
        "hybrid search, ms": times("hybrid"),
        "`ask`, ms": times("ask"),
        "on disk: late, MB": size("late"),
        "dense, MB": size("dense"),
        "lexical, MB": size("lexical"),
        "documents, MB": size("documents"),
        "memory when built, MB": lambda row: f"{row['build_peak_mb']:,.0f}",
        "memory when asked, own, MB": lambda row: f"{row['own_mb']:,.0f}",
        "and mapped, MB": lambda row: f"{row['mapped_mb']:,.0f}",
    }
    head = "| units | " + " | ".join(f"{row['units']:,}" for row in rows) + " |"
    rule = "| --- |" + " --- |" * len(rows)
    body = [f"| {name} | " + " | ".join(map(cell, rows)) + " |" for name, cell in lines.items()]
    return "\n".join([head, rule, *body])


def picture(rows: list[Row]) -> None:
    """Time of a question, time of building, and size, all against the number of units."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    units = [row["units"] for row in rows]
    rate = seconds_a_unit(rows)
    figure, axes = plt.subplots(1, 3, figsize=(13, 4.4), layout="constrained", facecolor="white")
    asked, built, kept = axes
    for name, marker in zip(("lexical", "dense", "late", "hybrid", "ask"), "osDv^", strict=True):
        median, high = zip(*(row["ms"][name] for row in rows), strict=True)
        asked.plot(units, median, marker=marker, color=_COLOURS[name], label=name)
        asked.fill_between(units, median, high, color=_COLOURS[name], alpha=0.1, linewidth=0)
    asked.set_title("A question, warm: median to 95th percentile")
    asked.set_ylim(0.05, 6000)
    asked.set_ylabel("ms of processor time")
    steps = {
        "the model (estimated)": ([rate * n for n in units], "--", "#000000"),
        "all the rest": ([without_model(row) for row in rows], "-o", "#0072b2"),
        "reading the chronology": ([row["events_s"] for row in rows], "-^", "#cc79a7"),
        "loading": ([row["load_s"] for row in rows], "-s", "#d55e00"),
    }
    for name, (seconds, style, colour) in steps.items():
        built.plot(units, seconds, style, color=colour, label=name)
    built.set_title("Building, loading")
    built.set_ylabel("s of processor time")
    for part, colour in zip(_PARTS, ("#009e73", "#d55e00", "#0072b2", "#cc79a7"), strict=True):
        kept.plot(units, [megabytes(row, part) for row in rows], "-o", color=colour, label=part)
    kept.plot(units, [row["own_mb"] for row in rows], "--", color="#000000", label="own memory")
    kept.set_title("The index on disk, and own memory")
    kept.set_ylabel("MB")
    for one in axes:
        one.set(xscale="log", yscale="log", xlabel="units", facecolor="white")
        one.grid(visible=True, which="major", color="#dddddd", linewidth=0.7)
        one.legend(frameon=False, fontsize=9, loc="upper left", ncols=3 if one is asked else 1)
    figure.savefig(PICTURE, dpi=110)
    plt.close(figure)


def show(found: dict[str, Any]) -> None:
    """Print the table, draw the picture."""
    picture(found["sizes"])
    print(table(found["sizes"]))
    print(f"\n{PICTURE.relative_to(ROOT)}; {found['date']}, {found['cores']} cores")


def _short(value: float) -> str:
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 1 else f"{value:.2f}"
