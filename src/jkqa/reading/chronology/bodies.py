"""What belongs to an entry besides its first line: the text below a date on a line of its own."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from jkqa.reading.layout.prose import is_prose
from jkqa.reading.lines.bullets import is_item
from jkqa.reading.lines.furniture import is_aside
from jkqa.reading.text.block import Block

_MOST = 8  # blocks below one date: more than that is an article's section


def under_date(
    blocks: Sequence[Block], i: int, ends: Collection[int], *, goes_on: bool, apart: bool = False
) -> list[list[int]]:
    """The blocks that tell what happened on the day that stands alone in block ``i``.

    They come in stretches, parted by what belongs to the page. ``ends`` are the blocks that begin
    something else; ``goes_on``: the next of them is another date that stands alone, and all
    paragraphs up to it are this one's. Else it is one paragraph, or a headline and one, and where
    blank lines set the entries ``apart`` what touches them.
    """
    found: list[list[int]] = [[]]
    told: list[int] = []
    for j in range(i + 1, len(blocks)):
        if j in ends:
            break
        if is_aside(blocks[j].text):
            found.append([])
            continue
        if told and not (is_prose(blocks[j]) or is_item(blocks[j].text)):
            break
        touches = apart and bool(told) and blocks[j - 1].touches(blocks[j])
        if told and not (goes_on or touches) and is_prose(blocks[told[-1]]):
            break
        found[-1].append(j)
        told.append(j)
    if len(told) > _MOST:
        return [told[:1]]
    return [stretch for stretch in found if stretch]


def parted_by_blanks(blocks: Sequence[Block], entries: Collection[int]) -> bool:
    """Whether a blank line stands between any two entries of a list."""
    return len(entries) > 1 and all(
        other - one > 1 or not blocks[one].touches(blocks[one + 1])
        for one, other in pairwise(sorted(entries))
    )


def right_below(blocks: Sequence[Block], i: int, ends: Collection[int]) -> int:
    """The last of the paragraphs that follow block ``i`` without a blank line."""
    while i + 1 < len(blocks) and i + 1 not in ends and blocks[i].touches(blocks[i + 1]):
        if not is_prose(blocks[i + 1]) or is_aside(blocks[i + 1].text):
            break
        i += 1
    return i
