"""Whether 5/1/2031 is the fifth of January or the first of May: settled for a whole document."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from jkqa.reading.lines.dateline import figures_at
from jkqa.reading.text.block import Block
from jkqa.timex import Figures, figures
from jkqa.types import DateRange, Notice


def day_first(blocks: Sequence[Block], period: DateRange | None) -> tuple[bool, Notice | None]:
    """Whether the day stands before the month, and a notice where nothing proves it.

    A figure above 12 proves it; else the stated period, and the order of the list, speak for it.
    """
    found = [(block, said) for block in blocks for said in figures(figures_at(block.text))]
    dates = [said for _, said in found if said.year]
    proofs = {said.one > 12 for said in dates if (said.one > 12) != (said.two > 12)}
    if not dates:
        return any(said.one > 12 for _, said in found), None
    line = next(block.line for block, said in found if said.year)
    if len(proofs) == 1:
        return proofs.pop(), None
    if proofs:
        return False, Notice(
            line,
            "days in figures stand in both orders; read month first where both are possible. "
            "Write 5 January 2031 to be sure",
        )
    if all(said.one == said.two for said in dates):
        return False, None
    order = _by_the_period(dates, period)
    order = _by_the_order(dates) if order is None else order
    if order is not None:
        return order, None
    one = next(said for said in dates if said.one != said.two)
    return False, Notice(
        line,
        f"days in figures like {one.written} are read month first, for nothing "
        "in the list tells; write 5 January 2031 to be sure",
    )


def _by_the_period(dates: Sequence[Figures], period: DateRange | None) -> bool | None:
    if period is None:
        return None
    inside = [
        sum(DateRange(day, day).overlaps(period) for day in _days(dates, order))
        for order in (False, True)
    ]
    return None if inside[0] == inside[1] else inside[1] > inside[0]


def _by_the_order(dates: Sequence[Figures]) -> bool | None:
    """The order in which the list is sorted, if it is in one and not in the other."""
    if len(dates) < 3:  # two days are always in some order
        return None
    tidy = [_sorted(_days(dates, order)) for order in (False, True)]
    return None if tidy[0] == tidy[1] else tidy[1]


def _days(dates: Sequence[Figures], order: bool) -> list[date]:
    return [day for said in dates if (day := said.day(order))]


def _sorted(days: Sequence[date]) -> bool:
    return all(a <= b for a, b in pairwise(days)) or all(a >= b for a, b in pairwise(days))
