"""Where a line inside a block begins an entry of its own."""

import re
from functools import lru_cache

from jkqa.reading.lines.dateline import Dateline, dateline
from jkqa.reading.lines.endings import HANGING, JOINING, SENTENCE_END
from jkqa.timex import LEAP, WEEKDAY, Impossible, opening_clock

_JOINED = re.compile(rf"(?:{JOINING})\s")
_DAY_ALONE = re.compile(
    rf"(?i:{WEEKDAY})"
    r"\d{1,2}(?:\s?[-\u2010-\u2015]\s?\d{1,2})?\s?(?::|[\u2010-\u2015-]\s)\s*\D"
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}")


@lru_cache(maxsize=1 << 14)
def dated(text: str) -> Dateline | Impossible | None:
    """The date at the head of ``text``, whatever its year; Impossible for one that is none."""
    return dateline(text, lambda _month, _day: LEAP)


def is_entry(text: str) -> bool:
    """Whether ``text`` is a date and, behind a colon, a dash or a line end, what happened."""
    head = dated(text)
    return isinstance(head, Dateline) and head.marked and head.body < len(text.rstrip())


def is_date(text: str) -> bool:
    """Whether ``text`` is a date and nothing else."""
    head = dated(text)
    return isinstance(head, Dateline) and head.body >= len(text.rstrip())


def opens(line: str, before: str, first: str) -> bool:
    """Whether a line begins an entry.

    ``before`` stands right above it, ``first`` begins the block that both stand in. A date and a
    colon are enough, unless a preposition stands before them. Others may also stand at the head of
    a line by the chance of where it was broken: they need the end of a sentence before them, or an
    entry of their own kind.
    """
    ended = bool(SENTENCE_END.search(before))
    within = HANGING.search(before) or (_JOINED.match(line) and not ended)
    sign, own = "" if within else _sign(line), _sign(first)
    if sign in ("", "date:"):
        return bool(sign)
    alike = sign == own or {sign, own} == {"month:", "date:"}
    if sign in ("day", "clock"):
        return alike
    if sign == "bare":
        return ended and alike
    return ended or (alike and sign != "stop")


def _sign(line: str) -> str:
    """How a line that begins with a date goes on; empty for another line."""
    if _DAY_ALONE.match(line):
        return "day"
    if opening_clock(line):
        return "clock"
    head = dated(line)
    if head is None:
        return "stop" if _ISO.match(line) else ""
    if isinstance(head, Impossible):
        if head.span.end >= len(line):
            return "stop"
        return "date:" if _YEAR.search(line[: head.span.end]) else "mark"
    if not head.marked and not _ISO.match(line):
        return "bare" if head.precision == "day" else ""
    mark = line[: head.body].rstrip("*_ \u00a0\t")[-1:]
    if mark == ":":
        return "date:" if head.year_given or head.precision == "day" else "month:"
    return "stop" if mark == "." or not head.marked or head.body >= len(line) else "mark"
