"""Phrases looked up in a run of terms, the longest first. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from jkqa.names import simple
from jkqa.tokenize import Token, tokens

#: Irregular past forms, as the terms that their verbs have.
_IRREGULAR = {
    "met": "meet", "spoke": "speak", "spoken": "speak", "said": "say", "told": "tell",
    "held": "hold", "sat": "sit", "shook": "shake", "sank": "sink", "sunk": "sink",
    "shot": "shoot", "swore": "sworn", "took": "take", "taken": "take", "won": "win",
    "ran": "run", "flew": "fli", "flown": "fli", "became": "becom", "began": "begin",
    "struck": "strike", "stricken": "strike", "fought": "fight", "paid": "pay",
    "sent": "send", "left": "leav", "made": "make", "gave": "give", "given": "give",
    "rose": "rise", "fell": "fall", "saw": "see", "seen": "see", "withdrew": "withdraw",
    "broke": "break", "sought": "seek", "drew": "draw", "upheld": "uphold",
    "overturned": "overturn", "laid": "lay", "sued": "sue",
    "suing": "sue", "lent": "lend", "froze": "freez", "frozen": "freez", "sold": "sell",
    "bought": "buy", "kept": "keep", "lost": "lose", "led": "lead", "chose": "choos",
    "chosen": "choos", "caught": "catch", "built": "build", "beaten": "beat", "died": "die",
    "dies": "die", "dying": "die",
}  # fmt: skip

_SHORT = 4  # letters: "need" and "seed" are no past

Value = TypeVar("Value")
Phrase = tuple[str, ...]


def lemmas(run: Sequence[Token]) -> tuple[str, ...]:
    """The terms of the tokens, irregular verbs by their stem: met and meets alike."""
    return tuple(_IRREGULAR.get(token.word, token.term) for token in run)


def is_past(word: str) -> bool:
    """Whether a word may be the past of a verb: "opened", "sent"."""
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > _SHORT)


class Phrases(Generic[Value]):
    """What each phrase stands for; a phrase may stand for several things."""

    def __init__(self, pairs: Iterable[tuple[str, Value]]) -> None:
        self._values: dict[Phrase, list[Value]] = {}
        for words, value in pairs:
            phrase = phrase_lemmas(words)
            if phrase and value not in self._values.setdefault(phrase, []):
                self._values[phrase].append(value)
        self._longest: dict[str, int] = {}  # of the phrases that begin with a term
        for first, *rest in self._values:
            self._longest[first] = max(self._longest.get(first, 0), 1 + len(rest))

    def longest(self, terms: Sequence[str], at: int) -> tuple[int, list[Value]]:
        """The longest phrase that begins at ``at``: its length (0: none) and what it stands for."""
        for length in range(min(self._longest.get(terms[at], 0), len(terms) - at), 0, -1):
            found = self._values.get(tuple(terms[at : at + length]))
            if found:
                return length, found
        return 0, []

    def all(self, terms: Sequence[str]) -> Iterator[tuple[int, int, list[Value]]]:
        """Every phrase in the run from left to right, longest first, none overlapping."""
        at = 0
        while at < len(terms):
            length, found = self.longest(terms, at)
            if length:
                yield at, length, found
            at += length or 1


def phrase_lemmas(words: str) -> Phrase:
    """The terms of a phrase of a table, irregular verbs by their stem."""
    return lemmas(simple(tokens(words)))


def has_run(terms: Sequence[str], phrase: Phrase) -> Iterator[int]:
    """Where the phrase stands in the terms as a run."""
    if phrase and phrase[0] not in terms:
        return
    size = len(phrase)
    for i in range(len(terms) - size + 1):
        if tuple(terms[i : i + size]) == phrase:
            yield i


def is_gerund(words: str) -> bool:
    """Whether the last word ends in -ing or -ings: a meeting, but they meet."""
    return words.rstrip("s").endswith("ing")
