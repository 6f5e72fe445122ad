"""Verify: what a text tells of another, what was carried, and what only seems denied."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built
from jkqa.claims.kept import carried_or_failed, still_or_no_longer
from jkqa.claims.polarity import Opposites, Signs, signs
from jkqa.claims.whens import whens
from jkqa.names import simple
from jkqa.tokenize import tokens
from jkqa.types import DateRange

YEAR = DateRange(date(2031, 1, 1), date(2031, 12, 31))
ENTRIES = (
    "April 3, 2031: Norwegian Premier Delia Romer and Japanese Premier Saku Tanabe meet in Bergen. "
    "This was the 12th and last summit of the two.",
    "June 3, 2031: Norway and Denmark sign an accord on pilotage in Tenna.",
)
BODY = (
    "Ansel Torrek, accused of having cheated 900 people, was handed over in May, the first person "
    "to be surrendered under the extradition pact of 2029. The embarrassment of the spring "
    "concerned Bodil Marstrand, a blogger who had lived in Tenna for years. A court found the "
    "charge against her political.",
    "The way out of the blockade was found by Infrastructure Minister Halmar Lund, who spent two "
    "nights in the lighthouse of Skarn. He offered a fund for small hauliers. Nothing was said of "
    "permits. The opposition took Samvel Brandt to task for a lack of foresight in the harbor.",
    "Orsola Kvist, who chairs the refinery, put her name to the contract in Lunhas on July 15. "
    "Five days later the union walked out at its depot in Ostrava.",
    "The funeral of Edda Sorn was held in Kell on March 4. Delegations from 29 ports came to the "
    "chapel, where Ivo Hask and Petra Tolm spoke for ten minutes.",
    "The opposition tabled a motion of no confidence, which Premier Romer survived on July 10 by "
    "261 votes to 214. The retreat of the ministers was put off.",
    "While the clause on herring is no longer present in their second draft of the statute, it "
    "gave the clerks much to talk about.",
    "Chairman Odo Brandt decided in October to send a wreath to the Gallows Chapel, rather than "
    "visit in person.",
    "Observers from six countries attended the exercise at Falkensund; a Danish request to send "
    "some was turned down.",
    "The mirrors are in a storeroom in Tenna, and Runa Feld has declined to collect them.",
    "Officials credit the Kell formula, under which neither side comments in public. It was "
    "disregarded twice in 2031, once by each side.",
    "The year was expected to become a milestone, crowning three years of hard work by Feld and "
    "Hask on the harbor accord.",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("told"), *ENTRIES, body=BODY)


def one(index: jkqa.Index, text: str) -> jkqa.SentenceVerdict:
    return jkqa.verify(text, index, lines=True).sentences[0]


@pytest.mark.parametrize(
    ("true", "changed", "kind"),
    [
        (
            "Ansel Torrek was the first person to be surrendered under the 2029 extradition pact.",
            "Bodil Marstrand was the first person to be surrendered under the 2029 extradition "
            "pact.",
            "name",
        ),
        (
            "Halmar Lund spent two nights in the lighthouse.",
            "Samvel Brandt spent two nights in the lighthouse.",
            "name",
        ),
        (
            "Orsola Kvist put her name to the contract in Lunhas.",
            "Orsola Kvist put her name to the contract in Ostrava.",
            "place",
        ),
        (
            "Bergen was where Romer and Tanabe held their twelfth and last summit.",
            "Tokyo was where Romer and Tanabe held their twelfth and last summit.",
            "place",
        ),
        (
            "Premier Romer survived the motion of no confidence by 261 votes to 214.",
            "The motion of no confidence in Premier Romer was carried by 261 votes to 214.",
            "negation",
        ),
        (
            "The clause on herring is no longer found in the second draft of the statute.",
            "The clause on herring is still found in the second draft of the statute.",
            "negation",
        ),
        (
            "The clause on herring was dropped from the second draft of the statute.",
            "The clause on herring has not been dropped from the second draft of the statute.",
            "negation",
        ),
        (
            "Odo Brandt sent a wreath to the Gallows Chapel in October.",
            "Odo Brandt did not send a wreath to the Gallows Chapel in October.",
            "negation",
        ),
        (
            "Denmark was not permitted to send observers to the exercise at Falkensund.",
            "Denmark was permitted to send observers to the exercise at Falkensund.",
            "negation",
        ),
        (
            "Runa Feld has declined to collect the mirrors that are kept in Tenna.",
            "Runa Feld has not declined to collect the mirrors that are kept in Tenna.",
            "negation",
        ),
        (
            "The accord on pilotage was signed in Tenna on the third of June.",
            "The accord on pilotage was signed in Tenna on the fourth of June.",
            "date",
        ),
    ],
)
def test_true_and_changed(index: jkqa.Index, true: str, changed: str, kind: str) -> None:
    assert one(index, true).status == "supported"
    verdict = one(index, changed)
    assert verdict.status == "contradicted"
    assert kind in {difference.kind for difference in verdict.differences}


@pytest.mark.parametrize(
    "text",
    [
        "Delegations from 29 ports came to the funeral of Edda Sorn.",  # who was named before
        "Feld and Hask had worked for three years on the harbor accord.",
        "The Kell formula was disregarded twice in 2031, each side being guilty once.",
    ],
)
def test_what_is_no_difference(index: jkqa.Index, text: str) -> None:
    assert one(index, text).status == "supported"


def read(text: str, *deny: str) -> Signs:
    return signs(simple(tokens(text)), text, Opposites.of([{"deny": deny}]))


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("They hardly spoke.", True),
        ("Scarcely any cheese was sold.", True),
        ("It was hard work.", False),
        ("Hard cheese was sold.", False),
        ("Cheese was scarce in Tenna.", False),
        ("She refused to come.", True),
        ("She did not refuse to come.", False),
        ("The motion of no confidence passed.", False),
    ],
)
def test_what_denies(text: str, denied: bool) -> None:
    assert bool(read(text, "hardly", "scarcely", "refuse to").denied) == denied


@given(st.sampled_from("bare rare scarce hard late near".split()))
def test_an_adverb_that_denies_is_no_adjective(word: str) -> None:
    """Whatever adverb a table has, only the adverb denies."""
    assert read(f"It was {word}ly bread.", f"{word}ly").denied
    assert not read(f"It was {word} bread.", f"{word}ly").denied


def test_whom_neither_is_of_is_not_denied() -> None:
    [(_, keys)] = read("Neither head of state commented.", "neither").denied
    assert keys == ("comment",)


SAID = st.lists(
    st.sampled_from(
        "motion no confidence was carried survived failed still longer passed the second draft "
        "statute not .".split()
    ),
    max_size=14,
).map(" ".join)


@given(SAID, SAID)
def test_carried_or_failed_either_way_round(one: str, other: str) -> None:
    """No text differs from itself; and what differs is found from both sides, or denied."""
    assert carried_or_failed(one, one) is None
    assert still_or_no_longer(one, one) is None
    for rule in (carried_or_failed, still_or_no_longer):
        if places := rule(one, other):
            mine, theirs = places
            assert mine.of(one).strip()
            assert theirs.of(other).strip()
            denied = re.search(r"\bnot\b|\bno\b(?! confidence)", other)
            assert denied or rule(other, one) == (theirs, mine)


@given(st.dates(date(2031, 1, 1), date(2031, 12, 31)))
def test_a_day_in_words_is_the_day_in_figures(day: date) -> None:
    ordinals = (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
        "twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth "
        "twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
    ).split()
    [when] = whens(f"They met on the {ordinals[day.day - 1]} of {day:%B}.", YEAR)
    assert (when.precision, when.dates.start, when.dates.end) == ("day", day, day)


def test_a_day_that_no_calendar_has_is_none() -> None:
    [when] = whens("They met on the thirty-first of June.", YEAR)
    assert when.precision == "month"
