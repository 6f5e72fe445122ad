"""The frequency list is read as pyspellchecker reads it."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jkqa.spelling import frequency, is_english


@pytest.fixture(scope="module")
def theirs() -> Any:
    from spellchecker import SpellChecker

    return SpellChecker(language="en").word_frequency


def test_every_hundredth_word_has_its_frequency(theirs: Any) -> None:
    words = sorted(theirs.dictionary)[::400]
    assert len(words) > 300
    for word in [*words, "a", max(theirs.dictionary), "aa's"]:
        assert frequency(word) == theirs[word]


@given(st.text(max_size=12))
def test_any_text_has_the_frequency_that_theirs_gives(theirs: Any, word: str) -> None:
    assert frequency(word.lower()) == theirs[word.lower()]


def test_british_spellings_are_english() -> None:
    assert is_english("normalisation")
    assert is_english("labour")
    assert not is_english("ishibha")
