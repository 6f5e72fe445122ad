"""Atoms longer than a month: quarters, halves, seasons, years, the document's own period. Pure."""

import re
from datetime import date

from jkqa.timex.calendar import fraction, months_range, season_range
from jkqa.timex.dates import year_within
from jkqa.timex.months import LEAD
from jkqa.timex.period import Found, Period
from jkqa.types import DateRange, Span

ORDINALS = {
    word: number
    for number, words in enumerate(
        "first|1st second|2nd third|3rd fourth|4th fifth|5th sixth|6th".split(), start=1
    )
    for word in words.split("|")
} | {"opening": 1, "last": -1, "final": -1, "closing": -1, "latter": -1}
ORDINAL = rf"(?:{'|'.join(ORDINALS)})"
_YEAR = r"(?:1[89]|20|21)\d\d(?![\d-])"
_OF_YEAR = rf"(?:\s*(?:,|of|in)?\s*(?P<year>{_YEAR}|(?:the|that|this)\s+year))?"
_QUARTER = re.compile(
    rf"(?:\b(?:the\s+)?(?:(?P<y0>(?:19|20|21)\d\d)[\s-]?Q(?P<q0>[1-4])|Q(?P<q>[1-4])|(?P<q2>[1-4])Q(?:(?P<y2>\d\d)(?!\d))?|(?P<ordinal>{ORDINAL})[\s-]+quarter)\b)"
    rf"{_OF_YEAR}",
    re.IGNORECASE,
)
_HALF = re.compile(
    rf"\b(?:the\s+)?(?:H(?P<h>[12])|(?P<h2>[12])H)\b{_OF_YEAR}"
    rf"|\b(?:the\s+)?(?P<ordinal>{ORDINAL})[\s-]+half\s+(?:of|in)\s+"
    rf"(?P<year2>{_YEAR}|(?:the|that|this)\s+year)",
    re.IGNORECASE,
)
_SEASON = re.compile(
    rf"(?:(?<!\w){LEAD}\s+(?:the\s+)?|\bthe\s+)(?P<season>spring|summer|autumn|fall|winter)\b"
    rf"(?![-’'])(?!(?-i:\s+[A-Z][a-z]))(?:\s*(?:,|of|in)?\s*(?P<year>{_YEAR}))?"
    rf"|(?P<dated>\b(?:spring|summer|autumn|fall|winter))\s+(?:of\s+)?(?P<year2>{_YEAR})",
    re.IGNORECASE,
)
_WINTER = re.compile(
    r"\bwinter\s*(?:of\s+)?[(\[]?(?P<year>(?:19|20|21)\d\d)\s*[-–/]\s*(?:\d\d)?\d\d[)\]]?",
    re.IGNORECASE,
)
_YEARS = re.compile(
    rf"(?<!\w)(?P<lead>{LEAD}|end|start|beginning|middle|half|rest)\s+(?:of\s+)?(?:the\s+)?"
    rf"(?:(?:whole|entire|calendar)\s+)?(?:year\s+)?(?P<year>{_YEAR})(?!['’]?s\b)(?!\s*%)"
    r"(?!\s+(?!(?:with|by|and|or|to|for|about|did|was|were|on|that|which|who|between|involving"
    r"|concerning|from|against|regarding|so|there)\b)\w)",
    re.IGNORECASE,
)
_DECADE = re.compile(
    rf"(?<!\w)(?P<lead>{LEAD}|end|start|beginning|middle|rest)\s+(?:of\s+)?"
    r"(?P<decade>(?:the\s+)?(?:early\s+|mid[\s-]+|late\s+)?(?P<year>(?:1[89]|20|21)\d0)['’]?s)(?!\w)",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:of|in|over|during|throughout)\s+(?P<whole>(?:the|this|that)\s+(?:whole\s+|entire\s+)?"
    r"(?:year|chronology|timeline|period|document|article))\b",
    re.IGNORECASE,
)
#: After these even a distant year is what the question is about: what happened in 1999?
_ASKED_OF = re.compile(
    r"(?:happen\w*|occur\w*|events?|entries|took\s+place|developments|going\s+on)\s*$",
    re.IGNORECASE,
)


def quarters(text: str, period: DateRange | None) -> Found:
    """``Q3``, ``the third quarter of 2024``, ``2024Q4``."""
    for match in _QUARTER.finditer(text):
        number = int(
            match["q0"]
            or match["q"]
            or match["q2"]
            or ORDINALS[(match["ordinal"] or "first").lower()]
        )
        number = 4 if number == -1 else number
        short = match["y0"] or (f"20{match['y2']}" if match["y2"] else None)
        given = short or match["year"]
        year = _year(given, period, 3 * number - 1)
        if year and 1 <= number <= 4:
            yield _coarse(months_range(year, 3 * number - 2, 3), match, given)


def halves(text: str, period: DateRange | None) -> Found:
    """``H2``, ``the second half of the year``."""
    for match in _HALF.finditer(text):
        number = int(match["h"] or match["h2"] or ORDINALS[(match["ordinal"] or "first").lower()])
        given = match["year"] or match["year2"]
        year = _year(given, period, 3 if number == 1 else 9)
        if year and number in (1, 2, -1):
            yield _coarse(fraction(_whole(year), 0 if number == 1 else 1, 2), match, given)


def seasons(text: str, period: DateRange | None) -> Found:
    """``the summer of 2024``; a winter begins in December."""
    for match in _WINTER.finditer(text):
        yield Period(
            season_range(int(match["year"]), "winter"), Span(*match.span()), True, day_given=False
        )
    for match in _SEASON.finditer(text):
        group = "season" if match["season"] else "dated"
        name = match[group].lower()
        middle = 12 if name == "winter" else {"spring": 4, "summer": 7}.get(name, 10)
        given = match["year"] or match["year2"]
        year = _year(given, period, middle)
        if year:
            span = Span(match.start(group), match.end())
            yield Period(season_range(year, name), span, bool(given), day_given=False)


def years(text: str, period: DateRange | None) -> Found:
    """A year far from the document's period is history, not a time to look in: the 1965 treaty."""
    for match in _YEARS.finditer(text):
        near = _years_apart(int(match["year"]), period) <= 1
        if not near and not _ASKED_OF.search(text[: match.start()]):
            continue
        span = Span(match.start("year"), match.end("year"))
        yield Period(_whole(int(match["year"])), span, True, day_given=False, bare_year=True)


def decades(text: str, period: DateRange | None) -> Found:
    """``in the 1950s`` is ten years, or those of them that are meant: ``the late 1950s``."""
    for match in _DECADE.finditer(text):
        first = int(match["year"])
        near = min(_years_apart(year, period) for year in (first, first + 9)) <= 1
        inside = bool(period and _ten(first).overlaps(period))
        if not (near or inside or _ASKED_OF.search(text[: match.start()])):
            continue
        span = Span(match.start("decade"), match.end("decade"))
        yield Period(_part_of(first, match["decade"]), span, True, day_given=False)


def _ten(first: int) -> DateRange:
    return DateRange(date(first, 1, 1), date(first + 9, 12, 31))


def _part_of(first: int, words: str) -> DateRange:
    """The early ones are the first four years, the late ones the last four."""
    part = re.search(r"early|mid|late", words, re.IGNORECASE)
    since, until = {"early": (0, 3), "mid": (3, 6), "late": (6, 9)}.get(
        part.group().lower() if part else "", (0, 9)
    )
    return DateRange(date(first + since, 1, 1), date(first + until, 12, 31))


def _years_apart(year: int, period: DateRange | None) -> int:
    if not period or not period.start or not period.end:
        return 0
    return max(period.start.year - year, year - period.end.year, 0)


def whole_period(text: str, period: DateRange | None) -> Found:
    """The year of the document, or all of its period."""
    for match in _WHOLE.finditer(text):
        if not period or not period.start or not period.end:
            return
        span = Span(match.start("whole"), match.end("whole"))
        year = period.start.year
        named = match["whole"].lower().endswith("year") and year == period.end.year
        yield Period(_whole(year) if named else period, span, day_given=False, whole=True)


def _year(given: str | None, period: DateRange | None, month: int) -> int | None:
    """The year that is given, or the one in which the month lies in the period."""
    if given and given[:1].isdigit():
        return int(given)
    return year_within(period, month)


def _whole(year: int) -> DateRange:
    return DateRange(date(year, 1, 1), date(year, 12, 31))


def _coarse(dates: DateRange, match: re.Match[str], given: str | None) -> Period:
    year_given = bool(given and given[:1].isdigit())
    return Period(dates, Span(match.start(), match.end()), year_given, day_given=False)
