"""The names in a text, and what each may be the name of. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile
from typing import Literal

from jkqa.expect.sought import Lore, Sought
from jkqa.names import TITLES, simple
from jkqa.timex import CALENDAR, mentions
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import DateRange, Span

_PLACED = re.compile(r"\b(?:in|at|near|off|outside|around)\s+(?:the\s+)?$", re.IGNORECASE)
#: Right behind a name: on Siasi island; but a province's council is a body.
_PLACE_BEHIND = re.compile(
    r"\s+(?:islands?|province|prefecture|peninsula|valley|strait|bay|river|lake)\b"
    r"(?!\s+(?:council|police|government|court|authorit\w+|board|assembly|party))"
)
#: Of the words of titles those that name no office.
_NO_OFFICE = frozenset("of for the and to former new acting first national foreign state".split())
#: A name of which the question says a part is mostly the one it speaks of.
_PARTLY = 0.5
SHIPS = frozenset("uss hms mv ss jds roks".split())
_FIRMS = frozenset("corp corporation co inc ltd plc llc group holdings".split())
_PERSONAL = 2  # words of a whole name
#: Behind these a dot ends no sentence: St. Olga, J. Smith. Single letters count too.
_SHORT = frozenset("st mt dr mr ms ft co jr sr gen col capt lt sgt prof sen rep gov".split())
#: Words that open a sentence, and are no names.
_OPENERS = frozenset(
    """furthermore moreover meanwhile nevertheless nonetheless likewise altogether overall
    ultimately afterwards thereafter elsewhere two-way""".split()
)
_NUMERALS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    first second third fourth fifth several both""".split()
)

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

    @property
    def terms(self) -> tuple[str, ...]:
        """Its words, as terms."""
        return tuple(t.term for t in self.words)

    def new(self, sought: Sought, text: str) -> float:
        """1 where the question says nothing of it, 0 where it says all."""
        said = sum(t.word in sought.said for t in self.words)
        if self.sort == "country":
            if sought.ask.kind == "place" and sought.lore.is_capital(self.terms):
                return float(said < len(self.words))  # Washington, of a city and the US
            there = sought.lore.there(self.span.of(text))
            said = len(self.words) if there and there <= sought.there else said
        return 0.0 if said == len(self.words) else _PARTLY if said else 1.0


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
            if t.word not in CALENDAR and not any(span.covers(t.span) for span in dated)
        ]
        titles = [i for i, t in enumerate(kept) if t.word in TITLES]
        behind = kept[titles[-1] + 1 :] if titles else []
        words = behind or [t for t in kept if t.word not in TITLES]
        words = list(dropwhile(lambda t: t.word in STOP_WORDS or t.word in _NUMERALS, words))
        if not words or (len(words) == 1 and _is_ordinary(words[0], text, lore)):
            continue
        before, behind_it = text[: words[0].span.start], text[words[-1].span.end :]
        placed = bool(_PLACED.search(before) or _PLACE_BEHIND.match(behind_it))
        titled = bool(behind) and kept[titles[-1]].word not in _NO_OFFICE
        sort = _sort(words, titled, text, lore)
        if sort in ("person", "titled"):  # the ambassador to South Korea Mizushima Koichi
            words = _bare(words, text, lore)
        yield Name(tuple(words), sort, placed)


def _is_ordinary(token: Token, text: str, lore: Lore) -> bool:
    """``Other``, at the head of a sentence."""
    before = text[: token.span.start].rstrip("“\"'( \n")
    ordinary = token.word in _OPENERS or lore.everyday(token.word)
    return ordinary and (not before or before[-1] in ".!?:;")


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
    short = bool(own) and own[0].span.of(text).isupper() and own[0].word not in SHIPS
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
    return gap in (" ", " & ") or (gap == ". " and (last.word in _SHORT or len(last.word) == 1))
