"""Who is asked to have reacted: the quotes must let them do something, not only mention them."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from jkqa.expect import Name
from jkqa.expect.nouns import COUNTED_PEOPLE, PERSONS
from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.premises.speech import is_object
from jkqa.readings import Readings
from jkqa.sentences import sentences
from jkqa.tokenize import term_of, tokens
from jkqa.types import Span

_REACT = r"(?:react|respond|reply|answer|comment)"
_ASKED = re.compile(
    r"\bhow\s+(?:did|does|do|has|have|had|will)\s+(?P<how>[^?]{3,80}?)\s+"
    rf"{_REACT}\w*\b"
    r"|\bwhat\s+(?:did|does|do|has|had)\s+(?P<reply>[^?]{3,60}?)\s+(?:promise|offer|give|say|tell)"
    r"\s+[^?]*?\bin\s+reply\b"
    rf"|\bwhat\s+(?:did|does|do|has|had)\s+(?P<what>[^?]{{3,60}}?)\s+(?:{_REACT}\w*|replied)\b"
    r"|\bwhat\s+(?:replied|answered|responded)\s+(?P<turned>[^?]{3,60}?)"
    r"(?=\s+(?:on|to|when|after|about|as)\b|\W*$)",
    re.IGNORECASE,
)
#: Behind whom it asks of: "the smelter | in Japan".
_PLACE = re.compile(r"\s+(?:of|in|at|from)\s")
#: Who holds one is called by many offices.
_OFFICES = frozenset(
    "official minister leader president envoy diplomat executive king people".split()
)
_PEOPLE = frozenset(map(term_of, COUNTED_PEOPLE - _OFFICES))
_GOVERNMENT = frozenset("government cabinet ministry side".split())
#: Behind these a word is whom something is done to, or for: not "welcomed by the dockers", nor
#: "on Friday the dockers left".
_OBJECT = re.compile(
    r"(?<=[\w’”]\s)(?:to|with|(?<!ed\s)by|of|for|on|from|against|at|about|between|near|among)"
    r"\s+(?:[\w’'-]+\s+){0,3}?$",
    re.IGNORECASE,
)
#: "To the families, who left", "to the families. They left", "to the families. Many left".
_GOES_ON = re.compile(
    r"\b(?:who|they)\b|[.!?][”\"]?\s+(?:Some|Many|Most|Several|Others|All)\b", re.IGNORECASE
)
#: Whoever is told to do something does not do it yet.
_BOUND = re.compile(
    r"(?:\s+[A-Z][\w.’'-]*)*\s+(?:must|ha(?:s|ve|d)\s+to|(?:is|are|was|were)\s+(?:\w+ly\s+)?\w+ed)\b"
)
#: Behind these a name is no doer either; what was done before something is no reaction to it.
_ASIDE = frozenset("in near as into after".split())
#: "In Batang, Indonesia"
_IN_TOWN = re.compile(r"\b(?:in|at|near|from|to|of)\s+(?:[A-Z][\w’'-]*\s+)*[A-Z][\w’'-]*,\s+$")
#: "The Tokyo District Court"
_LONGER = re.compile(r"\s+[A-Z]")
#: Behind a country's adjective, who speaks for it.
_SPEAKS = re.compile(
    rf"['’]?s?\s+(?:[\w-]+\s+){{0,2}}?(?:government|cabinet|side|ministry|embassy|parliament|officials?"
    rf"|authorities|delegation|{PERSONS})\b",
    re.IGNORECASE,
)
#: The government of a country that goes without saying.
_CABINET = re.compile(r"\b(?:the|its)\s+(?:government|cabinet|ministry)\b", re.IGNORECASE)


def unmoved(
    question: str, quotes: Sequence[str], readings: Readings, usual: AbstractSet[str] = frozenset()
) -> Iterator[Absent]:
    """Whoever is asked to have reacted, and in the quotes does nothing.

    ``usual`` are the countries of which a text may say "the government".
    """
    asked = _ASKED.search(question)
    if not asked:
        return
    at = Span(*next(asked.span(way) for way in asked.groupdict() if asked[way]))
    said = [span.of(quote) for quote in quotes for span in sentences(quote)]
    if not _is_told(question, at, said, readings, usual):
        yield Absent(at.of(question), "speaker")


def _is_told(
    question: str, at: Span, said: Sequence[str], readings: Readings, usual: AbstractSet[str]
) -> bool:
    """Whether a sentence lets those at a place of the question do something."""
    who = at.of(question)
    run = simple(tokens(who))
    head = next((t for t in reversed(run) if t.span.start < _place(who)), None)
    if head is None:
        return True
    if head.term in _PEOPLE | {"famili"}:
        alike = readings.lore.alike(head.term)
        return any(_act(alike, said[n : n + 2]) for n in range(len(said)))
    countries = readings.countries(who)
    capital = any(run[c.at + c.length - 1] is head for c in countries)
    if countries and (capital or head.word in _GOVERNMENT):
        of = frozenset(country.country for country in countries)
        return any(_speaks_for(of, sentence, readings, usual) for sentence in said)
    names = [n for n in readings.names_of(question) if at.covers(n.span) and n.sort != "country"]
    if head.capital and names:
        return any(_does(names[-1], sentence) for sentence in said)
    known = readings.lore.alike(head.term).union(*(n.terms for n in names))
    return not _is_only_object(known, said)


def _place(who: str) -> int:
    """Where "of Lipovec" or "in Japan" begins, or else the end."""
    place = _PLACE.search(who)
    return place.start() if place else len(who)


def _does(name: Name, said: str) -> bool:
    """Whether somebody acts in a sentence: who must do something does not, nor did it before."""
    run = simple(tokens(said))
    return any(
        token.capital
        and token.term in name.terms
        and (not n or run[n - 1].term not in name.terms)
        and not is_object(run, n, said, _ASIDE)
        and not _BOUND.match(said, token.span.end)
        for n, token in enumerate(run)
    )


def _is_only_object(known: frozenset[str], said: Sequence[str]) -> bool:
    """Whether sentences speak of somebody, and only as of whom something is done to."""
    found = [
        is_object(run, n, sentence, _ASIDE) and not _GOES_ON.search(sentence[token.span.end :])
        for sentence in said
        for run in [simple(tokens(sentence))]
        for n, token in enumerate(run)
        if token.term in known
    ]
    return bool(found) and all(found)


def _act(alike: frozenset[str], said: Sequence[str]) -> bool:
    """Whether a sentence has such people, and not behind a preposition only; the next may go on."""
    text = " ".join(said)
    return any(
        token.term in alike
        and (
            not _OBJECT.search(text[: token.span.start]) or _GOES_ON.search(text[token.span.end :])
        )
        for token in simple(tokens(said[0]))
    )


def _speaks_for(
    countries: frozenset[str], said: str, readings: Readings, usual: AbstractSet[str]
) -> bool:
    """Whether such a country or its capital does something, or somebody who speaks for it.

    "The cabinet", of no country, may be its own, if it goes without saying.
    """
    run, there = simple(tokens(said)), readings.countries(said)
    if not there and _CABINET.search(said):
        return not usual.isdisjoint(countries)
    for one in there:
        place = _IN_TOWN.search(said[: run[one.at].span.start])
        if one.country not in countries or place or is_object(run, one.at, said, _ASIDE):
            continue
        words = run[one.at : one.at + one.length]
        end = words[-1].span.end
        noun = one.capital or readings.lore.is_noun(tuple(token.term for token in words))
        longer = said[:end].endswith(("'s", "’s")) or _LONGER.match(said, end)
        if (noun and not longer) or _SPEAKS.match(said, end):
            return True
    return False
