"""A word that asks is put right where a letter of it is wrong, and nothing else is touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from jkqa.mistyped import asking_mended, months_mended, with_capitals
from jkqa.spelling import is_english

ASKING = ("which", "where", "what", "when", "who", "why", "how")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wich country chaired it?", "which country chaired it?"),
        ("waht was signed", "what was signed"),
        ("In whcih month was it?", "In which month was it?"),
        ("Who signed it and wher?", "Who signed it and where?"),
        ("whats the name of the ship", "what's the name of the ship"),
    ],
)
def test_slips_are_mended(typed: str, meant: str) -> None:
    found, pairs = asking_mended(typed, is_english)
    assert found == meant
    assert len(pairs) == 1


@pytest.mark.parametrize(
    "question", ["Wen Jiabao met whom?", "Hwo was it?", "The wich hazel and its use", "Were they?"]
)
def test_names_and_what_may_be_two_words_stay(question: str) -> None:
    assert asking_mended(question, is_english) == (question, ())


@given(st.sampled_from(ASKING), st.integers(0, 4), st.text(max_size=20))
def test_a_word_that_asks_stays_and_what_is_mended_once_is_right(
    word: str, at: int, rest: str
) -> None:
    whole = f"{word} {rest}"
    assert asking_mended(whole, is_english)[0].startswith(word)
    slipped = f"{word[:at]}{word[at + 1 :]} {rest}"
    once, _ = asking_mended(slipped, is_english)
    assert asking_mended(once, is_english)[0] == once


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("What was between 1 July and 31 Decembre?", "What was between 1 July and 31 December?"),
        ("who met in febuary", "who met in February"),
        ("What happened on 3 Augst?", "What happened on 3 August?"),
        ("What was signed in Marhc 2031?", "What was signed in March 2031?"),
    ],
)
def test_months_are_mended(typed: str, meant: str) -> None:
    found, pairs = months_mended(typed, is_english)
    assert found == meant
    assert len(pairs) == 1


@pytest.mark.parametrize("question", ["Who is Marco Rubio?", "Which marsh is it?", "In May 2031?"])
def test_what_is_near_a_month_and_may_be_another_word_stays(question: str) -> None:
    assert months_mended(question, is_english) == (question, ())


@given(st.sampled_from(["January", "March", "April", "September", "December"]), st.integers(1, 28))
def test_months_that_are_right_stay(month: str, day: int) -> None:
    question = f"What happened on {day} {month}?"
    assert months_mended(question, is_english) == (question, ())


def test_a_slip_changes_no_answer_and_is_told(index: jkqa.Index) -> None:
    right, slipped = index.ask("Who chairs the inquiry?"), index.ask("Whoo chairs the inquiry?")
    assert right.citations == slipped.citations
    assert slipped.question == "Whoo chairs the inquiry?"
    assert slipped.corrections == (("Whoo", "who"), *right.corrections)


NAMES = {"krag": "Krag", "zoran": "Zoran", "unesco": "UNESCO"}
COMMON = {"lee": "Lee"}


def named(word: str, beside: bool) -> str:
    return NAMES.get(word) or (COMMON.get(word, "") if beside else "")


def test_names_in_small_letters_have_their_capitals() -> None:
    assert with_capitals("who is zoran krag?", named) == "who is Zoran Krag?"
    assert with_capitals("Did krag leave unesco", named) == "Did Krag leave UNESCO"
    assert with_capitals("Did Zoran meet krag?", named) == "Did Zoran meet krag?"  # its own way


def test_a_common_word_is_a_name_beside_one() -> None:
    assert with_capitals("in the lee of zoran", named) == "in the lee of Zoran"
    assert with_capitals("what did zoran lee say", named) == "what did Zoran Lee say"
    assert with_capitals("did it, lee? krag left", named) == "did it, lee? Krag left"
    assert with_capitals("Which lee was it?", named) == "Which lee was it?"  # no name, but first


@given(st.text(max_size=40))
def test_only_names_are_changed_and_once_is_enough(question: str) -> None:
    once = with_capitals(question, named)
    assert once.lower() == question.lower()
    assert with_capitals(once, named) == once
    assert with_capitals(question, lambda *_: "") == question


def test_a_question_in_small_letters_is_answered_as_with_capitals(index: jkqa.Index) -> None:
    asked = "What did Danica Kovarić say about the trawler Havbris?"
    assert index.ask(asked).reason == index.ask(asked.lower()).reason
