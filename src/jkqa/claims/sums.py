"""Amounts that follow from several of a text: totals, the rest, what changed, a share of. Pure."""

import re
from collections.abc import Sequence
from itertools import pairwise, permutations

from jkqa.claims.derived import fits, ratios
from jkqa.claims.numbers import Quantity
from jkqa.claims.numerals import FALLEN, RISEN

_REST = re.compile(r"\b(?:remainder|remaining|the rest|the others?|balance)\b", re.IGNORECASE)
#: "five votes to two": together seven. And so are "four women, two men, and one child".
_TO = re.compile(r"(?: [\w-]+){0,2} (?:to|against) |(?: [\w-]+){0,4}(?:, (?:and )?| and )")
_MOST = 4
_FELL = re.compile(rf"\b(?:{FALLEN}|less|fewer|smaller|cheaper|shorter)\b", re.IGNORECASE)
_ROSE = re.compile(rf"\b(?:{RISEN})\b", re.IGNORECASE)
#: So near the amount must stand what says that it is a change.
_BESIDE = 40
#: Amounts so far from one another in a text are still of one thing.
_TOGETHER = 200
_SHARE_OF, _NEARLY = 90, 0.03
_PERCENT = ("percent", "share")
#: Shares of 100 so far apart are still the same, as in ``equal``.
_EXACT = 3


def is_summed(number: Quantity, text: str, told: Sequence[Quantity], told_text: str) -> bool:
    """Whether an amount follows from several of a text."""
    return (
        _is_total(number, told, told_text)
        or _is_rest(number, told, told_text)
        or _is_change(number, text, told)
        or _is_points(number, told)
        or _is_before(number, told)
        or _is_share_of(number, told, told_text)
    )


def _is_total(number: Quantity, told: Sequence[Quantity], told_text: str) -> bool:
    """``seven judges``, of whom five outvoted two."""
    if number.measure != "count":
        return False
    counts = [t for t in told if t.measure == "count"]
    return any(
        sum(t.raw for t in counts[first:last]) == number.raw
        for first in range(len(counts))
        for last in range(first + 2, min(first + _MOST, len(counts)) + 1)
        if all(_goes_on(one, other, told_text) for one, other in pairwise(counts[first:last]))
    )


def _goes_on(one: Quantity, other: Quantity, text: str) -> bool:
    """Whether two counts are told in a row: "five votes to two", "58 were hers, 22 were his"."""
    return bool(_TO.fullmatch(text, one.span.end, other.span.start))


def _is_before(number: Quantity, told: Sequence[Quantity]) -> bool:
    """44 percent, where it is 47 now, three points more than before."""
    return number.measure == "percent" and any(
        one.measure == "percent"
        and other.nouns[:1] == ("point",)
        and abs(one.raw - number.raw) == other.raw
        for one, other in pairwise(told)
    )


def _is_rest(number: Quantity, told: Sequence[Quantity], told_text: str) -> bool:
    """40 percent, where 60 went to one side and the other got the remainder."""
    if number.measure not in _PERCENT or not _REST.search(told_text):
        return False
    shares = [t for t in told if t.measure in _PERCENT]
    return any(
        abs(100 - share.value - number.value) <= _EXACT and _rest_follows(share, told_text)
        for share in shares
    )


def _rest_follows(share: Quantity, told_text: str) -> bool:
    return bool(_REST.search(told_text[share.span.end : share.span.end + _TOGETHER]))


def _is_change(number: Quantity, text: str, told: Sequence[Quantity]) -> bool:
    """``fell by a third``, of what was 61.2 and is 40.7."""
    if number.measure not in _PERCENT:
        return False
    around = text[max(0, number.span.start - _BESIDE) : number.span.end + _BESIDE]
    fell, rose = bool(_FELL.search(around)), bool(_ROSE.search(around))
    return any(
        fits(number, text, abs(100 * (ratio - 1)))
        for one, other in permutations(told, 2)
        if abs(one.span.start - other.span.start) <= _TOGETHER
        for ratio in ratios(other, one)
        if (fell and ratio < 1) or (rose and ratio > 1)
    )


def _is_points(number: Quantity, told: Sequence[Quantity]) -> bool:
    """``by fifteen points``, from 38 percent to 23."""
    if number.nouns[:1] != ("point",) or number.measure not in ("count", "percent"):
        return False
    if any(t.nouns[:1] == ("point",) for t in told):
        return False
    shares = [t for t in told if t.measure == "percent"]
    return any(abs(abs(one.raw - other.raw) - number.raw) < 1 for one, other in pairwise(shares))


def _is_share_of(number: Quantity, told: Sequence[Quantity], told_text: str) -> bool:
    """``three-quarters of an hour``, half of 90 minutes."""
    if number.measure not in ("time", "count", "money") or not number.value:
        return False
    return any(
        abs(share.value * whole.value / 100 / number.value - 1) <= _NEARLY
        for share in told
        for whole in told
        if share.measure in _PERCENT
        and (number.measure, number.family) == (whole.measure, whole.family)
        and abs(share.span.start - whole.span.start) <= _SHARE_OF
        and not set(".;") & set(_between(share, whole, told_text))
    )


def _between(one: Quantity, other: Quantity, text: str) -> str:
    first, last = sorted((one.span, other.span))
    return text[first.end : last.start]
