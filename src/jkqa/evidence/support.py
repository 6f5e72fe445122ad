"""How well what is quoted carries what a question says, word by word."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, cached_property

import numpy as np

from jkqa.evidence.carried import Carried, Word, coverage, missing, to_the_letter, weakest
from jkqa.evidence.held import Signals, Support
from jkqa.expect import (
    PEOPLE,
    Ask,
    Found,
    alike,
    ask_of,
    asks_several,
    found_in,
    parts_of,
    refers_back,
    sought_by,
)
from jkqa.premises import WEIGHTS, Premises
from jkqa.retrieval import Evidence, Retriever
from jkqa.types import Citation, DateRange, Hit, Unit

#: What a text fits at least that has no sign of a reason: reasons may have none.
_LEAST_FIT = {"other": 1.0, "reason": 0.25, "person": 0.4, "expression": 0.6}
#: What an answer loses in a unit that does not speak of all that the question names.
_APART = 0.7
#: and in one where it stands behind the name of somebody else than whose it is asked to be.
_ANOTHERS = 0.3
_OWNED = frozenset("share age money amount count length".split())
#: What it counts for at most where nothing is like what is counted or chosen: "how many seats",
#: of a text without anything near to seats. Everything is near to these.
_UNLIKE, _LIKE = 0.35, 0.5
#: A day for which something was meant is not when the text tells of it.
_FORESEEN = re.compile(
    r"\b(?:was|were|had\s+been)\s+(?:to\s+(?:be|have)|due|planned|scheduled|supposed|meant|set)\b"
    r"[^?]*\b(?:on|for|in)\s",
    re.IGNORECASE,
)
#: How far a time agrees that only a less likely unit is about.
_ELSE = 0.7
#: What is about so many days may be about one of them.
_SOME_DAYS = 10
#: So well must each of several answers fit.
_COUNTS = 0.5
#: So well must the quotes fit each part of a question to answer them all,
_EACH = 0.8
#: and so badly one, to answer it not at all; a reason that shows by no sign may be one.
_NOT_ONE = 0.25
#: So many units are looked through for a part.
_DEPTH = 50
#: and so many of those nearest to the part alone, whatever the whole question finds.
_ALONE = 3
_SPECIFIC = frozenset({"count", "body"})
#: A firm is called by a name that says nothing of what it is.
_FIRMS = frozenset("compani firm".split())
_ANY = frozenset("bodi peopl person number margin talli time group institut organ organiz".split())


class Inquiry:
    """A question and what is known of it, read once, to be held against units that were found.

    Args:
        retriever: what it is asked of.
        question: as it was asked.
        evidence: everything scored against it.
        hits: the units found, of which some may be quoted.
        ask: what it asks for.
    """

    def __init__(
        self, retriever: Retriever, question: str, evidence: Evidence, hits: Sequence[Hit], ask: Ask
    ) -> None:
        self.retriever, self.question, self.ask = retriever, question, ask
        self.evidence, self.hits = evidence, hits
        self.premises = Premises(retriever, question, evidence.query.text)
        own, lore = retriever.own_periods, retriever.readings.lore
        sought = sought_by(question, ask, own, lore, evidence.query.corrections)
        self._found = cache(lambda text, period: found_in(sought, text, period))
        self.several = asks_several(question)
        self.carried = Carried(retriever, evidence)

    def found(self, text: str, unit: Unit | Citation) -> list[Found]:
        """The short answers in a text of a unit, best first."""
        return self._found(text, self.retriever.period_of(unit))

    def fit(self, text: str, unit: Unit) -> float:
        """How well the best short answer in a text of a unit fits what is asked for, 0 without."""
        found = self.found(text, unit)
        return found[0].fit if found else 0.0

    @cached_property
    def parts(self) -> tuple["Inquiry", ...]:
        """The parts of a question that asks several things, each with the units found for it.

        Only units that the whole question finds count: a part alone may not say whom it speaks of.
        One that does say so has the nearest to itself besides, as the time of another part is
        not its own.
        """
        near = {(hit.unit.document, hit.locator) for hit in self.hits}
        found = []
        for part in parts_of(self.question):
            evidence = self.retriever.score(part)
            ranked = self.retriever.ranked(evidence, _DEPTH)
            alone = 0 if refers_back(part) else _ALONE
            own = [
                hit
                for rank, hit in enumerate(ranked)
                if rank < alone or (hit.unit.document, hit.locator) in near
            ]
            if own:
                found.append(Inquiry(self.retriever, part, evidence, own, ask_of(part)))
        return tuple(found)

    def support(self, citations: Sequence[Citation], *, quoted: bool = True) -> Support:
        """Hold the question against the units that are quoted, or that come into question."""
        held = self._support(citations, quoted)
        if not quoted or not self.parts:
            return held
        parts = [part.support(citations).signals for part in self.parts]
        signals = _together(held.signals, parts)
        return replace(held, signals=signals, absent=held.absent if signals.astray else ())

    def _support(self, citations: Sequence[Citation], quoted: bool) -> Support:
        numbers = list(dict.fromkeys(map(self.retriever.number_of, citations)))
        words = self.carried.by(numbers)
        literal = to_the_letter(words)
        names = 1.0 - missing([word for word in words if word.name])
        fit = self._fit(citations, words)
        premises = self.premises
        quotes = [citation.quote for citation in citations]
        lacking = (
            (*premises.absent_among(numbers), *premises.untold(quotes))
            if quoted
            else premises.lacking_alone(*numbers)
        )
        found = self._found_at_all
        signals = Signals(
            score=found["score"],
            lead=found["lead"],
            agree=found["agree"],
            covered=coverage(words),
            literal=literal,
            weakest=weakest(words),
            names=names,
            numbers=1.0 - missing([word for word in words if word.number]),
            dates=self._agrees(numbers),
            fit=fit,
            first=self._fit(citations[:1], words) if len(citations) > 1 else fit,
            window=found["window"],
            sentence=found["sentence"],
            spread=found["spread"],
            odd=self._odd(words, numbers),
            misfit=literal * (1.0 - fit),
            astray=max((WEIGHTS[name.sort] for name in lacking), default=0.0),
        )
        return Support(signals, words, self.ask, lacking, tuple(quotes))

    def _odd(self, words: Sequence[Word], numbers: Sequence[int]) -> float:
        """How far two words are missing where the rest is there to the letter.

        Of a question for one thing a single sentence must have the rest.
        """
        closest = words if self.several else self.carried.by_sentence(numbers)
        return to_the_letter(closest) * (1.0 - weakest(closest))

    @cached_property
    def _found_at_all(self) -> dict[str, float]:
        """What the search alone says, whichever units are quoted."""
        hits, signals = self.hits, self.evidence.signals
        nearest = int(np.argmax(signals["late"]))
        return {
            "score": hits[0].score,
            "lead": hits[0].score - (hits[1].score if len(hits) > 1 else 0.0),
            "agree": float(int(np.argmax(signals["lexical"])) == nearest),
            "window": float(signals["window"].max()),
            "sentence": float(signals["sentence"].max()),
            "spread": float(signals["sentence"].std()),
        }

    def _fit(self, citations: Sequence[Citation], words: Sequence[Word]) -> float:
        """How well a quote holds the kind of thing that is asked for, of whom the question names.

        The approval rating of one prime minister is not the other's: a quote whose unit lacks a
        name of the question counts for less.
        """
        best = _LEAST_FIT.get(self.ask.kind, 0.0)
        for citation in citations:
            found = self.found(citation.quote, citation)
            if found and found[0].fit > best:
                best = max(best, found[0].fit * self._its(citation, found[0].span.start))
        if best < 1.0 and self._is_unlike(words, citations):
            return min(best, _UNLIKE)
        return best * min(1.0, (self._named(citations) + 1) / self.ask.many if self.ask.many else 1)

    def _named(self, citations: Sequence[Citation]) -> int:
        """How many different answers the quotes have, of a question that asks for so many."""
        answers = ((c.quote, f) for c in citations for f in self.found(c.quote, c))
        return len({f.span.of(quote) for quote, f in answers if f.fit >= _COUNTS})

    def _its(self, citation: Citation, at: int) -> float:
        """What an answer counts for in a quote: less where it may be told of somebody else."""
        number = self.retriever.number_of(citation)
        apart = () if self.several else self.premises.lacking_alone(number)
        begins = citation.start - self.retriever.units[number].span.start
        anothers = self.ask.kind in _OWNED and self.premises.is_anothers(number, begins + at)
        if anothers:
            return _ANOTHERS
        return 1.0 - _APART * max((WEIGHTS[name.sort] for name in apart), default=0.0)

    def _is_unlike(self, words: Sequence[Word], citations: Sequence[Citation]) -> bool:
        """Whether nothing quoted is like what is counted, or like the kind of body asked for."""
        head = self.ask.head
        if self.ask.kind not in _SPECIFIC or head in _ANY | PEOPLE | _FIRMS:
            return False
        said = map(self.retriever.readings.terms_in, (c.quote for c in citations))
        return all(alike(head).isdisjoint(terms) for terms in said) and any(
            word.term == head and word.carried < _LIKE for word in words
        )

    def _agrees(self, numbers: Sequence[int]) -> float:
        """How far the quoted units are about a time that the question names.

        The likeliest one should be; if only another one is, that is less.
        """
        if not self.evidence.query.dates or _FORESEEN.search(self.question):
            return 1.0
        at = [self.is_then(n) for n in numbers]
        return 1.0 if at[:1] == [True] or (self.several and any(at)) else _ELSE * any(at)

    def is_then(self, number: int) -> bool:
        """Whether a unit is about a time that the question names: a day is not a whole month."""
        return any(
            one.overlaps(other) and (_length(one) > 1 or _length(other) <= _SOME_DAYS)
            for other in self.retriever.dates_of(self.retriever.units[number])
            for one in self.evidence.query.dates
        )


def _together(whole: Signals, parts: Sequence[Signals]) -> Signals:
    """The signals of a question of several parts: each may be answered by a quote of its own.

    A premise is not borne out, and a word missing, where a part misses it as well: "the first and
    the second round" is none of one round. All kinds of answers must be there; where one is not,
    half of the question has no answer.
    """
    fit, misfit = min(p.fit for p in parts), max(p.misfit for p in parts)
    signals = replace(
        whole,
        odd=min(whole.odd, max(p.odd for p in parts)),
        astray=min(whole.astray, max(p.astray for p in parts)),
    )
    if fit >= _EACH:
        better, first = max(whole.fit, fit), max(whole.first, fit)
        return replace(signals, fit=better, first=first, misfit=min(whole.misfit, misfit))
    if fit < _NOT_ONE:
        return replace(signals, fit=min(whole.fit, fit), misfit=max(whole.misfit, misfit))
    return signals


def _length(dates: DateRange) -> float:
    """How many days a time has."""
    return (dates.end - dates.start).days + 1 if dates.start and dates.end else math.inf
