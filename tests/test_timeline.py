"""The chronology drawn and exported: pictures, page, calendar, rows."""

import csv
import io
import json
import math
import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

import jkqa
from jkqa.errors import OptionError
from jkqa.events.event import Event, event_from
from jkqa.tables import read_tables
from jkqa.timeline import by_month, calendar, csv_text, heatmap, lanes_of, page, plot, rows
from jkqa.timeline.axis import ticks_of, words_of
from jkqa.timeline.bands import SIZES, bands, fitting, levels
from jkqa.timeline.canvas import COLOURS, INKS
from jkqa.timeline.lanes import COUNTED, By, Lane, short
from jkqa.timeline.plot import lanes_figure
from jkqa.types import DateRange, Entry, Locator, Span

if TYPE_CHECKING:
    from matplotlib.figure import Figure

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
    rows_drawn = lanes(many(30))
    made = plot(rows_drawn, "x", kind="svg")
    assert made == plot(rows_drawn, "x", kind="svg")
    assert b"<svg" in made[:400]


def drawn(count: int, by: By = "kind", size: tuple[int, int] = (1600, 900)) -> "Figure":
    return lanes_figure(lanes(many(count), by), "A title", size)


@pytest.mark.parametrize("size", [(800, 450), (1600, 900), (2400, 1000)])
@pytest.mark.parametrize("by", ["kind", "actor"])
def test_labels_overlap_nothing_and_stay_inside(by: By, size: tuple[int, int]) -> None:
    figure = drawn(78, by, size)
    [axes] = figure.axes
    renderer = figure.canvas.get_renderer()  # type: ignore[attr-defined]
    words = [text for text in axes.texts if text.get_gid() == "label"]
    boxes = [text.get_window_extent(renderer) for text in words]
    assert len(boxes) > 5
    assert not any(one.overlaps(other) for one, other in combinations(boxes, 2))
    inside = axes.get_window_extent(renderer).padded(1)
    assert all(inside.x0 <= box.x0 and box.x1 <= inside.x1 for box in boxes)
    assert all(inside.y0 <= box.y0 and box.y1 <= inside.y1 for box in boxes)
    points = [axes.transData.transform(at) for line in marks_of(figure) for at in line]
    assert not any(box.contains(x, y) for box in boxes for x, y in points)


def marks_of(figure: "Figure") -> list[list[list[float]]]:
    [axes] = figure.axes
    lines = [line for line in axes.lines if str(line.get_gid()).startswith("lane-")]
    return [np.asarray(line.get_xydata()).tolist() for line in lines]


@pytest.mark.parametrize("count", [1, 78, 1000])
def test_every_entry_is_drawn_once_and_no_mark_covers_another(count: int) -> None:
    figure = drawn(count)
    [axes] = figure.axes
    days = [round(x) for line in marks_of(figure) for x, _ in line]
    assert sorted(days) == [(e.entry.dates.start - date(1970, 1, 1)).days for e in many(count)]  # type: ignore[operator]
    diameter = next(line.get_markersize() for line in axes.lines if line.get_gid() == "lane-0")
    for line in marks_of(figure):
        at = [axes.transData.transform(point) * 72 / figure.dpi for point in line]
        for (x, y), (u, v) in combinations(at, 2):
            assert max(abs(x - u), abs(y - v)) > diameter - 0.01


def test_more_entries_than_marks_fit_become_bubbles_that_count_them_all() -> None:
    figure = drawn(9000, size=(500, 300))
    [axes] = figure.axes
    assert not marks_of(figure)
    assert len(axes.collections) > 20
    counts = [int(text.get_text()) for text in axes.texts]
    assert 8000 < sum(counts) <= 9000  # the smallest bubbles hold no number


def test_an_entry_is_labelled_in_one_lane_only() -> None:
    [axes] = drawn(40, "actor").axes
    said = [text.get_text() for text in axes.texts if text.get_gid() == "label"]
    assert len({text.split()[1] for text in said}) == len(said) > 10


spans = st.lists(st.tuples(st.floats(0, 500), st.floats(0, 60)), max_size=60).map(
    lambda found: sorted((start, start + long) for start, long in found)
)


@given(spans, st.sampled_from(SIZES))
def test_marks_on_one_level_never_touch(found: list[tuple[float, float]], size: float) -> None:
    on = levels(found, size)
    for (one, at), (other, too) in combinations(zip(found, on, strict=True), 2):
        assert at != too or other[0] >= one[1] + size


@given(st.lists(spans, min_size=1, max_size=8), st.floats(150, 900))
def test_bands_fill_the_height_in_order(
    found: list[list[tuple[float, float]]], height: float
) -> None:
    fits = fitting(found, height)
    if fits is None:
        return
    size, on = fits
    strips = bands(on, size, 1000, height, [len(own) for own in on])
    assert strips[-1].bottom == pytest.approx(height)
    for strip, own in zip(strips, on, strict=True):
        assert strip.top <= strip.base - (max(own, default=0) + 0.5) * size
        assert strip.base + size / 2 <= strip.bottom + 0.01


@given(st.dates(date(1700, 1, 1), date(2300, 1, 1)), st.integers(2, 60_000), st.integers(2, 20))
def test_ticks_are_few_and_inside(first: date, days: int, most: int) -> None:
    last = first + timedelta(days=days)
    ticks = ticks_of(first, last, most)
    assert 1 <= len(ticks) <= max(most, 2) + 1
    assert ticks == sorted(set(ticks))
    assert first <= ticks[0] <= ticks[-1] <= last
    assert len(words_of(ticks)) == len(ticks)
    assert str(ticks[0].year) in words_of(ticks)[0]


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def lightness_and_hue(rgb: Sequence[float]) -> list[float]:
    """CIE 1976 L*a*b* of linear sRGB."""
    white = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    xyz = [sum(m * max(0.0, c) for m, c in zip(row, rgb, strict=True)) / sum(row) for row in white]
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


#: Machado, Oliveira and Fernandes (2009), severity 1.
SIGHT = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


@pytest.mark.parametrize("sight", SIGHT)
def test_colours_differ_for_everybody(sight: str) -> None:
    seen = [
        lightness_and_hue(
            [sum(m * c for m, c in zip(r, linear(c0), strict=True)) for r in SIGHT[sight]]
        )
        for c0 in COLOURS
    ]
    assert min(math.dist(one, other) for one, other in combinations(seen, 2)) > 15


def test_words_are_dark_enough_to_read_on_their_ground() -> None:
    """The contrast that WCAG 2.1 asks for, 4.5 to 1, also on the grey of every other lane."""

    def luminance(colour: str) -> float:
        return sum(m * c for m, c in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))

    ground = luminance("#f5f6f8") + 0.05
    assert all(ground / (luminance(ink) + 0.05) >= 4.5 for ink in INKS)


@pytest.mark.parametrize("title", ["Short", "A very long title " * 20, "$5 and $6 for all"])
def test_titles_stay_inside(title: str) -> None:
    figure = lanes_figure(lanes(many(5)), title, (800, 450))
    box = figure.texts[0].get_window_extent()
    assert box.x0 >= 0 <= box.y0
    assert box.x1 <= 800


@pytest.mark.parametrize("by", ["kind", "actor"])
def test_the_legend_says_what_is_counted(by: By) -> None:
    figure = lanes_figure(lanes(many(20), by), "x", (400, 300), COUNTED[by])
    [legend] = figure.legends
    said = " ".join(legend.get_title().get_text().split())
    assert said == f"In brackets: {COUNTED[by]}"
    box = legend.get_window_extent()
    assert box.x0 >= 0
    assert box.x1 <= 400


def test_an_svg_has_the_size_that_is_asked_for() -> None:
    made = plot(lanes(many(5)), "x", (1234, 567), "svg").decode()
    assert re.search(r'<svg[^>]*width="1234" height="567"', made)


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


def test_the_heat_map_covers_the_period_that_it_is_given() -> None:
    actors = lanes(many(5), "actor")
    wide = heatmap(actors, "x", kind="svg", days=(date(2020, 1, 1), date(2020, 6, 1))).decode()
    assert "Jun" in wide
    assert "Jun" not in heatmap(actors, "x", kind="svg").decode()


def test_a_heat_map_without_actors_says_so() -> None:
    with pytest.raises(OptionError, match="no actor"):
        heatmap([], "x")


def test_a_firm_with_an_ampersand_is_one_actor() -> None:
    day = date(2020, 1, 1)
    text = "The Lipovec District Court orders Grevna Coke & Steel to pay."
    span = Span(0, len(text))
    entry = Entry("d", Locator("2020-01-01#1"), "C", text, span, DateRange(day, day), span)
    names = {
        lane.name
        for lane in lanes([event_from(entry, TABLES.kinds, TABLES.countries, {})], "actor")
    }
    assert "Grevna Coke & Steel" in names
