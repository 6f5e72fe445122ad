"""Ask: read the question, then answer it by a set, a duration or passages, or abstain."""

import time
from collections.abc import Sequence
from dataclasses import replace

from jkqa.asked import read_question
from jkqa.durations import duration_answer
from jkqa.passages import passage_answer
from jkqa.retrieval import Retriever
from jkqa.sets import set_answer
from jkqa.types import Answer


def ask(retriever: Retriever, question: str, k: int = 10, anchors: Sequence[str] = ()) -> Answer:
    """Answer a question by quotation, or abstain and say why.

    ``anchors`` are locators or dates to take for the events that the question's time hangs on, in
    order. Raises OptionError for an empty question and for anchors that it has no place for.
    """
    began = time.perf_counter()
    retriever.check(question)
    asked = read_question(retriever, question, anchors)
    answer = (
        duration_answer(retriever, asked, k)
        or set_answer(retriever, asked, k)
        or passage_answer(retriever, asked, k)
    )
    asked.anchors.check()
    spent = round(1000 * (time.perf_counter() - began), 3)
    return replace(answer, timings_ms={**answer.timings_ms, "total": spent})
