"""Two systems on the same queries: the mean difference, its interval, and whether it is chance."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from jkqa.bench.results import MEASURES, Report, SystemResult
from jkqa.errors import DatasetError
from jkqa.evaluation.resampling import holm, mean_interval, randomisation_p


@dataclass(frozen=True, slots=True)
class Paired:
    """A measure of B less that of A, over ``n`` queries.

    ``low`` and ``high`` bound the mean difference (95 % bootstrap). ``standard`` is the mean over
    the standard deviation of the differences, Cohen's d of pairs; None where none differs. ``p`` is
    that of a two-sided randomisation test, ``corrected`` is it by Holm's method over all that were
    compared.
    """

    a: str
    b: str
    measure: str
    n: int
    mean_a: float
    mean_b: float
    effect: float
    low: float | None
    high: float | None
    standard: float | None
    p: float
    corrected: float
    better: int
    worse: int


def compare(a: Report, b: Report) -> tuple[Paired, ...]:
    """Every system of both reports by every measure.

    Raises DatasetError where the reports are about different collections or systems.
    """
    for fact, what in (("corpus_sha256", "corpora"), ("judged_sha256", "queries or judgements")):
        if a.dataset.get(fact) != b.dataset.get(fact):
            raise DatasetError(
                f"the two files are about different {what} ({a.dataset.get('name')}, "
                f"{b.dataset.get('name')}); expected two runs on the same collection."
            )
    pairs = [(one, other) for one in a.systems if (other := b.system(one.name))]
    if not pairs:
        raise DatasetError("the two files have no system in common; nothing can be compared.")
    return _tested([(one, other, name) for one, other in pairs for name in MEASURES])


def against_signals(report: Report, measure: str = MEASURES[0]) -> tuple[Paired, ...]:
    """Each hybrid of a report against lexical and against the dense signal of its model.

    Likewise what a collection brings with it, which is a hybrid of the default model.
    """
    pairs = [
        (one, system, measure)
        for system in report.systems
        if not system.name.startswith(("lexical", "dense"))
        for name in ("lexical", _dense_of(system.name))
        if (one := report.system(name))
    ]
    return _tested(pairs)


def _dense_of(hybrid: str) -> str:
    """The name of the dense system of a hybrid's model."""
    _, colon, model = hybrid.partition(":")
    return f"dense{colon}{model}"


def _tested(
    pairs: Sequence[tuple[SystemResult, SystemResult, str]],
) -> tuple[Paired, ...]:
    drafts = [_draft(*pair) for pair in pairs]
    corrected = holm([draft["p"] for draft in drafts])
    return tuple(Paired(**d, corrected=c) for d, c in zip(drafts, corrected, strict=True))


def _draft(one: SystemResult, other: SystemResult, measure: str) -> dict[str, Any]:
    values = gains(one, other, measure)
    low, high = mean_interval(values) or (None, None)
    mean = sum(values) / len(values)
    variance = sum((v - mean) ** 2 for v in values) / max(1, len(values) - 1)
    return {
        "a": one.name,
        "b": other.name,
        "measure": measure,
        "n": len(values),
        "mean_a": one.measures[measure],
        "mean_b": other.measures[measure],
        "effect": mean,
        "low": low,
        "high": high,
        "standard": mean / variance**0.5 if variance else None,
        "p": randomisation_p(values),
        "better": sum(v > 0 for v in values),
        "worse": sum(v < 0 for v in values),
    }


def gains(one: SystemResult, other: SystemResult, measure: str = MEASURES[0]) -> list[float]:
    """What the other system gains over the one on each judged query."""
    return [own[measure] - one.per_query[id][measure] for id, own in other.per_query.items()]


def paired_object(found: Sequence[Paired]) -> list[dict[str, Any]]:
    """Comparisons as JSON."""
    return [
        {k: round(v, 6) if isinstance(v, float) else v for k, v in asdict(one).items()}
        for one in found
    ]
