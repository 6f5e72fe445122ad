"""Set answers: every entry that a question asks for, listed, counted or by order."""

from collections.abc import Sequence
from dataclasses import replace

from jkqa.asked import Asked, time_object
from jkqa.entries.chronology import runs
from jkqa.entries.elsewhere import is_of_the_body, telling_of_the_time
from jkqa.entries.gather import PARTIAL, Gathered, gather, lacks_only_that
from jkqa.events.event import Event
from jkqa.ground import cite
from jkqa.names import simple
from jkqa.premises.rows import counted, miscounted
from jkqa.retrieval import Retriever
from jkqa.timex import said
from jkqa.tokenize import tokens
from jkqa.types import Answer, Citation, DateRange, Hit, Passage, SetReading
from jkqa.wants.forms import asks_for_others, asks_how_often, asks_whether
from jkqa.wants.need import Need
from jkqa.wants.wanted import Wanted

_PASSAGES = 5
_PLACES = 6  # that a message names


def set_answer(retriever: Retriever, asked: Asked, k: int) -> Answer | None:
    """The set that the question asks for; None where it asks for none, or nothing matches."""
    if not asked.want.form:
        return None
    gathered = gather(retriever, asked.want, asked.time)
    order = asked.want.order
    if asked.want.form == "list" and _is_another(asked, gathered):
        return None
    if order and order.nth and asked.want.form == "order":
        said = _said_to_be(retriever, asked, gathered)
        if len(gathered.events) < order.number and said is gathered:
            return None  # there is no third
        if len(gathered.events) < order.number or said is not gathered:
            gathered = said
            asked = replace(asked, want=replace(asked.want, order=replace(order, number=1)))
    often = asked.want.form == "count" and asks_how_often(asked.question)
    if often and not asked.want.kinds and gathered.confidence == PARTIAL:
        return None  # nothing that is counted was understood
    if gathered.confidence == PARTIAL and _is_one_end(asked.want):
        gathered = _said_to_be(retriever, asked, gathered)
    if asked.want.form == "order" and is_of_the_body(retriever, gathered.ignored):
        return None
    if not gathered.events:
        return _nothing(retriever, asked, k) if _is_sure(retriever, asked) else None
    chosen = _ordered(_others(gathered.events, asked), asked.want)
    return _answer(retriever, asked, gathered, chosen, k)


def _is_another(asked: Asked, gathered: Gathered) -> bool:
    """Whether the question is about one of a row, and all entries are about others of it."""
    at = asked.time.spans if asked.time else ()
    ordinals = [
        pair
        for pair in counted(simple(tokens(asked.question)))
        if not any(span.covers(pair[0].span) for span in at)
    ]
    return any(miscounted(ordinals, [event.entry.text for event in gathered.events]))


def _is_one_end(want: Wanted) -> bool:
    """Whether the first or the last is asked for, and not both."""
    return want.form == "order" and want.order is not None and not want.order.both


def _others(events: Sequence[Event], asked: Asked) -> Sequence[Event]:
    """What *else* happened on the day of X: without X."""
    if not (asked.time and asks_for_others(asked.question)):
        return events
    named = {(a.document, a.locator) for a in asked.time.anchors}
    others = [e for e in events if (e.entry.document, str(e.entry.locator)) not in named]
    return others or events


def _is_sure(retriever: Retriever, asked: Asked) -> bool:
    """Whether an empty set is an answer: the question was understood, and only its time is empty.

    Where words remain that no entry has at any time, passages may still answer.
    """
    if lacks_only_that(retriever, asked.want, asked.time):
        return True
    if asked.time is None:
        return asks_whether(asked.question)
    if all(need.name or need.office for need in asked.want.needs):
        return True
    everywhere = gather(retriever, asked.want, None)
    return bool(everywhere.events) and everywhere.confidence != PARTIAL


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
    if want.order.both and len(events) > 2 * number:
        return [*events[:number], *events[-number:]]
    if want.order.both:
        return list(events)
    if want.order.nth:
        return list(events[number - 1 : number])
    return list(events[:number] if number > 0 else events[number:])


def _answer(
    retriever: Retriever, asked: Asked, gathered: Gathered, chosen: list[Event], k: int
) -> Answer:
    citations = cite_entries(retriever, chosen)
    quotes = " ".join(f"{c.quote} [{c.n}]" for c in citations)
    count = len(chosen)
    counted = f"{counted_in_words(citations)}: " if asked.want.form == "count" else ""
    entries = as_hits(chosen)
    passages = _passages(retriever, asked.question, len(entries))
    return Answer(
        question=asked.question,
        abstained=False,
        reason=None,
        confidence=gathered.sureness,
        text=counted + quotes,
        citations=citations,
        passages=passages,
        entries=entries,
        hits=(*entries, *passages)[:k],
        corrections=asked.want.corrections,
        time=time_object(asked.time) if asked.time else None,
        set=reading_of(retriever, asked, gathered, count),
    )


def counted_in_words(citations: Sequence[Citation]) -> str:
    """What a count counts: the entries here, and not how often a thing was in the world."""
    many = "entry" if len(citations) == 1 else "entries"
    several = len({citation.document for citation in citations}) > 1
    return f"{len(citations)} {many} of {'these chronologies' if several else 'this chronology'}"


def reading_of(retriever: Retriever, asked: Asked, gathered: Gathered, count: int) -> SetReading:
    """How the question was understood, to be shown."""
    kinds = retriever.tables.kinds
    order = asked.want.order.number if asked.want.form == "order" and asked.want.order else None
    return SetReading(
        form=asked.want.form or "list",
        count=count,
        kinds=tuple(kinds.label(kind) for kind in gathered.want.kinds),
        naming=(*_party(gathered.want), *map(_said, gathered.want.needs)),
        order=order,
        both=bool(order and asked.want.order and asked.want.order.both),
        ignored=gathered.ignored,
    )


def _party(want: Wanted) -> tuple[str, ...]:
    """The noun of a question for several parties: "companies"."""
    return (want.plural.words,) if want.plural and want.plural.noun else ()


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


def _passages(
    retriever: Retriever, question: str, before: int, told: Sequence[Passage] = ()
) -> tuple[Hit, ...]:
    """What the article has to say, found by words alone, so that no model need be loaded.

    ``told`` come first, all of them, whether or not they share a word with the question.
    """
    hits = retriever.search(question, _PASSAGES * 4, "lexical")
    scores = {hit.unit: hit.score for hit in hits}
    found = [Hit(unit, scores.get(unit, 0.0), 0) for unit in told]
    others = [h for h in hits if isinstance(h.unit, Passage) and h.unit not in told]
    found += others[: max(0, _PASSAGES - len(told))]
    return tuple(replace(hit, rank=before + i) for i, hit in enumerate(found, start=1))


def _told_in(retriever: Retriever, told: Sequence[Passage]) -> str:
    """Where the body speaks of the time that is asked for, though no entry does."""
    places = [retriever.place(u) for u in told]
    if len(places) > _PLACES:
        places = [*places[:_PLACES], f"{len(places) - _PLACES} more"]
    if not places:
        return ""
    return f" The body speaks of that time in {_listed(places)}."


def _nothing(retriever: Retriever, asked: Asked, k: int) -> Answer:
    """The period holds nothing that matches: say so, and what lies nearest on either side."""
    everywhere = gather(retriever, asked.want, None)
    found = everywhere.events or retriever.events
    near = nearest(found, asked.time.whole) if asked.time else []
    told = telling_of_the_time(retriever, asked)
    passages = _passages(retriever, asked.question, 0, told)
    return Answer(
        question=asked.question,
        abstained=True,
        reason=f"{_reason(retriever, asked)}{_told_in(retriever, told)}",
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


def _quoted(need: Need) -> str:
    """A name as it is, and a plain word as a word: “ordered”."""
    if need.name or need.office or need.country:
        return _said(need)
    return f"not “{need.words}”" if need.negative else f"“{need.words}”"


def _listed(words: Sequence[str]) -> str:
    """``companies, “ordered” and “pay”``."""
    *firsts, last = words or ("",)
    return f"{', '.join(firsts)} and {last}" if firsts else last


def _reason(retriever: Retriever, asked: Asked) -> str:
    kinds = retriever.tables.kinds
    labels = [kinds.label(kind) for kind in asked.want.kinds]
    what = f"no {' or '.join(labels)}" if labels else "nothing"
    needs = [need for need in asked.want.needs if not need.year]
    named = _listed([*_party(asked.want), *map(_quoted, needs)])
    named = f" naming {named}" if named else ""
    ranges = asked.time.ranges if asked.time else ()
    years = [f"in {need.words}" for need in asked.want.needs if need.year]
    when = " or ".join([*(in_words(dates) for dates in ranges), *years])
    return f"{runs(retriever)}; {what}{named}{f' {when}' if when else ''}."


def in_words(dates: DateRange) -> str:
    """``in February 2024``, ``on 5 May 2024``, ``from 1 to 10 September 2024``."""
    words = said(dates)
    if dates.start is None or dates.end is None:
        return words
    if dates.start == dates.end:
        return f"on {words}"
    return f"from {words}" if " to " in words else f"in {words}"
