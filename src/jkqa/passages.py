"""Answers from passages: retrieve, select, ground, or abstain."""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jkqa.abstain import why_not
from jkqa.asked import Asked, time_object
from jkqa.chronology import extent
from jkqa.expect import ask_of, parts_of
from jkqa.ground import cite
from jkqa.judge import LOOKED_AT, answerable, confidence, features, likelihoods
from jkqa.protocols import Scores
from jkqa.retrieval import WEIGHTS, Evidence, Retriever
from jkqa.support import Inquiry
from jkqa.timex import Timex
from jkqa.types import Answer, Citation, DateRange, Entry, Hit, Passage, Span, Unit

#: At most so many quotations make an answer.
MOST_QUOTES = 3
#: A further unit is quoted when it is at least so likely, as a share of the best,
_SHARE = 0.18
#: or so, when the question asks for several things.
_SHARE_SEVERAL = 0.03
#: A further sentence of a unit is quoted when it scores no more than this below its best.
_MARGIN = 0.12
#: What a sentence gains by holding the kind of thing that is asked for.
_KIND_BONUS = 0.06
#: So well must a short answer fit what is asked for, to be marked.
_MARKED = 0.4
#: So well must a sentence give a reason, if the one before it does not.
_GIVEN = 0.6
#: Words that a sentence begins with which goes on about the one before.
_GOES_ON = re.compile(
    r"(?:It|This|That|These|Those|He|She|They|The (?:result|move|decision|step))\b"
)
#: Entries and captions up to this length are quoted whole.
_WHOLE = 80  # words
#: An entry is listed beside the answer when it scores at least this share of the best unit.
_BESIDE = 0.8
_LISTED = 5
#: So many hits are looked at before those of another time are left out.
_DEPTH = 50
_QUARTER = 92  # days


@dataclass(frozen=True, slots=True)
class Quotable:
    """A piece of a unit that can be quoted, and how well it answers."""

    unit: int
    span: Span
    score: float


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
    likely = likelihoods(features(inquiry))
    citations = quotations(inquiry, select(inquiry, chosen_units(inquiry, likely)))
    held = inquiry.support(citations)
    best = float(likely.max())
    reason = why_not(retriever, question, evidence, held, answerable(held.signals, best))
    if reason:
        return _declined(asked, reason, hits, evidence, k)
    answered = time.perf_counter()
    return Answer(
        question=question,
        abstained=False,
        reason=None,
        confidence=confidence(held.signals, best),
        text=" ".join(f"{c.quote} [{c.n}]" for c in citations),
        citations=citations,
        passages=tuple(h for h in hits if isinstance(h.unit, Passage))[:_LISTED],
        entries=_entries(hits, citations),
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
    that leaves no entry is not applied.
    """
    days = extent(retriever)
    if when is None or days is None or any(_covers(r, days) for r in when.ranges):
        return retriever.ranked(evidence, k)
    hits = retriever.ranked(evidence, max(k, _DEPTH))
    about = [
        any(when.has(dates) for dates in retriever.dates_of(hit.unit))
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


def chosen_units(inquiry: Inquiry, likely: Scores) -> list[Unit]:
    """The units to quote from: those of a question's parts, and the likely ones."""
    parts = _of_parts(inquiry.retriever, inquiry.question, inquiry.hits)
    return [*parts, *_of_that_day(inquiry, _likely_units(inquiry, likely))]


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


def _of_parts(retriever: Retriever, question: str, hits: Sequence[Hit]) -> list[Unit]:
    """Of a question that asks several things, the unit that answers each.

    Only units that the whole question finds count: a part alone may not say whom it speaks of.
    """
    near = {(hit.unit.document, hit.locator) for hit in hits}
    found = []
    for part in parts_of(question):
        evidence = retriever.score(part)
        ranked = retriever.ranked(evidence, _DEPTH)
        own = [hit for hit in ranked if (hit.unit.document, hit.locator) in near][:LOOKED_AT]
        likely = likelihoods(features(Inquiry(retriever, part, evidence, own, ask_of(part))))
        if own:
            found.append(own[int(likely.argmax())].unit)
    return found


def select(inquiry: Inquiry, units: Sequence[Unit]) -> list[Quotable]:
    """The sentences that answer: the best of each unit, then others about as good."""
    firsts: list[Quotable] = []
    others: list[Quotable] = []
    for unit in dict.fromkeys(units):
        quotables = _quotables(inquiry.retriever, inquiry.evidence, unit)
        found = [_favoured(inquiry, q) for q in quotables]
        found.sort(key=lambda q: (-q.score, q.span))
        firsts.append(found[0])
        others += _given_behind(inquiry, found)
        others += [q for q in found[1:] if q.score >= found[0].score - _MARGIN]
    return [*firsts, *others][:MOST_QUOTES]


def _given_behind(inquiry: Inquiry, found: Sequence[Quotable]) -> list[Quotable]:
    """Of a question for a reason the sentence behind the best that gives it: "It came after"."""
    if inquiry.ask.kind != "reason" or _fit(inquiry, found[0]) >= _GIVEN:
        return []
    text = inquiry.retriever.document(inquiry.retriever.units[found[0].unit].document).text
    behind = min((q for q in found if q.span > found[0].span), key=lambda q: q.span, default=None)
    if behind is None or not _GOES_ON.match(behind.span.of(text)):
        return []
    return [behind] if _fit(inquiry, behind) >= _GIVEN else []


def _fit(inquiry: Inquiry, q: Quotable) -> float:
    """How well the best short answer in a piece fits what is asked for."""
    unit = inquiry.retriever.units[q.unit]
    return inquiry.fit(q.span.of(inquiry.retriever.document(unit.document).text))


def _favoured(inquiry: Inquiry, q: Quotable) -> Quotable:
    return Quotable(q.unit, q.span, q.score + _KIND_BONUS * _fit(inquiry, q))


def _quotables(retriever: Retriever, evidence: Evidence, unit: Unit) -> Iterator[Quotable]:
    """The sentences of a unit, scored on the scale of units; a short entry is one piece."""
    number = retriever.number_of(unit)
    rows = retriever.sentences_of(number)
    if not len(rows):
        yield Quotable(number, unit.quotable, float(evidence.units[number]))
        return
    whole = unit.kind != "paragraph" and len(unit.text.split()) <= _WHOLE
    if whole or len(rows) == 1:
        yield Quotable(number, unit.quotable, float(evidence.units[number]))
        return
    share = (WEIGHTS["late"] + WEIGHTS["sentence"]) / sum(WEIGHTS.values())
    best = max(float(evidence.sentences[row]) for row in rows)
    for row in rows:
        behind = share * (best - float(evidence.sentences[row]))
        span = retriever.sentences[row].span
        if isinstance(unit, Entry) and row == rows[0]:
            span = Span(unit.line.start, span.end)  # the first sentence takes the date along
        yield Quotable(number, span, float(evidence.units[number]) - behind)


def quotations(inquiry: Inquiry, chosen: list[Quotable]) -> tuple[Citation, ...]:
    """What is chosen, as it is quoted."""
    retriever = inquiry.retriever
    found = []
    for n, q in enumerate(_joined(retriever, chosen), start=1):
        unit = retriever.units[q.unit]
        citation = cite(retriever.document(unit.document), unit, q.span, n)
        found.append(_marked(inquiry, citation))
    return tuple(found)


def _marked(inquiry: Inquiry, citation: Citation) -> Citation:
    """The citation with the short answer in it marked, where the question asks for one."""
    found = inquiry.found(citation.quote) if inquiry.ask.kind != "reason" else []
    if not found or found[0].fit < _MARKED:
        return citation
    span = found[0].span
    return replace(citation, highlight=(citation.start + span.start, citation.start + span.end))


def _joined(retriever: Retriever, chosen: list[Quotable]) -> list[Quotable]:
    """Neighbouring sentences become one quotation, at the place of the better one."""
    joined: list[Quotable] = []
    for q in chosen:
        for i, other in enumerate(joined):
            text = retriever.document(retriever.units[q.unit].document).text
            first, last = sorted((q.span, other.span))
            between = text[first.end : last.start]
            if other.unit == q.unit and first.end <= last.start and not between.strip():
                joined[i] = Quotable(q.unit, Span(first.start, last.end), other.score)
                break
        else:
            joined.append(q)
    return joined


def _entries(hits: tuple[Hit, ...], citations: tuple[Citation, ...]) -> tuple[Hit, ...]:
    """The entries that match: those cited, and those that score close to the best unit."""
    cited = {(c.document, c.locator) for c in citations}
    least = _BESIDE * hits[0].score if hits else 0.0
    return tuple(
        hit
        for hit in hits
        if isinstance(hit.unit, Entry)
        and ((hit.unit.document, hit.locator) in cited or hit.score >= least)
    )[:_LISTED]
