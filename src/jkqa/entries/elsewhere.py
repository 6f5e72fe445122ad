"""What no entry has, the body may tell: when passages answer a question for a set of entries."""

import re
from collections.abc import Sequence

from jkqa.asked import Asked
from jkqa.entries.chronology import extent
from jkqa.entries.gather import PARTIAL, is_known_act
from jkqa.events.phrases import has_run, lemmas
from jkqa.expect import ask_of
from jkqa.names import simple
from jkqa.retrieval import Retriever
from jkqa.sentences import sentences
from jkqa.timex import mentions
from jkqa.tokenize import terms, tokens
from jkqa.types import Answer, Citation, DateRange, Entry, Passage, Span, Unit
from jkqa.wants.forms import asks_for_entries, asks_for_one_thing, asks_when, may_be_told
from jkqa.wants.need import Need

#: Kinds of being somewhere: an entry of another kind shows that too, if it sets itself there.
_PRESENCE = frozenset({"visit"})
_TOGETHER = 2  # words that make a topic, where one could be chance
_WEEK = 7  # days: "3 to 5 December" are days, "mid-December" and "December" are none


def may_tell(retriever: Retriever, asked: Asked, answer: Answer) -> bool:
    """Whether passages may answer what the chronology does not: no list or count is asked for."""
    if _is_guessed(retriever, asked, answer):
        return True
    counts = asked.want.form == "count"
    return (
        answer.abstained
        and not (counts or asked.clock or asked.years)
        and (asked.want.plural is not None or may_be_told(asked.question))
    )


def is_better(retriever: Retriever, asked: Asked, answer: Answer, told: Answer) -> bool:
    """Whether what passages tell, or that they do not, counts for more than the chronology.

    The day of an entry that was guessed counts for more than no answer.
    """
    if _is_guessed(retriever, asked, answer):
        return not (told.abstained and ask_of(asked.question).kind == "date")
    if not told.abstained and asks_for_one_thing(asked.question):
        return True
    return is_told(retriever, asked, told)


def _is_guessed(retriever: Retriever, asked: Asked, answer: Answer) -> bool:
    """Whether an entry was found as the first or last by a part of the question's words only.

    It is no guess where an entry as such is asked for, "which of the two meetings came first?", or
    its day, and what kind of event it is was understood.
    """
    if answer.set is None or answer.set.form != "order" or answer.confidence != PARTIAL:
        return False
    ask, kinds = ask_of(asked.question), retriever.tables.kinds
    entry = ask.kind == "other" and (
        not ask.head or any(kinds.says(kind, (ask.head,)) for kind in asked.want.kinds)
    )
    its_day = ask.kind == "date" and bool(asked.want.kinds)
    return not (entry or its_day or asks_for_entries(asked.question))


def is_told(retriever: Retriever, asked: Asked, answer: Answer) -> bool:
    """Whether an answer from passages tells what no entry has.

    One quotation must name all that the question names and be about the time that is asked for,
    unless the question is when something was last. Entries have been looked through for the kind of
    event already, so that another one counts only where the question is who was where.
    """
    return any(_tells(retriever, asked, citation) for citation in answer.citations)


def _tells(retriever: Retriever, asked: Asked, citation: Citation) -> bool:
    names = [n for n in asked.want.needs if (n.name or n.office) and not n.negative]
    acts = [n for n in asked.want.needs if is_known_act(n) or n.year]
    if not all(_names(retriever, citation.quote, need) for need in [*names, *acts]):
        return False
    if asked.want.order is not None and asks_when(asked.question):
        return True
    unit = retriever.units[retriever.number_of(citation)]
    if asked.time and not any(asked.time.has(dates) for dates in _days(retriever, unit, citation)):
        return False
    return unit.kind != "entry" or (bool(_PRESENCE & {*asked.want.kinds}) and _is_at(unit, names))


def _days(retriever: Retriever, unit: Unit, citation: Citation) -> list[DateRange]:
    """When a quotation is about: the last date named before it, those in it and right behind it."""
    if isinstance(unit, Entry):
        return [unit.dates]
    document = retriever.document(unit.document)
    told = sentences(document.text, unit.span.start, unit.span.end)
    last = next((s for s in told if s.start >= citation.end), Span(citation.end, citation.end))
    until = Span(unit.span.start, last.end).of(document.text)
    dated = mentions(until, document.period)
    before = [m for m in dated if unit.span.start + m.span.end <= citation.start]
    return [m.dates for m in dated[max(0, len(before) - 1) :]]


def _names(retriever: Retriever, text: str, need: Need) -> bool:
    if need.country:
        return any(at.country == need.country for at in retriever.readings.countries(text))
    run = lemmas(simple(tokens(text)))
    return any(next(has_run(run, way), None) is not None for way in need.alternatives)


def _is_at(entry: Unit, names: Sequence[Need]) -> bool:
    """Whether an entry is set in a place that is named."""
    places = "|".join(re.escape(need.words) for need in names if not need.country)
    return bool(places and re.search(rf"\b(?:in|to|at)\s+(?:the\s+)?(?:{places})\b", entry.text))


def is_of_the_body(retriever: Retriever, words: Sequence[str]) -> bool:
    """Whether words that no entry has stand together in a paragraph, whose topic they are."""
    wanted = {term for word in words for term in terms(word)}
    return len(words) >= _TOGETHER and any(
        wanted <= retriever.readings.terms(retriever.number_of(unit))
        for unit in retriever.units
        if isinstance(unit, Passage)
    )


def telling_of_the_time(retriever: Retriever, asked: Asked) -> tuple[Passage, ...]:
    """The paragraphs and captions with a day in the time asked for, that name all its names.

    None for a time with all days of the chronology in it, of which most of the body speaks.
    """
    time, days = asked.time, extent(retriever)
    if time is None or (days and any(_within(days, own) for own in time.ranges)):
        return ()
    names = [need for need in asked.want.needs if need.name and not need.negative]
    return tuple(
        unit
        for unit in retriever.units
        if isinstance(unit, Passage)
        and any(
            _are_days(dates) and _within(dates, own)
            for dates in retriever.dates_of(unit)
            for own in time.ranges
        )
        and all(_names(retriever, unit.text, need) for need in names)
    )


def _are_days(dates: DateRange) -> bool:
    return bool(dates.start and dates.end and (dates.end - dates.start).days < _WEEK)


def _within(one: DateRange, other: DateRange) -> bool:
    """Whether all days of a closed range lie in another."""
    starts = other.start is None or bool(one.start and one.start >= other.start)
    return starts and (other.end is None or bool(one.end and one.end <= other.end))
