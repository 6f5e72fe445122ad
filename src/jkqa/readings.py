"""What units say, read once and kept: their terms, the countries and the names in them."""

from functools import lru_cache

from jkqa.collection import Collection
from jkqa.events.countries import Countries, Named
from jkqa.expect import Lore, Name, names
from jkqa.names import Vocabulary, simple
from jkqa.spelling import is_english, is_everyday
from jkqa.tokenize import terms, tokens

#: So many texts are remembered.
_KEPT = 2048


class Readings:
    """Readings of a collection's units, by number, and of questions.

    Args:
        collection: whose units are read.
        vocabulary: its words, which tell a name from an ordinary word.
        table: the countries.
    """

    def __init__(self, collection: Collection, vocabulary: Vocabulary, table: Countries) -> None:
        self._units = collection.units
        self.unit = collection.units.__getitem__
        self._document = collection.document
        self._period = collection.period
        self.countries = lru_cache(_KEPT)(lambda text: _named(table, text))
        self.lore = Lore(
            table.words,
            # "hee" is lowered by Park Cheol-hee, and no ordinary word
            lambda word: is_everyday(word) or (vocabulary.is_lowered(word) and is_english(word)),
            lambda text: frozenset(at.country for at in self.countries(text)),
        )
        self.terms_in = lru_cache(_KEPT)(lambda text: frozenset(terms(text)))
        self.countries_in = lru_cache(_KEPT)(self._countries_in)
        self.terms = lru_cache(_KEPT)(self._terms)

    def _countries_in(self, number: int) -> frozenset[str]:
        return frozenset(at.country for at in self.countries(self._units[number].text))

    def names_of(self, text: str) -> tuple[Name, ...]:
        """The names in a text."""
        return names(text, self._period, self.lore)

    def names(self, number: int) -> tuple[Name, ...]:
        """The names in a unit."""
        return self.names_of(self._units[number].text)

    def _terms(self, number: int) -> frozenset[str]:
        """The terms of a unit with its section and, of an entry, its date."""
        unit = self._units[number]
        text = self._document(unit.document).text
        return frozenset((*terms(unit.quotable.of(text)), *terms(unit.section)))


def _named(table: Countries, text: str) -> list[Named]:
    return table.named(simple(tokens(text)), text)
