"""Entries by time, actor and topic."""

import re
from collections.abc import Sequence
from datetime import date

from jkqa.errors import OptionError
from jkqa.names import simple
from jkqa.query import plan
from jkqa.retrieval import Retriever
from jkqa.spelling import is_english
from jkqa.timex import month_range
from jkqa.tokenize import tokens
from jkqa.types import DateRange, Entry

Day = date | str | None


def entries(
    retriever: Retriever,
    since: Day = None,
    until: Day = None,
    actors: Sequence[str] = (),
    topic: str | None = None,
) -> tuple[Entry, ...]:
    """The entries in order of date that lie in the period and name every actor.

    ``since`` and ``until`` include the day, month or year that they name. Actors may be misspelt,
    reversed or aliases. ``topic`` keeps the entries that have every content word of it.
    """
    period = DateRange(_first(since), _last(until))
    wanted = [_alternatives(retriever, words) for words in (*actors, *([topic] if topic else []))]
    found = [
        unit
        for unit in retriever.units
        if isinstance(unit, Entry)
        and unit.dates.overlaps(period)
        and all(_names(unit, slots) for slots in wanted)
    ]
    return tuple(sorted(found, key=lambda e: (e.dates.start, e.document, e.locator.sort_key)))


Slots = list[list[tuple[str, ...]]]


def _alternatives(retriever: Retriever, words: str) -> Slots:
    """For each word or name, every way of saying it, as terms."""
    query = plan(words, retriever.vocabulary, retriever.aliases, is_english, retriever.period)
    return [[terms for terms, _ in slot] for slot in query.slots]


def _names(entry: Entry, slots: Slots) -> bool:
    terms = [token.term for token in simple(tokens(entry.text))]
    return bool(slots) and all(any(_has(terms, phrase) for phrase in slot) for slot in slots)


def _has(terms: list[str], phrase: tuple[str, ...]) -> bool:
    """Whether the terms have the phrase as a run."""
    size = len(phrase)
    return any(tuple(terms[i : i + size]) == phrase for i in range(len(terms) - size + 1))


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
