"""What a line says of a chronology's years: a heading with a year, a stated period, a title."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from jkqa.reading.layout.headings import is_chronology_heading
from jkqa.reading.layout.period import parse_period, period_within
from jkqa.reading.layout.prose import LONG
from jkqa.reading.lines.bare import unmarked
from jkqa.reading.lines.eras import year_heading
from jkqa.reading.lines.opening import is_date
from jkqa.timex import MONTH_NAME, YEAR, mentions, month_number, month_range
from jkqa.types import DateRange

_HEADING = 14  # words, at the most
_YEARS = re.compile(
    rf"(?<![\d-])({YEAR})(?:\s*(?:[-\u2010-\u2015/]|to|through)\s*({YEAR}|\d\d))?(?![\d-])"
)
_MONTH = re.compile(rf"\b(?=[A-Z][a-z])(?i:({MONTH_NAME}))\.?,?\s+({YEAR})")
_LONE_YEARS = re.compile(rf"\W*{YEAR}\s*[-\u2010-\u2015/]\s*(?:{YEAR}|\d\d)\W*")
_PUBLISHED = re.compile(
    r"^(?:date|published|posted|updated|sent|issued?|vol\b|volume|no\.)|\|", re.IGNORECASE
)
_PLACE = re.compile(
    r"^(?!(?:From|Since|Until|To|By)\b)(?:[A-Z][\w'’.-]*\s?){1,3},\s+(?=\d|[A-Z])"
)  # Oslo, 5 May 2031
_BESIDE = re.compile(r"\s+[·•∙—–]\s+")
_REPORTED = re.compile(
    r"(?:[A-Z][\w.'’-]*,?\s+){1,5}\(?(?P<day>(?:[A-Z][a-z]+\.?\s)?\d{1,2}[^–—()\n]{4,20}?)\)?\s+(?:[–—]|--?)\s"
)
_FIGURES = re.compile(r"\d[-/.]\d")
_DAY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th)?[\s,]+(?:of\s+)?(?:[A-Z][a-z]+\.?|\d{4})")
_A_YEAR = timedelta(days=364)
_NOT_OF_THE_TEXT = re.compile(
    r"(?:©|copyright|published|posted|updated|date\s*:|vol|issue|no\.|isbn|https?:)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Scope:
    """The days that a heading covers; ``binding`` where it is one year.

    ``stated``: the line is nothing but a period, of the list or of the whole document.
    """

    dates: DateRange
    binding: bool
    stated: bool = False


def scope(block: str) -> Scope | None:
    """What a heading says of the years below it, or a line of the period covered."""
    year = year_heading(block)
    if year:
        return of_years(year)
    for line in map(unmarked, block.split("\n")):
        stated = parse_period(line)
        if stated:
            return Scope(stated, False, stated=True)
    line = unmarked(block)
    if "\n" in block or len(line.split()) > _HEADING:
        return None
    if _LONE_YEARS.fullmatch(line) or is_chronology_heading(block):
        return _said(line)
    return None


def year_named(block: str) -> Scope | None:
    """The one year that a few words above a list name: ``Eleven weeks in 2051``."""
    line = unmarked(block)
    found = _said(line) if len(line.split()) <= _HEADING and not _DAY.search(line) else None
    return found if found and found.binding else None


def title_years(text: str) -> DateRange | None:
    """The years that the first short line to name any gives: ``Line 9 in 2031``.

    ``text`` is what stands before the article's first paragraph.
    """
    for raw in text.split("\n"):
        line = unmarked(raw)
        if len(line.split()) >= LONG or _NOT_OF_THE_TEXT.match(line) or _FIGURES.search(line):
            continue
        found = None if _DAY.search(line) else _said(line)
        if found:
            return found.dates
    return None


def before_publication(text: str) -> DateRange | None:
    """The year up to the day on which a text says, above its first paragraph, that it came out."""
    days = [
        mention.dates.end
        for line in map(unmarked, text.split("\n"))
        if _PUBLISHED.search(line) or _is_a_day(line)
        for mention in mentions(line)
        if mention.precision == "day" and mention.year_given
    ]
    last = max((day for day in days if day), default=None)
    return DateRange(last - _A_YEAR, last) if last else None


def of_the_dateline(text: str) -> DateRange | None:
    """The year up to the day that a report begins with: ``OSLO, 5 May 2031 - The ferry ...``."""
    begun = _REPORTED.match(text)
    return before_publication(begun["day"]) if begun else None


def _is_a_day(line: str) -> bool:
    """Whether a line is a date, perhaps behind a place, or beside the names of authors."""
    return any(is_date(_PLACE.sub("", part, count=1)) for part in _BESIDE.split(line))


def the_only_year(texts: Iterable[str]) -> DateRange | None:
    """The year of all the days and months that texts name with one, if they are two at least."""
    named = [
        mention.dates.start.year
        for text in texts
        for mention in mentions(text)
        if mention.precision != "longer" and mention.year_given and mention.dates.start
    ]
    one = len(named) > 1 and len(set(named)) == 1
    return of_years(named[0]).dates if one else None


def _said(line: str) -> Scope | None:
    """The only months or years that a line names."""
    stated = period_within(line)
    if stated:
        return Scope(stated, False)
    found = list(_YEARS.finditer(line))
    if len(found) != 1:
        return None
    month = _MONTH.search(line)
    if month and not found[0][2]:
        return Scope(month_range(int(month[2]), month_number(month[1])), False)
    first = int(found[0][1])
    last = (
        int(f"{first // 100 if len(found[0][2]) == 2 else ''}{found[0][2]}")
        if found[0][2]
        else first
    )
    return of_years(first, last) if first <= last else None


def of_years(first: int, last: int | None = None) -> Scope:
    """The scope of a year, which binds, or of several."""
    last = last or first
    return Scope(DateRange(date(first, 1, 1), date(last, 12, 31)), first == last)
