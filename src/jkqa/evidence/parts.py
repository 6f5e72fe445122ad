"""A question of several parts: which unit answers each, and with which of its sentences."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import product

from jkqa.evidence.judge import beside_the_office, features, likelihoods
from jkqa.evidence.quotes import MOST_QUOTES, Quotable, is_among, lacking, nearest_to, select
from jkqa.evidence.support import Inquiry
from jkqa.expect import refers_back
from jkqa.tokenize import terms
from jkqa.types import Unit

#: What a unit gains for a further part of a question by its score for the whole, by naming what
#: answers the first part where this one refers to it, and loses if it answers another part
#: already; all are logarithms of a likelihood, as low as the least.
_WHOLE, _NAMES_IT, _TAKEN, _SAME_DAY, _LEAST = 15.0, 2.0, 2.0, 4.0, 1e-12
#: Of a part that asks for another answer of the same kind, so many units are looked through,
_NEAR = 3
#: and of the whole question, where the unit of a part has no answer of the kind.
_NEAR_WHOLE = 5
#: Answers that a later part may mean by a pronoun, and how well one must fit.
_MEANT = frozenset({"person", "body", "name", "place"})
_FITS = 0.8


def quotes_of_parts(inquiry: Inquiry, likely: Sequence[Unit]) -> list[Quotable]:
    """What is quoted: the sentence that answers each part, and then of the likely units."""
    parts = _units_of_parts(inquiry)
    own: list[Quotable] = []
    for part, unit in parts:
        best = nearest_to(part, unit, inquiry)
        own += [] if is_among(best, own) else [best]
    others = select(inquiry, [*(unit for _, unit in parts), *likely])
    others = [q for q in others if not is_among(q, own)]
    others.sort(key=lambda q: q.unit in {mine.unit for mine in own})
    chosen = [*own, *others][:MOST_QUOTES]
    further = _lacking_of(inquiry, parts, chosen)
    return [*chosen[: max(MOST_QUOTES - len(further), 1)], *further][:MOST_QUOTES]


def _lacking_of(
    inquiry: Inquiry, parts: Sequence[tuple[Inquiry, Unit]], chosen: Sequence[Quotable]
) -> list[Quotable]:
    """What those chosen lack of each part: in its own unit first, then in those near the whole."""
    further: list[Quotable] = []
    kinds: Counter[str] = Counter()
    near_whole = [hit.unit for hit in inquiry.hits[:_NEAR_WHOLE]]
    for part, unit in parts:
        had = [*chosen, *further]
        further += lacking(part, [unit], had) or lacking(part, near_whole, had)
        kinds[part.ask.kind] += 1
        if kinds[part.ask.kind] > 1 and len(chosen) + len(further) < MOST_QUOTES:
            near = [hit.unit for hit in part.hits[:_NEAR]]
            further += lacking(part, [unit, *near], [*chosen, *further], kinds[part.ask.kind])
    return further


def _units_of_parts(inquiry: Inquiry) -> list[tuple[Inquiry, Unit]]:
    """The parts of a question that asks several things, each with the unit that answers it.

    They are chosen together: two parts are rather answered by two units, and a day that an entry
    is of answers only one "when". A further part may not say whom it speaks of ("and how many
    work there?"), so that it counts as well how near the whole question comes, and whether a unit
    names who or what that is.
    """
    parts = inquiry.parts
    own = [_likely(part) for part in parts]
    best: tuple[float, tuple[Unit, ...]] | None = None
    for first, sure in own[0].items():
        meant = [
            _answer(inquiry, parts[0], first) if refers_back(part.question) else frozenset()
            for part in parts[1:]
        ]
        further = [
            {unit: one + _beside(inquiry, unit, names) for unit, one in likely.items()}
            for likely, names in zip(own[1:], meant, strict=True)
        ]
        for others in product(*further):
            units = (first, *others)
            total = sure + sum(ways[unit] for ways, unit in zip(further, others, strict=True))
            total -= _again(inquiry, units)
            if best is None or round(total, 9) > round(best[0], 9):
                best = total, units
    assert best
    return list(zip(parts, best[1], strict=True))


def _likely(part: Inquiry) -> dict[Unit, float]:
    """The logarithm of how likely each of the first hits answers a part."""
    ways = zip(part.hits, beside_the_office(part, likelihoods(features(part))), strict=False)
    return {hit.unit: math.log(max(float(one), _LEAST)) for hit, one in ways}


def _again(inquiry: Inquiry, units: Sequence[Unit]) -> float:
    """What it costs that parts have the same unit: more, where its day is to answer both.

    Two that ask for somebody have rather not the same name, either.
    """
    cost = 0.0
    for at, (part, unit) in enumerate(zip(inquiry.parts, units, strict=True)):
        for before, other in zip(inquiry.parts[:at], units[:at], strict=True):
            alike = before.ask.kind == part.ask.kind
            dated = alike and unit.kind == "entry" and part.ask.kind == "date"
            if unit == other:
                cost += _SAME_DAY if dated else _TAKEN
            elif alike and _answer(inquiry, part, unit) & _answer(inquiry, before, other):
                cost += _TAKEN
    return cost


def _beside(inquiry: Inquiry, unit: Unit, meant: frozenset[str]) -> float:
    """What speaks for a unit besides the words of the part itself."""
    number = inquiry.retriever.number_of(unit)
    named = not meant.isdisjoint(inquiry.retriever.readings.terms(number))
    whole = float(inquiry.evidence.units[number])
    return _WHOLE * whole + _NAMES_IT * named


def _answer(inquiry: Inquiry, first: Inquiry, unit: Unit) -> frozenset[str]:
    """The terms of who or what answers the first part; none where that is no name."""
    if first.ask.kind not in _MEANT:
        return frozenset()
    quote = nearest_to(first, unit, inquiry).span
    said = quote.of(inquiry.retriever.document(unit.document).text)
    found = [f for f in first.found(said, unit)[:1] if f.fit >= _FITS]
    return frozenset(term for f in found for term in terms(f.span.of(said)))
