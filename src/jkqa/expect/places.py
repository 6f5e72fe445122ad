"""Places in a text, as answers to where and to which city. Pure."""

import re
from collections.abc import Iterator

from jkqa.expect.named import Name, names
from jkqa.expect.sought import Found, Sought
from jkqa.names import simple
from jkqa.tokenize import tokens
from jkqa.types import Span

#: What stands before a place; of the places of one sentence those are meant that "in" names.
_AT = re.compile(
    r"\b(?:in|at|to|from|near|off|outside|around|via|through|into)\s+(?:the\s+)?$", re.IGNORECASE
)
#: A place without a name: "at the shrine".
_SPOT = re.compile(
    r"\b(?:in|at|inside|outside|near|aboard)\s+(?:the|a|an|his|her)\s+([^,.;]{3,40})"
)
#: The kinds of place that any place is, by their terms; of others a text must say which they are.
_OPEN = frozenset("place venu locat site spot where build".split())
_CITIES = frozenset("citi town capit villag".split())
_STATES = frozenset("countri nation state continent".split())
#: How well any place fits where a prefecture is asked for, and the text says none.
_UNSAID = 0.34
_ELSEWHERE = 0.3
#: A country of which only the adjective stands there: "Malaysian".
_ADJECTIVE = 0.6
_ASIDE = 24  # characters behind a name


def places(sought: Sought, text: str) -> Iterator[Found]:
    """Places: behind "in" or "at", or beside the kind of place that is asked for."""
    for name in names(text, sought.period, sought.lore):
        if name.new(sought, text):
            yield Found(name.span, _fit(sought, name, text))
    for match in _SPOT.finditer(text):
        yield Found(Span(*match.span(1)), 0.4 if sought.ask.head in {"", *_OPEN} else 0.2)


def _fit(sought: Sought, name: Name, text: str) -> float:
    head = sought.ask.head
    at = bool(_AT.search(text[: name.span.start])) or name.placed
    fit = 1.0 if at else _ELSEWHERE
    if head in _STATES:
        if name.sort == "country":
            return 1.0 if sought.lore.is_noun(name.terms) else _ADJECTIVE
        return 0.7 if name.sort == "perhaps" else _ELSEWHERE
    if head in _CITIES:
        return fit if name.placed or name.sort != "body" else _ELSEWHERE
    if head and head not in _OPEN:
        return 1.0 if beside(head, name, text) else _UNSAID * fit
    return fit


def beside(head: str, name: Name, text: str) -> bool:
    """Whether the kind of place or body stands in the name, or right before or behind it."""
    run = simple(tokens(text))
    first, last = name.span.start - 12, name.span.end + _ASIDE
    return any(t.term == head and first <= t.span.start and t.span.end <= last for t in run)
