"""Which expression somebody uses for a thing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jkqa.expect import ask_of, found_in, sought_by

WORDS = st.lists(st.sampled_from(["cold", "shoulder", "silent", "fog"]), min_size=1, max_size=3)


def best(question: str, text: str) -> str | None:
    answers = found_in(sought_by(question, ask_of(question)), text)
    return answers[0].span.of(text) if answers else None


@pytest.mark.parametrize(
    "question",
    [
        "What term do the authors use for the delay?",
        "Which two-word expression stands for the delay?",
        "By what catchword is the delay known?",
        "Is there a catchphrase for the delay?",
        "What do they call the delay?",
        "How did the mayor describe the delay?",
        "In what words did the motion blame him?",
    ],
)
def test_an_expression_is_asked_for(question: str) -> None:
    assert ask_of(question).kind == "expression"


@pytest.mark.parametrize(
    "question",
    [
        "For which term was he elected?",
        "What are the terms of the treaty?",
        "When did they call off the visit?",
        "How did the mayor leave?",
    ],
)
def test_others_ask_for_none(question: str) -> None:
    assert ask_of(question).kind != "expression"


@given(WORDS)
def test_what_stands_in_quotation_marks_is_one(words: list[str]) -> None:
    said = " ".join(words)
    question = "What term do the authors use for the delay?"
    assert best(question, f"It led to “{said}” as others went ahead.") == said
    assert (
        best(f"What term stands for {said}?", f"It led to “{said}”.") is None
    )  # it is in the question


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The so-called fog came.", "fog came"),
        ("The fog was nicknamed the wall.", "wall"),
        ("The visit was called off at noon.", None),
        ("“We will not go there now, nor will we ever send anybody again,” he said.", None),
    ],
)
def test_what_is_called_so(text: str, said: str | None) -> None:
    assert best("What term do the authors use for the delay?", text) == said
