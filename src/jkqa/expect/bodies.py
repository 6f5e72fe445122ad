"""Bodies, and things with a name, in a text: which court, which ship, what it is called. Pure."""

import re
from collections.abc import Iterator, Sequence

from jkqa.expect.named import SHIPS, Name, names
from jkqa.expect.nouns import BODY_KINDS
from jkqa.expect.places import beside
from jkqa.expect.sought import Found, Sought
from jkqa.names import simple
from jkqa.tokenize import Token, term_of, tokens
from jkqa.types import Span

#: What may stand between a name and what it names.
_CALLED = frozenset("called named dubbed known as the".split())
_CLOSE = 4  # words
_AT = re.compile(r"\b(?:in|at|to|from|near|off)\s+(?:the\s+)?$", re.IGNORECASE)
_ASIDE = re.compile(r",\s+(?:an?|the|its)\s+(?:[\w-]+\s+){0,3}")
_QUOTED = re.compile(r"[“\"]([^”\"]{2,60})[”\"]")
#: How well a name fits that a text does not put beside what is named.
_LOOSELY = 0.45
_UNLIKELY = 0.3
#: A name that says it is a court, where a company is asked for.
_OTHER_KIND = 0.2
#: Bodies whose names mostly say what they are.
_SAYING = frozenset(term_of(word) for word in "court tribunal ministry university college".split())
_KINDS = tuple(frozenset(term_of(word) for word in kind) for kind in BODY_KINDS)


def bodies(sought: Sought, text: str) -> Iterator[Found]:
    """Names of bodies: those best that say what they are."""
    for name in names(text, sought.period, sought.lore):
        if name.new(sought, text):
            yield Found(name.span, _fit(sought, name, text))


def _fit(sought: Sought, name: Name, text: str) -> float:
    """How well a name may be that of the kind of body that is asked for."""
    head = sought.ask.head
    placed = name.placed and all(t.term != head for t in name.words)  # a station in Mendoza
    if name.words[0].word in SHIPS or (head and not placed and beside(head, name, text)):
        return 1.0
    asked = {kind for kind in _KINDS if head in kind}
    own = {kind for kind in _KINDS if any(t.term in kind for t in name.words)}
    if asked and own:
        return 1.0 if asked & own else _OTHER_KIND
    if name.placed or name.sort in ("titled", "country"):
        return _UNLIKELY
    return _LOOSELY if head in _SAYING else 0.8


def called(sought: Sought, text: str) -> Iterator[Found]:
    """A name or a quoted word right beside what is to be named: "the hotel Lao Plaza"."""
    run = simple(tokens(text))
    heads = [t.span for t in run if t.term == sought.ask.head]
    spans = [
        n.span
        for n in names(text, sought.period, sought.lore)
        if n.new(sought, text) and n.sort != "country"
    ]
    quoted = [Span(*match.span(1)) for match in _QUOTED.finditer(text)]
    for span in [*spans, *quoted]:
        near = any(_calls(run, span, head) or _is_aside(text, span, head) for head in heads)
        if near and _AT.search(text[: span.start]):
            near = False
        if span in quoted:
            close = not sought.ask.head or any(_is_near(run, span, head) for head in heads)
            yield Found(span, 1.0 if near or close else 0.5)
        else:  # a text without the word may say it otherwise: a vessel, a cutter
            yield Found(span, 1.0 if near else 0.2 if heads else _LOOSELY)


def _is_aside(text: str, span: Span, head: Span) -> bool:
    """Whether what is named stands in an aside behind the name: "the Dawn, an old ship"."""
    return head.start > span.end and bool(_ASIDE.fullmatch(text[span.end : head.start]))


def _is_near(run: Sequence[Token], span: Span, head: Span) -> bool:
    """Whether few words stand between a quoted expression and what is to be named."""
    first, last = sorted((span, head))
    return sum(first.end <= t.span.start < last.start for t in run) <= _CLOSE


def _calls(run: Sequence[Token], span: Span, head: Span) -> bool:
    """Whether a name and what it names stand side by side: the ship (called) Dawn."""
    first, last = sorted((span, head))
    between = {t.word for t in run if first.end <= t.span.start < last.start}
    return between <= _CALLED
