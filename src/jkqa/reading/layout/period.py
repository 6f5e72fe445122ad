"""The period that a line states: May - Dec 2024."""

import re
from datetime import date

from jkqa.reading.lines.bare import tidy
from jkqa.timex import MONTH_NAME, YEAR, month_number, month_range
from jkqa.types import DateRange

_MONTH = rf"(?i:{MONTH_NAME})\.?"
_PERIOD = re.compile(
    rf"(?P<from>{_MONTH})\s*(?P<from_year>\d{{4}})?\s*(?:[-\u2010-\u2015]|to|through)\s*"
    rf"(?P<to>{_MONTH})\s*,?\s*(?P<to_year>\d{{4}})"
)
_WITHIN = re.compile(rf"\b(?=[A-Z][a-z]){_PERIOD.pattern}")
_LABEL = re.compile(r"\W*period(?:\s+covered)?\W*:\W*", re.IGNORECASE)
_YEARS = re.compile(
    rf"(?:(?P<month>{_MONTH})\s*,?\s*)?(?P<from>{YEAR})"
    r"(?:\s*(?:[-\u2010-\u2015]|to|through)\s*(?P<to>\d{4}))?"
)


def parse_period(line: str, *, named: bool = False) -> DateRange | None:
    """``May - Dec 2024`` or ``Sept. 2023 to Jan. 2024`` as days; None for anything else.

    A single year or month is one only after the word (``Period: 2031``) or where it is ``named`` so
    elsewhere; by itself it may be the date of publication.
    """
    label = _LABEL.match(tidy(line))
    written = tidy(line)[label.end() :] if label else tidy(line)
    match = _PERIOD.fullmatch(written)
    if not match:
        return _one_of(written) if label or named else None
    first, last = month_number(match["from"]), month_number(match["to"])
    until = int(match["to_year"])
    since = int(match["from_year"] or (until if first <= last else until - 1))
    if (since, first) > (until, last):
        return None
    return DateRange(month_range(since, first).start, month_range(until, last).end)


def period_within(line: str) -> DateRange | None:
    """The months that a heading names besides other words: ``Timeline, May - Dec 2024``."""
    found = _WITHIN.search(line)
    return parse_period(found.group()) if found else None


def _one_of(written: str) -> DateRange | None:
    """A year, years or a month."""
    years = _YEARS.fullmatch(written)
    if not years:
        return None
    since, until = int(years["from"]), int(years["to"] or years["from"])
    if years["month"] and not years["to"]:
        return month_range(since, month_number(years["month"]))
    if years["month"] or since > until:
        return None
    return DateRange(date(since, 1, 1), date(until, 12, 31))
