"""Who comes after somebody, as texts tell it."""

import pytest

from asking import LORE
from jkqa.expect import ask_of, found_in, sought_by
from jkqa.expect.successors import asks_who_comes_next

WHO = "Who succeeded Piet Vos?"


def best(question: str, text: str) -> str | None:
    answers = found_in(sought_by(question, ask_of(question), (), LORE), text, None)
    return answers[0].span.of(text) if answers and answers[0].fit > 0.9 else None


@pytest.mark.parametrize(
    "told",
    [
        "The Kest party lost Piet Vos, and his replacement Ada Lund is no better.",
        "With Piet Vos the coast lost a friend; his successor was Ada Lund.",
        "Piet Vos was succeeded as head of the board by Ada Lund.",
        "Piet Vos, a friend of Per Holm, leaves. A former judge, Ada Lund, takes his place.",
        "Ada Lund, a judge of Kest, succeeds Piet Vos, whom Per Holm praised.",
        "Per Holm names Ada Lund to replace Piet Vos.",
        "When Piet Vos left, Ada Lund became head of the board.",
        "Ada Lund wins the vote with 54 percent of it and succeeds Piet Vos as head of the board.",
        "Piet Vos left; the new head of the board, Ada Lund, was cheered.",
    ],
)
@pytest.mark.parametrize("question", [WHO, "Who replaced Piet Vos as head of the board?"])
def test_who_comes_next(question: str, told: str) -> None:
    assert best(question, told) == "Ada Lund"


@pytest.mark.parametrize(
    "told",
    [
        "Piet Vos resigned, Per Holm said.",
        "Per Holm regretted that Piet Vos had no successor.",
        "Piet Vos met Per Holm.",
        "Per Holm left for Lund and Piet Vos followed.",
    ],
)
def test_who_only_stands_there_does_not(told: str) -> None:
    assert best(WHO, told) is None


def test_whom_one_succeeds_came_before() -> None:
    assert asks_who_comes_next({"who", "succeeded", "him"})
    assert not asks_who_comes_next({"whom", "did", "she", "succeed"})
    assert not asks_who_comes_next({"whose", "successor", "is", "she"})
