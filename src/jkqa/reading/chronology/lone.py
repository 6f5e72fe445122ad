"""Years as a chronology's dates: on lines of their own, or before a text without any mark."""

import re
from collections.abc import Collection, Mapping, Sequence
from statistics import median

from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.text.paragraphs import Block
from jkqa.timex import era
from jkqa.types import DateRange

_BARE = re.compile(r"\W*(?=\d|the\s)", re.IGNORECASE)
_TEXT = re.compile(r"\s+(?=[A-Z“\"'‘])")
_FEW = 3  # years that make a list
_SHORT = 3  # paragraphs: so much is told of a year in a list


def lone_years(text: str) -> DateRange | None:
    """The years of a line that says nothing else."""
    begin = _BARE.match(text)
    said = era(text[begin.end() :]) if begin else None
    if begin is None or said is None or re.search(r"\w", text[begin.end() + said.span.end :]):
        return None
    return said.dates


def before_text(text: str) -> Dateline | None:
    """``1884 A shop opens``: an entry only among its like."""
    said = era(text)
    after = _TEXT.match(text, said.span.end) if said else None
    if said is None or after is None:
        return None
    return Dateline(said.dates, "longer", True, False, after.end(), weak=True)


def years_told(
    blocks: Sequence[Block], dated: Collection[int], ends: Collection[int]
) -> Mapping[int, Dateline]:
    """The lines of years alone that are entries, with the text below them.

    A year with dated entries below is their heading, and one with a long text that of a section.
    ``dated`` are the other blocks that begin with a date, ``ends`` headings.
    """
    lone = {i: dates for i, block in enumerate(blocks) if (dates := lone_years(block.text))}
    below = {i: _below(blocks, i, {*lone, *ends}) for i in lone}
    told = {i: stretch for i, stretch in below.items() if _tells(blocks, stretch, dated)}
    few = _FEW if not any(i - 1 in ends for i in told) else _FEW - 1
    if len(told) < few or 2 * len(told) <= len(lone) or median(map(len, told.values())) > _SHORT:
        return {}
    return {
        i: Dateline(lone[i], "longer", True, True, len(blocks[i].text), alone=True) for i in told
    }


def _below(blocks: Sequence[Block], i: int, ends: Collection[int]) -> range:
    return range(i + 1, next((j for j in range(i + 1, len(blocks)) if j in ends), len(blocks)))


def _tells(blocks: Sequence[Block], below: range, dated: Collection[int]) -> bool:
    if not below or any(j in dated for j in below[:2]):
        return False
    return sum(word[0].isalpha() for word in blocks[below[0]].words) > 1
