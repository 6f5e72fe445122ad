"""Entries found, as a tuple that can also be a data frame."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jkqa.errors import JkqaError
from jkqa.events.event import Event
from jkqa.types import Entry

if TYPE_CHECKING:
    import pandas as pd


class Entries(tuple[Entry, ...]):  # noqa: SLOT001  a tuple can have no slots of its own
    """Entries in order of date; ``events`` are the same with kinds and countries."""

    events: tuple[Event, ...]

    @classmethod
    def of(cls, events: Iterable[Event]) -> "Entries":
        """From events."""
        events = tuple(events)
        made = cls(event.entry for event in events)
        made.events = events
        return made

    def frame(self) -> "pd.DataFrame":
        """A pandas data frame, one row per entry.

        Columns: ``date`` and ``until`` (days), ``document``, ``locator``, ``kinds`` and
        ``countries`` (tuples), ``text``. Raises JkqaError where pandas is not installed.
        """
        try:
            import pandas as pd
        except ImportError:
            raise JkqaError("a data frame needs pandas. Run: pip install pandas") from None
        rows = [
            {
                "date": pd.to_datetime(str(event.entry.dates.start)),
                "until": pd.to_datetime(str(event.entry.dates.end)),
                "document": event.entry.document,
                "locator": str(event.entry.locator),
                "kinds": event.kinds,
                "countries": tuple(sorted(event.countries)),
                "text": event.entry.text,
            }
            for event in self.events
        ]
        columns = ["date", "until", "document", "locator", "kinds", "countries", "text"]
        return pd.DataFrame(rows, columns=columns)
