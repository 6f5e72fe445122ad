"""Questions that ask several things: taken apart, completed, each answered by its own sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built, places
from jkqa.expect import asks_in_turn, parts_of
from jkqa.timex import MONTHS
from jkqa.wants.forms import asks_for_one_thing, asks_when_next, is_ahead

ENTRIES = (
    "March 2, 2033: Dockers in Orra close the Wehr lock.",
    "March 9, 2033: Harbor master Ole Krag resigns.",
    "March 11, 2033: Eva Lund is sworn in as harbor master.",
    "April 4, 2033: Dockers open the lock again.",
    "May 3, 2033: Finance Minister Ida Moen of Haldria meets Per Aske in Lisk.",
    "June 6, 2033: Mayor Sang-hee Holt announces a new ferry for Vik.",
    "July 8, 2033: Finance Minister Moen meets Anna Brandt in Dravec.",
    "July 20, 2033: Haldria and Orlanda hold the Grey Seal exercise off Vik.",
)
BODY = (
    "Castor Glass at first offered each diver 90 crowns and said that the wreck was not its "
    "own. After a strike the offer rose to 310 crowns.",
    "After the hearing in June the foreman Karl Stein remarked that nobody in Vik had slept for a "
    "week.",
)


@pytest.fixture(scope="module")
def orra(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("orra"), *ENTRIES, body=BODY)


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("How many sat in Dravec, and how many in Orra?", "how many sat in Orra?"),
        (
            "How much did the mill offer each at first, and how much later on?",
            "how much did the mill offer each later on?",
        ),
        (
            "In which town did Vos and Lund meet first, and in which the second time?",
            "in which town did Vos and Lund meet again?",
        ),
        (
            "Whom did Moen meet on 3 May, and whom in Dravec two months later?",
            "whom did Moen meet in Dravec in July?",
        ),
        (
            "Which ferry was in the first drill, and which in the second?",
            "which ferry was in the second drill?",
        ),
        ("Who was Krag's deputy, and who his clerk?", "who was his clerk?"),
        (
            "Who was in charge of the port in June, and who in May?",
            "who was in charge of the port in May?",
        ),
    ],
)
def test_a_later_part_takes_over_what_it_leaves_out(question: str, second: str) -> None:
    assert parts_of(question)[1] == second


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("How many votes did Lund get and how many went to Vos?", "how many went to Vos?"),
        ("When did it sink and who runs it?", "who runs it?"),
        ("Who leads the mill, and who speaks for the dockers?", "who speaks for the dockers?"),
        ("Which judge was it, and which ferry took part in it?", "which ferry took part in it?"),
    ],
)
def test_a_part_with_a_verb_leaves_out_nothing(question: str, second: str) -> None:
    assert parts_of(question)[1] == second


@given(st.sampled_from(MONTHS), st.integers(1, 11))
def test_months_later_are_counted_from_the_month_that_is_named(month: str, n: int) -> None:
    second = parts_of(f"Where did Vos speak in {month.title()}, and where {n} months later?")[1]
    later = MONTHS[(MONTHS.index(month) + n) % 12].title()
    assert second == f"where did Vos speak in {later}?"


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "On which dates did the mill stop its payments and then cancel the rest?",
            [
                "On which dates did the mill stop its payments?",
                "On which dates did the mill cancel the rest?",
            ],
        ),
        (
            "On which days did Haldria impose and later lift the ban on eels?",
            [
                "On which days did Haldria impose the ban on eels?",
                "On which days did Haldria lift the ban on eels?",
            ],
        ),
        (
            "Which was longer, the speech or the mill's reply?",
            ["How long was the speech?", "How long was the mill's reply?"],
        ),
        ("Which was better, the speech or the reply?", []),  # nothing to measure
        (
            "I need the names of Haldria's new mayor and its new judge.",
            ["Who is Haldria's new mayor?", "Who is Haldria's new judge?"],
        ),
    ],
)
def test_other_ways_to_ask_two_things(question: str, parts: list[str]) -> None:
    assert parts_of(question) == parts


def test_what_was_done_in_turn_is_no_list() -> None:
    assert asks_in_turn("When did the mill open and then close?")
    assert not asks_in_turn("When did the mill open and close?")
    assert not asks_in_turn("When did the mill protest over eels and then over crabs?")


@pytest.mark.parametrize(
    ("question", "cited"),
    [
        (
            "When was the Wehr lock closed, and when was it opened again?",
            ["2033-03-02#1", "2033-04-04#1"],
        ),
        (
            "Whom did Finance Minister Moen meet on 3 May, and whom in Dravec two months later?",
            ["2033-05-03#1", "2033-07-08#1"],
        ),
        (
            "Who resigned as harbor master, and who was sworn in as harbor master?",
            ["2033-03-09#1", "2033-03-11#1"],
        ),
    ],
)
def test_each_part_has_an_entry_of_its_own(
    orra: jkqa.Index, question: str, cited: list[str]
) -> None:
    assert set(cited) <= {citation.locator for citation in orra.ask(question).citations}


def test_two_answers_of_one_kind_are_both_told(orra: jkqa.Index) -> None:
    answer = orra.ask("How much did Castor Glass offer each diver at first, and how much later on?")
    assert "90 crowns" in answer.text
    assert "310 crowns" in answer.text


# one thing, and the next


def test_what_somebody_said_is_told_by_the_body(orra: jkqa.Index) -> None:
    answer = orra.ask("What did Karl Stein say after the ferry announcement in June?")
    assert not answer.abstained
    assert answer.set is None
    assert "nobody in Vik had slept" in answer.text


@pytest.mark.parametrize(
    ("question", "one"),
    [
        ("What did Stein say in May?", True),
        ("What did the ministers agree on in May?", True),
        ("List what Stein said in May.", False),
        ("What happened in May?", False),
    ],
)
def test_who_asks_for_one_thing(question: str, one: bool) -> None:
    assert asks_for_one_thing(question) is one


def test_a_name_that_is_spelt_like_a_verb_asks_for_no_act(orra: jkqa.Index) -> None:
    answer = orra.ask("What did Sang-hee Holt announce on June 6?")
    assert places(answer) == ["2033-06-06#1"]


@pytest.mark.parametrize(
    "question",
    ["When will the next Grey Seal exercise be held?", "Where is the next Grey Seal exercise?"],
)
def test_a_past_event_is_not_the_next(orra: jkqa.Index, question: str) -> None:
    answer = orra.ask(question)
    assert answer.abstained
    assert answer.reason


def test_the_first_is_none_of_the_next(orra: jkqa.Index) -> None:
    assert places(orra.ask("When was the Grey Seal exercise held?")) == ["2033-07-20#1"]


@pytest.mark.parametrize(
    ("question", "ahead"),
    [
        ("When will the next round be held?", True),
        ("In which city is the next summit?", True),
        ("When did they meet next?", False),
        ("Where will they be the next day?", False),
        ("Who will be the next mayor?", False),
    ],
)
def test_who_asks_for_the_next(question: str, ahead: bool) -> None:
    assert asks_when_next(question) is ahead


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("The next round is planned for Vik.", True),
        ("They are to meet in Vik in May.", True),
        ("The ministries announce a round in Vik.", True),
        ("The round was held in Vik.", False),
    ],
)
def test_what_tells_of_what_is_ahead(text: str, ahead: bool) -> None:
    assert is_ahead(text) is ahead
