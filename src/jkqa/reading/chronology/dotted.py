"""Days in figures without a year, ``3.5. The lamp is sold``, which may be numbers of sections."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from jkqa.reading.chronology.hours import InYear
from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.lines.eras import year_heading
from jkqa.reading.text.block import Block
from jkqa.timex import LEAP, MONTHS, Impossible, leading

_DOTTED = re.compile(r"(?P<day>\d{1,2})\.\s?(?P<month>1[0-2]|0?[1-9])\.?(?:\s*[:–—-])?\s+(?=\S)")
_FEW = 3  # lines that make a list


def dotted_days(
    blocks: Sequence[Block], dated: Collection[int], headings: Collection[int]
) -> Mapping[int, InYear]:
    """The lines of lists right below headings of chronologies or years, each later than the last.

    Nothing but years stands between them; what begins with a date of another form is ``dated``.
    """
    found: dict[int, InYear] = {}
    for heading in sorted(headings):
        run = _run(blocks, heading, dated)
        if len(run) >= _FEW and heading not in found:
            found |= run
    return found


def _run(blocks: Sequence[Block], heading: int, dated: Collection[int]) -> dict[int, InYear]:
    """The list below a heading up to the first line of another kind; empty where it steps back."""
    run: dict[int, InYear] = {}
    within: list[tuple[int, int]] = []  # months and days since the last year
    for i in range(heading + 1, len(blocks)):
        day = _DOTTED.match(blocks[i].text)
        if year_heading(blocks[i].text):
            within = []
        elif day is None or i in dated or not isinstance(_in_year(day)(LEAP), Dateline):
            break
        else:
            within.append((int(day["month"]), int(day["day"])))
            run[i] = _in_year(day)
        if any(one > other for one, other in pairwise(within)):
            return {}
    return run


def _in_year(day: re.Match[str]) -> InYear:
    written = f"{day['day']} {MONTHS[int(day['month']) - 1]}"

    def own(year: int | None) -> Dateline | Impossible | None:
        said = leading(f"{written}:", lambda _month, _day: year)
        if said is None or isinstance(said, Impossible):
            return said
        return Dateline(said.dates, "day", False, True, day.end())

    return own
