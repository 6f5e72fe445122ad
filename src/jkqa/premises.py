"""What a question takes for granted, held against what is quoted.

Whom and what it names must be spoken of; who is said to speak must not only be spoken to; the
third of a row is not the fourth.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from jkqa.expect import Name, asks_several
from jkqa.names import TITLES, simple
from jkqa.readings import Readings
from jkqa.retrieval import Retriever
from jkqa.spelling import is_english, is_everyday
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import Span

Sort = Literal["whole", "body", "country", "unknown", "single", "speaker", "ordinal"]
#: How much an absence counts: of a single word least, for it may be said otherwise.
WEIGHTS: dict[Sort, float] = {
    "whole": 1.0,
    "body": 1.0,
    "country": 1.0,
    "unknown": 1.0,
    "speaker": 1.0,
    "ordinal": 1.0,
    "single": 0.1,
}
#: Of the words of a name so many must be there, where the text does not speak of it by a part.
_HALF = 0.5
#: An abbreviation of so many letters may stand for what a text says in full.
BRIEF = 3
#: "Haldrian ports", "the Tamorans": a people may be called by its country.
_ADJECTIVE = re.compile(r"\w{3,}(?:an|ese|ish|i)s?$")
_SAYS = re.compile(
    r"\b(?:what|how)\s+(?:did|does|do|would|had)\s+(?P<who>.{3,60}?)\s+"
    r"(?:say|tell|reply|answer|respond|promise|declare|announce|argue|warn|ask|urge|propose)\b",
    re.IGNORECASE,
)
#: Behind these a name is whom something is done to, or for.
_OBJECT = frozenset(
    """to with by of for on from against at about between asks asked tells told urges urged calls
    called meets met visits implored implores warns warned thanks""".split()
)
_BETWEEN = frozenset("the his her their its former new then a an foreign prime counterpart".split())
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_FAR = 7  # words between an ordinal and what it counts


@dataclass(frozen=True, slots=True)
class Absent:
    """What a question names that nothing quoted has, and of which sort it is."""

    text: str
    sort: Sort


class Premises:
    """What a question takes for granted, read once, to be held against units.

    Args:
        retriever: whose units they are.
        question: as it was asked.
        text: the question in the corpus's words.
    """

    def __init__(self, retriever: Retriever, question: str, text: str) -> None:
        readings = retriever.readings
        names = readings.names_of(text)
        self._retriever = retriever
        self._several = asks_several(question)
        self._names = [_Named(retriever, name, text) for name in names if name.sort != "country"]
        self._countries = _countries(retriever, text)
        self._speakers = _speakers(names, text)
        self._ordinals = _counted(simple(tokens(text)))
        self.absent = cache(self._absent)

    def absent_among(self, numbers: Sequence[int]) -> tuple[Absent, ...]:
        """What units lack: of a question for one thing, what the best of them lacks alone."""
        together = self.absent(tuple(numbers))
        if self._several or len(numbers) == 1:
            return together
        each = ([a for a in self.absent((n,)) if a.sort != "single"] for n in numbers)
        best = min(each, key=len)
        return (*best, *(a for a in together if a.sort == "single"))

    def _absent(self, numbers: tuple[int, ...]) -> tuple[Absent, ...]:
        """What the units of those numbers, taken together, lack."""
        told = _Told(self._retriever.readings, numbers)
        texts = [self._retriever.units[n].text for n in numbers]
        return (
            *(Absent(asked.text, sort) for asked in self._names if (sort := asked.missing(told))),
            *(Absent(w, "country") for country, w in self._countries if country not in told.there),
            *_unheard(self._speakers, texts),
            *_miscounted(self._ordinals, texts),
        )


# names


class _Told:
    """What some units say, taken together: their terms, names and countries."""

    def __init__(self, readings: Readings, numbers: Sequence[int]) -> None:
        self._readings = readings
        self._numbers = numbers
        self.terms = frozenset().union(*map(readings.terms, numbers))
        self.there = frozenset().union(*map(readings.countries_in, numbers))

    @cached_property
    def names(self) -> list[Name]:
        """The names in them."""
        return [name for n in self._numbers for name in self._readings.names(n)]


class _Named:
    """A name in a question, with all that may stand for it."""

    def __init__(self, retriever: Retriever, name: Name, text: str) -> None:
        lore = retriever.readings.lore
        self.text = name.span.of(text)
        self._retriever, self._name, self._question = retriever, name, text
        self._terms = frozenset(t.term for t in name.words)
        self._others = retriever.tables.aliases.groups_with(self._terms)
        self._proper = [
            (t.term, {t.term, *retriever.vocabulary.relatives(t.word)})
            for t in name.words
            if not lore.everyday(t.word) and t.term not in lore.countries
        ]
        self._body = [t.term for t in name.words if t.term not in lore.countries]

    def missing(self, told: _Told) -> Sort | None:
        """How the name is missing from what is told; None where it is not."""
        if any(set(way) <= told.terms for group in self._others for way in group):
            return None
        if not self._proper:
            return "body" if self._is_other_body(told) else None
        there = {term for term, ways in self._proper if not ways.isdisjoint(told.terms)}
        found = sum(term in there for term, _ in self._proper)
        if found and (found >= _HALF * len(self._proper) or self._is_called(there, told)):
            return None
        return "whole" if len(self._name.words) > 1 else self._single

    def _is_called(self, there: set[str], told: _Told) -> bool:
        """Whether the texts call somebody by a part of the name alone."""
        others = ({t.term for t in other.words} for other in told.names)
        return any(words <= self._terms and words & there for words in others)

    def _is_other_body(self, told: _Told) -> bool:
        """Whether the texts have another body of that kind: a High Court, and no District Court."""
        words = self._body
        if len(words) < 2 or told.terms.issuperset(words):
            return False
        return any(words[-1] == o.words[-1].term and len(o.words) > 1 for o in told.names)

    @cached_property
    def _single(self) -> Sort | None:
        """How a single word is missing; None where a text may well say it otherwise."""
        if self._is_loose():
            return None
        word, vocabulary = self._name.words[0].word, self._retriever.vocabulary
        if word not in vocabulary.words:
            return "unknown" if self._is_foreign() else None
        # with an adjective of its own it is a country, invented or not: Haldria, Haldrian
        return "country" if vocabulary.relatives(word) else "single"

    def _is_foreign(self) -> bool:
        """Whether a name that the corpus lacks is none that it only writes or calls otherwise."""
        token = self._name.words[0]
        first = not self._question[: token.span.start].strip("“\"' ") and is_english(token.word)
        return not (
            first
            or self._retriever.tables.aliases.knows(token, self._question)
            or self._retriever.vocabulary.nearly(token.word)
        )

    def _is_loose(self) -> bool:
        """Whether it is an abbreviation, an adjective, whose something is, or an ordinary word."""
        letters = self.text.removesuffix("s")
        brief = letters.isupper() and len(letters) <= BRIEF
        whose = self.text.endswith(("'s", "’s"))
        ordinary = is_everyday(self._name.words[0].word)
        return brief or ordinary or whose or bool(_ADJECTIVE.search(self.text))


def _countries(retriever: Retriever, text: str) -> list[tuple[str, str]]:
    """The countries that a question names, and how."""
    run = simple(tokens(text))
    return [
        (at.country, Span(run[at.at].span.start, run[at.at + at.length - 1].span.end).of(text))
        for at in retriever.readings.countries(text)
    ]


# who speaks


def _speakers(names: Sequence[Name], text: str) -> list[tuple[str, set[str]]]:
    """Of whom a question asks what they said: each name as written, and its terms."""
    asked = _SAYS.search(text)
    return [
        (name.span.of(text), {t.term for t in name.words})
        for name in names
        if asked
        and name.sort not in ("country", "body")
        and Span(*asked.span("who")).covers(name.span)
    ]


def _unheard(speakers: Sequence[tuple[str, set[str]]], texts: Sequence[str]) -> Iterator[Absent]:
    """Speakers to whom the texts only have something said."""
    for written, words in speakers:
        places = [
            _is_object(run, at, told)
            for told in texts
            for run in [simple(tokens(told))]
            for at, token in enumerate(run)
            if token.capital and token.term in words and (not at or run[at - 1].term not in words)
        ]
        if places and all(places):
            yield Absent(written, "speaker")


def _is_object(run: Sequence[Token], at: int, text: str) -> bool:
    """Whether the name at a token stands behind a preposition or a verb of telling."""
    while at > 0 and not set(",;:.()") & set(text[run[at - 1].span.end : run[at].span.start]):
        at -= 1
        if run[at].word in _OBJECT:
            return True
        if not (run[at].capital or run[at].word in TITLES | _BETWEEN):
            return False
    return False


# the third of a row


def _miscounted(ordinals: Sequence[tuple[str, str]], texts: Sequence[str]) -> Iterator[Absent]:
    """An ordinal before a word that the texts only have with another ordinal before it."""
    for ordinal, noun in ordinals:
        told = [
            other
            for text in texts
            for other, what in _counted(simple(tokens(text)))
            if what == noun
        ]
        if told and ordinal not in told:
            yield Absent(ordinal, "ordinal")


def _counted(run: Sequence[Token]) -> list[tuple[str, str]]:
    """Each ordinal with the terms behind it, of names also those further on."""
    found = []
    for at, token in enumerate(run):
        if token.word not in _ORDINALS:
            continue
        near = True
        for other in run[at + 1 : at + 1 + _FAR]:
            if other.word in _ORDINALS:
                break
            near = near and other.word not in STOP_WORDS
            if other.word not in STOP_WORDS and (near or other.capital):
                found.append((token.word, other.term))
    return found
