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
    "in" or "at"; ``offices`` are the titles that stand right before a term of a name.
    """

    belongs: dict[str, frozenset[str]]
    whole: frozenset[frozenset[str]]
    places: frozenset[str]
    offices: dict[str, frozenset[tuple[str, ...]]]

    @classmethod
    def of(cls, units: Iterable[Details]) -> "Known":
        """Gather from the details of all units."""
        belongs: dict[str, set[str]] = {}
        placed, others = Counter[str](), Counter[str]()
        whole: set[frozenset[str]] = set()
        offices: dict[str, set[tuple[str, ...]]] = {}
        for unit in units:
            for one, other in zip(unit.names, unit.names[1:], strict=False):
                near = other.at - (one.at + one.length) <= _APART
                if one.country and not other.country and near:
                    for term in other.terms:
                        belongs.setdefault(term, set()).add(one.country)
            whole |= {frozenset(n.terms) for n in unit.names if len(n.terms) > 1}
            for named in unit.names:
                if named.titles:
                    offices.setdefault(named.terms[-1], set()).add(named.titles)
                (placed if named.placed else others).update(named.terms)
        return cls(
            {term: frozenset(found) for term, found in belongs.items()},
            frozenset(whole),
            frozenset(term for term, times in placed.items() if 2 * times >= others[term]),
            {term: frozenset(titles) for term, titles in offices.items()},
        )

    def country_of(self, named: Named) -> frozenset[str]:
        """The countries that a name belongs to, as far as the documents say."""
        found = [self.belongs[t] for t in named.terms if t in self.belongs]
        return frozenset().union(*found) if found else frozenset()

    def holds(self, named: Named) -> frozenset[tuple[str, ...]]:
        """The offices of somebody, each as its terms; of one word only where nobody else has it."""
        mine = self.offices.get(named.terms[-1], frozenset()) if named.terms else frozenset()
        others = [o for term, o in self.offices.items() if named.terms and term != named.terms[-1]]
        return frozenset(
            titles for titles in mine if len(titles) > 1 or not any(titles in o for o in others)
        )

    def is_place(self, named: Named) -> bool:
        """Whether a name is that of a place: said so here, or known to be one."""
        return named.placed or any(t in self.places for t in named.terms)
