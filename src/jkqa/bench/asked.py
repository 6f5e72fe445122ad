"""Queries put to a system one by one, and how long each takes."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from jkqa.bench.signals import NOT_FOUND, Built
from jkqa.evaluation.ranking import Run, falling_scores
from jkqa.fuse import ranking
from jkqa.protocols import Scores


class System(Protocol):
    """What can be asked: a signal, or a fusion of several."""

    built: Built

    def scores(self, query: str) -> Scores:
        """The score of each document in order, at most 1; ``NOT_FOUND`` for what is no hit."""
        ...


@dataclass(frozen=True, slots=True)
class Answers:
    """Documents by query, with scores that fall strictly, and seconds by query."""

    run: Run = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)


def ask(
    system: System, queries: Mapping[str, str], ids: Sequence[str], depth: int
) -> Iterable[tuple[str, dict[str, float], float]]:
    """Each query's id, its best documents, and the seconds that it took."""
    for id, text in queries.items():
        began = time.perf_counter()
        scores = system.scores(text)
        found = best(scores, ids, depth)
        yield id, found, time.perf_counter() - began


def best(scores: Scores, ids: Sequence[str], depth: int) -> dict[str, float]:
    """The best documents with their scores, best first; ties by id."""
    order = [at for at in ranking(scores, ids, depth) if scores[at] > NOT_FOUND]
    return falling_scores((float(scores[at]) for at in order), (ids[at] for at in order))
