"""Parts of a period: late July, the first half of October, the last Friday in August. Pure."""

import re
from dataclasses import replace
from datetime import timedelta

from jkqa.timex.calendar import both, fraction, nth, part_of
from jkqa.timex.chart import A, Chart
from jkqa.timex.coarse import ORDINAL, ORDINALS
from jkqa.timex.patterns import WEEKDAY, WEEKDAYS, N, Rules, count_of
from jkqa.timex.period import Period
from jkqa.types import DateRange

_PART = {
    "early": "early", "beginning": "early", "start": "early", "opening": "early",
    "mid": "mid", "middle": "mid", "late": "late", "end": "late", "close": "late",
}  # fmt: skip

RULES = Rules()


@RULES.add(
    rf"(?:the\s+)?\b(?P<from>early|mid|beginning|start|opening)[\s-]+(?:to|through)[\s-]+"
    rf"(?P<to>mid|late|end)(?:[\s-]+of)?[\s-]+(?:the\s+)?(?P<a>{A})"
)
def _part_to_part(match: re.Match[str], chart: Chart) -> Period:
    whole = chart[match["a"]]
    first = part_of(whole.dates, _PART[match["from"].lower()])
    last = part_of(whole.dates, _PART[match["to"].lower()])
    return replace(whole.within(first.start, last.end, whole.span), ranged=True)


@RULES.add(
    rf"(?:the\s+)?\b(?P<part>early(?:\s+in)?|mid|late(?:\s+in)?|(?:beginning|start|opening|middle|end|close)(?:\s+of)?)"
    rf"[\s-]+(?:the\s+)?(?P<a>{A})"
)
def _part(match: re.Match[str], chart: Chart) -> Period | None:
    whole = chart[match["a"]]
    if whole.day_given:
        return None
    name = re.match(r"\w+", match["part"].lower())
    dates = part_of(whole.dates, _PART[name.group()]) if name else whole.dates
    return whole.within(dates.start, dates.end, whole.span)


@RULES.add(
    rf"(?:the\s+)?\b(?P<nth>{ORDINAL})\s+(?:(?P<n>{N})\s+)?"
    rf"(?P<unit>half|third|days?|weeks?|fortnights?|weekend|months?|quarters?|{WEEKDAY})\s+(?:of|in)\s+"
    rf"(?:the\s+)?(?P<a>{A})"
)
def _nth(match: re.Match[str], chart: Chart) -> Period | None:
    whole, number = chart[match["a"]], ORDINALS[match["nth"].lower()]
    unit = match["unit"].lower().rstrip("s")
    if unit in ("half", "third"):
        of = 2 if unit == "half" else 3
        at = number - 1 if number > 0 else of - 1
        dates: DateRange | None = fraction(whole.dates, at, of) if at < of else None
    elif unit in WEEKDAYS:
        dates = _weekday(whole.dates, number, WEEKDAYS.index(unit))
    elif unit == "weekend":
        dates = _weekend(whole.dates, number)
    elif match["unit"].lower() == "days" and not match["n"]:
        dates = part_of(whole.dates, "early" if number > 0 else "late")  # "the final days of May"
    else:
        many = 2 if match["unit"].lower().endswith("s") else 1  # "the last weeks": two
        dates = nth(whole.dates, number, count_of(match["n"]) if match["n"] else many, unit)
    return whole.within(dates.start, dates.end, whole.span) if dates else None


def _weekday(whole: DateRange, number: int, weekday: int) -> DateRange | None:
    start, end = both(whole)
    days = [start + timedelta(days=i) for i in range((end - start).days + 1)]
    found = [day for day in days if day.weekday() == weekday]
    at = number - 1 if number > 0 else number
    return DateRange(found[at], found[at]) if -len(found) <= at < len(found) else None


def _weekend(whole: DateRange, number: int) -> DateRange | None:
    start, end = both(whole)
    days = [start + timedelta(days=i) for i in range((end - start).days + 1)]
    saturdays = [day for day in days if day.weekday() == 5]
    at = number - 1 if number > 0 else number
    if not -len(saturdays) <= at < len(saturdays):
        return None
    return DateRange(saturdays[at], saturdays[at] + timedelta(days=1))
