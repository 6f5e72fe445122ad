"""What units say, read once and kept: their terms, the countries and the names in them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cached_property, lru_cache

from jkqa.claims.mentions import Named as Party
from jkqa.claims.polarity import Signs, signs
from jkqa.claims.roles import Act, acts
from jkqa.collection import Collection
from jkqa.events.countries import Countries, Named
from jkqa.events.phrases import Phrases, lemmas
from jkqa.expect import Lore, Name, currencies, described, is_another, names, offices
from jkqa.names import Aliases, Vocabulary, simple
from jkqa.spelling import is_english, is_everyday
from jkqa.tables import Tables
from jkqa.tokenize import STOP_WORDS, Token, fold, terms, tokens
from jkqa.types import Span

#: In this share of the units a country is named that goes without saying, or in that one where
#: it is named nearly as often as the one that is named most.
USUAL, _ALSO, _NEARLY = 0.3, 0.2, 0.75
#: So many texts are remembered.
_KEPT = 2048
#: "The two navies", "both governments": of the two countries that a text is about.
_BOTH = re.compile(
    r"\b(?:the\s+two|both(?:\s+of\s+the)?)\s+(?:(?!of\b)[\w’'-]+\s+){0,2}?"
    r"(?:sides|countries|nations|states|neighbou?rs|governments|capitals|parliaments|republics"
    r"|navies|armies|militaries|air\s+forces|coast\s*guards|forces|ministries|ministers|leaders"
    r"|presidents|premiers|delegations|economies|peoples|publics|allies|partners)\b",
    re.IGNORECASE,
)
#: What the keys of stances begin with that are no words: opposites, acts, countries.
PAIR, ACT, COUNTRY = "=", "~", "@"


class Readings:
    """Readings of a collection's units, by number, and of questions.

    Args:
        collection: whose units are read.
        vocabulary: its words, which tell a name from an ordinary word.
        tables: countries, words that mean the same, and opposites.
    """

    def __init__(self, collection: Collection, vocabulary: Vocabulary, tables: Tables) -> None:
        self._units = collection.units
        self.unit = collection.units.__getitem__
        self._document = collection.document
        self._period = collection.period
        self.numbers_of = collection.numbers_of
        self._capitals = tables.countries.capitals
        self.regions = tables.regions
        self.countries = lru_cache(_KEPT)(lambda text: _named(tables.countries, text))
        self.lore = Lore(
            tables.countries.words,
            # "hee" is lowered by Park Cheol-hee, and no ordinary word
            lambda word: is_everyday(word) or (vocabulary.is_lowered(word) and is_english(word)),
            lambda text: frozenset(at.country for at in self.countries(text)),
            lambda term: frozenset({term, *_single(tables.synonyms, term)}),
            lambda term: term in self._currencies,
            tables.countries.nouns.__contains__,
            lru_cache(_KEPT)(self._is_thing),
            tables.countries.capitals.__contains__,
        )
        self.signs_in = lru_cache(_KEPT)(
            lambda text: signs(simple(tokens(text)), text, tables.opposites)
        )
        self.stances_in = lru_cache(_KEPT)(self._stances_in)
        self.parties_in = lru_cache(_KEPT)(self._parties_in)
        self.acts_in = lru_cache(_KEPT)(self.acts_of)
        self._opposites = tables.opposites
        self.terms_in = lru_cache(_KEPT)(lambda text: frozenset(terms(text)))
        self.countries_in = lru_cache(_KEPT)(self._countries_in)
        self.terms = lru_cache(_KEPT)(self._terms)
        self.around = lru_cache(_KEPT)(self._around)
        self.described = lru_cache(_KEPT)(self._described)
        self._descriptions = lru_cache(_KEPT)(self._descriptions_in)
        self._folded = lru_cache(_KEPT)(lambda number: fold(self._units[number].text))
        self._usual = lru_cache(_KEPT)(self._usual_in)
        self._counts = lru_cache(_KEPT)(self._counts_in)

    def spoken_of(self, number: int, said: str | None = None) -> frozenset[str]:
        """The countries that a unit, or what is said in it, speaks of: both, of "both navies"."""
        text = self._units[number].text if said is None else said
        there = frozenset(at.country for at in self.countries(text))
        return there | self.both((number,)) if _BOTH.search(text) else there

    def _countries_in(self, number: int) -> frozenset[str]:
        return frozenset(at.country for at in self.countries(self._units[number].text))

    def countries_around(self, terms: AbstractSet[str]) -> frozenset[str]:
        """The countries whose capital is among terms: what happens in Colombo is in Sri Lanka."""
        return frozenset(
            country
            for phrase, country in self._capitals.items()
            if terms >= (set(phrase) - STOP_WORDS or set(phrase))
        )

    def _stances_in(self, text: str) -> Signs:
        """What a text affirms and denies, with its acts and the countries that it names."""
        read = self.signs_in(text)
        run = simple(tokens(text))
        signs, at = dict(read.signs), dict(read.at)
        stems = lemmas(run)
        for place, _, groups in self._opposites.acts.all(stems):
            span = run[place].span
            denied = any(d.covers(span) and stems[place] in keys for d, keys in read.denied)
            for key in groups:
                signs[key] = signs.get(key, frozenset()) | {-1 if denied else 1}
                at.setdefault(key, span)
        for key, span in self._peoples(text, run):
            signs[key] = frozenset({1})
            at.setdefault(key, span)
        return replace(read, signs=signs, at=at)

    def _peoples(self, text: str, run: Sequence[Token]) -> Iterator[tuple[str, Span]]:
        """The countries in a text, each by one name: Japan, Japanese; Haldria, Haldrian."""
        for country in self.countries(text):
            yield f"{COUNTRY}{country.country}", run[country.at].span

    def _parties_in(self, text: str) -> tuple[Party, ...]:
        """The names in a text as who may act, each country by one name: Haldria, Haldrian."""
        run = simple(tokens(text))
        starts = {token.span.start: at for at, token in enumerate(run)}
        found = [
            Party(
                (run[c.at].term,),
                "country",
                c.at,
                c.length,
                Span(run[c.at].span.start, run[c.at + c.length - 1].span.end),
                country=c.country,
                city=c.capital,
            )
            for c in self.countries(text)
        ]
        covered = {i for c in found for i in range(c.at, c.at + c.length)}
        for name in self.names_of(text):
            at = starts[name.words[0].span.start]
            if name.sort == "country" or at in covered:
                continue
            length = len(name.words)
            found.append(Party(name.terms, "name", at, length, name.span, name.placed))
        return tuple(sorted(found, key=lambda party: party.at))

    def acts_of(
        self, text: str, verbs: Phrases[str] | None = None, *, asked: bool = False
    ) -> tuple[Act, ...]:
        """Who does what to whom in a text, of some verbs or of the table's.

        In a question, if it is ``asked``, a passive has who it is about in between.
        """
        run = simple(tokens(text))
        reach = (len(run),) if asked else ()
        return acts(run, text, self.parties_in(text), verbs or self._opposites.acts, *reach)

    def usual(self, numbers: Iterable[int]) -> frozenset[str]:
        """The countries that go without saying in the documents of those units."""
        documents = {self._units[n].document for n in numbers}
        return frozenset().union(*map(self._usual, documents))

    def both(self, numbers: Iterable[int]) -> frozenset[str]:
        """The two countries that go without saying most often in the documents of those units."""
        documents = sorted({self._units[n].document for n in numbers})
        found = (sorted(self._usual(d), key=lambda c: (-self._counts(d)[c], c)) for d in documents)
        return frozenset(country for usual in found for country in usual[:2])

    def _usual_in(self, document: str) -> frozenset[str]:
        """The countries that so many of a document's units name that the others mean them too."""
        counts, units = self._counts(document), len(self.numbers_of(document))
        most = max(counts.values(), default=0)
        least = min(USUAL * units, max(_ALSO * units, _NEARLY * most))
        return frozenset(c for c, n in counts.items() if n >= least)

    def _counts_in(self, document: str) -> Counter[str]:
        """How many of a document's units name each country."""
        return Counter(c for n in self.numbers_of(document) for c in self.countries_in(n))

    def misnamed(self, text: str) -> list[tuple[Name, frozenset[str], list[frozenset[str]]]]:
        """People whom a text gives an office that is none of theirs in the units: it, and those."""
        titled = [(n, o) for n, o in offices(self.names_of(text), text) if n.sort == "titled"]
        found = [(name, office, self.offices_of(name)) for name, office in titled]
        return [(name, office, held) for name, office, held in found if is_another(office, held)]

    def offices_of(self, name: Name) -> list[frozenset[str]]:
        """The offices that units give whoever may be meant by a name, or by a part of it."""
        asked = {t.term for t in name.words}
        return [office for told, office in self._offices if told <= asked or asked <= told]

    @cached_property
    def _offices(self) -> frozenset[tuple[frozenset[str], frozenset[str]]]:
        """Each name in the units with an office of it: as terms, and in the office's words."""
        return frozenset(
            (frozenset(t.term for t in name.words), office)
            for number, unit in enumerate(self._units)
            for name, office in offices(self.names(number), unit.text)
        )

    @cached_property
    def _currencies(self) -> frozenset[str]:
        """The terms of the currencies in the units: those of the world, and 900 tal ($110)."""
        return currencies((unit.text for unit in self._units), is_english)

    def _is_thing(self, written: str) -> bool:
        """Whether a name mostly has an article: the Santa Ligia, the Gravensund Courier.

        Only the texts that have it are looked at, as it is asked of few names of many units.
        """
        name = re.compile(rf"(\b[Tt]he\s+[“\"]?)?\b{re.escape(written)}\b")
        texts = (unit.text for unit in self._units if written in unit.text)
        had = [bool(match[1]) for text in texts for match in name.finditer(text)]
        return bool(had) and 2 * sum(had) >= len(had)

    def names_of(self, text: str) -> tuple[Name, ...]:
        """The names in a text."""
        return names(text, self._period, self.lore)

    def names(self, number: int) -> tuple[Name, ...]:
        """The names in a unit."""
        return self.names_of(self._units[number].text)

    def _around(self, number: int) -> frozenset[str]:
        """The terms of who is named in the two paragraphs before one of the same section."""
        before = [self._units[n] for n in (number - 1, number - 2) if n >= 0]
        unit = self._units[number]
        names = (
            name
            for other in before
            if unit.kind == other.kind == "paragraph"
            and (unit.document, unit.section) == (other.document, other.section)
            for name in self.names_of(other.text)
            if name.sort != "country"
        )
        return frozenset(term for name in names for term in name.terms)

    def _described(self, number: int) -> frozenset[str]:
        """The terms that its document describes the people by whom a unit names."""
        document = self._units[number].document
        names = (name for name in self.names(number) if name.sort != "country")
        return frozenset().union(*(self.known_as(name, document) for name in names))

    def known_as(self, name: Name, document: str = "") -> frozenset[str]:
        """The terms that a document, or any, describes somebody by, under any part of the name.

        Only the texts that have a word of it are looked at, as it is asked of few names.
        """
        asked = frozenset(name.terms)
        numbers = self.numbers_of(document) if document else range(len(self._units))
        return frozenset().union(
            *(
                by
                for number in numbers
                if any(token.word in self._folded(number) for token in name.words)
                for words, by in self._descriptions(number)
                if words <= asked or asked <= words
            )
        )

    def _descriptions_in(self, number: int) -> list[tuple[frozenset[str], frozenset[str]]]:
        """Each name in a unit with what the unit describes it by, both as terms."""
        text = self._units[number].text
        return [
            (frozenset(d.name.terms), self.terms_in(d.span.of(text)))
            for d in described(self.names(number), text)
        ]

    def _terms(self, number: int) -> frozenset[str]:
        """The terms of a unit with its section and, of an entry, its date."""
        unit = self._units[number]
        text = self._document(unit.document).text
        return frozenset((*terms(unit.quotable.of(text)), *terms(unit.section)))


def _single(synonyms: Aliases, term: str) -> set[str]:
    """The single words of the groups in which a term stands alone."""
    groups = [g for g in synonyms.groups_with(frozenset({term})) if (term,) in g]
    return {way[0] for group in groups for way in group if len(way) == 1}


def _named(table: Countries, text: str) -> list[Named]:
    return table.named(simple(tokens(text)), text)
