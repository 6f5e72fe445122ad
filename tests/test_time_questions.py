"""What a question says about time: a table of expressions, and laws."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jkqa.timex import Anchored, Timex, read_time, said
from jkqa.types import DateRange
from strategies import DAYS

PERIOD = DateRange(date(2024, 5, 1), date(2024, 12, 31))
TABLE = Path(__file__).parent / "tables" / "expressions.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line[:1] != "#"]
FIRST_MET = DateRange(date(2024, 10, 10), date(2024, 10, 10))
SUMMIT = DateRange(date(2024, 9, 6), date(2024, 9, 6))
#: No year is written in these, so that all of it comes from the period.
YEARLESS = [r for r in ROWS if not re.search("20|/24", r[0]) and r[1:2] != ["none"]]


def days(found: Timex | None) -> str:
    if found is None:
        return "none"
    return f"{found.whole.start or ''}..{found.whole.end or ''}"


def event(words: str) -> Anchored | None:
    """A document with two events: a first meeting and a summit."""
    for known, dates in (("first met", FIRST_MET), ("summit", SUMMIT)):
        if known in words:
            return Anchored(words, dates, "d", f"{dates.start}#1")
    return None


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_the_table_of_expressions(row: list[str]) -> None:
    expression, first, last = (*row, "", "")[:3]
    expected = "none" if first == "none" else f"{first}..{last}"
    for question in (f"What happened {expression}?", f"Which rulings came {expression}"):
        assert days(read_time(question, PERIOD)) == expected, question


def test_the_table_is_as_long_as_promised() -> None:
    assert len(ROWS) >= 150


@given(DAYS, st.integers(0, 400))
@example(date(2000, 2, 29), 1)
def test_a_printed_range_parses_back(start: date, length: int) -> None:
    dates = DateRange(start, start + timedelta(days=length))
    found = read_time(f"What happened {said(dates)}?", PERIOD)
    assert found is not None, said(dates)
    assert found.ranges == (dates,), said(dates)


@given(DAYS, st.booleans())
def test_an_open_range_parses_back(day: date, since: bool) -> None:
    dates = DateRange(day, None) if since else DateRange(None, day)
    found = read_time(f"List the rulings {said(dates)}.", PERIOD)
    assert found is not None
    assert found.ranges == (dates,)


@given(st.sampled_from(YEARLESS), st.integers(-10, 40))
def test_shifting_the_period_shifts_the_answer(row: list[str], fours: int) -> None:
    """By leap cycles of 28 years, so that weekdays stay as well."""
    years = 28 * (fours // 28) if fours >= 0 else 0
    shifted = DateRange(date(2024 + years, 5, 1), date(2024 + years, 12, 31))
    before = read_time(f"What happened {row[0]}?", PERIOD)
    after = read_time(f"What happened {row[0]}?", shifted)
    assert before is not None
    assert after is not None
    for old, new in zip(before.ranges, after.ranges, strict=True):
        for one, other in ((old.start, new.start), (old.end, new.end)):
            assert other == (one.replace(year=one.year + years) if one else None)


@given(st.text(max_size=200), st.sampled_from(ROWS))
def test_no_text_breaks_the_grammar(text: str, row: list[str]) -> None:
    for question in (text, f"{text} {row[0]}", f"{row[0]} {text}", f"between {text} and {row[0]}"):
        found = read_time(question, PERIOD, event)
        if found:
            assert all(0 <= s.start < s.end <= len(question) for s in found.spans)
            assert found.ranges


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What happened in the week after they first met?", "2024-10-11..2024-10-17"),
        ("What happened after they first met?", "2024-10-11.."),
        ("Since they first met, what happened?", "2024-10-10.."),
        ("the seven days leading up to the farewell summit", "2024-08-30..2024-09-05"),
        ("before they first met but after 1 July", "2024-07-02..2024-10-09"),
        ("between the farewell summit and the day they first met", "2024-09-06..2024-10-10"),
        ("What happened on the day they first met?", "2024-10-10..2024-10-10"),
        ("What happened two days before the summit?", "2024-09-04..2024-09-04"),
        ("within three days of the summit", "2024-09-03..2024-09-09"),
        ("In the fortnight before the summit, which rulings came?", "2024-08-23..2024-09-05"),
        ("from the summit until they first met", "2024-09-06..2024-10-10"),
        ("What happened shortly after the summit?", "2024-09-07..2024-09-13"),
        ("the day before the summit", "2024-09-05..2024-09-05"),
        ("by the time of the summit", "..2024-09-06"),
        ("What did the ministry say before the council?", "none"),
    ],
)
def test_times_that_hang_on_events(question: str, expected: str) -> None:
    found = read_time(question, PERIOD, event)
    assert days(found) == expected
    if found:
        assert found.anchors


def test_what_comes_right_after_is_the_next_entry() -> None:
    found = read_time("What happened immediately after the summit?", PERIOD, event)
    assert found is not None
    assert (found.nearest, days(found)) == (1, "2024-09-07..")


def test_the_text_of_a_time_stands_in_the_question() -> None:
    found = read_time("What happened between 1 and 10 September 2024?", PERIOD)
    assert found is not None
    assert found.text == "between 1 and 10 September 2024"


def test_months_that_are_apart_stay_apart() -> None:
    found = read_time("What happened in May and in September?", PERIOD)
    assert found is not None
    assert [str(dates) for dates in found.ranges] == [
        "2024-05-01/2024-05-31",
        "2024-09-01/2024-09-30",
    ]


def test_how_slashes_are_read_is_said() -> None:
    found = read_time("What happened on 6/7/2024?", PERIOD)
    assert found is not None
    assert found.notes == ("6/7/2024 is read month first",)


def test_a_question_without_a_time_has_none() -> None:
    assert read_time("Who was named ambassador to Japan?", PERIOD, event) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What happened in the 1950s?", "1950-01-01..1959-12-31"),
        ("Who worked there in the early 1950s?", "1950-01-01..1953-12-31"),
        ("What changed between the 1930s and the 1950s?", "1930-01-01..1959-12-31"),
        ("What was built before the 1950s?", "..1949-12-31"),
    ],
)
def test_a_decade_is_its_ten_years(question: str, expected: str) -> None:
    history = DateRange(date(1884, 1, 1), date(2022, 12, 31))
    assert days(read_time(question, history)) == expected
