"""The date that a line of a chronology begins with: a day, days, a month or longer. Pure.

Days in figures and days with a month's name are read here, and two of them as a range; whatever
else stands before a colon or a dash (``Late 2030``, ``5, 7 and 9 January``) as a question has it.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jkqa.timex.dates import (
    DATE,
    LEAP,
    MONTH,
    TO,
    WEEKDAY,
    YEAR,
    Impossible,
    Mention,
    YearOf,
    resolve,
)
from jkqa.timex.eras import era
from jkqa.timex.grammar import read_time
from jkqa.types import DateRange, Span

_NUMERIC = re.compile(  # 5/1/2031, 5/1/31, 5/1, 05-01-2031
    rf"{WEEKDAY}(?<![\w$€£¥/-])(?P<one>\d{{1,2}})(?:/(?P<two>\d{{1,2}})(?:/(?P<year>{YEAR}|\d\d(?!\d)))?"
    rf"|-(?P<two_dashed>\d{{1,2}})-(?P<year_dashed>{YEAR}))(?![\w/%])(?!\s*(?:{MONTH}|percent))",
    re.IGNORECASE,
)
_SHORT_YEAR = re.compile(r"\s*,?\s*[’'‘](\d\d)(?!\w)")
_RANGE = re.compile(TO, re.IGNORECASE)
#: What may follow a range of days; a word in small letters goes on with a sentence.
_ENDS = re.compile(r"(?:\*|_|`|</\w+>|\)|\])*\s*(?:[:;.|\u2010-\u2015-]|[A-Z\d“\"'‘]|$)")
_WORD = rf"""(?:{MONTH}|Q[1-4]|H[12]|(?:{YEAR})|\d{{1,2}}(?:st|nd|rd|th)?(?![\w%])|early|mid(?:dle)?
    |late|start|beginning|end|close|first|second|third|fourth|last|half|quarter|weeks?|days?|spring|summer
    |autumn|fall|winter|in|on|during|from|between|the|of|and|to|through|until|or)(?!\w)"""
_SPOKEN = re.compile(rf"(?:{_WORD}[\s,./&\u2010-\u2015-]*)+", re.IGNORECASE | re.VERBOSE)
_MARK = re.compile(r"\s*(?:\*\*|__)?\s*(?::(?!\d)|;|\||[\u2012-\u2015→]|-(?=\s)|\t|$|\n)")
_YEARS_END = re.compile(rf"\*\*|__|</(?:b|strong)>|{_MARK.pattern}")
_DASH = re.compile(r"\s+[\u2012-\u2015-]\s+(?=[A-Z])")  # before a sentence
_JOINING = re.compile(
    r"(?:[\s,./&\u2010-\u2015-]|\b(?:in|on|and|or|to|the|of|from|between)\b)*", re.IGNORECASE
)
_ANY_YEAR = re.compile(rf"(?<!\d){YEAR}")
_LONG = re.compile(
    rf"{MONTH}|Q[1-4]|quarter|half|spring|summer|autumn|fall|winter|{YEAR}", re.IGNORECASE
)
_NO_DAYS = re.compile(rf"{YEAR}(?:[-/\u2010-\u2015]\d\d(?!\d))?|[QH][1-4]", re.IGNORECASE)
#: Days without a year that run backwards would take almost one.
_YEAR_LONG = timedelta(days=330)


@dataclass(frozen=True, slots=True)
class Figures:
    """Two figures and a year that may be month and day or day and month: 5/1/2031."""

    written: str
    one: int
    two: int
    year: int | None

    def day(self, day_first: bool, year: int = LEAP) -> date | None:
        """The day in that order; None where the calendar has no such day."""
        month, day = (self.two, self.one) if day_first else (self.one, self.two)
        try:
            return date(self.year or year, month, day)
        except ValueError:
            return None


def leading(text: str, year_of: YearOf, *, day_first: bool = False) -> Mention | Impossible | None:
    """The date that ``text`` begins with, if any; ``year_of`` fills in a year left out.

    ``day_first`` says how 5/1/2031 is meant; a figure above 12 settles it by itself.
    """
    found = _days(text, year_of, day_first)
    if isinstance(found, Impossible) or (found and _MARK.match(text, found.span.end)):
        return found
    longer = _spoken(text, year_of)
    if longer and (found is None or longer.span.end > found.span.end):
        return longer
    return found or _years(text)


def _years(text: str) -> Mention | None:
    found = era(text)
    return found if found and _YEARS_END.match(text, found.span.end) else None


def figures(text: str) -> list[Figures]:
    """The days in figures of unsaid order that ``text`` begins with: one, or two of a range."""
    found: list[Figures] = []
    match = _NUMERIC.match(text)
    while match and len(found) < 2:
        found.append(_figures(match))
        join = _RANGE.match(text, match.end())
        match = _NUMERIC.match(text, join.end()) if join else None
    return found


def _figures(match: re.Match[str]) -> Figures:
    given = match["year"] or match["year_dashed"]
    year = int(given) + (2000 if len(given) == 2 else 0) if given else None
    return Figures(match.group(), int(match["one"]), int(match["two"] or match["two_dashed"]), year)


def _days(text: str, year_of: YearOf, day_first: bool) -> Mention | Impossible | None:
    """A single date, or two of them as a range."""
    first = _single(text, 0, year_of, day_first)
    seen = _single(text, 0, lambda _month, _day: LEAP, day_first)  # with or without a year
    if not isinstance(seen, Mention):
        return first
    join = _RANGE.match(text, seen.span.end)
    last = _single(text, join.end(), lambda _month, _day: LEAP, day_first) if join else None
    if not (join and isinstance(last, Mention) and _ENDS.match(text, last.span.end)):
        return first
    return _joined(text, join.end(), (seen, last), year_of, day_first)


def _joined(
    text: str, at: int, seen: tuple[Mention, Mention], year_of: YearOf, day_first: bool
) -> Mention | Impossible:
    """From the one to the other; a year said of one of them holds for both."""
    one, other = seen
    span = Span(one.span.start, other.span.end)
    if other.year_given and not one.year_given:
        assert other.dates.start
        year = other.dates.start.year
        last: Mention | Impossible | None = other
        first = _single(text, 0, lambda _month, _day: year, day_first)
        if isinstance(first, Mention) and _start(first) > _start(other):
            first = _single(text, 0, lambda _month, _day: year - 1, day_first)
    else:
        first = _single(text, 0, year_of, day_first)
        if not isinstance(first, Mention):
            assert first
            return replace(first, span=span)
        year = _start(first).year
        last = _single(text, at, lambda _month, _day: year, day_first)
        if isinstance(last, Mention) and not last.year_given and _start(last) < _start(first):
            last = _single(text, at, lambda _month, _day: year + 1, day_first)
    for end in (first, last):
        if not isinstance(end, Mention):
            return Impossible(span, "is not in the calendar")
    assert isinstance(first, Mention)
    assert isinstance(last, Mention)
    if not timedelta() <= _start(last) - _start(first) < _YEAR_LONG:
        return Impossible(span, "runs backwards")
    given = one.year_given or other.year_given
    return Mention(span, DateRange(first.dates.start, last.dates.end), first.precision, given)


def _start(mention: Mention) -> date:
    assert mention.dates.start
    return mention.dates.start


def _single(text: str, at: int, year_of: YearOf, day_first: bool) -> Mention | Impossible | None:
    match = DATE.match(text, at)
    if match and not match["slashed"]:
        return _with_short_year(text, match, year_of)
    numeric = _NUMERIC.match(text, at)
    if numeric:
        return _in_figures(numeric, year_of, day_first)
    return resolve(match, year_of) if match else None


def _with_short_year(
    text: str, match: re.Match[str], year_of: YearOf
) -> Mention | Impossible | None:
    """``5 Jan '31`` is of this century."""
    found = resolve(match, year_of)
    short = _SHORT_YEAR.match(text, match.end())
    seen = resolve(match, lambda _month, _day: 2000 + int(short[1])) if short else None
    if not short or seen is None or (isinstance(seen, Mention) and seen.year_given):
        return found
    span = Span(match.start(), short.end())
    if isinstance(seen, Impossible):
        return replace(seen, span=span)
    return replace(seen, span=span, year_given=True)


def _in_figures(
    match: re.Match[str], year_of: YearOf, day_first: bool
) -> Mention | Impossible | None:
    span, said = Span(*match.span()), _figures(match)
    seen = said.day(day_first)
    order = day_first if seen else not day_first
    seen = seen or said.day(order)
    if seen is None and said.year is None:
        return None  # a fraction, a score
    if seen is None:
        return Impossible(span, f"is not in the calendar (read {order_name(day_first)})")
    year = said.year or year_of(seen.month, seen.day)
    if year is None:
        return Impossible(span, "has no year, and none is given before it")
    day = said.day(order, year)
    if day is None:
        return Impossible(span, "is not in the calendar")
    return Mention(span, DateRange(day, day), "day", said.year is not None)


def order_name(day_first: bool) -> str:
    """How figures are read, in words."""
    return "day first" if day_first else "month first"


def _spoken(text: str, year_of: YearOf) -> Mention | Impossible | None:
    """A month, several days or anything longer, where a mark ends it."""
    match = _SPOKEN.match(text)
    if not match:
        return None
    words = match.group().rstrip(" \t\n,-/&\u2010\u2011\u2012\u2013\u2014\u2015")
    cuts = (dash.start() for dash in reversed(list(_DASH.finditer(words))))
    return next((found for end in (len(words), *cuts) if (found := _to(text, end, year_of))), None)


def _to(text: str, end: int, year_of: YearOf) -> Mention | Impossible | None:
    """What the words up to ``end`` name, if a mark follows them: Mid-May - In Oslo, ..."""
    words = text[:end]
    if not (_MARK.match(text, end) and _LONG.search(words)) or "\n" in words:
        return None
    given = _ANY_YEAR.search(words)
    seen = _as_asked(words, int(given.group()) if given else LEAP)
    if seen is None or seen.start is None:
        return None
    span = Span(0, len(words))
    year = None if given else year_of(seen.start.month, seen.start.day)
    if not given and year is None:
        return Impossible(span, "has no year, and none is given before it")
    dates = seen if year is None else _as_asked(words, year)
    return Mention(span, dates, _precision(words, dates), bool(given)) if dates else None


def _as_asked(words: str, year: int) -> DateRange | None:
    """The days that the words name in a question about that year; None unless they all do."""
    asked = f"in {words}"
    try:
        time = read_time(asked, DateRange(date(year, 1, 1), date(year, 12, 31)))
    except (ValueError, OverflowError):
        return None
    if time is None or time.anchors or not (time.whole.start and time.whole.end):
        return None
    left, at = [], 0
    for span in time.spans:
        left.append(asked[at : span.start])
        at = max(at, span.end)
    rest = " ".join([*left, asked[at:]])
    return time.whole if _JOINING.fullmatch(rest) else None


def _precision(words: str, dates: DateRange) -> str:
    assert dates.start
    assert dates.end
    if re.search(r"\d", _NO_DAYS.sub("", words)):
        return "day"
    same = (dates.start.year, dates.start.month) == (dates.end.year, dates.end.month)
    return "month" if same else "longer"
