"""The date that begins a line of a chronology, in any of the ways that people type it."""

import re
from dataclasses import dataclass

from jkqa.timex import Impossible, Mention, YearOf, leading
from jkqa.types import DateRange

_BULLET = re.compile(r"(?:[-*+•▪◦·–—]\s+)?(?:\*\*|__|\(|\[)?")
_AFTER = re.compile(
    r"(?P<close>\*\*|__|\)|\])?\s*(?P<mark>[:.–—|\u2012-]|\t)?(?:\*\*|__)?[\s\u00a0]*"
)
_YEAR_ALONE = re.compile(r"(?:chronology|timeline)?\W{0,3}((?:1[89]|20|21)\d\d)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A date at the beginning of a block; ``body`` is where the entry's text begins in it."""

    dates: DateRange
    precision: str
    year_given: bool
    marked: bool
    body: int

    @property
    def key(self) -> str:
        """The date part of the locator."""
        assert self.dates.start
        iso = self.dates.start.isoformat()
        whole = self.precision == "month" and self.dates.start.day == 1
        return iso[:7] if whole else iso

    @property
    def certain(self) -> bool:
        """Whether it is an entry wherever it stands; else its neighbours decide."""
        return self.marked and (self.year_given or self.precision == "day")


def dateline(block: str, year_of: YearOf) -> Dateline | Impossible | None:
    """The date at the head of a block; ``year_of`` where the line has no year."""
    bullet = _BULLET.match(block)
    offset = bullet.end() if bullet else 0
    head = block[offset : offset + 80]
    found = leading(head, year_of)
    if found is None:
        return None
    end = found.span.end
    after = _AFTER.match(block, offset + end)
    assert after
    glued = after.end() == offset + end and after.end() < len(block)
    if isinstance(found, Impossible):
        return found if after["mark"] else None
    if glued or _continues(block, after):
        return None
    return _dateline(found, after, block)


def year_heading(block: str) -> int | None:
    """The year of a heading that is nothing but a year."""
    match = _YEAR_ALONE.fullmatch(block.strip())
    return int(match[1]) if match else None


def _continues(block: str, after: re.Match[str]) -> bool:
    """``June 25, which ...`` is a sentence that begins with a date, not an entry."""
    return after["mark"] is None and block[after.end() : after.end() + 1] == ","


def _dateline(found: Mention, after: re.Match[str], block: str) -> Dateline:
    alone = after.end() >= len(block)
    marked = after["mark"] is not None or alone or "\n" in after.group()
    return Dateline(found.dates, found.precision, found.year_given, marked, after.end())
