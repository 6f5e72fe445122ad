"""What a question takes for granted and the quotes do not bear out, by sort."""

from dataclasses import dataclass
from typing import Literal

Sort = Literal[
    "whole",
    "body",
    "country",
    "usual",
    "unknown",
    "single",
    "alone",
    "speaker",
    "addressed",
    "ordinal",
    "denied",
    "unreal",
    "later",
    "hour",
    "office",
    "another",
    "succession",
    "row",
    "turned",
    "subject",
    "pending",
    "elsewhere",
    "act",
    "nameless",
]
#: How much an absence counts: of a single word least, for it may be said otherwise.
WEIGHTS: dict[Sort, float] = {
    "whole": 1.0,
    "body": 1.0,
    "country": 1.0,
    "unknown": 1.0,
    "alone": 0.6,
    "speaker": 1.0,
    "addressed": 1.0,
    "ordinal": 1.0,
    "denied": 0.6,
    "unreal": 1.0,
    "later": 1.0,
    "hour": 1.0,
    "office": 1.0,
    "another": 0.6,
    "succession": 1.0,
    "row": 1.0,
    "turned": 1.0,
    "subject": 1.0,
    "pending": 1.0,
    "elsewhere": 1.0,
    "act": 1.0,
    "nameless": 1.0,
    "usual": 0.1,
    "single": 0.2,
}


@dataclass(frozen=True, slots=True)
class Absent:
    """What a question names that nothing quoted has, and of which sort it is."""

    text: str
    sort: Sort
