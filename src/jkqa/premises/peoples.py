"""Of which country a people or a thing is: the quotes may only tell of another's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jkqa.events.countries import Named
from jkqa.expect import alike
from jkqa.expect.alike import BODIES, COUNTED, NAMED
from jkqa.expect.nouns import BODY_KINDS, COUNTED_PEOPLE
from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.readings import Readings
from jkqa.tokenize import STOP_WORDS, Token, term_of, terms, tokens

#: Whoever speaks for a country has a counterpart, and is called by many offices.
_OFFICIALS = frozenset(
    """lawmaker politician senator deputy parliamentarian mp delegate diplomat envoy official
    minister leader president king executive member party ministry department session meeting talks
    summit""".split()
)
_PEOPLE = frozenset(map(term_of, COUNTED_PEOPLE - _OFFICIALS))
#: Those who speak and act for one country.
_SIDES = frozenset("delegation team mission embassy navy army parliament government".split())
#: What is one country's or another's, and hardly both countries'.
_THINGS = _PEOPLE.union(
    *COUNTED, *NAMED, *BODIES, (term_of(word) for kind in BODY_KINDS for word in kind)
) - frozenset(map(term_of, _OFFICIALS | {"time", "group", "project", "plan"})) | frozenset(
    map(term_of, _SIDES)
)
_BETWEEN, _BEHIND = 2, 3  # words between an adjective and its noun; of its nouns
_JOINED = frozenset({"and", "or"})
_OF = frozenset({"of", "from"})
_FAR = 4  # words from "companies" to the country in "companies of the Haldrian coast"
_GAP = " -‐‑'’s“\""
_MANY = re.compile(
    r"\bhow\s+many\s+(?:[a-z]+\s+){0,2}$"
    r"|\b(?:share|percentage|proportion|part|percent|per\s+cent)\s+of\s+(?:the\s+|all\s+)?$",
    re.IGNORECASE,
)
#: "his Japanese counterpart": the same office on the other side.
_SAME = re.compile(r"\b(?:counterparts?|colleagues?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Attribute:
    """A country that says whose something is, how it is written, and the words behind it."""

    country: str
    written: str
    start: int
    nouns: tuple[Token, ...]
    adjective: bool

    @property
    def known(self) -> frozenset[str]:
        """What it is known by: Koreans may be North Koreans."""
        return frozenset({self.country, *terms(self.written)[-1:]})

    @property
    def people(self) -> bool:
        """Whether it is the people itself: "Haldrians", or "Haldrian" with nothing behind."""
        return self.adjective and (self.written.endswith("s") or not self.nouns)


def anothers(question: str, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    """The peoples and things of a country where the quotes only have another country's.

    A people only where it is counted; a thing where the quotes say of its kind only whose else.
    """
    if any(map(_SAME.search, quotes)):
        return
    for asked in _attributes(question, readings):
        if asked.people and _MANY.search(question[: asked.start]):
            if _is_other_people(asked, quotes, readings):
                yield Absent(asked.written, "turned")
        elif not asked.people:
            yield from _other_things(asked, quotes, readings)


def _is_other_people(asked: _Attribute, quotes: Sequence[str], readings: Readings) -> bool:
    told = [
        one.known
        for quote in quotes
        for one in _attributes(quote, readings)
        if one.people or (one.adjective and any(t.term in _PEOPLE for t in one.nouns))
    ]
    return bool(told) and all(map(asked.known.isdisjoint, told))


def _other_things(asked: _Attribute, quotes: Sequence[str], readings: Readings) -> Iterator[Absent]:
    heads = [t for t in asked.nouns if not t.capital and t.term in _THINGS]
    if not heads:
        return
    head = heads[-1]
    told = [whose for quote in quotes for whose in _owners(quote, head.term, readings)]
    others = frozenset().union(*told)
    if others and asked.known.isdisjoint(others):
        yield Absent(f"{asked.written} {head.word}", "turned")


def _attributes(text: str, readings: Readings) -> Iterator[_Attribute]:
    """The adjectives of countries in a text, and "Haldria's", with what stands behind them."""
    run = simple(tokens(text))
    found = [c for c in readings.countries(text) if not c.capital]
    starts = {c.at for c in found}
    for one in found:
        end = one.at + one.length
        start = run[one.at].span.start
        written = text[start : run[end - 1].span.end]
        owns = written.endswith(("'s", "’s", "s'", "s’"))
        noun = readings.lore.is_noun(tuple(t.term for t in run[one.at : end]))
        if owns or not noun:
            behind = _behind(run, text, end, starts)
            yield _Attribute(one.country, written, start, behind, not owns)


def _behind(run: Sequence[Token], text: str, end: int, starts: set[int]) -> tuple[Token, ...]:
    """The words right behind a country, up to a stop word, a mark or another country."""
    at = end
    while (
        at < len(run)
        and at < end + _BEHIND
        and run[at].word not in STOP_WORDS
        and at not in starts
        and not text[run[at - 1].span.end : run[at].span.start].strip(_GAP)
    ):
        at += 1
    return tuple(run[end:at])


def _owners(text: str, noun: str, readings: Readings) -> Iterator[frozenset[str]]:
    """The countries, and their words, whose each thing of a kind is in a text, if that is said.

    In a name of its own only the very word counts: the Electricity Company is no producer.
    """
    run, found = simple(tokens(text)), readings.countries(text)
    known = alike(noun) | readings.lore.alike(noun)
    for at, token in enumerate(run):
        if token.term == noun or (not token.capital and token.term in known):
            yield frozenset((*_before(run, text, at, found), *_of(run, at, found)))


def _before(run: Sequence[Token], text: str, at: int, found: Sequence[Named]) -> Iterator[str]:
    """The countries, and their words, of "Haldrian and Orsavan fishing boats"."""
    by_place = {i: c for c in found for i in range(c.at, c.at + c.length)}
    place = at - 1
    while place >= 0 and place not in by_place:
        gap = text[run[place].span.end : run[place + 1].span.start]
        if at - place > _BETWEEN or run[place].word in STOP_WORDS or gap.strip(_GAP):
            return
        place -= 1
    if place < 0 or text[run[place].span.end : run[place + 1].span.start].strip(_GAP):
        return
    while place >= 0 and (place in by_place or run[place].word in _JOINED):
        if place in by_place:
            yield from (by_place[place].country, run[place].term)
        place -= 1


def _of(run: Sequence[Token], at: int, found: Sequence[Named]) -> Iterator[str]:
    """The country, and its word, of "boats of Haldria"."""
    for one in found:
        if at < one.at <= at + _FAR and any(t.word in _OF for t in run[at + 1 : one.at]):
            yield from (one.country, run[one.at + one.length - 1].term)
