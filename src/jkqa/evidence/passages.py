"""Answers from passages: retrieve, select, ground, or abstain."""

import time
from dataclasses import replace

from jkqa.asked import Asked, time_object
from jkqa.entries.chronology import extent
from jkqa.evidence.abstain import why_not
from jkqa.evidence.beside import rounded_off
from jkqa.evidence.carried import missing
from jkqa.evidence.each import each_with_one
from jkqa.evidence.judge import (
    answerable,
    beside_the_office,
    confidence,
    features,
    likelihoods,
)
from jkqa.evidence.parts import quotes_of_parts
from jkqa.evidence.quotes import MOST_QUOTES, Quotable, quotations, select
from jkqa.evidence.support import Inquiry
from jkqa.expect import ask_of
from jkqa.protocols import Scores
from jkqa.retrieval import Evidence, Retriever
from jkqa.timex import Timex
from jkqa.types import Answer, Citation, DateRange, Entry, Hit, Passage, Unit
from jkqa.wants.plural import plural_of

#: A further unit is quoted when it is at least so likely, as a share of the best,
_SHARE = 0.18
#: or so, when the question asks for several things.
_SHARE_SEVERAL = 0.03
#: An entry is listed beside the answer when it scores at least this share of the best unit.
_BESIDE = 0.8
_LISTED = 5
#: So many hits are looked at before those of another time are left out.
_DEPTH = 50
_QUARTER = 92  # days


def passage_answer(retriever: Retriever, asked: Asked, k: int) -> Answer:
    """Answer by the sentences that answer, or abstain and say why."""
    began = time.perf_counter()
    question, when = asked.question, asked.filter
    bounded = [r for r in when.ranges if _is_short(r)] if when else []
    evidence = retriever.score(question, time=bounded)
    hits = _in_time(retriever, evidence, when, max(k, 10))
    searched = time.perf_counter()
    if not hits:
        return _declined(asked, "The index has no documents.", hits)
    inquiry = Inquiry(retriever, question, evidence, hits, ask_of(question))
    likely = beside_the_office(inquiry, likelihoods(features(inquiry)))
    chosen = chosen_quotes(inquiry, likely)
    citations = quotations(inquiry, chosen)
    held = inquiry.support(citations)
    best = float(likely.max())
    reason = why_not(retriever, question, evidence, held, answerable(held.signals, best))
    if reason:
        return _declined(asked, reason, hits, evidence, k)
    if not inquiry.parts and plural_of(question):
        chosen = each_with_one(inquiry, chosen, likely)
    citations = quotations(inquiry, rounded_off(inquiry, chosen, likely))
    answered = time.perf_counter()
    return Answer(
        question=question,
        abstained=False,
        reason=None,
        confidence=confidence(held.signals, best),
        text=" ".join(f"{c.quote} [{c.n}]" for c in citations),
        citations=citations,
        passages=tuple(h for h in hits if isinstance(h.unit, Passage))[:_LISTED],
        entries=_entries(_that_name(inquiry, hits, citations), citations),
        hits=hits[:k],
        corrections=evidence.query.corrections,
        time=time_object(when) if when else None,
        timings_ms={
            "search": round(1000 * (searched - began), 3),
            "answer": round(1000 * (answered - searched), 3),
        },
    )


def _declined(
    asked: Asked,
    reason: str,
    hits: tuple[Hit, ...],
    evidence: Evidence | None = None,
    k: int = 10,
) -> Answer:
    """No answer, why, and what lies nearest."""
    return Answer(
        question=asked.question,
        abstained=True,
        reason=reason,
        confidence=0.0,
        text="",
        citations=(),
        passages=tuple(h for h in hits if isinstance(h.unit, Passage))[:_LISTED],
        entries=_entries(hits, ()),
        hits=hits[:k],
        corrections=evidence.query.corrections if evidence else (),
        time=time_object(asked.filter) if asked.filter else None,
    )


def _is_short(dates: DateRange) -> bool:
    """A quarter at most: a longer time says little about which unit is meant."""
    return bool(dates.start and dates.end and (dates.end - dates.start).days <= _QUARTER)


def _in_time(
    retriever: Retriever, evidence: Evidence, when: Timex | None, k: int
) -> tuple[Hit, ...]:
    """The entries of the period or about it, and all passages; all, where no entry is left.

    A filter by time can lose answers (a question may name the day of something else), so that one
    that leaves no entry is not applied, and what is about a time that bounds it stays: "for how
    long had they not met before May?".
    """
    days = extent(retriever)
    if when is None or days is None or any(_covers(r, days) for r in when.ranges):
        return retriever.ranked(evidence, k)
    hits = retriever.ranked(evidence, max(k, _DEPTH))
    bounds = evidence.query.dates
    about = [
        any(when.has(d) or any(map(d.overlaps, bounds)) for d in retriever.dates_of(hit.unit))
        for hit in hits
        if isinstance(hit.unit, Entry)
    ]
    if not any(about):
        return hits[:k]
    of_time = iter(about)
    kept = [h for h in hits if not isinstance(h.unit, Entry) or next(of_time)][:k]
    return tuple(replace(hit, rank=rank) for rank, hit in enumerate(kept, start=1))


def _covers(one: DateRange, other: DateRange) -> bool:
    return (
        one.start is not None
        and one.end is not None
        and other.start is not None
        and other.end is not None
        and one.start <= other.start
        and other.end <= one.end
    )


def chosen_quotes(inquiry: Inquiry, likely: Scores) -> list[Quotable]:
    """What is quoted: of the units that answer a question's parts, and of the likely ones."""
    units = _of_that_day(inquiry, _likely_units(inquiry, likely))
    return quotes_of_parts(inquiry, units) if inquiry.parts else select(inquiry, units)


def _likely_units(inquiry: Inquiry, likely: Scores) -> list[Unit]:
    """The unit that most likely answers, and those not much less likely."""
    share = _SHARE_SEVERAL if inquiry.several else _SHARE
    order = sorted(range(len(likely)), key=lambda i: (-round(float(likely[i]), 9), i))[:MOST_QUOTES]
    return [inquiry.hits[i].unit for i in order if likely[i] >= share * likely[order[0]]]


def _of_that_day(inquiry: Inquiry, units: list[Unit]) -> list[Unit]:
    """Of a question for what was on one day, the units about that day, if there are any."""
    dates = inquiry.evidence.query.dates
    if inquiry.several or not dates or any(d.start is None or d.start != d.end for d in dates):
        return units
    return [u for u in units if inquiry.is_then(inquiry.retriever.number_of(u))] or units


def _that_name(
    inquiry: Inquiry, hits: tuple[Hit, ...], citations: tuple[Citation, ...]
) -> tuple[Hit, ...]:
    """The cited hits, and those that name as much of what the question names as one cited does."""
    cited = {inquiry.retriever.number_of(citation) for citation in citations}
    least = max(_names(inquiry, number) for number in cited)
    numbers = [inquiry.retriever.number_of(hit.unit) for hit in hits]
    return tuple(
        hit
        for hit, number in zip(hits, numbers, strict=True)
        if number in cited or _names(inquiry, number) >= least
    )


def _names(inquiry: Inquiry, number: int) -> float:
    return 1.0 - missing([word for word in inquiry.carried.by([number]) if word.name])


def _entries(hits: tuple[Hit, ...], citations: tuple[Citation, ...]) -> tuple[Hit, ...]:
    """Of those hits the entries that match: cited, or with a score close to the best unit's."""
    cited = {(c.document, c.locator) for c in citations}
    least = _BESIDE * hits[0].score if hits else 0.0
    return tuple(
        hit
        for hit in hits
        if isinstance(hit.unit, Entry)
        and ((hit.unit.document, hit.locator) in cited or hit.score >= least)
    )[:_LISTED]
