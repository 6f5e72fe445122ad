"""Dates that stand elsewhere than at the head: in brackets behind the text, or in the row above."""

import re
from collections.abc import Collection, Mapping, Sequence

from jkqa.reading.lines.bullets import is_item
from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.lines.opening import dated
from jkqa.reading.text.block import Block

_BRACKETED = re.compile(r"[(\[](?P<date>[^()\[\]]{3,40})[)\]][.;]?$")
_BULLET = re.compile(r"[^\w“\"'‘(]{1,2}\s+")
_LONGEST = 30  # words of a line that is no item
_FEW = 3  # lines that make a list


def dates_behind(
    blocks: Sequence[Block], dated_already: Collection[int], chronologies: Collection[int]
) -> Mapping[int, Dateline]:
    """The entries of lists right below a chronology's heading, all of whose lines end in a day.

    ``Nordnett withholds its payment (8 January 2048).``
    """
    found: dict[int, Dateline] = {}
    for heading in chronologies:
        run: dict[int, Dateline] = {}
        for i in range(heading + 1, len(blocks)):
            head = None if i in dated_already else _behind(blocks[i])
            if head is None:
                break
            run[i] = head
        if len(run) >= _FEW:
            found |= run
    return found


def _behind(block: Block) -> Dateline | None:
    date = _BRACKETED.search(block.text)
    head = dated(date["date"]) if date else None
    if not isinstance(head, Dateline) or not head.alone or not head.year_given:
        return None
    if len(block.words) > _LONGEST and not is_item(block.text):
        return None
    bullet = _BULLET.match(block.text) if is_item(block.text) else None
    body = bullet.end() if bullet else 0
    return Dateline(head.dates, head.precision, True, True, body)
