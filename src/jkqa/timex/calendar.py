"""Stretches of the calendar: parts of months and years, and steps from a day. Pure."""

from calendar import monthrange
from datetime import date, timedelta

from jkqa.types import DateRange

_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
#: Meteorological seasons by their first month; winter runs into the next year.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def month_range(year: int, month: int, part: str | None = None) -> DateRange:
    """A month, or its early (1-10), mid (11-20) or late (21-end) part."""
    last = monthrange(year, month)[1]
    first, until = _PARTS[part.lower()] if part else (1, last)
    return DateRange(date(year, month, first), date(year, month, min(until, last)))


def months_range(year: int, month: int, count: int) -> DateRange:
    """``count`` whole months from the first of a month on."""
    start = date(year, month, 1)
    return DateRange(start, step(start, count, "month") - timedelta(days=1))


def season_range(year: int, season: str) -> DateRange:
    """The three months of a season that begins in that year."""
    return months_range(year, SEASONS[season.lower()], 3)


def step(day: date, count: int, unit: str) -> date:
    """So many days, weeks, fortnights, months, quarters or years on.

    A day that the month does not have becomes its last. Raises OverflowError or ValueError outside
    the calendar.
    """
    if unit in _DAYS:
        return day + timedelta(days=count * _DAYS[unit])
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def part_of(whole: DateRange, part: str) -> DateRange:
    """The early, mid or late part: of a month by tens of days, of longer stretches by thirds."""
    start, end = both(whole)
    if _is_month(start, end):
        return month_range(start.year, start.month, part)
    at = {"early": 0, "mid": 1, "late": 2}[part]
    return fraction(whole, at, 3)


def fraction(whole: DateRange, at: int, of: int) -> DateRange:
    """The ``at``-th (from 0) of ``of`` equal parts: whole months where they come out even.

    The halves of a month are 1-15 and 16-end, as usage has it.
    """
    start, end = both(whole)
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    whole_months = start.day == 1 and step(end, 1, "day").day == 1
    if whole_months and months % of == 0:
        size = months // of
        first = step(start, at * size, "month")
        return months_range(first.year, first.month, size)
    if _is_month(start, end) and of == 2:
        middle = start.replace(day=15)
        return DateRange(start, middle) if at == 0 else DateRange(step(middle, 1, "day"), end)
    days = (end - start).days + 1
    return DateRange(
        start + timedelta(days=days * at // of), start + timedelta(days=days * (at + 1) // of - 1)
    )


def nth(whole: DateRange, number: int, count: int, unit: str) -> DateRange | None:
    """The ``number``-th stretch of ``count`` units from the start; from the end where negative."""
    start, end = both(whole)
    if number > 0:
        first = step(start, (number - 1) * count, unit)
        last = step(first, count, unit) - timedelta(days=1)
    else:  # counted from the day behind the last, so that a month ends with its month
        behind = end + timedelta(days=1)
        first = step(behind, number * count, unit)
        last = step(behind, (number + 1) * count, unit) - timedelta(days=1)
    if first > end or last < start:
        return None
    return DateRange(max(first, start), min(last, end))


def week_of(day: date) -> DateRange:
    """Monday to Sunday of the week that has the day (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return DateRange(monday, monday + timedelta(days=6))


def both(dates: DateRange) -> tuple[date, date]:
    """Start and end of a range that is closed on both sides. Raises ValueError for others."""
    if dates.start is None or dates.end is None:
        raise ValueError(f"{dates} is open")
    return dates.start, dates.end


def _is_month(start: date, end: date) -> bool:
    return DateRange(start, end) == month_range(start.year, start.month)
