"""Ask: read the question, then answer it by a duration, a set or passages, or abstain."""

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from jkqa.asked import Asked, read_question
from jkqa.entries.chronology import extent, runs
from jkqa.entries.durations import duration_answer
from jkqa.entries.elsewhere import is_better, may_tell
from jkqa.entries.sets import set_answer
from jkqa.evidence.passages import passage_answer
from jkqa.expect import asks_of_each
from jkqa.mistyped import asking_mended, months_mended, with_capitals
from jkqa.record import of_the_record
from jkqa.reigns import of_their_country
from jkqa.retrieval import Retriever
from jkqa.spelling import frequency, is_english
from jkqa.timex import impossible
from jkqa.types import Answer
from jkqa.wants.forms import asks_when_next, is_ahead

#: Words more frequent than this may stand in small letters though the documents never have them so.
_RARE = 1000


def ask(retriever: Retriever, question: str, k: int = 10, anchors: Sequence[str] = ()) -> Answer:
    """Answer a question by quotation, or abstain and say why.

    ``anchors`` are locators or dates to take for the events that the question's time hangs on, in
    order. Raises OptionError for an empty question and for anchors that it has no place for.
    """
    began = time.perf_counter()
    retriever.check(question)
    words = retriever.vocabulary.words

    def is_known(word: str) -> bool:
        return word in words or is_english(word)

    meant, mended = asking_mended(question, is_known)
    meant, months = months_mended(meant, is_known)
    meant = with_capitals(meant, partial(_name, retriever))
    meant = of_their_country(retriever, meant)
    asked = read_question(retriever, meant, anchors)
    answer = (
        _declined(asked, of_the_record(retriever, question))
        or _undated(retriever, asked)
        or duration_answer(retriever, asked, k)
        or (None if _asks_of_each(asked) else set_answer(retriever, asked, k))
    )
    if answer is None or may_tell(retriever, asked, answer):
        told = passage_answer(retriever, asked, k)
        if answer is None or is_better(retriever, asked, answer, told):
            answer = told
    answer = _not_ahead(retriever, asked, answer) or answer
    asked.anchors.check()
    spent = round(1000 * (time.perf_counter() - began), 3)
    return replace(
        answer,
        question=question,
        corrections=(*mended, *months, *answer.corrections),
        timings_ms={**answer.timings_ms, "total": spent},
    )


def _asks_of_each(asked: Asked) -> bool:
    """Whether a thing is asked of each of two, which no set tells; not for both ends of one."""
    order = asked.want.order
    return asks_of_each(asked.question) and not (order and order.both)


def _name(retriever: Retriever, word: str, beside: bool) -> str:
    """A folded word as the name that the documents only ever have it as; "" for any other.

    A common word is none, but right ``beside`` a name.
    """
    names = retriever.vocabulary
    is_rare = beside or frequency(word) < _RARE
    return names.written(word) if names.is_name(word) and is_rare else ""


def _undated(retriever: Retriever, asked: Asked) -> Answer | None:
    """Why there is no answer to what happened last week, or on June 31; else None."""
    none = impossible(asked.question)
    if none:
        why = f"“{none.of(asked.question)}” is in no calendar; name another day."
    elif asked.clock:
        why = f"jkqa has no clock and cannot tell when “{asked.clock}” is; name a date."
    elif asked.years and asked.time:
        years = " or ".join(map(str, asked.years))
        why = f"“{asked.time.text}” may be of {years}, as the documents differ; name the year."
    else:
        return None
    known = f" {runs(retriever)}." if extent(retriever) else ""
    return _declined(asked, f"{why}{known}")


def _not_ahead(retriever: Retriever, asked: Asked, answer: Answer) -> Answer | None:
    """Why there is no answer to when the next one will be, where only past ones are told."""
    if answer.abstained or not asks_when_next(asked.question):
        return None
    if any(is_ahead(citation.quote) for citation in answer.citations):
        return None
    known = f" {runs(retriever)}." if extent(retriever) else ""
    return _declined(asked, f"jkqa has no clock, and nothing here tells of a next one.{known}")


def _declined(asked: Asked, why: str | None) -> Answer | None:
    """No answer, for that reason; None without one."""
    if why is None:
        return None
    return Answer(
        question=asked.question,
        abstained=True,
        reason=why,
        confidence=0.0,
        text="",
        citations=(),
        passages=(),
        entries=(),
        hits=(),
    )
