"""The four pictures of a report."""

from collections import Counter
from collections.abc import Sequence

from jkqa.evaluation import svg
from jkqa.evaluation.curves import risk_coverage
from jkqa.evaluation.evaluate import Judged
from jkqa.evaluation.halves import HALVES
from jkqa.evaluation.measures import SUPPORT
from jkqa.evaluation.summary import Summary, Table
from jkqa.evaluation.svg import mark, x_of, y_of

_ROW = 30.0
_NAMES = 150.0


def support_by_type(types: dict[str, Table]) -> str:
    """Each type a row, with support@1, 3, 5 and 10 as marks on it."""
    rows = [(name, own) for name, own in types.items() if own.measures["support@5"].n]
    foot = svg.TOP + 24 + _ROW * len(rows)
    parts = []
    for step in (0.0, 0.25, 0.5, 0.75, 1.0):
        x = x_of(step, _NAMES)
        parts.append(svg.tag("line", x1=x, x2=x, y1=svg.TOP + 20, y2=foot, class_="grid"))
        parts.append(svg.words(x, foot + 18, f"{step:g}"))
    for row, (name, own) in enumerate(rows):
        y = svg.TOP + 24 + _ROW * (row + 0.5)
        values = [own.measures[measure].value or 0.0 for measure in SUPPORT]
        ends = [x_of(value, _NAMES) for value in (min(values), max(values))]
        count = own.measures["support@5"].n
        parts.append(svg.words(_NAMES - 12, y + 5, f"{name} ({count})", "end"))
        parts.append(svg.tag("line", x1=ends[0], x2=ends[1], y1=y, y2=y, class_="span"))
        for series, (measure, value) in reversed(
            list(enumerate(zip(SUPPORT, values, strict=True)))
        ):
            title = f"{name}: {measure} {value:.3f}"
            parts.append(mark(x_of(value, _NAMES), y, series, title=title))
    names = [f"first {k}" if k > 1 else "first" for k in SUPPORT.values()]
    parts.append(svg.legend(names, _NAMES + 4, svg.TOP + 8, 80))
    return svg.picture(parts, "support at 1, 3, 5 and 10 by type of question", foot + 30)


def risk_and_coverage(judged: Sequence[Judged]) -> str:
    """Wrong answers among those given, as less and less sure ones are let in."""
    asked = {j.half for j in judged}
    halves = ["all", *(name for name in HALVES if len(asked) > 1)]
    curves = []
    for name in halves:
        own = [j for j in judged if name in ("all", j.half)]
        given = [j for j in own if j.confidence is not None]
        sure = [j.confidence or 0.0 for j in given]
        good = [j.measures["right"] or 0.0 for j in given]
        curves.append(risk_coverage(sure, good, max(1, len(own))).tolist())
    highest = max((risk for curve in curves for _, risk in curve), default=0.0)
    top = next(step for step in (0.1, 0.2, 0.4, 1.0) if highest <= step)
    parts = svg.frame("coverage: questions answered", "risk: wrong among these", top)
    for series, curve in reversed(list(enumerate(curves))):
        points = [(x_of(cover), y_of(risk / top)) for cover, risk in curve]
        if points:
            parts.append(svg.line(points, series))
            parts.append(mark(*points[-1], series))
    parts.append(svg.legend(halves, x_of(0.05), y_of(1) + 18, 20, down=True))
    return svg.picture(parts, "risk against coverage")


def entries(judged: Sequence[Judged], types: dict[str, Table]) -> str:
    """Each question for a set by its precision and recall; its types' means as well."""
    counts: Counter[tuple[float, float]] = Counter(
        (round(recall, 2), round(precision, 2))
        for j in judged
        if (recall := j.measures["entry_recall"]) is not None
        and (precision := j.measures["entry_precision"]) is not None
    )
    parts = svg.frame("recall of entries", "precision of entries")
    parts += [_same_f1(f1) for f1 in (0.5, 0.7, 0.9)]
    for (recall, precision), count in sorted(counts.items()):
        many = "question" if count == 1 else "questions"
        title = f"recall {recall:g}, precision {precision:g}: {count} {many}"
        parts.append(
            svg.tag(
                "circle", svg.tag("title", title), cx=x_of(recall), cy=y_of(precision),
                r=min(13.0, 3.0 + count**0.5), class_="bubble",
            )
        )  # fmt: skip
    means = [
        (name, own.measures["entry_recall"].value, own.measures["entry_precision"].value)
        for name, own in types.items()
    ]
    known = [(n, r, p) for n, r, p in means if r is not None and p is not None]
    for series, (name, recall, precision) in enumerate(known):
        title = f"mean of {name}: recall {recall:.3f}, precision {precision:.3f}"
        parts.append(mark(x_of(recall), y_of(precision), series, title=title))
    parts.append(svg.legend([n for n, _, _ in known], x_of(0.03), y_of(0.45), 20, down=True))
    return svg.picture(parts, "precision against recall of the entries")


def _same_f1(f1: float) -> str:
    """The line on which precision and recall give that F1."""
    low = f1 / (2 - f1)
    points = []
    for step in range(41):
        recall = low + (1 - low) * step / 40
        points.append((x_of(recall), y_of(f1 * recall / (2 * recall - f1))))
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    label = svg.words(x_of(f1) - 4, y_of(f1) + 14, f"F1 {f1:g}", "end", class_="faint")
    return svg.tag("polyline", points=path, class_="iso") + label


def calibration(overall: Table) -> str:
    """How right answers are against how sure they are, by ten bins; bars count the answers."""
    parts = svg.frame("confidence", "share that is right")
    most = max((one.count for one in overall.reliability), default=1)
    for one in overall.reliability:
        left, right = x_of(one.low) + 1, x_of(one.high) - 1
        height = 0.3 * one.count / most * (y_of(0) - y_of(1))
        parts.append(
            svg.tag(
                "rect", x=left, y=y_of(0) - height, width=right - left, height=height, class_="bar"
            )
        )
    parts.append(svg.line([(x_of(0), y_of(0)), (x_of(1), y_of(1))], 9))
    points = [(x_of(one.confidence), y_of(one.right)) for one in overall.reliability]
    parts.append(svg.line(points, 0))
    for (x, y), one in zip(points, overall.reliability, strict=True):
        title = f"{one.count} answers given with {one.confidence:.2f}: {one.right:.2f} right"
        parts.append(mark(x, y, 0, title=title))
        above = y - 12 if y > y_of(0.9) else y + 22
        parts.append(svg.words(x, above, str(one.count), class_="faint"))
    return svg.picture(parts, "reliability of the confidence")


def plots(found: Summary, judged: Sequence[Judged]) -> list[tuple[str, str, str]]:
    """Each picture with its title and what it shows."""
    return [
        (
            "Support by type",
            "Questions whose every piece of evidence is among the first hits.",
            support_by_type(found.types),
        ),
        (
            "Risk and coverage",
            "If only the surest answers were given: how many would be wrong.",
            risk_and_coverage(judged),
        ),
        (
            "Entries",
            "Questions for a set, by how complete and how clean it is; marks are means of types.",
            entries(judged, found.types),
        ),
        (
            "Calibration",
            "How right answers are by their confidence; numbers and bars count them.",
            calibration(found.overall),
        ),
    ]
