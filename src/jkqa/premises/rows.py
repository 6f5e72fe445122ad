"""Which of a row a question speaks of: the third is not the fourth."""

from collections.abc import Iterator, Sequence

from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.tokenize import STOP_WORDS, Token, tokens

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_FAR = 7  # words between an ordinal and what it counts


def miscounted(ordinals: Sequence[tuple[str, str]], texts: Sequence[str]) -> Iterator[Absent]:
    """An ordinal before a word that the texts only have with another ordinal before it."""
    for ordinal, noun in ordinals:
        told = [
            other for text in texts for other, what in counted(simple(tokens(text))) if what == noun
        ]
        if told and ordinal not in told:
            yield Absent(ordinal, "ordinal")


def counted(run: Sequence[Token]) -> list[tuple[str, str]]:
    """Each ordinal with the terms behind it, of names also those further on."""
    found = []
    for at, token in enumerate(run):
        if token.word not in _ORDINALS:
            continue
        near = True
        for other in run[at + 1 : at + 1 + _FAR]:
            if other.word in _ORDINALS:
                break
            near = near and other.word not in STOP_WORDS
            if other.word not in STOP_WORDS and (near or other.capital):
                found.append((token.word, other.term))
    return found
