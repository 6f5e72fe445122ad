"""Where a text has what a question asks for: the short answers in it. Pure."""

import re
from collections.abc import Iterator

from jkqa.expect.amounts import Finder, ages, clocks, counts, dates, lengths, money, shares, sizes
from jkqa.expect.asked import Ask
from jkqa.expect.named import bodies, holders, named, people, places
from jkqa.expect.sought import Found, Lore, Sought
from jkqa.names import simple
from jkqa.timex import mentions
from jkqa.tokenize import tokens
from jkqa.types import DateRange, Span

_BECAUSE = re.compile(
    r"\b(?:because|since|due\s+to|owing\s+to|in\s+response\s+to|as\s+a\s+result|so\s+as\s+to"
    r"|in\s+order\s+to|given|so\s+that|with\s+the\s+aim|aim(?:s|ed|ing)|in\s+protest|thanks\s+to"
    r"|citing|(?:say|hold|argu|reason|stat|explain|claim|not|add|warn)ing\s+that|in\s+an\s+(?:attempt"
    r"|effort|bid)|on\s+the\s+grounds?|without|lest|caus\w+|prompt\w+|driven|reasons?|over|after"
    r"|following|amid|concern\w*|fear\w*)\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\b(?:for|to\s+\w+|as|being|while|which|who)\b", re.IGNORECASE)


#: How well what may be a reason fits: a purpose, a circumstance.
_MAYBE = 0.35


def sought_by(
    question: str, ask: Ask, period: DateRange | None, lore: Lore | None = None
) -> Sought:
    """What a question asks for. What it says itself is no answer to it."""
    said = frozenset(token.word for token in simple(tokens(question)))
    named_dates = tuple(mention.dates for mention in mentions(question, period))
    lore = lore or Lore()
    return Sought(ask, said, lore.there(question), named_dates, period, lore)


def found_in(sought: Sought, text: str) -> list[Found]:
    """The short answers in a text, best first; none for questions that expect a sentence."""
    finder = _FINDERS.get(sought.ask.kind)
    if finder is None:
        return []
    return sorted(finder(sought, text), key=lambda f: (-f.fit, f.span))


def _reasons(_: Sought, text: str) -> Iterator[Found]:
    for pattern, fit in ((_BECAUSE, 1.0), (_PERHAPS, _MAYBE)):
        for match in pattern.finditer(text):
            yield Found(Span(*match.span()), fit)


_FINDERS: dict[str, Finder] = {
    "date": dates,
    "money": money,
    "amount": sizes,
    "share": shares,
    "count": counts,
    "length": lengths,
    "age": ages,
    "hour": clocks,
    "name": named,
    "person": lambda sought, text: (holders if sought.ask.head else people)(sought, text),
    "place": places,
    "body": bodies,
    "reason": _reasons,
}
