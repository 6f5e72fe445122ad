"""What is told twice: an event that has an entry and a sentence of the body, in other detail."""

from collections.abc import Iterator, Sequence

from jkqa.evidence.judge import LOOKED_AT, nearest
from jkqa.evidence.support import Inquiry
from jkqa.protocols import Scores
from jkqa.timex import mentions
from jkqa.types import DateRange, Unit

#: The other telling must be at least so likely to answer, as a share of the best unit.
_SHARE = 0.05
#: A name that no more units have than this shows that both speak of the same.
_RARE = 4


def told_elsewhere(inquiry: Inquiry, quoted: Sequence[int], likely: Scores) -> Iterator[Unit]:
    """The unit that tells elsewhere what the first of those quoted tells; none of the same sort.

    Args:
        inquiry: the question, and the units found.
        quoted: the numbers of the units that are quoted, the one that answers first.
        likely: how likely each of the units looked at answers, shape ``(units looked at,)``.
    """
    retriever = inquiry.retriever
    first = retriever.units[quoted[0]]
    names, days = _names(inquiry, first.text), set(retriever.dates_of(first))
    order = sorted(range(min(len(likely), LOOKED_AT)), key=lambda i: (-float(likely[i]), i))
    for i in order:
        unit = inquiry.hits[i].unit
        number = retriever.number_of(unit)
        other = (unit.kind == "entry") != (first.kind == "entry")
        if not other or number in quoted or likely[i] < _SHARE * likely.max():
            continue
        told = unit.text if unit.kind == "entry" else nearest(inquiry, number)
        same_day = any(day in days for day in _days(inquiry, unit, told))
        if same_day or not names.isdisjoint(_names(inquiry, told)):
            yield unit
            return


def _names(inquiry: Inquiry, text: str) -> set[str]:
    """The terms of the names in a text that few units have."""
    retriever = inquiry.retriever
    found = {term for name in retriever.readings.names_of(text) for term in name.terms}
    return {term for term in found if retriever.containing(term) <= _RARE}


def _days(inquiry: Inquiry, unit: Unit, told: str) -> list[DateRange]:
    """The days that a telling names, and of an entry its own."""
    retriever = inquiry.retriever
    if unit.kind == "entry":
        return [d for d in retriever.dates_of(unit) if d.start == d.end]
    found = (mention.dates for mention in mentions(told, retriever.period_of(unit)))
    return [dates for dates in found if dates.start and dates.start == dates.end]
