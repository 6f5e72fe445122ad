"""Tables that are drawn: cells in boxes of ``+---+``, or columns below rulers ``----  ----``."""

import re
from collections.abc import Sequence

_BORDER = re.compile(r"[ \t]*\+(?:[:=-]+\+){2,}[ \t]*")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*")
_RULER = re.compile(r"[ \t]*(?:-{2,}[ ]+)+-{2,}[ \t]*|[ \t]*(?:={2,}[ ]+)+={2,}[ \t]*")
_LINE = re.compile(r"[ \t]*-{3,}[ \t]*")
Rows = list[list[str]]


def with_drawn_rows(text: str, *, marked: bool) -> str:
    """The text with each row of such tables in one line between strokes; its lines stay as many.

    ``marked``: the text is Markdown, where every table has a head, be it an empty one.
    """
    if not re.search(r"\+[=:-]|--[ ]+--|==[ ]+==", text):
        return text
    lines = text.split("\n")
    i = 0
    while i < len(lines):
        begin, end, rows, headed = _grid(lines, i) or _ruled(lines, i) or (i, i, [], False)
        drawn = _drawn(rows, headed=headed, marked=marked)
        if rows and len(drawn) <= end - begin:
            lines[begin:end] = [*[""] * (end - begin - len(drawn)), *drawn]
        i = max(end, i + 1)
    return "\n".join(lines)


def _drawn(rows: Rows, *, headed: bool, marked: bool) -> list[str]:
    drawn = [f"| {' | '.join(row)} |" for row in rows]
    if rows and marked:
        between = f"|{'---|' * len(rows[0])}"
        head = drawn[:1] if headed else [f"|{' |' * len(rows[0])}"]
        return [*head, between, *drawn[headed:]]
    return drawn


def _grid(lines: Sequence[str], begin: int) -> tuple[int, int, Rows, bool] | None:
    """A table in boxes, if one begins here; without rows where a box spans several columns."""
    if not _BORDER.fullmatch(lines[begin]):
        return None
    end = begin
    while end < len(lines) and (_BORDER.fullmatch(lines[end]) or _ROW.fullmatch(lines[end])):
        end += 1
    corners = [i for i, sign in enumerate(lines[begin]) if sign == "+"]
    rows: Rows = []
    row: list[str] = []
    headed = False
    for line in lines[begin:end]:
        if _BORDER.fullmatch(line):
            rows += [_cells(row, [i + 1 for i in corners[:-1]], corners[1:])] if row else []
            headed = headed or (len(rows) == 1 and "=" in line)
            row = []
        elif all(line[i : i + 1] == "|" for i in corners):
            row.append(line)
        else:
            return begin, end, [], False
    return begin, end, rows if len(rows) > 1 and not row else [], headed


def _ruled(lines: Sequence[str], ruler: int) -> tuple[int, int, Rows, bool] | None:
    """A table whose columns are those of a ruler, if one stands here with rows below it."""
    if not _RULER.fullmatch(lines[ruler]):
        return None
    places = [found.start() for found in re.finditer(r"[-=]+", lines[ruler])]
    top = ruler - 1
    if top < 0 or not _fits(lines[top], places):
        return None
    bordered = top > 0 and bool(_LINE.fullmatch(lines[top - 1]) or _is_ruler(lines[top - 1]))
    end = _end(lines, ruler + 1, bordered=bordered)
    body = [line for line in lines[ruler + 1 : end] if not _is_edge(line)]
    if not all(_fits(line, places) for line in body if line.strip()):
        return None
    ends = [*places[1:], None]
    rows = [_cells(row, places, ends) for row in _parted(body, places)]
    head = _cells([lines[top]], places, ends)
    return (top - bordered, end, [head, *rows], True) if len(rows) > 1 else None


def _end(lines: Sequence[str], begin: int, *, bordered: bool) -> int:
    """Behind the line that closes a table; else at the first blank line."""
    for i in range(begin, len(lines)):
        if _is_edge(lines[i]):
            return i + 1
        if not (lines[i].strip() or bordered):
            return i
    return begin if bordered else len(lines)


def _is_ruler(line: str) -> bool:
    return bool(_RULER.fullmatch(line))


def _is_edge(line: str) -> bool:
    return bool(_LINE.fullmatch(line)) or _is_ruler(line)


def _fits(line: str, places: Sequence[int]) -> bool:
    """Whether a line has words, and none across the left edge of a column."""
    return bool(line.strip()) and all(not line[i - 1 : i].strip() for i in places if i)


def _parted(body: Sequence[str], places: Sequence[int]) -> list[list[str]]:
    """The lines of each row: blank lines part them, or a first cell that is filled begins one."""
    blanks = any(not line.strip() for line in body[:-1])
    rows: list[list[str]] = []
    new = True
    for line in body:
        if not line.strip():
            new = True
            continue
        begins = new if blanks else bool(line[: places[1]].strip()) or not rows
        rows.append([line]) if begins else rows[-1].append(line)
        new = False
    return rows


def _cells(row: Sequence[str], begins: Sequence[int], ends: Sequence[int | None]) -> list[str]:
    """The words of each column, whose edges are given."""
    edges = zip(begins, ends, strict=True)
    return [" ".join(" ".join(line[begin:end] for line in row).split()) for begin, end in edges]
