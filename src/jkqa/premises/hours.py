"""The times of day that a question asks of and no document has."""

import re
from collections.abc import Iterable

from jkqa.premises.absent import Absent
from jkqa.timex import Clock, clocks

_AT = re.compile(r"\bat\s+(?:about\s+|around\s+|exactly\s+)?$", re.IGNORECASE)


def hours_at(question: str) -> list[Clock]:
    """The times at which something is said to have happened: at 14:50."""
    return [clock for clock in clocks(question) if _AT.search(question[: clock.span.start])]


def untold_hours(question: str, texts: Iterable[str]) -> list[Absent]:
    """Those that none of the texts has."""
    asked = hours_at(question)
    if not asked:
        return []
    told = {clock.minutes for text in texts for clock in clocks(text)}
    return [Absent(clock.span.of(question), "hour") for clock in asked if clock.minutes not in told]
