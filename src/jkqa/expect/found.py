"""Where a text has what a question asks for: the short answers in it. Pure."""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from jkqa.expect.asked import Ask
from jkqa.names import TITLES, simple
from jkqa.timex import mentions
from jkqa.tokenize import Token, tokens
from jkqa.types import DateRange, Span

_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety "
    "hundred thousand million billion dozen half both several once twice thrice"
).split()
_N = (
    rf"(?:\d[\d,.]*\d|\d|\b(?:{'|'.join(_NUMBER_WORDS)})(?:[\s-]+(?:{'|'.join(_NUMBER_WORDS)}))*\b)"
)
_SCALE = r"(?:\s+(?:hundred|thousand|million|billion|trillion))?"
_CURRENCY = r"(?:won|yen|yuan|dollars?|euros?|pounds?|francs?|rupees?|pesos?|baht)"
_MONEY = re.compile(
    rf"[$€£¥₩]\s?\d[\d,.]*{_SCALE}|{_N}{_SCALE}\s+(?:[A-Z]\w+\s+)?{_CURRENCY}\b", re.IGNORECASE
)
_SHARE = re.compile(
    rf"{_N}\s*(?:%|percent\b|per\s+cent\b)|\b(?:one|a)\s+\w+\s+in\s+{_N}|\bhalf\b", re.IGNORECASE
)
_LENGTH = re.compile(
    rf"(?:{_N}|\ba\b|\ban\b|\bseveral\b)[\s-]+(?:hour|minute|day|week|month|year|decade)s?\b"
    r"|\b(?:since|until)\s+[\w\s]{2,20}",
    re.IGNORECASE,
)
_AGE = re.compile(rf"\baged?\s+{_N}|{_N}[\s-]+years?[\s-]+old\b", re.IGNORECASE)
_NUMBER = re.compile(rf"{_N}{_SCALE}", re.IGNORECASE)
_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))\b", re.IGNORECASE)
_REASON = re.compile(
    r"\b(?:because|since|due\s+to|owing\s+to|in\s+response\s+to|as\s+a\s+result|so\s+as\s+to|in\s+order"
    r"|given|given\s+that|after|over|for|to\s+\w+|so\s+that|with\s+the\s+aim|in\s+protest|thanks\s+to"
    r"|as|being|while|which|caus\w+|prompt\w+|driven)\b",
    re.IGNORECASE,
)
_AT = re.compile(
    r"\b(?:in|at|to|from|near|off|outside|around|via|through|into)\s+(?:the\s+)?$", re.IGNORECASE
)
_NEAR = 5  # words between a number and what it counts
_PERSONAL = 2  # words of a whole name
_BESIDE = 2  # words between a name and what it names
_TITLE = 40  # characters of a title between an office and its holder


@dataclass(frozen=True, slots=True)
class Found:
    """A short answer in a text, and how well it fits what is asked: 0 to 1."""

    span: Span
    fit: float


def found_in(
    ask: Ask,
    text: str,
    question: str,
    period: DateRange | None,
    countries: Collection[str] = (),
) -> list[Found]:
    """The short answers in a text, best first; none for questions that expect a sentence.

    What the question itself says is no answer to it. ``countries`` are the terms of the names of
    countries, which are no persons.
    """
    finder = _FINDERS.get(ask.kind)
    if finder is None:
        return []
    said = {token.word for token in simple(tokens(question))}
    dates = [mention.dates for mention in mentions(question, period)]
    found = list(finder(_Asked(ask, said, dates, period, countries), text))
    return sorted(found, key=lambda f: (-f.fit, f.span))


@dataclass(frozen=True, slots=True)
class _Asked:
    ask: Ask
    said: set[str]
    dates: list[DateRange]
    period: DateRange | None
    countries: Collection[str]


def _dates(asked: _Asked, text: str) -> Iterator[Found]:
    for mention in mentions(text, asked.period):
        known = any(
            own.overlaps(mention.dates) and _days(own) <= _days(mention.dates)
            for own in asked.dates
        )
        if not known:
            exact = mention.precision == "day" or not asked.ask.day
            yield Found(mention.span, 1.0 if exact else 0.3)


def _days(dates: DateRange) -> int:
    return (dates.end - dates.start).days if dates.start and dates.end else 10_000


def _matches(pattern: re.Pattern[str]) -> Callable[[_Asked, str], Iterator[Found]]:
    def find(asked: _Asked, text: str) -> Iterator[Found]:
        for match in pattern.finditer(text):
            if match.group().lower().strip() not in asked.said:
                yield Found(Span(*match.span()), 1.0)

    return find


def _shares(asked: _Asked, text: str) -> Iterator[Found]:
    yield from _matches(_SHARE)(asked, text)
    for found in _matches(_MONEY)(asked, text):
        yield Found(found.span, 0.5)


def _money(asked: _Asked, text: str) -> Iterator[Found]:
    yield from _matches(_MONEY)(asked, text)
    for pattern, fit in ((_SHARE, 0.7), (_NUMBER, 0.3)):
        for found in _matches(pattern)(asked, text):
            yield Found(found.span, fit)


def _counts(asked: _Asked, text: str) -> Iterator[Found]:
    """Numbers, those best that stand before what is counted."""
    run = simple(tokens(text))
    dated = [mention.span for mention in mentions(text, asked.period)]
    for pattern, fit in ((_NUMBER, 1.0), (_ORDINAL, 0.6)):
        for match in pattern.finditer(text):
            span = Span(*match.span())
            said = match.group().lower() in asked.said
            if said or any(day.covers(span) for day in dated):
                continue
            behind = [t for t in run if t.span.start >= span.end][:_NEAR]
            near = any(token.term == asked.ask.head for token in behind)
            yield Found(span, fit if near else 0.5 * fit)


def _people(asked: _Asked, text: str) -> Iterator[Found]:
    """Names that the question does not say, whole ones best; then other names."""
    for run in _names(text):
        words = [t for t in run if t.word not in TITLES and t.term not in asked.countries]
        new = [t for t in words if t.word not in asked.said]
        if not words or len(new) < max(1, len(words) - 1):
            continue
        whole = len(words) >= _PERSONAL and not any(t.span.of(text).isupper() for t in words)
        titled = len(words) < len(run)
        span = Span(words[0].span.start, words[-1].span.end)
        yield Found(span, 1.0 if whole and titled else 0.8 if whole else 0.6)


def _named(asked: _Asked, text: str) -> Iterator[Found]:
    """A name right beside what is to be named: "the hotel Lao Plaza"."""
    run = simple(tokens(text))
    heads = [t.span for t in run if t.term == asked.ask.head]
    for found in _people(asked, text):
        apart = [
            sum(found.span.end <= t.span.start < head.start for t in run)
            + sum(head.end <= t.span.start < found.span.start for t in run)
            for head in heads
        ]
        yield Found(found.span, 1.0 if apart and min(apart) <= _BESIDE else 0.2)


def _offices(asked: _Asked, text: str) -> Iterator[Found]:
    """Who holds the office that "which minister" names: the name behind it, where it is there."""
    heads = [t.span for t in simple(tokens(text)) if t.term == asked.ask.head]
    for found in _people(asked, text):
        near = any(0 <= found.span.start - head.end <= _TITLE for head in heads)
        yield Found(found.span, found.fit if near or not heads else 0.4 * found.fit)


def _places(asked: _Asked, text: str) -> Iterator[Found]:
    for run in _names(text):
        new = [t for t in run if t.word not in asked.said]
        if not new:
            continue
        span = Span(run[0].span.start, run[-1].span.end)
        yield Found(span, 1.0 if _AT.search(text[: span.start]) else 0.4)


def _bodies(asked: _Asked, text: str) -> Iterator[Found]:
    for run in _names(text):
        new = [t for t in run if t.word not in asked.said]
        if new:
            named = any(t.term == asked.ask.head for t in run)
            yield Found(Span(run[0].span.start, run[-1].span.end), 1.0 if named else 0.7)


def _names(text: str) -> Iterator[list[Token]]:
    """Runs of capitalised words; the first word of a sentence only where a name goes on."""
    run: list[Token] = []
    for token in simple(tokens(text)):
        gap = text[run[-1].span.end : token.span.start] if run else ""
        if token.capital and (not run or gap in (" ", "-", "‐", " & ", ". ")):
            run.append(token)
            continue
        if run:
            yield run
        run = [token] if token.capital else []
    if run:
        yield run


_FINDERS: dict[str, Callable[[_Asked, str], Iterator[Found]]] = {
    "date": _dates,
    "money": _money,
    "share": _shares,
    "count": _counts,
    "length": _matches(_LENGTH),
    "age": _matches(_AGE),
    "name": _named,
    "person": lambda asked, text: (_offices if asked.ask.head else _people)(asked, text),
    "place": _places,
    "body": _bodies,
    "reason": _matches(_REASON),
}
