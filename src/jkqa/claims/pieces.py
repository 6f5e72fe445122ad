"""The words, figures and marks of a text, as numbers are read from them. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jkqa.types import Span

_WORD = re.compile(
    r"(?P<sign>[$€£¥₩])|(?P<percent>%)"
    r"|(?<![\w-])(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<th>st|nd|rd|th)?"
    r"(?P<glued>(?:mn?|bn|k|tn)(?![\w]))?(?![\w])"
    r"|(?P<word>[^\W\d_]+(?:['’][^\W\d_]+)?)|(?P<other>\d[\w-]*|\w)|(?P<stop>[,;:.()!?])"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a figure or a mark, and where it stands."""

    kind: str
    text: str
    span: Span


def pieces_of(text: str) -> Iterator[Piece]:
    """The pieces of a text in order."""
    for match in _WORD.finditer(text):
        kind = match.lastgroup or "other"
        if match["digits"]:
            kind = "digits"
        yield Piece(kind, match.group(), Span(match.start(), match.end()))


def low(pieces: Sequence[Piece], at: int) -> str:
    """The piece in small letters; empty beyond either end."""
    return pieces[at].text.lower() if 0 <= at < len(pieces) else ""
