"""Stretches of time told in two units: an hour and ten minutes. Pure."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jkqa.claims.numbers import Quantity
from jkqa.claims.numerals import TIMES, term_unit
from jkqa.types import Span

#: "An hour and ten minutes": what stands before the second, and between two stretches of time.
_AND_ONE = re.compile(r"\ban? (?P<unit>[a-z]+)(?:,| and)? $", re.IGNORECASE)
_AND_TIME = re.compile(r"(?:,| and)? ")


def whole_stretches(text: str, found: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities of a text; ``an hour and ten minutes`` is one of seventy."""
    kept: list[Quantity] = []
    for quantity in found:
        last = kept[-1] if kept else None
        if quantity.measure == "time" and last and _adds_to(text, last, quantity):
            span = Span(last.span.start, quantity.span.end)
            kept[-1] = replace(last, value=last.value + quantity.value, span=span)
            continue
        kept.append(_and_one(text, quantity) if quantity.measure == "time" else quantity)
    return tuple(kept)


def _adds_to(text: str, last: Quantity, part: Quantity) -> bool:
    """Whether a stretch is the rest of a longer one right before it."""
    joined = _AND_TIME.fullmatch(text, last.span.end, part.span.start)
    if last.measure != "time" or last.family != part.family or not joined or not last.raw:
        return False
    return part.value < last.value / last.raw and part.span.of(text) != last.span.of(text)


def _and_one(text: str, part: Quantity) -> Quantity:
    """A stretch with ``an hour and`` before it."""
    before = _AND_ONE.search(text, 0, part.span.start)
    unit = term_unit(before["unit"].lower()) if before else ""
    if not before or unit not in TIMES:
        return part
    family, times = TIMES[unit]
    if family != part.family or part.value >= times:
        return part
    return replace(part, value=times + part.value, span=Span(before.start(), part.span.end))
