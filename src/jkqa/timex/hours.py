"""Times of day as they are written: 14:50, 2.50 p.m., 14h50. Pure."""

import re
from dataclasses import dataclass

from jkqa.types import Span

_TIME = (
    r"(?P<hour>[01]?\d|2[0-4])(?:[:h](?P<minute>[0-5]\d)(?::[0-5]\d)?"
    r"|\.(?P<dotted>[0-5]\d)(?=\s*[ap]\.?m\b)|(?=\s*[ap]\.?m\b))"
    r"(?:\s*(?:(?P<half>[ap])\.?m\b\.?|hrs?\b|h\b|Z\b|UTC\b|GMT\b|CES?T\b))?(?![:.]?\d)"
)
_CLOCK = re.compile(rf"(?<![\w:.,/-]){_TIME}", re.IGNORECASE)
_OPENS = re.compile(
    rf"(?:[-*+•▪◦·–—]\s+)?(?:\*\*|__)?(?:at\s+)?{_TIME}(?:\s*[-\u2010-\u2015]\s*\d{{1,2}}[:h]\d\d)?"
    r"(?:\*\*|__)?(?:\s*(?:[:;,|\t\u2012-\u2015]|-(?=\s))[ \t*_]*"
    r"|[ \t]+(?=(?-i:[A-Z“\"‘'\d]))|\s*$|\s*\n)",
    re.IGNORECASE,
)
_NOON = 12


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes after midnight, and where it stands."""

    minutes: int
    span: Span


def clocks(text: str) -> list[Clock]:
    """The times of day in a text."""
    return [_read(match) for match in _CLOCK.finditer(text)]


def opening_clock(line: str) -> Clock | None:
    """The time of day that a line begins with, and what parts it from the text."""
    match = _OPENS.match(line)
    return _read(match) if match else None


def _read(match: re.Match[str]) -> Clock:
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return Clock(60 * hour + int(match["minute"] or match["dotted"] or 0), Span(*match.span()))
