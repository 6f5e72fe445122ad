"""People, places and bodies in a text, as answers to who, where and which. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile
from typing import Literal

from jkqa.expect.sought import Found, Lore, Sought
from jkqa.names import TITLES, simple
from jkqa.timex import mentions
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import DateRange, Span

#: What stands before a place; of the places of one sentence those are meant that "in" names.
_AT = re.compile(
    r"\b(?:in|at|to|from|near|off|outside|around|via|through|into)\s+(?:the\s+)?$", re.IGNORECASE
)
_PLACED = re.compile(r"\b(?:in|at|near|off|outside|around)\s+(?:the\s+)?$", re.IGNORECASE)
#: How well any place fits where a prefecture is asked for, and the text says none.
_UNSAID = 0.34
#: A place without a name: "at the shrine".
_SPOT = re.compile(
    r"\b(?:in|at|inside|outside|near|aboard)\s+(?:the|a|an|his|her)\s+([^,.;]{3,40})"
)
_CALENDAR = frozenset(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday""".split()
)
#: Of the words of titles those that name no office.
_NO_OFFICE = frozenset("of for the and to former new acting first national foreign state".split())
#: The kinds of place that any place is, by their terms; of others a text must say which they are.
_OPEN = frozenset("place venu locat site spot where".split())
_CITIES = frozenset("citi town capit villag".split())
_STATES = frozenset("countri nation state continent".split())
#: A name of which the question says a part is mostly the one it speaks of.
_PARTLY = 0.5
_SHIPS = frozenset("uss hms mv ss jds roks".split())
_FIRMS = frozenset("corp corporation co inc ltd plc llc group holdings".split())
_PERSONAL = 2  # words of a whole name
#: What may stand between a name and what it names.
_CALLED = frozenset("called named dubbed known as the".split())
_CLOSE = 4  # words
_ASIDE = 24  # characters behind a name
_SHORT = 3  # letters of an abbreviation: St., Co.
#: Between an office and its holder: "Secretary of State Antony Blinken", "Colby, an official".
_HELD = re.compile(r"s?(?:\s+(?:of|for|to|and|the|[A-Z][\w’'-]+)){0,6}\s*,?\s*")
_HOLDS = re.compile(
    r",?\s+(?:is\s+|was\s+|as\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?(?:[\w’'-]+\s+){0,5}"
)
#: How well somebody fits an office that a text does not put beside the name.
_LOOSELY = 0.45
_SOMEBODY = re.compile(
    r"\b(?:famil(?:y|ies)|relatives?|sons?|daughters?|child(?:ren)?|widows?|survivors?|victims?"
    r"|workers?|laborers?|labourers?|lawmakers?|voters?|opposition|fishermen|farmers?"
    r"|students?|activists?|plaintiffs?|officials?|diplomats?|envoys?|rebels?)\b"
)
_QUOTED = re.compile(r"[“\"]([^”\"]{2,60})[”\"]")

Sort = Literal["person", "titled", "perhaps", "country", "body"]


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitals without its titles, and what it may be the name of."""

    words: tuple[Token, ...]
    sort: Sort
    placed: bool

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.words[0].span.start, self.words[-1].span.end)

    def new(self, sought: Sought) -> float:
        """1 where the question says nothing of it, 0 where it says all."""
        said = sum(t.word in sought.said for t in self.words)
        return 0.0 if said == len(self.words) else _PARTLY if said else 1.0


def people(sought: Sought, text: str) -> Iterator[Found]:
    """Names of people that the question does not say, whole and titled ones best."""
    fits = {"titled": 1.0, "person": 0.95, "perhaps": 0.6, "country": 0.5, "body": 0.65}
    for name in names(text, sought.period, sought.lore):
        fit = fits[name.sort] * name.new(sought)
        if fit:
            yield Found(name.span, min(fit, 0.25) if name.placed else fit)
    for match in _SOMEBODY.finditer(text):  # without a name: the families of abductees
        if match.group().lower() not in sought.said:
            yield Found(Span(*match.span()), 0.5)


def holders(sought: Sought, text: str) -> Iterator[Found]:
    """Who holds the office that "which minister" names: the name right behind it, or before it."""
    heads = [t.span for t in simple(tokens(text)) if t.term == sought.ask.head]
    for found in people(sought, text):
        held = any(
            _HELD.fullmatch(text[head.end : found.span.start])
            or _HOLDS.fullmatch(text[found.span.end : head.start])
            for head in heads
        )
        yield Found(found.span, found.fit if held or not heads else _LOOSELY * found.fit)


def named(sought: Sought, text: str) -> Iterator[Found]:
    """A name or a quoted word right beside what is to be named: "the hotel Lao Plaza"."""
    run = simple(tokens(text))
    heads = [t.span for t in run if t.term == sought.ask.head]
    spans = [
        n.span
        for n in names(text, sought.period, sought.lore)
        if n.new(sought) and n.sort != "country"
    ]
    quoted = [Span(*match.span(1)) for match in _QUOTED.finditer(text)]
    for span in [*spans, *quoted]:
        beside = any(_calls(run, span, head) for head in heads)
        if beside and _AT.search(text[: span.start]):
            beside = False
        if span in quoted:
            near = not sought.ask.head or any(_is_near(run, span, head) for head in heads)
            yield Found(span, 1.0 if beside or near else 0.5)
        else:  # a text without the word may say it otherwise: a vessel, a cutter
            yield Found(span, 1.0 if beside else 0.2 if heads else _LOOSELY)


def _is_near(run: Sequence[Token], span: Span, head: Span) -> bool:
    """Whether few words stand between a quoted expression and what is to be named."""
    first, last = sorted((span, head))
    return sum(first.end <= t.span.start < last.start for t in run) <= _CLOSE


def _calls(run: Sequence[Token], span: Span, head: Span) -> bool:
    """Whether a name and what it names stand side by side: the ship (called) Dawn."""
    first, last = sorted((span, head))
    between = {t.word for t in run if first.end <= t.span.start < last.start}
    return between <= _CALLED


def places(sought: Sought, text: str) -> Iterator[Found]:
    """Places: behind "in" or "at", or beside the kind of place that is asked for."""
    head = sought.ask.head
    for name in names(text, sought.period, sought.lore):
        there = sought.lore.there(name.span.of(text)) if name.sort == "country" else frozenset()
        if not name.new(sought) or (there and there <= sought.there):
            continue
        at = bool(_AT.search(text[: name.span.start])) or name.placed
        fit = 1.0 if at else 0.3
        if head in _STATES:
            fit = {"country": 1.0, "perhaps": 0.7}.get(name.sort, 0.3)
        elif head in _CITIES:
            fit = fit if name.placed or name.sort != "body" else 0.3
        elif head and head not in _OPEN:
            fit = 1.0 if _beside(head, name, text) else _UNSAID * fit
        yield Found(name.span, fit)

    for match in _SPOT.finditer(text):
        yield Found(Span(*match.span(1)), 0.4 if head in {"", *_OPEN} else 0.2)


def _beside(head: str, name: Name, text: str) -> bool:
    """Whether the kind of place stands in the name, or right before or behind it."""
    run = simple(tokens(text))
    first, last = name.span.start - 12, name.span.end + _ASIDE
    return any(t.term == head and first <= t.span.start and t.span.end <= last for t in run)


def bodies(sought: Sought, text: str) -> Iterator[Found]:
    """Names of bodies: those best that say what they are."""
    for name in names(text, sought.period, sought.lore):
        if not name.new(sought):
            continue
        ship = name.words[0].word in _SHIPS
        says = ship or (bool(sought.ask.head) and _beside(sought.ask.head, name, text))
        yield Found(name.span, 1.0 if says else 0.3 if name.sort == "titled" else 0.8)


@lru_cache(maxsize=2048)  # the same units are looked at for many questions
def names(text: str, period: DateRange | None, lore: Lore) -> tuple[Name, ...]:
    """The names of a text, but for days and for ordinary words with a capital."""
    return tuple(_names(text, period, lore))


def _names(text: str, period: DateRange | None, lore: Lore) -> Iterator[Name]:
    dated = [mention.span for mention in mentions(text, period)]
    for run in _runs(text):
        kept = [
            t
            for t in run
            if t.word not in _CALENDAR and not any(span.covers(t.span) for span in dated)
        ]
        titles = [i for i, t in enumerate(kept) if t.word in TITLES]
        behind = kept[titles[-1] + 1 :] if titles else []
        words = behind or [t for t in kept if t.word not in TITLES]
        words = list(dropwhile(lambda t: t.word in STOP_WORDS, words))
        if not words or (len(words) == 1 and _is_ordinary(words[0], text, lore)):
            continue
        placed = bool(_PLACED.search(text[: words[0].span.start]))
        titled = bool(behind) and kept[titles[-1]].word not in _NO_OFFICE
        sort = _sort(words, titled, text, lore)
        if sort in ("person", "titled"):  # the ambassador to South Korea Mizushima Koichi
            words = _bare(words, text, lore)
        yield Name(tuple(words), sort, placed)


def _is_ordinary(token: Token, text: str, lore: Lore) -> bool:
    """``Other``, at the head of a sentence."""
    before = text[: token.span.start].rstrip("“\"'( \n")
    return lore.everyday(token.word) and (not before or before[-1] in ".!?:;")


def _sort(words: Sequence[Token], titled: bool, text: str, lore: Lore) -> Sort:
    """What a run of capitals may name, by its words."""
    if all(t.term in lore.countries for t in words):
        return "country"
    own = _bare(words, text, lore)
    shouted = any(len(t.word) > 1 and t.span.of(text).isupper() for t in own)
    ordinary = [lore.everyday(t.word) and not _is_hyphenated(t, text) for t in own]
    last = ordinary[-1]
    if (
        shouted
        or own[-1].word in _FIRMS
        or any(t.term in lore.countries for t in own)
        or all(ordinary)
    ):
        return "body"
    if titled:
        return "titled"
    if last and len(own) > _PERSONAL:
        return "body"
    return "perhaps" if last or len(own) < _PERSONAL else "person"


def _is_hyphenated(token: Token, text: str) -> bool:
    """The parts of Tae-yul are no words."""
    around = text[max(token.span.start - 1, 0) : token.span.start], text[token.span.end :][:1]
    return any(mark in ("-", "‐", "‑") for mark in around)


def _bare(words: Sequence[Token], text: str, lore: Lore) -> list[Token]:
    """A name without the country, or the abbreviation of an office, that stands before it."""
    own = list(dropwhile(lambda t: t.term in lore.countries, words))
    short = bool(own) and own[0].span.of(text).isupper() and own[0].word not in _SHIPS
    return own[1:] if short and len(own) > _PERSONAL else own


def _runs(text: str) -> Iterator[list[Token]]:
    """Runs of capitalised words; the first word of a sentence only where a name goes on."""
    run: list[Token] = []
    for token in simple(tokens(text)):
        if run and _goes_on(run[-1], token, text):
            run.append(token)
            continue
        if run:
            yield run
        run = [token] if token.capital else []
    if run:
        yield run


def _goes_on(last: Token, token: Token, text: str) -> bool:
    """Whether a token belongs to the name that ``last`` is of: Cho Tae-yul, St. Olga."""
    gap = text[last.span.end : token.span.start]
    if gap in ("-", "‐", "‑"):
        return True
    if not token.capital or token.word in STOP_WORDS or last.span.of(text).endswith(("'s", "’s")):
        return False
    return gap in (" ", " & ") or (gap == ". " and len(last.word) <= _SHORT)
