"""Bodies, and things with a name, in a text: which court, which ship, what it is called. Pure."""

import re
from collections.abc import Collection, Iterator, Sequence

from jkqa.expect.alike import BODIES, NAMED, alike
from jkqa.expect.named import SHIPS, Name, names
from jkqa.expect.nouns import BODY_KINDS
from jkqa.expect.places import beside
from jkqa.expect.sought import Found, Sought
from jkqa.names import simple
from jkqa.tokenize import Token, term_of, tokens
from jkqa.types import Span

#: Right before a name, whatever it names.
_CALLS = re.compile(
    r"\b(?:called|named|dubbed|known\s+as|christened)\s+(?:the\s+)?[“\"]?$", re.IGNORECASE
)
#: What may stand between a name and what it names.
_CALLED = frozenset("called named dubbed known as the".split())
_CLOSE = 4  # words
_AT = re.compile(r"\b(?:in|at|to|from|near|off)\s+(?:the\s+)?$", re.IGNORECASE)
_ASIDE = re.compile(r",\s+(?:an?|the|its)\s+(?:[\w-]+\s+){0,3}")
_ASIDE_LENGTH = 24  # characters
_WORDS = re.compile(r"[\w’'-]+")
_BARE = re.compile(r"[a-z],?\s+(?:the\s+)?$")
_SAID_ASIDE = re.compile(
    r",\s+(?:an?|the|its|one\s+of)\s+(?:(?!(?:of|in|on|at|by)\b)[\w-]+\s*){1,5}"
)
#: An aside that says what a name is that nothing beside it does: "the MSMT, a new mechanism".
_DESCRIBED = re.compile(r"(?:\s+\([A-Z]{2,}\))?,\s+an?\s+[a-z]")
_QUOTED = re.compile(r"[“\"]([^”\"]{2,60})[”\"]")
#: How well a name fits that a text does not put beside what is named.
_LOOSELY = 0.45
_UNLIKELY = 0.3
#: A name that says it is a court, where a company is asked for.
_OTHER_KIND = 0.2
#: Bodies whose names mostly say what they are.
_SAYING = frozenset(term_of(word) for word in "court tribunal ministry university college".split())
#: Whoever leads it, or works there, makes a name a body's: "president of YPFB".
_LED = re.compile(
    r"\b(?:president|head|chief\s+executive|executive|chair(?:man|woman)?|director|owner|founder|boss"
    r"|manager|spokes\w+|CEO|employees?|workers?|shareholders?)\s+(?:of|at|for)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_ABOARD = re.compile(r"\baboard\s+(?:the\s+)?(?:[\w-]+\s+)?$|\b[\w-]+-flagged\s+$", re.IGNORECASE)
#: A body without a name: "a joint secretariat".
_KINDS_OF_BODY = (
    r"secretariat|commission|committee|council|agency|authority|court|tribunal|fund|center|centre"
    r"|office|panel|working\s+group|task\s+force|board|institute|forum|mechanism|bureau|union"
    r"|alliance|bank|company|association|federation"
)
_UNNAMED = re.compile(
    rf"\b(?:an?|the|their|its|new|joint)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{_KINDS_OF_BODY})\b"
)
_IS_BODY = re.compile(rf"(?:{_KINDS_OF_BODY})$", re.IGNORECASE)
_ANY_BODY = frozenset(map(term_of, "body institution organization organisation".split()))
_PORTFOLIO = re.compile(
    r"\b(?P<of>[a-z]+(?:(?:,\s+[a-z]+)?\s+and\s+[a-z]+)?)\s+minister\b", re.IGNORECASE
)
_GIVEN = frozenset("get gets got given take takes took lead leads run runs head heads hold".split())
_MINISTRY = term_of("ministry")
_KINDS = tuple(frozenset(term_of(word) for word in kind) for kind in BODY_KINDS)


def bodies(sought: Sought, text: str) -> Iterator[Found]:
    """Names of bodies: those best that say what they are."""
    for name in names(text, sought.period, sought.lore):
        if name.new(sought, text):
            yield Found(name.span, _fit(sought, name, text))
    head = sought.ask.head
    unnamed = _UNNAMED if head in _ANY_BODY else None
    if head == _MINISTRY and not sought.said.isdisjoint(_GIVEN):
        unnamed = _PORTFOLIO
    for match in unnamed.finditer(text) if unnamed else ():
        if not sought.said.issuperset(match.group().lower().split()):
            yield Found(Span(*match.span()), 0.8)


def _fit(sought: Sought, name: Name, text: str) -> float:
    """How well a name may be that of the kind of body that is asked for."""
    head = sought.ask.head
    placed = name.placed and all(t.term != head for t in name.words)  # a station in Mendoza
    if name.words[0].word in SHIPS or (head and not placed and beside(head, name, text)):
        return 1.0
    if head in _ANY_BODY and _IS_BODY.search(name.span.of(text)):
        return 1.0
    asked = {kind for kind in _KINDS if head in kind}
    before = text[: name.span.start]
    behind = text[name.span.end :]
    kin = alike(head, BODIES)
    itself = not placed and name.sort not in ("titled", "country")
    if len(kin) > 1 and itself and (_is_last(before, kin) or _is_said_aside(behind, kin)):
        return 1.0  # the airline Sahel Wings, of a carrier
    if any("ship" in kind for kind in asked) and _ABOARD.search(before):
        return 1.0
    if head and name.sort not in ("titled", "country") and _LED.search(before):
        return 1.0
    own = {kind for kind in _KINDS if any(t.term in kind for t in name.words)}
    if asked and own:
        return 1.0 if asked & own else _OTHER_KIND
    if name.placed or name.sort in ("titled", "country"):
        return _UNLIKELY
    return _LOOSELY if head in _SAYING else 0.8


def _is_last(before: str, group: Collection[str]) -> bool:
    """Whether what stands right before a name ends with a noun: "a Japanese firm, " Kitano."""
    words = [w for w in _WORDS.findall(before[-_ASIDE_LENGTH:]) if w != "the"]
    return bool(words) and _BARE.search(before) is not None and term_of(words[-1].lower()) in group


def _is_said_aside(behind: str, group: Collection[str]) -> bool:
    """Whether an aside behind a name says what it is: "Kitano, a Japanese firm"."""
    aside = _SAID_ASIDE.match(behind)
    return aside is not None and any(term_of(w.lower()) in group for w in _WORDS.findall(aside[0]))


def called(sought: Sought, text: str) -> Iterator[Found]:
    """A name or a quoted word right beside what is to be named: "the hotel Lao Plaza"."""
    run = simple(tokens(text))
    asked = "called" in sought.said
    alike = _named_alike(sought.ask.head)
    heads = [t.span for t in run if t.term in alike]
    spans = [
        n.span
        for n in names(text, sought.period, sought.lore)
        if n.new(sought, text) and n.sort != "country"
    ]
    quoted = [Span(*match.span(1)) for match in _QUOTED.finditer(text)]
    for span in [*spans, *quoted]:
        near = any(_calls(run, span, head) or _is_aside(text, span, head) for head in heads)
        near = near or (asked and not heads and bool(_CALLS.search(text[: span.start])))
        if near and _AT.search(text[: span.start]):
            near = False
        if span in quoted:
            close = not sought.ask.head or any(_is_near(run, span, head) for head in heads)
            yield Found(span, 1.0 if near or close else 0.5)
        else:  # a text without the word may say it otherwise: a vessel, a cutter
            said = asked and not heads and _DESCRIBED.match(text, span.end)
            yield Found(span, 1.0 if near else 0.2 if heads else 0.8 if said else _LOOSELY)


def _named_alike(head: str) -> Collection[str]:
    """The terms of what may be meant where something is to be named: a cutter, of a vessel."""
    return alike(head, NAMED)


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
