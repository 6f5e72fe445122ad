"""Entries as an iCalendar file (RFC 5545), by the icalendar library."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from jkqa.events.event import Event
from jkqa.events.kinds import Kinds
from jkqa.timeline.lanes import short
from jkqa.types import Document
from jkqa.version import __version__

_SUMMARY = 72  # letters


def calendar(events: Sequence[Event], documents: Sequence[Document], kinds: Kinds) -> bytes:
    """One all-day event per entry; the same entries give the same bytes.

    The time stamp that the format asks for is the entry's own day, so that nothing depends on when
    the file is made.
    """
    from icalendar import Calendar
    from icalendar import Event as CalendarEvent

    made = Calendar()
    made.add("prodid", f"-//jkqa//{__version__}//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", "; ".join(d.title or d.id for d in documents))
    for event in events:
        entry = event.entry
        if entry.dates.start is None or entry.dates.end is None:
            continue
        item = CalendarEvent()
        item.add("uid", f"{entry.document}-{entry.locator.replace('#', '-')}@jkqa")
        item.add("dtstamp", datetime.combine(entry.dates.start, datetime.min.time(), UTC))
        item.add("dtstart", entry.dates.start)
        item.add("dtend", entry.dates.end + timedelta(days=1))  # the end is not included
        item.add("summary", short(entry.text, _SUMMARY))
        item.add("description", f"{' '.join(entry.text.split())}\n{entry.document}:{entry.locator}")
        if event.kinds:
            item.add("categories", kinds.shown(event.kinds))
        item.add("transp", "TRANSPARENT")
        made.add_component(item)
    return bytes(made.to_ical())
