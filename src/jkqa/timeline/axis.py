"""The axis of time: its ticks, in words that one reads without puzzling."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LONG = 90  # days; a longer axis has its ticks on first days of months, even if they are few
_WIDE = 62.0  # points that a tick's words take


def number(day: date) -> float:
    """A day as matplotlib counts them: days since 1970."""
    return float((day - date(1970, 1, 1)).days)


def time_axis(axes: "Axes", first: date, last: date, width: float) -> tuple[float, float]:
    """Set limits and ticks for the days, on so many points; returns the limits."""
    margin = timedelta(days=max(2, (last - first).days // 40))
    limits = number(first - margin), number(last + margin)
    axes.set_xlim(*limits)
    ticks = ticks_of(first - margin, last + margin, max(2, int(width / _WIDE)))
    axes.set_xticks([number(day) for day in ticks], words_of(ticks))
    return limits


def ticks_of(first: date, last: date, most: int) -> list[date]:
    """At most so many round days: first days of years or months, else days of equal distance."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    steps = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000)
    for step in steps:
        at = [first.year * 12 + first.month - 1 + i for i in range(months + 1)]
        days = [date(m // 12, m % 12 + 1, 1) for m in at if m % step == 0 and m // 12 <= 9999]
        days = [day for day in days if first <= day <= last]
        if len(days) <= most:
            break
    span = (last - first).days
    if len(days) > 2 or (days and span > _LONG):
        return days
    gap = next(step for step in (1, 2, 5, 7, 14, 30, 90) if span / step < most or step == 90)
    return [first + timedelta(days=i) for i in range(span % gap, span + 1, gap)]


def words_of(ticks: Sequence[date]) -> list[str]:
    """Years alone where nothing else differs; else the year under its first tick."""
    if all((tick.month, tick.day) == (1, 1) for tick in ticks):
        return [str(tick.year) for tick in ticks]
    whole = all(tick.day == 1 for tick in ticks)
    words = []
    for before, tick in zip((None, *ticks), ticks, strict=False):
        name = f"{tick:%b}" if whole else f"{tick.day} {tick:%b}"
        words.append(f"{name}\n{tick.year}" if not before or before.year != tick.year else name)
    return words
