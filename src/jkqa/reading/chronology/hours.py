"""A chronology of one day by the clock: lines that begin with a time, and the day they are of."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from jkqa.reading.layout.prose import is_prose
from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.lines.furniture import is_furniture
from jkqa.reading.text.block import Block
from jkqa.timex import Impossible, mentions, opening_clock
from jkqa.types import DateRange

#: The date at the head of a block; the argument is its year where it gives none.
InYear = Callable[[int | None], Dateline | Impossible | None]
_FEW = 3  # times that make a list
_NIGHT = 12 * 60  # minutes: a clock that goes back so far has passed midnight


@dataclass(frozen=True, slots=True)
class Hour:
    """A line that begins with a time of day; ``body`` is where its text begins in the block.

    ``days`` have passed since the first line of its list.
    """

    block: int
    body: int
    days: int


def runs_of_hours(
    blocks: Sequence[Block], chronologies: Collection[int], dated: Collection[int]
) -> list[list[Hour]]:
    """The lists of times of day: with at most one other block between two of their lines.

    Two lines are one only below a date or the heading of a chronology.
    """
    found: list[list[Hour]] = []
    minutes = 0
    for i, block in enumerate(blocks):
        clock = opening_clock(block.text) if i not in dated else None
        if clock is None:
            continue
        body = clock.span.end if clock.span.end >= len(block.text) else 0
        if found and not _parted(blocks, found[-1][-1].block, i, dated):
            last = found[-1][-1]
            night = clock.minutes + _NIGHT < minutes
            found[-1].append(Hour(i, body, last.days + night))
        else:
            found.append([Hour(i, body, 0)])
        minutes = clock.minutes
    return [run for run in found if len(run) >= _least(run[0].block, chronologies, dated)]


def _parted(blocks: Sequence[Block], last: int, i: int, dated: Collection[int]) -> bool:
    between = range(last + 1, i)
    return len(between) > 1 or any(j in dated or not is_prose(blocks[j]) for j in between)


def _least(first: int, chronologies: Collection[int], dated: Collection[int]) -> int:
    return _FEW - 1 if first - 1 in chronologies or first - 1 in dated else _FEW


def day_named(above: Sequence[Block]) -> InYear | None:
    """The day that the nearest heading above a list names, else the nearest paragraph."""
    short = [b for b in above if not (is_prose(b) or is_furniture(b.text))]
    for block in (*reversed(short), *reversed(above)):
        days = [m.dates for m in mentions(block.text) if m.precision == "day"]
        whole = [dates for dates in days if dates.start == dates.end]
        if whole and set(whole) == set(days):
            return _always(whole[0])
    return None


def _always(day: DateRange) -> InYear:
    head = Dateline(day, "day", True, True, 0)
    return lambda _year: head


def on_the_hour(hour: Hour, in_year: InYear) -> InYear:
    """The day of a list's line, by that of its list; the time stays in the entry's text."""

    def own(year: int | None) -> Dateline | Impossible | None:
        head = in_year(year)
        if not isinstance(head, Dateline) or head.dates.start is None:
            return head
        day = head.dates.start + timedelta(days=hour.days)
        return replace(
            head,
            dates=DateRange(day, day),
            marked=True,
            body=hour.body,
            alone=hour.body > 0,
            weak=False,
            small=False,
            verb=False,
        )

    return own
