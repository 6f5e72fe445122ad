"""Two columns side by side, as a PDF's text has them that was saved with its layout."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise

from jkqa.reading.lines.endings import SENTENCE_END

_GAP = re.compile(r"(?:^|(?<=\S))[ ]{2,}(?=\S)")
_FEW = 8  # lines of a page at the least that have both columns
_NARROWEST = 24  # columns of print
_PROOFS = 3  # lines of a column that plainly go on in the next
_WORDS = 3  # of a line, at the least, for it to prove anything
_JITTER = 2  # places by which a column's lines may begin apart


def parted(page: Sequence[str]) -> list[tuple[int, str]] | None:
    """The lines of a page with the right column below the left, each with its number on the page.

    None for a page that is not plainly set in two columns: a table's cells do not go on below.
    """
    at = _gutter(page)
    if at is None:
        return None
    inside = [i for i, line in enumerate(page) if _begins_at(line, at)]
    first, last = inside[0], _last(page, inside[-1], at)
    kept = [(i, page[i]) for i in range(first)]
    left: list[tuple[int, str]] = []
    right: list[tuple[int, str]] = []
    for i in range(first, last + 1):
        if page[i][max(at - 2, 0) : at].strip():  # across both columns
            kept += [*_bare(left), *_bare(right), (i, page[i])]
            left, right = [], []
        else:
            left.append((i, page[i][:at].rstrip()))
            right.append((i, page[i][at:].rstrip()))
    return [*kept, *_bare(left), *_bare(right), *((i, page[i]) for i in range(last + 1, len(page)))]


def _gutter(page: Sequence[str]) -> int | None:
    """Where the right column begins, if there is one."""
    ends = (gap.end() for line in page for gap in _GAP.finditer(line))
    starts = Counter(end for end in ends if end >= _NARROWEST)
    if not starts:
        return None
    mode, _ = max(starts.items(), key=lambda item: (item[1], -item[0]))
    near = [place for place in starts if abs(place - mode) <= _JITTER and starts[place] > 1]
    at = min(near, default=mode)
    both = [line for line in page if _begins_at(line, at) and line[:at].strip()]
    if len(both) < _FEW or at < _NARROWEST:
        return None
    if _is_table(page, at):
        return None
    sides = [line[:at].strip() for line in both], [line[at:].strip() for line in both]
    return at if all(map(_is_prose, sides)) else None


def _is_table(page: Sequence[str], at: int) -> bool:
    """Whether both sides have their blank lines together, as rows have, and paragraphs have not."""
    parts = [[bool(line[:at].strip()), bool(line[at:].strip())] for line in page]
    rows = [list(row) for filled, row in groupby(parts, key=any) if filled]
    rows = [row for row in rows if all(map(any, zip(*row, strict=True)))]
    return len(rows) > 2 and not any(
        _has_gap(side) for row in rows for side in zip(*row, strict=True)
    )


def _has_gap(filled: Sequence[bool]) -> bool:
    """Whether a blank line stands between two others."""
    return sum(True for _, own in groupby(filled) if _) > 1


def _begins_at(line: str, at: int) -> bool:
    """Whether a line has nothing right before a column, and something there."""
    return not line[at - 2 : at].strip() and bool(line[at : at + _JITTER + 1].strip())


def _is_prose(lines: Sequence[str]) -> bool:
    """Whether a column's lines plainly go on in the next ones."""
    return sum(_goes_on(*pair) for pair in pairwise(lines)) >= _PROOFS


def _goes_on(line: str, after: str) -> bool:
    worded = len(line.split()) >= _WORDS and len(after.split()) >= _WORDS
    return worded and after[:1].islower() and not SENTENCE_END.search(line)


def _last(page: Sequence[str], last: int, at: int) -> int:
    """The last line of the columns, of which the left one may be longer."""
    below = last
    indents = [_indent(line) for line in page if line[:at].strip()]
    for i in range(last + 1, len(page)):
        line = page[i].rstrip()
        if line and len(line) < at and _indent(line) <= min(indents) + _JITTER:
            below = below if line.strip().isdigit() else i
    return below


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _bare(column: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """A column without blank lines above and below it."""
    filled = [k for k, (_, line) in enumerate(column) if line.strip()]
    return column[filled[0] : filled[-1] + 1] if filled else []
