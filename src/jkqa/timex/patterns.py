"""Pieces of the rules' patterns, and the list that a module of rules makes. Pure.

In a pattern A stands for a period that is already found, EVENT for the words of an event, and X
for either.
"""

import re
from collections.abc import Callable

from jkqa.timex.chart import EVENT, A, Chart, Rule
from jkqa.timex.period import Period

Build = Callable[[re.Match[str], Chart], Period | None]

NUMBERS = {
    word: number
    for number, words in enumerate(
        "one|a|an two|couple three four five six seven eight nine ten eleven twelve thirteen "
        "fourteen fifteen".split(),
        start=1,
    )
    for word in words.split("|")
} | {
    "couple of": 2,
    "a couple of": 2,
    "few": 3,
    "a few": 3,
    "twenty": 20,
    "thirty": 30,
    "ninety": 90,
    "sixty": 60,
    "hundred": 100,
}
N = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
UNIT = r"(?:day|week|fortnight|month|quarter|year)"
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
WEEKDAY = f"(?:{'|'.join(WEEKDAYS)})"
X = rf"(?:{A}|{EVENT})"
AFTER = r"(?:after|following|from|since|past|later\s+than|that\s+followed|which\s+followed)"
BEFORE = (
    r"(?:before|prior\s+to|preceding|ahead\s+of|leading\s+up\s+to|leading\s+to|leading\s+into"
    r"|up\s+to|until|earlier\s+than|that\s+preceded|which\s+preceded)"
)


class Rules(list[Rule]):
    """The rules of a module in the order in which they are tried."""

    def add(self, pattern: str) -> Callable[[Build], Build]:
        """Put a function into the list under its pattern; a function may have several."""

        def put(build: Build) -> Build:
            self.append(Rule(pattern, build))
            return build

        return put


def count_of(words: str | None) -> int:
    """The number that a word or figure says; one where there is none."""
    if not words:
        return 1
    return int(words) if words.isdigit() else NUMBERS[re.sub(r"\s+", " ", words.lower())]
