"""Names in a text: people and bodies, places, countries. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from jkqa.events.countries import Countries
from jkqa.timex import CALENDAR
from jkqa.tokenize import STOP_WORDS, Token
from jkqa.types import Span

Sort = Literal["name", "place", "country"]

#: Words that stand with a name and are no part of it, when written with a capital.
TITLES = frozenset(
    """president prime minister foreign defense defence finance vice deputy first lady chancellor
    secretary state general director chairman chairwoman chairperson chief cabinet ambassador envoy
    special commander captain admiral commodore lieutenant judge justice governor mayor premier
    king queen prince princess pope archbishop bishop senator representative speaker opposition
    leader ministers parliamentary national security advisor adviser spokesperson spokesman
    ministry affairs professor dr mr mrs ms sir minister parliament government republic
    assistant party army navy head commissioner colonel major brigadier sergeant inspector consul
    treasurer attorney prosecutor superintendent marshal""".split()
)
#: What stands before a place; "to" and "from" stand before people as well.
PLACED = frozenset("in at near off outside around".split())
_SITES = frozenset("venue seat site scene setting".split())
_TOWARDS = PLACED | frozenset("from to into via through toward towards".split())


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text: its terms, its sort, where it stands (tokens and text).

    ``country`` is set where it names one, by name, adjective or capital; ``city`` where that is a
    capital. ``titles`` are the terms of the office before it.
    """

    terms: tuple[str, ...]
    sort: Sort
    at: int
    length: int
    span: Span
    placed: bool = False
    country: str = ""
    city: bool = False
    titles: tuple[str, ...] = ()


#: A name with a number is whole: "Falkensund-2 Pavel Ruzicka" are two.
_NUMBERED = re.compile(r"-\d+$")
#: Says of a folded word whether it is a proper name, given that it is written with a capital, and
#: whether it begins a sentence.
IsProper = Callable[[str, bool], bool]


def names(
    run: Sequence[Token],
    text: str,
    countries: Countries,
    is_proper: IsProper,
    starts: frozenset[int],
    taken: Sequence[Span] = (),
) -> tuple[Named, ...]:
    """The names of a text in order; ``starts`` are the tokens that begin a sentence."""
    found = _countries(run, text, countries)
    covered = {i for named in found for i in range(named.at, named.at + named.length)}
    at = 0
    while at < len(run):
        length = 0
        while at + length < len(run) and _joins(run, text, at, length, covered, taken):
            length += 1
        if length:
            found += _named(run, at, length, is_proper, starts)
        at += length or 1
    return tuple(sorted(found, key=lambda named: named.at))


def _countries(run: Sequence[Token], text: str, countries: Countries) -> list[Named]:
    found = []
    for c in countries.named(run, text):
        span = Span(run[c.at].span.start, run[c.at + c.length - 1].span.end)
        placed = _is_placed(run, c.at, _TOWARDS) or _is_site(run, c.at + c.length)
        terms = tuple(t.term for t in run[c.at : c.at + c.length])
        found.append(Named(terms, "country", c.at, c.length, span, placed, c.country, c.capital))
    return found


def _joins(
    run: Sequence[Token], text: str, at: int, length: int, covered: set[int], taken: Sequence[Span]
) -> bool:
    """Whether the token goes on with the run of capitals that begins at ``at``."""
    i = at + length
    token = run[i]
    if i in covered or any(span.covers(token.span) for span in taken):
        return False
    if length:
        between = text[run[i - 1].span.end : token.span.start]
        if between in ("-", "‐", "‑"):
            return True
        if between.strip(" \u00a0."):
            return False
        if run[i - 1].span.of(text).endswith(("'s", "’s")) or _NUMBERED.search(run[i - 1].word):
            return False
        if length > 1 and run[i - 1].word.isdigit():
            return False  # "after Rovna-2 Ostap Lind": a mine and a man
    return (
        token.capital
        and token.word not in STOP_WORDS
        and token.word not in CALENDAR
        and not token.word[:1].isdigit()
    )


def _named(
    run: Sequence[Token],
    at: int,
    length: int,
    is_proper: IsProper,
    starts: frozenset[int],
) -> list[Named]:
    """The name in a run of capitals, its titles left out; none, where no word of it is proper."""
    first, last = at, at + length
    while first < last and run[first].word in TITLES and first + 1 < last:
        first += 1
    proper = [
        i for i in range(first, last)
        if run[i].word not in TITLES and is_proper(run[i].word, i in starts)
    ]  # fmt: skip
    if not proper:
        return []
    kept = [i for i in range(first, last) if run[i].word not in TITLES]
    if first in starts and first not in proper:
        kept = [i for i in kept if i != first]
    terms = tuple(dict.fromkeys(run[i].term for i in kept))
    span = Span(run[kept[0]].span.start, run[last - 1].span.end)
    placed = _is_placed(run, at, PLACED) or _is_site(run, last)
    titles = tuple(run[i].term for i in range(max(0, first - 4), first) if run[i].word in TITLES)
    sort: Sort = "place" if placed else "name"
    return [Named(terms, sort, kept[0], last - kept[0], span, placed, titles=titles)]


def _is_placed(run: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    before = run[at - 1].word if at else ""
    if before == "the" and at > 1:
        before = run[at - 2].word
    return before in words


def _is_site(run: Sequence[Token], end: int) -> bool:
    """``Lipovec was where they met``, ``became the seat of``: whatever it is told to be in."""
    words = [token.word for token in run[end : end + 4]]
    return words[:1] in (["was"], ["is"], ["became"], ["becomes"], ["remained"]) and bool(
        words[1:2] == ["where"] or (words[1:2] == ["the"] and words[2:3] and words[2] in _SITES)
    )
