"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jkqa.timex import Impossible, Mention, impossible, leading, mentions, year_within
from jkqa.types import DateRange
from strategies import DAYS, typed

PERIOD = DateRange(date(2024, 5, 1), date(2024, 12, 31))


def no_year(_month: int, _day: int) -> None:
    return None


@given(DAYS.flatmap(lambda day: st.tuples(st.just(day), typed(day))))
def test_a_day_is_read_however_it_is_typed(case: tuple[date, str]) -> None:
    day, text = case
    found = leading(f"{text}: something happens", no_year)
    assert isinstance(found, Mention), text
    assert (found.dates.start, found.dates.end) == (day, day), text
    assert found.span.of(text) == text


@pytest.mark.parametrize("text", ["31 November 2024", "June 31", "2024-13-40", "Feb. 29, 2023"])
def test_a_day_that_no_calendar_has(text: str) -> None:
    found = impossible(f"What happened on {text}?")
    assert found
    assert found.of(f"What happened on {text}?") == text


@given(DAYS.flatmap(typed))
def test_no_day_of_the_calendar_is_impossible(text: str) -> None:
    assert impossible(f"What happened on {text} in the city?") is None


@given(DAYS.flatmap(lambda day: st.tuples(st.just(day), typed(day))))
def test_a_day_is_found_in_running_text(case: tuple[date, str]) -> None:
    day, text = case
    found = mentions(f"What happened on {text} in the city?")
    assert [m.dates for m in found] == [DateRange(day, day)], text


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Feb. 11-13, 2031", "2031-02-11", "2031-02-13"),
        ("May 30 – June 1, 2031", "2031-05-30", "2031-06-01"),
        ("Dec. 30 - Jan. 2, 2025", "2024-12-30", "2025-01-02"),
        ("10-12 September 2024", "2024-09-10", "2024-09-12"),
        ("between 10 and 12 September 2024", "2024-09-10", "2024-09-12"),
        ("between Sept. 10 and Oct. 2, 2024", "2024-09-10", "2024-10-02"),
        ("June 2024", "2024-06-01", "2024-06-30"),
        ("early June 2024", "2024-06-01", "2024-06-10"),
        ("late-February 2024", "2024-02-21", "2024-02-29"),
        ("March 3rd, 2031", "2031-03-03", "2031-03-03"),
        ("the 27th of June, 2024", "2024-06-27", "2024-06-27"),
        ("Febr. 19, 2031", "2031-02-19", "2031-02-19"),
    ],
)
def test_ranges_and_parts(text: str, start: str, end: str) -> None:
    [found] = mentions(text)
    assert str(found.dates) == f"{start}/{end}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Dec. 3", ["2024-12-03/2024-12-03"]),
        ("between Dec. 3 and 5", ["2024-12-03/2024-12-05"]),
        ("Dec. 3 and 5", ["2024-12-03/2024-12-03"]),
        ("on Jan. 21", ["2025-01-21/2025-01-21"]),
        ("what did she do in November", ["2024-11-01/2024-11-30"]),
        ("the October and November meetings", ["2024-10-01/2024-10-31", "2024-11-01/2024-11-30"]),
        ("in May", ["2024-05-01/2024-05-31"]),
        ("on Dec. 3 and Nov. 5", ["2024-12-03/2024-12-03", "2024-11-05/2024-11-05"]),
    ],
)
def test_a_missing_year_comes_from_the_period(text: str, expected: list[str]) -> None:
    assert [str(m.dates) for m in mentions(text, PERIOD)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "who may visit",
        "May I ask",
        "they march on",
        "in 1965",
        "the 60th anniversary",
        "F-35",
        "100 million won ($72,200)",
        "the 12th summit",
        "B-1B",
        "Trump 2.0",
        "on the 7th floor",
        "the sept and the marsh",
        "decimals such as 3.14",
    ],
)
def test_no_date(text: str) -> None:
    assert mentions(text, PERIOD) == ()


@given(
    st.sampled_from(("Mar", "Dec", "Jan", "Jun", "Oct")),
    st.sampled_from(("del", "de", "da", "do", "la")),
    st.sampled_from(("in", "to", "from", "of", "off")),
)
def test_a_foreign_name_is_no_month(word: str, particle: str, before: str) -> None:
    assert not mentions(f"The boat was towed {before} {word} {particle} Prata.", PERIOD)
    assert mentions(f"The boat was towed {before} {word} {particle} Prata in June.", PERIOD)


@pytest.mark.parametrize(
    "text", ["June 31, 2024: x", "32 May 2024: x", "2024-13-45: x", "Feb. 29, 2023: x"]
)
def test_impossible_days_are_said_to_be_so(text: str) -> None:
    assert isinstance(leading(text, no_year), Impossible)


def test_a_day_of_no_known_year_is_not_guessed() -> None:
    found = leading("May 8: x", no_year)
    assert isinstance(found, Impossible)
    assert "year" in found.why


@given(st.integers(1, 12), st.integers(-30, 30))
def test_shifting_the_period_shifts_the_year(month: int, years: int) -> None:
    shifted = DateRange(date(2024 + years, 5, 1), date(2024 + years, 12, 31))
    before, after = year_within(PERIOD, month), year_within(shifted, month)
    assert before is not None
    assert after == before + years
