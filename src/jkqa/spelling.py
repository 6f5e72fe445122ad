"""Which words are ordinary English, by pyspellchecker's frequency list."""

from functools import lru_cache
from typing import Any

from jkqa.tokenize import american

#: Rarer words in the list are mostly names and slips themselves.
_COMMON = 50


@lru_cache(maxsize=10_000)
def is_english(word: str) -> bool:
    """Whether a folded word is an ordinary English word, in British or American spelling."""
    return any(int(_frequencies()[form]) >= _COMMON for form in (word, american(word)))


@lru_cache(maxsize=1)
def _frequencies() -> Any:
    from spellchecker import SpellChecker

    return SpellChecker(language="en").word_frequency
