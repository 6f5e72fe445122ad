"""Days, sums, shares, numbers, lengths and ages in a text, as answers. Pure."""

import re
from collections.abc import Callable, Iterator

from jkqa.expect.sought import Found, Sought
from jkqa.names import simple
from jkqa.timex import mentions
from jkqa.tokenize import tokens
from jkqa.types import DateRange, Span

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion dozen half both several once twice thrice"
).split()
_WORD = rf"(?:{'|'.join(_NUMBER_WORDS)})"
# no part of a name like F-35 or G7
_N = rf"(?:(?<![\w.,-])(?:\d[\d,.]*\d|\d)(?![\w])|\b{_WORD}(?:[\s-]+{_WORD})*\b)"
_SCALE = r"(?:\s+(?:hundred|thousand|million|billion|trillion))?"
_CURRENCY = r"(?:won|yen|yuan|dollars?|euros?|pounds?|francs?|rupees?|pesos?|baht)"
_MONEY = re.compile(
    rf"[$€£¥₩]\s?\d[\d,.]*{_SCALE}|{_N}{_SCALE}\s+(?:[A-Z]\w+\s+)?{_CURRENCY}\b", re.IGNORECASE
)
_SHARE = re.compile(
    rf"{_N}\s*(?:%|percent\b|per\s+cent\b)|\b(?:one|a)\s+\w+\s+in\s+{_N}|\bhalf\b"
    r"|\b\w+[\s-](?:thirds?|quarters?|fifths?|tenths?)\b",
    re.IGNORECASE,
)
#: A sum in a currency that no list has: 1.5 million crowns, 900 tal.
_SUM = re.compile(
    rf"{_N}\s+(?:thousand|million|billion|trillion)\s+[a-z]{{3,}}|\b\d[\d,.]*\s+[a-z]{{3,}}s\b"
)
_UNITS = "second|minute|hour|day|week|month|year|decade|century"
_LENGTH = re.compile(
    rf"(?:{_N}|\ba\b|\ban\b|\bseveral\b)[\s-]+(?P<unit>{_UNITS})(?:s|-long|\b)"
    r"|\b(?:since|until)\s+[\w\s]{2,20}",
    re.IGNORECASE,
)
_AGE = re.compile(
    rf"\baged?\s+{_N}|{_N}[\s-]+years?[\s-]+old\b|\b(?:is|was|turn(?:s|ed|ing))\s+\d\d\b(?!\s*[%\w.,]?\w)|,\s\d\d,",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"{_N}{_SCALE}", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NEAR = 5  # words between a number and what it counts
#: How well a time that is not as exact as what is asked fits.
_INEXACT = 0.3
#: A number that is said of something else than what is counted.
_ELSEWHERE = 0.3
#: A number in a text that calls what is counted by another name, or does not have it.
_UNSURE = 0.65

Finder = Callable[[Sought, str], Iterator[Found]]


def dates(sought: Sought, text: str) -> Iterator[Found]:
    """The times of a text that the question does not name itself."""
    for mention in mentions(text, sought.period):
        known = any(
            own.overlaps(mention.dates) and _days(own) <= _days(mention.dates)
            for own in sought.dates
        )
        if not known:
            exact = mention.precision == "day" or not sought.ask.day
            yield Found(mention.span, 1.0 if exact else _INEXACT)
    if sought.ask.head == "year":
        yield from matches(_YEAR)(sought, text)


def _days(dates: DateRange) -> int:
    return (dates.end - dates.start).days if dates.start and dates.end else 10_000


def matches(pattern: re.Pattern[str]) -> Finder:
    """Whatever matches a pattern, and is not said by the question."""

    def find(sought: Sought, text: str) -> Iterator[Found]:
        for match in pattern.finditer(text):
            if match.group().lower().strip() not in sought.said:
                yield Found(Span(*match.span()), 1.0)

    return find


ages = matches(_AGE)


def lengths(sought: Sought, text: str) -> Iterator[Found]:
    """How long something takes; "how many hours" is not answered by months."""
    for match in _LENGTH.finditer(text):
        unit = (match["unit"] or "").lower()
        other = bool(sought.ask.unit) and unit != sought.ask.unit
        yield Found(Span(*match.span()), _ELSEWHERE if other else 1.0)


def shares(sought: Sought, text: str) -> Iterator[Found]:
    """Percentages; sums of money may be shares of something."""
    yield from matches(_SHARE)(sought, text)
    for found in matches(_MONEY)(sought, text):
        yield Found(found.span, 0.5)


def money(sought: Sought, text: str) -> Iterator[Found]:
    """Sums of money; shares and mere numbers may be sums."""
    yield from matches(_MONEY)(sought, text)
    for pattern, fit in ((_SHARE, 0.7), (_SUM, 0.8), (_NUMBER, 0.3)):
        for found in matches(pattern)(sought, text):
            yield Found(found.span, fit)


def counts(sought: Sought, text: str) -> Iterator[Found]:
    """Numbers; where the text has what is counted, they must stand before it."""
    run = simple(tokens(text))
    dated = [mention.span for mention in mentions(text, sought.period)]
    named = bool(sought.ask.head) and any(
        token.term == sought.ask.head and not token.capital for token in run
    )
    in_row = sought.ask.head == "number"  # what number was she?
    for pattern, fit in ((_NUMBER, 1.0), (_ORDINAL, 1.5 if in_row else 0.6)):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            said = match.group().lower() in sought.said
            if said or any(day.covers(span) for day in dated):
                continue
            behind = [t for t in run if t.span.start >= span.end][:_NEAR]
            near = any(token.term == sought.ask.head for token in behind)
            yield Found(span, min(fit if near else fit * (_ELSEWHERE if named else _UNSURE), 1.0))
