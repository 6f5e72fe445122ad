"""Entries by time, actor, kind and topic."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from jkqa.errors import OptionError
from jkqa.events.event import Event
from jkqa.retrieval import Retriever
from jkqa.timex import Timex, month_range, said
from jkqa.types import DateRange, Entry
from jkqa.wants.need import Need
from jkqa.wants.wanted import Wanted, topic, wanted

Day = date | str | None
_SAID_APART = 3  # documents: of more, a message says from when to when all of them run


def entries(
    retriever: Retriever,
    since: Day = None,
    until: Day = None,
    actors: Sequence[str] = (),
    kinds: Sequence[str] = (),
    about: str | None = None,
) -> tuple[Event, ...]:
    """The events in order of date that lie in the period, name every actor and are of a kind.

    ``since`` and ``until`` include the day, month or year that they name. Actors may be misspelt,
    reversed, aliases or countries. ``about`` keeps the entries that have every content word of it.
    Raises OptionError for what is no date and for an unknown kind.
    """
    start, end = _first(since), _last(until)
    if start and end and start > end:
        raise OptionError(f"since {start} is after until {end}; expected an earlier day first.")
    named = [need for words in actors for need in _needs(retriever, words)]
    want = Wanted(
        kinds=tuple(_kind(retriever, kind) for kind in kinds),
        needs=(*named, *(_needs(retriever, about) if about else ())),
    )
    period = DateRange(start, end)
    return tuple(e for e in matching(retriever, want) if e.entry.dates.overlaps(period))


def matching(retriever: Retriever, want: Wanted, time: Timex | None = None) -> list[Event]:
    """The events that have all that is wanted, in order of date."""
    return [
        event
        for event in retriever.events
        if (time is None or time.has(event.entry.dates))
        and event.is_of(want.kinds)
        and all(event.names(need) != need.negative for need in want.needs)
    ]


def extent(retriever: Retriever) -> DateRange | None:
    """From the first to the last day of the chronology; None where there is none."""
    return _extent([unit for unit in retriever.units if isinstance(unit, Entry)])


def runs(retriever: Retriever) -> str:
    """``The chronology runs from 8 May to 29 June 2024``; a few documents each by themselves."""
    whole = extent(retriever)
    if whole is None:
        return "There is no chronology"
    each = {d.id: days for d in retriever.documents if (days := _extent(d.entries))}
    if len(set(each.values())) == 1 or len(each) > _SAID_APART:
        return f"The chronology runs from {said(whole)}"
    own = ", ".join(f"{id} from {said(days)}" for id, days in each.items())
    return f"The chronologies run: {own}"


def _extent(entries: Sequence[Entry]) -> DateRange | None:
    starts = [e.dates.start for e in entries if e.dates.start]
    ends = [e.dates.end for e in entries if e.dates.end]
    return DateRange(min(starts), max(ends)) if starts and ends else None


def _needs(retriever: Retriever, words: str) -> tuple[Need, ...]:
    """Every word or name, to be found anywhere in an entry; kinds count as their words."""
    found = topic(words, retriever.language)
    return tuple(replace(need, role="any") for need in found)


def _kind(retriever: Retriever, words: str) -> str:
    """A kind by its name in the table or by any word that asks for it."""
    kinds = retriever.tables.kinds
    if words in kinds.all:
        return words
    found = wanted(words, retriever.language).kinds
    if not found:
        known = ", ".join(kinds.all)
        raise OptionError(f"no kind of event {words!r}; expected one of {known}.")
    return found[0]


def _first(day: Day) -> date | None:
    return day if isinstance(day, date) or day is None else _range(day).start


def _last(day: Day) -> date | None:
    return day if isinstance(day, date) or day is None else _range(day).end


def _range(day: str) -> DateRange:
    """``2024``, ``2024-06`` or ``2024-06-25`` as days."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", day.strip())
    try:
        if match and match[3]:
            whole = date.fromisoformat(day.strip())
            return DateRange(whole, whole)
        if match and match[2]:
            return month_range(int(match[1]), int(match[2]))
        if match:
            return DateRange(date(int(match[1]), 1, 1), date(int(match[1]), 12, 31))
    except (ValueError, IndexError):
        pass
    raise OptionError(f"{day!r} is no date; expected 2024-06-25, 2024-06 or 2024.")
