"""What stands before and between the sentences of a text: headings, marks of lists. Pure."""

import re
from collections.abc import Sequence

from jkqa.types import Span

#: The sign of a quoted line.
_QUOTED = re.compile(r"[ \t]*(?:>[ \t]?)+(?=[ \t]*[\"“‘'*_(-]*[^\W\d_])")
_BULLET = re.compile(r"[ \t]*[-*+•‣▪◦·][ \t]+(?:\[[ xX]?\][ \t]+)?(?=\S)")
_NUMBER = re.compile(r"[ \t]*(?:\(?\d{1,3}[.)]|\(?[a-z]\)|[–—])[ \t]+(?=\S)")
#: "## Summary", and words that a rule is drawn under.
_HEADING = re.compile(r"[ \t]*#{1,6}[ \t]+\S")
_RULE = re.compile(r"[ \t]*(?:=+|-{2,}|[*_]{3,})[ \t]*$")
#: "Sources:", "**Key points:**", over what follows.
_LABEL = re.compile(r"[ \t*_]*[^\W\d_][\w’'-]*(?: [\w’'-]+){0,3}[ \t*_]*:[ \t*_]*$")
_CLOSED = re.compile(r"[.!?:;…][\"'”’)\]*_]*\s*$")
_ROW = re.compile(r"^.*$", re.MULTILINE)
_BEGINS = re.compile(r"[\"“‘'(*_\[]*[^\W\d_a-z]")


def bare(text: str, lines: bool = False) -> tuple[str, list[Span]]:
    """A text with blanks for headings and marks of lists, and its blocks.

    No sentence runs across a blank line, a heading, or the mark of a list. With ``lines`` every
    line is a block.
    """
    plain = text
    blocks: list[list[Span]] = [[]]
    marked = False  # whether the block is that of a list
    rows = [Span(*match.span()) for match in _ROW.finditer(text)]
    for i, row in enumerate(rows):
        if not row.of(text).strip() or _is_heading(text, rows, i):
            plain = _blanked(plain, row)
            blocks.append([])
            marked = False
            continue
        before = blocks[-1][-1].of(text) if blocks[-1] else ""
        quoted = _QUOTED.match(text, row.start, row.end)
        first = quoted.end() if quoted else row.start
        end = _mark(text, first, row.end, not before or marked or bool(_CLOSED.search(before)))
        plain = _blanked(plain, Span(row.start, end))
        if end > first:
            marked = True
        if end > first or lines:
            blocks.append([])
        blocks[-1].append(row)
    return plain, [Span(block[0].start, block[-1].end) for block in blocks if block]


def _is_heading(text: str, rows: Sequence[Span], at: int) -> bool:
    words = rows[at].of(text)
    under = rows[at + 1].of(text) if at + 1 < len(rows) else ""
    if _HEADING.match(words) or _RULE.match(words) or _LABEL.match(words):
        return True
    return bool(_RULE.match(under)) and not _CLOSED.search(words)


def _mark(text: str, start: int, end: int, may_begin: bool) -> int:
    """Where the mark of a list ends that a line begins with; ``start`` for none.

    A line that goes on with a sentence may begin with a dash, or with "12." of a date.
    """
    bullet = _BULLET.match(text, start, end)
    mark = bullet or _NUMBER.match(text, start, end)
    if not mark:
        return start
    if not may_begin and not (bullet and _BEGINS.match(text, mark.end(), end)):
        return start
    return _mark(text, mark.end(), end, True) if bullet else mark.end()


def _blanked(text: str, span: Span) -> str:
    return text[: span.start] + " " * (span.end - span.start) + text[span.end :]
