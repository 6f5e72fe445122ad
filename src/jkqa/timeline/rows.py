"""Events as rows for JSON, CSV and pages, and by month."""

import csv
import io
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from jkqa.events.event import Event
from jkqa.events.kinds import Kinds

COLUMNS = ["date", "until", "document", "locator", "kinds", "countries", "text"]


def rows(events: Sequence[Event], kinds: Kinds) -> list[dict[str, Any]]:
    """One object per entry: its days, place, kinds (in words), countries and text."""
    return [
        {
            "date": event.entry.dates.start.isoformat() if event.entry.dates.start else None,
            "until": event.entry.dates.end.isoformat() if event.entry.dates.end else None,
            "document": event.entry.document,
            "locator": str(event.entry.locator),
            "kinds": kinds.shown(event.kinds),
            "countries": sorted(event.countries),
            "text": " ".join(event.entry.text.split()),
        }
        for event in events
    ]


def csv_text(events: Sequence[Event], kinds: Kinds) -> str:
    """RFC 4180 with a header; several kinds or countries are joined by semicolons."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for row in rows(events, kinds):
        joined = {name: "; ".join(row[name]) for name in ("kinds", "countries")}
        writer.writerow({**row, **joined})
    return out.getvalue()


def by_month(events: Sequence[Event]) -> list[tuple[str, list[Event]]]:
    """The events of each month that has any, as (``2024-06``, events)."""
    return [(month, list(own)) for month, own in groupby(events, key=lambda e: e.entry.date[:7])]
