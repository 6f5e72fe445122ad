"""Amounts that a text bears out without saying them: rounded, counted off, so many times. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise, permutations

from jkqa.claims.numbers import Quantity

#: Words right before an amount that make it a bound, with the shares of it that the exact amount
#: may have. So much above or below the bound nobody would have named it.
_BOUNDS = tuple(
    (re.compile(rf"\b(?:{words})(?: an?| the)?\s*[$€£¥₩]?$", re.IGNORECASE), low, high)
    for words, low, high in (
        ("more than|over|above|at least|upwards of|exceeding|well past|in excess of", 1.0, 1.35),
        ("less than|fewer than|under|below|not quite|at most|up to|no more than", 0.7, 1.0),
        ("nearly|almost|close to|just under|approaching", 0.85, 1.0),
        ("about|roughly|around|some|approximately|an estimated|or so", 0.92, 1.08),
    )
)
_TIMES = re.compile(r"(?:\s+times)?\s+(?:as|more|the|longer|higher|larger|bigger|greater)\b")
_MORE = re.compile(r"\s+(?:more|bigger|larger|higher|greater|longer)\b")
#: Two numbers so near one another are of one thing: "11 of the 14", "152 votes to 147".
_APART = 16


def is_rounded(number: Quantity, text: str, told: Quantity, told_text: str) -> bool:
    """``over sixty`` for 63, ``nearly thirty`` for 27; not where the text gives a bound itself."""
    if (number.measure, number.family) != (told.measure, told.family) or number.value <= 0:
        return False
    if _bound(told, told_text):
        return False
    bound = _bound(number, text)
    return bool(bound and bound[0] <= told.value / number.value <= bound[1])


def _bound(number: Quantity, text: str) -> tuple[float, float] | None:
    before = text[max(0, number.span.start - 24) : number.span.start]
    return next(((low, high) for words, low, high in _BOUNDS if words.search(before)), None)


def is_multiple(number: Quantity, text: str) -> bool:
    """``four times as long``, ``twice the fine``: it compares two amounts."""
    return number.nouns[:1] == ("time",) and bool(_TIMES.match(text, number.span.end))


def is_ratio(number: Quantity, told: Sequence[Quantity]) -> bool:
    """Whether one amount of a text is about so many times another of its kind."""
    return any(
        _alike(one, other) and other.value
        and abs(one.value / other.value - number.raw) <= number.raw / 10
        for one, other in permutations(told, 2)
    )  # fmt: skip


def is_more_by(number: Quantity, text: str, told: Sequence[Quantity]) -> bool:
    """``a third bigger``: whether one amount of a text exceeds another by that share."""
    if number.measure not in ("percent", "share") or not _MORE.match(text, number.span.end):
        return False
    return any(
        _alike(one, other) and other.value
        and abs(100 * (one.value / other.value - 1) - number.value) <= 5
        for one, other in permutations(told, 2)
    )  # fmt: skip


def is_remainder(number: Quantity, told: Sequence[Quantity]) -> bool:
    """``three were kept`` of 14 of whom 11 were freed; ``by five votes`` for 152 to 147."""
    return number.measure == "count" and any(
        one.measure == other.measure == "count"
        and 0 <= other.span.start - one.span.end <= _APART
        and abs(one.raw - other.raw) == number.raw
        for one, other in pairwise(told)
    )


def _alike(one: Quantity, other: Quantity) -> bool:
    return (one.measure, one.family) == (other.measure, other.family)
