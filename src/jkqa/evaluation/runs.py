"""Runs: every question of a set answered, as JSON lines and in TREC format."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jkqa.index import Index
from jkqa.objects import answer_object
from jkqa.protocols import Progress
from jkqa.types import Hit, Question

TAG = "jkqa"
_DEPTH = 10


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers as JSON lines, and each question's hits."""

    lines: list[str]
    hits: dict[str, tuple[Hit, ...]]
    several: bool


def answer_all(index: Index, questions: Sequence[Question], progress: Progress) -> Answered:
    """Ask every question in turn."""
    answered = Answered([], {}, len(index.documents) > 1)
    for done, item in enumerate(questions, start=1):
        answer = index.ask(item.question, _DEPTH)
        names = [_name(hit, answered.several) for hit in answer.hits]
        line = {"id": item.id, **answer_object(answer), "hits": names}
        answered.lines.append(json.dumps(line, ensure_ascii=False))
        answered.hits[item.id] = answer.hits
        progress(done, len(questions))
    return answered


def trec_lines(answered: Answered) -> Iterator[str]:
    """``qid Q0 docid rank score tag``, ranks from 1."""
    for id, hits in answered.hits.items():
        for hit in hits:
            yield f"{id} Q0 {_name(hit, answered.several)} {hit.rank} {hit.score:.6f} {TAG}"


def _name(hit: Hit, several: bool) -> str:
    """The locator; with its document where there are several."""
    return f"{hit.unit.document}:{hit.locator}" if several else str(hit.locator)
