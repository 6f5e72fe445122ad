"""Tables whose cells stand below each other by blanks alone, and are broken into lines."""

import re
from collections.abc import Iterator, Sequence

_GAP = re.compile(r"\S[ ]{2,}(?=\S)")
_COLUMNS = 3
_FEW = 3  # rows, the head included
_BROKEN = 2  # rows whose cells go on below


def with_rows(text: str) -> str:
    """The text with each row of such tables in one line between strokes: ``| May | A storm |``.

    The number of lines stays.
    """
    lines = text.split("\n")
    begin = 0
    while begin < len(lines):
        places = _places(lines[begin])
        end = _end(lines, begin, places) if len(places) >= _COLUMNS else begin
        rows = [_joined(row, places) for row in _rows(lines[begin:end], places)]
        if rows and _is_table(lines[begin:end], places):
            lines[begin:end] = [*rows, *[""] * (end - begin - len(rows))]
        begin = max(end, begin + 1)
    return "\n".join(lines)


def _places(line: str) -> list[int]:
    """Where the cells of a line begin: behind two blanks or more."""
    if not line.strip() or "\t" in line or "|" in line:
        return []
    first = len(line) - len(line.lstrip(" "))
    return [first, *(gap.end() for gap in _GAP.finditer(line))]


def _end(lines: Sequence[str], begin: int, places: Sequence[int]) -> int:
    """Where a table ends: at a line whose words begin elsewhere, or a row without all cells."""
    end = begin
    for i in range(begin, len(lines)):
        if not lines[i].strip():
            continue
        own = _places(lines[i])
        row = i == end or own == list(places)  # right below a line of the table
        if not own or not row or not set(own) <= set(places):
            break
        if own == [places[0]] and len(lines[i].rstrip()) > places[1]:  # prose
            break
        end = i + 1
    return end


def _rows(lines: Sequence[str], places: Sequence[int]) -> Iterator[list[str]]:
    """The lines of each row: parted by blank lines, or begun by one that has all cells."""
    parted = sum(not line.strip() for line in lines) >= _FEW - 1
    row: list[str] = []
    for line in lines:
        new = not line.strip() if parted else _places(line) == list(places)
        if new and row:
            yield row
            row = []
        if line.strip():
            row.append(line)
    if row:
        yield row


def _joined(row: Sequence[str], places: Sequence[int]) -> str:
    """A row's cells, each whole, between strokes."""
    ends = [*places[1:], None]
    cells = [
        " ".join(" ".join(line[begin:end].split()) for line in row).split()
        for begin, end in zip(places, ends, strict=True)
    ]
    return f"| {' | '.join(' '.join(cell) for cell in cells)} |"


def _is_table(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Whether the rows are enough, begin with all cells, and go on in lines below."""
    rows = list(_rows(lines, places))
    whole = all(_places(row[0]) == list(places) for row in rows)
    return whole and len(rows) >= _FEW and sum(len(row) > 1 for row in rows) >= _BROKEN
