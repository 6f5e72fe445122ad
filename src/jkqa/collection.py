"""Documents and their units, looked up by id, locator and number."""

from collections.abc import Sequence
from datetime import date
from functools import cached_property

from jkqa.errors import UnknownDocument, UnknownLocator
from jkqa.types import Citation, DateRange, Document, Locator, Unit


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

    def _has(self, wanted: Locator, id: str) -> str:
        units = [u for u in self.units if u.kind == wanted.kind and id in ("", u.document)]
        if not units:
            return f"the index has no {wanted.kind} at all."
        if wanted.kind == "entry":
            day = wanted.split("#")[0]
            near = min(units, key=lambda u: _days_apart(u.locator.split("#")[0], day))
            return f"the nearest entry is {near.locator}."
        return f"the last one is {units[-1].locator}."

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


def _days_apart(one: str, other: str) -> int:
    def day(text: str) -> date:
        try:
            return date.fromisoformat(text if len(text) > 7 else f"{text}-01")
        except ValueError:
            return date.min

    return abs((day(one) - day(other)).days)
