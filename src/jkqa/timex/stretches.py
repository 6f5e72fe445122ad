"""From one period to another: between 1 and 10 September, June to August. Pure."""

import re

from jkqa.timex.atoms import in_year
from jkqa.timex.calendar import both, month_range
from jkqa.timex.chart import A, Chart
from jkqa.timex.patterns import Rules
from jkqa.timex.period import Period
from jkqa.types import DateRange

RULES = Rules()


@RULES.add(
    rf"\b(?:between|from)\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+"
    rf"(?:and|to|until|till|through)\s+(?:the\s+)?(?P<b>{A})"
)
def _day_and_date(match: re.Match[str], chart: Chart) -> Period:
    """``between 1 and 10 September``: the month comes from the second day."""
    last = chart[match["b"]]
    start, end = both(last.dates)
    first = start.replace(day=int(match["day"]))
    return last.within(first, end, last.span)


@RULES.add(
    rf"\b(?:between|from|since)\s+(?:the\s+)?(?P<a>{A})\s+(?:and|to|until|till|through|up\s+to)\s+"
    r"(?:the\s+)?end\s+of\s+(?:that|the|the\s+same)\s+(?P<unit>month|year)\b"
)
def _to_its_end(match: re.Match[str], chart: Chart) -> Period:
    """``from 12 February to the end of that month``."""
    first = chart[match["a"]]
    start, end = both(first.dates)
    month = end.month if match["unit"].lower() == "month" else 12
    return first.within(start, month_range(end.year, month).end, first.span)


@RULES.add(rf"\bbetween\s+(?:the\s+)?(?P<a>{A})\s*(?:and|to|-|–)\s*(?:the\s+)?(?P<b>{A})")
def _between(match: re.Match[str], chart: Chart) -> Period | None:
    return stretch(chart[match["a"]], chart[match["b"]])


@RULES.add(
    rf"\b(?:from|since)\s+(?:the\s+)?(?P<a>{A})\s*(?:,\s*)?"
    rf"(?:(?:right\s+)?(?:up\s+)?(?:to|until|till|through|thru)|-|–|and\s+(?:ending|until))\s*"
    rf"(?:and\s+including\s+)?(?:the\s+)?(?P<b>{A})"
)
def _from_to(match: re.Match[str], chart: Chart) -> Period | None:
    return stretch(chart[match["a"]], chart[match["b"]])


@RULES.add(rf"\bfrom\s+(?:the\s+)?(?P<a>{A})\s*(?:and|or|&)\s*(?:the\s+)?(?P<b>{A})")
def _from_and(match: re.Match[str], chart: Chart) -> Period | None:
    """The rulings from August and September."""
    return stretch(chart[match["a"]], chart[match["b"]])


@RULES.add(
    rf"(?P<a>{A})\s*(?:-|‐|–|—|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill\b)\s*(?:the\s+)?(?P<b>{A})"
)
def _to(match: re.Match[str], chart: Chart) -> Period | None:
    return stretch(chart[match["a"]], chart[match["b"]])


def stretch(first: Period, last: Period) -> Period | None:
    """From the start of one to the end of the other; a year left out is the other's."""
    start, end = first.dates, last.dates
    if last.year_given and not first.year_given:
        start = in_year(first, both(end)[1].year)
        if both(start)[0] > both(end)[1]:
            start = in_year(first, both(end)[1].year - 1)
    elif first.year_given and not last.year_given:
        end = in_year(last, both(start)[0].year)
        if both(end)[1] < both(start)[0]:
            end = in_year(last, both(start)[0].year + 1)
    elif both(end)[1] < both(start)[0]:
        if first.year_given or first.anchors or last.anchors:
            start, end = end, start  # named the wrong way round
        else:
            end = in_year(last, both(end)[1].year + 1)
    return first.join(last, DateRange(start.start, end.end), first.span)
