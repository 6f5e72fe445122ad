"""Days, sums, shares, numbers, lengths and ages in a text, as answers. Pure."""

import re
from collections.abc import Callable, Iterable, Iterator

from jkqa.expect.nouns import CURRENCIES, MONEY_SIZES, MONEY_WORDS, PERSONS
from jkqa.expect.sought import Found, Sought
from jkqa.timex import mentions
from jkqa.tokenize import fold, term_of
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
#: What stands before a sum: a sign, or the letters of a currency, RM or CHF.
_SIGN = (
    r"(?:[$€£¥₩₹₺₽₦₱฿₫₴₪]|(?<![\w])(?-i:RM|Rs\.?|Rp\.?|CHF|SEK|NOK|DKK|PLN|CZK|HUF|INR|IDR|MYR|SGD|THB"
    r"|PHP|VND|BRL|ZAR|KRW|JPY|CNY|RMB|USD|EUR|GBP|AUD|CAD|NZD|HKD|TWD|MXN|TRY|RUB|UAH|NGN|KES))"
)
MONEY = re.compile(
    rf"{_SIGN}\s?\d(?:[\d,.]*\d)?{_SCALE}|{_N}{_SCALE}\s+(?:[A-Z]\w+\s+)?{_CURRENCY}\b",
    re.IGNORECASE,
)
SHARE = re.compile(
    rf"{_N}\s*(?:%|percent\b|per\s+cent\b)|\b(?:one|a)\s+\w+\s+in\s+{_N}"
    r"|\bhalf\b(?![-\s]+(?:a\s+)?(?:year|hour|day|month|century|time)s?\b)"
    r"|\bby\s+(?P<part>an?\s+(?:third|quarter|fifth|tenth|eighth))\b"
    rf"|\b(?:{_WORD}|\d)[\s-](?:thirds?|quarters?|fifths?|tenths?)\b",
    re.IGNORECASE,
)
#: A sum in a currency that no list has: 1.5 million crowns, 900 tal.
_SUM = re.compile(rf"{_N}(?P<scale>{_SCALE})\s+(?:[A-Z]\w+\s+)?(?P<noun>[a-z]{{3,}})\b")
#: Bare words that are hardly ever how big something is.
_FEW = frozenset({"one", "two", "both", "once", "twice"})
_UNITS = "second|minute|hour|day|week|month|year|decade|century"
_LENGTH = re.compile(
    rf"(?:{_N}|\ba\b|\ban\b|\bseveral\b)[\s-]+(?P<unit>{_UNITS})(?:s|-long|\b)"
    r"|\b(?:since|until)\s+[\w\s]{2,20}",
    re.IGNORECASE,
)
#: "Two days before the order" is how far off something is, and not how long it takes.
_APART = re.compile(r"\s+(?:ahead|before|after|later|earlier|ago)\b", re.IGNORECASE)
_DISTANCES = frozenset(
    "before after later earlier ago ahead until till since between took take passed".split()
)
_AGE = re.compile(
    rf"\baged?\s+{_N}|\b(?:boy|girl|child|baby|toddler|youth|lad|{PERSONS})\s+of\s+(?:{_N})(?!\s+[a-z]+s\b)"
    rf"|{_N}[\s-]+years?[\s-]+old\b|\b(?:is|was|turn(?:s|ed|ing))\s+\d\d\b(?!\s*[%\w.,]?\w)"
    r"|,\s\d\d,",
    re.IGNORECASE,
)
NUMBER = re.compile(rf"{_N}{_SCALE}", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b\d{1,2}[:.]\d\d\b(?!\s*(?:percent|million|billion|%))|\b\d{1,2}\s*[ap]\.?m\b"
    r"|\b(?:o['’]clock|noon|midnight|midday|(?-i:dawn)|(?-i:dusk)|sunrise|sunset|early\s+hours)\b",
    re.IGNORECASE,
)
ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))\b", re.IGNORECASE)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
#: Votes: 61 to 38.
TALLY = re.compile(
    rf"{_N}(?:\s+votes?)?\s*(?:to|[-–—]|against)\s*(?:{_N}|(?<=-)\d{{1,3}}(?![\w-]))", re.IGNORECASE
)
#: Sums that are asked for as still to be paid, and what says so of one.
_DUE = frozenset("outstanding owe owes owed owing unpaid due missing".split())
_OWES = re.compile(
    r"\b(?:ow(?:e|es|ed|ing)|outstanding|unpaid|due)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
_UNPAID = 0.9
#: How well a time that is not as exact as what is asked fits.
_INEXACT = 0.3
#: A number that is said of something else than what is counted.
_ELSEWHERE = 0.3

#: How far something rose, sank or moved, and how well it fits "by how much".
_EXTENT = re.compile(
    rf"{_N}\s+(?:(?:milli|centi|kilo)?met(?:er|re)s?|mm|cm|km|inch(?:es)?|feet|foot|miles?|degrees?"
    r"|points?|(?:kilo)?grams?|kilos?|tons?|tonnes?|lit(?:er|re)s?)\b",
    re.IGNORECASE,
)
_BY, _BY_HOW_MUCH = 0.9, frozenset({"by", "how", "much"})
_WORTH = (" ($", " (US$", " (€")
#: What asks for a size in space, or a weight, and for no sum.
_MEASURED = frozenset("tall deep long far heavy wide fast shallow thick high".split())
Finder = Callable[[Sought, str], Iterator[Found]]


def dates(sought: Sought, text: str) -> Iterator[Found]:
    """The times of a text that the question does not name itself."""
    current = _year(sought.period) if sought.ask.head == "year" else None
    for mention in mentions(text, sought.period):
        known = any(
            own.overlaps(mention.dates) and _days(own) <= _days(mention.dates)
            for own in sought.dates
        )
        if not known:
            exact = mention.precision == "day" or not sought.ask.day
            loose = not exact or (current is not None and _year(mention.dates) == current)
            yield Found(mention.span, _INEXACT if loose else 1.0)
    if not sought.ask.day:  # a year alone is a time, if not the one that all is about
        usual = current or _year(sought.period)
        for match in YEAR.finditer(text):
            if match.group() != str(usual):
                yield Found(Span(*match.span()), 1.0)


def _year(dates: DateRange | None) -> int | None:
    """The year that dates lie in; None where it is not one. All happens in the document's own."""
    if not dates or not dates.start or not dates.end or dates.start.year != dates.end.year:
        return None
    return dates.start.year


def _days(dates: DateRange) -> int:
    return (dates.end - dates.start).days if dates.start and dates.end else 10_000


def currencies(texts: Iterable[str], ordinary: Callable[[str], bool]) -> frozenset[str]:
    """The terms of the currencies in texts: the world's, and 46 million tal, 900 crowns ($110).

    ``ordinary`` says whether a folded word is one of the language: there are millions of these.
    """
    known = {term_of(word) for word in CURRENCIES}
    for text in texts:
        for match in _SUM.finditer(text):
            word = fold(match["noun"])
            if text.startswith(_WORTH, match.end()) or (match["scale"] and not ordinary(word)):
                known.add(term_of(word))
    return frozenset(known)


def matches(pattern: re.Pattern[str]) -> Finder:
    """Whatever matches a pattern, and is not said by the question."""

    def find(sought: Sought, text: str) -> Iterator[Found]:
        for match in pattern.finditer(text):
            if match.group().lower().strip() not in sought.said:
                yield Found(Span(*match.span()), 1.0)

    return find


ages = matches(_AGE)
clocks = matches(_CLOCK)


def lengths(sought: Sought, text: str) -> Iterator[Found]:
    """How long something takes; "how many hours" is not answered by months."""
    distant = not sought.said.isdisjoint(_DISTANCES)
    for match in _LENGTH.finditer(text):
        unit = (match["unit"] or "").lower()
        other = bool(sought.ask.unit) and unit != sought.ask.unit
        other = other or (not distant and _APART.match(text, match.end()) is not None)
        yield Found(Span(*match.span()), _ELSEWHERE if other else 1.0)


def shares(sought: Sought, text: str) -> Iterator[Found]:
    """Percentages; sums of money may be shares of something. "By how much" may be any measure."""
    yield from matches(SHARE)(sought, text)
    if sought.said >= _BY_HOW_MUCH:
        yield from (Found(Span(*match.span()), _BY) for match in _EXTENT.finditer(text))
    for found in matches(MONEY)(sought, text):
        yield Found(found.span, 0.5)


def money(sought: Sought, text: str) -> Iterator[Found]:
    """Sums of money; shares may be sums, unless something is paid."""
    due = not sought.said.isdisjoint(_DUE)
    for found in matches(MONEY)(sought, text):
        owed = not due or _OWES.search(text[: found.span.start])
        yield Found(found.span, 1.0 if owed else _UNPAID)
    yield from _sums(sought, text)
    barred = [mention.span for mention in mentions(text, sought.period)]
    paid = not sought.said.isdisjoint(MONEY_WORDS)
    for pattern, fit in ((SHARE, _ELSEWHERE if paid else 0.7), (NUMBER, _ELSEWHERE)):
        for found in matches(pattern)(sought, text):
            if not any(one.covers(found.span) for one in barred):
                yield Found(found.span, fit)


def _sums(sought: Sought, text: str) -> Iterator[Found]:
    """Sums in a currency that no list has."""
    for match in _SUM.finditer(text):
        if sought.lore.is_money(term_of(fold(match["noun"]))):
            yield Found(Span(*match.span()), 1.0)


def sizes(sought: Sought, text: str) -> Iterator[Found]:
    """How much or how big: sums, shares and other numbers, but for days."""
    barred = [mention.span for mention in mentions(text, sought.period)]
    yield from (Found(found.span, 0.9) for found in _sums(sought, text))
    measured = not sought.said.isdisjoint(_MEASURED)
    owed = not measured and not sought.said.isdisjoint(MONEY_SIZES)
    of_time = 0.8 if "much" in sought.said and not owed else _ELSEWHERE
    lengths = [Span(*match.span()) for match in _LENGTH.finditer(text)]
    for pattern, fit in (
        (MONEY, 0.9),
        (SHARE, 0.5 if owed else 0.9),
        (_LENGTH, of_time),
        (NUMBER, _ELSEWHERE if owed else 0.8),
    ):
        for found in matches(pattern)(sought, text):
            if not any(one.covers(found.span) for one in barred):
                few = found.span.of(text).lower() in _FEW
                most = of_time if any(one.covers(found.span) for one in lengths) else 1.0
                yield Found(found.span, min(fit, most, _ELSEWHERE if few else 1.0))
