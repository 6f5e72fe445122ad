"""Years in the place of a date: a line that is nothing else, and years before a text."""

import re

from jkqa.reading.lines.dateline import Dateline
from jkqa.timex import YEAR, era
from jkqa.types import DateRange

_YEAR_ALONE = re.compile(
    rf"\W{{0,3}}(?:chronology|timeline|in|the\s+year|year)?\W{{0,3}}({YEAR})\W*",
    re.IGNORECASE,
)
_BARE = re.compile(r"\W*(?=\d|the\s)", re.IGNORECASE)
_TEXT = re.compile(r"\s+(?=[A-Z“\"'‘])")


def year_heading(block: str) -> int | None:
    """The year of a heading that is nothing but a year."""
    match = _YEAR_ALONE.fullmatch(block.strip())
    return int(match[1]) if match else None


def lone_years(text: str) -> DateRange | None:
    """The years of a line that says nothing else."""
    begin = _BARE.match(text)
    said = era(text[begin.end() :]) if begin else None
    if begin is None or said is None or re.search(r"\w", text[begin.end() + said.span.end :]):
        return None
    return said.dates


def before_text(text: str) -> Dateline | None:
    """``1884 A shop opens``: an entry only among its like."""
    said = era(text)
    after = _TEXT.match(text, said.span.end) if said else None
    if said is None or after is None:
        return None
    return Dateline(said.dates, "longer", True, False, after.end(), weak=True)
