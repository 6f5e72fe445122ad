"""What a question for a set may say, and what is said where no entry matches; small articles."""

from pathlib import Path

import pytest

import jkqa
from asking import built, places

ENTRIES = (
    "May 6, 2033: Envoys of Haldria and Orlanda meet in Lisk.",
    "June 11, 2033: Lisk’s court rules against Castor Glass.",
    "July 2, 2033: Lisk’s court rules against Castor Mills.",
    "August 19, 2033: Harbor pilots strike in Lisk.",
)
BODY = (
    "The pilots walked out in August, and went back within days.",
    "On September 3, the cabinet of Ada Brandt fell. Lisk was calm on September 4.",
    "A new cabinet is to be named in September or October.",
    "Ole Krag took the oath on September 9 and left for Lisk on October 1.",
)


@pytest.fixture(scope="module")
def lisk(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("lisk"), *ENTRIES, body=BODY)


@pytest.mark.parametrize(
    ("time", "told"),
    [
        ("after August 19", "p2 and p4"),
        ("in September 2033", "p2 and p4"),
        ("on September 4, 2033", "p2"),
        ("in the week after the cabinet of Ada Brandt fell", "p2 and p4"),
    ],
)
def test_where_the_body_speaks_of_a_time_without_entries(
    lisk: jkqa.Index, time: str, told: str
) -> None:
    answer = lisk.ask(f"What happened {time}?")
    assert answer.abstained
    assert answer.reason is not None
    assert answer.reason.startswith("The chronology runs from 6 May to 19 August 2033; nothing ")
    assert answer.reason.endswith(f" The body speaks of that time in {told}.")
    named = told.split(" and ")
    assert [str(hit.locator) for hit in answer.passages[: len(named)]] == named


def test_only_passages_that_name_whom_the_question_names_count(lisk: jkqa.Index) -> None:
    answer = lisk.ask("What did Ole Krag do in September 2033?")
    assert answer.abstained
    assert "speaks of that time in p4." in (answer.reason or "")


@pytest.mark.parametrize(
    "question", ["What happened in November 2033?", "Were there any protests by Brazil in 2033?"]
)
def test_a_time_without_days_or_with_the_whole_chronology_names_no_passage(
    lisk: jkqa.Index, question: str
) -> None:
    answer = lisk.ask(question)
    assert answer.abstained
    assert "The body" not in (answer.reason or "")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What rulings were against companies other than Castor Glass?", ["07-02"]),
        ("Which rulings apart from those against Castor Glass were there?", ["07-02"]),
        ("Which rulings were not against Castor Mills?", ["06-11"]),
        ("Which rulings except for Castor Mills Corp. were there?", ["06-11"]),
        ("List the rulings besides Castor Birch and Castor Mills.", ["06-11"]),
        ("List the rulings excluding Castor Mills or Castor Birch.", ["06-11"]),
    ],
)
def test_a_name_of_several_words_is_left_out_as_one(
    lisk: jkqa.Index, question: str, expected: list[str]
) -> None:
    assert places(lisk.ask(question)) == [f"2033-{day}#1" for day in expected]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What were the first and last events in the chronology?", ["05-06", "08-19"]),
        ("Which are the earliest and the most recent entries?", ["05-06", "08-19"]),
        ("What are the last entry and the first entry?", ["05-06", "08-19"]),
        ("Which were the first and last rulings?", ["06-11", "07-02"]),
        ("List the first and last two entries.", ["05-06", "06-11", "07-02", "08-19"]),
        ("List the first and last three entries.", ["05-06", "06-11", "07-02", "08-19"]),
        ("What was the last event in the chronology?", ["08-19"]),
    ],
)
def test_the_first_and_the_last(lisk: jkqa.Index, question: str, expected: list[str]) -> None:
    answer = lisk.ask(question)
    assert places(answer) == [f"2033-{day}#1" for day in expected]
    assert answer.set is not None
    assert answer.set.both == (" and " in question)


@pytest.mark.parametrize("order", ["before or after", "after or before", "earlier or later than"])
def test_which_of_two_was_first_quotes_both_and_has_no_time(lisk: jkqa.Index, order: str) -> None:
    answer = lisk.ask(f"Was the ruling against Castor Mills {order} the strike of harbor pilots?")
    assert not answer.abstained
    assert answer.time is None
    assert answer.set is None
    assert {"2033-07-02#1", "2033-08-19#1"} <= {str(c.locator) for c in answer.citations}


def test_a_list_of_what_was_before_or_after_a_day_is_held_to_it(lisk: jkqa.Index) -> None:
    answer = lisk.ask("Were there any rulings before or after June 11, 2033?")
    assert answer.time is not None
    assert answer.set is not None


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    """Two articles of different years."""
    folder: Path = tmp_path_factory.mktemp("years")
    entries = {
        "Talks in Lisk": ("March 4, 2033: Envoys meet in Lisk.", "June 9, 2033: Pilots strike."),
        "Grain and Ports": ("May 2, 2036: A ship docks.", "June 1, 2036: Envoys meet in Aspervik."),
    }
    paths = []
    for title, own in entries.items():
        paths.append(folder / f"{title.split()[0].lower()}.txt")
        text = "\n\n".join((title, "By Ada Brandt", f"{title} went on.", "CHRONOLOGY", *own))
        paths[-1].write_text(text + "\n", "utf-8")
    return jkqa.build(paths)


def test_a_month_without_a_year_is_of_each_document(years: jkqa.Index) -> None:
    assert places(years.ask("What happened in June?")) == ["2033-06-09#1", "2036-06-01#1"]
    assert places(years.ask("What happened in June 2036?")) == ["2036-06-01#1"]
    assert places(years.ask("What happened since May 2, 2036?")) == ["2036-05-02#1", "2036-06-01#1"]
    nothing = years.ask("What happened in April?")
    assert nothing.abstained
    assert nothing.reason == (
        "The chronologies run: talks from 4 March to 9 June 2033, grain from "
        "2 May to 1 June 2036; nothing in April 2033 or in April 2036."
    )


def test_an_open_time_without_a_year_needs_one(years: jkqa.Index) -> None:
    answer = years.ask("What happened after May 20?")
    assert answer.abstained
    assert (answer.reason or "").startswith(
        "“after May 20” may be of 2033 or 2036, as the documents differ; name the year. "
    )


def test_documents_of_one_year_need_no_year(lisk: jkqa.Index) -> None:
    assert places(lisk.ask("What happened after July 1?")) == ["2033-07-02#1", "2033-08-19#1"]


@pytest.mark.parametrize(
    ("question", "text"),
    [("List the meetings in May.", "in May"), ("List the meetings in Apr.", "in Apr.")],
)
def test_the_end_of_a_sentence_is_no_part_of_a_time(
    index: jkqa.Index, question: str, text: str
) -> None:
    time = index.ask(question).time
    assert time
    assert time["text"] == text


def test_travellers_are_no_travel(tmp_path: Path) -> None:
    index = built(
        tmp_path,
        "May 6, 2033: Ada Brandt travels to Lisk.",
        "June 11, 2033: Lifeboats take all 312 travellers off the ferry Dorin.",
    )
    answer = index.ask("How many travellers were taken off the ferry Dorin?")
    assert answer.set is None
    assert [str(c.locator) for c in answer.citations][:1] == ["2033-06-11#1"]
    visits = index.ask("How many times did Ada Brandt travel to Lisk?")
    assert visits.set is not None
    assert visits.set.form == "count"
