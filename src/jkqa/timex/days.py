"""Atoms of days: single dates in every form, lists of days, days in figures and words. Pure."""

import re
from datetime import date

from jkqa.timex.calendar import month_range
from jkqa.timex.dates import MONTH, day_number, mentions, month_number, year_within
from jkqa.timex.period import Found, Period
from jkqa.types import DateRange, Span

_YEAR = r"(?:1[89]|20|21)\d\d(?![\d-])"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_LIST = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+(?:on\s+)?(?:the\s+)?)"
_NUMBERED_MONTH = re.compile(  # 3, 5 and 7 June 2024
    rf"(?<![\w.,$€£¥-])(?:the\s+)?(?P<days>{_DAY}(?:{_LIST}{_DAY})+)\s+(?:of\s+)?"
    rf"(?P<month>{MONTH})(?:,?\s+(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_MONTH_NUMBERED = re.compile(  # June 3, 5 and 7, 2024
    rf"\b(?P<month>{MONTH})\s*(?:the\s+)?(?P<days>{_DAY}(?:{_LIST}{_DAY}(?![\d%]))+)"
    rf"(?!\s*(?:{MONTH}|million|billion))(?:,?\s+(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_ISO_MONTH = re.compile(r"(?<![\w-])(?P<year>(?:19|20|21)\d\d)-(?P<month>0[1-9]|1[0-2])(?![\w-])")
_SLASHED_MONTH = re.compile(
    r"(?<![\w/.])(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20|21)\d\d)(?![\w/])"
)
_SHORT = re.compile(  # 6/27, 6/27/24, 06-27-2024
    r"(?:(?P<lead>(?:on|by|since|until|before|after|from|to|between|and|of|happened)\s+(?:on\s+)?"
    r"|(?<=\d)[-–]))?(?<![\w/$.])(?P<month>0?[1-9]|1[0-2])(?P<mark>[/-])(?P<day>0?[1-9]|[12]\d|3[01])"
    r"(?:(?P=mark)(?P<year>\d\d(?:\d\d)?))?(?![\w/%])(?!\s+(?:of\s+the|majority|vote))",
    re.IGNORECASE,
)
_DOTTED_RANGE = re.compile(
    r"(?<![\w.])(\d{1,2})\.(\d{1,2})\.?\s*[-–]\s*(\d{1,2})\.(\d{1,2})\.((?:19|20|21)\d\d)(?!\d)"
)
_DAY_FIRST = re.compile(r"(?<![\w/])(1[3-9]|2\d|3[01])/(1[0-2]|0?[1-9])/((?:19|20|21)\d\d)(?!\d)")
_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth twentieth"
).split()
_WORDED_DAYS = {
    word: day
    for day, word in enumerate(
        (*_UNITS, *_TEENS, *(f"twenty {u}" for u in _UNITS), "thirtieth", "thirty first"), start=1
    )
}
_WORDED_DAY = "|".join(
    sorted((w.replace(" ", r"[\s-]+") for w in _WORDED_DAYS), key=len, reverse=True)
)
_WORDED = re.compile(
    rf"\b(?:the\s+)?(?P<day>{_WORDED_DAY})\s+of\s+(?P<month>{MONTH})(?:,?\s+(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)
_MONTH_WORDED = re.compile(
    rf"\b(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{_WORDED_DAY})\b(?!\s+(?:week|half|weekend))"
    rf"(?:,?\s+(?P<year>{_YEAR}))?",
    re.IGNORECASE,
)


def lists(text: str, period: DateRange | None) -> Found:
    """``3, 5 and 7 June``: the days, each a period of its own; they share the words."""
    for pattern in (_NUMBERED_MONTH, _MONTH_NUMBERED):
        for match in pattern.finditer(text):
            month = month_number(match["month"])
            year = int(match["year"]) if match["year"] else year_within(period, month)
            parts = list(re.finditer(_DAY, match["days"]))
            try:
                days = [date(year or 0, month, day_number(part.group())) for part in parts]
            except ValueError:
                continue
            edges = [match.start("days") + part.start() for part in parts]
            ends = [match.start("days") + part.end() for part in parts]
            edges[0], ends[-1] = match.start(), match.end()  # the month goes with its neighbour
            for day, start, end in zip(days, edges, ends, strict=True):
                yield Period(DateRange(day, day), Span(start, end), bool(match["year"]))


def numeric(text: str, period: DateRange | None) -> Found:
    """``2024-08``, ``8/2024``, ``6/27``; and ``27/6/2024``, which can only be day first."""
    for pattern in (_ISO_MONTH, _SLASHED_MONTH):
        for match in pattern.finditer(text):
            month = month_range(int(match["year"]), int(match["month"]))
            yield Period(month, Span(*match.span()), True, day_given=False)
    yield from _month_first(text, period)
    yield from _dotted(text)
    for match in _DAY_FIRST.finditer(text):
        try:
            day = date(int(match[3]), int(match[2]), int(match[1]))
        except ValueError:
            continue
        note = f"{match.group()} is read day first, for there is no month {match[1]}"
        yield Period(DateRange(day, day), Span(*match.span()), True, notes=(note,))


def _month_first(text: str, period: DateRange | None) -> Found:
    for match in _SHORT.finditer(text):
        month, number, given = int(match["month"]), int(match["day"]), match["year"]
        if not (match["lead"] or given or number > 12):
            continue
        year = _full_year(given) if given else year_within(period, month)
        try:
            day = date(year or 0, month, number)
        except ValueError:
            continue
        words = text[match.start("month") : match.end()]
        span = Span(match.start("month"), match.end())
        note = f"{words} is read month first"
        yield Period(DateRange(day, day), span, bool(given), notes=(note,))


def _dotted(text: str) -> Found:
    """``1.9.-10.9.2024``: the first day takes the year of the second."""
    for match in _DOTTED_RANGE.finditer(text):
        a, b, c, d, year = map(int, match.groups())
        try:
            days = DateRange(date(year, b, a), date(year, d, c))
        except ValueError:
            continue
        yield Period(days, Span(*match.span()), True, ranged=True)


def _full_year(given: str) -> int:
    return int(given) if len(given) > 2 else 2000 + int(given)


def worded(text: str, period: DateRange | None) -> Found:
    """``the twentieth of November``, ``November twentieth``."""
    for pattern in (_WORDED, _MONTH_WORDED):
        for match in pattern.finditer(text):
            month = month_number(match["month"])
            year = int(match["year"]) if match["year"] else year_within(period, month)
            words = re.sub(r"[\s-]+", " ", match["day"].lower())
            try:
                day = date(year or 0, month, _WORDED_DAYS[words])
            except ValueError:
                continue
            yield Period(DateRange(day, day), Span(*match.span()), bool(match["year"]))


def dates(text: str, period: DateRange | None) -> Found:
    """Dates and ranges of days that a chronology could have as well; months with their year."""
    for mention in mentions(text, period):
        if mention.precision == "day" or mention.year_given:
            words = mention.span.of(text)
            slashes = "/" in words and mention.dates.start == mention.dates.end
            note = f"{words} is read month first" if slashes and words[:4].count("/") else ""
            yield Period(
                mention.dates,
                mention.span,
                mention.year_given,
                mention.precision == "day",
                ranged=mention.precision == "day" and mention.dates.start != mention.dates.end,
                notes=(note,) if note else (),
            )
