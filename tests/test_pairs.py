"""Two of a kind that are asked for at once: both are looked for, and both are answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built
from jkqa.expect import asks_of_each, parts_of

ENTRIES = (
    "May 3, 2031: Mayor Ole Krag of Orra sends a wreath to the pier. Lisk voices regret.",
    "June 6, 2031: The first Grey Seal drill ends off Vik, led by the cutter Havbris.",
    "July 8, 2031: Mayor Eva Lund of Orra sends a wreath to the pier. Lisk voices regret.",
    "August 9, 2031: The second Grey Seal drill ends off Vik, led by the cutter Dawn.",
)
NAMES = st.sampled_from(["Krag", "Eva Lund", "Piet Vos", "Moen"])
OFFICES = st.sampled_from(["mayor", "finance minister", "judge", "deputy governor"])


@pytest.fixture(scope="module")
def orra(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("pairs"), *ENTRIES)


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Which ships are named for the first and for the second drill?",
            ["the first drill?", "the second drill?"],
        ),
        (
            "Name the ships of the first drill and of the last.",
            ["the first drill?", "the last drill?"],
        ),
        ("When did Lisk regret the wreaths of Krag and of Lund?", ["of Krag?", "of Lund?"]),
        (
            "When did gifts by Krag and by his heir each draw regret?",
            ["by Krag draw regret?", "by his heir draw regret?"],
        ),
        ("Compare what Krag gave with what Lund gave.", ["what Krag gave?", "what Lund gave?"]),
        ("Who are the foreign and the trade minister?", ["foreign minister?", "trade minister?"]),
    ],
)  # fmt: skip
def test_each_of_two(question: str, parts: list[str]) -> None:
    found = parts_of(question)
    assert [part.endswith(end) for part, end in zip(found, parts, strict=True)] == [True, True]
    assert asks_of_each(question)


@given(NAMES, NAMES)
def test_two_names_make_two_questions(one: str, other: str) -> None:
    both = f"What became of the wreaths of {one} and of {other}?"
    assert parts_of(both) == [f"What became of the wreaths of {name}?" for name in (one, other)]


@given(OFFICES, OFFICES, st.sampled_from(["", " of Orra", " in May"]))
def test_two_offices_have_the_rest_in_common(one: str, other: str, rest: str) -> None:
    both = f"Who are the {one} and the {other}{rest}?"
    assert parts_of(both) == [f"Who is the {office}{rest}?" for office in (one, other)]


@pytest.mark.parametrize(
    "question",
    [
        "Where was the second drill held?",
        "Which towns did Krag and Lund visit?",
        "Who is the mayor?",
    ],
)
def test_one_question_is_not_taken_apart(question: str) -> None:
    assert not asks_of_each(question)


def test_two_of_a_row_are_both_quoted(orra: jkqa.Index) -> None:
    answer = orra.ask("Which cutters led the first and the second Grey Seal drill?")
    assert {"2031-06-06#1", "2031-08-09#1"} <= {str(c.locator) for c in answer.citations}


def test_the_day_of_each_is_marked(orra: jkqa.Index) -> None:
    answer = orra.ask("On which days did Lisk regret the wreaths of Krag and of Lund?")
    text = orra.documents[0].text
    days = {text[slice(*c.highlight)] for c in answer.citations if c.highlight}
    assert {"May 3, 2031", "July 8, 2031"} <= days
