"""Whom and what a question names, held against what units say."""

import re
from collections.abc import Sequence
from functools import cached_property

from jkqa.expect import Lore, Name
from jkqa.expect.nouns import PERSONS
from jkqa.names import simple
from jkqa.premises.absent import Sort
from jkqa.readings import USUAL, Readings
from jkqa.retrieval import Retriever
from jkqa.spelling import is_english, is_everyday
from jkqa.tokenize import tokens
from jkqa.types import Entry, Span

#: Of the words of a name so many must be there, where the text does not speak of it by a part.
_HALF = 0.5
#: An abbreviation of so many letters may stand for what a text says in full.
BRIEF = 3
_SEVERAL = 2  # words of a name
#: Whose ship it is, by the letters before its name.
_FLAGS = {
    "uss": "United States",
    "hms": "United Kingdom",
    "hmas": "Australia",
    "rok": "South Korea",
    "roks": "South Korea",
    "jds": "Japan",
    "kri": "Indonesia",
    "brp": "Philippines",
    "hmcs": "Canada",
    "hmnzs": "New Zealand",
    "tcg": "Turkey",
    "hdms": "Denmark",
    "hswms": "Sweden",
    "htms": "Thailand",
}
#: Of these every text may speak without naming them: "in which country of Europe".
CONTINENTS = frozenset("europe asia africa america oceania".split())
#: "Haldrian ports", "the Tamorans": a people may be called by its country.
_ADJECTIVE = re.compile(r"\w{3,}(?:an|ese|ish|i)s?$")


class Told:
    """What some units say, taken together: their terms, names and countries.

    ``alone`` says that all are entries.
    """

    def __init__(self, readings: Readings, numbers: Sequence[int]) -> None:
        self._readings = readings
        self.numbers = numbers
        self.alone = all(isinstance(readings.unit(n), Entry) for n in numbers)
        self.terms = frozenset().union(*map(readings.terms, numbers))
        self.around = frozenset().union(*map(readings.around, numbers))
        self.around |= frozenset().union(*map(readings.described, numbers))
        self.there = frozenset().union(*map(readings.spoken_of, numbers))
        self.there |= readings.countries_around(self.terms)
        self.there |= {_FLAGS[term] for term in self.terms & _FLAGS.keys()}

    @cached_property
    def documents(self) -> list[range]:
        """The numbers of all units of each document that they are of."""
        of = {self._readings.unit(n).document for n in self.numbers}
        return [self._readings.numbers_of(document) for document in sorted(of)]

    @cached_property
    def names(self) -> list[Name]:
        """The names in them."""
        return [name for n in self.numbers for name in self._readings.names(n)]


class Named:
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

    def missing(self, told: Told) -> Sort | None:
        """How the name is missing from what is told; None where it is not."""
        if any(set(way) <= told.terms for group in self._others for way in group):
            return None
        if not self._proper:
            if self._is_other_body(told):
                return "body"
            return "unknown" if self._is_never_said() else None
        there = {term for term, ways in self._proper if not ways.isdisjoint(told.terms)}
        found = sum(term in there for term, _ in self._proper)
        half = found >= _HALF * len(self._proper) and not self._is_namesake(there, told)
        if found and (half or self._is_called(there, told)):
            return None
        if len(self._proper) > 1 or (len(self._name.words) > 1 and not self._is_loose()):
            return "whole"
        if self._name.terms[0] in told.around:
            return None
        # an entry stands for itself: what it does not name, nothing before it has named
        single = self._single(told)
        return "alone" if single == "single" and told.alone else single

    def _is_called(self, there: set[str], told: Told) -> bool:
        """Whether the texts call somebody by a part of the name alone."""
        others = ({t.term for t in other.words} for other in told.names)
        return any(words <= self._terms and words & there for words in others)

    def _is_namesake(self, there: set[str], told: Told) -> bool:
        """Whether the texts have a part of the name in other names only: Nippon Coke, no Steel."""
        lacking = [t for t in self._name.words if t.term not in told.terms]
        known = self._retriever.vocabulary.words
        if not lacking or any(t.word not in known for t in lacking):  # none, or a slip
            return False
        having = [words for o in told.names if (words := {t.term for t in o.words}) & there]
        return bool(having) and not any(w <= self._terms or self._terms <= w for w in having)

    def _is_never_said(self) -> bool:
        """Whether of a name of ordinary words the corpus lacks one: the Magic Flute."""
        if len(self._body) < _SEVERAL or not self._name.words[0].span.start:
            return False
        known = self._retriever.vocabulary
        aliases = self._retriever.tables.aliases
        return any(t not in known for t in self._name.words) and not any(
            aliases.knows(t, self._question) for t in self._name.words
        )

    def _is_other_body(self, told: Told) -> bool:
        """Whether the texts have another body of that kind: a High Court, and no District Court."""
        words = self._body
        if len(words) < 2 or told.terms.issuperset(words):
            return False
        return any(words[-1] == o.words[-1].term and len(o.words) > 1 for o in told.names)

    def _single(self, told: Told) -> Sort | None:
        """How a single word is missing; None where a text may well say it otherwise."""
        if self._is_loose():
            return None
        word, vocabulary = self._name.words[0].word, self._retriever.vocabulary
        if word not in vocabulary.words:
            return "unknown" if self._is_foreign() else None
        # with an adjective of its own it is a country, invented or not: Haldria, Haldrian
        people = vocabulary.relatives(word)
        ways = {self._name.words[0].term, *people}
        if any(
            sum(self._retriever.containing(way, units) for way in ways) >= USUAL * len(units)
            for units in told.documents
        ):
            return "usual"
        return "country" if people else "single"

    def _is_foreign(self) -> bool:
        """Whether a name that the corpus lacks is none that it only writes or calls otherwise."""
        token = self._name.words[0]
        first = not self._question[: token.span.start].strip("“\"' ") and is_english(token.word)
        return not (
            first
            or token.word in CONTINENTS
            or self._retriever.tables.aliases.knows(token, self._question)
            or self._retriever.vocabulary.nearly(token.word)
        )

    def _is_loose(self) -> bool:
        """Whether it is an abbreviation, an adjective, whose something is, or an ordinary word."""
        own = next(t for t in self._name.words if t.term == self._proper[0][0])
        text = own.span.of(self._question)
        letters = text.removesuffix("s")
        brief = letters.isupper() and len(letters) <= BRIEF
        whose = text.endswith(("'s", "’s"))
        return brief or is_everyday(own.word) or whose or self._is_people(own.word)

    def _is_people(self, word: str) -> bool:
        """Whether a word may be a people's: Tonrathi, of Tonrath, Tuscan; Busan and Hayashi not."""
        known = bool(self._retriever.vocabulary.relatives(word)) or is_english(word)
        return known and bool(_ADJECTIVE.search(word))


def countries_of(retriever: Retriever, text: str) -> list[tuple[str, str]]:
    """The countries that a question names, and how; a capital is its country's: Paris, Beijing."""
    run, readings = simple(tokens(text)), retriever.readings
    found = [
        (at.country, Span(run[at.at].span.start, run[at.at + at.length - 1].span.end).of(text))
        for at in readings.countries(text)
    ]
    said = {word for _, written in found for word in written.split()}
    for name in readings.names_of(text):
        written = name.span.of(text)
        if name.sort == "country" and said.isdisjoint(written.split()):
            of = readings.countries_around(frozenset(t.term for t in name.words))
            found += [(country, written) for country in sorted(of)]
    return found


def is_doer(words: str, question: str) -> bool:
    """Whether a question has a country do something: "when did Thailand recall its envoy?".

    "The Greek minister" does it by himself, and "Peru's share" does nothing.
    """
    if words.endswith(("'s", "’s")):
        return False
    does = re.compile(
        rf"\b(?:did|does|do|has|have|had|will|would)\s+(?:the\s+)?{re.escape(words)}\b(?!['’])"
        r"(?!\s+(?:and|or)\s+(?:the\s+)?[A-Z]\w+(?:an|ese|ish)\s)"
        rf"(?!\s+(?:(?!its|his|her|their|the|an?\b)\w+\s+){{0,2}}?(?:{PERSONS})\b)"
    )
    return bool(does.search(question))


def is_described(words: str, question: str, lore: Lore) -> bool:
    """Whether somebody is described by a country's adjective: "the Danish chief executive".

    A text may have said so elsewhere, and call them by their name from then on.
    """
    terms = tuple(token.term for token in simple(tokens(words)))
    if lore.is_noun(terms) or lore.is_capital(terms):
        return False
    return bool(re.search(rf"(?<!['’-])\b{re.escape(words)}\s+[a-z]{{3,}}", question))
