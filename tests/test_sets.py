"""Set answers: complete, in order, nothing that does not match; counts, firsts, durations."""

import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built
from conftest import ROOT
from jkqa.errors import OptionError
from jkqa.ground import is_grounded
from jkqa.objects import answer_object

SETS = ROOT / "evals" / "straits-2031-sets.jsonl"


def questions(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def entries(answer: jkqa.Answer) -> list[str]:
    return [str(hit.locator) for hit in answer.entries]


def test_the_set_questions_of_the_invented_article(index: jkqa.Index) -> None:
    """The goals: mean F1 of at least 0.95, 80 of 100 sets exact."""
    scores, exact = [], []
    for question in questions(SETS):
        answer = index.ask(question["question"])
        found = set() if answer.abstained else set(entries(answer))
        gold = set(question["entries"])
        total = len(found) + len(gold)
        scores.append(2 * len(found & gold) / total if total else 1.0)
        exact.append(found == gold)
    assert sum(scores) / len(scores) >= 0.95
    assert sum(exact) / len(exact) >= 0.8


@given(st.integers(0, 180), st.integers(0, 60))
def test_a_period_gives_exactly_its_entries(index: jkqa.Index, first: int, length: int) -> None:
    start = date(2031, 1, 1) + timedelta(days=first)
    end = start + timedelta(days=length)
    answer = index.ask(f"What happened from {start} to {end}?")
    expected = [
        str(entry.locator)
        for entry in index.document(index.documents[0].id).entries
        if entry.dates.start and entry.dates.end and entry.dates.start <= end
        and entry.dates.end >= start
    ]  # fmt: skip
    assert sorted(entries(answer)) == sorted(expected)
    assert answer.abstained == (not expected)
    assert [hit.unit for hit in answer.entries] == list(index.entries(since=start, until=end))


def test_every_entry_of_a_set_is_quoted_whole(index: jkqa.Index) -> None:
    answer = index.ask("What happened in March?")
    assert [c.locator for c in answer.citations] == [hit.locator for hit in answer.entries]
    for citation in answer.citations:
        assert is_grounded(citation, index.document(citation.document))


def test_a_count_begins_with_its_number(index: jkqa.Index) -> None:
    answer = index.ask("How many protests were there?")
    assert answer.set is not None
    assert answer.set.count == 2
    assert answer.text.startswith("2 entries of this chronology: ")


def test_a_set_says_how_it_was_read(index: jkqa.Index) -> None:
    found = answer_object(index.ask("Which court rulings concern the Norrsund Line?"))
    assert found["set"] == {
        "form": "list", "count": 1, "kinds": ["court ruling"], "naming": ["Norrsund", "Line"],
        "order": None, "both": False, "ignored": [],
    }  # fmt: skip


def test_the_time_of_an_answer(index: jkqa.Index) -> None:
    found = answer_object(index.ask("What happened between 1 and 10 April?"))
    assert found["time"] == {
        "from": "2031-04-01", "to": "2031-04-10", "text": "between 1 and 10 April", "anchors": [],
    }  # fmt: skip
    assert index.ask("Who chairs the inquiry?").time is None


NUMBERS = "two three four five six seven eight nine ten".split()


@given(st.sampled_from(NUMBERS), st.booleans(), st.booleans())
def test_a_number_may_stand_before_the_noun(
    index: jkqa.Index, number: str, last: bool, figure: bool
) -> None:
    count = NUMBERS.index(number) + 2
    said, order = (str(count) if figure else number), ("last" if last else "first")
    for question, kinds in (
        (f"Which {said} things happened {order}?", []),
        (f"What {said} entries came {order}?", []),
        (f"Which {said} protests took place {order}?", ["protest"]),
        (f"Name the {said} meetings that were held {order}.", ["meeting"]),
    ):
        all_of_them = [str(e.locator) for e in index.entries(kinds=kinds)]
        expected = all_of_them[-count:] if last else all_of_them[:count]
        assert entries(index.ask(question)) == expected, question


@pytest.mark.parametrize(
    "question",
    ["Which of the two meetings came first?", "Which of the two rulings came first?"],
)
def test_a_number_that_counts_no_entries_is_no_order(index: jkqa.Index, question: str) -> None:
    answer = index.ask(question)
    assert answer.set is not None
    assert answer.set.order == 1


def test_the_end_of_a_row_is_no_number_and_nobody(tmp_path: Path) -> None:
    """An entry that was found by some of the words only does not answer for what it lacks."""
    index = built(
        tmp_path,
        "March 3, 2031: The first Sea Watch drill begins in Lipovec.",
        "April 9, 2031: The second Sea Watch drill ends in Tesnik. Warships take part.",
    )
    for question in (
        "How many fighters flew in the second Sea Watch drill?",
        "Which admiral praised the second Sea Watch drill?",
    ):
        assert index.ask(question).abstained, question
    when = index.ask("On which day did fighters fly in the second Sea Watch drill?")
    assert [str(c.locator) for c in when.citations][:1] == ["2031-04-09#1"]


@pytest.mark.parametrize(
    "question",
    [
        "What happened last week?",
        "What happened today?",
        "What has happened since yesterday?",
        "Which protests were there this month?",
        "How many rulings were issued in the past three months?",
        "What happened two weeks ago?",
        "Did Sølvang and Kovarić meet last Monday?",
        "Who resigned last month?",
    ],
)
def test_a_time_that_needs_a_clock_is_declined(index: jkqa.Index, question: str) -> None:
    answer = index.ask(question)
    assert answer.abstained
    assert "has no clock" in (answer.reason or "")
    assert "runs from 4 January to 26 June 2031" in (answer.reason or "")
    assert not answer.hits


@pytest.mark.parametrize(
    "question",
    [
        "What happened in the last week of March?",
        "What happened this year?",
        "What were the last three events?",
        "What did last week's report say about the doors?",
        "Which protests took place in March?",
        "Does the protocol hold today?",
    ],
)
def test_other_times_need_none(index: jkqa.Index, question: str) -> None:
    assert "clock" not in (index.ask(question).reason or "")


@pytest.mark.parametrize(
    ("question", "locator"),
    [
        ("What did Yrsa Holmbekk say in June?", "p6"),
        ("Did Gudny Ravnås protest in March?", "p4"),
        ("When was the ferry's annual survey last passed?", "p7"),
        ("When was a median line last agreed?", "p6"),
    ],
)
def test_what_no_entry_has_the_body_may_tell(
    index: jkqa.Index, question: str, locator: str
) -> None:
    answer = index.ask(question)
    assert answer.set is None
    assert locator in [c.locator for c in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "Did Sølvang meet Kovarić in April?",
        "Did Zoran Kovarić visit Aspervik in June?",
        "Which visits were there in May?",
        "How many protests took place in May?",
        "Were there any protests in May?",
        "What happened in July 2031?",
    ],
)
def test_what_nothing_bears_out_is_declined(index: jkqa.Index, question: str) -> None:
    answer = index.ask(question)
    assert answer.abstained
    assert answer.set is not None
    assert (answer.reason or "").startswith("The chronology runs from 4 January")


def test_an_entry_of_another_kind_shows_who_was_where(bundled: jkqa.Index) -> None:
    answer = bundled.ask("Did Kishida visit Seoul in September?")
    assert [c.locator for c in answer.citations] == ["2024-09-06#1"]
    assert bundled.ask("Did Yoon and Kishida meet in August?").abstained


def test_a_period_outside_says_so_and_names_the_nearest(index: jkqa.Index) -> None:
    answer = index.ask("What happened in August 2031?")
    assert answer.abstained
    assert answer.reason == (
        "The chronology runs from 4 January to 26 June 2031; nothing in August 2031."
    )
    assert [str(hit.locator) for hit in answer.nearest] == ["2031-06-26#1"]
    assert not answer.entries


def test_a_period_without_a_match_names_both_neighbours(index: jkqa.Index) -> None:
    answer = index.ask("Which protests took place in April?")
    assert answer.abstained
    assert answer.reason is not None
    assert "no protest in April 2031" in answer.reason
    assert [str(hit.locator) for hit in answer.nearest] == ["2031-03-15#1"]


def test_an_event_is_taken_for_the_anchor_and_can_be_corrected(index: jkqa.Index) -> None:
    question = "What happened in the week after the customs treaty was signed?"
    found = index.ask(question).time
    assert found is not None
    assert found["anchors"][0]["locator"] == "2031-03-24#1"
    assert (found["from"], found["to"]) == ("2031-03-25", "2031-03-31")
    by_hand = index.ask(question, anchors=["2031-04-22#1"]).time
    assert by_hand is not None
    assert by_hand["from"] == "2031-04-23"
    by_date = index.ask(question, anchors=["2031-05-01"]).time
    assert by_date is not None
    assert by_date["from"] == "2031-05-02"


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("When did the 15th Defense Trilateral Talks take place?", True),
        ("When did the 14th Defense Trilateral Talks take place?", False),
        ("When was the second Freedom Edge exercise?", True),
        ("For which month is the third Freedom Edge exercise planned?", False),
    ],
)
def test_one_of_a_row_is_no_other(bundled: jkqa.Index, question: str, there: bool) -> None:
    assert bundled.ask(question).abstained is not there


UNDATED = """Norvik and Halsa, January – June 2031

A year of two mayors

Of all that happened between the towns, the decision of Mayor Oddny Brekke to resign came as the
greatest surprise, after nine years in which she had never once lost a vote in the council.

Chronology

January 5, 2031: Mayor Oddny Brekke and Mayor Sverre Moen meet in Halsa.

February 9, 2031: Mayor Oddny Brekke opens the new quay in Norvik.

March 12, 2031: The ferry between the towns is out of service for two days.

May 3, 2031: Mayor Oddny Brekke {does}.
"""


@pytest.mark.parametrize(
    ("does", "day"), [("receives the fishermen", None), ("resigns", "2031-05-03")]
)
def test_no_other_event_stands_for_one_that_is_told_without_a_day(
    tmp_path: Path, does: str, day: str | None
) -> None:
    path = tmp_path / "towns.txt"
    path.write_text(UNDATED.format(does=does))
    time = jkqa.build(path).ask("What happened in the week after Brekke resigned?").time
    assert (time["anchors"][0]["date"] if time else None) == day


def test_anchors_without_an_event_are_refused(index: jkqa.Index) -> None:
    with pytest.raises(OptionError, match="anchors were given"):
        index.ask("Who chairs the inquiry?", anchors=["2031-03-24#1"])


def test_a_duration_is_worked_out(index: jkqa.Index) -> None:
    answer = index.ask("How many days between the boarding of the Havbris and its release?")
    assert answer.duration == "5 days, from 4 January 2031 to 9 January 2031"
    assert entries(answer) == ["2031-01-04#1", "2031-01-09#1"]


def test_the_first_round_of_a_series_is_the_first(bundled: jkqa.Index) -> None:
    answer = bundled.ask("How long between the first and second round of Freedom Edge?")
    assert answer.duration == "141 days, from 27 June 2024 to 15 November 2024"


def test_how_often_by_rule_is_no_count(bundled: jkqa.Index) -> None:
    assert bundled.ask("How often did Yoon and Kishida meet?").set is not None
    assert bundled.ask("How often do Yoon and Kishida meet?").set is None


def test_a_set_loads_no_model() -> None:
    """Chronology questions need neither torch nor the embedding model."""
    import subprocess
    import sys

    code = (
        "import sys, jkqa; index = jkqa.load('indexes/default'); "
        "answer = index.ask('What happened between 1 and 10 September 2024?'); "
        "assert len(answer.entries) == 5, answer.entries; "
        "assert not {'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def test_entries_by_kind_actor_and_time(index: jkqa.Index) -> None:
    found = index.entries(kinds=["protest"], since="2031-03", until="2031-03-10")
    assert [str(entry.locator) for entry in found] == ["2031-03-08#1"]
    assert [str(e.locator) for e in index.entries(actors=["Solvang"], kinds=["signing"])] == [
        "2031-03-24#1"
    ]
    assert index.entries(kinds=["court rulings"]) == index.entries(kinds=["ruling"])
    with pytest.raises(OptionError, match="no kind of event"):
        index.entries(kinds=["sorcery"])
    with pytest.raises(OptionError, match="earlier day first"):
        index.entries(since="2031-05", until="2031-04")


def test_entries_as_a_data_frame(index: jkqa.Index) -> None:
    found = index.entries(since="2031-03", until="2031-03")
    frame = found.frame()
    assert len(frame) == len(found) == 8
    assert list(frame["locator"]) == [str(entry.locator) for entry in found]
    assert str(frame["date"].dtype).startswith("datetime64")
    assert index.entries(since="2032").frame().empty


def test_a_period_filters_entries_but_not_passages(index: jkqa.Index) -> None:
    answer = index.ask("Which vessel collided with the patrol boat Bura in April?")
    assert all(hit.unit.dates.start.month == 4 for hit in answer.entries)  # type: ignore[union-attr]
    assert answer.passages


@pytest.mark.parametrize(
    "question",
    [
        "What happened on 9999-12-31?",
        "What happened in the 9999 days before 1 January 1800?",
        "What happened between and ?",
        "between " * 50,
        "after " * 50 + "June",
        "a?",
    ],
)
def test_odd_questions_are_answered_or_declined(index: jkqa.Index, question: str) -> None:
    answer = index.ask(question)
    assert answer.abstained or answer.citations
