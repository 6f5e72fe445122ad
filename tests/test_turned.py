"""Whose it is, and who pays whom: not as the quotes have it, or just so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from jkqa.premises.payments import turned_payments
from jkqa.premises.peoples import anothers

TWO = st.permutations([("Haldria", "Haldrian"), ("Orsava", "Orsavan")])
THINGS = st.sampled_from(["trawler", "court", "company", "sailors", "nurses", "university"])


def whose(index: jkqa.Index, question: str, *quotes: str) -> list[str]:
    return [a.text for a in anothers(question, quotes, index.readings)]


# of which country


@given(TWO)
def test_a_people_that_is_counted_is_not_the_other(
    index: jkqa.Index, two: list[tuple[str, str]]
) -> None:
    (one, of_one), (other, of_other) = two
    question = f"How many {of_one}s were enrolled at {of_other} schools?"
    told = f"Some 940 {of_one}s were enrolled at {of_other} schools."
    turned = f"Some 940 {of_other}s were enrolled at {of_one} schools."
    assert not whose(index, question, told)
    assert f"{of_one}s" in whose(index, question, turned)
    assert not whose(index, question, turned, told), "one that tells it is enough"
    assert not whose(index, question, f"Some 940 went from {one} to {other}.")  # of no people


@given(TWO, THINGS)
def test_a_thing_of_one_is_not_the_others(
    index: jkqa.Index, two: list[tuple[str, str]], thing: str
) -> None:
    (one, of_one), (other, of_other) = two
    question = f"What did a {of_one} {thing} cost {other}?"
    assert whose(index, question, f"The {of_other} {thing} cost {one} much.")
    assert whose(index, question, f"It cost {one} much, said a {thing} of {other}.")
    assert not whose(index, question, f"The {of_one} {thing} cost {other} much.")
    assert not whose(index, question, f"The {thing} of {one} cost {other} much.")
    assert not whose(index, question, f"{of_one} and {of_other} {thing} cost much.")
    assert not whose(index, question, f"The {thing} cost {other} much.")  # nobody's


@pytest.mark.parametrize(
    ("question", "quote", "missing"),
    [
        # the other country must be in the question
        (
            "What did a Haldrian trawler tow?",
            "An Orsavan trawler tows a wreck.",
            ["Haldrian trawler"],
        ),
        (
            "What did a Haldrian trawler tow to Orsava?",
            "An Orsavan trawler tows a wreck to Aspervik.",
            ["Haldrian trawler"],
        ),
        # in other words for the same, but not in a name
        (
            "What did a Haldrian vessel tow to Orsava?",
            "An Orsavan trawler tows a wreck.",
            ["Haldrian vessel"],
        ),
        (
            "What did Haldrian producers sell to Orsava?",
            "The Gas Company of Orsava buys it from across the strait.",
            [],
        ),
        # an office has its like on the other side
        (
            "Whom did Haldria's judge meet in Orsava?",
            "An Orsavan judge meets his Haldrian counterpart.",
            [],
        ),
        ("What did the Haldrian minister tell Orsava?", "An Orsavan minister speaks.", []),
        ("What did the Haldrian side tell Orsava?", "The Orsavan side speaks.", []),
        # Koreans may be North Koreans
        ("How many Koreans went?", "Some 90 North Koreans went.", []),
        ("How many North Koreans went?", "Some 90 Koreans went.", []),
        ("How many North Koreans went?", "Some 90 Haldrians went.", ["North Koreans"]),
        ("What did a Korean court tell North Korea?", "A North Korean court speaks.", []),
        # of a people there may be a share
        ("What share of Haldrians came?", "Some 40 percent of Orsavans came.", ["Haldrians"]),
        ("What share of Haldrians came?", "Some 40 percent of Haldrians came.", []),
        ("What percentage of all Haldrians came?", "Of Orsavans 4 percent did.", ["Haldrians"]),
        ("In what part of May did Haldrians come?", "The Orsavans came in May.", []),
        # no people that is counted
        ("Why were the Haldrians late?", "The Orsavans were late.", []),
        ("How many Haldrian boats were late?", "Many Orsavans were late.", []),
    ],
)
def test_whose_it_is(index: jkqa.Index, question: str, quote: str, missing: list[str]) -> None:
    assert whose(index, question, quote) == missing


# who pays whom


@pytest.mark.parametrize(
    ("quotes", "turned"),
    [
        (["Kest Steel paid the dockers 4 million crowns."], True),
        (["Kest Steel has to pay 4 million crowns to the dockers."], True),
        (["The dockers paid Kest Steel 4 million crowns."], False),
        (["The dockers paid 4 million crowns to Kest Steel."], False),
        (["Kest Steel was paid 4 million crowns."], False),
        (["Kest Steel received 4 million crowns."], False),
        (["Kest Steel paid it at once.", "The dockers paid Kest Steel back."], False),
        (["The strike cost Kest Steel 4 million crowns."], False),
    ],
)
def test_who_is_paid(quotes: list[str], turned: bool) -> None:
    missing = ["Kest Steel"] if turned else []
    for question in (
        "How much did the dockers have to pay Kest Steel?",
        "What sum did the dockers pay back to Kest Steel?",
        "After the strike, how much must the dockers pay Kest Steel?",
    ):
        assert [a.text for a in turned_payments(question, quotes)] == missing
    assert not list(turned_payments("How much did Kest Steel have to pay?", quotes))
    assert not list(turned_payments("When did the dockers pay Kest Steel?", quotes))


def test_what_is_told_the_other_way_round_is_declined(index: jkqa.Index) -> None:
    answer = index.ask("Which Haldrian cutter detained an Orsavan trawler in January?")
    assert answer.abstained
