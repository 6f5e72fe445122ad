"""Days that a text does not name but counts from one that it names: "two days later". Pure."""

import re
from collections.abc import Iterator
from datetime import date

from jkqa.claims.details import Details
from jkqa.claims.whens import When

_LATER = re.compile(r"\s+(?:later|after(?:wards)?|on)\b", re.IGNORECASE)
_EARLIER = re.compile(r"\s+(?:earlier|before)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\bwithin (?:the )?$", re.IGNORECASE)
_NEXT_DAY = re.compile(
    r"\bthe (?:very )?(?:next|following) (?:day|morning|afternoon|evening)\b|\bthe day after\b",
    re.IGNORECASE,
)
#: A stretch that is longer than this is seldom meant to the day.
_LONGEST = 31


def is_counted(when: When, told: Details) -> bool:
    """Whether a day lies so far from one that a text names as the text says right after that."""
    start = when.dates.start
    if when.precision != "day" or not start or start != when.dates.end:
        return False
    return any(first <= (start - day).days <= last for day, first, last in _counted(told))


def _counted(told: Details) -> Iterator[tuple[date, int, int]]:
    """Each day of a text, with how many days behind it something is told to be, from and to."""
    named = [t for t in told.times if t.precision == "day" and t.dates.start == t.dates.end]
    for at, first, last in _stretches(told):
        begin = told.text.rfind(". ", 0, at) if first < last else 0  # "within": in one sentence
        before = [t for t in named if begin <= t.span.start <= at]
        nearest = max(before, key=lambda t: t.span.start, default=None)
        if nearest and nearest.dates.end:
            yield nearest.dates.end, first, last


def _stretches(told: Details) -> Iterator[tuple[int, int, int]]:
    """Where a text counts days from the one before, and from how many to how many."""
    for q in told.numbers:
        days = round(q.value)
        if q.measure != "time" or q.family != "days" or not 0 < days <= _LONGEST:
            continue
        if _WITHIN.search(told.text, 0, q.span.start):
            yield q.span.start, 0, days
        elif _LATER.match(told.text, q.span.end):
            yield q.span.start, days, days
        elif _EARLIER.match(told.text, q.span.end):
            yield q.span.start, -days, -days
    for match in _NEXT_DAY.finditer(told.text):
        yield match.start(), 1, 1
