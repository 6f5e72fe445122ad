"""A question of several parts: which unit answers each, and with which of its sentences."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from jkqa.evidence.carried import to_the_letter
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
        own += [] if is_among(best, own) or (own and _is_stray(part, unit, best)) else [best]
    others = select(inquiry, [*(unit for _, unit in parts), *likely])
    others = [q for q in others if not is_among(q, own)]
    others.sort(key=lambda q: q.unit in {mine.unit for mine in own})
    chosen = [*own, *others][:MOST_QUOTES]
    further = _lacking_of(inquiry, parts, chosen, len(own))
    return [*chosen[: max(MOST_QUOTES - len(further), 1)], *further][:MOST_QUOTES]


def _is_stray(part: Inquiry, unit: Unit, q: Quotable) -> bool:
    """Whether a unit has no word of a part, and its sentence no answer of the kind."""
    number = part.retriever.number_of(unit)
    said = q.span.of(part.retriever.document(unit.document).text)
    return not to_the_letter(part.carried.by([number])) and part.fit(said, unit) < _FITS


def _lacking_of(
    inquiry: Inquiry, parts: Sequence[tuple[Inquiry, Unit]], chosen: Sequence[Quotable], own: int
) -> list[Quotable]:
    """What those chosen lack of each part: in its own unit first, then in those near the whole.

    A second answer of a kind is looked for while there is room, a number in the place of those
    that are not the parts' ``own``, which come first.
    """
    further: list[Quotable] = []
    kinds: Counter[str] = Counter()
    near_whole = [hit.unit for hit in inquiry.hits[:_NEAR_WHOLE]]
    for part, unit in parts:
        had = [*chosen, *further]
        further += lacking(part, [unit], had) or lacking(part, near_whole, had)
        kinds[part.ask.kind] += 1
        taken = (len(chosen) if part.ask.kind in _MEANT else own) + len(further)
        if kinds[part.ask.kind] > 1 and taken < MOST_QUOTES:
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
    sure = [_likely(part) for part in parts]
    answers = [
        {unit: _answer(inquiry, part, unit) for unit in own}
        for part, own in zip(parts, sure, strict=True)
    ]
    for own in sure[1:]:
        for unit in own:
            own[unit] += _WHOLE * float(inquiry.evidence.units[inquiry.retriever.number_of(unit)])
    refer = [refers_back(part.question) for part in parts]

    def weigh(chosen: Iterable[Unit]) -> float:
        units = tuple(chosen)
        total = sum(own[unit] for own, unit in zip(sure, units, strict=True))
        meant = answers[0][units[0]]
        named = sum(
            refers and _names(inquiry, unit, meant)
            for unit, refers in zip(units[1:], refer[1:], strict=True)
        )
        return round(total + _NAMES_IT * named - _again(parts, units, answers), 9)

    return list(zip(parts, max(product(*sure), key=weigh), strict=True))


def _likely(part: Inquiry) -> dict[Unit, float]:
    """The logarithm of how likely each of the first hits answers a part."""
    ways = zip(part.hits, beside_the_office(part, likelihoods(features(part))), strict=False)
    return {hit.unit: math.log(max(float(one), _LEAST)) for hit, one in ways}


def _again(
    parts: Sequence[Inquiry],
    units: Sequence[Unit],
    answers: Sequence[Mapping[Unit, frozenset[str]]],
) -> float:
    """What it costs that parts have the same unit: more, where its day is to answer both.

    Two that ask for somebody have rather not the same name, either.
    """
    cost = 0.0
    for at, other in combinations(range(len(parts)), 2):
        unit, alike = units[at], parts[at].ask.kind == parts[other].ask.kind
        dated = alike and unit.kind == "entry" and parts[at].ask.kind == "date"
        if unit == units[other]:
            cost += _SAME_DAY if dated else _TAKEN
        elif alike and answers[at][unit] & answers[other][units[other]]:
            cost += _TAKEN
    return cost


def _names(inquiry: Inquiry, unit: Unit, meant: frozenset[str]) -> bool:
    """Whether a unit names who or what answers the first part."""
    number = inquiry.retriever.number_of(unit)
    return not meant.isdisjoint(inquiry.retriever.readings.terms(number))


def _answer(inquiry: Inquiry, first: Inquiry, unit: Unit) -> frozenset[str]:
    """The terms of who or what answers the first part; none where that is no name."""
    if first.ask.kind not in _MEANT:
        return frozenset()
    quote = nearest_to(first, unit, inquiry).span
    said = quote.of(inquiry.retriever.document(unit.document).text)
    found = [f for f in first.found(said, unit)[:1] if f.fit >= _FITS]
    return frozenset(term for f in found for term in terms(f.span.of(said)))
