"""Days, months and years in a text, and whether two of them agree. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from jkqa.claims.numerals import CARDINAL
from jkqa.timex import mentions, month_range, year_within
from jkqa.timex.dates import MONTHS
from jkqa.types import DateRange, Span

Precision = Literal["day", "month", "year"]

_YEAR = re.compile(
    r"(?<![\w$€£¥₩.,/#-])(?P<year>(?:1[6-9]|20|21)\d\d)(?P<plural>s)?(?![\w%]|[.,]\d)"
)
#: "the first ten months of 2024" end with October.
_FIRST_MONTHS = re.compile(
    r"\bfirst (?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2}) months"
    r"(?: of (?P<year>\d{4}))?",
    re.IGNORECASE,
)
#: "Between January and June" are the first six.
_FROM_JANUARY = re.compile(
    r"\bbetween January and "
    rf"(?P<month>{'|'.join(MONTHS)})\b(?! \d{{1,2}}\b)(?: (?:of )?(?P<year>\d{{4}}))?",
    re.IGNORECASE,
)
#: "Four days before Christmas" is a day.
_FEAST = re.compile(
    r"(?:(?P<count>\w+) (?P<unit>days?|weeks?) (?P<way>before|after) )?"
    r"\b(?P<feast>Christmas(?: Eve| Day)?|New Year['’]s (?:Eve|Day))\b(?:,? (?P<year>\d{4}))?"
)
_FEASTS = {"Christmas Eve": (12, 24), "Christmas Day": (12, 25), "Christmas": (12, 25)}
_NEW_YEAR = {"Eve": (12, 31), "Day": (1, 1)}
#: "the third of June" is 3 June.
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
    twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh
    twenty-eighth twenty-ninth thirtieth thirty-first""".split()
_WORDED_DAY = re.compile(
    rf"\b(?P<day>{'|'.join(sorted(_ORDINALS, key=len, reverse=True))}) of "
    rf"(?P<month>(?:{'|'.join(MONTHS)})(?:,? \d{{4}})?)\b",
    re.IGNORECASE,
)
#: Days of the shortest month, and how far part of a month reaches beyond its third.
_SHORTEST, _SLACK = 28, timedelta(days=6)
_COUNTS = "zero one two three four five six seven eight nine ten eleven".split()


@dataclass(frozen=True, slots=True)
class When:
    """A time in a text: its days, how exact it is, and where it stands.

    ``own`` is the date of an entry, which its text does not repeat.
    """

    dates: DateRange
    precision: Precision
    span: Span
    own: bool = False

    @property
    def written(self) -> str:
        """The time in plain figures: ``2024-06-25``, ``2024-06``, ``2024``."""
        start, end = self.dates.start, self.dates.end
        assert start
        if self.precision == "day" and end and end != start:
            return f"{start} to {end}"
        return str(start)[: {"day": 10, "month": 7, "year": 4}[self.precision]]


def whens(text: str, period: DateRange | None) -> tuple[When, ...]:
    """The times of a text in order. A missing year comes from the period, as in ``mentions``."""
    found = [_first_months(match, period) for match in _FIRST_MONTHS.finditer(text)]
    found += [_from_january(match, period) for match in _FROM_JANUARY.finditer(text)]
    found += [_feast(match, period) for match in _FEAST.finditer(text)]
    kept = [when for when in found if when]
    kept += [w for match in _WORDED_DAY.finditer(text) for w in _worded_day(match, period)]
    for mention in mentions(text, period):
        if not _taken(mention.span, kept) and mention.dates.start:
            precision: Precision = "day" if mention.precision == "day" else "month"
            kept.append(When(mention.dates, precision, mention.span))
    for match in _YEAR.finditer(text):
        span, year = Span(*match.span()), int(match["year"])
        last = year + (9 if match["plural"] else 0)
        if not _taken(span, kept):
            kept.append(When(DateRange(date(year, 1, 1), date(last, 12, 31)), "year", span))
    return tuple(sorted(kept, key=lambda when: when.span))


def _from_january(match: re.Match[str], period: DateRange | None) -> When | None:
    """The last of so many months from January on, as of "the first six months"."""
    year = int(match["year"]) if match["year"] else period and period.end and period.end.year
    if not year:
        return None
    month = 1 + MONTHS.index(match["month"].lower())
    return When(month_range(year, month), "month", Span(*match.span()))


def _feast(match: re.Match[str], period: DateRange | None) -> When | None:
    """Christmas or New Year's Day, or so many days from it; none alone, as of no certain day."""
    name = match["feast"]
    month, day = _FEASTS.get(name) or _NEW_YEAR[name[-3:]]
    year = int(match["year"]) if match["year"] else year_within(period, month)
    away = 0
    if match["count"]:
        count = match["count"].lower()
        size = int(count) if count.isdigit() else CARDINAL.get(count, 1 if count == "a" else 0)
        away = int(size) * (7 if match["unit"].startswith("week") else 1)
        away *= 1 if match["way"] == "after" else -1
    if not year or (match["count"] and not away):
        return None
    at = date(year, month, day) + timedelta(days=away)
    return When(DateRange(at, at), "day", Span(*match.span()))


def _worded_day(match: re.Match[str], period: DateRange | None) -> list[When]:
    """The day, as if it were in figures; none that no calendar has."""
    plain = f"{1 + _ORDINALS.index(match['day'].lower())} {match['month'].capitalize()}"
    days = [m for m in mentions(plain, period) if m.precision == "day" and m.dates.start]
    return [When(day.dates, "day", Span(*match.span())) for day in days]


def agree(said: When, told: When) -> bool:
    """Whether a text that tells of one time bears out the other: the same, or the rough one holds.

    Whoever says only the month, or the year, of a day is right; whoever says the day where the
    text has the month is not borne out.
    """
    if _covers(_about(said), told.dates):
        return True
    exact = {"day": 0, "month": 1, "year": 2}
    rough = exact[told.precision] > exact[said.precision] or _is_decade(told)
    return said.precision != "day" and not rough and _covers(told.dates, said.dates)


def _about(when: When) -> DateRange:
    """``Late February`` may begin with the 15th: part of a month is a week longer than its days."""
    start, end = when.dates.start, when.dates.end
    if when.precision != "month" or not (start and end) or (end - start).days >= _SHORTEST - 1:
        return when.dates
    month = month_range(end.year, end.month)
    assert month.start
    assert month.end
    return DateRange(max(start - _SLACK, month.start), min(end + _SLACK, month.end))


def near(said: When, told: Sequence[When]) -> When | None:
    """What the text has in place of a time that it does not have: the likeliest one.

    A bare year is that of something else, and not of the entry; of the month of a day nothing else
    is told.
    """

    def rank(other: When) -> tuple[bool, bool, int]:
        return other.precision != said.precision, not other.own, _apart(said, other)

    fitting = [
        t
        for t in told
        if not (t.own and said.precision == "year") and not _covers(t.dates, said.dates)
    ]
    return min(fitting, key=rank, default=None)


def _is_decade(when: When) -> bool:
    start, end = when.dates.start, when.dates.end
    return bool(start and end and end.year - start.year > 1)


def _apart(one: When, other: When) -> int:
    a, b = one.dates.start, other.dates.start
    return abs((a - b).days) if a and b else 0


def _covers(outer: DateRange, inner: DateRange) -> bool:
    if not (outer.start and outer.end and inner.start and inner.end):
        return False
    return outer.start <= inner.start and inner.end <= outer.end


def _taken(span: Span, kept: Sequence[When]) -> bool:
    return any(k.span.start < span.end and span.start < k.span.end for k in kept)


def _first_months(match: re.Match[str], period: DateRange | None) -> When | None:
    count = match["count"].lower()
    month = int(count) if count.isdigit() else _COUNTS.index(count)
    year = int(match["year"]) if match["year"] else period and period.end and period.end.year
    if not year or not 1 <= month <= len(MONTHS):
        return None
    return When(month_range(year, month), "month", Span(*match.span()))
