"""The weight of the hybrid fitted on one half of the queries, to be tested on the other."""

from jkqa.bench.asked import best
from jkqa.bench.dataset import Dataset
from jkqa.bench.hybrid import fused
from jkqa.bench.signals import DenseSignal, LexicalSignal
from jkqa.errors import OptionError
from jkqa.evaluation.halves import HALVES, Half, half
from jkqa.evaluation.ranking import Run, ranked_measures
from jkqa.protocols import Progress

#: The measure that is made as large as it can be, and the weights that are tried.
TARGET = "nDCG@10"
_DEPTH = 10
GRID = tuple(step / 20 for step in range(21))


def fitted(
    dataset: Dataset, lexical: LexicalSignal, dense: DenseSignal, progress: Progress
) -> dict[Half, float]:
    """The dense signal's best weight by half, over that half's queries alone.

    Raises OptionError where a half has no query.
    """
    if len({half(id) for id in dataset.queries}) < len(HALVES):
        raise OptionError(
            f"--tune: {dataset.name} has too few queries; expected some in both halves."
        )
    runs: dict[float, Run] = {weight: {} for weight in GRID}
    for done, (id, text) in enumerate(dataset.queries.items(), start=1):
        shares, nearness = lexical.shares(text), dense.nearness(text)
        for weight, run in runs.items():
            run[id] = best(fused(shares, nearness, weight), dataset.ids, _DEPTH)
        progress(done, len(dataset.queries))
    figures = {w: ranked_measures(run, dataset.qrels, [TARGET]) for w, run in runs.items()}
    totals = {
        own: {
            w: sum(found[id][TARGET] for id in dataset.queries if half(id) == own)
            for w, found in figures.items()
        }
        for own in HALVES
    }
    # of equals, the one nearest the middle of the scale
    return {
        own: max(GRID, key=lambda w: (round(totals[own][w], 9), -abs(w - 0.5))) for own in HALVES
    }


def other(own: Half) -> Half:
    """The half that is not this one."""
    return HALVES[1 - HALVES.index(own)]
