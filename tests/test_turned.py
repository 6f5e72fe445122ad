"""Whose it is, where it goes and which minister it is: not as the quotes have it, or just so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from jkqa.premises.directions import turned_payments, turned_ways
from jkqa.premises.owners import owned_by_others
from jkqa.premises.peoples import anothers
from jkqa.premises.portfolios import other_ministers

TWO = st.permutations([("Haldria", "Haldrian"), ("Orsava", "Orsavan")])
THINGS = st.sampled_from(["trawler", "court", "company", "sailors", "nurses", "university"])
PLACES = st.lists(
    st.sampled_from(["Kjeldhavn", "Tesnik", "Aspervik", "Lipovec", "Port Dravec"]),
    min_size=2,
    max_size=2,
    unique=True,
)
WAYS = st.sampled_from(["from {} reach {}", "come from {} to {}", "leave {} and arrive in {}"])


def whose(index: jkqa.Index, question: str, *quotes: str) -> list[str]:
    return [a.text for a in anothers(question, quotes, index.readings)]


def ways(index: jkqa.Index, question: str, *quotes: str) -> list[str]:
    return [a.text for a in turned_ways(question, quotes, index.readings)]


def ministers(index: jkqa.Index, question: str, *quotes: str) -> list[str]:
    return [a.text for a in other_ministers(question, quotes, index.readings)]


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


# from where to where


@given(PLACES, WAYS)
def test_a_way_has_two_ends(index: jkqa.Index, two: list[str], way: str) -> None:
    one, other = two
    asked = (f"How many went from {one} to {other}?", f"What did {one} send to {other}?")
    for question in asked:
        assert not ways(index, question, f"Some {way.format(one, other)}.")
        assert other in ways(index, question, f"Some {way.format(other, one)}.")


@pytest.mark.parametrize(
    ("quotes", "missing"),
    [
        (["The trucks from Lipovec reach Tesnik."], ["Lipovec"]),
        (["The trucks from Lipovec reach Tesnik.", "Some return to Lipovec."], []),
        (["The trucks from Lipovec are late."], []),  # who knows where to
        (["The trucks from Lipovec are late. Others reach Tesnik."], []),  # other trucks
        (["The trucks in Lipovec come from Tesnik."], []),
        (["The trucks are built in Lipovec. Those from Lipovec reach Tesnik."], ["Lipovec"]),
        (["The trucks reach Tesnik."], []),
    ],
)
def test_where_it_goes(index: jkqa.Index, quotes: list[str], missing: list[str]) -> None:
    question = "How many trucks did the yard at Tesnik send to Lipovec?"
    assert ways(index, question, *quotes) == missing


# who pays whom, and whose it is


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


@pytest.mark.parametrize(
    ("quotes", "anothers"),
    [
        (["Alto’s profit was 4 million crowns."], True),
        (["Alto's net profit was 4 million crowns."], True),
        (["Alto’s profit fell.", "Kest Wings flies to Tesnik."], True),
        (["Kest’s profit was 4 million crowns."], False),
        (["Kest Wings made a profit of 4 million crowns, and Alto’s profit fell."], False),
        (["Kest Wings closed a line. Its profit was 4 million; Alto’s profit fell."], False),
        (["The profit was 4 million crowns."], False),  # nobody's
    ],
)
def test_a_profit_is_not_anothers(index: jkqa.Index, quotes: list[str], anothers: bool) -> None:
    names_of = index.readings.names_of
    for asked in ("How much profit did Kest Wings make?", "What profit has Kest Wings reported?"):
        found = [a.sort for a in owned_by_others(asked, quotes, names_of)]
        assert found == (["turned"] if anothers else [])
    assert not list(owned_by_others("Why did Kest Wings make a profit?", quotes, names_of))


@pytest.mark.parametrize(("thing", "things"), [("loss", "losses"), ("gain", "gains")])
def test_what_is_owned_in_the_plural(index: jkqa.Index, thing: str, things: str) -> None:
    question = f"How large a {thing} did Piet Vos suffer?"
    for told in (thing, things):
        for owner in ("Krag", "Vos"):
            quote = f"{owner}’s {told} came to 40 crowns."
            found = list(owned_by_others(question, [quote], index.readings.names_of))
            assert bool(found) == (owner == "Krag")


# which minister


@pytest.mark.parametrize(
    ("quote", "missing"),
    [
        ("Haldria's energy minister speaks of a delay.", ["the finance minister"]),
        ("Orsava's finance minister speaks of a delay.", ["the finance minister"]),
        ("The finance minister of Orsava speaks of a delay.", ["the finance minister"]),
        ("The delay is long.", ["the finance minister"]),
        ("Haldria's finance minister speaks of a delay.", []),
        ("The Minister of Finance speaks of a delay.", []),
        ("The finance ministry speaks of a delay.", []),
        ("The Minister of Energy, Trade and Finance speaks of a delay.", []),
        ("The finance and energy minister speaks of a delay.", []),
        ("Orsava's energy minister speaks to his counterpart.", []),
    ],
)
def test_a_minister_is_not_another(index: jkqa.Index, quote: str, missing: list[str]) -> None:
    for asked in ("How did {} react to the delay?", "Why did {} shrug?", "What has {} said?"):
        question = asked.format("Haldria's finance minister")
        assert ministers(index, question, quote) == missing


@pytest.mark.parametrize(
    "question",
    [
        "Who met the finance minister?",
        "What did Krag tell the finance minister?",
        "Where did Krag and the finance minister dine?",
        "Where did the finance ministers dine?",  # several may be told of by name
        "What did the mayor say?",
    ],
)
def test_who_does_nothing_need_not_be_there(index: jkqa.Index, question: str) -> None:
    assert not ministers(index, question, "The energy minister dines.")


def test_a_minister_may_be_there_by_name(index: jkqa.Index) -> None:
    question = "What did Orsava's foreign minister say?"
    assert ministers(index, question, "Eva Lund speaks.") == ["the foreign minister"]
    assert not ministers(index, question, "Emília Hronská speaks.")
    other = "What did Orsava's housing minister say?"  # an office that nobody is known to hold
    assert ministers(index, other, "Eva Lund speaks.") == []
    assert ministers(index, other, "The energy minister speaks.") == ["the housing minister"]


def test_what_is_told_the_other_way_round_is_declined(index: jkqa.Index) -> None:
    answer = index.ask("Which Haldrian cutter detained an Orsavan trawler in January?")
    assert answer.abstained
