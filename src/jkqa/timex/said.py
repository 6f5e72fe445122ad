"""A range of days in words; ``read_time`` reads them back. Pure."""

from calendar import monthrange
from datetime import date

from jkqa.timex.dates import MONTHS
from jkqa.types import DateRange


def said(dates: DateRange) -> str:
    """``27 June 2024``, ``8 May to 29 November 2024``, ``since 2 July 2024``, ``June 2024``."""
    start, end = dates.start, dates.end
    if start is None or end is None:
        return f"since {_day(start)}" if start else f"until {_day(end)}" if end else "any time"
    if start == end:
        return _day(start)
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        return _months(start, end)
    if start.year != end.year:
        return f"{_day(start)} to {_day(end)}"
    if start.month != end.month:
        return f"{start.day} {_month(start)} to {_day(end)}"
    return f"{start.day} to {_day(end)}"


def _months(start: date, end: date) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return f"{_month(start)} {start.year}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"{_month(start)}{year} to {_month(end)} {end.year}"


def _day(day: date | None) -> str:
    return f"{day.day} {_month(day)} {day.year}" if day else ""


def _month(day: date) -> str:
    return MONTHS[day.month - 1].title()
