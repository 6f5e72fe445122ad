"""Verify: amounts that several of a text make up, and what is denied in other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jkqa.claims.amounts import equal
from jkqa.claims.denied import opposed
from jkqa.claims.derived import is_ratio, is_rounded, is_since
from jkqa.claims.details import Reader
from jkqa.claims.foremost import is_unheard_of
from jkqa.claims.numbers import quantities
from jkqa.claims.polarity import Opposites, signs
from jkqa.claims.sums import is_summed
from jkqa.claims.whens import agree, whens
from jkqa.events.countries import Countries
from jkqa.tokenize import tokens

OPPOSITES = Opposites.of([{"pairs": [], "deny": [], "negative": ["refuse"], "acts": []}])


def summed(said: str, told: str) -> bool:
    return is_summed(quantities(said)[0], said, quantities(told), told)


@pytest.mark.parametrize(
    ("said", "told", "borne_out"),
    [
        ("seven jurors", "by five votes to two", True),
        ("eight jurors", "by five votes to two", False),
        ("nine goats", "four brown goats, three white ones, and two kids", True),
        ("twelve goats", "four of the eight goats", False),
        ("40 percent", "60 percent went to the mill and the remainder to the baker", True),
        ("30 percent", "60 percent went to the mill and the remainder to the baker", False),
        ("40 percent", "60 percent went to the mill", False),
        ("it fell by about a third", "it stood at 61.2 and is now 40.7", True),
        ("it fell by about a half", "it stood at 61.2 and is now 40.7", False),
        ("fifteen points less", "from 38 percent to 23 percent", True),
        ("five points less", "from 38 percent to 23 percent", False),
        ("44 percent", "47 percent, three points more than before", True),
        ("42 percent", "47 percent, three points more than before", False),
        ("45 minutes", "they sat for 90 minutes, half of it in silence", True),
        ("30 minutes", "they sat for 90 minutes, half of it in silence", False),
        ("312 million florins", "780 million florins, of which the bank lends 40 percent", True),
        ("412 million florins", "780 million florins, of which the bank lends 40 percent", False),
    ],
)
def test_amounts_that_several_make_up(said: str, told: str, borne_out: bool) -> None:
    assert summed(said, told) is borne_out


@given(st.integers(1, 400), st.integers(1, 400), st.integers(1, 900))
def test_a_vote_has_as_many_voters_as_votes(ayes: int, noes: int, said: int) -> None:
    assert summed(f"{said} voters", f"by {ayes} votes to {noes}") is (said == ayes + noes)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("nine in ten", "91 percent"),
        ("a quarter", "one household in four"),
        ("two out of five", "two-fifths of them"),
        ("three-quarters of an hour", "45 minutes"),
    ],
)
def test_shares_that_are_the_same(said: str, told: str) -> None:
    assert equal(quantities(f"by {said}")[0], quantities(told)[0])


def test_so_many_in_a_stretch_of_time_is_no_share() -> None:
    assert [q.measure for q in quantities("two in three months")] == ["count", "time"]


def test_a_bare_number_keeps_the_unit() -> None:
    for text in ("the wait fell from 31 hours to eight.", "it was set for 31 hours and ran to 8."):
        _, eight = quantities(text)
        assert (eight.measure, eight.value) == ("time", 480)
    assert quantities("after 31 hours, eight goats came")[1].measure == "count"


@pytest.mark.parametrize(
    ("said", "told", "borne_out"),
    [
        ("more than half of it", "55 percent", True),
        ("almost an hour", "50 minutes", True),
        ("almost an hour", "25 minutes", False),
        ("little more than a week", "it took shape over nine days", True),
        ("over ten days", "for over nine days", False),
    ],
)
def test_what_is_said_roughly(said: str, told: str, borne_out: bool) -> None:
    assert is_rounded(quantities(said)[0], said, quantities(told)[0], told) is borne_out


def test_four_times_as_much_leaves_a_quarter() -> None:
    [four, *_] = quantities("four times the load")
    assert is_ratio(four, quantities("built for a quarter of that load"))
    assert not is_ratio(four, quantities("built for half of that load"))


def test_a_stretch_of_days_lies_between_two_days() -> None:
    told = whens("It came on August 4, 2033, and sailed on August 16, 2033.", None)
    for said, borne_out in (
        ("for twelve days", True),
        ("for nearly two weeks", True),
        ("for five weeks", False),
        ("for eight days", False),
    ):
        assert is_since(quantities(said)[0], said, told) is borne_out


@pytest.mark.parametrize(
    ("said", "told", "borne_out"),
    [
        ("late February 2029", "February 20, 2029", True),
        ("late February 2029", "February 3, 2029", False),
        ("early March 2029", "February 27, 2029", False),
        ("mid-May 2029", "May 9, 2029", True),
    ],
)
def test_part_of_a_month_is_said_roughly(said: str, told: str, borne_out: bool) -> None:
    assert agree(whens(said, None)[0], whens(told, None)[0]) is borne_out


@pytest.mark.parametrize(
    "said",
    [
        "Not since 1951 had a stranger kept the mill.",
        "Nobody kept the mill sooner than she.",
        "Nine years had gone by in which no stranger kept it.",
    ],
)
def test_what_none_did_is_the_first(said: str) -> None:
    assert is_unheard_of(said, "She was the first stranger to keep the mill in nine years.")
    assert not is_unheard_of(said, "She kept the mill.")


def opposition(said: str, told: str) -> str | None:
    here, there = (signs(list(tokens(text)), text, OPPOSITES) for text in (said, told))
    return opposed(here, there)


def test_what_goes_on_behind_a_denial_is_told_of_itself() -> None:
    told = "He did not attend the harvest supper and was represented by his deputy."
    assert opposition("At the harvest supper he was represented by a deputy.", told) is None
    assert opposition("He attended the harvest supper.", told) is not None


def test_a_number_in_words_is_no_name() -> None:
    reader = Reader(Countries.of([]), OPPOSITES, lambda _word, _initial: True)
    assert reader.read("Eighty-three goats drowned.").names == ()
