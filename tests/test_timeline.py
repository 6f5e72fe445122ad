"""The chronology drawn and exported: pictures, page, calendar, rows."""

import csv
import io
import json
import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations

import pytest
from icalendar import Calendar

import jkqa
from jkqa.events.event import Event, event_from
from jkqa.tables import read_tables
from jkqa.timeline import by_month, calendar, csv_text, heatmap, lanes_of, page, plot, rows
from jkqa.timeline.lanes import By, Lane, short
from jkqa.types import DateRange, Entry, Locator, Span

TABLES = read_tables()
PNG = b"\x89PNG\r\n\x1a\n"


def many(count: int) -> list[Event]:
    made = []
    for i in range(count):
        day = date(2020, 1, 1) + timedelta(days=3 * i)
        text = f"Minister {i} of {('Norway', 'Sweden')[i % 2]} {('meets', 'visits')[i % 2]} a port."
        span = Span(0, len(text))
        dates = DateRange(day, day)
        entry = Entry("d", Locator(f"{day}#1"), "Chronology", text, span, dates, span)
        made.append(event_from(entry, TABLES.kinds, TABLES.countries, {}))
    return made


def lanes(events: Sequence[Event], by: By = "kind") -> list[Lane]:
    return lanes_of(events, by, TABLES.kinds, lambda _word: True)


@pytest.mark.parametrize("count", [1, 40, 400])
@pytest.mark.parametrize("by", ["kind", "actor"])
def test_pictures_of_every_size(count: int, by: By) -> None:
    rows_drawn = lanes(many(count), by)
    assert plot(rows_drawn, "A title", (640, 400)).startswith(PNG)
    assert heatmap(rows_drawn, "A title", (640, 400)).startswith(PNG)


def test_the_same_events_give_the_same_picture() -> None:
    drawn = lanes(many(30))
    assert plot(drawn, "x", kind="svg") == plot(drawn, "x", kind="svg")
    assert b"<svg" in plot(drawn, "x", kind="svg")[:400]


def test_labels_overlap_neither_each_other_nor_leave_the_picture() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from jkqa.timeline.labels import Mark, place_labels

    figure = Figure(figsize=(10, 5), dpi=100)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    axes.set_xlim(0, 100)
    axes.set_ylim(4, -1)
    marks = [Mark(i * 1.7, i % 4, f"Entry number {i} about something", "black") for i in range(58)]
    placed = place_labels(figure, axes, marks)
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    boxes = [text.get_window_extent(renderer) for text in axes.texts]
    assert placed == len(boxes) > 10
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    inside = axes.get_window_extent(renderer)
    assert all(inside.x0 <= box.x0 and box.x1 <= inside.x1 for box in boxes)


def test_lanes_by_kind_hold_every_event_once() -> None:
    events = many(50)
    assert sorted(id(e) for lane in lanes(events) for e in lane.events) == sorted(map(id, events))
    assert len(lanes(events)) <= 8


def test_the_page_needs_no_network_and_holds_all(index: jkqa.Index) -> None:
    events = index.events
    html = page(events, index.documents, index.tables.kinds)
    assert not re.search(r"(?:src|href)=|https?://|@import|url\(", html)
    [data] = re.findall(
        r'<script id="entries" type="application/json">(.*?)</script>', html, re.DOTALL
    )
    assert json.loads(data) == rows(events, index.tables.kinds)


def test_an_entry_cannot_break_out_of_the_page() -> None:
    text = "Norway says </script><script>alert(1)</script> & \u2028 more."
    span, dates = Span(0, len(text)), DateRange(date(2020, 1, 1), date(2020, 1, 1))
    entry = Entry("d", Locator("2020-01-01#1"), "Chronology", text, span, dates, span)
    html = page([event_from(entry, TABLES.kinds, TABLES.countries, {})], [], TABLES.kinds)
    assert html.count("</script>") == 2
    assert "alert(1)</script>" not in html


def test_the_calendar_is_read_back_by_its_library(index: jkqa.Index) -> None:
    made = calendar(index.events, index.documents, index.tables.kinds)
    items = Calendar.from_ical(made).walk("VEVENT")
    assert len(items) == len(index.events)
    for item, event in zip(items, index.events, strict=True):
        assert item.decoded("dtstart") == event.entry.dates.start
        assert item.decoded("dtend") - timedelta(days=1) == event.entry.dates.end
        assert " ".join(event.entry.text.split()) in str(item["description"])
    assert len({str(item["uid"]) for item in items}) == len(items)
    assert made == calendar(index.events, index.documents, index.tables.kinds)


def test_csv_is_read_back(index: jkqa.Index) -> None:
    kinds = index.tables.kinds
    read = list(csv.DictReader(io.StringIO(csv_text(index.events, kinds))))
    assert [row["locator"] for row in read] == [str(e.entry.locator) for e in index.events]
    assert [row["text"] for row in read] == [row["text"] for row in rows(index.events, kinds)]


def test_months_hold_every_event(index: jkqa.Index) -> None:
    months = by_month(index.events)
    assert [month for month, _ in months] == [f"2031-0{i}" for i in range(1, 7)]
    assert sum(len(own) for _, own in months) == len(index.events)


def test_short_texts_are_cut_between_words() -> None:
    assert short("one two three", 20) == "one two three"
    assert short("one two three", 9) == "one two…"
    assert len(short("word " * 50, 30)) <= 30
