"""What a question takes for granted, and a near twin of it, which the same unit bears out."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import absent, built, lacking, numbers_of
from conftest import STRAITS
from jkqa.premises import WEIGHTS, Premises

#: Of each sort a unit, a question that takes too much for granted, and one that does not.
STRAITS_TWINS = [
    (
        "whole",
        "2031-01-27#1",  # Luka Haraš and Synnøve Dahlberg-Moe in Aspervik
        "What did Danica Kovarić do there?",
        "What did Luka Haraš and Synnøve Dahlberg-Moe do?",
    ),
    ("whole", "2031-01-27#1", "What did Ada Lovelace do there?", "What did Dahlberg-Moe do there?"),
    (
        "body",
        "2031-05-09#1",
        "What did the District Court in Aspervik find?",
        "What did the High Court in Aspervik find?",
    ),
    ("country", "2031-01-27#1", "What did Brazil do?", "What did Haldria do?"),
    ("country", "2031-01-27#1", "Who was invited to Paris?", "What did Haldria do?"),
    (
        "unknown",
        "2031-05-30#1",
        "When did the festival in Zanziport return?",
        "When did the festival in Skarn return?",
    ),
    (
        "unknown",  # of ordinary words, and the article has no flute
        "2031-05-30#1",
        "When was the Magic Flute performed?",
        "When was the magic flute performed?",
    ),
    (
        "speaker",
        "2031-01-27#1",  # she leads a delegation, and nothing is told of her words
        "What did Synnøve Dahlberg-Moe tell them?",
        "Where did Synnøve Dahlberg-Moe hold talks?",
    ),
    (
        "ordinal",
        "2031-01-14#1",
        "Where did the inquiry hold its third public session?",
        "Where did the inquiry hold its first public session?",
    ),
    (
        "hour",
        "2031-01-14#1",
        "What happened at 14:50?",
        "What happened before 14:50?",
    ),
    (
        "office",
        "2031-03-24#1",
        "What did President Eirik Sølvang sign?",
        "What did Prime Minister Eirik Sølvang sign?",
    ),
    (
        "unreal",
        "2031-03-03#1",
        "What did Prime Minister Eirik Sølvang sign at the summit in Tesnik?",
        "Why was Prime Minister Eirik Sølvang missing from the summit in Tesnik?",
    ),
    ("later", "p14", "What happened in October 2031?", "What happened in May 2031?"),
    ("later", "p14", "What was signed in March 2035?", "What is due in March 2035?"),
    ("later", "p14", "What happened in March 2035?", "What was planned for March 2035?"),
]
ROUNDS_TWINS = [
    (
        "ordinal",
        "2031-03-03#1",
        "Where was the third round of talks?",
        "Where was the fourth round of talks?",
    ),
    (
        "speaker",
        "2031-03-09#1",
        "What did Eva Lund answer to Piet Vos?",
        "What did Piet Vos ask Eva Lund?",
    ),
    (
        "unreal",
        "2031-04-02#1",
        "What was agreed on during the visit of Cho Tae-yul to Sint Orlen?",
        "Why did Cho Tae-yul cancel the visit to Sint Orlen?",
    ),
    (
        "denied",
        "2031-04-19#1",
        "When did the parliament in Lipovec approve the fishing treaty?",
        "When did the parliament in Lipovec reject the fishing treaty?",
    ),
    (
        "denied",
        "2031-04-21#1",
        "When did the owners of the ferry pay the fine?",
        "Why did the owners of the ferry not pay the fine?",
    ),
    (
        "office",
        "2031-04-02#1",
        "What did Prime Minister Cho Tae-yul cancel?",
        "What did Minister Cho Tae-yul cancel?",
    ),
    (
        "usual",
        "2031-06-04#1",
        "What was opened for South Korea?",
        "What was opened for Washington?",
    ),
    ("country", "2031-06-04#1", "What was opened for Japan?", "What was opened by Washington?"),
]
HANDOVER_TWINS = [
    (
        "succession",
        "2031-03-09#1",
        "Who replaced Ilse Maren at the harbor school?",
        "Whom did Eva Lund name as envoy to Tesnik?",
    ),
    (
        "succession",  # the former one is another
        "2031-06-03#1",
        "Who replaced Anna Holt as harbor master?",
        "Who was harbor master before Sven Dahl?",
    ),
    (
        "succession",  # who is retired from something else gives way to nobody
        "2031-05-02#1",
        "Who was minister before Knut Rask?",
        "Whom did Knut Rask meet in Tesnik?",
    ),
    (
        "row",
        "2031-06-01#1",
        "Where was the next round of talks on herring held?",
        "Where were the talks on herring held?",
    ),
    (
        "turned",
        "2031-03-12#1",
        "How much does Ole Krag have to pay the Sarn Line?",
        "How much does the Sarn Line have to pay Ole Krag?",
    ),
    (
        "pending",
        "2031-04-02#1",
        "What did the harbor court rule in the case of the pilots?",
        "In which court did the pilots file suit?",
    ),
    (
        "subject",
        "p1",
        "Why did Piet Vos take up fencing?",
        "Why did Eva Lund take up fencing?",
    ),
]
#: What ``Named._is_loose`` hides while it takes every word of the corpus for an adjective.
HIDDEN = [
    ("country", "2031-05-30#1", "When did Carrowe host the festival?"),
    ("alone", "2031-05-30#1", "When did the festival in Lipovec return?"),
    ("single", "p6", "When did the Havbris sink?"),
]


@pytest.fixture(scope="module")
def rounds(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(
        tmp_path_factory.mktemp("rounds"),
        "March 3, 2031: The two sides hold the fourth round of talks in Lipovec.",
        "March 9, 2031: Minister Piet Vos asks Director Eva Lund to look into the matter.",
        "April 2, 2031: Foreign Minister Cho Tae-yul cancels his planned visit to Sint Orlen.",
        "April 9, 2031: Foreign Minister Cho Tae-yul concludes his visit to Sint Orlen.",
        "April 19, 2031: The parliament in Lipovec rejects the fishing treaty.",
        "April 21, 2031: The owners of the ferry do not pay the fine.",
        "May 7, 2031: South Korea opens an office.",
        "May 8, 2031: South Korea closes an office.",
        "May 9, 2031: South Korea sells a ferry.",
        "May 10, 2031: South Korea sells a bridge.",
        "June 4, 2031: The United States opens an office.",
    )


@pytest.fixture(scope="module")
def handover(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(
        tmp_path_factory.mktemp("handover"),
        "March 9, 2031: Director Eva Lund names Ilse Maren, the head of the harbor school, as "
        "envoy to Tesnik.",
        "March 12, 2031: A judge orders the Sarn Line to pay 4 million crowns to Ole Krag.",
        "April 2, 2031: The pilots file suit against the Sarn Line in the harbor court.",
        "May 2, 2031: The ministers, Knut Rask and the retired pilot Jon Frey, meet in Tesnik.",
        "June 1, 2031: The two sides hold talks on herring in Tesnik.",
        "June 3, 2031: Former Harbor Master Sven Dahl leads a group of pilots to the mayor of "
        "Tesnik, before a visit by Harbor Master Anna Holt.",
        body=(
            "Piet Vos said little of the strike. In Tesnik, Director Eva Lund took up fencing to "
            "please the mayor.",
        ),
    )


@pytest.mark.parametrize(("sort", "unit", "question", "twin"), HANDOVER_TWINS)
def test_a_premise_of_who_came_when(
    handover: jkqa.Index, sort: str, unit: str, question: str, twin: str
) -> None:
    assert sort in lacking(handover, question, unit)
    assert not lacking(handover, twin, unit)


@pytest.mark.parametrize(("sort", "unit", "question", "twin"), STRAITS_TWINS)
def test_a_premise_of_each_sort(
    index: jkqa.Index, sort: str, unit: str, question: str, twin: str
) -> None:
    assert lacking(index, question, unit) == {sort}
    assert not lacking(index, twin, unit)


@pytest.mark.parametrize(("sort", "unit", "question", "twin"), ROUNDS_TWINS)
def test_a_premise_in_few_entries(
    rounds: jkqa.Index, sort: str, unit: str, question: str, twin: str
) -> None:
    assert lacking(rounds, question, unit) == {sort}
    assert not lacking(rounds, twin, unit)


def test_whose_ship_it_is_the_letters_before_its_name_say(tmp_path: Path) -> None:
    own = "March 3, 2031: Eva Lund visits the USS Morrin in Lipovec."
    index = built(tmp_path, own, "March 9, 2031: The United States sells a ferry to Japan.")
    question = "Which {} ship did Eva Lund visit in Lipovec?"
    assert not lacking(index, question.format("American"), "2031-03-03#1")
    assert lacking(index, question.format("Japanese"), "2031-03-03#1") & {"country", "usual"}


@pytest.mark.parametrize(("sort", "unit", "question"), HIDDEN)
def test_a_single_name_that_the_corpus_has(
    index: jkqa.Index, sort: str, unit: str, question: str
) -> None:
    assert lacking(index, question, unit) == {sort}


def test_what_somebody_did_is_not_anothers(rounds: jkqa.Index) -> None:
    unit = "2031-04-09#1"
    assert "another" in lacking(rounds, "When did Piet Vos conclude a visit?", unit)
    assert not lacking(rounds, "When did Cho Tae-yul conclude a visit?", unit)


def test_every_sort_has_an_example() -> None:
    cases = {case[0] for case in (*STRAITS_TWINS, *ROUNDS_TWINS, *HANDOVER_TWINS, *HIDDEN)}
    of_quotes = {"act", "nameless"}  # tests/test_untold.py
    of_countries = {"addressed"}  # tests/test_speech.py
    assert cases | {"another", "elsewhere"} | of_quotes | of_countries == set(WEIGHTS)
    assert all(0 < weight <= 1 for weight in WEIGHTS.values())


@pytest.mark.parametrize(
    "question",
    [
        "What did the Haldrian do there?",  # an adjective
        "What did Dahlberg-Moe's party want?",  # a part of the name, and whose
        "What did Deputy Minister Haraš want?",
        "What did the MPs want?",  # said in full, perhaps
        "Strangely, what did Haraš want?",  # no name, though it has a capital
    ],
)
def test_a_name_may_be_said_otherwise(index: jkqa.Index, question: str) -> None:
    assert not lacking(index, question, "2031-01-27#1")


def test_a_quotation_shows_that_somebody_speaks(index: jkqa.Index) -> None:
    question = "What did Zoran Kovarić say in Lipovec?"
    assert not lacking(index, question, "2031-03-24#2")
    assert "speaker" in lacking(index, question, "2031-06-03#1")  # sworn in, and silent


# units together


def test_of_one_thing_the_best_unit_counts(index: jkqa.Index) -> None:
    numbers = numbers_of(index, "2031-01-27#1", "2031-06-03#1")  # Haraš; Kovarić and Hronská
    one = "What did Luka Haraš and Emília Hronská do?"
    several = "Who are Luka Haraš and Emília Hronská, and where are they?"
    assert [a.text for a in Premises(index, one, one).absent_among(numbers)] == ["Emília Hronská"]
    assert Premises(index, several, several).absent_among(numbers) == ()


NAMED = (
    "Luka Haraš",
    "Danica Kovarić",
    "Ada Lovelace",
    "Haldria",
    "Brazil",
    "Zanziport",
    "Havbris",
    "the Stende",
    "the District Court",
    "the third round",
)
ASKED = st.lists(st.sampled_from(NAMED), min_size=1, max_size=3, unique=True).map(
    lambda names: f"What did they say about {' and '.join(names)}?"
)
STRAITS_UNITS = len(jkqa.read(STRAITS).units)
UNITS = st.lists(st.integers(0, STRAITS_UNITS - 1), min_size=1, max_size=4, unique=True)


@given(ASKED, UNITS)
def test_what_units_lack_together_each_of_them_lacks(
    index: jkqa.Index, question: str, numbers: list[int]
) -> None:
    """One more unit can bear a name out; it never takes one away."""
    together = absent(index, question, numbers)
    each = [absent(index, question, [n]) for n in numbers]
    for one in together:
        if one.sort in ("whole", "country", "unknown", "usual"):
            assert all(one in alone for alone in each)
        elif one.sort not in ("single", "alone"):
            assert any(one in alone for alone in each)


@given(ASKED, UNITS.flatmap(lambda numbers: st.tuples(st.just(numbers), st.permutations(numbers))))
def test_the_order_of_units_does_not_matter(
    index: jkqa.Index, question: str, orders: tuple[list[int], list[int]]
) -> None:
    one, other = orders
    assert absent(index, question, one) == absent(index, question, other)


@given(ASKED, UNITS)
def test_what_the_likeliest_lacks_counts(
    index: jkqa.Index, question: str, numbers: list[int]
) -> None:
    among = Premises(index, question, question).absent_among(numbers)
    first = [a for a in absent(index, question, numbers[:1]) if a.sort != "single"]
    assert [a for a in among if a.sort != "single"] == first


PLACES = (
    "Sept. 3, 2031: The patrol treaty of the two navies is signed in Halifax by both ministers.",
    "Sept. 9, 2031: Officials in Ottawa study the patrol treaty of the two navies.",
)


@pytest.mark.parametrize(
    ("ship", "country", "other"),
    [
        ("KRI Morrin", "Indonesian", "Thai"),
        ("BRP Morrin", "Philippine", "Swedish"),
        ("HMCS Morrin", "Canadian", "Danish"),
        ("HDMS Morrin", "Danish", "Canadian"),
        ("TCG Morrin", "Turkish", "Indonesian"),
    ],
)
def test_the_flags_of_many_navies(tmp_path: Path, ship: str, country: str, other: str) -> None:
    own = f"March 3, 2031: Eva Lund visits the {ship} in Lipovec."
    navies = "Canada, Denmark, Indonesia, the Philippines, Sweden, Thailand and Turkey meet."
    index = built(tmp_path, own, f"March 9, 2031: {navies}")
    question = "Which {} ship did Eva Lund visit in Lipovec?"
    assert not lacking(index, question.format(country), "2031-03-03#1")
    assert lacking(index, question.format(other), "2031-03-03#1") & {"country", "usual"}


@pytest.mark.parametrize(
    ("question", "sorts"),
    [
        ("Who signed the patrol treaty of the two navies in Copenhagen?", {"elsewhere"}),
        ("Who signed the patrol treaty of the two navies?", set()),
        # whose officials they are, and no place
        ("How did officials in Copenhagen see the patrol treaty of the two navies?", set()),
    ],
)
def test_a_text_may_set_it_in_another_place(question: str, sorts: set[str], tmp_path: Path) -> None:
    body = ("Denmark and Canada patrol the bay together. Copenhagen pays a half.",)
    index = built(tmp_path, *PLACES, body=body)
    assert {"elsewhere"} & lacking(index, question, "2031-09-03#1") == sorts
