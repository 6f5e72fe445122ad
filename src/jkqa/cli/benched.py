"""Figures of a benchmark as text for a terminal."""

from collections.abc import Sequence

from jkqa.bench.paired import Paired, against_signals
from jkqa.bench.results import MEASURES, Report, SystemResult
from jkqa.cli.render import bold, dim, table

_DASH = "–"


def report_text(report: Report) -> str:
    """The collection, a line for each system, where weights come from, and the paired tests."""
    facts = report.dataset
    head = (
        f"{facts['name']}: {facts['documents']} documents, {facts['judged_queries']} judged "
        f"queries, {facts['judgements']} judgements"
    )
    rows = [["system", *MEASURES, "queries/s", "build", "index"]]
    rows += [_row(system) for system in report.systems]
    blocks = [bold(head), _headed(rows), _weights(report)]
    tested = against_signals(report)
    blocks.append(paired_text(tested))
    if report.peak_bytes:
        blocks.append(dim(f"peak memory {_size(report.peak_bytes)}"))
    return "\n\n".join(blocks)


def _row(system: SystemResult) -> list[str]:
    figures = [f"{system.measures[name]:.4f}" for name in MEASURES]
    build = _DASH if system.build_s is None else f"{system.build_s:.1f} s"
    return [system.name, *figures, f"{system.rate:.1f}", build, _size(system.index_bytes)]


def _weights(report: Report) -> str:
    """Where the weights of each hybrid come from."""
    rules = {s.name: s.settings["rule"] for s in report.systems if "rule" in s.settings}
    return "\n".join(f"weight of {name}: {rule}" for name, rule in rules.items())


def paired_text(found: Sequence[Paired]) -> str:
    """A line for each comparison: B less A, its interval, p, p corrected for all lines."""
    rows = [
        ["A", "B", "measure", "of A", "of B", "B - A", "95 % interval", "d", "p", "Holm", "better",
         "worse", "n"]
    ]  # fmt: skip
    rows += [_pair(one) for one in found]
    return _headed(rows)


def _pair(one: Paired) -> list[str]:
    between = _DASH
    if one.low is not None and one.high is not None:
        between = f"[{one.low:+.4f}, {one.high:+.4f}]"
    return [
        one.a,
        one.b,
        one.measure,
        f"{one.mean_a:.4f}",
        f"{one.mean_b:.4f}",
        f"{one.effect:+.4f}",
        between,
        _DASH if one.standard is None else f"{one.standard:+.2f}",
        f"{one.p:.4f}",
        f"{one.corrected:.4f}",
        str(one.better),
        str(one.worse),
        str(one.n),
    ]


def _headed(rows: Sequence[Sequence[str]]) -> str:
    head, *rest = table(rows).split("\n")
    return "\n".join([bold(head), *rest])


def _size(count: float) -> str:
    """Bytes in kB or MB (powers of ten)."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.1f} kB"
