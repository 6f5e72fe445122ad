"""Figures of an evaluation as text for a terminal."""

from collections.abc import Iterable, Sequence

from jkqa.cli.render import bold, dim, table
from jkqa.evaluation.compare import Comparison, Difference
from jkqa.evaluation.measures import MEASURES
from jkqa.evaluation.summary import Summary, Table, Value

_BY_TYPE = {
    "right": "right",
    "fact": "fact",
    "support@5": "support@5",
    "nDCG@10": "nDCG@10",
    "citation_recall": "cited",
    "citation_precision": "cit. prec.",
    "entry_f1": "entries F1",
    "entry_exact": "exact",
}
_DASH = "–"


def summary_text(found: Summary) -> str:
    """Overall with intervals and both halves, then by type."""
    return "\n\n".join([_overall(found), _types(found.types), _times(found.overall)])


def _overall(found: Summary) -> str:
    halves = found.both
    head = ["measure", "all", "95 % interval", "n", *(f"{name} (n)" for name in halves)]
    rows = [head]
    for name in MEASURES:
        own = found.overall.measures[name]
        cells = (half.measures[name] for half in halves.values())
        rows.append(
            [
                name,
                _figure(own),
                _interval(own),
                str(own.n),
                *(f"{_figure(c)} ({c.n})" for c in cells),
            ]
        )
    return _headed(rows)


def _types(types: dict[str, Table]) -> str:
    rows = [["type", "n", *_BY_TYPE.values()]]
    for name, own in types.items():
        rows.append([name, str(own.n), *(_figure(own.measures[m]) for m in _BY_TYPE)])
    return _headed(rows)


def _times(own: Table) -> str:
    outcomes = ", ".join(f"{count} {name}" for name, count in own.outcomes.items())
    median, p95 = own.time_ms["median"], own.time_ms["p95"]
    return dim(f"{own.n} questions: {outcomes}; {median:.0f} ms each, 95 of 100 within {p95:.0f}")


def comparison_text(found: Comparison) -> str:
    """A line for each measure, then what was won and lost."""
    rows = [["measure", "A", "B", "B - A", "95 % interval", "p", "Holm", "better", "worse", "n"]]
    rows += [_difference(d) for d in found.differences]
    blocks = [_headed(rows)]
    blocks.append("\n".join([_listed("won by B", found.won), _listed("lost by B", found.lost)]))
    for name, only in (("A", found.only_a), ("B", found.only_b)):
        if only:
            blocks.append(dim(_listed(f"only in {name}, left out", only)))
    return "\n\n".join(blocks)


def _difference(d: Difference) -> list[str]:
    return [
        d.measure,
        f"{d.a:.4f}",
        f"{d.b:.4f}",
        f"{d.effect:+.4f}",
        _between(d.low, d.high, "+.4f"),
        f"{d.p:.4f}",
        f"{d.corrected:.4f}",
        str(d.better),
        str(d.worse),
        str(d.n),
    ]


def _listed(name: str, ids: Sequence[str]) -> str:
    return f"{name} ({len(ids)}): {' '.join(ids) or _DASH}"


def _headed(rows: Iterable[Sequence[str]]) -> str:
    head, *rest = table(list(rows)).split("\n")
    return "\n".join([bold(head), *rest])


def _figure(value: Value) -> str:
    return _DASH if value.value is None else f"{value.value:.4f}"


def _interval(value: Value) -> str:
    return _between(value.low, value.high, ".4f")


def _between(low: float | None, high: float | None, form: str) -> str:
    return _DASH if low is None or high is None else f"[{low:{form}}, {high:{form}}]"
