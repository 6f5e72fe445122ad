"""The tables and the picture of README.md, from the newest results.

    python benchmarks/report.py [RESULTS]

Rewrites what stands between the marks of README.md, and ``quality.svg``.
"""

import json
import re
import sys
from collections.abc import Iterable
from pathlib import Path
from statistics import median
from typing import Any

from quality import MEASURES, OURS

HERE = Path(__file__).parent
README, PICTURE = HERE / "README.md", HERE / "quality.svg"
#: Columns of a table of times: what a round says, and with how many decimals.
COLUMNS = {
    "import_s": ("import, s", 2),
    "first_s": ("first answer, s", 2),
    "first_cpu_s": ("of the processor, s", 2),
    "median_ms": ("median, ms", 1),
    "p95_ms": ("95 %, ms", 1),
    "cpu_ms": ("of the processor, ms", 1),
    "peak_mb": ("peak, MB", 0),
}
#: Of these the table has ratios as well.
COMPARED = ("first_s", "median_ms", "cpu_ms")
#: The two halves of the picture, and what marks each row of the table in it.
DRAWN = {"median_ms": "a warm question, ms", "first_s": "from process start, s"}
SERIES = [("#b2182b", "o"), ("#2166ac", "s"), ("#1b7837", "^"), ("#762a83", "D"), ("#e08214", "v")]
Results = dict[str, Any]


def newest() -> Path:
    """The newest results."""
    return max((HERE / "results").glob("peers-*.json"))


def sections(results: Results) -> dict[str, str]:
    """What stands in README.md, by the name of its mark."""
    corpus, *others = results["quality"]
    halves = results["quality"][corpus]
    return {
        "test half": _quality(halves["test"]),
        "development half": _quality(halves["development"]),
        **{name: _quality(results["quality"][name]["all"]) for name in others},
        "one thread": _times(results, "1"),
        "own threads": _times(results, "default"),
        "versions": _versions(results),
    }


def _quality(part: dict[str, Any]) -> str:
    rows = []
    for row, means in part["means"].items():
        against = part["against"].get(row)
        less = "" if against is None else _difference(against)
        rows.append([row, *(f"{means[name]:.3f}" for name in MEASURES), less])
    head = [f"{part['questions']} questions", *MEASURES, "jkqa's nDCG@10 less this"]
    return _table(head, rows)


def _difference(against: dict[str, float]) -> str:
    signed = "{difference:+.3f} ({low:+.3f} to {high:+.3f}), p {p:.4f}"
    return signed.format(**against)


def _times(results: Results, threads: str) -> str:
    rounds = [r for r in results["rounds"] if r["threads"] == threads]
    names = list(dict.fromkeys(r["row"] for r in rounds))
    ours = [r for r in rounds if r["row"] == OURS]
    rows = []
    for name in sorted(names, key=[OURS, "jkqa ask"].__contains__, reverse=True):
        own = [r for r in rounds if r["row"] == name]
        cells = []
        for column, (_, decimals) in COLUMNS.items():
            cells.append(f"{median(r[column] for r in own):.{decimals}f}")
            if column in COMPARED:
                cells.append(f"{ratio(own, ours, column):.1f}")
        rows.append([name, *cells])
    count, loads = len({r["round"] for r in rounds}), [r["load"] for r in rounds]
    head = [f"{count} round{'s' * (count > 1)}, load {min(loads):.1f} to {max(loads):.1f}"]
    for column, (words, _) in COLUMNS.items():
        head += [words, "×"] if column in COMPARED else [words]
    return _table(head, rows)


def ratio(own: list[dict[str, Any]], ours: list[dict[str, Any]], column: str) -> float:
    """The median of the rounds' ratios to jkqa's search of the same round."""
    by_round = {r["round"]: r[column] for r in ours}
    return float(median(r[column] / by_round[r["round"]] for r in own))


def _versions(results: Results) -> str:
    of = results["machine"]
    machine = f"{of['cores']} cores, {of['memory_gb']} GB, Python {of['python']}"
    lines = [f"{results['date']}, {machine}:", ""]
    for row, versions in results["versions"].items():
        had = ", ".join(f"{name} {version}" for name, version in versions.items())
        lines.append(f"- {row}: {had}; indexed in {results['build_s'][row]:.0f} s")
    return "\n".join(lines)


def _table(head: list[str], rows: Iterable[list[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def filled(text: str, parts: dict[str, str]) -> str:
    """The text with each part between its marks. Raises ValueError where a mark is missing."""
    for name, part in parts.items():
        mark = f"<!-- {name} -->"
        found = re.search(f"{mark}\n.*?<!-- end -->", text, re.DOTALL)
        if not found:
            raise ValueError(f"{README.name}: no {mark} ... <!-- end -->; expected both.")
        text = "".join(
            [text[: found.start()], f"{mark}\n{part}\n<!-- end -->", text[found.end() :]]
        )
    return text


def draw(results: Results, path: Path) -> None:
    """Quality on the test half against time per question, and against the first answer's."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    mpl.rcParams |= {"svg.hashsalt": "jkqa", "svg.fonttype": "none", "font.size": 10}
    means = next(iter(results["quality"].values()))["test"]["means"]
    rounds = [r for r in results["rounds"] if r["threads"] == "1"]
    figure, axes = plt.subplots(1, 2, figsize=(9, 3.8), sharey=True, layout="constrained")
    for axis, (column, words) in zip(axes, DRAWN.items(), strict=True):
        for row, (colour, marker) in zip(means, SERIES, strict=False):
            own, good = sorted(r[column] for r in rounds if r["row"] == row), means[row]["nDCG@10"]
            axis.plot([own[0], own[-1]], [good, good], color=colour, alpha=0.35, lw=3)
            axis.plot(median(own), good, marker, color=colour, ms=9, label=row)
        axis.set(xlim=(0, None), xlabel=f"{words}, one thread")
        axis.grid(alpha=0.3)
        axis.margins(0.1, 0.15)
        axis.spines[["top", "right"]].set_visible(False)
    axes[0].set_ylabel("nDCG@10, test half")
    figure.legend(*axes[0].get_legend_handles_labels(), loc="outside right center", frameon=False)
    figure.savefig(path, metadata={"Date": None} if path.suffix == ".svg" else None)
    plt.close(figure)


def main(given: Path | None = None) -> None:
    """Bring README.md and the picture up to date."""
    results = json.loads((given or newest()).read_text("utf-8"))
    README.write_text(filled(README.read_text("utf-8"), sections(results)), "utf-8")
    draw(results, PICTURE)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
