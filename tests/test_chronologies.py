"""Chronologies however they are laid out: the same dates, and no sentence taken for an entry."""

from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from jkqa.cli import add
from jkqa.reading import read
from jkqa.reading.chronology.years import Undated, years
from jkqa.reading.layout.period import parse_period
from jkqa.reading.plain import plain
from jkqa.reading.units import number
from jkqa.timex import Impossible, Mention, clocks, leading
from jkqa.types import DateRange, Entry, Notice
from strategies import MONTHS, SENTENCES, typed

PROSE = (
    "The towns of Norvik and Halsa have quarrelled over who should pay for the ferry across the "
    "sound, and neither mayor has yet given way to the other.\n\n"
)
OUTLOOK = (
    "\n\nOutlook\n\nThe court is expected to decide soon, and until then both towns will pay.\n"
)
HEADING = "Chronology\n\n"
Rows = list[tuple[date, str]]


def entries(text: str) -> tuple[list[Entry], list[Notice]]:
    """The entries of a plain text, and the notices."""
    _, pieces, notices = plain(text)
    return [u for u in number(pieces, text, "x") if isinstance(u, Entry)], list(notices)


def dated(text: str) -> list[str]:
    """The days of the entries: one day, or start/end."""
    found, _ = entries(text)
    return [str(e.dates.start) if e.dates.start == e.dates.end else str(e.dates) for e in found]


def told(chronology: str) -> list[str]:
    return dated(PROSE + HEADING + chronology + OUTLOOK)


@st.composite
def lists(draw: st.DrawFn) -> Rows:
    """Sorted days, at most five months apart, with a sentence each."""
    day = draw(st.dates(date(1950, 1, 1), date(2050, 12, 31)))
    rows = []
    for gap in draw(st.lists(st.integers(0, 150), min_size=3, max_size=10)):
        day += timedelta(days=gap)
        rows.append((day, draw(SENTENCES)))
    return rows


def name(day: date) -> str:
    return MONTHS[day.month - 1]


def in_full(rows: Rows) -> str:
    return "\n\n".join(f"{d.day} {name(d)} {d.year}: {words}" for d, words in rows)


def by_years(rows: Rows) -> str:
    """The year as a heading."""
    parts = []
    for year, own in groupby(rows, lambda row: row[0].year):
        parts.append(str(year))
        parts.extend(f"{name(d)} {d.day}: {words}" for d, words in own)
    return "\n\n".join(parts)


def by_months(rows: Rows) -> str:
    """Month and year as a heading, bare days below."""
    parts = []
    for (month, year), own in groupby(rows, lambda row: (name(row[0]), row[0].year)):
        parts.append(f"{month} {year}")
        parts.extend(f"{d.day}: {words}" for d, words in own)
    return "\n\n".join(parts)


def by_years_and_months(rows: Rows) -> str:
    parts = []
    for year, of_year in groupby(rows, lambda row: row[0].year):
        parts.append(f"{year}:")
        for month, own in groupby(of_year, lambda row: name(row[0])):
            parts.append(month)
            parts.extend(f"{d.day} – {words}" for d, words in own)
    return "\n\n".join(parts)


def year_said_once(rows: Rows) -> str:
    (first, words), *others = rows
    rest = [f"{name(d)[:3]} {d.day} – {words}" for d, words in others]
    return "\n\n".join([f"{name(first)[:3]} {first.day}, {first.year} – {words}", *rest])


def unmarked(rows: Rows) -> str:
    return "\n\n".join(f"{d.day} {name(d)} {d.year} {words}" for d, words in rows)


def by_iso(rows: Rows) -> str:
    return "\n\n".join(f"{d} {words}" for d, words in rows)


def on_own_lines(rows: Rows) -> str:
    return "\n\n".join(f"{d:%A}, {d.day} {name(d)} {d.year}\n\n{words}" for d, words in rows)


def numbered(rows: Rows) -> str:
    return "\n\n".join(
        f"{i}. {name(d)} {d.day}, {d.year}: {words}" for i, (d, words) in enumerate(rows, start=1)
    )


def with_times(rows: Rows) -> str:
    return "\n\n".join(f"{name(d)} {d.day}, {d.year}, 10:30 a.m.: {words}" for d, words in rows)


def below_the_years(rows: Rows) -> str:
    return f"Chronology {rows[0][0].year}-{rows[-1][0].year}\n\n" + "\n\n".join(
        f"{d.day} {name(d)}: {words}" for d, words in rows
    )


FORMS = [
    in_full, by_years, by_months, by_years_and_months, year_said_once, unmarked, by_iso,
    on_own_lines, numbered, with_times,
]  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
@given(rows=lists())
def test_a_list_has_the_same_dates_in_every_form(form: object, rows: Rows) -> None:
    assert callable(form)
    found, notices = entries(PROSE + HEADING + form(rows) + OUTLOOK)
    assert [(e.dates, e.text) for e in found] == [(DateRange(d, d), words) for d, words in rows]
    assert notices == []


@pytest.mark.parametrize("form", [in_full, by_years, by_months, unmarked, on_own_lines])
@given(rows=lists())
def test_newest_first_has_the_same_entries(form: object, rows: Rows) -> None:
    assert callable(form)
    there, _ = entries(PROSE + HEADING + form(rows) + OUTLOOK)
    back, notices = entries(PROSE + HEADING + form(rows[::-1]) + OUTLOOK)
    assert sorted((str(e.dates), e.text) for e in back) == sorted(
        (str(e.dates), e.text) for e in there
    )
    assert notices == []


@given(lists())
def test_a_heading_that_says_newest_first_is_believed(rows: Rows) -> None:
    found = dated(PROSE + "Chronology (newest first)\n\n" + year_said_once(rows[::-1]) + OUTLOOK)
    assert found == [str(d) for d, _ in rows[::-1]]


@given(lists())
def test_the_years_of_the_heading_bound_the_guess(rows: Rows) -> None:
    within = [row for row in rows if row[0].year <= rows[0][0].year + 1]
    if len({d.year for d, _ in within}) == 2:
        assert dated(PROSE + below_the_years(within) + OUTLOOK) == [str(d) for d, _ in within]


@given(lists(), st.booleans())
def test_one_day_above_twelve_settles_the_order(rows: Rows, day_first: bool) -> None:
    proof = (rows[-1][0].replace(day=25), "This one settles it.")
    known = [*rows[:-1], proof]
    pattern = "{0.day}/{0.month}/{0.year}: {1}" if day_first else "{0.month}/{0.day}/{0.year}: {1}"
    found, notices = entries(
        PROSE + HEADING + "\n\n".join(pattern.format(*row) for row in known) + OUTLOOK
    )
    assert [e.dates.start for e in found] == [d for d, _ in known]
    assert notices == []


def test_the_order_of_a_list_settles_it_too() -> None:
    assert told("5/1/2031: One.\n6/2/2031: Two.\n3/4/2031: Three.") == [
        "2031-01-05",
        "2031-02-06",
        "2031-04-03",
    ]


def test_what_settles_nothing_is_said() -> None:
    found, notices = entries(PROSE + HEADING + "5/1/2031: One.\n\n6/2/2031: Two." + OUTLOOK)
    assert [str(e.dates.start) for e in found] == ["2031-05-01", "2031-06-02"]
    assert ["month first" in notice.message for notice in notices] == [True]
    found, notices = entries(PROSE + HEADING + "25/1/2031: One.\n\n1/26/2031: Two." + OUTLOOK)
    assert [str(e.dates.start) for e in found] == ["2031-01-25", "2031-01-26"]
    assert ["both orders" in notice.message for notice in notices] == [True]


@pytest.mark.parametrize(
    ("chronology", "days"),
    [
        ("Jan 5, 2031: One.\nSept 30: Two.\nDec 20: Three.", "2031-01-05 2031-09-30 2031-12-20"),
        (
            "2029\n12 Sept.: One.\n4 Nov.: Two.\n2030\n9 Feb.: Three.\n17 Oct.: Four.",
            "2029-09-12 2029-11-04 2030-02-09 2030-10-17",
        ),
        (
            "2031\n20 Feb.: One.\n14 Jan.: Two.\n2030\n12 Dec.: Three.\n9 Jan.: Four.",
            "2031-02-20 2031-01-14 2030-12-12 2030-01-09",
        ),
        (
            "2031: The Fire\n20 February: Two.\n2030: The Spark\n12 December: Three.",
            "2031-01-01/2031-12-31 2031-02-20 2030-01-01/2030-12-31 2030-12-12",
        ),
        (
            "Jan 5, 2029: One.\nSept 30: Two.\nFeb 3: Three.\nNov 20: Four.\nMarch 3: Five.",
            "2029-01-05 2029-09-30 2030-02-03 2030-11-20 2031-03-03",
        ),
        (
            "May 8, 2031: One.\nFeb 3: Two.\nJune 1: Three.\nJan 9: Four.\nApril 2: Five.",
            "2031-05-08 2031-02-03 2031-06-01 2031-01-09 2031-04-02",
        ),
        (
            "January 2031\n5: One.\n14-16: Two.\nMarch 2031\n8 March: Three.\nMay 2031\n20: Four.",
            "2031-01-05 2031-01-14/2031-01-16 2031-03-08 2031-05-20",
        ),
        (
            "2029\nFebruary: One.\nMid-Sept.: Two.\n2030\nSpring 2030: Three.\nIn August: Four.",
            "2029-02-01/2029-02-28 2029-09-11/2029-09-20 2030-03-01/2030-05-31 "
            "2030-08-01/2030-08-31",
        ),
        (
            "Q1 2031: One.\nQ2 2031: Two.\nQ3: Three.",
            "2031-01-01/2031-03-31 2031-04-01/2031-06-30 2031-07-01/2031-09-30",
        ),
        ("25/1/2031: One.\n5/2/31: Two.\n1/3: Three.", "2031-01-25 2031-02-05 2031-03-01"),
        (
            "January 2031\n\nThe council meets.\n\n9 May 2031: Two.",
            "2031-01-01/2031-01-31 2031-05-09",
        ),
    ],
)
def test_a_chronology(chronology: str, days: str) -> None:
    assert told(chronology) == days.split()


@pytest.mark.parametrize(
    "heading",
    [
        "Chronology of 2031", "Chronology 2030-2031", "Timeline: January - June 2031",
        "The year 2031", "In 2031:", "Timeline (2031)", "Key events, 2031", "2031:",
    ],
)  # fmt: skip
def test_a_heading_in_words_gives_the_year(heading: str) -> None:
    text = PROSE + f"{heading}\n\n5 January: A strike begins.\n\n7 January: It ends." + OUTLOOK
    found, notices = entries(text)
    assert [str(e.dates.start) for e in found] == ["2031-01-05", "2031-01-07"]
    assert notices == []


def test_a_stated_period_bounds_the_guess() -> None:
    text = "The Ferry\n\nJan - Dec 2031\n\n" + PROSE + HEADING + "Jan 5 – One.\n\nDec 20 – Two."
    assert dated(text) == ["2031-01-05", "2031-12-20"]


def test_the_year_of_the_title_is_the_last_resort() -> None:
    chronology = PROSE + HEADING + "Jan 5 – One.\n\nSept 30 – Two."
    assert dated("The Ferry Dispute in 2031\n\n" + chronology) == ["2031-01-05", "2031-09-30"]
    assert dated("The Ferry Dispute\n\nNobody knows when it began\n\n" + chronology) == []


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("Dec. 29, 2030 - Jan. 1, 2031:", "2030-12-29/2031-01-01"),
        ("28 February to 2 March 2031:", "2031-02-28/2031-03-02"),
        ("30 Jan - 2 Feb 2031:", "2031-01-30/2031-02-02"),
        ("30 December - 2 January 2031:", "2030-12-30/2031-01-02"),
        ("5 January 2031 - 7 January 2031:", "2031-01-05/2031-01-07"),
        ("2031-01-05 – 2031-01-07", "2031-01-05/2031-01-07"),
        ("2031-01-05 to 2031-01-07", "2031-01-05/2031-01-07"),
        ("2031-03-19/2031-03-21", "2031-03-19/2031-03-21"),
        ("25/1/2031-27/1/2031:", "2031-01-25/2031-01-27"),
        ("January-March 2031:", "2031-01-01/2031-03-31"),
        ("Jan./Feb. 2031:", "2031-01-01/2031-02-28"),
        ("2031-01:", "2031-01-01/2031-01-31"),
        ("2030:", "2030-01-01/2030-12-31"),
        ("Late 2030:", "2030-09-01/2030-12-31"),
        ("In January 2031:", "2031-01-01/2031-01-31"),
        ("5, 7 and 9 January 2031:", "2031-01-05/2031-01-09"),
        ("January 5 and 7, 2031:", "2031-01-05/2031-01-07"),
        ("25-01-2031:", "2031-01-25"),
        ("5 Jan '31:", "2031-01-05"),
        ("5 January 2031;", "2031-01-05"),
        ("January 5, 2031, 10:30 a.m.:", "2031-01-05"),
        ("2031-05-28T09:00", "2031-05-28"),
        ("2031-01-05 10:30", "2031-01-05"),
        ("**5 January 2031**", "2031-01-05"),
        ("5 January 2031 (Sunday):", "2031-01-05"),
    ],
)
def test_a_dateline_beside_another(written: str, days: str) -> None:
    found, notices = entries(
        f"{PROSE}{HEADING}{written} The mayors meet.\n\n3 March 2031: They part.{OUTLOOK}"
    )
    dates = DateRange(*map(date.fromisoformat, (days.split("/") * 2)[:2]))
    assert (found[0].dates, found[0].text, len(found)) == (dates, "The mayors meet.", 2)
    assert notices == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("7 January 2031 - 5 January 2031: x", "backwards"),
        ("30 February to 2 March 2031: x", "calendar"),
        ("30 Jan - 2 Feb: x", "year"),
        ("February: x", "year"),
    ],
)
def test_a_range_that_is_none(text: str, why: str) -> None:
    found = leading(text, lambda _month, _day: None)
    assert isinstance(found, Impossible)
    assert why in found.why


@pytest.mark.parametrize(
    "text", ["5 January 2031 – 7 January is named as the day", "24/7: x", "33/40: x"]
)
def test_what_a_date_does_not_go_on_with(text: str) -> None:
    found = leading(text, lambda _month, _day: 2031)
    assert not isinstance(found, Mention) or found.dates.start == found.dates.end


@pytest.mark.parametrize(
    "body",
    [
        "March 2031 brought the first ice.\n\nApril 2031 saw the mayors at one table again.",
        "5 May 2031 was a cold day.\n\n6 May 2031 was a warmer one, and the ice began to go.",
        "5 May 2031 Parliament met.\n\n6 May 2031 Parliament met again, and all of them came.",
        "March 2031 was cold.\n\nApril 2031 was warm.\n\n5 May 2031 was neither of the two.",
        "\n\n".join(f"{year}: The Fire\n\n{PROSE.strip()}" for year in (2029, 2030, 2031)),
    ],
)
def test_sentences_and_headings_that_begin_with_a_date_are_none(body: str) -> None:
    chronology = "5 January 2031: One.\n\n9 January 2031: Two."
    text = f"The Ferry\n\n{PROSE}{body}\n\n{PROSE}{HEADING}{chronology}"
    assert dated(text) == ["2031-01-05", "2031-01-09"]
    assert dated(text.partition(HEADING)[0]) == []


@pytest.mark.parametrize("published", ["20 November 2031", "March 2031", "September 5, 2031"])
@pytest.mark.parametrize("form", [in_full, on_own_lines, by_years])
def test_a_date_of_publication_is_no_entry(published: str, form: object) -> None:
    assert callable(form)
    rows = [(date(2031, 1, 5), "Norvik refuses to pay."), (date(2031, 1, 19), "Halsa votes.")]
    text = f"The Ferry\n\nTora Lindqvist\n\n{published}\n\n{PROSE}{HEADING}{form(rows)}{OUTLOOK}"
    assert dated(text) == ["2031-01-05", "2031-01-19"]
    assert dated(text.partition(HEADING)[0]) == []


def test_a_chronology_alone_may_begin_with_a_date_on_its_own_line() -> None:
    text = "The Ferry\n\n5 January 2031\n\nNorvik refuses.\n\n9 May 2031\n\nHalsa votes on it.\n"
    assert dated(text) == ["2031-01-05", "2031-05-09"]


def test_weekdays_may_stand_before_days_and_within_ranges() -> None:
    assert told("January 2031\n\nMon 5: One.\n\nMonday 19: Two.") == ["2031-01-05", "2031-01-19"]
    assert told(
        "Monday 5 January 2031: One.\n\nWednesday 7 \u2013 Friday 9 January 2031: Two."
    ) == [
        "2031-01-05",
        "2031-01-07/2031-01-09",
    ]
    assert told("Monday, January 5, 2031: One.\n\nWednesday, January 7 to Friday, January 9: Two.")[
        1:
    ] == ["2031-01-07/2031-01-09"]


def test_numbers_below_another_heading_are_no_days() -> None:
    notes = "\n\nNotes\n\nThe sources are in the library of the town.\n\n1: The Post of that day."
    assert told("January 2031\n\n5: One.\n\n9: Two." + notes) == ["2031-01-05", "2031-01-09"]


def test_a_day_that_the_month_above_does_not_have_is_said() -> None:
    found, notices = entries(PROSE + HEADING + "February 2031\n\n5: One.\n\n30: Two" + OUTLOOK)
    assert len(found) == 1
    assert [("'30'" in n.message, "February" in n.message) for n in notices] == [(True, True)]


def test_no_line_has_two_notices() -> None:
    _, notices = entries(PROSE + HEADING + "5 January: One\n7 January: Two" + OUTLOOK)
    lines = [notice.line for notice in notices]
    assert len(lines) == len(set(lines)) == 2
    assert all("year" in notice.message and "paragraph" in notice.message for notice in notices)


@given(
    st.lists(st.tuples(st.integers(1, 12), st.integers(1, 28)), min_size=1), st.integers(1900, 2090)
)
def test_within_one_year_every_date_is_of_that_year(days: list[tuple[int, int]], year: int) -> None:
    within = DateRange(date(year, 1, 1), date(year, 12, 31))
    for binding in (True, False):
        found = years([Undated(month, day, None, within, binding) for month, day in days])
        assert found == [year] * len(days)


@given(lists().flatmap(lambda rows: st.tuples(st.just(rows), typed(rows[0][0]))))
def test_a_year_that_is_given_is_kept(case: tuple[Rows, str]) -> None:
    rows, written = case
    (first, words), *rest = rows
    text = PROSE + HEADING + f"{written}: {words}\n\n{in_full(rest)}" + OUTLOOK
    assert dated(text) == [str(first), *(str(d) for d, _ in rest)]


@pytest.mark.parametrize(
    ("line", "period"),
    [
        ("Period: January - June 2031", "2031-01-01/2031-06-30"),
        ("Period: 2031", "2031-01-01/2031-12-31"),
        ("Period covered: May 2031", "2031-05-01/2031-05-31"),
        ("Sept. 2030 to Jan. 2031", "2030-09-01/2031-01-31"),
        ("May 2031", None),
        ("2031", None),
        ("Dec 2031 - Jan 2031", None),
        ("Period: soon", None),
    ],
)
def test_a_stated_period(line: str, period: str | None) -> None:
    found = parse_period(line)
    assert (str(found) if found else None) == period


@pytest.mark.parametrize("line", ["2031", "May 2031", "May - Dec 2031", "2030 - 2031"])
def test_a_period_that_is_named_so_elsewhere(line: str) -> None:
    assert parse_period(line, named=True) == parse_period(f"Period: {line}")
    assert parse_period(line, named=True)


def test_the_key_of_longer_stretches_is_their_first_month() -> None:
    found, _ = entries(
        PROSE + HEADING + "Spring 2030: One.\n\nMid-May 2030: Two.\n\n9 July 2030: Three." + OUTLOOK
    )
    assert [e.date for e in found] == ["2030-03", "2030-05", "2030-07-09"]


@pytest.mark.parametrize("period", ["2031", "January 2031", "January - June 2031", "2031-2032"])
def test_the_period_of_a_front_matter(tmp_path: Path, period: str) -> None:
    path = tmp_path / "x.md"
    path.write_text(
        f"---\ntitle: T\nperiod: {period}\n---\n\n{PROSE}"
        "## Timeline\n\n- Jan 5: One.\n- Jan 9: Two.\n"
    )
    document = read(path)
    assert document.period == parse_period(period, named=True)
    assert [e.date[4:] for e in document.entries] == ["-01-05", "-01-09"]


def words(text: str) -> list[tuple[str, str]]:
    """Date and text of every entry."""
    return [(e.date, e.text) for e in entries(text)[0]]


def test_what_stands_under_a_date_of_its_own_is_its_entry() -> None:
    found = words(
        PROSE
        + HEADING
        + "12 January 2031\n\nNorvik offers half of the price.\n\nPhoto: Tora Lind\n\n"
        "8 February 2031\n\nRead more: Who owns the ferry?\n\nHalsa shows its own plans.\n\n"
        "The council objects at once.\n\nAdvertisement\n\nIts mayor resigns the same day.\n\n"
        "3 March 2031\n\nContract signed\n\nIt runs for thirty years." + OUTLOOK
    )
    assert found == [
        ("2031-01-12", "Norvik offers half of the price."),
        ("2031-02-08", "Halsa shows its own plans.\n\nThe council objects at once."),
        ("2031-02-08", "Its mayor resigns the same day."),
        ("2031-03-03", "Contract signed\n\nIt runs for thirty years."),
    ]


def test_a_line_right_below_an_entry_belongs_to_it_where_blanks_part_the_entries() -> None:
    diary = "8 May 2031: Rain all day.\n\n9 May 2031: No mail.\nIn the evening they sang.\n\n"
    assert words(PROSE + diary + "10 May 2031: Sun." + OUTLOOK)[1] == (
        "2031-05-09",
        "No mail.\nIn the evening they sang.",
    )
    assert told("8 May 2031: Rain.\nThe lake rose by a foot.\n9 May 2031: Sun.\n") == [
        "2031-05-08",
        "2031-05-09",
    ]


@pytest.mark.parametrize(
    "heading", ["Notes", "Sources", "4. References", "Bibliography[edit]", "Further reading"]
)
def test_notes_and_sources_end_a_chronology(heading: str) -> None:
    rows = "5 January 2031: Norvik refuses to pay.\n\n9 January 2031: Halsa votes on it."
    sources = "16 April 2031: ‘Why we pay’, The Post.\n\n2 May 2031 – Letter of the mayor"
    assert told(f"{rows}\n\n{heading}\n\n{sources}") == ["2031-01-05", "2031-01-09"]
    again = f"{rows}\n\n{heading}\n\n{sources}\n\n{HEADING}3 June 2031: The ferry sinks."
    assert told(again) == ["2031-01-05", "2031-01-09", "2031-06-03"]


@pytest.mark.parametrize(
    "rows",
    [
        "7 Jan 2031\tNorvik refuses\n21 Jan 2031\tHalsa pays\n1 Jul 2031\tThe ferry runs again",
        "7 Jan 2031\tnobody pays\n21 Jan 2031\tHalsa pays\n1 Jul 2031\tthe ferry runs again",
        "7 Jan 2031 Norvik refuses\n21 Jan 2031 Halsa pays\n1 Jul 2031 The ferry runs again",
        "No.\tDate\tEvent\n1\t7 Jan 2031\tOne\n2\t21 Jan 2031\tTwo\n3\t1 Jul 2031\tThree",
    ],
)
def test_the_last_row_of_a_list_is_an_entry_like_the_others(rows: str) -> None:
    assert dated(PROSE + HEADING + rows + "\n\n" + PROSE) == [
        "2031-01-07",
        "2031-01-21",
        "2031-07-01",
    ]


@pytest.mark.parametrize("item", ["({0}) {1}:", "{0}) {1}:", "[{2}] {1}:", "({0}) On {1}, the"])
def test_items_with_letters_or_brackets(item: str) -> None:
    days = ["22 April 2030", "30 May 2030", "14 September 2030"]
    rows = [item.format("abc"[i], day, i + 1) + " town paid." for i, day in enumerate(days)]
    assert dated(PROSE + "\n\n".join(rows) + OUTLOOK) == [
        "2030-04-22",
        "2030-05-30",
        "2030-09-14",
    ]


YEARS = ["1884", "1903–1905", "1917", "1950s", "2022 to today"]
SPANS = ["1884-01-01/1884-12-31", "1903-01-01/1905-12-31", "1917-01-01/1917-12-31"]
SPANS += ["1950-01-01/1959-12-31", "2022-01-01/"]
TOLD = ["A shop opens.", "The firm moves.", "Josiah dies.", "It makes timers.", "It makes more."]


@pytest.mark.parametrize("row", ["{}\n{}", "{}\n\n{}", "{}: {}", "{} – {}", "{} {}", "- {}: {}"])
@pytest.mark.parametrize("heading", ["", HEADING])
def test_a_history_by_years(row: str, heading: str) -> None:
    rows = [row.format(year, text) for year, text in zip(YEARS, TOLD, strict=True)]
    found, _ = entries(PROSE + heading + "\n\n".join(rows) + OUTLOOK)
    assert [str(e.dates) for e in found] == SPANS
    assert [e.text for e in found] == TOLD


@pytest.mark.parametrize("row", ["### {}\n\n{}", "- **{}** {}", "**{}**: {}", "{}\n{}"])
def test_a_history_by_years_in_markdown(tmp_path: Path, row: str) -> None:
    rows = [row.format(year, text) for year, text in zip(YEARS, TOLD, strict=True)]
    path = tmp_path / "x.md"
    path.write_text(f"# Our clocks\n\n{PROSE}## Timeline\n\n" + "\n\n".join(rows) + "\n")
    found = read(path).entries
    assert [str(e.dates) for e in found] == SPANS
    assert [e.text for e in found] == TOLD


@pytest.mark.parametrize(
    "body",
    [
        "2029\n\n" + PROSE * 5 + "2030\n\n" + PROSE * 5 + "2031\n\n" + PROSE * 5,
        "2029\n45\n2030\n47\n2031\n50\n\n" + PROSE,
        "2031 Budget of the towns\n\n" + PROSE,
    ],
)
def test_years_that_are_no_entries(body: str) -> None:
    assert dated("The Ferry\n\n" + PROSE + body) == []


HOURS = ["06:12 A switch fails.", "14:50 The light returns.", "23:58 All is well again."]


@pytest.mark.parametrize(
    ("above", "days"),
    [
        ("The dark day of 3 March 2031\n\n", ["2031-03-03"] * 3),
        (f"The dark day\n\nOn Monday, 3 March 2031, it was dark. {PROSE}", ["2031-03-03"] * 3),
        ("The dark day\n\n", []),
    ],
)
@pytest.mark.parametrize("join", ["\n", "\n\n"])
def test_a_chronology_by_the_clock(above: str, days: list[str], join: str) -> None:
    found, _ = entries(above + PROSE + HEADING + join.join(HOURS) + OUTLOOK)
    assert [str(e.dates.start) for e in found] == days
    assert [e.text for e in found] == HOURS[: len(days)]
    assert [str(e.locator) for e in found] == [f"2031-03-03#{n}" for n in (1, 2, 3)][: len(days)]


def test_hours_are_of_the_date_above_them_and_of_the_next_day_after_midnight() -> None:
    days = "2031\n\n3 March\n\n{}\n\n5 March\n\n{}\n\n8 March: All is over."
    night = [*HOURS, "00:40 – Nobody sleeps."]
    assert told(days.format("\n\n".join(night), "\n\n".join(HOURS[:2]))) == [
        *["2031-03-03"] * 3,
        "2031-03-04",
        *["2031-03-05"] * 2,
        "2031-03-08",
    ]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("at 14:50, and at 6.05 p.m.", [890, 1085]),
        ("by 12:10 am or 9 a.m.", [10, 540]),
        ("14h50 UTC", [890]),
        ("a score of 2:1, 1:1000, 3.45 per cent, 12:75, p. 9", []),
    ],
)
def test_times_of_day(text: str, minutes: list[int]) -> None:
    assert [clock.minutes for clock in clocks(text)] == minutes


@pytest.mark.parametrize(
    "published",
    ["13 June 2031", "Issue 47 | 13 June 2031", "Date: Fri, 13 Jun 2031 06:30:11 +0200"],
)
def test_the_day_of_publication_gives_the_year_as_a_last_resort(published: str) -> None:
    rows = "Nov 9 - One.\n\nJan 23 - Two.\n\nJune 11 - Three."
    text = f"The Ferry\n\n{published}\n\n{PROSE}{{}}{HEADING}{rows}{OUTLOOK}"
    assert dated(text.format("")) == ["2030-11-09", "2031-01-23", "2031-06-11"]
    assert dated(text.replace("The Ferry", "Ferries in 2029").format(""))[0] == "2029-11-09"
    assert dated(text.replace("Nov 9", "Nov 9, 2027").format(""))[1:] == [
        "2028-01-23",
        "2028-06-11",
    ]


def test_a_front_matters_date_is_its_publication(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text(
        f"---\ntitle: T\ndate: 2031-06-13\n---\n\n{PROSE}"
        "## Timeline\n\n- Jan 5: One.\n- May 9: Two.\n"
    )
    assert [e.date for e in read(path).entries] == ["2031-01-05", "2031-05-09"]


def test_a_date_without_a_year_is_of_no_other_document(tmp_path: Path) -> None:
    """The ferry's article has no period, so that its January 23 is of no known year."""
    said = "On January 23 the ferry of Norvik was closed by the harbour."
    (tmp_path / "ferry.txt").write_text(f"The Ferry\n\n{PROSE}{said}\n")
    (tmp_path / "bridge.txt").write_text(f"The Bridge\n\n{PROSE}{HEADING}May 5, 2031: Built.\n")
    index = jkqa.build([tmp_path / "ferry.txt", tmp_path / "bridge.txt"])
    verdict = jkqa.verify("The ferry of Norvik was closed on January 23, 2033.", index)
    differences = [d for sentence in verdict.sentences for d in sentence.differences]
    assert "2031-01-23" not in {difference.document for difference in differences}


TWO = (
    "{0}\n\n6 April 1911: The bill is passed.\n\n9 October 1912: Women vote for the first time.\n\n"
    "{1}\n\n2 June 1936: The church gives way.\n\n5 July 1937: Women vote for the first time."
)


@pytest.mark.parametrize(
    ("headings", "sections"),
    [
        (("Chronology: Carinth", "Chronology: Velland"), 2 * ["Chronology: Carinth"]),
        (("Carinth", "Velland"), 2 * ["Carinth"]),
        (("Timeline", "Key dates"), 2 * ["Chronology"]),
        (("Timeline of Velland", "1936"), 2 * ["Chronology"]),
    ],
)
def test_several_chronologies_keep_their_headings(
    headings: tuple[str, str], sections: list[str]
) -> None:
    found, _ = entries(PROSE + TWO.format(*headings) + OUTLOOK)
    assert len(found) == 4
    assert [e.section for e in found[:2]] == sections
    assert (found[2].section != found[1].section) == (sections[0] != "Chronology")


def test_the_heading_of_a_list_names_what_its_entries_do_not(tmp_path: Path) -> None:
    path = tmp_path / "vote.txt"
    path.write_text(PROSE + TWO.format("Chronology: Carinth", "Chronology: Velland") + OUTLOOK)
    index = jkqa.build(path)
    for land, days in (("Carinth", ["1911", "1912"]), ("Velland", ["1936", "1937"])):
        answer = index.ask(f"What happened in {land}?")
        assert [c.locator[:4] for c in answer.citations] == days


def test_a_document_without_a_chronology_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "ferry.txt"
    path.write_text(f"The Ferry\n\n{PROSE}")
    add.command([path], home=tmp_path / "home")
    assert "no chronology was found; expected lines that begin with" in capsys.readouterr().err


DAYS_APART = ["30 May 2031", "{}", "4 July 2031", "9 July 2031"]
TOLD_APART = ["They talk.", "They sign the accord in Norvik.", "They dine.", "They part again."]
TYPED_APART = {
    "alone.txt": "{0}\n{1}\n\n",
    "apart.txt": "{0}\n\n{1}\n\n",
    "colon.txt": "{0}: {1}\n\n",
    "tabs.txt": "{0}\t{1}\n",
    "alone.md": "### {0}\n\n{1}\n\n",
    "bold.md": "**{0}**\n\n{1}\n\n",
    "table.md": "| {0} | {1} |\n",
}


@pytest.mark.parametrize("form", TYPED_APART)
@pytest.mark.parametrize("none", ["31 June 2031", "June 31, 2031", "31 June", "2031-06-31"])
def test_a_day_that_no_calendar_has_is_named_once(tmp_path: Path, form: str, none: str) -> None:
    path = tmp_path / form
    marks = ("# ", "## ") if form.endswith(".md") else ("", "")
    days = [day.format(none) for day in DAYS_APART]
    rows = [TYPED_APART[form].format(*row) for row in zip(days, TOLD_APART, strict=True)]
    table = "| Date | Event |\n|---|---|\n" if "table" in form else ""
    head = f"{marks[0]}Two Towns in 2031\n\n{PROSE}{marks[1]}Chronology\n\n"
    path.write_text(head + table + "".join(rows))
    found = read(path)
    assert [str(e.dates.start) for e in found.entries] == ["2031-05-30", "2031-07-04", "2031-07-09"]
    (notice,) = found.notices
    assert notice.message.startswith(f"{none!r} is not in the calendar")
    (kept,) = (p for p in found.passages if TOLD_APART[1] in p.text)
    assert (none in kept.text, kept.section) == (True, "Chronology")
    assert all(none not in unit.section for unit in found.units)
