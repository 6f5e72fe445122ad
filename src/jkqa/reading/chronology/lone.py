"""Years as a chronology's dates: on lines of their own, or before a text without any mark."""

from collections.abc import Collection, Mapping, Sequence
from statistics import median

from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.lines.eras import lone_years
from jkqa.reading.text.block import Block

_FEW = 3  # years that make a list
_SHORT = 3  # paragraphs: so much is told of a year in a list


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
