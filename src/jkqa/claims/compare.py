"""The differences between a sentence and the evidence for it, detail by detail. Pure."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jkqa.claims.amounts import (
    counts_members,
    counts_names,
    elsewhere,
    equal,
    is_implied,
    is_listed,
    nouned,
    rivals,
    taken_by_another,
    with_nouns,
)
from jkqa.claims.anothers import anothers, in_another_city, in_another_clause
from jkqa.claims.derived import (
    is_apart,
    is_more_by,
    is_multiple,
    is_part,
    is_ratio,
    is_remainder,
    is_rounded,
    is_since,
)
from jkqa.claims.details import Details
from jkqa.claims.evidence import Evidence
from jkqa.claims.known import Known
from jkqa.claims.manner import manner
from jkqa.claims.match import Matcher
from jkqa.claims.mentions import Named
from jkqa.claims.numbers import Quantity
from jkqa.claims.offsets import is_counted
from jkqa.claims.otherwise import counted_otherwise, dated_otherwise
from jkqa.claims.sums import is_summed
from jkqa.claims.turns import of_another_turn
from jkqa.claims.whens import When, agree, near
from jkqa.types import DateRange, Span
from jkqa.verdicts import Difference

_VISITED = re.compile(r"\bvisit(?:s|ed|ing)? (?:the )?$", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of\s+(?:the|these|those|its|their)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Judge:
    """Holds a sentence against evidence."""

    matcher: Matcher
    known: Known
    period: DateRange | None = None

    def differences(self, said: Details, evidence: Evidence) -> list[tuple[Difference, Span]]:
        """Every detail that the evidence does not have, with its place in the sentence."""
        found = [
            *self._times(said, evidence.whole),
            *self._numbers(said, evidence),
            *self._names(said, evidence),
            *self._anothers(said, evidence),
        ]
        return found + manner(said, evidence)

    def firm(
        self, said: Details, evidence: Evidence, found: Sequence[tuple[Difference, Span]]
    ) -> bool:
        """Whether of the differences ``found`` one stands in the nearest sentences themselves."""
        close = evidence.close
        otherwise = [d for d, _ in found if d.kind in ("negation", "role")]
        if any(difference.document != close.text.strip() for difference in otherwise):
            return True  # they have other words for it, and do not only leave it unsaid
        lacking = {span for _, span in found}
        others = {bool(named.country) for named in self._spare(said, close, said.names)}
        return (
            any(w.span in lacking and dated_otherwise(w, said, close) for w in said.times)
            or any(q.span in lacking and counted_otherwise(q, said, close) for q in said.numbers)
            or any(n.span in lacking and bool(n.country) in others for n in said.names)
        )

    def _spare(self, said: Details, told: Details, taken: Sequence[Named]) -> list[Named]:
        """The names of a text that are none of those ``taken`` in a sentence."""
        return [
            t
            for t in told.names
            if not any(self.matcher.alike(n, t) for n in taken)
            and not (t.country and self._goes_with(t, said))
        ]

    def wanted(self, said: Details) -> list[Callable[[Details], bool]]:
        """For each detail of a sentence, whether a text has it."""
        return [
            *(lambda told, w=w: any(agree(w, t) for t in told.times) for w in said.times),
            *(lambda told, q=q: any(equal(q, t) for t in told.numbers) for q in said.numbers),
            *(lambda told, n=n: self.matcher.has(n, told) for n in said.names),
        ]

    # times

    def _times(self, said: Details, told: Details) -> list[tuple[Difference, Span]]:
        found = []
        for when in said.times:
            free = [t for t in told.times if not any(agree(w, t) for w in said.times)]
            current = self._is_current(when) and not any(t.precision == "year" for t in free)
            if current or any(agree(when, t) for t in told.times) or is_counted(when, told):
                continue
            other = near(when, free)
            words = other.written if other else ""
            found.append((Difference("date", when.span.of(said.text), words), when.span))
        return found

    def _is_current(self, when: When) -> bool:
        """The document's own year goes without saying."""
        if when.precision != "year" or not self.period:
            return False
        years = {d.year for d in (self.period.start, self.period.end) if d}
        start = when.dates.start
        return bool(start and start.year in years)

    # numbers

    def _numbers(self, said: Details, evidence: Evidence) -> list[tuple[Difference, Span]]:
        found = []
        for number in said.numbers:
            told = evidence.whole.numbers
            same = [t for t in told if equal(number, t) or self._rounded(number, said, t, evidence)]
            free = [t for t in told if not any(equal(q, t) for q in said.numbers)]
            twice = taken_by_another(number, same, said.numbers) and rivals(number, free)
            part = _OF_THE.match(said.text, number.span.end)  # "Seventeen of the Thais"
            if same and not twice and (part or not elsewhere(number, same, told)):
                continue
            if counts_members(number, evidence.whole) or is_implied(number, evidence.whole):
                continue
            named = counts_names(number, said.text, evidence.whole)
            if named or is_listed(number, evidence.close):
                continue
            multiple = is_multiple(number, said.text)
            derived = is_ratio if multiple else is_remainder
            if derived(number, told) or _worked_out(number, said.text, evidence.whole):
                continue
            others = rivals(number, [t for t in evidence.close.numbers if t in free])
            others = others or rivals(number, free)
            if multiple:
                others = [t for t in others if is_multiple(t, evidence.whole.text)]
            if number.weak and not others:
                continue
            if number.measure == "ordinal" and number.value == 1 and not nouned(number, others):
                continue  # "first" is said in many ways
            words = _rival(others[0], evidence) if others else ""
            found.append((Difference("number", number.span.of(said.text), words), number.span))
        return found

    def _rounded(self, number: Quantity, said: Details, told: Quantity, evidence: Evidence) -> bool:
        return is_rounded(number, said.text, told, evidence.whole.text)

    # names

    def _names(self, said: Details, evidence: Evidence) -> list[tuple[Difference, Span]]:
        told = evidence.whole
        missing = [n for n in said.names if not self._has(n, said, evidence)]
        spare = self._spare(said, told, [n for n in said.names if n not in missing])
        found = []
        for named in missing:
            other = self._counterpart(named, spare, said, told)
            if named.country and not named.placed and other is None:
                continue  # "the American carrier": nothing speaks against it
            if self.matcher.is_vague(named, told):
                continue  # "alliances in Asia", of those with countries there
            kind = "place" if self._is_place(named, other) else "name"
            words = other.span.of(told.text) if other else ""
            found.append(
                (Difference(kind, named.span.of(said.text), words), named.span)  # type: ignore[arg-type]
            )
        return found

    def _anothers(self, said: Details, evidence: Evidence) -> list[tuple[Difference, Span]]:
        """Names that the evidence has, but not for what the sentence tells of them."""
        close, whole = evidence.close, evidence.whole
        found = [
            *((pair, close) for pair in anothers(said, close, evidence.beyond, self._is_in)),
            *((pair, close) for pair in in_another_clause(said, close)),
            *((pair, whole) for pair in of_another_turn(said, whole)),
        ]
        return [
            (
                Difference(
                    "place" if named.placed else "name",
                    named.span.of(said.text),
                    other.span.of(told.text),
                ),
                named.span,
            )
            for (named, other), told in found
            if self._has(named, said, evidence)
        ]

    def _is_in(self, named: Named, told: Details) -> bool:
        alike = any(set(named.terms) & set(n.terms) for n in told.names)
        return alike or self.matcher.has(named, told)

    def _goes_with(self, country: Named, said: Details) -> bool:
        """Whether a country of the evidence is only where somebody comes from whom both name."""
        return any(country.country in self.known.country_of(n) for n in said.names if not n.country)

    def _has(self, named: Named, said: Details, evidence: Evidence) -> bool:
        told = evidence.whole
        if in_another_city(named, said, told, evidence.close, self.matcher.capital_of):
            return False
        if self.matcher.has(named, told, evidence.context):
            return not _only_inside(named, evidence)
        if named.country:
            return self._country(named, said, told)
        return named.placed and self._capital(named, told)

    def _country(self, named: Named, said: Details, told: Details) -> bool:
        """A country that goes with a name which the evidence has: South Korean President Yoon."""
        if named.placed:
            return False
        for other in said.names:
            behind = 0 <= other.at - (named.at + named.length) <= 6
            ours = named.country in self.known.country_of(other)
            if not other.country and behind and ours:
                return True
        return any(named.country in self.known.country_of(t) for t in told.names if not t.placed)

    def _capital(self, named: Named, told: Details) -> bool:
        """A capital where the evidence only names the country, and no other place."""
        country = self.matcher.capital_of(named.terms)
        if any(t.placed and not t.country for t in told.names):
            return False
        return bool(country) and country in told.countries

    def _is_place(self, named: Named, other: Named | None) -> bool:
        if named.country:
            return named.placed
        if other and self.known.is_place(other):
            return True
        return self.known.is_place(named)

    def _counterpart(
        self, named: Named, spare: Sequence[Named], said: Details, told: Details
    ) -> Named | None:
        """What the evidence has in place of a name: of the same sort, best with the same title.

        Else it is what stands nearest to the names that are on either side here.
        """
        place = self.known.is_place(named)
        ats = _neighbours(named, said, told, self.matcher)

        def rank(other: Named) -> tuple[float, ...]:
            return (
                -len(set(other.terms) & set(named.terms)),
                bool(other.country) != bool(named.country),
                self.known.is_place(other) != place,
                -len(set(other.titles) & set(named.titles)),
                min((abs(other.at - at) for at in ats), default=0),
            )

        fitting = [s for s in spare if bool(s.country) == bool(named.country) or place]
        if not named.country and _VISITED.search(said.text, 0, named.span.start):
            # a place is not contradicted by a person
            fitting = [s for s in fitting if not s.titles]
        return min(fitting, key=rank, default=None)


def _only_inside(named: Named, evidence: Evidence) -> bool:
    """Whether a text has a place only in the name of a body, and tells of another place.

    ``The insurer Ostermoor Mutual met them in Aurelle`` does not say that it was in Ostermoor.
    """
    if not named.placed or named.country or len(named.terms) > 1:
        return False
    having = [t for t in evidence.whole.names if set(named.terms) <= set(t.terms)]
    inside = bool(having) and not any(t.placed or len(t.terms) == len(named.terms) for t in having)
    return inside and any(t.placed and t.sort == "place" for t in evidence.close.names)


def _worked_out(number: Quantity, text: str, told: Details) -> bool:
    """Whether an amount follows from those, or from the times, of a text."""
    return (
        is_more_by(number, text, told.numbers)
        or is_apart(number, text, told.numbers)
        or is_part(number, text, told.numbers, told.text)
        or is_since(number, text, told.times)
        or is_summed(number, text, told.numbers, told.text)
    )


def _neighbours(named: Named, said: Details, told: Details, matcher: Matcher) -> list[int]:
    """Where the evidence has the names that stand on either side of one in the sentence."""
    at = said.names.index(named)
    beside = said.names[max(0, at - 1) : at] + said.names[at + 1 : at + 2]
    return [t.at for b in beside for t in told.names if matcher.alike(b, t)]


def _rival(number: Quantity, evidence: Evidence) -> str:
    close = number in evidence.close.numbers
    return with_nouns(number, evidence.close.text if close else evidence.whole.text)
