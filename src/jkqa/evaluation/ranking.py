"""Rankings judged through ir_measures, and the files that trec_eval reads."""

from collections.abc import Iterable, Iterator, Sequence

from jkqa.evaluation.measures import RANKED, SUPPORT
from jkqa.types import Hit, Question

TAG = "jkqa"
#: How many units of each question are judged.
DEPTH = 100
_STEP = 1e-6

Run = dict[str, dict[str, float]]
Qrels = dict[str, dict[str, int]]


def groups(question: Question) -> tuple[tuple[str, ...], ...]:
    """The evidence that is needed: gold, or, where there is none, each entry of the set."""
    return question.gold or tuple((entry,) for entry in question.entries)


def qrels_of(questions: Iterable[Question]) -> Qrels:
    """Every unit of any group is relevant. Questions without evidence are not judged."""
    return {q.id: {name: 1 for g in groups(q) for name in g} for q in questions if groups(q)}


def falling(hits: Sequence[Hit], names: Sequence[str]) -> dict[str, float]:
    """Scores by name that fall strictly, in the order of the hits."""
    return falling_scores([hit.score for hit in hits], names)


def falling_scores(scores: Iterable[float], names: Iterable[str]) -> dict[str, float]:
    """Scores by name that fall strictly, in the order of the names.

    Programs break ties each in their own way; so there are none: a score that does not fall is
    put a millionth below the one before.
    """
    falling: dict[str, float] = {}
    last = float("inf")
    for score, name in zip(scores, names, strict=True):
        last = round(min(score, last - _STEP), 6)
        falling[name] = last
    return falling


def ranked_measures(
    run: Run, qrels: Qrels, names: Sequence[str] = RANKED
) -> dict[str, dict[str, float]]:
    """The measures of those names by question; a question that the run missed has 0."""
    import ir_measures

    measures = {ir_measures.parse_measure(name): name for name in names}
    found: dict[str, dict[str, float]] = {id: {} for id in qrels}
    if qrels:
        for metric in ir_measures.iter_calc(list(measures), qrels, run):
            found[metric.query_id][measures[metric.measure]] = float(metric.value)
    return found


def support(question: Question, names: Sequence[str]) -> dict[str, float]:
    """support@k: 1 where every group has a unit among the first k, else 0."""
    return {
        name: float(all(set(group) & set(names[:k]) for group in groups(question)))
        for name, k in SUPPORT.items()
    }


def run_lines(run: Run) -> Iterator[str]:
    """``qid Q0 docid rank score tag``, ranks from 1."""
    for id, scores in run.items():
        for rank, (name, score) in enumerate(scores.items(), start=1):
            yield f"{id} Q0 {name} {rank} {score:.6f} {TAG}"


def qrels_lines(qrels: Qrels) -> Iterator[str]:
    """``qid 0 docid rel``."""
    for id, judged in qrels.items():
        for name, relevance in judged.items():
            yield f"{id} 0 {name} {relevance}"
