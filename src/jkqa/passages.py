"""Answers from passages: retrieve, select, ground, or abstain."""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace

from jkqa.asked import Asked, time_object
from jkqa.chronology import extent
from jkqa.expect import Expected, asks_several, expected, holds
from jkqa.ground import cite
from jkqa.names import simple
from jkqa.query import Query
from jkqa.retrieval import WEIGHTS, Evidence, Retriever
from jkqa.timex import Timex, mentions
from jkqa.tokenize import STOP_WORDS, tokens
from jkqa.types import Answer, Citation, DateRange, Entry, Hit, Passage, Span, Unit

#: At most so many quotations make an answer.
MOST_QUOTES = 3
#: A further sentence is quoted when it scores no more than this below the best,
_MARGIN = 0.05
#: or this, when the question asks for several things.
_MARGIN_SEVERAL = 0.2
#: or this, when no better one holds the kind of thing that is asked for.
_MARGIN_KIND = 0.15
#: The logistic curve of ``confidence``.
_AT_NO_LEAD, _PER_LEAD = 0.31, 40.0
#: What a sentence gains by holding the kind of thing that is asked for.
_KIND_BONUS = 0.03
#: Entries and captions up to this length are quoted whole.
_WHOLE = 80  # words
#: An entry is listed beside the answer when it scores at least this share of the best unit.
_BESIDE = 0.8
_LISTED = 5
#: So many hits are looked at before those of another time are left out.
_DEPTH = 50
_QUARTER = 92  # days

#: Below this score nothing in the corpus is about the question.
_OFF_TOPIC = 0.24
#: Below these, so many names that the corpus does not have show that it is about something else.
_FOREIGN = {1: 0.33, 2: 0.4}


@dataclass(frozen=True, slots=True)
class Quotable:
    """A piece of a unit that can be quoted, and how well it answers."""

    unit: int
    span: Span
    score: float
    fits: bool = True  # holds the kind of thing that is asked for


def passage_answer(retriever: Retriever, asked: Asked, k: int) -> Answer:
    """Answer by the sentences that answer, or abstain and say why."""
    began = time.perf_counter()
    question, when = asked.question, asked.filter
    bounded = [r for r in when.ranges if _is_short(r)] if when else []
    evidence = retriever.score(question, time=bounded)
    hits = _in_time(retriever, retriever.ranked(evidence, _DEPTH), when, max(k, 10))
    searched = time.perf_counter()
    reason = _why_not(retriever, evidence, hits)
    chosen = [] if reason else select(retriever, question, evidence, hits)
    citations = _cite(retriever, chosen)
    answered = time.perf_counter()
    return Answer(
        question=question,
        abstained=bool(reason),
        reason=reason,
        confidence=confidence(hits) if not reason else 0.0,
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


def _is_short(dates: DateRange) -> bool:
    """A quarter at most: a longer time says little about which unit is meant."""
    return bool(dates.start and dates.end and (dates.end - dates.start).days <= _QUARTER)


def _in_time(
    retriever: Retriever, hits: tuple[Hit, ...], when: Timex | None, k: int
) -> tuple[Hit, ...]:
    """The entries of the period or about it, and all passages; all, where no entry is left.

    A filter by time can lose answers (a question may name the day of something else), so that one
    that leaves no entry is not applied.
    """
    days = extent(retriever)
    if when is None or days is None or any(_covers(r, days) for r in when.ranges):
        return hits[:k]
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


def select(
    retriever: Retriever, question: str, evidence: Evidence, hits: tuple[Hit, ...]
) -> list[Quotable]:
    """The sentences that answer, best first: the best one, and those about as good."""
    kind, several = expected(question), asks_several(question)
    found = [
        _favoured(retriever, quotable, kind)
        for hit in hits[:_LISTED]
        for quotable in _quotables(retriever, evidence, hit.unit)
    ]
    found.sort(key=lambda q: (-q.score, q.unit, q.span))
    if several:  # what is asked for may stand in several places: first the best of each unit
        firsts = list({q.unit: q for q in reversed(found)}.values())[::-1]
        found = firsts + [q for q in found if q not in firsts]
    best = found[0].score
    margin = _MARGIN_SEVERAL if several else _MARGIN
    chosen = [q for q in found if q.score >= best - margin][:MOST_QUOTES]
    if not any(q.fits for q in chosen):  # a when without a date: take the nearest date along
        fitting = [q for q in found if q.fits and q.score >= best - _MARGIN_KIND][:1]
        chosen = chosen[: MOST_QUOTES - 1] + fitting
    return chosen


def _favoured(retriever: Retriever, q: Quotable, kind: Expected) -> Quotable:
    unit = retriever.units[q.unit]
    text = q.span.of(retriever.document(unit.document).text)
    fits = holds(kind, text, retriever.period)
    return Quotable(q.unit, q.span, q.score + (_KIND_BONUS if fits else 0.0), fits)


def confidence(hits: tuple[Hit, ...]) -> float:
    """How likely the best unit is the right one, from its lead over the second: 0 to 1.

    A logistic curve fitted on the development half of the questions; see docs/retrieval.md.
    """
    if not hits:
        return 0.0
    lead = hits[0].score - (hits[1].score if len(hits) > 1 else 0.0)
    return round(1 / (1 + math.exp(_AT_NO_LEAD - _PER_LEAD * lead)), 3)


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


def _cite(retriever: Retriever, chosen: list[Quotable]) -> tuple[Citation, ...]:
    return tuple(
        cite(
            retriever.document(retriever.units[q.unit].document),
            retriever.units[q.unit],
            q.span,
            n,
        )
        for n, q in enumerate(_joined(retriever, chosen), start=1)
    )


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


def _why_not(retriever: Retriever, evidence: Evidence, hits: tuple[Hit, ...]) -> str | None:
    """Why there is no answer; None where there is one."""
    if not hits:
        return "The index has no documents."
    best = hits[0].score
    foreign = unknown_names(retriever, evidence.query)
    if foreign and best < _FOREIGN[min(len(foreign), 2)]:
        return f"The {_documents(retriever)} does not mention {_listed(foreign)}."
    if best < _OFF_TOPIC:
        return f"Nothing in the {_documents(retriever)} is about this."
    return None


def unknown_names(retriever: Retriever, query: Query) -> list[str]:
    """The names in a question that the corpus does not have, in any of their spellings."""
    text = query.text
    found = []
    dates = mentions(text, retriever.period)
    for i, token in enumerate(simple(tokens(text))):
        numeral = any(c.isdigit() for c in token.word)
        dated = any(mention.span.covers(token.span) for mention in dates)
        if i == 0 or not token.capital or numeral or dated or token.word in STOP_WORDS:
            continue
        if token not in retriever.vocabulary and not retriever.tables.aliases.knows(token, text):
            found.append(token.span.of(text))
    return list(dict.fromkeys(found))


def _documents(retriever: Retriever) -> str:
    return "document" if len(retriever.documents) == 1 else "corpus"


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
