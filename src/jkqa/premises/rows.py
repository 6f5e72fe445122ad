"""Which of a row a question speaks of: the third is not the fourth."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jkqa.names import simple
from jkqa.premises.absent import Absent
from jkqa.timex import CALENDAR
from jkqa.tokenize import STOP_WORDS, Token, tokens
from jkqa.types import Span

_UNITS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()
_TENS = """twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth
hundredth""".split()
_ORDINALS = {
    **{word: at for at, word in enumerate(_UNITS, start=1)},
    **{word: 10 * at for at, word in enumerate(_TENS, start=2)},
}
#: "Seventy" of "seventy-first".
_TENS_BEFORE = {
    word: 10 * at
    for at, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_NUMERAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
#: From this one on a text must have the ordinal; before, it may say "another", or nothing.
_HIGH = 3
#: By their terms, what is the same in a row.
_ALIKE = {
    "try": "attempt",
    "tri": "attempt",
    "bid": "attempt",
    "run": "attempt",
    "effort": "attempt",
}
_ONE_MORE = re.compile(r"\ban?\s+$", re.IGNORECASE)
_FAR = 7  # words between an ordinal and what it counts
#: Behind an ordinal, what counts nothing: the first time round; the 19th century; 30th of August;
#: second from right.
_ROUND = (["time", "round"], ["time", "around"])
_AGE, _TIME = "century", "time"


def miscounted(
    ordinals: Sequence[tuple[Token, str]], texts: Sequence[str], question: str = ""
) -> Iterator[Absent]:
    """An ordinal before a word that the texts only have with another ordinal before it.

    A high one must be in the texts, whatever it counts; not that of "a third leader" in the
    ``question``, who is one more.
    """
    if len({_number(ordinal) for ordinal, _ in ordinals}) != 1:
        return  # none, or several that are told apart: "the first round and the second"
    told = [pair for text in texts for pair in counted(simple(tokens(text)))]
    there = {_number(token) for token, _ in told}
    missing = [
        ordinal.word
        for ordinal, noun in ordinals
        for asked in [_number(ordinal)]
        for same in [{_number(token) for token, what in told if what == noun}]
        for high in [asked >= _HIGH and not _ONE_MORE.search(question, 0, ordinal.span.start)]
        if (same and asked not in same) or (high and asked not in there)
    ]
    yield from (Absent(word, "ordinal") for word in dict.fromkeys(missing))


def _number(token: Token) -> int:
    """Which of a row an ordinal is; 0 for other words."""
    numeral = _NUMERAL.fullmatch(token.word)
    return int(numeral[1]) if numeral else _ORDINALS.get(token.word, 0)


def _whole(run: Sequence[Token], at: int) -> Token:
    """An ordinal with the tens before it, as ``71st``, where it is ``seventy-first``."""
    token, before = run[at], run[at - 1 : at] if at else []
    number = _ORDINALS.get(token.word, 0)
    tens = _TENS_BEFORE.get(before[0].word, 0) if before and number in range(1, 10) else 0
    if not tens or token.span.start - before[0].span.end != 1:
        return token
    written = f"{tens + number}{token.term[-2:] if number > 1 else 'st'}"
    return replace(
        token, word=written, term=written, span=Span(before[0].span.start, token.span.end)
    )


def counted(run: Sequence[Token]) -> list[tuple[Token, str]]:
    """Each ordinal with the terms behind it, of names also those further on."""
    run = [_whole(run, at) for at in range(len(run))]
    found = []
    for at, token in enumerate(run):
        if not _number(token) or _counts_nothing([t.word for t in run[at + 1 : at + 3]]):
            continue
        near = True
        for other in run[at + 1 : at + 1 + _FAR]:
            if _number(other):
                break
            near = near and other.word not in STOP_WORDS
            if other.word == _TIME and _number(token) < _HIGH:
                continue  # "for the first time" is none of a row of times
            if other.word not in STOP_WORDS and (near or other.capital):
                found.append((token, _ALIKE.get(other.term, other.term)))
    return found


def _counts_nothing(behind: Sequence[str]) -> bool:
    """Whether an ordinal before those words belongs to a time."""
    day = behind[1:] if behind[:1] == ["of"] else behind[:1]
    return behind in _ROUND or behind[:1] in ([_AGE], ["from"]) or not CALENDAR.isdisjoint(day)
