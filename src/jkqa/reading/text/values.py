"""A chronology kept as values between commas, as spreadsheets export it."""

import csv
import re
from collections.abc import Sequence

from jkqa.reading.lines.opening import is_date

_HEAD = re.compile(r"\W*(?:(?:start|begin)[ _-]?)?(?:date|day|when|time|year)\W*", re.IGNORECASE)
_FEW = 3  # rows
_SIGNS = ",;"


def with_values(text: str) -> str:
    """The text with each such row between strokes; its lines stay as many.

    All rows of a list have as many values, the first of which is a day. The head names it, or there
    is none and values stand in quotation marks.
    """
    lines = text.split("\n")
    begin = 0
    while begin < len(lines):
        end, rows = _list(lines, begin)
        for i, row in zip(range(begin, end), rows, strict=True):
            lines[i] = f"| {' | '.join(row)} |"
        begin = max(end, begin + 1)
    return "\n".join(lines)


def _list(lines: Sequence[str], begin: int) -> tuple[int, list[list[str]]]:
    """Where the list ends that begins at a line, and its rows; nothing where none begins."""
    for sign in _SIGNS:
        first = _values(lines[begin], sign)
        headed = len(first) > 1 and bool(_HEAD.fullmatch(first[0]))
        if len(first) < 2 or not (headed or is_date(first[0])):
            continue
        rows = [first]
        for line in lines[begin + 1 :]:
            row = _values(line, sign)
            if len(row) != len(first) or not is_date(row[0]):
                break
            rows.append(row)
        end = begin + len(rows)
        quoted = any('"' in line for line in lines[begin:end])
        if len(rows) >= _FEW + headed and (headed or quoted):
            return end, rows
    return begin, []


def _values(line: str, sign: str) -> list[str]:
    """A line's values, or none for a line that is no such row."""
    if sign not in line or "|" in line:
        return []
    try:
        rows = list(csv.reader([line.strip()], delimiter=sign, strict=True))
    except csv.Error:
        return []
    return [" ".join(value.split()) for value in rows[0]] if rows else []
