"""Where a text has what a question asks for: the short answers in it. Pure."""

import re
from collections.abc import Iterator

from jkqa.expect.amounts import Finder, ages, counts, dates, lengths, money, shares
from jkqa.expect.asked import Ask
from jkqa.expect.named import bodies, named, offices, people, places
from jkqa.expect.sought import Found, Lore, Sought
from jkqa.names import simple
from jkqa.timex import mentions
from jkqa.tokenize import tokens
from jkqa.types import DateRange, Span

_BECAUSE = re.compile(
    r"\b(?:because|since|due\s+to|owing\s+to|in\s+response\s+to|as\s+a\s+result|so\s+as\s+to"
    r"|in\s+order\s+to|given|so\s+that|with\s+the\s+aim|in\s+protest|thanks\s+to|citing"
    r"|caus\w+|prompt\w+|driven|reasons?|over|after)\b",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"\b(?:for|to\s+\w+|as|being|while|which|who|amid)\b", re.IGNORECASE)


def sought_by(
    question: str, ask: Ask, period: DateRange | None, lore: Lore | None = None
) -> Sought:
    """What a question asks for. What it says itself is no answer to it."""
    said = frozenset(token.word for token in simple(tokens(question)))
    named_dates = tuple(mention.dates for mention in mentions(question, period))
    return Sought(ask, said, named_dates, period, lore or Lore())


def found_in(sought: Sought, text: str) -> list[Found]:
    """The short answers in a text, best first; none for questions that expect a sentence."""
    finder = _FINDERS.get(sought.ask.kind)
    if finder is None:
        return []
    return sorted(finder(sought, text), key=lambda f: (-f.fit, f.span))


def _reasons(_: Sought, text: str) -> Iterator[Found]:
    for pattern, fit in ((_BECAUSE, 1.0), (_PERHAPS, 0.85)):
        for match in pattern.finditer(text):
            yield Found(Span(*match.span()), fit)


_FINDERS: dict[str, Finder] = {
    "date": dates,
    "money": money,
    "share": shares,
    "count": counts,
    "length": lengths,
    "age": ages,
    "name": named,
    "person": lambda sought, text: (offices if sought.ask.head else people)(sought, text),
    "place": places,
    "body": bodies,
    "reason": _reasons,
}
