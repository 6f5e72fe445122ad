"""Under whom it was: the country and the time of whoever ruled."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jkqa
from asking import built
from jkqa.reigns import of_their_country

ENTRIES = (
    "May 3, 2031: Japanese Prime Minister Ohta Kenji meets Brazilian President Rui Prado.",
    "May 9, 2031: Japanese Foreign Minister Sano Aki meets Brazilian Foreign Minister Ana Melo.",
    "July 8, 2031: Japanese Prime Minister Mori Emi meets President Prado of Brazil.",
    "July 20, 2031: Japanese Foreign Minister Kudo Jun meets Brazilian Foreign Minister Ana Melo.",
)


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> jkqa.Index:
    return built(tmp_path_factory.mktemp("reigns"), *ENTRIES)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        (
            "Who is foreign minister under Mori?",
            "Who is foreign minister of Japan from July 2031 on?",
        ),
        (
            "Who runs the foreign ministry in Mori's cabinet?",
            "Who runs the foreign ministry of Japan from July 2031 on?",
        ),
        ("Who was foreign minister under Ohta?", "Who was foreign minister of Japan?"),
        (
            "Who is foreign minister in the government of Rui Prado?",
            "Who is foreign minister of Brazil?",
        ),
    ],
)  # fmt: skip
def test_under_whom(two: jkqa.Index, question: str, meant: str) -> None:
    assert of_their_country(two, question) == meant


def test_who_stands_in_for_a_ruler_is_none(tmp_path: Path) -> None:
    index = built(
        tmp_path,
        "May 3, 2031: Brazilian Vice President Lia Nunes meets Premier Ohta Kenji of Japan.",
        "May 9, 2031: Japanese Premier Ohta Kenji leaves.",
    )
    asked = "Who is foreign minister under {}?"
    assert of_their_country(index, asked.format("Nunes")) == asked.format("Nunes")
    assert of_their_country(index, asked.format("Ohta")) == "Who is foreign minister of Japan?"


@given(
    st.sampled_from(
        [
            "Who is foreign minister under Krag?",  # of whom nothing is told
            "What lies under Mori's desk?",
            "Who met the minister under Mori in Lima?",
            "Who is the foreign minister of Japan?",
        ]
    )
)
def test_what_names_no_ruler_stays_as_it_is(two: jkqa.Index, question: str) -> None:
    assert of_their_country(two, question) == question


def test_a_minister_is_of_that_time(two: jkqa.Index) -> None:
    answer = two.ask("Who is foreign minister under Mori?")
    assert next(str(c.locator) for c in answer.citations) == "2031-07-20#1"
    assert answer.question == "Who is foreign minister under Mori?"
