"""Whose it is that a question asks for, and what a text denies or only plans."""

from collections.abc import Iterator

import pytest

import jkqa
from asking import numbers_of
from jkqa.premises import Premises
from jkqa.premises.denials import Denials


@pytest.mark.parametrize(
    ("question", "behind", "anothers"),
    [
        ("How many members has Zoran Kovarić's cabinet?", "five members", True),
        ("How many members has Bohumil Žďárek's cabinet?", "five members", False),  # named last
        ("How many members has the cabinet of Zoran Kovarić?", "five members", True),
        ("How many members has the cabinet of Bohumil Žďárek?", "five members", False),
        ("How many members has the cabinet?", "five members", False),  # nobody's
        ("How many members has Emília Hronská's cabinet?", "Zoran", False),  # nobody before it
    ],
)
def test_whose_it_is(index: jkqa.Index, question: str, behind: str, anothers: bool) -> None:
    [number] = numbers_of(index, "2031-06-03#1")
    at = index.units[number].text.index(behind)
    assert Premises(index, question, question).is_anothers(number, at) == anothers


def denied(index: jkqa.Index, question: str, *texts: str) -> Iterator[str]:
    return (a.sort for a in Denials(question, index.readings).denied(texts))


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("The parliament in Lipovec rejects the fishing treaty.", {"denied"}),
        ("The parliament in Lipovec approves the fishing treaty.", set()),
        ("The parliament rejects a pension law.", set()),  # of something else
        (
            "The parliament in Lipovec rejects the fishing treaty. In June the parliament in "
            "Lipovec approves the fishing treaty.",
            set(),
        ),
    ],
)
def test_all_that_speak_of_it_must_deny_it(index: jkqa.Index, text: str, sorts: set[str]) -> None:
    question = "When did the parliament in Lipovec approve the fishing treaty?"
    assert {*denied(index, question, text)} == sorts


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("The visit of Eva Lund to Lipovec was called off.", {"unreal"}),
        ("There were rumours of a visit by Eva Lund to Lipovec.", {"unreal"}),
        ("A planned trip of Eva Lund to Lipovec is postponed.", {"unreal"}),  # a visit too
        ("Eva Lund ends a visit to Lipovec.", set()),
        ("A visit of Piet Vos was called off.", set()),
    ],
)
def test_a_mere_plan_has_no_outcome(index: jkqa.Index, text: str, sorts: set[str]) -> None:
    assert {*denied(index, "What was decided during the visit of Eva Lund to Lipovec?", text)} == (
        sorts
    )
    assert not {*denied(index, "Was the visit of Eva Lund to Lipovec cancelled?", text)}
