"""What an index works out once from its documents' words: their terms, their dates, their spelling.

None of it changes with the user's tables, so it is saved with the index and not made again for each
question.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from jkqa.names import Vocabulary
from jkqa.protocols import Table
from jkqa.query import unit_dates, unit_terms
from jkqa.signals.lexical import Postings, compile_postings
from jkqa.types import DateRange, Document


@dataclass(frozen=True, slots=True)
class Compiled:
    """The words of an index's units.

    ``dates`` has the columns unit, first day, last day (proleptic ordinals; 0: open), in the order
    of the units: when a unit is about, by its own date and those that its text mentions.
    """

    vocabulary: Vocabulary
    postings: Postings
    dates: Table


def compiled(documents: Sequence[Document]) -> Compiled:
    """The words of the documents' units."""
    found: list[list[str]] = []
    rows: list[tuple[int, int, int]] = []

    def texts() -> Iterator[str]:  # each is read once for both, while its tokens are at hand
        for document in documents:
            for unit in document.units:
                dates = unit_dates(unit, document.period)
                rows.extend((len(found), _day(d.start), _day(d.end)) for d in dates)
                found.append(unit_terms(unit, document.period))
                yield unit.text

    vocabulary = Vocabulary(texts())
    return Compiled(
        vocabulary=vocabulary,
        postings=compile_postings(found),
        dates=np.asarray(rows, dtype=np.int32).reshape(-1, 3),
    )


def dates_in(table: Table, unit: int) -> list[DateRange]:
    """The dates of a unit, from the table of all."""
    first, last = np.searchsorted(table[:, 0], [unit, unit + 1])
    return [DateRange(_date(a), _date(b)) for _, a, b in table[first:last].tolist()]


def about(table: Table, dates: Sequence[DateRange], units: int) -> Any:
    """1 for each unit with a date that overlaps one of ``dates``, else 0; shape ``(units,)``."""
    found = np.zeros(units)
    first, last = table[:, 1], np.where(table[:, 2] > 0, table[:, 2], date.max.toordinal())
    for wanted in dates:
        until = _day(wanted.end) or date.max.toordinal()
        found[table[(first <= until) & (last >= _day(wanted.start)), 0]] = 1
    return found


def words_text(vocabulary: Vocabulary) -> str:
    """A vocabulary as it is written."""
    return json.dumps(vocabulary.state(), ensure_ascii=False, separators=(",", ":")) + "\n"


def words_of(text: str) -> Vocabulary:
    """The vocabulary that was written. Raises ValueError or KeyError when it is none."""
    return Vocabulary.of_state(json.loads(text))


def _day(day: date | None) -> int:
    return day.toordinal() if day else 0


def _date(day: int) -> date | None:
    return date.fromordinal(day) if day else None
