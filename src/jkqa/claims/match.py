"""Whether a text has a name, in whatever way it is written. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jkqa.claims.details import Details
from jkqa.claims.known import Known
from jkqa.claims.mentions import Named
from jkqa.names import Aliases, is_adjective_of
from jkqa.tokenize import term_of

_LEAST = 6  # letters of a word in which one slip is forgiven
_SIDES = frozenset(map(term_of, "north south east west central southeast northeast".split()))
#: Parts of the world and their adjectives, by their terms.
_PARTS = {
    term_of(part): {term_of(part), term_of(adjective)}
    for part, adjective in (
        ("asia", "asian"),
        ("europe", "european"),
        ("africa", "african"),
        ("pacific", "pacific"),
        ("balkans", "balkan"),
        ("caribbean", "caribbean"),
        ("scandinavia", "scandinavian"),
    )
}
#: "An Asian tour", "a trip to Asia".
_NO_TERMS = frozenset[str]()
_PARTS_ALIKE = {term: group for group in _PARTS.values() for term in group}


@dataclass(frozen=True, slots=True)
class Matcher:
    """Compares names: forms, aliases, abbreviations, slips of the pen.

    ``capitals`` has the country of each capital by its terms; ``common`` are the terms that the
    documents also have as no name, ``everything`` all their terms.
    """

    aliases: Aliases
    capitals: Mapping[tuple[str, ...], str]
    common: frozenset[str]
    everything: frozenset[str]
    known: Known

    def has(self, named: Named, told: Details, context: frozenset[str] = frozenset()) -> bool:
        """Whether a text has the name."""
        if named.country:
            cities = [city for city, of in self.capitals.items() if of == named.country]
            said = [named.terms, *cities]
            return named.country in told.countries or any(set(t) <= told.terms for t in said)
        missing = [
            t for t in named.terms
            if not self._word(t, told, context) and not _PARTS_ALIKE.get(t, _NO_TERMS) & told.terms
        ]  # fmt: skip
        if not missing or self._aliased(named.terms, told) or _abbreviated(named, told):
            return True
        present = set(named.terms) - set(missing)
        if not present:
            return False
        return all(term in self.common for term in missing) or self._full(named, present, told)

    def _full(self, named: Named, present: set[str], told: Details) -> bool:
        """A full name, as the documents have it, of whom a text calls by a part of it.

        A place is no part of one: Gravensund is not the Gravensund Courier.
        """
        parts = [n for n in told.names if set(n.terms) & present]
        full = frozenset(named.terms) in self.known.whole
        place = self.known.is_place(named)
        return (
            full
            and bool(parts)
            and all(set(n.terms) <= set(named.terms) for n in parts)
            and any(place or not self.known.is_place(n) for n in parts)
        )

    def _word(self, term: str, told: Details, context: frozenset[str]) -> bool:
        if term in told.terms or term in context:
            return True
        own = {t for n in told.names for t in n.terms}
        if any(is_adjective_of(term, t) for t in own if t and len(t) > 3 and len(term) > 3):
            return True
        return term not in self.everything and any(_slip(term, t) for t in own)

    def _aliased(self, terms: tuple[str, ...], told: Details) -> bool:
        return any(
            any(set(phrase) <= told.terms for phrase in group)
            for group in self.aliases.groups
            if any(set(terms) <= set(phrase) for phrase in group)
        )

    def is_vague(self, named: Named, told: Details) -> bool:
        """Whether a name is that of a part of the world, to a text that only names countries.

        The documents must speak of it, and the text of no other.
        """
        part = next((p for p in _PARTS if p in named.terms), "")
        if not part or set(named.terms) - _SIDES - {part} or not told.countries:
            return False
        if not _PARTS[part] & self.everything:
            return False
        return not any(words & told.terms for words in _PARTS.values())

    def alike(self, one: Named, other: Named) -> bool:
        """Whether two names may be of one thing."""
        if one.country or other.country:
            return one.country == other.country
        return bool(set(one.terms) & set(other.terms))

    def capital_of(self, terms: tuple[str, ...]) -> str:
        """The country whose capital that is; empty for none."""
        return self.capitals.get(terms, "")


def _abbreviated(named: Named, told: Details) -> bool:
    """``FKI`` for the Federation of Korean Industries, or the other way round."""
    if len(named.terms) == 1:
        return any(_initials(n.terms) == named.terms[0] for n in told.names if len(n.terms) > 1)
    return _initials(named.terms) in {t for n in told.names for t in n.terms if len(n.terms) == 1}


def _initials(terms: Iterable[str]) -> str:
    return "".join(term[:1] for term in terms)


def _slip(one: str, other: str) -> bool:
    """One letter too many, too few, wrong or turned round, in a long word."""
    from rapidfuzz.distance import DamerauLevenshtein

    if min(len(one), len(other)) < _LEAST or one[0] != other[0]:
        return False
    return int(DamerauLevenshtein.distance(one, other, score_cutoff=1)) == 1
