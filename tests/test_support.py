"""The signals of what is quoted: the kind of answer, whose it is, and words that stand apart."""

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built, held, inquiry
from jkqa.evidence.held import Signals
from jkqa.expect import ask_of
from jkqa.ground import cite


@pytest.fixture(scope="module")
def court(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(
        tmp_path_factory.mktemp("court"),
        "March 3, 2031: The court in Lipovec hears the case of the ferry Havbris.",
        "April 2, 2031: Foreign Minister Cho Tae-yul opens an office.",
        "April 9, 2031: Foreign Minister Cho Tae-yul closes an office.",
        "May 9, 2031: Japan sells a ferry.",
        "May 12, 2031: Opposition leader Piet Vos buys a ferry.",
        body=(
            "The court fined the owners. It sat in Lipovec for a week. Their ferry sank in fog.",
            "Prime Minister Eva Lund stood at 41 percent, while Minister Piet Vos stayed away.",
        ),
    )


def signals(index: jkqa.Index, question: str, *locators: str) -> Signals:
    return held(index, question, *locators).signals


# words that stand apart


def test_one_sentence_must_have_all_of_one_thing(court: jkqa.Index) -> None:
    """Of a question for several things the sentences may share the words."""
    assert signals(court, "Which court fined the owners?", "p1").odd == 0
    apart = signals(court, "Which court fined the owners of the ferry?", "p1")
    assert apart.literal == 1
    assert apart.odd > 0
    several = "Which court fined the owners of the ferry, and when was it?"
    assert signals(court, several, "p1").odd == 0


def test_a_word_that_is_nowhere_is_odd(index: jkqa.Index) -> None:
    fine = signals(index, "Who blockaded the harbor at Kjeldhavn?", "2031-03-15#1")
    odd = signals(index, "Who blockaded the vineyard at Kjeldhavn?", "2031-03-15#1")
    assert odd.odd > fine.odd
    assert odd.covered < fine.covered
    assert odd.weakest < fine.weakest


def test_what_is_off_the_topic_is_about_as_far_from_all(index: jkqa.Index) -> None:
    """Whatever is quoted, the spread is the question's."""
    on = ("Who blockaded the harbor at Kjeldhavn?", "How many warships took part in the exercise?")
    off = ("How do I bake sourdough bread?", "Who painted the ceiling of the chapel?")
    spread = {q: signals(index, q, "2031-03-15#1").spread for q in (*on, *off)}
    assert min(spread[q] for q in on) > max(spread[q] for q in off)
    assert all(signals(index, q, "p1").spread == spread[q] for q in spread)


def test_a_lorry_is_like_a_truck(tmp_path: Path) -> None:
    made = built(tmp_path, "March 3, 2031: The ferry lands 14 trucks in fog.")
    fits = {
        thing: signals(made, f"How many {thing} did the ferry land?", "2031-03-03#1").fit
        for thing in ("trucks", "lorries", "sonnets")
    }
    assert fits["trucks"] == fits["lorries"] == 1.0
    assert fits["sonnets"] < 0.5


# the kind of answer, and whose it is


@pytest.mark.parametrize(
    ("question", "fit"),
    [
        ("What share had Prime Minister Eva Lund's rating?", 1.0),
        ("What share had Minister Piet Vos's rating?", 0.3),  # stands behind her name
        ("What share had the rating of Minister Piet Vos?", 0.3),
        ("What share had the rating?", 1.0),  # nobody's
        ("Who stood at 41 percent?", 1.0),
    ],
)
def test_an_answer_told_of_somebody_else_counts_less(
    court: jkqa.Index, question: str, fit: float
) -> None:
    assert signals(court, question, "p2").fit == fit


def test_an_answer_where_a_name_is_missing_counts_less(index: jkqa.Index) -> None:
    unit = "2031-02-11#1"
    there = "How many warships did Haldria send to Steady Lantern?"
    missing = "How many warships did Brazil send to Steady Lantern?"
    several = "How many warships did Brazil send to Steady Lantern, and where was it?"
    assert signals(index, there, unit).fit > signals(index, missing, unit).fit
    assert signals(index, several, unit).fit == 1
    assert signals(index, missing, unit).astray == 1
    assert signals(index, there, unit).astray == 0


@pytest.mark.parametrize(
    ("question", "unlike"),
    [
        ("How many warships took part in Steady Lantern?", False),
        ("How many volcanoes took part in Steady Lantern?", True),
        ("Which court took part in Steady Lantern?", True),
        ("Which group took part in Steady Lantern?", False),  # anything may be one
        ("Who took part in Steady Lantern?", False),  # no kind is named
    ],
)
def test_nothing_counted_is_like_it(index: jkqa.Index, question: str, unlike: bool) -> None:
    fit = signals(index, question, "2031-02-11#1").fit
    assert (fit <= 0.35) == unlike


def test_reasons_may_have_no_sign(index: jkqa.Index) -> None:
    assert signals(index, "Why did Haldria ratify the treaty?", "2031-04-22#1").fit >= 0.25
    assert signals(index, "When was the bell rung?", "fig2").fit == 1
    assert signals(index, "At what time was it?", "2031-04-22#1").fit == 0
    assert signals(index, "What did Haldria do?", "2031-04-22#1").fit == 1  # a sentence will do


# questions of several parts


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(
        tmp_path_factory.mktemp("rounds"),
        "June 4, 2031: The first round of talks on the ferry is held in Lipovec.",
        "July 8, 2031: The second round of talks on the ferry ends in Aspervik.",
        "Aug. 2, 2031: The mayor of Lipovec opens a fair.",
    )


BOTH = ("2031-06-04#1", "2031-07-08#1")


def test_each_part_may_have_a_quote_of_its_own(rounds: jkqa.Index) -> None:
    question = "When was the first round held, and when did the second round end?"
    assert signals(rounds, question, *BOTH).astray == 0
    assert signals(rounds, question, *BOTH).fit == 1


def test_the_first_quote_need_not_answer_the_last_part(rounds: jkqa.Index) -> None:
    question = "What was held in Lipovec, and where did the second round end?"
    own = [part.ask.kind for part in inquiry(rounds, question).parts]
    assert own == ["other", "place"]
    assert signals(rounds, question, *BOTH).first >= 0.8


def test_half_a_question_is_no_question_answered(rounds: jkqa.Index) -> None:
    asked = "When was the first round held, and {}"
    whole = signals(rounds, asked.format("when did the second round end?"), *BOTH)
    half = signals(rounds, asked.format("how old is the mayor?"), *BOTH)
    assert whole.fit == 1
    assert half.fit == 0
    assert half.misfit >= whole.misfit


def test_the_parts_never_cost_words_or_premises(rounds: jkqa.Index) -> None:
    question = "Who opened the fair, and where was the first round held?"
    asked, as_one = inquiry(rounds, question), inquiry(rounds, question)
    as_one.parts = ()
    units = [rounds.unit(locator) for locator in (*BOTH, "2031-08-02#1")]
    quotes = [cite(rounds.document(u.document), u, u.quotable, 1) for u in units]
    together, whole = asked.support(quotes).signals, as_one.support(quotes).signals
    assert len(asked.parts) == 2
    assert together.odd <= whole.odd
    assert together.astray <= whole.astray


# laws


ASKED = st.sampled_from(
    [
        "When did Haldria ratify the treaty?",
        "How many warships took part in Steady Lantern?",
        "Who signed the treaty in 2029, and where was it?",
        "What did Brazil say to 83 penguins?",
        "Why was the Havbris boarded in January?",
        "Who?",
    ]
)
UNITS = st.lists(
    st.sampled_from(["p1", "p5", "p9", "fig1", "2031-02-11#1", "2031-04-22#1", "2031-01-04#1"]),
    min_size=1,
    max_size=3,
    unique=True,
)
#: These may go beyond 1, or below 0.
FREE = {"lead"}


@given(ASKED, UNITS)
def test_signals_are_shares(index: jkqa.Index, question: str, units: list[str]) -> None:
    row = signals(index, question, *units).row()
    assert list(row) == [field.name for field in fields(Signals)]
    assert all(-1e-6 <= value <= 1 + 1e-6 for name, value in row.items() if name not in FREE)
    assert row["lead"] >= 0
    assert row["covered"] >= row["literal"] - 1e-6
    assert row["misfit"] == pytest.approx(row["literal"] * (1 - row["fit"]))


@given(ASKED, UNITS)
def test_what_the_search_says_hangs_on_no_quote(
    index: jkqa.Index, question: str, units: list[str]
) -> None:
    asked = inquiry(index, question)
    row = signals(index, question, *units)
    assert row.score == asked.hits[0].score
    assert row.window == asked.evidence.signals["window"].max()
    assert row.sentence == asked.evidence.signals["sentence"].max()


@given(ASKED, UNITS)
def test_a_further_quote_carries_no_less(
    index: jkqa.Index, question: str, units: list[str]
) -> None:
    more, fewer = signals(index, question, *units), signals(index, question, *units[:1])
    for name in ("covered", "literal", "weakest", "names", "numbers", "dates"):
        assert getattr(more, name) >= getattr(fewer, name) - 1e-6
    assert ask_of(question) == held(index, question, *units).ask


def test_as_many_answers_as_are_asked_for(court: jkqa.Index) -> None:
    """Of ten ministers, one is no answer; of two, each may stand in a place of its own."""
    one, two, ten = (
        signals(court, f"Which {number}stayed away?", "p2").fit
        for number in ("minister ", "two ministers ", "ten ministers ")
    )
    assert one == two
    assert 0 < ten < one / 2


# when


def test_the_likeliest_unit_must_be_about_the_time(court: jkqa.Index) -> None:
    question = "What did Cho Tae-yul do on April 2?"
    assert signals(court, question, "2031-04-02#1", "2031-05-09#1").dates == 1
    assert 0 < signals(court, question, "2031-05-09#1", "2031-04-02#1").dates < 1
    assert signals(court, question, "2031-05-09#1").dates == 0
    both = "When did Cho Tae-yul open it, and what happened on April 9?"
    assert signals(court, both, "2031-04-02#1", "2031-04-09#1").dates == 1


def test_a_month_is_not_each_of_its_days(tmp_path_factory: pytest.TempPathFactory) -> None:
    index = built(
        tmp_path_factory.mktemp("days"),
        "May 9, 2031: Japan sells a ferry.",
        body=("In May the talks went on.", "The talks went on from May 3 to 5."),
    )
    assert signals(index, "What went on on May 4?", "p1").dates == 0
    assert signals(index, "What went on on May 4?", "p2").dates == 1
    assert signals(index, "What went on in May?", "p1").dates == 1


# how much an answer loses


def test_an_answer_loses_by_how_much_is_lacking(court: jkqa.Index) -> None:
    alone, whole, all_there = (
        signals(court, f"When was a ferry bought beside {who}?", "2031-05-12#1").fit
        for who in ("Lund", "Eva Lund", "Piet Vos")
    )
    assert whole < alone < all_there == 1
