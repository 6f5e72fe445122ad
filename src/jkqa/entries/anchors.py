"""Which event a question means by "the Sado mine listing", and when it was."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from jkqa.entries.chronology import matching
from jkqa.errors import OptionError
from jkqa.events.event import Event
from jkqa.retrieval import Retriever
from jkqa.timex import Anchored, mentions
from jkqa.tokenize import terms
from jkqa.types import DateRange, Entry, Unit
from jkqa.wants.wanted import Wanted, wanted

#: Below this score no event is what the words describe.
_LEAST = 0.33
#: An event that is no entry's own, but a date in a passage, must be this much better.
_PASSAGE_HANDICAP = 0.12
#: What an entry gains by being of the kind, and by telling of it in its main clause.
_KIND_BONUS, _MAIN_BONUS = 0.08, 0.05
_NAMES_BONUS, _WORDS_BONUS = 0.12, 0.06
#: So near a unit need not share half of the words.
_NEAR = 0.45
#: By so much nearer is what tells of an event that the document has no day of.
_FAR = 0.15
_OTHERS = 3
_ROOT = 6  # letters
#: So much of what the words name must stand in the unit, where they ask for no kind of event.
_LEAST_SAID = 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A unit that may tell of the event, its date, and how well it fits."""

    unit: Unit
    dates: DateRange
    score: float


class Anchors:
    """Finds events for the grammar of time; ``given`` takes the place of what would be found.

    ``given`` are locators or ISO dates, for the events of a question in order; an empty string
    leaves one to be found.
    """

    def __init__(self, retriever: Retriever, given: Sequence[str] = ()) -> None:
        self._retriever = retriever
        self._given = list(given)
        self._seen: dict[str, Anchored | None] = {}

    def __call__(self, words: str) -> Anchored | None:
        """The event that the words describe; None where there is none."""
        if words not in self._seen:
            found = self._find(words)
            at = sum(anchor is not None for anchor in self._seen.values())
            if found and at < len(self._given) and self._given[at]:
                found = self._by_hand(words, self._given[at])
            self._seen[words] = found
        return self._seen[words]

    def check(self) -> None:
        """Raise OptionError when more anchors were given than the question has events."""
        found = sum(anchor is not None for anchor in self._seen.values())
        if len(self._given) > found:
            raise OptionError(
                f"more anchors were given ({len(self._given)}) than the question names events "
                f"({found}); "
                "an anchor takes the place of an event such as 'the week after the summit'."
            )

    def _by_hand(self, words: str, given: str) -> Anchored:
        try:
            day = date.fromisoformat(given)
        except ValueError:
            unit = self._retriever.unit(given)
            dates = _dates_of(unit, self._retriever)
            if dates is None:
                raise OptionError(
                    f"{given} has no date; expected an entry's locator or a date."
                ) from None
            return Anchored(words, dates, unit.document, str(unit.locator))
        return Anchored(words, DateRange(day, day))

    def _find(self, words: str) -> Anchored | None:
        """By what the words ask for where they say it all, else by how near a unit is."""
        want = wanted(words, self._retriever.language)
        exact = self._exact(want)
        names = all(n.name for n in want.needs)
        vague = len(want.needs) < 2 and len(exact) != 1
        if (names or vague) and not want.kinds and not (want.order and want.needs):
            return None  # a person or a place is no event, and one common word describes none
        if want.order and exact:
            number = want.order.number
            at = number - 1 if number > 0 else number
            if -len(exact) <= at < len(exact):
                chosen = exact[at]
                return self._anchored(words, [chosen, *(e for e in exact if e is not chosen)])
        if len(exact) == 1 and want.needs:
            return self._anchored(words, exact)
        likely = self._likely(words, want) if want.kinds and want.needs and not exact else []
        if len(likely) == 1:
            return self._anchored(words, likely)
        return self._nearest(words, want) or (
            self._anchored(words, exact) if want.kinds and exact else None
        )

    def _exact(self, want: Wanted) -> list[Event]:
        """The events that are of the kind and name it all; in the main clause, where some do."""
        found = matching(self._retriever, want)
        needs = tuple(replace(n, role="party", name=n.name) for n in want.needs)
        main = [e for e in found if all(e.tells(need) for need in needs)]
        return main or found

    def _likely(self, words: str, want: Wanted) -> list[Event]:
        """The events of the kind, with the people named, that have most of the words: over half."""
        named = [need for need in want.needs if need.name and not need.country]
        names = tuple(replace(need, role="any") for need in named)
        shares = [
            (_literal(event, words), event)
            for event in matching(self._retriever, Wanted(kinds=want.kinds, needs=names))
        ]
        most = max((share for share, _ in shares), default=0.0)
        return [e for share, e in shares if share == most] if most > _LEAST_SAID else []

    def _anchored(self, words: str, events: Sequence[Event]) -> Anchored:
        best = events[0].entry
        others = tuple(self._retriever.place(e.entry) for e in events[1 : 1 + _OTHERS])
        return Anchored(words, best.dates, best.document, str(best.locator), others)

    def _nearest(self, words: str, want: Wanted) -> Anchored | None:
        evidence = self._retriever.score(words)
        events = {(e.entry.document, e.entry.locator): e for e in self._retriever.events}
        found = []
        undated, dated = 0.0, 0.0
        for hit in self._retriever.ranked(evidence, 10):
            event = events.get((hit.unit.document, hit.locator))
            dates = _dates_of(hit.unit, self._retriever)
            if dates is None:
                undated = max(undated, hit.score)
                continue
            dated = max(dated, hit.score)
            score = hit.score
            if event is None:
                score -= _PASSAGE_HANDICAP
            else:
                score += _KIND_BONUS if want.kinds and event.is_of(want.kinds) else 0.0
                score += _MAIN_BONUS * _share(event, want)
                score += _NAMES_BONUS * _named(event, want)
                score += _WORDS_BONUS * _literal(event, words)
            if _said(hit.unit, want) < _LEAST_SAID and hit.score < _NEAR:
                continue
            found.append(Candidate(hit.unit, dates, score))
        found.sort(key=lambda c: -c.score)
        if not found or found[0].score < _LEAST or undated - dated > _FAR:
            return None
        best = found[0]
        others = tuple(self._retriever.place(c.unit) for c in found[1 : 1 + _OTHERS])
        return Anchored(
            words, best.dates, best.unit.document, str(best.unit.locator), others, best.score
        )


def _share(event: Event, want: Wanted) -> float:
    if not want.needs:
        return 0.0
    return sum(event.tells(need) for need in want.needs) / len(want.needs)


def _literal(event: Event, words: str) -> float:
    """The share of the words, also of those that ask for the kind, that the entry has.

    A word that is only talked about counts a little less.
    """
    asked = set(terms(words))
    told, named = set(event.scoped.main_terms), set(event.scoped.terms)
    held = sum(1.0 if _has(told, term) else 0.8 * _has(named, term) for term in asked)
    return held / len(asked) if asked else 0.0


def _has(own: set[str], term: str) -> bool:
    return term in own or any(_akin(term, other) for other in own if other)


def _akin(one: str, other: str) -> bool:
    """Words of one root: parliament, parliamentary."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _ROOT and long.startswith(short)


def _named(event: Event, want: Wanted) -> float:
    names = [replace(need, role="any") for need in want.needs if need.name]
    return sum(event.names(need) for need in names) / len(names) if names else 0.0


def _said(unit: Unit, want: Wanted) -> float:
    """The share of the words' content that the unit names."""
    if not want.needs:
        return 1.0
    own = set(terms(unit.text))
    held = sum(
        any(set(way) <= own for way in need.alternatives) or bool(need.country)
        for need in want.needs
    )
    return max(held / len(want.needs), _LEAST_SAID if want.kinds else 0.0)


def _dates_of(unit: Unit, retriever: Retriever) -> DateRange | None:
    """An entry's date, or the one day that a passage names."""
    if isinstance(unit, Entry):
        return unit.dates
    period = retriever.document(unit.document).period
    days = [m.dates for m in mentions(unit.text, period) if m.precision == "day"]
    return days[0] if days else None
