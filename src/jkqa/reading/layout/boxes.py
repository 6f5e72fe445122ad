"""Boxes on a page that ask for an address: their heading, their sentence, their fields."""

import re
from collections.abc import Sequence

from jkqa.reading.layout.prose import LONG
from jkqa.reading.lines.bare import tidy
from jkqa.reading.text.block import Block

_FIELD = re.compile(
    r"(?:(?:your|enter\syour|type\syour)\s)?e-?mail(?:\saddress)?\s?[*.…]{0,3}", re.IGNORECASE
)
_BUTTON = re.compile(r"sign\s(?:me\s)?up.*|subscribe.*|join.*|submit|send", re.IGNORECASE)
_LONGEST = 6  # lines


def boxes(blocks: Sequence[Block]) -> set[int]:
    """The blocks of such boxes: few and short, without a blank line between, and with a button.

    ``Get the Weekly``, ``Our best stories, each Friday.``, ``E-mail address``, ``Sign up``.
    """
    found: set[int] = set()
    begin = 0
    for i in range(1, len(blocks) + 1):
        if i < len(blocks) and blocks[i - 1].touches(blocks[i]):
            continue
        lines = [tidy(block.text) for block in blocks[begin:i]]
        asks = any(map(_FIELD.fullmatch, lines)) and any(map(_BUTTON.fullmatch, lines))
        if asks and len(lines) <= _LONGEST and all(len(line.split()) < LONG for line in lines):
            found |= {*range(begin, i)}
        begin = i
    return found
