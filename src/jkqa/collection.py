"""Documents, their units and sentences, looked up by id, locator, day and number."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import overload

from jkqa.errors import UnknownDocument, UnknownLocator
from jkqa.protocols import Table
from jkqa.types import Citation, DateRange, Document, Locator, Span, Unit

#: ``2024-06-25``, or a month where entries are dated by it, of one document or of any.
_DAY = re.compile(r"(?:(?P<document>.+):)?(?P<day>\d{4}-\d\d(?:-\d\d)?)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a unit and its place in the document's text."""

    unit: int
    span: Span


class Sentences(Sequence[Sentence]):
    """The sentences of a table with the columns unit, start, end, each made when it is asked for.

    A corpus has hundreds of thousands, and a question looks at some.
    """

    def __init__(self, table: Table) -> None:
        self._table = table

    def __len__(self) -> int:
        return len(self._table)

    @overload
    def __getitem__(self, at: int) -> Sentence: ...
    @overload
    def __getitem__(self, at: slice) -> "Sentences": ...
    def __getitem__(self, at: int | slice) -> "Sentence | Sentences":
        if isinstance(at, slice):
            return Sentences(self._table[at])
        unit, start, end = self._table[at].tolist()
        return Sentence(unit, Span(start, end))


class Collection:
    """Documents, and their units numbered through all of them."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = tuple(documents)
        self.units: tuple[Unit, ...] = tuple(u for d in self.documents for u in d.units)

    def document(self, id: str) -> Document:
        """The document of that id. Raises UnknownDocument."""
        if id in self._by_id:
            return self._by_id[id]
        known = ", ".join(d.id for d in self.documents) or "none"
        raise UnknownDocument(f"no document {id!r} in the index; it has: {known}.")

    @cached_property
    def _by_id(self) -> dict[str, Document]:
        return {document.id: document for document in reversed(self.documents)}

    def unit(self, locator: str) -> Unit:
        """The unit at ``p12`` or ``japan-korea-2024:p12``. Raises UnknownLocator.

        Without a document, the locator must occur in only one.
        """
        id, _, short = locator.rpartition(":")
        try:
            wanted = Locator(short)
        except ValueError:
            raise UnknownLocator(
                f"no locator: {locator!r}; expected p12, fig2, 2024-06-25#2 or DOCUMENT:p12."
            ) from None
        found = [
            unit
            for document in ([self.document(id)] if id else self.documents)
            for unit in document.units
            if unit.locator == wanted
        ]
        if not found:
            raise UnknownLocator(f"no unit {locator!r}; {self._has(wanted, id)}")
        if len(found) > 1:
            places = ", ".join(f"{u.document}:{u.locator}" for u in found[:4])
            raise UnknownLocator(f"{locator!r} is in {len(found)} documents; say which: {places}.")
        return found[0]

    def day(self, day: str) -> tuple[Unit, ...]:
        """The entries of ``2024-06-25`` or ``japan-korea-2024:2024-06-25``, in order.

        Raises UnknownLocator where there is none, and for a day that several documents have.
        """
        match = _DAY.fullmatch(day)
        if not match or not _is_of_a_calendar(match["day"]):
            raise UnknownLocator(f"no day: {day!r}; expected 2024-06-25 or DOCUMENT:2024-06-25.")
        id, wanted = match["document"] or "", match["day"]
        if id:
            self.document(id)  # raises UnknownDocument
        found = [u for u in self._units("entry", id) if _day_of(u) == wanted]
        if not found:
            raise UnknownLocator(f"no entry of {day}; {self._nearest(wanted, id)}")
        held = list(dict.fromkeys(u.document for u in found))
        if len(held) > 1:
            places = ", ".join(f"{name}:{wanted}" for name in held[:4])
            raise UnknownLocator(f"{day!r} is in {len(held)} documents; say which: {places}.")
        return tuple(found)

    def _units(self, kind: str, id: str) -> list[Unit]:
        return [u for u in self.units if u.kind == kind and id in ("", u.document)]

    def _has(self, wanted: Locator, id: str) -> str:
        if wanted.kind == "entry":
            day = wanted.split("#")[0]
            known = len(day) < len("2024-06-25") or _is_of_a_calendar(day)
            return self._nearest(day, id) if known else f"{day} is in no calendar."
        units = self._units(wanted.kind, id)
        if not units:
            return f"the index has no {wanted.kind} at all."
        lasts = {unit.document: self.place(unit) for unit in units}.values()
        return f"the last {'ones are' if len(lasts) > 1 else 'one is'} {', '.join(lasts)}."

    def _nearest(self, day: str, id: str) -> str:
        """Which entries lie nearest to a day: all of that day, or of the one nearest."""
        entries = self._units("entry", id)
        if not entries:
            return "the index has no entry at all."
        near = _day_of(min(entries, key=lambda u: _days_apart(_day_of(u), day)))
        *others, last = dict.fromkeys(self.place(u) for u in entries if _day_of(u) == near)
        if not others:
            return f"the nearest entry is {last}."
        return f"the nearest entries are {', '.join(others)} and {last}."

    def place(self, unit: Unit | Citation) -> str:
        """The locator by which ``unit`` finds it; with its document where there are several."""
        several = len(self.documents) > 1
        return f"{unit.document}:{unit.locator}" if several else str(unit.locator)

    def number_of(self, unit: Unit | Citation) -> int:
        """The number in ``units`` of a unit, or of the one that is quoted."""
        return self._numbers[unit.document, unit.locator]

    @cached_property
    def _numbers(self) -> dict[tuple[str, str], int]:
        return {(u.document, u.locator): i for i, u in enumerate(self.units)}

    @cached_property
    def period(self) -> DateRange | None:
        """The days that the documents cover together."""
        periods = [d.period for d in self.documents if d.period]
        starts = [p.start for p in periods if p.start]
        ends = [p.end for p in periods if p.end]
        return DateRange(min(starts), max(ends)) if starts and ends else None

    def period_of(self, unit: Unit | Citation) -> DateRange | None:
        """The days that the document of a unit covers; its dates without a year are of these."""
        return self.document(unit.document).period

    @cached_property
    def own_periods(self) -> tuple[DateRange, ...]:
        """The days that each document covers, in order, each once; a year left out is of any."""
        return _in_order({d.period for d in self.documents if d.period})

    def numbers_of(self, document: str) -> range:
        """The numbers in ``units`` of a document's units. Raises UnknownDocument."""
        ends = self._ends[self.document(document).id]
        return range(ends - len(self.document(document).units), ends)

    @cached_property
    def _ends(self) -> dict[str, int]:
        counts = accumulate(len(d.units) for d in self.documents)
        return dict(zip((d.id for d in self.documents), counts, strict=True))

    @cached_property
    def periods(self) -> tuple[DateRange, ...]:
        """The days that each document with a chronology covers, in order, each once."""
        return _in_order({d.period for d in self.documents if d.period and d.entries})


def _in_order(periods: AbstractSet[DateRange]) -> tuple[DateRange, ...]:
    return tuple(sorted(periods, key=lambda p: (p.start or date.min, p.end or date.max)))


def is_day(locator: str) -> bool:
    """Whether a day is named, and no single entry of it."""
    return _DAY.fullmatch(locator) is not None


def _is_of_a_calendar(day: str) -> bool:
    """Whether there is such a day, or such a month: no 2024-13, no 2024-02-30."""
    try:
        date.fromisoformat(day if day.count("-") > 1 else f"{day}-01")
    except ValueError:
        return False
    return True


def _day_of(entry: Unit) -> str:
    return entry.locator.split("#")[0]


def _days_apart(one: str, other: str) -> int:
    def day(text: str) -> date:
        try:
            return date.fromisoformat(text if len(text) > 7 else f"{text}-01")
        except ValueError:
            return date.min

    return abs((day(one) - day(other)).days)
