"""Atoms of months, where a name of a month is meant as one. Pure."""

import re

from jkqa.timex.calendar import month_range
from jkqa.timex.dates import ABROAD, MONTH, month_number, year_within
from jkqa.timex.period import Found, Period
from jkqa.types import DateRange, Span

_YEAR = r"(?:1[89]|20|21)\d\d(?![\d-])"
#: What may stand before a month's or a year's name and shows that it is one.
LEAD = (
    r"(?:in|during|over|since|of|by|until|till|before|after|from|to|and|or|through|throughout"
    r"|between|for|this|that|late|early|mid|within|prior\s+to|as\s+of|than)"
)
_DASHED = re.compile(
    rf"(?<!\w)(?P<a>{MONTH})\s*[-–—/]\s*(?P<b>{MONTH}),?\s+(?P<year>{_YEAR})", re.IGNORECASE
)
_ALONE = re.compile(  # a month without a day or a year
    rf"(?P<lead>(?<!\w){LEAD}[\s-]+(?:the\s+month\s+of\s+|the\s+)?)?(?<!\w)(?P<month>{MONTH})"
    r"(?!\w|[’'](?!s\b))(?!\s*\d)",
    re.IGNORECASE,
)
#: Words that are months only with a capital letter or in such company.
_WORDS_TOO = {
    "may",
    "march",
    "mar",
    "sept",
    "august",
    "april",
    "dec",
    "jan",
    "sep",
    "oct",
    "nov",
    "jun",
}
_JOINED_BEFORE = re.compile(
    rf"(?:^|[^-‐]|(?:\d|\b(?:{MONTH}|early|mid|late))\s*[-‐])$", re.IGNORECASE
)
_JOINED_AFTER = re.compile(rf"(?:$|[^-‐]|[-‐]\s*(?:\d|{MONTH}|mid|late|early))", re.IGNORECASE)
_ALWAYS_MONTH_AFTER = re.compile(
    r"(?:in|during|since|of|until|till|throughout|late|early|mid)[\s-]+$", re.IGNORECASE
)


def dashed(text: str, _period: DateRange | None) -> Found:
    """``June-August 2024``."""
    for match in _DASHED.finditer(text):
        year, first, last = int(match["year"]), month_number(match["a"]), month_number(match["b"])
        start = month_range(year - (first > last), first).start
        days = DateRange(start, month_range(year, last).end)
        yield Period(days, Span(*match.span()), True, day_given=False, ranged=True)


def months(text: str, period: DateRange | None) -> Found:
    """A month without a year."""
    for match in _ALONE.finditer(text):
        month = month_number(match["month"])
        year = year_within(period, month)
        if year and _is_month(match, text):
            span = Span(match.start("month"), match.end("month"))
            yield Period(month_range(year, month), span, day_given=False)


def capital_of(match: re.Match[str]) -> bool:
    """Whether the month is written with a capital."""
    return match["month"][0].isupper()


def _is_month(match: re.Match[str], text: str) -> bool:
    """Whether a name of a month is meant as one, and not a verb, a name or an adjective."""
    word = match["month"].rstrip(".").lower()
    before, after = text[: match.start("month")], text[match.end() :]
    if not (_JOINED_BEFORE.search(before) and _JOINED_AFTER.match(after)):
        return False  # a part of a compound: Mar-a-Lago
    if re.match(ABROAD, after):
        return False  # a part of a name: Mar del Plata
    if re.match(r"(?i)\s+(?:i|we|you|one|he|she|it|they|be|have|not)\b", after) and word == "may":
        if re.search(r"(?i)\bdo(?:es)?\s+$", before):  # "how many entries does May have"
            return capital_of(match)
        return False
    if _ALWAYS_MONTH_AFTER.search(before):
        return True
    capital = capital_of(match)
    person = re.match(r"\s+[A-Z][a-z]+", after) and word in {"april", "august", "june", "jan"}
    if person and not match["lead"]:
        return False
    if word not in _WORDS_TOO and len(word) > 3:
        return True
    first = not before.strip() or before.rstrip()[-1] in ".?!:"
    if first and word in {"may", "march"}:
        return bool(re.match(r"\s+(?:and|or|to|through)\s+[A-Z]|\s*[-–,?]", after))
    return capital and (bool(match["lead"]) or len(word) > 3 or word == "may")
