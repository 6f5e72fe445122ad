"""The atoms of an expression of time: days, months, quarters, halves, seasons, years. Pure."""

from collections.abc import Callable
from datetime import date

from jkqa.timex.calendar import both, step
from jkqa.timex.coarse import decades, halves, quarters, seasons, whole_period, years
from jkqa.timex.days import dates, lists, numeric, worded
from jkqa.timex.months import dashed, months
from jkqa.timex.period import Found, Period
from jkqa.types import DateRange

_SCANS: tuple[Callable[[str, DateRange | None], Found], ...] = (
    lists, dashed, dates, numeric, worded, quarters, halves, seasons, months,
    decades, years, whole_period,
)  # fmt: skip


def atoms(text: str, period: DateRange | None) -> list[Period]:
    """The periods that single expressions name, in order; longer ones win over shorter."""
    found: list[Period] = []
    for scan in _SCANS:
        for one in scan(text, period):
            clash = [
                o for o in found if o.span.start < one.span.end and one.span.start < o.span.end
            ]
            if not clash:
                found.append(one)
    return sorted(found, key=lambda p: p.span)


def in_year(period: Period, year: int) -> DateRange:
    """The same days in another year."""
    start, end = both(period.dates)
    years = year - start.year
    moved = step(start, years, "year"), step(end, years, "year")
    if end.month == 2 and step(end, 1, "day").day == 1:  # the end of February stays the end
        moved = moved[0], step(date(moved[1].year, 3, 1), -1, "day")
    return DateRange(*moved)
