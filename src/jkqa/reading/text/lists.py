"""The list below an entry, which belongs to it."""

from collections.abc import Sequence

from jkqa.reading.lines.bullets import bullet
from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.lines.opening import dated, is_date, is_entry
from jkqa.reading.text.block import Block


def with_their_own(text: str, parts: Sequence[Block]) -> list[Block]:
    """The blocks, where the list below an entry belongs to it and is one with it.

    Below a date that has a line to itself, the items of a list are one block.
    """
    kept: list[Block] = []
    i = 0
    while i < len(parts):
        end = _end_of_own(text, parts, i)
        if end == i + 1:
            kept.append(parts[i])
        elif is_date(parts[i].text):
            kept.extend([parts[i], parts[i + 1].to(parts[end - 1], text)])
        else:
            kept.append(parts[i].to(parts[end - 1], text))
        i = end
    return kept


def _end_of_own(text: str, parts: Sequence[Block], i: int) -> int:
    """Where what belongs to a block ends: right behind it, unless it is an entry with a list."""
    end = i + 1
    if end == len(parts) or not bullet(parts[end].text) or not _is_dated(parts[i].text):
        return end
    mark, column = bullet(parts[i].text), parts[i].column(text)
    far = False
    while end < len(parts):
        own, right = bullet(parts[end].text), parts[end].column(text) > column
        if not own or not (right or own != mark) or dated(parts[end].text):
            break
        far = far or (not parts[end - 1].touches(parts[end]) and not right)
        end += 1
    if far and not (end < len(parts) and _is_dated(parts[end].text)):
        return i + 1
    return end


def _is_dated(line: str) -> bool:
    head = dated(line)
    return isinstance(head, Dateline) and (is_entry(line) or head.alone or head.precision == "day")
