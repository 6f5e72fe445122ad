"""Quotes for a question for several parties: each that is added has a further one."""

from collections.abc import Sequence

from jkqa.evidence.quotes import MOST_QUOTES, Quotable, select
from jkqa.evidence.support import Inquiry
from jkqa.protocols import Scores

#: A further unit is looked at when it is at least so likely, as a share of the best.
_SHARE = 0.1
_DEPTH = 6  # units
#: So well must a party fit what is asked for.
_FITS = 0.8


def each_with_one(inquiry: Inquiry, chosen: Sequence[Quotable], likely: Scores) -> list[Quotable]:
    """The chosen quotes, and those of likely units that have a further party."""
    order = sorted(range(len(likely)), key=lambda i: (-round(float(likely[i]), 9), i))[:_DEPTH]
    units = [inquiry.hits[i].unit for i in order if likely[i] >= _SHARE * likely[order[0]]]
    others = [q for unit in units for q in select(inquiry, [unit])[:1]]
    kept = list(chosen)
    had = set[str]().union(*(_parties(inquiry, q) for q in chosen))
    for q in others:
        own = _parties(inquiry, q)
        if not own <= had:
            kept.append(q)
            had |= own
    return kept[:MOST_QUOTES]


def _parties(inquiry: Inquiry, q: Quotable) -> set[str]:
    """The parties in a quote that fit what is asked for."""
    unit = inquiry.retriever.units[q.unit]
    text = q.span.of(inquiry.retriever.document(unit.document).text)
    return {f.span.of(text).lower() for f in inquiry.found(text, unit) if f.fit >= _FITS}
