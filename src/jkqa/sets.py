"""Set answers: every entry that a question asks for, listed, counted or by order."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jkqa.asked import Asked, time_object
from jkqa.chronology import extent, matching
from jkqa.events import Event
from jkqa.forms import asks_whether
from jkqa.ground import cite
from jkqa.needs import Need
from jkqa.retrieval import Retriever
from jkqa.timex import Timex, said
from jkqa.types import Answer, Citation, DateRange, Hit, Passage, SetReading
from jkqa.wanted import Wanted

#: How likely a set is right: as asked, with names taken anywhere, with words left out.
_EXACT, _LOOSE, _PARTIAL = 0.9, 0.8, 0.6
_PASSAGES = 5
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
    confidence: float = _EXACT


def set_answer(retriever: Retriever, asked: Asked, k: int) -> Answer | None:
    """The set that the question asks for; None where it asks for none, or nothing matches."""
    if not asked.want.form:
        return None
    gathered = gather(retriever, asked.want, asked.time)
    order = asked.want.order
    if order and order.nth and asked.want.form == "order":
        said = _said_to_be(retriever, asked, gathered)
        if len(gathered.events) < order.number or said is not gathered:
            gathered = said
            asked = replace(asked, want=replace(asked.want, order=replace(order, number=1)))
    if gathered.confidence == _PARTIAL and asked.want.order and asked.want.form == "order":
        gathered = _said_to_be(retriever, asked, gathered)
    if not gathered.events:
        return _nothing(retriever, asked, k) if _is_sure(retriever, asked) else None
    chosen = _ordered(gathered.events, asked.want)
    return _answer(retriever, asked, gathered, chosen, k)


def _is_sure(retriever: Retriever, asked: Asked) -> bool:
    """Whether an empty set is an answer: the question was understood, and only its time is empty.

    Where words remain that no entry has at any time, passages may still answer.
    """
    if asked.time is None:
        return asks_whether(asked.question)
    if all(need.name or need.office for need in asked.want.needs):
        return True
    everywhere = gather(retriever, asked.want, None)
    return bool(everywhere.events) and everywhere.confidence != _PARTIAL


def gather(retriever: Retriever, want: Wanted, time: Timex | None) -> Gathered:
    """The events that match all that is asked; where none does, those that match best.

    Kinds, names and the time are always kept to; of the other words those are left out that the
    events which have most of them do not have.
    """
    want = _compounds(retriever, want, time)
    found = _among_several(matching(retriever, want, time), want)
    if found:
        return Gathered(tuple(found), want)
    freed = replace(want, needs=tuple(n if n.name else _anywhere(n) for n in want.needs))
    loose = replace(want, needs=tuple(_anywhere(need) for need in want.needs))
    for wider in (freed, loose):
        found = matching(retriever, wider, time)
        if found:
            return Gathered(tuple(found), wider, confidence=_LOOSE)
    either = _either(retriever, loose, time)
    if either.events:
        return either
    best = _best(retriever, freed, time)
    return best if best.events else _best(retriever, loose, time)


def _among_several(events: list[Event], want: Wanted) -> list[Event]:
    """"Which finance ministers met": not one of them with somebody else, where others did."""
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
    """"About the arbitration and its award": entries on one of the words, where none has both."""
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
    return Gathered(tuple(matching(retriever, wider, time)), wider, confidence=_LOOSE)


def _anywhere(need: Need) -> Need:
    return need if need.role == "main" else replace(need, role="any")


def _best(retriever: Retriever, want: Wanted, time: Timex | None) -> Gathered:
    """Of the events with all names, those that have most of the other words, by their weight."""
    fixed = tuple(n for n in want.needs if n.name or n.negative or _is_office(n))
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
    return Gathered(tuple(found), narrowed, ignored, _PARTIAL)


def _is_office(need: Need) -> bool:
    """An office or body of several words is never left out: "the prime ministers"."""
    return need.office and any(len(way) > 1 for way in need.alternatives) and not need.sides


def _weight(retriever: Retriever, need: Need) -> float:
    """How much a word tells: the rarer, and the longer the phrase, the more."""
    events = retriever.events
    have = sum(event.names(need) for event in events)
    size = max(map(len, need.alternatives), default=1)
    return size * math.log(1 + len(events) / (1 + have))


def _said_to_be(retriever: Retriever, asked: Asked, gathered: Gathered) -> Gathered:
    """Where not all words of a question are found: the event that is said to be first or last."""
    assert asked.want.order
    order = asked.want.order
    word = order.nth or ("first" if order.number > 0 else "last")
    need = Need(word, ((word,),))
    said = gather(retriever, replace(asked.want, needs=(*asked.want.needs, need)), asked.time)
    return said if any(e.names(need) for e in said.events) else gathered


def _ordered(events: Sequence[Event], want: Wanted) -> list[Event]:
    """The first or last of the events, where the question asks for these."""
    if want.form != "order" or want.order is None:
        return list(events)
    number = want.order.number
    if want.order.nth:
        return list(events[number - 1 : number])
    return list(events[:number] if number > 0 else events[number:])


def _answer(
    retriever: Retriever, asked: Asked, gathered: Gathered, chosen: list[Event], k: int
) -> Answer:
    citations = cite_entries(retriever, chosen)
    quotes = " ".join(f"{c.quote} [{c.n}]" for c in citations)
    count = len(chosen)
    counted = (
        f"{count} {'entry' if count == 1 else 'entries'}: " if asked.want.form == "count" else ""
    )
    entries = as_hits(chosen)
    passages = _passages(retriever, asked.question, len(entries))
    return Answer(
        question=asked.question,
        abstained=False,
        reason=None,
        confidence=gathered.confidence,
        text=counted + quotes,
        citations=citations,
        passages=passages,
        entries=entries,
        hits=(*entries, *passages)[:k],
        corrections=asked.want.corrections,
        time=time_object(asked.time) if asked.time else None,
        set=reading_of(retriever, asked, gathered, count),
    )


def reading_of(retriever: Retriever, asked: Asked, gathered: Gathered, count: int) -> SetReading:
    """How the question was understood, to be shown."""
    kinds = retriever.tables.kinds
    order = asked.want.order.number if asked.want.form == "order" and asked.want.order else None
    return SetReading(
        form=asked.want.form or "list",
        count=count,
        kinds=tuple(kinds.label(kind) for kind in gathered.want.kinds),
        naming=tuple(_said(need) for need in gathered.want.needs),
        order=order,
        ignored=gathered.ignored,
    )


def _said(need: Need) -> str:
    return f"not {need.words}" if need.negative else need.words


def cite_entries(retriever: Retriever, events: Sequence[Event]) -> tuple[Citation, ...]:
    """Each entry quoted whole, with its date."""
    return tuple(
        cite(retriever.document(e.entry.document), e.entry, e.entry.quotable, n)
        for n, e in enumerate(events, start=1)
    )


def as_hits(events: Sequence[Event]) -> tuple[Hit, ...]:
    """Entries of a set as hits: none is better than another, and they stand in order of date."""
    return tuple(Hit(event.entry, 1.0, rank) for rank, event in enumerate(events, start=1))


def _passages(retriever: Retriever, question: str, before: int) -> tuple[Hit, ...]:
    """What the article has to say, found by words alone, so that no model need be loaded."""
    hits = retriever.search(question, _PASSAGES * 4, "lexical")
    found = [hit for hit in hits if isinstance(hit.unit, Passage)][:_PASSAGES]
    return tuple(replace(hit, rank=before + i) for i, hit in enumerate(found, start=1))


def _nothing(retriever: Retriever, asked: Asked, k: int) -> Answer:
    """The period holds nothing that matches: say so, and what lies nearest on either side."""
    everywhere = gather(retriever, asked.want, None)
    found = everywhere.events or retriever.events
    near = nearest(found, asked.time.whole) if asked.time else []
    passages = _passages(retriever, asked.question, 0)
    return Answer(
        question=asked.question,
        abstained=True,
        reason=_reason(retriever, asked),
        confidence=0.0,
        text="",
        citations=(),
        passages=passages,
        entries=(),
        hits=passages[:k],
        corrections=asked.want.corrections,
        time=time_object(asked.time) if asked.time else None,
        set=reading_of(retriever, asked, everywhere, 0),
        nearest=as_hits(near),
    )


def nearest(events: Sequence[Event], period: DateRange) -> list[Event]:
    """The last event before a period and the first after it."""
    before = [
        e for e in events if period.start and (e.entry.dates.end or period.start) < period.start
    ]
    after = [e for e in events if period.end and (e.entry.dates.start or period.end) > period.end]
    return before[-1:] + after[:1]


def _reason(retriever: Retriever, asked: Asked) -> str:
    days = extent(retriever)
    runs = f"The chronology runs from {said(days)}" if days else "There is no chronology"
    kinds = retriever.tables.kinds
    labels = [kinds.label(kind) for kind in asked.want.kinds]
    what = f"no {' or '.join(labels)}" if labels else "nothing"
    naming = " and ".join(_said(need) for need in asked.want.needs)
    named = f" naming {naming}" if naming else ""
    ranges = asked.time.ranges if asked.time else ()
    when = " or ".join(in_words(dates) for dates in ranges)
    return f"{runs}; {what}{named}{f' {when}' if when else ''}."


def in_words(dates: DateRange) -> str:
    """``in February 2024``, ``on 5 May 2024``, ``from 1 to 10 September 2024``."""
    words = said(dates)
    if dates.start is None or dates.end is None:
        return words
    if dates.start == dates.end:
        return f"on {words}"
    return f"from {words}" if " to " in words else f"in {words}"
