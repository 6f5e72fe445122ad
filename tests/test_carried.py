"""How far units and their sentences carry the words of a question."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built, numbers_of
from conftest import ROOT, STRAITS
from jkqa.evidence.carried import Carried, Word, coverage, missing, to_the_letter, weakest

ASKED = [
    json.loads(line)["question"]
    for line in (ROOT / "evals" / "straits-2031.jsonl").read_text("utf-8").splitlines()
]
#: Words that the article has, some that it lacks, and some without content.
LOOSE = "Havbris Haldrian court ferry treaty volcano Zanziport penguins signed who the what and 83"
QUESTIONS = st.sampled_from(ASKED) | st.lists(
    st.sampled_from(LOOSE.split()), min_size=1, max_size=6
).map(" ".join)
UNITS = st.lists(
    st.integers(0, len(jkqa.read(STRAITS).units) - 1), min_size=1, max_size=4, unique=True
)
ROUNDING = 1e-6


def carried(index: jkqa.Index, question: str) -> Carried:
    return Carried(index, index.score(question))


def words(index: jkqa.Index, question: str, *locators: str) -> dict[str, Word]:
    found = carried(index, question).by(numbers_of(index, *locators))
    return {word.text: word for word in found}


@given(QUESTIONS, UNITS)
def test_what_is_carried_is_a_share(index: jkqa.Index, question: str, numbers: list[int]) -> None:
    asked = carried(index, question)
    for found in (asked.by(numbers), asked.by_sentence(numbers)):
        assert all(0 <= word.carried <= 1 + ROUNDING for word in found)
        assert all(word.carried == 1 for word in found if word.literal)
        assert 0 <= to_the_letter(found) <= coverage(found) + ROUNDING <= 1 + 2 * ROUNDING


@given(QUESTIONS, UNITS)
def test_a_sentence_carries_no_more_than_its_unit(
    index: jkqa.Index, question: str, numbers: list[int]
) -> None:
    asked = carried(index, question)
    for number in numbers:
        for whole, best in zip(asked.by([number]), asked.by_sentence([number]), strict=True):
            assert whole.text == best.text
            assert best.carried <= whole.carried + ROUNDING
            assert whole.literal or not best.literal


@given(QUESTIONS, UNITS)
def test_more_units_carry_no_less(index: jkqa.Index, question: str, numbers: list[int]) -> None:
    asked = carried(index, question)
    together = asked.by(numbers)
    for number in numbers:
        for one, all_ in zip(asked.by([number]), together, strict=True):
            assert one.carried <= all_.carried + ROUNDING
    best = coverage(asked.by_sentence(numbers))
    assert best == max(coverage(asked.by_sentence([number])) for number in numbers)


@given(
    QUESTIONS, UNITS.flatmap(lambda numbers: st.tuples(st.just(numbers), st.permutations(numbers)))
)
def test_the_order_of_units_changes_nothing(
    index: jkqa.Index, question: str, orders: tuple[list[int], list[int]]
) -> None:
    asked = carried(index, question)
    one, other = orders
    assert asked.by(one) == asked.by(other)
    assert coverage(asked.by_sentence(one)) == coverage(asked.by_sentence(other))


@pytest.mark.parametrize(
    "question",
    ["Who did what?", "When and where was it?", "Who?", "In May 2031?", "What happened?"],
)
def test_no_content_no_words(index: jkqa.Index, question: str) -> None:
    asked = carried(index, question)
    assert asked.by([0, 1]) == asked.by_sentence([0, 1]) == ()
    assert coverage(()) == to_the_letter(()) == missing(()) == 0
    assert weakest(()) == 1


def test_which_words_have_content(index: jkqa.Index) -> None:
    found = words(index, "Who told the 127 relatives on March 8, 2031 of Ljubica Kovarić?", "p9")
    assert list(found) == ["127", "relatives", "Ljubica", "Kovarić"]
    assert [w.text for w in found.values() if w.number] == ["127"]
    assert [w.text for w in found.values() if w.name] == ["Ljubica", "Kovarić"]
    assert all(word.literal for word in found.values())
    assert found["Ljubica"].weight > found["relatives"].weight  # rarer


def test_what_is_said_otherwise_is_carried_in_part(index: jkqa.Index) -> None:
    question = "Which vessel of Haldria sank near a volcano?"
    found = words(index, question, "2031-02-11#1")  # Haldrian warships; one runs aground
    assert found["vessel"].carried > found["volcano"].carried
    assert not found["vessel"].literal


def test_a_country_under_another_name_is_there(tmp_path_factory: pytest.TempPathFactory) -> None:
    made = built(
        tmp_path_factory.mktemp("capital"),
        "May 7, 2031: Seoul opens an office.",
        "May 8, 2031: Tokyo opens an office.",
    )
    question = "When did South Korea open an office?"
    assert words(made, question, "2031-05-07#1")["Korea"].literal
    assert not words(made, question, "2031-05-08#1")["Korea"].literal


def test_the_heading_belongs_to_each_sentence(index: jkqa.Index) -> None:
    asked = carried(index, "Which quotas were there?")
    p5, p7 = numbers_of(index, "p5", "p7")  # p5 is under "Nets, Quotas, and the Middle Bank"
    assert [word.literal for word in asked.by_sentence([p5])] == [True]
    assert [word.literal for word in asked.by_sentence([p7])] == [False]


WORDS = st.lists(
    st.builds(
        Word,
        st.just("x"),
        st.just("x"),
        st.floats(0, 10),
        st.floats(0, 1),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
    max_size=6,
)


@given(WORDS)
def test_sums_over_words_are_shares(found: list[Word]) -> None:
    for share in (coverage(found), to_the_letter(found), weakest(found), missing(found)):
        assert -ROUNDING <= share <= 1 + ROUNDING
    assert weakest(found) <= max((word.carried for word in found), default=1)


def test_a_caption_need_not_say_that_it_is_one(tmp_path: Path) -> None:
    caption = "Figure 1 Mayor Ole Krag waves to the dockers of Orra."
    index = built(tmp_path, "May 3, 2031: Ole Krag waves.", body=(caption, "Orra lies on the sea."))
    question = "Who waves in the group photo from Orra?"
    assert words(index, question, "fig1")["photo"].carried == 1
    assert not words(index, question, "fig1")["photo"].literal
    assert words(index, question, "2031-05-03#1")["photo"].carried < 1
