"""How good the rankings are, by jkqa's own measures; and how surely they differ from jkqa's."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jkqa.evaluation.halves import HALVES, half
from jkqa.evaluation.measures import answerable
from jkqa.evaluation.questions import read_questions
from jkqa.evaluation.ranking import qrels_of, ranked_measures, support
from jkqa.evaluation.resampling import holm, mean_interval, randomisation_p
from jkqa.types import Question

MEASURES = ("nDCG@10", "RR@10", "support@1", "support@3", "support@5", "support@10")
OURS = "jkqa search"
#: What is found, best first, by question.
Run = dict[str, list[str]]


def quality(path: Path, runs: dict[str, Run], *, halved: bool) -> dict[str, Any]:
    """Each half of a question set, or all of it: means by row, and the rows against jkqa's."""
    questions = [q for q in read_questions(None, path) if answerable(q)]
    parts = {"all": questions}
    if halved:
        parts = {name: [q for q in questions if half(q.id) == name] for name in HALVES}
    return {name: _part(chosen, runs) for name, chosen in parts.items()}


def _part(questions: Sequence[Question], runs: dict[str, Run]) -> dict[str, Any]:
    judged = {row: _judged(questions, run) for row, run in runs.items()}
    means = {
        row: {name: round(sum(values) / len(values), 4) for name, values in of.items()}
        for row, of in judged.items()
    }
    return {"questions": len(questions), "means": means, "against": _against(judged)}


def _judged(questions: Sequence[Question], run: Run) -> dict[str, list[float]]:
    """Each measure of each question, in order."""
    scored = {
        id: {name: 1 / rank for rank, name in enumerate(found, 1)} for id, found in run.items()
    }
    ranked = ranked_measures({q.id: scored[q.id] for q in questions}, qrels_of(questions))
    of = [ranked[q.id] | support(q, run[q.id]) for q in questions]
    return {name: [values[name] for values in of] for name in MEASURES}


def _against(judged: dict[str, dict[str, list[float]]]) -> dict[str, dict[str, float]]:
    """The nDCG@10 of jkqa less each peer's: the mean, its interval (95 %), and p, after Holm."""
    ours = judged[OURS]["nDCG@10"]
    differences = {
        row: [a - b for a, b in zip(ours, of["nDCG@10"], strict=True)]
        for row, of in judged.items()
        if row != OURS
    }
    corrected = holm([randomisation_p(values) for values in differences.values()])
    found = {}
    for (row, values), p in zip(differences.items(), corrected, strict=True):
        low, high = mean_interval(values) or (0.0, 0.0)
        figures = {"difference": sum(values) / len(values), "low": low, "high": high, "p": p}
        found[row] = {name: round(figure, 4) for name, figure in figures.items()}
    return found
