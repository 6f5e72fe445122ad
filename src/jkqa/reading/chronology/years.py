"""The year of a date that gives none: its heading's, else its predecessor's, else the period's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from jkqa.timex import LEAP, year_within
from jkqa.types import DateRange

#: So far a list may step back without a year having turned.
_SLACK = timedelta(days=45)
_SLACK_OF_THE_DISORDERED = timedelta(days=183)
_TURN = 200  # days: what a turn of the year costs where a direction is weighed


@dataclass(frozen=True, slots=True)
class Undated:
    """The month and day of an entry, its year if it is given, and what is stated of its years.

    ``binding``: ``within`` is the year of a heading above it.
    """

    month: int
    day: int
    year: int | None
    within: DateRange | None
    binding: bool = False

    def on(self, year: int) -> date:
        """The day in that year; 29 February may become the 28th."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return date(year, self.month, self.day - 1)

    @property
    def known(self) -> int | None:
        """The year, where it is given or a heading says it."""
        if self.year is not None or not (self.binding and self.within and self.within.start):
            return self.year
        return self.within.start.year


def years(entries: Sequence[Undated], backwards: bool | None = None) -> list[int | None]:
    """A year for each entry, in order; None where nothing tells it.

    The list runs forwards unless its dates, or ``backwards``, say that the newest come first.
    """
    forwards = not backwards if backwards is not None else _forwards(entries)
    slack = _slack(entries, forwards)
    found: list[int | None] = []
    last: date | None = None
    left = False  # the heading's year, by a year that was given
    for i, entry in enumerate(entries):
        if i and entry.within != entries[i - 1].within:
            left = False
        year = entry.year if left and entry.year is None else entry.known
        if year is None and last is not None:
            year = _beside(last, entry, forwards, slack)
        elif year is None and entry.within:
            year = _first(entries[i:], forwards, slack)
        found.append(year)
        if year is not None:
            last = entry.on(year)
        if entry.year is not None and entry.binding and entry.within and entry.within.start:
            left = entry.year != entry.within.start.year
    return found


def _beside(last: date, entry: Undated, forwards: bool, slack: timedelta) -> int:
    """The year that goes on from the predecessor, if it may within what is stated."""
    same = entry.on(last.year)
    year = last.year
    if forwards and same < last - slack:
        year += 1
    elif not forwards and same > last + slack:
        year -= 1
    if entry.within is None or entry.binding:
        return year
    fits = [y for y in (last.year - 1, last.year, last.year + 1) if _fits(entry, y)]
    return min(fits, key=lambda y: abs(y - year)) if fits else year


def _fits(entry: Undated, year: int) -> bool:
    within = entry.within
    if not within or not within.start or not within.end:
        return False
    month = (year, entry.month)
    first, last = within.start, within.end
    return (first.year, first.month) <= month <= (last.year, last.month)


def _first(entries: Sequence[Undated], forwards: bool, slack: timedelta) -> int | None:
    """The year of a list's first entry that puts the most of it into the stated period."""
    own = entries[0]
    assert own.within
    usual = year_within(own.within, own.month)
    if usual is None or not own.within.start or not own.within.end:
        return usual
    run = [e for e in entries if e.within == own.within]
    run = run[: next((i for i, e in enumerate(run) if e.year is not None), len(run))]
    best, most = usual, 0
    for base in range(own.within.start.year, own.within.end.year + 1):
        inside, last = 0, own.on(base)
        for entry in run:
            year = _beside(last, _free(entry), forwards, slack)
            inside += _fits(entry, year)
            last = entry.on(year)
        if inside >= most and inside:
            best, most = base, inside
    return best


def _free(entry: Undated) -> Undated:
    return Undated(entry.month, entry.day, None, None)


def _forwards(entries: Sequence[Undated]) -> bool:
    """Whether the list runs forwards: by the years it gives, else by the time it would span."""
    known = [entry.on(year) for entry in entries if (year := entry.known) is not None]
    up = sum(a < b for a, b in pairwise(known))
    down = sum(a > b for a, b in pairwise(known))
    if up != down:
        return up > down
    ahead = behind = 0
    for one, other in pairwise(entries):
        step = (other.on(LEAP) - one.on(LEAP)).days
        ahead += step if step >= 0 else step + 366 + _TURN
        behind += -step if step <= 0 else 366 - step + _TURN
    return ahead <= 2 * behind


def _slack(entries: Sequence[Undated], forwards: bool) -> timedelta:
    """A list that is in no order steps back without a turn of the year."""
    steps = [(b.on(LEAP) - a.on(LEAP)).days for a, b in pairwise(entries)]
    back = sum(step < 0 if forwards else step > 0 for step in steps)
    return _SLACK_OF_THE_DISORDERED if back > max(1, len(steps) // 4) else _SLACK
