"""The items of lists in plain text: their marks, and what of them belongs to an entry."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from jkqa.reading.lines.dateline import Dateline
from jkqa.reading.lines.opening import SENTENCE_END, dated, is_date, is_entry

if TYPE_CHECKING:
    from jkqa.reading.text.paragraphs import Block

_BULLET = re.compile(r"(?P<mark>[•◦▪▸‣●○■□·^])\s*|(?P<dash>[-*+\u2013\u2014])\s+")
_TIME = re.compile(r"\d{1,2}[:.h]\d\d\b(?!\.\d)")
_NUMBERED = re.compile(r"(?P<open>\(?)(?P<number>\d{1,3}|[a-z]|[ivx]{1,5})(?P<close>[.)])\s+")


def bullet(line: str) -> str:
    """The mark that a line begins with as an item of a list; empty without one."""
    found = _BULLET.match(line)
    return found[0].strip() if found and found.end() < len(line) else ""


def begins_item(line: str, before: str, first: str, *, deeper: bool) -> bool:
    """Whether a line that may go on with the one ``before`` it is an item of its own.

    A dash or a number may stand at the head of a line by the chance of where it was broken: it
    needs the end of a sentence before it, an item of its own kind, or a place further to the right.
    """
    mark = bullet(line)
    if mark and mark not in "-*+\u2013\u2014":
        return True
    ended = bool(SENTENCE_END.search(before))
    if mark:
        return deeper or ended or bullet(first) == mark
    if _TIME.match(line):
        return ended and bool(_TIME.match(first))
    here, above = _NUMBERED.match(line), _NUMBERED.match(first)
    if not here or not above or here["close"] != above["close"] or here["open"] != above["open"]:
        return False
    return ended or _follows(here["number"], above["number"])


def with_their_own(text: str, parts: "Sequence[Block]") -> "list[Block]":
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


def _end_of_own(text: str, parts: "Sequence[Block]", i: int) -> int:
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


def _follows(number: str, other: str) -> bool:
    """Whether a number or a letter of a list comes soon after another."""
    if number.isdigit() and other.isdigit():
        return int(number) > int(other)
    return number > other and not (number.isdigit() or other.isdigit())
