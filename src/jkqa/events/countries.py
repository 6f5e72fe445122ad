"""Countries by name, adjective and capital, in texts and questions. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jkqa.events.phrases import Phrases, phrase_lemmas
from jkqa.tokenize import Token

#: Before a capital these show that the city is meant, and not the government.
_PLACE = frozenset("in at near outside around into via through visit visits".split())
_US = frozenset({"us", "usa"})


@dataclass(frozen=True, slots=True)
class Named:
    """A country in a run of tokens: where, how many tokens, and whether by its capital."""

    at: int
    length: int
    country: str
    capital: bool
    cities: tuple[str, ...] = ()  # "the American capital": the place itself


@dataclass(frozen=True, slots=True)
class Countries:
    """The table of countries; each is known by its first name, ``capitals`` by their terms."""

    all: tuple[str, ...]
    _phrases: Phrases[tuple[str, bool, tuple[str, ...]]]
    capitals: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()  # the terms of all names, adjectives and capitals
    rows: tuple[Mapping[str, Any], ...] = ()
    nouns: frozenset[tuple[str, ...]] = frozenset()  # the terms of each name, without adjectives

    @classmethod
    def of(cls, rows: Iterable[Mapping[str, Any]]) -> "Countries":
        """From rows with ``names``, ``adjectives`` and ``capitals``."""
        rows = tuple(rows)
        capitals: dict[tuple[str, ...], str] = {}
        pairs: list[tuple[str, tuple[str, bool, tuple[str, ...]]]] = []
        for row in rows:
            country = row["names"][0]
            words, cities = (*row["names"], *row["adjectives"]), tuple(row["capitals"])
            pairs += [(word, (country, False, ())) for word in words]
            pairs += [(word, (country, True, ())) for word in cities]
            capitals |= {phrase_lemmas(city): country for city in cities}
            if cities:
                pairs += [(f"{word} capital", (country, True, cities)) for word in words]
        names = dict.fromkeys(country for _, (country, _, _) in pairs)
        terms = frozenset(term for word, _ in pairs for term in phrase_lemmas(word))
        nouns = frozenset(phrase_lemmas(word) for row in rows for word in row["names"])
        return cls(tuple(names), Phrases(pairs), capitals, terms, rows, nouns)

    def also(self, rows: Iterable[Mapping[str, Any]]) -> "Countries":
        """The table with further rows."""
        return Countries.of((*self.rows, *rows))

    def ways(self, country: str) -> list[tuple[str, ...]]:
        """What a country is called by: the terms of its names, its adjectives, and its capitals."""
        rows = (row for row in self.rows if row["names"][0] == country)
        words = (w for r in rows for k in ("names", "adjectives", "capitals") for w in r[k])
        return [phrase_lemmas(word) for word in words]

    def named(self, tokens: Sequence[Token], text: str) -> list[Named]:
        """The countries in a run of tokens; a capital in a phrase of place is none."""
        terms = [token.term for token in tokens]
        found = []
        for at, length, values in self._phrases.all(terms):
            if not _is_written_as_name(tokens[at : at + length], text):
                continue
            country, capital, cities = values[0]
            before = tokens[at - 1].word if at else ""
            if capital and before in _PLACE and not cities:
                continue
            found.append(Named(at, length, country, capital, cities))
        return found


def _is_written_as_name(run: Sequence[Token], text: str) -> bool:
    """``US`` is a country and ``us`` is not; lower case is forgiven elsewhere."""
    return run[0].word not in _US or run[0].span.of(text)[0].isupper()
