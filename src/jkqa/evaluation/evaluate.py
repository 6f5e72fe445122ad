"""Every question of a set asked, its answer and its ranking judged."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jkqa.errors import QuestionError, UnknownDocument, UnknownLocator
from jkqa.evaluation.halves import Half, half
from jkqa.evaluation.judge import Figure, Given, Outcome, judge, outcome
from jkqa.evaluation.measures import MEASURES, answerable, asks_set
from jkqa.evaluation.ranking import (
    DEPTH,
    falling,
    groups,
    qrels_of,
    ranked_measures,
    support,
)
from jkqa.ground import is_grounded
from jkqa.index import Index
from jkqa.objects import answer_object
from jkqa.protocols import Progress
from jkqa.types import Answer, Question

_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A question, what it got, and its measures. ``ms`` is how long the answer took."""

    question: Question
    answer: Answer
    cited: tuple[str, ...]
    found: tuple[str, ...]
    ranking: dict[str, float]
    measures: dict[str, Figure]
    outcome: Outcome
    ms: float

    @property
    def half(self) -> Half:
        """Development or test."""
        return half(self.question.id)

    @property
    def confidence(self) -> float | None:
        """How sure the answer is; None where there is none."""
        return None if self.answer.abstained else self.answer.confidence


def evaluate(index: Index, questions: Sequence[Question], progress: Progress) -> list[Judged]:
    """Ask and judge. Raises QuestionError for a question that nothing can be judged by."""
    asked = [resolved(question, index) for question in questions]
    index.score("warm")
    judged: list[Judged] = []
    for done, question in enumerate(asked, start=1):
        judged.append(_judged(index, question))
        progress(done, len(asked))
    run = {j.question.id: j.ranking for j in judged}
    ranked = ranked_measures(run, qrels_of(asked))
    return [_with_ranking(j, ranked.get(j.question.id, {})) for j in judged]


def resolved(question: Question, index: Index) -> Question:
    """The question with its units named as this index names them.

    Raises QuestionError for a locator that the index does not have, and where there is neither
    type nor evidence.
    """
    named = f"{question.place}: question {question.id!r}".removeprefix(": ")
    if not (question.type or answerable(question)):
        raise QuestionError(
            f"{named} has nothing to be judged by; expected gold, entries or the type unanswerable."
        )
    try:
        return replace(
            question,
            gold=tuple(
                tuple(index.place(index.unit(name)) for name in group) for group in question.gold
            ),
            entries=tuple(index.place(index.unit(name)) for name in question.entries),
        )
    except (UnknownLocator, UnknownDocument) as error:
        raise QuestionError(f"{named}: {error}") from None


def _judged(index: Index, question: Question) -> Judged:
    began = time.perf_counter()
    answer = index.ask(question.question)
    ms = 1000 * (time.perf_counter() - began)
    hits = index.search(question.question, DEPTH)
    cited = tuple(index.place(c) for c in answer.citations)
    found = tuple(index.place(hit.unit) for hit in answer.entries)
    grounded = tuple(is_grounded(c, index.document(c.document)) for c in answer.citations)
    figures = judge(question, Given(answer, cited, found, grounded, index.own_periods))
    return Judged(
        question=question,
        answer=answer,
        cited=cited,
        found=found,
        ranking=falling(hits, [index.place(hit.unit) for hit in hits]),
        measures=figures,
        outcome=outcome(question, answer, figures["right"]),
        ms=round(ms, 3),
    )


def _with_ranking(judged: Judged, ranked: dict[str, float]) -> Judged:
    names = list(judged.ranking)
    found = support(judged.question, names) if groups(judged.question) else {}
    figures = {name: {**judged.measures, **ranked, **found}.get(name) for name in MEASURES}
    return replace(judged, measures=figures)


def result_lines(judged: Sequence[Judged]) -> Iterator[str]:
    """Each question's result as one JSON object on a line."""
    for result in judged:
        yield json.dumps(result_object(result), ensure_ascii=False)


def result_object(result: Judged) -> dict[str, Any]:
    """A question, its answer, and gold against found."""
    question = result.question
    return {
        "id": question.id,
        "question": question.question,
        "type": question.type,
        "half": result.half,
        "outcome": result.outcome,
        "gold": [list(group) for group in question.gold],
        "answers": [list(part) for part in question.answers],
        "entries": list(question.entries),
        "cited": list(result.cited),
        **gold_against_found(result),
        "hits": list(result.ranking)[:_SHOWN],
        "measures": {
            name: None if value is None else round(value, 6)
            for name, value in result.measures.items()
        },
        "ms": result.ms,
        "answer": answer_object(result.answer),
    }


def gold_against_found(result: Judged) -> dict[str, list[Any]]:
    """What is missing, group by group, and what is too much."""
    question = result.question
    if asks_set(question):
        found = [] if result.answer.abstained else list(result.found)
        missing = [[name] for name in question.entries if name not in found]
        return {"missing": missing, "extra": [n for n in found if n not in question.entries]}
    gold = {name for group in question.gold for name in group}
    missing = [list(group) for group in question.gold if not set(group) & set(result.cited)]
    extra = [name for name in dict.fromkeys(result.cited) if name not in gold]
    return {"missing": missing, "extra": extra}
