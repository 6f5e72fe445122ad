"""Dates as people type them. Pure: no clock, so what is left out is never taken from today.

One grammar serves running text (``mentions``) and the lines of a chronology (``leading.py``).
"""

import re
from calendar import isleap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from jkqa.timex.calendar import month_range
from jkqa.types import DateRange, Span

MONTHS = (
    "january february march april may june july august september october november december".split()
)
#: The words that a calendar is made of, as they are mostly written.
CALENDAR = frozenset(
    {
        *MONTHS,
        *"jan feb mar apr jun jul aug sep sept oct nov dec".split(),
        *"monday tuesday wednesday thursday friday saturday sunday".split(),
    }
)
#: Every beginning of a name from three letters on is an abbreviation: Sep, Sept, Febr.
_MONTH_OF = {
    name[:letters]: number
    for number, name in enumerate(MONTHS, start=1)
    for letters in range(3, len(name) + 1)
}
#: Called with month and day; gives the year, or None where there is no telling.
YearOf = Callable[[int, int], int | None]

MONTH_NAME = rf"(?:{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})"
MONTH = rf"{MONTH_NAME}\b\.?"
#: Behind a word that is no month there, but a part of a name: Mar del Plata.
ABROAD = r"\s+(?:del?|da|do|das|dos|la|los|las)\s+(?!\d)\w"
#: A leap year has every day: for dates whose year is not known yet, or does not matter.
LEAP = 2024
_LONG_MONTH = rf"(?:{'|'.join(name for name in MONTHS if name != 'may')})\b"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
YEAR = r"(?:1[89]|20|21)\d\d(?!\d)"
GAP = r"[\s.,]{0,4}"
TO = r"\s*(?:[-\u2010-\u2015/&]|to|through)\s*"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[\s.,]{0,3})?"

DATE = re.compile(
    rf"""
    (?<![\w$€£¥-]){WEEKDAY}(?:
      (?P<iso>\d{{4}}(?:[-/]\d{{1,2}}[-/]|\.\s?\d{{1,2}}\.\s?)\d{{1,2}}(?!\d))
    | (?P<slashed>\d{{1,2}}/\d{{1,2}}/{YEAR})
    | (?P<dotted>\d{{1,2}}\.\s?\d{{1,2}}\.\s?{YEAR})
    | (?P<from_a>(?<=\bbetween\s))?(?P<month_a>{MONTH})\s*(?:the\s+)?(?P<day_a>{_DAY})
        (?:(?(from_a)(?:{TO}|\s+and\s+)|{TO}){WEEKDAY}(?P<to_month_a>{MONTH})?\s*(?P<to_day_a>{_DAY})(?!\s*(?:{MONTH}|\d)|\.\d))?
        (?:{GAP}(?P<year_a>{YEAR}))?
    | (?P<from_b>(?<=\bbetween\s))?(?P<day_b>{_DAY})
        (?:(?(from_b)(?:{TO}|\s+and\s+)|{TO}){WEEKDAY}(?P<to_day_b>{_DAY}))?(?:\s*(?:of\s+)?|-)
        (?P<month_b>{MONTH})(?:(?:{GAP}|-)(?P<year_b>{YEAR}))?
    | (?:(?P<part>early|mid|late)[\s-]+)?(?P<month_c>{MONTH}){GAP}(?P<year_c>{YEAR})
    )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BARE_MONTH = re.compile(
    rf"""(?:(?P<part>early|mid|late)[\s-]+
         |(?<!\w)(?:in|during|since|of|by|until|till|before|after|from|to|and|through|between
             |throughout|this|last|month\sof)\s+)(?P<month>{MONTH})(?!\s*\d|{ABROAD})
      |(?<![\w-])(?!ma[yr])(?P<alone>{_LONG_MONTH})(?![\w-])(?!\s*\d)""",
    re.IGNORECASE | re.VERBOSE,
)


_YEAR_ALONE = re.compile(r"\b(?:1[5-9]|20|21)\d\d\b")


def without_dates(text: str) -> str:
    """A text without its days and years: the numbers that are left say how many."""
    return _YEAR_ALONE.sub("", DATE.sub("", text))


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a text: where it stands, the days it names, and what it leaves out."""

    span: Span
    dates: DateRange
    precision: str  # "day", "month" or "longer"
    year_given: bool


@dataclass(frozen=True, slots=True)
class Impossible:
    """What is written like a date and is none: June 31, or a day of no known year."""

    span: Span
    why: str


def month_number(name: str) -> int:
    """The number of a month by its English name or abbreviation, with or without a full stop."""
    return _MONTH_OF[name.lower().rstrip(".")]


@lru_cache(maxsize=512)
def mentions(text: str, period: DateRange | None = None) -> tuple[Mention, ...]:
    """The dates in running text. A missing year comes from ``period``, else the date is skipped."""
    found: list[Mention] = []
    for match in DATE.finditer(text):
        mention = resolve(match, lambda month, _day: year_within(period, month))
        if isinstance(mention, Mention):
            found.append(mention)
    taken = [m.span for m in found]
    for match in _BARE_MONTH.finditer(text):
        mention = _bare(match, period)
        if mention and not any(_touch(mention.span, span) for span in taken):
            found.append(mention)
    return tuple(sorted(found, key=lambda m: m.span))


def mentions_of_any(text: str, periods: Sequence[DateRange]) -> tuple[Mention, ...]:
    """The dates in running text; one without a year is of each period's own, and so on each.

    A place in the text may have several of them, which stand beside each other.
    """
    found = (mention for period in periods or (None,) for mention in mentions(text, period))
    return tuple(sorted(dict.fromkeys(found), key=lambda m: (m.span, m.dates.start or date.min)))


def impossible(text: str) -> Span | None:
    """Where a text names a day that no calendar has: November 31, 30 February 2024."""
    for match in DATE.finditer(text):
        written = match["month_a"] or match["month_b"] or "-" in (match["iso"] or "")
        # of a leap year, so that only February 30 and the like are none
        read = resolve(match, lambda _month, _day: LEAP)
        if written and isinstance(read, Impossible):
            return read.span
    return None


def year_within(period: DateRange | None, month: int) -> int | None:
    """The year that puts the month into the period, or nearest to its end."""
    if not period or not (period.start or period.end):
        return None
    first = period.start or period.end
    last = period.end or period.start
    assert first
    assert last
    for year in range(last.year, first.year - 1, -1):
        if (first.year, first.month) <= (year, month) <= (last.year, last.month):
            return year
    ahead = (month - last.month) % 12
    behind = (first.month - month) % 12
    return (
        last.year + (month < last.month) if ahead <= behind else first.year - (month > first.month)
    )


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _bare(match: re.Match[str], period: DateRange | None) -> Mention | None:
    group = "month" if match["month"] else "alone"
    month = month_number(match[group])
    if match[group] in ("may", "march"):  # the verbs; the months are capitalised
        return None
    year = year_within(period, month)
    if year is None:
        return None
    start = match.start("part") if match["part"] else match.start(group)
    return Mention(
        Span(start, match.end(group)), month_range(year, month, match["part"]), "month", False
    )


def resolve(match: re.Match[str], default_year: YearOf) -> Mention | Impossible | None:
    """A match of the grammar as days; Impossible where the calendar has no such day."""
    span = Span(match.start(), match.end())
    try:
        dates, precision, given = _days(match, default_year)
    except ValueError:
        why = "is not in the calendar" + (" (read month first)" if match["slashed"] else "")
        return Impossible(span, why)
    if dates is None:
        return Impossible(span, "has no year, and none is given before it")
    return Mention(span, dates, precision, given)


def _days(match: re.Match[str], default_year: YearOf) -> tuple[DateRange | None, str, bool]:
    numeric = _numeric(match)
    if numeric:
        return DateRange(numeric, numeric), "day", True
    if match["month_c"]:
        year, month = int(match["year_c"]), month_number(match["month_c"])
        return month_range(year, month, match["part"]), "month", True
    form = "a" if match["month_a"] else "b"
    month, day = month_number(match[f"month_{form}"]), day_number(match[f"day_{form}"])
    to_month = match["to_month_a"] if form == "a" else None
    to_day = match[f"to_day_{form}"]
    given = match[f"year_{form}"]
    year_found = int(given) if given else default_year(month, day)
    if year_found is None:
        date(LEAP, month, day)  # is there such a day at all?
        return None, "day", False
    if not given and (month, day) == (2, 29):  # the leap year that it may be
        year_found = next(y for y in range(year_found, 0, -1) if isleap(y))
    start = date(year_found, month, day)
    end = _until(start, to_month, to_day)
    if given and end < start:  # "Dec. 30 - Jan. 2, 2025": the year belongs to the end
        start, end = start.replace(year=start.year - 1), end.replace(year=start.year)
    elif end < start:
        end = end.replace(year=end.year + 1)
    return DateRange(start, end), "day", bool(given)


def _until(start: date, month: str | None, day: str | None) -> date:
    if not day:
        return start
    return date(start.year, month_number(month) if month else start.month, day_number(day))


def _numeric(match: re.Match[str]) -> date | None:
    if match["iso"]:
        year, month, day = re.findall(r"\d+", match["iso"])
    elif match["slashed"]:
        month, day, year = re.findall(r"\d+", match["slashed"])
    elif match["dotted"]:
        day, month, year = re.findall(r"\d+", match["dotted"])
    else:
        return None
    return date(int(year), int(month), int(day))


def day_number(day: str) -> int:
    """The number of a day as typed: 27th."""
    return int(re.match(r"\d+", day).group())  # type: ignore[union-attr]
