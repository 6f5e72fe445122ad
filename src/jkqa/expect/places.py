"""Places in a text, as answers to where and to which city. Pure."""

import re
from collections.abc import Collection, Iterator

from jkqa.expect.named import Name, names
from jkqa.expect.sought import Found, Sought
from jkqa.names import simple
from jkqa.tokenize import term_of, tokens
from jkqa.types import Span

_KINDS = (
    "village|county|port|town|city|district|region|province|prefecture|department|municipality"
    "|island|suburb|hamlet|parish|harbou?r|resort"
)
#: What stands before a place; of the places of one sentence those are meant that "in" names.
_AT = re.compile(
    r"\b(?:in|at|to|from|near|off|outside|around|via|through|into|towards?|along|across|onto|between)"
    r"\s+(?:the\s+)?(?:[A-Z][\w’'-]+\s+and\s+)?$"
    rf"|\b(?:{_KINDS})\s+of\s+$",
    re.IGNORECASE,
)
#: A place without a name: "at the shrine".
_SPOT = re.compile(
    r"\b(?:in|at|inside|outside|near|aboard)\s+(?:the|a|an|his|her)\s+([^,.;]{3,40})"
)
#: Rooms and buildings, which say where without a name: "in parish halls".
_ROOM = re.compile(
    r"\b(?:in|at|inside|outside|near|aboard)\s+(?:(?:the|an?|his|her|its|their)\s+)?"
    r"(?P<room>(?:[\w’'-]+\s+){0,3}?(?:schools?|halls?|cinemas?|offices?|hotels?|church(?:es)?|rooms?"
    r"|shrines?|kitchens?|restaurants?|stations?|airports?|stadiums?|hospitals?|museums?|theat(?:er|re)s?"
    r"|librar(?:y|ies)|farms?|gardens?|palaces?|embass(?:y|ies)|consulates?|shipyards?|factor(?:y|ies)"
    r"|warehouses?|courthouses?|prisons?|cemeter(?:y|ies)|monaster(?:y|ies)|camps?|barracks|breweries"
    r"|headquarters|college|universit(?:y|ies)))\b"
)
#: Where somebody studied is no room, nor any other building.
_STUDIED = frozenset("university college school study studied born grow grew".split())
#: Kinds of place of which one may stand for another.
_ALIKE = tuple(
    frozenset(term_of(word) for word in group.split())
    for group in (
        "district county region province prefecture department municipality",
        "village town city port harbor harbour capital",
        "clinic hospital",
    )
)
#: The kinds of place that any place is, by their terms; of others a text must say which they are.
_OPEN = frozenset("place venu locat site spot part area where build".split())
_CITIES = frozenset("citi town capit villag".split())
_STATES = frozenset("countri nation state continent".split())
#: How well any place fits where a prefecture is asked for, and the text says none.
_UNSAID = 0.34
#: A place at the sea mostly has a port, and a city an airport.
_HARBOR = 0.6
_HARBORS = frozenset({"port", "harbor", "harbour", "airport"})
_ELSEWHERE = 0.3
#: A country of which only the adjective stands there: "Malaysian".
_ADJECTIVE = 0.6
_OF = re.compile(r"\b[A-Z][\w’'-]+\s+of\s+$")
_ASIDE = 24  # characters behind a name


def places(sought: Sought, text: str) -> Iterator[Found]:
    """Places: behind "in" or "at", or beside the kind of place that is asked for."""
    for name in names(text, sought.period, sought.lore):
        if name.new(sought, text):
            yield Found(name.span, _fit(sought, name, text))
    anywhere = sought.ask.head in {"", *_OPEN} and sought.said.isdisjoint(_STUDIED)
    for match in _ROOM.finditer(text) if anywhere else ():
        if not sought.said.issuperset(match["room"].lower().split()):
            yield Found(Span(*match.span("room")), 0.8)
    for match in _SPOT.finditer(text):
        yield Found(Span(*match.span(1)), 0.4 if sought.ask.head in {"", *_OPEN} else 0.2)


def _fit(sought: Sought, name: Name, text: str) -> float:
    head = sought.ask.head
    at = bool(_AT.search(text[: name.span.start])) or name.placed
    fit = 1.0 if at else _ELSEWHERE
    comes = head in {"", *_STATES} and {"from", "come"} <= sought.said
    if comes and name.sort == "country":  # a Venezuelan woman
        return 0.9
    if head in _STATES:
        if name.sort == "country":
            whole = sought.lore.is_noun(name.terms) or "nationality" in sought.said
            return 1.0 if whole else _ADJECTIVE
        return 0.7 if name.sort == "perhaps" else _ELSEWHERE
    if head in _CITIES:
        if "from" in sought.said and _OF.search(text[: name.span.start]):
            return 0.9  # Ruth Ojopi of Sucre
        return fit if name.placed or name.sort != "body" else _ELSEWHERE
    if head and head not in _OPEN:
        if head in _joined(name, text):
            return 1.0
        if any(head in group and _beside_any(group, name, text) for group in _ALIKE):
            return 0.9
        some = _HARBOR if head in _HARBORS else _UNSAID
        return 1.0 if beside(head, name, text) else some * fit
    return fit


def _beside_any(heads: Collection[str], name: Name, text: str) -> bool:
    return any(beside(head, name, text) for head in heads)


def _joined(name: Name, text: str) -> frozenset[str]:
    """The terms that say what a name is: "the Lima district of Barranco", "Barranco district"."""
    run = list(simple(tokens(text)))
    before = [t for t in run if t.span.end <= name.span.start][-2:]
    behind = [t for t in run if t.span.start >= name.span.end][:1]
    kinds = before[:1] if before and before[-1].word == "of" else before[-1:]
    return frozenset(token.term for token in (*kinds, *behind))


def beside(head: str, name: Name, text: str) -> bool:
    """Whether the kind of place or body stands in the name, or right before or behind it."""
    run = simple(tokens(text))
    first, last = name.span.start - 12, name.span.end + _ASIDE
    return any(t.term == head and first <= t.span.start and t.span.end <= last for t in run)
