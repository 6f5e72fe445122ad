"""Notes at the feet of printed pages: numbers that rise from page to page, below the text."""

import re
from collections.abc import Sequence
from itertools import pairwise

_NOTE = re.compile(r"\s*(?P<number>\d{1,3})(?P<stop>\.?)[ \t\u00a0]+[A-Z“\"‘'(]")
_ALONE = re.compile(r"\s*(?P<number>\d{1,3})\s*")
_WORDS = re.compile(r"\s*[A-Z“\"‘'(]")
_RULE = re.compile(r"\s*[_\u2014\u2015-]{5,}\s*")
_MARKS = re.compile(r"(?<=[^\W\d_])[.,;:”\"’')]{0,2}(\d{1,3})(?=[\s,;.)]|$)")  # quay.12
_FEW = 2  # notes in a text, at the least


def notes_of_pages(lines: Sequence[str], pages: Sequence[Sequence[int]]) -> set[int]:
    """The lines of notes; ``pages`` are the places of the lines with words, page by page.

    The notes of a page stand below a part of its text. Their numbers go on from the page before, or
    begin anew; where a full stop follows them, as in a list, or they have a line to themselves, the
    text must point to them.
    """
    found: set[int] = set()
    count = last = 0
    for page in pages:
        start = _start(lines, page)
        numbers = [note for i in page[start:] if (note := _number(lines, i))]
        if not numbers or numbers[0] not in (1, last + 1) or not _is_pointed_to(lines, page, start):
            continue
        found |= set(page[start:])
        count += len(numbers)
        last = numbers[-1]
    return found if count >= _FEW else set()


def _start(lines: Sequence[str], page: Sequence[int]) -> int:
    """Where the notes of a page begin among its lines; their number where it has none.

    They are the last stretches, up to the first that begins with no number, and no whole page.
    """
    start = len(page)
    expected = 0  # the number of the note above
    for k in range(len(page) - 1, 0, -1):
        if page[k] - page[k - 1] == 1 and not _RULE.fullmatch(lines[page[k - 1]]):
            continue  # within a stretch
        numbers = [note for i in page[k:start] if (note := _number(lines, i))]
        first = next((i for i in page[k:start] if not _RULE.fullmatch(lines[i])), page[k])
        rising = all(b == a + 1 for a, b in pairwise(numbers))
        if not numbers or not _number(lines, first) or not rising:
            break
        if expected and numbers[-1] != expected:
            break
        start, expected = k, numbers[0] - 1
    return start if 2 * start >= len(page) else len(page)


def _number(lines: Sequence[str], i: int) -> int:
    """The number of the note that begins with a line; 0 where none does."""
    note = _NOTE.match(lines[i])
    if note is None and i + 1 < len(lines) and _WORDS.match(lines[i + 1]):
        note = _ALONE.fullmatch(lines[i])
    return int(note["number"]) if note else 0


def _is_pointed_to(lines: Sequence[str], page: Sequence[int], start: int) -> bool:
    """Whether the text has the marks of all notes that look like a list or a page's number."""
    numbers = {i: note for i in page[start:] if (note := _number(lines, i))}
    found = [_NOTE.match(lines[i]) for i in numbers]
    if all(note and not note["stop"] for note in found):
        return True
    marks = {int(mark) for i in page[:start] for mark in _MARKS.findall(lines[i])}
    return marks >= {*numbers.values()}
