"""Tables by blanks whose years stand once, before the first day of each."""

import re
from collections.abc import Sequence

from jkqa.reading.lines.opening import is_date

_FIRST = re.compile(r"(?P<year>[ ]*\d{4})[ ]{2,}(?P<day>\S(?:[^\s]|[ ](?=\S)){0,24}?)[ ]{2,}(?=\S)")
_FEW = 3  # rows


def with_each_year(text: str) -> str:
    """The text with each row of such tables in one line, its year at its head; lines stay as many.

    ``2052    11 May    The abbot``, and below it ``        4 June    The answer``.
    """
    lines = text.split("\n")
    begin = 0
    while begin < len(lines):
        first = _FIRST.match(lines[begin])
        if first is None or not is_date(first["day"]):
            begin += 1
            continue
        end, rows = _table(lines, begin, (first.start("day"), first.end()))
        if len(rows) >= _FEW and any(year == above for (year, *_), (above, *_) in _pairs(rows)):
            drawn = [f"| {' | '.join(row)} |" for row in rows]
            lines[begin:end] = [*drawn, *[""] * (end - begin - len(rows))]
        begin = max(end, begin + 1)
    return "\n".join(lines)


def _pairs(rows: Sequence[list[str]]) -> list[tuple[list[str], list[str]]]:
    return list(zip(rows[1:], rows, strict=False))


def _table(
    lines: Sequence[str], begin: int, places: tuple[int, int]
) -> tuple[int, list[list[str]]]:
    """Where a table ends, and its rows: year, day and words; ``places`` are of the last two."""
    rows: list[list[str]] = []
    end = begin
    for i in range(begin, len(lines)):
        line = lines[i].rstrip()
        if not line:
            continue
        cells = _cells(line, *places)
        year, day, words = cells or ("", "", "")
        if not words or (year and not re.fullmatch(r"\d{4}", year)):
            break
        if day and is_date(day):
            rows.append([year or rows[-1][0], day, words])
        elif year or day or i > end:  # something else, or below a blank line
            break
        else:
            rows[-1][2] += f" {words}"
        end = i + 1
    return end, rows


def _cells(line: str, day: int, words: int) -> tuple[str, str, str] | None:
    """A line's cells; None where its words stand across the edge of one."""
    if any(line[place - 1 : place].strip() for place in (day, words)):
        return None
    return line[:day].strip(), line[day:words].strip(), " ".join(line[words:].split())
