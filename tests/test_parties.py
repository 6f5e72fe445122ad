"""Questions for several parties: by what was done, whatever stands between, and by names alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built, places
from jkqa.wants.acts import unbroken
from jkqa.wants.plural import plural_of

ENTRIES = (
    "May 3, 2033: Foreign Ministers Ida Moen and Sven Dahl meet in Lisk.",
    "May 9, 2033: Lisk’s court orders the Haldrian firm Castor Glass to pay 20 miners 400 korels.",
    "May 16, 2033: Lisk’s High Court finds Birch Timber Co. of Haldria liable for a fire.",
    "May 20, 2033: Moen visits the harbor of Vik.",
    "May 24, 2033: Sven Moen, a rower, visits the chapel of Vik.",
    "June 2, 2033: The trawler Gull and the tug Otter collide off Vik; a dentist is hurt.",
    "June 6, 2033: The Senate of Orlanda approves the treaty on herring.",
    "June 9, 2033: The Haldrian Congress ratifies the treaty on herring.",
    "June 14, 2033: Orlanda and the port of Vik sign a contract for two cranes.",
    "June 18, 2033: Orlanda’s herring fleet leaves Vik. A contract for nets is discussed.",
    "July 1, 2033: Police abduct the engineer Per Holt near Kell.",
    "July 5, 2033: Moen confers with the foreign ministers of Haldria and Orlanda in Cusco, Peru.",
)
BODY = ("Engineers and dentists are dear in Lisk. The rowers are not paid.",)


@pytest.fixture(scope="module")
def lisk(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("parties"), *ENTRIES, body=BODY)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which companies were told by the judges to pay?", ["05-09"]),
        ("Which firms lost in Lisk courts?", ["05-09", "05-16"]),
        ("Which companies have been sued?", ["05-09", "05-16"]),
        ("Which companies were found liable?", ["05-16"]),
        ("Which ministers visited Vik?", ["05-20"]),  # Moen, and not the rower
        ("Which ships collided?", ["06-02"]),
        ("Which parliaments approved the treaty on herring?", ["06-06", "06-09"]),
        ("Which contracts were signed?", ["06-14"]),
        ("Which engineers were kidnapped?", ["07-01"]),
    ],
)
def test_by_what_was_done(lisk: jkqa.Index, question: str, expected: list[str]) -> None:
    answer = lisk.ask(question)
    assert answer.set
    assert places(answer) == [f"2033-{day}#1" for day in expected]


@pytest.mark.parametrize(
    "question", ["Which dentists were abducted?", "Which contracts were ratified?"]
)
def test_a_known_act_that_no_such_party_did_has_no_answer(lisk: jkqa.Index, question: str) -> None:
    assert lisk.ask(question).abstained


def test_the_country_of_a_town_takes_no_part(lisk: jkqa.Index) -> None:
    event = next(e for e in lisk.events if "Cusco" in e.entry.text)
    assert "peru" in {country.lower() for country in event.countries}
    assert "peru" not in {country.lower() for country in event.parties}


def test_the_more_entries_must_name_the_less_sure(lisk: jkqa.Index) -> None:
    questions = (
        "What happened in June 2033?",
        "Which ships collided?",
        "Which parliaments approved the treaty on herring?",
    )
    sure = [lisk.ask(question).confidence for question in questions]
    assert sure == sorted(sure, reverse=True)
    assert len(set(sure)) == len(sure)


@pytest.mark.parametrize(
    ("question", "turned"),
    [
        ("were told by Lisk's courts to pay", "were told to by Lisk's courts pay"),
        ("lost in Haldrian courts", "lost in courts Haldrian"),
        ("were told to pay by May", "were told to pay by May"),
    ],
)
def test_the_words_of_an_act_side_by_side(question: str, turned: str) -> None:
    assert unbroken(question) == turned


@given(st.lists(st.sampled_from("told by in Lisk courts court to the pay of".split()), max_size=9))
def test_no_word_is_lost(words: list[str]) -> None:
    turned = unbroken(" ".join(words))
    assert sorted(turned.split()) == sorted(words)
    assert len(turned) == len(" ".join(words))


def test_things_only_where_they_are_meant() -> None:
    assert plural_of("Which contracts were signed?") is None
    plural = plural_of("Which contracts were signed?", things=True)
    assert plural
    assert (plural.noun, plural.sort) == ("contract", "thing")
    assert plural_of("Which events were held?", things=True) is None
