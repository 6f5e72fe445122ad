"""The entries that match what is wanted; where none has it all, those that match best."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jkqa.entries.chronology import matching
from jkqa.entries.parties import party_test
from jkqa.events.event import Event
from jkqa.events.phrases import has_run, lemmas
from jkqa.names import simple
from jkqa.retrieval import Retriever
from jkqa.timex import Timex
from jkqa.tokenize import tokens
from jkqa.wants.need import Need
from jkqa.wants.plural import Plural
from jkqa.wants.wanted import Wanted

#: How likely a set is right: as asked, with names taken anywhere, with words left out.
EXACT, LOOSE, PARTIAL = 0.9, 0.8, 0.6
#: Of sets as asked: those that need name nothing, and those that must name so many things, by how
#: often each kind is exact over the question sets (docs/evaluation.md).
_BY_TIME, _BY_MUCH, _MUCH = 0.98, 0.85, 3
_MOSTLY = 0.6
#: Kinds of events that several take part in alike.
_MUTUAL = frozenset({"meeting", "summit", "call", "videocall", "contact"})
#: So much of the words' weight must be found where neither a kind nor a name narrows the set.
_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Gathered:
    """The events that match, what was left out of the question to find them, and how sure."""

    events: tuple[Event, ...]
    want: Wanted
    ignored: tuple[str, ...] = ()
    confidence: float = EXACT

    @property
    def sureness(self) -> float:
        """How likely the set is right; the more its entries must name, the less."""
        if self.confidence != EXACT:
            return self.confidence
        plural = self.want.plural
        named = len(self.want.needs) + bool(plural and plural.noun)
        return _BY_MUCH if named >= _MUCH else EXACT if named else _BY_TIME


def gather(retriever: Retriever, want: Wanted, time: Timex | None) -> Gathered:
    """The events that match all that is asked; where none does, those that match best.

    Kinds, names and the time are always kept to; of the other words those are left out that the
    events which have most of them do not have.
    """
    want = _compounds(retriever, want, time)
    if want.plural:
        return _with_party(retriever, want, want.plural, time)
    found = _among_several(matching(retriever, want, time), want)
    if found:
        return Gathered(tuple(found), want)
    freed = replace(want, needs=tuple(n if n.name else _anywhere(n) for n in want.needs))
    loose = replace(want, needs=tuple(_anywhere(need) for need in want.needs))
    for wider in (freed, loose):
        found = matching(retriever, wider, time)
        if found:
            return Gathered(tuple(found), wider, confidence=LOOSE)
    either = _either(retriever, loose, time)
    if either.events:
        return either
    best = _best(retriever, freed, time)
    return best if best.events else _best(retriever, loose, time)


def _with_party(retriever: Retriever, want: Wanted, plural: Plural, time: Timex | None) -> Gathered:
    """Of a question for several parties the events that have all it says, and such a party."""
    freed = replace(want, needs=tuple(map(_anywhere, want.needs)))
    told = replace(freed, kinds=()) if any(map(is_known_act, want.needs)) else freed
    has_party = party_test(retriever, plural)
    for wider, sure in ((want, EXACT), (freed, LOOSE), (told, LOOSE)):
        found = [e for e in matching(retriever, wider, time) if has_party(e)]
        if found:
            return Gathered(tuple(_among_several(found, want)), wider, confidence=sure)
    return Gathered((), want)


def lacks_only_that(retriever: Retriever, want: Wanted, time: Timex | None) -> bool:
    """Whether entries have all that is asked but an act, or a year; or no unit has the act.

    Only acts of which every name is known: what is not told as one of these is not told.
    """
    those = [need for need in want.needs if need.year or is_known_act(need)]
    kept = tuple(need for need in want.needs if need not in those)
    if want.plural and any(map(is_known_act, those)):
        return True
    if those and gather(retriever, replace(want, needs=kept), time).events:
        return True
    return any(is_known_act(need) and not _is_anywhere(retriever, need) for need in those)


def _is_anywhere(retriever: Retriever, need: Need) -> bool:
    """Whether any unit, of the chronology or of the body, has the words for an act."""
    runs = (lemmas(simple(tokens(unit.text))) for unit in retriever.units)
    return any(
        next(has_run(run, way), None) is not None for run in runs for way in need.alternatives
    )


def is_known_act(need: Need) -> bool:
    """Whether an act is one that the list of acts has, with the ways to tell it."""
    return need.done and len(need.alternatives) > 1


def _among_several(events: list[Event], want: Wanted) -> list[Event]:
    """Which finance ministers met: not one of them with somebody else, where others did."""
    offices = [need for need in want.needs if need.several] if set(want.kinds) & _MUTUAL else []
    among = [event for event in events if all(event.has_several(need) for need in offices)]
    return among or events


def _compounds(retriever: Retriever, want: Wanted, time: Timex | None) -> Wanted:
    """Two words as one, where some entry has them so: "joint statement"."""
    events = matching(retriever, Wanted(kinds=want.kinds), time)
    return replace(want, needs=tuple(_compound(need, events) for need in want.needs))


def _compound(need: Need, events: Sequence[Event]) -> Need:
    """The compound in place of the word, where most events of the kind with the word have it."""
    if not need.compound:
        return need
    own = [event for event in events if event.names(_anywhere(need))]
    said = sum(event.says(need.compound, gerund=need.gerund) for event in own)
    if not said or said < _MOSTLY * len(own):
        return need
    return replace(need, alternatives=(need.compound,), role="any")


def _either(retriever: Retriever, want: Wanted, time: Timex | None) -> Gathered:
    """About the arbitration and its award: entries on one of the words, where none has both."""
    joined = [i for i, need in enumerate(want.needs) if need.joined and i]
    if not joined:
        return Gathered((), want)
    needs: list[Need] = []
    for i, need in enumerate(want.needs):
        if i in joined and needs:
            ways = (*needs[-1].alternatives, *need.alternatives)
            needs[-1] = replace(
                needs[-1], alternatives=ways, words=f"{needs[-1].words} or {need.words}"
            )
        else:
            needs.append(need)
    wider = replace(want, needs=tuple(needs))
    return Gathered(tuple(matching(retriever, wider, time)), wider, confidence=LOOSE)


def _anywhere(need: Need) -> Need:
    return need if need.role == "main" else replace(need, role="any")


def _best(retriever: Retriever, want: Wanted, time: Timex | None) -> Gathered:
    """Of the events with all names, those that have most of the other words, by their weight."""
    fixed = tuple(n for n in want.needs if n.name or n.negative or _is_office(n) or n.year)
    words = [n for n in want.needs if n not in fixed]
    among = matching(retriever, replace(want, needs=fixed), time)
    weights = {need: _weight(retriever, need) for need in words}
    held = {id(e): sum(weights[n] for n in words if e.names(n)) for e in among}
    most = max(held.values(), default=0.0)
    if not among or not (want.kinds or fixed or most):
        return Gathered((), want)
    found = [e for e in among if held[id(e)] >= most - 1e-9]
    kept = [n for n in words if any(e.names(n) for e in found)]
    known = sum(w for n, w in weights.items() if any(e.names(n) for e in retriever.events))
    enough = _ENOUGH * known * (0.5 if time or fixed else 1.0)
    if not want.kinds and most < enough:
        return Gathered((), want)
    narrowed = replace(want, needs=tuple(n for n in want.needs if n in fixed or n in kept))
    ignored = tuple(n.words for n in words if n not in kept)
    return Gathered(tuple(found), narrowed, ignored, PARTIAL)


def _is_office(need: Need) -> bool:
    """An office or body of several words is never left out: "the prime ministers"."""
    return need.office and any(len(way) > 1 for way in need.alternatives) and not need.sides


def _weight(retriever: Retriever, need: Need) -> float:
    """How much a word tells: the rarer, and the longer the phrase, the more."""
    events = retriever.events
    have = sum(event.names(need) for event in events)
    size = max(map(len, need.alternatives), default=1)
    return size * math.log(1 + len(events) / (1 + have))
