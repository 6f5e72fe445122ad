"""Ways to make one ranking of BM25 and embeddings, side by side: the table of docs/bench.md.

    python evals/fusion.py COLLECTION ...

COLLECTION is a folder in BEIR's layout. Each line has nDCG@10 for each collection and the mean.
Embeddings come from the cache of jkqa bench, or are made.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from jkqa.bench.asked import best
from jkqa.bench.dataset import Dataset
from jkqa.bench.embeddings import EmbeddingCache
from jkqa.bench.formats import read_beir
from jkqa.bench.hybrid import stretched
from jkqa.bench.signals import DenseSignal, LexicalSignal
from jkqa.encoding.encode import encoder
from jkqa.evaluation.ranking import ranked_measures
from jkqa.fuse import reciprocal_ranks
from jkqa.protocols import Scores

MEASURE = "nDCG@10"
Fusion = Callable[[Scores, Scores], Scores]


def lowest(scores: Scores) -> Scores:
    """From the least score to the best."""
    return between(scores, float(scores.min()))


def from_top(k: int) -> Callable[[Scores], Scores]:
    """From the k-th best score to the best."""
    return lambda scores: between(scores, float(np.sort(scores)[-min(k, len(scores))]))


def from_quantile(q: float) -> Callable[[Scores], Scores]:
    """From a quantile of the scores to the best."""
    return lambda scores: between(scores, float(np.quantile(scores, q)))


def between(scores: Scores, low: float) -> Scores:
    """From ``low`` at 0 to the best at 1; what is lower is 0."""
    high = float(scores.max())
    return np.clip((scores - low) / (high - low), 0, None) if high > low else 0 * scores


def z_scores(scores: Scores) -> Scores:
    """Standard deviations from the mean of all documents."""
    return np.asarray((scores - scores.mean()) / (scores.std() or 1.0))


def spread(scores: Scores) -> float:
    """A predictor of how well a signal does: how far the best is above the hundredth."""
    top = np.sort(lowest(scores))[-100:]
    return float(top[-1] - top[0])


def by_spread(lexical: Scores, dense: Scores) -> Scores:
    """Each signal weighs its spread."""
    one, other = spread(lexical), spread(dense)
    return (one * lowest(lexical) + other * lowest(dense)) / ((one + other) or 1.0)


def summed(scale: Callable[[Scores], Scores], weight: float) -> Fusion:
    """``weight`` is the dense signal's."""
    return lambda lexical, dense: (1 - weight) * scale(lexical) + weight * scale(dense)


def fusions() -> Iterator[tuple[str, Fusion]]:
    """What is tried, by name."""
    yield "lexical alone", lambda lexical, _: lexical
    yield "dense alone", lambda _, dense: dense
    yield "reciprocal ranks, k=60", lambda *both: reciprocal_ranks(both, range(len(both[0])))
    scales = {
        "least to best": lowest,
        "median to best": stretched,
        "mean to best": lambda scores: between(scores, float(scores.mean())),
        "9th decile to best": from_quantile(0.9),
        "300th to best": from_top(300),
        "100th to best": from_top(100),
        "20th to best": from_top(20),
        "z-scores": z_scores,
    }
    for name, scale in scales.items():
        for weight in (0.4, 0.5, 0.6, 0.7):
            yield f"{name}, dense {weight:g}", summed(scale, weight)
    yield "least to best, weights by spread", by_spread


def signals(dataset: Dataset) -> dict[str, tuple[Scores, Scores]]:
    """Both signals' scores by query."""
    mind = encoder()
    lexical = LexicalSignal(dataset.texts)
    dense = DenseSignal(mind, EmbeddingCache(mind).embed(dataset.texts))
    return {id: (lexical.shares(q), dense.nearness(q)) for id, q in dataset.queries.items()}


def main(folders: list[str]) -> None:
    """Print the table."""
    read = [read_beir(Path(folder)) for folder in folders]
    scored = [signals(dataset) for dataset in read]
    print("| fusion |", *(f"{d.name} |" for d in read), "mean |")
    print("| --- |", *("--- |" for _ in read), "--- |")
    for name, fusion in fusions():
        figures = []
        for dataset, of in zip(read, scored, strict=True):
            run = {id: best(fusion(*both), dataset.ids, 10) for id, both in of.items()}
            found = ranked_measures(run, dataset.qrels, [MEASURE])
            figures.append(sum(own[MEASURE] for own in found.values()) / len(found))
        cells = [*figures, sum(figures) / len(figures)]
        print(f"| {name} |", *(f"{cell:.4f} |" for cell in cells), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
