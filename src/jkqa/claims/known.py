"""What the documents know of their names, beyond one unit: where people belong, what is a place."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from jkqa.claims.details import Details
from jkqa.claims.mentions import Named

#: So many tokens may stand between a country and the name that it goes with.
_APART = 6


@dataclass(frozen=True, slots=True)
class Known:
    """Gathered from all units.

    ``belongs`` has for a term of a name the countries that stand right before it somewhere;
    ``whole`` are the names of several words; ``places`` are the terms that mostly stand behind
    "in" or "at".
    """

    belongs: dict[str, frozenset[str]]
    whole: frozenset[frozenset[str]]
    places: frozenset[str]

    @classmethod
    def of(cls, units: Iterable[Details]) -> "Known":
        """Gather from the details of all units."""
        belongs: dict[str, set[str]] = {}
        placed, others = Counter[str](), Counter[str]()
        whole: set[frozenset[str]] = set()
        for unit in units:
            for one, other in zip(unit.names, unit.names[1:], strict=False):
                near = other.at - (one.at + one.length) <= _APART
                if one.country and not other.country and near:
                    for term in other.terms:
                        belongs.setdefault(term, set()).add(one.country)
            whole |= {frozenset(n.terms) for n in unit.names if len(n.terms) > 1}
            for named in unit.names:
                (placed if named.placed else others).update(named.terms)
        return cls(
            {term: frozenset(found) for term, found in belongs.items()},
            frozenset(whole),
            frozenset(term for term, times in placed.items() if 2 * times >= others[term]),
        )

    def country_of(self, named: Named) -> frozenset[str]:
        """The countries that a name belongs to, as far as the documents say."""
        found = [self.belongs[t] for t in named.terms if t in self.belongs]
        return frozenset().union(*found) if found else frozenset()

    def is_place(self, named: Named) -> bool:
        """Whether a name is that of a place: said so here, or known to be one."""
        return named.placed or any(t in self.places for t in named.terms)
